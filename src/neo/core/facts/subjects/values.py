"""Typed values in a text: amounts with what they pay, weekly hours, days, clock times, weekdays, odd weeks.

Two values can only disagree when they have the same kind: an hourly wage is never compared with a rent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from neo.core.facts.subjects.paid_for import what_is_paid
from neo.core.french import lazy_re as re
from neo.core.french.dates import DateMention

_NUMBER = r"\d{1,3}(?: \d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_MONEY = re.compile(
    rf"(?<![\d/.,-])(?P<value>{_NUMBER}) ?(?P<unit>k ?€|k ?euros?|keur?\b|ke\b|€|euros?\b|eur\b|balles\b)"
    r"(?: ?(?:bruts?|nets?|annuels?|ttc|ht))*(?P<per> ?(?:/ ?|par |de l'|l'|la )(?:heure|h\b|"
    r"jour(?:nee)?s?|j\b|mois|m\b|an\b|annee|semaine))?"
)
# "12,35 brut/h", "27,85 /j": an amount told by its rate alone.
_RATE = re.compile(
    r"(?<![\d/.,-])(?P<value>\d{1,4}(?:[.,]\d{1,2})?) ?(?:bruts?|nets?)? ?(?P<per>/ ?(?:h|heure|j|"
    r"jour|mois)\b|de l'heure|par (?:heure|jour|mois))"
)
_HOURS = re.compile(
    r"(?<![\d/.,:-])(?P<value>\d{1,4}(?:[.,]\d)?) ?h(?:eures?)?(?P<half>30)?(?! ?\d)"
    r"(?P<per> ?(?:/ ?s(?:em\w*)?\b|"
    r"par semaine|/ ?hebdo|hebdo\w*|la semaine))?"
)
_CLOCK = re.compile(
    r"(?<![\d/.,-])(?P<hour>[01]?\d|2[0-3]) ?(?:h|"
    r":) ?(?P<minute>[0-5]\d)?(?![\d/])(?!\w| ?/ ?s)"
)
_DAYS = re.compile(
    r"(?<![\d/.,-])(?P<value>[1-7]|un|deux|trois|quatre|cinq|six) ?(?:j\b|"
    r"jours?\b)(?! ?(?:de )?(?:retard|formation|stage|conge|arret|delai|plus tard|avant|apres))"
)
_CONTRACT = re.compile(
    r"\b(?:cdi|cdd|cddi|contrat|temps partiel|temps plein|hebdo\w*|par semaine|"
    r"sem\b|avenant|horaires?|passe|poste|mission)\b"
)
_MONTHS = re.compile(
    r"(?<![\d/.,-])(?P<value>\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|"
    r"onze|douze|dix-huit) ?mois\b"
)
_COURSE = re.compile(r"\b(?:formation|poei|poec|stage|module|remise a niveau|cours|fle|titre|parcours)\b")
_COUNTED = re.compile(r"\b(?:re)?compt\w+|\bcumul\w*|\bcachets?\b|\bannexe\b|d'apres (?:elle|lui)|en tout\b")
_TERM = re.compile(
    r"\b(?:cdd|contrat|mission|remplacement|duree|durera|dure|mention|apprentissage|formation|"
    r"professionnalisation)\b"
)
_SCORE = re.compile(r"(?<![\d/.,])(?P<value>\d{1,2}(?:[.,]\d{1,2})?) ?/ ?20(?![\d/])")
_CHILDREN = re.compile(
    r"(?:\ba|avoir|ses|mes|avec|seule avec|maman de|mere de|pere de|papa de|\bm(?:ere|aman) de|,|:|^|"
    r"mariee?,?) ?"
    r"(?P<value>[1-8]|un|deux|trois|quatre|cinq|six) (?:enf|enfants?|petits)\b(?! (?:majeurs|gardes|de la))"
)
_DISTANCE = re.compile(r"(?<![\d/.,-])(?P<value>\d{1,3}) ?(?:km|kms|kilometres?)\b")
_CONTRACT_KIND = re.compile(r"\b(cdi|cdd|interim)\b")
_PARITY = re.compile(r"\bsemaines? (?P<value>impaires?|paires?)\b")
_WEEKDAY = re.compile(r"\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b")
_IN_LETTERS = {
    name: i
    for i, name in enumerate(
        ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
        start=1,
    )
} | {"dix-huit": 18}
_FIGURE = re.compile(r"\d")
_MAY_HOLD_ONE = ("interim", "enf", "paire", "dimanche", "mois")
_CONTRACT_OR_DAY = re.compile(r"\bcd[id]\b|(?<=\w{3})dis?\b")


@dataclass(frozen=True, slots=True)
class Value:
    """``kind`` names what is measured, and its unit; ``amount`` compares within a kind."""

    kind: str
    amount: float | frozenset[str]
    start: int
    end: int
    shown: str


def read_values(folded: str, text: str, dates: tuple[DateMention, ...] = ()) -> list[Value]:
    """The typed values of a text in order; ``dates`` are spans that are no quantities."""
    if not _may_hold_one(folded):
        return []
    masked = folded
    for d in dates:
        masked = masked[: d.start] + "\x00" * (d.end - d.start) + masked[d.end :]
    found: list[Value] = []
    for reader in (
        _money,
        _score,
        _months,
        _children,
        _distance,
        _hours,
        _days,
        _clock,
        _parity,
        _weekdays,
        _contract,
    ):
        for v in reader(masked, text):
            if not any(v.start < other.end and other.start < v.end for other in found):
                found.append(v)
    return sorted(found, key=lambda v: v.start)


def _money(folded: str, text: str) -> Iterator[Value]:
    for pattern in (_MONEY, _RATE):
        for m in pattern.finditer(folded):
            unit = m.groupdict().get("unit") or ""
            value = float(m["value"].replace(" ", "").replace(",", ".")) * (
                1000 if unit.startswith("k") else 1
            )
            per = _period(m["per"] or "", value)
            gross = "brut" in m.group() or "net" in m.group()
            paid = "wage" if gross else what_is_paid(folded, m.start(), m.end())
            kind = f"money/{per}" if per in ("hour", "day") else f"money:{paid}"
            yield Value(kind, value, m.start(), m.end(), text[m.start() : m.end()])


def _period(per: str, value: float) -> str:
    word = per.strip(" /")
    if re.search(r"\bh\b|heure", word):
        return "hour"
    return "day" if re.search(r"\bj\b|jour", word) else "month" if re.search(r"mois|\bm\b", word) else ""


def _may_hold_one(folded: str) -> bool:
    if _FIGURE.search(folded) or any(part in folded for part in _MAY_HOLD_ONE):
        return True
    return ("di" in folded or "cdd" in folded) and _CONTRACT_OR_DAY.search(folded) is not None


def _score(folded: str, text: str) -> Iterator[Value]:
    for m in _SCORE.finditer(folded):
        yield Value(
            "score", float(m["value"].replace(",", ".")), m.start(), m.end(), text[m.start() : m.end()]
        )


def _children(folded: str, text: str) -> Iterator[Value]:
    """How many children the person has; those of a class or of a former spouse are another matter."""
    for m in _CHILDREN.finditer(folded):
        value = float(_IN_LETTERS.get(m["value"], 0) or m["value"])
        yield Value("children", value, m.start(), m.end(), text[m.start() : m.end()])


def _distance(folded: str, text: str) -> Iterator[Value]:
    for m in _DISTANCE.finditer(folded):
        yield Value("km", float(m["value"]), m.start(), m.end(), text[m.start() : m.end()])


def _contract(folded: str, text: str) -> Iterator[Value]:
    """The kind of contract, in a passage that names only one."""
    found = list(_CONTRACT_KIND.finditer(folded))
    if len({m[1] for m in found}) == 1:
        m = found[0]
        yield Value("contract", frozenset({m[1]}), m.start(), m.end(), text[m.start() : m.end()])


def _months(folded: str, text: str) -> Iterator[Value]:
    """How long a contract lasts: other durations in months are ages, delays, waits."""
    for m in _MONTHS.finditer(folded):
        if _TERM.search(folded[max(0, m.start() - 60) : m.end() + 12]):
            value = float(_IN_LETTERS.get(m["value"], 0) or m["value"])
            yield Value("months", value, m.start(), m.end(), text[m.start() : m.end()])


def _hours(folded: str, text: str) -> Iterator[Value]:
    for m in _HOURS.finditer(folded):
        value = float(m["value"].replace(",", ".")) + (0.5 if m["half"] else 0)
        near = folded[max(0, m.start() - 40) : m.end() + 20]
        weekly = bool(m["per"]) or (
            not m["half"]
            and 10 <= value <= 48
            and _CONTRACT.search(near)
            and not re.search(
                r"\b(?:a|vers|de|"
                r"des)\s$",
                folded[: m.start()],
            )
        )
        if value >= 100 and _COUNTED.search(near) and not _COURSE.search(near):
            yield Value("hours counted", value, m.start(), m.end(), text[m.start() : m.end()])
        elif value > 48 and _COURSE.search(near):
            yield Value("training hours", value, m.start(), m.end(), text[m.start() : m.end()])
        elif weekly and value <= 48 and "formation" not in near:
            yield Value("hours a week", value, m.start(), m.end(), text[m.start() : m.end()])


def _days(folded: str, text: str) -> Iterator[Value]:
    for m in _DAYS.finditer(folded):
        value = float(_IN_LETTERS.get(m["value"], 0) or m["value"])
        yield Value("days", value, m.start(), m.end(), text[m.start() : m.end()])


def _clock(folded: str, text: str) -> Iterator[Value]:
    for m in _CLOCK.finditer(folded):
        minutes = int(m["hour"]) * 60 + int(m["minute"] or 0)
        if 7 * 60 <= minutes <= 20 * 60:
            yield Value("clock", float(minutes), m.start(), m.end(), text[m.start() : m.end()])


def _parity(folded: str, text: str) -> Iterator[Value]:
    for m in _PARITY.finditer(folded):
        yield Value(
            "parity", frozenset({m["value"].rstrip("s")}), m.start(), m.end(), text[m.start() : m.end()]
        )


def _weekdays(folded: str, text: str) -> Iterator[Value]:
    """One value a list of days ("mercredi et vendredi"); "jeudi 26" is a date, not a habit."""
    group: list[re.Match[str]] = []
    for m in _WEEKDAY.finditer(folded):
        if group and m.start() - group[-1].end() > 8:
            yield _listed(group, text)
            group = []
        if not re.match(r" ?(?:le )?\d", folded[m.end() :]):
            group.append(m)
    if group:
        yield _listed(group, text)


def _listed(group: list[re.Match[str]], text: str) -> Value:
    start, end = group[0].start(), group[-1].end()
    return Value("weekdays", frozenset(m[1] for m in group), start, end, text[start:end])
