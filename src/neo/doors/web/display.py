"""How values read on a French screen: dates, hours, amounts, numbers. Pure functions, no framework.

A no-break space stands where a line must not break (inside a date, an hour, an amount).
"""

from __future__ import annotations

import re
from datetime import date, datetime

NBSP = "\u00a0"
THIN = "\u202f"
_QUOTED = re.compile(r"(«[^«»]*»)")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_BEFORE_HIGH_SIGN = re.compile(r"(?<!\s) (?=[;!?])")
_KEPT_TOGETHER = re.compile(
    r"(?<!\s) (?=[:%€])|(?<=\d) (?=(?:h|km|min|mois|ans?|euros?)\b)|(?<=\d) (?=\d{3}\b)"
    r"|(?<=\d h) (?=\d\d\b)|(?<=\bM\.) (?=\w)|(?<=\bMme) (?=\w)|(?<=\bn°) (?=\d)"
)

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
SHORT_MONTHS = (
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juil.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def _day_number(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)


def long_date(day: date) -> str:
    """``15 juin 2026``; the first of a month is ``1er juin 2026``."""
    return f"{_day_number(day)}{NBSP}{MONTHS[day.month - 1]}{NBSP}{day.year}"


def short_date(day: date) -> str:
    """``15 juin 2026`` with the month abbreviated, for tables."""
    return f"{_day_number(day)}{NBSP}{SHORT_MONTHS[day.month - 1]}{NBSP}{day.year}"


def day_month(day: date) -> str:
    """``2 juin``, where the year is already on the page."""
    return f"{_day_number(day)}{NBSP}{SHORT_MONTHS[day.month - 1]}"


def weekday_date(day: date) -> str:
    """``lundi 18 mai 2026``."""
    return f"{WEEKDAYS[day.weekday()]}{NBSP}{long_date(day)}"


def weekday_month(day: date) -> str:
    """``lundi 18 mai``."""
    return f"{WEEKDAYS[day.weekday()]}{NBSP}{_day_number(day)}{NBSP}{MONTHS[day.month - 1]}"


def mark_date(day: date, today: date) -> str:
    """The date of a source mark: ``14/04`` in the current year, ``09/12/25`` otherwise."""
    pattern = "%d/%m" if day.year == today.year else "%d/%m/%y"
    return day.strftime(pattern)


def hour(moment: datetime) -> str:
    """``9 h 30``; a full hour is ``9 h 00``."""
    return f"{moment.hour}{NBSP}h{NBSP}{moment.minute:02d}"


def duration(minutes: int) -> str:
    """``45 min``."""
    return f"{minutes}{NBSP}min"


def amount(value: str) -> str:
    """``3 000 €`` or ``19,33 €`` from a plain number as text; text that is no number is given back."""
    try:
        number = float(value)
    except ValueError:
        return value
    text = f"{number:,.0f}" if number == int(number) else f"{number:,.2f}"
    return text.replace(",", NBSP).replace(".", ",") + f"{NBSP}€"


def age(birth: date, today: date) -> int:
    """Whole years between two days."""
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def months_between(earlier: date, later: date) -> int:
    """Whole months between two days; 0 when the first is not before the second."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return max(0, months - (later.day < earlier.day))


def is_over_twelve_months(explored: date | None, today: date) -> bool:
    """Whether something explored that day has to be looked at again."""
    return explored is not None and months_between(explored, today) > 12


def partial_date(text: str) -> str:
    """A date as the record gives it (``2016``, ``2016-05``, ``2016-05-12``) in French; other texts as is."""
    parts = text.split("-")
    if not all(part.isdigit() for part in parts):
        return text
    try:
        if len(parts) == 3:
            return short_date(date(*map(int, parts)))
        if len(parts) == 2:
            return f"{SHORT_MONTHS[int(parts[1]) - 1]}{NBSP}{parts[0]}"
    except (ValueError, IndexError):
        return text
    return text


def plural(count: int, singular: str, several: str | None = None) -> str:
    """``3 rendez-vous``, ``1 courriel``; zero is singular in French."""
    word = singular if count < 2 else (several or singular + "s")
    return f"{count}{NBSP}{word}"


def typeset(text: str) -> str:
    """What NÉO wrote, with the apostrophes and the no-break spaces of French typography.

    What stands between « and » is somebody's own words: only the spaces inside the signs change there.
    """
    parts = _QUOTED.split(text)
    return "".join(_typeset_quote(p) if p.startswith("«") else _typeset_plain(p) for p in parts)


def voices(text: str) -> tuple[tuple[str, bool], ...]:
    """The stretches of a sentence, each with whether it is somebody's own words (between « and »)."""
    return tuple((part, part.startswith("«")) for part in _QUOTED.split(text) if part)


def _typeset_plain(text: str) -> str:
    text = _APOSTROPHE.sub("’", text)
    return _KEPT_TOGETHER.sub(NBSP, _BEFORE_HIGH_SIGN.sub(THIN, text))


def _typeset_quote(text: str) -> str:
    return f"«{NBSP}{text[1:-1].strip()}{NBSP}»"


def capital(text: str) -> str:
    """The first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]


def decimal(value: float, places: int) -> str:
    """``0,42``: at most ``places`` decimals, the French way."""
    return f"{value:.{places}f}".rstrip("0").rstrip(".").replace(".", ",") if places else f"{value:.0f}"


def thousands(value: int) -> str:
    """``7\u202f519``."""
    return f"{value:,}".replace(",", "\u202f")
