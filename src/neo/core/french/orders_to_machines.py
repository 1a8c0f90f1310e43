"""Text that speaks to a machine and not to an adviser: orders to an assistant, forged roles and fences, text
that no reader sees.

A mail or a note is data. What in it addresses a machine is told as a fact by nobody, whatever it says, and
proves nothing; the rest of the text stays what it is. The order and what it dictates, to the end of its
paragraph, go together: a dictated sentence is often the next one. After a forged fence the whole rest goes,
or all up to the fence that closes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from neo.core.french import lazy_re as re
from neo.core.french.hidden_text import Seen, hidden, lengths, seen
from neo.core.french.machine_triggers import SYMBOLS, TRIGGERS
from neo.core.french.machine_words import FENCE, SIGNS, SURE

_TOGETHER = SURE + 1
"""Weak signs of several sentences of one paragraph that make an order between them."""
_WORD = re.compile(r"(?:[jtnm]')?[a-z_]+")
_PARAGRAPH = re.compile(r"\n[ ]*\n")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"')\]]*\s+|\n+")
_SIGNATURE = re.compile(
    r"\n[ ]*(?:cordialement|bien a vous|bonne (?:journee|soiree|reception)|merci(?: d'avance)?|salutations"
    r"|respectueusement|cdlt|best regards|kind regards|sincerely)\b"
)
_CLOSING = re.compile(
    r"\[/inst\]|<\|im_end\|>|</(?:system|instructions?|prompt)>|<</sys>>|(?:^|\n)[ >]*[-=#*_~]{2,} ?"
    r"(?:fin|end) (?:of |du |de la |des |de )*(?:system\w*|instructions?|prompt|consignes?)[^\n]*"
)


def orders_to_machines(text: str) -> list[tuple[int, int]]:
    """Start and end of each stretch of ``text`` that is for a machine or hidden, in order, apart from one
    another. Most texts have none, and cost one search."""
    words = lengths(text)
    found = list(hidden(text, words))
    shown = seen(text, words)
    said = frozenset(_WORD.findall(shown.text))
    if _may_hold_an_order(shown.text, said):
        found += [shown.span(start, end) for start, end in _orders(shown, said)]
    return _merged(found)


def without_orders(text: str) -> str:
    """``text`` of the same length, with spaces in the place of what is for a machine."""
    for start, end in orders_to_machines(text):
        text = text[:start] + _BLANKED.sub(" ", text[start:end]) + text[end:]
    return text


_BLANKED = re.compile(r"[^\n]")


def _may_hold_an_order(shown: str, words: Set[str]) -> bool:
    """Whether the signs of the whole text are enough for one of its paragraphs to be an order."""
    if not words & TRIGGERS and not any(symbol in shown for symbol in SYMBOLS):
        return False
    return sum(_signs(shown, words).values()) >= SURE


def _orders(shown: Seen, words: Set[str]) -> Iterator[tuple[int, int]]:
    """The stretches of the text as it is read."""
    goes_on, done = False, 0
    for start, end in _cut(shown.text, 0, len(shown.text), _PARAGRAPH):
        if start < done:
            continue
        sentences = list(_cut(shown.text, start, end, _SENTENCE))
        signs = [_signs(shown.text[a:b], words) for a, b in sentences]
        first = _first_order(signs)
        if first is None and goes_on:
            yield start, end
        goes_on = False
        if first is None:
            continue
        opening = sentences[first][0]
        if any(FENCE in sign for sign in signs[first:]):
            done = _after_fence(shown.text, opening)
            yield opening, done
            continue
        close = _SIGNATURE.search(shown.text, opening, end)
        yield opening, close.start() if close else end
        goes_on = shown.text[:end].rstrip().endswith(":")


def _signs(text: str, words: Set[str]) -> dict[str, int]:
    """The signs in ``text`` by name, each with its weight; ``words``: those of the whole mail or note."""
    found: dict[str, int] = {}
    for name, weight, needed, pattern in SIGNS:
        if weight > found.get(name, 0) and (not needed or words & needed) and pattern.search(text):
            found[name] = weight
    return found


def _first_order(signs: Sequence[dict[str, int]]) -> int | None:
    """The first sentence of a paragraph that speaks to a machine; ``None`` when none does."""
    sure = [place for place, sign in enumerate(signs) if sum(sign.values()) >= SURE]
    if sure:
        before = [p for p in range(sure[0]) if any(weight > 1 for weight in signs[p].values())]
        return min((*before, sure[0]))
    together: dict[str, int] = {}
    for sign in signs:
        together |= {name: max(weight, together.get(name, 0)) for name, weight in sign.items()}
    if sum(together.values()) < _TOGETHER:
        return None
    return next(place for place, sign in enumerate(signs) if sign)


def _after_fence(text: str, opening: int) -> int:
    closing = _CLOSING.search(text, opening + 1)
    return closing.end() if closing else len(text)


def _cut(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The pieces of ``text[start:end]`` between the matches of ``pattern``, those with words only."""
    for match in (*pattern.finditer(text, start, end), None):
        stop = match.start() if match else end
        if text[start:stop].strip():
            yield start, stop
        start = match.end() if match else end


def _merged(stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
