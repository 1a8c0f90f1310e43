"""Who is who: two ways of naming one person get one number; two people never share one.

Somebody of the record is known by key. Anybody else is known by the words of the name: « Boucher » after «
Camille Boucher » is the same person as long as no other Boucher was named; « Moreau » and « Moriau » never
are.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from neo.core.privacy.identity import name_words


@dataclass
class People:
    """Those named in one exchange, in order of appearance."""

    _by_key: dict[str, set[str]] = field(default_factory=dict)

    def entity(self, surface: str, key: str = "") -> str:
        """The entity ``surface`` names: ``key`` when the record knows it, else one found or made from its
        words."""
        words = set(name_words(surface))
        if key:
            return f"record:{key}"
        same = [entity for entity, known in self._by_key.items() if _one_person(words, known)]
        if len(same) == 1:
            self._by_key[same[0]] |= words
            return same[0]
        entity = "named:" + " ".join(sorted(words))
        self._by_key.setdefault(entity, set(words))
        return entity

    def __repr__(self) -> str:
        return f"<People: {len(self._by_key)}>"


def _one_person(words: set[str], known: set[str]) -> bool:
    """One name contains the other; an initial stands for a word that begins with it."""
    if not words or not known:
        return False
    fewer, more = sorted((words, known), key=len)
    full = {w for w in fewer if len(w) > 1}
    if not full or not full <= more:
        return words == known
    return all(any(w[0] == i for w in more - full) for i in fewer - full)
