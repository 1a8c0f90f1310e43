"""A word with a capital that is nothing known, where people stand: « avec Delplanque », « Castagnet dit »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.evidence import is_followed_by_verb
from neo.core.privacy.findings import Finding
from neo.core.privacy.institutions import names_institution
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common, is_place
from neo.core.privacy.name_growth import name_end
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_CAPITAL = re.compile(r"(?<![\w’'@./#&-])[A-ZÀ-Þ][a-zà-ÿ]{2,}(?![\w@/&]|\.\w)")
_WITH = frozenset(["avec", "dixit", "selon", "merci", "prevenir", "rappeler", "demander", "voir"])
_SOMEBODY_WORDS = (
    "patron patronne tuteur tutrice collegue ami amie voisin voisine copain copine cousin cousine pote "
    "logeur logeuse bailleur proprietaire colocataire"
)
_SOMEBODY = frozenset(_SOMEBODY_WORDS.split())
_FARTHEST = 4
"""Words between somebody and the name, at most."""
_SAYING_WORDS = (
    "dit veut propose demande accepte refuse rappelle confirme pense prend reprend part quitte parle "
    "souligne attend absent absente present presente remplace dort garde vit habite travaille souhaite "
    "signe valide"
)
_SAYING = frozenset(_SAYING_WORDS.split())


def find(scene: Scene) -> Iterator[Finding]:
    """Capitalised words outside every list, next to « avec », or to a verb that people are the subject of."""
    reading = scene.reading
    for match in _CAPITAL.finditer(reading.text):
        i = reading.index_at(match.start())
        word = reading.words[i]
        if is_common(word) or is_place(word) or not scene.is_free(*match.span()):
            continue
        last = name_end(reading, i)
        if _stands_as_person(reading, i, last) and not names_institution(reading, i, last):
            why = "ce mot à majuscule n’est ni un mot, ni un lieu, et agit comme une personne"
            yield Finding(match.start(), reading.end(last), Kind.PERSON, "unknown_word", why, 0.6)


def _stands_as_person(reading: Reading, i: int, last: int) -> bool:
    """A following capital means a trade name: « Optima Bois propose »."""
    following = last + 1
    if following < len(reading.words) and reading.between(last) == " ":
        if reading.is_capitalised(following):
            return False
        begins = i == 0 or not reading.is_capitalised(i - 1) or reading.between(i - 1) != " "
        if reading.words[following] in _SAYING and begins:
            return reading.opens_sentence(i) or is_followed_by_verb(reading, last)
    if _follows_somebody(reading, i):
        return True
    return i > 0 and reading.words[i - 1] in _WITH and reading.between(i - 1) == " "


def _follows_somebody(reading: Reading, i: int) -> bool:
    """« mon ancien patron de pêche Hurtrel »: small words back to who that is."""
    k = i - 1
    while k >= 0 and i - k <= _FARTHEST and reading.between(k) == " " and not reading.is_capitalised(k):
        if reading.words[k] in _SOMEBODY:
            return True
        k -= 1
    return False


EXAMPLES: tuple[Example, ...] = (
    ("dixit Delplanque, avec Kerbrat ce jour", ("Kerbrat",)),
    ("mon ancien patron de pêche Hurtreloup m'a appelé", ("Hurtreloup",)),
    ("Castagnet dit que c'est bon", ("Castagnet",)),
    ("stage chez Armor Structures, ville de Thiers", ()),
)
