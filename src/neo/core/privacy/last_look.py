"""Masking with the last look: what would leave, looked at once more, and stopped rather than let out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.errors import LeakFound, StaysOnOwnGround
from neo.core.privacy.detection import Detector
from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import TOKEN_WORDS
from neo.core.privacy.leak_check import Leak, leak_check
from neo.core.privacy.masking import Exchange, Masked, mask
from neo.core.privacy.policy import Policy, SpecialUse


def mask_for_sending(
    text: str, exchange: Exchange, policy: Policy, detectors: Sequence[Detector] = ()
) -> Masked:
    """``text`` as it may leave. What the last look finds is masked too, and looked at again.

    Raises ``LeakFound`` when something is still in clear after that: nothing may leave; and
    ``StaysOnOwnGround`` when ``policy`` says that such a text does not leave.
    """
    masked = mask(text, exchange, policy, detectors)
    if policy.special is SpecialUse.STAY and masked.special:
        raise StaysOnOwnGround(task=policy.name)
    found = leak_check(masked.text, exchange.identity, exchange.table)
    if not found:
        return masked
    seen = [finding for leak in found for finding in _as_findings(leak, masked)]
    again = mask(text, exchange, policy, detectors, seen)
    left = leak_check(again.text, exchange.identity, exchange.table)
    if left:
        raise LeakFound(kinds=", ".join(sorted({TOKEN_WORDS[leak.kind].lower() for leak in left})))
    return again


def _as_findings(leak: Leak, masked: Masked) -> Iterator[Finding]:
    """What is still in clear, as stretches of the text given; beside a token already there, only the rest."""
    why = "la relecture avant envoi y a reconnu une donnée du dossier"
    for start, end in masked.given_stretches(leak.start, leak.end):
        yield Finding(start, end, leak.kind, "last_look", why, 0.995)
