"""From a question already read to an answer: each part ranked, decided, gathered, then worded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.choosing import choose_main
from neo.core.assistant.answer.explaining import explain
from neo.core.assistant.answer.features import Evidence, PartReader, is_telling
from neo.core.assistant.answer.gathering import Gatherer
from neo.core.assistant.answer.matching import Matcher
from neo.core.assistant.answer.question import Part, Question
from neo.core.assistant.answer.ranking import rank
from neo.core.assistant.answer.reckoning import find_sides_asked, reckon, remainder
from neo.core.assistant.answer.record_texts import RecordTexts
from neo.core.assistant.answer.replaced import without_replaced
from neo.core.assistant.answer.stance import is_denied, is_only_planned
from neo.core.assistant.answer.wording import Check, Said, say
from neo.core.assistant.answer.yes_no import with_yes_or_no
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date

_MOST_SENTENCES = 6
_NEAREST = 2
_PRESENT = 0.5
_DENIES_A_VALUE = re.compile(r"(?:et )?(?:pas|non) (?:en|le|au|à|du) ", re.IGNORECASE)
_NOTHING_DONE = "Rien au dossier n’indique que ce soit fait."


@dataclass(frozen=True, slots=True)
class Found:
    """``said``: the answer, empty when the record does not tell; ``nearest``: what it does tell."""

    said: tuple[Said, ...]
    nearest: tuple[Said, ...]


class Composer:
    """Answers one question from one record."""

    def __init__(self, matcher: Matcher, texts: RecordTexts, question: Question, today: date) -> None:
        self._matcher, self._texts = matcher, texts
        self._question, self._today = question, today

    def compose(self) -> Found:
        """The answer, or the nearest things the record tells."""
        sides = find_sides_asked(self._question)
        if sides:
            reckoned = reckon(sides, self._open)
            if reckoned.said:
                return Found(reckoned.said[:_MOST_SENTENCES], ())
        said: list[Said] = []
        for number, part in enumerate(self._question.parts):
            reader = self._open(self._question, part)
            ranked = _of_the_same(rank(reader), part, said)
            found = self._part(reader, ranked)
            if not found and number == 0:
                near = [s for e in ranked[:_NEAREST] for s in say(e, reader.words)[:1]]
                return Found((), tuple(near))
            said += found
        return Found(_unique(said)[:_MOST_SENTENCES], ())

    def _open(self, question: Question, part: Part) -> PartReader:
        return PartReader(self._matcher, self._texts, question, part, self._today)

    def _part(self, reader: PartReader, ranked: list[Evidence]) -> list[Said]:
        """The sentences of one part; none when the record does not tell."""
        main = choose_main(reader, ranked)
        explained = explain(reader, ranked) if main is None else []
        if explained:
            return [self._current(s) for e in explained for s in say(e, reader.words)]
        if main is None and Ask.WHY in reader.asks:
            main = choose_main(reader, ranked, loosely=True)
        if main is None:
            return []
        gatherer = Gatherer(reader, ranked)
        chosen = gatherer.gather(main)
        said = [self._current(s) for e in chosen for s in say(e, reader.words)]
        said = [s for s in said if not _DENIES_A_VALUE.match(s.quoted)] or said
        if gatherer.replaces_older(main) and said:
            said[0] = _as_of(said[0], main)
        said = with_yes_or_no(reader, chosen, said)
        return remainder(reader, main) + said + self._validity(chosen) + self._left_undone(reader, chosen)

    def _current(self, said: Said) -> Said:
        """The sentence without the value it says is replaced, when only the current one is asked."""
        if said.check is not Check.WORDS or self._question.choice or self._question.present < _PRESENT:
            return said
        return replace(said, text=without_replaced(said.text))

    def _validity(self, chosen: list[Evidence]) -> list[Said]:
        """The end of a validity told by its length ("valable 5 ans")."""
        ends = [(v, e) for e in chosen for v in e.values.get(Ask.UNTIL, ()) if v.derived]
        return [
            Said(f"Soit jusqu’au {show_date(date.fromisoformat(v.shown))}.", e.passage, (), Check.COMPUTED)
            for v, e in ends[:1]
        ]

    def _left_undone(self, reader: PartReader, chosen: list[Evidence]) -> list[Said]:
        """What is asked as done and only found as planned is said to be so."""
        if not (self._question.done and Ask.WHETHER in reader.asks):
            return []
        main = chosen[0].passage
        others = [self._texts.folded(e.passage) for e in chosen[1:]]
        if is_only_planned(self._texts.folded(main)) and not any(is_denied(other) for other in others):
            return [Said(_NOTHING_DONE, main, (), Check.NONE)]
        return []


def _of_the_same(ranked: list[Evidence], part: Part, said: list[Said]) -> list[Evidence]:
    """A part with no noun of its own ("depuis quand y vit-elle ?") is answered where the first part was."""
    if not said or any(is_telling(w) for w in part.words):
        return ranked
    places = {s.passage.pointer for s in said}
    return [e for e in ranked if e.passage.pointer in places] or ranked


def _as_of(said: Said, main: Evidence) -> Said:
    """The current value of something that changed says from when it is known."""
    day = main.passage.date
    if not day or main.passage.kind != "report" or said.check is Check.QUOTATION:
        return said
    return replace(said, text=f"Depuis le compte rendu du {show_date(day)} : {said.text}")


def _unique(said: Iterable[Said]) -> tuple[Said, ...]:
    return tuple({s.text: s for s in said}.values())
