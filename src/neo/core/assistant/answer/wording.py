"""From a passage to a few short French sentences: notes in plain words, people's own words quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from neo.core.assistant.answer.features import Evidence
from neo.core.assistant.answer.shorthand import in_full
from neo.core.assistant.synthesis.clauses import Clause, join_clauses, split_clauses
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage

MOST_WORDS = 25
_MOST_QUOTED = 19
_FIRST_PERSON = re.compile(r"\b(?:je|j'|j’|m'|me|moi|mes|mon|ma|nous|notre|nos)\b", re.I)
_SPACES = re.compile(r"\s+")
_STEP_NOISE = re.compile(r", (?:créée le \d\d/\d\d/\d{4}|par (?:le conseiller|la personne|[^,]+)(?=$))")
_KIND_WORDS = {"message": "Message", "correction": "Rectification demandée", "report": "Compte rendu"}


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of an answer and the passage it comes from."""

    text: str
    passage: Passage


def say(evidence: Evidence) -> list[Said]:
    """What the passage tells for the question, in at most three sentences of 25 words."""
    passage = evidence.passage
    if passage.kind in ("message", "correction") or (
        passage.kind == "report" and _FIRST_PERSON.search(fold(passage.text))
    ):
        return [Said(line, passage) for line in _quotations(evidence)]
    return [Said(line, passage) for line in _lines(_with_heading(evidence), passage)]


def _with_heading(evidence: Evidence) -> str:
    passage = evidence.passage
    text = _STEP_NOISE.sub("", passage.text) if passage.kind == "step" else passage.text
    lead = passage.heading.strip() if passage.free else ""
    if lead and len(lead.split()) <= 4 and fold(lead) not in fold(text):
        return f"{lead} : {text}"
    return text


def _lines(text: str, passage: Passage) -> list[str]:
    """Sentences of at most 25 words each, cut between clauses."""
    found: list[str] = []
    current: list[Clause] = []
    for clause in split_clauses(in_full(text, passage.date)):
        if current and sum(c.words for c in current) + clause.words > MOST_WORDS:
            found.append(join_clauses(current))
            current = [Clause(clause.text)]
        else:
            current.append(clause)
    if current:
        found.append(join_clauses(current))
    return [_sentence(line) for line in found[:3] if line.strip(" .")]


def _sentence(text: str) -> str:
    """A capital at the start and a full stop at the end."""
    text = _SPACES.sub(" ", text).strip(" ,;:-")
    return text[:1].upper() + text[1:] + ("" if text[-1:] in ".!?…" else ".")


def _quotations(evidence: Evidence) -> list[str]:
    """ "Message du 04/09/2026 : « … ».": somebody's own words are quoted, never turned into NÉO's."""
    passage = evidence.passage
    day = f" du {show_date(passage.date)}" if passage.date else ""
    lead = f"{_KIND_WORDS.get(passage.kind, 'Note')}{day}"
    text = _SPACES.sub(" ", re.sub(r"[«»\"“”]", "", passage.text)).strip(" .")
    pieces = [text] if len(text.split()) <= _MOST_QUOTED else _pieces(text, evidence)
    return [f"{lead} : « {piece} »." for piece in pieces]


def _pieces(text: str, evidence: Evidence) -> list[str]:
    """A long text cut into quotable pieces; only those that hold what answers, two at most."""
    words = text.split()
    count = -(-len(words) // _MOST_QUOTED)
    size = -(-len(words) // count)
    pieces = [" ".join(words[i : i + size]) for i in range(0, len(words), size)]
    marked = [f"{'… ' if i else ''}{p}{' …' if i < len(pieces) - 1 else ''}" for i, p in enumerate(pieces)]
    if len(marked) <= 2:
        return marked
    wanted = [
        fold(evidence.passage.text[v.start : v.end]) for found in evidence.values.values() for v in found
    ]
    ranked = sorted(range(len(pieces)), key=lambda i: (-sum(w in fold(pieces[i]) for w in wanted), i))
    return [marked[i] for i in sorted(ranked[:2])]


def joined(sentences: tuple[Said, ...]) -> str:
    return " ".join(s.text for s in sentences)
