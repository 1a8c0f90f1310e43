"""Names of the record's own people, word by word."""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.identity import Identity, KnownPerson, name_words
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common
from neo.core.privacy.scene import Example, Scene

_PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "d",
        "l",
        "van",
        "von",
        "der",
        "den",
        "el",
        "al",
        "ben",
        "bin",
        "da",
        "do",
        "dos",
    ]
)


def find(scene: Scene) -> Iterator[Finding]:
    """The words of names of the record, alone or in a row."""
    reading, identity = scene.reading, scene.identity
    owners = _owners(identity)
    for index, word in enumerate(reading.words):
        if word in owners and (not is_common(word) or reading.capital_says(index)):
            start = reading.starts[index]
            yield Finding(
                start,
                reading.end(index),
                Kind.PERSON,
                "record_people",
                "ce nom est dans le dossier",
                0.99,
                owners[word],
            )


def _owners(identity: Identity) -> dict[str, str]:
    owners: dict[str, str] = {}
    for person in reversed(identity.people):
        owners |= dict.fromkeys(_words_of(person), person.key)
    return owners


def _words_of(person: KnownPerson) -> Iterator[str]:
    for name in (*person.first_names, *person.last_names):
        yield from (w for w in name_words(name) if len(w) > 1 and w not in _PARTICLES)


EXAMPLES_IDENTITY = Identity((KnownPerson("person", "person", ("Solange",), ("PETIT", "Boulanger")),))
EXAMPLES: tuple[Example, ...] = (
    ("vu solange ce jour", ("solange",)),
    ("Mme Petit rappelle", ("Petit",)),
    ("un petit boulanger du quartier", ()),
)
