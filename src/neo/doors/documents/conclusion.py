"""A draft conclusion as blocks that any kind of file can draw: titles and lines, no proof, no alert.

The file may be given to the person: what was left out of the notes is not in it, nor why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from neo.core.assistant.writings import Conclusion, Step
from neo.core.reference.steps import STEP_KINDS

TITLE = "Conclusion d’entretien (projet)"
PROPOSED = "Démarches proposées, à valider une par une"
FOOTER = "Projet préparé avec NÉO à partir des notes de l’entretien. Il n’engage qu’une fois relu et signé."
OWN_FOOTER = "Projet écrit par l’agent. Il n’engage qu’une fois relu et signé."
"""Of a text that NÉO had no part in: the function was off."""
# Control characters have no place in a document, and XML refuses them.
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Block:
    """One titled part and its lines."""

    title: str
    lines: tuple[str, ...]


def blocks(conclusion: Conclusion) -> Iterator[Block]:
    """The parts of ``conclusion``, then the démarches."""
    for part in conclusion.sections:
        yield Block(part.title, tuple(clean(s.text) for s in part.sentences))
    if conclusion.demarches:
        yield Block(PROPOSED, tuple(clean(_step(step)) for step in conclusion.demarches))


def as_text(conclusion: Conclusion) -> str:
    """``conclusion`` as plain text, ready to be pasted into the record."""
    return (
        "\n\n".join("\n".join([b.title, *(f"- {line}" for line in b.lines)]) for b in blocks(conclusion))
        + "\n"
    )


def clean(text: str) -> str:
    """``text`` without the characters a document cannot hold, each shown as « � »."""
    return _NO_XML.sub("�", text)


def _step(step: Step) -> str:
    due = f" Pour le {step.due:%d/%m/%Y}." if step.due else ""
    return f"{STEP_KINDS[step.what].label} : {step.description}{due}"
