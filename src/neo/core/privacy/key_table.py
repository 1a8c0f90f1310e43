"""The key table: which token stands for which words. It lives one exchange, in memory, and is never written.

Imported by this room and by the pipeline only (an import contract holds it). It cannot be pickled or
copied, and printing it shows counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NoReturn

from neo.core.privacy.kinds import LITERAL_WORD, TOKEN_WORDS, Kind

TOKEN = re.compile(rf"\[(?:{'|'.join([*TOKEN_WORDS.values(), LITERAL_WORD])})_[1-9]\d{{0,5}}[a-z]{{0,3}}\]")
"""A token exactly as this table writes it."""
MISSPELT_TOKEN = re.compile(
    rf"\[\s?(?:{'|'.join([*TOKEN_WORDS.values(), LITERAL_WORD])})[ _-]\d{{1,6}}[a-z]{{0,3}}\s?\]",
    re.IGNORECASE,
)
"""A token a model did not copy as it was: « [Personne_1] », « [PERSONNE 1] ». It is told, never guessed."""
TOKEN_LIKE = re.compile(
    r"[\[［]\s{0,3}[^\W\d_]{2,15}\s{0,3}[_＿]\s{0,3}\d{1,9}\s{0,3}[a-zA-Z]{0,3}\s{0,3}[\]］]"
)
"""What a text or a model might take for a token: in an input it becomes a token of its own."""
_KINDS = {word: kind for kind, word in TOKEN_WORDS.items()}
LONGEST_TOKEN = 40
"""Characters of the longest token, brackets included."""


class KeyTable:
    """Stable numbered tokens: one number an entity, one letter a further surface of it.

    ``[PERSONNE_2]`` is the first way somebody is named, ``[PERSONNE_2b]`` the second: the number tells a
    model it is one person, and putting back is exact.
    """

    __slots__ = ("_numbers", "_owners", "_surfaces", "_tokens", "_variants")

    def __init__(self) -> None:
        self._surfaces: dict[str, str] = {}
        self._owners: dict[str, str] = {}
        self._tokens: dict[tuple[str, str, str], str] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self._variants: dict[tuple[str, str], int] = {}

    def token(self, kind: Kind, entity: str, surface: str, owner: str = "") -> str:
        """The token of ``entity`` (a key within its kind) written as ``surface``; ``owner``: whose it is, the
        key of a person of the record."""
        token = self._token(TOKEN_WORDS[kind], entity, surface)
        self._owners.setdefault(token, owner)
        return token

    def literal(self, text: str) -> str:
        """The token of something of the input that looked like a token."""
        return self._token(LITERAL_WORD, text, text)

    def surface(self, token: str) -> str | None:
        """The words ``token`` stands for, ``None`` when this table never gave it."""
        return self._surfaces.get(token)

    def owner(self, token: str) -> str:
        """The key of the person of the record whose data ``token`` stands for; empty for anybody else."""
        return self._owners.get(token, "")

    def number_of(self, kind: Kind, entity: str) -> int | None:
        """The number ``entity`` already has."""
        return self._numbers.get((TOKEN_WORDS[kind], entity))

    def _token(self, word: str, entity: str, surface: str) -> str:
        known = self._tokens.get((word, entity, surface))
        if known:
            return known
        number = self._numbers.setdefault((word, entity), 1 + sum(w == word for w, _ in self._numbers))
        variant = self._variants.get((word, entity), 0)
        self._variants[word, entity] = variant + 1
        token = f"[{word}_{number}{_letters(variant)}]"
        self._tokens[word, entity, surface] = token
        self._surfaces[token] = surface
        return token

    def surfaces(self) -> Iterator[tuple[Kind, str]]:
        """Everything this table hides with its kind, for the last look only; literals hide nobody."""
        for token, surface in self._surfaces.items():
            kind = _KINDS.get(token[1 : token.rindex("_")])
            if kind:
                yield kind, surface

    def __repr__(self) -> str:
        return f"<KeyTable: {len(self._numbers)} entities, {len(self._surfaces)} tokens>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key table is never written anywhere")

    def __copy__(self) -> NoReturn:
        raise TypeError("a key table is never copied")

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise TypeError("a key table is never copied")


def _letters(variant: int) -> str:
    """ "" for the first surface, then b, c … z, ba, bb…"""
    if not variant:
        return ""
    letters = ""
    while variant:
        variant, rest = divmod(variant, 26)
        letters = chr(97 + rest) + letters
    return letters
