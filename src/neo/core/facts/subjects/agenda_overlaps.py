"""Appointments to come that cannot be kept: the person is elsewhere, or cannot be met that way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.dossier.model import Appointment, Dossier
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Certainty, Fact, Speaker
from neo.core.facts.subjects.appointments import appointment_source
from neo.core.facts.subjects.disagreement import Disagreement, telling, told
from neo.core.facts.subjects.notes import heads
from neo.core.facts.subjects.states import speaks_of_a_relative
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.reference.labels import APPOINTMENT_MODES, label

HEADS = heads(
    "contrat mission remplacement cdd interim stage immersion pmsmp formation conges vacances hopital "
    "hospitalise hospitalisee operee opere cure tournage tournee deplacement rdv rendez seulement uniquement "
    "jamais tel telephone vocal sourd sourde malentendant malentendante sms ordinateur smartphone internet "
    "visio chantier saison absente absent part voyage rentre essai semaine"
)
_BUSY = re.compile(
    r"\b(?:contrats?|missions?|remplacements?|cdd|cddu|interim|immersion|pmsmp|stage|saison|tournage|tournee|"
    r"chantier|conges?|vacances|cure|hospitalis\w+|hopital|operee?|deplacement|semaine d'essai|absente?|"
    r"part\b|voyage|travaille)\b"
)
_SINGLE = re.compile(
    r"\b(?:le |du |rdv |rendez-vous )*\d{1,2}\b[^.;\n]{0,40}\b(?:(?:je )?(?:ne )?(?:peux|pourrai|peut|pe|"
    r"mi peux)"
    r" pas\b(?! (?:avant|apres|a \d))|"
    r"je (?:suis|serai) (?:operee?|en mission|au travail|a l'hopital|hospitalisee?|en stage|absente?|en "
    r"conges?|"
    r"au theatre|en formation)|impossible)|"
    r"\b(?:peux|pourrai|peut) pas (?:venir )?(?:le )?\d{1,2}\b"
)
_NEVER_SO: dict[str, re.Pattern[str]] = {
    "TELEPHONE": re.compile(
        r"(?:uniquement|seulement|que) par (?:sms|mail|ecrit|messagerie)|(?:sms|mail|ecrit)\w*(?: ou "
        r"(?:sms|mail))?"
        r" (?:uniquement|seulement)|(?:pas|jamais|plus) (?:d[e'] ?|au |par )(?:tel\b|telephone|appels?|"
        r"vocal)|"
        r"\bsourde?\b(?! d'oreille)|malentendante?|n'entend (?:pas|plus)|telephone (?:je )?(?:ne )?peux pas|"
        r"ne pas (?:l'|lui )?(?:appeler|telephoner)\b(?! le| avant| apres| pendant)"
    ),
    "VISIO": re.compile(
        r"(?:pas|ni|aucun|sans) (?:d'|de |d' )?(?:ordinateur|ordi|pc|internet|connexion|smartphone|camera)"
        r"(?! (?:portable|fixe))|(?:pas|jamais) de visio|visio impossible|pas a l'aise en visio|"
        r"n'a (?:ni|pas) (?:d')?(?:internet|ordi\w*)"
    ),
    "AGENCE": re.compile(
        r"ne (?:peut|peux) (?:pas|plus) se deplacer|(?:tel|telephone|visio) uniquement|uniquement (?:par|"
        r"au) tel"
    ),
}
_OVER = re.compile(r"\b(?:avait|etait|avant)\b|\?$")
_FEW_HOURS = re.compile(r"\b1?\d ?(?:h|heures) ?(?:/ ?s\w*|par semaine|hebdo\w*)")
_LONGEST = 92  # days: a longer spell is a way of life, with its own days off


@dataclass(frozen=True, slots=True)
class Spell:
    """Days, both included, when a text says the person is elsewhere."""

    first: date
    last: date
    fact: Fact


def overlap_disagreements(dossier: Dossier, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    """One an appointment at most: elsewhere that day, else a way of meeting the person cannot use."""
    coming = [a for a in dossier.appointments if a.at.date() >= today and a.status in ("PRIS", "")]
    own = [f for f in notes if not speaks_of_a_relative(f.folded) and not _OVER.search(f.folded)]
    spells = [s for f in own if (s := read_spell(f))] if coming else []
    for a in coming:
        day = a.at.date()
        busy = [s for s in spells if s.first <= day <= s.last and s.fact.passage.date <= day]
        refused = [f for f in own if _cannot_come(f, day)]
        yield from _elsewhere(a, [s.fact for s in busy], refused) or _other_way(a, own)


def read_spell(fact: Fact) -> Spell | None:
    """A range of days of work, training or absence; nothing for a wish or a possibility."""
    days = [d.first for d in fact.dates if d.precision == "day"]
    if len(days) < 2 or not _BUSY.search(fact.folded) or not re.search(r"\bdu \d|->|→|\bau \d", fact.folded):
        return None
    if (
        fact.certainty in (Certainty.WISHED, Certainty.REFUSED)
        or fact.negated
        or _FEW_HOURS.search(fact.folded)
    ):
        return None
    first, last = days[0], days[1]
    return Spell(first, last, fact) if 0 < (last - first).days <= _LONGEST else None


def _cannot_come(fact: Fact, day: date) -> bool:
    """The person's own word that they cannot come on that very day."""
    if fact.speaker is not Speaker.PERSON or not 0 <= (day - fact.passage.date).days <= 60:
        return False
    m = _SINGLE.search(fact.folded)
    return bool(m) and str(day.day) in re.findall(r"\b\d{1,2}\b", m.group() if m else "")


def _elsewhere(a: Appointment, busy: Sequence[Fact], refused: Sequence[Fact]) -> list[Disagreement]:
    facts = [*busy[-2:], *refused[-1:]]
    if not facts:
        return []
    why = "la personne est prise" if busy else "la personne dit ne pas pouvoir venir"
    about = f"Rendez-vous du {show_date(a.at.date())} : à l'agenda, mais {why} ce jour-là ({told(facts[0])})"
    sources = (appointment_source(a), *(fact_source(f) for f in facts))
    return [Disagreement("appointment", about, sources, 0.85)]


def _other_way(a: Appointment, notes: Sequence[Fact]) -> list[Disagreement]:
    pattern = _NEVER_SO.get(a.mode)
    said = [f for f in notes if pattern and pattern.search(f.folded) and f.passage.date <= a.at.date()]
    said = [f for f in said if f.speaker is not Speaker.THIRD_PARTY]
    if not said:
        return []
    about = (
        f"Rendez-vous du {show_date(a.at.date())} : {label(APPOINTMENT_MODES, a.mode)} à l'agenda, "
        f"mais la personne ne peut pas être jointe ainsi ({told(said[0])})"
    )
    sources = (appointment_source(a), *(fact_source(f) for f in telling(said)))
    return [Disagreement("appointment", about, sources, 0.85)]
