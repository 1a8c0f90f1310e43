"""Are questions answered rightly, and left alone when the record does not tell?"""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.evaluation.cases import Case, Question
from neo.core.evaluation.matching import contains, first_found
from neo.core.evaluation.measures.citations import measure_citations
from neo.core.evaluation.references import Places, meet
from neo.core.evaluation.scores import Json, Point


def measure_answer(case: Case, question: Question, answer: Json) -> Iterator[Point]:
    """The points of one question. Only ``answer`` is read for the words; an abstention has none."""
    abstained = bool(answer["abstained"]) or answer["answer"] is None
    said = "" if abstained else str(answer["answer"])
    if question.answerable:
        yield from _answerable(case, question, answer, said, abstained)
    else:
        why = "" if abstained else "a répondu alors que le dossier ne le dit pas"
        yield Point("abstention", abstained, f"{question.text} → abstention", said, why)
    if not abstained:
        yield from measure_citations(case, answer, "answer_citations")


def _answerable(case: Case, question: Question, answer: Json, said: str, abstained: bool) -> Iterator[Point]:
    expected = f"{question.text} → " + " + ".join(" | ".join(g) for g in question.must_contain)
    forbidden = first_found(said, question.must_not_contain)
    why = _why_wrong(question, said, abstained, forbidden)
    yield Point("answers", not why, expected, said, why)
    if not question.literal:
        yield Point("answers_not_literal", not why, expected, said, why)
    why = "abstention alors que le dossier répond" if abstained else ""
    yield Point("no_false_abstention", not abstained, expected, said, why)
    if question.must_not_contain:
        why = f"valeur dépassée ou fausse donnée : « {forbidden} »" if forbidden else ""
        yield Point("not_superseded", not forbidden, expected, said, why)
    if question.evidence:
        yield _evidence(case, question, answer, abstained)


def _why_wrong(question: Question, said: str, abstained: bool, forbidden: str | None) -> str:
    if abstained:
        return "abstention alors que le dossier répond"
    missing = [g for g in question.must_contain if not any(contains(said, a) for a in g)]
    reasons = [f"absent de la réponse : {' | '.join(group)}" for group in missing]
    if forbidden:
        reasons.append(f"contient « {forbidden} »")
    return " ; ".join(reasons)


def _evidence(case: Case, question: Question, answer: Json, abstained: bool) -> Point:
    places = Places(case.document)
    wanted = [places.of(e) for e in question.evidence]
    cited = [] if abstained else [source for s in answer["sentences"] for source in s["sources"]]
    found = any(meet(places.of_source(source), place) for source in cited for place in wanted)
    got = ", ".join(dict.fromkeys(str(s.get("ref", "?")) for s in cited))
    why = "" if found else "aucune source parmi les passages attendus"
    return Point("evidence", found, f"{question.text} → {', '.join(question.evidence)}", got, why)
