"""The last look: independent of detection, it searches a text about to leave for what the record identifies.

It knows no recogniser. It opens encodings, folds, and looks for the values themselves: every number of
seven digits or more and every mail of the record and of the key table, its address lines, and their names as
whole words. A
name of less than four letters, or one that is also an ordinary word, counts with a capital, after a
civility, or beside another name of the same person: the look prefers a word masked for nothing to a name
that leaves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from neo.core.privacy.disguises import undone
from neo.core.privacy.evidence import CIVILITIES
from neo.core.privacy.folding import fold_for_privacy
from neo.core.privacy.identity import Identity
from neo.core.privacy.key_table import TOKEN, KeyTable
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common
from neo.core.privacy.names_index import telling_words
from neo.core.privacy.prepared import prepare

_FEWEST_DIGITS = 7
_LETTERS = 4
_LINE = 9
"""Letters and digits of the shortest address line looked for."""
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d(?:[ \t\u00a0\u202f.\-/_()]{0,3}\n?\d)+")
_MONTH_WORDS = "janv fevr mars avr mai juin juil aou sept oct nov dec"
_MONTHS = tuple(_MONTH_WORDS.split())
"""How each month's name begins."""
_AT = re.compile(r" ?[(\[{]? ?(?:@|arobase|at) ?[)\]}]? ?")


@dataclass(frozen=True, slots=True)
class Leak:
    """Something the record identifies, still in clear: its type and where; its value is never repeated."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True)
class _Sought:
    """What is looked for: names by word (with the words of the same names), digits, mails, and the record's
    own address lines as letters and digits alone (« 14ruedesremouleurs »)."""

    names: dict[str, frozenset[str]]
    digits: dict[str, Kind]
    mails: frozenset[str]
    places: dict[str, Kind]


def leak_check(text: str, identity: Identity, table: KeyTable | None = None) -> tuple[Leak, ...]:
    """What of ``identity`` and of ``table`` is still in ``text``, in order; offsets are characters of
    ``text``."""
    sought = _sought(identity, table)
    prepared = prepare(_without_tokens(text, table))
    folded = fold_for_privacy(prepared.text)
    found = [*_names(prepared.text, folded, sought), *_digits(folded, sought), *_mails(folded, sought)]
    found += [*_dates_in_words(folded, identity), *_places(folded, sought)]
    found += _undone(prepared.text, folded, sought)
    placed = (Leak(leak.kind, *prepared.span(leak.start, leak.end)) for leak in found)
    return tuple(sorted(placed, key=lambda leak: (leak.start, leak.end)))


def _without_tokens(text: str, table: KeyTable | None) -> str:
    """Tokens of the table blanked: « [PERSONNE_1] » is no leak for a Mme Personne."""
    if table is None:
        return text
    return TOKEN.sub(lambda m: m.group() if table.surface(m.group()) is None else " " * len(m.group()), text)


def _sought(identity: Identity, table: KeyTable | None) -> _Sought:
    surfaces = list(table.surfaces()) if table else []
    names = [(*p.first_names, *p.last_names) for p in identity.people]
    names += [(surface,) for kind, surface in surfaces if kind is Kind.PERSON]
    values = [(v.kind, v.text) for v in identity.values]
    values += [(kind, surface) for kind, surface in surfaces if kind is not Kind.PERSON]
    mails, places = frozenset(_mail_values(values)), dict(_address_lines(identity))
    return _Sought(_by_word(names), dict(_numbers(values)), mails, places)


def _by_word(people: Iterable[tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Each telling word of somebody's names with the others that stand beside it."""
    beside: dict[str, set[str]] = {}
    for names in people:
        words = set(telling_words(names))
        for word in words:
            beside.setdefault(word, set()).update(w for w in words if w != word)
    return {word: frozenset(others) for word, others in beside.items()}


def _numbers(values: Iterable[tuple[Kind, str]]) -> Iterator[tuple[str, Kind]]:
    """The digits of each value, without a French number's leading zero or country code."""
    for kind, value in values:
        digits = "".join(c for c in fold_for_privacy(value) if c.isdigit())
        if kind is Kind.PHONE:
            digits = re.sub(r"^(?:0033|33)?0?(?=\d{9}$)", "", digits)
        if kind is Kind.BIRTH_DATE:
            yield from ((form, kind) for form in _date_forms(value))
        elif len(digits) >= _FEWEST_DIGITS:
            yield digits, kind


