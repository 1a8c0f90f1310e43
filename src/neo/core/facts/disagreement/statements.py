"""What the texts and the rows of a record state, read once for all comparisons."""

from __future__ import annotations

from collections.abc import Sequence

from neo.core.dossier.model import Dossier
from neo.core.facts.disagreement.claims import Claim, row_claims, text_claims
from neo.core.facts.disagreement.measures import Measure, read_measures
from neo.core.facts.disagreement.outcome_pairs import may_meet, outcome_clash, row_clauses
from neo.core.facts.disagreement.outcomes import Clause, read_clauses
from neo.core.facts.disagreement.topics import Topics
from neo.core.facts.disagreement.value_pairs import Clash
from neo.core.facts.model import Fact


class Statements:
    """The claims of a record, texts first, filed under their telling words.

    What one passage, or two, say is read when first asked for, and once for all comparisons.
    """

    def __init__(self, claims: Sequence[Claim], topics: Topics) -> None:
        self.claims = claims
        self.topics = topics
        self._measures: dict[int, list[Measure]] = {}
        self._clauses: dict[int, list[Clause]] = {}
        self._outcomes: dict[tuple[int, int], Clash | None] = {}

    def measures(self, claim: Claim) -> list[Measure]:
        """The values that a passage gives; none for a row."""
        found = self._measures.get(id(claim))
        if found is None:
            fact = claim.fact
            found = read_measures(claim.folded, fact.passage.text, claim.dates) if fact else []
            self._measures[id(claim)] = found
        return found

    def clauses(self, claim: Claim) -> list[Clause]:
        """What a passage, or the state of a row, says became of its matters."""
        found = self._clauses.get(id(claim))
        if found is None:
            found = read_clauses(claim.folded) if claim.fact else row_clauses(claim)
            self._clauses[id(claim)] = found
        return found

    def opposed(self, one: Claim, other: Claim) -> Clash | None:
        """The clash of outcomes of two claims, the earlier first."""
        if not may_meet(one, other):
            return None
        pair = (id(one), id(other))
        if pair not in self._outcomes:
            first, second = self.clauses(one), self.clauses(other)
            self._outcomes[pair] = outcome_clash(one, first, other, second, self.topics)
        return self._outcomes[pair]


def read_statements(dossier: Dossier, facts: Sequence[Fact]) -> Statements:
    """What the texts and the rows of a record state."""
    claims = [*text_claims(facts), *row_claims(dossier)]
    return Statements(claims, Topics(dossier, claims))
