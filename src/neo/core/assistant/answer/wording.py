"""From a passage to a few short French sentences: notes in plain words, people's own words quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from neo.core.assistant.answer.features import Evidence
from neo.core.assistant.answer.matching import Matched, in_window
from neo.core.assistant.answer.pieces import cut_pieces
from neo.core.assistant.answer.record_texts import is_first_person
from neo.core.assistant.answer.shorthand import in_full
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage

MOST_WORDS = 25
_MOST_QUOTED = 18
_MOST_PIECES = 2
_SPACES = re.compile(r"\s+")
_STEP_NOISE = re.compile(r", (?:créée le \d\d/\d\d/\d{4}|par (?:le conseiller|la personne|[^,]+)(?=$))")
_KIND_WORDS = {"message": "Message", "correction": "Rectification demandée", "report": "Compte rendu"}
_QUOTES = re.compile(r"[«»\"“”]")
_WORD = re.compile(r"\w+")
_EDGES = " ,;:-–(="


class Check(StrEnum):
    """How a sentence is checked: by the verifier, as a quotation, as computed, or (an absence) not."""

    WORDS = "words"
    QUOTATION = "quotation"
    COMPUTED = "computed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of an answer and the passages it comes from, the first being its own.

    ``quoted``: the passage's own words, where it only quotes.
    """

    text: str
    passage: Passage
    others: tuple[Passage, ...] = ()
    check: Check = Check.WORDS
    quoted: str = ""


def say(evidence: Evidence, words: Sequence[Matched] = ()) -> list[Said]:
    """What the passage tells for the question, in at most two sentences of about 25 words."""
    passage = evidence.passage
    if passage.kind in ("message", "correction") or is_first_person(passage):
        text = _SPACES.sub(" ", _QUOTES.sub("", passage.text)).strip(" .")
        pieces = _telling(cut_pieces(text, _MOST_QUOTED), evidence, words)
        return [_quotation(p, text, passage) for p in pieces]
    text = in_full(_with_heading(passage), passage.date)
    pieces = _telling(cut_pieces(text, MOST_WORDS), evidence, words)
    return [Said(sentence, passage) for p in pieces if (sentence := _sentence(p))]


def quotation_of(said: Said) -> Said:
    """The piece of the passage that shares most words with ``said``, in the passage's own words."""
    text = _SPACES.sub(" ", _QUOTES.sub("", said.passage.text)).strip(" .")
    if not said.passage.free:
        return Said(f"{text}.", said.passage, said.others, Check.QUOTATION, text)
    told = set(_WORD.findall(fold(said.text)))
    pieces = cut_pieces(text, _MOST_QUOTED)
    return _quotation(max(pieces, key=lambda p: len(told & set(_WORD.findall(fold(p))))), text, said.passage)


def _quotation(piece: str, text: str, passage: Passage) -> Said:
    bare = piece.strip(_EDGES + ".")
    sentence = f"{_lead(passage)} : « {_dotted(bare, piece, text)} »."
    return Said(sentence, passage, (), Check.QUOTATION, bare)


def _telling(pieces: list[str], evidence: Evidence, words: Sequence[Matched]) -> list[str]:
    """Of a long passage, the two pieces that hold what answers."""
    if len(pieces) <= _MOST_PIECES:
        return pieces
    values = [
        fold(evidence.passage.text[v.start : v.end]) for found in evidence.values.values() for v in found
    ]

    def worth(piece: str) -> float:
        folded = fold(piece)
        held = sum(w.weight * in_window(w, folded) for w in words)
        return held + 4.0 * any(v in folded for v in values)

    best = sorted(range(len(pieces)), key=lambda i: (-worth(pieces[i]), i))[:_MOST_PIECES]
    return [pieces[i] for i in sorted(best)]


def _lead(passage: Passage) -> str:
    """ "Message du 04/09/2026", with who wrote a note that says "je"."""
    day = f" du {show_date(passage.date)}" if passage.date else ""
    author = f" ({passage.author})" if passage.kind == "report" and passage.author else ""
    return f"{_KIND_WORDS.get(passage.kind, 'Note')}{day}{author}"


def _dotted(bare: str, piece: str, text: str) -> str:
    """The piece with dots where the text goes on."""
    before = "" if text.startswith(piece) else "… "
    after = "" if text.endswith(piece) else " …"
    return f"{before}{bare}{after}"


def _with_heading(passage: Passage) -> str:
    text = _STEP_NOISE.sub("", passage.text) if passage.kind == "step" else passage.text
    lead = passage.heading.strip() if passage.free else ""
    if lead and len(lead.split()) <= 4 and fold(lead) not in fold(text):
        return f"{lead} : {text}"
    return text


def _sentence(text: str) -> str:
    """A capital at the start and a full stop at the end; nothing when no word is left."""
    text = _SPACES.sub(" ", text).strip(_EDGES)
    if text.count("(") != text.count(")"):
        text = text.replace("(", "").replace(")", "") if abs(text.count("(") - text.count(")")) == 1 else text
    if not any(c.isalnum() for c in text):
        return ""
    return text[:1].upper() + text[1:] + ("" if text[-1:] in ".!?…" else ".")


def is_verbatim(said: Said) -> bool:
    """Whether a quotation is word for word in its passage, spaces and quotation marks apart."""
    return said.quoted in _SPACES.sub(" ", _QUOTES.sub("", said.passage.text))


def joined(sentences: tuple[Said, ...]) -> str:
    return " ".join(s.text for s in sentences)
