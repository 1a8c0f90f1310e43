"""Measures in a text: a number and its unit, whatever it counts; dates by what starts or ends on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.amounts import number_in_letters
from neo.core.french.dates import DateMention, show_date
from neo.core.french.words import word_key

_FIGURES = r"\d{1,3}(?: \d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_LETTERS = (
    "un(?= an)|une(?= annee)|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente"
)
_UNITS: tuple[tuple[str, str], ...] = (
    ("money", r"k ?€|k ?euros?|keur\b|ke\b|€|eur\b|euros?\b"),
    ("percent", r"%|pour cent\b"),
    ("km", r"km\b|kms\b|kilometres?\b|bornes\b"),
    ("kg", r"kg\b|kilos?\b"),
    ("minutes", r"min\b|mn\b|minutes?\b"),
    ("hours", r"h\b(?! ?\d)|heures?\b|h(?=/)"),
    ("days", r"j\b|jours?\b"),
    ("weeks", r"sem\b|semaines?\b"),
    ("months", r"mois\b"),
    ("years", r"ans?\b|annees?\b"),
    ("score", r"/ ?(?:20|10|100)\b"),
)
_UNIT = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNITS)
_MEASURE = re.compile(rf"(?<![\d/.,\w-])(?P<value>{_FIGURES}|{_LETTERS}) ?(?:{_UNIT}|(?P<noun>[a-z]{{4,}}))")
_CLOCK = re.compile(r"(?<![\d/.,])(?P<hour>[01]?\d|2[0-3]) ?(?:h|:) ?(?P<minute>[0-5]\d)(?![\d/])(?!\w)")
_LEVELS = ("a1", "a2", "b1", "b2", "c1", "c2")
_LEVEL = re.compile(r"(?<!permis )\b(?:a1|a2|b1|b2|c1|c2)\b")
_AT = re.compile(r"(?:\ba|\bvers|\bdes|\bpour) $|\bde $|-$")
_PER = re.compile(
    r"(?: ?(?:bruts?|nets?|annuels?|mensuels?|ttc|ht))*(?: ?[/]| par| de l'| l'| la)? ?"
    r"(?P<per>heure|h\b|jour|j\b|mois|mensuel|an\b|annee|annuel|semaine|sem\b|hebdo)?"
)
_MONEY_ROLES: tuple[tuple[str, str], ...] = (
    (
        "wage",
        r"salaires?|remuner\w+|bruts?|nets?\b|paye\b|payee?s? (?:au|\d)|smic|taux horaire|pretention|"
        r"embauch\w+|cd[di]\b|poste",
    ),
    ("cost", r"devis|tarifs?|couts?|prix|frais|facture\w*|formation|montant"),
    ("rent", r"loyers?\b|redevance"),
    (
        "debt",
        r"dettes?|amendes?|impayes?|trop[- ]percu|\bindu\b|decouvert|restent? (?:du|a payer)|"
        r"reste a charge",
    ),
    ("loan", r"prets?\b|microcredit|emprunt\w*|credit|rembours\w+|mensualit\w+|echeancier"),
    ("aid", r"subvention|aides?\b|prime|bourse|avance|allocation|are\b|rsa\b|pension|indemni\w+"),
)
_ROLE_RE = tuple((name, re.compile(rf"\b(?:{words})")) for name, words in _MONEY_ROLES)
_NOT_COUNTED_WORDS = """
fois candidatures entretiens offres rendez premiers derniers fevrier septembre octobre novembre decembre
janvier avril juillet juin aout mars bruts nets environ autres heures euros dans pour avec chez puis mais
reponses relances mails appels postes pages personne minimum maximum seances tous
"""
_NOT_COUNTED = frozenset(word_key(w)[:5] for w in _NOT_COUNTED_WORDS.split())
_STARTS = re.compile(
    r"\b(?:debut\w*|commenc\w+|demarr\w+|entree?|prise (?:de|du)|des le|a partir du|depuis|rentree|"
    r"arriv\w+)\b"
)
_ENDS = re.compile(
    r"\b(?:fin|finit|finie?|jusqu'?|termin\w+|echeance|expire\w*|valable|valide|arrete\w*|cesse\w*|"
    r"court|prend fin)\b"
)
_LIMIT = re.compile(
    r"\bavant le|au plus tard|d'ici|\bdelai|date limite|rappel\w*|relanc\w+|prochain (?:point|rdv)|rdv\b"
)
_HEAD = 60
_COURSE = re.compile(r"\b(?:formation|poei|poec|stage|module|remise a niveau|cours|fle|titre|parcours)\b")
_TO = re.compile(r" ?(?:(?:au|-|->|jusqu'?au) ?)?(?:\w{5,8} )?(?<!\w)")


@dataclass(frozen=True, slots=True)
class Measure:
    """``kind`` with its unit and role; two measures of one kind compare by ``amount``."""

    kind: str
    amount: float
    start: int
    end: int
    shown: str
    role: str = ""


def read_measures(folded: str, text: str, dates: Sequence[DateMention]) -> list[Measure]:
    """The measures of a passage in order, dates included."""
    found = list(_dated(folded, dates))
    masked = folded
    for d in dates:
        masked = masked[: d.start] + "\x00" * (d.end - d.start) + masked[d.end :]
    for m in _CLOCK.finditer(masked):
        minutes = int(m["hour"]) * 60 + int(m["minute"])
        found.append(Measure("clock", minutes, m.start(), m.end(), text[m.start() : m.end()]))
    for m in _LEVEL.finditer(masked):
        found.append(Measure("level", _LEVELS.index(m.group()) + 1.0, m.start(), m.end(), m.group().upper()))
    taken = [(v.start, v.end) for v in found]
    for m in _MEASURE.finditer(masked):
        if not any(s < m.end() and m.start() < e for s, e in taken):
            found += _measure(masked, m, text)
    return sorted(found, key=lambda v: v.start)


def _measure(folded: str, m: re.Match[str], text: str) -> Iterator[Measure]:
    value = _number(m["value"])
    unit = m.lastgroup or ""
    if unit == "noun":
        noun = word_key(m["noun"])[:5]
        if value <= 60 and noun not in _NOT_COUNTED and value == int(value):
            yield Measure(f"count {noun}", value, m.start(), m.end(), text[m.start() : m.end()])
        return
    end = m.end()
    per = ""
    if unit in ("money", "hours", "days"):
        rate = _PER.match(folded, end)
        per = (rate["per"] or "") if rate else ""
        end = rate.end() if rate and per else end
    shown = text[m.start() : end]
    if unit == "money":
        yield from _money(folded, m, value, per, Measure("money", value, m.start(), end, shown))
    elif unit == "hours":
        yield _hours(folded, m, value, per, shown, end)
    elif unit != "years" or not re.match(r" ?(?:et|d'|de )", folded[end:]):
        if unit == "years":
            unit, value = "months", value * 12
        yield Measure(unit, value, m.start(), end, shown)


def _number(written: str) -> float:
    if written[0].isdigit():
        return float(written.replace(" ", "").replace(",", "."))
    return float(1 if written.startswith("un") else number_in_letters(written) or 0)


def _hours(folded: str, m: re.Match[str], value: float, per: str, shown: str, end: int) -> Measure:
    if value <= 24 and not per and _AT.search(folded[: m.start()]) and not m["hours"].startswith("heures"):
        return Measure("clock", value * 60, m.start(), end, shown)
    near = folded[max(0, m.start() - 40) : end + 25]
    kind = "hours of training" if value > 24 and not per and _COURSE.search(near) else "hours"
    return Measure(kind, value, m.start(), end, shown)


def _money(folded: str, m: re.Match[str], value: float, per: str, found: Measure) -> Iterator[Measure]:
    if m["money"].startswith("k"):
        value *= 1000
    period = per[:2]
    if period in ("he", "h"):
        kind = "money an hour"
    elif period in ("jo", "j"):
        kind = "money a day"
    else:
        kind = "money"
        value = value / 12 if period == "an" else value
    yield Measure(kind, value, found.start, found.end, found.shown, _role(folded, found.start, found.end))


def _role(folded: str, start: int, end: int) -> str:
    before, after = folded[max(0, start - 70) : start], folded[end : end + 25]
    near = [(len(before) - m.end(), name) for name, p in _ROLE_RE for m in p.finditer(before)]
    near += [(m.start() + 5, name) for name, p in _ROLE_RE if (m := p.search(after))]
    role = min(near)[1] if near else ""
    is_net = re.match(r" ?nets?\b", after) if role in ("wage", "") else None
    return "net wage" if is_net else role


def _dated(folded: str, dates: Sequence[DateMention]) -> Iterator[Measure]:
    """Days, by the edge they are: ``start``, ``end`` or ``at``; those of a range are its two edges."""
    days = [d for d in dates if d.precision == "day"]
    for i, d in enumerate(days):
        before = folded[max(0, d.start - _HEAD) : d.start]
        clause = re.split(r"[.;:()]|, ", before)[-1]
        if _LIMIT.search(clause):
            continue
        before_next = folded[d.end : days[i + 1].start] if i + 1 < len(days) else "."
        after_last = folded[days[i - 1].end : d.start] if i else "."
        yield _edge(d, clause, bool(_TO.fullmatch(before_next)), bool(_TO.fullmatch(after_last)))


def _edge(d: DateMention, clause: str, opens: bool, closes: bool) -> Measure:
    """The day with the edge it is: of a range, else by the word that goes with it."""
    edge = "at"
    if closes or (not opens and _ENDS.search(clause)):
        edge = "end"
    elif opens or _STARTS.search(clause):
        edge = "start"
    return Measure("day", float(d.first.toordinal()), d.start, d.end, show_date(d.first), edge)
