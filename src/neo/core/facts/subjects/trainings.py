"""Diplomas of the career list, marked obtained or not, against what notes say of the exam."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from neo.core.dossier.model import Dossier, Training
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Fact
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import heads
from neo.core.french import lazy_re as re
from neo.core.french.words import read_words

HEADS = heads(
    "titre titres tp certif diplome cap bep bts bac cqp jury examen epreuve vae habilitation caces "
    "licence brevet ccp bloc blocs unite module tout"
)
_EXAM = (
    r"titres?(?: pro\w*)?|\btp\b|certif\w+|diplomes?|\bcap\b|\bbep\b|\bbts\b|\bbac\b|\bcqp\b|jury|"
    r"examen|epreuves?|\bvae\b|"
    r"habilitations?|caces|licence pro|brevet"
)
_NAMED = re.compile(rf"\b(?:{_EXAM})")
_GOT = re.compile(
    r"\bobtenue?s?\b|\bobtient\b|reussie?s?\b|\bvalidee?s?\b|\badmise?\b|certifiee?\b|\breçue?\b|"
    r"\brecue? (?:au|a l|a son)|diplomee?\b|"
    r"complete?\b|decroch\w+|\beu\b|en poche|elle a tout|il a tout|a tout (?:eu|valide)|acquise?s?\b"
)
_MISSED = re.compile(
    r"non (?:obtenu|valide|acquis|recu|admis)\w*|(?:pas|ni) (?:obtenu|valide|eu|reussi|admis|acquis|"
    r"le|la|son|de)\b|echec|echou\w+|"
    r"ajourn\w+|\brate\w*|recale\w*|donc pas|(?:n'a|n'ai) pas (?:eu|obtenu|valide)"
)
_PART = re.compile(
    r"\bccp ?\d?|\bblocs?\b|\bunites?\b|\bmodules?\b|\bcode\b|\bepreuves? (?:de|du|"
    r"ecrite|orale)|\bautres\b|\bsauf\b"
)
_OPEN = re.compile(
    r"\bsi\b|\bvise\w*|prepar\w+|inscri\w+|prevue?s?\b|attend\w*|a (?:passer|repasser|obtenir)|"
    r"\bdoit\b|figure comme|\bpeut repasser|"
    r"souhait\w+|\bveut\b|avant (?:de|le)|annonc\w+|session|dispense|evoque|exige\w*|demande\w*|"
    r"titulaire d'un bts|candidate? titulaire"
)
_TO_COME = re.compile(r"\b(?:jury|rattrapage|examen final|soutenance|epreuve finale)\b")
_EMPTY = frozenset(
    [
        "titre",
        "profe",
        "forma",
        "diplo",
        "certi",
        "nivea",
        "brevet"[:5],
        "licen",
        "maste",
        "techn",
        "agent",
        "centr",
        "ecole",
        "lycee",
    ]
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a note says of an exam: ``passed`` wholly, or missed. ``part``: only a part of it is spoken of."""

    passed: bool
    part: bool
    fact: Fact


def read_outcome(fact: Fact) -> Outcome | None:
    """How an exam went, by one note; nothing for one still to come."""
    part = bool(_PART.search(fact.folded))
    if not (_NAMED.search(fact.folded) or part or "tout" in fact.folded or "certif" in fact.folded):
        return None
    if _MISSED.search(fact.folded):
        return Outcome(False, part, fact)
    if _GOT.search(fact.folded) and not _OPEN.search(fact.folded):
        return Outcome(True, part and "complet" not in fact.folded, fact)
    return None


