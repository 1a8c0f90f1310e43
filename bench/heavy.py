"""Records to measure with: the heaviest sample shipped, and the same grown to any number of reports.

Grown records repeat real-looking reports on other days: good for load, worthless for quality.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from importlib import resources
from typing import Any

Document = dict[str, Any]


def heaviest_sample() -> Document:
    """The shipped sample with the most free text."""
    files = [f for f in resources.files("neo.samples").iterdir() if f.name.endswith(".json")]
    if not files:
        raise LookupError("aucun dossier d'exemple n'est livré")
    documents = [json.loads(f.read_text(encoding="utf-8")) for f in files]
    return max(documents, key=lambda d: sum(len(r["texte"]) for r in d.get("conclusionsEntretien", ())))


def grown(document: Document, reports: int) -> Document:
    """A copy of ``document`` with that many reports (messages in proportion), nine days apart."""
    texts = document["conclusionsEntretien"]
    mails = document.get("messages", [])
    last = date.fromisoformat(document["exporteLe"][:10])
    days = [(last - timedelta(days=9 * i)).isoformat() for i in range(reports)]
    count = reports * len(mails) // max(len(texts), 1)
    return {
        **document,
        "id": f"GROWN-{reports}",
        "conclusionsEntretien": [
            {**texts[i % len(texts)], "id": f"CE-{reports - i}", "date": days[i]}
            for i in reversed(range(reports))
        ],
        "messages": [
            {**mails[i % len(mails)], "id": f"M-{i + 1}", "date": f"{days[i % reports]}T10:00:00+01:00"}
            for i in range(count)
        ],
    }
