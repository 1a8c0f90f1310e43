"""One next step before the eight are chosen: what to do, why, by when, and where that comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from neo.core.assistant.synthesis.quoting import quotable
from neo.core.assistant.writings import Link
from neo.core.dossier.sources import Source
from neo.core.facts.filters import is_never_said, is_others_private_life
from neo.core.facts.model import Fact, Tag
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

SHORT_QUOTE, LONG_QUOTE = 14, 22
"""Words of a passage that a title or a reason may quote."""
_UNSAID = (Tag.SENSITIVE, Tag.JUDGEMENT, Tag.THIRD_PARTY_PRIVATE, Tag.DISTRESS)
# A next step helps: it never recalls a sanction, a check or an accusation, whoever wrote of it.
_NEVER_QUOTED = re.compile(
    r"\b(?:sanction\w*|radi(?:e|ee|es|er|ation)\b|avertissement|au noir|fraud\w*|dissimul\w*|controle de la "
    r"recherche|plainte|refus(?:e|er) (?:de|d'|l[ae]) )"
)


class Kind(Enum):
    """What sort of step it is, in the words of the contract; ``places``: how soon one of its steps is taken
    when more than eight were found, the first of its kind, then the second… (small is soon).
    """

    DISTRESS = ("answer", (0,))
    AGENCY = ("commitment", (1, 3, 12, 18))
    DEADLINE = ("deadline", (2, 6, 10, 17))
    RIGHTS = ("rights", (4,))
    PROFILE = ("profile", (5,))
    APPOINTMENT = ("appointment", (7,))
    CONTRACT = ("contract", (8,))
    WARNING = ("warning", (9,))
    DOCUMENT = ("document", (9, 21))
    DIAGNOSIS = ("diagnosis", (11,))
    ANSWER = ("answer", (11, 14, 20))
    PERSON = ("commitment", (13, 16, 22))
    REPORT = ("warning", (13,))
    OPEN_POINT = ("point", (13, 15, 21))
    RESULT = ("result", (14, 22))
    SIGNED = ("commitment", (16, 23))
    PREPARE = ("appointment", (17,))
    LATE_STEP = ("commitment", (18, 24))
    SERVICE = ("service", (12, 19))
    OFFER = ("offer", (12,))
    WORKSHOP = ("workshop", (25, 26))

    def __init__(self, word: str, places: tuple[int, ...]) -> None:
        self.word = word
        self.places = places


@dataclass(frozen=True, slots=True)
class Proposal:
    """``day``: the day it is due, when it has one. ``keys``: the words that tell two steps on one matter.
    ``noted``: when it was written down, so that the newest promise is taken before an older one.
    """

    kind: Kind
    title: str
    why: str
    sources: tuple[Source, ...]
    day: date | None = None
    keys: frozenset[str] = field(default_factory=frozenset)
    noted: date | None = None
    links: tuple[Link, ...] = ()


def quoted(fact: Fact, most: int = LONG_QUOTE, telling: re.Pattern[str] | None = None) -> str:
    """The words of a passage between quotation marks; empty when they may not be repeated.

    ``telling``: what the part kept has to hold.
    """
    idle = fact.has(Tag.SMALL_TALK) and not fact.dates
    if idle or fact.has(*_UNSAID) or not may_be_repeated(fact.passage.text):
        return ""
    quote = quotable(fact, most=most, telling=telling)
    return f"« {quote} »" if quote else ""


def may_be_repeated(text: str) -> bool:
    """Whether words of the record may stand in a next step."""
    folded = fold(text)
    return not (_NEVER_QUOTED.search(folded) or is_never_said(folded) or is_others_private_life(folded))


def listed(parts: Iterable[str], most: int) -> str:
    """The first ``most`` different ones, in plain French: "adresse, permis B et projet"."""
    kept = list(dict.fromkeys(part for part in parts if part))[:most]
    return " et ".join([", ".join(kept[:-1]), kept[-1]] if len(kept) > 1 else kept)


def capitalised(text: str) -> str:
    """A capital at the start, the rest as it is."""
    return text[:1].upper() + text[1:]
