"""Lies about a value: another day, month or year; another amount, duration, hour or age."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from neo.core.evaluation.adversary.chance import one_of

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")
_MONTH = "|".join(_MONTHS)
_DATE = re.compile(
    rf"\b(?P<d>\d{{2}})/(?P<m>\d{{2}})/(?P<y>\d{{4}})\b"
    rf"|\b(?P<wd>\d{{1,2}}|1er) (?P<wm>{_MONTH})(?: (?P<wy>\d{{4}}))?\b"
    rf"|\b(?P<am>{_MONTH}) (?P<ay>\d{{4}})\b"
    rf"|\b(?:de|en|jusqu'en|depuis) (?P<only>(?:19|20)\d\d)\b"
    rf"|\b(?P<name>{'|'.join(_DAYS)})\b"
)
_NUMBER = re.compile(
    r"(?<![\d/_,.'’-])(?<!\d[ \u00a0\u202f])(?P<n>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,6})(?P<rest>,\d+)?"
    r"(?=[ \u00a0\u202f]?(?:h\b|€|euros?\b|km\b|%|heures?\b|jours?\b|mois\b|ans\b|semaines?\b|points?\b|kg\b"
    r"|enfants?\b|candidatures?\b|postes?\b|CDI\b|CDD\b|séances?\b|samedis?\b|offres?\b|places?\b|nuits?\b"
    r"|min\b|minutes?\b|brut\b|net\b|m²|brut[se]?\b|personnes?\b|pièces?\b|demandes?\b|contrats?\b))"
)


def date_lies(told: str, known: Callable[[str], bool], *seed: object) -> Iterator[str]:
    """``told`` with one of its dates changed. ``known``: whether the record holds some words."""
    for number, match in enumerate(_DATE.finditer(told)):
        other = _other_date(match, known, seed, number)
        if other:
            yield told[: match.start()] + other + told[match.end() :]


def _other_date(match: re.Match[str], known: Callable[[str], bool], seed: tuple[object, ...], n: int) -> str:
    for attempt in range(6):
        changed = _changed_date(match, one_of((1, 2, 3, 7, 10), *seed, n, attempt), (*seed, n, attempt))
        if changed != match.group() and not known(changed):
            return changed
    return ""


def _changed_date(match: re.Match[str], step: int, seed: tuple[object, ...]) -> str:
    """The date of ``match``, another day, another month or another year."""
    part = one_of(("day", "day", "month", "year"), *seed, "part")
    if match["d"]:
        day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
        if part == "year":
            return f"{day:02}/{month:02}/{year + (1 if step % 2 else -1)}"
        if part == "month":
            return f"{min(day, 28):02}/{month % 12 + 1:02}/{year}"
        return f"{(day - 1 + step) % 28 + 1:02}/{month:02}/{year}"
    if match["wd"]:
        day = 1 if match["wd"] == "1er" else int(match["wd"])
        year_words = f" {match['wy']}" if match["wy"] else ""
        if part == "month":
            return f"{match['wd']} {_next(match['wm'], step)}{year_words}"
        other = (day - 1 + step) % 28 + 1
        return f"{'1er' if other == 1 else other} {match['wm']}{year_words}"
    if match["am"]:
        if part == "year":
            return f"{match['am']} {int(match['ay']) - 1}"
        return f"{_next(match['am'], step)} {match['ay']}"
    if match["only"]:
        return match.group().replace(match["only"], str(int(match["only"]) + (1 if step % 2 else -2)))
    return _DAYS[(_DAYS.index(match["name"]) + step) % 6] if step % 6 else match.group()


def _next(month: str, step: int) -> str:
    return _MONTHS[(_MONTHS.index(month) + 1 + step % 5) % 12]


def number_lies(told: str, known: Callable[[str], bool], *seed: object) -> Iterator[str]:
    """``told`` with one number that measures something changed."""
    for number, match in enumerate(_NUMBER.finditer(told)):
        value = int(re.sub(r"\D", "", match["n"]))
        for attempt in range(8):
            other = str(_other_number(value, (*seed, number, attempt)))
            if other != str(value) and not known(other):
                rest = match["rest"] or ""
                yield told[: match.start()] + other + rest + told[match.end() :]
                break


def _other_number(value: int, seed: tuple[object, ...]) -> int:
    """Near ``value``, ten times or a digit away: never zero."""
    ways = (value + 1, value + 2, value - 1, value + 5, value * 2, value + 10, value - 3, value * 10)
    return max(1, one_of(ways, *seed))
