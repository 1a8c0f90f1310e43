"""Deeds and their things: whether the record tells this deed of this very thing.

A record that speaks of a diploma and of an enrolment does not say that the diploma was obtained: what was
done and what it was done to must be told together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.french import lazy_re as re
from neo.core.french.events import events_of
from neo.core.french.terms import Term
from neo.core.french.verbs import INFINITIVE, PARTICIPLE, verb_form
from neo.core.grounding.agents import PERSON, claimed_agent
from neo.core.grounding.alignment import reports
from neo.core.grounding.checker import Checker
from neo.core.grounding.clauses import Clause
from neo.core.grounding.passages import Passage
from neo.core.grounding.said import SaidClause
from neo.core.grounding.standing import Standing

_SO = (Standing.DONE, Standing.STATED)
_MOST_READ = 16
_APART = 0.35  # share of the thing's words that must be told with the deed
_ELSEWHERE, _NEARBY = 0.7, 0.5  # worth of a word in another clause, in a passage next to it
_PASSIVE = re.compile(r"\b(?:ete|est|sont|etait|etaient|fut) (?:\w+ment |bien |deja |finalement )?$")
_JOINS = re.compile(r" (?:(?:de|du|des|en|a|au|la|le|par|avec|chez|m\.|mme) )*(?:l'|d')?|-")
# What a course is made of: told in these very words or not at all.
_COURSE_WORDS = """
obtenir travailler exercer creer fonder acheter embaucher recruter signer valider reussir vendre lancer
reprendre integrer demissionner licencier epouser divorcer demenager heriter
"""
_COURSE = frozenset(_COURSE_WORDS.split())
# Verbs that only say that the thing they carry took place.
_TOOK_PLACE = re.compile(
    r"\b(?:a|ont|avait) (?:deja |bien )?(?:suivi|effectue|passe|fait|realise|accompli|mene)"
    r" (?:une?|des|deux|trois|son|sa|ses|le|la|l')\b ?"
)
_CARRIES = re.compile(
    r"\b(?:a|ont|avait) (?:deja |bien |finalement )?"
    r"(?:donne|pris|fait|pose|passe|mis|rendu|depose|formule|recu|obtenu)"
    r" (?:(?:une?|son|sa|leur|le|la|les|des|du) |l'|d')?"
    r"|\b(?:pris|prise?s|prend|prennent|prendra) en (?=charge)"
)
_IS_NOT = re.compile(
    r"\b(?:n'(?:est|etait|a)|ne (?:sont|sera)|n'ont) (?:pas|jamais|plus) (?:encore )?"
    r"(?:ete )?(?:tres |bien )?"
)
_CARRIED = frozenset(
    {"fund", "grant", "ask", "apply", "refuse", "promise", "contact", "contest", "enroll", "resign"}
)
_SHARES = frozenset(
    {"moitie", "quart", "tiers", "partie", "plupart", "totalite", "ensemble", "reste", "debut"}
)


def is_infinitive(folded: str) -> bool:
    form = verb_form(folded)
    return form is not None and form.moods == INFINITIVE


def carried_nouns(c: Checker, clause: Clause) -> list[Term]:
    """The noun that says what was done, where the verb only carries it ("a donné son accord")."""
    found = _CARRIES.search(c.claim.folded, clause.start, clause.end)
    at = found.end() if found else -1
    return [t for t in c.claim.terms if t.start == at and events_of(t.folded) & _CARRIED]


def attribute(c: Checker, clause: Clause) -> list[Term]:
    """The adjective that a denied clause denies ("n'a pas été concluante"): its whole point."""
    if clause.standing is not Standing.DENIED:
        return []
    found = _IS_NOT.search(c.claim.folded, clause.start, clause.end)
    at = found.end() if found else -1
    return [t for t in c.claim.terms if t.start == at and verb_form(t.folded) is None]


def reported_of_its_object(c: Checker, clause: Clause, verb: Term, so: Sequence[Standing]) -> bool:
    """Whether the record reports the deed of the thing next to the verb, in a passage far from the rest."""
    if c.strict:
        return False
    agent = claimed_agent(c.claim, c.readings.index.own_name, c.readings.adviser_names)
    thing = object_of(c, clause, verb) if agent is None or agent.who == PERSON else []
    return bool(thing) and any(
        one.standing in so and reports(one, verb) and all(not t.concepts.isdisjoint(one.keys) for t in thing)
        for _, one in _told(c, thing)
    )


def never_together(c: Checker, clause: Clause, verbs: Sequence[Term]) -> list[Term]:
    """The thing of a deed of the person's course, when no passage tells that deed of it."""
    for verb in verbs if not c.strict else ():
        form = verb_form(verb.folded)
        if form is None or form.verbs.isdisjoint(_COURSE) or not form.may_be(PARTICIPLE):
            continue
        thing = object_of(c, clause, verb)
        if thing and _together(c, thing, verb) < _APART:
            return thing
    return []


