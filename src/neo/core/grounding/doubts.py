"""Doubts: the soft signs that a sentence is not what the record says. Each alone proves little; they add up.

A *standing* doubt compares what is said to be so with how far the record says it (done, open, denied). A
*binding* doubt says that a word of the sentence is found nowhere near what the rest of it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.french import lazy_re as re
from neo.core.french.events import OUTCOMES, events_of
from neo.core.french.narrative import is_narrative
from neo.core.french.negation import is_negated
from neo.core.french.terms import Term
from neo.core.grounding.agent_doubts import agent_doubts
from neo.core.grounding.agents import OTHER, claimed_agent
from neo.core.grounding.alignment import Aligned, Alignment, align
from neo.core.grounding.checker import Checker
from neo.core.grounding.clauses import Clause
from neo.core.grounding.deeds import (
    attribute,
    carried_nouns,
    is_infinitive,
    never_together,
    only_open,
    reported_of_its_object,
)
from neo.core.grounding.doubt import INSIDE, NEAR_ENOUGH, Doubt
from neo.core.grounding.entities import is_actor, is_kin
from neo.core.grounding.polarity import sets_a_limit, undenied, unopposed
from neo.core.grounding.standing import Standing

_SAME_TOPIC = 0.15
_HELD_ON = re.compile(r"\beu lieu\b|\bs'(?:est|etait) (?:tenue?|deroulee?)\b")  # it took place
_ENDINGS = frozenset({"sell", "end", "close", "drop", "leave", "cancel", "dismiss", "separate", "resign"})
_ENDED_FROM = 0.7  # of the best clause
_LATER = 0.15
_SO = (Standing.DONE, Standing.STATED)
_ADVERSE_OUTCOMES = frozenset(
    {"cancel", "dismiss", "sanction"}
)  # a refusal or a failure has too many wordings
_PRESENT_OUTCOMES = frozenset({"hire", "grant", "promise", "fund", "rent", "sell", "lend", "buy"})
_AFFIRMED = 0.7  # and opposes a denial still less: to name a thing is not to say that it is so
_STATED = 0.85  # a thing stated supports "done" a little less than a thing done
_WITHOUT_VERB = 0.9
_OF_A_DEED = frozenset({"promise", "grant", "refuse", "ask", "propose", "drop", "plan"})
_IN_VIEW = re.compile(r"\bpour (?:ne pas |les? |la |l'|lui |leur |y |en |se |s')*$")
_UNOPPOSED = "le dossier ne rapporte ni refus ni échec à ce propos"
_UNDENIED = "le dossier ne nie pas cela"


# From what strength each sign alone makes a sentence unsupported. Fitted by leaving one record out at a time,
# on the development cases and on the statements of tests/grounding.
_ENOUGH = {
    "denied": 0.1,
    "denied (bare)": 0.2,
    "denied (held)": 0.02,
    "open": 0.08,
    "open (held)": 0.08,
    "open (bare)": 0.2,
    "open (stated)": 0.12,
    "affirmed": 0.05,
    "affirmed (bare)": 0.1,
    "undenied": 0.35,
    "unopposed": 0.35,
    "agent (clear)": 0.03,
    "agent (name)": 0.1,
    "agent (told)": 0.1,
    "agent (kin)": 0.7,
    "unreported": 0.25,
    "apart": 0.5,
    "person": 0.1,
    "proper": 0.4,
}


# The same when the sentence cites its sources: NÉO drew it from them, so only a clear disagreement counts.
_ENOUGH_CITED = {
    "denied": 0.3,
    "denied (bare)": 0.4,
    "denied (held)": 0.4,
    "open": 0.25,
    "open (bare)": 0.4,
    "open (held)": 0.4,
    "affirmed": 0.3,
    "affirmed (bare)": 0.5,
    "unreported": 0.6,
    "agent (clear)": 0.3,
}


def check_doubts(c: Checker) -> Iterator[str]:
    """The doubts that are strong enough to name, each as a problem; of the same kind, the strongest."""
    enough = _ENOUGH_CITED if c.strict else _ENOUGH
    strongest: dict[str, Doubt] = {}
    for doubt in find_doubts(c):
        if doubt.strength > enough.get(doubt.kind, 1.0):
            kept = strongest.get(doubt.kind)
            if kept is None or doubt.strength > kept.strength:
                strongest[doubt.kind] = doubt
    yield from (d.words for d in strongest.values())


def find_doubts(c: Checker) -> list[Doubt]:
    """Every doubt about the sentence, unweighted."""
    said = [(k, c.readings.clauses(k.passage, c.today)) for k in c.support.worth_comparing()]
    found: list[Doubt] = []
    for clause in c.claim.clauses:
        verbs = _main_verbs([t for t in c.claim.terms if t.start in clause.heads and _is_told(c, clause, t)])
        denied = [] if verbs else attribute(c, clause)
        verbs = verbs or carried_nouns(c, clause) or denied
        found += _standing_doubts(c, clause, verbs, bool(denied), align(c.support, said, clause, verbs))
    found += agent_doubts(c, said)
    found += _binding_doubts(c)
    return found


def _main_verbs(verbs: list[Term]) -> list[Term]:
    """Without the infinitives that complete another verb ("est parti vivre ailleurs"), unless they are what
    is promised, accepted, refused ("s'est engagé à l'embaucher").
    """
    told = [v for v in verbs if not is_infinitive(v.folded)]
    if not told or told[0] is not verbs[0] or events_of(told[0].folded) & _OF_A_DEED:
        return verbs
    return told


def _is_told(c: Checker, clause: Clause, verb: Term) -> bool:
    """Whether the clause tells the verb as it tells the rest, not in passing ("sans l'acheter"), nor as the
    end in view ("a donné un modèle pour réclamer l'attestation").
    """
    if len(clause.heads) > 1 and _IN_VIEW.search(c.claim.folded, clause.start, verb.start):
        return False
    return clause.standing is Standing.DENIED or not is_negated(c.claim.negations, verb.start)


def _standing_doubts(
    c: Checker, clause: Clause, verbs: Sequence[Term], adjective: bool, a: Alignment
) -> Iterator[Doubt]:
    if clause.relative or not clause.has_verb:
        return
    if clause.adverse:
        if clause.negated:
            yield from _failed_all_the_same(a)
        else:
            yield from _never_reported(c, clause, verbs, a)
            yield Doubt("unopposed", unopposed(clause, a), _UNOPPOSED)
        return
    if clause.standing is Standing.DENIED:
        if (clause.cue == "plus" and _has_ended(a)) or sets_a_limit(c.claim.folded, clause, a):
            return
        yield Doubt("undenied", undenied(c.claim.folded, clause, a), _UNDENIED)
        yield from _affirmed(a, "" if verbs else " (bare)", adjective or None)
        return
    bare = "" if verbs else _without_verb(c, clause)
    yield from _denied(clause, a, bare)
    if clause.standing is Standing.DONE:
        yield from _open(clause, a, bare)
    elif clause.standing is Standing.STATED and not any("start" in events_of(v.folded) for v in verbs):
        yield from _open(clause, a, " (stated)" if verbs else bare if bare == " (held)" else " (no verb)")
    if clause.standing in (Standing.DONE, Standing.STATED):
        yield from _never_reported(c, clause, verbs, a)
        yield from _deed_apart(c, clause, verbs)


def _without_verb(c: Checker, clause: Clause) -> str:
    """The kind of a clause without a verb of substance: it says that a thing took place, or describes."""
    return " (held)" if _HELD_ON.search(c.claim.folded, clause.start, clause.end) else " (bare)"


def _deed_apart(c: Checker, clause: Clause, verbs: Sequence[Term]) -> Iterator[Doubt]:
    """A deed of the person's course, of a thing with which the record never tells it."""
    thing = never_together(c, clause, verbs) or only_open(c, clause)
    if thing:
        shown = c.claim.text[thing[0].start : thing[-1].end]
        yield Doubt("apart", 1.0, f"le dossier ne rapporte pas cela de « {shown} »")


