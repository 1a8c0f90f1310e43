"""A life as an exchange document: the same facts, in the fields where a workstation would hold them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from neo.samples.generation.diagnosis import diagnosis_of
from neo.samples.generation.life import Interview, Life, Promise
from neo.samples.generation.writing import mails, note

Json = dict[str, Any]


def document_of(life: Life, identifier: str) -> Json:
    """The exchange document of ``life``; it satisfies the schema."""
    met = bool(life.interviews)
    document: Json = {
        "schema": "neo-dossier/1",
        "id": identifier,
        "exporteLe": moment(life.day, 8, 0),
        "origine": "demo",
        "referent": _adviser(life),
        "identite": _identity(life),
        "situation": _situation(life),
        "projets": [_project(life)],
    }
    if met:
        document |= {
            "indemnisation": _benefit(life),
            "parcours": _career(life),
            "diagnostic": diagnosis_of(life, agent(life)),
            "contratEngagement": _contract(life),
            "demarches": [_step(p, n) for n, p in enumerate(_agreed(life), 1)],
            "conclusionsEntretien": [_report(life, i) for i in range(len(life.interviews))],
            "messages": _messages(life),
            "propositions": [_proposal(life, n) for n in range(len(life.openings))],
        }
    document["rendezVous"] = [*_appointments(life), _next_appointment(life)]
    return document


def moment(day: date, hour: int, minute: int) -> str:
    """A date and time in metropolitan France, with its offset."""
    summer = _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10)
    return f"{day.isoformat()}T{hour:02d}:{minute:02d}:00+0{2 if summer else 1}:00"


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def agent(life: Life) -> Json:
    a = life.adviser
    return {"id": a.id, "nom": a.last_name, "prenom": a.first_name, "structure": a.agency.name}


def _adviser(life: Life) -> Json:
    a = life.adviser
    agency = {"codeSafir": a.agency.code, "libelle": a.agency.name, "region": a.agency.region}
    return {
        "id": a.id,
        "nom": a.last_name,
        "prenom": a.first_name,
        "email": a.email,
        "depuis": life.registered.isoformat(),
        "structure": agency,
    }


def _identity(life: Life) -> Json:
    p = life.person
    return {
        # Eleven digits that no person holds: an agency of the demonstration, then a rank.
        "numeroFranceTravail": f"{life.adviser.agency.code}{life.number % 1_000_000:06d}",
        "civilite": p.title,
        "nom": p.last_name,
        "prenom": p.first_name,
        "dateNaissance": p.birth.isoformat(),
        "adresse": {
            "numeroTypeLibelleVoie": p.street,
            "codePostal": p.postcode,
            "libelleCommune": p.town,
            "indicateurResidentQPV": "QP" if life.number % 5 == 0 else "NQ",
        },
        "emails": [{"adresseEmail": p.email}],
        "telephones": [{"numeroTelephone": p.phone}],
    }


def _situation(life: Life) -> Json:
    months = (life.day - life.registered).days // 30
    age = (life.day - life.person.birth).days // 365
    flags = [name for name, on in (("jeune", age < 26), ("senior", age >= 55), ("deld", months >= 12)) if on]
    situation: Json = {
        "statut": "Inscrit",
        "dateEffetStatut": life.registered.isoformat(),
        "dureeInscription12": min(months, 12),
        "dureeInscription24": min(months, 24),
        "dureeInscription36": min(months, 36),
        "niveauEtude": ("NV5", "NV4", "NV4", "NV3", "C3A")[life.number % 5],
        "modaliteAccompagnement": ("GUIDE", "RENFORCE", "SUIVI", "INTENSIF")[life.number % 4],
        "drapeaux": flags,
    }
    start = life.facts.get("disability")
    if start:
        end = start + timedelta(days=5 * 365)
        situation["rqth"] = {"valide": True, "debut": start.isoformat(), "fin": end.isoformat()}
    return situation


def _project(life: Life) -> Json:
    job = {"libelle": life.trade.label}
    return {
        "id": "PJ-1",
        "typologie": "MR",
        "appellation": job,
        "rome": {"code": life.trade.rome, **job},
        "estPrioritaire": True,
        "contrats": [{"code": "CDI", "priorite": 1}, {"code": "CDD", "priorite": 2}],
        "tempsTravail": [{"code": "1", "libelle": "Temps plein"}],
        "salaire": {"code": "M", "remuneration": life.trade.wage},
        "mobilites": [
            {"lieu": {"libelle": life.person.town}, "rayon": int(life.words["radius"]), "unite": "KM"}
        ],
        "dureeExperience": {"valeur": int(life.words["years"]), "unite": "AN"},
        "dateMiseAJour": life.registered.isoformat(),
    }


def _benefit(life: Life) -> Json:
    if life.number % 4 == 0:
        return {
            "beneficiaireAssuranceChomage": False,
            "beneficiairePrestationSolidarite": True,
            "allocation": "RSA",
        }
    start = life.registered + timedelta(days=7)
    return {
        "beneficiaireAssuranceChomage": True,
        "allocation": "ARE",
        "montantJournalier": round(life.trade.wage * 0.0185, 2),
        "debutDroits": start.isoformat(),
        "finDroitsPrevue": (start + timedelta(days=548)).isoformat(),
    }


def _career(life: Life) -> Json:
    end = life.registered
    start = end.year - int(life.words["years"])
    licence = life.facts.get("licence")
    owns = [{"code": "B"}] if "licence" not in life.threads else []
    learnt = {"intitule": "Formation initiale", "anneeFin": start, "diplomeObtenu": life.number % 3 > 0}
    return {
        "experiences": [
            {
                "intitule": life.trade.label,
                "entreprise": life.words["last_employer"],
                "lieu": life.person.town,
                "date": {"debut": f"{start}-{1 + life.number % 12:02d}", "fin": f"{end:%Y-%m}"},
                "enPoste": False,
                "typeContrat": "CDI" if life.number % 2 else "CDD",
            }
        ],
        "formations": [learnt],
        "permis": [{"code": "B", "date": licence.isoformat()}] if licence else owns,
        "langues": [{"libelle": "Français", "niveau": {"code": "3", "libelle": "courant"}}],
        "competences": [{"libelle": skill, "source": "declaree"} for skill in life.trade.skills],
    }


def _agreed(life: Life) -> list[Promise]:
    """What was agreed, once each: an agreement taken up again is the same démarche with a later date."""
    return [p for p in life.promises if not p.dropped]


def _contract(life: Life) -> Json:
    engagements = [
        {
            "libelle": p.label,
            "par": "INDIVIDU" if p.agreement.by_person else "ORGANISME",
            "echeance": p.due.isoformat(),
        }
        for p in life.promises
        if p.agreed == life.interviews[0].day
    ]
    signed = life.interviews[0].day.isoformat()
    return {"etat": "SIGNE", "dateSignature": signed, "engagements": engagements}


def _step(promise: Promise, number: int) -> Json:
    a = promise.agreement
    return {
        "idDemarche": f"DEM-{number}",
        "etat": "RE" if promise.done else "EC",
        "pourQuoi": a.why[0],
        "libellePourquoi": a.why[1],
        "quoi": a.what[0],
        "libelleQuoi": a.what[1],
        "description": promise.label,
        "dateCreation": promise.agreed.isoformat(),
        "dateFin": (promise.done or promise.due).isoformat(),
        "origineCreateur": "CONSEILLER",
    }


def _hour(index: int) -> tuple[int, int]:
    return 9 + index % 8, (0, 30, 15, 45)[index % 4]


def _appointments(life: Life) -> list[Json]:
    return [_appointment(life, i, interview) for i, interview in enumerate(life.interviews, 1)]


def _appointment(life: Life, index: int, interview: Interview) -> Json:
    return {
        "id": f"RDV-{index}",
        "date": moment(interview.day, *_hour(life.number + index)),
        "duree": 30,
        "modaliteContact": ("AGENCE", "TELEPHONE", "VISIO")[(life.number + index) % 3],
        "theme": "Premier entretien" if index == 1 else "Suivi",
        "statut": "HONORE",
        "agent": agent(life),
    }


def _next_appointment(life: Life) -> Json:
    day = life.day + timedelta(days=life.number % 12)
    day += timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
    return {
        "id": f"RDV-{len(life.interviews) + 1}",
        "date": moment(day, *_hour(life.number)),
        "duree": 45 if not life.interviews else 30,
        "modaliteContact": "AGENCE",
        "theme": "Suivi" if life.interviews else "Premier entretien",
        "statut": "PRIS",
        "agent": agent(life),
    }


def _report(life: Life, index: int) -> Json:
    return {
        "id": f"CE-{index + 1}",
        "rendezVousId": f"RDV-{index + 1}",
        "date": life.interviews[index].day.isoformat(),
        "agent": agent(life),
        "objet": "Premier entretien" if index == 0 else "Suivi",
        "texte": note(life, index),
        "statut": "VALIDE",
    }


def _messages(life: Life) -> list[Json]:
    return [_message(life, n, mail) for n, mail in enumerate(mails(life), 1)]


def _message(life: Life, number: int, mail: Any) -> Json:
    ends = [life.person.email, life.adviser.email]
    sender, receiver = ends if mail.incoming else ends[::-1]
    state = "REPONDU" if mail.answered else "NON_LU" if (life.day - mail.day).days < 12 else "LU"
    return {
        "id": f"M-{number}",
        "filId": mail.thread,
        "canal": "MAIL",
        "sens": "ENTRANT" if mail.incoming else "SORTANT",
        "de": sender,
        "a": [receiver],
        "date": moment(mail.day, *_hour(number)),
        "objet": mail.subject,
        "corps": mail.body,
        "etat": state if mail.incoming else "LU",
    }


def _proposal(life: Life, index: int) -> Json:
    opening = life.openings[index]
    offer = {
        "intitule": life.trade.label,
        "romeCode": life.trade.rome,
        "entreprise": opening.company,
        "lieu": life.person.town,
    }
    return {
        "id": f"PROP-{index + 1}",
        "offre": offer,
        "dateProposition": opening.day.isoformat(),
        "etat": opening.state,
        "expediteur": "PRES",
    }