def training_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """One a training at most: the last outcome told of it, when the career list says the contrary."""
    outcomes = [o for f in notes if (o := read_outcome(f))]
    for training in dossier.career.trainings:
        if training.passed is None or training.end_year is None:
            continue
        own = [o for o in outcomes if _is_of(training, o.fact, dossier)]
        passed = _last_outcome(own)
        if passed is None and training.passed:
            yield from _still_to_pass(training, notes)
            continue
        if passed is None or passed == training.passed:
            continue
        facts = [o.fact for o in own if o.passed == passed]
        facts = facts[-2:] if passed else facts
        said = "obtenu" if training.passed else "non obtenu"
        about = (
            f"Diplôme « {training.title} » : {said} au parcours, {'obtenu' if passed else 'non obtenu'} "
            f"d'après le {told(facts[-1])}"
        )
        source = field_source(training.pointer, f"{training.title}, {said}")
        yield against("training", about, [source], facts, 0.9)


def _still_to_pass(training: Training, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """A diploma marked obtained in the year of the notes, when the last of them still waits for its jury."""
    near = [f for f in notes if training.end_year and f.passage.date.year == training.end_year]
    waiting = [f for f in near if f.passage.kind == "report" and _TO_COME.search(f.folded) and f.dates]
    waiting = [f for f in waiting if any(d.first > f.passage.date for d in f.dates)]
    if (waiting and waiting[-1] is near[-1]) or (waiting and not _named_later(waiting[-1], near)):
        about = (
            f"Diplôme « {training.title} » : obtenu au parcours, jury encore à passer d'après le "
            f"{told(waiting[-1])}"
        )
        source = field_source(training.pointer, f"{training.title}, obtenu")
        yield against("training", about, [source], waiting[-1:], 0.8)


def _named_later(fact: Fact, notes: Sequence[Fact]) -> bool:
    """Whether a later note says that an exam was passed."""
    return any(f.passage.date > fact.passage.date and _GOT.search(f.folded) for f in notes)


def _last_outcome(outcomes: list[Outcome]) -> bool | None:
    """A part passed after a failure completes it; a part passed before any proves nothing."""
    state: bool | None = None
    for outcome in outcomes:
        if not outcome.passed:
            state = False
        elif not outcome.part or state is False:
            state = True
    return state


def _is_of(training: Training, fact: Fact, dossier: Dossier) -> bool:
    """Whether a note speaks of this diploma: by its words, or by its time when no other ends near."""
    end = training.end_year or 0
    if not -1 <= (fact.passage.date.year - end) <= 1:
        return False
    stems = _stems(f"{training.title} {training.body}")
    own = {w.folded[:5] for w in read_words(fact.folded) if len(w.folded) > 3}
    if stems & own or _initials(training.title) & set(re.findall(r"[a-z]{3,6}", fact.folded)):
        return True
    rivals = [t for t in dossier.career.trainings if t is not training and abs((t.end_year or 0) - end) <= 1]
    return not rivals and not _names_another(training, fact)


def _names_another(training: Training, fact: Fact) -> bool:
    """A diploma of another kind than this one's ("CAP obtenu" for a professional title)."""
    kinds = (
        r"\b(cap|bep|bac|bts|delf|dalf|dilf|tcf|caces|permis|code|haccp|sst|pix|clea|rqth|"
        r"diplome reconnu|niveau \d)\b"
    )
    named = set(re.findall(kinds, fact.folded))
    title = training.title.casefold()
    if title.startswith("titre") and re.search(r"\b(?:titre|tp)\b", fact.folded):
        return False
    return bool(named) and not any(kind in title for kind in named)


def _stems(text: str) -> frozenset[str]:
    found = {
        w.folded[:5]
        for w in read_words(text)
        if not w.is_stop and len(w.folded) > 3 and w.folded[0].isalpha()
    }
    return frozenset(found - _EMPTY)


def _initials(title: str) -> set[str]:
    """*SAMS* for "Secrétaire assistant médico-social": initials of three words or more in a row."""
    words = [w.folded for w in read_words(title) if not w.is_stop]
    letters = "".join(w[0] for w in words)
    return {letters[i : i + n] for n in (3, 4, 5) for i in range(max(0, len(letters) - n + 1))} - {
        "cap",
        "bac",
        "bts",
        "bep",
    }
