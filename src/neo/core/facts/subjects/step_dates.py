"""When a démarche begins or ends, by the plan and by what later texts say of the same thing.

The thing is named by the words of the démarche; the sentences that follow in the same text go on speaking of
it, so that "Test Centre Garonne réussi. Session retenue : 11 janvier" gives a beginning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.dossier.model import Dossier, Step
from neo.core.dossier.sources import Source
from neo.core.facts.disagreement.measures import read_measures
from neo.core.facts.model import Fact
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import PREFIX, Notes
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.words import read_words

_OPEN = ("AC", "EC", "AF")
_FAR = 45  # days: two beginnings further apart are those of two things
_REACH = 2  # how many sentences after its name a thing is still spoken of
_REPLACED = re.compile(
    r"(?:au lieu d\w*|a la place d\w*|et non|\bpas|initialement|prevu\w*)[ '](?:le |du |au )?$"
)
_SESSION = re.compile(
    r"\b(?:formation|session|rentree|entree|cours|stage|immersion|pmsmp|titre|atelier|module|demarr\w+|"
    r"debut\w*|commenc\w+|contrat|prise de poste|embauche)\b"
)
_ANYTHING_WORDS = """
entree dossier formation stage titre professionnel inscription demande suivi recherche contrat immersion
atelier session preparation rendez depart validation projet aide accompagnement
"""
_ANYTHING = frozenset(_ANYTHING_WORDS.split())


@dataclass(frozen=True, slots=True)
class Edge:
    """A beginning (``start``) or an end told by a text."""

    role: str
    day: date
    fact: Fact


def step_date_disagreements(dossier: Dossier, notes: Notes) -> Iterator[Disagreement]:
    """One an open démarche at most: its last told beginning, else its last told end, is another day."""
    for step in dossier.steps:
        if step.state in _OPEN and step.start and step.start != step.end:
            yield from _compare(step, list(_told_edges(step, notes)))


def _compare(step: Step, told_edges: Sequence[Edge]) -> Iterator[Disagreement]:
    for role, planned, name in (("start", step.start, "début"), ("end", step.end, "fin")):
        said = [e for e in told_edges if planned and e.role == role and abs((e.day - planned).days) <= _FAR]
        if planned and said and said[-1].day != planned:
            last = said[-1]
            about = (
                f"Démarche « {step.description} » : {name} {show_date(planned)} au plan, "
                f"{show_date(last.day)} d'après le {told(last.fact)}"
            )
            source = Source(step.ref, step.pointer, quote=step.description, date=step.created)
            yield against("step date", about, [source], [e.fact for e in said if e.day == last.day], 0.85)
            return


def _told_edges(step: Step, notes: Notes) -> Iterator[Edge]:
    """The beginnings and ends told of a démarche since it was written, in the order of the texts."""
    names = _names(step)
    where, since = "", _REACH + 1
    prefixes = notes.prefixes()
    mails = {
        f.passage.pointer
        for f in notes
        if f.passage.kind == "message" and (prefixes[id(f)] | _stems(f.passage.label)) & names
    }
    for fact in notes:
        if step.created and fact.passage.date < step.created:
            continue
        if fact.passage.pointer != where:
            where, since = fact.passage.pointer, _REACH + 1
        named = prefixes[id(fact)] & names or fact.passage.pointer in mails
        since = 0 if named else since + 1
        if prefixes[id(fact)] & names or (since <= _REACH and _SESSION.search(fact.folded)):
            yield from _edges(fact)


def _edges(fact: Fact) -> Iterator[Edge]:
    for m in read_measures(fact.folded, fact.passage.text, fact.dates):
        if m.kind == "day" and m.role != "at" and not _REPLACED.search(fact.folded[: m.start]):
            yield Edge(m.role, date.fromordinal(int(m.amount)), fact)


def _names(step: Step) -> frozenset[str]:
    """The first letters of the words that tell this démarche from another: its firm, its trade, its town."""
    return _stems(step.description)


def _stems(text: str) -> frozenset[str]:
    words = [w.folded for w in read_words(text) if not w.is_stop and len(w.folded) > 3]
    return frozenset(w[:PREFIX] for w in words if w not in _ANYTHING and w[0].isalpha())
