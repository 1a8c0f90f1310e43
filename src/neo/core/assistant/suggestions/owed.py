"""What was promised and is not told as done, by the agency first, then by the person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.proposal import (
    SHORT_QUOTE,
    Kind,
    Proposal,
    capitalised,
    may_be_repeated,
    quoted,
)
from neo.core.assistant.synthesis.promises import told_promise
from neo.core.facts.commitments import Commitment, Side, due_before, find_commitments, overdue
from neo.core.facts.taken_on import taken_on
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.french.verbs import INFINITIVE, verb_form

_LEAST_WORDS = 2
_TOLD_AS_DONE_NOW = frozenset(
    [
        "relance",
        "contacte",
        "recontacte",
        "demande",
        "verifie",
        "prepare",
        "regarde",
        "cherche",
        "sollicite",
        "valide",
        "signe",
    ]
)
_LATE_DAYS, _SIGNED_DAYS, _AHEAD_DAYS = 150, 60, 60


def owed(reading: RecordReading) -> Iterator[Proposal]:
    """Late ones, those due in two months, and those of the latest notes that have no day."""
    dossier, facts, today = reading.dossier, reading.facts, reading.today
    dated = find_commitments(dossier, facts, today)
    late = [c for c in overdue(due_before(today, dated), dossier, facts) if _is_recent(c, today)]
    ahead = [c for c in dated if today <= c.due <= today + timedelta(days=_AHEAD_DAYS)]
    for commitment in (*late, *ahead, *taken_on(dossier, facts, dated)):
        yield from _step(commitment, today)


def _is_recent(commitment: Commitment, today: date) -> bool:
    """What the person signed long ago, and no note speaks of, is not brought up again."""
    signed_by_person = not commitment.facts and commitment.side is Side.PERSON
    most = _SIGNED_DAYS if signed_by_person else _LATE_DAYS
    return (today - commitment.due).days <= most


def told_commitment(commitment: Commitment) -> str:
    """What is owed, in words that may be shown; empty when none may be repeated."""
    told = commitment.what if not commitment.facts else told_promise(commitment)
    if len(told.split()) < _LEAST_WORDS and commitment.facts:
        told = quoted(commitment.facts[0], SHORT_QUOTE)  # "je relance" alone tells nothing
    return told if told and may_be_repeated(told) else ""


def _step(commitment: Commitment, today: date) -> Iterator[Proposal]:
    told = told_commitment(commitment)
    if not told:
        return
    agency = commitment.side is Side.AGENCY
    yield Proposal(
        _kind(commitment),
        _title(told, agency),
        f"{_made(commitment)}{_when(commitment, today)}.",
        commitment.sources,
        None if _is_undated(commitment) else commitment.due,
        commitment.keys,
        commitment.facts[0].passage.date if commitment.facts else None,
    )


def _kind(commitment: Commitment) -> Kind:
    """What only the contract holds was signed long before: the notes know better what is in hand."""
    if commitment.side is Side.PERSON:
        return Kind.PERSON
    return Kind.AGENCY if commitment.facts else Kind.SIGNED


def _title(told: str, agency: bool) -> str:
    if not agency:
        return f"Faire le point avec la personne : {told[:1].lower() + told[1:]}"
    deed = as_a_deed(told)
    return capitalised(deed) if deed else f"Tenir l'engagement pris : {told}"


def as_a_deed(told: str) -> str:
    """The promise when it opens on an infinitive, or a verb that gives one: "relance X" is "relancer X"."""
    words = told.strip("« »").split()  # an infinitive needs no quotation marks
    if words[0] in ("lui", "leur"):
        words = words[1:]
    first, rest = words[0], words[1:]
    deed = f"{first}r" if fold(first) in _TOLD_AS_DONE_NOW else first
    form = verb_form(fold(deed).removeprefix("s'"))
    if fold(first) == "se" or (form is not None and form.may_be(INFINITIVE)):
        return " ".join([deed, *rest])
    return ""


def _made(commitment: Commitment) -> str:
    whose = "l'agence" if commitment.side is Side.AGENCY else "la personne"
    if not commitment.facts:
        return f"Engagement de {whose} au contrat d'engagement"
    since = f" noté le {show_date(commitment.facts[0].passage.date)}"
    return f"Engagement de {whose}{since}"


def _is_undated(commitment: Commitment) -> bool:
    return bool(commitment.facts) and commitment.due == commitment.facts[0].passage.date


def _when(commitment: Commitment, today: date) -> str:
    nothing = " ; rien au dossier ne dit que c'est fait"
    if _is_undated(commitment):
        return f", sans date{nothing}"
    return f", pour le {show_date(commitment.due)}{nothing if commitment.due < today else ''}"
