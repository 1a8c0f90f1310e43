"""Ed25519 signatures of the register of decisions (PyNaCl). The key stays in the data folder."""

from __future__ import annotations

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

SEED_BYTES = 32


def new_seed() -> str:
    """A new key as hexadecimal."""
    return SigningKey.generate().encode().hex()


def public_key(seed: str) -> str:
    """What checks the signatures of ``seed``; public. Raises ``ValueError`` for anything but 32 bytes."""
    return SigningKey(bytes.fromhex(seed)).verify_key.encode().hex()


def sign(seed: str, text: str) -> str:
    """The signature of ``text``, hexadecimal."""
    return SigningKey(bytes.fromhex(seed)).sign(text.encode("utf-8")).signature.hex()


def is_signed(public: str, text: str, signature: str) -> bool:
    """Whether ``signature`` is that of ``text`` under ``public``."""
    try:
        VerifyKey(bytes.fromhex(public)).verify(text.encode("utf-8"), bytes.fromhex(signature))
    except (BadSignatureError, ValueError):
        return False
    return True
