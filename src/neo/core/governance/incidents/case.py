"""From a report to an evaluation case: a skeleton in the format of cases, for somebody to finish by hand.

The record is empty but for one interview report that says the masked passage; who is in it is invented. The
expectation is written by hand, never derived from the text.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from neo.core.governance.incidents.words import PASSAGE, SENTENCE, lines_of

_REF = "CE-1"
_WEIGHTS = {"low": 1, "medium": 2, "high": 3}
_FALSE_KINDS = {"wrong_value": "date", "wrong_person": "attribution"}
"""Kind of report -> kind of false statement; ``date`` becomes ``number`` where no date is in the sentence."""
_TO_DO = "À compléter à la main : "


def skeleton(number: str, day: date, kind: str, gravity: str, text: str, expectation: str) -> dict[str, Any]:
    """The case of report ``number``: ``text`` as approved, ``expectation`` what a careful adviser expects."""
    parts = lines_of(text)
    sentence = " ".join(parts[SENTENCE])
    passage = "\n".join(parts[PASSAGE]) or _TO_DO + "ce que dit le compte rendu."
    if kind == "not_masked" and expectation not in passage:
        passage += f"\n{expectation}"  # an identifier is looked for where the record says it
    return {
        "dossier": _record(number, day, passage),
        "gold": _gold(kind, gravity, sentence, expectation),
        "incident": {"number": number, "kind": kind, "gravity": gravity, "expectation": expectation},
    }


def _record(number: str, day: date, passage: str) -> dict[str, Any]:
    return {
        "schema": "neo-dossier/1",
        "id": f"INC-{number}",
        "exporteLe": f"{day.isoformat()}T08:00:00+02:00",
        "identite": {"civilite": "Mme", "nom": "EXEMPLE", "prenom": "Camille"},
        "conclusionsEntretien": [
            {"id": _REF, "date": day.isoformat(), "objet": "Entretien", "texte": passage, "statut": "VALIDE"}
        ],
    }


def _gold(kind: str, gravity: str, sentence: str, expectation: str) -> dict[str, Any]:
    if kind in _FALSE_KINDS:
        false = {"text": sentence, "contradicts": [_REF], "kind": _false_kind(kind, sentence)}
        return {
            "false_statements": [false],
            "true_statements": [{"text": expectation, "evidence": [_REF]}],
        }
    if kind == "omission":
        expected = {
            "fact": expectation,
            "any_of": [expectation],
            "evidence": [_REF],
            "weight": _WEIGHTS[gravity],
            "literal": False,
        }
        return {"synthesis": {"must_include": [expected]}}
    if kind == "not_masked":
        row = {"ref": _REF, "text": expectation, "type": "PERSON", "third_party": True}
        return {"pii": [row]}
    return {"synthesis": {"must_include": [], "must_not_include": [expectation]}}


def _false_kind(kind: str, sentence: str) -> str:
    has_a_date = any(mark in sentence for mark in ("/", " 20", " 19"))
    return "number" if kind == "wrong_value" and not has_a_date else _FALSE_KINDS[kind]
