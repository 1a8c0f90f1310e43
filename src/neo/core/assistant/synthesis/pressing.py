"""What opens a synthesis: a day soon to come that something depends on, a threat, a start.

The same rule for notes and for mails, so that a decisive day opens the text wherever it was written.
"""

from __future__ import annotations

from datetime import date, timedelta

from neo.core.assistant.synthesis.subjects import subject_of
from neo.core.facts.answered import names_an_event
from neo.core.facts.model import Certainty, Fact, Tag
from neo.core.french import lazy_re as re

SOON_DAYS = 31
_INTERVIEW = re.compile(
    r"\b(?:entretien\b(?! (?:avec l'agence|d'actualisation))|jury|examen|audience|commission|test\b|"
    r"epreuve|concours|info(?:rmation)? coll)"
)
# A job or a training that begins: everything else has to be ready by then.
_BEGINS = re.compile(
    r"\b(?:commenc\w+|demarr\w+|debut\w*|rentree|entree en|prise de poste|embauch\w+|(?:est|suis) "
    r"(?:pris|retenu|admis|embauche)e?\b|poei|poec|cdd|cdi|contrat|formation|session|immersion|pmsmp|"
    r"promesse)\b"
)
_UNSURE = re.compile(r"\b(?:sans doute|peut-etre|envisag\w*|possible\w*|vise\w*|si\b|eventuel\w*)")
# What may be lost: a right, a roof, a place. The person asks for help against it, or the note says it.
_AT_STAKE = re.compile(
    r"\b(?:menac\w+|radiation|radie\w*|suspen(?:sion|du\w*)|sanction\w*|avertissement|mise en demeure|"
    r"expuls\w+|huissier|commissaire de justice|coupure|saisie sur|contest\w+|recours|reclamation|"
    r"trop[- ]percu|majoration|liste d'attente|derniere relance|oqtf|"
    r"indu\b|(?:perd(?:re|s|rai)?|garde) (?:la|ma|sa|une) place)"
)
_ALLOWED_TIME = re.compile(
    r"\b(?:me donne|me laisse|nous laisse|il (?:me|lui|nous) reste|j'ai|delai (?:de|est de)|sous|dans un "
    r"delai de) (?:encore |seulement )?(?:\d{1,3}|un|une|deux|trois|quatre|quinze|huit|dix|trente) "
    r"(?:jours?|semaines?|mois)\b"
)
_BY_THEN = re.compile(
    r"\b(?:jusqu'(?:au|a)|avant|au plus tard|dernier delai|d'ici|limite|reponse pour|decider|expire\w*|"
    r"echeance|cloture\w*)\b"
)
_RECENT_REPORTS = 1
_ELSEWHERE = ("papers", "housing", "childcare")


def comes_first(fact: Fact, today: date) -> bool:
    """Whether a note's passage belongs before everything else."""
    due = fact.next_day(today)
    if due is None or due - today > timedelta(days=SOON_DAYS):
        return False
    subject = subject_of(fact)
    appointed_elsewhere = subject is not None and subject.name in _ELSEWHERE and "rdv" in fact.folded
    return (
        fact.has(Tag.DEADLINE, Tag.TODO)
        or appointed_elsewhere
        or bool(_INTERVIEW.search(fact.folded))
        or _begins(fact, today)
    )


def result_is_due(fact: Fact, today: date) -> bool:
    """Whether a note announces an event whose day is past: how it went is to be asked."""
    days = [d.first for d in fact.dates if d.precision == "day" and not d.relative]
    ahead_then = bool(days) and all(fact.passage.date < day < today for day in days)
    return ahead_then and names_an_event(fact) and fact.passage.rank <= _RECENT_REPORTS


def _begins(fact: Fact, today: date) -> bool:
    """A start that is settled: no day it names is past, and the first is soon."""
    context = f"{fact.passage.label.lower()} : {fact.folded}"
    sure = fact.certainty is not Certainty.POSSIBLE and not _UNSURE.search(fact.folded)
    days = [d.first for d in fact.dates if not d.relative]
    ahead = bool(days) and today <= min(days) <= today + timedelta(days=SOON_DAYS)
    return sure and ahead and bool(_BEGINS.search(context))


def cannot_wait(fact: Fact, today: date) -> bool:
    """Whether a passage of a mail tells of a day soon to come, of a threat, or of the time left to act."""
    if fact.has(Tag.SMALL_TALK, Tag.SENSITIVE):
        return False
    due = fact.next_day(today)
    soon = due is not None and due - today <= timedelta(days=SOON_DAYS)
    if soon and (_BY_THEN.search(fact.folded) or _INTERVIEW.search(fact.folded) or _begins(fact, today)):
        return True
    return bool(_AT_STAKE.search(fact.folded) or _ALLOWED_TIME.search(fact.folded))
