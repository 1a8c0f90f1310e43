"""`neo knowledge …`: the dated texts: import a folder, list them, ask them a question."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neo.doors.cli.opening import fixed_day, load_texts, prepare_store
from neo.doors.cli.output import printable, write_json
from neo.doors.cli.tasks import AsJson, Today

if TYPE_CHECKING:
    from neo.core.knowledge.answers import Cited, KnowledgeAnswer, KnowledgeRefusal
    from neo.core.knowledge.texts import DatedText
    from neo.wiring.knowledge import TextsReport

app = typer.Typer(no_args_is_help=True, help="Les textes datés : importer, lister, interroger.")


@app.command("import")
def import_(
    folder: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", readable=False, help="Dossier de .md, .html, .txt (PDF), .docx."),
    ],
    as_json: AsJson = False,
) -> None:
    """Lire des textes avec leur en-tête (titre, source, valide_du…)."""
    prepare_store("default")
    from neo.wiring.knowledge import TextsReport, import_texts  # needs a store that is open

    report = TextsReport()
    try:
        import_texts(folder, fixed_day(None) or date.today(), report)
    except KeyboardInterrupt:
        print(f"Interrompu : {_counts(report)} Aucun texte n’est à moitié écrit.", file=sys.stderr)
        raise typer.Exit(1) from None
    _show_import(report, as_json)
    if report.refused:
        raise typer.Exit(1)


def _show_import(report: TextsReport, as_json: bool) -> None:
    if as_json:
        write_json(report.as_json())
        return
    print(_counts(report))
    for refused in report.refused:
        print(f"  refusé  {printable(refused.file)} : {printable(refused.problem)}", file=sys.stderr)


def _counts(report: TextsReport) -> str:
    """« 2 textes importés, 1 remplacé par une nouvelle version, 1 inchangé, 1 refusé. »"""
    plural = "s" if report.added > 1 else ""
    parts = [f"{report.added} texte{plural} importé{plural}"]
    for count, word, rest in (
        (report.replaced, "remplacé", " par une nouvelle version"),
        (report.unchanged, "inchangé", ""),
        (len(report.refused), "refusé", ""),
    ):
        if count:
            parts.append(f"{count} {word}{'s' if count > 1 else ''}{rest}")
    return ", ".join(parts) + "."


@app.command("list")
def list_(
    history: Annotated[
        bool, typer.Option("--all", help="Aussi ce qui n’est plus, ou pas encore, en vigueur.")
    ] = False,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Les textes en vigueur, avec leurs dates et leur source."""
    from neo.core.knowledge.answers import text_as_json
    from neo.core.knowledge.texts import standing

    known = standing(load_texts(), fixed_day(today) or date.today())
    groups = (("in_force", known.in_force), ("past", known.past), ("coming", known.coming))
    rows = [(state, t) for state, found in groups for t in found if history or state == "in_force"]
    rows.sort(key=lambda row: (row[1].key, row[1].valid_from))
    if as_json:
        write_json({"texts": [text_as_json(t) | {"state": state} for state, t in rows]})
        return
    for state, text in rows:
        print(_line(state, text))
    if not rows:
        print("Aucun texte ; `neo knowledge import FOLDER` en ajoute.", file=sys.stderr)


_STATES = {"in_force": "en vigueur", "past": "n’est plus en vigueur", "coming": "à venir"}


def _line(state: str, text: DatedText) -> str:
    until = f" au {text.valid_until}" if text.valid_until else ""
    example = " [exemple]" if text.example else ""
    words = (
        f"{text.key}  {text.title}{example}  ({_STATES[state]} : du {text.valid_from}{until} ; {text.source})"
    )
    return printable(words)


@app.command("ask")
def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="La question, en français.")],
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Une réponse dans les mots d’un texte en vigueur, avec sa date, ou la raison d’un refus."""
    from neo.core.knowledge.answering import search

    found = search(question, load_texts(), fixed_day(today) or date.today())
    if as_json:
        write_json(found.as_json())
        return
    print(printable("\n".join(_told(found))))


def _told(found: KnowledgeAnswer | KnowledgeRefusal) -> list[str]:
    """The lines of an answer or of a refusal."""
    from neo.core.knowledge.answers import KnowledgeAnswer

    notes = [f"  à savoir : {w.text}" for w in found.warnings] + [f"  {n}" for n in found.notices]
    if isinstance(found, KnowledgeAnswer):
        return [*(s.text for s in found.sentences), "", f"Source : {found.dated}", *_reference(found), *notes]
    near = [_near(c) for c in found.nearest]
    return [found.message, *(f"  - {c.meaning} : « {c.question} »" for c in found.choices), *near, *notes]


def _reference(found: KnowledgeAnswer) -> list[str]:
    return [f"  {found.document.reference}"] if found.document.reference else []


def _near(cited: Cited) -> str:
    return f"  au plus près (« {cited.document.title} ») : {cited.text}"
