"""Names of the record's own people: any order, case, accents, compounds, particles, glued, over a line break.

A word that is no word of the language is enough by itself. One that is (« petit », « rose ») needs
something that says it is a name: another name of the same person beside it, a civility, a capital that
carries something.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from neo.core.privacy.evidence import follows_civility, follows_label, is_alone_on_line, is_followed_by_verb
from neo.core.privacy.findings import Finding
from neo.core.privacy.identity import Identity, KnownPerson
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common
from neo.core.privacy.name_growth import STOPS
from neo.core.privacy.names_index import PARTICLES, NamesIndex, names_index
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_INSIDE_NAME = re.compile(r"[ \t\u00a0\u202f]{1,3}|[-–’'_]{1,2} ?|\. ?-?|, ?|[ \t-]{0,2}\n[ \t>]{0,3}")
"""What may stand between two words of one name."""
_TIGHT = re.compile(r"[ \t\u00a0\u202f]{1,2}|[-–’'_]|-?\n ?")
"""What may stand between a particle and its name."""
_SHORT = 3
_WANTING_WORDS = (
    "vu vue revu revue avec chez dixit selon rappeler rappele rappelee appele appelee prevenir recu recue"
)
_WANTING = frozenset(_WANTING_WORDS.split())
"""Words right after which the record's own name, though a word too, is a name."""


def find(scene: Scene) -> Iterator[Finding]:
    """Each run of words that names somebody of the record."""
    index = names_index(scene.identity)
    reading = scene.reading
    hits = reading.indexes_of(index.known)
    yield from _split_names(reading, index)
    for run in _runs(reading, index, hits):
        if _is_name(reading, index, run):
            key = _owner(reading, index, run)
            first, last = _whole_name(reading, index.families[key], run[0], run[-1])
            why = "ce nom est celui de quelqu’un du dossier"
            yield Finding(
                reading.starts[first], reading.end(last), Kind.PERSON, "record_people", why, 0.99, key
            )


def _split_names(reading: Reading, index: NamesIndex) -> Iterator[Finding]:
    """A long name written in two or three words: « Van de Walle » for « Vandewalle »."""
    for i in reading.indexes_of(index.beginnings):
        joined = reading.words[i]
        for last in range(i + 1, min(i + 3, len(reading.words))):
            if joined not in index.beginnings or not _TIGHT.fullmatch(reading.between(last - 1)):
                break
            joined += reading.words[last]
            if joined in index.owners and reading.is_capitalised(last):
                why = "c’est un nom du dossier, écrit en plusieurs mots"
                key = index.owners[joined][0]
                yield Finding(
                    reading.starts[i], reading.end(last), Kind.PERSON, "record_people", why, 0.99, key
                )


def _runs(reading: Reading, index: NamesIndex, hits: list[int]) -> Iterator[list[int]]:
    """Hits that stand together and may name one person."""
    run: list[int] = []
    for hit in hits:
        if run and not _joined(reading, index, run, hit):
            yield run
            run = []
        run = [*run, hit]
    if run:
        yield run


def _joined(reading: Reading, index: NamesIndex, run: list[int], hit: int) -> bool:
    """Whether ``hit`` goes on with the name of ``run``, particles aside."""
    last = run[-1]
    if hit - last > 3 or any(w not in PARTICLES for w in reading.words[last + 1 : hit]):
        return False
    if not all(_INSIDE_NAME.fullmatch(reading.between(i)) for i in range(last, hit)):
        return False
    owners = set(index.keys_of(reading.words[hit]))
    return any(owners & set(index.keys_of(reading.words[i])) for i in run)


def _is_name(reading: Reading, index: NamesIndex, run: list[int]) -> bool:
    words = [reading.words[i] for i in run]
    if any(_names_alone(reading, index, i) for i in run):
        return True
    if len(set(words)) > 1 and _has_both_parts(index, words):
        return True
    if any(_is_shown(reading, i, len(run)) for i in run):
        return True
    first, last = _whole_name(reading, index.families[_owner(reading, index, run)], run[0], run[-1])
    if first < run[0] and follows_civility(reading, first):
        return True
    return _in_file_name(reading, first, last) or _is_spoken_of(reading, first, last)


def _in_file_name(reading: Reading, first: int, last: int) -> bool:
    """« cv_blanc.pdf »: an underscore on one side at least."""
    return "_" in (
        reading.text[reading.starts[first] - 1 : reading.starts[first]] + reading.between(last)[:1]
    )


def _is_spoken_of(reading: Reading, first: int, last: int) -> bool:
    """« vu rose ce jour », « avec petit, 14 h »: after a word that wants a person, with nothing it could
    describe behind it."""
    if not first or reading.words[first - 1] not in _WANTING or reading.between(first - 1) != " ":
        return False
    following = reading.between(last)
    if last + 1 == len(reading.words) or following.strip(" ") != "":
        return following[:1] not in "-'’_@"
    return reading.words[last + 1] in STOPS


