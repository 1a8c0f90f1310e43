"""What has a day soon to come, or a day just past whose outcome is not known: démarches, notes, events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.proposal import Kind, Proposal, may_be_repeated, quoted
from neo.core.assistant.synthesis.pressing import comes_first, result_is_due
from neo.core.assistant.synthesis.steps import OPEN_STATES
from neo.core.assistant.synthesis.subjects import subject_of
from neo.core.assistant.synthesis.worth import is_speakable
from neo.core.dossier.model import Step
from neo.core.dossier.sources import Source
from neo.core.facts.answered import names_an_event
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Speaker, Tag
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.french.verbs import INFINITIVE, verb_form
from neo.core.french.words import content_keys
from neo.core.reference.steps import STEP_KINDS

_SOON_DAYS, _PAST_DAYS, _EVENT_DAYS = 60, 120, 90
_LATEST_REPORTS = 3
# An adviser prepares nobody for a court: the day counts, not its matter.
_HEARING = "l'audience"
_FEMININE = ("la visite", "la réunion", "l'immersion")
_UNTIL = re.compile(r"\bjusqu'(?:au|a|en)\b")
_EVENTS = (
    (r"entretiens?\b", "l'entretien"),
    (r"jury", "le jury"),
    (r"examens?|epreuves?|repass\w+|concours", "l'examen"),
    (r"audience", _HEARING),
    (r"visites?", "la visite"),
    (r"tests?", "le test"),
    (r"info(?:rmation)? coll\w*|reunion", "la réunion"),
    (r"immersion|pmsmp", "l'immersion"),
    (r"rdv|rendez-vous", "le rendez-vous"),
)


def coming(reading: RecordReading) -> Iterator[Proposal]:
    """Open démarches of the plan, then what the latest notes say is coming or has just been held."""
    for step in reading.dossier.steps:
        if step.state in OPEN_STATES and step.end is not None:
            yield from _from_step(step, step.end, reading.today)
    diary = {a.at.date() for a in reading.dossier.appointments}
    for fact in reading.facts.reports:
        if fact.passage.rank < _LATEST_REPORTS and fact.passage not in reading.facts.superseded_passages:
            yield from _from_note(fact, reading.today, diary)


def _from_step(step: Step, end: date, today: date) -> Iterator[Proposal]:
    what = (step.description or step.what_label).strip(" .")
    late = (today - end).days
    if not what or not may_be_repeated(what) or not -_SOON_DAYS <= late <= _PAST_DAYS:
        return
    kind = STEP_KINDS.get(step.what_code)
    named = f"Démarche « {kind.label if kind else step.what_label or what} »"
    ahead = late <= 0
    yield Proposal(
        Kind.DEADLINE if ahead else Kind.LATE_STEP,
        _step_title(_lower(what), ahead),
        f"{named} encore ouverte au plan, échéance {'le' if ahead else 'passée le'} {show_date(end)}.",
        (Source(step.ref, step.pointer, quote=what, date=step.created),),
        end,
        frozenset(content_keys(what)),
    )


def _step_title(what: str, ahead: bool) -> str:
    if not ahead:
        return f"Clore ou reprendre avec la personne la démarche : {what}"
    form = verb_form(fold(what.split()[0]))
    if form is not None and form.may_be(INFINITIVE):
        return f"Aider la personne à {what}"
    return f"Préparer avec la personne : {what}"


def _lower(what: str) -> str:
    return what if re.match(r"[A-ZÀ-Ý]{2}", what) else what[:1].lower() + what[1:]


def _from_note(fact: Fact, today: date, diary: set[date]) -> Iterator[Proposal]:
    if not is_speakable(fact) or fact.speaker is Speaker.THIRD_PARTY:
        return
    quote = quoted(fact)
    if not quote:
        return
    if result_is_due(fact, today):
        yield from _outcome(fact, quote, today, diary)
    day = _day_ahead(fact, today)
    if fact.has(Tag.NEXT_APPOINTMENT) and max(diary, default=date.min) >= today:
        return  # the diary has the next one, or disagrees: the appointment has a step of its own
    if day is None or day in diary or not (comes_first(fact, today) or names_an_event(fact)):
        return
    yield Proposal(
        Kind.DEADLINE,
        _title(fact, day),
        f"Noté le {show_date(fact.passage.date)} : {quote}.",
        (fact_source(fact),),
        day,
        fact.keys,
    )


def _day_ahead(fact: Fact, today: date) -> date | None:
    days = [d.last for d in fact.dates if d.precision == "day" and today <= d.last]
    day = min(days, default=None)
    return day if day and day <= today + timedelta(days=_SOON_DAYS) else None


def _title(fact: Fact, day: date) -> str:
    if _UNTIL.search(fact.folded) and not fact.has(Tag.TODO):
        return f"Voir avec la personne la suite après le {show_date(day)}"
    subject = subject_of(fact)
    about = f" ({_lower(subject.head)})" if subject else ""
    if fact.has(Tag.DEADLINE, Tag.TODO):
        return f"Préparer avec la personne l'échéance du {show_date(day)}{about}"
    name = _event(fact)
    if name == _HEARING:
        return f"Tenir compte de {name} du {show_date(day)} dans le calendrier"
    if name:
        return f"Préparer avec la personne {name} du {show_date(day)}"
    return f"Vérifier avec la personne que tout est prêt pour le {show_date(day)}{about}"


def _event(fact: Fact) -> str:
    found = [(m.start(), name) for words, name in _EVENTS if (m := re.search(rf"\b(?:{words})", fact.folded))]
    return min(found, default=(0, ""))[1]


def _outcome(fact: Fact, quote: str, today: date, diary: set[date]) -> Iterator[Proposal]:
    """How something held since went: an interview elsewhere, an exam, a visit."""
    days = [d.first for d in fact.dates if d.precision == "day" and not d.relative]
    day = max(days)
    name = _event(fact)
    if name in ("", _HEARING) or day in diary or (today - day).days > _EVENT_DAYS:
        return
    passed = "s'est passée" if name in _FEMININE else "s'est passé"
    yield Proposal(
        Kind.RESULT,
        f"Demander à la personne comment {passed} {name} du {show_date(day)}",
        f"Prévu d'après la note du {show_date(fact.passage.date)} : {quote} ; la suite n'est pas au dossier.",
        (fact_source(fact),),
        day,
        fact.keys,
    )
