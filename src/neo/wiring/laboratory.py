"""Laboratory or deployment: what is allowed only where every record is fictitious."""

from __future__ import annotations

from pathlib import Path

from neo.core.errors import NotAllowed

DEPLOYMENT_MARK = "deployment"
"""A file of the data folder: once it is there, the folder serves real people, without return."""


def is_laboratory(folder: Path) -> bool:
    """Whether ``folder`` is a laboratory: it is one until it is made a deployment."""
    return not (folder / DEPLOYMENT_MARK).exists()


def foundation_head(folder: Path) -> tuple[str, ...]:
    """The digest of the decision that founded this deployment; none in a laboratory."""
    mark = folder / DEPLOYMENT_MARK
    return tuple(mark.read_text(encoding="ascii").split()) if mark.exists() else ()


def require_laboratory(folder: Path, rule: str) -> None:
    """Raises ``NotAllowed`` with ``rule`` (French) in a deployment."""
    if not is_laboratory(folder):
        raise NotAllowed(rule=rule)
