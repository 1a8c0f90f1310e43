"""Sexual life and orientation, gender transition; never an ecological transition."""

from __future__ import annotations

from neo.core.privacy.special.clause import Clause
from neo.core.privacy.special.patterns import words

_SURE = words(
    r"^ ?en transition$|travailleu\w+ du sexe|escort\w*|attouchements?|homosex\w*|homophob\w*|gays?"
    r"|lesbien\w*|bisex\w*|pansex\w*|lgbt\w*|lesbophob\w*|transphob\w*|biphob\w*|asexuel\w*|intersex\w*"
    r"|pede|gouine|drag.?queen|proxenet\w*|traite (?:des etres|humaine|sexuelle)|libertin\w*|transgenr\w*"
    r"|transs?exuel\w*"
    r"|personne trans|(?:femme|homme) trans"
    r"|(?:est|suis|en|sa|son|ma) (?:trans\b|transition de genre|transition (?:hormonale|medicale))"
    r"|transition de genre|parcours de transition"
    r"|changement de (?:genre|sexe)|(?:orientation|vie|identite) (?:sexuel\w*|de genre)|coming out"
    r"|prostitu\w*|travestie?|mariage pour tous"
    r"|harcel\w+ sexuel\w*|agressions? sexuel\w*|non.?binaire"
)


FALSE_FRIENDS = words(r"gay.?friendly|lgbt.?friendly|(?:bar|quartier|marche) gay")
_HER = words(r"(?:sa|ma) (?:compagne|femme(?! de menage)|epouse|fiancee)")
_HIM = words(r"(?:son|mon) (?:compagnon|mari|epoux|fiance)")
_SHE = words(r"elles?|mme|madame|mlle|deux femmes|mariees|pacsees")
_HE = words(r"ils?|mr|m|monsieur|deux hommes|maries|pacses")
_WOMEN = words(r"deux femmes|elles (?:attendent|vivent|sont|ont)|toutes les deux")
_MEN = words(r"deux hommes|tous les deux des hommes|entre hommes")
_ANOTHER = words(
    r"(?:peres?|freres?|fils|oncles?|cousins?|voisins?|amis?|patrons?|gendre|meres?|soeurs?|filles?|tantes?"
    r"|cousines?|voisines?|amies?|patronnes?|copains?|copines?|ex|employeu\w+|collegues?|et)"
)


def _same_sex(clause: Clause) -> bool:
    """« Mme vit avec sa compagne », « deux hommes »: nobody else in the sentence to whom she may belong."""
    if clause.sentence.says(_ANOTHER):
        return False
    her, him = _HER.search(clause.text), _HIM.search(clause.text)
    if (her and clause.sentence.says(_WOMEN)) or (him and clause.sentence.says(_MEN)):
        return True
    if her and not clause.sentence.says(_HE):
        return bool(_SHE.search(clause.text, 0, her.start()))
    return bool(him and not clause.sentence.says(_SHE) and _HE.search(clause.text, 0, him.start()))


def says(clause: Clause) -> str:
    """Why ``clause`` tells a sexual orientation or life."""
    clause = clause.without(FALSE_FRIENDS)
    if _same_sex(clause):
        return "une vie de couple y est dite"
    return "une orientation ou une vie sexuelle y est dite" if _SURE.search(clause.text) else ""


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "son parcours de transition est connu de l'employeur",
        ("son parcours de transition est connu de l'employeur",),
    ),
    ("les métiers de la transition écologique", ()),
    ("en transition professionnelle", ()),
    ("Mme vit avec sa compagne", ("Mme vit avec sa compagne",)),
    ("il vit avec sa femme, ouvert un bar gay-friendly", ()),
    ("Sa compagne, Mme Roy, travaille de nuit", ()),
    ("Mme a vu son frère et sa femme", ()),
)
