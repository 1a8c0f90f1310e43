"""Does the verifier catch what is false and accept what is true?"""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.evaluation.cases import Statement
from neo.core.evaluation.scores import Json, Point


def measure_statement(statement: Statement, verification: Json) -> Iterator[Point]:
    """One statement. Accepted: every sentence of it is ``supported``; otherwise caught."""
    sentences = verification["sentences"]
    accepted = bool(sentences) and all(s["verdict"] == "supported" for s in sentences)
    problems = " ; ".join(p for s in sentences for p in s.get("problems", ()))
    got = "supported" if accepted else problems or "non étayée, sans problème nommé"
    if statement.true:
        why = "" if accepted else f"affirmation vraie refusée : {got}"
        yield Point("true_accepted", accepted, statement.text, got, why)
        return
    why = f"affirmation fausse acceptée ({statement.kind})" if accepted else ""
    yield Point("false_caught", not accepted, statement.text, got, why)
    if statement.kind:
        yield Point(f"false_caught_{statement.kind}", not accepted, statement.text, got, why)
