"""The passages of the record that speak of what a request asks, however it was typed.

A request in a mail is rarely a full question ("école 15 avril heure ?") and often shares no word with the
note that answers it. What counts for a passage: the words and meanings it shares with the request, itself or
the sentence beside it; the day that is named; the kind of value wanted (``wants``); the topic; and how late
it was written, for a later note replaces an earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from neo.core.assistant.mail_draft import wants
from neo.core.assistant.mail_draft.matter import (
    asking_clause,
    meant_by,
    names_a_matter,
    parts_of,
    terms_of,
)
from neo.core.assistant.mail_draft.partner_mails import on_their_own_matter
from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.sender import partners_among
from neo.core.assistant.mail_draft.topics import topics_of
from neo.core.dossier.model import Message
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re
from neo.core.french.dates import WEEKDAYS, find_dates
from neo.core.french.folding import fold
from neo.core.french.terms import Term
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index

_MOST = 4
_LEAST = 0.55
"""Strength from which a passage is taken to speak of the request."""
_AS_GOOD = 0.74
"""Share of the best passage's strength that another one must have to be told beside it."""
_AROUND, _MEANT = 0.35, 0.5
"""What the words said before the request, and those a note would use instead, count against its own."""
_BESIDE, _NEXT_LINE = 0.45, 0.2
"""What a word of the sentence beside a passage counts against one of its own: on its line, on the next."""
_LEAST_WORDS, _SEVERAL = 4, 2
_DAYS_AHEAD = 62
"""Days among which "le 22" is looked for."""
_LATE = ((21, 0.3), (50, 0.24), (90, 0.14), (180, 0.04), (300, -0.05))
"""Age of a passage in days, up to which it counts so much for being recent."""
_OLD, _LASTING = -0.2, 0.05
_RECENT = timedelta(days=60)
_LEAST_SHARED, _UNKNOWN_NAMED = 0.1, 0.3
_AROUND_SHARED = 0.5
"""Share of the words naming the matter that a passage, or the one beside it, must speak of; what a word that
the record does not hold counts for there."""
_GAP = 6
"""Code points before a passage among which a line's end is looked for, past its bullet."""
_FIGURE = re.compile(r"\d+[,.]\d\d")
_TO_THE_MINUTE = re.compile(r"\b(\d{1,2}) ?(?:h|:) ?(\d\d)\b")
_MOVED = re.compile(r"\bau lieu d\w|\bdecal\w+|\breport\w+|\bavance\w? au\b|\bdeplac\w+|\bnouvelle date\b")
_UNKNOWN = 0.1
"""Share of its weight that a word the record does not hold counts."""
_WEEKDAY_ALONE = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b(?! (?:dernier|passe))")
_DAY_ALONE = re.compile(
    r"\b(?:le|du|au|\w+di) (\d{1,2})(?:er)?\b"
    r"(?! ?(?:h\b|heures?|euros?|%|[/.]\d|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec))"
)
_UNTOLD = frozenset(
    {"subject", "finding", "constraint", "orientation", "skill", "attachment", "count", "language",
     "adviser", "person"}
)  # fmt: skip
"""Kinds of passage that answer nobody's mail: rubrics of the profile."""
_TYPED = frozenset({"benefit", "report", "message", "step", "engagement"})
_SIGNATURE = re.compile(r"(?:\b0\d(?:[ .]?\d\d){4}\b|@)")
_TIMES = frozenset({wants.HOUR})
_SCHOOL, _WORK = frozenset({"training"}), frozenset({"job", "working", "contract"})
_WEAK_TOPICS = frozenset({"contact", "limit"})


@dataclass(frozen=True, slots=True)
class Found:
    """``strength``: about 0 to 2; only to order the passages of one request."""

    passage: Passage
    strength: float
    wanted: frozenset[str] = frozenset()
    """The kinds of value asked for that it holds."""


