"""What takes two private keys to open: the DPO's, and the elected member's or the one of security.

A body is locked under a key of its own (``SecretBox``). That key is sealed to the DPO (``SealedBox``), and
the result sealed again, once to each second holder. Whoever writes keeps nothing that opens.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox
from nacl.utils import random

from neo.core.errors import Refused
from neo.core.governance.journal.holders import DPO, SECONDS

_SEAL = 48
"""Bytes that a ``SealedBox`` adds: an ephemeral public key and an authentication code."""
_COPY = SecretBox.KEY_SIZE + 2 * _SEAL
COPIES = len(SECONDS) * _COPY
"""Bytes before the body: one copy a second holder, in the order of ``SECONDS``."""
LOCK = SecretBox.NONCE_SIZE + SecretBox.MACBYTES
"""Bytes that ``SecretBox`` adds to a body."""


class KeysDoNotOpen(Refused):
    """The keys given do not open what was sealed."""

    code = "keys_do_not_open"
    template = (
        "Ces deux clés n’ouvrent pas le journal : il faut celle du délégué à la protection des données et "
        "celle de l’élu ou de la sécurité, les mêmes qu’à l’écriture."
    )


class Seals:
    """Seals for three public keys (32 bytes each, by role)."""

    def __init__(self, public: Mapping[str, bytes]) -> None:
        self._first = SealedBox(PublicKey(public[DPO]))
        self._seconds = tuple(SealedBox(PublicKey(public[role])) for role in SECONDS)

    def seal(self, body: bytes) -> bytes:
        """The copies of the key of ``body``, then ``body`` locked: ``COPIES + LOCK + len(body)`` bytes."""
        key = random(SecretBox.KEY_SIZE)
        inner = self._first.encrypt(key)
        return b"".join((*(box.encrypt(inner) for box in self._seconds), SecretBox(key).encrypt(body)))


@dataclass(frozen=True, slots=True)
class Pair:
    """The two private keys that open, 32 bytes each; ``second`` is the role of the second."""

    dpo: bytes
    second_key: bytes
    second: str

    def open(self, sealed: bytes) -> bytes:
        """The body. Raises ``KeysDoNotOpen``."""
        start = SECONDS.index(self.second) * _COPY
        try:
            inner = SealedBox(PrivateKey(self.second_key)).decrypt(sealed[start : start + _COPY])
            key = SealedBox(PrivateKey(self.dpo)).decrypt(inner)
            return SecretBox(key).decrypt(sealed[COPIES:])
        except (CryptoError, ValueError, TypeError):
            raise KeysDoNotOpen from None
