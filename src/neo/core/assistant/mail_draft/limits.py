"""Days by which somebody must act: told in the mail, or in what the record says on what it asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.deadlines import find_deadlines
from neo.core.french.folding import fold

_BEFORE = re.compile(
    r"\b(?:avant|avt|avan|au plus tard|jusqu\w*|d'ici|dernier delai|limite\w*|delai|echeance|expire\w*"
    r"|valable"
    r"|sous|pour le|cloture\w*|butoir|ferm(?:e|ent|eture)|a (?:rendre|deposer|envoyer|remettre|retourner"
    r"|transmettre|signer"
    r"|valider)"
    r"|au-dela|au dela|passe(?= ce| le| cette)|finie?s?|validite"
    r"|reponse attendue|bouclons|retourner\w*|des le)\b"
)
_AFTER = re.compile(r"\b(?:au plus tard|dernier delai|sinon|max(?:imum)?|delai de rigueur|je dois savoir)\b")
_NO_DAY = re.compile(
    r"\bsous huitaine\b|\bsous (?:quinzaine|quinze jours|8 jours|15 jours)\b|\bpreavis\b"
    r"|\b(?:deux|2|un|1|trois|3) mois pour\b|\bdonne (?:deux|un|trois|2|1|3) mois\b"
    r"|\bje dois savoir\b|\bavant l'entretien d\w+ \w+di\b"
)
# "lundi 25 au plus tard": a day of the week and its number, without its month.
_DAY_NAMES = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
_DAY_NUMBER = re.compile(
    rf"\b({'|'.join(_DAY_NAMES)}) (\d{{1,2}})\b(?! ?(?:h\b|heures?|[/:.]\d|[a-zé]{{3,9}} \d{{4}}))"
)
# "sera coupe le 31": a day by its number alone, of what ends or must be done.
_ENDS_ON = re.compile(
    r"\b(?:coupee?s?|resiliee?s?|arretee?s?|s'arrete|expire|prend fin|se termine|libre|dehors|avant"
    r"|d'ici|jusqu'au|au plus tard)(?: le)? (\d{1,2})\b(?! ?(?:h\b|heures?|[/.:]\d|€"
    r"|euros?|%|ans|jours?|mois|semaines?"
    r"|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))"
)
_WEEKDAY_ALONE = re.compile(
    rf"\b({'|'.join(_DAY_NAMES)})\b(?: prochain)?(?! ?(?:\d|dernier|passe))(?: (?:matin|soir|midi|a midi))?"
)
_BEFORE_WEEKDAY = re.compile(
    r"\b(?:avant|avt|avan|d'ici|au plus tard|jusqu'a|limite) (?:a |le |ce |la fin de )?$"
)
_AFTER_WEEKDAY = re.compile(
    r"^[^.?!]{0,12}(?:au plus tard|dernier delai|derniere limite|maxi?(?:mum)?\b|sinon)"
)
_NEAR = 32
_OF_A_COURSE = re.compile(
    r"\b(?:formations?|stages?|sessions?|cours|immersion|pmsmp|poe[ci]?|cdd|contrat|mission)\b[^.;]{0,40}"
    r"\b(?:fini\w*|termin\w+|fin|jusqu\w*|au)\b[^.;]{0,6}$"
)
"""The end of a training or of a contract, which nobody must act by."""
_DAYS_AHEAD = 62
_SENTENCE_END = re.compile(r"[.;\n?!]\s")
_WINDOW, _AFTER_WINDOW = 38, 30


@dataclass(frozen=True, slots=True)
class Limit:
    """``start``, ``end``: the place of the words in their text; ``last``: the day,
    ``None`` when only a delay is named; ``shown``: how it is told, the mail's own words where these name no
    single day ("mi-juillet")."""

    start: int
    end: int
    last: date | None
    shown: str = ""


def find_limits(text: str, written: date, since: date) -> Iterator[Limit]:
    """The limits in ``text``, written on ``written``, that are on or after ``since``."""
    folded = fold(text)
    for deadline in find_deadlines(text, written):
        if deadline.last < since:
            continue
        if _is_limit(folded, deadline.start, deadline.end):
            words = text[deadline.start : deadline.end].strip(" .,;:!?")
            told = show_date(deadline.last) if deadline.precise or deadline.relative else words
            yield Limit(deadline.start, deadline.end, deadline.last, told)
    for match in _DAY_NUMBER.finditer(folded):
        day = _next_day(_DAY_NAMES.index(match[1]), int(match[2]), max(written, since))
        if day is not None and _is_limit(folded, match.start(), match.end()):
            yield Limit(match.start(), match.end(), day, show_date(day))
    yield from _by_weekday(folded, max(written, since))
    for match in _ENDS_ON.finditer(folded):
        day = _next_numbered(int(match[1]), max(written, since))
        if day is not None:
            yield Limit(match.start(1), match.end(1), day)
    for match in _NO_DAY.finditer(folded):
        yield Limit(match.start(), match.end(), None)


def _by_weekday(folded: str, since: date) -> Iterator[Limit]:
    """ "Avant vendredi", "lundi prochain au plus tard": the first such day after ``since``."""
    for match in _WEEKDAY_ALONE.finditer(folded):
        before = folded[max(0, match.start() - _NEAR) : match.start()]
        after = _SENTENCE_END.split(folded[match.end() : match.end() + _NEAR])[0]
        if _BEFORE_WEEKDAY.search(before) or _AFTER_WEEKDAY.search(after):
            ahead = (_DAY_NAMES.index(match[1]) - since.weekday() - 1) % 7 + 1
            day = since + timedelta(days=ahead)
            yield Limit(match.start(), match.end(), day, show_date(day))


def _is_limit(folded: str, start: int, end: int) -> bool:
    """Whether the words around a day, in its own sentence, make it a last day."""
    before = _SENTENCE_END.split(folded[max(0, start - _WINDOW) : start])[-1]
    if _OF_A_COURSE.search(before):
        return False
    after = _SENTENCE_END.split(folded[end : end + _AFTER_WINDOW])[0]
    return bool(_BEFORE.search(before) or _AFTER.search(after) or _BEFORE.match(folded, start))


def _next_numbered(number: int, since: date) -> date | None:
    """The first day from ``since`` on that bears this number, within two months."""
    days = (since + timedelta(days=n) for n in range(_DAYS_AHEAD))
    return next((d for d in days if d.day == number), None)


def _next_day(weekday: int, number: int, since: date) -> date | None:
    """The first day from ``since`` on that bears both this name and this number, within two months."""
    days = (since + timedelta(days=n) for n in range(_DAYS_AHEAD))
    return next((d for d in days if d.day == number and d.weekday() == weekday), None)
