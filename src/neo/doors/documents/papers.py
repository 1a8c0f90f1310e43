"""The papers of governance, by name. Each is drawn from the running configuration when it is asked for.

What only the organisation knows is left to it, visibly: « À compléter ».
"""

from __future__ import annotations

from collections.abc import Callable

from neo.wiring.papers import Facts

from .paper import Paper
from .paper_docx import paper_as_docx
from .paper_html import paper_as_html
from .paper_odt import paper_as_odt
from .papers_for_all import algorithm_mention, public_register, transparency_notice
from .papers_for_review import ai_act_sheet, consultation_file, impact_assessment

PAPERS: dict[str, tuple[str, Callable[[Facts], Paper]]] = {
    "registre": ("Registre public des usages", public_register),
    "consultation": ("Dossier de consultation du CSE", consultation_file),
    "aipd": ("Analyse d’impact, projet (AIPD)", impact_assessment),
    "fiche-ia": ("Fiche technique (règlement européen sur l’IA)", ai_act_sheet),
    "information": ("Information de la personne, facile à lire", transparency_notice),
    "mention": ("Mention d’un traitement algorithmique", algorithm_mention),
}
"""Name of the paper -> its title, and what writes it."""
KINDS: dict[str, tuple[str, Callable[[Paper], bytes]]] = {
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", paper_as_docx),
    "odt": ("application/vnd.oasis.opendocument.text", paper_as_odt),
    "html": ("text/html; charset=utf-8", paper_as_html),
}
"""Ending of the file -> its type, and what draws it."""


def drawn(name: str, kind: str, facts: Facts) -> bytes:
    """One paper as a file. Raises ``KeyError`` for a paper or a kind that does not exist."""
    return KINDS[kind][1](PAPERS[name][1](facts))
