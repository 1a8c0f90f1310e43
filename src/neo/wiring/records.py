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

__all__ = ["FilesToImport", "ImportReport", "files_to_import", "import_files"]


@dataclass(slots=True)
class ImportReport:
    """What an import did. ``from_cases`` counts records taken out of case files.

    ``refused`` has one line a reason, ``refused_records`` one count a record.
    """

    imported: int = 0
    replaced: int = 0
    refused_records: int = 0
    from_cases: int = 0
    refused: list[Refusal] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The contract's shape."""
        return {
            "imported": self.imported,
            "replaced": self.replaced,
            "refused": [refusal.as_json() for refusal in self.refused],
        }


@dataclass(frozen=True, slots=True)
class FilesToImport:
    """The files, in order, and their size together in bytes."""

    paths: tuple[Path, ...]
    bytes: int


def files_to_import(paths: Iterable[Path]) -> FilesToImport:
    """The exchange files of ``paths``. Raises ``FileUnreadable`` for one that cannot be read at all."""
    try:
        found = exchange_files(paths)
    except UnreadablePath as failure:
        raise FileUnreadable(path=failure.path, problem=failure.problem) from failure
    return FilesToImport(found, sum(_size(file) for file in found))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # gone since it was found: reading it will say so
        return 0


def import_files(
    store: RecordStore,
    files: FilesToImport,
    *,
    replace: bool,
    advance: Callable[[int], None],
    report: ImportReport | None = None,
) -> ImportReport:
    """Import record by record; a bad one never stops the others.

    ``report`` (a new one when absent) is filled as it goes, so that an interrupted import can still be told.
    ``advance`` is told the bytes read.
    """
    report = report or ImportReport()
    seen: set[str] = set()
    for file in files.paths:
        for reading in read_file(file, advance):
            if isinstance(reading, FoundRecord):
                _keep(store, reading, replace, seen, report)
            else:
                report.refused.extend(reading)
                report.refused_records += 1
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
        report.refused_records += 1
        return
    seen.add(identifier)
    report.replaced += replaced
    report.imported += not replaced
    report.from_cases += found.from_case_file
