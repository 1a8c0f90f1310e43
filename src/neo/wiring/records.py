"""Importing exchange files into the record store: the adapters read, the storage keeps, doors show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from neo.adapters.sources.files import UnreadablePath, exchange_files
from neo.adapters.sources.reading import FoundRecord, Refusal, read_file
from neo.core.errors import FileUnreadable, RecordExists
from neo.storage.records.store import RecordStore

__all__ = ["ImportReport", "files_to_import", "import_files"]


@dataclass(slots=True)
class ImportReport:
    """What an import did. ``from_cases`` counts records taken out of case files."""

    imported: int = 0
    replaced: int = 0
    from_cases: int = 0
    refused: list[Refusal] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The contract's shape."""
        return {
            "imported": self.imported,
            "replaced": self.replaced,
            "refused": [refusal.as_json() for refusal in self.refused],
        }


def files_to_import(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The exchange files of ``paths``. Raises ``FileUnreadable`` for one that cannot be read at all."""
    try:
        return exchange_files(paths)
    except UnreadablePath as failure:
        raise FileUnreadable(path="import", problem=str(failure).rstrip(".")) from failure


def import_files(
    store: RecordStore, files: Iterable[Path], *, replace: bool, advance: Callable[[int], None]
) -> ImportReport:
    """Import record by record; a bad one never stops the others. ``advance`` is told the bytes read."""
    report = ImportReport()
    seen: set[str] = set()
    for file in files:
        for reading in read_file(file, advance):
            if isinstance(reading, FoundRecord):
                _keep(store, reading, replace, seen, report)
            else:
                report.refused.extend(reading)
    return report


def _keep(
    store: RecordStore, found: FoundRecord, replace: bool, seen: set[str], report: ImportReport
) -> None:
    identifier = found.document["id"]
    try:
        replaced = store.save(found.text, found.document, replace=replace and identifier not in seen)
    except RecordExists as error:
        words = "deux fois dans cet import" if identifier in seen else error.sentence
        report.refused.append(Refusal(found.file, found.line, "/id", words))
        return
    seen.add(identifier)
    report.replaced += replaced
    report.imported += not replaced
    report.from_cases += found.from_case_file
