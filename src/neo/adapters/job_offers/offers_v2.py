"""One offer in the shape of France Travail's API "Offres d'emploi v2"; no contact, no description is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from neo.adapters.places import Position, read_position
from neo.core.french import lazy_re as re
from neo.core.reference.job_offers import JobOffer

_DEPARTMENT_AHEAD = re.compile(r"^\d[\dAB]\d? - ")
_ROME = re.compile(r"[A-N]\d{4}")


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer and where it is, in degrees."""

    offer: JobOffer
    position: Position | None


def read_offer(raw: Any) -> OfferRow | None:
    """The offer, or ``None`` when it has no id, no title or no ROME code."""
    if not isinstance(raw, Mapping):
        return None
    id_, title, rome = _text(raw, "id"), _text(raw, "intitule"), _text(raw, "romeCode")
    if not (id_ and title and _ROME.fullmatch(rome)):
        return None
    place = _mapping(raw, "lieuTravail")
    offer = JobOffer(
        id=id_,
        title=title,
        rome=rome,
        company=_text(_mapping(raw, "entreprise"), "nom"),
        place=_DEPARTMENT_AHEAD.sub("", _text(place, "libelle")),
        postcode=_text(place, "codePostal"),
        commune=_text(place, "commune"),
        contract=_text(raw, "typeContrat"),
        published=_day(_text(raw, "dateCreation")),
        url=_url(_text(_mapping(raw, "origineOffre"), "urlOrigine")),
    )
    return OfferRow(offer, read_position(place))


def _mapping(raw: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = raw.get(key)
    return value if isinstance(value, Mapping) else {}


def _text(raw: Mapping[str, Any], key: str) -> str:
    value = raw.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def _url(written: str) -> str:
    """A web address, or nothing: a script or a file is no place where an offer is published."""
    try:
        parts = urlsplit(written)
    except ValueError:
        return ""
    return written if parts.scheme in ("https", "http") and parts.netloc and " " not in written else ""
