"""Offers of a file in the shape of "Offres d'emploi v2": a JSON list, ``{"resultats": […]}`` as the API
gives, or one a line. Nothing is asked of any network.

The person's place is known by a postcode: where offers of the file stand at that postcode, their mean
position stands for it. Elsewhere the same commune or postcode, then the same department, and no distance is
told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from neo.adapters.job_offers.offers_v2 import OfferRow, read_offer
from neo.adapters.json_rows import read_rows
from neo.adapters.places import Position, department, kilometres, mean
from neo.core.errors import FileUnreadable
from neo.core.reference.job_offers import JobOffer, OfferSearch

MAX_BYTES = 500_000_000


class OfferDump:
    """``refused``: how many rows had no id, no title or no ROME code, and are not in the list."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._by_rome: dict[str, dict[str, OfferRow]] = {}
        self.refused = 0
        positions: dict[str, list[Position]] = {}
        for raw in rows:
            row = read_offer(raw)
            if row is None:
                self.refused += 1
                continue
            self._by_rome.setdefault(row.offer.rome, {})[row.offer.id] = row
            if row.position and row.offer.postcode:
                positions.setdefault(row.offer.postcode, []).append(row.position)
        self._places = {postcode: mean(found) for postcode, found in positions.items()}

    def __len__(self) -> int:
        return sum(len(rows) for rows in self._by_rome.values())

    def near(self, search: OfferSearch) -> tuple[JobOffer, ...]:
        """Those of the job within reach: nearest first, then the newest."""
        here = self._places.get(search.postcode)
        rows = self._by_rome.get(search.rome, {}).values()
        found = (offer_from(row, here) for row in rows)
        return in_order((o for o in found if _is_within(o, search)), search)


def offer_from(row: OfferRow, here: Position | None) -> JobOffer:
    """The offer, with how far it is from ``here`` when both places are known."""
    if here is None or row.position is None:
        return row.offer
    return replace(row.offer, kilometres=kilometres(here, row.position))


def in_order(offers: Iterable[JobOffer], search: OfferSearch) -> tuple[JobOffer, ...]:
    """By distance, then the newest: no offer fits a person better than another."""
    return tuple(sorted(offers, key=lambda o: _order(o, search)))


def _order(offer: JobOffer, search: OfferSearch) -> tuple[bool, float, int, str]:
    far = float(search.kilometres) if offer.kilometres is None else round(offer.kilometres)
    return not _is_there(offer, search), far, -(offer.published or date.min).toordinal(), offer.id


def _is_there(offer: JobOffer, search: OfferSearch) -> bool:
    same_commune = bool(search.commune) and offer.commune == search.commune
    return same_commune or (bool(search.postcode) and offer.postcode == search.postcode)


def _is_within(offer: JobOffer, search: OfferSearch) -> bool:
    if _is_there(offer, search):
        return True
    if offer.kilometres is not None:
        return offer.kilometres <= search.kilometres
    return bool(search.postcode) and department(offer.postcode) == department(search.postcode)


def read_offers(path: Path) -> OfferDump:
    """The list of ``path``. Raises ``FileUnreadable`` when it is no such file or holds no usable offer."""
    listed = OfferDump(read_rows(path, key="resultats", things="d’offres", max_bytes=MAX_BYTES))
    if not len(listed):
        raise FileUnreadable(path=path, problem="aucune offre au format Offres d’emploi v2 n’y a été trouvée")
    return listed
