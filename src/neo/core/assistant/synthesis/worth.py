"""What a fact is worth to an adviser before an interview: what is due, open, agreed or newly true."""

from __future__ import annotations

from datetime import date

from neo.core.facts.model import Certainty, Fact, Speaker, Tag, Theme
from neo.core.french import lazy_re as re
from neo.core.french.dates import find_dates
from neo.core.french.folding import fold

_TAG_WORTH: dict[Tag, float] = {
    Tag.DISCLOSURE: 5.0,
    Tag.RESTRICTION: 4.0,
    Tag.CREDENTIAL: 2.0,
    Tag.DEADLINE: 1.6,
    Tag.MISSING: 1.5,
    Tag.CONDITION: 1.3,
    Tag.OPPORTUNITY: 1.4,
    Tag.TODO: 1.2,
    Tag.RESULT: 1.1,
    Tag.NEXT_APPOINTMENT: 0.5,
    Tag.CHANGE: 0.9,
    Tag.ABANDONED: 0.7,
    Tag.AVAILABILITY: 0.7,
    Tag.DISAGREEMENT: 2.5,
}
_THEME_WORTH: dict[Theme, float] = {
    Theme.PROJECT: 1.2,
    Theme.BUSINESS: 0.8,
    Theme.BENEFITS: 0.8,
    Theme.SEARCH: 0.5,
    Theme.TRAINING: 0.5,
    Theme.MOBILITY: 0.5,
    Theme.HOUSING: 0.5,
    Theme.MONEY: 0.5,
    Theme.FAMILY: 0.4,
    Theme.LANGUAGE: 0.4,
    Theme.CONTRACT: 0.6,
    Theme.HEALTH: 0.2,
    Theme.DIGITAL: 0.1,
    Theme.OTHER: -0.8,
}
_MATTER_WORTH = {"overpayment": 2.0}
_BY_RANK = (1.0, 0.9, 0.72, 0.58, 0.5, 0.45, 0.38, 0.38, 0.32, 0.32, 0.25)
_LASTING = (Tag.CREDENTIAL, Tag.RESTRICTION, Tag.DISCLOSURE)
# What a doctor limits and what the person wants kept quiet holds until said otherwise.
_IN_FORCE, _IN_FORCE_DAYS = 0.85, 900
_OPEN = (Certainty.PLANNED, Certainty.POSSIBLE, Certainty.WISHED)
_PLAN_HOLDS_DAYS = 120
_FORMERLY_SHARE, _PAST_PLAN_SHARE, _SUPERSEDED_SHARE = 0.15, 0.3, 0.2
_LEFT_OUT = (Tag.SENSITIVE, Tag.THIRD_PARTY_PRIVATE)
_PROJECT_STATED = re.compile(
    r"^(?:nvo |nouveau )?(?:projet|objectif|metier)\b|projet (?:retenu|valide|prioritaire|confirme|actuel)|"
    r"\b(?:veut|vise|souhaite) (?:un |une |le |la |etre |devenir |travailler |exercer |"
    r"desormais )?[a-z]{5}|idee qui monte|prioris"
)
# Who pays what for the project, and what is left to find: without it nothing starts.
_FUNDING = re.compile(
    r"\b(?:financ\w+|aif\b|cpf\b|opco\b|afdas|transitions? pro|agefiph|devis|prise? en charge|"
    r"reste a (?:charge|financer|payer)|"
    r"cout\b|subvention|bourse|microcredit|pret (?:accorde|d'honneur)|accord (?:recu|de financement)|"
    r"tarif|abond\w+|fsl\b)"
)
_FUNDING_WORTH = 2.4
_UNAVAILABLE = re.compile(
    r"\b(?:ne prend pas|pas (?:de rendez-vous|dispo|possible|le)|indispo|sauf|jamais|impossible)"
)
_OFFERS = re.compile(
    r"\b(?:cdi|cdd|propose|recrut|embauch|promesse|contrat de pro|alternance|apprentissage|le prendrait|"
    r"la prendrait)"
)
# Who follows the person now stands in the profile.
_HANDOVER = re.compile(
    r"\b(?:je (?:passe|transmets|confie) (?:le|son|ce) dossier|(?:je )?reprends? (?:le|son|ce) dossier|"
    r"reprise du dossier|derniere? (?:rdv|rendez-vous|entretien) avec moi|passage de (?:relais|dossier)|"
    r"reprend (?:le|son) dossier|premiere? rencontre|mon (?:remplacant|successeur))"
)
_HOLDS = re.compile(r"\b(?:depuis|desormais|en cours|toujours)\b")
_FOR_NOW = re.compile(
    r"\b(?:pour (?:l'instant|le moment)|a ce stade|en ce moment|actuellement|provisoirement|ces jours-ci)\b"
)
_SOON_DAYS, _SOON_WORTH = 60, 2.2
_ADVISER_EXPLAINS = re.compile(
    r"^(?:je |j')(?:lui )?(?:rappelle|explique|informe|indique|precise|conseille|oriente|dis|parle|ai "
    r"(?:rappele|explique|evoque|dit))\b"
)
_EXPLAINED, _ASKED_SHARE = 2.5, 0.3
_EVENT = re.compile(
    r"\b(?:entretien|rdv|rendez-vous|jury|examen|audience|commission|epreuve|ecrit|concours|essai|visite|"
    r"info(?:rmation)? coll)"
)
_EVENT_WORTH, _EVENT_DAYS = 2.0, 31
_IMMINENT_WORTH, _IMMINENT_DAYS = 1.5, 10
_LIVE_OFFER, _LIVE_FRESHNESS = 4.5, 0.9
_LONG_PAST_DAYS, _LONG_PAST_SHARE = 240, 0.4
# Children, a roof, a car "and no worry": nothing to prepare an interview with.
_NO_CONSEQUENCE = re.compile(
    r"\b(?:pas|plus|aucun|sans) (?:de |d')?(?:soucis?|problemes?|besoin|difficultes?)\b|\bras\b"
)
_NO_CONSEQUENCE_SHARE = 0.3
_FORMERLY = re.compile(
    r"\b(?:parlait|voulait|souhaitait|pensait|etait|avait|travaillait|envisageait|preferait|faisait)\b"
)