def _together(c: Checker, thing: list[Term], verb: Term) -> float:
    """How much of the thing is told with the deed, at best; 0 to 1."""
    weights = [c.readings.index.weight(t) for t in thing]
    best = 0.0
    for passage, one in _told(c, [*thing, verb]):
        if reports(one, verb):
            held = [w * _worth(c, t, passage, one) for t, w in zip(thing, weights, strict=True)]
            best = max(best, sum(held) / (sum(weights) or 1.0))
    return best


def _worth(c: Checker, t: Term, passage: Passage, one: SaidClause) -> float:
    index = c.readings.index
    if not t.concepts.isdisjoint(one.keys):
        return 1.0
    if not t.concepts.isdisjoint(index.keys[passage.number]):
        return _ELSEWHERE
    near = not t.concepts.isdisjoint(c.readings.near_keys(passage))
    return _NEARBY if near or not t.concepts.isdisjoint(index.around[passage.number]) else 0.0


def only_open(c: Checker, clause: Clause) -> list[Term]:
    """The thing that the sentence says took place, when the record only plans, proposes or denies it."""
    found = _TOOK_PLACE.search(c.claim.folded, clause.start, clause.end) if not c.strict else None
    thing = _phrase(c, clause, found.end()) if found else []
    if len(thing) < 2:
        return []
    standings = {
        one.standing for _, one in _told(c, thing) if all(not t.concepts.isdisjoint(one.keys) for t in thing)
    }
    return [] if any(s in standings for s in _SO) else thing


def _told(c: Checker, terms: list[Term]) -> Iterator[tuple[Passage, SaidClause]]:
    for hit in c.readings.index.search_terms(terms, _MOST_READ):
        for one in c.readings.clauses(hit.passage, c.today):
            yield hit.passage, one


def object_of(c: Checker, clause: Clause, verb: Term) -> list[Term]:
    """The noun after the verb (in the passive, before it) with its complements ("formation de métreur")."""
    passive = _PASSIVE.search(c.claim.folded[: verb.start])
    if passive:
        return _phrase(c, clause, clause.start, verb.start)
    found = _phrase(c, clause, verb.end)
    return [] if any(is_infinitive(t.folded) for t in found) else found


def _phrase(c: Checker, clause: Clause, start: int, end: int | None = None) -> list[Term]:
    """The first words of substance from ``start`` that hang together; values and the person's name apart."""
    values, own = c.claim.value_spans(), c.readings.index.own_name
    finish = clause.end if end is None else end
    found: list[Term] = []
    for t in c.claim.terms:
        if not start <= t.start < finish or t.key in own or t.folded in _SHARES:
            continue
        if any(s <= t.start < e for s, e in values):
            continue
        if found and not _JOINS.fullmatch(c.claim.folded[found[-1].end : t.start]):
            break
        found.append(t)
    return found
