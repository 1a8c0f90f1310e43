"""A model's card: who operates it, where, at what price, with what electricity; written by who installs
it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FootprintParameters:
    """How the footprint library knows the model; ``zone``: ISO 3166 alpha-3 code of the electricity mix."""

    provider: str
    model: str
    zone: str = "WOR"


@dataclass(frozen=True, slots=True)
class ModelCard:
    """``own_ground``: the organisation operates it itself, and nothing reaches a third party.

    Prices are in euros for a million tokens, ``None`` when unknown; ``context_tokens`` is what it reads at
    once.
    """

    provider: str
    model: str
    operator: str
    place: str
    own_ground: bool = False
    context_tokens: int = 32_000
    price_in: float | None = None
    price_out: float | None = None
    footprint: FootprintParameters | None = None

    def cost(self, prompt_tokens: int, answer_tokens: int) -> float | None:
        """Euros of one call, ``None`` when the price is not told."""
        if self.price_in is None or self.price_out is None:
            return None
        return (prompt_tokens * self.price_in + answer_tokens * self.price_out) / 1_000_000


EMBEDDED = ModelCard(
    "embedded", "rédacteur embarqué", "NÉO", "cette machine", own_ground=True, price_in=0, price_out=0
)
"""The writer without a model: always there, sends nothing."""
