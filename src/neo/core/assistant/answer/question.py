"""A question, read: its parts, what each asks for, its telling words, and the time it speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.answer import question_words
from neo.core.assistant.answer.acts import acts_of
from neo.core.assistant.answer.asks import WHETHER, Ask, Cue, find_cues
from neo.core.assistant.answer.spoken import written
from neo.core.french.amounts import find_quantities
from neo.core.french.dates import DateMention, find_dates
from neo.core.french.folding import fold
from neo.core.french.names import find_names
from neo.core.french.narrative import is_narrative
from neo.core.french.terms import Term, read_terms
from neo.core.french.thesaurus import expressions
from neo.core.french.words import read_words

# Asked of an act: its verb tells, common as it is.
_OF_AN_ACT = (Ask.WHEN, Ask.UNTIL, Ask.SINCE, Ask.DEADLINE, Ask.SPAN, Ask.DURATION, Ask.WHO)


@dataclass(frozen=True, slots=True)
class Word:
    """A telling word. ``entity``: a name or sigle; ``verb``: told by its ending or inversion.

    ``light``: a word of the telling ("demander"); ``predicate``: the participle of "a-t-elle … ?".
    ``time``: a date the question names, ``day`` when it is one day; ``phrase``: the word with its letter or
    number ("permis b"); ``expression``: the concepts of the words it stands with ("cap emploi").
    """

    term: Term
    entity: bool = False
    verb: bool = False
    light: bool = False
    predicate: bool = False
    time: bool = False
    day: bool = False
    phrase: str = ""
    expression: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked. ``noun``: what the interrogative bears on ("salaire"), folded."""

    asks: tuple[Ask, ...]
    words: tuple[Word, ...]
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """``present``: 0 to 1, how much only the latest word counts; ``done``: asks whether it happened.

    ``choice``: offers two answers; ``exact``: wants the established value, no estimate; ``owns``: asks
    whether somebody has something; ``next``: only what is still to come counts; ``done_acts``: the
    participles of the acts it asks about ("depose"), folded; ``status``: asks what became of something;
    ``two_sources``: asks what each of two sources says; ``bare``: names a thing and no more ("permis").
    """

    text: str
    folded: str
    parts: tuple[Part, ...]
    dates: tuple[DateMention, ...]
    days_alone: tuple[int, ...]
    present: float
    latest: bool
    done: bool
    choice: bool
    exact: bool = False
    owns: bool = False
    options: tuple[str, ...] = ()
    follows_up: bool = False
    next: bool = False
    done_acts: tuple[str, ...] = ()
    status: bool = False
    two_sources: bool = False
    bare: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(w for part in self.parts for w in part.words)

    def asks(self, *kinds: Ask) -> bool:
        """Whether some part asks for one of these."""
        return any(ask in kinds for part in self.parts for ask in part.asks)


def read_question(text: str, today: date) -> Question:
    """Read ``text``. Dates are resolved from ``today``."""
    text = written(text)
    folded = question_words.with_hyphens(fold(text))
    cues = find_cues(folded)
    dates = tuple(d for d in find_dates(text, today) if not d.relative)
    blank = _blank(text, folded, cues, dates)
    words = _words(text, folded, blank, cues)
    folded_choice = question_words.STATUS.sub("", folded)
    choice = bool(question_words.CHOICE.search(folded_choice)) and not any(c.ask is Ask.WHERE for c in cues)
    return Question(
        text,
        folded,
        _parts(folded, cues, words),
        dates,
        tuple(int(m[1]) for m in question_words.DAY_ALONE.finditer(folded) if 0 < int(m[1]) <= 31),
        _presentness(folded),
        bool(question_words.LATEST.search(folded)),
        _asks_if_done(folded),
        choice,
        bool(question_words.EXACT.search(folded)),
        bool(question_words.OWNS.search(folded)),
        _options(text, dates) if choice else (),
        bool(question_words.FOLLOWS_UP.search(folded)),
        bool(question_words.NEXT.search(folded)),
        tuple(next(filter(None, m.groups())) for m in _acts(folded, cues)),
        bool(question_words.STATUS.search(folded)),
        bool(question_words.TWO_SOURCES.search(folded)),
        not cues and not question_words.CLAUSE.search(folded),
    )


def _options(text: str, dates: tuple[DateMention, ...]) -> tuple[str, ...]:
    """The values a choice offers: days as ISO dates, or plain numbers."""
    days = tuple(f"{d.first}" for d in dates if d.precision == "day")
    spans = [(d.start, d.end) for d in dates]
    return days or tuple(f"{q.value.normalize():f}" for q in find_quantities(text, skip=spans))


def _asks_if_done(folded: str) -> bool:
    """Whether it asks about something that happened, not about what was said or settled for later."""
    if not question_words.COMPOUND.search(folded):
        return False
    acts = [m[1] for m in question_words.PREDICATE.finditer(folded)]
    return not acts or not all(act in question_words.SAID_ONLY for act in acts)


def _acts(folded: str, cues: list[Cue]) -> list[re.Match[str]]:
    """The participles asked about; where nothing else is asked, also those of a plain statement."""
    if cues:
        return list(question_words.PREDICATE.finditer(folded))
    told = list(question_words.ACT.finditer(folded))
    return told or [m for m in question_words.STATE.finditer(folded) if acts_of(m[1])]


