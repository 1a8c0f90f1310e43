"""To answer or to abstain: what a passage must hold to be given as an answer.

Requirements first, each of which alone forbids the answer; then a fitted sum of signs for what remains.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.features import TYPED, Evidence, PartReader
from neo.core.assistant.answer.matching import Matched
from neo.core.assistant.answer.stance import HEDGED, NOT_TOLD, is_denied, is_done, is_open
from neo.core.assistant.answer.weights import DECISION

_VALUES = TYPED - {Ask.WHY}
_BESIDE = 0.55  # degree from which a word stands in the passage, its heading or its line
_SOMEWHERE = 0.1
_BARE_NOUNS = frozenset({"montant", "montants", "part", "somme", "budget", "date", "numero", "chose", "quantite"})
_LOOKED_AT = 3
_AS_CLOSE = 0.8


def may_answer(reader: PartReader, e: Evidence) -> bool:
    """Whether ``e`` meets every requirement of the question."""
    return not any(forbids(reader, e) for forbids in _REQUIREMENTS)


def is_said_unknown(reader: PartReader, ranked: list[Evidence]) -> bool:
    """Whether the record itself says that it does not know ("note pas communiquée")."""
    if Ask.WHETHER in reader.asks or Ask.LIST in reader.asks or not ranked:
        return False
    sure = [e for e in ranked[:_LOOKED_AT] if e.coverage >= _AS_CLOSE * ranked[0].coverage]
    return any(NOT_TOLD.search(reader.texts.folded(e.passage)) for e in sure)


def _no_value(reader: PartReader, e: Evidence) -> bool:
    typed = [a for a in reader.asks if a in TYPED]
    return bool(typed) and not any(e.values.get(a) for a in typed)


def _only_asks(reader: PartReader, e: Evidence) -> bool:
    return bool(e.features["request"])


def _name_missing(reader: PartReader, e: Evidence) -> bool:
    """A name of the question stands nowhere near: in the passage's line for a value, in its text otherwise."""
    least = 0.3 if _VALUES & set(reader.asks) else _SOMEWHERE
    if Ask.WHETHER in reader.asks and not any(w.word.entity and not w.known for w in reader.words):
        return False
    return any(max(i, a) < least for i, a, w in _degrees(reader, e) if w.word.entity)


def _noun_missing(reader: PartReader, e: Evidence) -> bool:
    """What is asked for ("résultat", "salaire") is neither said nor named by one of its members."""
    noun = reader.part.noun
    if not noun or noun in _BARE_NOUNS or e.features["member"]:
        return False
    if Ask.COUNT in reader.asks and e.values.get(Ask.COUNT):
        return False
    first = noun.split()[0]
    return not any(max(i, a) >= _BESIDE for i, a, w in _degrees(reader, e) if w.word.term.folded == first)


def _head_missing(reader: PartReader, e: Evidence) -> bool:
    """A value that stands apart from the thing it should be the value of."""
    if not _VALUES & set(reader.asks) or reader.head is None:
        return False
    return any(max(i, a) < _BESIDE for i, a, w in _degrees(reader, e) if w is reader.head)


def _not_done(reader: PartReader, e: Evidence) -> bool:
    """Asked whether it happened, of what is only possible or asked for."""
    folded = reader.texts.folded(e.passage)
    return reader.question.done and is_open(folded) and not is_done(folded)


def _act_denied(reader: PartReader, e: Evidence) -> bool:
    """Asked for the value of what was done, where the passage denies and does not tell the act."""
    if Ask.WHETHER in reader.asks or Ask.WHY in reader.asks or not reader.question.done:
        return False
    acts = [i for i, _, w in _degrees(reader, e) if w.word.predicate and not w.word.light]
    return bool(acts) and max(acts) < _BESIDE and is_denied(reader.texts.folded(e.passage))


def _inexact(reader: PartReader, e: Evidence) -> bool:
    """Asked for the exact value, where the passage hedges or gives a month for a day."""
    if not reader.question.exact:
        return False
    dated = [v for a in (Ask.WHEN, Ask.UNTIL, Ask.SINCE) for v in e.values.get(a, ())]
    vague = bool(dated) and all(v.vague for v in dated)
    claimed = e.passage.kind == "message" and "@" in e.passage.author
    return vague or claimed or bool(HEDGED.search(reader.texts.folded(e.passage)))


def _degrees(reader: PartReader, e: Evidence) -> Iterable[tuple[float, float, Matched]]:
    return zip(e.inside, e.around, reader.words, strict=True)


_REQUIREMENTS: tuple[Callable[[PartReader, Evidence], bool], ...] = (
    _no_value,
    _only_asks,
    _name_missing,
    _noun_missing,
    _head_missing,
    _not_done,
    _act_denied,
    _inexact,
)


def signs(reader: PartReader, e: Evidence) -> dict[str, float]:
    """What speaks for and against giving ``e`` as the answer, in named signs between 0 and 1."""
    total = sum(w.weight for w in reader.words) or 1.0
    unknown = sum(w.weight for w in reader.words if not w.known) / total
    typed = bool(_VALUES & set(reader.asks))
    acts = [i for i, _, w in _degrees(reader, e) if (w.word.predicate or w.word.verb) and not w.word.light]
    return {
        "constant": 1.0,
        "inside": e.coverage,
        "wide": e.wide,
        "clause": e.clause if typed else 0.4,
        "unknown": unknown,
        "act_missing": 1.0 - min(acts, default=1.0),
        "whether": float(Ask.WHETHER in reader.asks),
        "why": float(Ask.WHY in reader.asks),
        "typed": float(typed),
        "member": e.features["member"],
    }


def confidence(reader: PartReader, e: Evidence) -> float:
    """Between 0 and 1: how likely it is that the record answers by ``e``."""
    total = sum(DECISION.get(name, 0.0) * value for name, value in signs(reader, e).items())
    return 1 / (1 + math.exp(-total))
