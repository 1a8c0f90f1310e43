"""`neo records …`: import, list, export, the schema."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from neo.core.errors import StoreNotPrepared
from neo.doors.cli.opening import open_store, say_laboratory
from neo.wiring.data_folder import make_data_folder
from neo.wiring.settings import read_settings

app = typer.Typer(no_args_is_help=True, help="Les dossiers : importer, lister, exporter, voir le format.")

AsJson = Annotated[bool, typer.Option("--json", help="Un document JSON au lieu d’un texte.")]


@app.command("import")
def import_(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH…", help="Fichiers .json ou .jsonl, ou dossiers.")
    ],
    replace: Annotated[bool, typer.Option("--replace", help="Remplacer les dossiers déjà là.")] = False,
    as_json: AsJson = False,
) -> None:
    """Lire des dossiers au format d’échange."""
    say_laboratory()
    _prepare_store()
    from neo.wiring.records import files_to_import, import_files  # its models need a store that is open

    files = files_to_import(paths)
    with _progress(sum(file.stat().st_size for file in files)) as advance:
        report = import_files(open_store(), files, replace=replace, advance=advance)
    if report.from_cases:
        print(f"{report.from_cases} dossier(s) tiré(s) de fichiers de cas.", file=sys.stderr)
    if as_json:
        _print_json(report.as_json())
    else:
        print(f"{report.imported} importé(s), {report.replaced} remplacé(s), {len(report.refused)} refus.")
        for r in report.refused:
            print(f"{r.file}:{r.line} {r.pointer or '/'} : {r.problem}", file=sys.stderr)
    if report.refused:
        raise typer.Exit(1)


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """Les dossiers que contient le dossier de données."""
    say_laboratory()
    _require_store()
    lines = [
        {"id": r.id, "exporteLe": r.exported_as_written, "nom": r.last_name, "prenom": r.first_name}
        for r in open_store().list_records()
    ]
    if as_json:
        _print_json({"records": lines})
    else:
        for line in lines:
            print(f"{line['id']}\t{line['nom']} {line['prenom']}\t{line['exporteLe']}")


@app.command("export")
def export(record_id: Annotated[str, typer.Argument(metavar="ID", help="L’identifiant du dossier.")]) -> None:
    """Un dossier, tel qu’il a été écrit."""
    say_laboratory()
    _require_store()
    _write(open_store().export_document(record_id) + "\n")


@app.command("schema")
def schema() -> None:
    """Le format d’échange (JSON Schema), avec un exemple."""
    from neo.core.dossier.schema import schema_with_sample

    _print_json(schema_with_sample())


def _prepare_store() -> None:
    """The tables of the data folder, made when they are not there yet: an import is how a folder begins."""
    make_data_folder(read_settings().data_dir)
    open_store()
    from django.core.management import call_command

    call_command("migrate", database="records", verbosity=0, interactive=False)


def _require_store() -> None:
    settings = read_settings()
    if not settings.records_database_url and not (settings.data_dir / "records.sqlite3").exists():
        raise StoreNotPrepared(path=settings.data_dir)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """A bar on standard error when somebody is looking at it."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Import", total=total)
        yield lambda count: progress.advance(task, count)


def _print_json(value: Any) -> None:
    _write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", errors="surrogatepass"))
    sys.stdout.buffer.flush()
