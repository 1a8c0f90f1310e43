"""Checks of the sentence as a whole: whose it is, and what the record says nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.narrative import is_narrative
from neo.core.french.verbs import verb_form
from neo.core.grounding.checker import Checker
from neo.core.grounding.entities import KIN
from neo.core.grounding.support import Candidate

_THEIR_OWN = re.compile(r"\bpropres?\b(?! a)|elle-meme|lui-meme|personnellement")
_OF_THE_PERSON = re.compile(
    r"\b(?:sa|son|ses|leurs?)(?: \w+)? $|\b(?:pere|mere) (?:de (?:\w+ )?|d'une? )(?:petite?s? |jeunes? )?$"
)
_COUPLE = frozenset({"~spouse", "~ex"})
_INVENTED = 0.42  # share of the sentence's substance that no cited passage mentions
_HELD = 0.3
_ABOUT = 0.4  # share of the sentence a passage must hold to say whose it is


def check_own(c: Checker) -> Iterator[str]:
    """Something of their own, when the best passage gives it to a relative."""
    if not _THEIR_OWN.search(fold(c.claim.text)) or not c.support.candidates:
        return
    if c.support.context(c.support.candidates[0]) < _ABOUT:
        return
    reading = c.reading(c.support.candidates[0])
    other = next((s for s in reading.sides if s.group == "parenté"), None)
    if other and not any(s.group == "parenté" for s in c.claim.sides):
        yield f"le dossier parle d'une autre personne (« {reading.text[other.start : other.end]} »)"


def check_inventions(c: Checker, best: Sequence[Candidate]) -> Iterator[str]:
    """Words of substance that the cited passages hold in no wording; a rewording brings its own verbs."""
    names = [(n.start, n.end) for n in c.claim.names]
    spans = [*names, *c.claim.value_spans()]
    unheld = [
        (t, w)
        for i, (t, w) in enumerate(zip(c.claim.terms, c.support.weights, strict=True))
        if not is_narrative(t.folded, t.key)
        and verb_form(t.folded) is None
        and all(k.covers[i] < _HELD for k in best)
        and not any(start <= t.start < end for start, end in spans)
    ]
    if sum(w for _, w in unheld) >= _INVENTED * (sum(c.support.weights) or 1.0):
        words = ", ".join(f"« {c.claim.text[t.start : t.end]} »" for t, _ in unheld[:3])
        yield f"le dossier ne parle pas de {words}"


def check_kin(c: Checker) -> Iterator[str]:
    """A relative whom the record never mentions, under that name or as the first name of one."""
    if c.strict:
        return
    index, names = c.readings.index, c.readings.kin_names
    for term in c.claim.terms:
        kin = term.concepts & KIN
        if not kin or any(index.has(k) for k in kin) or any(_named(c, names.get(k, ())) for k in kin):
            continue
        if (
            kin & _COUPLE
            and c.readings.spouse
            and any(c.readings.spouse.search(fold(p.text)) for p in index.passages)
        ):
            continue
        if not _OF_THE_PERSON.search(c.claim.folded[: term.start]):
            continue
        yield f"le dossier ne parle d'aucune personne ainsi liée : « {c.claim.text[term.start : term.end]} »"


def _named(c: Checker, keys: Iterable[str]) -> bool:
    return any(c.readings.index.has(k) for k in keys)
