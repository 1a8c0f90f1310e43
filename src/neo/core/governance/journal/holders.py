"""Who holds a key of the journal. Opening takes the DPO and one of the two others: nobody alone can."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

DPO, ELECTED, SECURITY = "dpo", "elected", "security"
SECONDS = (ELECTED, SECURITY)
"""The second holders, in the order of the two copies of a sealed key."""
HOLDERS: dict[str, str] = {
    DPO: "le délégué à la protection des données",
    ELECTED: "l’élu du personnel",
    SECURITY: "le responsable de la sécurité",
}
"""Role -> what it is called, with its article."""
_OF = {DPO: "du délégué à la protection des données", ELECTED: "de l’élu", SECURITY: "de la sécurité"}


def missing_sentence(known: Mapping[str, bytes]) -> str:
    """Which public keys are not registered, French; empty when all three are."""
    absent = [_OF[role] for role in HOLDERS if role not in known]
    return " et ".join((", ".join(absent[:-1]), absent[-1])) if len(absent) > 1 else "".join(absent)


def fingerprint(known: Mapping[str, bytes]) -> bytes:
    """Eight bytes that stand for the three public keys: an entry says under which keys it was sealed."""
    return hashlib.sha256(b"".join(known[role] for role in HOLDERS)).digest()[:8]
