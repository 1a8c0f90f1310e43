"""`neo draft`, `neo conclude`, `neo suggest`: proposals for the adviser. Nothing is sent or saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neo.core.errors import FileUnreadable, WrongUsage
from neo.doors.cli.tasks import As, AsJson, Provider, RecordId, Today, Tone, Why, finish

if TYPE_CHECKING:
    from neo.core.assistant.writings import Conclusion

MAX_NOTES = 200_000
"""Bytes of typed notes: an interview's, not a library."""


def draft(
    record_id: RecordId,
    message: Annotated[str, typer.Option("--message", metavar="ID", help="Le message reçu auquel répondre.")],
    tone: Tone = None,
    today: Today = None,
    provider: Provider = None,
    login: As = None,
    why: Why = None,
    as_json: AsJson = False,
) -> None:
    """Un brouillon de réponse à un message reçu ; rien n’est envoyé."""
    from neo.doors.cli.opening import Asker, desk_for, fixed_day, load_record, load_texts, say_laboratory

    say_laboratory()
    day = fixed_day(today)
    dossier = load_record(record_id, "mail", Asker(login, why), provider)
    texts, day = load_texts(), day or dossier.today
    events = desk_for(Asker(login, why), provider).draft(dossier, message, today=day, tone=tone, texts=texts)
    finish(events, as_json)


def conclude(
    record_id: RecordId,
    notes: Annotated[Path, typer.Option("--notes", metavar="FICHIER", help="Les notes prises, en UTF-8.")],
    docx: Annotated[
        Path | None, typer.Option("--docx", metavar="FICHIER", help="Écrit aussi un document DOCX.")
    ] = None,
    odt: Annotated[
        Path | None, typer.Option("--odt", metavar="FICHIER", help="Écrit aussi un document ODT.")
    ] = None,
    bare: Annotated[bool, typer.Option("--text", help="Le texte seul, prêt à copier.")] = False,
    today: Today = None,
    provider: Provider = None,
    login: As = None,
    why: Why = None,
    as_json: AsJson = False,
) -> None:
    """Un projet de conclusion d’entretien à partir de notes ; rien n’est enregistré."""
    from neo.doors.cli.opening import Asker, desk_for, fixed_day, load_record, say_laboratory

    if bare and as_json:
        raise WrongUsage(problem="« --text » et « --json » ne vont pas ensemble : choisissez l’un des deux.")
    say_laboratory()
    day, text = fixed_day(today), typed_text(notes)
    dossier = load_record(record_id, "conclusion", Asker(login, why), provider)
    events = desk_for(Asker(login, why), provider).conclude(dossier, text, today=day or dossier.today)
    _give(finish(events, as_json, silent=bare), docx, odt, bare)


def _give(conclusion: Conclusion, docx: Path | None, odt: Path | None, bare: bool) -> None:
    """The files asked for, and the bare text on standard output."""
    from neo.doors.cli.output import write, write_file

    if docx is not None:
        from neo.doors.documents.docx_file import conclusion_as_docx

        write_file(conclusion_as_docx(conclusion), docx)
    if odt is not None:
        from neo.doors.documents.odt_file import conclusion_as_odt

        write_file(conclusion_as_odt(conclusion), odt)
    if bare:
        from neo.doors.documents.conclusion import as_text

        write(as_text(conclusion))


def suggest(
    record_id: RecordId,
    services: Annotated[
        Path | None,
        typer.Option("--services", metavar="FICHIER", help="Des services locaux, en JSON data·inclusion v1."),
    ] = None,
    offers: Annotated[
        Path | None,
        typer.Option("--offers", metavar="FICHIER", help="Des offres, en JSON Offres d’emploi v2."),
    ] = None,
    today: Today = None,
    login: As = None,
    why: Why = None,
    as_json: AsJson = False,
) -> None:
    """Des suites possibles, chacune avec sa raison et ses sources."""
    from neo.doors.cli.opening import Asker, desk_for, fixed_day, load_record, say_laboratory
    from neo.wiring.job_offers import open_job_offers
    from neo.wiring.local_help import open_local_help

    say_laboratory()
    day = fixed_day(today)
    dossier = load_record(record_id, "suggestions", Asker(login, why))
    known = open_local_help(services) if services else None
    if known is not None and known.refused:
        typer.echo(
            f"{known.refused} ligne(s) sans nom, sans identifiant ou sans thématique, écartée(s).", err=True
        )
    listed = open_job_offers(offers) if offers else None
    if listed is not None and listed.refused:
        typer.echo(
            f"{listed.refused} offre(s) sans numéro, sans titre ou sans code ROME, écartée(s).", err=True
        )
    desk = desk_for(Asker(login, why))
    steps = desk.suggest(dossier, today=day or dossier.today, known=known, listed=listed)
    finish(steps, as_json)


def typed_text(path: Path) -> str:
    """The notes as typed: no normalisation, no newline change, so that offsets are those of the file."""
    try:
        raw = path.read_bytes()
    except OSError:
        raise FileUnreadable(path=path, problem="ce fichier n’existe pas ou n’est pas lisible") from None
    if len(raw) > MAX_NOTES:
        raise FileUnreadable(path=path, problem=f"les notes dépassent {MAX_NOTES // 1000} ko")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise FileUnreadable(path=path, problem="les notes ne sont pas en UTF-8") from None
    if not text.strip():
        raise WrongUsage(problem=f"« {path} » est vide : il n’y a rien à conclure.")
    return text
