"""Why something came to an end, when the reason is not in the note that tells the end.

"Mobilité Angers annulée" stands in one sentence, "le juge a dit non" in the one before; "projet cariste
abandonné" in one note, "CACES raté" in an earlier one. The end must be told of the very thing asked; the
reason must stand beside it, or in a text close in time that speaks of the same thing.
"""

from __future__ import annotations

from datetime import timedelta

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.features import Evidence, PartReader, is_telling
from neo.core.assistant.answer.stance import NOT_TOLD
from neo.core.assistant.answer.topics import TOPICS
from neo.core.french import lazy_re as re
from neo.core.grounding.passages import Passage

_ENDED = next(t for t in TOPICS if t.name == "ended")
_ASKED = re.compile(rf"\b(?:{_ENDED.asked.pattern}|ecarte\w*|renonc\w+|refus\w+|retenue?|caduc)\b")
_BOUND, _SAME_THING = 0.5, 0.6
_BEFORE, _AFTER = timedelta(days=150), timedelta(days=45)
_LOOKED_AT = 24
_REACH = 2
_ADVERSE = re.compile(
    r"\b(?:refus\w*|non\b|rate\w*|echou\w+|echec|recale\w*|deconseill\w+|inapt\w+|impossible|"
    r"insuffisan\w+|trop|"
    r"pas (?:assez|possible|d'accord|le droit|prevu)|plus (?:de|possible)|faute|sans|ferm\w+|annul\w+|"
    r"separ\w+|"
    r"parti\w*|malad\w+|dout\w+|peur|cher|loin|prefere|arret\w*|douleur\w*|pret)\b"
)


def explain(reader: PartReader, ranked: list[Evidence]) -> list[Evidence]:
    """The end of the thing and its reason, from two places; empty when either is not told."""
    if Ask.WHY not in reader.asks or not _ASKED.search(reader.question.folded):
        return []
    for end in ranked[:_LOOKED_AT]:
        if not _tells_the_end(reader, end):
            continue
        reason = _beside(reader, end) or _elsewhere(reader, ranked, end)
        if reason:
            return [end, *reason] if end.passage.free else [*reason, end]
    return []


def _tells_the_end(reader: PartReader, e: Evidence) -> bool:
    if not _ENDED.told.search(reader.texts.folded(e.passage)) or e.features["request"]:
        return False
    names = [max(i, a) for i, a, w in zip(e.inside, e.around, reader.words, strict=True) if w.word.entity]
    return reader.nouns_held(e) >= _BOUND and all(degree >= 0.3 for degree in names)


def _beside(reader: PartReader, end: Evidence) -> list[Evidence]:
    """What stands beside the end and tells against it, in the order of the text."""
    if end.passage.kind != "report":
        return []
    near = [p for p in reader.index.neighbours(end.passage, _REACH) if _tells_against(reader, p)]
    same = [p for p in near if reader.texts.same_line(p, end.passage)]
    return [reader.read(p) for p in same[:2]]


def _elsewhere(reader: PartReader, ranked: list[Evidence], end: Evidence) -> list[Evidence]:
    """The text close in time that speaks most of the same thing and tells against it."""
    day = end.passage.date
    found = [
        e
        for e in ranked[:_LOOKED_AT]
        if e.passage.free
        and e.passage.number != end.passage.number
        and e.passage.date
        and (day is None or -_BEFORE <= e.passage.date - day <= _AFTER)
        and _speaks_of_it(reader, e)
        and _tells_against(reader, e.passage)
    ]
    return found[:1]


def _speaks_of_it(reader: PartReader, e: Evidence) -> bool:
    told = [
        i
        for i, w in zip(e.inside, reader.words, strict=True)
        if is_telling(w.word) and not _ASKED.fullmatch(w.word.term.folded)
    ]
    return bool(told) and max(told) >= _SAME_THING


def _tells_against(reader: PartReader, passage: Passage) -> bool:
    folded = reader.texts.folded(passage)
    return bool(_ADVERSE.search(folded)) and not NOT_TOLD.search(folded)
