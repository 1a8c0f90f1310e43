"""What the page « Ce qui partirait » draws: pieces of text, marked or not, and the reasons beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from neo.core.privacy.kind_names import KIND_NAMES
from neo.core.privacy.kinds import Category
from neo.core.privacy.masking import Masked

CATEGORY_NAMES = {
    Category.HEALTH: "santé",
    Category.DISABILITY: "handicap",
    Category.UNION: "syndicat",
    Category.RELIGION: "religion",
    Category.ORIGIN: "origine",
    Category.POLITICS: "politique",
    Category.SEXUALITY: "sexualité",
    Category.CRIMINAL: "infractions",
}
TASK_NAMES = {
    "synthesis": "Synthèse",
    "answer": "Réponse à une question",
    "mail": "Projet de mail",
    "conclusion": "Projet de conclusion",
}
MISSES = {
    "nom": "un nom est resté en clair",
    "numero": "un numéro est resté en clair",
    "adresse": "une adresse est restée en clair",
    "sensible": "une donnée de santé ou une autre donnée sensible n’est pas signalée",
    "tort": "un mot est masqué à tort",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text. ``mark``: the token it is or would be, empty for plain text; ``opens``: the
    category of the special statement that begins here; ``special``: whether it is inside one."""

    text: str
    mark: str = ""
    opens: str = ""
    special: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of « Pourquoi »."""

    token: str
    kind: str
    why: str
    times: int


@dataclass(frozen=True, slots=True)
class ShownDeparture:
    """The text given with what would be replaced, the text that would leave, and why."""

    given: tuple[Piece, ...]
    leaving: tuple[Piece, ...]
    reasons: tuple[Reason, ...]
    special: tuple[tuple[str, str, str], ...]


def shown_departure(text: str, masked: Masked) -> ShownDeparture:
    """What the page draws of ``masked``, made from ``text``."""
    special = tuple((CATEGORY_NAMES[s.category], s.why, text[s.start : s.end]) for s in masked.special)
    tokens = {s.placeholder for s in masked.spans}
    return ShownDeparture(
        tuple(_pieces(text, masked)), tuple(_leaving(masked.text, tokens)), tuple(_reasons(masked)), special
    )


def _pieces(text: str, masked: Masked) -> Iterator[Piece]:
    """The text given, cut wherever a masked stretch or a special statement begins or ends."""
    bounds = {0, len(text)}
    for stretch in (*masked.spans, *masked.special):
        bounds |= {stretch.start, stretch.end}
    for start, end in pairwise(sorted(bounds)):
        token = next((s.placeholder for s in masked.spans if s.start <= start < s.end), "")
        around = [s for s in masked.special if s.start <= start < s.end]
        opening = ", ".join(CATEGORY_NAMES[s.category] for s in around if s.start == start)
        yield Piece(text[start:end], token, opening, bool(around))


def _leaving(text: str, tokens: set[str]) -> Iterator[Piece]:
    """The masked text, its tokens marked."""
    position = 0
    while position < len(text):
        start = text.find("[", position)
        end = text.find("]", start) + 1 if start >= 0 else 0
        if start < 0 or not end:
            break
        yield Piece(text[position:start])
        piece = text[start:end]
        yield Piece(piece, piece) if piece in tokens else Piece(piece)
        position = end
    yield Piece(text[position:])


def _reasons(masked: Masked) -> Iterator[Reason]:
    """Each token once, in order of appearance."""
    tokens = [s.placeholder for s in masked.spans]
    for token in dict.fromkeys(tokens):
        finding = masked.spans[tokens.index(token)].finding
        yield Reason(token, KIND_NAMES[finding.kind], finding.why, tokens.count(token))
