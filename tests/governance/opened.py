"""Everything open in two regions since a month ago, for tests of what a deployment does once it is open.

Dates go by today's: a test must not stop to hold one day. Run as a script, it writes into ``NEO_DATA_DIR``.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

FUNCTIONS = ["synthesis", "answer", "mail", "conclusion", "suggestions", "verification"]
REGIONS = ["32", "76"]


def open_everything(
    regions: list[str] = REGIONS,
    trades: tuple[str, ...] = ("emploi",),
    engine_kinds: tuple[str, ...] = ("embedded",),
) -> None:
    """Record, sixty days ago, what one stage needs and its opening."""
    from neo.wiring.clock import clock_at
    from neo.wiring.register import record

    past = datetime.now(UTC) - timedelta(days=60)
    with clock_at(past):
        for role, kind, what in _decisions(past.date(), regions, list(trades), list(engine_kinds)):
            record(role, "", kind, what)


def _decisions(
    day: date, regions: list[str], trades: list[str], kinds: list[str]
) -> list[tuple[str, str, dict[str, Any]]]:
    from neo.wiring.register import current_rollout

    number = len(current_rollout().decisions)
    about = {"functions": FUNCTIONS}
    stage = {"name": "essai", "functions": FUNCTIONS, "trades": trades, "regions": regions}
    end = (day + timedelta(days=360)).isoformat()
    return [
        ("administrator", "plan", {"stages": [stage]}),
        ("elected", "consultation", about | {"opinion": "given"}),
        ("dpo", "impact_assessment", about | {"state": "validated"}),
        ("ethics_internal", "ethics_opinion", about | {"opinion": "favourable"}),
        ("ethics_internal", "criteria", about | {"measures": {"false_caught": 0.8}}),
        (
            "administrator",
            "evaluation",
            about | {"criteria": number + 5, "results": {"false_caught": 0.9}, "engine_kinds": kinds},
        ),
        (
            "administrator",
            "agreement",
            {"clauses": {"notice_days": 7}, "from": day.isoformat(), "until": end},
        ),
        ("elected", "agreement_signed", {"agreement": number + 7}),
        (
            "administrator",
            "opening",
            about
            | {
                "stage": "essai",
                "trades": trades,
                "regions": regions,
                "engine_kinds": kinds,
                "from": (day + timedelta(days=10)).isoformat(),
            },
        ),
    ]


if __name__ == "__main__":
    import os

    os.environ["DJANGO_SETTINGS_MODULE"] = "neo.site.settings"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    open_everything()
