"""Choosing what to say: every candidate, its section, its worth."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain, repeat

from neo.core.assistant.synthesis.backbone import backbone
from neo.core.assistant.synthesis.checks import check_lines
from neo.core.assistant.synthesis.mails import mail_lines
from neo.core.assistant.synthesis.plan import LIGHT_REPORTS, PlannedFact, Section
from neo.core.assistant.synthesis.steps import step_lines
from neo.core.assistant.synthesis.subjects import subject_of
from neo.core.assistant.synthesis.threads import is_live, live_names
from neo.core.assistant.synthesis.worth import is_past_plan, is_speakable, worth
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.contradictions import find_contradictions
from neo.core.facts.findings import Contradiction
from neo.core.facts.model import Certainty, Fact, Passage, Speaker, Tag, Theme
from neo.core.facts.record import RecordFacts

LEAST_WORTH = 0.9
LEAST_WORTH_LIGHT = 0.15
CREDENTIAL_WORTH, _RECENT_CREDENTIAL_DAYS = 4.2, 400
# What the latest word on a matter is worth, whatever else it says: an adviser asks about each of these.
STATE_WORTH = {
    "consent": 6.0, "contact": 5.0, "overpayment": 4.0, "restrictions": 4.0, "papers": 3.4, "childcare": 3.2,
    "housing": 3.2, "vehicle": 2.8, "licence": 2.6, "availability": 3.0, "business": 3.2, "debts": 2.8,
        "carer": 2.8,
    "project": 3.6, "wage": 2.6, "benefit": 1.8, "language": 2.4, "mobility": 2.2, "training": 2.2,
    "rqth": 2.4,
    "documents": 2.2, "contract": 1.6, "immersion": 2.6, "applications": 1.6, "birth": 2.6, "digital": 1.2,
        "pension": 1.6,
}  # fmt: skip
# What was asked once holds until it is said otherwise.
_ALWAYS_IN_FORCE = frozenset(["consent", "contact"])
_ONLY_LATEST = frozenset(["availability", "wage", "overpayment", "pension"])
_PROJECT_NOW_WORTH = 6.0
_PROJECT_SAID = re.compile(
    r"\b(?:projet|cible|objectif|priorite\w*)\b.{0,25}(?: :| =|retenu|valide|prioritaire|passe a|n°1|"
    r"inversee|se precise)|"
    r"\b(?:veut|souhaite|voudrait|vise)(?: desormais| maintenant)? (?:etre|devenir|travailler|exercer|"
    r"prioriser|creer|ouvrir|un poste|"
    r"[a-z]+(?:tier|eur|euse|ien|ienne|iste)\b)|^(?:elle |il )?(?:re)?cherche (?:un |une )?(?:cdi|cdd|"
    r"poste|emploi|dans|du travail)|"
    r"^projet\b(?! (?:d'achat|de loi))"
)
_SHARE_OF_FORMER, _SHARE_OF_OLD, _SHARE_OF_VERY_OLD, _OLD_STATE_DAYS = 0.5, 0.7, 0.35, 400
_UNSAID = (Tag.SMALL_TALK, Tag.JUDGEMENT, Tag.SENSITIVE, Tag.THIRD_PARTY_PRIVATE)
_SOON_DAYS = 31
_ONE_STATE = frozenset(
    [
        "pension",
        "childcare",
        "housing",
        "vehicle",
        "mobility",
        "availability",
        "wage",
        "benefit",
        "debts",
        "overpayment",
        "carer",
    ]
)
_INTERVIEW = re.compile(
    r"\b(?:entretien\b(?! (?:avec l'agence|d'actualisation))|jury|examen|audience|commission|test\b|"
    r"epreuve|concours|info(?:rmation)? coll)"
)
_JOB_SOUGHT = re.compile(
    r"^(?:elle |il |mme |m\. )?(?:re)?cherche (?:un |une |du )?(?:cdi|cdd|emploi|poste|travail|mi-temps|"
    r"temps|alternance)|"
    r"\b(?:veut|voudrait|souhaite)(?: desormais| maintenant)? (?:etre|devenir|prioriser|[a-z]+(?:tier|eur|"
    r"euse|ien|ienne|iste)\b)"
)
_EXPERIENCE = re.compile(
    r"\b\d+ ans (?:en|de|d'|comme|chez|dans)\b|\bderniere mission\b|\bderniers? (?:poste|emploi)\b"
)
_PROJECT_THEMES = (Theme.PROJECT, Theme.BUSINESS, Theme.SEARCH, Theme.TRAINING)
_OBSTACLES = (
    Theme.MOBILITY,
    Theme.FAMILY,
    Theme.HOUSING,
    Theme.MONEY,
    Theme.HEALTH,
    Theme.DIGITAL,
    Theme.LANGUAGE,
)


def candidates(
    dossier: Dossier, facts: RecordFacts, today: date, contradictions: tuple[Contradiction, ...] | None = None
) -> list[PlannedFact]:
    """Everything that could be said, unordered, before the word limit.

    ``contradictions``: those of the record, when the caller has found them already.
    """
    if contradictions is None:
        contradictions = find_contradictions(dossier, facts, today)
    moved = _moved_steps(dossier, contradictions)
    lines = backbone(dossier, today)
    lines += [line for line in step_lines(dossier, today) if line.sources[0].ref not in moved]
    lines += mail_lines(dossier, facts.messages, dict(facts.relatives), today)
    lines += check_lines(dossier, facts, contradictions, today)
    least = LEAST_WORTH_LIGHT if len(dossier.reports) <= LIGHT_REPORTS else LEAST_WORTH
    states = _current_states(facts, today)
    live = live_names(dossier, facts, today)
    former = _former_states(facts, today)
    waiting = {m.ref for m in dossier.messages if m.incoming and m.state != "REPONDU"}
    for fact in (*facts.reports, *facts.messages):
        if is_past_plan(fact, today):
            states.pop(id(fact), None)
        replaced = fact.passage in facts.superseded_passages or fact.passage in former
        floor = 0.0 if replaced else states.get(id(fact), 0.0)
        if _is_the_next_appointment(fact, dossier, today):
            continue
        line = _from_fact(
            fact,
            worth(fact, today, superseded=replaced, live=is_live(fact, live), matter=_matter(fact)),
            waiting,
            today,
            max(least, LEAST_WORTH) if replaced else least,
            floor,
        )
        if line:
            lines.append(line)
    return lines


def _moved_steps(dossier: Dossier, contradictions: tuple[Contradiction, ...]) -> set[str]:
    """Démarches that a later note contradicts: shown as contradictions, never as current."""
    steps = {step.ref for step in dossier.steps}
    return {s.ref for c in contradictions for s in c.sources if s.ref in steps and len(c.sources) > 1}


def _current_states(facts: RecordFacts, today: date) -> dict[int, float]:
    """For each matter an adviser follows, what its latest report says of it, and the one before for less."""
    by_subject: dict[str, dict[date, list[Fact]]] = {}
    for fact in facts.reports:
        subject = subject_of(fact)
        if subject and subject.name in STATE_WORTH and not fact.has(*_UNSAID):
            by_subject.setdefault(subject.name, {}).setdefault(fact.passage.date, []).append(fact)
    floors: dict[int, float] = {}
    for name, days in by_subject.items():
        shares = chain((1.0, _SHARE_OF_FORMER), repeat(1.0 if name in _ALWAYS_IN_FORCE else 0.0))
        for day, share in zip(sorted(days, reverse=True), shares, strict=False):
            for fact in days[day]:
                old = (today - day).days > _OLD_STATE_DAYS and not fact.has(Tag.CREDENTIAL, Tag.DISCLOSURE)
                faded = (
                    _SHARE_OF_VERY_OLD if old and (today - day).days > 2 * _OLD_STATE_DAYS else _SHARE_OF_OLD
                )
                floors[id(fact)] = STATE_WORTH[name] * share * (faded if old else 1.0)
    if (stated := _project_now(facts)) is not None:
        floors[id(stated)] = max(_PROJECT_NOW_WORTH, floors.get(id(stated), 0.0))
    for fact in facts.reports:
        recent = (today - fact.passage.date).days < _RECENT_CREDENTIAL_DAYS
        if (
            fact.has(Tag.CREDENTIAL)
            and recent
            and fact.certainty is Certainty.DONE
            and not fact.has(*_UNSAID)
        ):
            floors[id(fact)] = max(CREDENTIAL_WORTH, floors.get(id(fact), 0.0))
    return floors


def _project_now(facts: RecordFacts) -> Fact | None:
    """The latest passage that says what the person now aims at."""
    stated = [
        f
        for f in facts.reports
        if _PROJECT_SAID.search(f.folded)
        and not f.has(Tag.ABANDONED, *_UNSAID)
        and f.certainty is not Certainty.REFUSED
    ]
    return stated[-1] if stated else None


def _former_states(facts: RecordFacts, today: date) -> frozenset[Passage]:
    """Notes on a state that two more recent reports describe again: how it was, no longer how it is."""
    reports_on: dict[str, list[date]] = {}
    states: list[tuple[str, Fact]] = []
    for fact in facts.reports:
        subject = subject_of(fact)
        if subject and subject.name in _ONE_STATE and not fact.has(Tag.SMALL_TALK):
            reports_on.setdefault(subject.name, []).append(fact.passage.date)
            states.append((subject.name, fact))
    limits = {
        name: sorted(set(days), reverse=True)[0 if name in _ONLY_LATEST else 1 :][:1]
        for name, days in reports_on.items()
    }
    return frozenset(
        f.passage
        for name, f in states
        if limits[name]
        and f.passage.date < limits[name][0]
        and (today - f.passage.date).days > _SOON_DAYS
        and not f.has(Tag.DISCLOSURE, Tag.RESTRICTION, Tag.CREDENTIAL)
        and (name in _ONLY_LATEST or f.next_day(today) is None)
    )


def _is_the_next_appointment(fact: Fact, dossier: Dossier, today: date) -> bool:
    """A note of the appointment that the diary gives anyway."""
    if not fact.has(Tag.NEXT_APPOINTMENT) or fact.has(Tag.TODO):
        return False
    days = {a.at.date() for a in dossier.appointments if a.at.date() >= today}
    return any(d.first in days for d in fact.dates)


def _matter(fact: Fact) -> str:
    subject = subject_of(fact)
    return subject.name if subject else ""


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
    """Where an adviser looks for it: what is due soon first, else the section of its subject."""
    due = fact.next_day(today)
    subject = subject_of(fact)
    if due and fact.has(Tag.DEADLINE, Tag.TODO) and (due - today).days <= _SOON_DAYS:
        return Section.URGENT
    elsewhere = subject is not None and subject.name in ("papers", "housing", "childcare")
    if due and elsewhere and (due - today).days <= _SOON_DAYS and "rdv" in fact.folded:
        return Section.URGENT
    if due and (due - today).days <= _SOON_DAYS and _INTERVIEW.search(fact.folded):
        return Section.URGENT
    if fact.has(Tag.NEXT_APPOINTMENT):
        return Section.AGREED
    if fact.has(Tag.DISCLOSURE, Tag.RESTRICTION):
        return Section.CONDITIONS
    if _JOB_SOUGHT.search(fact.folded):
        return Section.PROJECT
    if fact.about(Theme.SEARCH) and _EXPERIENCE.search(fact.folded):
        return Section.SITUATION
    if subject is not None and subject.section in (Section.CONDITIONS, Section.SITUATION):
        return subject.section
    if fact.has(Tag.TODO, Tag.MISSING, Tag.DEADLINE):
        return Section.AGREED
    if subject is not None:
        return subject.section
    if fact.has(Tag.OPPORTUNITY) or fact.about(*_PROJECT_THEMES):
        return Section.PROJECT
    if fact.about(*_OBSTACLES):
        return Section.CONDITIONS
    return Section.SITUATION if fact.about(Theme.BENEFITS, Theme.CONTRACT) else Section.EXCHANGES
