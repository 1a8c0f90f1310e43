"""Whether a line reads as plain French: nothing left of a telegraphic note that a reader would stumble on."""

from __future__ import annotations

from neo.core.assistant.synthesis.grammar import is_balanced
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_SHORTHAND = re.compile(
    r"(?<![\w°'’.-])(?!(?:km|kg|km2|cm|mm|st|ct|pts?|vs|rh|sms|cv|lm|rdv|"
    r"tv)\b)[bcdfghjklmnpqrstvwxz]{2,5}(?![\w'’-])"
)
_ENDS_OPEN = re.compile(
    r"\b(?:de|du|des|d|à|a|au|aux|le|la|les|l|un|une|et|ou|mais|pour|par|avec|sans|chez|sur|dans|en|qui|"
    r"que|qu|si|"
    r"son|sa|ses|est|sont|ne|se|car|donc|puis|avant|après|dès|depuis|jusqu|entre|plus de|moins de)['’]?$"
)
_ODD = re.compile(r"[?!]{2,}|/!\\|->|=>|→|[<>=*#{}|\\]|\s:\s*:|\.\.\.\s*\w+ \?$|\(\s*\)")
# "L'épreuve lui ayant échappé": the reason for something that is not there.
_NO_MAIN_VERB = re.compile(r"^[^,;:]*\b(?:ayant|étant)\b[^,;:]*$")


def reads_well(text: str) -> bool:
    """Whether ``text`` (a line without its full stop) can be shown as it is."""
    outside = re.sub(r"«[^»]*»", "", text)
    if _ODD.search(outside) or not is_balanced(text) or _SHORTHAND.search(outside):
        return False
    if _NO_MAIN_VERB.match(outside):
        return False
    return not _ENDS_OPEN.search(fold(outside).strip(" .,;:"))
