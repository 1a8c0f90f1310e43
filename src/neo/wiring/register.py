"""The register of decisions as this process holds it: read again when it grew, written under its rule.

Every process looks at the register at most ``FRESH_SECONDS`` after the last look, so a suspension holds
everywhere within that time. A register that cannot be read, or whose chain is broken, opens nothing.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

import neo
from neo.core.errors import DecisionRefused, RegisterBroken
from neo.core.governance.decisions import BEGINNING, Decision, Fault, Kept, check_chain, parse
from neo.core.governance.recording import Proposal, objection
from neo.core.governance.rollout import Rollout, rollout_of
from neo.wiring.clock import now, this_day
from neo.wiring.data_folder import kept_secret
from neo.wiring.laboratory import foundation_head
from neo.wiring.settings import data_dir

FRESH_SECONDS = 2.0
_KEY_FILE = "decisions_key"
_TRIES = 20


@dataclass(slots=True)
class _Held:
    """What this process has read: decisions, the head of the chain, and when it last looked."""

    folder: Path
    decisions: tuple[Decision, ...] = ()
    head: str = BEGINNING
    last_signature: str = ""
    looked: float = 0.0
    rollout: Rollout = field(default_factory=lambda: Rollout(()))


_held: dict[Path, _Held] = {}
_lock = Lock()


def current_rollout() -> Rollout:
    """What the register says. Raises ``RegisterBroken``, ``StoreUnusable`` or ``StoreNotPrepared``."""
    folder = data_dir()
    held = _held.get(folder)
    if held is not None and time.monotonic() - held.looked < FRESH_SECONDS:
        return held.rollout
    with _lock:
        return _refresh(_held.setdefault(folder, _Held(folder))).rollout


def forget() -> None:
    """Look at the register again at the next question, whatever the time."""
    for held in _held.values():
        held.looked = 0.0


def record(role: str, region: str, kind: str, what: Mapping[str, Any]) -> Decision:
    """Write one decision. Raises ``DecisionRefused`` with the rule's sentence, or as ``current_rollout``."""
    from neo.storage.rollout import register

    folder = data_dir()
    seed = _seed(folder)
    for _ in range(_TRIES):
        with _lock:
            held = _held.setdefault(folder, _Held(folder))
            _refresh(held)
            proposal = Proposal(role, region, kind, what, this_day())
            refused = objection(held.rollout, proposal) or _unknown_measures(proposal)
            if refused:
                raise DecisionRefused(reason=refused)
            decision = _placed(held, proposal)
            if register.add(decision.number, Kept(decision.text(), _signature(seed, decision.text()))):
                _refresh(held)
                return decision
    raise DecisionRefused(reason="Le registre est trop occupé ; recommencez dans un instant.")


def verify(heads: tuple[str, ...] = ()) -> tuple[int, str, Fault | None]:
    """Read the whole register from the database: decisions that hold, the head, the first fault or none.

    ``heads``: digests noted elsewhere (by elected staff, on paper), which must still be in the chain.
    """
    from neo.storage.rollout import register

    folder = data_dir()
    public = public_key(folder)
    known = (*heads, *foundation_head(folder))
    return check_chain(register.kept(), lambda text, mark: _is_signed(public, text, mark), known)


def public_key(folder: Path) -> str:
    """What checks the register of ``folder``."""
    from neo.adapters.signing import public_key as public_of

    return public_of(_seed(folder))


def _refresh(held: _Held) -> _Held:
    from neo.storage.rollout import register

    if register.last() != (len(held.decisions), held.last_signature):
        added = list(register.kept(len(held.decisions)))
        if not added:
            raise RegisterBroken(number=len(held.decisions), problem="elle a disparu ou a été remplacée")
        held.decisions, held.head = _continued(held, added)
        held.last_signature = added[-1].signature
        held.rollout = rollout_of(held.decisions)
    held.looked = time.monotonic()
    return held


def _continued(held: _Held, added: list[Kept]) -> tuple[tuple[Decision, ...], str]:
    """The decisions with those ``added``, each checked against the one before. Raises ``RegisterBroken``."""
    public = public_key(held.folder)
    decisions, head = list(held.decisions), held.head
    for entry in added:
        number = len(decisions) + 1
        try:
            decision = parse(entry.text)
        except ValueError:
            raise RegisterBroken(number=number, problem="son texte ne se lit plus") from None
        if decision.number != number or decision.previous != head:
            raise RegisterBroken(number=number, problem="elle ne suit plus la précédente")
        if not _is_signed(public, entry.text, entry.signature):
            raise RegisterBroken(number=number, problem="sa signature ne tient pas")
        decisions.append(decision)
        head = decision.digest
    return tuple(decisions), head


def _unknown_measures(proposal: Proposal) -> str:
    """Criteria and results name measures of the catalogue: a made-up one would always be reached."""
    if proposal.kind not in ("criteria", "evaluation"):
        return ""
    from neo.core.evaluation.catalogue import MEASURES

    known = {measure.name for measure in MEASURES}
    said = proposal.what["measures" if proposal.kind == "criteria" else "results"]
    unknown = sorted(set(said) - known)
    return (
        f"La mesure « {unknown[0]} » n’est pas au catalogue : {', '.join(sorted(known))}." if unknown else ""
    )


def _placed(held: _Held, proposal: Proposal) -> Decision:
    return Decision(
        number=len(held.decisions) + 1,
        at=now(),
        role=proposal.role,
        region=proposal.region,
        kind=proposal.kind,
        what=proposal.what,
        version=neo.__version__,
        previous=held.head,
    )


def _signature(seed: str, text: str) -> str:
    from neo.adapters.signing import sign

    return sign(seed, text)


def _is_signed(public: str, text: str, signature: str) -> bool:
    from neo.adapters.signing import is_signed

    return is_signed(public, text, signature)


def _seed(folder: Path) -> str:
    """The key of this register, made at its first decision."""
    from neo.adapters.signing import new_seed

    return kept_secret(folder, _KEY_FILE, new_seed)
