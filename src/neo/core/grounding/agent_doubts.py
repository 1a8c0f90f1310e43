"""Doubts on who did it: what the sentence gives to one person, the record tells of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.terms import Term
from neo.core.grounding.agents import OTHER, ClaimedAgent, claimed_agent, possible_agents, speaks
from neo.core.grounding.checker import Checker
from neo.core.grounding.doubt import INSIDE, NEAR_ENOUGH, Doubt, Said
from neo.core.grounding.said import SaidClause
from neo.core.grounding.support import Candidate, cover_passages

_COMPLEMENT = re.compile(r"\b(?:chez|avec|pour|vers|contre) (?:sa|son|ses|la|le|l'|ma|mon|m\.|mme|mr)? ?$")
_DEED_PASSAGES = 4
# The person or the adviser is said to do it, not merely understood.
_SAYS_WHO = re.compile(
    r"\bc'est (?:moi|lui|elle|vous|nous|monsieur|madame)\b|\bpar (?:lui|elle|moi|nous|mes soins|ses soins)\b"
)


def agent_doubts(c: Checker, said: Said) -> Iterator[Doubt]:
    """What the sentence says is told of somebody else than who it says does it."""
    own_name, readings = c.readings.index.own_name, c.readings
    agent = claimed_agent(c.claim, own_name, readings.adviser_names)
    if agent is None:
        return
    right = wrong = told = 0.0
    for candidate, clauses in [*said, *_about_the_deed(c, agent)]:
        for one in clauses:
            score, inside = _without(c, agent.terms, candidate, one)
            if inside < INSIDE:
                continue
            fit = _fit(c, agent, candidate, one)
            right = max(right, score * fit)
            if fit < 1.0:
                wrong = max(wrong, score)
            if fit < 1.0 and agent.who == OTHER and _SAYS_WHO.search(fold(one.text)):
                told = max(told, score)
    if told > max(right, NEAR_ENOUGH):
        yield Doubt(
            "agent (told)",
            told - right,
            f"le dossier dit qui s'en charge, et ce n'est pas « {_shown(c, agent)} »",
        )
    if wrong > max(right, NEAR_ENOUGH):
        words = f"le dossier n'attribue pas cela à « {_shown(c, agent)} »"
        yield Doubt(f"agent ({agent.manner})", wrong - right, words)


def _shown(c: Checker, agent: ClaimedAgent) -> str:
    named = sorted(agent.terms, key=lambda t: t.start)
    return " ".join(c.claim.text[t.start : t.end] for t in named) or agent.who


def _about_the_deed(c: Checker, agent: ClaimedAgent) -> Said:
    """Passages found by what is done alone, when the sentence insists on who did it."""
    if agent.manner != "clear" or c.strict:
        return []
    deed = [t for t in c.claim.terms if t not in agent.terms]
    found = [h.passage for h in c.readings.index.search_terms(deed, _DEED_PASSAGES)]
    return [(k, c.readings.clauses(k.passage, c.today)) for k in cover_passages(c.readings, c.claim, found)]


def _without(c: Checker, terms: Sequence[Term], k: Candidate, one: SaidClause) -> tuple[float, float]:
    """How well a clause covers the sentence, ``terms`` left out; and how much of it in its own words."""
    total = score = inside = 0.0
    for term, weight, share in zip(c.claim.terms, c.support.weights, k.covers, strict=True):
        if term in terms:
            continue
        held = 0.0 if term.concepts.isdisjoint(one.keys) else weight
        total, inside = total + weight, inside + held
        score += held or weight * share * 0.6
    return (score / total, inside / total) if total else (0.0, 0.0)


def _fit(c: Checker, agent: ClaimedAgent, k: Candidate, one: SaidClause) -> float:
    """How far the clause may be that agent's doing, 0 to 1."""
    if agent.who == OTHER and _SAYS_WHO.search(fold(one.text)):
        return 0.0
    if agent.who == OTHER:
        if any(not t.concepts.isdisjoint(one.keys) for t in agent.terms):
            return 0.6 if _only_completes(c, agent, one) else 1.0
        if c.readings.signs(one.passage, agent.terms) and speaks(one.text):
            return 1.0
        shares = [s for t, s in zip(c.claim.terms, k.covers, strict=True) if t in agent.terms]
        return 0.95 if max(shares) >= 0.6 else 0.6 if max(shares) >= 0.3 else 0.0
    passage = one.passage
    text = passage.text[one.clause.start : one.clause.end]
    names = tuple(n.parts for n in c.readings.of(passage, c.today).names if n.kind != "sigle")
    possible = possible_agents(passage, text, names, c.readings.index.own_name)
    return 1.0 if agent.who in possible else 0.0


def _only_completes(c: Checker, agent: ClaimedAgent, one: SaidClause) -> bool:
    """Whether the clause only names the agent as a complement ("est partie chez sa sœur")."""
    reading = c.readings.of(one.passage, c.today)
    inside = [t for t in reading.terms if one.clause.start <= t.start < one.clause.end]
    named = [t for t in inside if any(not t.concepts.isdisjoint(a.concepts) for a in agent.terms)]
    firsts = [t for i, t in enumerate(named) if not i or t.start - named[i - 1].end > 1]  # of each name
    return bool(firsts) and all(_COMPLEMENT.search(reading.folded[: t.start]) for t in firsts)
