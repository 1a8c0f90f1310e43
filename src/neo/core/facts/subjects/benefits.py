"""Benefits: the daily amount, the end of rights and which benefit is paid, in texts and in the profile."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from neo.core.dossier.model import Benefit, Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source, field_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import heads
from neo.core.facts.subjects.states import speaks_of_a_relative
from neo.core.french import lazy_re as re
from neo.core.french.amounts import show_amount
from neo.core.french.dates import show_date
from neo.core.french.folding import fold

HEADS = heads("are aref ass asp ata ati aah rsa allocation chomage indemnites indemnise droits")
_NAMES = r"are|aref|ass|asp|ata|ati|aah|rsa"
_NAMED = re.compile(rf"\b(?:{_NAMES}|allocation\w*|chomage|indemni\w+|droits)\b")
_PER_DAY = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:€|eur\w*|euros?)? ?(?:brut\w* ?|net\w* ?)?(?:/ ?j\b|"
    r"/ ?jours?\b|par jour|le jour|"
    r"journalier\w*|bruts?/j)"
)
_PRECISE = re.compile(
    r"(?<![\d.,/])(\d{1,3}[.,]\d{2})(?![\d/]| ?(?:brut\w* ?)?/ ?h| ?(?:€|"
    r"euros?)? ?(?:de l'|/ ?)heure)"
)
_END = re.compile(
    r"\b(?:droits?|allocation|chomage)\b[^.;\n]{0,25}(?:s'arret\w+|fini\w+|se termin\w+)|"
    rf"\b(?:fin (?:de |d'|des )?(?:droits?|{_NAMES}|allocation|chomage)|(?:{_NAMES}|"
    rf"droits)\b[^.;\n]{{0,12}}(?:->|=>|:)? ?fin\b|"
    rf"(?:{_NAMES}|droits)\b[^.;\n]{{0,15}}jusqu)|"
    r"(?:epuisement|terme|echeance) (?:previsionnel\w* )?(?:de |des |d')(?:vos |mes |ses |l')?(?:droits|"
    r"allocation)|"
    r"droits (?:vont|iront|courent) jusqu|"
    r"droits\b[^.;\n]{0,12}(?:epuise|termine|clos|arrive a (?:terme|echeance))\w*"
)
_OVER = re.compile(
    r"\b(?P<name>rsa|are|ass|aah)\b[^.;,\n]{0,18}\b(?:fermee?|coupee?|arretee?|supprimee?|suspendue?|"
    r"terminee?|soldee?|epuisee?|"
    r"finie?)\b|(?:fin|plus|arret|fermeture|sortie?) (?:de |du |d'|le |l'|au )*(?:droits? (?:au |"
    r"a l')?)?(?P<after>rsa|are|ass|aah)\b"
)
_FUTURE = re.compile(
    r"\bsi\b|quand|va\b|sera|peut|risque|pourrait|peur|inquiet\w*|est ce que|\?|"
    r"prevu|annonce|a venir|lorsqu|->"
)
_OPENED = re.compile(
    r"\b(?P<name>rsa|are|ass|aah)\b[^.;,\n]{0,14}\b(?:ouverte?s?|notifiee?|accordee?|versee?|percue?)\b|"
    r"(?:touche|percoit|beneficie d[eu]|passee? (?:a l'|au )|bascul\w+ (?:a l'|au |en ))\s?(?:l'|le |"
    r"la )?(?P<after>rsa|are|ass|aah)\b"
)


def _two_ends(notes: list[Fact]) -> Iterator[Disagreement]:
    """Without a date in the profile: two texts of different people give two ends of rights within a year."""
    said = [(f, d) for f in notes if (d := _end_of_rights(f)) is not None]
    for (one, first), (other, second) in itertools.pairwise(said):
        if first != second and one.passage.kind != other.passage.kind and abs((first - second).days) < 365:
            about = (
                f"Fin de droits : {show_date(first)} d'après le {told(one)}, {show_date(second)} "
                f"d'après le {told(other)}"
            )
            yield Disagreement("benefit end", about, (fact_source(one), fact_source(other)), 0.8)
            return


def benefit_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """The daily amount, the planned end, and benefits still named though a text says they ended."""
    own = [f for f in notes if f.speaker is not Speaker.THIRD_PARTY and not speaks_of_a_relative(f.folded)]
    benefit = dossier.benefit
    if benefit is None or benefit.planned_end is None:
        yield from _two_ends(own)
    if benefit:
        later = [f for f in own if benefit.start is None or f.passage.date >= benefit.start]
        yield from _amount(benefit, later)
        yield from _planned_end(benefit, later)
        yield from _another_one(benefit, later)
    yield from _still_named(dossier, own)


def acronym(benefit: Benefit) -> str:
    """``are`` for "ARE" as for "Allocation d'aide au retour à l'emploi (ARE)"; empty when there is none."""
    m = re.search(rf"\b(?:{_NAMES})\b", fold(benefit.name))
    return m.group() if m else ""


def read_daily_amounts(fact: Fact) -> list[Decimal]:
    """Amounts of a benefit by day, in euros: said by day, or to the cent beside a benefit's name."""
    if not _NAMED.search(fact.folded):
        return []
    found = [m[1] for m in _PER_DAY.finditer(fact.folded)] or [m[1] for m in _PRECISE.finditer(fact.folded)]
    values = [Decimal(v.replace(",", ".")) for v in found]
    return [v for v in values if 5 <= v <= 300]


