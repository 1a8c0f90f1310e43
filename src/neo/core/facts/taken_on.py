"""What somebody took upon themselves in the latest notes: "moi : relancer la régie", with a day or without.

An adviser keeps these from one interview to the next. One that a later text tells as done is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from neo.core.dossier.model import Dossier
from neo.core.facts.commitments import LEADS_TO_DAY, Commitment, Side, overdue
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Tag
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re
from neo.core.french.deadlines import find_deadlines
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

LATEST_REPORTS = 2
_LEAD = r"(?:(?:a faire|todo|actions?|reste)[ ,:]*)?(?:(?:par|pour|cote|de) )?"
_AGENCY = re.compile(
    _LEAD
    + r"(?:(?:moi|mon cote|ft|agence|l'agence|nous|conseillere?)\s*[:=]\s*|"
    + r"je (?:dois|me charge d[e']|m'occupe d[e']|m'engage a)\s*:?\s*)"
)
_PERSON = re.compile(
    r"(?:a faire|todo|actions?|reste)[ ,:]*(?:(?:par|pour|cote|de) )?"
    r"(?:elle|lui|il|de|d\.e\.?|mme|madame|m\.|mr|monsieur)\s*[:=]?\s+|(?:elle|lui|de)\s?[:=] "
)
_IN_THE_TEXT = re.compile(
    r"\bc'est moi qui (?=[a-z]+e\b)|"
    r"\b(?:je (?:dois|vais|m'engage a|me charge de|m'occupe de|me renseigne)|"
    r"(?:je (?:(?:lui|leur|l[ae]s?) )?|j')(?:relance|contacte|verifie|demande|appelle|rappelle|transmets|"
    r"envoie|sollicite|regarde|prepare|saisis|interroge|ecris|inscris|cherche|fais le point|reviens))\b"
)
_NOT_TO_DO = re.compile(
    r"\bje (?:lui |leur )?rappelle (?:que|qu'|l|les|la|le)\b|\bce jour\b|\bj'ai\b|\?|\"|«"
)
_TASKS = re.compile(r"\s*(?: \+ |;|, puis |\bpuis\b)\s*")
_OPEN_END = re.compile(
    r"[\s,]+(?:d[ue]s?|d[eè]s que|le|la|les|au|aux?|a|à|en|et|pour|avant|après|quand|si|que)\s*$"
)
_LEAST_KEY = 4


def taken_on(dossier: Dossier, facts: RecordFacts, known: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """Those of the latest two reports, each task of a list apart, that ``known`` (the dated ones) lacks.

    Without a day, ``due`` is the day of the note.
    """
    told = {id(fact) for commitment in known for fact in commitment.facts}
    found = [c for f in _latest(facts) if id(f) not in told for c in _in_note(f)]
    return overdue(found, dossier, facts)


def _latest(facts: RecordFacts) -> Iterator[Fact]:
    for fact in facts.reports:
        recent = fact.passage.rank < LATEST_REPORTS and fact.passage not in facts.superseded_passages
        if recent and not fact.has(Tag.SENSITIVE, Tag.NEXT_APPOINTMENT, Tag.SMALL_TALK):
            yield fact


def _in_note(fact: Fact) -> Iterator[Commitment]:
    side, start = _whose(fact)
    if side is None:
        return
    for words in _TASKS.split(fact.passage.text[start:]):
        yield from _task(fact, side, words)


def _task(fact: Fact, side: Side, words: str) -> Iterator[Commitment]:
    """One thing to do, its day taken out of its words."""
    made = fact.passage.date
    days = [d for d in find_deadlines(words, made) if d.last > made]
    what = words
    if days:
        before = words[: days[0].start]
        leads = LEADS_TO_DAY.search(fold(before))
        what = before[: leads.start()] if leads else before
    what = _OPEN_END.sub("", what).strip(" .,;:=(")
    keys = frozenset(key for key in content_keys(what) if len(key) >= _LEAST_KEY)
    if len(what.split()) > 1 and keys:
        due = max((d.last for d in days), default=made)
        yield Commitment(side, what, due, made, bool(days), (fact_source(fact),), keys, (fact,))


def _whose(fact: Fact) -> tuple[Side | None, int]:
    """Whose task it is and where its words start."""
    folded = fold(fact.passage.text)
    if len(folded) != len(fact.passage.text) or _NOT_TO_DO.search(folded):
        return None, 0
    if opening := _AGENCY.match(folded):
        return Side.AGENCY, opening.end()
    if opening := _PERSON.match(folded):
        return Side.PERSON, opening.end()
    if said := _IN_THE_TEXT.search(folded):
        return Side.AGENCY, said.end() if said[0].startswith("c'est") else said.start()
    return None, 0
