"""A sentence that denies the whole of what follows: « il est faux que », « rien ne dit que »."""

from __future__ import annotations

import re

_OPENING = re.compile(
    r"^\s*(?:(?:il|c['’]) ?(?:est|serait) (?:tout à fait |complètement )?(?:faux|inexact|erroné)"
    r"|il n['’]est pas (?:vrai|exact)|on ne peut pas dire|rien n['’]indique|rien ne dit|le dossier ne dit pas"
    r"|ce n['’]est pas vrai) (?:que |qu['’])",
    re.IGNORECASE,
)


def denied_whole(text: str) -> str:
    """What ``text`` denies from beginning to end; empty for any other sentence."""
    opening = _OPENING.match(text)
    return text[opening.end() :].strip() if opening else ""
