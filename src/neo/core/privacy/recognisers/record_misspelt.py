"""Names of the record's people with a letter wrong: kept with their own surface, and never merged with
anyone.

« Moreau » and « Moriau » may be two people: a misspelt name gets a number of its own, so that putting back
never gives one person's name for the other's.
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from neo.core.privacy.evidence import follows_civility
from neo.core.privacy.findings import Finding
from neo.core.privacy.identity import Identity, KnownPerson
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import common_words, first_names
from neo.core.privacy.names_index import names_index
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_SHORTEST, _LONG = 5, 8
"""Letters from which one wrong letter is forgiven, and two."""


def find(scene: Scene) -> Iterator[Finding]:
    """Words that are no word and nearly a name of the record."""
    reading, index = scene.reading, names_index(scene.identity)
    names = [n for n in index.written if len(n) >= _SHORTEST]
    if not names:
        return
    common = common_words()
    for word, places in reading.places.items():
        if len(word) < _SHORTEST - 1 or word in common or not _is_near(word, names):
            continue
        for i in places:
            if scene.is_free(reading.starts[i], reading.end(i)) and _may_be_name(reading, i, word):
                why = "ce mot est à une lettre près un nom du dossier"
                yield Finding(reading.starts[i], reading.end(i), Kind.PERSON, "record_misspelt", why, 0.9)


def _is_near(word: str, names: list[str]) -> bool:
    """Whether a name of the record is one letter away, or two for a long one that begins alike."""
    wrong = 2 if len(word) >= _LONG else 1
    best = extractOne(word, names, scorer=OSA.distance, score_cutoff=wrong)
    if best is None or min(len(best[0]), len(word)) < _SHORTEST - (best[1] == 1):
        return False
    return best[1] == 1 or (len(best[0]) >= _LONG and best[0][0] == word[0])


def _may_be_name(reading: Reading, i: int, word: str) -> bool:
    """Another first name is another person unless something points here; the rest is a name misspelt."""
    return word not in first_names() or reading.is_capitalised(i) or follows_civility(reading, i)


EXAMPLES_IDENTITY = Identity((KnownPerson("person", "person", ("Katiana",), ("STEINBACH", "Moreau")),))
EXAMPLES: tuple[Example, ...] = (
    ("Mme Stenbach ne viendra pas", ("Stenbach",)),
    ("bonjour c'est katyana", ("katyana",)),
    ("M. Moriau", ("Moriau",)),
    ("il a mangé des moreaux de pain", ("moreaux",)),
    ("une morue et un moineau", ()),
)
