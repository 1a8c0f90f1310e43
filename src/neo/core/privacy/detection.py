"""All recognisers in their order, and what they found settled. An outside detector may add, never remove.

The order matters: names are looked for with what is known so far (a word already part of an address is no
name), and propagation comes last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from neo.core.privacy.findings import Finding
from neo.core.privacy.identity import NO_IDENTITY, Identity
from neo.core.privacy.merging import merge
from neo.core.privacy.prepared import prepare
from neo.core.privacy.reading import Reading
from neo.core.privacy.recognisers import STAGES
from neo.core.privacy.scene import Scene


class Detector(Protocol):
    """Another way to find identifiers (a neural model an organisation has): what it finds is added.

    ``detect`` gets the text as prepared; offsets are characters of it. An exception it raises stops the
    call: a detector that an organisation relies on does not fail in silence.
    """

    def detect(self, text: str) -> Iterable[Finding]: ...


def detect(
    text: str, identity: Identity = NO_IDENTITY, detectors: Sequence[Detector] = ()
) -> tuple[Finding, ...]:
    """The direct identifiers of ``text``, in order, without overlap; offsets are characters of ``text``."""
    prepared = prepare(text)
    reading = Reading(prepared.text)
    found: tuple[Finding, ...] = ()
    for stage in STAGES:
        scene = Scene(reading, identity, found)
        more = [f for recognise in stage for f in recognise(scene)]
        if more:
            found = merge([*found, *more], reading.text)
    extra = [f for detector in detectors for f in detector.detect(prepared.text)]
    if extra:
        found = merge([*found, *extra], reading.text)
    if prepared.starts is None:
        return found
    return merge((_given(f, *prepared.span(f.start, f.end)) for f in found), text)


def _given(finding: Finding, start: int, end: int) -> Finding:
    return replace(finding, start=start, end=end)
