"""The passages of the record that speak of what a request asks, however it was typed.

A request in a mail is rarely a full question ("école 15 avril heure ?"). Three things find its answer: the
words it shares with a passage, the day it names, and the kind of value it wants (an hour, a day, a place).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.sender import partners_among
from neo.core.dossier.model import Message
from neo.core.facts.answered import names_an_event
from neo.core.facts.model import Tag, Theme
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re
from neo.core.french.dates import DateMention, find_dates
from neo.core.french.folding import fold
from neo.core.french.terms import Term, read_terms
from neo.core.french.words import STOP_WORDS, word_key
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index

_CANDIDATES, _MOST = 30, 4
_LEAST = 0.4
"""Strength from which a passage is taken to speak of the request."""
_LEAST_UNASKED = 0.45
"""The same, where no kind of value is asked for: only what clearly speaks of it is told."""
_AROUND = 0.35
"""Share that the words said before the request count against its own."""
_LEAST_WORDS, _SEVERAL = 4, 2
_DAYS_AHEAD = 62
"""Days among which "le 22" is looked for."""
_RECENT, _OLD = timedelta(days=75), timedelta(days=300)
_ASKING_WORDS = """
question savoir dire faire fait faut pouvez pourriez possible merci svp deja exactement maintenant
encore toujours autre sinon aussi chose avoir aller voir besoin quand combien comment pourquoi quel
quelle quoi vite urgent bonjour bonsoir madame monsieur heure date jour jours lieu
horaires limite prend prendre oublie perdu papier bonne bon vrai sur trouve trouver mets met joins
envoye envoyer rappeler demande sais plus garde est-ce quelles quels avez vous
"""
_ASKING = frozenset(word_key(word) for word in _ASKING_WORDS.split())
_FIGURE = re.compile(r"\d+[,.]\d\d")
_MOVED = re.compile(r"\bau lieu d\w|\bdecal\w+|\breport\w+|\bavance\w? au\b|\bdeplac\w+|\bnouvelle date\b")
_HOUR = re.compile(r"\b\d{1,2} ?h(?: ?\d\d)?\b|\b\d{1,2}:\d\d\b|\bmidi\b")
_NAME = re.compile(r"\b(?:Mme|M\.|Mr|MME|Madame|Monsieur) [A-ZÀ-Ý]|\b[A-ZÀ-Ý][a-zà-ÿ]+ [A-ZÀ-Ý][\w-]+")
_PLACE = re.compile(
    r"\b(?:a|au|aux|chez|en) [A-Z]|\b\d{5} |\brue\b|\bplace\b|\bagence\b|\bsite\b|\bguichet\b"
)
_LIMITS = re.compile(
    r"\bavant\b|\bavt\b|\bau plus tard\b|\bjusqu|\bd'ici\b|\blimite\b|\bdelai\b|\becheance\b|\bvalable\b"
)
_WANTS: tuple[tuple[str, str], ...] = (
    ("hour", r"\bheures?\b|\bhoraires?\b|\bmatin\b|\bapres-midi\b|\bfinit\b|\bsorti"),
    (
        "limit",
        r"jusqu'a quand|avant quand|date limite|dernier delai|pour quand|delai|bonne date|quelle date"
        r"|encore bons?",
    ),
    ("day", r"\bquand\b|quels? jours?|quelles? dates?|\bdate\b|c'est bien le|\bdi ou \w+di\b|\bvala"),
    ("place", r"\bou (?:est|exactement|faut|dois|que|aller|a)\b|c'est ou\b|quelle adresse"),
    ("name", r"\ba qui\b|\bchez qui\b|\bdemande qui\b|\bqui (?:doit|dois|est)\b"),
    ("count", r"\bcombien\b"),
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _WANTS)
_THEMES = {
    "papers": Theme.ADMINISTRATIVE,
    "housing": Theme.HOUSING,
    "childcare": Theme.FAMILY,
    "creation": Theme.BUSINESS,
    "mobility": Theme.MOBILITY,
    "training": Theme.TRAINING,
}
_SENT_BY, _LEAST_LETTERS = 0.4, 5
_UNKNOWN = 0.1
"""Share of its weight that a word the record does not hold counts."""
_DAY_ALONE = re.compile(r"\b(?:le|\w+di) (\d{1,2})(?:er)?\b(?! ?(?:h|heures?|euros?|%))")
_CUT = re.compile(
    r"\?|\bet (?=(?:est-ce|que |qu'|combien|quand|comment|jusqu'a|c'est|je |a qui|avant|ou )|quel)"
)


@dataclass(frozen=True, slots=True)
class Found:
    """``strength``: about 0 to 2; only to order the passages of one request."""

    passage: Passage
    strength: float


def wanted_values(folded: str) -> frozenset[str]:
    """The kinds of value a request asks for: hour, day, limit, place, name, count."""
    return frozenset(kind for kind, pattern in _COMPILED if pattern.search(folded))


class Retriever:
    """Finds passages for the requests of one mail. ``index``: of the record without the sender's own words;
    ``facts``: of the record."""

    def __init__(self, index: Index, facts: RecordFacts, message: Message, today: date) -> None:
        self._index, self._today = index, today
        self._sent = message.sent_at.date()
        received = [m for m in index.dossier.messages if m.incoming]
        self._closed = {m.ref for m in received} - partners_among(received, index.dossier)
        self._mail = message.ref
        self._senders = {m.ref: fold(m.sender) for m in received}
        self._facts = facts
        old = (*facts.withdrawn, *facts.superseded_passages)
        self._replaced = {(p.pointer, p.start) for p in old}

    def find(self, asked: Asked) -> list[Passage]:
        """The passages that answer ``asked`` best, the strongest of each thing asked; none when none does."""
        found: dict[str, Found] = {}
        days = self._days(f"{asked.context} {asked.folded}")
        for part in _parts(asked.folded):
            ranked = self._ranked(part, asked, days)
            for one in _one_a_day(ranked, days) if wanted_values(part) else ranked[:2]:
                found.setdefault(_place(one.passage), one)
        return [f.passage for f in found.values()][:_MOST]

    def is_replaced(self, pointer: str, start: int | None) -> bool:
        """Whether a later passage has taken the place of this one."""
        return (pointer, start) in self._replaced

    def on_its_theme(self, asked: Asked) -> list[Passage]:
        """The last note on the request's theme that gives a day to come: for when no word of it is found."""
        themes = {_THEMES[t.name] for t in asked.topics if t.name in _THEMES}
        facts = self._facts.reports if themes else ()
        told = [f for f in facts if f.about(*themes) and f.next_day(self._sent)]
        told = [f for f in told if f.has(Tag.DEADLINE, Tag.NEXT_APPOINTMENT) or names_an_event(f)] or told
        if not told:
            return []
        last = max(told, key=lambda f: f.passage.date).passage
        return [p for p in self._index.passages if p.ref == last.ref and p.start == last.start][:1]

    def _ranked(self, part: str, asked: Asked, days: list[date]) -> list[Found]:
        """The passages that speak of one thing asked, the strongest first."""
        own = self._terms(part)
        around = [t for t in self._terms(f"{asked.folded} {asked.context}") if t not in own]
        if not own and not around:
            return []
        wanted = wanted_values(part)
        total = self._weight(own) + (_AROUND if own else 1.0) * self._weight(around)
        hits = self._index.search_terms(own, _CANDIDATES) if own else []
        scores = {h.passage.number: (h.passage, h.score) for h in hits}
        for hit in self._index.search_terms(around, _CANDIDATES):
            passage, score = scores.get(hit.passage.number, (hit.passage, 0.0))
            scores[passage.number] = passage, score + (_AROUND if own else 1.0) * hit.score
        for passage in self._on_days(days) if wanted else ():
            scores.setdefault(passage.number, (passage, 0.0))
        figures = set(_FIGURE.findall(f"{asked.context} {asked.folded}"))
        found = [
            Found(
                passage,
                self._strength(passage, score / total, days, wanted, figures)
                + (_SENT_BY if self._sent_by(passage, own) else 0.0),
            )
            for passage, score in scores.values()
            if self._is_proof(passage)
        ]
        found.sort(key=lambda f: -f.strength)
        least = _LEAST if wanted else _LEAST_UNASKED
        return [f for f in found if f.strength >= least]

    def _on_days(self, days: list[date]) -> list[Passage]:
        """The passages that give one of the days the mail names."""
        written = [re.compile(rf"(?<!\d)0?{day.day}(?!\d)") for day in days[:_MOST]]
        return [
            p
            for p in self._index.passages
            if any(pattern.search(p.text) for pattern in written)
            and any(d.first in days for d in find_dates(p.text, p.date or self._today))
        ]

    def _sent_by(self, passage: Passage, terms: list[Term]) -> bool:
        """Whether the request names who sent the mail that the passage is of."""
        sender = self._senders.get(passage.ref, "")
        return any(len(t.folded) >= _LEAST_LETTERS and t.folded in sender for t in terms)

    def _weight(self, terms: list[Term]) -> float:
        return sum(self._index.weight(t) * (1.0 if self._index.knows(t) else _UNKNOWN) for t in terms) or 1e-9

    def _terms(self, folded: str) -> list[Term]:
        return list({t.key: t for t in read_terms(folded) if _tells(t)}.values())

    def _days(self, folded: str) -> list[date]:
        """The days named, also those told by their number alone ("le 22")."""
        named = [d.first for d in find_dates(folded, self._sent) if d.precision == "day"]
        alone = [
            day
            for number in _DAY_ALONE.findall(folded)
            for day in (self._sent + timedelta(days=n) for n in range(_DAYS_AHEAD))
            if day.day == int(number)
        ]
        return list(dict.fromkeys((*named, *alone)))

    def _is_proof(self, passage: Passage) -> bool:
        """The person's own mails prove nothing to them, and a stranger's are not theirs to read; what others
        wrote inside this one is kept."""
        if passage.kind == "subject" or len(passage.text.split()) < _LEAST_WORDS:
            return False
        if self.is_replaced(passage.pointer, passage.start):
            return False
        return passage.ref not in self._closed or (passage.ref == self._mail and passage.kind == "message")

    def _strength(
        self, passage: Passage, covered: float, days: list[date], wanted: frozenset[str], figures: set[str]
    ) -> float:
        told = find_dates(passage.text, passage.date or self._today) if wanted or days else []
        strength = min(covered, 1.0)
        if any(t.first in days for t in told):
            strength += 0.45
        if figures and figures & set(_FIGURE.findall(passage.text)):
            strength += 0.45
        if passage.kind == "message" and told and _MOVED.search(fold(passage.text)):
            strength += 0.35
        strength += 0.3 * sum(self._holds(kind, passage, told) for kind in wanted) / max(1, len(wanted))
        if passage.date is not None:
            age = self._sent - passage.date
            strength += 0.15 if age <= _RECENT else -0.2 if age > _OLD else 0.0
        return strength

    def _holds(self, kind: str, passage: Passage, told: list[DateMention]) -> bool:
        folded = fold(passage.text)
        coming = any(d.last >= self._sent for d in told)
        if kind == "hour":
            return bool(_HOUR.search(folded))
        if kind == "limit":
            return coming and (bool(_LIMITS.search(folded)) or passage.kind in ("step", "engagement"))
        if kind == "day":
            return coming
        if kind == "place":
            return bool(_PLACE.search(passage.text))
        return bool(_NAME.search(passage.text)) if kind == "name" else bool(re.search(r"\d", folded))


def _one_a_day(ranked: list[Found], days: list[date]) -> list[Found]:
    """The strongest; when the mail sets several days against each other, the strongest for each."""
    if len(days) < _SEVERAL:
        return ranked[:2]
    first: dict[date, Found] = {}
    for one in ranked:
        for mention in find_dates(one.passage.text, one.passage.date or days[0]):
            if mention.first in days:
                first.setdefault(mention.first, one)
    return list(first.values()) or ranked[:2]


def _place(passage: Passage) -> str:
    """One place of the record: a note's sentence, or a whole démarche."""
    return passage.ref if passage.kind == "step" else f"{passage.number}"


def _parts(folded: str) -> list[str]:
    """The request cut where it asks a second thing."""
    return [part for part in _CUT.split(folded) if part.strip(" ?.,")]


def _tells(term: Term) -> bool:
    return term.folded not in STOP_WORDS and term.key not in _ASKING and len(term.folded) > 1
