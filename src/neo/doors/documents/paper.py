"""A paper of governance as parts that any kind of file can draw: sections of paragraphs, lists and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Table:
    """``head``: the titles of its columns; every row has as many cells."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One titled part: paragraphs, a list, a table. A part to be filled by hand says ``to_write``."""

    title: str
    paragraphs: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    table: Table | None = None
    to_write: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """``name``: of the file, without its ending; ``note``: where it comes from, printed at its foot."""

    name: str
    title: str
    note: str
    sections: tuple[Section, ...] = field(default=())


def table(caption: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """A table of strings."""
    return Table(caption, tuple(head), tuple(tuple(row) for row in rows))


TO_WRITE = "À compléter"
"""What stands before what no program knows: a choice, a name, a date of the organisation."""
