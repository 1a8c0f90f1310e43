"""Importing texts into the knowledge base: the adapters read, the core understands, the storage keeps."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from neo.adapters.knowledge_files.reading import read_file, text_files
from neo.core.errors import TextInvalid
from neo.core.knowledge.front_matter import split_head
from neo.core.knowledge.reading import key_of, read_parts
from neo.core.knowledge.texts import DatedText
from neo.storage.knowledge.store import Kept, save, texts

__all__ = ["RefusedFile", "TextsReport", "import_texts", "knowledge_texts"]


@dataclass(frozen=True, slots=True)
class RefusedFile:
    file: str
    problem: str

    def as_json(self) -> dict[str, str]:
        return {"file": self.file, "problem": self.problem}


@dataclass(slots=True)
class TextsReport:
    """What an import did. ``replaced``: a newer version of a known text; ``unchanged``: already there."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    refused: list[RefusedFile] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return {
            "imported": self.added,
            "replaced": self.replaced,
            "unchanged": self.unchanged,
            "refused": [r.as_json() for r in self.refused],
        }


def import_texts(folder: Path, today: date, report: TextsReport | None = None) -> TextsReport:
    """Import each file of ``folder``; one that is refused never stops the others.

    ``report`` is filled as it goes, so that an interrupted import can still be told. Raises
    ``FileUnreadable`` for a folder that cannot be read, ``StoreUnusable`` for a database that cannot be
    written.
    """
    report = report or TextsReport()
    seen: dict[tuple[str, date], Path] = {}
    for file in text_files(folder):
        try:
            _count(report, _import(file, today, seen))
        except TextInvalid as refused:
            report.refused.append(RefusedFile(str(file), str(refused.data["problem"])))
    return report


def _import(file: Path, today: date, seen: dict[tuple[str, date], Path]) -> Kept:
    extracted = read_file(file)
    own, body = split_head(extracted.text)
    head = {**extracted.values, **own}
    text = read_parts(head, body, key_of(file.stem), today)
    place = (text.key, text.valid_from)
    if place in seen:
        raise TextInvalid(
            problem=f"« {seen[place].name} » a le même identifiant et la même date ; nommez-le autrement"
        )
    seen[place] = file
    return save(text, head, body)


def _count(report: TextsReport, kept: Kept) -> None:
    report.added += kept is Kept.ADDED
    report.replaced += kept is Kept.REPLACED
    report.unchanged += kept is Kept.UNCHANGED


def knowledge_texts() -> tuple[DatedText, ...]:
    """Every version known, read; none where nothing was imported."""
    return texts()
