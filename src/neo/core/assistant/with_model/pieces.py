"""What a model reads: the planned lines as numbered pieces, in a fence that no text of a record can forge."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from neo.core.assistant.with_model.prepared import Prepared, PreparedLine
from neo.core.assistant.writings import NOTES
from neo.core.dossier.sources import Source
from neo.core.french.dates import show_date

MOST_QUOTED = 400
"""Characters of one passage: its own words help a model, a whole note does not."""
_SPACES = re.compile(r"\s+")
_MARKUP = str.maketrans({"<": "‹", ">": "›", "`": "’", "\\": "/"})
_MARK_LIKE = re.compile(r"[\[【](?=\s*[^\[\]]{0,12}\d)(?![A-Z]{2,14}_\d)([^\[\]】]{0,24})[\]】]")
_KINDS = {"conclusionsEntretien": "compte rendu", "messages": "mail", "demarches": "démarche"}


@dataclass(frozen=True, slots=True)
class Written:
    """One line of what a model reads: ``words`` are a record's or a person's, what stands around is ours."""

    before: str
    words: str = ""
    after: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.words}{self.after}"


def brief_lines(prepared: Prepared) -> tuple[Written, ...]:
    """The pieces of ``prepared`` (and its question), as they are before masking."""
    lines = (Written("", words) for asked in prepared.question.split("\n") if (words := plain(asked)))
    asked = (Written("<question>"), *lines, Written("</question>"))
    tone = (Written(f"Ton : {prepared.tone}"),) if prepared.tone else ()
    pieces = (part for number, line in enumerate(prepared.lines, 1) for part in _piece(number, line))
    return (*tone, *(asked if prepared.question else ()), Written("<pieces>"), *pieces, Written("</pieces>"))


def brief(prepared: Prepared) -> str:
    """The same, as one text."""
    return "\n".join(map(str, brief_lines(prepared)))


def masked_brief(prepared: Prepared, mask: Callable[[str], str]) -> str:
    """The same, with every word of a record or a person given by ``mask``.

    Masked together, so that what stands beside a name counts; one by one where that would join two lines.
    What is ours is not masked: nothing can swallow a number or the fence.
    """
    lines = brief_lines(prepared)
    words = [line.words for line in lines if line.words]
    masked = mask("\n".join(words)).split("\n")
    if len(masked) != len(words):
        masked = [" ".join(mask(one).split("\n")) for one in words]
    given = iter(masked)
    return "\n".join(f"{x.before}{next(given) if x.words else ''}{x.after}" for x in lines)


def plain(text: str) -> str:
    """``text`` as data on one line: nothing in it can end the fence, number a piece or open a markup."""
    text = _SPACES.sub(" ", text).translate(_MARKUP)
    return _MARK_LIKE.sub(r"(\1)", text).strip()


def _piece(number: int, line: PreparedLine) -> Iterator[Written]:
    """« [3] Situation | fact », then each of its passages on a line of its own, set back."""
    section = f"{line.section} | " if line.section else ""
    yield Written(f"[{number}] {section}", plain(line.sentence.text))
    for source in line.sentence.sources:
        if source.start is None or not source.quote or source.quote in line.sentence.text:
            continue  # those it quotes whole are not said twice
        yield Written(f"    extrait ({where_from(source)}) : « ", plain(source.quote[:MOST_QUOTED]), " »")


def where_from(source: Source) -> str:
    """The kind of text and the day of a passage, as a model reads them."""
    if source.ref == NOTES:
        return NOTES
    kind = _KINDS.get(source.pointer.split("/")[1] if "/" in source.pointer else "", "dossier")
    return f"{kind} du {show_date(source.date)}" if source.date else kind
