"""Three holders for a test: keys that cost little to open, in a folder of their own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nacl import pwhash

from neo.adapters.sealing import holder_keys
from neo.adapters.sealing.two_keys import Pair
from neo.core.governance.journal.holders import HOLDERS
from neo.wiring.journal_keys import register

CHEAP = (pwhash.argon2id.OPSLIMIT_MIN, pwhash.argon2id.MEMLIMIT_MIN)
PHRASE = "une phrase pour les essais"


@dataclass(frozen=True, slots=True)
class Holders:
    """The key files by role, their one passphrase in ``phrase``, and the private keys."""

    files: dict[str, Path]
    phrase: Path
    private: dict[str, bytes]

    def pair(self, second: str) -> Pair:
        """The DPO's key and that of ``second``."""
        return Pair(self.private["dpo"], self.private[second], second)

    def options(self, second: str, dpo: str = "dpo") -> list[str | Path]:
        """What a command that opens the journal is given."""
        return [
            "--dpo-key", self.files[dpo], "--dpo-passphrase-file", self.phrase,
            "--second-key", self.files[second], "--second-passphrase-file", self.phrase,
        ]  # fmt: skip


def make_holders(place: Path, data_folder: Path, roles: tuple[str, ...] = tuple(HOLDERS)) -> Holders:
    """Keys in ``place``; the public part of ``roles`` registered in ``data_folder``."""
    place.mkdir(parents=True, exist_ok=True)
    phrase = place / "phrase.txt"
    phrase.write_text(PHRASE + "\n", encoding="utf-8")
    files, private = {}, {}
    for role in HOLDERS:
        text, public = holder_keys.make(role, PHRASE, CHEAP)
        files[role] = place / f"{role}.json"
        files[role].write_text(text, encoding="utf-8")
        private[role] = holder_keys.read(files[role]).private(PHRASE)
        if role in roles:
            register(data_folder, role, public)
    return Holders(files, phrase, private)