def _for(a: Alignment, *, verb: bool | None = True) -> float:
    """How well the record says it is so."""
    done, stated = a.best(Standing.DONE, verb=verb), a.best(Standing.STATED, verb=verb)
    rows = [_score(x) for x in a.found if x.standing is Standing.DONE and not x.said.passage.free]
    return max(_score(done), _STATED * _score(stated), max(rows, default=0.0))


def _score(aligned: Aligned | None) -> float:
    """Of a clause that shares more than the verb."""
    return aligned.score if aligned and aligned.topic >= _SAME_TOPIC else 0.0


def _against(a: Alignment, standing: Standing, clause: Clause) -> tuple[float, float, str]:
    """How well the record says it otherwise, what must be beaten for that to count, and its words."""
    relevant = Alignment([x for x in a.found if not _beside_the_point(clause, x)])
    held = relevant.best(standing, verb=True, inside=INSIDE)
    other = relevant.best(standing, verb=False, inside=INSIDE)
    with_verb, without = _score(held), _score(other) * _WITHOUT_VERB
    if with_verb >= without:
        return with_verb, _for(a), _quoted(held)
    return without, max(_for(a), _for(a, verb=None)), _quoted(other)


def _beside_the_point(clause: Clause, x: Aligned) -> bool:
    """A failure that the sentence itself speaks of, or the state of a row set against a lasting situation."""
    if clause.of_failure and x.said.clause.adverse and not x.said.clause.negated:
        return True
    row = not x.said.passage.free and not x.said.clause.negated
    return ((row or x.said.clause.of_failure) and clause.of_failure) or (
        row and clause.standing is not Standing.DONE and not x.with_verb
    )


