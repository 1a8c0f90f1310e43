"""What a model reads: the planned lines as numbered pieces, in a fence that no text of a record can forge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.assistant.with_model.prepared import Prepared, PreparedLine
from neo.core.dossier.sources import Source
from neo.core.french.dates import show_date

MOST_QUOTED = 400
"""Characters of one passage: its own words help a model, a whole note does not."""
_SPACES = re.compile(r"\s+")
_MARKUP = str.maketrans({"<": "‹", ">": "›", "`": "’", "\\": "/"})
_MARK_LIKE = re.compile(r"[\[【](?=\s*[^\[\]]{0,12}\d)(?![A-Z]{2,14}_\d)([^\[\]】]{0,24})[\]】]")
_KINDS = {"conclusionsEntretien": "compte rendu", "messages": "mail", "demarches": "démarche"}


def brief(prepared: Prepared) -> str:
    """The pieces of ``prepared`` (and its question), one a line, as they are before masking."""
    pieces = "\n".join(_piece(number, line) for number, line in enumerate(prepared.lines, 1))
    asked = f"<question>\n{plain(prepared.question)}\n</question>\n" if prepared.question else ""
    return f"{asked}<pieces>\n{pieces}\n</pieces>"


def plain(text: str) -> str:
    """``text`` as data on one line: nothing in it can end the fence, number a piece or open a markup."""
    text = _SPACES.sub(" ", text).translate(_MARKUP)
    return _MARK_LIKE.sub(r"(\1)", text).strip()


def _piece(number: int, line: PreparedLine) -> str:
    """« [3] Situation | fact », then each of its passages on a line of its own, set back."""
    section = f"{line.section} | " if line.section else ""
    fact = f"[{number}] {section}{plain(line.sentence.text)}"
    return "\n".join((fact, *_passages(line)))


def _passages(line: PreparedLine) -> Iterator[str]:
    """The passages behind a line, each with its kind and day; those it quotes whole are not said twice."""
    for source in line.sentence.sources:
        if source.start is None or not source.quote or source.quote in line.sentence.text:
            continue
        yield f"    extrait ({where_from(source)}) : « {plain(source.quote[:MOST_QUOTED])} »"


def where_from(source: Source) -> str:
    """The kind of text and the day of a passage, as a model reads them."""
    kind = _KINDS.get(source.pointer.split("/")[1] if "/" in source.pointer else "", "dossier")
    return f"{kind} du {show_date(source.date)}" if source.date else kind
