"""JSON as records travel in it: decoded strictly and fast, its own text kept to be handed back unchanged.

Refused, with the place: what strict JSON refuses (NaN, Infinity, trailing commas), and what two readers could
understand differently or could not store: a key written twice, half a surrogate pair, U+0000, more than
``MAX_DEPTH`` levels, numbers of more than ``MAX_NUMBER_LENGTH`` characters.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from neo.core.dossier.json_walk import (
    MAX_DEPTH,
    MAX_NUMBER_LENGTH,
    JsonFault,
    bad_character,
    find_fault,
)

_SPACE = re.compile(r"[ \t\n\r]*+")


class NumberOutOfRange:
    """A number beyond what a double holds (``1e400``): none for the schema, kept as written in the text."""

    __slots__ = ()


class _Refused(ValueError):
    """The fast reading met something the slow one will explain."""


def decode(text: str) -> Any | JsonFault:
    """The value of a JSON document, or its first fault.

    Objects are dicts in their written order; integers are ``int``, other numbers ``float``, both finite.
    """
    try:
        document = _DECODER.decode(text)
    except (ValueError, RecursionError):
        return _explained(text)
    if too_deep(document) or bad_character(text):
        return _explained(text)
    return document


def _explained(text: str) -> JsonFault:
    # The last words stand for a text refused by the fast reading in which the slow one finds nothing:
    # refused all the same, never let through.
    return find_fault(text) or JsonFault("", 0, "document JSON illisible")


def too_deep(document: Any) -> bool:
    """Whether ``document`` nests more than ``MAX_DEPTH`` arrays and objects. No recursion."""
    level = [document] if isinstance(document, dict | list) else []
    depth = 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            return True
        level = [
            child
            for parent in level
            for child in (parent.values() if type(parent) is dict else parent)
            if type(child) is dict or type(child) is list
        ]
    return False


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Refused("a key is written twice")
    return members


def _integer(literal: str) -> int | NumberOutOfRange:
    if len(literal) > MAX_NUMBER_LENGTH:
        raise _Refused("number too long")
    # 300 digits are always within a double; beyond, the float says.
    if len(literal) > 300 and math.isinf(float(literal)):
        return NumberOutOfRange()
    return int(literal)


def _decimal(literal: str) -> float | NumberOutOfRange:
    if len(literal) > MAX_NUMBER_LENGTH:
        raise _Refused("number too long")
    value = float(literal)
    return NumberOutOfRange() if math.isinf(value) else value


def _constant(literal: str) -> Any:
    raise _Refused(literal)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_decimal, parse_constant=_constant
)
_SPANS = json.JSONDecoder(parse_int=len, parse_float=len)


class Member(NamedTuple):
    """One member of an object or array: its step in a JSON pointer, and where its value is written."""

    step: str
    start: int
    end: int


def members(text: str, start: int = 0) -> Iterator[Member]:
    """The members of the object or array written at ``start`` in a text that ``decode`` accepts."""
    at = _after_space(text, start)
    is_object = text[at] == "{"
    if text[at] not in "{[":
        return
    at, count = _after_space(text, at + 1), 0
    while text[at] not in "]}":
        step = str(count)
        if is_object:
            step, at = _SPANS.raw_decode(text, at)
            at = _after_space(text, _after_space(text, at) + 1)
        _, end = _SPANS.raw_decode(text, at)
        yield Member(step, at, end)
        count += 1
        at = _after_space(text, end)
        if text[at] == ",":
            at = _after_space(text, at + 1)


def offset_of(text: str, pointer: str) -> int:
    """Where the value at ``pointer`` is written, or its nearest written parent when it is absent."""
    at = _after_space(text, 0)
    for step in pointer.split("/")[1:]:
        wanted = step.replace("~1", "/").replace("~0", "~")
        found = next((member for member in members(text, at) if member.step == wanted), None)
        if found is None:
            break
        at = found.start
    return at


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
