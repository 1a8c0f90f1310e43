"""Where evidence stands in a record: element ids (``CE-3``) and JSON pointers, compared as places.

A place is a path into the document. Two references meet when one place contains the other; a whole list of
elements ("/messages") is too vague to contain anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

Path = tuple[str, ...]
L = TypeVar("L")
R = TypeVar("R")

_ID_KEYS = ("id", "idDemarche")
_LISTS_OF_ELEMENTS = frozenset(
    {"projets", "rendezVous", "conclusionsEntretien", "messages", "demarches", "propositions", "documents"}
)
_POSITIONAL = {"DEM": "demarches", "PJ": "projets"}
"""Elements a source may leave without id: ``DEM-4`` is then the fourth of its list."""


def pointer_path(pointer: str) -> Path:
    """``/a/b~1c`` → ("a", "b/c"), as RFC 6901 says."""
    return tuple(p.replace("~1", "/").replace("~0", "~") for p in pointer.split("/")[1:])


def value_at(document: Any, path: Path) -> Any:
    """The value at ``path``. Raises ``LookupError`` when there is none."""
    value = document
    for step in path:
        if isinstance(value, Mapping) and step in value:
            value = value[step]
        elif isinstance(value, Sequence) and not isinstance(value, str) and step.isdecimal():
            value = value[int(step)]
        else:
            raise LookupError(step)
    return value


@dataclass(frozen=True)
class Places:
    """The places of one record."""

    document: Mapping[str, Any]

    @cached_property
    def _by_id(self) -> dict[str, Path]:
        return dict(_identified(self.document))

    def of(self, reference: str) -> Path | None:
        """The place an id or a pointer names; ``None`` when the record has no such place."""
        if reference.startswith("/"):
            return pointer_path(reference)
        return self._by_id.get(reference) or self._by_position(reference)

    def of_source(self, source: Mapping[str, Any]) -> Path | None:
        """The place of a source: its pointer, else its ref."""
        return self.of(str(source.get("pointer") or source.get("ref") or "?"))

    def _by_position(self, reference: str) -> Path | None:
        prefix, _, number = reference.partition("-")
        key = _POSITIONAL.get(prefix)
        if key is None or not number.isdecimal() or not 0 < int(number) <= len(self.document.get(key, ())):
            return None
        return (key, str(int(number) - 1))


def meet(one: Path | None, other: Path | None) -> bool:
    """Whether one place contains the other."""
    if not one or not other:
        return False
    shortest = min(len(one), len(other))
    whole_list = shortest == 1 and one[0] in _LISTS_OF_ELEMENTS and one != other
    return one[:shortest] == other[:shortest] and not whole_list


def met_count(places: Places, sources: Iterable[Mapping[str, Any]], evidence: Iterable[str]) -> int:
    """How many distinct references of ``evidence`` are met, each by a source of its own."""
    found = {p for p in (places.of_source(s) for s in sources) if p}
    wanted = {p for p in (places.of(e) for e in evidence) if p}
    pairs = {w: [f for f in found if meet(f, w)] for w in wanted}
    return len(pair_off(pairs))


def pair_off(choices: Mapping[L, Sequence[R]]) -> dict[L, R]:
    """The largest one-to-one pairing of left things with one of their right choices."""
    holder: dict[R, L] = {}

    def place(left: L, seen: set[R]) -> bool:
        for right in choices[left]:
            if right in seen:
                continue
            seen.add(right)
            if right not in holder or place(holder[right], seen):
                holder[right] = left
                return True
        return False

    for left in choices:
        place(left, set())
    return {left: right for right, left in holder.items()}


def _identified(document: Mapping[str, Any]) -> Iterator[tuple[str, Path]]:
    for key, rows in document.items():
        if key not in _LISTS_OF_ELEMENTS or not isinstance(rows, list):
            continue
        for index, row in enumerate(rows):
            name = next((row[k] for k in _ID_KEYS if isinstance(row, Mapping) and row.get(k)), None)
            if isinstance(name, str):
                yield name, (key, str(index))
