"""What a passage holds that could answer: dates, amounts, people, places, reasons, numbers to call."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.named_people import find_people
from neo.core.french import lazy_re as re
from neo.core.french.abbreviations import expand
from neo.core.french.amounts import Quantity, find_quantities
from neo.core.french.dates import WEEKDAYS, DateMention, find_dates
from neo.core.french.folding import fold
from neo.core.french.thesaurus import concepts_of_key
from neo.core.french.words import word_key
from neo.core.grounding.passages import Passage

PHONE = re.compile(r"(?<!\d)(?:\+33 ?|0)[1-9](?:[ .-]?\d\d){4}(?!\d)")
_SALARY_NEAR = re.compile(
    r"\b(?:salaire|brut|net|smic|tjm|loyer|tarif|euros?|remuner\w+|paye|mensuel\w*|par mois|"
    r"de l'heure|devis|cout\w*|prix|facture)\b"
)
_CAUSE = re.compile(
    r"\b(?:n'ayant|ayant (?:ete|eu)|n'etant)\b|\bcar\b|\bparce\b|\bpuisque\b|\ba cause\b|\bsuite (?:a|au|"
    r"aux)\b|\ben raison\b|\bfaute d\w*|"
    r"\bgrace\b|\bpour cause\b|\bmotif\b|\braison\b"
    r"|\bpour (?!(?:\w+er|\w+ir) (?:une?|des) (?:rdv|rendez|demande|point))(?:\w{2,}er|\w{2,}ir|"
    r"\w{2,}[dtv]re|s'\w+er)\b|\bdu fait\b|\bcompte tenu\b|\bdonc\b|"
    r"\btrop\b|\bafin\b|\bpour (?:ne|pas|eviter|pouvoir)\b|"
    r"\bvu (?:le|la|que|l')\b|\bcomme\b|\bdeconseill\w+|\bexige\w*|\brefus\w*"
    r"|\bgele\w*|\bliquidation\b|\bredressement\b|\bfaillite\b|\bfermeture\b|\bpanne\b|\bmaladie\b|"
    r"\binapt\w+|"
    r"\bmanqu\w+|\bimpossib\w+|\binsuffisan\w+|\bpas (?:assez|de|d'|possible)\b|\bplus (?:assez|"
    r"possible)\b"
    r"|\bcher\b|\bloin\b|\bprobleme\w*|\bpb\b|\bseparation\b|\bsepare\w*|\bgrossesse\b|\baccident\b|"
    r"\bechec\b|\becho\w+|\brate\w*|\bennuy\w+|\bfatigu\w+|\bpeur\b|\bdouleur\w*|\bdemenag\w+|"
    r"\bvend\b|\bvente\b"
)
_STRUCTURE = re.compile(
    r"[:=]|\((?!(?:\w+ )?(?:vue?s?|lue?s?|copie|cf|voir|scanne\w*|recue?s?)\b)|->|=>|→| - "
)
_STREET = re.compile(
    r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av|bd|boulevard|place|chemin|impasse|route|quai|"
    r"allee|cours|carrer|lieu|residence|square|lotissement)\b"
    r"|\b(?:lieu-dit|residence|foyer|hameau)\b"
    r"|\b(?:rue|avenue|boulevard|place|chemin|impasse|quai|allee|lotissement) (?:des? |du |de la |d')\w{3,}"
)
_WHERE_AT = re.compile(
    r"(?:\b(?:à|a|au|aux|chez|en|dans|sur|de|d['’]|vers|site|agence|commune|"
    r"mairie)\s?)[A-ZÀ-Ý][\w-]{2,}|\b\d{5} [A-ZÀ-Ý]"
)
_PLACE_WORD = re.compile(
    r"\b(?:a l'agence|en agence|par telephone|en visio|sur place|au siege|a domicile|visio|telephone)\b"
)
_UNTIL = re.compile(
    r"jusqu\w*|\bau (?:\w+ )?$|\bavant\b|\becheance\w*|\bvalable\w*|\bvalid\w+|\bfin\b|\blimite\b|"
    r"\bexpir\w+|\bfini\w*|\bs'arrete\w*|\bs'acheve\w*|\bepuis\w+|"
    r"\bdelai\b|\bd'ici\b|\bpour le\b|\btermin\w+"
)
_LIMIT = re.compile(
    r"\bavant\b|\bavt\b|\becheance\w*|\blimite\b|\bdelai\b|\bd'ici\b|\bau plus tard\b|\bpour (?:le|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi)\b|\bjusqu\w*|\ba (?:rendre|deposer|envoyer|"
    r"remettre|transmettre|signer)\b"
    r"|\bdernier delai\b|\bdeposer\b|\bcloture\b"
)
_BEFORE = re.compile(r"\b(?:avant|avt|d'ici|au plus tard)(?: \w+)?(?: le)? ?$")
_LEAVING = re.compile(r"\b(?:part\w+|quitt\w+|liber\w+|sorti\w*|rendre|vider)\b")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})s?(?: (?:matin|apres-midi|soir|aprem))?\b")
_POSTAL = re.compile(
    r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av|bd|boulevard|place|chemin|impasse|route|quai|"
    r"allee|cours|carrer|lieu-dit"
    r"|lotissement|residence)\b|\bbp ?\d+|\b\d{5} [a-z]{3,}|\bposte restante\b"
)
_RANGE = re.compile(
    r" ?(?:au|a|-|->|=>|→|jusqu'au|et le|fin le|, echeance|et termine le|,) ?(?:le )?(?:\w+ )?"
)
_VALID_FOR = re.compile(
    r"\b(?:valable|valide|validite|duree|pour)\w* (?:de |pour |pendant )?(\d{1,2}) ?(ans?|mois)\b"
)
_SCORED = re.compile(r"bonnes?|reponses?|fautes?|erreurs?")
_SCORE = re.compile(r"(?<![\d/])\d{1,3} ?(?:/|sur) ?(?:20|40|100)(?![\d/])")
_OCCURRENCE = re.compile(r"seances?|rendez-vous|rdv|visites?|passages?|consultations?|cours")
_CHILDREN = frozenset({"~child", "~son", "~daughter"})  # boys and girls are counted where children are asked
_UNIT_OF = {
    "heure": "hour", "h": "hour", "jour": "day", "semaine": "week", "mois": "month", "an": "year",
    "annee": "year",
    "km": "km", "kilometre": "km", "kilo": "kg", "euro": "eur", "minute": "minute",
}  # fmt: skip


DATED = (Ask.WHEN, Ask.UNTIL, Ask.SINCE, Ask.DEADLINE, Ask.SPAN)


@dataclass(frozen=True, slots=True)
class Value:
    """One thing an answer may be: its place in the passage's text and a form to compare it by.

    ``vague``: a month or a year where a day could be; ``derived``: computed from a length of validity.
    """

    start: int
    end: int
    shown: str
    vague: bool = False
    derived: bool = False


def dates_of(passage: Passage, today: date) -> list[DateMention]:
    """The days and months a passage names."""
    return [
        d for d in find_dates(passage.text, passage.date or today) if d.precision != "year" or d.year_given
    ]


def find_values(passage: Passage, ask: Ask, noun: str, today: date) -> list[Value]:
    """What ``passage`` holds of the kind ``ask`` wants. ``noun``: what is counted or priced, folded."""
    text = passage.text
    if ask in DATED:
        return list(_dates(passage, ask, today))
    if ask is Ask.PHONE:
        return [Value(m.start(), m.end(), m.group()) for m in PHONE.finditer(text)]
    if ask is Ask.WHO:
        return [Value(*person) for person in find_people(text)]
    if ask is Ask.WHERE:
        return list(_postal(text) if noun == "adresse" else _places(text))
    if ask is Ask.WHY:
        return _reasons(text)
    return list(_quantities(passage, ask, noun, today))


def _dates(passage: Passage, ask: Ask, today: date) -> Iterator[Value]:
    folded = fold(passage.text)
    found = [d for d in dates_of(passage, today) if not d.relative or d.precision == "day"]
    if ask is Ask.SPAN:
        for first, last in pairwise(found):
            if _RANGE.fullmatch(folded[first.end : last.start]):
                yield Value(first.start, last.end, f"{first.first}/{last.first}")
        return
    for d in found:
        before = folded[max(0, d.start - 45) : d.start]
        if _is_asked(ask, before, passage):
            yield Value(d.start, d.end, f"{d.first}", d.precision != "day")
    if ask is Ask.WHEN and not found:
        yield from (Value(m.start(), m.end(), m.group(), True) for m in _WEEKDAY.finditer(folded))
    if ask is Ask.UNTIL:
        yield from _validities(folded, [d.first for d in found if d.precision == "day"])


def tell_options(passage: Passage, today: date) -> set[str]:
    """What a passage tells that a choice may offer: days as ISO dates, amounts as plain numbers."""
    days = {f"{d.first}" for d in dates_of(passage, today)}
    return days | {
        f"{q.value.normalize():f}" for q in find_quantities(passage.text) if q.unit in ("eur", "count")
    }


def _is_asked(ask: Ask, before: str, passage: Passage) -> bool:
    """Whether a date told after ``before`` is an event, an end or a limit, as ``ask`` wants."""
    limit = bool(_LIMIT.search(before))
    if ask is Ask.DEADLINE:
        return limit or passage.kind in ("step", "engagement")
    if ask is Ask.UNTIL:
        return bool(_UNTIL.search(before)) and (not _BEFORE.search(before) or bool(_LEAVING.search(before)))
    return not (ask is Ask.WHEN and _BEFORE.search(before))


def _validities(folded: str, days: list[date]) -> Iterator[Value]:
    """ "valable 5 ans": the end that follows from the last day told before it, or else from the last told."""
    for m in _VALID_FOR.finditer(folded):
        if days:
            months = int(m[1]) * (1 if m[2] == "mois" else 12)
            yield Value(m.start(), m.end(), f"{add_months(max(days), months)}", derived=True)


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later, or the last of that month."""
    total = day.year * 12 + day.month - 1 + months
    year, month = total // 12, total % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _postal(text: str) -> Iterator[Value]:
    """A street with its number, a box, a postcode with its town."""
    folded = fold(text)
    for m in _POSTAL.finditer(folded):
        yield Value(m.start(), m.end(), m.group())


