"""Standing: how far some words say that a thing is so: done, stated, still open, or denied.

Each list is a family of wordings, not a list of facts: a note says *à signer*, *devis oral*, *réponse
attendue*, *si accord* where the matter is open; *refus*, *annulé*, *sans suite* where it failed.
"""

from __future__ import annotations

from enum import StrEnum

from neo.core.french import lazy_re as re


class Standing(StrEnum):
    """How far something is said to be so. ``NEUTRAL`` proves nothing either way (a title, a heading)."""

    DONE = "done"
    STATED = "stated"
    OPEN = "open"
    DENIED = "denied"
    NEUTRAL = "neutral"


_TO_DO = (
    "voir|confirmer|verifier|etudier|clarifier|preciser|faire|refaire|signer|venir|demander|envoyer|fournir|deposer"
    "|relancer|completer|rendre|remettre|transmettre|prevoir|trouver|contacter|appeler|rappeler|chercher|replacer"
    "|changer|prendre|rediger|signaler|mettre|creuser|passer|revoir|finir|apporter|payer|regler|definir|inscrire"
    "|organiser|planifier|programmer|caler|fixer|renvoyer|retourner|reprendre|corriger|mettre a jour"
)
_OPEN = re.compile(
    r"\b(?:possibles?|possibilites?|poss\b|eventuel\w*|peut[- ]?etre|sous reserve|envisag\w+|hypothes\w+"
    rf"|a (?:{_TO_DO})\b"
    r"|reflechi\w*|hesit\w+|sans garantie|pas encore|(?:accord|promesse|engagement) (?:oral|verbal)\w*"
    r"|oralement|verbalement|evoqu\w+|pistes?|idees?\b|a l'etude|en (?:attente|suspens|cours)\b"
    r"|attend(?:re|u|ue|us|ues|ons|s)?\b"
    r"|prevu\w*|prevoi\w+|previsions?|programme(?:e|s|es)\b|planifi\w+|prochain\w*|bientot|vise(?:e|s)?\b"
    r"|projett?e\w*|au plus tard|d'ici|souhait\w*|voudrai\w*|aimerai\w*|veut\b|veux\b|envie\b|esper\w+"
    r"|reve de|projet de|objectif"
    r"|demand(?:e|ee|es|ees|er|ait|ent|ons)\b|sollicit\w+|reclam\w+|propos(?:e|ee|es|ees|er|ait|ition)\b"
    r"|prom(?:is|ise|et|esse|esses|ettre)\b|s'engage\w*|m'engage|engagement pris|echeance"
    r"|d(?:oit|ois|oivent|evra\w*)\b"
    r"|faut\b|avant (?:le|la|fin|mi|debut|ete)\b|se renseigner|regarde\b|si\b|pressenti\w*|en projet"
    r"|a condition|sous condition|m'en (?:occupe|charge)|me charge"
    r"|(?:embauche|recrute|cherche|prendrait|recherche) (?:une?|des|\d+) \w{3,})"
)
_ADVERSE = re.compile(
    r"\b(?:refus\w*|rejet\w*|declin\w+|annul\w+|abandon\w+|echou\w*|echecs?|rate(?:e|s|es)?\b|ajourn\w*|recal\w+"
    r"|perdue?s?\b|impossib\w+|interdi\w+|ecarte(?:e|s|es)?\b|renonc\w+|incompatible\w*|defavorable|injoignable"
    r"|absen(?:t|te|ce|ces)\b|manque(?:e|s|es|r)?\b|loupe(?:e|s|es|r)?\b|tombe\w* a l'eau"
    r"|deconseill\w+|pourvue?\b|irrecevable"
    r"|expire\w*|perime\w*|suspendue?s?|sans (?:reponse|suite|nouvelle)|faute d[e']|quelqu'un d'autre"
    r"|(?:pris|prise?s?|recrut\w+|choisi\w*) .{0,20}en interne|autre candidat\w*|c'est non)"
)
_NOUN = re.compile(r"demandes?|proposition|promesses?|pistes?|idees?|objectif|projet de|possibilites?")
_ARTICLE = re.compile(r"\b(?:une?|le|la|l'|les|sa|son|ses|leurs?|cette|cet|ce|ma|mon|votre|de|d'|du|des) ?$")
_FLAT_NO = re.compile(r"(?:^|[ :,(\"])non\W*$")
_DONE_WORD = re.compile(
    r"\b(?:ok|faite?s?|obtenue?s?|recue?s?|honoree?|realisee?s?|acquise?s?|oui|deja|depuis|effective?|acte)\b"
)

# What the state word of a row of the record says of the whole row.
_ROW_STATES = (
    (
        Standing.DENIED,
        r"annulee?|abandonnee?|absence|refusee?|sans (?:suite|reponse)|reportee?|non (?:obtenu|signe)",
    ),
    (
        Standing.OPEN,
        r"en cours|a faire|a commencer|a signer|prevue?|proposee?|engagement pris|entretien obtenu",
    ),
    (Standing.DONE, r"realisee?|honoree?|obtenue?|signee?"),
)
ROWS_WITH_STATE = frozenset({"step", "appointment", "proposal", "engagement", "training", "contract"})
WITHOUT_STANDING = frozenset(
    {
        "subject",
        "skill",
        "finding",
        "constraint",
        "orientation",
        "count",
        "attachment",
        "document",
        "project",
        "empowerment",
    }
)


def open_words(folded: str, start: int, end: int, last_verb: int = -1) -> re.Match[str] | None:
    """The first words of ``start``..``end`` that leave the matter open.

    ``last_verb``: where the clause's last verb of substance stands: a noun before it or after an article is
    only what that verb is about ("a déposé sa demande", "Demande refaite le 30/03").
    """
    for found in _OPEN.finditer(folded, start, end):
        before = folded[start : found.start()]
        about = _ARTICLE.search(before) or (not before.strip() and last_verb > found.end())
        if last_verb < 0 or not about or not _NOUN.fullmatch(found.group()):
            return found
    return None


def adverse_words(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The first words of ``start``..``end`` that say the thing failed, was refused or dropped."""
    return _ADVERSE.search(folded, start, end)


def flat_no(folded: str, start: int, end: int) -> re.Match[str] | None:
    """A clause that ends on a bare "non"."""
    return _FLAT_NO.search(folded, start, end)


def says_done(folded: str, start: int, end: int) -> bool:
    return bool(_DONE_WORD.search(folded, start, end))


def row_standing(folded: str) -> Standing:
    """The standing of a row of the record ("Démarche : …, en cours, …"), from its state word."""
    for standing, words in _ROW_STATES:
        if re.search(rf"\b(?:{words})\b", folded):
            return standing
    return Standing.STATED


def answer_standing(folded: str) -> Standing:
    """A question of the record with its answer ("bénéficiaire du RSA : non"); a title has no standing."""
    if folded.endswith(": non"):
        return Standing.DENIED
    return Standing.STATED if folded.endswith(": oui") else Standing.NEUTRAL
