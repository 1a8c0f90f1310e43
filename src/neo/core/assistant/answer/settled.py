"""Whether a passage settles a question that asks if something is so, or was done.

The thing, what is new in the question and the act must all be told, and told as more than awaited or
planned. Each check says why a careful reader would not give the passage.
"""

from __future__ import annotations

from neo.core.assistant.answer import question_words
from neo.core.assistant.answer.acts import DECISION, outcome_of
from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.features import Evidence, PartReader, is_telling
from neo.core.assistant.answer.matching import in_window
from neo.core.assistant.answer.stance import is_denied, is_done, is_only_planned, is_open, is_pending
from neo.core.assistant.answer.topics import NARROW, topics_of
from neo.core.french import lazy_re as re

_BESIDE = 0.55  # degree from which a word stands in the passage, its heading or its line
_SOMEWHERE, _FOCUS = 0.1, 0.3
_OF_ITSELF = 0.65  # above what a topic alone gives: the word, its family, its meaning or its heading
_NAMED_AT_ALL = 0.2
_THING, _SOME_OF_IT = 0.5, 0.3
_NO_MORE = re.compile(r"\b(?:n'est|n'a|ne \w+|n'\w+) plus\b")
_NEXT_WORDS = 24  # characters after "n'est plus" in which the thing stands
_FOR_A_CAUSE = re.compile(r"\ba cause d|\ben raison d|\bpour cause\b")
_BY_US = re.compile(r"\b(?:je|j'|moi|nous|m'engage|de mon cote|agence|par nous|service france travail)")


def thing_missing(reader: PartReader, e: Evidence) -> bool:
    """Asked whether something is so: too little of what it is about is told."""
    if reader.asks != (Ask.WHETHER,) or reader.question.choice:
        return False
    if reader.outcome(e.passage):
        return not e.passage.free and reader.nouns_held(e) < _NAMED_AT_ALL
    unknown = any(is_telling(w.word) and not w.known for w in reader.words)
    return reader.nouns_held(e) < (_THING if unknown else _SOME_OF_IT)


def nothing_told(reader: PartReader, e: Evidence) -> bool:
    """Asked whether something is so: none of its telling words stands with the passage but by its topic."""
    if reader.asks != (Ask.WHETHER,) or reader.question.choice or reader.outcome(e.passage):
        return False
    content = [w for w in reader.words if not (w.word.light or w.word.time)] or reader.words
    folded = reader.texts.folded(e.passage)
    narrow = [t for w in content for t in topics_of(w.word.term.folded) if t.name in NARROW]
    if any(not t.told.search(folded) for t in narrow) or (narrow and reader.is_strange(e.passage)):
        return True
    return all(w.degree(e.passage.number) < _OF_ITSELF for w in content)


def focus_missing(reader: PartReader, e: Evidence) -> bool:
    """Asked whether something is so: what is new in the question ("… à cause de l'alcool ?") is not told."""
    asked = reader.asks == (Ask.WHETHER,) and not (reader.question.choice or reader.question.status)
    focus = reader.focus if asked else None
    if focus is None or (reader.outcome(e.passage) and not _FOR_A_CAUSE.search(reader.question.folded)):
        return False
    if _says_no_more(reader, e):
        return False
    return focus.degree(e.passage.number) < (_SOMEWHERE if focus.word.entity else _FOCUS)


def _says_no_more(reader: PartReader, e: Evidence) -> bool:
    """Whether the passage tells that the very thing is no longer so: "il n'est plus exploitant"."""
    folded = reader.texts.folded(e.passage)
    ends = [m.end() for m in _NO_MORE.finditer(folded)]
    telling = [w for w in reader.words if is_telling(w.word)]
    return any(in_window(w, folded[end : end + _NEXT_WORDS]) == 1.0 for end in ends for w in telling)


def undecided(reader: PartReader, e: Evidence) -> bool:
    """Asked whether somebody pays or hires: no decision is told."""
    decides = question_words.DECIDES.search(reader.question.folded) if reader.asks == (Ask.WHETHER,) else None
    if decides is None:
        return False
    return outcome_of(DECISION, reader.texts.folded(e.passage)) is None


def not_done(reader: PartReader, e: Evidence) -> bool:
    """Asked whether it happened, of what is only possible or asked for."""
    clause = reader.telling_clause(e.passage)
    return reader.question.done and is_open(clause) and not is_done(clause)


def act_missing(reader: PartReader, e: Evidence) -> bool:
    """Asked about something that was done: neither the act nor another of its family is told, done or not."""
    if Ask.WHY in reader.asks:
        return False
    if reader.acts and reader.asks == (Ask.WHETHER,):
        return reader.outcome(e.passage) is None and not _is_promised(reader, e)
    acts = [max(i, a) for i, a, w in reader.degrees(e) if w.word.predicate and not w.word.light]
    if not acts or max(acts) >= _BESIDE:
        return False
    if Ask.WHETHER in reader.asks:
        return reader.outcome(e.passage) is None
    folded = reader.texts.folded(e.passage)
    return reader.question.done and (is_denied(folded) or not is_done(folded))


def _is_promised(reader: PartReader, e: Evidence) -> bool:
    """Whether the service engaged itself to the very act: that nothing shows it done is worth saying."""
    acts = [max(i, a) for i, a, w in reader.degrees(e) if w.word.predicate]
    folded = reader.texts.folded(e.passage)
    return max(acts, default=0.0) >= _BESIDE and bool(_BY_US.search(folded)) and is_only_planned(folded)


def unsettled(reader: PartReader, e: Evidence) -> bool:
    """Asked whether something is so: the passage says that it is still awaited, and tells no end of it."""
    if reader.asks != (Ask.WHETHER,) or reader.question.choice or reader.outcome(e.passage):
        return False
    telling = [w for w in reader.words if not w.word.light]
    awaited = [c for c in reader.clauses(e.passage) if is_pending(c)]
    return any(in_window(w, clause) for clause in awaited for w in telling)
