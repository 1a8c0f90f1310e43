"""How a text was made, in the French lines that every door shows under it."""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.assistant.making import EMBEDDED, Making
from neo.core.language_models.footprint import Footprint, Range


def writer(making: Making) -> str:
    """Who wrote: « Rédacteur embarqué », or the model, who operates it and where."""
    if making.engine == EMBEDDED:
        return "Rédacteur embarqué"
    place = "nos machines" if making.own_ground else making.place
    return f"{making.model} ({making.operator}, {place})"


def lines(making: Making) -> tuple[str, ...]:
    """What left, what of it is the model's, what it took."""
    if making.unasked:
        return ("Aucun modèle n’a été appelé", making.unasked)
    if making.engine == EMBEDDED:
        return ("Aucun modèle, rien n’est sorti",) if not making.withdrawn else ("Aucune phrase d’un modèle",)
    return tuple(_lines(making))


def before(making: Making) -> tuple[str, ...]:
    """What a usual text would take, said before it is asked for."""
    where = "lu sur nos machines" if making.own_ground else "envoyé pseudonymisé"
    told = [f"texte {where}"]
    if making.cost_euros:
        told.append(f"environ {_cents(making.cost_euros)}")
    told.append(f"environ {_footprint(making.footprint)}" if making.footprint else "empreinte non estimée")
    return tuple(told)


def _lines(making: Making) -> Iterator[str]:
    sent = f"{making.characters_sent:,}".replace(",", "\u202f")
    where = "lus sur nos machines" if making.own_ground else "envoyés"
    yield f"{sent} caractères pseudonymisés {where}"
    yield _counts(making)
    if making.cost_euros:
        yield _cents(making.cost_euros)
    footprint = making.footprint
    yield f"{_footprint(footprint)} (estimation)" if footprint else "Empreinte non estimée"


def _cents(euros: float) -> str:
    return f"{_number(100 * euros)} centime" + ("s" if euros >= 0.02 else "")


def _footprint(found: Footprint) -> str:
    return f"{_range(found.energy_wh)} Wh, {_range(found.co2e_g)} g CO2e, {_range(found.water_l)} l d’eau"


def _counts(making: Making) -> str:
    told = f"{making.told} phrase{'s' if making.told > 1 else ''} du modèle"
    own = making.replaced + making.forgotten
    return f"{told}, {own} du rédacteur embarqué" if own else told


def _range(values: Range) -> str:
    low, high = _number(values.low), _number(values.high)
    return low if low == high else f"{low} à {high}"


def _number(value: float) -> str:
    """Two significant figures, the French way."""
    return f"{value:.2g}".replace(".", ",") if value < 100 else f"{value:.0f}"