def _amount(benefit: Benefit, notes: list[Fact]) -> Iterator[Disagreement]:
    if not benefit.daily_amount:
        return
    profile = Decimal(benefit.daily_amount)
    stated = [(f, values) for f in notes if (values := read_daily_amounts(f))]
    other = [(f, [v for v in values if v != profile]) for f, values in stated]
    other = [(f, values) for f, values in other if values]
    if not other or (stated[-1][1] == [profile]):
        return
    value = other[-1][1][-1]
    facts = [f for f, values in other if value in values]
    about = (
        f"{benefit.name or 'Allocation'} : {show_amount(profile)} par jour au dossier, "
        f"{show_amount(value)} d'après le {told(facts[0])}"
    )
    source = field_source("/indemnisation/montantJournalier", show_amount(profile), benefit.start)
    yield against("benefit amount", about, [source], facts, 0.9)


def _planned_end(benefit: Benefit, notes: list[Fact]) -> Iterator[Disagreement]:
    said = [(f, d) for f in notes if (d := _end_of_rights(f)) is not None]
    if benefit.planned_end is None:
        return
    if said and said[-1][1] != benefit.planned_end:
        fact, day = said[-1]
        about = (
            f"Fin de droits : {show_date(benefit.planned_end)} au dossier, {show_date(day)} "
            f"d'après le {told(fact)}"
        )
        source = field_source("/indemnisation/finDroitsPrevue", show_date(benefit.planned_end), benefit.start)
        yield against("benefit end", about, [source], [fact], 0.75)


def _end_of_rights(fact: Fact) -> date | None:
    m = _END.search(fact.folded)
    if m is None:
        return None
    return next(
        (d.first for d in fact.dates if d.precision == "day" and m.start() < d.start <= m.end() + 30), None
    )


def _still_named(dossier: Dossier, notes: list[Fact]) -> Iterator[Disagreement]:
    for name in ("rsa", "are", "ass", "aah"):
        sources = _named_by_the_profile(dossier, name)
        ended = [f for f in notes if _says(_OVER, f, name)] if sources else []
        if not ended:
            continue
        opened = [f for f in notes if _says(_OPENED, f, name)]
        again = opened and opened[-1].passage.date > ended[-1].passage.date
        start = dossier.benefit.start if dossier.benefit and acronym(dossier.benefit) == name else None
        if not again and (start is None or ended[-1].passage.date > start):
            facts = [f for f in ended if start is None or f.passage.date > start]
            about = f"{name.upper()} : encore au profil, terminé d'après le {told(facts[0])}"
            yield against("benefit", about, sources, facts, 0.85)


def _another_one(benefit: Benefit, notes: list[Fact]) -> Iterator[Disagreement]:
    """Another benefit opened since the profile's own: the profile names the old one."""
    named = acronym(benefit)
    opened = [
        (f, m["name"] or m["after"])
        for f in notes
        for m in _OPENED.finditer(f.folded)
        if not _FUTURE.search(f.folded)
    ]
    if named not in ("are", "ass", "rsa", "aref", "asp") or not opened or opened[-1][1] == named:
        return
    # The RSA can be paid beside another benefit; unemployment benefits replace one another.
    other = opened[-1][1]
    if "rsa" in (named, other):
        return
    facts = [f for f, name in opened if name == other]
    about = f"Allocation : {benefit.name} au dossier, {other.upper()} d'après le {told(facts[0])}"
    source = field_source("/indemnisation", benefit.name, benefit.start)
    yield against("benefit", about, [source], facts, 0.9)


def _named_by_the_profile(dossier: Dossier, name: str) -> list[Source]:
    found: list[Source] = []
    if name == "rsa":
        flags = dossier.situation.flags
        found += [field_source(f"/situation/drapeaux/{flags.index('rsa')}", "RSA")] if "rsa" in flags else []
        criteria = dossier.orientation.criteria if dossier.orientation else ()
        entered = dossier.orientation.entered if dossier.orientation else None
        found += (
            [field_source("/orientation/criteres/brsa", "RSA", entered)] if ("brsa", True) in criteria else []
        )
    if dossier.benefit and acronym(dossier.benefit) == name:
        found.append(field_source("/indemnisation", dossier.benefit.name, dossier.benefit.start))
    return found


def _says(pattern: re.Pattern[str], fact: Fact, name: str) -> bool:
    named = name in fact.folded and any(
        name in (m["name"], m["after"]) for m in pattern.finditer(fact.folded)
    )
    return named and not _FUTURE.search(fact.folded)
