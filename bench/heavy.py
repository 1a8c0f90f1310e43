"""Records to measure with: the heaviest sample shipped, and generated ones of any number of reports."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from neo.samples.generation import generate_records

Document = dict[str, Any]


def samples() -> list[Document]:
    """Every record shipped."""
    files = [f for f in resources.files("neo.samples").iterdir() if f.name.endswith(".json")]
    if not files:
        raise LookupError("no sample record is shipped")
    return [json.loads(f.read_text(encoding="utf-8")) for f in sorted(files, key=lambda file: file.name)]


def heaviest_sample() -> Document:
    """The shipped sample with the most free text."""
    return max(samples(), key=lambda d: sum(len(r["texte"]) for r in d.get("conclusionsEntretien", ())))


def generated(reports: int, seed: int | None = None) -> Document:
    """A generated record with that many reports, mails and démarches in proportion."""
    return next(generate_records(1, seed=reports if seed is None else seed, reports=reports))
