"""Verification: does the record support this sentence, and if not, what exactly is wrong?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from neo.core.french.folding import fold
from neo.core.french.modality import asserts, is_unsure
from neo.core.french.segments import split_segments
from neo.core.grounding.bounds import check_bounds
from neo.core.grounding.checker import Checker
from neo.core.grounding.checks import check_names, check_sides
from neo.core.grounding.claims import check_inventions, check_kin, check_own
from neo.core.grounding.details import Reading
from neo.core.grounding.doubts import check_doubts
from neo.core.grounding.gender import check_gender
from neo.core.grounding.grave import check_grave
from neo.core.grounding.lasting import check_lasting
from neo.core.grounding.latest import check_latest
from neo.core.grounding.passages import Passage
from neo.core.grounding.quotes import without_quotes
from neo.core.grounding.retrieval import Index
from neo.core.grounding.rights import check_rights
from neo.core.grounding.shares import check_shares
from neo.core.grounding.sources import Source
from neo.core.grounding.specialties import check_specialty
from neo.core.grounding.support import Candidate, Readings, Support, find_support
from neo.core.grounding.value_checks import check_codes, check_dates, check_quantities, check_weekdays
from neo.core.grounding.whole_denials import denied_whole

_CANDIDATES = 16
_ENOUGH = 0.06  # what a second or third passage must add to be cited
_MOST_CITED = 3
_LEAST_COVERED = 0.2
_LEAST_COVERED_GIVEN = 0.05


@dataclass(frozen=True, slots=True)
class Checked:
    """``supported`` when there is no problem; ``start`` and ``end`` are the sentence's place in its text."""

    text: str
    supported: bool
    problems: tuple[str, ...]
    sources: tuple[Source, ...]
    start: int = 0
    end: int = 0


def verify_text(index: Index, text: str, *, today: date) -> list[Checked]:
    """Each sentence of ``text``, in order, with its place."""
    found = []
    for place, segment in enumerate(split_segments(text)):
        checked = verify_sentence(index, segment.of(text), today=today, opens=place == 0)
        found.append(
            Checked(
                checked.text, checked.supported, checked.problems, checked.sources, segment.start, segment.end
            )
        )
    return found


def verify_sentence(
    index: Index,
    text: str,
    *,
    today: date,
    sources: Sequence[Source] | None = None,
    opens: bool = False,
    by_code: bool = True,
) -> Checked:
    """Check one sentence against the record, or, when ``sources`` are given, against those places alone.

    ``opens``: no sentence stands before it, so that a pronoun in it can only mean the person. ``by_code``:
    NÉO's own code wrote it from those places, so that its words are not suspected of invention; false for
    what a model or a person wrote.
    """
    denied = denied_whole(text)
    if denied:
        return _denial(verify_sentence(index, denied, today=today, sources=sources, by_code=by_code), text)
    readings = _readings(index)
    own_words, misquoted = without_quotes(text, readings)
    by_code = by_code and sources is not None
    if by_code:
        misquoted = []  # what NÉO quotes may have lost a name on its way
    claim = Reading(own_words, today, text)
    given = _given(index, sources) if sources is not None else None
    if given is not None and any(_holds(p.text, text) for p in given):
        return Checked(text, True, (), tuple(sources or ()), 0, len(text))
    support = find_support(readings, claim, _CANDIDATES, given)
    checker = Checker(support, readings, today, strict=by_code, opens=opens)
    best = choose(support)
    problems = tuple(dict.fromkeys([*misquoted, *_problems(checker, best)]))
    cited = tuple(sources) if sources is not None else tuple(c.passage.as_source() for c in best)
    return Checked(
        text, not problems, problems, cited if not problems or sources else cited[:1], 0, len(text)
    )


def _denial(affirmed: Checked, text: str) -> Checked:
    """The contrary of what the record says is not supported; nor is a denial of what it does not tell."""
    problem = (
        "le passage dit le contraire"
        if affirmed.supported
        else "le dossier ne le dément pas en toutes lettres"
    )
    return Checked(text, False, (problem,), affirmed.sources, 0, len(text))


def _problems(checker: Checker, best: list[Candidate]) -> list[str]:
    if not checker.support.claim.terms:
        return list(check_grave(checker))
    if not checker.support.candidates:
        return ["le dossier n'en dit rien"]
    found = list(
        chain(
            check_dates(checker),
            check_quantities(checker),
            check_codes(checker),
            check_weekdays(checker),
            check_shares(checker),
            check_names(checker),
            check_sides(checker),
            check_gender(checker),
            check_doubts(checker),
            check_own(checker),
            check_kin(checker),
            check_specialty(checker),
            check_bounds(checker),
            check_latest(checker),
            check_lasting(checker),
            check_grave(checker),
            check_rights(checker),
        )
    )
    if not found and not checker.strict:
        found += check_inventions(checker, best)
    least = _LEAST_COVERED_GIVEN if checker.strict else _LEAST_COVERED
    if not found and checker.support.coverage(best) < least:
        found.append("le dossier n'en dit rien d'assez proche")
    return found


def choose(support: Support) -> list[Candidate]:
    """The one to three passages that together cover the sentence best."""
    chosen: list[Candidate] = []
    reached, held = 0.0, [0.0] * len(support.weights)
    total = sum(support.weights) or 1.0
    while len(chosen) < _MOST_CITED:
        gains = [
            (_covered_with(support.weights, held, c.covers) / total, -i)
            for i, c in enumerate(support.candidates)
        ]
        covered, place = max(gains, default=(0.0, 0))
        if not gains or (chosen and covered < reached + _ENOUGH):
            break
        best = support.candidates[-place]
        chosen.append(best)
        reached, held = covered, [max(h, s) for h, s in zip(held, best.covers, strict=True)]
    return chosen


def _covered_with(weights: Sequence[float], held: Sequence[float], more: Sequence[float]) -> float:
    return sum([w * (h if h > s else s) for w, h, s in zip(weights, held, more, strict=True)])


def _given(index: Index, sources: Sequence[Source]) -> list[Passage]:
    found = {p.number: p for s in sources for p in index.passages_at(s)}
    return list(found.values())


def _holds(passage: str, sentence: str) -> bool:
    """Whether the sentence is the passage's own words."""
    return fold(sentence).strip(" .") in fold(passage)


def _readings(index: Index) -> Readings:
    if not isinstance(index.readings, Readings):
        index.readings = Readings(index)
    return index.readings


__all__ = ["Checked", "asserts", "is_unsure", "verify_sentence", "verify_text"]
