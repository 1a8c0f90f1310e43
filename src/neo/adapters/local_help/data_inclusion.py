"""Services of a data·inclusion v1 dump: a JSON list, ``{"items": […]}`` as the API gives, or one a line.

The person's place is known by a postcode only: where services of the dump stand at that postcode, their mean
position stands for it. Elsewhere the same postcode, then the same department, come first, and no distance is
told. Nothing is asked of any network.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from neo.adapters.json_rows import read_rows
from neo.adapters.places import Position, department, kilometres, mean, read_position
from neo.core.errors import FileUnreadable
from neo.core.reference.local_help import LocalHelp

MAX_BYTES = 500_000_000
NEAR_KILOMETRES = 40.0


@dataclass(frozen=True, slots=True)
class _Row:
    help: LocalHelp
    position: Position | None
    zones: frozenset[str]


class DataInclusion:
    """``refused``: how many rows had no name, no id or no theme, and are not in the list."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._by_theme: dict[str, list[_Row]] = {}
        self.refused = 0
        positions: dict[str, list[Position]] = {}
        for raw in rows:
            row = _row(raw)
            if row is None:
                self.refused += 1
                continue
            for theme in row.help.themes:
                self._by_theme.setdefault(theme, []).append(row)
            if row.position and row.help.postcode:
                positions.setdefault(row.help.postcode, []).append(row.position)
        self._places = {postcode: mean(found) for postcode, found in positions.items()}

    def __len__(self) -> int:
        return len({row.help.id for rows in self._by_theme.values() for row in rows})

    def near(self, theme: str, postcode: str) -> tuple[LocalHelp, ...]:
        """Those on ``theme`` within 40 km, or in the department when no distance is known; nearest first."""
        here = self._places.get(postcode)
        rows = (row for row in self._by_theme.get(theme, ()) if _is_open_to(row, postcode))
        found = [self._placed(row, here) for row in rows]
        reachable = [h for h in found if _is_reachable(h, postcode)]
        return tuple(sorted(reachable, key=lambda h: _order(h, postcode)))

    def _placed(self, row: _Row, here: Position | None) -> LocalHelp:
        if here is None or row.position is None:
            return row.help
        return replace(row.help, kilometres=kilometres(here, row.position))


def read_dump(path: Path) -> DataInclusion:
    """The list of ``path``. Raises ``FileUnreadable`` when it is no such dump or holds no usable service."""
    listed = DataInclusion(
        read_rows(path, key="items", things="de services data·inclusion", max_bytes=MAX_BYTES)
    )
    if not len(listed):
        raise FileUnreadable(path=path, problem="aucun service data·inclusion n’y a été trouvé")
    return listed


def _row(raw: Any) -> _Row | None:
    if not isinstance(raw, Mapping):
        return None
    id_, name, themes = _text(raw, "id"), _text(raw, "nom"), frozenset(_texts(raw, "thematiques"))
    if not (id_ and name and themes):
        return None
    modes = _texts(raw, "modes_accueil")
    found = LocalHelp(
        id_,
        name,
        themes,
        _text(raw, "commune"),
        _text(raw, "code_postal"),
        _text(raw, "type") == "atelier",
        bool(modes) and "en-presentiel" not in modes,
        {"gratuit": True, "payant": False}.get(_text(raw, "frais")),
        None,
        _day(_text(raw, "date_maj")),
    )
    return _Row(found, read_position(raw), frozenset(_texts(raw, "zone_eligibilite")))


def _text(raw: Mapping[str, Any], key: str) -> str:
    value = raw.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _texts(raw: Mapping[str, Any], key: str) -> list[str]:
    value = raw.get(key)
    return [v for v in value if isinstance(v, str)] if isinstance(value, list) else []


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def _is_open_to(row: _Row, postcode: str) -> bool:
    """Whether its area takes the person in; one given by communes is kept: a postcode is no commune."""
    departments = {z for z in row.zones if len(z) in (2, 3) and z[:2].isalnum()}
    only_departments = bool(row.zones) and departments == row.zones
    return not only_departments or department(postcode) in departments


def _is_reachable(found: LocalHelp, postcode: str) -> bool:
    if found.kilometres is not None:
        return found.remote or found.kilometres <= NEAR_KILOMETRES
    return found.remote or department(found.postcode) == department(postcode)


def _order(found: LocalHelp, postcode: str) -> tuple[bool, bool, float, str, str]:
    """Somewhere to go before something at a distance; the same postcode, then the nearest."""
    far = NEAR_KILOMETRES if found.kilometres is None else found.kilometres
    return found.remote, found.postcode != postcode, far, found.name, found.id
