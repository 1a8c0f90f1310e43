"""Findings that overlap are settled: the surest keeps its stretch, and nothing found by another is lost."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import attrgetter

from neo.core.privacy.findings import Finding

_START = attrgetter("start")


def merge(findings: Iterable[Finding], text: str) -> tuple[Finding, ...]:
    """``findings`` in order of position, without overlap. A finding that loses keeps what is left of it, when
    that has a letter or a digit: what one recogniser has seen stays masked, whatever another thinks of it."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_surest_first):
        for part in list(_remains(finding, kept, text)):
            insort(kept, part, key=_START)
    return tuple(kept)


def _surest_first(finding: Finding) -> tuple[float, int, int]:
    return -finding.confidence, finding.start - finding.end, finding.start


def _remains(finding: Finding, kept: list[Finding], text: str) -> Iterator[Finding]:
    """The parts of ``finding`` that no kept one covers; all of it when none overlaps."""
    at = bisect_left(kept, finding.start, key=_START)
    at -= bool(at and kept[at - 1].end > finding.start)
    if at == len(kept) or kept[at].start >= finding.end:
        yield finding
        return
    position = finding.start
    while at < len(kept) and kept[at].start < finding.end:
        yield from _part(finding, position, kept[at].start, text)
        position = kept[at].end
        at += 1
    yield from _part(finding, position, finding.end, text)


def _part(finding: Finding, start: int, end: int, text: str) -> Iterator[Finding]:
    """That stretch of ``finding`` without the signs at its ends; nothing when only signs are left."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if start < end:
        yield replace(finding, start=start, end=end)
