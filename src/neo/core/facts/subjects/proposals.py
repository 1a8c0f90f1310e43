"""Offers and applications still open in the record, though a later note tells how they ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.dossier.model import Dossier, Proposal
from neo.core.dossier.sources import Source
from neo.core.facts.model import Fact
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import heads
from neo.core.french import lazy_re as re
from neo.core.french.words import bare_words, read_words
from neo.core.reference.labels import PROPOSAL_STATES, label

_OPEN = ("NOUVELLE", "EN_COURS", "ENTRETIEN")
HEADS = heads(
    "refus refuse non pas retenu retenue negatif negative pourvu pris prefere suite recrute embauche interne "
    "veut veulent essai entretien promesse souhaitent accord"
)
_LOST = re.compile(
    r"\bnon retenue?\b|pas (?:ete )?retenue?\b|\brefus(?:ee?|e par)?\b(?! d)|reponse negative|"
    r"poste pourvu|pris (?:quelqu'un|une? autre)|"
    r"ne (?:donne|donnent) pas suite|sans suite|a (?:retenu|prefere|choisi) (?:une?|l'autre)|c'est non\b"
)
_WANTED = re.compile(
    r"\bon (?:la|le) veut|essai\b[^.;\n]{0,25}(?:fait|concluant|reussi|ok)|entretien (?:fixe|prevu|le|"
    r"lundi|mardi|mercredi|jeudi|vendredi)|promesse|embauche (?:prevue|confirmee|decalee)|"
    r"(?:veulent|souhaitent) (?:la|le) (?:prendre|embaucher|recruter)|retenue?\b|accord de principe"
)
_OPEN_STILL = re.compile(r"\bsi\b|attend|pas de refus|peur|risque|relanc\w+|pourquoi")


def proposal_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """One an offer at most."""
    for p in dossier.proposals:
        if p.state == "REFUSE" and p.company:
            yield from _alive(p, notes)
        if p.state not in _OPEN or not p.company:
            continue
        ended = [f for f in notes if (p.date is None or f.passage.date > p.date) and _tells_the_end(f, p)]
        if ended:
            about = (
                f"Offre {p.company} : {label(PROPOSAL_STATES, p.state)} au dossier, sans suite "
                f"d'après le {told(ended[-1])}"
            )
            place = Source(p.ref, p.pointer, quote=f"{p.title}, {p.company}", date=p.date)
            yield against("proposal", about, [place], ended[-1:], 0.7)


def _alive(p: Proposal, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """An offer closed as refused, whose firm a later text says wants the person, or has tried them."""
    going = [
        f
        for f in notes
        if (p.date is None or f.passage.date > p.date)
        and _WANTED.search(f.folded)
        and not _LOST.search(f.folded)
        and _names(f, p)
    ]
    if going:
        about = (
            f"Offre {p.company} : {label(PROPOSAL_STATES, p.state)} au dossier, toujours en cours "
            f"d'après le {told(going[-1])}"
        )
        place = Source(p.ref, p.pointer, quote=f"{p.title}, {p.company}", date=p.date)
        yield against("proposal", about, [place], going[-1:], 0.75)


def _names(fact: Fact, proposal: Proposal) -> bool:
    words = [w.folded for w in read_words(proposal.company) if not w.is_stop and len(w.folded) > 3]
    found = {*bare_words(fact.folded), *re.findall(r"\d+", fact.folded)}
    # "3 Cigognes" for "Trois Cigognes": one telling word is enough when it is no common one.
    return any(w in found for w in words[-1:]) or len([w for w in words if w in found]) >= 2


def _tells_the_end(fact: Fact, proposal: Proposal) -> bool:
    words = [w.folded for w in read_words(proposal.company) if not w.is_stop and len(w.folded) > 3]
    shared = [w for w in words if w in fact.folded]
    named = len(shared) >= min(2, len(words)) if words else False
    return named and bool(_LOST.search(fact.folded)) and not _OPEN_STILL.search(fact.folded)