def worth(
    fact: Fact, today: date, *, superseded: bool = False, live: bool = False, matter: str = ""
) -> float:
    """The worth of one fact, before its length is counted; 0 or less is never said.

    ``live``: it names an employer or a partner that the latest report still speaks of.
    """
    private = fact.has(*_LEFT_OUT) and not fact.has(Tag.DISCLOSURE)
    if private or fact.passage.kind == "correction":
        return 0.0
    value = sum(_TAG_WORTH.get(tag, 0.0) for tag in fact.tags)
    value += sum(_THEME_WORTH.get(theme, 0.0) for theme in sorted(fact.themes)[:4])
    value += _of_dates(fact, today)
    value += 0.6 * min(
        2, sum(q.unit in ("eur", "hour", "km", "kg", "month", "percent") for q in fact.quantities)
    )
    if _PROJECT_STATED.search(fact.folded) and fact.passage.kind == "report":
        value += 2.2
    value += _MATTER_WORTH.get(matter, 0.0)
    if any(q.unit == "eur" for q in fact.quantities) and _FUNDING.search(_with_label(fact)):
        value += _FUNDING_WORTH
    if fact.negated and fact.has(Tag.AVAILABILITY) and _UNAVAILABLE.search(fact.folded):
        value += 2.0
    if _FORMERLY.search(fact.folded):
        value *= _FORMERLY_SHARE
    if _NO_CONSEQUENCE.search(fact.folded) and not fact.has(Tag.TODO, Tag.DEADLINE, Tag.CREDENTIAL):
        value *= _NO_CONSEQUENCE_SHARE
    if is_past_plan(fact, today):
        value *= _PAST_PLAN_SHARE
    if fact.has(Tag.SMALL_TALK):
        value -= 1.5
    if fact.has(Tag.JUDGEMENT):
        value -= 1.0
    if live and fact.has(Tag.OPPORTUNITY) and _OFFERS.search(fact.folded):
        value += _LIVE_OFFER
    if _ADVISER_EXPLAINS.search(fact.folded):
        value -= _EXPLAINED
    if fact.passage.kind == "report" and fact.folded.rstrip().endswith("?"):
        value *= _ASKED_SHARE  # a question the adviser left open says little by itself
    if _is_long_past(fact, today):
        value *= _LONG_PAST_SHARE
    left = freshness(fact, today)
    if live and fact.has(Tag.OPPORTUNITY, Tag.CONDITION, Tag.DEADLINE, Tag.RESULT):
        left = max(left, _LIVE_FRESHNESS)
    return value * left * (_SUPERSEDED_SHARE if superseded else 1.0)


