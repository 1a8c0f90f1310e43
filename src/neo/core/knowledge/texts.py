"""A dated text and its parts. Offsets are code points into ``DatedText.body``, end excluded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the body, or one item of a list; ``lead``: place of the line that opens the list."""

    text: str
    start: int
    end: int
    lead: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (empty before the first one) and its statements."""

    heading: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DatedText:
    """One version of one text. ``key`` is shared by its versions, ``digest`` is its own content's.

    ``valid_from``: the day from which it says what it says; ``valid_until``: the last day, or none.
    ``reference``: an address or a citation, as text. ``former_names``: names it replaces; ``words``: what
    people call it. ``example``: written to show NÉO, not to be relied on. ``checked_on``: the day somebody
    compared it with its source.
    """

    key: str
    title: str
    kind: str
    source: str
    reference: str
    valid_from: date
    valid_until: date | None
    imported: date
    body: str
    sections: tuple[Section, ...]
    digest: str
    former_names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    example: bool = False
    checked_on: date | None = None

    def in_force(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


@dataclass(frozen=True, slots=True)
class Standing:
    """The texts of a day: those in force (one version a key), those that were, those that will be."""

    in_force: tuple[DatedText, ...]
    past: tuple[DatedText, ...]
    coming: tuple[DatedText, ...]


def standing(texts: Iterable[DatedText], day: date) -> Standing:
    """Sort ``texts`` for ``day``: of the versions of one key, the one that began last speaks, and it alone.

    A version that began later replaces the earlier ones even when those bear no end; of two that begin on the
    same day, the one imported last is a correction of the other, which is then left out altogether.
    """
    by_key: dict[str, dict[date, DatedText]] = {}
    for text in sorted(texts, key=lambda t: (t.valid_from, t.imported)):
        by_key.setdefault(text.key, {})[text.valid_from] = text
    in_force, past, coming = list[DatedText](), list[DatedText](), list[DatedText]()
    for versions in by_key.values():
        begun = [t for t in versions.values() if t.valid_from <= day]
        coming += [t for t in versions.values() if t.valid_from > day]
        past += begun[:-1]
        for latest in begun[-1:]:
            (in_force if latest.in_force(day) else past).append(latest)
    return Standing(tuple(in_force), tuple(past), tuple(coming))
