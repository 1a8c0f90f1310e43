"""Words and their forms: one key for the forms of a word, whatever accents and case.

A light stemmer of our own rather than Snowball's: notes lose their accents, which Snowball relies on, and
Snowball keeps *emploi* and *emplois* apart. It works on folded words; pairs that folding or stripping would
wrongly join (*droit* and *droite*, *offre* and *offrir*) are kept apart by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_WORD = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+(?:\d+)?", re.UNICODE)
# The same in a folded text without a ligature, with the apostrophe that may follow.
_PLAIN_WORD = re.compile(r"(\d+(?:[.,:/-]\d+)*|[a-zA-Z]+\d*)('?)", re.ASCII)
_ELIDED = frozenset({"l", "d", "j", "n", "m", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu"})

_STOP = """
a afin ai ainsi alors apres as au aura aurait auront aussi aux avaient avait avant avec avoir ayant bien c
ca car cas ce cela celle celle-ci celles celui celui-ci cependant ces cet cette ceux chez ci comme comment d
dans de deja dela depuis des dit dite donc dont du elle elles en encore entre es est est-ce et etaient etait
etant etc ete etes etre eu eux faire fait fois font hors ici il ils j je jusque l la la-bas laquelle le
lequel les leur leurs lors lui m m. ma madame mais me meme memes mes mlle mme moi mon monsieur mr n ne ni
nos notre nous on ont or ou par pas pendant peu peut plus pour pourquoi qu quand que quel quelle quelles
quels qui quoi s sa sans se sera serait seront ses si soit son sont sous sur t ta te tel telle telles tels
tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y
"""
STOP_WORDS = frozenset(_STOP.split())

# Words that must not be reduced: their shortened form is another word of the trade.
_KEPT_WHOLE = """
formateur
acces aidant aide allemand anglais arabe atelier autre autres avis base bus caces cadre cap carte cas
chantier code colis compte comptes conte contre corps cours course dos droit droite ecole espagnol fils fois
francais france frere garde gens hier italien jeu jeux lieu lieux mars mer mere metier mois niveau note
notre offre offres offrir ordre part parts pas pere permis piece plus point pointe portugais poste prix
refus relais reserve rose sens service soeur sortie stage suite temps tiers travail vie vis
"""
_UNTOUCHED = frozenset(_KEPT_WHOLE.split())
_IRREGULAR_PLURALS = {
    "formateurs": "formateur",
    "formatrice": "formateur",
    "formatrices": "formateur",
    "travaux": "travail",
    "oraux": "oral",
    "locaux": "local",
    "regionaux": "regional",
    "animaux": "animal",
    "medicaux": "medical",
    "sociaux": "social",
    "generaux": "general",
    "hopitaux": "hopital",
    "journaux": "journal",
    "yeux": "oeil",
    "cieux": "ciel",
    "offres": "offre",
    "gardes": "garde",
    "aides": "aide",
    "aidants": "aidant",
    "aidante": "aidant",
    "aidantes": "aidant",
    "comptes": "compte",
    "postes": "poste",
    "stages": "stage",
    "notes": "note",
    "codes": "code",
    "points": "point",
    "pieces": "piece",
    "cartes": "carte",
    "ecoles": "ecole",
    "droits": "droit",
    "services": "service",
    "niveaux": "niveau",
    "metiers": "metier",
    "ateliers": "atelier",
    "chantiers": "chantier",
    "sorties": "sortie",
    "autres": "autre",
    "francaise": "francais",
    "francaises": "francais",
    "allemande": "allemand",
    "reserves": "reserve",
    "cadres": "cadre",
    "freres": "frere",
    "soeurs": "soeur",
    "parts": "part",
    "suites": "suite",
    "bases": "base",
}
_WRITTEN_SUFFIXES = """
issements issement ellement ivement ements ement ations ation atrices atrice ateurs ateur itions ition euses
euse eurs eur rices rice ages age ances ance ables able issant issent eraient erait erai erons eront era
aient ait ants ante antes ant eres ere ees ee es er ez ent ons e s x
"""
_SUFFIXES = frozenset(_WRITTEN_SUFFIXES.split())
_AFTER_SHORT_STEMS = frozenset({"s", "e", "x", "es"})
_LONGEST_SUFFIX = max(map(len, _SUFFIXES))


class Word(NamedTuple):
    """One word of a text. ``folded`` keeps its form, ``key`` joins its forms."""

    start: int
    end: int
    folded: str
    key: str

    @property
    def is_stop(self) -> bool:
        return self.folded in STOP_WORDS or (len(self.folded) == 1 and not self.folded.isdigit())


def read_words(text: str) -> list[Word]:
    """The words of ``text`` in order; elisions are cut off ("l'emploi" gives *emploi*)."""
    return list(_read(fold(text)))


def _read(folded: str) -> Iterator[Word]:
    for match in _WORD.finditer(folded):
        start, end = match.span()
        word = folded[start:end]
        if word in _ELIDED and folded[end : end + 1] == "'":
            continue
        if not word.isascii():
            word = word.replace("œ", "oe").replace("æ", "ae")
        yield Word(start, end, word, word_key(word))


def bare_words(folded: str) -> Iterator[str]:
    """The words of a folded text without their places (as ``read_words``, several times faster)."""
    if folded.isascii():
        for word, apostrophe in _PLAIN_WORD.findall(folded):
            if not (apostrophe and word in _ELIDED):
                yield word
        return
    for match in _WORD.finditer(folded):
        word = match.group()
        if word in _ELIDED and folded[match.end() : match.end() + 1] == "'":
            continue
        yield word.replace("œ", "oe").replace("æ", "ae")


@lru_cache(maxsize=65536)
def word_key(folded: str) -> str:
    """The key that the forms of a folded word share: ``emplois`` and ``emploi`` give the same one.

    The longest suffix that leaves a stem of four letters (three before the shortest ones) is taken off.
    """
    word = _IRREGULAR_PLURALS.get(folded, folded)
    if word in _UNTOUCHED or len(word) <= 3 or word[0].isdigit():
        return word
    for length in range(min(_LONGEST_SUFFIX, len(word) - 3), 0, -1):
        suffix = word[-length:]
        if suffix in _SUFFIXES and (len(word) - length >= 4 or suffix in _AFTER_SHORT_STEMS):
            return _tidy(word[:-length])
    return _tidy(word)


def _tidy(stem: str) -> str:
    """Joins what stripping leaves apart: a doubled consonant (*repasse* and *repassage*)."""
    return stem[:-1] if len(stem) > 4 and stem[-1] == stem[-2] else stem


def content_keys(text: str) -> set[str]:
    """The keys of the words that carry meaning."""
    return {
        word_key(word)
        for word in bare_words(fold(text))
        if word not in STOP_WORDS and (len(word) > 1 or word.isdigit())
    }
