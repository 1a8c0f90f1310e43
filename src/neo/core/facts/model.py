"""A fact: what one passage of a record says, about what, who says it, how sure it is, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from neo.core.french.amounts import Quantity
from neo.core.french.dates import DateMention


class Theme(StrEnum):
    PROJECT = "project"
    SEARCH = "search"
    TRAINING = "training"
    SKILLS = "skills"
    MOBILITY = "mobility"
    HEALTH = "health"
    FAMILY = "family"
    HOUSING = "housing"
    MONEY = "money"
    DIGITAL = "digital"
    LANGUAGE = "language"
    ADMINISTRATIVE = "administrative"
    BENEFITS = "benefits"
    BUSINESS = "business"
    APPOINTMENTS = "appointments"
    CONTRACT = "contract"
    OTHER = "other"


class Certainty(StrEnum):
    DONE = "done"
    PLANNED = "planned"
    POSSIBLE = "possible"
    WISHED = "wished"
    REFUSED = "refused"


class Speaker(StrEnum):
    ADVISER = "adviser"
    PERSON = "person"
    THIRD_PARTY = "third_party"
    PROFILE = "profile"


class Tag(StrEnum):
    """What makes a passage matter, or keeps it out of a synthesis."""

    DEADLINE = "deadline"
    TODO = "todo"
    CONDITION = "condition"
    DISCLOSURE = "disclosure"
    RESTRICTION = "restriction"
    CREDENTIAL = "credential"
    DURABLE = "durable"
    ABANDONED = "abandoned"
    OPPORTUNITY = "opportunity"
    RESULT = "result"
    AVAILABILITY = "availability"
    DISTRESS = "distress"
    QUESTION = "question"
    DISAGREEMENT = "disagreement"
    CHANGE = "change"
    NEXT_APPOINTMENT = "next_appointment"
    JUDGEMENT = "judgement"
    SENSITIVE = "sensitive"
    THIRD_PARTY_PRIVATE = "third_party_private"
    SMALL_TALK = "small_talk"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a free text (code points, end excluded) with what is needed to cite it."""

    ref: str
    pointer: str
    start: int
    end: int
    text: str
    date: date
    author: str
    kind: str
    label: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One passage as it is understood. ``subject`` is the matter it is about, empty when it names none."""

    passage: Passage
    folded: str
    themes: frozenset[Theme]
    tags: frozenset[Tag]
    certainty: Certainty
    negated: bool
    speaker: Speaker
    dates: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...]
    keys: frozenset[str] = field(default_factory=frozenset)
    subject: str = ""

    def has(self, *tags: Tag) -> bool:
        """Whether it carries one of ``tags``."""
        return not self.tags.isdisjoint(tags)

    def about(self, *themes: Theme) -> bool:
        """Whether it is on one of ``themes``."""
        return not self.themes.isdisjoint(themes)

    def next_day(self, today: date) -> date | None:
        """The first day it names that is today or later."""
        return min((d.last for d in self.dates if d.last >= today and not d.relative), default=None)
