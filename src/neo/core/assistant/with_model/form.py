"""What a sentence of a model may not be, whatever it says: a link, markup, a name nobody could put back."""

from __future__ import annotations

import re
from collections.abc import Iterable

MOST_WORDS = 40
"""Of one sentence. The instructions ask for 25; between the two it is tolerated."""
_LINK = re.compile(
    r"https?:|\bwww\.|\]\(|!\[|<[a-z/!]|`|javascript:|data:|mailto:|&#?\w{1,8};|\bftp:|\{\{|\}\}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]*@?\b[\w-]{2,}(?:\.[\w-]{2,})*\.[a-z]{2,12}\b(?:/\S*)?", re.IGNORECASE)
_TOKEN_LEFT = re.compile(r"[\[［][^\W\d_]{2,15}_\d{1,9}[a-z]{0,3}[\]］]|[\[【]\s*[\[【]|【|】")
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def fault_of_form(text: str, cited: Iterable[str]) -> str:
    """Why ``text`` is not shown, in French; empty when its form is good. ``cited``: the words it cites, where
    an address may come from."""
    if _UNSHOWABLE.search(text):
        return "elle contient des caractères invisibles"
    if _LINK.search(text):
        return "elle contient un lien, une image ou du code"
    if _TOKEN_LEFT.search(text):
        return "un nom masqué n’a pas pu y être remis"
    if len(text.split()) > MOST_WORDS:
        return f"elle dépasse {MOST_WORDS} mots"
    known = " ".join(cited).lower()
    if any(m.group().lower() not in known for m in _ADDRESS.finditer(text)):
        return "elle contient une adresse que le passage cité ne donne pas"
    return ""
