"""Ceilings of cost and energy for a region and a month: past one, the embedded writer takes over."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from neo.core.errors import SettingInvalid

Environment = Mapping[str, str]
DEFAULT_REGION = "non précisée"
_EUROS, _ENERGY = "NEO_CEILING_EUROS", "NEO_CEILING_WH"


@dataclass(frozen=True, slots=True)
class Ceilings:
    """Of one region and month; ``None``: no ceiling."""

    euros: float | None = None
    energy_wh: float | None = None

    def reached(self, euros: float, energy_wh: float) -> str:
        """Why no model is asked any more this month, French; empty while there is room."""
        if self.euros is not None and euros >= self.euros:
            return (
                f"Le plafond de coût du mois ({_shown(self.euros)} €) est atteint : "
                "le rédacteur embarqué écrit."
            )
        if self.energy_wh is not None and energy_wh >= self.energy_wh:
            return (
                f"Le plafond d’énergie du mois ({_shown(self.energy_wh)} Wh) est atteint : "
                "le rédacteur embarqué écrit."
            )
        return ""

    def strictest(self, other: Ceilings) -> Ceilings:
        """The lower of both, each."""
        return Ceilings(_lower(self.euros, other.euros), _lower(self.energy_wh, other.energy_wh))

    def __bool__(self) -> bool:
        return self.euros is not None or self.energy_wh is not None


def _lower(first: float | None, second: float | None) -> float | None:
    given = [amount for amount in (first, second) if amount is not None]
    return min(given) if given else None


def region(environment: Environment = os.environ) -> str:
    """The region this server is for: ``NEO_REGION``."""
    return environment.get("NEO_REGION", "").strip() or DEFAULT_REGION


def ceilings(environment: Environment = os.environ) -> Ceilings:
    """Those of this server's region. Raises ``SettingInvalid``."""
    return Ceilings(_amount(environment, _EUROS), _amount(environment, _ENERGY))


def agreed_ceilings(environment: Environment = os.environ) -> Ceilings:
    """The settings' or, where it is lower, the agreement's in force: an agreement that ended asks nothing.

    Raises ``SettingInvalid``, or as ``register.current_rollout``.
    """
    from neo.core.governance.agreement import clauses_of
    from neo.wiring.clock import this_day
    from neo.wiring.register import current_rollout

    clauses = clauses_of(current_rollout().agreement(this_day()))
    agreed = Ceilings(clauses.ceiling_euros, clauses.ceiling_wh) if clauses else Ceilings()
    return ceilings(environment).strictest(agreed)


def _amount(environment: Environment, name: str) -> float | None:
    value = environment.get(name, "").strip().replace(",", ".")
    if not value:
        return None
    try:
        amount = float(value)
    except ValueError:
        amount = -1.0
    if not 0 <= amount < 1e9:
        raise SettingInvalid(name=name, problem="un nombre positif est attendu, comme 25")
    return amount


def _shown(amount: float) -> str:
    return f"{amount:g}".replace(".", ",")