def _date_forms(value: str) -> Iterator[str]:
    """The digits of a date in the orders people write it."""
    parts = re.findall(r"\d+", value)
    if len(parts) == 3 and all(len(p) <= 4 for p in parts):
        first, month, last = parts
        year, day = (first, last) if len(first) == 4 else (last, first)
        yield from (day + month + year, year + month + day)


def _dates_in_words(folded: str, identity: Identity) -> Iterator[Leak]:
    """A birth date with its month in letters: « 18 avril 1967 », « 1er mars 67 »."""
    for value in identity.values:
        parts = value.text.split("-")
        if value.kind is not Kind.BIRTH_DATE or len(parts) != 3 or not all(p.isdigit() for p in parts):
            continue
        year, month, day = parts
        name = _MONTHS[(int(month) - 1) % 12]
        pattern = rf"(?<!\d)0?{int(day)}(?:er)? {name}\w*\.? (?:{year[:2]})?{year[2:]}(?!\d)"
        for match in re.finditer(pattern, folded):
            yield Leak(Kind.BIRTH_DATE, *match.span())


def _mail_values(values: Iterable[tuple[Kind, str]]) -> Iterator[str]:
    return (
        _AT.sub("@", fold_for_privacy(value)) for kind, value in values if kind is Kind.EMAIL and "@" in value
    )


def _names(text: str, folded: str, sought: _Sought) -> Iterator[Leak]:
    words = list(_WORD.finditer(folded))
    for i, match in enumerate(words):
        word = match.group()
        if word not in sought.names:
            continue
        telling = len(word) >= _LETTERS and not is_common(word)
        if telling or _points_at_someone(text, words, i, sought.names[word]):
            yield Leak(Kind.PERSON, *match.span())


def _points_at_someone(text: str, words: Sequence[re.Match[str]], i: int, beside: frozenset[str]) -> bool:
    around = [words[j].group() for j in (i - 1, i + 1) if 0 <= j < len(words)]
    return (
        text[words[i].start()].isupper()
        or any(w in beside for w in around)
        or (i > 0 and words[i - 1].group() in CIVILITIES)
    )


def _address_lines(identity: Identity) -> Iterator[tuple[str, Kind]]:
    """A line with a number, long enough to be nothing else."""
    for value in identity.values:
        line = _bare(fold_for_privacy(value.text))
        if value.kind in (Kind.ADDRESS, Kind.CITY_POSTCODE) and len(line) >= _LINE and not line.isalpha():
            yield line, value.kind


def _bare(folded: str) -> str:
    return "".join(_LETTER_OR_DIGIT.findall(folded))


def _places(folded: str, sought: _Sought) -> Iterator[Leak]:
    """An address line of the record, whatever stands between its letters."""
    bare = _bare(folded) if sought.places else ""
    found = [line for line in sought.places if line in bare]
    positions = [m.start() for m in _LETTER_OR_DIGIT.finditer(folded)] if found else []
    for line in found:
        at = bare.find(line)
        while at >= 0:
            yield Leak(sought.places[line], positions[at], positions[at + len(line) - 1] + 1)
            at = bare.find(line, at + len(line))


def _undone(text: str, folded: str, sought: _Sought) -> Iterator[Leak]:
    """Words that hide what is looked for; a name of three letters is not looked for there."""
    for start, end, words in undone(text, folded):
        inside = fold_for_privacy(words)
        if any(m.group() in sought.names and len(m.group()) >= _LETTERS for m in _WORD.finditer(inside)):
            yield Leak(Kind.PERSON, start, end)
        for leak in (*_digits(inside, sought), *_mails(inside, sought), *_places(inside, sought)):
            yield Leak(leak.kind, start, end)


def _digits(folded: str, sought: _Sought) -> Iterator[Leak]:
    """Each number looked for inside each run of digits, whatever separates them."""
    if not sought.digits:
        return
    for run in _DIGITS.finditer(folded):
        positions = [i for i in range(*run.span()) if folded[i].isdigit()]
        if len(positions) < _FEWEST_DIGITS:
            continue
        digits = "".join(folded[i] for i in positions)
        for number, kind in sought.digits.items():
            at = digits.find(number)
            while at >= 0:
                yield Leak(kind, positions[at], positions[at + len(number) - 1] + 1)
                at = digits.find(number, at + 1)


def _mails(folded: str, sought: _Sought) -> Iterator[Leak]:
    for mail in sought.mails:
        user, _, host = mail.partition("@")
        pattern = (
            re.escape(user) + _AT.pattern + re.escape(host).replace(r"\.", r" ?(?:\.|[(\[]?point[)\]]?) ?")
        )
        for match in re.finditer(pattern, folded):
            yield Leak(Kind.EMAIL, *match.span())
