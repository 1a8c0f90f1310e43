"""How far NÉO contributed to a text: its sources, its version, the degree of its part, and one line to copy.

Source: CRPA, article R311-3-1-2 (« degré et mode de contribution du traitement algorithmique »). The line
travels with the text: it names no person, and says nothing of what the text says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from neo import __version__
from neo.core.assistant.making import EMBEDDED, EMBEDDED_MAKING, Making
from neo.core.assistant.making_words import writer

ENDING = "L’agent relit, corrige et décide."


@dataclass(frozen=True, slots=True)
class Part:
    """NÉO's part in the texts of one task, French. ``verb``: the text was « préparé » or « relu »."""

    sources: str
    degree: str
    verb: str = "préparé"


PARTS = {
    "synthesis": Part("le dossier", "faits choisis dans le dossier et redits avec leur source"),
    "answer": Part("le dossier", "réponse tirée du dossier avec ses sources, ou constat qu’il ne le dit pas"),
    "mail": Part(
        "le courriel, le dossier, les textes datés", "brouillon de réponse tiré du courriel et du dossier"
    ),
    "mail_checked": Part(
        "le dossier, les textes datés",
        "brouillon repris par l’agent, puis comparé au dossier phrase par phrase",
    ),
    "conclusion": Part("les notes de l’agent", "notes de l’agent mises en forme, sans rien y ajouter"),
    "suggestions": Part("le dossier, les listes réglées", "propositions tirées du dossier, à retenir ou non"),
    "verification": Part(
        "le dossier", "texte comparé au dossier phrase par phrase ; NÉO n’en a rien écrit", "relu"
    ),
}


def mention(task: str, making: Making) -> str:
    """« Texte préparé avec NÉO 0.1.0 (…) : …. L’agent relit, corrige et décide. »

    ``task``: a name of ``PARTS``; raises ``KeyError`` for another.
    """
    part = PARTS[task]
    return f"Texte {part.verb} avec NÉO {__version__} ({_engine(making)}) : {part.degree}. {ENDING}"


def making_as_json(task: str, making: Making = EMBEDDED_MAKING) -> dict[str, Any]:
    """How a text was made, with NÉO's part in it."""
    part = PARTS[task]
    return making.as_json() | {
        "version": __version__,
        "basis": part.sources,
        "contribution": part.degree,
        "mention": mention(task, making),
    }


def _engine(making: Making) -> str:
    if making.engine == EMBEDDED:
        return "rédacteur embarqué, sans modèle de langue"
    return f"modèle de langue {writer(making)}, texte pseudonymisé"
