"""Proving the journal: the whole chain read again, against every head that somebody kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from neo.core.errors import WorkFailed, WrongUsage
from neo.core.governance.journal.chain import Checked, Head, Walk
from neo.core.governance.journal.retention import CLASSES, JOURNAL, first_kept
from neo.wiring.clock import this_day
from neo.wiring.journal_heads import delivered

_CUT = "la suite a été coupée ou récrite"


class JournalBroken(WorkFailed):
    """The journal is not what was written. Data: ``problem``, a French sentence that says where."""

    code = "journal_broken"
    template = "Le journal n’est pas entier : {problem}"


@dataclass(frozen=True, slots=True)
class Report:
    """``problems``: French sentences, none when the chain is whole. ``purged``: entries that retention took.
    ``changes_of_keys``: numbers of the first entries sealed under other holders' keys.
    """

    entries: int
    purged: int
    head: Head
    problems: tuple[str, ...]
    changes_of_keys: tuple[int, ...]

    def as_json(self) -> dict[str, object]:
        """For ``--json``."""
        return {
            "whole": not self.problems,
            "entries": self.entries,
            "purged": self.purged,
            "head": {"number": self.head.number, "digest": self.head.digest.hex()},
            "problems": list(self.problems),
            "changesOfKeys": list(self.changes_of_keys),
        }


def read_head(words: str) -> bytes:
    """The digest of a head as typed, with or without its number. Raises ``WrongUsage``."""
    try:
        digest = bytes.fromhex(words.split()[-1])
        if len(digest) != 32:
            raise ValueError(words)
    except (ValueError, IndexError):
        raise WrongUsage(problem="Une tête est une empreinte de 64 chiffres hexadécimaux.") from None
    return digest


def check(given: Sequence[bytes] = ()) -> Report:
    """Read the whole chain. ``given``: digests of heads that must be in it."""
    from neo.storage.oversight import journal

    end, start = journal.tip(), journal.beginning()
    kept = {("gardée ici", day, head) for day, head in journal.heads()}
    kept |= {("remise aux élus", day, head) for day, head in delivered()}
    expected = [(where, day, head) for where, day, head in sorted(kept) if head.number >= start.number]
    walk = Walk(start, [end.digest, *given, *(head.digest for _, _, head in expected)])
    for entry, digest in journal.walk():
        if not walk.take(entry, digest):
            break
    found = walk.end()
    problems = [_broken(found)] if found.broken else []
    known = {head.digest for head in found.known}
    if not found.broken and end.number and end.digest not in known:
        problems.append(f"la fin manque : {end.number} entrées ont été écrites, {found.head.number} restent.")
    problems += [
        f"la tête du {day:%d/%m/%Y} ({where}, entrée {head.number}) n’y est pas : {_CUT}."
        for where, day, head in expected
        if head.digest not in known
    ]
    problems += [
        f"la tête {digest.hex()[:16]}… n’y est pas : {_CUT}, ou cette tête est d’avant la dernière purge."
        for digest in given
        if digest not in known
    ]
    problems += _purged_too_soon(start)
    return Report(found.entries, start.number, found.head, tuple(problems), found.changes_of_keys)


def _broken(found: Checked) -> str:
    if found.missing:
        return f"l’entrée {found.broken} manque."
    return f"l’entrée {found.broken} a été altérée."


def _purged_too_soon(start: Head) -> list[str]:
    """A checkpoint may hide only what retention lets go: the heads kept tell from which day an entry is."""
    from neo.storage.oversight import journal

    oldest = first_kept(this_day(), CLASSES[JOURNAL].floor)
    return [
        f"des entrées du {day:%d/%m/%Y} ont été retirées avant la durée minimale de conservation."
        for day, head in (*journal.heads(), *delivered())
        if head.number < start.number and f"{day:%Y-%m}" >= oldest
    ][:1]
