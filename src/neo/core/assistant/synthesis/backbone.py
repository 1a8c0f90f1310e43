"""The backbone of a synthesis: what the structured profile says, each line with its pointer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.dossier.model import Dossier, Experience, Project
from neo.core.dossier.sources import Source
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

ADULT = 18
_RECENT_REPORTS, _FEW_MAILS = 6, 2
_USABLE = re.compile(r"courant|bilingue|matern|avance|professionnel|intermediaire|\b[bc][12]\b")
_NO_JOB = re.compile(r"\b(?:pmsmp|stages?|stagiaire|immersion|benevol\w*)\b")


def backbone(dossier: Dossier, today: date) -> list[PlannedFact]:
    """The structured facts worth saying, in no order yet."""
    lines: list[PlannedFact] = []
    for reader in (
        _person,
        _nearly_empty,
        _career,
        _project,
        _disability,
        _benefit,
        _contract,
        _next_appointment,
        _languages,
    ):
        lines.extend(reader(dossier, today))
    return lines


def _line(section: Section, value: float, text: str, *sources: Source, required: bool = False) -> PlannedFact:
    return PlannedFact(
        section, value, sources, draft=text, keys=frozenset(content_keys(text)), required=required
    )


def _field(pointer: str, quote: str = "", day: date | None = None) -> Source:
    return Source(ref=pointer, pointer=pointer, quote=quote, date=day)


def age_on(birth: date, today: date) -> int:
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def _person(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    """Who it is, the age, registered since when and why: the line every adviser reads first."""
    person, situation = dossier.person, dossier.situation
    text, sources = f"{person.title} {_name_case(person.last_name)}".strip(), [_field("/identite")]
    if person.birth_date:
        age = age_on(person.birth_date, today)
        text += f", {age} ans" + (f", {_agree('mineur', person.title)}" if age < ADULT else "")
        sources.append(_field("/identite/dateNaissance", person.birth_date.isoformat()))
    if situation.status_since and fold(situation.status) in ("inscrit", ""):
        separator = "," if person.birth_date else ""
        text += (
            f"{separator} est {_agree('inscrit', person.title)} depuis le {show_date(situation.status_since)}"
        )
        sources.append(_field("/situation/statut", situation.status_since.isoformat()))
        if situation.reason and fold(situation.reason) != "autre":
            text += f" ({_lower_first(situation.reason)})"
            sources.append(_field("/situation/motifInscription", situation.reason))
    if len(sources) == 2 and not situation.status_since:
        text = text.replace(", ", " a ", 1)
    if len(sources) > 1 and text:
        yield _line(Section.SITUATION, 6.5, text + ".", *sources, required=True)


def _nearly_empty(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    """A record that says almost nothing says so."""
    reports, mails = len(dossier.reports), len(dossier.messages)
    if reports == 0 and mails <= _FEW_MAILS:
        person = dossier.person
        told = f"{mails} message{'s' if mails > 1 else ''}" if mails else "aucun message"
        whose = f" de {person.title} {_name_case(person.last_name)}" if person.title else ""
        yield _line(
            Section.SITUATION,
            5.0,
            f"Le dossier{whose} est presque vide : aucun compte rendu d'entretien, {told}.",
            _field("/identite"),
            _field("/conclusionsEntretien"),
            required=True,
        )


def _agree(word: str, title: str) -> str:
    return word + ("e" if title == "Mme" else "" if title == "M." else "(e)")


def _name_case(name: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), name) if name.isupper() else name


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:] if not text[:2].isupper() else text


def _career(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    """The longest experience and, when it is another, the latest one: years, trade, employer."""
    experiences = [e for e in dossier.career.experiences if e.title and not _NO_JOB.search(fold(e.title))]
    if not experiences:
        return
    longest = max(experiences, key=lambda e: _years(e.start, e.end or str(today.year)))
    latest = max(experiences, key=lambda e: e.end or ("9999" if e.current else e.start))
    yield _line(
        Section.SITUATION,
        3.6,
        f"Métier exercé : {_experience(longest, dossier.person.title, today)}.",
        _field(longest.pointer, longest.title),
    )
    if latest is not longest:
        yield _line(
            Section.SITUATION,
            2.6,
            f"Dernier emploi au profil : {_experience(latest, dossier.person.title, today)}.",
            _field(latest.pointer, latest.title),
        )


def _experience(experience: Experience, title: str, today: date) -> str:
    """ "soudeur chez Ateliers X (CDI), 12 ans, jusqu'en 2021"."""
    text = _lower_first(in_gender(experience.title, title))
    if experience.company[:1].isupper() and fold(experience.company) not in fold(text):
        text += f" chez {experience.company}"
    if experience.contract and experience.contract not in experience.title:
        text += f" ({experience.contract})"
    if experience.current:
        return text + (f", depuis {experience.start[:4]}" if experience.start[:4].isdigit() else "")
    if len(experience.start) == 4 and experience.end[:4].isdigit():
        # A bare year does not tell how many: the two years are given as they are.
        return text + f", de {experience.start} à {experience.end[:4]}"
    years = _whole_years(experience.start, experience.end)
    text += f", {years} ans" if years >= 2 else ""
    return text + (f", jusqu'en {experience.end[:4]}" if experience.end[:4].isdigit() else "")


def in_gender(label: str, title: str) -> str:
    """A label that gives both genders, in the person's."""
    forms = _forms(label)
    return forms[-1] if title == "Mme" else forms[0]