def _with_label(fact: Fact) -> str:
    return f"{fold(fact.passage.label)} : {fact.folded}"


def _is_long_past(fact: Fact, today: date) -> bool:
    """Every day it names is long gone, and nothing says that it lasts."""
    days = [d.last for d in fact.dates if not d.relative and d.precision != "year"]
    gone = bool(days) and all((today - day).days > _LONG_PAST_DAYS for day in days)
    return gone and not fact.has(*_LASTING) and not _HOLDS.search(fact.folded)


def is_past_plan(fact: Fact, today: date) -> bool:
    """Whether it is a thing to do or awaited that nobody dates any more: true when written, perhaps not
    now.
    """
    open_then = fact.has(Tag.TODO, Tag.MISSING, Tag.NEXT_APPOINTMENT) or fact.certainty in _OPEN
    if fact.about(Theme.PROJECT) and fact.certainty is Certainty.WISHED:
        return False
    if not open_then or fact.has(*_LASTING) or fact.next_day(today) is not None:
        return False
    return fact.passage.rank >= 2 and (today - fact.passage.date).days > _PLAN_HOLDS_DAYS


def held_only_then(fact: Fact, today: date) -> bool:
    """Whether an old note says itself that it held "for now": another has been written since, it may not."""
    old = (today - fact.passage.date).days > _PLAN_HOLDS_DAYS and fact.passage.rank >= 1
    return old and bool(_FOR_NOW.search(fact.folded)) and not fact.has(*_LASTING)


def _day_ahead(fact: Fact, today: date) -> date | None:
    """The day to come that it names, or that its line is about when something is still to do for it."""
    upcoming = fact.next_day(today)
    label = fact.passage.label
    if upcoming is not None or not fact.has(Tag.TODO, Tag.MISSING) or not any(c.isdigit() for c in label):
        return upcoming
    days = (d.last for d in find_dates(label, fact.passage.date))
    return min((day for day in days if day >= today), default=None)


def _of_dates(fact: Fact, today: date) -> float:
    upcoming = _day_ahead(fact, today)
    if upcoming is not None:
        soon = _SOON_WORTH if (upcoming - today).days <= _SOON_DAYS else 0.4
        ahead = (upcoming - today).days
        event = _EVENT_WORTH if ahead <= _EVENT_DAYS and _EVENT.search(fact.folded) else 0.0
        event += _IMMINENT_WORTH if ahead <= _IMMINENT_DAYS else 0.0
        return 2.5 + soon + event + (1.0 if fact.has(Tag.DEADLINE, Tag.TODO) else 0.0)
    if any(not d.relative for d in fact.dates):
        return 0.5
    return 0.0


def freshness(fact: Fact, today: date) -> float:
    """How much of its worth is left: the newest reports count whole, lasting facts fade slowly."""
    rank = fact.passage.rank
    by_rank = _BY_RANK[rank] if rank < len(_BY_RANK) else _BY_RANK[-1]
    age = max(0, (today - fact.passage.date).days)
    if fact.has(Tag.RESTRICTION, Tag.DISCLOSURE) and age < _IN_FORCE_DAYS:
        return max(by_rank, _IN_FORCE)
    if fact.has(*_LASTING) and fact.certainty is not Certainty.POSSIBLE:
        return max(by_rank, 0.8 if age < 400 else 0.6 if age < 900 else 0.45)
    if fact.next_day(today) is not None and fact.certainty is not Certainty.WISHED:
        return max(by_rank, 0.9)
    return by_rank * (1.0 if age < 200 else 0.8 if age < 400 else 0.55)


def is_speakable(fact: Fact) -> bool:
    """Whether NÉO may say it: the adviser's notes, or what the person wrote that an adviser must know."""
    if _HANDOVER.search(fact.folded):
        return False
    if fact.passage.kind == "message":
        return fact.speaker is not Speaker.THIRD_PARTY
    return True
