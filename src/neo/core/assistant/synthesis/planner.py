"""Choosing what to say: every candidate, its section, its worth."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.synthesis.backbone import backbone
from neo.core.assistant.synthesis.exchanges import exchange_lines
from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.assistant.synthesis.steps import step_lines
from neo.core.assistant.synthesis.worth import is_speakable, worth
from neo.core.dossier.model import Dossier
from neo.core.facts.model import Fact, Speaker, Tag, Theme
from neo.core.facts.record import RecordFacts
from neo.core.dossier.sources import Source

LEAST_WORTH = 0.9
_OBSTACLES = (
    Theme.MOBILITY, Theme.FAMILY, Theme.HOUSING, Theme.MONEY, Theme.HEALTH, Theme.DIGITAL, Theme.LANGUAGE,
)


def candidates(dossier: Dossier, facts: RecordFacts, today: date) -> list[PlannedFact]:
    """Everything that could be said, unordered, before the word limit."""
    lines = backbone(dossier, today) + step_lines(dossier, today)
    lines += exchange_lines(dossier, list(facts.messages), today)
    for fact in (*facts.reports, *facts.messages):
        line = _from_fact(fact, today)
        if line and fact.passage not in facts.superseded_passages:
            lines.append(line)
    return lines


def _from_fact(fact: Fact, today: date) -> PlannedFact | None:
    if not is_speakable(fact):
        return None
    value = worth(fact, today)
    if fact.passage.kind == "message":
        value *= _message_share(fact, today)
    if value < LEAST_WORTH:
        return None
    p = fact.passage
    source = Source(p.ref, p.pointer, p.start, p.end, p.text, p.date, p.author)
    return PlannedFact(section_of(fact, today), value, (source,), fact=fact, keys=fact.keys, rank=p.rank)


def _message_share(fact: Fact, today: date) -> float:
    """Mails say less than reports and in the first person; questions are told by their subject elsewhere."""
    if fact.has(Tag.QUESTION) or fact.speaker is Speaker.ADVISER:
        return 0.0
    return 0.55 if (today - fact.passage.date).days < 60 else 0.25


def section_of(fact: Fact, today: date) -> Section:
    """Where an adviser looks for it."""
    due = fact.next_day(today)
    if due and fact.has(Tag.DEADLINE, Tag.TODO) and (due - today).days <= 31:
        return Section.URGENT
    if fact.has(Tag.NEXT_APPOINTMENT):
        return Section.AGREED
    if fact.about(Theme.PROJECT, Theme.BUSINESS) and not fact.has(Tag.TODO):
        return Section.PROJECT
    if fact.has(Tag.TODO, Tag.MISSING, Tag.DEADLINE):
        return Section.AGREED
    if fact.has(Tag.DISCLOSURE, Tag.RESTRICTION) or fact.about(*_OBSTACLES):
        return Section.CONDITIONS
    if fact.about(Theme.SEARCH, Theme.TRAINING):
        return Section.PROJECT
    return Section.SITUATION if fact.about(Theme.BENEFITS, Theme.CONTRACT) else Section.EXCHANGES
