"""French elision around words put back: « de Anne » is « d’Anne », « d’Bernard » is « de Bernard »."""

from __future__ import annotations

import re

from neo.core.french.folding import fold

_FULL = re.compile(r"(?<![^\W\d_’'-])([dD]e|[qQ]ue|[jJ]usque|[lL]orsque|[pP]uisque|[qQ]uoique)( )$")
_SHORT = re.compile(r"(?<![^\W\d_’'-])([dD]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu|[qQ]uoiqu)([’'])$")
_MAY = re.compile(r"(?<![^\W\d_’'-])(?:[dDqQjJlLpP][a-z]{0,7}[’' ]?)$")
_LONGEST = 12
"""Characters of the longest word that elides, its apostrophe or space included."""
_VOWEL = re.compile(r"[aeiouœæh]|y[^aeiou]")


def may_elide(text: str) -> int:
    """How many characters at the end of ``text`` may have to change with what follows."""
    match = _MAY.search(text, max(0, len(text) - _LONGEST))
    return len(text) - match.start() if match else 0


def elided(before: str, words: str) -> str:
    """``before`` (what stands right before) as it is written in front of ``words``."""
    opens = bool(_VOWEL.match(fold(words)))
    full = _FULL.search(before)
    if full and opens:
        return f"{before[: full.start()]}{full[1][:-1]}’"
    short = _SHORT.search(before)
    if short and not opens and words[:1].isalpha():
        return f"{before[: short.start()]}{short[1]}e "
    return before
