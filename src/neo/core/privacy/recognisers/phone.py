"""Telephone numbers, by shape: libraries refuse overseas ranges and every number reserved for fiction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.scene import Example, Scene

_PHONE = re.compile(
    r"(?<![\w+])(?:(?:\(?\+|00) ?(?:33|262|590|594|596|508|687|689)\)?[ .-]?(?:\(0\) ?)?[1-9]|0 ?[1-9])"
    r"(?:[ .\-/]{0,2}\d){8}(?!\d)"
)


def find(scene: Scene) -> Iterator[Finding]:
    """French numbers in their usual notations."""
    for match in _PHONE.finditer(scene.reading.folded):
        yield Finding(*match.span(), Kind.PHONE, "phone", "c’est un numéro de téléphone", 0.95)


EXAMPLES: tuple[Example, ...] = (
    ("tel 06 39 98 12 34 le soir", ("06 39 98 12 34",)),
    ("+33 6 39 98 05 88", ("+33 6 39 98 05 88",)),
    ("entre 2019 et 2023", ()),
)
