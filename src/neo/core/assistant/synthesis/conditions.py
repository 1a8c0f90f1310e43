"""What a thing depends on: the words that may never be trimmed away from it."""

from __future__ import annotations

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

# Without these a possibility would be told as settled.
_CONDITION = re.compile(
    r"^(?:encore |toujours )?a \w{3,}(?:er|ir|re)\b|"
    r"\b(?:sous reserve|a (?:la )?condition|si (?!besoin|possible\b|ca va)|s'ils? |s'(?:elles?|on) |sauf|"
    r"a moins (?:que|qu'|d)|pourvu qu|tant qu|sans quoi|faute de quoi|sinon\b|des (?:que|qu')|"
    r"uniquement (?:si|apres)|seulement (?:si|apres)|le temps qu|en cas d|"
    r"pas (?:encore )?(?:signe|sur\b|confirme|valide|certain|vote|officiel)|a (?:confirmer|valider)|"
    r"reste a (?:confirmer|valider|signer)|rien (?:de|n'est)|apres (?:accord|vote|validation)|"
    r"vote (?:du|de la|prevu|attendu|en|le)\b|(?:accord|avis|reponse|papier|notification|decision) attendue?|"
    r"en attente d|attend (?:l'accord|la reponse|le vote|confirmation)|depend d|"
    r"(?:accord|promesse|devis) (?:oral|verbal)e?|oralement|verbalement|ne (?:veut|souhaite) pas)"
)


def is_conditional(text: str) -> bool:
    """Whether a text says what it depends on: "si…", "sous réserve de…", "vote en mars"."""
    return bool(_CONDITION.search(fold(text)))
