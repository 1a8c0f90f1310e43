"""How a text was made: by which engine, under which instructions, at what price. Never what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from neo.core.language_models.footprint import Footprint


@dataclass(frozen=True, slots=True)
class Making:
    """``told``: sentences of the model that are shown. ``replaced``: lines given in the embedded writer's
    words because the model's were not supported. ``forgotten``: lines the model left out, added in the
    embedded writer's words. ``withdrawn``: sentences on the providers that failed first, French.
    ``unasked``: why none of the models that could write was asked, French.

    ``footprint`` is ``None`` when the model is not known to the estimate: said, never guessed.
    """

    engine: str
    model: str = ""
    operator: str = ""
    place: str = ""
    own_ground: bool = True
    instructions: str = ""
    told: int = 0
    replaced: int = 0
    forgotten: int = 0
    withdrawn: tuple[str, ...] = ()
    unasked: str = ""
    characters_sent: int = 0
    prompt_tokens: int = 0
    answer_tokens: int = 0
    tokens_counted: bool = True
    cut: bool = False
    cost_euros: float | None = None
    footprint: Footprint | None = None
    seconds: float = 0.0

    def as_json(self) -> dict[str, Any]:
        shape: dict[str, Any] = {"engine": self.engine}
        if self.model:
            shape |= {
                "model": self.model,
                "operator": self.operator,
                "place": self.place,
                "ownGround": self.own_ground,
                "instructions": self.instructions,
                "told": self.told,
                "replaced": self.replaced,
                "forgotten": self.forgotten,
                "charactersSent": self.characters_sent,
                "promptTokens": self.prompt_tokens,
                "answerTokens": self.answer_tokens,
                "tokensCounted": self.tokens_counted,
                "cut": self.cut,
                "seconds": round(self.seconds, 3),
            }
        if self.cost_euros is not None and self.model:
            shape["costEuros"] = round(self.cost_euros, 6)
        if self.footprint is not None:
            shape["footprint"] = self.footprint.as_json()
        if self.withdrawn:
            shape["withdrawn"] = list(self.withdrawn)
        if self.unasked:
            shape["unasked"] = self.unasked
        return shape


EMBEDDED = "embedded"
"""The engine without a model."""
EMBEDDED_MAKING = Making(EMBEDDED)
