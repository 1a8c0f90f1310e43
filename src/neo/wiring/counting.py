"""What each text took, added to the month's sums: events are counted, never who asked."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime

from asgiref.sync import sync_to_async

from neo.core.assistant.making import EMBEDDED, Making
from neo.core.errors import NeoError, SettingInvalid
from neo.core.language_models.footprint import Range
from neo.wiring.ceilings import Environment, agreed_ceilings, region

_log = logging.getLogger(__name__)


def this_month() -> date:
    """Its first day, on the server's own calendar."""
    return datetime.now(UTC).date().replace(day=1)


async def count(task: str, making: Making) -> None:
    """Add one text to the sums of its month, region, task and engine.

    A database that refuses loses a count, said in the log, and never the text.
    """
    from neo.storage.oversight import consumption

    try:
        await sync_to_async(consumption.add)(this_month(), region(), task, making.engine, sums(making))
    except NeoError as error:
        _log.warning("a text was not counted: %s", error.code)


async def ceiling_reached(environment: Environment) -> str:
    """Why no model is asked this month, French; empty while there is room, and without a ceiling."""
    from neo.storage.oversight import consumption

    try:
        limits = await sync_to_async(agreed_ceilings)(environment)
        if not limits:
            return ""
        spent = await sync_to_async(consumption.spent)(this_month(), region(environment))
    except SettingInvalid:
        raise
    except NeoError:
        return "Le plafond du mois ne peut pas être lu : le rédacteur embarqué écrit."
    return limits.reached(spent.euros, spent.energy_wh)


def sums(making: Making) -> dict[str, int]:
    """The whole numbers that one text adds. The embedded writer takes this server's own time: its energy is
    not estimated by call (``docs/measures.md`` gives its seconds of processor)."""
    if making.engine == EMBEDDED:
        return {"texts": 1, "failures": len(making.withdrawn)}
    found = making.footprint
    return {
        "texts": 1,
        "failures": len(making.withdrawn),
        "prompt_tokens": making.prompt_tokens,
        "answer_tokens": making.answer_tokens,
        "cost": round((making.cost_euros or 0) * 1_000_000),
        "not_estimated": int(found is None),
        **(_range("energy", found.energy_wh) | _range("co2e", found.co2e_g) if found else {}),
        **(_range("water", found.water_l) if found else {}),
    }


def _range(name: str, value: Range) -> dict[str, int]:
    """In thousandths of its unit."""
    return {f"{name}_low": round(value.low * 1000), f"{name}_high": round(value.high * 1000)}
