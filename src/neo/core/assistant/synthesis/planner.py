"""Choosing what to say: every candidate, its section, its worth."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.synthesis.backbone import backbone
from neo.core.assistant.synthesis.exchanges import exchange_lines
from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.assistant.synthesis.steps import step_lines
from neo.core.assistant.synthesis.worth import is_speakable, worth
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.contradictions import find_contradictions
from neo.core.facts.model import Certainty, Fact, Speaker, Tag, Theme
from neo.core.facts.record import RecordFacts

LEAST_WORTH = 0.9
# A record of three reports or fewer has little to say: what it holds is said.
LEAST_WORTH_LIGHT = 0.15
LIGHT_REPORTS = 3
STATE_WORTH, FORMER_STATE_WORTH = 3.4, 1.7
CREDENTIAL_WORTH, _RECENT_CREDENTIAL_DAYS = 3.0, 540
_STATE_THEMES = (
    Theme.HOUSING,
    Theme.MOBILITY,
    Theme.FAMILY,
    Theme.MONEY,
    Theme.LANGUAGE,
    Theme.TRAINING,
    Theme.BUSINESS,
    Theme.SEARCH,
)
_OBSTACLES = (
    Theme.MOBILITY,
    Theme.FAMILY,
    Theme.HOUSING,
    Theme.MONEY,
    Theme.HEALTH,
    Theme.DIGITAL,
    Theme.LANGUAGE,
)


def candidates(dossier: Dossier, facts: RecordFacts, today: date) -> list[PlannedFact]:
    """Everything that could be said, unordered, before the word limit."""
    moved = _moved_steps(dossier, facts, today)
    lines = backbone(dossier, today)
    lines += [line for line in step_lines(dossier, today) if line.sources[0].ref not in moved]
    lines += exchange_lines(dossier, list(facts.messages), today)
    least = LEAST_WORTH_LIGHT if len(dossier.reports) <= LIGHT_REPORTS else LEAST_WORTH
    states = _current_states(facts, today)
    waiting = {m.ref for m in dossier.messages if m.incoming and m.state != "REPONDU"}
    for fact in (*facts.reports, *facts.messages):
        replaced = fact.passage in facts.superseded_passages
        floor = 0.0 if replaced else states.get(id(fact), 0.0)
        line = _from_fact(fact, worth(fact, today, superseded=replaced), waiting, today, least, floor)
        if line:
            lines.append(line)
    return lines


def _moved_steps(dossier: Dossier, facts: RecordFacts, today: date) -> set[str]:
    """Démarches that a later note contradicts: shown as contradictions, never as current."""
    steps = {step.ref for step in dossier.steps}
    found = find_contradictions(dossier, facts, today)
    return {s.ref for c in found for s in c.sources if s.ref in steps and len(c.sources) > 1}


def _current_states(facts: RecordFacts, today: date) -> dict[int, float]:
    """For each lasting theme, the latest report passages that state how things are, and their worth."""
    chosen: dict[int, float] = {}
    for theme in _STATE_THEMES:
        stated = [
            f
            for f in facts.reports
            if f.about(theme)
            and f.has(Tag.CHANGE, Tag.CREDENTIAL, Tag.RESULT)
            and not f.has(Tag.SMALL_TALK, Tag.JUDGEMENT, Tag.SENSITIVE, Tag.THIRD_PARTY_PRIVATE)
            and f.certainty in (Certainty.DONE, Certainty.PLANNED)
        ]
        for fact, floor in zip(reversed(stated), (STATE_WORTH, FORMER_STATE_WORTH), strict=False):
            chosen[id(fact)] = max(floor, chosen.get(id(fact), 0.0))
        for fact in stated:
            if fact.has(Tag.CREDENTIAL) and (today - fact.passage.date).days < _RECENT_CREDENTIAL_DAYS:
                chosen[id(fact)] = max(CREDENTIAL_WORTH, chosen.get(id(fact), 0.0))
    return chosen


def _from_fact(
    fact: Fact, own_worth: float, waiting: set[str], today: date, least: float, floor: float
) -> PlannedFact | None:
    if not is_speakable(fact):
        return None
    value = max(own_worth, floor)
    if fact.passage.kind == "message":
        value *= _message_share(fact, today, fact.passage.ref in waiting)
    if value < least:
        return None
    p = fact.passage
    source = Source(p.ref, p.pointer, p.start, p.end, p.text, p.date, p.author)
    return PlannedFact(section_of(fact, today), value, (source,), fact=fact, keys=fact.keys, rank=p.rank)


def _message_share(fact: Fact, today: date, waiting: bool) -> float:
    """Mails say less than reports and in the first person; questions are told by their subject elsewhere."""
    if fact.has(Tag.QUESTION) or fact.speaker is Speaker.ADVISER:
        return 0.0
    if waiting and (today - fact.passage.date).days < 45:
        return 0.9
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
