"""``python -m neo.site.prepare``: make a data folder ready, with the samples when it is new.

Both databases are brought to the shape of this code. Samples go only into a folder that was never prepared,
so that what somebody deleted or changed stays as they left it.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from neo.core.errors import NeoError, WorkFailed
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import read_settings

_READY = "prepared"
"""An empty file in the data folder: the samples went in once."""
_TEXTS_READY = "prepared_texts"
"""The same for the sample texts."""
SAMPLES = Path(__file__).resolve().parent.parent / "samples"


def prepare(folder: Path) -> bool:
    """Prepare ``folder``; true when it was new. Raises ``DataFolderUnusable``."""
    from neo.wiring.data_folder import make_data_folder, one_at_a_time

    make_data_folder(folder)
    with one_at_a_time(folder):
        return _prepare_alone(folder)


def _prepare_alone(folder: Path) -> bool:
    ready = folder / _READY
    new = not ready.exists()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "neo.site.settings")
    import django

    django.setup(set_prefix=False)
    from neo.storage.failures import prepare_tables

    for alias in ("default", "records"):
        prepare_tables(alias)
    laboratory = is_laboratory(folder)
    if new and laboratory:
        _load_samples()
        ready.touch()  # last: a first preparation that failed is taken up again at the next start
    if laboratory and not (folder / _TEXTS_READY).exists():
        _load_texts()
        (folder / _TEXTS_READY).touch()
    return new


def _load_texts() -> None:
    """The sample texts, in a folder that holds none: they are examples, and say so."""
    from neo.wiring.knowledge import import_texts, knowledge_texts

    if not knowledge_texts():
        report = import_texts(SAMPLES / "knowledge", read_settings().today or date.today())
        if report.refused:
            raise WorkFailed


def _load_samples() -> None:
    from neo.storage.accounts.samples import create_sample_accounts
    from neo.storage.records.store import RecordStore
    from neo.wiring.records import files_to_import, import_files

    create_sample_accounts()
    report = import_files(RecordStore(), files_to_import([SAMPLES]), replace=True, advance=lambda size: None)
    if report.refused:
        raise WorkFailed


def main() -> int:
    """Prepare the data folder of the environment; the exit code."""
    try:
        prepare(read_settings().data_dir)
    except NeoError as error:
        print(error.sentence, file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
