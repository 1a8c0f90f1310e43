"""A list of objects from a file: a JSON list, an object that holds it under one key, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from neo.core.errors import FileUnreadable


def read_rows(path: Path, *, key: str, things: str, max_bytes: int) -> list[Any]:
    """The rows of ``path``; ``things``: what they are, French, for the sentence of an error.

    Raises ``FileUnreadable``.
    """
    try:
        if path.stat().st_size > max_bytes:
            raise FileUnreadable(path=path, problem=f"ce fichier dépasse {max_bytes // 1_000_000} Mo")
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        raise FileUnreadable(path=path, problem="ce fichier n’existe pas ou n’est pas lisible") from None
    except UnicodeDecodeError:
        raise FileUnreadable(path=path, problem="ce fichier n’est pas en UTF-8") from None
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return _lines(text, path)
    rows = content.get(key) if isinstance(content, Mapping) and key in content else content
    if isinstance(rows, Mapping):
        return [rows]
    if not isinstance(rows, list):
        raise FileUnreadable(path=path, problem=f"ce n’est pas une liste {things}")
    return rows


def _lines(text: str, path: Path) -> list[Any]:
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError):
        raise FileUnreadable(path=path, problem="ce n’est pas du JSON lisible") from None
