"""Offers to look at together: those of a job the person looks for, within the reach their project names.

Told in the order of distance and date. No offer is matched to a person, and none is scored: why it is there
is a job and a place, nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.proposal import Kind, Proposal
from neo.core.assistant.suggestions.record_to_update import disagreeing
from neo.core.assistant.writings import Link
from neo.core.dossier.model import Address, Dossier, Project
from neo.core.facts.evidence import field_source
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.reference.job_offers import DEFAULT_KILOMETRES, JobOffer, JobOffers, OfferSearch

_MOST = 3
_MOST_KILOMETRES = 200
_MOST_LETTERS = 80
_WHOLE_PROJECT = "Projet"
_QUOTES = re.compile(r"[«»\"“”]")


def offers(reading: RecordReading, listed: JobOffers | None) -> Iterator[Proposal]:
    """One step a job looked for that has offers near: those for the priority project first."""
    dossier = reading.dossier
    address = dossier.person.address
    if listed is None or address is None or not address.postcode:
        return
    replaced, corrected = _told_otherwise(reading)
    told: set[str] = set()
    for project in sorted(dossier.projects, key=lambda p: not p.priority):
        if not project.rome_code or project.rome_code in told:
            continue
        if project.pointer in replaced:
            continue  # a later note speaks of another job: the project is to be updated first
        told.add(project.rome_code)
        found = _new_ones(listed.near(_search(project, address)), dossier, project)
        if found:
            yield _step(project, address, found[:_MOST], corrected.get(project.pointer, ()))


def _told_otherwise(reading: RecordReading) -> tuple[set[str], dict[str, list[str]]]:
    """The projects a later note replaces, and what it corrects of the others: reach, working time, pay."""
    replaced: set[str] = set()
    corrected: dict[str, list[str]] = {}
    for about, sources in disagreeing(reading):
        pointers = {s.pointer for s in sources if s.pointer.startswith("/projets/")}
        head = about.partition(" : ")[0]
        if head.startswith(_WHOLE_PROJECT):
            replaced |= pointers
            continue
        for pointer in pointers:
            corrected.setdefault(pointer, []).append(head[:1].lower() + head[1:])
    return replaced, corrected


def _search(project: Project, address: Address) -> OfferSearch:
    return OfferSearch(project.rome_code, address.postcode, address.insee_code, _reach(project))


def _reach(project: Project) -> int:
    """Kilometres the person accepts, as the project says."""
    unit, radius = fold(project.radius_unit), project.radius.replace(",", ".")
    try:
        kilometres = round(float(radius))
    except ValueError:
        return DEFAULT_KILOMETRES
    if not unit.startswith("k") or kilometres <= 0:
        return DEFAULT_KILOMETRES
    return min(kilometres, _MOST_KILOMETRES)


def _new_ones(found: Sequence[JobOffer], dossier: Dossier, project: Project) -> list[JobOffer]:
    """Those not yet put to the person, of a contract they look for when they say which."""
    known = {p.ref for p in dossier.proposals} | {
        (fold(p.title), fold(p.company)) for p in dossier.proposals if p.company
    }
    new = [o for o in found if o.id not in known and (fold(o.title), fold(o.company)) not in known]
    wished = [o for o in new if o.contract in project.contracts]
    return wished or new


def _step(
    project: Project, address: Address, found: Sequence[JobOffer], corrected: Sequence[str]
) -> Proposal:
    job = project.rome_label or project.job
    many = len(found) > 1
    told = " ; ".join(_told(offer) for offer in found)
    return Proposal(
        Kind.OFFER,
        f"Regarder ensemble {'des offres' if many else 'une offre'} : {_plain(job)}",
        f"Métier recherché au dossier ({project.rome_code}), {_around(project, address, found)}. {told}. "
        f"À vérifier : {_to_check(corrected, many)}.",
        (field_source(project.pointer, job, project.updated),),
        None,
        frozenset({project.rome_code}),
        links=tuple(Link(f"Offre {offer.id}", offer.url) for offer in found if offer.url),
    )


def _to_check(corrected: Sequence[str], many: bool) -> str:
    online = f"si {'elles sont' if many else 'elle est'} toujours en ligne"
    return f"{online} ; une note corrige le projet ({', '.join(corrected[:2])})" if corrected else online


def _around(project: Project, address: Address, found: Sequence[JobOffer]) -> str:
    """Where they were looked for: within a distance only where each one's is known."""
    home = address.city.title() or address.postcode
    if all(offer.kilometres is not None for offer in found):
        return f"à {_reach(project)} km au plus de {home}"
    return f"dans le département de {home}, distances à vérifier"


def _told(offer: JobOffer) -> str:
    far = "" if offer.kilometres is None else f"à environ {max(1, round(offer.kilometres))} km"
    day = f"publiée le {show_date(offer.published)}" if offer.published else ""
    place = offer.place.title() if offer.place.isupper() else offer.place
    parts = [_plain(offer.company), _plain(place), far, offer.contract, day, f"n° {offer.id}"]
    return f"« {_plain(offer.title)} » ({', '.join(part for part in parts if part)})"


def _plain(words: str) -> str:
    """Words of a published text that can stand in a sentence."""
    bare = _QUOTES.sub("", words).strip(" .;")
    return bare if len(bare) <= _MOST_LETTERS else f"{bare[: _MOST_LETTERS - 1].rstrip()}…"
