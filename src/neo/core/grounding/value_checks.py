"""The checks of values: dates, quantities, codes, days of the week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from neo.core.french import lazy_re as re
from neo.core.french.amounts import Quantity
from neo.core.french.dates import WEEKDAYS, DateMention
from neo.core.french.folding import fold
from neo.core.grounding import derived
from neo.core.grounding.checker import Checker, Evidence, Span
from neo.core.grounding.corrections import set_aside
from neo.core.grounding.details import Code, Reading, Weekday
from neo.core.grounding.slots import given_otherwise, wrong_end

_WRITTEN_ON = re.compile(r"\b(?:message|mail|courriel|sms|texto) (?:recu |envoye |ecrit )?(?:le |du |de )$")
_FROM_TO = re.compile(
    r"\b(?:pass|baiss|abaiss|augment|ramen|descend|mont|redui|repouss|report|decal|avanc|differ)\w*\b.{0,30}\b(?:de|du)\b.+\b(?:a|au)\b"
)
_DEICTIC = re.compile(r"aujourd'hui|maintenant|a ce jour|actuellement")
_OF_THEM = re.compile(r"\ben \w+ $")
_RECALLED = re.compile(r"\b(?:les|ces|ses|leurs|mes|nos|vos|des|aux) $")
_CLEARLY = 0.18  # by how much a refuting passage must be nearer
_WITHIN, _WITHIN_EUR = 0.3, 0.05  # the same between two clauses of one passage; amounts are rarely mixed
_SLIGHT = 0.02  # the same, when the refuting passage says the very same kind of thing
_OPPOSED_FROM = 0.38  # how much of the sentence a passage must share to contradict it alone
_CONTRADICTED = 0.5
_LARGE = 1000
_NOT_SMALL = 100  # from there on a bare number is recognised whatever it counts
_LOOSE, _ROUGH = Decimal("0.25"), Decimal("0.1")  # "une trentaine", "environ 340"
_TELLING_DIGITS = 3  # a number of so many digits is rare enough to be found by itself


def check_dates(c: Checker) -> Iterator[str]:
    for d in c.claim.dates:
        if _DEICTIC.match(c.claim.folded, d.start):
            continue  # "aujourd'hui" only says that the sentence is about now
        evidence = c.weigh_spans(d.start, d.end, lambda r, d=d: _date_spans(c, d, r))  # type: ignore[misc]
        shown = c.claim.text[d.start : d.end].strip(" .")
        if evidence.missing and not (_own_day(c, d) or derived.date_follows(c, d.first, d.last)):
            yield f"la date « {shown} » ne figure pas dans le passage cité"
        elif not evidence.missing and _is_of_something_else(c, d, evidence):
            yield f"la date « {shown} » concerne autre chose dans le dossier"
        elif set_aside(c, (d.start, d.end), lambda r, d=d: _date_spans(c, d, r)):  # type: ignore[misc]
            yield f"le dossier corrige la date « {shown} »"


def _is_of_something_else(c: Checker, d: DateMention, evidence: Evidence) -> bool:
    if evidence.refuted(_CLEARLY, _WITHIN) and not _own_day(c, d):
        return True
    return not c.strict and _belongs_elsewhere(c, d)


def _belongs_elsewhere(c: Checker, d: DateMention) -> bool:
    if len(c.claim.dates) > 1 and _FROM_TO.search(c.claim.folded):
        return False  # a date that moves: the record has both
    return given_otherwise(c, (d.start, d.end), lambda r: _slot_dates(c, d, r)) or wrong_end(
        c, d, lambda m: _covers(d, m.first, m.last)
    )


def _slot_dates(c: Checker, d: DateMention, r: Reading) -> tuple[Sequence[Span], Sequence[Span]]:
    """The dates of a passage: those of the claimed days, and days or months apart from all of the claim's."""
    right = [(m.start, m.end) for m in r.dates if _covers(d, m.first, m.last) and _as_precise(d, m)]
    wrong = [
        (m.start, m.end)
        for m in r.dates
        if m.precision != "year"
        and not m.relative
        and not any(_covers(o, m.first, m.last) for o in c.claim.dates)
    ]
    return right, wrong


def _own_day(c: Checker, d: DateMention) -> bool:
    """The day (month, year) on which a good passage was written, if the clause at hand names no other day."""
    if _WRITTEN_ON.search(fold(c.claim.text[: d.start])) and _has_message_of(c, d):
        return True
    enough = 0.4 if d.precision == "day" else 0.3
    for candidate in c.support.candidates[: 3 if d.precision == "day" else 8]:
        day = candidate.passage.date
        if c.strict and day == d.first:
            return True  # the sentence cites this very passage: its own day may be told
        if not day or not _covers(d, day, day) or c.support.context(candidate, d.start, d.end) <= enough:
            continue
        if d.precision != "day" or not _another_day_is_given(c, d, c.reading(candidate)):
            return True
    return False