class Retriever:
    """Finds passages for the requests of one mail. ``index``: of the record without the sender's own words;
    ``facts``: of the record."""

    def __init__(self, index: Index, facts: RecordFacts, message: Message, today: date) -> None:
        self._index, self._today = index, today
        self._sent = message.sent_at.date()
        received = [m for m in index.dossier.messages if m.incoming]
        partners = partners_among(received, index.dossier)
        self._closed = {m.ref for m in received if m.ref not in partners or on_their_own_matter(m)}
        self._mail = message.ref
        old = (*facts.withdrawn, *facts.superseded_passages)
        self._replaced = {(p.pointer, p.start) for p in old}
        self._line_starts = _line_starts(index)
        self._recent = [
            p.number for p in index.passages if p.kind in _TYPED and p.date and self._sent - p.date <= _RECENT
        ]

    @cached_property
    def _recent_by_day(self) -> list[int]:
        dated = [(day, n) for n in self._recent if (day := self._index.passages[n].date)]
        return [n for _, n in sorted(dated)]

    def find(self, asked: Asked) -> list[Passage]:
        """The passages that answer ``asked`` best, the strongest of each thing asked; none when none does."""
        found: dict[str, Found] = {}
        days = self._days(f"{asked.context} {asked.folded}")
        for part in parts_of(asked.folded):
            wanted = wants.wanted_values(part)
            ranked = self._ranked(part, asked, days, wanted)
            ranked = self._continued(ranked) if wanted else ranked
            if wanted & _TIMES and not any(f.wanted for f in ranked):
                ranked = self._timetables(asked, wanted) or ranked
            for one in _one_a_day(ranked, days) if wanted else _best_with_days(ranked, days, _figures(part)):
                found.setdefault(_place(one.passage), one)
        return [f.passage for f in found.values()][:_MOST]

    def _timetables(self, asked: Asked, wanted: frozenset[str]) -> list[Found]:
        """For each matter of the request, the latest passage that gives its hours or days: what compares two
        timetables ("garder la formation si je travaille le matin") shares no word with either."""
        found: dict[int, Found] = {}
        for matter in (_SCHOOL, _WORK):
            if not matter & {t.name for t in asked.topics}:
                continue
            for number in reversed(self._recent_by_day):
                passage = self._index.passages[number]
                one = self._weighed(passage, 1.0, [], wanted, set(), set(matter))
                if one.wanted & _TIMES and self._is_on(passage, matter) and self._is_proof(passage, wanted):
                    found.setdefault(number, one)
                    break
        return list(found.values())

    @staticmethod
    def _is_on(passage: Passage, matter: frozenset[str]) -> bool:
        """Whether a passage, or the subject of its mail, speaks of the matter."""
        words = f"{passage.subject if passage.kind == 'message' else ''} {passage.text}"
        return bool(matter & {t.name for t in topics_of(fold(words))})

    def _continued(self, ranked: list[Found]) -> list[Found]:
        """The same, with what goes on telling it right after the strongest, on its line, in second place."""
        if not ranked:
            return ranked
        first = ranked[0].passage
        following = first.number + 1
        goes_on = [
            f
            for f in ranked[1:]
            if f.passage.number == following
            and following not in self._line_starts
            and f.wanted
            and f.passage.pointer == first.pointer
        ]
        raised = [replace(f, strength=ranked[0].strength) for f in goes_on]
        return [ranked[0], *raised, *(f for f in ranked[1:] if f not in goes_on)]

    def to_come(self, asked: Asked) -> list[Passage]:
        """The passages on the matter of an announcement that tell when something begins or takes place, the
        two strongest; what was to be done by a day may be what is announced."""
        ranked = self._ranked(asked.folded, asked, [], frozenset({wants.DAY, wants.SPAN}))
        return [f.passage for f in ranked if wants.SPAN in f.wanted and not wants.names_a_limit(f.passage)][
            :_SEVERAL
        ]

    def is_replaced(self, pointer: str, start: int | None) -> bool:
        """Whether a later passage has taken the place of this one."""
        return (pointer, start) in self._replaced

    def is_closed(self, ref: str) -> bool:
        """Whether it is a mail of the person or of a stranger, which proves nothing to the person."""
        return ref in self._closed and ref != self._mail

    def _ranked(self, part: str, asked: Asked, days: list[date], wanted: frozenset[str]) -> list[Found]:
        """The passages that speak of one thing asked, the strongest first."""
        own = terms_of(asking_clause(part))
        around = [t for t in terms_of(f"{asked.folded} {asked.context}") if t not in own]
        if not own and not around and not wanted:
            return []
        share = _AROUND if own else 1.0
        meant = meant_by(part)
        covered = self._covered([*((t, 1.0) for t in own), *((t, share) for t in around)], meant)
        dated = bool(wanted) or asked.moves or len(days) >= _SEVERAL
        numbers = {*self._speaking(own, [*around, *meant], covered), *(self._on_days(days) if dated else ())}
        figures = _figures(f"{asked.context} {asked.folded}")
        if len(figures) >= _SEVERAL:
            numbers |= {p.number for p in self._index.passages if figures & _figures(fold(p.text))}
        about = {t.name for t in asked.topics} - _WEAK_TOPICS
        found = [
            self._weighed(self._index.passages[n], covered.get(n, 0.0), days, wanted, figures, about)
            for n in sorted(numbers)
            if self._is_proof(self._index.passages[n], wanted)
        ]
        found.sort(key=lambda f: -f.strength)
        return [f for f in found if f.strength >= _LEAST]

    def _covered(self, terms: list[tuple[Term, float]], meant: list[Term]) -> dict[int, float]:
        """Passage number → share of the request's words that it speaks of, itself or beside it."""
        total = sum(share * self._weight(term) for term, share in terms) or 1e-9
        covered: dict[int, float] = {}
        for term, share in (*terms, *((t, _MEANT) for t in meant)):
            for number, score in self._with_beside(self._index.scores_of(term)).items():
                covered[number] = covered.get(number, 0.0) + share * score / total
        return covered

    def _speaking(self, own: list[Term], around: list[Term], covered: dict[int, float]) -> Iterable[int]:
        """The passages that speak of the matter asked about; the recent ones where none is named, as in
        "je commence quand ?"."""
        named = [t for t in own or around if names_a_matter(t)]
        if not named:
            return {*covered, *self._recent}
        full = sum(self._index.weight(t) * (1.0 if self._index.knows(t) else _UNKNOWN_NAMED) for t in named)
        shared: dict[int, float] = {}
        for term, share in (*((t, 1.0) for t in named), *((t, _AROUND_SHARED) for t in around)):
            for number, score in self._with_beside(self._index.scores_of(term)).items():
                shared[number] = shared.get(number, 0.0) + share * score / full
        return [number for number in covered if shared.get(number, 0.0) >= _LEAST_SHARED]

    def _with_beside(self, scores: dict[int, float]) -> dict[int, float]:
        """The same scores, a part of each also given to the sentences before and after it in its text."""
        spread = dict(scores)
        passages = self._index.passages
        for number, score in scores.items():
            for beside in (number - 1, number + 1):
                if 0 <= beside < len(passages) and passages[beside].pointer == passages[number].pointer:
                    share = _BESIDE if max(number, beside) not in self._line_starts else _NEXT_LINE
                    spread[beside] = max(spread.get(beside, 0.0), share * score)
        return spread

    def _on_days(self, days: list[date]) -> list[int]:
        """The passages that give one of the days the mail names."""
        written = [re.compile(rf"(?<!\d)0?{day.day}(?!\d)") for day in days[:_MOST]]
        return [
            p.number
            for p in self._index.passages
            if any(pattern.search(p.text) for pattern in written)
            and any(d.first in days for d in find_dates(p.text, p.date or self._today))
        ]

    def _weight(self, term: Term) -> float:
        return self._index.weight(term) * (1.0 if self._index.knows(term) else _UNKNOWN)

    def _days(self, folded: str) -> list[date]:
        """The days named, also those told by their number alone ("le 22")."""
        named = [d.first for d in find_dates(folded, self._sent) if d.precision == "day"]
        alone = [
            day
            for number in _DAY_ALONE.findall(folded)
            for day in (self._sent + timedelta(days=n) for n in range(_DAYS_AHEAD))
            if day.day == int(number)
        ]
        if not named and not alone:
            alone = [self._next_such(name) for name in _WEEKDAY_ALONE.findall(folded)]
        return list(dict.fromkeys((*named, *alone)))

    def _next_such(self, weekday: str) -> date:
        """The first such day after the mail."""
        ahead = (WEEKDAYS.index(weekday) - self._sent.weekday() - 1) % 7 + 1
        return self._sent + timedelta(days=ahead)

    def _is_proof(self, passage: Passage, wanted: frozenset[str]) -> bool:
        """The person's own mails prove nothing to them, and a stranger's are not theirs to read; what others
        wrote inside this one is kept. A question is no answer; a signature is one to who asks for a name."""
        if passage.kind in _UNTOLD or len(passage.text.split()) < _LEAST_WORDS or "?" in passage.text:
            return False
        if self.is_replaced(passage.pointer, passage.start):
            return False
        if passage.kind == "message" and wants.NAME not in wanted and _is_signature(passage.text):
            return False
        return passage.ref not in self._closed or (passage.ref == self._mail and passage.kind == "message")

    def _weighed(
        self,
        passage: Passage,
        covered: float,
        days: list[date],
        wanted: frozenset[str],
        figures: set[str],
        about: set[str],
    ) -> Found:
        told = find_dates(passage.text, passage.date or self._today) if wanted or days else []
        held = frozenset(kind for kind in wanted if wants.holds(kind, passage, told, self._sent))
        strength = min(covered / (1 + 0.004 * len(passage.text)), 1.0)
        strength += 0.4 * len(held) / max(1, len(wanted)) + self._lateness(passage, wanted)
        if about & {t.name for t in topics_of(fold(f"{passage.heading} {passage.text}"))}:
            strength += 0.12
        if any(t.first in days for t in told):
            strength += 0.45
        if figures and figures & _figures(fold(passage.text)):
            strength += 0.45
        if passage.kind == "message" and told and _MOVED.search(fold(passage.text)):
            strength += 0.35
        return Found(passage, strength if passage.kind in _TYPED else strength - 0.15, held)

    def _lateness(self, passage: Passage, wanted: frozenset[str]) -> float:
        if passage.date is None:
            return _LASTING
        age = (self._sent - passage.date).days
        late = next((value for days, value in _LATE if age <= days), _OLD)
        return max(late, _LASTING) if wants.LIMIT in wanted else late


