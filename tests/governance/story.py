"""Decisions of a fictitious roll-out, for the tests: every condition of the first stage, in order."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from neo.core.governance.decisions import BEGINNING, Decision
from neo.core.governance.recording import Proposal, objection
from neo.core.governance.rollout import Rollout, rollout_of

START = date(2026, 1, 5)
FUNCTIONS = ["synthesis", "mail"]
PILOT = ["24", "04"]
CLAUSES = {"optional": True, "notice_days": 7, "ceiling_euros": 50, "texts": ["Aucun chiffre par personne."]}
CONDITIONS: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("elected", "", "consultation", {"functions": FUNCTIONS, "opinion": "unfavourable"}),
    ("dpo", "", "impact_assessment", {"functions": FUNCTIONS, "state": "validated"}),
    ("ethics_internal", "", "ethics_opinion", {"functions": FUNCTIONS, "opinion": "reserved"}),
    ("ethics_external", "", "criteria", {"functions": FUNCTIONS, "measures": {"false_caught": 0.85}}),
    (
        "administrator",
        "",
        "evaluation",
        {"functions": FUNCTIONS, "criteria": 4, "results": {"false_caught": 0.9}},
    ),
    (
        "administrator",
        "",
        "agreement",
        {"clauses": CLAUSES, "from": "2026-01-01", "until": "2026-12-31"},
    ),
    ("elected", "", "agreement_signed", {"agreement": 6}),
)
OPENING = {
    "stage": "minimal",
    "functions": FUNCTIONS,
    "trades": ["emploi"],
    "regions": PILOT,
    "from": "2026-01-20",
}


class Story:
    """A register in memory, written under the same rule as the real one."""

    def __init__(self) -> None:
        self.decisions: list[Decision] = []
        self.day = START

    @property
    def rollout(self) -> Rollout:
        return rollout_of(self.decisions)

    def refused(self, role: str, kind: str, what: dict[str, Any], region: str = "") -> str:
        """The sentence that refuses it, or nothing."""
        return objection(self.rollout, Proposal(role, region, kind, what, self.day))

    def record(self, role: str, kind: str, what: dict[str, Any], region: str = "") -> Decision:
        sentence = self.refused(role, kind, what, region)
        assert sentence == "", sentence
        return self.put(role, kind, what, region)

    def put(self, role: str, kind: str, what: dict[str, Any], region: str = "") -> Decision:
        """Write beside the rule, as somebody with the database in hand would."""
        previous = self.decisions[-1].digest if self.decisions else BEGINNING
        at = datetime(self.day.year, self.day.month, self.day.day, 9, tzinfo=UTC)
        made = Decision(len(self.decisions) + 1, at, role, region, kind, what, "0.1.0", previous)
        self.decisions.append(made)
        return made

    def meet_conditions(self, but: str = "") -> None:
        """Record every condition of the first stage, one left out when named."""
        for role, region, kind, what in CONDITIONS:
            if kind == but:
                self.put(role, "comment", {"on": 1, "text": "rien"}, region)  # keeps the numbers
            elif kind == "evaluation" and but == "criteria":
                self.put(role, kind, what, region)
            else:
                self.put(role, kind, what, region)
        self.day += timedelta(days=5)
