"""Disagreements found by setting every field and every passage against the others, ranked by fitted weights.

The readers of subjects know what they read; this knows nothing of a subject, only what usually stands around
a disagreement. It is shown after them. Weights: ``field_weights``, ``text_weights``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.disagreement.claims import Claim
from neo.core.facts.disagreement.cues import passage_cues
from neo.core.facts.disagreement.field_claims import FieldClaim, field_claims
from neo.core.facts.disagreement.field_pairs import FieldPair, field_pairs
from neo.core.facts.disagreement.field_weights import FIELD_WEIGHTS
from neo.core.facts.disagreement.statements import Statements
from neo.core.facts.disagreement.text_pairs import PairReader, TextPair
from neo.core.facts.disagreement.text_weights import TEXT_WEIGHTS
from neo.core.facts.model import Tag
from neo.core.facts.subjects.disagreement import Disagreement, quoted, told

Features = Mapping[str, float]
RANKED = "ranked"
_WEIGHT = 0.5
_MOST_PLACES = 3  # notes cited against one field
_AS_TELLING = 2.0  # a further note is cited when its score is at most so much lower
_MOST_FIELDS = 3  # fields that one passage contradicts, told as one disagreement
_MOST_A_PAIR = 3  # disagreements shown between the same two texts
_FURTHER = 0.7  # what each further one between the same two texts loses
_LONGEST_VALUE = 70


@dataclass(slots=True)
class _Found:
    score: float
    sources: list[Source]
    fields: list[FieldClaim] = field(default_factory=list)
    claims: tuple[Claim, ...] = ()


def ranked_disagreements(dossier: Dossier, statements: Statements) -> Iterator[tuple[float, Disagreement]]:
    """The likeliest first, each with its score (log-odds that a careful reader would tell it)."""
    texts = [c for c in statements.claims if c.fact is not None]
    cues = {id(c): passage_cues(c) for c in texts}
    of_fields = _against_fields(field_pairs(field_claims(dossier), texts, cues))
    of_texts = _between_texts(PairReader(statements, cues).pairs())
    found = sorted((*of_fields, *of_texts), key=lambda f: -f.score)
    for f in found:  # worded one by one: few are shown
        yield f.score, Disagreement(RANKED, _about(f), tuple(f.sources), _WEIGHT)


def score(features: Features, weights: Mapping[str, float]) -> float:
    """Log-odds of a pair."""
    total = weights["always"]
    for name, value in features.items():
        if value and name in weights:
            total += weights[name] * value
    return total


def _against_fields(pairs: Iterable[FieldPair]) -> list[_Found]:
    """One a field, with the passages that tell most against it; fields with the same best passage are one."""
    by_field: dict[str, dict[str, tuple[float, FieldPair]]] = {}
    for pair in pairs:
        s = score(pair.features, FIELD_WEIGHTS)
        best = by_field.setdefault(pair.field.source.pointer, {})
        if pair.claim.place not in best or best[pair.claim.place][0] < s:
            best[pair.claim.place] = (s, pair)
    ranked = sorted(
        (sorted(b.values(), key=lambda x: -x[0]) for b in by_field.values()), key=lambda x: -x[0][0]
    )
    merged: dict[int, _Found] = {}
    for listed in ranked:
        highest, pair = listed[0]
        known = merged.get(id(pair.claim))
        if known and len(known.fields) < _MOST_FIELDS:
            known.sources.append(pair.field.source)
            known.fields.append(pair.field)
        elif not known:
            told_by = [p.claim.source for s, p in listed[:_MOST_PLACES] if s >= highest - _AS_TELLING]
            merged[id(pair.claim)] = _Found(
                highest, [pair.field.source, *told_by], [pair.field], (pair.claim,)
            )
    return list(merged.values())


def _between_texts(pairs: Iterable[TextPair]) -> Iterator[_Found]:
    """The likeliest pairs of passages: few between the same two texts, none with a passage twice."""
    ranked = sorted(((score(p.features, TEXT_WEIGHTS), p) for p in pairs), key=lambda x: -x[0])
    used: dict[tuple[str, ...], list[set[int]]] = {}
    for s, pair in ranked:
        known = used.setdefault(tuple(sorted((pair.one.place, pair.other.place))), [])
        passages = {id(pair.one), id(pair.other)}
        if _withheld(pair.one) and _withheld(pair.other):
            continue  # an adviser could not tell from the list what disagrees
        if len(known) < _MOST_A_PAIR and not any(passages & other for other in known):
            sources = [pair.one.source, pair.other.source]
            yield _Found(s - _FURTHER * len(known), sources, [], (pair.one, pair.other))
            known.append(passages)


def _withheld(claim: Claim) -> bool:
    """Whether its words are not quoted outside the text they stand in."""
    return claim.fact is not None and claim.fact.has(Tag.SENSITIVE, Tag.THIRD_PARTY_PRIVATE)


def _about(found: _Found) -> str:
    notes = [f"{quoted(c.fact)} ({told(c.fact)})" for c in found.claims if c.fact]
    if found.fields:
        stated = ", ".join(dict.fromkeys(_stated(f) for f in found.fields))
        return f"{stated}, à rapprocher de {notes[0]}"
    return f"À rapprocher : {', '.join(notes)}"


def _stated(claim: FieldClaim) -> str:
    value = claim.value
    if len(value) > _LONGEST_VALUE:
        value = value[:_LONGEST_VALUE].rsplit(" ", 1)[0] + "…"
    return f"{claim.label} : « {value} » {claim.where}"