def _names_alone(reading: Reading, index: NamesIndex, i: int) -> bool:
    """Whether the word ``i`` is no word of the language; a short form needs its capital, or length."""
    word = reading.words[i]
    if is_common(word) or len(word) < _SHORT:
        return False
    return len(word) > _SHORT or word not in index.nicknames or reading.is_capitalised(i)


def _has_both_parts(index: NamesIndex, words: list[str]) -> bool:
    return any(a in index.first and b in index.last for a in words for b in words if a != b)


def _is_shown(reading: Reading, i: int, length: int) -> bool:
    """Whether something around a word that is also an ordinary one says that it is a name here."""
    if follows_civility(reading, i) or follows_label(reading, i) or reading.capital_says(i):
        return True
    if not reading.is_capitalised(i):
        return False
    if i and len(reading.words[i - 1]) == 1 and reading.between(i - 1) in (". ", "."):
        return True
    if reading.is_shouted(i) and not reading.in_shouted_line(i):
        return True
    return is_followed_by_verb(reading, i) or is_alone_on_line(reading, i, i + length - 1)


def _whole_name(
    reading: Reading, names: tuple[tuple[str, ...], ...], first: int, last: int
) -> tuple[int, int]:
    """The run with what belongs to the name on both sides: its particles, the letter after an apostrophe."""
    before = {a for name in names for a, b in pairwise(name) if b == reading.words[first]}
    while first and _TIGHT.fullmatch(reading.between(first - 1)) and _goes_before(reading, first - 1, before):
        first -= 1
        before = {a for name in names for a, b in pairwise(name) if b == reading.words[first]}
    after = {b for name in names for a, b in pairwise(name) if a == reading.words[last]}
    while last + 1 < len(reading.words) and reading.words[last + 1] in after:
        if not _TIGHT.fullmatch(reading.between(last)):
            break
        last += 1
        after = {b for name in names for a, b in pairwise(name) if a == reading.words[last]}
    return first, last


def _goes_before(reading: Reading, i: int, expected: set[str]) -> bool:
    """Whether the word ``i`` opens the name: the record writes it so, or it is a particle with a capital."""
    word = reading.words[i]
    return word in expected or (
        word in PARTICLES and reading.is_capitalised(i) and not reading.opens_sentence(i)
    )


def _owner(reading: Reading, index: NamesIndex, run: list[int]) -> str:
    """The person most words of the run belong to, the record's first among equals."""
    votes = Counter(key for i in run for key in index.keys_of(reading.words[i]))
    return max(votes, key=lambda key: votes[key])


EXAMPLES_IDENTITY = Identity(
    (
        KnownPerson("person", "person", ("Solange", "Marie"), ("PETIT", "Boulanger")),
        KnownPerson("agent:1", "adviser", ("Jean-Noël",), ("de la Roche-Perrin",)),
        KnownPerson("agent:2", "agent", ("Firas",), ("AL NOURI",)),
        KnownPerson("agent:3", "agent", ("Ludovic",), ("d'Aubremont", "Le Floc'h", "Vandewalle")),
    )
)
EXAMPLES: tuple[Example, ...] = (
    ("vu solange ce jour", ("solange",)),
    ("Mme Petit rappelle", ("Petit",)),
    ("PETIT Solange", ("PETIT Solange",)),
    ("Petit, Solange : absente", ("Petit, Solange",)),
    ("Petit a rappelé", ("Petit",)),
    ("vu avec Mme Petit-\nBoulanger", ("Petit-\nBoulanger",)),
    ("merci à jeannoel", ("jeannoel",)),
    ("CV_PETIT_Solange.pdf", ("PETIT_Solange",)),
    ("M. Al-Nouri et M. alnouri", ("Al-Nouri", "alnouri")),
    ("écrit à Jean Noel de la ROCHE PERRIN", ("Jean Noel de la ROCHE PERRIN",)),
    ("mail de M. d'Aubremont, dit Ludo", ("d'Aubremont", "Ludo")),
    ("Ludovic Le Floc’h, né Petit", ("Ludovic Le Floc’h", "Petit")),
    ("Mme VAN DE WALLE", ("VAN DE WALLE",)),
    ("ENTRETIEN DU JOUR : MME S. PETIT NÉE BOULANGER", ("BOULANGER",)),
    ("bonjour mme la roche perrin", ("la roche perrin",)),
    (
        "vu petit ce jour, puis avec boulanger. Nom de jeune fille : boulanger",
        ("petit", "boulanger", "boulanger"),
    ),
    ("cv_boulanger.pdf", ("boulanger",)),
    ("vu petit logement, avec petit déjeuner", ()),
    ("un petit boulanger du quartier", ()),
    ("Petit déjeuner pris en charge", ()),
    ("LE PETIT BOULANGER DU COIN RECRUTE", ()),
)
