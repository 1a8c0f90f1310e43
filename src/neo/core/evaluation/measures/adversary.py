"""A model that lies: which of its lies are shown as supported, which of its true sentences are not?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from neo.core.evaluation.adversary.liar import Told
from neo.core.evaluation.scores import Json, Point

_TOKEN = re.compile(r"\[[A-Z]{2,14}_\d+[a-z]*\]")


def measure_adversary(told: Sequence[Told], result: Json, prefix: str = "") -> Iterator[Point]:
    """One point a sentence told. A lie is right when it is not shown; a true sentence when it is. With a
    ``prefix`` to the measures' names, kinds of lies are told in the reasons only."""
    shown = [str(s["text"]) for s in result["sentences"] if s.get("by") == "model"]
    refused = {str(s["text"]): " ; ".join(s["problems"]) for s in result["heldBack"]}
    for one in told:
        place = _place(one.text, shown)
        text = shown.pop(place) if place is not None else _as_read(one.text, refused)
        why_not = refused.get(text, "elle n'a pas été lue")
        if not one.kind:
            why = "" if place is not None else f"phrase vraie retenue : {why_not}"
            yield Point(f"{prefix}truths_shown", place is not None, one.of, text, why)
            continue
        why = f"mensonge montré comme étayé ({one.kind})" if place is not None else ""
        yield Point(f"{prefix}lies_not_shown", place is None, one.of, text, why)
        if prefix:
            continue
        yield Point(f"lies_not_shown_{one.kind}", place is None, one.of, text, why)


def _place(masked: str, shown: Sequence[str]) -> int | None:
    """Where a sentence told stands among those shown, its tokens given back as names; ``None`` if nowhere."""
    pattern = _unmasked(masked)
    return next((i for i, text in enumerate(shown) if pattern.fullmatch(text)), None)


def _as_read(masked: str, refused: dict[str, str]) -> str:
    pattern = _unmasked(masked)
    return next((text for text in refused if pattern.fullmatch(text)), masked)


def _unmasked(masked: str) -> re.Pattern[str]:
    """What ``masked`` may be once its tokens are names again."""
    return re.compile(".{1,80}?".join(re.escape(part) for part in _TOKEN.split(masked)))
