"""Exchange files read one record at a time: each found record, or the reasons it was refused.

A unit is decoded strictly, taken out of its case file if it is in one, and held against the schema. Memory
is that of one record, whatever the size of the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from neo.adapters.sources.files import reason_of
from neo.adapters.sources.units import MAX_RECORD_BYTES, Misplaced, Unit, units_of_json, units_of_lines
from neo.adapters.sources.values import RawValue
from neo.core.dossier.json_text import decode, members, offset_of
from neo.core.dossier.json_walk import JsonFault
from neo.core.dossier.schema import violations

MAX_ELEMENTS = 500_000
"""Objects and lists in one record (brackets, counted before decoding): what keeps memory flat."""

_MAX_POINTER = 300
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """One valid record. ``text`` is its JSON exactly as written; ``document`` the same, decoded."""

    file: str
    line: int
    text: str
    document: dict[str, Any]
    from_case_file: bool


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why something was not imported. ``line`` counts from 1; ``problem`` is French."""

    file: str
    line: int
    pointer: str
    problem: str

    def as_json(self) -> dict[str, Any]:
        """The contract's shape."""
        return {"file": self.file, "line": self.line, "pointer": self.pointer, "problem": self.problem}


Reading = FoundRecord | tuple[Refusal, ...]


def _no_progress(_: int) -> None:
    return None


def read_file(path: Path, advance: Callable[[int], None] = _no_progress) -> Iterator[Reading]:
    """Every record of one ``.json`` or ``.jsonl`` file, in order; a file that cannot be read is a refusal.

    ``advance`` is told the bytes read as they are.
    """
    name = str(path)
    try:
        with path.open("rb") as stream:
            if stream.peek(2)[:2] in _UTF_16:
                yield (Refusal(name, 1, "", "fichier en UTF-16 : enregistrez-le en UTF-8"),)
                return
            read_units = units_of_lines if path.suffix.lower() == ".jsonl" else units_of_json
            nothing = True
            for unit in read_units(stream, advance):
                nothing = False
                yield _read_unit(name, unit)
            if nothing and path.stat().st_size == 0:
                yield (Refusal(name, 1, "", "fichier vide"),)
    except OSError as failure:
        yield (Refusal(name, 1, "", reason_of(failure)),)


def _read_unit(name: str, unit: Unit) -> Reading:
    if isinstance(unit, Misplaced):
        return (Refusal(name, unit.line, "", unit.problem),)
    problem = _size_problem(unit)
    if unit.raw is None or problem:
        return (Refusal(name, unit.line, "", problem),)
    try:
        text = unit.raw.decode("utf-8")
    except UnicodeDecodeError as failure:
        line = unit.line + unit.raw.count(b"\n", 0, failure.start)
        return (Refusal(name, line, "", _encoding_problem(unit.raw, failure)),)
    return _read_text(name, unit.line, text.strip(" \t\r\n"))


def _size_problem(unit: RawValue) -> str:
    if unit.raw is None:
        return f"dossier de plus de {MAX_RECORD_BYTES >> 20} Mo"
    if unit.raw.count(b"{") + unit.raw.count(b"[") > MAX_ELEMENTS:
        return f"dossier de plus de {MAX_ELEMENTS} objets et listes"
    return ""


def _encoding_problem(raw: bytes, failure: UnicodeDecodeError) -> str:
    return f"octet 0x{raw[failure.start]:02X} qui n’est pas de l’UTF-8 : enregistrez le fichier en UTF-8"


def _read_text(name: str, line: int, text: str) -> Reading:
    document = decode(text)
    if isinstance(document, JsonFault):
        at = line + text.count("\n", 0, document.offset)
        return (Refusal(name, at, _shortened(document.pointer), document.problem),)
    is_case = isinstance(document, dict) and "dossier" in document and "schema" not in document
    if is_case:
        held = next(member for member in members(text) if member.step == "dossier")
        line += text.count("\n", 0, held.start)
        document, text = document["dossier"], text[held.start : held.end]
    found = violations(document)
    if found:
        return tuple(
            Refusal(name, line + text.count("\n", 0, offset_of(text, v.pointer)), v.pointer, v.problem)
            for v in found
        )
    return FoundRecord(name, line, text, document, is_case)


def _shortened(pointer: str) -> str:
    return pointer if len(pointer) <= _MAX_POINTER else pointer[:_MAX_POINTER] + "…"
