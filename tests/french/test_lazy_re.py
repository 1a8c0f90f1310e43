"""Patterns compiled when needed answer as the standard ones, on every text."""

from __future__ import annotations

import gc
import json
import re
from importlib import import_module
from importlib.resources import files
from pkgutil import walk_packages

import pytest
from hypothesis import given
from hypothesis import strategies as st

import neo.core
from neo.core.french import lazy_re
from neo.core.french.folding import fold
from neo.core.french.lazy_re import LazyPattern
from neo.core.french.pattern_anchors import anchors

_LETTERS = st.text("ab'", min_size=1, max_size=4)
_ATOMS = st.one_of(_LETTERS, st.sampled_from([".", "[ab]", r"\w", r"\.", r"\b", "a{2}", "(?=a)", "(?!b)"]))
_TIMES = st.sampled_from(["", "?", "*", "+", "{2}", "{0,2}"])
_PATTERNS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map("|".join),
        st.tuples(inner, st.sampled_from(["", "?", "*", "+", "{2}", "{0,2}"])).map(
            lambda p: f"(?:{p[0]}){p[1]}"
        ),
        st.tuples(inner, st.sampled_from(["", "?"])).map(lambda p: f"({p[0]}){p[1]}"),
    ),
    max_leaves=8,
)


@given(_PATTERNS, st.text("ab'.c ", max_size=12))
def test_a_text_that_matches_holds_one_of_the_pieces(pattern: str, text: str) -> None:
    pieces = anchors(pattern)
    if re.search(pattern, text) and pieces:
        assert any(piece in text for piece in pieces)


@given(_PATTERNS, st.text("ab'.c ", max_size=12))
def test_a_lazy_pattern_answers_as_the_standard_one(pattern: str, text: str) -> None:
    plain, lazy = re.compile(pattern), lazy_re.compile(pattern)
    assert _span(lazy.search(text)) == _span(plain.search(text))
    assert _span(lazy.match(text, 1)) == _span(plain.match(text, 1))
    assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert lazy.findall(text) == plain.findall(text)
    assert lazy.sub("-", text) == plain.sub("-", text)
    assert lazy.sub("-", text, count=1) == plain.sub("-", text, count=1)
    assert lazy.split(text) == plain.split(text)


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (r"\b(?:refus\w*|declin(?:e|ee))\b", ("declin", "refus")),
        (r"(?:une? )?amies? de la famille", ("amie",)),
        (r"(?:\d+ )?(?:euros|€)", ("euros", "€")),
        (r"permis|\w+", ()),
        (r"(?:permis)?", ()),
        (r"(?i)permis", ()),
        (r"(?<=chez )\w+", ()),
    ],
)
def test_the_pieces_of_a_pattern(pattern: str, pieces: tuple[str, ...]) -> None:
    assert anchors(pattern) == pieces


def test_flags_are_kept_and_a_fault_shows_at_the_first_use() -> None:
    assert lazy_re.compile("PERMIS", re.IGNORECASE).search("le permis")
    faulty = lazy_re.compile("(permis")
    with pytest.raises(re.error):
        faulty.search("le permis")


def test_every_pattern_of_the_core_compiles_and_answers_as_the_standard_one() -> None:
    for module in walk_packages(neo.core.__path__, "neo.core."):
        import_module(module.name)
    written = [o for o in gc.get_objects() if isinstance(o, LazyPattern) and o.pattern != "(permis"]
    assert len(written) > 500
    texts = _texts_of_a_sample()
    for lazy in written:
        plain = re.compile(lazy.pattern, lazy.written_flags)
        for text in texts:
            assert _span(lazy.search(text)) == _span(plain.search(text)), lazy


def _texts_of_a_sample() -> list[str]:
    sample = files("neo.samples").joinpath("sample_01_conducteur_offset_vers_cycles.json")
    record = json.loads(sample.read_text(encoding="utf-8"))
    lines = [line for report in record["conclusionsEntretien"] for line in report["texte"].splitlines()][:60]
    return [*lines, *map(fold, lines)]


def _span(match: re.Match[str] | None) -> tuple[int, int] | None:
    return match.span() if match else None
