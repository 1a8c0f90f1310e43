"""The cards of the main models, and what the settings add to them.

Context sizes are on the low side of what was published for a name in 2025 and 2026: a name that ends in «
latest » moves. No price is written here: published ones are in dollars, move, and are not those of a public
contract; whoever installs NÉO gives theirs (``NEO_…_PRICES``). The names for the footprint are those of
ecologits 0.11, read in November 2026.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from neo.core.errors import SettingInvalid
from neo.core.language_models.card import FootprintParameters, ModelCard

_CONTEXTS = (
    (re.compile(r"mistral-(?:small|medium|large)|ministral"), 128_000),
    (re.compile(r"gpt-4\.1"), 1_000_000),
    (re.compile(r"gpt-4o"), 128_000),
    (re.compile(r"gpt-5"), 272_000),
)
"""By the beginning of a model's name; 32,000 for any other."""


@dataclass(frozen=True, slots=True)
class CardSettings:
    """What the settings say of one provider's model; empty where they say nothing.

    ``prices``: « 0.4/2 », euros a million tokens read, then written. ``zone``: ISO 3166 alpha-3 code of the
    electricity mix. ``names``: the settings' own names, for an error.
    """

    provider: str
    model: str
    operator: str
    place: str
    zone: str
    context: str
    prices: str
    names: tuple[str, str, str]
    own_ground: bool = False


def card(settings: CardSettings, footprint_provider: str) -> ModelCard:
    """The card of a model. ``footprint_provider``: its provider's name in ecologits, empty for none.

    Raises ``SettingInvalid``.
    """
    context_name, prices_name, zone_name = settings.names
    price_in, price_out = _prices(settings.prices, prices_name)
    return ModelCard(
        provider=settings.provider,
        model=settings.model,
        operator=settings.operator,
        place=settings.place,
        own_ground=settings.own_ground,
        context_tokens=_context(settings.context, settings.model, context_name),
        price_in=price_in,
        price_out=price_out,
        footprint=_footprint(settings, footprint_provider, zone_name),
    )


def _footprint(settings: CardSettings, provider: str, zone_name: str) -> FootprintParameters | None:
    if not re.fullmatch(r"[A-Z]{3}", settings.zone):
        raise SettingInvalid(name=zone_name, problem="trois lettres majuscules sont attendues, comme FRA")
    return FootprintParameters(provider, settings.model, settings.zone) if provider else None


def _context(value: str, model: str, name: str) -> int:
    if not value:
        return next((size for form, size in _CONTEXTS if form.match(model)), 32_000)
    if not value.isdecimal() or not 1000 <= int(value) <= 100_000_000:
        raise SettingInvalid(name=name, problem="un nombre de tokens est attendu, comme 128000")
    return int(value)


def _prices(value: str, name: str) -> tuple[float | None, float | None]:
    if not value:
        return None, None
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?)/(\d+(?:[.,]\d+)?)", value.strip())
    if not found:
        raise SettingInvalid(
            name=name, problem="deux prix en euros par million de tokens sont attendus, comme 0,4/2"
        )
    price_in, price_out = (float(price.replace(",", ".")) for price in found.groups())
    return price_in, price_out
