"""Putting together what the notes say of one thing: one compact line instead of loose clauses."""

from __future__ import annotations

from dataclasses import dataclass, replace

from neo.core.assistant.synthesis.notes import Phrase
from neo.core.assistant.synthesis.plan import MOST_WORDS_IN_SENTENCE, PlannedFact, Section
from neo.core.assistant.synthesis.wording import lower_first
from neo.core.french.folding import fold

_FOLLOWED = frozenset(
    ["childcare", "licence", "vehicle", "housing", "debts", "benefit", "overpayment", "rqth", "language",
        "availability",
     "restrictions", "business", "mobility", "contract"]
)  # fmt: skip
_MOST_JOINED = 3
_FAR_APART = 270  # days between two notes told in one line
_WORTH_JOINING, _LEAST_JOINED = 0.35, 1.2
_SHARE_OF_JOINED = 0.75
_MOST_TRIED = (
    24  # lines of a matter that a phrase is tried with, the best first: a note without end stays linear
)


@dataclass(frozen=True, slots=True)
class Line:
    """Phrases of one matter, in the order of time, and the planned facts they come from."""

    parts: tuple[tuple[PlannedFact, Phrase], ...]

    @property
    def best(self) -> PlannedFact:
        return max((p for p, _ in self.parts), key=lambda p: p.value)

    def text(self) -> str:
        """One line: the first phrase with its head, the following ones without."""
        phrases = [phrase for _, phrase in self.parts]
        head = next((p.head for p in phrases if p.head), "")
        head = "" if not phrases[0].head and phrases[0].names_matter else head
        told, bodies = {"", head}, [phrases[0].body]
        for phrase in phrases[1:]:
            body = phrase.continued or lower_first(phrase.body)
            named = {fold(x) for x in (*told, *bodies, phrase.subject_head)}
            covered = fold(phrase.head) in named
            bodies.append(body if covered else f"{lower_first(phrase.head)} : {body}")
            told.add(phrase.head)
        joined = " ; ".join(bodies)
        return f"{head} : {lower_first(joined)}" if head else joined

    def planned(self) -> PlannedFact:
        """The planned fact of the whole line: the best one's place, all the sources."""
        best = self.best
        others = sum(p.value for p, _ in self.parts) - best.value
        sources = tuple(dict.fromkeys(s for _, phrase in self.parts for s in phrase.sources))
        urgent = any(p.section is Section.URGENT for p, _ in self.parts)
        return replace(
            best,
            section=Section.URGENT if urgent else best.section,
            value=best.value + _SHARE_OF_JOINED * others,
            sources=sources,
            required=any(p.required for p, _ in self.parts),
        )


def assemble(phrases: list[tuple[PlannedFact, Phrase]]) -> list[Line]:
    """Lines out of phrases: the best first, each joined to the line of its matter while it fits in a
    sentence.
    """
    lines: list[Line] = []
    by_matter: dict[str, list[int]] = {}
    for planned, phrase in sorted(phrases, key=lambda pair: -pair[0].value):
        joined = _joined(lines, by_matter.get(phrase.matter, []), planned, phrase)
        if joined is None:
            _keep_open(by_matter.setdefault(phrase.matter, []), len(lines))
            lines.append(Line(((planned, phrase),)))
    return lines


def _keep_open(candidates: list[int], number: int) -> None:
    if len(candidates) < _MOST_TRIED:
        candidates.append(number)


def _joined(lines: list[Line], candidates: list[int], planned: PlannedFact, phrase: Phrase) -> Line | None:
    for number in candidates:
        line = lines[number]
        if not _may_join(line, planned, phrase):
            continue
        parts = sorted(
            (*line.parts, (planned, phrase)), key=lambda pair: (pair[1].day, pair[1].sources[0].start or 0)
        )
        longer = Line(tuple(parts))
        if _count(longer.text()) <= MOST_WORDS_IN_SENTENCE:
            lines[number] = longer
            return longer
    return None


def _may_join(line: Line, planned: PlannedFact, phrase: Phrase) -> bool:
    if phrase.matter in ("", "appointment") or len(line.parts) >= _MOST_JOINED:
        return False
    if any(abs((p.day - phrase.day).days) > _FAR_APART for _, p in line.parts):
        return False
    if planned.value < max(_LEAST_JOINED, _WORTH_JOINING * line.best.value):
        return False
    same_note = all(p.sources[0].ref == phrase.sources[0].ref for _, p in line.parts)
    return phrase.matter in _FOLLOWED or same_note


def _count(text: str) -> int:
    return sum(1 for word in text.split() if any(c.isalnum() for c in word))
