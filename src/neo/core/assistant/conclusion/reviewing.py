"""A conclusion as its adviser corrected it, read once more for what does not belong in it."""

from __future__ import annotations

from dataclasses import replace

from neo.core.assistant.conclusion.leaving_out import NOT_NEEDED, alerts_of, leave_out
from neo.core.assistant.conclusion.pieces import read_lines
from neo.core.assistant.conclusion.private_asides import private_asides
from neo.core.assistant.writings import Alert
from neo.core.french import lazy_re as re

_LEFT = re.compile(r"laissée?s? de côté")


def left_out_of(text: str) -> tuple[Alert, ...]:
    """What should not go in with ``text``, with advice on what to do: nothing has been taken out of it.

    Offsets are code points of ``text``. What only says little of the search (a title, how the interview was
    held) is the adviser's choice and is not told; what they mark as theirs alone is.
    """
    lines, asides = read_lines(text), private_asides(text)
    found = alerts_of(lines, leave_out(lines, text))
    told = [a for a in found if a.kind != NOT_NEEDED or any(s <= a.start < e for s, e in asides)]
    return tuple(replace(a, advice=_LEFT.sub("à retirer ou à réécrire", a.advice)) for a in told)
