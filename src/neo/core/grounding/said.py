"""Clauses of the record: each with its standing and the keys and events of its words."""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.events import events_of
from neo.core.french.folding import fold
from neo.core.french.negation import is_negated
from neo.core.grounding.clauses import Clause, read_clauses
from neo.core.grounding.details import Reading
from neo.core.grounding.passages import Passage
from neo.core.grounding.standing import (
    ROWS_WITH_STATE,
    WITHOUT_STANDING,
    Standing,
    answer_standing,
    row_standing,
)

# Words of an event that name something else: an interview is no hiring, a job offer no proposal accepted.
_NOT_THE_EVENT = re.compile(
    r"\b(?:entretiens? d'embauche|offres? d'emploi|contrat d'engagement|validation des acquis)\b"
)

ToldEvent = tuple[int, frozenset[str], bool]

_ACT = re.compile(
    r"(?:demand(?:e|ee|es|ees|ait|ent)|sollicite\w*|reclam\w+|propose(?:e|es|s)?|prom(?:is|ise|et)|reflechi\w*)$"
)


_PROMISED = events_of("engage")


@dataclass(frozen=True, slots=True)
class SaidClause:
    """One clause of the record: its standing, the keys and the events of its words.

    ``acts``: what was done all the same where the matter is open (asked for, proposed, promised).
    """

    passage: Passage
    text: str
    standing: Standing
    acts: frozenset[str]
    keys: frozenset[str]
    events: frozenset[str]
    clause: Clause


def said_clauses(passage: Passage, reading: Reading, row: Standing | None) -> list[SaidClause]:
    """The clauses of a passage. ``row``: the state of the row of the record that it belongs to, if any.

    A row is one clause, whose standing is its state; a topic ("Permis :") counts with the clause after it.
    """
    told = _told_events(reading)
    if not passage.free and passage.kind in ROWS_WITH_STATE | WITHOUT_STANDING:
        read = answer_standing if passage.kind in WITHOUT_STANDING else row_standing
        standing = read(fold(passage.text))
        return _said(passage, reading, told, Clause(0, len(passage.text), standing), None, standing)
    found: list[SaidClause] = []
    topic: Clause | None = None
    for clause in read_clauses(passage.text, reading.negations, reading.words):
        if clause.topic:
            topic = clause
            continue
        standing = _of_its_row(passage, clause.standing, row)
        beside = topic
        if topic is None and (bracketed := _what_brackets_remark(passage.text, found, clause)):
            beside = bracketed.clause
            if standing is Standing.STATED and bracketed.standing is Standing.DENIED:
                standing = Standing.DENIED  # "B1V non (note à l'écrit)"
        found += _said(passage, reading, told, clause, beside, standing)
        if topic and ":" not in passage.text[topic.end : topic.end + 2]:
            topic = None  # a remark says how one thing stands; what follows a colon is all about it
    return found


def _of_its_row(passage: Passage, standing: Standing, row: Standing | None) -> Standing:
    """The words of a step or an engagement have the standing of their row; a title has none."""
    if passage.kind in ROWS_WITH_STATE:
        return row or standing
    return Standing.NEUTRAL if passage.kind in WITHOUT_STANDING else standing


def _what_brackets_remark(text: str, found: list[SaidClause], clause: Clause) -> SaidClause | None:
    """The clause that a bracket adds to: "La Clio a été réparée (facture 640 €)"."""
    opened = text[max(0, clause.start - 1) : clause.start] == "("
    return found[-1] if opened and found else None


def _told_events(reading: Reading) -> list[ToldEvent]:
    """Where the passage reports which events, and whether it denies them."""
    apart = [m.span() for m in _NOT_THE_EVENT.finditer(fold(reading.text))]
    return [
        (word.start, events, is_negated(reading.negations, word.start))
        for word in reading.words
        if (events := events_of(word.folded)) and not any(s <= word.start < e for s, e in apart)
    ]


def _said(
    passage: Passage,
    reading: Reading,
    events: list[ToldEvent],
    clause: Clause,
    topic: Clause | None,
    standing: Standing,
) -> list[SaidClause]:
    """The clause, and apart what it denies in passing ("terminé sans renouvellement")."""
    spans = [(clause.start, clause.end)] + ([(topic.start, topic.end)] if topic else [])
    keys = frozenset(k for t in reading.terms for s, e in spans if s <= t.start < e for k in t.concepts)
    text = " : ".join(passage.text[s:e].strip() for s, e in reversed(spans))
    told: set[str] = set()
    denied: set[str] = set()
    for start, reported, negated in events:
        if any(s <= start < e for s, e in spans):
            in_passing = negated and standing is not Standing.DENIED
            (denied if in_passing else told).update(reported)
    act = _ACT.match(fold(clause.cue))
    acts = events_of(act.group()) if act else frozenset[str]()
    if passage.kind == "engagement":
        acts |= _PROMISED
    found = [SaidClause(passage, text, standing, acts, keys, frozenset(told), clause)]
    if denied - told:
        found.append(SaidClause(passage, text, Standing.DENIED, acts, keys, frozenset(denied - told), clause))
    return found
