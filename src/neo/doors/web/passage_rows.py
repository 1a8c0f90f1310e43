"""What each passage of a record reads: free texts as typed, structured parts as labelled rows.

Keys are those of `source_marks.passage_key`; every row keeps its pointer, so that a source finds its row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from neo.core.dossier.model import (
    Appointment,
    Constraint,
    Contract,
    Diagnosis,
    Dossier,
    Finding,
    Message,
    Proposal,
    Report,
    Step,
)

from . import display, labels, record_sections
from .timeline import anchor


@dataclass(frozen=True, slots=True)
class Row:
    """One stretch of the record. `pointer` leads to it in the exchange document; a free text has no label."""

    pointer: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PassageText:
    """A passage before its marks. `quoted` texts were written by a person and are shown letter for letter."""

    title: str
    subtitle: str
    anchor: str
    quoted: bool
    rows: tuple[Row, ...]


def read_passages(dossier: Dossier) -> dict[str, PassageText]:
    """Every passage of this record, by key."""
    passages = {report.pointer: _report(report) for report in dossier.reports}
    passages |= {message.pointer: _message(message) for message in dossier.messages}
    passages |= {appointment.pointer: _appointment(appointment) for appointment in dossier.appointments}
    passages |= {step.pointer: _step(step) for step in dossier.steps}
    passages |= {proposal.pointer: _proposal(proposal) for proposal in dossier.proposals}
    passages |= {
        pointer: _list(pointer, title, where, count) for pointer, title, where, count in _lists(dossier)
    }
    exported = f"exporté le {display.long_date(dossier.exported_at.date())}"
    passages["profil"] = PassageText("Profil", exported, "situation", False, tuple(_profile(dossier)))
    if dossier.diagnosis:
        rows = tuple(_diagnosis(dossier.diagnosis))
        passages["diagnostic"] = PassageText("Diagnostic", "", "diagnostic", False, rows)
    if dossier.contract:
        passages["contrat"] = _contract(dossier.contract)
    return passages


def _lists(dossier: Dossier) -> Iterator[tuple[str, str, str, int]]:
    """The lists of a record: a sentence may rest on one that is empty."""
    yield "/conclusionsEntretien", "Comptes rendus", "comptes-rendus", len(dossier.reports)
    yield "/messages", "Courriels et messages", "courriels", len(dossier.messages)
    yield "/rendezVous", "Rendez-vous", "rendez-vous", len(dossier.appointments)
    yield "/demarches", "Démarches", "demarches", len(dossier.steps)
    yield "/propositions", "Offres et candidatures", "propositions", len(dossier.proposals)


def _list(pointer: str, title: str, where: str, count: int) -> PassageText:
    """How many elements a list holds."""
    return PassageText(title, "", where, False, (Row(pointer, title, f"{count or 'aucun'} au dossier"),))


def _report(report: Report) -> PassageText:
    author = report.agent.name if report.agent else ""
    return PassageText(
        title=f"Compte rendu du {display.long_date(report.date)}",
        subtitle=", ".join(part for part in (report.subject, author) if part),
        anchor=anchor(report.pointer),
        quoted=True,
        rows=(
            Row(f"{report.pointer}/texte", "", report.text),
            Row(f"{report.pointer}/rectification", "Rectification", report.correction),
        ),
    )


def _message(message: Message) -> PassageText:
    name = labels.label(labels.CHANNELS, message.channel) or "Message"
    way = "reçu" if message.incoming else "envoyé"
    return PassageText(
        title=f"{name} du {display.long_date(message.sent_at.date())}",
        subtitle=f"{way} à {display.hour(message.sent_at)}",
        anchor=anchor(message.pointer),
        quoted=True,
        rows=(
            Row(f"{message.pointer}/objet", "Objet", message.subject),
            Row(f"{message.pointer}/corps", "", message.body),
            *_attachments(message),
        ),
    )


def _attachments(message: Message) -> Iterator[Row]:
    names = ", ".join(attachment.name for attachment in message.attachments) or "aucune"
    yield Row(f"{message.pointer}/piecesJointes", "Pièces jointes", names)


def _appointment(appointment: Appointment) -> PassageText:
    place = labels.MODE_PHRASES.get(appointment.mode, "")
    base = appointment.pointer
    return PassageText(
        title=f"Rendez-vous du {display.long_date(appointment.at.date())}",
        subtitle=", ".join(part for part in (display.hour(appointment.at), place) if part),
        anchor=anchor(base),
        quoted=False,
        rows=(
            Row(
                f"{base}/date",
                "Date",
                f"{display.long_date(appointment.at.date())}, {display.hour(appointment.at)}",
            ),
            Row(f"{base}/theme", "Objet", appointment.theme),
            Row(f"{base}/modaliteContact", "Où", labels.label(labels.MODES, appointment.mode)),
            Row(f"{base}/statut", "État", labels.label(labels.APPOINTMENT_STATES, appointment.status)),
            Row(f"{base}/commentaire", "Commentaire", appointment.comment),
        ),
    )


def _step(step: Step) -> PassageText:
    base, due = step.pointer, display.long_date(step.end) if step.end else ""
    return PassageText(
        title="Démarche",
        subtitle=f"créée le {display.long_date(step.created)}" if step.created else "",
        anchor=anchor(step.pointer),
        quoted=False,
        rows=(
            Row(f"{base}/description", "Description", step.description),
            Row(f"{base}/libelleQuoi", "Quoi", step.what_label),
            Row(f"{base}/libellePourquoi", "Pourquoi", step.why_label),
            Row(f"{base}/etat", "État", labels.label(labels.STEP_STATES, step.state)),
            Row(f"{base}/dateFin", "Réalisée le" if step.state == "RE" else "Jusqu’au", due),
            Row(f"{base}/origineCreateur", "Créée par", labels.label(labels.STEP_CREATORS, step.creator)),
        ),
    )


def _proposal(proposal: Proposal) -> PassageText:
    base = proposal.pointer
    return PassageText(
        title="Offre",
        subtitle=display.long_date(proposal.date) if proposal.date else "",
        anchor=anchor(base),
        quoted=False,
        rows=(
            Row(f"{base}/offre/intitule", "Intitulé", proposal.title),
            Row(f"{base}/offre/entreprise", "Entreprise", proposal.company),
            Row(f"{base}/offre/lieu", "Lieu", proposal.place),
            Row(f"{base}/etat", "État", labels.label(labels.PROPOSAL_STATES, proposal.state)),
            Row(f"{base}/motifRefus", "Motif de refus", proposal.refusal),
            Row(f"{base}/commentaire", "Commentaire", proposal.comment),
        ),
    )


def _contract(contract: Contract) -> PassageText:
    rows = [
        Row(f"{contract.pointer}/etat", "État", labels.label(labels.CONTRACT_STATES, contract.state)),
        Row(
            f"{contract.pointer}/dateSignature",
            "Signé le",
            display.long_date(contract.signed) if contract.signed else "",
        ),
    ]
    for engagement in contract.engagements:
        who = "La personne" if engagement.by_person else "Nous"
        due = f", avant le {display.long_date(engagement.due)}" if engagement.due else ""
        rows.append(Row(engagement.pointer, who, engagement.label + due))
    return PassageText("Contrat d’engagement", "", "engagements", False, tuple(rows))


def _profile(dossier: Dossier) -> Iterator[Row]:
    for pointer, entry in zip(_PROFILE_POINTERS, record_sections.profile(dossier), strict=True):
        yield Row(pointer, entry.name, entry.value)
    yield Row("/identite/nom", "Nom", dossier.person.last_name)
    yield Row("/identite/prenom", "Prénom", dossier.person.first_name)
    birth = dossier.person.birth_date
    yield Row("/identite/dateNaissance", "Date de naissance", display.long_date(birth) if birth else "")
    flags = ", ".join(labels.label(labels.FLAGS, flag) for flag in dossier.situation.flags)
    yield Row("/situation/drapeaux", "Repères", flags)
    for document in dossier.documents:
        yield Row(document.pointer, "Document", document.title or document.file_name)
    for project in dossier.projects:
        line = record_sections.project_row(project)
        details = (line.job, line.contracts, line.mobility, line.salary)
        yield Row(project.pointer, "Projet", ", ".join(part for part in details if part))
    for experience in dossier.career.experiences:
        yield Row(experience.pointer, "Expérience", record_sections.experience_line(experience))
    for training in dossier.career.trainings:
        yield Row(training.pointer, "Formation", record_sections.training_line(training))
    for language in dossier.career.languages:
        yield Row(language.pointer, "Langue", f"{language.name} : {language.level}".removesuffix(" : "))
    for skill in dossier.career.skills:
        yield Row(skill.pointer, "Compétence", f"{skill.label}, {skill.level}".removesuffix(", "))


# In the order of record_sections.profile: where each labelled value stands in the exchange document.
_PROFILE_POINTERS = (
    "/situation/statut",
    "/situation/motifInscription",
    "/situation/situationProfessionnelle",
    "/indemnisation",
    "/situation/niveauEtude",
    "/situation/rqth",
    "/situation/boe",
    "/parcours/permis",
    "/orientation",
    "/identite/adresse",
    "/identite/emails",
    "/identite/telephones",
)


def _diagnosis(diagnosis: Diagnosis) -> Iterator[Row]:
    for job in diagnosis.jobs:
        for theme in job.themes:
            for need in theme.needs:
                yield _finding(need, labels.NEEDS)
    for constraint in diagnosis.constraints:
        yield from _constraint(constraint)
    if diagnosis.declared_without:
        yield _finding(diagnosis.declared_without, labels.SITUATIONS)
    for finding in diagnosis.digital:
        yield _finding(finding, labels.ANY_FINDING)
    empowerment = diagnosis.empowerment
    if empowerment:
        confidence = labels.label(labels.YES_NO, empowerment.confidence)
        yield Row(f"{empowerment.pointer}/confiance", "Pouvoir d’agir, confiance", confidence)
        yield Row(f"{empowerment.pointer}/resultatAnalyse", "Pouvoir d’agir, analyse", empowerment.analysis)


def _constraint(constraint: Constraint) -> Iterator[Row]:
    value = labels.label(labels.CONSTRAINTS, constraint.value).lower()
    explored = f", exploré le {display.short_date(constraint.explored)}" if constraint.explored else ""
    yield Row(f"{constraint.pointer}/valeur", constraint.label, value + explored)
    yield from (_finding(situation, labels.SITUATIONS) for situation in constraint.situations)
    yield from (_finding(objective, labels.OBJECTIVES) for objective in constraint.objectives)


def _finding(finding: Finding, table: dict[str, str]) -> Row:
    explored = f", exploré le {display.short_date(finding.explored)}" if finding.explored else ""
    return Row(finding.pointer, finding.label, labels.label(table, finding.value).lower() + explored)
