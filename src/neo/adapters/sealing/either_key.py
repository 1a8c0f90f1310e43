"""What one key of two opens: the DPO's, or the elected member's. For the text of a report.

A body is locked under a key of its own, sealed once to each. Its length is rounded up: it says little.
"""

from __future__ import annotations

from collections.abc import Mapping

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox
from nacl.utils import random

from neo.core.errors import Refused
from neo.core.governance.journal.holders import DPO, ELECTED

READERS = (DPO, ELECTED)
"""Who opens, in the order of the two copies of the key."""
_COPY = SecretBox.KEY_SIZE + 48
_COPIES = len(READERS) * _COPY
_ROUND = 2048
_LENGTH = 4


class KeyDoesNotOpen(Refused):
    """The key given does not open this text."""

    code = "key_does_not_open"
    template = (
        "Cette clé n’ouvre pas ce texte : il faut celle du délégué à la protection des données ou celle de "
        "l’élu du personnel, la même qu’à l’écriture."
    )


def seal_for_either(text: str, public: Mapping[str, bytes]) -> bytes:
    """``text`` for both readers (public keys of 32 bytes, by role)."""
    body = text.encode("utf-8")
    size = -(-(len(body) + _LENGTH) // _ROUND) * _ROUND
    padded = (len(body).to_bytes(_LENGTH, "big") + body).ljust(size, b"\0")
    key = random(SecretBox.KEY_SIZE)
    copies = (SealedBox(PublicKey(public[role])).encrypt(key) for role in READERS)
    return b"".join((*copies, SecretBox(key).encrypt(padded)))


def open_with(sealed: bytes, role: str, private: bytes) -> str:
    """The text, with the private key (32 bytes) of ``role``. Raises ``KeyDoesNotOpen``."""
    if role not in READERS:
        raise KeyDoesNotOpen
    start = READERS.index(role) * _COPY
    try:
        key = SealedBox(PrivateKey(private)).decrypt(sealed[start : start + _COPY])
        padded = SecretBox(key).decrypt(sealed[_COPIES:])
        length = int.from_bytes(padded[:_LENGTH], "big")
        return padded[_LENGTH : _LENGTH + length].decode("utf-8")
    except (CryptoError, ValueError, TypeError):
        raise KeyDoesNotOpen from None
