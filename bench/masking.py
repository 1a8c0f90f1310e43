"""Masking: short notes, a note of 500 characters, the start, the stream, and texts made to be slow."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial

from bench.timing import Effort, Row, timed
from neo.core.privacy.detection import detect
from neo.core.privacy.kinds import Kind
from neo.core.privacy.masking import Exchange
from neo.core.privacy.policy import PREVIEW
from neo.core.privacy.restoring import Restorer
from neo.samples.identifiers.suite import generated_suite, words_of

_SHAPES: dict[str, Callable[[int], str]] = {
    "notes": lambda size: ("\n".join(words_of(generated_suite(20))) * (1 + size // 70_000))[:size],
    "digits": lambda size: ("0639981234" * size)[:size],
    "capitals": lambda size: ("VU MME DURAND CE JOUR " * size)[:size],
    "brackets": lambda size: "[" * size,
    "one word": lambda size: "a" * size,
    "at signs": lambda size: ("a@" * size)[:size],
    "zero width": lambda size: ("a\u200b" * size)[:size],
}
_START = "from neo.core.privacy.detection import detect; detect('Mme Durand, 06 39 98 12 34')"


def masking_rows(effort: Effort) -> Iterator[Row]:
    """Detection and masking on notes, the start, the stream put back, and the curve by shape."""
    notes = list(words_of(generated_suite(20)))
    size = sum(map(len, notes))
    found = timed(lambda: [detect(note) for note in notes], min(effort.runs, 10))
    yield Row("detection, short notes", "≥ 1 MB/s", found, f"{_rate(size, found.cpu)}, {len(notes)} notes")
    masked = timed(lambda: [_mask(note) for note in notes], min(effort.runs, 10))
    yield Row("masking with the last look, short notes", "–", masked, _rate(size, masked.cpu))
    short = notes[0][:500]
    yield Row("detection, 500 characters", "p95 ≤ 1 ms", timed(lambda: detect(short), effort.runs * 5))
    yield _start_row(effort)
    yield _stream_row(effort)
    for shape, made in _SHAPES.items():
        for length in (10_000, 100_000) if effort.runs < 10 else (10_000, 100_000, 1_000_000):
            text = made(length)
            took = timed(partial(detect, text), 1, warm=0)
            yield Row(f"detection, {shape}, {length // 1000} kB", "linear", took, _rate(length, took.cpu))


def _rate(characters: int, milliseconds: float) -> str:
    return f"{characters / 1000 / max(milliseconds, 0.001):.2f} MB a second of processor"


def _mask(note: str) -> object:
    from neo.core.privacy.last_look import mask_for_sending

    return mask_for_sending(note, Exchange(), PREVIEW)


def _start_row(effort: Effort) -> Row:
    """A process that loads the detector and reads one line, its memory told."""
    command = [sys.executable, "-c", _START]
    took = timed(lambda: subprocess.run(command, check=True), min(effort.processes, 5), warm=1)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Row("start of the detector, whole process", "≤ 500 ms", took, f"peak {peak:.0f} MB at most")


def _stream_row(effort: Effort) -> Row:
    """An answer of 1,000 pieces put back as it comes."""
    exchange = Exchange()
    for name in ("Anne Kerbrat", "Paul Roy"):
        exchange.table.token(Kind.PERSON, name, name)
    pieces = ["Bonjour [PERS", "ONNE_1], le dossier ", "de [PERSONNE_2] est ", "prêt. "] * 250

    def put_back() -> None:
        restorer = Restorer(exchange.table, repair=True, protect=True)
        for piece in pieces:
            restorer.feed(piece)
        restorer.close()

    took = timed(put_back, effort.runs)
    return Row("1,000 streamed pieces put back", "–", took, f"{took.cpu:.1f} µs a piece")
