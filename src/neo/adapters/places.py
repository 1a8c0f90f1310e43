"""Places as the public lists give them: positions, departments, distances as the crow flies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Any

_EARTH_KILOMETRES = 6371.0
_OVERSEAS = ("97", "98")
Position = tuple[float, float]
"""Latitude and longitude, in degrees."""


def read_position(raw: Mapping[str, Any]) -> Position | None:
    """``latitude`` and ``longitude`` of ``raw``, when both are possible."""
    latitude, longitude = raw.get("latitude"), raw.get("longitude")
    if isinstance(latitude, bool) or not isinstance(latitude, int | float):
        return None
    if isinstance(longitude, bool) or not isinstance(longitude, int | float):
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def department(postcode: str) -> str:
    """The department of a postcode: two digits, three overseas."""
    return postcode[:3] if postcode.startswith(_OVERSEAS) else postcode[:2]


def mean(positions: Sequence[Position]) -> Position:
    """The middle of some positions, one at least."""
    return sum(p[0] for p in positions) / len(positions), sum(p[1] for p in positions) / len(positions)


def kilometres(one: Position, other: Position) -> float:
    """As the crow flies, by the haversine formula."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(radians, p)) for p in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KILOMETRES * asin(sqrt(min(1.0, half)))
