"""What the latest note leaves open without a day or a name: "internat ou pas, à demander"."""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.proposal import SHORT_QUOTE, Kind, Proposal, quoted
from neo.core.assistant.synthesis.worth import is_speakable
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Tag
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date

_LATEST_REPORTS = 2
_OPEN = re.compile(
    r"\ba (?:demander|verifier|voir|faire|relancer|confirmer|prevoir|chercher|trouver|renouveler|preciser|"
    r"reprendre|rappeler|travailler|preparer|creuser|clarifier|envoyer|deposer|signer|fournir)\b|"
    r"\bdates? a\b|\ben attente\b|"
    r"\bpas (?:encore|de reponse|de nouvelles)\b|\battend(?:s|u|ue|ons)?\b|\btoujours pas\b|"
    r"\breste a\b|\b(?:il|y) manque|\bmanque(?:nt)? (?:l[ae]s?|un|encore|toujours)\b|^manque\b(?! le \d)|"
    r"\brenouvel\w+"
)
# Who came and who did not is no next step.
_ATTENDANCE = re.compile(
    r"\babsen\w+|\bexcus\w+|\bpas (?:venue?|presente?)\b|\bn'est pas venue?\b|\bmanque le \d"
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
    return bool(_OPEN.search(fact.folded)) and not _ATTENDANCE.search(fact.folded)


def _proposal(fact: Fact, quote: str) -> Proposal:
    return Proposal(
        Kind.OPEN_POINT,
        f"Reprendre le point laissé ouvert : {quoted(fact, SHORT_QUOTE, _OPEN) or quote}",
        f"Noté le {show_date(fact.passage.date)} ; la suite n'est pas au dossier.",
        (fact_source(fact),),
        None,
        fact.keys,
        fact.passage.date,
    )
