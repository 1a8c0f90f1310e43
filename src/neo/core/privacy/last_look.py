"""Masking with the last look: what would leave, looked at once more, and stopped rather than let out."""

from __future__ import annotations

from collections.abc import Sequence

from neo.core.errors import LeakFound
from neo.core.privacy.detection import Detector
from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import TOKEN_WORDS
from neo.core.privacy.leak_check import Leak, leak_check
from neo.core.privacy.masking import Exchange, Masked, mask
from neo.core.privacy.policy import Policy


def mask_for_sending(
    text: str, exchange: Exchange, policy: Policy, detectors: Sequence[Detector] = ()
) -> Masked:
    """``text`` as it may leave. What the last look finds is masked too, and looked at again.

    Raises ``LeakFound`` when something is still in clear after that: nothing may leave.
    """
    masked = mask(text, exchange, policy, detectors)
    if not leak_check(masked.text, exchange.identity, exchange.table):
        return masked
    again = mask(text, exchange, policy, [*detectors, _LastLook(exchange)])
    left = leak_check(again.text, exchange.identity, exchange.table)
    if left:
        raise LeakFound(kinds=", ".join(sorted({TOKEN_WORDS[leak.kind].lower() for leak in left})))
    return again


class _LastLook:
    """What the last look sees in the text itself, as findings: a second masking covers it."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def detect(self, text: str) -> Sequence[Finding]:
        found = leak_check(text, self._exchange.identity, self._exchange.table)
        return [_as_finding(leak) for leak in found]


def _as_finding(leak: Leak) -> Finding:
    why = "la relecture avant envoi y a reconnu une donnée du dossier"
    return Finding(leak.start, leak.end, leak.kind, "last_look", why, 0.3)
