"""The texts of a record around its passages: folded once, which passages share a line, which share a text."""

from __future__ import annotations

from neo.core.dossier.model import Dossier
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index

_FIRST_PERSON = re.compile(r"\b(?:je|j'|m'|me|moi|mes|mon|ma|nous|notre|nos)\b")
_SIGNATURE = 12  # words


def is_first_person(passage: Passage) -> bool:
    """Whether the writer of a note speaks of themselves in it."""
    return passage.kind == "report" and bool(_FIRST_PERSON.search(fold(passage.text)))


class RecordTexts:
    """Kept for one question only."""

    def __init__(self, dossier: Dossier, index: Index) -> None:
        self._texts = {r.pointer + "/texte": r.text for r in dossier.reports}
        self._texts |= {r.pointer + "/rectification": r.correction for r in dossier.reports}
        self._texts |= {m.pointer + "/corps": m.body for m in dossier.messages}
        self._folded: dict[int, str] = {}
        self._numbers: dict[str, list[int]] = {}
        for passage in index.passages:
            if passage.free:
                self._numbers.setdefault(passage.pointer, []).append(passage.number)

    def folded(self, passage: Passage) -> str:
        """The passage's text, folded."""
        if passage.number not in self._folded:
            self._folded[passage.number] = fold(passage.text)
        return self._folded[passage.number]

    def numbers_at(self, pointer: str) -> list[int]:
        """The numbers of the passages of one free text, in order."""
        return self._numbers.get(pointer, [])

    def signs(self, passage: Passage) -> bool:
        """Whether it ends a message: who writes, and for which firm, says what the whole message is about."""
        numbers = self.numbers_at(passage.pointer)
        last = passage.kind == "message" and len(numbers) > 2 and passage.number >= numbers[-2]
        return last and len(passage.text.split()) <= _SIGNATURE

    def same_line(self, one: Passage, other: Passage) -> bool:
        """Whether no line ends between two passages of one text."""
        text = self._texts.get(one.pointer, "")
        if one.pointer != other.pointer or one.start is None or other.start is None:
            return False
        first, second = sorted((one, other), key=lambda p: p.start or 0)
        return "\n" not in text[first.end : second.start]
