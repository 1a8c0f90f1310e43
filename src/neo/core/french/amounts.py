"""Amounts and quantities: a value, its unit, and where it stands.

Units: ``eur``, ``hour`` (a duration or a weekly time), ``clock`` (an hour of the day, in minutes),
``percent``, ``km``, ``kg``, ``day``, ``week``, ``month``, ``year``, ``score`` (13/20: value 13), ``count``
(anything else).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_NUMBER = r"\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_UNITS: tuple[tuple[str, str], ...] = (
    ("eur", r"k ?€|k ?euros?|keur\b|ke\b|€|eur\b|euros?\b"),
    ("percent", r"%|pour cent\b"),
    ("km", r"km\b|kms\b|kilometres?\b"),
    ("kg", r"kg\b|kilos?\b"),
    ("minute", r"min\b|mn\b|minutes?\b"),
    ("day", r"jours?\b|j\b"),
    ("week", r"semaines?\b|sem\b"),
    ("month", r"mois\b"),
    ("year", r"ans?\b|annees?\b"),
)
_CLOCK = re.compile(r"(?<![\d/.,])([01]?\d|2[0-4]) ?[h:] ?([0-5]\d)?(?![\d/])(?!\w)")
_SCORE = re.compile(r"(?<![\d/.,])(\d{1,3}(?:[.,]\d+)?) ?/ ?(10|20|40|100|990)(?![\d/])")
_QUANTITY = re.compile(rf"(?<![\d/.,\w-])({_NUMBER})(?![\d/])(?: ?({'|'.join(u for _, u in _UNITS)}))?")
_UNITS_IN_LETTERS = [
    "zero",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_TENS_IN_LETTERS = {
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "quatre-vingt": 80,
}


def _count_to_hundred() -> Iterator[tuple[str, int]]:
    """Every number below a hundred in letters, hyphens for spaces: *vingt-et-un*, *soixante-quinze*."""
    yield from ((word, n) for n, word in enumerate(_UNITS_IN_LETTERS))
    yield "une", 1
    for word, tens in _TENS_IN_LETTERS.items():
        yield word, tens
        if tens == 80:
            yield "quatre-vingts", 80
        for unit in range(1, 20 if tens in (60, 80) else 10):
            joint = "-et-" if unit in (1, 11) and tens != 80 else "-"
            yield f"{word}{joint}{_UNITS_IN_LETTERS[unit]}", tens + unit


_WORDS = dict(_count_to_hundred()) | {"cent": 100, "mille": 1000}
_WRITTEN = re.compile(
    r"(?<![\w-])("
    + "|".join(w.replace("-", "[ -]") for w in sorted(_WORDS, key=len, reverse=True))
    + r")(?! ?cents?\b)(?![\w-])"
)
_HUNDREDS = re.compile(
    r"(?<![\w-])(?:(mille)[ -])?(?:(deux|trois|quatre|cinq|six|sept|huit|neuf)[ -])?cents?(?:[ -]("
    + "|".join(
        w.replace("-", "[ -]") for w in sorted(_WORDS, key=len, reverse=True) if w not in ("cent", "mille")
    )
    + r"))?(?![\w-])"
)


def number_in_letters(folded: str) -> int | None:
    """The value of a number word ("neuf", "vingt-deux"); None when it is none."""
    return _WORDS.get(folded.replace(" ", "-"))


_ORDINALS = {
    "premier": 1,
    "premiere": 1,
    "deuxieme": 2,
    "second": 2,
    "seconde": 2,
    "troisieme": 3,
    "quatrieme": 4,
    "cinquieme": 5,
    "sixieme": 6,
}
_ORDINAL = re.compile(r"\b(" + "|".join(_ORDINALS) + r")\b|\b(\d{1,2}) ?(?:er|ere|eme|e|nd|nde)\b")


@dataclass(frozen=True, slots=True)
class Quantity:
    """``written``: in letters; ``ordinal``: a rank ("3e passage")."""

    start: int
    end: int
    value: Decimal
    unit: str
    written: bool = False
    ordinal: bool = False


_FIGURE = re.compile(r"\d")
_PHONE = re.compile(r"(?<!\d)(?:\+33 ?|0)[1-9](?:[ .-]?\d\d){4}(?!\d)")


def find_quantities(
    text: str, *, letters: bool = False, skip: Sequence[tuple[int, int]] = ()
) -> list[Quantity]:
    """The quantities of ``text`` in order; ``letters`` also reads numbers in letters and ranks.

    ``skip`` gives spans that are something else (dates); phone numbers are never quantities.
    """
    folded = fold(text)
    phones = [m.span() for m in _PHONE.finditer(folded)] if _FIGURE.search(folded) else []
    for start, end in (*skip, *phones):
        folded = folded[:start] + "\x00" * (end - start) + folded[end:]
    figures = _FIGURE.search(folded) is not None
    found = _clocks(folded) + _scores(folded) if figures else []
    if letters:
        _add(found, _ordinals(folded))
    if figures:
        _add(found, _digits(folded))
    if letters:
        _add(found, _letters(folded))
    return sorted(found, key=lambda q: q.start)


def _add(found: list[Quantity], more: list[Quantity]) -> None:
    for quantity in more:
        if not any(q.start < quantity.end and quantity.start < q.end for q in found):
            found.append(quantity)


def _clocks(folded: str) -> list[Quantity]:
    """ "9 h 30" is an hour of the day; "28 h" or "35h/sem" is a time worked unless the words say it."""
    found = []
    for m in _CLOCK.finditer(folded):
        minutes = int(m[1]) * 60 + int(m[2] or 0)
        found.append(Quantity(m.start(), m.end(), Decimal(minutes), "clock"))
    return found


def _scores(folded: str) -> list[Quantity]:
    return [Quantity(m.start(), m.end(), _decimal(m[1]), "score") for m in _SCORE.finditer(folded)]


def _digits(folded: str) -> list[Quantity]:
    found = []
    for m in _QUANTITY.finditer(folded):
        unit = m[2] or ""
        value = _decimal(m[1])
        name = next((n for n, pattern in _UNITS if unit and re.fullmatch(pattern, unit)), "count")
        if name == "eur" and unit.startswith("k"):
            value *= 1000
        if name == "count" and re.match(r" ?(?:h\b|heures?\b)", folded[m.end() :]):
            name = "hour"
        found.append(Quantity(m.start(), m.end(), value, name))
    return found


def _letters(folded: str) -> list[Quantity]:
    found = []
    for m in _HUNDREDS.finditer(folded):
        rest = number_in_letters(m[3]) or 0 if m[3] else 0
        value = (1000 if m[1] else 0) + 100 * (_WORDS[m[2]] if m[2] else 1) + rest
        found.append(_in_letters(folded, m.start(), m.end(), value))
    for m in _WRITTEN.finditer(folded):
        if m[1] in ("un", "une", "cent") or any(q.start <= m.start() < q.end for q in found):
            continue  # "un" is an article far more often than a number
        found.append(_in_letters(folded, m.start(), m.end(), number_in_letters(m[1]) or 0))
    return found


def _in_letters(folded: str, start: int, end: int, value: int) -> Quantity:
    unit = next((n for n, p in _UNITS if re.match(r" ?(?:" + p + ")", folded[end:])), "count")
    if unit == "count" and re.match(r" ?heures?\b", folded[end:]):
        unit = "hour"
    return Quantity(start, end, Decimal(value), unit, written=True)


def _ordinals(folded: str) -> list[Quantity]:
    found = []
    for m in _ORDINAL.finditer(folded):
        value = _ORDINALS[m[1]] if m[1] else int(m[2])
        found.append(Quantity(m.start(), m.end(), Decimal(value), "count", written=True, ordinal=True))
    return found


def _decimal(written: str) -> Decimal:
    try:
        return Decimal(written.replace(" ", "").replace(",", "."))
    except InvalidOperation as error:  # the pattern only lets numbers through
        raise ValueError(written) from error


def show_amount(value: Decimal) -> str:
    """``3 000 €``, ``19,33 €``."""
    whole, _, cents = f"{value:.2f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", " ")
    return f"{grouped} €" if cents == "00" else f"{grouped},{cents} €"
