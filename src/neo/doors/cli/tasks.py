"""`neo synthesize`, `neo ask`, `neo verify`: one record in, checked sentences out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from neo.core.errors import FileUnreadable, WrongUsage
from neo.doors.cli.output import write_json

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from neo.core.assistant.events import Event

RecordId = Annotated[str, typer.Argument(metavar="ID", help="L’identifiant du dossier.")]
Today = Annotated[str | None, typer.Option("--today", metavar="DATE", help="Le jour à retenir, AAAA-MM-JJ.")]
MAX_QUESTION = 2_000
"""Characters of a question: what somebody types, not a document."""
MAX_TEXT = 500_000
"""Bytes of a text to verify."""
Provider = Annotated[
    str | None,
    typer.Option(
        "--provider", metavar="NOM", help="Le rédacteur : embedded, mistral, azure, openai (NEO_PROVIDER)."
    ),
]
Tone = Annotated[
    str | None,
    typer.Option("--tone", metavar="TON", help="simple, courant ou soutenu ; sinon celui du mail."),
]
As = Annotated[
    str | None,
    typer.Option("--as", metavar="LOGIN", help="En déploiement : le compte qui ouvre le dossier."),
]
Why = Annotated[
    str | None,
    typer.Option("--reason", metavar="TEXTE", help="En déploiement : pourquoi il est ouvert (journal)."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Un document JSON au lieu d’un texte.")]


def synthesize(
    record_id: RecordId,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Ce qui a changé depuis ce jour.")
    ] = None,
    today: Today = None,
    provider: Provider = None,
    login: As = None,
    why: Why = None,
    as_json: AsJson = False,
) -> None:
    """La synthèse avant un entretien."""
    from neo.doors.cli.opening import Asker, desk_for, fixed_day, load_record, say_laboratory
    from neo.wiring.settings import read_day

    say_laboratory()
    since_day, day = read_day(since or "", "--since"), fixed_day(today)
    dossier = load_record(record_id, "synthesis", Asker(login, why), provider)
    desk = desk_for(Asker(login, why), provider)
    finish(desk.synthesize(dossier, today=day or dossier.today, since=since_day), as_json)


def ask(
    record_id: RecordId,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="La question, entre guillemets.")],
    today: Today = None,
    provider: Provider = None,
    login: As = None,
    why: Why = None,
    as_json: AsJson = False,
) -> None:
    """Une réponse tirée du dossier, avec ses sources, ou le constat que le dossier ne le dit pas."""
    from neo.doors.cli.opening import Asker, desk_for, fixed_day, load_record, say_laboratory

    say_laboratory()
    if not question.strip():
        raise WrongUsage(problem="La question est vide : écrivez-la entre guillemets après l’identifiant.")
    if len(question) > MAX_QUESTION:
        raise WrongUsage(problem=f"La question dépasse {MAX_QUESTION} caractères : posez-la plus court.")
    day = fixed_day(today)
    dossier = load_record(record_id, "answer", Asker(login, why), provider)
    finish(desk_for(Asker(login, why), provider).ask(dossier, question, today=day or dossier.today), as_json)


def verify(
    record_id: RecordId,
    today: Today = None,
    login: As = None,
    why: Why = None,
    as_json: AsJson = False,
) -> None:
    """Le texte reçu sur l’entrée standard, vérifié phrase par phrase."""
    from neo.doors.cli.opening import Asker, desk_for, fixed_day, load_record, say_laboratory

    say_laboratory()
    day, text = fixed_day(today), standard_input()
    dossier = load_record(record_id, "verify", Asker(login, why))
    finish(desk_for(Asker(login, why)).verify(dossier, text, today=day or dossier.today), as_json)


def standard_input() -> str:
    raw = sys.stdin.buffer.read(MAX_TEXT + 1) if sys.stdin else b""
    if len(raw) > MAX_TEXT:
        raise FileUnreadable(path="entrée standard", problem=f"le texte dépasse {MAX_TEXT // 1000} ko")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise FileUnreadable(path="entrée standard", problem="le texte n’est pas en UTF-8") from None


def finish(events: AsyncIterator[Event], as_json: bool, *, silent: bool = False) -> Any:
    """Print the result of ``events``, unless ``silent``, and give it; on standard error, why a model did not
    write.
    """
    import asyncio

    from neo.wiring.desk import last_result

    result: Any = asyncio.run(last_result(events))
    for sentence in result.making.withdrawn if hasattr(result, "making") else ():
        print(sentence, file=sys.stderr)
    if as_json:
        write_json(result.as_json(), indent=2)
    elif not silent:
        from neo.doors.cli.readable import show

        show(result)
    return result
