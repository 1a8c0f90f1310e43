"""Notes that no longer hold: when the person is free, how they travel, an arrangement that was to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from neo.core.facts.evidence import fact_source
from neo.core.facts.findings import Stale
from neo.core.facts.model import Fact
from neo.core.facts.subjects import stances
from neo.core.facts.subjects.circumstances import state_of
from neo.core.facts.subjects.circumstances_words import TRANSPORT
from neo.core.facts.subjects.disagreement import told
from neo.core.facts.subjects.event_dates import VALIDITY_HEADS, read_validity
from neo.core.facts.subjects.notes import Notes, heads
from neo.core.facts.subjects.states import State
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date

_FREE = re.compile(
    r"\bdispo\w*\b[^.;\n]{0,50}(?:matin\w*|apres-midi|aprem|soirs?|nuits?|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|week-?end|seulement|"
    r"uniquement|journee)|\bhoraires? ?:?[^.;\n]{0,30}(?:uniquement|seulement|disponible)|(?:prefere|"
    r"veut) [^.;\n]{0,20}(?:nuit|3x8|2x8)|"
    r"\bmatins? (?:seulement|uniquement)"
)
_ALL_FREE = re.compile(
    r"dispo\w* (?:de suite|tout de suite|immediat\w*|partout)|"
    r"plus de contrainte[^.;\n]{0,20}(?:horaire|matin|soir)|soirees? (?:sont )?(?:donc )?libres"
)
_UNTIL = re.compile(r"jusqu'?(?:au|a|en)?\b|liste d'attente|en attendant|provisoire\w*|pour l'instant")
_KEPT = re.compile(
    r"valable|titre|carte|rqth|contrat|cdd|formation|stage|delai|droits|offre|poste|"
    r"\bh\b|samedi|horaire|\d ?h\d?"
)
FREE_DAYS = 540
"""An availability nobody has confirmed for eighteen months is to be asked again."""


def replaced_notes(notes: Notes, today: date) -> Iterator[tuple[float, Stale]]:
    """Each with how much it harms to rely on it."""
    reports = Notes(f for f in notes if f.passage.kind == "report")
    yield from _availability(
        reports.having(
            heads("dispo disponible horaires horaire prefere veut matin matins contrainte soirees")
        ),
        today,
    )
    yield from _turned(notes.having(stances.HEADS))
    yield from _transport(reports.having(TRANSPORT.heads))
    yield from _arrangements(reports.having(heads("garde nounou creche heberge liste provisoire")), today)
    yield from _papers(reports.having(VALIDITY_HEADS), today)


def _papers(notes: Sequence[Fact], today: date) -> Iterator[tuple[float, Stale]]:
    """A paper whose end, by the last note that gives one, has passed."""
    last = {v.event: v for f in notes if f.dates and (v := read_validity(f))}
    for paper in last.values():
        if paper.day < today:
            about = (
                f"{paper.event.capitalize()} : fin de validité le {show_date(paper.day)} "
                f"({told(paper.fact)}), passée"
            )
            yield 0.62, Stale(about, "age", (fact_source(paper.fact),))


def _availability(notes: Sequence[Fact], today: date) -> Iterator[tuple[float, Stale]]:
    told_free = [f for f in notes if _FREE.search(f.folded) or _ALL_FREE.search(f.folded)]
    earlier = [f for f in told_free if _FREE.search(f.folded)]
    if len(told_free) > 1 and earlier and earlier[0] is not told_free[-1]:
        last = told_free[-1]
        about = (
            f"Disponibilités notées le {show_date(earlier[0].passage.date)} : remplacées depuis "
            f"({told(last)})"
        )
        old = [f for f in earlier if f is not last][-1:]
        yield 0.58, Stale(about, "superseded", tuple(fact_source(f) for f in (*old, last)))
    elif earlier and (today - earlier[-1].passage.date).days > FREE_DAYS:
        about = f"Disponibilités notées le {show_date(earlier[-1].passage.date)}, non confirmées depuis"
        yield 0.57, Stale(about, "age", (fact_source(earlier[-1]),))


def _turned(notes: Sequence[Fact]) -> Iterator[tuple[float, Stale]]:
    """Working times taken once and refused since, or the other way round."""
    for turn in stances.turned_stances(notes):
        if turn.days > stances.SOON:
            before, after = turn.before, turn.after
            state = "refusé" if before.takes else "accepté"
            about = (
                f"Disponibilités notées le {show_date(before.fact.passage.date)} ({before.time}) : "
                f"{state} depuis "
                f"({told(after.fact)})"
            )
            yield 0.6, Stale(about, "superseded", (fact_source(before.fact), fact_source(after.fact)))


def _transport(notes: Sequence[Fact]) -> Iterator[tuple[float, Stale]]:
    """A vehicle noted, then lost: the note that says how the person travels no longer holds."""
    said = [(s, f) for f in notes if (s := state_of(f, TRANSPORT))]
    if said and said[-1][0] is State.LOST:
        before = [f for s, f in said if s is State.HELD]
        if before:
            lost = said[-1][1]
            about = (
                f"Moyen de transport noté le {show_date(before[-1].passage.date)} : perdu depuis "
                f"({told(lost)})"
            )
            yield 0.56, Stale(about, "superseded", (fact_source(before[-1]), fact_source(lost)))


def _arrangements(notes: Sequence[Fact], today: date) -> Iterator[tuple[float, Stale]]:
    """A care or a roof "until the end of February": over by its own words."""
    for fact in notes:
        m = _UNTIL.search(fact.folded)
        ends = [d.last for d in fact.dates if m and 0 <= d.start - m.end() <= 12]
        near = ends and (ends[0] - today).days < 30
        if near and not _KEPT.search(fact.folded[: m.start() if m else 0][-25:]):
            about = f"Arrangement noté le {show_date(fact.passage.date)} jusqu'au {show_date(ends[0])}"
            yield 0.5, Stale(about, "age", (fact_source(fact),))
            return
