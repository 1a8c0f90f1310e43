"""How much of a draft is still there when it is handed over: one of four classes, and nothing else.

The draft's sentences travel in the page as marks (eight characters of a digest each), so that the server
keeps nothing between the draft and the hand-over; what is counted is the class alone. A report that carries
no marks was written without NÉO and is not counted.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from neo.core.french.folding import fold
from neo.core.french.segments import split_segments

MOST_MARKS = 80
_MARK_LENGTH = 8
_MARKS = re.compile(rf"[0-9a-f]{{{_MARK_LENGTH}}}(?:-[0-9a-f]{{{_MARK_LENGTH}}}){{0,{MOST_MARKS - 1}}}")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3
"""Words of a sentence; a title is no sentence."""


def marks_of(draft: str) -> str:
    """The marks of a draft's sentences, as a hidden field carries them: ``3f2a9c01-…``; empty for none."""
    return "-".join(list(dict.fromkeys(_marks(draft)))[:MOST_MARKS])


def kept_of(marks: str, text: str) -> str:
    """The class of ``questions.KEPT``; empty without marks, or with marks no draft of NÉO's gives."""
    if not _MARKS.fullmatch(marks):
        return ""
    asked = set(marks.split("-"))
    share = len(asked & set(_marks(text))) / len(asked)
    if share == 1:
        return "whole"
    return "mostly" if share >= 2 / 3 else "half" if share >= 1 / 3 else "little"


def _marks(text: str) -> Iterator[str]:
    for segment in split_segments(text):
        words = _WORD.findall(fold(segment.of(text)))
        if len(words) >= _SHORTEST:
            yield hashlib.sha256(" ".join(words).encode()).hexdigest()[:_MARK_LENGTH]
