"""Asides the adviser marks as theirs alone: "(perso : à surveiller, …)", "entre nous : …", "[off …]".

The mark holds for the whole bracket, or for the rest of the line it opens: an aside is never cut into pieces
that are each judged by themselves.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_FOR_ONESELF = (
    r"(?:nb |note |notes |avis |remarque |rmq |ressenti )?(?:tres )?(?:perso|personnelle)\b(?! ?@)|entre "
    r"nous\b|"
    r"(?:en )?off\b|"
    r"(?:note|notes|memo|remarque|commentaire|usage)s? (?:a usage )?interne\b|confidentiel\w*\b|"
    r"pour (?:moi|nous)(?: seule?| uniquement| seulement)\b|hors (?:dossier|compte[- ]rendu|cr)\b|"
    r"(?:a )?ne (?:pas|surtout pas) (?:noter|ecrire|mettre|diffuser|reporter|communiquer|garder)\b|"
    r"(?:surtout )?pas (?:pour|dans) (?:le|la) (?:dossier|conclusion|compte[- ]rendu|cr)\b|"
    r"mon (?:avis|ressenti|impression|sentiment)\b|a garder pour (?:moi|nous)\b"
)
_IN_BRACKETS = re.compile(rf"\( ?(?:{_FOR_ONESELF})[^()\n]*\)?|\[ ?(?:{_FOR_ONESELF})[^\[\]\n]*\]?")
_MARKED_AFTER = re.compile(rf"\([^()\n]*(?:{_FOR_ONESELF})[ .!]*\)")
# At the head of a line "perso :" may open somebody's own constraints: it takes a clearer mark there.
_OF_A_LINE = re.compile(rf"^[-*•> \t]*(?!perso\b)(?:{_FOR_ONESELF})[^\n]*", re.MULTILINE)


def private_asides(notes: str) -> list[tuple[int, int]]:
    """The stretches of ``notes`` (code points) that are marked as the adviser's own, brackets included."""
    folded = fold(notes)
    patterns = (_IN_BRACKETS, _MARKED_AFTER, _OF_A_LINE)
    return [match.span() for pattern in patterns for match in pattern.finditer(folded)]
