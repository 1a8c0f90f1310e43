"""Politics: party, militancy, vote; never a public policy nor an application."""

from __future__ import annotations

from neo.core.privacy.special.clause import Clause
from neo.core.privacy.special.patterns import words

FALSE_FRIENDS = words(
    r"politiques? (?:de|du|des|d.|salariale|sociale|publique|commerciale|familiale|tarifaire|rh|sportive"
    r"|culturelle)\w*"
    r"|sciences? (?:po\w*|politiques?)|parti\w* (?:prenante|pris|civile|commune)\w*|liste (?:d.attente|de"
    r"|des|rouge)\w*"
    r"|(?:agent|employe\w*|police|service\w*|bibliotheque|ecole|piscine|creche|centre) municipa\w+"
)
_PARTIES = (
    r"npa|nfp|nupes|udi|lrem|les verts|les insoumis|insoumise?s?|lutte ouvriere|reconquete(?! de)"
    r"|nouveau front populaire|parti (?:de gauche|pirate|animaliste)|lfi|la france insoumise"
    r"|rassemblement national|front national|les republicains|eelv"
    r"|parti (?:socialiste|communiste)|pcf|modem"
)
_SURE = words(
    rf"{_PARTIES}|colle\w* d.affiches|adjointe? (?:au|du) maire|maire de (?:son|la|sa)|campagne electorale"
    rf"|(?:au|du|le|un|chez|carte|militante?|adherente?|elue?|vote\w*|candidate?) (?:a |du |au "
    rf"|le |pour (?:le |la )?)?(?:rn|fn|lr|ps|npa|lo)"
    r"|militante? (?:politique|ecologiste|communiste|socialiste|de gauche|de droite|d.extreme)\w*"
    r"|encartee?|colistiere?s?|sympathisante?s?|milit(?:e|ent|ait|er|ante?s?) (?:a|au|aux|chez|pour|dans"
    r"|contre) (?:\w+ )?\w+"
    r"|(?:independantiste|autonomiste|nationaliste|souverainiste)s?|liste d.opposition|tract(?:e|er|ait"
    r"|ant) (?:pour|devant|sur les marches)"
    r"|opinions? politiques?"
    r"|(?:de|extreme|tres a) (?:gauche|droite)|conseill\w+ municipa\w+|elue? (?:municipale?"
    r"|de l.opposition|d.opposition)"
    r"|(?:candidate?|liste|tete de liste) (?:aux|sur la liste|pour les) (?:municipales|elections"
    r"|legislatives|cantonales|europeennes)"
    r"|gilets? jaunes?|zadistes?|(?:aux|les|en) manifs?|anarchiste|royaliste|vote pour|meeting (?:de"
    r"|du) \w+|engagement politique|parti politique"
)


def says(clause: Clause) -> str:
    """Why ``clause`` tells a political opinion or engagement."""
    clause = clause.without(FALSE_FRIENDS)
    return "une opinion ou un engagement politique y est dit" if _SURE.search(clause.text) else ""


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("militante écologiste depuis 2015", ("militante écologiste depuis 2015",)),
    ("candidat aux municipales de mars", ("candidat aux municipales de mars",)),
    ("quartier de la politique de la ville", ()),
    ("candidate retenue pour le poste", ()),
)
