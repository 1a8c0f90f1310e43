"""Unmasking: tokens back to words, in one pass; an unknown token is left and said, never guessed."""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.privacy.key_table import TOKEN, KeyTable


@dataclass(frozen=True, slots=True)
class Unmasked:
    """``unknown``: tokens this exchange never gave, left in the text."""

    text: str
    unknown: tuple[str, ...] = ()


def unmask(text: str, table: KeyTable) -> Unmasked:
    """``text`` with the words of ``table`` put back, each exactly as it was."""
    pieces, unknown, position = [], [], 0
    for match in TOKEN.finditer(text):
        surface = table.surface(match.group())
        if surface is None:
            unknown.append(match.group())
        pieces += [text[position : match.start()], match.group() if surface is None else surface]
        position = match.end()
    return Unmasked("".join([*pieces, text[position:]]), tuple(dict.fromkeys(unknown)))
