"""Each recogniser's own table: what it finds, and what it leaves alone."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

from neo.core.privacy import recognisers
from neo.core.privacy.detection import detect
from neo.core.privacy.identity import NO_IDENTITY
from neo.core.privacy.scene import Example

MODULES = {
    module.name: importlib.import_module(f"{recognisers.__name__}.{module.name}")
    for module in pkgutil.iter_modules(recognisers.__path__)
}
TABLES = [(name, example) for name, module in MODULES.items() for example in module.EXAMPLES]


@pytest.mark.parametrize(("name", "example"), TABLES)
def test_a_recogniser_keeps_to_its_examples(name: str, example: Example) -> None:
    """A module that needs a record's identity names one of its own, ``EXAMPLES_IDENTITY``."""
    text, expected = example
    identity = getattr(MODULES[name], "EXAMPLES_IDENTITY", NO_IDENTITY)
    found = tuple(text[f.start : f.end] for f in detect(text, identity) if f.rule == name)
    assert found == expected


def test_every_recogniser_has_good_and_bad_examples() -> None:
    for name, module in MODULES.items():
        assert any(found for _, found in module.EXAMPLES), f"{name} shows nothing it finds"
        assert any(not found for _, found in module.EXAMPLES), f"{name} shows no false friend"
