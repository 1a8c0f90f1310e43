"""People a passage names: after a civility, by first name and name, or announced by a role."""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.names import find_names
from neo.core.french.thesaurus import concepts_of_key
from neo.core.french.words import word_key

_CIVIL = re.compile(r"\b(?:mme|mlle|mr|m\.|dr|monsieur|madame) ([a-z][\w'-]{2,}(?: [a-z]+-[a-z]+)?)")
_NAME = r"[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)*"
_FULL_NAME = re.compile(
    rf"(?<![\w'’-])({_NAME}) (?:(?:de|du|d['’]|von|van|el|ben) ?)*(?:{_NAME}|"
    rf"[A-ZÀ-Ý]{{2,}}(?:[ -][A-ZÀ-Ý]{{2,}})*)\b"
)
_NO_FIRST_NAMES_TEXT = """
accueil agence association bilan cours demande dossier ecole institut immersion point premier
premiere rendez retour session stage suivi tres
atelier bonjour bonsoir cap centre cher chere conseil contrat demarche
formation france garage groupe la le les lycee madame mairie maison mission monsieur offre
permis pole prestation projet region residence saint sainte societe titre un une ville
"""
_NO_FIRST_NAMES = frozenset(_NO_FIRST_NAMES_TEXT.split())
_ROLE_BEFORE = re.compile(
    r"\b(?:avec|par|tut(?:eur|rice)|formateur|formatrice|responsable|contact|conseiller|conseillere|"
    r"referente?|accompagnat(?:eur|rice)|gerante?|patronn?e?|chef(?:fe)?|direct(?:eur|rice)|fils|"
    r"fille|mere|pere"
    r"|soeur|frere|cousine?|tante|oncle|niece|neveu|grand-?mere|grand-?pere|belle-?mere|beau-?pere|"
    r"belle-?soeur|amie?|collegue|voisine?|mari|femme|conjointe?|compagn(?:on|e)|educat(?:eur|rice)|"
    r"assistante? sociale?|medecin|as|rh|drh|maman|papa|nounou|dr)\b[^.;]{0,14}$"
)
_DOES = re.compile(
    rf"(?<=[a-zà-ÿ,;:(] )({_NAME})(?= (?:prend|garde|gardera|s['’]occupe|accompagne|aide|vient|emmène|"
    rf"emmene|récupère|recupere|"
    rf"aura (?=\d)|a (?=\d)|peut|héberge|heberge|va (?:le|la|les)|dépanne|depanne))"
)
_SIGLE = re.compile(r"\b[A-Z]{2,4}\b|\b(?:PMSMP|POEI|RQTH|AGEPI|CACES)\b")
_LED_BY = re.compile(
    r"\b(?:conduite|responsabilite|tutorat|direction|encadrement|part|aide|nom|avis|mail|courrier|"
    r"appel) d(?:e |')$"
)
_SHOUTED_NAME = re.compile(
    r"\b(?:tut(?:eur|rice)|formateur|formatrice|referente?|gerante?|patronn?e?|direct(?:eur|rice)|chef(?:fe)?|"
    r"contact|responsable) ?:? ?((?!(?:de|du|des|d'|la|le|les|l'|en|au|a|qui|est|pas)\b)[a-z-]{3,} "
    r"(?!(?:de|du|des|la|le|les|en|au|qui|est|pas|pour|a)\b)[a-z'-]{3,})(?= ?(?:[,.;:()]|$))"
)
_AT_A_PLACE = re.compile(r"\b(?:a|au|aux|en|chez|sur|vers|dans) $")
_AFTER_PLACE = re.compile(
    r"(?:\b(?:a|au|aux|de|du|des|chez|en|sur|vers|dans|la|le|les|association|societe|agence|mairie|"
    r"atelier|cabinet|centre|garage|lycee|projet|titre|permis)|d'|l') ?$"
)


def find_people(text: str) -> Iterator[tuple[int, int, str]]:
    """Names after a civility, whatever their case; a first name and a name; a name that a role announces."""
    folded = fold(text)
    for m in _CIVIL.finditer(folded):
        if text[m.start(1)].isupper() or not m[0].startswith(("monsieur", "madame")):
            yield (m.start(1), m.end(1), m[1])
    for m in _FULL_NAME.finditer(text):
        before = folded[: m.start()]
        if _is_first_name(m) and (_LED_BY.search(before) or not _AFTER_PLACE.search(before)):
            yield (m.start(), m.end(), fold(m.group()))
    for m in _DOES.finditer(text):
        if not _AFTER_PLACE.search(folded[: m.start()]):
            yield (m.start(1), m.end(1), fold(m[1]))
    shouted = text.isupper()  # capitals tell no name there, but right after a role
    for m in _SHOUTED_NAME.finditer(folded) if shouted else ():
        yield (m.start(1), m.end(1), m[1])
    for n in find_names(text):
        before = folded[max(0, n.start - 40) : n.start]
        may_be_told = n.kind == "proper" and not shouted and not _AT_A_PLACE.search(before)
        announced = may_be_told and _ROLE_BEFORE.search(before)
        if n.kind == "person" or announced:
            yield (n.start, n.end, fold(n.text))


def _is_first_name(m: re.Match[str]) -> bool:
    """Whether two capitalised words are a name: "Demande AIF" and "Institut Sérénité" are none."""
    first = fold(m[1])
    return (
        first not in _NO_FIRST_NAMES
        and not concepts_of_key(word_key(first))
        and not _SIGLE.search(m[0][len(m[1]) :])
    )