def _places(text: str) -> Iterator[Value]:
    folded = fold(text)
    for pattern, source in ((_STREET, folded), (_WHERE_AT, text), (_PLACE_WORD, folded)):
        for m in pattern.finditer(source):
            yield Value(m.start(), m.end(), folded[m.start() : m.end()])


def _reasons(text: str) -> list[Value]:
    """Words of cause, and the marks after which a note gives its reason ("abandonné : trop loin")."""
    folded = fold(text)
    found = [Value(m.start(), m.end(), m.group()) for m in _CAUSE.finditer(folded)]
    return found + [
        Value(m.start(), m.end(), m.group()) for m in _STRUCTURE.finditer(folded) if m.start() > 12
    ]


def find_scores(passage: Passage) -> list[Value]:
    """The scores a passage tells ("12 sur 20")."""
    return list(_scores(fold(passage.text)))


def _scores(folded: str) -> Iterator[Value]:
    """ "36/40": so many right answers out of so many."""
    for m in _SCORE.finditer(folded):
        yield Value(m.start(), m.end(), m.group())


def _quantities(passage: Passage, ask: Ask, noun: str, today: date) -> Iterator[Value]:
    folded = fold(passage.text)
    if ask is Ask.COUNT and _SCORED.fullmatch(noun):
        yield from _scores(folded)
    spans = [(d.start, d.end) for d in dates_of(passage, today) if not d.relative]
    for q in find_quantities(passage.text, letters=ask in (Ask.COUNT, Ask.DURATION), skip=spans):
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
    if q.unit != "count":
        return False
    after = re.findall(r"[\w'-]+", folded[q.end : q.end + 30])[:3]
    if after[:1] == ["fois"] and (not noun or _OCCURRENCE.fullmatch(noun)):
        return True
    counted = {word_key(w) for word in after for w in (word, word.rstrip("s"), *expand(word))}
    meant = concepts_of_key(word_key(noun)) & {"~child"}
    told = bool(meant) and any(_CHILDREN & concepts_of_key(key) for key in counted)
    return (told or word_key(noun) in counted) and not q.ordinal
