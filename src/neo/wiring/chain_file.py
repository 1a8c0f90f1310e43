"""A copy of the register of decisions, verified away from the register: by elected staff, on any machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from neo.core.errors import FileUnreadable, WrongUsage
from neo.core.governance.decisions import Fault, Kept, check_chain

_KEY_LENGTH = 64


def verify_file(path: Path, key: str, heads: tuple[str, ...]) -> tuple[int, str, Fault | None]:
    """As ``register.verify``, from a file of lines ``{"text", "signature"}`` that the pages give.

    ``key``: the public key noted with the heads; empty, signatures are not looked at and only the chain is.
    Raises ``FileUnreadable`` and ``WrongUsage``.
    """
    if key and (len(key) != _KEY_LENGTH or not set(key.lower()) <= set("0123456789abcdef")):
        raise WrongUsage(problem=f"La clé publique s’écrit avec {_KEY_LENGTH} chiffres hexadécimaux.")
    return check_chain(_kept(path), lambda text, mark: not key or _is_signed(key.lower(), text, mark), heads)


def _kept(path: Path) -> Iterator[Kept]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        raise FileUnreadable(path=path, problem="ce n’est pas un fichier lisible en UTF-8") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _line(path, number, line)


def _line(path: Path, number: int, line: str) -> Kept:
    try:
        shape = json.loads(line)
        text, signature = shape["text"], shape["signature"]
    except (ValueError, KeyError, TypeError):
        raise FileUnreadable(path=path, problem=f"la ligne {number} n’est pas une décision copiée") from None
    if not isinstance(text, str) or not isinstance(signature, str):
        raise FileUnreadable(path=path, problem=f"la ligne {number} n’est pas une décision copiée")
    return Kept(text, signature)


def _is_signed(public: str, text: str, signature: str) -> bool:
    from neo.adapters.signing import is_signed

    return is_signed(public, text, signature)
