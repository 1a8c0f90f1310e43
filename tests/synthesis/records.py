"""Small fictitious records, and the synthesis of one as the pipeline gives it."""

from __future__ import annotations

import asyncio
import json
from functools import cache
from pathlib import Path
from typing import Any

import neo.samples
from neo.core.assistant.events import Done
from neo.core.assistant.pipeline import synthesize
from neo.core.assistant.results import Synthesis
from neo.core.dossier.exchange import read_dossier

TODAY = "2026-05-20T08:00:00+02:00"
OWN_MAIL = "maud.tessier@example.org"


def record(*reports: tuple[str, str], mails: tuple[dict[str, Any], ...] = (), **more: Any) -> dict[str, Any]:
    """A record of Mme Tessier with ``reports`` (day, text), oldest first, and ``mails``."""
    document: dict[str, Any] = {
        "schema": "neo-dossier/1",
        "id": "S01",
        "exporteLe": TODAY,
        "identite": {
            "civilite": "Mme",
            "nom": "TESSIER",
            "prenom": "Maud",
            "dateNaissance": "1984-02-11",
            "emails": [{"adresseEmail": OWN_MAIL}],
        },
        "situation": {"statut": "Inscrit", "dateEffetStatut": "2025-01-06"},
        "conclusionsEntretien": [
            {"id": f"CE-{i}", "date": day, "texte": text} for i, (day, text) in enumerate(reports, 1)
        ],
        "messages": list(mails),
    }
    return document | more


def mail(text: str, **more: Any) -> dict[str, Any]:
    """An unread mail of the person."""
    base = {
        "id": "M-1",
        "date": "2026-05-18T10:00:00+02:00",
        "sens": "ENTRANT",
        "de": OWN_MAIL,
        "corps": text,
    }
    return base | {"etat": "NON_LU", "canal": "MAIL"} | more


def synthesis(document: dict[str, Any]) -> Synthesis:
    """What the pipeline gives for ``document``, on the day it was exported."""
    dossier = read_dossier(document)

    async def last() -> Synthesis:
        async for event in synthesize(dossier, dossier.today, None):
            if isinstance(event, Done) and isinstance(event.result, Synthesis):
                return event.result
        raise AssertionError("the pipeline ended without a result")

    return asyncio.run(last())


def text_of(document: dict[str, Any]) -> str:
    """The sentences, one a line."""
    return "\n".join(s.text for s in synthesis(document).sentences)


@cache
def samples() -> dict[str, dict[str, Any]]:
    """The records shipped with the product, by file name."""
    folder = Path(neo.samples.__file__).parent
    found = {}
    for path in sorted(folder.glob("*.json")):
        document = json.loads(path.read_text("utf-8"))
        found[path.stem] = document.get("dossier", document)
    return found
