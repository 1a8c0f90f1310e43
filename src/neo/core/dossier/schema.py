"""The exchange schema, shipped with the product, and what a document has against it.

A compiled validator says yes in a fraction of a millisecond. Only a refused document is read again by the
slower one, which lists. Both are given the same formats and the same regular expressions; when the first
refuses and the second finds nothing, the document is refused all the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from neo.core.dossier.formats import FORMATS
from neo.core.dossier.violation_words import describe

MAX_VIOLATIONS = 20
"""Violations listed for one document."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing a document has against the schema. ``pointer`` is a JSON pointer; ``problem`` is French."""

    pointer: str
    problem: str


@cache
def schema_text() -> str:
    """The exchange schema (JSON Schema 2020-12), as shipped."""
    return _shipped("dossier.schema.json")


@cache
def sample_text() -> str:
    """One short fictitious record that satisfies the schema."""
    return _shipped("sample.json")


def schema_with_sample() -> dict[str, Any]:
    """The schema with the sample under ``examples``: still a schema, ready for any validator."""
    schema: dict[str, Any] = json.loads(schema_text())
    return {**schema, "examples": [json.loads(sample_text())]}


def violations(document: Any) -> tuple[Violation, ...]:
    """What ``document`` (as ``json_text.decode`` gives it) has against the schema: nothing, or at most 20."""
    from fastjsonschema import JsonSchemaValueException

    try:
        _quick()(document)
    except JsonSchemaValueException as refusal:
        listed = tuple(_first(_listed(document)))
        return listed or (Violation(_pointer(refusal.path[1:]), "valeur refusée par le schéma"),)
    return ()


def _shipped(name: str) -> str:
    return resources.files("neo.core.dossier").joinpath(name).read_text(encoding="utf-8")


@cache
def _quick() -> Callable[[Any], Any]:
    import fastjsonschema

    compiled: Callable[[Any], Any] = fastjsonschema.compile(
        json.loads(schema_text()), formats=FORMATS, use_default=False, detailed_exceptions=True
    )
    return compiled


@cache
def _slow() -> Any:
    from jsonschema import Draft202012Validator, FormatChecker, validators

    checker = FormatChecker(formats=())
    for name, is_valid in FORMATS.items():
        checker.checks(name)(is_valid)
    strict = validators.extend(Draft202012Validator, {"pattern": _pattern})
    return strict(json.loads(schema_text()), format_checker=checker)


def _pattern(_: Any, pattern: str, instance: Any, __: Any) -> Iterator[Any]:
    """As JSON Schema reads regular expressions: ``$`` is the very end, a final newline does not slip past."""
    from jsonschema import ValidationError

    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield ValidationError("pattern")


def _listed(document: Any) -> Iterator[Violation]:
    for error in _slow().iter_errors(document):
        steps = list(error.absolute_path)
        if error.validator == "required":
            steps.append(_missing_key(error))
        yield Violation(_pointer(steps), describe(error.validator, error.validator_value, error.instance))


def _missing_key(error: Any) -> str:
    """The library gives one error a missing key, and names it only in its message: 'nom' is a required…"""
    keys: list[str] = error.validator_value
    return next(key for key in keys if error.message.startswith(repr(key)))


def _first(found: Iterator[Violation]) -> Iterator[Violation]:
    for _, violation in zip(range(MAX_VIOLATIONS), found, strict=False):
        yield violation


def _pointer(steps: list[Any]) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
