"""Decisions: an append-only chain. Each carries the digest of the one before, so that none can be changed,
removed or put in between without breaking every digest after it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

_NO_DAY = {"from": date.max}
BEGINNING = "0" * 64
"""What stands in the place of a digest before the first decision."""


@dataclass(frozen=True, slots=True)
class Decision:
    """``number`` from 1; ``at`` in UTC, to the second; ``role`` and ``region`` of who decided (a code, empty
    for none), never a person; ``kind`` among ``authority.KINDS``; ``what``: JSON values; ``version`` of NÉO
    that recorded it; ``previous``: the digest of the decision before.
    """

    number: int
    at: datetime
    role: str
    region: str
    kind: str
    what: Mapping[str, Any]
    version: str
    previous: str

    @property
    def day(self) -> date:
        return self.at.date()

    def text(self) -> str:
        """The one way to write it, signed and digested: sorted keys, no space, UTF-8."""
        shape = {
            "at": self.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "kind": self.kind,
            "number": self.number,
            "previous": self.previous,
            "region": self.region,
            "role": self.role,
            "version": self.version,
            "what": dict(self.what),
        }
        return json.dumps(shape, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @property
    def digest(self) -> str:
        """SHA-256 of ``text``, hexadecimal."""
        return hashlib.sha256(self.text().encode("utf-8")).hexdigest()

    def list(self, name: str) -> tuple[str, ...]:
        """The words of one key of ``what``; none when it is absent or of another shape."""
        value = self.what.get(name)
        return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list | tuple) else ()

    def word(self, name: str) -> str:
        """One key of ``what`` as a word; empty when absent."""
        value = self.what.get(name)
        return value if isinstance(value, str) else ""

    def number_of(self, name: str) -> int:
        """One key of ``what`` as a whole number; 0 when absent."""
        value = self.what.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else 0

    def date_of(self, name: str) -> date | None:
        """One key of ``what`` as a day, AAAA-MM-JJ; none when absent.

        What is no day is read as one that opens and prolongs nothing: never to come, or long past.
        """
        value = self.what.get(name)
        if value in (None, ""):
            return None
        try:
            return date.fromisoformat(value) if isinstance(value, str) else _NO_DAY.get(name, date.min)
        except ValueError:
            return _NO_DAY.get(name, date.min)


@dataclass(frozen=True, slots=True)
class Kept:
    """A decision as the register keeps it: its text letter for letter, and its signature."""

    text: str
    signature: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the chain, at which number; ``problem`` in French."""

    number: int
    problem: str


def parse(text: str) -> Decision:
    """The decision written in ``text``. Raises ``ValueError`` for anything else."""
    shape = json.loads(text)
    if not isinstance(shape, dict):
        raise ValueError("not a decision")
    try:
        return Decision(
            number=int(shape["number"]),
            at=datetime.fromisoformat(shape["at"]),
            role=str(shape["role"]),
            region=str(shape["region"]),
            kind=str(shape["kind"]),
            what=dict(shape["what"]),
            version=str(shape["version"]),
            previous=str(shape["previous"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError("not a decision") from error


def check_chain(
    kept: Iterable[Kept], signed: Callable[[str, str], bool], heads: Iterable[str] = ()
) -> tuple[int, str, Fault | None]:
    """Read the chain from its beginning: how many decisions hold, the head, and the first fault or none.

    ``signed(text, signature)`` says whether the register's key signed that text. ``heads``: digests noted
    elsewhere; one that is not in the chain shows that it was cut or written anew.
    """
    previous, count, wanted = BEGINNING, 0, set(heads)
    for entry in kept:
        problem = _problem(entry, previous, count + 1, signed)
        if problem:
            return count, previous, Fault(count + 1, problem)
        previous = hashlib.sha256(entry.text.encode("utf-8")).hexdigest()
        wanted.discard(previous)
        count += 1
    if wanted - {BEGINNING}:
        lost = min(wanted - {BEGINNING})
        return (
            count,
            previous,
            Fault(count + 1, f"la tête {lost[:12]} notée ailleurs n’est plus dans la chaîne"),
        )
    return count, previous, None


def _problem(entry: Kept, previous: str, number: int, signed: Callable[[str, str], bool]) -> str:
    try:
        decision = parse(entry.text)
    except ValueError:
        return "son texte ne se lit plus"
    if decision.text() != entry.text:
        return "son texte a été modifié"
    if decision.number != number:
        return f"elle porte le numéro {decision.number}"
    if decision.previous != previous:
        return "elle ne suit plus la précédente"
    return "" if signed(entry.text, entry.signature) else "sa signature ne tient pas"
