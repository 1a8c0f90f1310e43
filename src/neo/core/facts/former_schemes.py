"""Schemes that no longer exist under their name, where notes still propose or cite them.

Sources: law of 18 December 2023 « pour le plein emploi » (the engagement contract replaces PPAE, CER, CEJ,
PACEA from 1 January 2025); instruction of 22 July 2024 (POEI takes in AFPR); the AGE replaces the AGEPI;
PMSMP replaces EMT and EMTPR (law of 5 March 2014, in force 2015); Garantie jeunes ended on 1 March 2022.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from neo.core.dossier.model import Dossier, Step
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source
from neo.core.facts.findings import Stale
from neo.core.facts.model import Fact
from neo.core.facts.subjects.notes import heads
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold


@dataclass(frozen=True, slots=True)
class Former:
    """``harm``: what it costs to rely on it still; a scheme put to the person first, a form signed last."""

    name: str
    pattern: re.Pattern[str]
    now: str
    harm: float


def _former(name: str, pattern: str, now: str, harm: float) -> Former:
    return Former(name, re.compile(rf"\b(?:{pattern})\b"), now, harm)


FORMER = (
    _former("AFPR", r"afpr", "la POEI", 0.8),
    _former("AGEPI", r"agepi", "l'AGE, aide à la garde d'enfants", 0.78),
    _former("EMT", r"emt|emtpr", "la PMSMP", 0.76),
    _former("Garantie jeunes", r"garantie jeunes?", "le contrat d'engagement", 0.74),
    _former("PACEA", r"pacea", "le contrat d'engagement", 0.7),
    _former("CIVIS", r"civis", "le contrat d'engagement", 0.7),
    _former("emploi franc", r"emplois? francs?", "aucun dispositif", 0.7),
    _former("contrat d'avenir", r"emplois? d'avenir|contrats? d'avenir|cui-?cae|cui-?cie", "le PEC", 0.7),
    _former("CER", r"contrat d'engagements? reciproques?", "le contrat d'engagement", 0.7),
    _former("CEJ", r"cej|contrat d'engagement jeunes?", "le contrat d'engagement", 0.68),
    _former("PPAE", r"ppae", "le contrat d'engagement", 0.72),
)
_OPEN_STEPS = ("AC", "EC", "AF")
HEADS = heads("afpr agepi emt emtpr garantie pacea civis emploi emplois contrat contrats cui cej ppae")
_SAID_TO_BE_OVER = re.compile(
    r"n'existe(?:nt)? plus|remplace\w*|supprime\w*|abroge\w*|disparu\w*|ancien(?:ne)? nom|ex-|"
    r"devenue?\b|plus sous ce nom|"
    r"avant ?="
)
_ENDED_FOR_THE_PERSON = re.compile(r"\b(?:fini\w*|termine\w*|sorti\w*|ancien\w*|fin (?:de|du|fin))\b")


def former_schemes(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[tuple[float, Stale]]:
    """One a scheme: first and last notes that count on it, its démarche, the note that ends it."""
    for scheme in FORMER:
        cited = [f for f in notes if scheme.pattern.search(f.folded)]
        relied_on = [f for f in cited if not _SAID_TO_BE_OVER.search(f.folded)]
        if not relied_on:
            continue
        over = [f for f in cited if _SAID_TO_BE_OVER.search(f.folded)]
        first, last = relied_on[0], relied_on[-1]
        past = bool(_ENDED_FOR_THE_PERSON.search(last.folded))
        steps = [
            s for s in dossier.steps if s.state in _OPEN_STEPS and scheme.pattern.search(fold(s.description))
        ]
        about = f"{scheme.name}, noté le {show_date(first.passage.date)} : remplacé par {scheme.now}"
        cited_notes = dict.fromkeys((first, last, *over[-1:]))
        sources = (*(fact_source(f) for f in cited_notes), *(_step_source(s) for s in steps))
        yield scheme.harm - (0.15 if past else 0.0), Stale(about, "abolished", sources)


def _step_source(step: Step) -> Source:
    return Source(step.ref, step.pointer, quote=step.description, date=step.created)
