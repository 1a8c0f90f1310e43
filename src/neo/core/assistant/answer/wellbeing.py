"""How the person is: never answered by silence, nor by a note older than words of distress.

NÉO judges nobody's state. It puts the person's own words under the adviser's eyes, the gravest first.
"""

from __future__ import annotations

from datetime import date

from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.results import Answer, Sentence, Source, Verdict
from neo.core.dossier.model import Dossier
from neo.core.facts.distress import distress_of, distress_words
from neo.core.facts.model import Fact, Tag
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold

_ASKED = re.compile(
    r"suicid|idees? noires?|detresse|mal[- ]etre|\bva(?:-t)?[- ](?:il|elle) (?:bien|mal|mieux)"
    r"|comment (?:va|se sent|se porte)"
    r"|\b(?:il|elle) (?:va|se sent|se porte) (?:\w+ )?(?:bien|mal|mieux)|\bmoral\b|deprim|depressi"
    r"|decourag|desespoir|a bout\b"
    r"|signes? (?:d'alerte|alarmants?)|inquiet|mettre fin a ses|etat psychologique|sante mentale"
    r"|\ben danger\b"
)
_MOST_SHOWN = 3
_RECENT_DAYS = 365
MESSAGE = "NÉO ne juge pas de l’état d’une personne : voici ses propres mots, les plus graves d’abord."


def wellbeing_answer(dossier: Dossier, folded: str, today: date) -> Answer | None:
    """The person's words of distress when ``folded`` asks how they are; ``None`` when the record has none."""
    if not _ASKED.search(folded):
        return None
    facts = reading_of(dossier, today).facts
    told = [f for f in (*facts.messages, *facts.reports) if Tag.DISTRESS in f.tags and _is_recent(f, today)]
    ranked = sorted(told, key=lambda f: (-distress_of(fold(f.passage.text)), -f.passage.date.toordinal()))
    sentences = tuple(s for f in ranked[:_MOST_SHOWN] if (s := _quoted(f)))
    if not sentences:
        return None
    return Answer(dossier.id, "embedded", "\n".join(s.text for s in sentences), None, MESSAGE, sentences)


def _is_recent(fact: Fact, today: date) -> bool:
    return (today - fact.passage.date).days <= _RECENT_DAYS


def _quoted(fact: Fact) -> Sentence | None:
    words = distress_words([fact.passage.text])
    if not words:
        return None
    p = fact.passage
    source = Source(p.ref, p.pointer, p.start, p.end, p.text, p.date, p.author)
    where = "Mail" if p.kind == "message" else "Entretien"
    text = f"{where} du {show_date(p.date)} : « {words} »."
    return Sentence(text, "", (source,), Verdict.SUPPORTED)
