"""The sections of the record page that need more than a template: profile, career, explored tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from neo.core.dossier.model import Benefit, Career, Dossier, Experience, Project, Situation, Training

from . import display, labels


@dataclass(frozen=True, slots=True)
class Value:
    """A labelled value; an empty one is said to be unknown, never left out."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One row of the projects table, already in words."""

    pointer: str
    job: str
    rome_code: str
    priority: bool
    contracts: str
    mobility: str
    salary: str
    experience: str
    updated: date | None


@dataclass(frozen=True, slots=True)
class CareerLine:
    """One dated line of the career."""

    when: str
    what: str


def profile(dossier: Dossier) -> tuple[Value, ...]:
    """The profile: status, work, benefit, education, disability recognition, licence, ways to be reached."""
    situation, person = dossier.situation, dossier.person
    return (
        Value("Statut", _status(situation)),
        Value("Motif d’inscription", situation.reason),
        Value("Situation professionnelle", situation.work_situation),
        Value("Indemnisation", _benefit(dossier.benefit)),
        Value("Niveau d’études", labels.label(labels.EDUCATION, situation.education)),
        Value("RQTH", _disability(situation)),
        Value("Obligation d’emploi", {True: "Oui", False: "Non", None: ""}[situation.employment_obligation]),
        Value("Permis", _licences(dossier.career)),
        Value("Parcours", _orientation(dossier)),
        Value("Adresse", _address(dossier)),
        Value("Courriel", ", ".join(person.emails)),
        Value("Téléphone", ", ".join(phone.replace(" ", display.NBSP) for phone in person.phones)),
    )


def project_rows(dossier: Dossier) -> tuple[ProjectRow, ...]:
    """The projects, priority first, then the most recently updated."""
    ranked = sorted(dossier.projects, key=lambda p: (p.priority, p.updated or date.min), reverse=True)
    return tuple(project_row(project) for project in ranked)


def career_lines(career: Career) -> tuple[CareerLine, ...]:
    """Jobs and trainings, latest first; those without a date come last."""
    dated = [(e.end or e.start, CareerLine(_period(e), _job(e))) for e in career.experiences]
    dated += [
        (str(t.end_year or ""), CareerLine(str(t.end_year or ""), _course(t))) for t in career.trainings
    ]
    return tuple(line for _, line in sorted(dated, key=lambda pair: pair[0], reverse=True))


def experience_line(experience: Experience) -> str:
    """One job in one line, its dates first."""
    return _join(_period(experience), _job(experience), experience.description)


def training_line(training: Training) -> str:
    """One training in one line, its year first."""
    return _join(str(training.end_year or ""), _course(training))


def career_values(career: Career) -> tuple[Value, ...]:
    """Languages and skills, each in one line."""
    languages = ", ".join(_join(x.name, x.level, glue=" : ") for x in career.languages)
    skills = ", ".join(f"{s.label} ({s.level})" if s.level else s.label for s in career.skills)
    return (Value("Langues", languages), Value("Compétences", skills))


def _join(*parts: str, glue: str = ", ") -> str:
    return glue.join(part for part in parts if part)


def _status(situation: Situation) -> str:
    months = f"{situation.months_of_36} mois sur 36" if situation.months_of_36 is not None else ""
    return _join(situation.status, months)


def _benefit(benefit: Benefit | None) -> str:
    if benefit is None:
        return ""
    daily = f"{display.amount(benefit.daily_amount)} brut par jour" if benefit.daily_amount else ""
    start = f"depuis le {display.short_date(benefit.start)}" if benefit.start else ""
    end = f"fin prévue le {display.short_date(benefit.planned_end)}" if benefit.planned_end else ""
    insurance = "" if benefit.insurance is not False else "pas d’assurance chômage"
    return _join(benefit.name or insurance, daily, start, end, benefit.comment)


def _disability(situation: Situation) -> str:
    recognition = situation.disability_recognition
    if recognition is None:
        return ""
    state = {True: "Valide", False: "Non valide", None: "Notée"}[recognition.valid]
    start = f"depuis le {display.short_date(recognition.start)}" if recognition.start else ""
    end = f"jusqu’au {display.short_date(recognition.end)}" if recognition.end else ""
    return _join(state, start, "à vie" if recognition.for_life else end)


def _licences(career: Career) -> str:
    if career.licences_known and not career.licences:
        return "Aucun au profil"
    return ", ".join(
        f"{licence.code}, {display.short_date(licence.date)}" if licence.date else licence.code
        for licence in career.licences
    )


def _orientation(dossier: Dossier) -> str:
    orientation = dossier.orientation
    if orientation is None:
        return ""
    entered = f"depuis le {display.short_date(orientation.entered)}" if orientation.entered else ""
    return _join(orientation.path, entered)


def _address(dossier: Dossier) -> str:
    address = dossier.person.address
    if address is None:
        return ""
    city = f"{address.postcode} {address.city}".strip()
    return _join(address.street, address.complement, city)


def project_row(project: Project) -> ProjectRow:
    """One project in words."""
    contracts = ", puis ".join(labels.label(labels.CONTRACTS, code) for code in project.contracts)
    salary = _join(
        display.amount(project.salary) if project.salary else "",
        labels.label(labels.SALARY_PERIODS, project.salary_period) if project.salary else "",
        glue=" ",
    )
    return ProjectRow(
        pointer=project.pointer,
        job=project.job or "Projet sans métier",
        rome_code=project.rome_code,
        priority=project.priority,
        contracts=_join(contracts, *(time.lower() for time in project.working_times)),
        mobility=_mobility(project),
        salary=salary,
        experience=_experience(project),
        updated=project.updated,
    )


def _mobility(project: Project) -> str:
    unit = {"KM": "km", "MN": "min"}.get(project.radius_unit, project.radius_unit)
    radius = f"{project.radius}{display.NBSP}{unit}" if project.radius else ""
    return f"{radius} autour de {project.place}" if radius and project.place else radius or project.place


def _experience(project: Project) -> str:
    if project.experience is None:
        return ""
    if project.experience_unit == "MO":
        return f"{project.experience}{display.NBSP}mois"
    return display.plural(project.experience, "an")


def _period(experience: Experience) -> str:
    start, end = display.partial_date(experience.start), display.partial_date(experience.end)
    if experience.current:
        return f"depuis {start}" if start else "en poste"
    return start if start == end else " – ".join(part for part in (start, end) if part)


def _course(training: Training) -> str:
    passed = {True: "obtenu", False: "non obtenu", None: ""}[training.passed]
    return _join(training.title, training.level, training.body, training.place, passed)


def _job(experience: Experience) -> str:
    return _join(experience.title, experience.company, experience.place, experience.contract)
