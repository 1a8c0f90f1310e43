"""What a passage holds that could answer: dates, amounts, counts, people, places, reasons, numbers to call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.answer.asks import Ask
from neo.core.french.amounts import Quantity, find_quantities
from neo.core.french.dates import WEEKDAYS, DateMention, find_dates
from neo.core.french.folding import fold
from neo.core.french.names import find_names
from neo.core.french.words import word_key
from neo.core.grounding.passages import Passage

PHONE = re.compile(r"(?<!\d)(?:\+33 ?|0)[1-9](?:[ .-]?\d\d){4}(?!\d)")
_SALARY_NEAR = re.compile(
    r"\b(?:salaire|brut|net|smic|tjm|loyer|tarif|euros?|remuner\w+|paye|mensuel\w*|par mois|de l'heure|devis|cout\w*|prix|facture)\b"
)
_CAUSE = re.compile(
    r"\bcar\b|\bparce\b|\bpuisque\b|\ba cause\b|\bsuite (?:a|au|aux)\b|\ben raison\b|\bfaute d\w*|\bgrace\b|\bpour cause\b|\bmotif\b|\braison\b"
    r"|\bdu fait\b|\bcompte tenu\b|\bdonc\b|\btrop\b|\bafin\b|\bpour (?:ne|pas|eviter|pouvoir)\b|\bvu (?:le|la|que|l')\b|\bcomme\b|\bdeconseill\w+|\bexige\w*|\brefus\w*"
)
_STRUCTURE = re.compile(r"[:=(]|->|=>|→| - ")
_STREET = re.compile(
    r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av|bd|boulevard|place|chemin|impasse|route|quai|allee|cours|carrer|lieu|residence|square|lotissement)\b"
    r"|\b(?:lieu-dit|residence|foyer|hameau)\b"
)
_WHERE_AT = re.compile(r"(?:\b(?:à|a|au|aux|chez|en|dans|sur|de|d['’]|vers|site|agence|commune|mairie)\s?)[A-ZÀ-Ý][\w-]{2,}|\b\d{5} [A-ZÀ-Ý]")
_PLACE_WORD = re.compile(r"\b(?:a l'agence|en agence|par telephone|en visio|sur place|au siege|a domicile|visio|telephone)\b")
_UNTIL = re.compile(
    r"jusqu\w*|\bau\b|\bavant\b|\becheance\w*|\bvalable\w*|\bvalid\w+|\bfin\b|\blimite\b|\bexpir\w+|\bdelai\b|\bd'ici\b|\bpour le\b|\btermin\w+"
)
_SINCE = re.compile(r"\bdepuis\b|\ba partir\b|\ble\b|\bdes\b|\ben\b|\bau\b|\ba compter\b|\bdebut\b")
_CIVIL = re.compile(r"\b(?:mme|mlle|mr|m\.|dr|monsieur|madame) ([a-z][\w'-]{2,}(?: [a-z]+-[a-z]+)?)")
_AFTER_PLACE = re.compile(r"(?:\b(?:a|au|aux|de|du|des|chez|en|sur|vers|dans|la|le|les|association|societe|agence|mairie|atelier|cabinet|centre|garage|lycee|projet|titre|permis)|d'|l') ?$")
_UNIT_OF = {
    "heure": "hour", "h": "hour", "jour": "day", "semaine": "week", "mois": "month", "an": "year", "annee": "year",
    "km": "km", "kilometre": "km", "kilo": "kg", "euro": "eur", "minute": "minute",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """One thing an answer may be: its place in the passage's text and a form to compare it by.

    ``vague``: a month or a year where a day could be.
    """

    start: int
    end: int
    shown: str
    vague: bool = False


def dates_of(passage: Passage, today: date) -> list[DateMention]:
    """The days and months a passage names."""
    return [d for d in find_dates(passage.text, passage.date or today) if d.precision != "year" or d.year_given]


def find_values(passage: Passage, ask: Ask, noun: str, today: date) -> list[Value]:
    """What ``passage`` holds of the kind ``ask`` wants. ``noun``: what is counted or priced, folded."""
    text = passage.text
    if ask in (Ask.WHEN, Ask.UNTIL, Ask.SINCE):
        return list(_dates(passage, ask, today))
    if ask is Ask.PHONE:
        return [Value(m.start(), m.end(), m.group()) for m in PHONE.finditer(text)]
    if ask is Ask.WHO:
        return list(_people(text))
    if ask is Ask.WHERE:
        return list(_places(text))
    if ask is Ask.WHY:
        return _reasons(text)
    return list(_quantities(passage, ask, noun, today))


def _people(text: str) -> Iterator[Value]:
    """Names after a civility, whatever their case, and proper names that no preposition makes a place."""
    folded = fold(text)
    for m in _CIVIL.finditer(folded):
        yield Value(m.start(1), m.end(1), m[1])
    for n in find_names(text):
        if n.kind == "person" or (n.kind == "proper" and not _AFTER_PLACE.search(folded[: n.start])):
            yield Value(n.start, n.end, fold(n.text))


def _dates(passage: Passage, ask: Ask, today: date) -> Iterator[Value]:
    folded = fold(passage.text)
    for d in dates_of(passage, today):
        if d.relative and d.precision != "day":
            continue
        before = folded[max(0, d.start - 45) : d.start]
        if ask is Ask.UNTIL and not _UNTIL.search(before) and passage.kind != "step":
            continue
        yield Value(d.start, d.end, f"{d.first}", d.precision != "day")


def _places(text: str) -> Iterator[Value]:
    folded = fold(text)
    for pattern, source in ((_STREET, folded), (_WHERE_AT, text), (_PLACE_WORD, folded)):
        for m in pattern.finditer(source):
            yield Value(m.start(), m.end(), folded[m.start() : m.end()])


def _reasons(text: str) -> list[Value]:
    """Words of cause, and the marks after which a note gives its reason ("abandonné : trop loin")."""
    folded = fold(text)
    found = [Value(m.start(), m.end(), m.group()) for m in _CAUSE.finditer(folded)]
    return found + [Value(m.start(), m.end(), m.group()) for m in _STRUCTURE.finditer(folded) if m.start() > 12]


def _quantities(passage: Passage, ask: Ask, noun: str, today: date) -> Iterator[Value]:
    folded = fold(passage.text)
    spans = [(d.start, d.end) for d in dates_of(passage, today) if not d.relative]
    for q in find_quantities(passage.text, letters=ask is Ask.COUNT, skip=spans):
        if _fits(q, ask, noun, folded):
            yield Value(q.start, q.end, f"{q.value.normalize():f} {q.unit}")


def _fits(q: Quantity, ask: Ask, noun: str, folded: str) -> bool:
    if ask is Ask.CLOCK:
        return q.unit == "clock" and 360 <= q.value <= 1320
    if ask is Ask.AMOUNT:
        near = folded[max(0, q.start - 30) : q.end + 20]
        return q.unit == "eur" or (q.unit == "count" and q.value >= 100 and bool(_SALARY_NEAR.search(near)))
    if ask is Ask.DURATION:
        return q.unit in ("day", "week", "month", "year", "hour", "clock", "minute")
    return _counts(q, noun, folded)


def _counts(q: Quantity, noun: str, folded: str) -> bool:
    unit = _UNIT_OF.get(noun.rstrip("s") if noun != "mois" else noun)
    if unit:
        return q.unit == unit or (unit == "hour" and q.unit == "clock" and q.value % 60 == 0)
    after = re.findall(r"[\w'-]+", folded[q.end : q.end + 30])[:3]
    return word_key(noun) in {word_key(w) for w in after} and not q.ordinal


def names_weekday(folded: str) -> bool:
    """Whether a folded text names a day of the week."""
    return any(re.search(rf"\b(?:{day}s?|{day[:3]})\b", folded) for day in WEEKDAYS)
