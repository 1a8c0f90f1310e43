"""From the exchange document (JSON, French names) to the core's ``Dossier``: the one place that knows both.

The document must already satisfy the schema (``schema.py`` says whether it does). Optional texts become
empty strings, optional dates ``None``: absent means unknown, never "no".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from neo.core.dossier import model as m
from neo.core.dossier.exchange_diagnosis import read_diagnosis
from neo.core.dossier.exchange_values import (
    Json,
    items,
    mapping,
    number,
    read_agent,
    read_date,
    text,
    texts,
    whole,
)


def read_dossier(document: Mapping[str, Any]) -> m.Dossier:
    """Map one schema-valid exchange document to a ``Dossier``."""
    return m.Dossier(
        id=text(document, "id"),
        exported_at=datetime.fromisoformat(text(document, "exporteLe")),
        origin=text(document, "origine"),
        person=_person(mapping(document, "identite")),
        adviser=_adviser(mapping(document, "referent")),
        situation=_situation(mapping(document, "situation")),
        orientation=_orientation(document),
        benefit=_benefit(document),
        projects=tuple(_project(p, o) for p, o in items(document, "projets")),
        career=_career(mapping(document, "parcours")),
        diagnosis=read_diagnosis(mapping(document, "diagnostic")) if "diagnostic" in document else None,
        contract=_contract(document),
        steps=tuple(_step(p, o) for p, o in items(document, "demarches")),
        appointments=tuple(sorted(_appointments(document), key=lambda a: a.at)),
        reports=tuple(sorted(_reports(document), key=lambda r: r.date)),
        messages=tuple(sorted(_messages(document), key=lambda x: x.sent_at)),
        proposals=tuple(_proposal(p, o) for p, o in items(document, "propositions")),
        documents=tuple(_document(p, o) for p, o in items(document, "documents")),
    )


def _person(o: Json) -> m.Person:
    return m.Person(
        last_name=text(o, "nom"),
        first_name=text(o, "prenom"),
        title=text(o, "civilite"),
        birth_name=text(o, "nomNaissance"),
        other_first_names=texts(o, "autresPrenoms"),
        birth_date=read_date(o, "dateNaissance"),
        service_number=text(o, "numeroFranceTravail"),
        address=_address(mapping(o, "adresse")) if "adresse" in o else None,
        emails=tuple(text(e, "adresseEmail") for _, e in items(o, "emails") if text(e, "adresseEmail")),
        phones=tuple(
            text(t, "numeroTelephone") for _, t in items(o, "telephones") if text(t, "numeroTelephone")
        ),
    )


def _address(o: Json) -> m.Address:
    district = text(o, "indicateurResidentQPV")
    return m.Address(
        street=text(o, "numeroTypeLibelleVoie"),
        complement=text(o, "complementAdresse"),
        postcode=text(o, "codePostal"),
        city=text(o, "libelleCommune"),
        insee_code=text(o, "codeInseeCommune"),
        priority_district={"QP": True, "NQ": False}.get(district),
    )


def _adviser(o: Json) -> m.Adviser | None:
    if not o:
        return None
    agency = mapping(o, "structure")
    return m.Adviser(
        agent=m.Agent(text(o, "id"), text(o, "nom"), text(o, "prenom"), text(agency, "libelle")),
        email=text(o, "email"),
        since=read_date(o, "depuis"),
        agency_code=text(agency, "codeSafir"),
        agency_name=text(agency, "libelle"),
        region=text(agency, "region"),
    )


def _situation(o: Json) -> m.Situation:
    return m.Situation(
        status=text(o, "statut"),
        status_since=read_date(o, "dateEffetStatut"),
        months_of_12=whole(o, "dureeInscription12"),
        months_of_24=whole(o, "dureeInscription24"),
        months_of_36=whole(o, "dureeInscription36"),
        reason=text(mapping(o, "motifInscription"), "libelle"),
        category=text(mapping(o, "categorieInscription"), "libelle"),
        work_situation=text(o, "situationProfessionnelle"),
        education=text(o, "niveauEtude"),
        scheme=text(o, "dispositif"),
        support_mode=text(o, "modaliteAccompagnement"),
        flags=texts(o, "drapeaux"),
        disability_recognition=_disability(mapping(o, "rqth")) if "rqth" in o else None,
        employment_obligation=o.get("boe") if isinstance(o.get("boe"), bool) else None,
    )


def _disability(o: Json) -> m.DisabilityRecognition:
    # 9999-12-31 is how the source writes "for life".
    for_life = text(o, "fin").startswith("9999")
    return m.DisabilityRecognition(
        valid=o.get("valide") if isinstance(o.get("valide"), bool) else None,
        start=read_date(o, "debut"),
        end=None if for_life else read_date(o, "fin"),
        for_life=for_life,
    )


def _orientation(document: Json) -> m.Orientation | None:
    if "orientation" not in document:
        return None
    o = mapping(document, "orientation")
    criteria = mapping(o, "criteres")
    return m.Orientation(
        path=text(o, "parcours"),
        body=text(o, "organisme"),
        status=text(o, "statut"),
        state=text(o, "etat"),
        entered=read_date(o, "dateEntreeParcours"),
        criteria=tuple((k, v) for k, v in criteria.items() if isinstance(v, str | bool | int | float)),
    )


def _benefit(document: Json) -> m.Benefit | None:
    if "indemnisation" not in document:
        return None
    o = mapping(document, "indemnisation")
    return m.Benefit(
        insurance=o.get("beneficiaireAssuranceChomage"),
        solidarity=o.get("beneficiairePrestationSolidarite"),
        name=text(o, "allocation"),
        daily_amount=number(o, "montantJournalier"),
        start=read_date(o, "debutDroits"),
        planned_end=read_date(o, "finDroitsPrevue"),
        comment=text(o, "commentaire"),
    )


def _project(pointer: str, o: Json) -> m.Project:
    salary, experience = mapping(o, "salaire"), mapping(o, "dureeExperience")
    mobility = next((x for _, x in items(o, "mobilites")), {})
    return m.Project(
        ref=text(o, "id") or pointer,
        pointer=pointer,
        kind=text(o, "typologie"),
        job=text(mapping(o, "appellation"), "libelle") or text(mapping(o, "rome"), "libelle"),
        rome_code=text(mapping(o, "rome"), "code"),
        rome_label=text(mapping(o, "rome"), "libelle"),
        priority=o.get("estPrioritaire") is True,
        contracts=tuple(text(c, "code") for _, c in items(o, "contrats")),
        working_times=tuple(text(t, "libelle") for _, t in items(o, "tempsTravail")),
        salary=number(salary, "remuneration"),
        salary_period=text(salary, "code"),
        place=text(mapping(mobility, "lieu"), "libelle"),
        radius=number(mobility, "rayon"),
        radius_unit=text(mobility, "unite"),
        experience=whole(experience, "valeur"),
        experience_unit=text(experience, "unite"),
        updated=read_date(o, "dateMiseAJour"),
    )


def _career(o: Json) -> m.Career:
    base = "/parcours"
    return m.Career(
        experiences=tuple(_experience(base + p, e) for p, e in items(o, "experiences")),
        trainings=tuple(_training(base + p, e) for p, e in items(o, "formations")),
        licences=tuple(
            m.Licence(base + p, text(e, "code"), read_date(e, "date")) for p, e in items(o, "permis")
        ),
        languages=tuple(
            m.Language(base + p, text(e, "libelle"), text(mapping(e, "niveau"), "libelle"))
            for p, e in items(o, "langues")
        ),
        skills=tuple(
            m.Skill(base + p, text(e, "libelle"), text(mapping(e, "niveau"), "libelle"), text(e, "source"))
            for p, e in items(o, "competences")
        ),
        licences_known="permis" in o,
    )


def _experience(pointer: str, o: Json) -> m.Experience:
    dates = mapping(o, "date")
    return m.Experience(
        pointer=pointer,
        title=text(o, "intitule"),
        company=text(o, "entreprise"),
        place=text(o, "lieu"),
        start=text(dates, "debut"),
        end=text(dates, "fin"),
        current=o.get("enPoste"),
        contract=text(o, "typeContrat"),
        description=text(o, "description"),
    )


def _training(pointer: str, o: Json) -> m.Training:
    return m.Training(
        pointer=pointer,
        title=text(o, "intitule"),
        body=text(o, "organisme"),
        place=text(o, "lieu"),
        end_year=whole(o, "anneeFin"),
        level=text(mapping(o, "niveau"), "libelle"),
        passed=o.get("diplomeObtenu"),
    )


def _contract(document: Json) -> m.Contract | None:
    if "contratEngagement" not in document:
        return None
    o = mapping(document, "contratEngagement")
    base = "/contratEngagement"
    return m.Contract(
        pointer=base,
        state=text(o, "etat"),
        signed=read_date(o, "dateSignature"),
        engagements=tuple(
            m.Engagement(
                pointer=base + p,
                label=text(e, "libelle"),
                by_person=text(e, "par") != "ORGANISME",
                weekly_hours=number(e, "heuresHebdo"),
                due=read_date(e, "echeance"),
            )
            for p, e in items(o, "engagements")
        ),
    )


def _step(pointer: str, o: Json) -> m.Step:
    return m.Step(
        ref=text(o, "idDemarche") or pointer,
        pointer=pointer,
        state=text(o, "etat"),
        why_code=text(o, "pourQuoi"),
        why_label=text(o, "libellePourquoi"),
        what_code=text(o, "quoi"),
        what_label=text(o, "libelleQuoi"),
        description=text(o, "description"),
        created=read_date(o, "dateCreation"),
        start=read_date(o, "dateDebut"),
        end=read_date(o, "dateFin"),
        creator=text(o, "origineCreateur"),
    )


def _appointments(document: Json) -> Iterator[m.Appointment]:
    for pointer, o in items(document, "rendezVous"):
        yield m.Appointment(
            ref=text(o, "id"),
            pointer=pointer,
            at=datetime.fromisoformat(text(o, "date")),
            minutes=whole(o, "duree"),
            mode=text(o, "modaliteContact"),
            kind=text(o, "typeRDV"),
            theme=text(o, "theme"),
            status=text(o, "statut"),
            agent=read_agent(o),
            comment=text(o, "commentaire"),
        )


def _reports(document: Json) -> Iterator[m.Report]:
    for pointer, o in items(document, "conclusionsEntretien"):
        yield m.Report(
            ref=text(o, "id"),
            pointer=pointer,
            date=date.fromisoformat(text(o, "date")),
            text=text(o, "texte")[: m.LONGEST_READ],
            agent=read_agent(o),
            subject=text(o, "objet"),
            draft=text(o, "statut") == "BROUILLON",
            correction=text(o, "rectification"),
            appointment_ref=text(o, "rendezVousId"),
        )


def _messages(document: Json) -> Iterator[m.Message]:
    for pointer, o in items(document, "messages"):
        yield m.Message(
            ref=text(o, "id"),
            pointer=pointer,
            sent_at=datetime.fromisoformat(text(o, "date")),
            incoming=text(o, "sens") == "ENTRANT",
            body=text(o, "corps")[: m.LONGEST_READ],
            thread=text(o, "filId"),
            channel=text(o, "canal"),
            sender=text(o, "de"),
            recipients=texts(o, "a"),
            subject=text(o, "objet"),
            attachments=tuple(
                m.Attachment(text(a, "nom"), text(a, "type"), whole(a, "octets"))
                for _, a in items(o, "piecesJointes")
            ),
            state=text(o, "etat"),
        )


def _proposal(pointer: str, o: Json) -> m.Proposal:
    offer = mapping(o, "offre")
    return m.Proposal(
        ref=text(o, "id"),
        pointer=pointer,
        title=text(offer, "intitule"),
        company=text(offer, "entreprise"),
        place=text(offer, "lieu"),
        rome_code=text(offer, "romeCode"),
        date=read_date(o, "dateProposition"),
        state=text(o, "etat"),
        sender=text(o, "expediteur"),
        refusal=text(o, "motifRefus"),
        comment=text(o, "commentaire"),
    )


def _document(pointer: str, o: Json) -> m.Document:
    return m.Document(
        pointer, text(o, "titre"), text(o, "nomFichier"), text(o, "format"), read_date(o, "date")
    )
