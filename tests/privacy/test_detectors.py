"""An organisation's own detector may add findings, never remove any; one that fails stops the call."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from neo.core.privacy.detection import detect
from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind


class _Neural:
    """Finds one word of its own, and says that a number is none by claiming it as something else."""

    def detect(self, text: str) -> Iterable[Finding]:
        at = text.index("zorglub")
        yield Finding(at, at + 7, Kind.PERSON, "neural", "un modèle l’a reconnu", 0.8)
        yield Finding(0, 3, Kind.ORGANISATION, "neural", "un modèle l’a reconnu", 0.99)


class _Broken:
    def detect(self, text: str) -> Iterable[Finding]:
        raise RuntimeError("weights missing")


def test_a_detector_adds_and_never_removes() -> None:
    text = "06 39 98 12 34 : rappeler zorglub"
    masked = {text[f.start : f.end] for f in detect(text, detectors=[_Neural()])}
    assert "zorglub" in masked
    hidden = {i for f in detect(text, detectors=[_Neural()]) for i in range(f.start, f.end)}
    assert {i for f in detect(text) for i in range(f.start, f.end) if text[i].isdigit()} <= hidden


def test_a_detector_that_fails_stops_the_call() -> None:
    with pytest.raises(RuntimeError):
        detect("06 39 98 12 34", detectors=[_Broken()])
