"""The current state of each matter: the latest word on it, what it was, what the person now aims at."""

from __future__ import annotations

from datetime import date
from itertools import chain, repeat

from neo.core.assistant.synthesis.subjects import subject_of
from neo.core.facts.model import Certainty, Fact, Passage, Tag
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re

CREDENTIAL_WORTH, _RECENT_CREDENTIAL_DAYS = 4.2, 400
# What the latest word on a matter is worth, whatever else it says: an adviser asks about each of these.
STATE_WORTH = {
    "consent": 6.0,
    "contact": 5.0,
    "overpayment": 4.0,
    "restrictions": 4.0,
    "project": 3.6,
    "papers": 3.4,
    "childcare": 3.2,
    "custody": 3.2,
    "reachable": 3.0,
    "housing": 3.2,
    "business": 3.2,
    "availability": 3.0,
    "vehicle": 2.8,
    "debts": 2.8,
    "carer": 2.8,
    "licence": 2.6,
    "wage": 2.6,
    "immersion": 2.6,
    "birth": 2.6,
    "language": 2.4,
    "rqth": 2.4,
    "mobility": 2.2,
    "training": 2.2,
    "documents": 2.2,
    "benefit": 1.8,
    "contract": 1.6,
    "applications": 1.6,
    "pension": 1.6,
    "digital": 2.2,
}
# What was asked once holds until it is said otherwise.
_ALWAYS_IN_FORCE = frozenset(["consent", "contact", "reachable"])
_ONLY_LATEST = frozenset(["availability", "wage", "overpayment", "pension"])
_PROJECT_NOW_WORTH = 6.0
_PROJECT_SAID = re.compile(
    r"\b(?:projet|cible|objectif|priorite\w*)\b.{0,25}(?: :| =|retenu|valide|prioritaire|passe a|n°1|"
    r"inversee|se precise)|"
    r"\b(?:veut|souhaite|voudrait|vise)(?: desormais| maintenant)? (?:etre|devenir|travailler|exercer|"
    r"prioriser|creer|ouvrir|un poste|"
    r"[a-z]+(?:tier|eur|euse|ien|ienne|iste)\b)|^(?:elle |il )?(?:re)?cherche (?:un |une )?(?:cdi|cdd|"
    r"poste|emploi|dans|du travail)|"
    r"\bchoix (?:est |desormais )*(?:fait|arrete|valide)\b|\b(?:opte|se decide|a opte) pour\b|"
    r"\ba (?:finalement )?choisi (?:la formation|le metier|de (?:devenir|se former))|"
    r"\bs'oriente (?:desormais )?vers\b|"
    r"\b(?:reste|est|devient|demeure|sera) (?:bien |desormais |toujours )?(?:son|sa|l[ea]|l') ?"
    r"(?:seule? |premiere? )?(?:objectif|projet|cible|priorite|souhait|but)\b|"
    r"^projet\b(?! (?:d'achat|de loi))"
)
_SHARE_OF_FORMER, _SHARE_OF_OLD, _SHARE_OF_VERY_OLD, _OLD_STATE_DAYS = 0.5, 0.7, 0.35, 400
_UNSAID = (Tag.SMALL_TALK, Tag.JUDGEMENT, Tag.SENSITIVE, Tag.THIRD_PARTY_PRIVATE)
_RECENT_DAYS = 31
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
        "project",
    ]
)


def current_states(facts: RecordFacts, today: date) -> dict[int, float]:
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


def former_states(facts: RecordFacts, today: date) -> frozenset[Passage]:
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
        and (today - f.passage.date).days > _RECENT_DAYS
        and not f.has(Tag.DISCLOSURE, Tag.RESTRICTION, Tag.CREDENTIAL)
        and (name in _ONLY_LATEST or f.next_day(today) is None)
    )
