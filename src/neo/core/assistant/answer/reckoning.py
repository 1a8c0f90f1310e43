"""Questions whose answer is not written but follows from two places: difference, time elapsed, comparison.

The two sides are read apart, each answered by its own passage; what is computed is said first, and the two
passages it comes from are said after it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.deciding import may_answer
from neo.core.assistant.answer.features import Evidence, PartReader
from neo.core.assistant.answer.matching import HEADING, coverage, in_window
from neo.core.assistant.answer.question import Part, Question, Word
from neo.core.assistant.answer.question_words import EVENTS
from neo.core.assistant.answer.ranking import rank
from neo.core.assistant.answer.values import Value
from neo.core.assistant.answer.wording import Check, Said, say
from neo.core.french import lazy_re as re
from neo.core.french.amounts import show_amount
from neo.core.french.dates import show_date

OpenReader = Callable[[Question, Part], PartReader]

_DIFFERENCE = re.compile(
    r"\b(?:ecart|difference|de combien)\b|\bcombien (?:de plus|de moins|d'ecart)\b|\b(?:augmente|"
    r"baisse|diminue)\b.*\bentre\b"
)
_ELAPSED = re.compile(
    r"\b(?:combien de (?:temps|jours|semaines|mois|annees)|quel delai|quelle duree)\b.*\bentre\b|"
    r"\becoule\b"
)
_BETWEEN = re.compile(r"\bentre (?P<left>.+?) et (?P<right>.+?)(?=\?|$)")
_COMPARED = re.compile(
    r"\b(?:respecte(?:-t-(?:il|elle))?|compatibles? avec|en dessous (?:de|du|d')|au-dessus (?:de|du|"
    r"d')|(?:in|sup)erieure?s? (?:a|au|aux)|"
    r"correspond(?:-(?:il|elle)|ent)? (?:a|au|aux|bien)|conformes? (?:a|au|aux)|identiques? (?:a|au|"
    r"aux)|plus (?:elevee?|haute?|basse?|longue?|courte?) que|"
    r"coherente?s? avec|tombe(?:-t-(?:il|elle))? pendant)\b"
)
_LEFT_ASKED = re.compile(
    r"\brest\w+(?:-t-\w+)? a (?:financer|payer|regler|trouver|charge)|\breste[- ]a[- ]charge\b|"
    r"\ba sa charge\b"
)
_LEFT_TOLD = re.compile(r"\b(?:le reste|reste|solde)\b")
_SAME_AGAIN = re.compile(r"\b(?:celle|celui|ceux|celles)\b")
_DAYS_ASKED = re.compile(r"\bcombien de jours\b")
_WEEKS_ASKED = re.compile(r"\bcombien de semaines\b")
_TRIED = 8
_LEAST = 0.35
_MEASURED = re.compile(r"salaires?|remuneration|tarifs?|loyers?|horaires?|niveaux?|classe")
_WORD_TOLD = 0.45
_CHANGES = re.compile(r"(?:augment|baiss|diminu|ecoul|chang)\w*|ecart|difference")
_ON_FILE = re.compile(r"\b(?:inscrit|enregistr|saisi|declar)\w*|\b(?:au|le|du) profil\b|\bsur la fiche\b")


class Reckoning(StrEnum):
    DIFFERENCE = "difference"
    ELAPSED = "elapsed"
    COMPARISON = "comparison"


@dataclass(frozen=True, slots=True)
class Sides:
    """What is reckoned, and the question read for each side."""

    kind: Reckoning
    left: tuple[Question, Part]
    right: tuple[Question, Part]
    asked: str = ""


def find_sides_asked(question: Question) -> Sides | None:
    """The two sides of a question that sets them against each other, or ``None``."""
    folded = question.folded
    between = _BETWEEN.search(folded)
    if between and _ELAPSED.search(folded):
        return _sides(question, Reckoning.ELAPSED, Ask.WHEN, between.span("left"), between.span("right"))
    if between and _DIFFERENCE.search(folded):
        return _sides(question, Reckoning.DIFFERENCE, Ask.AMOUNT, between.span("left"), between.span("right"))
    compared = _COMPARED.search(folded)
    if compared:
        spans = (0, compared.start()), (compared.end(), len(folded))
        return _sides(question, Reckoning.COMPARISON, Ask.WHICH, *spans)
    return None


def _sides(
    question: Question, kind: Reckoning, ask: Ask, left: tuple[int, int], right: tuple[int, int]
) -> Sides | None:
    shared = (0, left[0]) if kind is not Reckoning.COMPARISON else (0, 0)
    sides = [_side(question, ask, span, shared) for span in (left, right)]
    if kind is Reckoning.ELAPSED and _SAME_AGAIN.search(question.folded, *right):
        first = next((w for w in sides[0][1].words if not w.light), None)
        if first:
            sides[1] = sides[1][0], replace(sides[1][1], words=(first, *sides[1][1].words))
    if any(not part.words and not asked.dates for asked, part in sides):
        return None
    return Sides(kind, sides[0], sides[1], question.folded)


def _side(
    question: Question, ask: Ask, span: tuple[int, int], shared: tuple[int, int]
) -> tuple[Question, Part]:
    """The words and dates of one side; a side that is only a date takes the words before "entre"."""
    dates = tuple(d for d in question.dates if span[0] <= d.start < span[1])
    words = tuple(w for w in question.words if span[0] <= w.term.start < span[1])
    if not words and dates:
        words = tuple(w for w in question.words if shared[0] <= w.term.start < shared[1])
    asked = replace(
        question,
        folded=question.folded[span[0] : span[1]],
        dates=dates,
        days_alone=(),
        done=False,
        choice=False,
        options=(),
        exact=False,
    )
    noun = next((w.term.folded for w in words if _MEASURED.fullmatch(w.term.folded)), "")
    return asked, Part((ask,), words, noun if ask is Ask.WHICH else "")


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What was found: the sentences, and whether both sides were."""

    said: tuple[Said, ...]
    nearest: tuple[Evidence, ...]


