"""The free texts of a record's document, and the person's own names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from neo.core.french.folding import fold

FREE_TEXT_KEYS = frozenset({"texte", "rectification", "corps", "commentaire"})
"""Keys whose value is typed freely: a source into one always gives its characters."""


def free_texts(node: Any) -> Iterator[str]:
    """Every freely typed text under ``node``, descriptions included."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            if isinstance(value, str) and (key in FREE_TEXT_KEYS or key == "description"):
                yield value
            else:
                yield from free_texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from free_texts(value)


def own_names(document: Mapping[str, Any]) -> frozenset[str]:
    """The folded words of the names of the person and of the adviser in charge."""
    rows = (document.get("identite", {}), document.get("referent", {}))
    written = [str(row.get(key, "")) for row in rows for key in ("nom", "prenom", "nomNaissance")]
    return frozenset(w for name in written for w in re.findall(r"[^\W_]+", fold(name)))
