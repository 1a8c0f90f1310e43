"""One item added to an array of a JSON document, the rest of its text left exactly as it was written."""

from __future__ import annotations

import json
from typing import Any

from neo.core.dossier.json_text import members


def with_item(text: str, key: str, item: dict[str, Any]) -> str:
    """``text`` (an object that ``decode`` accepts) with ``item`` last in its array ``key``."""
    written = json.dumps(item, ensure_ascii=False)
    array = next((m for m in members(text) if m.step == key), None)
    if array is None:
        return _inserted(text, text.rindex("}"), f"{json.dumps(key)}: [{written}]")
    return _inserted(text, array.end - 1, written)


def _inserted(text: str, closing: int, words: str) -> str:
    """``words`` as the last member of what closes at ``closing``."""
    before = text[:closing].rstrip(" \t\r\n")
    comma = "" if before.endswith(("[", "{")) else ", "
    return f"{before}{comma}{words}{text[len(before) :]}"
