"""What is no longer to be relied on: too old for its theme, replaced since, or an abolished scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source, field_source, own_words
from neo.core.facts.findings import Stale
from neo.core.facts.model import Tag, Theme
from neo.core.facts.record import RecordFacts
from neo.core.french.dates import show_date
from neo.core.french.words import content_keys

MOST_SHOWN = 6
DIAGNOSIS_DAYS = 365
STEP_DAYS = 270
PROJECT_DAYS = 540
SCHEME_DAYS = 540
# Former name -> what replaced it (POEI absorbed AFPR in 2024; AGE for AGEPI; law of 18 Dec. 2023).
_ABOLISHED = {
    r"afpr\b": ("AFPR", "POEI"),
    r"agepi\b": ("AGEPI", "AGE"),
    r"ppae\b": ("PPAE", "contrat d'engagement"),
    r"emtpr?\b": ("EMT", "PMSMP"),
    r"pacea\b": ("PACEA", "contrat d'engagement"),
    r"garantie jeunes\b": ("Garantie jeunes", "contrat d'engagement jeune"),
    r"civis\b": ("CIVIS", "contrat d'engagement"),
    r"pole emploi\b": ("Pôle emploi", "France Travail"),
    r"contrat d'engagement reciproque": ("CER", "contrat d'engagement"),
    r"activ'?emploi\b": ("Activ'Emploi", "un autre service"),
    r"rfpe\b": ("RFPE", "RFFT"),
    r"zrr\b": ("ZRR", "FRR"),
    r"cui-?cae\b": ("CUI-CAE", "PEC"),
    r"emplois? francs?\b": ("emploi franc", "aucun dispositif"),
}


def find_stale(dossier: Dossier, facts: RecordFacts, today: date) -> tuple[Stale, ...]:
    """At most six, those replaced by a later fact first."""
    found = [
        *_projects(dossier, facts, today),
        *_abolished(facts, today),
        *_constraints(dossier, today),
        *_steps(dossier, today),
        *_needs(dossier, today),
        *_engagements(dossier, today),
        *_availability(facts, today),
    ]
    return tuple(found[:MOST_SHOWN])


def _projects(dossier: Dossier, facts: RecordFacts, today: date) -> Iterator[Stale]:
    newest = max((p.updated for p in dossier.projects if p.updated), default=None)
    for project in dossier.projects:
        keys = content_keys(project.job)
        dropped = [
            f
            for f in facts.reports
            if f.has(Tag.ABANDONED)
            and f.keys & keys
            and (project.updated is None or f.passage.date >= project.updated)
        ]
        source = Source(project.ref, project.pointer, quote=project.job, date=project.updated)
        if dropped:
            yield Stale(
                f"Projet « {project.job} » encore au profil, abandonné d'après une note",
                "superseded",
                (source, fact_source(dropped[-1])),
            )
        elif project.updated and (today - project.updated).days > PROJECT_DAYS and project.updated != newest:
            yield Stale(
                f"Projet « {project.job} » non revu depuis le {show_date(project.updated)}", "age", (source,)
            )
        elif project.priority and newest and project.updated and (newest - project.updated).days > 180:
            yield Stale(
                f"Projet prioritaire « {project.job} » plus ancien qu'un autre projet du profil",
                "superseded",
                (source,),
            )


def _abolished(facts: RecordFacts, today: date) -> Iterator[Stale]:
    seen: set[str] = set()
    for fact in reversed(own_words(facts)):
        if (today - fact.passage.date).days > SCHEME_DAYS:
            continue
        for pattern, (former, current) in _ABOLISHED.items():
            if former not in seen and re.search(r"\b" + pattern, fact.folded):
                seen.add(former)
                yield Stale(f"{former} : dispositif remplacé ({current})", "abolished", (fact_source(fact),))


def _constraints(dossier: Dossier, today: date) -> Iterator[Stale]:
    if dossier.diagnosis is None:
        return
    old = [
        c
        for c in dossier.diagnosis.constraints
        if c.value == "OUI" and c.explored and (today - c.explored).days > DIAGNOSIS_DAYS
    ]
    if old:
        oldest = min(c.explored for c in old if c.explored)
        theme = field_source("/diagnostic/thematiqueContrainte", day=dossier.diagnosis.constraints_explored)
        sources = (theme, *(field_source(c.pointer, c.label, c.explored) for c in old))
        yield Stale(
            f"Contraintes du diagnostic explorées il y a plus d'un an (la plus ancienne le "
            f"{show_date(oldest)})",
            "age",
            sources,
        )


def _needs(dossier: Dossier, today: date) -> Iterator[Stale]:
    for job in dossier.diagnosis.jobs if dossier.diagnosis else ():
        if job.explored and (today - job.explored).days > 240:
            yield Stale(
                f"Besoins explorés le {show_date(job.explored)} pour « {job.job} »",
                "age",
                (field_source(job.pointer, job.job, job.explored),),
            )


def _steps(dossier: Dossier, today: date) -> Iterator[Stale]:
    for step in dossier.steps:
        if (
            step.state in ("AC", "EC", "AF")
            and step.created
            and (today - step.created).days > STEP_DAYS
            and (step.end is None or step.end < today)
        ):
            yield Stale(
                f"Démarche encore ouverte depuis le {show_date(step.created)} : {step.description}",
                "age",
                (Source(step.ref, step.pointer, quote=step.description, date=step.created),),
            )


def _engagements(dossier: Dossier, today: date) -> Iterator[Stale]:
    contract = dossier.contract
    if contract is None:
        return
    past = [e for e in contract.engagements if e.due and e.due < today]
    old = contract.signed and (today - contract.signed).days > 240
    if past or old:
        sources = (
            field_source(contract.pointer, contract.state, contract.signed),
            *(field_source(e.pointer, e.label, e.due) for e in past),
        )
        yield Stale(
            "Contrat d'engagement : engagements échus ou signés il y a longtemps, à revoir", "age", sources
        )


def _availability(facts: RecordFacts, today: date) -> Iterator[Stale]:
    """An old availability that nothing has confirmed since."""
    for fact in facts.reports:
        old = (today - fact.passage.date).days > 540
        if (
            old
            and re.search(
                r"\bdispo\w*.{0,30}(?:matin|apres-midi|soir|nuit|seulement|uniquement)|"
                r"horaires? .{0,20}uniquement|(?:prefere|veut).{0,20}(?:nuit|3x8)",
                fact.folded,
            )
            and not fact.about(Theme.BENEFITS)
        ):
            yield Stale(f"Disponibilité notée le {show_date(fact.passage.date)}", "age", (fact_source(fact),))
