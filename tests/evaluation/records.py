"""A small fictitious record, case and results for the tests of the measures."""

from __future__ import annotations

from typing import Any

REPORT = "Mme Verdier a passé le permis D le 18/09/2025 ; elle cherche 20 h par semaine à Thuir."
MAIL = "Bonjour, je ne suis pas libre le jeudi."


def document() -> dict[str, Any]:
    return {
        "schema": "neo-dossier/1",
        "id": "T01",
        "exporteLe": "2026-03-20T08:00:00+01:00",
        "identite": {"nom": "VERDIER", "prenom": "Solène"},
        "situation": {"niveauEtude": "NV4"},
        "projets": [{"id": "PJ-1", "typologie": "MR"}],
        "diagnostic": {"thematiqueContrainte": {"contraintes": [{"code": "23"}, {"code": "24"}]}},
        "demarches": [{"idDemarche": "DEM-1", "description": "Envoyer le CV"}, {"description": "Permis"}],
        "conclusionsEntretien": [
            {"id": "CE-1", "date": "2026-01-10", "texte": REPORT},
            {"id": "CE-2", "date": "2026-03-01", "texte": "RAS."},
        ],
        "messages": [{"id": "M-1", "date": "2026-03-02T10:00:00+01:00", "sens": "ENTRANT", "corps": MAIL}],
    }


def gold() -> dict[str, Any]:
    return {
        "questions": [
            {
                "id": "Q1",
                "question": "Combien d'heures cherche-t-elle ?",
                "kind": "howmuch",
                "answerable": True,
                "must_contain": [["20 h"]],
                "must_not_contain": ["24 h"],
                "evidence": ["CE-1"],
                "literal": True,
            },
            {
                "id": "Q2",
                "question": "Quel salaire ?",
                "kind": "amount",
                "answerable": False,
                "must_contain": [],
                "must_not_contain": [],
                "evidence": [],
                "literal": True,
            },
        ],
        "synthesis": {
            "must_include": [
                {"fact": "Permis D", "any_of": ["permis D"], "evidence": ["CE-1"], "weight": 3},
                {"fact": "Jeudi", "any_of": ["jeudi"], "evidence": ["M-1"], "weight": 1},
            ],
            "must_not_include": ["24 h"],
        },
        "contradictions": [{"about": "Permis et démarche", "evidence": ["CE-1", "DEM-2"]}],
        "stale": [{"about": "Contraintes de 2023", "evidence": ["/diagnostic/thematiqueContrainte"]}],
        "true_statements": [{"text": "Elle cherche 20 h.", "evidence": ["CE-1"]}],
        "false_statements": [{"text": "Elle cherche 24 h.", "contradicts": ["CE-1"], "kind": "number"}],
    }


def content() -> dict[str, Any]:
    return {"dossier": document(), "gold": gold()}


def source(ref: str, pointer: str, text: str = "", quote: str = "") -> dict[str, Any]:
    """A source; with ``quote``, its characters in ``text``."""
    if not quote:
        return {"ref": ref, "pointer": pointer}
    start = text.index(quote)
    return {"ref": ref, "pointer": pointer, "start": start, "end": start + len(quote), "quote": quote}


def report_source(quote: str) -> dict[str, Any]:
    return source("CE-1", "/conclusionsEntretien/0/texte", REPORT, quote)


def sentence(text: str, *sources: dict[str, Any], verdict: str = "supported") -> dict[str, Any]:
    return {"text": text, "sources": list(sources), "verdict": verdict, "problems": []}


def synthesis(*sentences: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"sentences": list(sentences), "contradictions": [], "stale": [], **more}
