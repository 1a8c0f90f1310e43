"""Statements that carry values, and how much two of them speak of the same thing.

Two statements speak of the same thing when they share words that are rare in this record: a firm, a lender,
a crèche. Words shared by what stands around them count for half.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source, field_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.values import Value, read_values
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

# Units, days and words of every note: sharing them says nothing of what is spoken of.
_EMPTY = content_keys(
    "heure heures jour jours semaine semaines mois an ans euro euros lundi mardi mercredi jeudi "
    "vendredi samedi dimanche "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin soir "
    "midi h j sem brut net "
    "rdv rendez vous dossier demande point suivi faire fait dit voir bien ok madame monsieur bonjour "
    "merci cordialement "
    "agence france travail entretien date envoyer reçu prochain nouveau déjà toujours encore date "
    "mail message"
)
_COMMON = 9  # a word that stands in more passages than this tells nothing


@dataclass(frozen=True, slots=True)
class Statement:
    """One passage, or one row of the profile, with its values; ``beside``: its neighbours' values."""

    source: Source
    day: date | None
    author: str
    folded: str
    keys: frozenset[str]
    context: frozenset[str]
    values: tuple[Value, ...]
    fact: Fact | None = None
    beside: frozenset[tuple[str, float | frozenset[str]]] = frozenset()

    @property
    def place(self) -> str:
        """The element it stands in: two values of one element are its author's own reasoning."""
        return self.source.ref


class Weigher:
    """Weighs the words two statements share by their rarity in one record."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._count = Counter(key for fact in facts for key in fact.keys)

    def weight(self, keys: Iterable[str]) -> float:
        """1 for a word met twice, less for each further passage, 0 beyond nine."""
        return sum(self._one(k) for k in keys)

    def telling(self, keys: Iterable[str]) -> list[str]:
        """Those of ``keys`` that say what is spoken of."""
        return [k for k in keys if self._one(k) > 0]

    def _one(self, key: str) -> float:
        if key in _EMPTY or len(key) < 3 or key.isdigit():
            return 0.0
        count = self._count[key]
        return max(0.0, 1.0 - max(0, count - 2) / (_COMMON - 1)) if count else 0.6

    def shared(self, one: Statement, other: Statement) -> float:
        """How much two statements speak of the same thing; about 1 is one rare word in common."""
        direct = one.keys & other.keys
        around = ((one.keys | one.context) & (other.keys | other.context)) - direct
        return self.weight(direct) + 0.5 * self.weight(around) + _same_days(one, other)


def _same_days(one: Statement, other: Statement) -> float:
    """1 when both tell the same day: what happens on it is often one thing."""
    if one.fact is None or other.fact is None:
        return 0.0
    days = [{d.first for d in f.dates if d.precision == "day"} for f in (one.fact, other.fact)]
    return float(bool(days[0] & days[1]))


def read_statements(dossier: Dossier, facts: Sequence[Fact]) -> list[Statement]:
    """The statements with values of texts, then of the profile's rows."""
    return [*_of_texts(facts), *_of_rows(dossier)]


def _of_texts(facts: Sequence[Fact]) -> Iterator[Statement]:
    read = [read_values(f.folded, f.passage.text, f.dates) for f in facts]
    for i, fact in enumerate(facts):
        if read[i]:
            near = [k for k in range(max(0, i - 2), min(len(facts), i + 3)) if k != i]
            near = [k for k in near if facts[k].passage.pointer == fact.passage.pointer]
            beside = frozenset((v.kind, v.amount) for k in near for v in read[k])
            yield Statement(
                fact_source(fact),
                fact.passage.date,
                author_of(fact),
                fact.folded,
                fact.keys,
                _around(fact, [facts[k] for k in near]),
                tuple(read[i]),
                fact,
                beside,
            )


def author_of(fact: Fact) -> str:
    """Who vouches for the passage: the service, the person, or somebody else by their address."""
    if fact.passage.kind in ("report", "correction"):
        return "service" if fact.passage.kind == "report" else "person"
    return {Speaker.PERSON: "person", Speaker.ADVISER: "service"}.get(fact.speaker, fact.passage.author)


def _around(fact: Fact, near: Sequence[Fact]) -> frozenset[str]:
    """The words of the neighbouring passages of the same text, of its subject and of its sender."""
    here = fact.passage
    keys = {k for f in near for k in f.keys} | content_keys(here.label)
    if here.kind == "message":
        keys |= content_keys(here.author.partition("@")[0].replace(".", " "))
    return frozenset(keys) - fact.keys


def _of_rows(dossier: Dossier) -> Iterator[Statement]:
    for row in dossier.career.experiences:
        text = " ".join((row.title, row.company, row.contract, row.description))
        yield from _row(text, field_source(row.pointer, text.strip()), None)
    for p in dossier.proposals:
        text = " ".join((p.title, p.company, p.comment))
        yield from _row(text, Source(p.ref, p.pointer, quote=text.strip(), date=p.date), p.date)
    for s in dossier.steps:
        yield from _row(
            s.description, Source(s.ref, s.pointer, quote=s.description, date=s.created), s.created
        )
    for e in dossier.contract.engagements if dossier.contract else ():
        yield from _row(
            e.label, field_source(e.pointer, e.label), dossier.contract.signed if dossier.contract else None
        )


def _row(text: str, source: Source, day: date | None) -> Iterator[Statement]:
    folded = fold(text)
    values = tuple(read_values(folded, text))
    if values:
        yield Statement(source, day, "profile", folded, frozenset(content_keys(text)), frozenset(), values)
