"""The fields of the profile that the record no longer says right, or never said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.proposal import Kind, Proposal, listed, may_be_repeated, quoted
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source, field_source
from neo.core.facts.unknown import find_unknown
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.words import content_keys

_PROFILE = ("/identite", "/situation", "/parcours", "/projets")
_ORIENTATION, _DIAGNOSIS, _BENEFIT = "/orientation", "/diagnostic", "/indemnisation"
_MOST_NAMED, _MOST_TOLD, _MOST_SOURCES, _LATEST_REPORTS = 5, 3, 8, 3
_SUBJECT = re.compile(r"^([^:«]{2,40}?)(?: :| «)")
_PROJECT = re.compile(r"^Projets?\b|^Besoins pour")
_EMPTY = {"project": "projet", "skills": "expériences", "contact": "coordonnées"}
_LEVEL = "niveau d'études"
# "projet à changer dans l'outil", "maj profil": the adviser said so themselves.
_TO_CHANGE = re.compile(
    r"\b(?:a (?:changer|corriger|mettre a jour|actualiser|modifier|ressaisir|completer)|"
    r"m(?:ise )?a ?j(?:our)?)\b"
    r".{0,40}\b(?:outil|profil|appli\w*|espace|dossier|fiche|niveau)|"
    r"\b(?:profil|adresse|projet|niveau|niv)\b.{0,40}\b(?:a (?:changer|corriger|mettre a jour|actualiser|"
    r"modifier)|(?:toujours|tjs|tjrs) pas (?:change|corrige|a jour)|mal saisi|faux)"
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field to go over again: its name in a word or two, what is wrong, and where that is seen."""

    name: str
    wrong: str
    sources: tuple[Source, ...]


def profile(reading: RecordReading) -> Iterator[Proposal]:
    """One step for all of them."""
    fields = [*_outdated(reading), *_second_project(reading), *_noted(reading), *_empty(reading)]
    if not fields:
        return
    names = list(dict.fromkeys(f.name for f in fields))
    named = [n for n in names if not any(other.startswith(f"{n} ") for other in names)]
    told = [f.wrong.rstrip(".") for f in _first_of_each(fields)][:_MOST_TOLD]
    yield Proposal(
        Kind.PROFILE,
        f"Mettre à jour le profil avec la personne : {listed(named, _MOST_NAMED)}",
        f"{' ; '.join(told)}.",
        tuple(dict.fromkeys(s for f in fields for s in f.sources[:3]))[:_MOST_SOURCES],
        None,
        frozenset({"profil", *(key for name in named for key in content_keys(name))}),
    )


def _first_of_each(fields: Sequence[Field]) -> list[Field]:
    return list({field.name: field for field in reversed(fields)}.values())[::-1]


def _outdated(reading: RecordReading) -> Iterator[Field]:
    """Those that another place of the record contradicts or replaced."""
    for about, sources in disagreeing(reading):
        if not any(s.pointer.startswith(_PROFILE) for s in sources) or not may_be_repeated(about):
            continue
        if _PROJECT.match(about):
            yield Field("projet", "Projet : celui du profil ne correspond plus aux dernières notes", sources)
        elif name := _SUBJECT.match(about):
            yield Field(_lower_first(name[1].strip()), about, sources)


def disagreeing(reading: RecordReading) -> list[tuple[str, tuple[Source, ...]]]:
    """What disagrees for sure or is no longer to be relied on: in words, with its places."""
    found = [(c.about, c.sources) for c in reading.contradictions if c.sure]
    return found + [(s.about, s.sources) for s in reading.stale if s.why != "abolished"]


def _second_project(reading: RecordReading) -> Iterator[Field]:
    """A project saved since the one that has the priority: is the order still right?"""
    first = next((p for p in reading.dossier.projects if p.priority), None)
    dated = [p for p in reading.dossier.projects if p.updated is not None]
    newest = max(dated, key=lambda p: str(p.updated), default=None)
    if first is None or newest is None or newest is first or first.updated is None or newest.updated is None:
        return
    if newest.updated > first.updated:
        wrong = (
            f"Projet prioritaire saisi le {show_date(first.updated)}, un autre l'a été le "
            f"{show_date(newest.updated)} : vérifier lequel passe d'abord"
        )
        places = tuple(Source(p.ref, p.pointer, quote=p.job, date=p.updated) for p in (first, newest))
        yield Field("projet", wrong, places)


def _noted(reading: RecordReading) -> Iterator[Field]:
    """What the latest notes say is to be changed in the tool."""
    for fact in reversed(reading.facts.reports):
        if fact.passage.rank >= _LATEST_REPORTS or not _TO_CHANGE.search(fact.folded):
            continue
        words = re.search(r"\b(?:projet|adresse|niveau|niv|telephone|permis|rqth)\b", fact.folded)
        if words and (quote := quoted(fact)):
            name = {"niv": _LEVEL, "niveau": _LEVEL, "telephone": "téléphone", "rqth": "RQTH"}
            noted = f"Noté le {show_date(fact.passage.date)} : {quote}"
            yield Field(name.get(words[0], words[0]), noted, (fact_source(fact),))


def _empty(reading: RecordReading) -> Iterator[Field]:
    """Fields a first interview fills, and nobody has."""
    for missing in find_unknown(reading.dossier, reading.facts):
        if missing.theme in _EMPTY:
            yield Field(_EMPTY[missing.theme], missing.text, (field_source("/identite"),))
        elif missing.theme == "training" and _LEVEL in missing.text:
            yield Field(_LEVEL, missing.text, (field_source("/situation/niveauEtude"),))


def _lower_first(text: str) -> str:
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
