"""A sentence on the other tools: short, about no person, kept only once its author approved it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from neo.core.governance.indicators import total_is_shown, week_of
from neo.storage.oversight.effects import SaidOfTools
from neo.wiring.clock import this_day
from neo.wiring.effects import count_irritants
from neo.wiring.gate import Asker

__all__ = ["LONGEST", "SaidOfTools", "cleaned", "keep", "names_in", "said"]

LONGEST = 280
"""Characters of the sentence."""
_NUMBER = re.compile(r"\d(?:[\s.\-]?\d){4,}")
"""Five figures or more: a file, a person, an agency; never a tool."""


_TOOLS = frozenset(["MAP", "DUDE", "CVM", "GDD", "AUDE", "SISP", "ODIN", "LIA", "MRS", "NÉO", "NEO"])
"""Names of tools, in capitals: no person's."""


def cleaned(text: str) -> str:
    """On one line, without what no screen shows."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def names_in(text: str) -> tuple[str, ...]:
    """What in it may identify somebody, in the order of the text: such a text is given back, not kept."""
    from neo.core.privacy.detection import detect

    found = [words for f in detect(text) if (words := text[f.start : f.end]) not in _TOOLS]
    found += [match.group() for match in _NUMBER.finditer(text)]
    return tuple(dict.fromkeys(found))


def keep(irritants: Iterable[str], text: str, asker: Asker) -> None:
    """Count the irritants and keep the approved sentence, if any, with its week and its trade alone.

    The caller has shown ``text`` and found ``names_in`` empty. Raises ``ValueError`` otherwise, and
    ``StoreUnusable`` or ``StoreNotPrepared``.
    """
    if text and (len(text) > LONGEST or text != cleaned(text) or names_in(text)):
        raise ValueError("a sentence that was not checked")
    if text and asker.trade:
        from neo.storage.oversight import effects

        effects.keep_text(week_of(this_day()), asker.trade, text)
    count_irritants(irritants, asker)


def said() -> tuple[SaidOfTools, ...]:
    """The sentences of the weeks that are over: not the day one was written, nor those of a trade in which
    too few advisers are entitled.
    """
    from neo.storage.oversight import effects
    from neo.wiring.register import current_rollout

    entitled = current_rollout().entitled()
    regions = {region for region, _ in entitled}
    found = effects.texts_before(week_of(this_day()))
    return tuple(one for one in found if total_is_shown(regions, one.trade, entitled))
