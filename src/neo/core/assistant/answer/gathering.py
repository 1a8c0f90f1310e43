"""From ranked passages to the one to three that together make an answer.

The best passage, then what it lacks: another thing asked (the hour, the place, the name), the reason beside
it, the words it does not hold, whoever says otherwise. An older value of what the best passage gives is
never put beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.deciding import asks_where_to_reach
from neo.core.assistant.answer.features import TYPED, Evidence, PartReader
from neo.core.assistant.answer.ranking import weigh
from neo.core.assistant.answer.replaced import tells_a_change
from neo.core.assistant.answer.slots import is_slot, stands_alone
from neo.core.assistant.answer.stance import is_denied, is_done, is_only_planned
from neo.core.assistant.answer.values import DATED, tell_options
from neo.core.french import lazy_re as re
from neo.core.french.opposites import find_sides
from neo.core.grounding.passages import Passage

_MOST = 3
_MOST_WORDS = 75
_CLOSE_SCORE = 1.6
_TINY = 2
_SHARED = 0.2
_SHARED_HALF = 0.5
_HELD_TOO = 0.4
_SOURCES = 24
_SHORT = 14  # words: a passage this short leans on its line
_MISSING = 0.22  # share of the question left uncovered from which another passage is looked for
_FILLED = 0.55
_COMPARABLE = 0.6
_ALONGSIDE = 0.6
_DISAGREE = 2.5
_CLOSE = timedelta(days=75)
_ONE_VALUE = (*DATED, Ask.AMOUNT, Ask.COUNT, Ask.CLOCK, Ask.DURATION, Ask.WHERE, Ask.PHONE)
_OBJECTS = re.compile(
    r"\bdesaccord\b|\bcontest\w+|\bn'ai (?:pas|jamais)\b|\bjamais dit\b|\bn'a jamais\b|"
    r"\bpas refuse\b|\bfaux\b|\berreur\b|\brectifi\w+"
)
# Asked what it came to in the end: what was said before is no part of the answer.
_FINALLY = re.compile(r"\b(?:finalement|au final|en fin de compte|en definitive)\b")
_WORDS = re.compile(r"\w+")


class Gatherer:
    """Chooses passages for one part of a question."""

    def __init__(self, reader: PartReader, ranked: Sequence[Evidence]) -> None:
        self.reader = reader
        self.ranked = ranked
        self.chosen: list[Evidence] = []

    def gather(self, main: Evidence) -> list[Evidence]:
        """``main`` and what it lacks, in reading order of their weight."""
        self.chosen = [main]
        if asks_where_to_reach(self.reader) or (stands_alone(self.reader) and not main.passage.free):
            return self.chosen
        self._add(self._around(main))
        for ask in self.reader.asks:
            self._add(self._value_lacking(ask))
        self._add(self._outcome(main))
        self._add(self._options())
        self._add(self._other_source(main))
        self._add(self._objection(main))
        self._add(self._opposed(main))
        self._add(self._disagreeing(main))
        self._add(self._against_field(main))
        if main.passage.free or not is_slot(self.reader):  # a field is full by itself
            self._add(self._complement())
            self._add(self._runners_up(main))
        return self.chosen

    def replaces_older(self, main: Evidence) -> bool:
        """Whether an older text gives another value of what ``main`` gives."""
        if not main.passage.date or self.reader.question.present < 0.5:
            return False
        for ask in _ONE_VALUE:
            mine = {v.shown for v in main.values.get(ask, ())}
            for e in self.ranked[:8] if mine else ():
                older = e.passage.date and e.passage.date < main.passage.date and e.passage.kind == "report"
                theirs = {v.shown for v in e.values.get(ask, ())}
                if older and theirs and not mine & theirs and e.coverage >= 0.8 * main.coverage:
                    return True
        return False

    def _add(self, more: Sequence[Evidence]) -> None:
        for e in more:
            words = sum(_length(c.passage) for c in self.chosen)
            if e.passage.number in {c.passage.number for c in self.chosen}:
                continue
            if len(self.chosen) >= _MOST or words + _length(e.passage) > _MOST_WORDS:
                continue
            self.chosen.append(e)

    def _around(self, main: Evidence) -> list[Evidence]:
        """The neighbours of a reason, and the rest of the line of a short passage."""
        asks = self.reader.asks
        passage, index, texts = main.passage, self.reader.index, self.reader.texts
        reach = 2 if Ask.WHY in asks else 1
        near = [p for p in index.neighbours(passage, reach) if not p.text.rstrip().endswith("?")]
        line = [p for p in near if texts.same_line(passage, p)]
        if Ask.WHY in asks:
            told = bool(main.values.get(Ask.WHY))
            reasons = [p for p in near if p not in line and self.reader.read(p).values.get(Ask.WHY)]
            near = line if told else reasons + [p for p in line if p not in reasons]
        elif _length(passage) < _SHORT:
            near = line
        else:
            near = []
        return self._weighed([p for p in near if _length(p) > _TINY][:2])

    def _value_lacking(self, ask: Ask) -> list[Evidence]:
        if ask not in TYPED or any(c.values.get(ask) for c in self.chosen):
            return []
        main = self.chosen[0]
        holding = [e for e in self.ranked if e.values.get(ask) and not self._conflicts(e)]
        same = [
            e
            for e in holding
            if e.passage.pointer == main.passage.pointer and e.wide >= _COMPARABLE * main.wide
        ]
        return (same or [e for e in holding if e.coverage >= _COMPARABLE * main.coverage])[:1]

    def _objection(self, main: Evidence) -> list[Evidence]:
        """The person's disagreement with what the main passage says, if the record holds one."""
        if Ask.WHETHER not in self.reader.asks or _OBJECTS.search(self.reader.texts.folded(main.passage)):
            return []
        found = [
            e
            for e in self.ranked[:12]
            if (e.passage.kind == "correction" or _OBJECTS.search(self.reader.texts.folded(e.passage)))
            and e.coverage >= _COMPARABLE * main.coverage
        ]
        return found[:1]

    def _outcome(self, main: Evidence) -> list[Evidence]:
        """Of a plan that the question asks about as done: the later passage that says what came of it."""
        folded = self.reader.texts.folded(main.passage)
        question = self.reader.question
        if not (question.done or question.follows_up) or not is_only_planned(folded) or not main.passage.date:
            return []
        for e in self.ranked[:12]:
            later = e.passage.date and e.passage.date > main.passage.date
            told = self.reader.texts.folded(e.passage)
            settled = is_denied(told) or is_done(told)
            if later and settled and not e.features["request"] and self.reader.nouns_held(e) >= 0.5:
                return [e]
        return []

    def _options(self) -> list[Evidence]:
        """For "650 ou 550 ?", "le 4 ou le 5 juin ?": the best passage that tells each."""
        question = self.reader.question
        if not question.choice:
            return []
        found = []
        for said in question.options:
            telling = [e for e in self.ranked if said in tell_options(e.passage, self.reader.today)]
            found += [e for e in telling if e.wide >= _COMPARABLE * self.chosen[0].wide][:1]
        return found

    def _other_source(self, main: Evidence) -> list[Evidence]:
        """Asked what two sources say: the best of another source, with another value where one is asked."""
        if not self.reader.question.two_sources:
            return []
        mine = {v.shown for found in main.values.values() for v in found}
        others = [e for e in self.ranked[:_SOURCES] if self._is_other_source(main, e, mine)]
        return sorted(others, key=lambda e: (-round(e.coverage, 2), -e.score))[:1]

    def _is_other_source(self, main: Evidence, e: Evidence, mine: set[str]) -> bool:
        """Whether ``e`` is of another kind of source and tells another value of the same thing."""
        theirs = {v.shown for found in e.values.values() for v in found}
        if e.passage.kind == main.passage.kind or (mine and not theirs - mine):
            return False
        folded = self.reader.texts.folded(e.passage)
        recalls = any(re.search(rf"(?<!\d){re.escape(v.split()[0])}(?!\d)", folded) for v in mine)
        return recalls or self.reader.nouns_held(e) >= _SHARED_HALF

    def _opposed(self, main: Evidence) -> list[Evidence]:
        """A note that says the contrary of what a field of the profile says, on the same thing."""
        if main.passage.free or not main.features["declared"]:
            return []
        mine = {(s.group, s.side) for s in find_sides(main.passage.text)}
        for e in self.ranked[:8]:
            theirs = find_sides(e.passage.text) if e.passage.free else []
            if e.features["nouns"] >= _SHARED and any((s.group, 1 - s.side) in mine for s in theirs):
                return [e]
        return []

    def _disagreeing(self, main: Evidence) -> list[Evidence]:
        """Another source, about as recent, that gives another value: both are given, each with its date.

        Two reports do not disagree: the later replaces the earlier.
        """
        finally_asked = _FINALLY.search(self.reader.question.folded)
        if finally_asked or tells_a_change(self.reader.texts.folded(main.passage)):
            return []
        for ask in self.reader.asks:
            if ask not in _ONE_VALUE or ask is Ask.PHONE:
                continue
            mine = {v.shown for v in main.values.get(ask, ())}
            for other in self.ranked[:12]:
                theirs = {v.shown for v in other.values.get(ask, ())}
                if theirs and not mine & theirs and self._may_disagree(main, other):
                    return [other]
        return []

    def _against_field(self, main: Evidence) -> list[Evidence]:
        """A note or a mail that gives another end or amount than a field, latest first: both are given."""
        if main.passage.free or not is_slot(self.reader):
            return []
        others = [e for e in self.ranked[:12] if self._tells_otherwise(main, e)]
        return sorted(others, key=lambda e: e.passage.date or date.min, reverse=True)[:1]

    def _tells_otherwise(self, main: Evidence, e: Evidence) -> bool:
        if not e.passage.free or not e.passage.date or e.features["request"]:
            return False
        pairs = [(main.values.get(a, ()), e.values.get(a, ())) for a in (Ask.UNTIL, Ask.AMOUNT)]
        other = any(m and o and not {v.shown for v in m} & {v.shown for v in o} for m, o in pairs)
        return other and self.reader.nouns_held(e) >= _HELD_TOO

    def _may_disagree(self, main: Evidence, other: Evidence) -> bool:
        a, b = main.passage, other.passage
        if a.kind == b.kind or not a.date or not b.date:
            return False
        if {a.kind, b.kind} - {"report", "message", "appointment", "correction"}:
            return False
        near = abs(a.date - b.date) <= _CLOSE
        return (
            near and other.coverage >= _COMPARABLE * main.coverage and other.score >= main.score - _DISAGREE
        )

    def _complement(self) -> list[Evidence]:
        """The passage that holds the words the chosen ones lack, when they weigh enough."""
        words = self.reader.words
        total = sum(w.weight for w in words)
        held = [max(max(e.inside[i], e.around[i]) for e in self.chosen) for i in range(len(words))]
        lacking = [i for i, w in enumerate(words) if held[i] < 0.6 and not w.word.light]
        missing = sum(words[i].weight for i in lacking)
        if not missing or missing < _MISSING * total:
            return []

        def filled(e: Evidence) -> float:
            return sum(words[i].weight * e.inside[i] for i in lacking) / missing

        others = [e for e in self.ranked if filled(e) >= _FILLED and self._may_stand_beside(e)]
        best = max(others, key=lambda e: (round(filled(e), 1), e.score), default=None)
        return [best] if best else []

    def _runners_up(self, main: Evidence) -> list[Evidence]:
        close = [e for e in self.ranked[:4] if e.score >= main.score - _CLOSE_SCORE and e is not main]
        close = [e for e in close if e.coverage >= _ALONGSIDE * main.coverage and _length(e.passage) > _TINY]
        close = [e for e in close if e.features["nouns"] >= 0.5 * main.features["nouns"]]
        return [e for e in close if self._may_stand_beside(e)][: 2 if Ask.LIST in self.reader.asks else 1]

    def _may_stand_beside(self, e: Evidence) -> bool:
        """Not an older value, nor a question beside a note that tells."""
        only_asks = bool(e.features["request"]) and not self.chosen[0].features["request"]
        return not (only_asks or self._conflicts(e))

    def _conflicts(self, e: Evidence) -> bool:
        """Whether ``e`` gives an older value of what is already given, or was replaced."""
        main = self.chosen[0]
        older = bool(e.passage.date and main.passage.date and e.passage.date < main.passage.date)
        if self.reader.question.present < 0.5:
            return False
        if older and e.passage.pointer != main.passage.pointer:
            return True
        for ask in _ONE_VALUE:
            mine = {v.shown for c in self.chosen for v in c.values.get(ask, ())}
            if (
                mine
                and {v.shown for v in e.values.get(ask, ())} - mine
                and e.passage.pointer != main.passage.pointer
            ):
                return older or e.passage.date is None
        return False

    def _weighed(self, passages: Sequence[Passage]) -> list[Evidence]:
        return weigh([self.reader.read(p) for p in passages])


def _length(passage: Passage) -> int:
    return len(_WORDS.findall(passage.text))
