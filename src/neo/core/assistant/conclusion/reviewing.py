"""A conclusion as its adviser corrected it, read once more for what does not belong in it."""

from __future__ import annotations

from neo.core.assistant.conclusion.leaving_out import alerts_of, leave_out
from neo.core.assistant.conclusion.pieces import read_lines
from neo.core.assistant.writings import Alert


def left_out_of(text: str) -> tuple[Alert, ...]:
    """What a conclusion of notes would have left out of ``text``; offsets are code points of ``text``."""
    lines = read_lines(text)
    return alerts_of(lines, leave_out(lines, text))