def reckon(sides: Sides, open_reader: OpenReader) -> Reckoned:
    """The answer of a question with two sides; nothing is said unless the record tells both."""
    readers = [open_reader(*side) for side in (sides.left, sides.right)]
    ranked = [_declared_first(r, r.question.folded, rank(r)) for r in readers]
    found = [_best(r, e, sides.kind) for r, e in zip(readers, ranked, strict=True)]
    left, right = found
    nearest = tuple(e[0] for e in ranked if e)
    if left is None or right is None:
        return Reckoned((), nearest)
    told = _told(sides, readers, left, right)
    if sides.kind is not Reckoning.COMPARISON and not told:
        return Reckoned((), nearest)
    lines = [s for r, e in zip(readers, (left, right), strict=True) for s in say(e, r.words)]
    unique = {s.text: s for s in (*told, *lines)}
    return Reckoned(tuple(unique.values()), nearest)


def remainder(reader: PartReader, main: Evidence) -> list[Said]:
    """What is left to pay, where one passage tells a price, one part of it that is paid, and "le reste"."""
    amounts = sorted({_amount(v) for v in main.values.get(Ask.AMOUNT, ())})
    asked = _LEFT_ASKED.search(reader.question.folded)
    if not asked or len(amounts) != 2 or not _LEFT_TOLD.search(reader.texts.folded(main.passage)):
        return []
    part, price = amounts
    text = f"Reste : {show_amount(price - part)} ({show_amount(price)} moins {show_amount(part)})."
    return [Said(text, main.passage, (), Check.COMPUTED)]


def _best(reader: PartReader, ranked: list[Evidence], kind: Reckoning) -> Evidence | None:
    """The passage of one side. What is computed must stand on passages that tell all of their side."""
    for e in ranked[:_TRIED]:
        if kind is Reckoning.COMPARISON:
            if e.wide >= _LEAST and not e.features["request"]:
                return e
        elif may_answer(reader, e) and _tells_all(reader, e):
            return e
    return None


def _tells_all(reader: PartReader, e: Evidence) -> bool:
    """Every word of the side stands in the passage or its heading, and every date it names."""
    rows = zip(reader.words, e.inside, e.around, strict=True)
    told = [(w.word, max(i, a if a >= HEADING else 0.0)) for w, i, a in rows if _must_be_told(w.word)]
    return all(degree >= _WORD_TOLD for word, degree in told if not _CHANGES.fullmatch(word.term.folded))


def _must_be_told(word: Word) -> bool:
    return not word.light or word.term.key in EVENTS


def _declared_first(reader: PartReader, span: str, ranked: list[Evidence]) -> list[Evidence]:
    """What is "inscrit" or "enregistré" is a field of the profile, not a note."""
    if not _ON_FILE.search(span):
        return ranked
    fields = [e for e in ranked if not e.passage.free]
    return fields or ranked


def _told(sides: Sides, readers: list[PartReader], left: Evidence, right: Evidence) -> list[Said]:
    """The computed sentence, from the value of each side nearest to what it is the value of."""
    if sides.kind is Reckoning.ELAPSED:
        first, last = (_nearest(r, e, Ask.WHEN) for r, e in zip(readers, (left, right), strict=True))
        return _elapsed(sides, date.fromisoformat(first.shown), date.fromisoformat(last.shown), left, right)
    if sides.kind is Reckoning.DIFFERENCE:
        first, last = (_nearest(r, e, Ask.AMOUNT) for r, e in zip(readers, (left, right), strict=True))
        return _difference(_amount(first), _amount(last), left, right)
    return []


def _nearest(reader: PartReader, e: Evidence, ask: Ask) -> Value:
    """The value whose surroundings hold most of the side's words."""
    folded = reader.texts.folded(e.passage)

    def around(v: Value) -> float:
        window = folded[max(0, v.start - 40) : v.end + 30]
        return coverage(reader.words, [in_window(w, window) for w in reader.words])

    return max(e.values[ask], key=around)


def _amount(value: Value) -> Decimal:
    return Decimal(value.shown.split()[0])


def _difference(first: Decimal, last: Decimal, left: Evidence, right: Evidence) -> list[Said]:
    if left.passage.number == right.passage.number and first == last:
        return []
    text = f"Écart : {show_amount(abs(last - first))}, de {show_amount(first)} à {show_amount(last)}."
    return [Said(text, left.passage, (right.passage,), Check.COMPUTED)]


def _elapsed(sides: Sides, first: date, last: date, left: Evidence, right: Evidence) -> list[Said]:
    first, last = min(first, last), max(first, last)
    days = (last - first).days
    asked = sides.asked
    shown = _in_days(days) if _DAYS_ASKED.search(asked) else _in_words(days, bool(_WEEKS_ASKED.search(asked)))
    text = f"Du {show_date(first)} au {show_date(last)}, il s’écoule {shown}."
    return [Said(text, left.passage, (right.passage,), Check.COMPUTED)]


def _in_days(days: int) -> str:
    return f"{days} jour" if days < 2 else f"{days} jours"


def _in_words(days: int, weeks: bool) -> str:
    """Days up to two months, then months, then years."""
    if weeks:
        return f"{round(days / 7)} semaines"
    if days < 60:
        return _in_days(days)
    months = round(days / 30.44)
    return f"{months} mois" if months < 24 else f"{days // 365} ans"
