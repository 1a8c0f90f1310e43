"""Greetings, thanks, closing formulas and the signature of a letter: they claim nothing of anybody.

A formula counts only when it is the whole sentence: "Merci d'avoir envoyé votre CV" tells a deed, and is
checked.
"""

from __future__ import annotations

from collections.abc import Sequence

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_WHO = (
    r"(?: (?:a (?:vous|tous|toutes|toi)|chere?|madame|monsieur|mme|m\.?|mlle|et|ou|de ma part|encore|"
    r"(?:madame|monsieur|mme|m\.|mlle)(?: [a-z'-]+){1,3}))*"
)
_GREETING = (
    rf"(?:(?:re)?bonjour|bonsoir|rebonjour|salut|coucou){_WHO}|(?:chere? )?(?:madame|monsieur|mme|"
    rf"m\.)(?:,? (?:madame|monsieur))?(?: [a-z'-]+){{0,3}}"
)
_WISH = (
    r"(?:je vous souhaite |nous vous souhaitons |en vous souhaitant |passez )?(?:une |un )?(?:tres |"
    r"agreable |bel |belle )*"
    r"(?:bon|bonne|belle|bel|excellent|excellente|agreable) ?(?:fin de )?(?:journee|soiree|apres-midi|"
    r"matinee|week-?end|"
    r"semaine|courage|reception|continuation|chance|vacances|conges|fetes|annee|lecture|preparation)"
    rf"(?: a vous)?{_WHO}|bon courage{_WHO}"
)
_THANKS = (
    r"(?:(?:un grand |mille |encore |avec (?:tous )?mes |je vous |nous vous )*(?:remercie(?:ments?|ons)?|"
    r"merci|mercis)"
    r"(?: (?:beaucoup|bien|encore|infiniment|sincerement|par avance|d'avance|a vous|vivement))*"
    r"(?: (?:de|pour|d') ?(?:votre|vos|l') ?(?:patience|comprehension|attention|confiance|message|"
    r"messages|courriel|mail|"
    r"retour|reponse|disponibilite|temps|interet|ecoute|envoi|collaboration|aide))?(?: et (?:de|pour) "
    r"votre [a-z]+)?)"
)
_CLOSING = (
    r"(?:(?:bien |tres |tres bien )?(?:cordialement|sincerement|respectueusement)(?: votre| a vous)?|"
    r"(?:avec )?(?:mes |nos )?(?:sinceres |meilleures |respectueuses |cordiales )*salutations(?: "
    r"(?:distinguees|"
    r"cordiales|respectueuses|sinceres))?|bien a vous|a (?:tres )?bientot|amicalement|"
    r"(?:je (?:reste|me tiens)|nous (?:restons|nous tenons)|(?:en )?restant|me tenant) (?:bien sur |bien "
    r"entendu )?a votre "
    r"(?:entiere )?(?:disposition|ecoute)(?: (?:pour|si|en cas)[^.]{0,60})?|"
    r"(?:je vous prie|nous vous prions|veuillez)(?: d')? ?(?:agreer|croire|recevoir)[^.]{0,160}|"
    r"n'hesitez pas(?: a (?:me|nous|revenir|m')[^.]{0,60}| si[^.]{0,40})?|"
    r"dans l'attente (?:de|d')[^.]{0,40})"
)
_FORMULA = re.compile(
    rf"(?:{_GREETING}|{_WISH}|{_THANKS}|{_CLOSING})(?:[,;]? (?:et )?(?:{_WISH}|{_THANKS}|"
    rf"{_CLOSING}))*[\s.,;:!]*"
)
_ENDS_A_LETTER = re.compile(rf"(?:{_CLOSING}|{_WISH}|{_THANKS})[\s.,;:!]*")
_SIGNS = re.compile(r"(?:[^\W\d_][\w'’.-]*|[,/-])(?: (?:[^\W\d_][\w'’.-]*|[,/-])){0,7}[\s.,]*")
_MOST_SIGNING = 3


def is_courtesy(sentence: str) -> bool:
    """Whether ``sentence`` is a formula of politeness and nothing else."""
    return bool(_FORMULA.fullmatch(" ".join(fold(sentence).replace("’", "'").split())))


def claims_nothing(sentences: Sequence[str]) -> list[bool]:
    """For each sentence of a text, in order: whether it is a formula, or signs the text below a closing "
    "one."""
    found = [is_courtesy(sentence) for sentence in sentences]
    first = len(sentences)
    while first and not found[first - 1] and _may_sign(sentences[first - 1]):
        first -= 1
    below = len(sentences) - first
    if first and 0 < below <= _MOST_SIGNING and _closes(sentences[first - 1]):
        found[first:] = [True] * below
    return found


def _may_sign(sentence: str) -> bool:
    """A name, a post or an office: a few words, none of which is a verb form of a claim, and a capital "
    "first."""
    text = sentence.strip()
    return bool(_SIGNS.fullmatch(text)) and text[:1].isupper() and not _CLAIM_WORD.search(fold(text))


def _closes(sentence: str) -> bool:
    return bool(_ENDS_A_LETTER.fullmatch(" ".join(fold(sentence).replace("’", "'").split())))


_CLAIM_WORD = re.compile(
    r"\b(?:est|a|ai|as|sont|ont|avez|etes|sera|aura|serez|aurez|suis|vous|votre|vos|il|elle|je|nous|on|"
    r"pas|ne|que|qui|[a-z]{3,}(?:ez|ons|era|erez|ait))\b"
)
