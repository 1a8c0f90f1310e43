"""The texts of a record around its passages: folded once, and which passages stand on one line."""

from __future__ import annotations

from collections.abc import Set

from neo.core.dossier.model import Dossier
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index


class RecordTexts:
    """Kept for one question only."""

    def __init__(self, dossier: Dossier) -> None:
        self._texts = {r.pointer + "/texte": r.text for r in dossier.reports}
        self._texts |= {r.pointer + "/rectification": r.correction for r in dossier.reports}
        self._texts |= {m.pointer + "/corps": m.body for m in dossier.messages}
        self._folded: dict[int, str] = {}
        self._element_keys: dict[str, set[str]] = {}

    def folded(self, passage: Passage) -> str:
        """The passage's text, folded."""
        if passage.number not in self._folded:
            self._folded[passage.number] = fold(passage.text)
        return self._folded[passage.number]

    def same_line(self, one: Passage, other: Passage) -> bool:
        """Whether no line ends between two passages of one text."""
        text = self._texts.get(one.pointer, "")
        if one.pointer != other.pointer or one.start is None or other.start is None:
            return False
        first, second = sorted((one, other), key=lambda p: p.start or 0)
        return "\n" not in text[first.end : second.start]

    def element_has(self, passage: Passage, keys: Set[str], index: Index) -> bool:
        """Whether the passage's whole text holds one of ``keys``."""
        if not passage.free:
            return False
        if passage.pointer not in self._element_keys:
            near = (p for p in index.passages if p.pointer == passage.pointer)
            self._element_keys[passage.pointer] = {k for p in near for k in index.keys[p.number]}
        return not keys.isdisjoint(self._element_keys[passage.pointer])
