"""Fields of the record as short French statements, so that they can be searched and cited like texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.dossier.element import Element, agent_name
from neo.core.dossier.model import (
    Appointment,
    Career,
    Diagnosis,
    Dossier,
    Experience,
    Finding,
    Message,
    Person,
    Project,
    Proposal,
    Situation,
    Step,
)
from neo.core.reference import labels
from neo.core.reference.labels import label


def field_elements(dossier: Dossier) -> Iterator[Element]:
    """One statement a field or a row."""
    yield from _person(dossier.person, dossier.today)
    yield from _adviser(dossier)
    yield from _situation(dossier.situation)
    yield from _orientation(dossier)
    yield from _benefit(dossier)
    for project in dossier.projects:
        yield _project(project)
    yield from _career(dossier.career)
    if dossier.diagnosis:
        yield from _diagnosis(dossier.diagnosis)
    yield from _contract(dossier)
    yield from (_step(s) for s in dossier.steps)
    yield from (_appointment(a) for a in dossier.appointments)
    yield from (_proposal(p) for p in dossier.proposals)
    yield from (_attachments(m) for m in dossier.messages if m.attachments)
    for d in dossier.documents:
        yield Element(d.pointer, d.pointer, _join("Document", d.title, d.file_name), d.date, "", "document")
    yield _counts(dossier)


def show(day: date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""


def _join(*parts: str, by: str = " ") -> str:
    return by.join(p for p in parts if p)


def _at(pointer: str, text: str, kind: str, day: date | None = None, author: str = "") -> Element:
    return Element(pointer, pointer, text, day, author, kind)


def age_at(birth: date, today: date) -> int:
    """Completed years."""
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def _person(p: Person, today: date) -> Iterator[Element]:
    names = _join(p.title, p.first_name, p.last_name)
    born = f", née {p.birth_name}" if p.birth_name and p.birth_name != p.last_name else ""
    yield _at("/identite", f"Identité : {names}{born}", "person")
    if p.birth_date:
        text = f"Date de naissance : {show(p.birth_date)}, âge : {age_at(p.birth_date, today)} ans"
        yield _at("/identite/dateNaissance", text, "person")
    if p.address:
        a = p.address
        where = _join(a.street, a.complement, _join(a.postcode, a.city), by=", ")
        yield _at("/identite/adresse", f"Adresse : habite {where}", "person")
        if a.priority_district is not None:
            text = f"{'Habite' if a.priority_district else 'N’habite pas'} un quartier prioritaire (QPV)"
            yield _at("/identite/adresse/indicateurResidentQPV", text, "person")
    if p.phones:
        yield _at("/identite/telephones", "Téléphone : " + ", ".join(p.phones), "person")
    if p.emails:
        yield _at("/identite/emails", "Adresse mail : " + ", ".join(p.emails), "person")


def _adviser(dossier: Dossier) -> Iterator[Element]:
    a = dossier.adviser
    if not a:
        return
    since = f" depuis le {show(a.since)}" if a.since else ""
    yield _at(
        "/referent", f"Référent, conseiller : {a.agent.name}{since}, {a.agency_name}", "adviser", a.since
    )


def _situation(s: Situation) -> Iterator[Element]:
    if s.status:
        since = f" depuis le {show(s.status_since)}" if s.status_since else ""
        months = f", {s.months_of_24} mois d'inscription sur 24" if s.months_of_24 is not None else ""
        yield _at("/situation/statut", f"Statut : {s.status}{since}{months}", "situation", s.status_since)
    rows = (
        ("motifInscription", "Motif d'inscription", s.reason),
        ("categorieInscription", "Catégorie d'inscription", s.category),
        ("situationProfessionnelle", "Situation professionnelle", s.work_situation),
        ("niveauEtude", "Niveau d'étude, diplôme", label(labels.EDUCATION, s.education)),
        ("dispositif", "Dispositif", label(labels.SCHEMES, s.scheme)),
        ("modaliteAccompagnement", "Modalité d'accompagnement", label(labels.SUPPORT_MODES, s.support_mode)),
    )
    for key, name, value in rows:
        if value:
            yield _at(f"/situation/{key}", f"{name} : {value}", "situation")
    for i, flag in enumerate(s.flags):
        yield _at(f"/situation/drapeaux/{i}", "Profil : " + label(labels.FLAGS, flag), "situation")
    if s.disability_recognition:
        yield _disability(s)


def _disability(s: Situation) -> Element:
    r = s.disability_recognition
    assert r is not None
    state = {True: "valide", False: "non valide", None: ""}[r.valid]
    begin = f" du {show(r.start)}" if r.start else ""
    end = " à vie" if r.for_life else f" au {show(r.end)}" if r.end else ""
    text = f"RQTH, reconnaissance de travailleur handicapé : {state}{begin}{end}"
    return _at("/situation/rqth", text, "situation", r.start)


def _orientation(dossier: Dossier) -> Iterator[Element]:
    o = dossier.orientation
    if not o:
        return
    entered = f", entrée le {show(o.entered)}" if o.entered else ""
    yield _at(
        "/orientation",
        f"Orientation : parcours {o.path}, organisme {o.body}{entered}",
        "orientation",
        o.entered,
    )
    for key, value in o.criteria:
        words = {True: "oui", False: "non"}.get(value) if isinstance(value, bool) else None
        shown = words or label(labels.EDUCATION | labels.CRITERION_VALUES, str(value))
        text = f"Critère d'orientation, {label(labels.CRITERIA, key)} : {shown}"
        yield _at(f"/orientation/criteres/{key}", text, "orientation", o.entered)


def _benefit(dossier: Dossier) -> Iterator[Element]:
    b = dossier.benefit
    if not b:
        return
    parts = [
        b.name,
        f"{b.daily_amount.replace('.', ',')} € par jour" if b.daily_amount else "",
        f"droits depuis le {show(b.start)}" if b.start else "",
        f"fin de droits prévue le {show(b.planned_end)}" if b.planned_end else "",
    ]
    yield _at("/indemnisation", "Indemnisation, allocation : " + _join(*parts, by=", "), "benefit", b.start)


def _project(p: Project) -> Element:
    salary = (
        f"{p.salary.replace('.', ',')} € {label(labels.SALARY_PERIODS, p.salary_period)}" if p.salary else ""
    )
    radius = f"{p.radius} {label(labels.UNITS, p.radius_unit)} autour de {p.place}" if p.radius else p.place
    parts = (
        ", ".join(label(labels.CONTRACTS, c) for c in p.contracts),
        ", ".join(p.working_times),
        radius,
        salary,
        f"{p.experience} {label(labels.UNITS, p.experience_unit)} d'expérience"
        if p.experience is not None
        else "",
    )
    name = "Projet prioritaire" if p.priority else "Projet professionnel"
    text = f"{name} : {p.job} ({_join(*parts, by=' ; ')})"
    return Element(p.ref, p.pointer, text, p.updated, "", "project")


def _career(c: Career) -> Iterator[Element]:
    for e in c.experiences:
        yield _experience(e)
    for t in c.trainings:
        passed = {True: "diplôme obtenu", False: "diplôme non obtenu", None: ""}[t.passed]
        text = _join(t.title, t.body, t.place, str(t.end_year or ""), t.level, passed, by=", ")
        yield _at(t.pointer, f"Formation, diplôme : {text}", "training")
    if c.licences_known and not c.licences:
        yield _at("/parcours/permis", "Aucun permis de conduire", "licence")
    for licence in c.licences:
        got = f", obtenu le {show(licence.date)}" if licence.date else ""
        yield _at(
            licence.pointer, f"Permis {licence.code} (permis de conduire){got}", "licence", licence.date
        )
    for language in c.languages:
        yield _at(language.pointer, f"Langue : {language.name}, niveau {language.level}", "language")
    for skill in c.skills:
        yield _at(skill.pointer, _join(f"Compétence : {skill.label}", skill.level, by=", "), "skill")


def _experience(e: Experience) -> Element:
    dates = (
        f"de {_read(e.start)} à {_read(e.end)}" if e.end else f"depuis {_read(e.start)}" if e.start else ""
    )
    text = _join(e.title, e.company, e.place, dates, e.contract, e.description, by=", ")
    return _at(e.pointer, f"Expérience, emploi : {text}", "experience")


def _read(partial: str) -> str:
    """``2021-01`` as ``01/2021``; a full date as usual; a year as it is."""
    return "/".join(reversed(partial[:10].split("-")))


def _diagnosis(d: Diagnosis) -> Iterator[Element]:
    for job in d.jobs:
        for theme in job.themes:
            for need in theme.needs:
                yield _finding(need, f"Diagnostic {job.job}, {theme.label}")
    for c in d.constraints:
        impact = label(labels.IMPACTS, c.impact) if c.impact else ""
        text = _join(
            f"Contrainte {c.label} : {label(labels.FINDINGS, c.value)}",
            impact,
            "prioritaire" if c.priority else "",
            by=", ",
        )
        yield _at(c.pointer, text, "constraint", c.explored, agent_name(d.constraints_agent))
        for f in c.situations:
            yield _finding(f, f"Contrainte {c.label}, situation")
        for f in c.objectives:
            yield _finding(f, f"Contrainte {c.label}, objectif")
    for f in d.digital:
        yield _finding(f, "Autonomie numérique")
    if d.declared_without:
        yield _finding(d.declared_without, "Diagnostic")
    if d.empowerment:
        e = d.empowerment
        text = _join("Pouvoir d'agir", e.confidence, e.support, e.analysis, by=" : ")
        yield _at(e.pointer, text, "empowerment", e.explored, agent_name(e.agent))


def _finding(f: Finding, context: str) -> Element:
    text = f"{context}, {f.label} : {label(labels.FINDINGS, f.value)}"
    return _at(f.pointer, text, "finding", f.explored, agent_name(f.agent))


def _contract(dossier: Dossier) -> Iterator[Element]:
    c = dossier.contract
    if not c:
        return
    signed = f" le {show(c.signed)}" if c.signed else ""
    state = label(labels.CONTRACT_STATES, c.state)
    yield _at(c.pointer, f"Contrat d'engagement : {state}{signed}", "contract", c.signed)
    for e in c.engagements:
        by = "la personne" if e.by_person else "le service France Travail"
        hours = f"{e.weekly_hours.replace('.', ',')} heures par semaine" if e.weekly_hours else ""
        due = f"échéance {show(e.due)}" if e.due else ""
        text = _join(f"Engagement pris par {by} : {e.label}", hours, due, by=", ")
        yield _at(e.pointer, text, "engagement", c.signed)


def _step(s: Step) -> Element:
    parts = (
        s.what_label,
        s.description,
        label(labels.STEP_STATES, s.state),
        f"créée le {show(s.created)}" if s.created else "",
        f"début {show(s.start)}" if s.start else "",
        f"échéance {show(s.end)}" if s.end else "",
        f"par {label(labels.STEP_CREATORS, s.creator)}" if s.creator else "",
    )
    return Element(s.ref, s.pointer, f"Démarche : {_join(*parts, by=', ')}", s.created, "", "step")


def _appointment(a: Appointment) -> Element:
    parts = (
        f"Rendez-vous le {show(a.at.date())} à {a.at.hour} h {a.at.minute:02d}",
        label(labels.APPOINTMENT_MODES, a.mode),
        f"{a.minutes} minutes" if a.minutes else "",
        a.theme,
        f"avec {agent_name(a.agent)}" if a.agent else "",
        label(labels.APPOINTMENT_STATES, a.status),
        a.comment,
    )
    return Element(a.ref, a.pointer, _join(*parts, by=", "), a.at.date(), agent_name(a.agent), "appointment")


def _proposal(p: Proposal) -> Element:
    parts = (
        f"Offre, candidature : {p.title}",
        p.company,
        p.place,
        f"proposée le {show(p.date)}" if p.date else "",
        label(labels.PROPOSAL_SENDERS, p.sender),
        label(labels.PROPOSAL_STATES, p.state),
        f"motif du refus : {p.refusal}" if p.refusal else "",
        p.comment,
    )
    return Element(p.ref, p.pointer, _join(*parts, by=", "), p.date, "", "proposal")


def _attachments(m: Message) -> Element:
    names = ", ".join(a.name for a in m.attachments)
    return Element(
        m.ref, f"{m.pointer}/piecesJointes", f"Pièces jointes : {names}", m.sent_at.date(), "", "attachment"
    )


def _counts(dossier: Dossier) -> Element:
    advisers = {r.agent.name for r in dossier.reports if r.agent}
    text = f"Le dossier compte {len(dossier.reports)} entretiens (comptes rendus)"
    text += f", {len(dossier.messages)} messages"
    text += f", {len(advisers)} conseillers ont reçu la personne" if advisers else ""
    return _at("/conclusionsEntretien", text, "count")
