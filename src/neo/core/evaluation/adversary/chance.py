"""Choices that look like chance and are the same at every run: drawn from the words they are made for."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def drawn(*seed: object) -> int:
    """A number from the words of ``seed``, the same for the same words."""
    text = "\x1f".join(str(part) for part in seed)
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


def one_of(options: Sequence[T], *seed: object) -> T:
    """One of ``options`` (at least one)."""
    return options[drawn(*seed) % len(options)]


def shuffled(options: Sequence[T], *seed: object) -> list[T]:
    """All of ``options`` in another order."""
    return [options[i] for i in sorted(range(len(options)), key=lambda i: drawn(*seed, i))]
