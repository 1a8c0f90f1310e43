"""What the latest note leaves open without a day or a name: "internat ou pas, à demander"."""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.proposal import Kind, Proposal, quoted
from neo.core.assistant.synthesis.subjects import subject_of
from neo.core.assistant.synthesis.worth import is_speakable
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Tag
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date

_LATEST_REPORTS = 2
_OPEN = re.compile(
    r"\ba (?:demander|verifier|voir|faire|relancer|confirmer|prevoir|chercher|trouver|renouveler|preciser|"
    r"reprendre|rappeler|travailler|preparer|creuser|clarifier)\b|\bdates? a\b|\ben attente\b|"
    r"\bpas (?:encore|de reponse|de nouvelles)\b|\battend(?:s|u|ue|ons)?\b|\btoujours pas\b|"
    r"\breste a\b|\bmanque\w*\b|\brenouvel\w+"
)


def open_points(reading: RecordReading) -> Iterator[Proposal]:
    """Those of the last two reports, the newest first."""
    facts = [f for f in reading.facts.reports if f.passage.rank < _LATEST_REPORTS]
    for fact in sorted(facts, key=lambda f: f.passage.rank):
        if fact.passage in reading.facts.superseded_passages or not _is_open(fact):
            continue
        if quote := quoted(fact):
            yield _proposal(fact, quote)


def _is_open(fact: Fact) -> bool:
    if not is_speakable(fact) or fact.has(Tag.NEXT_APPOINTMENT):
        return False
    return fact.has(Tag.TODO, Tag.MISSING) or bool(_OPEN.search(fact.folded))


def _proposal(fact: Fact, quote: str) -> Proposal:
    subject = subject_of(fact)
    head = subject.head if subject else ""
    about = head if head[:2].isupper() else head[:1].lower() + head[1:]
    return Proposal(
        Kind.OPEN_POINT,
        f"Reprendre avec la personne le point laissé ouvert{f' ({about})' if about else ''}",
        f"Noté le {show_date(fact.passage.date)} : {quote}.",
        (fact_source(fact),),
        None,
        fact.keys,
        fact.passage.date,
    )
