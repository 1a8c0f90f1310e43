"""Discrete Laplace noise from a well-kept differential-privacy library (OpenDP): an optional extra.

Without it nothing is published: a figure is never shown bare in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.util import find_spec
from random import SystemRandom


def is_installed() -> bool:
    """Whether figures can be published at all."""
    return find_spec("opendp") is not None


def noisy(count: int, scale: float) -> int:
    """``count`` with discrete Laplace noise of ``scale``, drawn by the library's own secure generator."""
    return int(_mechanism(scale)(count))


@lru_cache(maxsize=8)
def _mechanism(scale: float) -> Callable[[int], int]:
    import opendp.prelude as dp

    dp.enable_features("contrib")
    made: Callable[[int], int] = dp.m.make_laplace(dp.atom_domain(T=int), dp.absolute_distance(T=int), scale)
    return made


def least(scores: Sequence[int], scale: float) -> int:
    """The index of one of the least ``scores``: the exponential mechanism, ``scale`` = 2 / epsilon."""
    return int(_choice(scale)(list(scores)))


@lru_cache(maxsize=8)
def _choice(scale: float) -> Callable[[list[int]], int]:
    import opendp.prelude as dp

    dp.enable_features("contrib")
    made: Callable[[list[int]], int] = dp.m.make_noisy_max(
        dp.vector_domain(dp.atom_domain(T="i32")),
        dp.linf_distance(T="i32"),
        dp.max_divergence(),
        scale,
        negate=True,
    )
    return made


def below(bound: int) -> int:
    """A whole number drawn by lot under ``bound``, by the system's generator."""
    return SystemRandom().randrange(bound)


def shuffled(items: list[str]) -> list[str]:
    """In an order drawn by lot, by the system's generator."""
    mixed = list(items)
    SystemRandom().shuffle(mixed)
    return mixed
