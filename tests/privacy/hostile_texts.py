"""Texts nobody would write, for masking to survive: any character there is, and signs that open something."""

from __future__ import annotations

import random

from hypothesis import strategies as st

from neo.core.privacy.identity import Identity, KnownPerson, KnownValue
from neo.core.privacy.kinds import Kind

INGRID = Identity(
    (KnownPerson("person", "person", ("Ingrid",), ("STEINBACH",)),),
    (
        KnownValue(Kind.PHONE, "06 39 98 05 88", "person"),
        KnownValue(Kind.EMAIL, "ingrid@example.org", "person"),
        KnownValue(Kind.ADDRESS, "14 rue des Rémouleurs", "person"),
    ),
)
SIGNS = (
    *("[", "]", "[PERSONNE_1]", "[ personne_1 ]", "[TEXTE_1]", "[PERSONNE_1", "PERSONNE_1]", "\\[", "\\"),
    *("\u200b", "\u00ad", "\u2060", "\ufeff", "\u202e", "\U000e0041", "e\u0301", "\u0301", "ſ", "ß"),
    *("İ", "ﬃ"),
    *("\ud800", "\udfff", "\ud83d", "\x00", "\x1c", "\x85", "\u2028", "\r", "\r\n", "\n", "\t"),
    *(" ", "\u00a0"),
    *("&eacute;", "&#233;", "&#x110000;", "&#", "%C3%A9", "%", "%ff", "\\u00e9", "\\ud800", "<wbr>"),
    *("=?UTF-8?B?SW5ncmlk?=", "=?x-nothing?Q?a?=", "=?UTF-8?B?%?=", "SW5ncmlkIFN0ZWluYmFjaA==", "AAAA"),
    *("@", "a@", " (at) ", " point ", "https://", "www.", "06 ", "0 6", "1.", "12/03/", "+33", "FR76"),
    *("９", "²"),
    *("Mme ", "M. ", "rue de la ", "né le ", "de ", "d'", "-", "Ingrid", "STEINBACH", "Ѕteinbach", "il est "),
    *("malade, ", "RQTH ", "prison ", "漢", "😀", "👩‍👧", "ا", "Ж", "ｆｕｌｌ", "𝐈𝐧𝐠𝐫𝐢𝐝"),
)
"""Beside plain characters: what opens an encoding, a token, a number, a name or a statement."""
ANY_CHARACTER = st.characters(exclude_categories=())
"""Every code point, lone surrogates included."""
HOSTILE = st.lists(st.one_of(st.sampled_from(SIGNS), st.text(ANY_CHARACTER, max_size=12)), max_size=25).map(
    "".join
)


def long_hostile_text(length: int, seed: int) -> str:
    """``length`` characters of signs, of any code points and of one sign many times over; the same for a
    seed."""
    chance = random.Random(seed)
    pieces: list[str] = []
    size = 0
    while size < length:
        piece = chance.choice(SIGNS) * chance.choice((1, 1, 1, 2, 5, 400))
        if chance.random() < 0.2:
            piece = "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(60)))
        pieces.append(piece)
        size += len(piece)
    return "".join(pieces)[:length]
