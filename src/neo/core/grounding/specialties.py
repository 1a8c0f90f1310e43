"""Specialties: the trade, the training, the illness that a sentence names must be known to the record.

An ordinary noun may reword what the record says; the subject of a training, the trade somebody worked in or
the illness they are treated for is what the sentence is about. One that no text, row or title of the record
names, in any wording known here, was invented.
"""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.french import lazy_re as re
from neo.core.french.narrative import is_narrative
from neo.core.french.terms import Term
from neo.core.french.verbs import FINITE, INFINITIVE, verb_form
from neo.core.grounding.checker import Checker

_OF = r" (?:de la |de l'|du |des |de |d'|en |pour |a |au |aux |contre (?:la |le |l'|les )?)"
_SLOT = re.compile(
    r"\b(?:(?:formation|stage|cours|diplome|titre|certificats?|certification|licence|master|brevet|poste|emploi"
    r"|metier|specialite|entreprise|projet|carriere|mission|remplacement|apprentissage|alternance"
    rf"|traitement|operee?|soignee?|suivie?|malade|souffre|souffrait|atteinte?|diagnostic){_OF}"
    r"|(?:cap|bep|bac pro|bts|dut|but|caces|comme|en tant que|en qualite de) (?:de |d'|en )?(?:une? )?)$"
)
_FAMILY = 7  # letters that words of one family share ("comptable", "comptabilité")


def check_specialty(c: Checker) -> Iterator[str]:
    """A trade, a subject or an illness that the record never names."""
    if c.strict:
        return
    named = [(n.start, n.end) for n in c.claim.names] + c.claim.value_spans()
    for term in c.claim.terms:
        if any(s <= term.start < e for s, e in named) or not _names_a_thing(term):
            continue
        if _SLOT.search(c.claim.folded[: term.start]) and not _known(c, term):
            yield f"le dossier ne parle pas de « {c.claim.text[term.start : term.end]} »"


def _known(c: Checker, term: Term) -> bool:
    """Whether the record has the word, a meaning or a spelling of it, or a word of its family."""
    index = c.readings.index
    word = index.corrected(term)
    return any(index.has(k) for k in word.concepts) or bool(index.keys_from("=" + term.folded[:_FAMILY]))


def _names_a_thing(term: Term) -> bool:
    """Not a verb, a number or a word of the telling ("une formation de qualité")."""
    if term.is_number or len(term.folded) < 5 or is_narrative(term.folded, term.key):
        return False
    form = verb_form(term.folded)
    return form is None or not form.may_be(FINITE | INFINITIVE)