def _denied(clause: Clause, a: Alignment, bare: str) -> Iterator[Doubt]:
    score, rival, words = _against(a, Standing.DENIED, clause)
    if clause.standing is not Standing.DONE:
        rival = max(rival, _score(a.best(Standing.OPEN, verb=True)))
    if score > max(rival, NEAR_ENOUGH):
        yield Doubt("denied" + bare, score - rival, f"le dossier dit le contraire : « {words} »")


def _open(clause: Clause, a: Alignment, bare: str) -> Iterator[Doubt]:
    score, rival, words = _against(a, Standing.OPEN, clause)
    if score > max(rival, NEAR_ENOUGH):
        problem = f"présenté comme fait, alors que le dossier dit seulement : « {words} »"
        yield Doubt("open" + bare, score - rival, problem)


def _affirmed(a: Alignment, bare: str, verb: bool | None) -> Iterator[Doubt]:
    """``verb``: what denies it must hold the word itself, or need not (None)."""
    done = a.best(Standing.DONE, verb=True, inside=INSIDE)
    stated = a.best(Standing.STATED, verb=True, inside=INSIDE)
    best = done if _score(done) >= _AFFIRMED * _score(stated) else stated
    score = max(_score(done), _AFFIRMED * _score(stated))
    denied = a.best(Standing.DENIED, verb=verb, inside=INSIDE)
    rival = max(_score(denied), 0.9 * _score(a.best(Standing.OPEN, verb=verb, inside=INSIDE)))
    if denied and done and _later(done, denied) and _score(done) >= rival - 0.02:
        rival -= _LATER
    if score > max(rival, NEAR_ENOUGH):
        yield Doubt(
            "affirmed" + bare, score - rival, f"la phrase nie ce que le dossier affirme : « {_quoted(best)} »"
        )


def _failed_all_the_same(a: Alignment) -> Iterator[Doubt]:
    """What the sentence says did not fail ("n'a pas échoué"), when the record reports that very failure."""
    adverse = [x for x in a.found if x.said.clause.adverse and x.with_verb and x.inside >= INSIDE]
    failed = max((x for x in adverse if not x.said.clause.negated), key=_score, default=None)
    spared = max((_score(x) for x in adverse if x.said.clause.negated), default=0.0)
    if failed and _score(failed) > max(spared, NEAR_ENOUGH):
        strength = _score(failed) - spared
        yield Doubt("affirmed", strength, f"la phrase nie ce que le dossier affirme : « {_quoted(failed)} »")


