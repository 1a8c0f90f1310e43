"""The theme of local services that a need or an objective of the diagnosis calls for, by its label."""

from __future__ import annotations

from neo.core.french.folding import fold
from neo.core.french.words import content_keys
from neo.core.reference.need_themes import NEED_THEMES

_BY_LABEL = {fold(label): theme for theme, labels in NEED_THEMES.items() for label in labels}
_BY_KEYS = [(frozenset(content_keys(label)), theme) for label, theme in _BY_LABEL.items()]
_SAME_SHARE = 0.6
"""Part of the words of a label that is enough, when no other word stands there: "Gestion budgétaire"."""


def theme_of_need(label: str) -> str | None:
    """The data·inclusion theme of a need or an objective of the diagnosis; ``None`` for those left out."""
    exact = _BY_LABEL.get(fold(label).strip(" ."))
    if exact is not None:
        return exact
    keys = frozenset(content_keys(label))
    shares = [(len(keys) / len(known) if keys <= known else 0.0, theme) for known, theme in _BY_KEYS]
    share, theme = max(shares)
    return theme if share >= _SAME_SHARE else None