def _has_message_of(c: Checker, d: DateMention) -> bool:
    days = (p.date for p in c.readings.index.passages if p.kind == "message")
    return any(day is not None and _covers(d, day, day) for day in days)


def _another_day_is_given(c: Checker, d: DateMention, r: Reading) -> bool:
    """Whether the clause that speaks of the same thing has its own day."""
    days = [m for m in r.dates if m.precision == "day" and not m.relative]
    return any(c.share_around((d.start, d.end), r, (m.start, m.end)) >= _CONTRADICTED for m in days)


def _covers(claimed: DateMention, first: date, last: date) -> bool:
    """Whether the claimed days meet ``first``..``last``; a claim without its year may be of any year."""
    if claimed.year_given or claimed.relative or claimed.precision == "year":
        return first <= claimed.last and claimed.first <= last
    shift = first.year - claimed.first.year
    return first <= _years_later(claimed.last, shift) and _years_later(claimed.first, shift) <= last


def _years_later(day: date, years: int) -> date:
    leap = day.month == 2 and day.day == 29
    return day.replace(year=day.year + years, day=28 if leap else day.day)


def _date_spans(c: Checker, d: DateMention, r: Reading) -> tuple[Sequence[Span], Sequence[Span]]:
    right = [m for m in r.dates if _covers(d, m.first, m.last) and _as_precise(d, m)]
    if d.precision != "day":
        return [(m.start, m.end) for m in right], []
    claimed = {m.first for m in c.claim.dates}
    wrong = [m for m in r.dates if m.precision == "day" and m.first not in claimed and m not in right]
    return [(m.start, m.end) for m in right], [(m.start, m.end) for m in wrong]


def _as_precise(claimed: DateMention, said: DateMention) -> bool:
    """A day is not proved by its month; a month or a year is proved by any of its days."""
    return claimed.precision != "day" or said.precision == "day"


def check_quantities(c: Checker) -> Iterator[str]:
    for q in c.claim.quantities:
        flexible = q.start in c.claim.approximate or derived.is_approximate(c.claim.text, q.start)
        evidence = c.weigh_spans(q.start, q.end, lambda r, q=q, f=flexible: _quantity_spans(c, q, r, f))  # type: ignore[misc]
        shown = c.claim.text[q.start : q.end].strip()
        missing = _lacks(evidence, q)
        if not missing and _changes(c, q):
            continue
        if not c.strict and derived.lasts_otherwise(c, q):
            yield f"« {shown} » ne correspond pas à la durée que donne le dossier"
            continue
        refuted = not missing and evidence.refuted(_CLEARLY, _WITHIN_EUR if q.unit == "eur" else _WITHIN)
        if not missing and set_aside(c, (q.start, q.end), lambda r, q=q: _quantity_spans(c, q, r, False)):  # type: ignore[misc]
            yield f"le dossier corrige « {shown} »"
            continue
        if not missing and not refuted and not (not c.strict and _counts_another(c, q)):
            continue
        contradicted = evidence.rival is not None and evidence.rival_context >= _CONTRADICTED
        if derived.explains(c, q, exactly=contradicted):
            continue
        if missing and q.written and _RECALLED.search(c.claim.folded[: q.start]):
            continue  # "les deux devis" counts nothing: it recalls things already told
        if missing and q.unit == "count" and q.written and evidence.rival is None and not c.strict:
            continue  # a small number in letters, of something the record never counts
        if missing:
            yield f"« {shown} » ne figure pas dans le passage cité"
        else:
            yield f"« {shown} » concerne autre chose dans le dossier"


def _counts_another(c: Checker, q: Quantity) -> bool:
    """Whether the record gives this very thing another amount ("CPF 1 260 + AIF 2 460")."""
    if q.written or q.unit == "count":
        return False
    return given_otherwise(c, (q.start, q.end), lambda r: _slot_quantities(q, r), side_by_side=True)


def _slot_quantities(q: Quantity, r: Reading) -> tuple[Sequence[Span], Sequence[Span]]:
    same = [m for m in r.quantities if _comparable(q, m) and not m.ordinal]
    right = [(m.start, m.end) for m in same if _plain_value(m) == _plain_value(q)]
    return right, [(m.start, m.end) for m in same if _plain_value(m) != _plain_value(q)]


def _changes(c: Checker, q: Quantity) -> bool:
    """A value that passes to another: each may be found where the other is not ("de 110 à 85 k€")."""
    others = [o for o in c.claim.quantities if o is not q and _comparable(q, o) and not o.ordinal]
    return bool(others) and bool(_FROM_TO.search(fold(c.claim.text)))


