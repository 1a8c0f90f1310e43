"""From a passage to one or two short French sentences: notes reworded, letters and mails quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from neo.core.assistant.answer.evidence import Evidence
from neo.core.assistant.synthesis.clauses import Clause, join_clauses, split_clauses
from neo.core.assistant.synthesis.wording import Speaker, plain, sentence_case
from neo.core.dossier.model import Dossier
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage

MOST_WORDS = 25
_MOST_QUOTED = 17
_QUOTED = re.compile(r"[«\"“][^«»\"“”]{1,200}[»\"”]")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of an answer and the passage it comes from."""

    text: str
    passage: Passage


def speaker_of(dossier: Dossier) -> Speaker:
    """How the person is called."""
    person = dossier.person
    pronoun = {"Mme": "elle", "Mlle": "elle", "M.": "il", "M": "il", "Mr": "il"}.get(person.title, "la personne")
    return Speaker(pronoun, tuple(n for n in (person.last_name, person.birth_name) if n))


def say(evidence: Evidence, speaker: Speaker) -> list[Said]:
    """What the passage tells for the question, in at most two sentences of 25 words."""
    passage = evidence.passage
    if passage.kind in ("message", "correction"):
        return [Said(_quotation(evidence, speaker), passage)]
    lead = passage.heading.strip() if passage.free else ""
    text = passage.text
    if lead and len(lead.split()) <= 4 and fold(lead) not in fold(text):
        text = f"{lead} : {text}"
    return [Said(line, passage) for line in _lines(_kept(text, evidence), passage, speaker)]


def _kept(text: str, evidence: Evidence) -> str:
    """The clauses that answer, when the passage is too long to be given whole."""
    if len(text.split()) <= 2 * MOST_WORDS - 6:
        return text
    clauses = split_clauses(text)
    wanted = [fold(text_of) for text_of in _telling(evidence)]
    marked = [i for i, c in enumerate(clauses) if any(w in fold(c.text) for w in wanted)]
    if not marked:
        return _cut(clauses, 0)
    best = max(marked, key=lambda i: sum(w in fold(clauses[i].text) for w in wanted))
    return _cut(clauses, max(0, best - 1))


def _telling(evidence: Evidence) -> list[str]:
    return [evidence.passage.text[v.start : v.end] for v in evidence.values]


def _cut(clauses: list[Clause], first: int) -> str:
    kept: list[Clause] = []
    for clause in clauses[first:]:
        if kept and sum(c.words for c in kept) + clause.words > 2 * MOST_WORDS - 8:
            break
        kept.append(clause)
    return join_clauses(kept)


def _lines(text: str, passage: Passage, speaker: Speaker) -> list[str]:
    """Sentences of at most 25 words each."""
    found, current = [], []  # type: list[str], list[Clause]
    for clause in split_clauses(_outside_quotes(text, passage, speaker)):
        if current and sum(c.words for c in current) + clause.words > MOST_WORDS:
            found.append(join_clauses(current))
            current = [Clause(clause.text)]
        else:
            current.append(clause)
    if current:
        found.append(join_clauses(current))
    return [sentence_case(line) for line in found[:3] if line]


def _outside_quotes(text: str, passage: Passage, speaker: Speaker) -> str:
    """Plain French, what stands between quotation marks left as it is."""
    day = passage.date
    if day is None:
        return text
    pieces, position = [], 0
    for m in _QUOTED.finditer(text):
        pieces += [_plain(text[position : m.start()], passage, speaker), f"« {m.group()[1:-1].strip()} »"]
        position = m.end()
    pieces.append(_plain(text[position:], passage, speaker))
    return _SPACES.sub(" ", " ".join(p for p in pieces if p)).strip()


def _plain(text: str, passage: Passage, speaker: Speaker) -> str:
    return plain(text, passage.date, speaker) if text.strip() and passage.date else text.strip()


def _quotation(evidence: Evidence, speaker: Speaker) -> str:
    """ "Message du 04/09/2026 : « … »": the writer's own words, never turned into NÉO's."""
    passage = evidence.passage
    words = passage.text.strip(" .").split()
    text = passage.text.strip()
    if len(words) > _MOST_QUOTED + 3:
        text = _window(evidence)
    kind = "Rectification demandée" if passage.kind == "correction" else "Message"
    day = f" du {show_date(passage.date)}" if passage.date else ""
    return f"{kind}{day} : « {_unquoted(text)} »."


def _unquoted(text: str) -> str:
    return _SPACES.sub(" ", re.sub(r"[«»\"“”]", "", text)).strip(" .") 


def _window(evidence: Evidence) -> str:
    """The words around the values that answer, cut at word boundaries."""
    text = evidence.passage.text
    at = evidence.values[0].start if evidence.values else 0
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
    here = next((i for i, (s, e) in enumerate(words) if e > at), 0)
    first = max(0, min(here - _MOST_QUOTED // 2, len(words) - _MOST_QUOTED))
    last = min(len(words), first + _MOST_QUOTED) - 1
    cut = text[words[first][0] : words[last][1]]
    return ("… " if first else "") + cut + (" …" if last < len(words) - 1 else "")


def joined(sentences: Sequence[Said]) -> str:
    return " ".join(s.text for s in sentences)
