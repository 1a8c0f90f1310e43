"""Codes of the record in the words of the screens. A code without a label is shown as it is.

Source of the code lists: the exchange format (``dossier.schema.json``) and France Travail's public
reference lists. Only what a screen shows is here.
"""

from __future__ import annotations

EDUCATION = {
    "AFS": "Aucune formation scolaire",
    "CP4": "Primaire à 4e",
    "CFG": "4e achevée",
    "C3A": "3e achevée ou brevet",
    "C12": "Seconde ou première achevée",
    "NV5": "CAP, BEP",
    "NV4": "Bac",
    "NV3": "Bac + 2",
    "NV2": "Bac + 3 ou bac + 4",
    "NV1": "Bac + 5 et plus",
}
SUPPORT_MODES = {
    "SUIVI": "Suivi",
    "GUIDE": "Guidé",
    "RENFORCE": "Renforcé",
    "INTENSIF": "Intensif",
    "GLOBAL": "Global",
}
FLAGS = {
    "rsa": "RSA",
    "deld": "Inscrit depuis plus d’un an",
    "detld": "Inscrit depuis plus de deux ans",
    "jeune": "Moins de 26 ans",
    "senior": "Senior",
    "qpv": "Quartier prioritaire",
    "zrr": "Zone de revitalisation rurale",
    "oeth": "Obligation d’emploi",
}
CONTRACTS = {"CTT": "intérim", "SAI": "saisonnier", "LIB": "activité libérale"}
SALARY_PERIODS = {"M": "par mois", "H": "de l’heure", "A": "par an"}
NEEDS = {"NON_EXPLORE": "Non exploré", "BESOIN": "Besoin", "POINT_FORT": "Point fort"}
CONSTRAINTS = {"NON_ABORDEE": "Non abordée", "OUI": "Oui", "CLOTUREE": "Clôturée"}
IMPACTS = {"FORT": "Impact fort", "MOYEN": "Impact moyen", "FAIBLE": "Impact faible"}
SITUATIONS = {"NON_ABORDEE": "non abordé", "OUI": "oui", "NON": "non"}
OBJECTIVES = {
    "NON_ABORDE": "non abordé",
    "EN_COURS": "en cours",
    "REALISE": "réalisé",
    "ABANDONNE": "abandonné",
}
CONTRACT_STATES = {
    "A_SIGNER": "à signer",
    "SIGNE": "signé",
    "REFUSE": "refusé",
    "SUSPENDU": "suspendu",
    "CLOTURE": "clôturé",
}
STEP_STATES = {
    "AC": "À commencer",
    "EC": "En cours",
    "AF": "À faire",
    "RE": "Réalisée",
    "AN": "Annulée",
}
STEP_CREATORS = {
    "INDIVIDU": "La personne",
    "CONSEILLER": "Conseiller",
    "PARTENAIRE": "Partenaire",
    "ENTREPRISE": "Entreprise",
}
MODES = {"AGENCE": "Agence", "VISIO": "Visio", "TELEPHONE": "Téléphone"}
MODE_ICONS = {"AGENCE": "desk", "VISIO": "call", "TELEPHONE": "phone"}
MODE_PHRASES = {"AGENCE": "en agence", "VISIO": "en visio", "TELEPHONE": "par téléphone"}
APPOINTMENT_STATES = {
    "PRIS": "Prévu",
    "HONORE": "Honoré",
    "ANNULE": "Annulé",
    "REPORTE": "Reporté",
    "ABSENT": "Absence",
    "ABSENT_EXCUSE": "Absence excusée",
}
APPOINTMENT_KINDS = {
    "CONVOCATION": "Convocation",
    "INVITATION": "Invitation",
    "ATELIER": "Atelier",
    "SPONTANE": "Sans rendez-vous",
}
CHANNELS = {"MAIL": "Courriel", "SMS": "SMS", "MESSAGERIE": "Message"}
MESSAGE_STATES = {"NON_LU": "Non lu", "LU": "Lu", "REPONDU": "Répondu"}
PROPOSAL_STATES = {
    "NOUVELLE": "Nouvelle",
    "EN_COURS": "En cours",
    "ENTRETIEN": "Entretien",
    "ACCEPTE": "Acceptée",
    "REFUSE": "Refusée",
    "ANNULE": "Annulée",
}
PROPOSAL_SENDERS = {
    "DEMA": "Candidature",
    "PRES": "Proposée par l’agence",
    "EMPL": "Proposée par l’employeur",
}
YES_NO = {"OUI": "oui", "NON": "non", "NSP": "ne sait pas"}
ENGINES = {
    "embedded": "Rédacteur embarqué",
    "mistral": "Mistral",
    "azure": "Azure OpenAI",
    "openai": "serveur compatible OpenAI",
}
ALERTS = {
    "health": "Santé",
    "judgement": "Jugement",
    "third_party": "Vie d’un tiers",
    "hearsay": "Ouï-dire",
    "special": "Donnée sensible",
    "sensitive": "Donnée sensible",
    "distress": "Détresse",
    "not_needed": "Hors recherche",
    "promise": "Promesse",
    "order": "Consigne à une machine",
}
TASKS = {
    "synthesis": "Synthèse",
    "answer": "Question",
    "mail": "Réponse à un courriel",
    "conclusion": "Conclusion d’entretien",
}
ANY_FINDING = {**NEEDS, **CONSTRAINTS}
STALE_REASONS = {
    "age": "trop ancien",
    "superseded": "remplacé depuis",
    "abolished": "n’existe plus",
}


def label(table: dict[str, str], code: str) -> str:
    """The words for a code, or the code itself when the list does not hold it."""
    return table.get(code, code)
