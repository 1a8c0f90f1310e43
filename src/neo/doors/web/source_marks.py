"""Source marks: the small links after a sentence. They say kind and date: age is what one judges by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from neo.core.grounding.sources import Source

from . import display
from .timeline import anchor


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of place of the record: its icon, its name in a sentence, and its key among the passages.

    `own_passage` is true when each element is a passage of its own; false when all share one (the profile).
    """

    key: str
    icon: str
    name: str
    own_passage: bool = False
    short: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """One link. `also` are the other places of the same passage that this sentence rests on."""

    href: str
    icon: str
    spoken: str
    shown: str
    also: str


_PROFILE = Kind("profil", "form", "profil", short="Profil")
_KINDS = {
    "conclusionsEntretien": Kind("ce", "report", "compte rendu", own_passage=True),
    "messages": Kind("m", "mail", "courriel", own_passage=True),
    "rendezVous": Kind("rdv", "old", "rendez-vous", own_passage=True),
    "demarches": Kind("dem", "step", "démarche", own_passage=True),
    "propositions": Kind("prop", "form", "offre", own_passage=True),
    "diagnostic": Kind("diagnostic", "form", "diagnostic", short="Diag."),
    "contratEngagement": Kind("contrat", "form", "contrat d’engagement", short="Contrat"),
}


def kind_of(pointer: str) -> Kind:
    """What kind of place a pointer leads to; everything that is no known list is the profile."""
    return _KINDS.get(pointer.strip("/").split("/", 1)[0], _PROFILE)


def element_pointer(pointer: str) -> str:
    """The pointer of the element: ``/messages/3`` for ``/messages/3/corps``."""
    return "/" + "/".join(pointer.strip("/").split("/")[:2])


def passage_key(source: Source) -> str:
    """Which passage a source belongs to."""
    kind = kind_of(source.pointer)
    return element_pointer(source.pointer) if kind.own_passage else kind.key


def place_id(run: str, source: Source) -> str:
    """The HTML id of one cited place. `run` keeps a synthesis and each answer apart."""
    where = anchor(source.pointer or source.ref)
    span = f"-{source.start}-{source.end}" if source.start is not None else ""
    return f"{run}{where}{span}"


def marks_of(sources: Iterable[Source], run: str, today: date) -> tuple[Mark, ...]:
    """One mark a document: two facts from one report share theirs, two reports make two."""
    by_passage: dict[str, list[Source]] = {}
    for source in sources:
        by_passage.setdefault(passage_key(source), []).append(source)
    return tuple(_mark(group, run, today) for group in by_passage.values())


def _mark(group: list[Source], run: str, today: date) -> Mark:
    first = group[0]
    kind = kind_of(first.pointer)
    ids = [place_id(run, source) for source in group]
    return Mark(
        href=ids[0],
        icon=kind.icon,
        spoken=_spoken(kind, first.date),
        shown=_shown(kind, first.date, today),
        also=" ".join(ids[1:]),
    )


def _spoken(kind: Kind, day: date | None) -> str:
    return f"{kind.name} du {display.long_date(day)}" if day and kind is not _PROFILE else kind.name


def _shown(kind: Kind, day: date | None, today: date) -> str:
    if kind is _PROFILE or day is None:
        return kind.short or display.capital(kind.name)
    if kind.short:
        return f"{kind.short} {day:%m/%y}"
    return display.mark_date(day, today)
