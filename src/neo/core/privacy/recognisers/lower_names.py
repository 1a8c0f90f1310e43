"""Names without their capital where only a name can stand: « avec lebruneau », « fils martin »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.institutions import names_institution
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import first_names, is_common, is_near_common, is_place
from neo.core.privacy.name_growth import STOPS, name_end
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_ALSO_NOUNS = (
    "amandine ambre ange angelique aude aurelie aurore blanche bob capucine caroline charlotte claire "
    "clement colin dora eden eglantine fleur flore florence garance hermine hortensia iris jacinthe "
    "jack jade jasmin jean jeannette jojo julienne laure liane lise logan loris louis loulou lulu "
    "madeleine marc marguerite marin marine marjolaine martial martin max mercedes milan moise noel "
    "octave olivier ondine pascal pascale pascaline paulette philippine pierre pierrette pierrot regis "
    "robin romain romane rosalie rose sabine salome sam sophia sylvestre tara titi toussaint valentin "
    "valentine victoire violette virginie yoyo kiki"
)
_NOUN_NAMES = frozenset(_ALSO_NOUNS.split())
"""First names that are also nouns; those that are adjectives (« juste », « parfait ») are none here."""
_HOMELY_WORDS = "mamie mamy mami papi papy tata tatie tatan tonton nounou tante oncle marraine parrain"
_HOMELY = frozenset(_HOMELY_WORDS.split())
_KIN_WORDS = (
    "mari femme conjoint conjointe compagnon compagne copain copine fils fille filleul filleule frere soeur "
    "cousin cousine neveu niece gendre bru voisin voisine pote collegue"
)
_KIN = frozenset(_KIN_WORDS.split())
_WITH = frozenset(["avec", "dixit", "selon"])
_SENT = frozenset(["mail", "courriel", "appel", "message", "sms", "texto", "courrier", "mot"])
_OF = frozenset(["de", "d"])
_GAP = re.compile(r"[ \u00a0]{1,2}|[ ]?[:=][ ]?")
_SHORTEST_UNKNOWN = 5
"""Letters from which a word outside every list may be a surname after « avec »."""


def find(scene: Scene) -> Iterator[Finding]:
    """The word after the cue, when it is a name and nothing else that may follow there."""
    reading = scene.reading
    for cues, is_name in (
        (_OF, _is_sender),
        (_HOMELY, _is_nickname),
        (_KIN, _is_first_name),
        (_WITH, _is_anyone),
    ):
        for i in reading.indexes_of(cues):
            first = i + 1
            if _is_small(reading, first) and _GAP.fullmatch(reading.between(i)) and is_name(reading, first):
                yield from _named(reading, first)


def _is_small(reading: Reading, i: int) -> bool:
    if i >= len(reading.words):
        return False
    word = reading.words[i]
    return not reading.is_capitalised(i) and len(word) > 1 and word not in STOPS


def _is_first_name(reading: Reading, i: int) -> bool:
    word = reading.words[i]
    return word in _NOUN_NAMES or (word in first_names() and not is_common(word) and len(word) > 2)


def _is_nickname(reading: Reading, i: int) -> bool:
    """After « mamie », « tonton », whatever is no word; an abbreviation has its full stop."""
    word = reading.words[i]
    if _is_first_name(reading, i) or (word in first_names() and not is_common(word)):
        return True
    return not is_common(word) and not is_place(word) and len(word) > 2 and not is_near_common(word)


def _is_sender(reading: Reading, i: int) -> bool:
    """After « mail de », « appel de »."""
    return i > 1 and reading.words[i - 2] in _SENT and _is_anyone(reading, i)


def _is_anyone(reading: Reading, i: int) -> bool:
    """After « avec »: a first name, or a long word that is no word, not even with a letter wrong."""
    word = reading.words[i]
    if _is_first_name(reading, i):
        return True
    unknown = len(word) >= _SHORTEST_UNKNOWN and not is_common(word) and not is_place(word)
    return (
        unknown and reading.between(i)[:1] not in (".", "'", "’", "-", "_", "@") and not is_near_common(word)
    )


def _named(reading: Reading, first: int) -> Iterator[Finding]:
    last = name_end(reading, first)
    if not names_institution(reading, first, last):
        why = "ce mot sans majuscule est là où seul un nom peut être"
        yield Finding(reading.starts[first], reading.end(last), Kind.PERSON, "lower_names", why, 0.7)


EXAMPLES: tuple[Example, ...] = (
    ("rdv fixé avec lebruneau de la régie", ("lebruneau",)),
    ("gardée par mamie jo", ("jo",)),
    ("Mon fils martin rentre en 6e, ma soeur rose aussi", ("martin", "rose")),
    ("Mail de vandenbrouck, appel de kowalska thi lan", ("vandenbrouck", "kowalska thi lan")),
    ("mail de relance, retour de congés, appel de l'employeur", ()),
    ("avec rose la voisine", ("rose",)),
    ("avec plaisir, avec prudence, avec constance, avec l'employeur", ()),
    ("avec employeru, avec entr. et avec pmsmp", ()),
    ("mamie gâteau, tata malade, ma fille aînée", ()),
)
