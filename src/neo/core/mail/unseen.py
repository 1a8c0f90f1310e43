"""Signs without a shape: taken out of a text, and what they spell is shown as hidden text."""

from __future__ import annotations

import re

from neo.core.mail.charsets import clean
from neo.core.mail.html_text import html_to_text, mark_hidden

_TAGS = re.compile(r"[\U000e0000-\U000e007f]+")
_ZERO_WIDTH = re.compile(
    r"[\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+"
)
_ALONE = 8
"""From this many in a row they are no slip of an editor: they may write something."""
CODED = "signes sans largeur"


def without_unseen(text: str) -> str:
    """The text as it is seen; letters written with invisible tags follow as hidden text."""
    if text.isascii():
        return text
    return _ZERO_WIDTH.sub(_zero_width, _TAGS.sub(_spelled, text))


def text_of_html(source: str) -> str:
    """What a reader of that HTML saw, hidden text marked."""
    return without_unseen(html_to_text(clean(source)))


def _spelled(tags: re.Match[str]) -> str:
    letters = "".join(chr(ord(sign) - 0xE0000) for sign in tags.group())
    written = "".join(letter for letter in letters if letter.isprintable()).strip()
    return mark_hidden(written) if written else ""


def _zero_width(signs: re.Match[str]) -> str:
    return mark_hidden(CODED) if len(signs.group()) >= _ALONE else ""