def _lacks(evidence: Evidence, q: Quantity) -> bool:
    """A long number is rare enough to be found by itself, far from the other words of the sentence."""
    if evidence.having is None or q.value != q.value.to_integral_value():
        return evidence.missing
    telling = len(str(int(q.value)).rstrip("0")) >= _TELLING_DIGITS or q.value >= _LARGE
    return not telling and evidence.missing


def _quantity_spans(
    c: Checker, q: Quantity, r: Reading, flexible: bool
) -> tuple[Sequence[Span], Sequence[Span]]:
    """What is counted decides first ("2 CDI" against "trois CDI"), then the unit alone."""
    comparable = [m for m in r.quantities if _comparable(q, m)]
    noun = _counted(c.claim, q) if q.unit == "count" else frozenset()
    same = [m for m in comparable if noun & _counted(r, m)] if noun else []
    right = [m for m in same or comparable if _equal(q, m, flexible)]
    if not right and noun:
        right = [m for m in comparable if m.unit == "count" and _equal(q, m, flexible) and _alone(r, m)]
    if not right and q.value >= _NOT_SMALL:
        right = [m for m in comparable if _equal(q, m, flexible)]
    also = {_plain_value(o) for o in c.claim.quantities}
    rivals = [m for m in (same if q.unit == "count" else comparable) if _plain_value(m) not in also]
    return [(m.start, m.end) for m in right], [(m.start, m.end) for m in rivals if m not in right]


def _alone(r: Reading, m: Quantity) -> bool:
    """A number that counts what was named before ("168 trimestres, il en manque 4")."""
    return bool(_OF_THEM.search(r.folded[: m.start]))


def _equal(q: Quantity, m: Quantity, flexible: bool) -> bool:
    said, claimed = _plain_value(m), _plain_value(q)
    slack = _LOOSE if q.written else _ROUGH
    return said == claimed or (flexible and abs(said - claimed) <= claimed * slack)


def _comparable(q: Quantity, m: Quantity) -> bool:
    """Whether two quantities could be of the same thing: same unit; hours in any notation; bare numbers."""
    if q.unit == "count" and q.ordinal != m.ordinal:
        return False
    same = {q.unit, m.unit}
    bare = "count" in same and not (m.unit == "count" and m.written) and (q.unit != "count" or not q.written)
    return q.unit == m.unit or same == {"hour", "clock"} or bare


def _plain_value(q: Quantity) -> Decimal:
    """Hours for every notation of a time: "20 h" is read as an hour of the day, "20 heures" as a duration."""
    return q.value / 60 if q.unit in ("clock", "minute") else q.value


def _counted(r: Reading, q: Quantity) -> frozenset[str]:
    """The keys of what is counted: the word after the number, or before it ("passage 2")."""
    after = next((t for t in r.terms if t.start >= q.end and t.start - q.end < 6), None)
    return after.concepts if after else frozenset()


def check_codes(c: Checker) -> Iterator[str]:
    for code in c.claim.codes:
        evidence = c.weigh_spans(code.start, code.end, lambda r, code=code: _code_spans(c, code, r))  # type: ignore[misc]
        if evidence.missing or evidence.refuted(_SLIGHT, _SLIGHT):
            yield f"« {c.claim.text[code.start : code.end]} » ne correspond pas à ce que dit le dossier"


def _code_spans(c: Checker, code: Code, r: Reading) -> tuple[Sequence[Span], Sequence[Span]]:
    same = [x for x in r.codes if x.letters == code.letters]
    also = {x.number for x in c.claim.codes if x.letters == code.letters}
    right = [(x.start, x.end) for x in same if x.number == code.number]
    return right, [(x.start, x.end) for x in same if x.number not in also]


def check_weekdays(c: Checker) -> Iterator[str]:
    dates = [d for d in c.claim.dates if d.precision == "day"]
    for day in c.claim.weekdays:
        if any(d.first.weekday() == day.number for d in dates):
            continue
        evidence = c.weigh(day.start, day.end, lambda r, k, day=day: _says_weekday(day, c, r))  # type: ignore[misc]
        opposed = evidence.missing or evidence.refuted(_CLEARLY)
        if evidence.rival is not None and opposed and evidence.rival_context > _OPPOSED_FROM:
            yield f"le dossier ne dit pas « {WEEKDAYS[day.number]} » à ce propos"


def _says_weekday(day: Weekday, c: Checker, r: Reading) -> bool | None:
    said = {w.number for w in r.weekdays} | {d.first.weekday() for d in r.dates if d.precision == "day"}
    if day.number in said:
        return True
    claimed = {w.number for w in c.claim.weekdays}
    return False if {w.number for w in r.weekdays} - claimed else None
