"""Where the name of a way ends: its particles, its words, and no more of the sentence than that."""

from __future__ import annotations

import re

from neo.core.privacy.lexicon import is_common
from neo.core.privacy.reading import Reading
from neo.core.privacy.way_words import ABBREVIATED, word_set

PARTICLES = word_set("de du des d la le les l en sur sous aux au a et da do u di lou la ar an al er")
_FIRST_LINKS = word_set("de du des d la le les l aux au da u lou ar an sur sous")
_TITLES = word_set(
    "general gal marechal mal docteur dr president colonel cel capitaine cdt commandant lieutenant "
    "professeur pr abbe "
    "pere frere freres soeur soeurs saint sainte st ste grand grande petit petite vieux vieille haut "
    "haute bas basse "
    "jean pierre paul jacques marie louis charles victor henri emile jules albert georges marcel "
    "anatole leon francois "
    "maurice andre rene joseph michel antoine jeanne anne simone rosa lucie aime felix gaston "
    "edouard ferdinand "
    "maison croix fontaine quatre trois deux cinq sept premier champ champs bon bonne mon notre "
    "nouveau nouvelle "
    "clos moulin pont port porte pre bois"
)
_INSIDE = re.compile(r"[ \u00a0]{1,2}|['’-]|[.] ?|-? ?- ?")
_MONTH = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
_DATE = re.compile(
    rf"(?: du)? \d{{1,2}}(?:er)? (?:{_MONTH})\b(?: \d{{4}}| \d{{2}}\b)?"
    r"|(?: de la| du| des) \d{1,3}(?:e|er|eme|re|ere) [a-z]{2,20}"
)
_DATE_INSIDE = re.compile(rf" (?:du )?\d{{1,2}}(?:er)? (?:{_MONTH})\b(?: \d{{4}})?")
_MAX_WORDS = 9


def name_end(reading: Reading, i: int, *, numbered: bool) -> int:
    """Where the name of the way ends whose word is ``i``; 0 when no name follows it."""
    end = reading.end(i)
    full_stop = 1 if reading.text[end : end + 1] == "." else 0
    if full_stop and reading.words[i] not in ABBREVIATED:
        return 0
    dated = _DATE.match(reading.folded, end + full_stop, end + 40)
    if dated:
        return dated.end()
    first = _first_name_word(reading, i)
    if first < 0 or not (numbered or reading.words[first] != "a"):
        return 0
    return name_end_from(reading, first)


def name_end_from(reading: Reading, first: int) -> int:
    """Where the name ends whose first word is ``first``."""
    i = last = at = first
    while at - i < _MAX_WORDS and (following := _next(reading, at)) > at:
        last = at = following
    return _numbers_end(reading, last)


def _first_name_word(reading: Reading, i: int) -> int:
    """The first word of the name behind particles; -1 when there is none."""
    k = i + 1
    while k < len(reading.words) and k - i <= 4 and _inside(reading, k - 1, first=k - 1 == i):
        word = reading.words[k]
        ends = len(word) > 1 and reading.is_capitalised(k) and not _inside(reading, k)
        if word not in _FIRST_LINKS or ends:
            return k if len(word) > 1 or reading.is_capitalised(k) else -1
        k += 1
    return -1


def _next(reading: Reading, last: int) -> int:
    """The next word of the name after the word ``last``, itself when the name ends there."""
    if last + 1 >= len(reading.words) or not _inside(reading, last):
        return last
    between, word = reading.between(last), reading.words[last + 1]
    if "-" in between.strip() or between in ("'", "’"):
        return last + 1
    if reading.words[last] in _TITLES and word not in PARTICLES:
        return last + 1
    if word in PARTICLES and not _is_strong(reading, last + 1):
        return _over_particles(reading, last)
    return last + 1 if _goes_on(reading, last + 1) else last


def _over_particles(reading: Reading, last: int) -> int:
    """The word behind the particles after ``last``: « de la Croix de Pierre »."""
    k = last + 1
    place = reading.words[k] in ("a", "au", "aux", "et", "en", "sur", "le", "la", "les", "al", "an", "er")
    while k < len(reading.words) and k - last <= 3 and reading.words[k] in PARTICLES:
        if not _inside(reading, k):
            return last
        k += 1
    lone_a = reading.words[last + 1] == "a" and reading.words[last + 2 : last + 3] != ["la"]
    if k >= len(reading.words) or lone_a:
        return last
    if reading.words[last + 1] == "et" and not _is_strong(reading, k):
        return last
    return k if _is_strong(reading, k) or (not place and not _is_cased(reading, last)) else last


def _goes_on(reading: Reading, k: int) -> bool:
    if _is_strong(reading, k):
        return True
    return not _is_cased(reading, k - 1) and len(reading.words[k]) > 2 and not is_common(reading.words[k])


def _is_strong(reading: Reading, k: int) -> bool:
    """Whether the word has a capital that carries something."""
    return reading.is_capitalised(k) and not reading.in_shouted_line(k) and reading.words[k] != "cedex"


def _is_cased(reading: Reading, last: int) -> bool:
    return _is_strong(reading, last)


def _inside(reading: Reading, i: int, *, first: bool = False) -> bool:
    """Whether the word after the word ``i`` may belong to the same name."""
    between = reading.between(i)
    if between[:1] == "." and not first:
        word = reading.words[i]
        short = len(word) == 1 or word in ("st", "ste", "dr", "pr", "gal", "mal", "cdt")
        return short and _INSIDE.fullmatch(between) is not None
    return _INSIDE.fullmatch(between) is not None


def _numbers_end(reading: Reading, last: int) -> int:
    """The end of the name, with the date it may hold: « rue du Bataillon du 8 mai 1945 »."""
    end = reading.end(last)
    dated = _DATE_INSIDE.match(reading.folded, end, end + 40)
    return dated.end() if dated else end
