"""Needs the diagnosis states, and what may answer them: a local service when a list is given, else a workshop
of France Travail's public list on the theme, else the theme alone, for the adviser to choose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.need_theme import theme_of_need
from neo.core.assistant.suggestions.proposal import Kind, Proposal
from neo.core.dossier.model import Finding
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import field_source
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.words import content_keys
from neo.core.reference.local_help import LocalHelp, LocalHelpList
from neo.core.reference.workshops import LISTED, workshop_for

_HEALTH = "25"
_OPEN_OBJECTIVES = ("EN_COURS", "NON_ABORDE")
_WHAT = {False: "l'atelier", True: "la prestation"}
_TO_CHECK = "à vérifier dans le programme de l'agence"


@dataclass(frozen=True, slots=True)
class _Need:
    """``stated``: how the diagnosis holds it, in French."""

    finding: Finding
    theme: str
    stated: str


def local(reading: RecordReading, known: LocalHelpList | None) -> Iterator[Proposal]:
    """One step a need: the nearest service of ``known``, else the theme alone; each need once."""
    address = reading.dossier.person.address
    told: set[str] = set()
    for need in _needs(reading):
        if need.theme in told:
            continue
        told.add(need.theme)
        found = known.near(need.theme, address.postcode) if known and address and address.postcode else ()
        yield _service(need, found[0]) if found else _theme(need)


def _needs(reading: RecordReading) -> Iterator[_Need]:
    """Objectives in hand before needs, those of the priority project before the others'."""
    diagnosis = reading.dossier.diagnosis
    if diagnosis is None:
        return
    open_constraints = [c for c in diagnosis.constraints if c.value == "OUI" and c.code != _HEALTH]
    for constraint in sorted(open_constraints, key=lambda c: not c.priority):
        for objective in constraint.objectives:
            theme = theme_of_need(objective.label)
            if theme and objective.value in _OPEN_OBJECTIVES:
                yield _Need(objective, theme, "Objectif")
    for job in sorted(diagnosis.jobs, key=lambda j: not j.priority):
        for need in (need for theme in job.themes for need in theme.needs):
            theme_of = theme_of_need(need.label)
            if theme_of and need.value == "BESOIN" and job.status in ("EN_COURS", ""):
                yield _Need(need, theme_of, "Besoin")


def _service(need: _Need, found: LocalHelp) -> Proposal:
    what = "l'atelier" if found.workshop else "le service"
    name = re.sub(r"[«»]", "", found.name)
    return Proposal(
        Kind.SERVICE,
        f"Présenter à la personne {what} « {name} »{_where(found)}",
        f"{_stated(need)} Liste data·inclusion{_details(found)} ; à vérifier avec la structure.",
        _places(need),
        None,
        frozenset({need.theme}),
    )


def _theme(need: _Need) -> Proposal:
    """A workshop of the public list where it names one, else the need for the adviser to look up."""
    label = need.finding.label
    known = workshop_for(need.theme)
    title, why = f"Chercher un atelier ou un service pour : {label[:1].lower() + label[1:]}", _stated(need)
    if known is not None:
        title = f"Voir avec la personne {_WHAT[known.service]} « {known.label} »"
        why = f"{why} Liste publique des actions France Travail ({show_date(LISTED)}) ; {_TO_CHECK}."
    return Proposal(
        Kind.WORKSHOP,
        title,
        why,
        _places(need),
        None,
        frozenset({need.theme, *content_keys(label)}),
    )


def _where(found: LocalHelp) -> str:
    if found.remote:
        return " (à distance)"
    far = "" if found.kilometres is None else f"à environ {max(1, round(found.kilometres))} km"
    told = ", ".join(part for part in (found.city.title(), far) if part)
    return f" ({told})" if told else ""


def _details(found: LocalHelp) -> str:
    cost = {True: ", gratuit", False: ", payant", None: ""}[found.free]
    return cost + (f", mis à jour le {show_date(found.updated)}" if found.updated else "")


def _stated(need: _Need) -> str:
    explored = f" le {show_date(need.finding.explored)}" if need.finding.explored else ""
    return f"{need.stated} noté au diagnostic{explored} : « {need.finding.label} »."


def _places(need: _Need) -> tuple[Source, ...]:
    return (field_source(need.finding.pointer, need.finding.label, need.finding.explored),)
