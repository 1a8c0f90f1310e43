"""Sexual life and orientation, gender transition; never an ecological transition."""

from __future__ import annotations

from neo.core.privacy.special.clause import Clause
from neo.core.privacy.special.patterns import words

_SURE = words(
    r"^ ?en transition$|travailleu\w+ du sexe|escort\w*|attouchements?|homosex\w*|homophob\w*|gays?"
    r"|lesbien\w*|bisex\w*|pansex\w*|lgbt\w*|transgenr\w*|transs?exuel\w*"
    r"|personne trans|(?:femme|homme) trans"
    r"|(?:est|suis|en|sa|son|ma) (?:trans\b|transition de genre|transition (?:hormonale|medicale))"
    r"|transition de genre|parcours de transition"
    r"|changement de (?:genre|sexe)|(?:orientation|vie|identite) (?:sexuel\w*|de genre)|coming out"
    r"|prostitu\w*|travestie?|mariage pour tous"
    r"|harcel\w+ sexuel\w*|agressions? sexuel\w*|non.?binaire"
)


def says(clause: Clause) -> str:
    """Why ``clause`` tells a sexual orientation or life."""
    return "une orientation ou une vie sexuelle y est dite" if _SURE.search(clause.text) else ""


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "son parcours de transition est connu de l'employeur",
        ("son parcours de transition est connu de l'employeur",),
    ),
    ("les métiers de la transition écologique", ()),
    ("en transition professionnelle", ()),
)
