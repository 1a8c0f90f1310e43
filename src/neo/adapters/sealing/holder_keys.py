"""The key file of a holder: the public part in clear, the private one under their passphrase (argon2id)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey
from nacl.secret import SecretBox
from nacl.utils import random

from neo.core.errors import FileUnreadable, Refused
from neo.core.governance.journal.holders import HOLDERS

_FORMAT = "neo-holder-key-1"
MODERATE = (pwhash.argon2id.OPSLIMIT_MODERATE, pwhash.argon2id.MEMLIMIT_MODERATE)
"""Cost of a try at a passphrase: about a second and 256 MB."""
_MOST_OPS, _MOST_MEMORY = 20, 1 << 30
"""A file that asks for more is no file of ours."""
LEAST_PASSPHRASE = 12
"""Characters."""


class PassphraseRefused(Refused):
    """The passphrase does not open this key file. Data: ``path``."""

    code = "passphrase_refused"
    template = "La phrase secrète n’ouvre pas la clé « {path} »."


@dataclass(frozen=True, slots=True)
class HolderKey:
    """A key file as read. ``public``: 32 bytes; the private part stays locked."""

    path: Path
    role: str
    public: bytes
    salt: bytes
    cost: tuple[int, int]
    locked: bytes

    def private(self, passphrase: str) -> bytes:
        """The private part, 32 bytes. Raises ``PassphraseRefused``."""
        try:
            return SecretBox(_derived(passphrase, self.salt, self.cost)).decrypt(self.locked)
        except (CryptoError, ValueError):
            raise PassphraseRefused(path=self.path) from None


def make(role: str, passphrase: str, cost: tuple[int, int] = MODERATE) -> tuple[str, bytes]:
    """A new key: the text of its file, and its public part. ``cost``: operations and bytes of argon2id."""
    key = PrivateKey.generate()
    salt = random(pwhash.argon2id.SALTBYTES)
    locked = SecretBox(_derived(passphrase, salt, cost)).encrypt(bytes(key))
    values = {
        "format": _FORMAT,
        "role": role,
        "public": bytes(key.public_key).hex(),
        "salt": salt.hex(),
        "operations": cost[0],
        "memory": cost[1],
        "private": locked.hex(),
    }
    return json.dumps(values, indent=1) + "\n", bytes(key.public_key)


def read(path: Path) -> HolderKey:
    """A key file. Raises ``FileUnreadable``."""
    try:
        values: Any = json.loads(path.read_text(encoding="utf-8"))
        if values["format"] != _FORMAT or values["role"] not in HOLDERS:
            raise ValueError("another format")
        cost = int(values["operations"]), int(values["memory"])
        if cost[0] > _MOST_OPS or cost[1] > _MOST_MEMORY:
            raise ValueError("too dear to try")
        parts = [bytes.fromhex(values[name]) for name in ("public", "salt", "private")]
        if len(parts[0]) != 32 or len(parts[1]) != pwhash.argon2id.SALTBYTES:
            raise ValueError("lengths")
    except OSError:
        raise FileUnreadable(path=path, problem="ce fichier n’existe pas ou n’est pas lisible") from None
    except (ValueError, KeyError, TypeError):
        raise FileUnreadable(path=path, problem="ce n’est pas un fichier de clé de dépositaire") from None
    return HolderKey(path, values["role"], parts[0], parts[1], cost, parts[2])


def _derived(passphrase: str, salt: bytes, cost: tuple[int, int]) -> bytes:
    return bytes(
        pwhash.argon2id.kdf(SecretBox.KEY_SIZE, passphrase.encode(), salt, opslimit=cost[0], memlimit=cost[1])
    )
