"""What one call took: energy, greenhouse gases, water; estimates, so always ranges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Range:
    """From ``low`` to ``high``, in the unit of its name."""

    low: float
    high: float

    def as_json(self) -> dict[str, float]:
        return {"low": self.low, "high": self.high}


@dataclass(frozen=True, slots=True)
class Footprint:
    """Of one call: energy (Wh), greenhouse gases (g CO2e) and water (l), each as a range. ``zone``: the
    electricity mix it is counted with, ISO 3166 alpha-3."""

    energy_wh: Range
    co2e_g: Range
    water_l: Range
    zone: str

    def as_json(self) -> dict[str, Any]:
        return {
            "energyWh": self.energy_wh.as_json(),
            "co2eG": self.co2e_g.as_json(),
            "waterL": self.water_l.as_json(),
            "zone": self.zone,
        }
