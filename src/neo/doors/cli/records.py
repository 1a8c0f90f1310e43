"""`neo records …`: import, list, export, the schema, and fictitious records for load."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neo.core.errors import StoreNotPrepared
from neo.doors.cli.opening import has_records, open_store, say_laboratory
from neo.doors.cli.output import printable, progress, write, write_json, write_lines
from neo.doors.cli.tasks import As, Why

if TYPE_CHECKING:
    from neo.storage.records.store import RecordLine
    from neo.wiring.records import ImportReport

app = typer.Typer(no_args_is_help=True, help="Les dossiers : importer, lister, exporter, voir le format.")

AsJson = Annotated[bool, typer.Option("--json", help="Un document JSON au lieu d’un texte.")]


@app.command("import")
def import_(
    paths: Annotated[
        list[Path],
        # Whether a path can be read is told by the import, in its own words.
        typer.Argument(metavar="PATH…", readable=False, help="Fichiers .json ou .jsonl, ou dossiers."),
    ],
    replace: Annotated[bool, typer.Option("--replace", help="Remplacer les dossiers déjà là.")] = False,
    as_json: AsJson = False,
) -> None:
    """Lire des dossiers au format d’échange."""
    from neo.doors.cli.opening import prepare_store

    say_laboratory()
    prepare_store()
    from neo.wiring.records import ImportReport, files_to_import, import_files  # needs a store that is open

    files, report = files_to_import(paths), ImportReport()
    try:
        with progress("Import", files.bytes) as advance:
            import_files(open_store(), files, replace=replace, advance=advance, report=report)
    except KeyboardInterrupt:
        print(f"Interrompu : {_counts(report)} Aucun dossier n’est à moitié écrit.", file=sys.stderr)
        raise typer.Exit(1) from None
    _show_import(report, as_json)
    if report.refused:
        raise typer.Exit(1)


def _show_import(report: ImportReport, as_json: bool) -> None:
    if report.from_cases:
        print(f"{report.from_cases} dossier(s) tiré(s) de fichiers de cas.", file=sys.stderr)
    if as_json:
        write_json(report.as_json())
        return
    print(_counts(report))
    for r in report.refused:
        place = printable(f"{r.file}:{r.line} {r.pointer}".rstrip())
        print(f"  refusé  {place} : {printable(r.problem)}", file=sys.stderr)


def _counts(report: ImportReport) -> str:
    """« 2 dossiers importés, 1 remplacé, 1 refusé (3 écarts). »"""
    plural = "s" if report.imported > 1 else ""
    parts = [f"{report.imported} dossier{plural} importé{plural}"]
    for count, word in ((report.replaced, "remplacé"), (report.refused_records, "refusé")):
        if count:
            parts.append(f"{count} {word}{'s' if count > 1 else ''}")
    gaps = len(report.refused)
    detail = f" ({gaps} écarts)" if gaps > report.refused_records else ""
    return ", ".join(parts) + detail + "."


@app.command("list")
def list_(login: As = None, as_json: AsJson = False) -> None:
    """Les dossiers que contient le dossier de données ; en déploiement, ceux que suit le compte."""
    say_laboratory()
    lines = [
        {"id": r.id, "exporteLe": r.exported_as_written, "nom": r.last_name, "prenom": r.first_name}
        for r in _held(login)
    ]
    if as_json:
        write_json({"records": lines})
        return
    width = max((len(line["id"]) for line in lines), default=0)
    for line in lines:
        name = printable(f"{line['nom']} {line['prenom']}")
        print(f"{printable(line['id']):{width}}  {line['exporteLe'][:10]}  {name}")
    if not lines:
        print("Aucun dossier ; `neo records import FICHIER` en ajoute.", file=sys.stderr)


def _held(login: str | None) -> list[RecordLine]:
    """Every record, in a deployment those an account supports; a folder without an import holds none."""
    from neo.doors.cli.opening import may_be_listed

    if not has_records():
        return []
    try:
        return list(may_be_listed(open_store(), login))
    except StoreNotPrepared:
        return []


@app.command("export")
def export(
    record_id: Annotated[str, typer.Argument(metavar="ID", help="L’identifiant du dossier.")],
    login: As = None,
    why: Why = None,
) -> None:
    """Un dossier, tel qu’il a été écrit."""
    from neo.doors.cli.opening import Asker, open_as, require_store

    say_laboratory()
    require_store()
    open_as(record_id, "export", Asker(login, why))
    write(open_store().export_document(record_id) + "\n")


@app.command("add-report")
def add_report(
    record_id: Annotated[str, typer.Argument(metavar="ID", help="L’identifiant du dossier.")],
    text: Annotated[Path, typer.Option("--text", metavar="FICHIER", help="Le texte relu, en UTF-8.")],
    day: Annotated[
        str | None, typer.Option("--day", metavar="DATE", help="Le jour de l’entretien, AAAA-MM-JJ.")
    ] = None,
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Déposer ; sans cela, montrer seulement.")
    ] = False,
    login: As = None,
    why: Why = None,
    as_json: AsJson = False,
) -> None:
    """Déposer au dossier une conclusion relue ; sans « --confirm », rien n’est écrit."""
    from neo.doors.cli.adding_report import add_or_show
    from neo.doors.cli.opening import Asker

    say_laboratory()
    add_or_show(record_id, text, day, Asker(login, why), confirm=confirm, as_json=as_json)


@app.command("schema")
def schema() -> None:
    """Le format d’échange (JSON Schema), avec un exemple."""
    from neo.core.dossier.schema import schema_with_sample

    write_json(schema_with_sample())


@app.command("generate")
def generate(
    count: Annotated[int, typer.Option("--count", metavar="N", min=1, help="Combien de dossiers.")],
    seed: Annotated[int, typer.Option("--seed", metavar="S", help="Même graine, mêmes dossiers.")] = 1,
    reports: Annotated[
        int | None,
        typer.Option("--reports", metavar="N", min=0, max=5000, help="Comptes rendus par dossier."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="FICHIER", help="Un fichier .jsonl.")
    ] = None,
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="Le jour de leur remise, AAAA-MM-JJ.")
    ] = None,
) -> None:
    """Des dossiers fictifs et variés, un par ligne (.jsonl), pour la charge et les démonstrations."""
    import json

    from neo.samples.generation import DEMONSTRATION_DAY, generate_records
    from neo.wiring.settings import read_day, read_settings

    day = read_day(today or "", "--today") or read_settings().today or DEMONSTRATION_DAY
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    with progress("Dossiers", count if output else 0) as advance:
        documents = generate_records(count, seed, reports, day)
        write_lines((_counted(encode(d), advance) for d in documents), output)
    if output:
        print(f"{count} dossier(s) fictif(s) écrit(s) dans {output}.", file=sys.stderr)


def _counted(line: str, advance: object) -> str:
    advance(1)  # type: ignore[operator]
    return line