def _presentness(folded: str) -> float:
    if question_words.PRESENT.search(folded):
        return 1.0
    return 0.25 if question_words.PAST.search(folded) else 0.6


def _blank(text: str, folded: str, cues: list[Cue], dates: tuple[DateMention, ...]) -> str:
    """The text with everything that is asking rather than telling turned into spaces."""
    spans = [(c.start, c.noun_start if c.noun else c.end) for c in cues]
    spans += [(c.noun_start + len(c.noun), c.end) for c in cues if c.noun]
    spans += [(d.start, d.end) for d in dates]
    for pattern in (question_words.FRAME, question_words.POLITE, question_words.DAY_ALONE):
        spans += [m.span() for m in pattern.finditer(folded)]
    out = list(text)
    for start, end in spans:
        for i in range(start, min(end, len(out))):
            out[i] = " "
    return "".join(out)


def _words(text: str, folded: str, blank: str, cues: list[Cue]) -> list[Word]:
    names = [(n.start, n.end) for n in find_names(text)]
    inverted = {m.start(1) for m in question_words.INVERTED.finditer(folded)}
    predicates = {m.start(m.lastindex or 1) for m in _acts(folded, cues)}
    acted = any(c.ask in _OF_AN_ACT for c in cues)
    told_by = [m.span() for m in question_words.AFTER_SOURCE.finditer(folded)]
    wide = _expressions(blank)
    found = []
    for term in read_terms(blank):
        entity = any(s <= term.start < e for s, e in names)
        verb = (
            not entity
            and term.folded not in question_words.NOUNS
            and (
                term.start in inverted
                or (
                    folded[: term.start].endswith("qui ")
                    and bool(question_words.ENDS_AS_VERB.search(term.folded))
                )
                or bool(question_words.VERBAL.fullmatch(term.folded))
                or term.folded in question_words.FORMS
                or (
                    term.folded in question_words.FORMS_OR_NOUNS
                    and not question_words.ARTICLE_BEFORE.search(folded[: term.start])
                )
            )
        )
        light = (
            not entity
            and term.folded not in question_words.TRADE
            and (
                term.folded in question_words.LITTLE
                or (is_narrative(term.folded, term.key) and not (acted and term.key in question_words.EVENTS))
                or any(a <= term.start < b for a, b in told_by)
            )
        )
        phrase = question_words.PHRASE.match(folded, term.start)
        found.append(
            Word(
                term,
                entity,
                verb,
                light,
                not entity and term.start in predicates,
                phrase=phrase[0] if phrase else "",
                expression=wide.get(term.start, frozenset()),
            )
        )
    return found


def _expressions(blank: str) -> dict[int, frozenset[str]]:
    """The concepts of the expressions of several words, by where each of their words starts."""
    read = read_words(blank)
    return {read[i].start: names for a, b, names in expressions(read) for i in range(a, b + 1)}


def _parts(folded: str, cues: list[Cue], words: list[Word]) -> tuple[Part, ...]:
    """The question cut before each "et" or comma that opens a new thing asked."""
    cuts = [0]
    for m in question_words.BOUNDARY.finditer(folded):
        after = folded[m.end() :]
        asked = any(m.start() <= c.start <= m.end() + 12 for c in cues) or WHETHER.search(after[:45])
        before = any(c.start < m.start() and c.start >= cuts[-1] for c in cues) or WHETHER.search(
            folded, cuts[-1], m.start()
        )
        if asked and (before or any(w.term.start < m.start() for w in words)):
            cuts.append(m.start())
    spans = list(zip(cuts, [*cuts[1:], len(folded)], strict=True))
    parts = [_part(folded, s, e, cues, words) for s, e in spans]
    return tuple(_share(parts))


def _part(folded: str, start: int, end: int, cues: list[Cue], words: list[Word]) -> Part:
    mine = [c for c in cues if start <= c.start < end]
    asks = tuple(dict.fromkeys(c.ask for c in mine))
    ends = question_words.RUNS_OUT.search(folded) or question_words.ENDS.search(folded)
    if Ask.WHEN in asks and ends:
        asks = tuple(dict.fromkeys(Ask.UNTIL if ask is Ask.WHEN else ask for ask in asks))
    if Ask.DEADLINE in asks and question_words.PLANNED_FOR.search(folded):
        asks = tuple(dict.fromkeys(Ask.WHEN if ask is Ask.DEADLINE else ask for ask in asks))
    if not asks:
        asks = (Ask.WHETHER,)
    noun = next((c.noun for c in mine if c.noun), "")
    return Part(asks, tuple(w for w in words if start <= w.term.start < end), noun)


def _share(parts: list[Part]) -> list[Part]:
    """A part that tells too little by itself ("et à quelle heure ?") speaks of what the others speak of."""
    merged: list[Part] = []
    for part in parts:
        telling = [w for w in part.words if not w.light]
        if merged and len(telling) < 1:
            last = merged[-1]
            merged[-1] = Part(
                tuple(dict.fromkeys((*last.asks, *part.asks))),
                last.words + part.words,
                last.noun or part.noun,
            )
        elif merged and not [w for w in merged[-1].words if not w.light]:
            last = merged.pop()
            merged.append(
                Part(tuple(dict.fromkeys((*last.asks, *part.asks))), last.words + part.words, last.noun)
            )
        else:
            merged.append(part)
    return merged
