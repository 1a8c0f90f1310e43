"""The words by which a record's people are named, and all the ways those words are run together."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from neo.core.privacy.identity import Identity, KnownPerson, name_words
from neo.core.privacy.lexicon import is_common

_PARTICLE_WORDS = (
    "de du des d da das do dos di della la le les l van von der den ter ten zu el al ben ibn bin abd ait bou "
    "ould mac mc o san st ste saint sainte"
)
PARTICLES = frozenset(_PARTICLE_WORDS.split())
"""Words that belong to a name and never make one alone."""
_SPLIT = 6
"""Letters from which a name may have been written in two words."""
SHORTENED = {"saint": "st", "sainte": "ste"}


@dataclass(frozen=True)
class NamesIndex:
    """``owners``: a folded word → the keys of those whose name has it. ``first`` and ``last``: of which part.

    ``glued``: names written without their space or hyphen (« jeannoel », « katianajeannoel ») → keys.
    ``nicknames``: short forms of a first name (« ludo », « jojo ») → keys. ``families``: key → for each of
    its names of several words, those words in order, particles included. ``initials``: key → every string
    of first letters that stands for the person, either name first. ``beginnings``: how a long name may
    start when a space was put in it (« van », « vande » of « vandewalle »).
    """

    owners: dict[str, tuple[str, ...]]
    first: frozenset[str]
    last: frozenset[str]
    glued: dict[str, tuple[str, ...]]
    nicknames: dict[str, tuple[str, ...]]
    families: dict[str, tuple[tuple[str, ...], ...]]
    initials: dict[str, frozenset[str]]
    beginnings: frozenset[str]

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that names somebody."""
        return frozenset((*self.owners, *self.glued, *self.nicknames))

    @cached_property
    def written(self) -> tuple[str, ...]:
        """Names as one word, to be compared with others: alone and glued."""
        return (*self.owners, *self.glued)

    def keys_of(self, word: str) -> tuple[str, ...]:
        """Whose name has ``word``, alone, glued or shortened."""
        return self.owners.get(word) or self.glued.get(word) or self.nicknames.get(word, ())


def names_index(identity: Identity) -> NamesIndex:
    """The index of the people of ``identity``."""
    return identity.derived(_indexed)


def _indexed(identity: Identity) -> NamesIndex:
    owners: dict[str, list[str]] = {}
    glued: dict[str, list[str]] = {}
    nicknames: dict[str, list[str]] = {}
    first: set[str] = set()
    last: set[str] = set()
    for person in identity.people:
        for names, part in ((person.first_names, first), (person.last_names, last)):
            for word in telling_words(names):
                owners.setdefault(word, []).append(person.key)
                part.add(word)
        for form in _glued_forms(person):
            glued.setdefault(form, []).append(person.key)
        for form in _nicknames(person):
            nicknames.setdefault(form, []).append(person.key)
    return NamesIndex(
        _settled(owners),
        frozenset(first),
        frozenset(last),
        _settled(glued, owners),
        _settled(nicknames, owners),
        {p.key: tuple(name_words(n) for n in (*p.first_names, *p.last_names)) for p in identity.people},
        {p.key: frozenset(_initials(p)) for p in identity.people},
        frozenset(w[:n] for w in owners if len(w) >= _SPLIT for n in range(2, len(w) - 1)),
    )


def _settled(keys: dict[str, list[str]], known: Container[str] = ()) -> dict[str, tuple[str, ...]]:
    return {form: tuple(dict.fromkeys(owners)) for form, owners in keys.items() if form not in known}


def _nicknames(person: KnownPerson) -> Iterator[str]:
    """Short forms of the first first name: a beginning that is no word, or its first syllable twice."""
    for name in person.first_names[:1]:
        for word in name_words(name):
            beginnings = (word[:n] for n in range(3, len(word) - 1))
            yield from (f for f in beginnings if not is_common(f))
            yield word[:2] * 2


def telling_words(names: Iterable[str]) -> Iterator[str]:
    """The words that name; particles count only when the name has nothing else (« Le », « Ben » as whole
    names)."""
    for name in names:
        words = name_words(name)
        telling = [w for w in words if w not in PARTICLES and len(w) > 1]
        yield from telling or [w for w in words if len(w) > 1]
        yield from (w.replace("oe", "œ") for w in telling if "oe" in w)
        yield from (
            w.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss") for w in telling if not w.isascii()
        )


def _glued_forms(person: KnownPerson) -> Iterator[str]:
    """Two or more words of a name as one: compound names, and first and last name in both orders."""
    first = [name_words(name) for name in person.first_names]
    last = [name_words(name) for name in person.last_names]
    for words in (*first, *last):
        if len(words) > 1:
            yield "".join(words)
            yield "".join(SHORTENED.get(w, w) for w in words)
            yield from (a + b for a, b in pairwise(words) if len(a + b) > 4)
    for given in first[:1]:
        for family in last:
            yield "".join(given + family)
            yield "".join(family + given)
            yield given[0][:1] + "".join(family) if given and len("".join(family)) > 3 else "".join(family)
            yield "".join(family) + given[0][:1] if given and len("".join(family)) > 3 else "".join(family)


def _initials(person: KnownPerson) -> Iterator[str]:
    """Of the first name's words and of each last name's, with and without its particles."""
    given = "".join(w[0] for name in person.first_names[:1] for w in name_words(name))
    for name in person.last_names:
        words = name_words(name)
        for kept in (words, [w for w in words if w not in PARTICLES]):
            family = "".join(w[0] for w in kept)
            if given and family:
                yield from (given + family, family + given, given[0] + family, family + given[0])
