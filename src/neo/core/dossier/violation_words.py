"""A violation of the exchange schema, in plain French. No value of the document is repeated: a refusal may
be logged, pasted or mailed, and the pointer says where to look.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from neo.core.dossier.json_text import NumberOutOfRange

_EXPECTED = {
    "string": "texte attendu",
    "integer": "nombre entier attendu",
    "number": "nombre attendu",
    "boolean": "true ou false attendu",
    "array": "liste attendue",
    "object": "objet attendu",
    "null": "null permis",
}
_FORMATS = {
    "date": "date AAAA-MM-JJ attendue, qui existe au calendrier",
    "date-time": "date et heure avec décalage attendues, comme 2026-03-02T08:30:00+01:00",
    "email": "adresse électronique attendue",
}


def describe(rule: str, expected: Any, found: Any) -> str:
    """One French sentence for one broken rule.

    ``rule`` is the keyword of the schema (``type``, ``enum``…), ``expected`` its value in the schema and
    ``found`` the value of the document, of which only the kind and the length are told.
    """
    words = _WORDS.get(rule)
    return words(expected, found) if words else f"règle « {rule} » du schéma non respectée"


def _type(expected: Any, found: Any) -> str:
    names = [expected] if isinstance(expected, str) else list(expected)
    return f"{' ou '.join(_EXPECTED[name] for name in names)}, {_kind(found)}"


def _kind(found: Any) -> str:
    if isinstance(found, NumberOutOfRange):
        return "nombre trop grand trouvé"
    if isinstance(found, dict | list):
        return "objet trouvé" if isinstance(found, dict) else "liste trouvée"
    if isinstance(found, bool) or found is None:
        return {True: "true trouvé", False: "false trouvé", None: "null trouvé"}[found]
    return "texte trouvé" if isinstance(found, str) else "nombre trouvé"


_WORDS: dict[str, Callable[[Any, Any], str]] = {
    "type": _type,
    "required": lambda expected, found: "valeur obligatoire absente",
    "enum": lambda expected, found: f"valeur non permise ; permises : {', '.join(map(str, expected))}",
    "const": lambda expected, found: f"« {expected} » attendu",
    "pattern": lambda expected, found: f"forme attendue : {expected}",
    "format": lambda expected, found: _FORMATS.get(str(expected), "format attendu non respecté"),
    "minLength": lambda expected, found: "texte vide",
    "maxLength": lambda expected, found: f"texte de {len(found)} caractères, {expected} au plus",
}
