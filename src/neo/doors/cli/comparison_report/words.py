"""Figures and verdicts as a French reader reads them."""

from __future__ import annotations

import re
from datetime import datetime
from html import escape

from neo.core.evaluation.comparison.claims import Difference
from neo.core.evaluation.comparison.comparison import Comparison, Contender
from neo.core.evaluation.comparison.criteria import Criterion, Held, verdict
from neo.core.evaluation.comparison.figures import Better, Figure, Group
from neo.core.evaluation.comparison.outcome import Told

NARROW, FULL = "\u202f", "\u00a0"
UNKNOWN = "–"
_HIGH_SIGN = re.compile(r" ([;!?»%])")
_SYMBOLS = {"seconds": "s", "cents": "c€", "Wh": "Wh", "g": "g CO2e", "l": "l", "mean": ""}

GROUPS = {
    Group.PROOF: "Preuve et oublis",
    Group.PRIVACY: "Ce qui est parti",
    Group.DELAYS: "Délais",
    Group.PRICE: "Prix et empreinte",
    Group.QUALITY: "Qualité du texte",
}
DIFFERENCES = {
    Difference.ONE_LEFT_OUT: "dit par un seul modèle",
    Difference.VALUES: "une valeur ou une négation diffère",
    Difference.WORDS: "d’autres mots, les mêmes valeurs",
    Difference.NONE: "les mêmes mots",
}
TOLD = {
    Told.MODEL: "dit par le modèle",
    Told.WITH_ANOTHER: "dit par le modèle avec un autre fait",
    Told.REPLACED: "redit par NÉO, la phrase du modèle ne tenant pas",
    Told.FORGOTTEN: "oublié par le modèle, ajouté par NÉO",
    Told.EMBEDDED: "dit par le rédacteur embarqué",
    Told.NOT_SHOWN: "non montré",
}
HELD = {Held.YES: "tenu", Held.NO: "non tenu", Held.UNDECIDED: "indécis"}
VERDICTS = {
    Held.YES: "Les critères sont tenus.",
    Held.NO: "Les critères ne sont pas tenus.",
    Held.UNDECIDED: "Les critères ne permettent pas de conclure.",
}
NO_CRITERIA = "Aucun critère n’a été donné avant l’exécution : ce rapport montre, il ne conclut pas."


def french(text: str) -> str:
    """``text`` with the spaces of French typography: none of its signs begins a line."""
    text = _HIGH_SIGN.sub(rf"{NARROW}\1", text)
    return text.replace(" :", f"{FULL}:").replace("« ", f"«{FULL}").replace(f"{NARROW}»", f"{FULL}»")


def html(text: str) -> str:
    """``text`` for a page: its signs escaped, its spaces French."""
    return escape(french(text))


def number(value: float, digits: int) -> str:
    """With ``digits`` decimals, a comma, and narrow spaces between thousands."""
    return f"{value:,.{digits}f}".replace(",", NARROW).replace(".", ",").replace("-", "−")


def _significant(value: float) -> str:
    """Two significant digits, more for a number of three digits or more."""
    size = abs(value)
    digits = 0 if size >= 100 or size == 0 else 1 if size >= 10 else 2 if size >= 0.1 else 4
    return number(value, digits)


def value(unit: str, given: float | None) -> str:
    """A figure with its unit."""
    if given is None:
        return UNKNOWN
    if unit == "share":
        return f"{number(100 * given, 1)}{NARROW}%"
    if unit in ("count", "tokens"):
        return number(given, 0)
    symbol = _SYMBOLS[unit]
    shown = number(given, 2) if unit == "seconds" else _significant(given)
    return f"{shown}{FULL}{symbol}" if symbol else shown


def difference(unit: str, given: float | None) -> str:
    """A difference with its sign; shares differ by points."""
    if given is None:
        return UNKNOWN
    sign = "+" if given > 0 else ""
    if unit == "share":
        return f"{sign}{number(100 * given, 1)}{FULL}pt"
    return sign + value(unit, given)


def interval(unit: str, low: float | None, high: float | None) -> str:
    """« −1,2 à +0,4 »."""
    if low is None or high is None:
        return UNKNOWN
    return f"{difference(unit, low)} à {difference(unit, high)}"


def reading(figure: Figure) -> str:
    """What the interval allows to say."""
    if figure.low is None or figure.high is None:
        return "sans intervalle"
    if figure.low == figure.high == 0:
        return "pas d’écart"
    if figure.low <= 0 <= figure.high:
        return "écart non établi"
    if figure.kind.better is Better.NEITHER:
        return "écart établi"
    more = figure.low > 0
    return "candidat meilleur" if more == (figure.kind.better is Better.MORE) else "candidat moins bon"


def limit(criterion: Criterion, unit: str) -> str:
    """« au moins 95,0 % »."""
    if criterion.limit == "may_lose":
        shown = difference(unit, criterion.value).removeprefix("+")
        return f"perd au plus {shown}"
    return f"{'au moins' if criterion.limit == 'at_least' else 'au plus'} {value(unit, criterion.value)}"


def judged_on(criterion: Criterion) -> str:
    """Whose figure is judged."""
    return {"candidate": "candidat", "current": "actuel", "both": "les deux"}[criterion.on]


def verdict_sentence(found: Comparison) -> str:
    """The verdict in one sentence."""
    return VERDICTS[verdict(found.judged)] if found.criteria else NO_CRITERIA


def moment(iso: str) -> str:
    """« 24/11/2026 à 17 h 05 »."""
    return datetime.fromisoformat(iso).strftime(f"%d/%m/%Y à %H{FULL}h{FULL}%M") if iso else UNKNOWN


def who(contender: Contender) -> str:
    """« gpt-4.1 (azure) »."""
    return f"{contender.card.model} ({contender.shown})"


def count_of(number_of: int, one: str, several: str) -> str:
    """« 1 texte », « 12 textes »."""
    return f"{number(number_of, 0)}{FULL}{one if number_of < 2 else several}"
