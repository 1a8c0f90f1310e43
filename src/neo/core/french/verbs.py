"""Conjugated forms of the verbs that records use: from a folded form to its verbs and its moods.

French keeps the doing of a thing apart from its wish by the form of the verb alone (*signé*, *signer*,
*signera*, *signerait*), and notes drop everything else. Regular verbs are recognised by their endings; the
others are conjugated once from the rows of ``verb_list``. Folding has already joined *é* and *è*, which
spares most spelling alternations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from neo.core.french import verb_list

INFINITIVE, PRESENT, PAST, FUTURE, CONDITIONAL, PARTICIPLE, GERUND = (1 << i for i in range(7))
FINITE = PRESENT | PAST | FUTURE | CONDITIONAL

_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_CONDITIONAL = ("ais", "ait", "ions", "iez", "aient")
_AGREEMENTS = ("", "e", "s", "es")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """``verbs``: infinitives (folded) the form may belong to (*suis*: être, suivre); ``moods``: their sum."""

    verbs: frozenset[str]
    moods: int

    def may_be(self, moods: int) -> bool:
        return bool(self.moods & moods)


def _regular_endings() -> dict[str, int]:
    """Endings of *-er* verbs and their moods: what follows the stem."""
    endings = {"er": INFINITIVE, "ant": GERUND}
    endings |= dict.fromkeys(("e", "es", "ons", "ez", "ent"), PRESENT)
    endings |= dict.fromkeys(("ais", "ait", "ions", "iez", "aient", "erent", "a"), PAST)
    endings |= {"er" + e: CONDITIONAL for e in _CONDITIONAL} | {"er" + e: FUTURE for e in _FUTURE}
    endings |= {"ee": PARTICIPLE, "ees": PARTICIPLE}
    endings["e"] |= PARTICIPLE
    endings["es"] |= PARTICIPLE
    return endings


_ENDINGS = _regular_endings()
_LONGEST = max(map(len, _ENDINGS))
_STEMS = frozenset(verb_list.FIRST_GROUP.split())


@lru_cache(maxsize=32768)
def verb_form(folded: str) -> VerbForm | None:
    """The verbs and moods of a folded word; None when it is no form of a known verb."""
    verbs: set[str] = set()
    moods = 0
    for length in range(1, min(_LONGEST, len(folded) - 1) + 1):
        mood, written = _ENDINGS.get(folded[-length:], 0), folded[:-length]
        stem = _known_stem(written) if mood else ""
        if stem:
            verbs.add(stem + "er")
            moods |= mood if stem == written else mood & ~PARTICIPLE
    for verb, mood in _irregular().get(folded, ()):
        verbs.add(verb)
        moods |= mood
    return VerbForm(frozenset(verbs), moods) if verbs else None


def _known_stem(stem: str) -> str:
    """The listed stem: *envoi-e* is of *envoy-er*, *appell-e* of *appel-er*, *change-ait* of *chang-er*."""
    if stem in _STEMS:
        return stem
    others = (stem[:-1] + "y" if stem.endswith("i") else "", stem[:-1] if stem.endswith("ge") else "")
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] and stem[:-1] in verb_list.DOUBLING else ""
    return next((s for s in (*others, doubled) if s in _STEMS), "")


Row = tuple[str, str, int]


@cache
def _irregular() -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for stem in verb_list.SECOND_GROUP.split():
        for form, verb, mood in _second_group(stem):
            found.setdefault(form, []).append((verb, mood))
    for row in verb_list.PATTERNS:
        for form, verb, mood in _pattern(row):
            found.setdefault(form, []).append((verb, mood))
    return found


def _second_group(stem: str) -> Iterator[Row]:
    """``stem`` is the infinitive without *ir*: *fin-ir*, *finissait*, *fini*."""
    verb = stem + "ir"
    yield verb, verb, INFINITIVE
    for ending in ("is", "it", "issons", "issez", "issent", "isse"):
        yield stem + ending, verb, PRESENT
    for ending in ("issais", "issait", "issions", "issaient", "irent"):
        yield stem + ending, verb, PAST
    yield stem + "issant", verb, GERUND
    yield from _future(verb, verb)
    yield from _participle(verb, (stem + "i",))


def _pattern(row: str) -> Iterator[Row]:
    heads, infinitive, present, imperfect, future, participles = (cell.split() for cell in row.split("|"))
    for head in heads:
        start = "" if head == "-" else head
        verb = start + infinitive[0]
        yield verb, verb, INFINITIVE
        yield from ((start + p, verb, PRESENT) for p in present)
        past = start + imperfect[0]
        yield from ((past + ending, verb, PAST) for ending in _CONDITIONAL)
        yield past + "ant", verb, GERUND
        yield from _future(verb, start + future[0])
        yield from _participle(verb, [start + p for p in participles])


def _future(verb: str, stem: str) -> Iterator[Row]:
    yield from ((stem + ending, verb, FUTURE) for ending in _FUTURE)
    yield from ((stem + ending, verb, CONDITIONAL) for ending in _CONDITIONAL)


def _participle(verb: str, masculines: Iterable[str]) -> Iterator[Row]:
    for masculine in masculines:
        for ending in _AGREEMENTS:
            if not (masculine.endswith("s") and ending == "s"):
                yield masculine + ending, verb, PARTICIPLE
