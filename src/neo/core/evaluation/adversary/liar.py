"""The liar: what a model reads, told piece by piece, in part truly and in part falsely, each labelled.

Round after round it tells each piece in another way: true wordings and lies of every kind that the piece
admits. A lie is kept only when it cannot happen to be true: a value, a name or a thing that the whole record
does not hold, or that the piece itself contradicts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from neo.core.assistant.with_model.reply import ReplyReader
from neo.core.evaluation.adversary.chance import drawn, one_of
from neo.core.evaluation.adversary.inventions import inventions
from neo.core.evaluation.adversary.name_lies import name_lies, names_in
from neo.core.evaluation.adversary.pieces import Piece, read_pieces
from neo.core.evaluation.adversary.rewordings import rewordings
from neo.core.evaluation.adversary.value_lies import date_lies, number_lies
from neo.core.evaluation.adversary.word_lies import attribution_lies, modality_lies, negation_lies
from neo.core.french.folding import fold

_FARTHEST = 0.34
"""Share of a sentence's words that the piece whose mark it wears may hold, for it to be a wrong citation."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence as the model gives it, masked. ``kind``: how it lies, empty when it is true; ``of``: the
    line it was made of."""

    text: str
    kind: str
    mark: int
    of: str


@dataclass
class Liar:
    """Speaks once for each request. ``record``: everything the record holds; ``told``: what was said."""

    seed: str
    round: int
    record: str
    told: list[Told] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._record = fold(self.record)

    def __call__(self, asked: str, _instructions: str = "") -> str:
        """The answer to ``asked``: a sentence a piece, with its mark."""
        pieces = read_pieces(asked)
        everything = self._record + fold(asked)
        names = names_in(" ".join(p.words for p in pieces))
        said = [self._tell(piece, pieces, names, lambda words: fold(words) in everything) for piece in pieces]
        self.told = [told for told in said if told is not None]
        return "\n".join(f"{told.text.rstrip('.')} [{told.mark}]." for told in self.told)

    def _tell(
        self, piece: Piece, pieces: list[Piece], names: list[str], known: Callable[[str], bool]
    ) -> Told | None:
        lies_now = (drawn(self.seed, piece.fact) + self.round) % 2 == 1
        turn = self.round // 2
        truths = [text for text in rewordings(piece) if _is_one_sentence(text)]
        if not truths:
            return None
        truth = truths[(drawn(self.seed, piece.fact, "truth") + turn) % len(truths)]
        if not lies_now:
            return Told(truth, "", piece.number, piece.fact)
        kinds = [lies for lies in self._lies(truth, piece, pieces, names, known) if lies]
        if not kinds:
            return None
        lies = kinds[(drawn(self.seed, piece.fact, "kind") + turn) % len(kinds)]
        return one_of(lies, self.seed, self.round, piece.fact, "lie")

    def _lies(
        self, truth: str, piece: Piece, pieces: list[Piece], names: list[str], known: Callable[[str], bool]
    ) -> Iterator[list[Told]]:
        """The lies that the piece admits, those of one kind together."""
        seed = (self.seed, self.round, piece.fact)
        found = {
            "date": date_lies(truth, known, *seed),
            "number": number_lies(truth, known, *seed),
            "name": name_lies(truth, known, names, *seed),
            "negation": negation_lies(truth),
            "attribution": attribution_lies(truth, known),
            "modality": modality_lies(truth),
            "invention": inventions(truth, known, *seed),
        }
        for kind, lies in found.items():
            yield [Told(t, kind, piece.number, piece.fact) for t in lies if _is_one_sentence(t)]
        far = [p for p in pieces if p.shares(truth) < _FARTHEST]
        if far:
            other = one_of(far, *seed, "mark")
            yield [Told(truth, "citation", other.number, piece.fact)]


def _is_one_sentence(text: str) -> bool:
    """Whether the reader of answers takes it as one sentence: else its halves would be judged apart."""
    reader = ReplyReader()
    claims = [*reader.feed(f"{text.rstrip('.')} [1].\n"), *reader.close()]
    return len(claims) == 1 and claims[0].text == text and claims[0].numbers == (1,)
