"""Corrections: a value that the record names only to set it aside ("le 1er mai et non le 1er avril").

A later text that says so outweighs the earlier one that gave the value.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re
from neo.core.grounding.checker import Checker, Judge, Span
from neo.core.grounding.details import Reading

_SET_ASIDE = re.compile(
    r"\b(?:et non|non|pas|et plus|non plus|au lieu|plutot que|a la place)"
    r" (?:(?:pas|le|la|les|de|du|des|au|aux|a|en|dans|depuis|avant|fin|debut) |d')*$"
)
_CUE = re.compile(r"\b(?:non|pas|plus|lieu|plutot|place)\b")
_NOT_FOR_IT = re.compile(r"\bpas (?:avant|apres|plus|depuis|encore|moins)\b[^,;.]*$")
_BOUND = re.compile(r"\b(?:moins|plus|au-dela|autour|pres) (?:de |d')$")
_ABOUT = 0.4  # share of the sentence that the correcting passage must hold


def set_aside(c: Checker, claimed: Span, judge: Judge) -> bool:
    """Whether the last passage on the matter that names the value names it to set it aside.

    ``judge``: where a passage says the value, and where another one.
    """
    if c.strict or _is_set_aside(c.claim, claimed) or _BOUND.search(c.claim.folded[: claimed[0]]):
        return False
    near = [k for k in c.support.candidates if k.passage.free and c.support.context(k, *claimed) >= _ABOUT]
    readings = [(k.passage, c.reading(k)) for k in near]
    if not any(_CUE.search(r.folded) for _, r in readings):
        return False
    last: tuple[tuple[int, int], bool] | None = None
    for passage, r in readings:
        for span in judge(r)[0]:
            when = (passage.date.toordinal() if passage.date else 0, span[0])
            if last is None or when >= last[0]:
                last = when, _is_set_aside(r, span)
    return last is not None and last[1]


def _is_set_aside(r: Reading, span: Span) -> bool:
    before = r.folded[max(0, span[0] - 40) : span[0]]
    return bool(_SET_ASIDE.search(before)) and not _NOT_FOR_IT.search(before)