def _whole_years(start: str, end: str) -> int:
    """The years between two months when about a whole number of them, else 0: "18 mois" is not two years."""
    if not (re.match(r"\d{4}-\d\d", start) and re.match(r"\d{4}-\d\d", end)):
        return 0
    months = (int(end[:4]) - int(start[:4])) * 12 + int(end[5:7]) - int(start[5:7])
    years = round(months / 12)
    return years if abs(months - 12 * years) <= max(1, months // 20) else 0


def _years(start: str, end: str) -> int:
    if not (start[:4].isdigit() and end[:4].isdigit()):
        return 0
    months = [int(x[5:7]) if len(x) >= 7 and x[5:7].isdigit() else 6 for x in (start, end)]
    return ((int(end[:4]) - int(start[:4])) * 12 + months[1] - months[0] + 1) // 12


def job_label(project: Project, dossier: Dossier) -> str:
    """The job in the form the latest notes use, else in the person's gender: a label gives both."""
    forms = _forms(project.job)
    notes = fold(" ".join(r.text for r in dossier.reports[-_RECENT_REPORTS:]))
    used = [
        len(re.findall(rf"\b{re.escape(fold(form.split()[0]))}\b", notes)) if form.split() else 0
        for form in forms
    ]
    own = forms[-1] if dossier.person.title == "Mme" else forms[0]
    return _lower_first(own if len(set(used)) == 1 else forms[used.index(max(used))])


def _forms(label: str) -> list[str]:
    """Both genders of a ROME label: "Agent / Agente d'accueil" gives both in full."""
    forms = [form.strip() for form in re.split(r"\s/\s", label) if form.strip()] or [label]
    if len(forms) == 2 and len(forms[0].split()) < len(forms[1].split()):
        taken = len(forms[0].split())
        forms[0] = " ".join([forms[0], *forms[1].split()[taken:]])
    return forms


def _project(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    """The priority project and, when another was updated later, that one: it is the one in hand."""
    ranked = sorted(dossier.projects, key=lambda p: (not p.priority, -(p.updated or date.min).toordinal()))
    newest = max((p.updated for p in dossier.projects if p.updated), default=None)
    for index, project in enumerate(
        ranked[:1] + [p for p in ranked[1:] if p.updated and p.updated == newest][:1]
    ):
        overtaken = index == 0 and newest and project.updated and project.updated < newest
        label = "Projet prioritaire au profil" if index == 0 else "Projet le plus récent au profil"
        if index and ranked[0].updated == newest:
            label = "Autre projet au profil"  # of the same day: neither is the later one
        area = ""
        if project.radius and project.place and index == 0 and not overtaken:
            area = f", {project.radius} {project.radius_unit.lower()} autour de {project.place}"
        day = f" ({show_date(project.updated)})" if project.updated else ""
        source = Source(project.ref, project.pointer, quote=project.job, date=project.updated)
        text = f"{label} : {job_label(project, dossier)}{area}{day}."
        yield _line(Section.PROJECT, 4.2, text, source, required=True)


def _disability(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    rqth = dossier.situation.disability_recognition
    if rqth is None or rqth.valid is False:
        return
    source = _field("/situation/rqth", day=rqth.start)
    if rqth.for_life:
        yield _line(
            Section.SITUATION, 6.0, "La RQTH est attribuée sans limite de durée.", source, required=True
        )
    elif rqth.end:
        # A note may hold a later decision: the line says that it is the profile's.
        valid = "était valable" if rqth.end < today else "valable"
        yield _line(
            Section.SITUATION,
            6.0,
            f"RQTH au profil : {valid} jusqu'au {show_date(rqth.end)}.",
            source,
            required=True,
        )


def _benefit(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    benefit = dossier.benefit
    if benefit is None or not benefit.name:
        return
    source = _field("/indemnisation", benefit.name, benefit.start)
    text = f"Allocation au profil : {benefit.name}"
    if benefit.start:
        text = f"{benefit.name} depuis le {show_date(benefit.start)}"
    if benefit.planned_end:
        verb = "fin le" if benefit.planned_end < today else "fin prévue le"
        text += f", {verb} {show_date(benefit.planned_end)}"
    yield _line(Section.SITUATION, 4.0, text + ".", source, required=True)


def _contract(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    contract = dossier.contract
    if contract is None:
        return
    source = _field(contract.pointer, contract.state, contract.signed)
    if contract.state == "SIGNE" and contract.signed:
        yield _line(
            Section.AGREED, 2.6, f"Contrat d'engagement signé le {show_date(contract.signed)}.", source
        )
    elif contract.state == "A_SIGNER":
        yield _line(Section.AGREED, 3.6, "Le contrat d'engagement reste à signer.", source, required=True)
    elif contract.state:
        label = {"REFUSE": "refusé", "SUSPENDU": "suspendu", "CLOTURE": "clôturé"}.get(contract.state, "")
        if label:
            yield _line(Section.AGREED, 3.0, f"Contrat d'engagement {label}.", source)


def _next_appointment(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    upcoming = [a for a in dossier.appointments if a.status in ("PRIS", "") and a.at.date() >= today]
    for appointment in upcoming[:1]:
        hour = f"{appointment.at.hour} h" + (f" {appointment.at.minute:02}" if appointment.at.minute else "")
        place = {"AGENCE": ", en agence", "VISIO": ", en visio", "TELEPHONE": ", par téléphone"}.get(
            appointment.mode, ""
        )
        text = f"Prochain rendez-vous le {show_date(appointment.at.date())} à {hour}{place}."
        source = Source(appointment.ref, appointment.pointer, date=appointment.at.date())
        yield _line(Section.AGREED, 4.0, text, source, required=True)


def _languages(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    spoken = [x for x in dossier.career.languages if x.name and fold(x.name) != "francais"][:3]
    if spoken:
        listed = ", ".join(f"{x.name.lower()} {x.level.lower()}".strip() for x in spoken)
        worth = 1.6 if any(_USABLE.search(fold(x.level)) for x in spoken) else 0.6
        yield _line(
            Section.SITUATION, worth, f"Langues : {listed}.", *(_field(x.pointer, x.name) for x in spoken)
        )
