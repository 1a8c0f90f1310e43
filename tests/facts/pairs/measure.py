"""What is found of the bank: a pair is, when one thing shown cites both of its places.

Shown as a contradiction, or, for what has simply ended, as no longer to be relied on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from neo.core.facts.contradictions import find_contradictions
from neo.core.facts.findings import Contradiction
from neo.core.facts.record import read_record
from neo.core.facts.staleness import find_stale

from .build import TODAY, small_record

_TEXT = re.compile(r"[RMTS] \d{4}-\d\d-\d\d ")
Row = tuple[str, list[str], list[str]]

_POINTERS = {
    "telephones": "/identite/telephones",
    "adresse": "/identite/adresse",
    "nom": "/identite",
    "niveauEtude": "/situation/niveauEtude",
    "permis": "/parcours/permis",
    "langues": "/parcours/langues",
    "experiences": "/parcours/experiences",
    "formations": "/parcours/formations",
    "alloc": "/indemnisation",
    "sans": "/diagnostic/thematiqueContrainte/declareSansContrainte",
    "suivi": "/situation/modaliteAccompagnement",
    "ENG": "/contratEngagement",
    "contratEngagement": "/contratEngagement",
    "thematiqueContrainte": "/diagnostic/thematiqueContrainte",
}


def contradictions() -> list[Row]:
    """The pairs that contradict: the place to cite, the fields, the texts."""
    rows = [*_lines("of_the_person"), *_lines("of_the_plan")]
    return [(parts[0], *_fields_and_texts(parts[1:])) for parts in rows]


def look_alikes() -> list[tuple[list[str], list[str]]]:
    """The records that do not: their fields and texts."""
    return [_fields_and_texts(parts) for parts in _lines("look_alikes")]


def _lines(name: str) -> list[list[str]]:
    text = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")
    return [line.split(" ¦ ") for line in text.splitlines() if line and not line.startswith("#")]


def _fields_and_texts(parts: Sequence[str]) -> tuple[list[str], list[str]]:
    return [p for p in parts if not _TEXT.match(p)], [p for p in parts if _TEXT.match(p)]


def shown(fields: Sequence[str], texts: Sequence[str]) -> tuple[Contradiction, ...]:
    """The contradictions of the small record of these fields and texts."""
    dossier = small_record(fields, texts)
    today = date.fromisoformat(TODAY)
    return find_contradictions(dossier, read_record(dossier, today), today)


def is_found(place: str, fields: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether both the place and the last text stand in one thing shown."""
    last = last_ref(texts)
    dossier = small_record(fields, texts)
    today = date.fromisoformat(TODAY)
    facts = read_record(dossier, today)
    apart = find_contradictions(dossier, facts, today)
    stale = [s for s in find_stale(dossier, facts, today, shown=apart) if s.why == "superseded"]
    return any(
        any(is_at(s.ref, s.pointer, place) for s in item.sources) and any(s.ref == last for s in item.sources)
        for item in (*apart, *stale)
    )


def is_at(ref: str, pointer: str, place: str) -> bool:
    """Whether an element or a field is the place that a row of the bank names."""
    wanted = _POINTERS.get(place)
    if wanted:
        return pointer.startswith(wanted)
    return ref == place or pointer.startswith((f"/situation/{place}", f"/orientation/criteres/{place}"))


def last_ref(texts: Sequence[str]) -> str:
    """The element that holds the last text of a row."""
    is_report = texts[-1].startswith("R ")
    same = [t for t in texts if t.startswith("R ") == is_report]
    return f"{'CE' if is_report else 'M'}-{len(same)}"
