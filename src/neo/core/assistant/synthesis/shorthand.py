"""Note shorthand written out: "tjrs" becomes "toujours", "dde" becomes "demande", "14h30" becomes "14 h 30".

General habits of French adviser notes; sigles of the trade stay as advisers read them.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re
from neo.core.french.patterns import any_of

_WORDS = {
    "tjrs": "toujours", "tjs": "toujours", "tjours": "toujours", "bcp": "beaucoup", "nvo": "nouveau",
    "nv": "nouveau", "nvle": "nouvelle", "nvelle": "nouvelle", "rdv": "rendez-vous", "dde": "demande",
    "ddes": "demandes", "ss": "sans", "ds": "dans", "pb": "problème", "pbs": "problèmes", "pbm": "problème",
    "rech": "recherche", "logt": "logement", "heb": "hébergement", "tps": "temps", "sem": "semaine",
    "qq": "quelques", "qqs": "quelques", "qqn": "quelqu'un", "qqch": "quelque chose", "ts": "tous",
    "tt": "tout", "pr": "pour", "cad": "c'est-à-dire", "pdt": "pendant", "svt": "souvent",
    "auj": "aujourd'hui", "ajd": "aujourd'hui", "maj": "mise à jour", "bénéf": "bénéficiaire",
    "bnf": "bénéficiaire", "dispo": "disponible", "immat": "immatriculation", "presc": "prescription",
    "conv": "convention", "asso": "association", "enf": "enfants", "tél": "téléphone", "gal": "général",
    "adm": "administratif", "vl": "véhicule", "ft": "France Travail", "eqp": "équipe", "éq": "équipe",
    "ordi": "ordinateur", "form°": "formation", "candid": "candidature", "cand": "candidature",
    "resp": "responsable", "renouv": "renouvellement", "prév": "prévu", "hrs": "heures", "jrs": "jours",
    "dem": "demande", "av": "avec", "exp": "expérience", "nb": "nombre", "env": "environ",
    "mens": "mensuels", "we": "week-end", "w-e": "week-end", "coll": "collective", "indiv": "individuel",
    "appt": "appartement", "rép": "réponse", "rep": "réponse", "mdp": "mot de passe", "dept": "département",
        "nvelles": "nouvelles", "proch": "prochain", "exam": "examen", "habilit": "habilitation",
    "justifs": "justificatifs", "justif": "justificatif", "occase": "occasion", "prépa": "préparation",
        "prepa": "préparation",
    "mob": "mobilité", "rempl": "remplacement", "pt": "point", "tb": "très bien",
        "doc": "document",
    "docs": "documents", "attest": "attestation", "apt": "appartement", "inscr": "inscription", "proprio":
        "propriétaire",
    "doss": "dossier", "form": "formation", "pmis": "permis", "réu": "réunion", "reu": "réunion", "certif":
        "certificat",
    "coiff": "coiffure", "remplacemt": "remplacement", "ms": "mois", "veh": "véhicule", "véh": "véhicule",
        "bcps": "beaucoup",
}  # fmt: skip
_UNACCENTED = {
    "calee": "calée", "calees": "calées", "decalee": "décalée", "decalees": "décalées",
    "numerisation": "numérisation",
    "delai": "délai", "delais": "délais", "recue": "reçue", "recues": "reçues", "recu": "reçu", "recus":
        "reçus", "francais": "français",
    "francaise": "française", "diplome": "diplôme", "diplomes": "diplômes", "numero": "numéro",
    "telephone": "téléphone", "vehicule": "véhicule", "metier": "métier", "metiers": "métiers",
    "creche": "crèche", "ecole": "école", "interim": "intérim", "interesse": "intéressé",
    "interessee": "intéressée", "experience": "expérience", "societe": "société", "prevu": "prévu",
    "prevue": "prévue", "prevus": "prévus", "decembre": "décembre", "fevrier": "février", "aout": "août",
    "reponse": "réponse", "depose": "déposé", "deposee": "déposée", "demenage": "déménagé",
    "demenagement": "déménagement", "departement": "département", "region": "région", "echeance": "échéance",
    "negatif": "négatif", "duree": "durée", "deja": "déjà", "meme": "même", "tres": "très", "apres": "après",
    "jusqu'a": "jusqu'à", "etre": "être", "entree": "entrée", "premiere": "première", "derniere": "dernière",
    "annee": "année", "journee": "journée", "salarie": "salarié", "salariee": "salariée", "sante": "santé",
    "difficulte": "difficulté", "difficultes": "difficultés", "mobilite": "mobilité", "scolarite":
        "scolarité",
    "competences": "compétences", "activite": "activité", "activites": "activités", "probleme": "problème",
    "equipe": "équipe", "stage": "stage", "reunion": "réunion", "etudes": "études", "hebergement":
        "hébergement",
    "hebergee": "hébergée", "heberge": "hébergé", "indemnisee": "indemnisée", "obligee": "obligée",
    "prete": "prête", "preparation": "préparation", "accordee": "accordée", "renouvelee": "renouvelée",
"sejour": "séjour", "prefecture": "préfecture", "recepisse": "récépissé", "energie": "énergie",
    "energies": "énergies", "electricite": "électricité", "electrique": "électrique",
    "electriques": "électriques", "electricien": "électricien", "schema": "schéma",
    "schemas": "schémas", "medecin": "médecin", "mediatheque": "médiathèque",
    "bibliotheque": "bibliothèque", "echeances": "échéances", "cles": "clés", "periode": "période",
    "periodes": "périodes", "renouvele": "renouvelé", "president": "président", "securite": "sécurité",
    "societes": "sociétés", "presente": "présente", "eleve": "élève", "eleves": "élèves",
    "pere": "père", "mere": "mère", "frere": "frère", "bientot": "bientôt", "hopital": "hôpital",
    "hotel": "hôtel", "theorie": "théorie", "theorique": "théorique", "qualite": "qualité",
    "propriete": "propriété", "responsabilite": "responsabilité", "disponibilite": "disponibilité",
    "disponibilites": "disponibilités", "alloc": "allocation", "bresilien": "brésilien",
    "etranger": "étranger", "ecrit": "écrit", "ecrite": "écrite", "ecrits": "écrits",
    "espere": "espère", "prefere": "préfère", "accelere": "accéléré", "regle": "réglé",
    "chomage": "chômage", "indemnite": "indemnité", "indemnites": "indemnités",
    "remuneration": "rémunération", "interet": "intérêt", "interets": "intérêts",
    "benevole": "bénévole", "benevolat": "bénévolat", "creation": "création", "createur": "créateur",
    "previsionnel": "prévisionnel", "tresorerie": "trésorerie", "immediate": "immédiate",
    "immediat": "immédiat", "immediatement": "immédiatement", "necessaire": "nécessaire",
    "repond": "répond", "repondre": "répondre", "repondu": "répondu", "demarche": "démarche",
    "demarches": "démarches", "demarrage": "démarrage", "demarre": "démarre", "debut": "début",
    "depart": "départ", "deplacement": "déplacement", "deplacements": "déplacements", "depot": "dépôt",
    "delivre": "délivré", "delivree": "délivrée", "evaluation": "évaluation", "evenement": "événement",
    "etape": "étape", "etapes": "étapes", "etude": "étude", "etage": "étage", "numerique": "numérique",
    "mecanicien": "mécanicien", "mecanicienne": "mécanicienne", "mecanique": "mécanique",
    "menage": "ménage", "cremerie": "crémerie", "operateur": "opérateur", "operatrice": "opératrice",
    "preparateur": "préparateur", "preparatrice": "préparatrice", "secretaire": "secrétaire",
    "secretariat": "secrétariat", "medical": "médical", "medicale": "médicale", "medico": "médico",
    "comptabilite": "comptabilité", "specialise": "spécialisé", "verifier": "vérifier",
    "verifie": "vérifie", "preciser": "préciser", "precise": "précise", "recuperer": "récupérer",
    "completer": "compléter", "egalement": "également", "enquete": "enquête", "fenetre": "fenêtre",
    "controle": "contrôle", "pret": "prêt", "interessant": "intéressant",
    "interessante": "intéressante", "francaises": "françaises", "garcon": "garçon",
    "garcons": "garçons", "percu": "perçu", "decu": "déçu", "facade": "façade",
    "agree": "agréé",
    "signee": "signée", "validee": "validée", "envoyee": "envoyée", "acceptee": "acceptée", "fixee": "fixée",
}  # fmt: skip
_KNOWN = _WORDS | _UNACCENTED
_TOKEN = re.compile(
    rf"(?<![\w@/.-])({any_of(_KNOWN)})(?![\w'’@-])\.?",
    re.IGNORECASE,
)
# These look like shorthand only in small letters: capitals are sigles ("MS", "NB", "SS", "DS", "AV").
_SMALL_ONLY = frozenset(
    [
        "ss",
        "ds",
        "ms",
        "ts",
        "tt",
        "pr",
        "av",
        "nb",
        "rep",
        "exp",
        "dem",
        "conv",
        "adm",
        "gal",
        "nv",
        "cad",
        "pt",
        "tb",
        "mob",
        "doc",
        "docs",
        "apt",
        "exam",
        "form",
    ]
)
_SIGNS = (
    (re.compile(r"\b([Ll])un\.? (?=\d)"), r"\1undi "),
    (re.compile(r"\b([Mm])ar\.? (?=\d{1,2}/)"), r"\1ardi "),
    (re.compile(r"\b([Mm])er\.? (?=\d)"), r"\1ercredi "),
    (re.compile(r"\b([Jj])eu\.? (?=\d)"), r"\1eudi "),
    (re.compile(r"\b([Vv])en(?:dr)?\.? (?=\d)"), r"\1endredi "),
    (re.compile(r"\b([Ss])am\.? (?=\d)"), r"\1amedi "),
    (re.compile(r"(?i)/ ?(?:sem(?:aine)?|semaines)\b\.?"), " par semaine"),
    (re.compile(r"(?i)/ ?(?:mois|ms)\b"), " par mois"),
    (re.compile(r"(?i)(?<=\d) ?/ ?j(?:our)?\b"), " par jour"),
    (re.compile(r"(?<=\d)[xX](?= ?par |$)"), " fois"),
    (re.compile(r"\b(\d{1,2}) ?[hH](\d{2})\b"), r"\1 h \2"),
    (re.compile(r"\b(\d{1,3}) ?[hH]\b(?! \d{2}\b)"), r"\1 h"),
    (re.compile(r"\s*(?:>=|≥)\s*(?=\d)"), " au moins "),
    (re.compile(r"\s*(?:<=|≤)\s*(?=\d)"), " au plus "),
    (re.compile(r"\s*>\s*(?=\d)"), " de plus de "),
    (re.compile(r"\s*<\s*(?=\d)"), " de moins de "),
    (re.compile(r"(?<=\d)\s*€\s*/\s*(?:h|heure)\b"), " € de l'heure"),
    (re.compile(r"\b(brut|net) ?/ ?h\b"), r"\1 de l'heure"),
    (re.compile(r"\b([Ii])nfo (?=coll)"), r"\1nformation "),
    (re.compile(r"\s\+\s|\s&\s"), " et "),
    (re.compile(r"\+{2,}|/!\\|\(\s*\)"), " "),
    (re.compile(r"\s*(?:[=-]+>|→)\s*"), " : "),
    (re.compile(r"(?<=[\w)])\s*=\s*(?=\w)"), " : "),
)


_INTERVIEW = re.compile(
    r"(?i)(?<![\w'’-])entr\.(?= (?:obtenu|de s|d['’]emb|le \d|prévu|passé|fix|avec|"
    r"chez|\d))"
)
_MISTER = re.compile(
    r"(?<![\w'’-])(?:[Mm]r\.?|[Mm]m?\.) ?(?=[A-ZÀ-Ý][\wà-ÿ])|(?<![\w'’-])mr\.? (?=[a-zà-ÿ]{3})"
)
_SMALL_NAME = re.compile(r"(?<![\w'’-])((?:M\.|Mr|Mme|mme|Mlle|Dr|dr)) ([a-zà-ÿ])(?=[a-zà-ÿ'’-]{2,})")
_NO_NAME = re.compile(
    r"(?:M\.|Mr|Mme|mme|Mlle|Dr|dr) (?:la|le|les|est|dit|veut|qui|et|ne|pas|doit|souhaite|attend|a)\b"
)
_LOST_APOSTROPHE = re.compile(
    r"(?<![\w'’-])(?<!permis )([dlns]|qu|Qu|jusqu) (?=[aeiouyhéèêàâîôAEIOUYHÉÈ][\wà-ÿ]+)"
)


def _civility(match: re.Match[str]) -> str:
    return f"{match[1].capitalize() if len(match[1]) > 2 else match[1]} {match[2].upper()}"


# Schemes that no longer exist are told by what they were for: their name would pass for one to ask for.
_FORMER_SCHEMES = (
    (re.compile(r"\bl['’]AGEPI\b"), "l'aide à la garde d'enfants"),
    (re.compile(r"\bAGEPI\b"), "aide à la garde d'enfants"),
    (re.compile(r"\bl['’]AFPR\b"), "la formation préalable au recrutement"),
    (re.compile(r"\bL['’]AFPR\b"), "La formation préalable au recrutement"),
    (re.compile(r"\bd['’]AFPR\b"), "de formation préalable au recrutement"),
    (re.compile(r"\bAFPR\b"), "formation préalable au recrutement"),
    (re.compile(r"\bEMTPR?\b"), "évaluation en milieu de travail"),
)


def name_former_schemes(text: str) -> str:
    """``text`` with the sigles of abolished schemes replaced by what they paid for."""
    for pattern, meaning in _FORMER_SCHEMES:
        text = pattern.sub(meaning, text)
    return text


# "validite", "capacite", "securite": never "visite", "petite", "suite" or "limite".
_ITE = re.compile(r"\b([A-Za-zà-ÿ]{2,}(?:bil|al|iv|lid|ac|ic|ur|ior|un|ol|ens))ite(s?)\b")


def expand_shorthand(text: str) -> str:
    """``text`` with its shorthand written out; case of the first letter kept."""
    text = _MISTER.sub("M. ", _LOST_APOSTROPHE.sub(r"\1'", text))
    text = _SMALL_NAME.sub(lambda m: m[0] if _NO_NAME.match(text, m.start()) else _civility(m), text)
    text = re.sub(r"\b([Pp]rojet(?: [\wà-ÿÀ-Ý]+){0,3}) valide\b", r"\1 validé", text)
    text = re.sub(r"(?i)\bss (?=r[ée]serve|condition|huit|contrat|peine|forme)", "sous ", text)
    text = re.sub(r"\b([Ss])ous reserve\b", r"\1ous réserve", text)
    text = _INTERVIEW.sub("entretien", text)
    text = _TOKEN.sub(_written_out, name_former_schemes(text))
    text = _ITE.sub(r"\1ité\2", text)
    for pattern, full in _SIGNS:
        text = pattern.sub(full, text)
    return text


def _written_out(match: re.Match[str]) -> str:
    short = match[1]
    if not short.islower() and short.lower() in _SMALL_ONLY and short.isupper():
        return match[0]
    full = _KNOWN[short.lower()]
    stop = "." if match[0].endswith(".") and short.lower() in _UNACCENTED else ""
    capital = short[:1].isupper() and not (short.isupper() and len(short) > 1)
    return (full[:1].upper() + full[1:] if capital else full) + stop
