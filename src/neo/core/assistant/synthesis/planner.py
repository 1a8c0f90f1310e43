"""Choosing what to say: every candidate, its section, its worth."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.synthesis.backbone import backbone
from neo.core.assistant.synthesis.checks import check_lines
from neo.core.assistant.synthesis.contacts import contact_lines
from neo.core.assistant.synthesis.mails import mail_lines
from neo.core.assistant.synthesis.plan import LIGHT_REPORTS, PlannedFact, Section
from neo.core.assistant.synthesis.pressing import comes_first, result_is_due
from neo.core.assistant.synthesis.promises import is_over, promise_lines
from neo.core.assistant.synthesis.sent import sent_lines
from neo.core.assistant.synthesis.states import current_states, former_states
from neo.core.assistant.synthesis.steps import step_lines
from neo.core.assistant.synthesis.subjects import subject_of
from neo.core.assistant.synthesis.threads import is_live, live_names
from neo.core.assistant.synthesis.worth import held_only_then, is_past_plan, is_speakable, worth
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.commitments import due_before, find_commitments, overdue
from neo.core.facts.contradictions import find_contradictions
from neo.core.facts.findings import Contradiction
from neo.core.facts.model import Fact, Speaker, Tag, Theme
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re
from neo.core.french.dates import find_dates
from neo.core.french.folding import fold

LEAST_WORTH = 0.9
LEAST_WORTH_LIGHT = 0.15
_FEW_WORDS = 8
_LEAST_WORTH_SHORT, _SHORT_REPORTS = 0.5, 6
_URGENT_MORE = 1.5
_LATEST_REPORTS = 2
_CONTRACT_SIGNED = re.compile(r"^(?:ce|contrat d'engagement) (?:a ete |est )?signee?\b")
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
    contradictions = tuple(c for c in contradictions if c.sure)
    moved = _moved_steps(dossier, contradictions) | _steps_on_moved_dates(dossier, facts)
    lines = backbone(dossier, today)
    lines += [line for line in step_lines(dossier, today) if line.sources[0].ref not in moved]
    lines += mail_lines(dossier, facts.messages, today)
    lines += sent_lines(dossier, facts.messages, today)
    lines += check_lines(dossier, contradictions, today)
    past = due_before(today, find_commitments(dossier, facts, today))
    lines += promise_lines(overdue(past, dossier, facts), today)
    lines += contact_lines(dossier, facts, contradictions)
    least = _least_worth(len(dossier.reports))
    states = current_states(facts, today)
    live = live_names(dossier, facts, today)
    former = former_states(facts, today)
    waiting = {m.ref for m in dossier.messages if m.incoming and m.state != "REPONDU"}
    for fact in (*facts.reports, *facts.messages):
        if fact.passage in facts.superseded_passages or is_over(fact, past) or held_only_then(fact, today):
            continue
        if is_past_plan(fact, today):
            states.pop(id(fact), None)
        replaced = fact.passage in facts.superseded_passages or fact.passage in former
        floor = 0.0 if replaced else states.get(id(fact), 0.0)
        if _is_the_next_appointment(fact, dossier, today) or _is_in_the_profile(fact, dossier):
            continue
        line = _from_fact(
            fact,
            worth(fact, today, superseded=replaced, live=is_live(fact, live), matter=_matter(fact)),
            waiting,
            today,
            max(least, LEAST_WORTH) if replaced else least,
            floor,
            replaced=replaced,
        )
        if line:
            lines.append(line)
    return lines


def _least_worth(reports: int) -> float:
    """What a fact must be worth to be planned: the fewer the reports, the more of what they hold is told."""
    if reports <= LIGHT_REPORTS:
        return LEAST_WORTH_LIGHT
    return _LEAST_WORTH_SHORT if reports <= _SHORT_REPORTS else LEAST_WORTH


def _moved_steps(dossier: Dossier, contradictions: tuple[Contradiction, ...]) -> set[str]:
    """Démarches that a later note contradicts: shown as contradictions, never as current."""
    steps = {step.ref for step in dossier.steps}
    return {s.ref for c in contradictions for s in c.sources if s.ref in steps and len(c.sources) > 1}


def _steps_on_moved_dates(dossier: Dossier, facts: RecordFacts) -> set[str]:
    """Démarches whose words give the day that an event had before it was moved."""
    if not facts.moved_dates:
        return set()
    return {
        step.ref
        for step in dossier.steps
        if step.created
        and (days := [d.first for d in find_dates(step.description, step.created) if d.precision == "day"])
        and any(move.replaces(fold(step.description), days, step.created) for move in facts.moved_dates)
    }


def _is_the_next_appointment(fact: Fact, dossier: Dossier, today: date) -> bool:
    """A note of the appointment that the diary gives anyway, or of one that is past."""
    if not fact.has(Tag.NEXT_APPOINTMENT) or fact.has(Tag.TODO):
        return False
    if fact.dates and all(d.last < today for d in fact.dates):
        return True  # it was the next one when written
    days = {a.at.date() for a in dossier.appointments if a.at.date() >= today}
    return any(d.first in days for d in fact.dates)


def _is_in_the_profile(fact: Fact, dossier: Dossier) -> bool:
    """A short note of what a line of the profile says anyway: the contract signed, the days of the RQTH."""
    if fact.passage.kind != "report" or len(fact.passage.text.split()) > _FEW_WORDS:
        return False
    if _CONTRACT_SIGNED.search(fact.folded):
        return dossier.contract is not None and dossier.contract.state == "SIGNE"
    rqth = dossier.situation.disability_recognition
    if rqth is None or not rqth.end or not fact.folded.startswith("rqth"):
        return False
    return bool(fact.dates) and all(d.first in (rqth.start, rqth.end) for d in fact.dates)


def _matter(fact: Fact) -> str:
    subject = subject_of(fact)
    return subject.name if subject else ""


def _from_fact(
    fact: Fact,
    own_worth: float,
    waiting: set[str],
    today: date,
    least: float,
    floor: float,
    *,
    replaced: bool,
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
    # What the person wants kept quiet, said in the latest interviews: to forget it is to break their trust.
    quiet = fact.has(Tag.DISCLOSURE) and p.kind == "report" and p.rank <= _LATEST_REPORTS
    section = section_of(fact, today)
    # What a day soon to come depends on is worth its room before anything else.
    value += _URGENT_MORE if section is Section.URGENT and not replaced else 0.0
    return PlannedFact(section, value, (source,), fact=fact, keys=fact.keys, rank=p.rank, required=quiet)


def _message_share(fact: Fact, today: date, waiting: bool) -> float:
    """Mails say less than reports and in the first person; questions are told by their subject elsewhere."""
    if fact.has(Tag.QUESTION) or fact.speaker is Speaker.ADVISER:
        return 0.0
    if waiting and (today - fact.passage.date).days < 45:
        return 0.9
    return 0.55 if (today - fact.passage.date).days < 60 else 0.25


def section_of(fact: Fact, today: date) -> Section:
    """Where an adviser looks for it: what is due soon first, else the section of its subject."""
    subject = subject_of(fact)
    if comes_first(fact, today):
        return Section.URGENT
    if result_is_due(fact, today):
        return Section.CHECK
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
