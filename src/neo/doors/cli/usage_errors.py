"""A command that was not written as expected, told in French: the parser speaks English only."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"'([^']*)'|\(([^)]*)\)")


def is_usage_error(error: Exception) -> bool:
    """Whether ``error`` is the parser's (typer ships its own, under names of its own)."""
    return hasattr(error, "format_message") and hasattr(error, "exit_code")


def usage_sentence(error: Exception) -> str:
    """One French sentence that says what to write instead; empty when the help was shown already."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        return ""
    words = _WORDS.get(kind, _other)(error)
    return f"Commande mal écrite : {words} ; « neo --help » donne les commandes."


def _message(error: Exception) -> str:
    return str(error.format_message()).strip()  # type: ignore[attr-defined]


def _name(error: Exception) -> str:
    """What was to be given: an option as typed, an argument as the help names it."""
    param = getattr(error, "param", None)
    options = [o for o in getattr(param, "opts", ()) if o.startswith("-")]
    return options[0] if options else str(getattr(param, "metavar", None) or getattr(param, "name", "") or "")


def _missing(error: Exception) -> str:
    return f"il manque {_name(error)}"


def _no_such_option(error: Exception) -> str:
    return f"l’option {getattr(error, 'option_name', '')} n’existe pas ici"


def _option_usage(error: Exception) -> str:
    name = getattr(error, "option_name", "")
    lacks = "requires" in _message(error)
    return f"l’option {name} attend une valeur" if lacks else f"l’option {name} n’attend pas de valeur"


def _bad_value(error: Exception) -> str:
    message = _message(error)
    expected = ", un nombre entier est attendu" if "valid int" in message else ""
    return f"la valeur de {_name(error)} ne convient pas{expected}"


def _other(error: Exception) -> str:
    message = _message(error)
    found = _QUOTED.findall(message)
    quoted = next((part for part in found[-1] if part), "") if found else ""
    if message.startswith("No such command"):
        return f"la commande « {quoted} » n’existe pas"
    if "unexpected extra argument" in message:
        return f"« {quoted} » est de trop"
    return message.rstrip(".")


_WORDS = {
    "MissingParameter": _missing,
    "NoSuchOption": _no_such_option,
    "BadOptionUsage": _option_usage,
    "BadParameter": _bad_value,
}
