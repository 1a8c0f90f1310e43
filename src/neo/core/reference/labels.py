"""Codes of the exchange format in the words of the trade, as a statement would say them.

Sources: the exchange schema (``dossier.schema.json``) for the lists of codes; France Travail's public
repositories (si_plateforme, pass-emploi-api) and les-emplois for their labels.
"""

from __future__ import annotations

from collections.abc import Mapping

EDUCATION = {
    "AFS": "aucune formation scolaire",
    "CP4": "primaire à 4e",
    "CFG": "4e achevée",
    "C3A": "3ème achevée ou brevet",
    "C12": "seconde ou première achevée",
    "NV5": "CAP, BEP",
    "NV4": "bac",
    "NV3": "bac + 2",
    "NV2": "bac + 3 ou bac + 4",
    "NV1": "bac + 5 et plus",
}
SUPPORT_MODES = {
    "SUIVI": "suivi",
    "GUIDE": "guidé",
    "RENFORCE": "renforcé",
    "INTENSIF": "intensif",
    "GLOBAL": "global",
}
FLAGS = {
    "rsa": "bénéficiaire du RSA",
    "deld": "demandeur d'emploi de longue durée, inscrit depuis plus d'un an",
    "detld": "demandeur d'emploi de très longue durée, inscrit depuis plus de deux ans",
    "jeune": "jeune de moins de 26 ans",
    "senior": "senior",
    "qpv": "habite un quartier prioritaire (QPV)",
    "zrr": "habite une zone de revitalisation rurale",
    "oeth": "bénéficiaire de l'obligation d'emploi des travailleurs handicapés",
}
SCHEMES = {
    "BRSA": "bénéficiaire du RSA",
    "CSP": "contrat de sécurisation professionnelle",
    "AIJ": "accompagnement intensif jeunes",
    "CEJ": "contrat d'engagement jeune",
    "AGL": "accompagnement global",
}
CONTRACTS = {
    "CTT": "intérim",
    "MIS": "intérim",
    "SAI": "saisonnier",
    "LIB": "profession libérale",
    "DDI": "CDD d'insertion",
    "DDT": "CDD tremplin",
    "DIN": "CDI intérimaire",
    "REP": "reprise d'entreprise",
    "FRA": "franchise",
}
SALARY_PERIODS = {"M": "par mois", "H": "de l'heure", "A": "par an"}
UNITS = {"KM": "km", "MN": "minutes", "AN": "an", "MO": "mois"}
NEEDS = {"NON_EXPLORE": "non exploré", "BESOIN": "besoin", "POINT_FORT": "point fort"}
CONSTRAINTS = {"NON_ABORDEE": "non abordée", "OUI": "oui", "CLOTUREE": "clôturée", "NON": "non"}
IMPACTS = {"FORT": "impact fort", "MOYEN": "impact moyen", "FAIBLE": "impact faible"}
OBJECTIVES = {
    "NON_ABORDE": "non abordé",
    "EN_COURS": "en cours",
    "REALISE": "réalisé",
    "ABANDONNE": "abandonné",
}
FINDINGS = NEEDS | CONSTRAINTS | OBJECTIVES
CONTRACT_STATES = {
    "A_SIGNER": "à signer, pas encore signé",
    "SIGNE": "signé",
    "REFUSE": "refusé",
    "SUSPENDU": "suspendu",
    "CLOTURE": "clôturé",
}
STEP_STATES = {"AC": "à commencer", "EC": "en cours", "AF": "à faire", "RE": "réalisée", "AN": "annulée"}
STEP_CREATORS = {
    "INDIVIDU": "la personne",
    "CONSEILLER": "le conseiller",
    "PARTENAIRE": "un partenaire",
    "ENTREPRISE": "une entreprise",
}
APPOINTMENT_MODES = {"AGENCE": "à l'agence", "VISIO": "en visio", "TELEPHONE": "par téléphone"}
APPOINTMENT_STATES = {
    "PRIS": "prévu",
    "HONORE": "honoré",
    "ANNULE": "annulé",
    "REPORTE": "reporté",
    "ABSENT": "absence non excusée",
    "ABSENT_EXCUSE": "absence excusée",
}
PROPOSAL_STATES = {
    "NOUVELLE": "nouvelle",
    "EN_COURS": "en cours",
    "ENTRETIEN": "entretien obtenu",
    "ACCEPTE": "acceptée",
    "REFUSE": "refusée",
    "ANNULE": "annulée",
}
PROPOSAL_SENDERS = {
    "DEMA": "candidature de la personne",
    "PRES": "proposée par l'agence",
    "EMPL": "proposée par l'employeur",
}
CHANNELS = {"MAIL": "mail", "SMS": "SMS", "MESSAGERIE": "message"}
CRITERIA = {
    "contrainte_sante": "contrainte de santé",
    "contrainte_mobilite": "contrainte de mobilité",
    "contrainte_familiale": "contrainte familiale",
    "contrainte_financiere": "contrainte financière",
    "contrainte_administrative": "contrainte administrative ou juridique",
    "contrainte_logement": "contrainte de logement",
    "contrainte_numerique": "contrainte numérique",
    "francais_calcul": "difficultés en français ou en calcul",
    "brsa": "bénéficiaire du RSA",
    "boe": "bénéficiaire de l'obligation d'emploi",
    "niveau_etude": "niveau d'étude",
    "projet_pro": "projet professionnel",
    "type_emploi": "dernier type d'emploi",
}
CRITERION_VALUES = {
    "IMPACT_FORT_RECHERCHE_EMPLOI": "impact fort sur la recherche d'emploi",
    "IMPACT_FAIBLE_RECHERCHE_EMPLOI": "impact faible sur la recherche d'emploi",
    "DEPENDANT_TRANSPORT": "dépend des transports en commun",
    "AUCUN_MOYEN_TRANSPORT": "aucun moyen de transport",
    "AIDANT_FAMILIAL": "aidant familial",
    "ENFANT_SANS_SOLUTION_GARDE": "enfant sans solution de garde",
    "SALARIAT": "emploi salarié",
    "CREATION_ENTREPRISE": "création d'entreprise",
    "SAISONNIER": "saisonnier",
}


def label(table: Mapping[str, str], code: str) -> str:
    """The words for ``code``; an unknown code in small letters, without underscores."""
    return table.get(code, code.replace("_", " ").lower() if "_" in code else code)
