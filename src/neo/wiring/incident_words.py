"""The words of a report as they may be kept: a sentence and its passages, masked with their record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from neo.core.dossier.model import Dossier
from neo.core.governance.incidents.words import MOST_WORDS, PASSAGE, SENTENCE, Part, part_of
from neo.core.privacy.policy import EVERYTHING
from neo.core.privacy.preview import preview
from neo.core.privacy.special.statements import find_special


def masked_parts(dossier: Dossier, sentence: str, passages: Sequence[str]) -> tuple[Part, ...]:
    """The words to choose from, employers and schools masked too. Raises ``LeakFound``: nothing is shown.

    The parts are masked together: one person has one token in all of them.
    """
    texts = (sentence, *passages)
    whole = "\n\n".join(" ".join(text.split()) for text in texts)
    masked = preview(whole, dossier, EVERYTHING).text.split("\n\n")
    if len(masked) != len(texts):  # a token never spans two parts; said rather than guessed
        masked = [preview(" ".join(text.split()), dossier, EVERYTHING).text for text in texts]
    parts: list[Part] = []
    for rank, text in enumerate(masked):
        sensitive = [(found.start, found.end) for found in find_special(text)]
        first = sum(len(part.words) for part in parts)
        parts.append(part_of(PASSAGE if rank else SENTENCE, text, sensitive, first))
    return tuple(replace(part, words=part.words[: _room(part)]) for part in parts)


def _room(part: Part) -> int:
    """How many words of ``part`` still fit in a text."""
    return max(0, MOST_WORDS - part.words[0].rank) if part.words else 0