def _figures(folded: str) -> set[str]:
    """The amounts with cents and the hours with minutes of a plain text, each in one form."""
    hours = {f"{int(hour)} h {minutes}" for hour, minutes in _TO_THE_MINUTE.findall(folded)}
    return hours | {amount.replace(".", ",") for amount in _FIGURE.findall(folded)}


def _line_starts(index: Index) -> frozenset[int]:
    """The numbers of the passages that begin a line of a note or a mail."""
    dossier = index.dossier
    texts = {**{r.ref: r.text for r in dossier.reports}, **{m.ref: m.body for m in dossier.messages}}
    return frozenset(
        p.number
        for p in index.passages
        if p.start is not None and "\n" in texts.get(p.ref, "")[: p.start][-_GAP:].rstrip(" -*•/\t")[-1:]
    )


def _best(ranked: list[Found]) -> list[Found]:
    """The strongest, and one more that is about as strong."""
    return [f for f in ranked[:2] if f.strength >= _AS_GOOD * ranked[0].strength]


def _best_with_days(ranked: list[Found], days: list[date], figures: set[str]) -> list[Found]:
    """The strongest, and when the mail sets several days or hours against each other, the strongest for
    each."""
    best = _best(ranked)
    if len(days) >= _SEVERAL:
        best += [f for f in _one_a_day(ranked, days) if f not in best]
    for figure in sorted(figures) if len(figures) >= _SEVERAL else ():
        best += [f for f in ranked if figure in _figures(fold(f.passage.text))][:1]
    return list(dict.fromkeys(best))


def _one_a_day(ranked: list[Found], days: list[date]) -> list[Found]:
    """The strongest, with those that hold another kind of value asked for; when the mail sets several days
    against each other, the strongest for each."""
    if len(days) < _SEVERAL:
        return _complete(ranked)
    first: dict[date, Found] = {}
    for one in ranked:
        for mention in find_dates(one.passage.text, one.passage.date or days[0]):
            if mention.first in days:
                first.setdefault(mention.first, one)
    return list(first.values()) or _complete(ranked)


def _complete(ranked: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in ranked:
        held = {kind for k in kept for kind in k.wanted}
        if not kept or one.strength >= _AS_GOOD * kept[0].strength or one.wanted - held:
            kept.append(one)
        if len(kept) == _SEVERAL:
            break
    return kept


def _place(passage: Passage) -> str:
    """One place of the record: a note's sentence, or a whole démarche."""
    return passage.ref if passage.kind == "step" else f"{passage.number}"


def _is_signature(text: str) -> bool:
    plain = [w for w in text.split() if w.isalpha() and w.islower()]
    return bool(_SIGNATURE.search(text)) and len(plain) < _LEAST_WORDS
