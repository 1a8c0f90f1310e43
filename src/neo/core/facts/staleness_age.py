"""What has grown too old to be relied on, each theme at its own pace.

| what | days | why that long | |---|---|---| | a difficulty of the diagnosis | 365 | the diagnosis is to be
gone over at least once a year | | needs of a target job | 240 | met or given up within a season or two of
the search they were explored for | | a project, left as it was while others were saved | 365 | advisers
save the project they work on | | a project alone | 540 | a year and a half without a word on it: ask before
searching for it | | a démarche open past its due date | 45 | the person or the adviser forgot to close it,
or it failed | | a certificate that lapses | see below | the years after which it must be renewed | | an
engagement of the contract past its date | 1 | it is to be renewed or closed at the next interview |
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.dossier.model import Dossier, Project, Step
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import field_source
from neo.core.facts.findings import Stale
from neo.core.french.dates import show_date
from neo.core.french.folding import fold

DIFFICULTY_DAYS = 365
NEEDS_DAYS = 240
OVERTAKEN_PROJECT_DAYS = 365
LONE_PROJECT_DAYS = 540
LATE_STEP_DAYS = 45
LAPSES_AFTER = (
    ("r482", 10),
    ("caces", 5),
    ("fimo", 5),
    ("fco", 5),
    ("habilitation electrique", 3),
    ("sst", 2),
)
"""Years of validity: CNAM recommendations for CACES (R482: ten), NF C 18-510, labour code for SST."""
_OPEN = ("AC", "EC", "AF")


def aged(dossier: Dossier, today: date) -> Iterator[tuple[float, Stale]]:
    """What is old, with how much it harms to rely on it."""
    yield from _projects(dossier, today)
    yield from _declared_without(dossier, today)
    yield from _benefit(dossier, today)
    yield from _recognition(dossier, today)
    yield from _certificates(dossier, today)
    yield from _steps(dossier, today)
    yield from _needs(dossier, today)
    yield from _engagements(dossier, today)


def _projects(dossier: Dossier, today: date) -> Iterator[tuple[float, Stale]]:
    newest = max((p.updated for p in dossier.projects if p.updated), default=None)
    for p in dossier.projects:
        if p.updated is None or newest is None:
            continue
        age, behind = (today - p.updated).days, (newest - p.updated).days
        source = (Source(p.ref, p.pointer, quote=p.job, date=p.updated),)
        if p.priority and behind > 120:
            about = (
                f"Projet prioritaire « {p.job} » : saisi le {show_date(p.updated)}, un autre "
                f"projet l'a été depuis"
            )
            yield 0.66, Stale(about, "superseded", source)
        elif age > (LONE_PROJECT_DAYS if behind == 0 else OVERTAKEN_PROJECT_DAYS):
            yield (
                0.62,
                Stale(f"Projet « {p.job} » : non revu depuis le {show_date(p.updated)}", "age", source),
            )


def old_difficulties(dossier: Dossier, today: date) -> list[Source]:
    """The constraints of the diagnosis, still held, that were explored more than a year ago."""
    held = dossier.diagnosis.constraints if dossier.diagnosis else ()
    return [
        field_source(c.pointer, c.label, c.explored)
        for c in held
        if c.value == "OUI" and c.explored and (today - c.explored).days > DIFFICULTY_DAYS
    ]


def needs_of(dossier: Dossier, project: Project) -> tuple[Source, ...]:
    """The needs explored for the job of a project: by its name, else by its ROME code."""
    found = dossier.diagnosis.jobs if dossier.diagnosis else ()
    name = fold(project.job).split(" / ")[0]
    same = [
        j
        for j in found
        if fold(j.job).split(" / ")[0] == name or (j.rome_code and j.rome_code == project.rome_code)
    ]
    return tuple(field_source(j.pointer, j.job, j.explored) for j in same)


def _declared_without(dossier: Dossier, today: date) -> Iterator[tuple[float, Stale]]:
    if dossier.diagnosis is None:
        return
    declared = dossier.diagnosis.declared_without
    day = (declared.explored if declared else None) or dossier.diagnosis.constraints_explored
    if declared and declared.value == "OUI" and day and (today - day).days > DIFFICULTY_DAYS:
        source = field_source(declared.pointer, declared.label, day)
        yield (
            0.6,
            Stale(
                f"« {declared.label} » : déclaré le {show_date(day)}, il y a plus d'un an", "age", (source,)
            ),
        )


def _benefit(dossier: Dossier, today: date) -> Iterator[tuple[float, Stale]]:
    b = dossier.benefit
    if b and b.planned_end and b.planned_end < today:
        about = f"{b.name or 'Allocation'} : fin de droits prévue le {show_date(b.planned_end)}, passée"
        yield 0.72, Stale(about, "superseded", (field_source("/indemnisation", b.name, b.start),))


def _recognition(dossier: Dossier, today: date) -> Iterator[tuple[float, Stale]]:
    held = dossier.situation.disability_recognition
    if held and held.end and held.end < today:
        source = field_source("/situation/rqth", show_date(held.end), held.start)
        yield 0.8, Stale(f"RQTH : fin de validité le {show_date(held.end)}, passée", "age", (source,))


def _certificates(dossier: Dossier, today: date) -> Iterator[tuple[float, Stale]]:
    """Certificates of the career list that lapse after some years, once they must have."""
    for t in dossier.career.trainings:
        years = next((y for name, y in LAPSES_AFTER if name in fold(t.title)), None)
        if years and t.passed is not False and t.end_year and t.end_year + years < today.year:
            about = f"« {t.title} » ({t.end_year}) : à renouveler tous les {years} ans, sans doute expiré"
            yield 0.63, Stale(about, "age", (field_source(t.pointer, t.title),))


def _steps(dossier: Dossier, today: date) -> Iterator[tuple[float, Stale]]:
    for step in dossier.steps:
        if step.state in _OPEN and step.end and (today - step.end).days > LATE_STEP_DAYS:
            about = (
                f"Démarche « {step.description} » : encore ouverte, échéance passée le {show_date(step.end)}"
            )
            yield 0.5 + min(0.12, (today - step.end).days / 3000), Stale(about, "age", (_source(step),))


def _needs(dossier: Dossier, today: date) -> Iterator[tuple[float, Stale]]:
    for job in dossier.diagnosis.jobs if dossier.diagnosis else ():
        if job.explored and (today - job.explored).days > NEEDS_DAYS:
            about = f"Besoins pour « {job.job} » : explorés le {show_date(job.explored)}"
            yield 0.48, Stale(about, "age", (field_source(job.pointer, job.job, job.explored),))


def _engagements(dossier: Dossier, today: date) -> Iterator[tuple[float, Stale]]:
    contract = dossier.contract
    past = [e for e in contract.engagements if e.due and e.due < today] if contract else []
    old = bool(contract and contract.signed and (today - contract.signed).days > NEEDS_DAYS)
    if contract and (past or old):
        sources = (
            field_source(contract.pointer, contract.state, contract.signed),
            *(field_source(e.pointer, e.label, e.due) for e in past),
        )
        signed = f"signé le {show_date(contract.signed)}" if contract.signed else "non signé"
        late = f", {len(past)} engagement{'s' if len(past) > 1 else ''} à l'échéance passée" if past else ""
        yield 0.46, Stale(f"Contrat d'engagement {signed}{late} : à revoir", "age", sources)


def _source(step: Step) -> Source:
    return Source(step.ref, step.pointer, quote=step.description, date=step.created)
