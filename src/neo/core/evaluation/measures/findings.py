"""Are the contradictions and the things no longer to be relied on found, without showing everything?

A contradiction shown is an expected one when its sources meet at least two distinct places of the expected
evidence (one, when only one is given). Something stale is, when its sources meet one. Each thing shown counts
for one expected thing at most, and only the first ones shown are read: 12 contradictions, 6 stale. The
``on_topic`` figures further ask for a content word, a number or a date in common, for two different
disagreements may stand in the same two reports. Gold lists are not exhaustive: precision is a lower bound.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.evaluation.cases import Case, Finding
from neo.core.evaluation.references import Places, met_count, pair_off
from neo.core.evaluation.scores import Json, Point
from neo.core.evaluation.written_forms import Day, read_forms

MAX_SHOWN = {"contradictions": 12, "stale": 6}
_MIN_MET = {"contradictions": 2, "stale": 1}
_CONTENT_LENGTH = 5


def measure_findings(case: Case, synthesis: Json, kind: str) -> Iterator[Point]:
    """``kind`` is ``contradictions`` or ``stale``, the key of both the gold and the result."""
    gold: tuple[Finding, ...] = getattr(case, kind)
    shown: Sequence[Json] = synthesis.get(kind, ())
    limit = MAX_SHOWN[kind]
    why = f"{len(shown)} montrés pour {limit} permis" if len(shown) > limit else ""
    yield Point(f"{kind}_shown", not why, f"≤ {limit}", str(len(shown)), why)
    read = shown[:limit]
    met = _met(case, gold, read, kind)
    on_topic = {g: [s for s in seen if _shares_topic(gold[g], read[s])] for g, seen in met.items()}
    paired, paired_on_topic = pair_off(met), pair_off(on_topic)
    for i, finding in enumerate(gold):
        yield _found(kind, finding, read, paired.get(i), "aucun élément montré ne cite ces endroits")
        on = f"{kind}_on_topic"
        yield _found(on, finding, read, paired_on_topic.get(i), "aucun élément montré du même sujet")
    expected = set(paired.values())
    for s, item in enumerate(shown):
        why = "" if s in expected else "montré sans être attendu"
        yield Point(f"{kind}_precision", s in expected, "un élément attendu", str(item["about"]), why)


def _found(measure: str, gold: Finding, shown: Sequence[Json], at: int | None, why: str) -> Point:
    expected = f"{gold.about} [{', '.join(gold.evidence)}]"
    got = "" if at is None else str(shown[at]["about"])
    return Point(measure, at is not None, expected, got, "" if at is not None else why)


def _met(case: Case, gold: Sequence[Finding], shown: Sequence[Json], kind: str) -> dict[int, list[int]]:
    places = Places(case.document)
    met: dict[int, list[int]] = {}
    for g, finding in enumerate(gold):
        least = min(_MIN_MET[kind], len(finding.evidence)) or 1
        met[g] = [
            s for s, item in enumerate(shown) if met_count(places, item["sources"], finding.evidence) >= least
        ]
    return met


def _shares_topic(gold: Finding, shown: Json) -> bool:
    quotes = " \n".join(str(source.get("quote", "")) for source in shown["sources"])
    return bool(_topic(gold.about) & _topic(f"{shown['about']}\n{quotes}"))


def _topic(text: str) -> set[str]:
    """Long words (by their first five letters), numbers and dates of a text; capitals such as RQTH too."""
    found = {w.strip("'’.,:;()«»").casefold() for w in text.split() if w.isupper() and len(w) > 2}
    for item in read_forms(text).longest():
        if item.kind == "word" and len(str(item.value)) >= _CONTENT_LENGTH:
            found.add(str(item.value)[:_CONTENT_LENGTH])
        elif isinstance(item.value, Day):
            found.add(f"{item.value.day}/{item.value.month}")
        elif item.kind in ("number", "amount", "time"):
            found.add(f"{item.kind} {item.value}")
    return found
