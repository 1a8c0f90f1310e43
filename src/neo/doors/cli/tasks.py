"""`neo synthesize`, `neo ask`, `neo verify`: one record in, checked sentences out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from neo.core.errors import FileUnreadable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from neo.core.assistant.events import Event

RecordId = Annotated[str, typer.Argument(metavar="ID", help="L’identifiant du dossier.")]
Today = Annotated[str | None, typer.Option("--today", metavar="DATE", help="Le jour à retenir, AAAA-MM-JJ.")]
AsJson = Annotated[bool, typer.Option("--json", help="Un document JSON au lieu d’un texte.")]


def synthesize(
    record_id: RecordId,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Ce qui a changé depuis ce jour.")
    ] = None,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """La synthèse avant un entretien."""
    from neo.doors.cli.opening import day_of, load_record, say_laboratory
    from neo.wiring.desk import open_desk
    from neo.wiring.settings import read_day

    say_laboratory()
    since_day = read_day(since or "", "--since")
    dossier = load_record(record_id)
    _finish(open_desk().synthesize(dossier, today=day_of(dossier, today), since=since_day), as_json)


def ask(
    record_id: RecordId,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="La question, entre guillemets.")],
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Une réponse tirée du dossier, avec ses sources, ou le constat que le dossier ne le dit pas."""
    from neo.doors.cli.opening import day_of, load_record, say_laboratory
    from neo.wiring.desk import open_desk

    say_laboratory()
    dossier = load_record(record_id)
    _finish(open_desk().ask(dossier, question, today=day_of(dossier, today)), as_json)


def verify(record_id: RecordId, today: Today = None, as_json: AsJson = False) -> None:
    """Le texte reçu sur l’entrée standard, vérifié phrase par phrase."""
    from neo.doors.cli.opening import day_of, load_record, say_laboratory
    from neo.wiring.desk import open_desk

    say_laboratory()
    text = _standard_input()
    dossier = load_record(record_id)
    _finish(open_desk().verify(dossier, text, today=day_of(dossier, today)), as_json)


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError:
        raise FileUnreadable(path="entrée standard", problem="le texte n’est pas en UTF-8") from None


def _finish(events: AsyncIterator[Event], as_json: bool) -> None:
    import asyncio

    from neo.wiring.desk import last_result

    result: Any = asyncio.run(last_result(events))
    if as_json:
        import json

        text = json.dumps(result.as_json(), ensure_ascii=False, indent=2) + "\n"
        sys.stdout.buffer.write(text.encode("utf-8", errors="backslashreplace"))
        sys.stdout.buffer.flush()
    else:
        from neo.doors.cli.readable import show

        show(result)
