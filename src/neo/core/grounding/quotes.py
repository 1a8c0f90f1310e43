"""Quoted speech: what stands between guillemets must be in the record word for word.

What is rightly quoted needs no other check, and would mislead them ("écrit « je viens demain »" says nothing
of the day after the sentence is read); it is blanked, so that offsets stay.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.grounding.support import Readings

_QUOTE = re.compile(r"«\s*([^«»]+?)\s*»|“\s*([^“”]+?)\s*”|(?<!\w)\"([^\"]+)\"(?!\w)")
_SHORTEST = 3  # words: one or two between guillemets are as often a name or a manner of speaking
_TRIMMED = " .,;:!?…'\""


def without_quotes(text: str, readings: Readings) -> tuple[str, list[str]]:
    """``text`` with its right quotations blanked, and a problem for each that the record does not hold."""
    problems = []
    for m in _QUOTE.finditer(text):
        group = next(i for i in (1, 2, 3) if m[i] is not None)
        if len(m[group].split()) < _SHORTEST:
            continue
        if all(readings.holds_words(part) for part in _parts(m[group])):
            text = text[: m.start()] + " " * (m.end() - m.start()) + text[m.end() :]
        else:
            problems.append(f"la citation « {m[group]} » n'est pas mot pour mot dans le dossier")
    return text, problems


def _parts(quoted: str) -> list[str]:
    """What is quoted, folded; cut where the quotation itself says that words were changed ("[son fils]")."""
    parts = re.split(r"\[[^\]]*\]|\(…\)|…", quoted)
    return [plain for part in parts if (plain := " ".join(fold(part).strip(_TRIMMED).split()))]
