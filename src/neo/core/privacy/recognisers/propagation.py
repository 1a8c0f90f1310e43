"""A name found once is found again, in any case when it is no word: « Mme Castagnet … castagnet »."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from neo.core.privacy.evidence import is_followed_by_verb
from neo.core.privacy.findings import Finding
from neo.core.privacy.institutions import names_institution
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common, is_place
from neo.core.privacy.name_growth import STOPS
from neo.core.privacy.names_index import PARTICLES
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_SHORTEST = 4
_WHERE_WORDS = "a au aux de d du des sur vers en pour l la le les saint sainte ville agence site"
_WHERE = frozenset(_WHERE_WORDS.split())


def find(scene: Scene) -> Iterator[Finding]:
    """Words of the names found before, elsewhere in the text."""
    reading = scene.reading
    words = {w for f in scene.of_kind(Kind.PERSON) if not f.person for w in _words(reading, f)}
    words |= scene.identity.heard
    if not words:
        return
    shops = list(scene.of_kind(Kind.ORGANISATION))
    for i in reading.indexes_of(frozenset(words)):
        word = reading.words[i]
        if _is_open(scene, shops, i) and _again(reading, i, word):
            why = "ce nom est déjà masqué ailleurs dans le texte ou dans le dossier"
            yield Finding(reading.starts[i], reading.end(i), Kind.PERSON, "propagation", why, 0.75)


def _words(reading: Reading, finding: Finding) -> Iterator[str]:
    i = max(0, reading.index_at(finding.start))
    while i < len(reading.words) and reading.starts[i] < finding.end:
        word = reading.words[i]
        if len(word) > 2 and word not in PARTICLES and word not in STOPS:
            yield word
        i += 1


def _again(reading: Reading, i: int, word: str) -> bool:
    """A word of the language or a place needs a capital that says something, and no body's name around."""
    if is_common(word) or is_place(word):
        capital = reading.capital_says(i) or (reading.is_capitalised(i) and is_followed_by_verb(reading, i))
        return capital and not names_institution(reading, i, i) and not _is_where(reading, i, word)
    if i and reading.words[i - 1] == "chez" and names_institution(reading, i, i):
        return False
    return len(word) >= _SHORTEST or reading.is_capitalised(i)


def _is_where(reading: Reading, i: int, word: str) -> bool:
    """« à Lacombe », « la gare de Lacombe »: a town's name after a word of place is the town."""
    return is_place(word) and i > 0 and reading.words[i - 1] in _WHERE


def _is_open(scene: Scene, shops: Sequence[Finding], i: int) -> bool:
    """A person's name stays one inside the name of his shop: an organisation alone does not close a word."""
    start, end = scene.reading.starts[i], scene.reading.end(i)
    if scene.is_free(start, end):
        return True
    at = bisect_right(shops, start, key=attrgetter("start")) - 1
    return at >= 0 and end <= shops[at].end


EXAMPLES: tuple[Example, ...] = (
    ("Mme Castagnet reçoit. Payé chez castagnet.", ("castagnet",)),
    ("M. Petit a dit oui, c'est un petit contrat. Réponse de Petit demain", ("Petit",)),
    ("M. Lacombe hésite. Réponse de M. Lacombe, avec Lacombe, à Lacombe", ("Lacombe",)),
    ("un petit contrat sans M. Petit", ()),
)
