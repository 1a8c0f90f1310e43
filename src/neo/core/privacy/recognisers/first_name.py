"""First names of many origins, alone or with what follows: « Nadia », « Zé Carlos », « avec julie »."""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.privacy.evidence import is_alone_on_line, is_followed_by_verb
from neo.core.privacy.findings import Finding
from neo.core.privacy.institutions import names_institution
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import first_names, is_common, is_place, plain_first_names
from neo.core.privacy.name_growth import DOUBLED, name_end
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_BEFORE_WORDS = "avec chez par pour et merci bonjour bonsoir vu eu que a selon chere cher de d"
_BEFORE = frozenset(_BEFORE_WORDS.split())


_SHORT_HALF = 4
"""Letters of the longest short half of a compound: « jean-do », « marie-jo »."""
_NEVER_ACCENTED = frozenset(["marie", "rose", "claire", "pascale", "prudence"])
"""With its accent, « Marié » is no first name; folding has taken it off."""
_BEFORE_FEAST_WORDS = "a de d avant apres pour depuis fin vers"
_BEFORE_FEAST = frozenset(_BEFORE_FEAST_WORDS.split())


def find(scene: Scene) -> Iterator[Finding]:
    """Each first name that stands for somebody; the surname on either side goes with it."""
    reading, names = scene.reading, first_names()
    done = -1
    for i in reading.indexes_of(names):
        word = reading.words[i]
        if i <= done or len(word) < 3 or not _stands_for_somebody(reading, i, word):
            continue
        last = name_end(reading, i)
        first = _surname_before(reading, i)
        if names_institution(reading, first, last):
            done = last
            continue
        done = last
        why = "c’est un prénom"
        yield Finding(reading.starts[first], reading.end(last), Kind.PERSON, "first_name", why, 0.8)


def _stands_for_somebody(reading: Reading, i: int, word: str) -> bool:
    if word in _NEVER_ACCENTED and reading.text[reading.end(i) - 1] in "éÉ":
        return False
    if _is_in_place_name(reading, i) or _is_feast(reading, i):
        return False
    if _is_familiar(reading, i):
        return True
    if not reading.is_capitalised(i):
        alone = word in plain_first_names() or _is_doubled(reading, i)
        return alone and not _inside_compound(reading, i)
    if not is_common(word):
        return not (reading.is_shouted(i) and len(word) < 4 and not reading.in_shouted_line(i))
    if reading.in_shouted_line(i):
        return False
    if _has_surname(reading, i):
        return True
    if reading.opens_sentence(i):
        if word == "grace":
            return False
        return is_followed_by_verb(reading, i) or is_alone_on_line(reading, i, i)
    return i > 0 and reading.words[i - 1] in _BEFORE and reading.between(i - 1) == " "


def _is_feast(reading: Reading, i: int) -> bool:
    """« à Noël », « avant Noël »."""
    return reading.words[i] == "noel" and i > 0 and reading.words[i - 1] in _BEFORE_FEAST


def _is_in_place_name(reading: Reading, i: int) -> bool:
    """« Bures-sur-Yvette », « au Robert »: the name of a river or of a town."""
    if not i:
        return False
    before, between = reading.words[i - 1], reading.between(i - 1)
    return (before in ("sur", "en", "sous", "lez", "les", "saint", "sainte") and between == "-") or (
        before in ("au", "aux") and between == " "
    )


def _is_familiar(reading: Reading, i: int) -> bool:
    """« Ti-Rose », « Ti Jo »: a Creole « little » before a first name, both with a capital."""
    if not i or reading.words[i - 1] != "ti" or reading.between(i - 1) not in ("-", " "):
        return False
    return reading.is_capitalised(i) and reading.is_capitalised(i - 1) and not reading.in_shouted_line(i)


def _inside_compound(reading: Reading, i: int) -> bool:
    """« saint-germain », « mail@julie », « julie.roy »: not by this rule."""
    before = reading.text[reading.starts[i] - 1] if reading.starts[i] else " "
    after = reading.text[reading.end(i)] if reading.end(i) < len(reading.text) else " "
    return before in "-@._/&" or after in "@_/&"


def _is_doubled(reading: Reading, i: int) -> bool:
    """« jean pierre », « marie-ange »: two first names, whatever else each may be; « jean-do » too."""
    if reading.words[i] not in DOUBLED or i + 1 >= len(reading.words) or reading.between(i) not in (" ", "-"):
        return False
    short = reading.between(i) == "-" and 2 <= len(reading.words[i + 1]) <= _SHORT_HALF
    return short or reading.words[i + 1] in first_names()


def _has_surname(reading: Reading, i: int) -> bool:
    last = name_end(reading, i)
    return last > i and not is_common(reading.words[last]) and not is_place(reading.words[last])


def _surname_before(reading: Reading, i: int) -> int:
    """« PUIG Nadia »: a surname in capitals just before; « Ti-Rose »: its first half."""
    if _is_familiar(reading, i):
        return i - 1
    if not i or reading.between(i - 1) != " " or reading.in_shouted_line(i) or reading.is_shouted(i):
        return i
    word = reading.words[i - 1]
    surname = reading.is_shouted(i - 1) and len(word) > 3 and not is_common(word) and not is_place(word)
    return i - 1 if surname else i


EXAMPLES: tuple[Example, ...] = (
    ("elle viendra avec Nadia demain", ("Nadia",)),
    ("travail avec julie le soir", ("julie",)),
    ("le dossier de Sandrine Morel avance", ("Sandrine Morel",)),
    ("Maria Carlos traduit", ("Maria Carlos",)),
    ("PUIG Nadia absente", ("PUIG Nadia",)),
    ("Rose a rappelé", ("Rose",)),
    ("garde chez Ti-Rose, patron jean-do", ("Ti-Rose", "jean-do")),
    ("lycée Jean Moulin, rue Victor-Hugo, CHU Robert Debré", ()),
    ("habite Bures-sur-Yvette, travaille au Robert", ()),
    ("une rose, la marine, un jean", ()),
)
