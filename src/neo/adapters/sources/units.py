"""The units of an exchange file, each read as one record: lines of a ``.jsonl``, values of a ``.json``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from neo.adapters.sources.values import BOM, CHUNK, RawValue, ValueStream

MAX_RECORD_BYTES = 32 << 20
"""Size of one record, as written: a report of 5 MB fits even with every letter escaped."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Something between two units that does not belong there."""

    line: int
    problem: str


Unit = RawValue | Misplaced
Advance = Callable[[int], None]


def units_of_lines(stream: BinaryIO, advance: Advance) -> Iterator[Unit]:
    """The lines of a ``.jsonl``; empty ones are passed over."""
    line = 0
    while raw := stream.readline(MAX_RECORD_BYTES + 2):
        line += 1
        advance(len(raw))
        content: bytes | None = raw.removeprefix(BOM) if line == 1 else raw
        if len(raw.rstrip(b"\r\n")) > MAX_RECORD_BYTES:
            content = None
            _pass_over_line(stream, raw, advance)
        if content is None or content.strip():
            yield RawValue(line, content)


def _pass_over_line(stream: BinaryIO, raw: bytes, advance: Advance) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(CHUNK)
        advance(len(raw))


def units_of_json(stream: BinaryIO, advance: Advance) -> Iterator[Unit]:
    """The root of a ``.json``, or its elements one by one when the root is a list."""
    values = ValueStream(stream, MAX_RECORD_BYTES, advance)
    first = values.peek()
    if not first:
        yield Misplaced(1, "fichier vide")
    elif first == "[":
        yield from _elements(values)
    else:
        root = _value(values)
        rest = _after_root(values)
        # A root followed by anything else is not this document: it must not be imported.
        yield rest or root


def _elements(values: ValueStream) -> Iterator[Unit]:
    values.skip()
    expected = "element or end"
    while found := values.peek():
        if found == "]" and expected != "element":
            values.skip()
            rest = _after_root(values)
            if rest:
                yield rest
            return
        if found == "," and expected == "comma":
            values.skip()
            expected = "element"
            continue
        if found in ",]}":
            yield Misplaced(values.line, f"« {found} » de trop dans la liste des dossiers")
            values.skip()
            if found == "]":
                return
            continue
        if expected == "comma":
            yield Misplaced(values.line, "« , » attendu entre deux dossiers de la liste")
        yield _value(values)
        expected = "comma"
    yield Misplaced(values.line, "la liste n’est pas fermée : le fichier s’arrête avant la fin")


def _value(values: ValueStream) -> RawValue:
    value = values.take_value()
    if value.raw == b"":
        values.skip()
        return RawValue(value.line, b"?")
    return value


def _after_root(values: ValueStream) -> Misplaced | None:
    if not values.peek():
        return None
    return Misplaced(
        values.line,
        "du texte suit la fin du document JSON (plusieurs dossiers à la suite : nommez le fichier .jsonl)",
    )