def _has_ended(a: Alignment) -> bool:
    """Whether a clause on the same matter says that it was sold, left or ended: "ne … plus" is then so."""
    most = max((x.score for x in a.found), default=0.0)
    return any(
        x.said.events & _ENDINGS
        and x.score >= _ENDED_FROM * most
        and x.said.standing in (*_SO, Standing.DENIED)
        for x in a.found
    )


def _later(one: Aligned, other: Aligned) -> bool:
    first, second = one.said.passage.date, other.said.passage.date
    return bool(first and second and first > second)


def _never_reported(c: Checker, clause: Clause, verbs: Sequence[Term], a: Alignment) -> Iterator[Doubt]:
    """An event that settles something, and that no passage near reports."""
    settling = _PRESENT_OUTCOMES if clause.standing is Standing.STATED else OUTCOMES
    if clause.adverse:
        settling = _ADVERSE_OUTCOMES
    outcomes = [v for v in verbs if events_of(v.folded) & settling and not is_infinitive(v.folded)]
    if not outcomes:
        return
    anything = max((x.topic for x in a.found), default=0.0)
    so = (Standing.DENIED,) if clause.adverse else _SO
    agent = claimed_agent(c.claim, c.readings.index.own_name, c.readings.adviser_names)
    theirs = agent is None or agent.who != OTHER  # rows of engagements are theirs
    told = {
        x.said.passage.number
        for x in a.found
        if x.with_verb
        and (x.standing in so or (clause.of_failure and x.said.clause.adverse and not x.said.clause.negated))
        and (theirs or x.said.passage.kind != "engagement")
    }
    missing = anything - max((x.topic for x in a.found if x.said.passage.number in told), default=0.0)
    if missing > 0 and not reported_of_its_object(c, clause, outcomes[0], so):
        word = c.claim.text[outcomes[0].start : outcomes[0].end]
        yield Doubt("unreported", missing, f"le dossier ne rapporte pas « {word} » à ce propos")


def _quoted(aligned: Aligned | None) -> str:
    text = aligned.said.text if aligned else ""
    return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + "…"


def _binding_doubts(c: Checker) -> Iterator[Doubt]:
    """Words found nowhere near the rest of the sentence."""
    values = c.claim.value_spans()
    for i, term in enumerate(c.claim.terms):
        if term.is_number or term.key in c.readings.index.own_name:
            continue
        if any(s <= term.start < e for s, e in values):
            continue
        kind = _binding_kind(c, term)
        if kind in _ENOUGH:
            strength = c.support.displaced(i)
            if strength > 0:
                shown = c.claim.text[term.start : term.end]
                yield Doubt(kind, strength, _BINDING_WORDS[kind].format(shown))


_BINDING_WORDS = {
    "person": "le dossier n'attribue pas cela à « {} »",
    "kin": "le dossier n'attribue pas cela à « {} »",
    "actor": "le dossier n'attribue pas cela à « {} »",
    "proper": "à ce propos, le dossier ne nomme pas « {} »",
    "unknown": "le dossier ne parle pas de « {} »",
    "noun": "à ce propos, le dossier ne parle pas de « {} »",
    "verb": "le dossier ne dit pas « {} » à ce propos",
    "telling": "",
}


def _binding_kind(c: Checker, term: Term) -> str:
    name = next((n for n in c.claim.names if n.start <= term.start < n.end), None)
    if name and name.kind == "sigle" and (c.readings.index.knows(term) or len(term.concepts) > 1):
        return "noun"
    if name:
        human = name.kind == "person" or any(p in c.readings.first_names for p in name.parts)
        return "person" if human else "proper"
    if is_kin(term):
        return "kin"
    if is_actor(term):
        return "actor"
    if is_narrative(term.folded, term.key):
        return "telling"
    if events_of(term.folded):
        return "verb"
    return "noun" if c.readings.index.knows(term) else "unknown"
