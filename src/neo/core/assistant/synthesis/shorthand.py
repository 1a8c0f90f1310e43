"""Note shorthand written out: "tjrs" becomes "toujours", "dde" becomes "demande", "14h30" becomes "14 h 30".

General habits of French adviser notes; sigles of the trade stay as advisers read them.
"""

from __future__ import annotations

import re

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
    "ms": "mois", "dem": "demande", "av": "avec", "exp": "expérience", "nb": "nombre", "env": "environ",
    "mens": "mensuels", "we": "week-end", "w-e": "week-end", "coll": "collective", "indiv": "individuel",
    "appt": "appartement", "rép": "réponse", "rep": "réponse", "mdp": "mot de passe", "dept": "département",
}  # fmt: skip
_UNACCENTED = {
    "delai": "délai", "delais": "délais", "recue": "reçue", "recues": "reçues", "recu": "reçu", "recus": "reçus", "francais": "français",
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
    "difficulte": "difficulté", "difficultes": "difficultés", "mobilite": "mobilité", "scolarite": "scolarité",
    "competences": "compétences", "activite": "activité", "activites": "activités", "probleme": "problème",
    "equipe": "équipe", "stage": "stage", "reunion": "réunion", "etudes": "études", "hebergement": "hébergement",
    "hebergee": "hébergée", "heberge": "hébergé", "indemnisee": "indemnisée", "obligee": "obligée",
    "prete": "prête", "preparation": "préparation", "accordee": "accordée", "renouvelee": "renouvelée",
    "signee": "signée", "validee": "validée", "envoyee": "envoyée", "acceptee": "acceptée", "fixee": "fixée",
}  # fmt: skip
_KNOWN = _WORDS | _UNACCENTED
_TOKEN = re.compile(
    r"(?<![\w'’@/.-])("
    + "|".join(sorted(map(re.escape, _KNOWN), key=len, reverse=True))
    + r")(?![\w'’@-])\.?",
    re.IGNORECASE,
)
# These look like shorthand only in small letters: capitals are sigles ("MS", "NB", "SS", "DS", "AV").
_SMALL_ONLY = frozenset(
    ["ss", "ds", "ms", "ts", "tt", "pr", "av", "nb", "rep", "exp", "dem", "conv", "adm", "gal", "nv", "cad"]
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
    (re.compile(r"\s\+\s|\s&\s"), " et "),
    (re.compile(r"\+{2,}|/!\\|\(\s*\)"), " "),
    (re.compile(r"\s*(?:[=-]+>|→)\s*"), " : "),
    (re.compile(r"(?<=[\w)])\s*=\s*(?=\w)"), " : "),
)


def expand_shorthand(text: str) -> str:
    """``text`` with its shorthand written out; case of the first letter kept."""
    text = _TOKEN.sub(_written_out, text)
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
