"""`neo incidents list|open|case|answer`: what was reported, its sealed text, and the case made of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from neo.core.errors import NotAllowed, OutputUnwritable, WrongUsage
from neo.core.governance.incidents.reports import STATES
from neo.doors.cli.accounts import PasswordFile
from neo.doors.cli.output import printable, write_file, write_json
from neo.doors.cli.passphrases import PhraseFile, read_passphrase
from neo.doors.cli.tasks import AsJson

if TYPE_CHECKING:
    from neo.wiring.incidents import Followed

app = typer.Typer(no_args_is_help=True, help="Les signalements d’une erreur ou d’un tort.")

Number = Annotated[str, typer.Argument(metavar="NUMBER", help="Le numéro du signalement : 2026-014.")]
Key = Annotated[
    Path, typer.Option("--key", metavar="FILE", help="La clé du délégué (DPO) ou celle de l’élu.")
]


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """Les signalements, du plus récent au plus ancien : ni texte, ni personne."""
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.wiring.incidents import every

    found = every()
    if as_json:
        write_json({"incidents": [_shape(one) for one in found]})
        return
    for one in found:
        report = one.report
        text = f", texte jusqu’à {one.text_until}" if one.text_until else ""
        print(
            f"{report.number}  {report.day}  {report.kind:12} {report.gravity:7} {report.function:12} "
            f"{STATES[one.state]}{text}"
        )
    if not found:
        print("Aucun signalement.")


@app.command("open")
def open_(number: Number, key: Key, phrase: PhraseFile = None, as_json: AsJson = False) -> None:
    """Lire le texte joint à un signalement, avec une clé ; la lecture est inscrite à sa suite."""
    text = _opened(number, key, phrase)[1]
    if as_json:
        write_json({"number": number, "text": text})
    else:
        print(printable(text))


@app.command("case")
def case(
    number: Number,
    key: Key,
    expected: Annotated[
        str, typer.Option("--expected", metavar="TEXTE", help="Ce qui était attendu, écrit à la main.")
    ],
    output: Annotated[Path, typer.Option("--output", metavar="FILE", help="Le fichier du cas, nouveau.")],
    phrase: PhraseFile = None,
) -> None:
    """Tirer d’un signalement l’ébauche d’un cas d’évaluation, à finir à la main."""
    if not expected.strip():
        raise WrongUsage(problem="L’attendu est vide : dites ce qu’un conseiller attentif aurait attendu.")
    if output.exists():
        raise OutputUnwritable(path=output)
    followed, text, role = _before_case(number, key, phrase)
    from neo.core.governance.incidents.case import skeleton
    from neo.wiring.incidents import became_a_case

    report = followed.report
    shape = skeleton(report.number, report.day, report.kind, report.gravity, text, expected.strip())
    write_file((json.dumps(shape, ensure_ascii=False, indent=1) + "\n").encode("utf-8"), output)
    became_a_case(report.number, role)
    print(f"Ébauche écrite : {printable(str(output))}. Remplacez les marques par des valeurs fictives.")


@app.command("answer")
def answer(
    number: Number,
    as_login: Annotated[str, typer.Option("--as", metavar="LOGIN", help="Le compte d’un administrateur.")],
    state: Annotated[
        str, typer.Option("--state", metavar="ETAT", help="in_progress, corrected, case ou refused.")
    ],
    words: Annotated[
        str, typer.Option("--answer", metavar="TEXTE", help="La réponse, lue par qui a signalé et les élus.")
    ],
    password_file: PasswordFile = None,
) -> None:
    """Dire ce que devient un signalement (administrateur)."""
    from neo.doors.cli.site_opening import open_site, signed_in

    open_site()
    from neo.wiring.incidents import answer as write_answer

    role = signed_in(as_login, password_file).role
    if role != "administrator":
        raise NotAllowed(rule="seul l’administrateur répond à un signalement")
    write_answer(number, state, words, role)
    print(f"Signalement {printable(number)} : {STATES[state]}.")


def _opened(number: str, key: Path, phrase: Path | None) -> tuple[str, str]:
    """The role of the key and the text."""
    from neo.doors.cli.site_opening import open_site
    from neo.wiring.incidents import open_text, private_key

    role, private = private_key(key, read_passphrase(phrase, "de la clé"))
    open_site()
    return role, open_text(number, role, private)


def _before_case(number: str, key: Path, phrase: Path | None) -> tuple[Followed, str, str]:
    """The report, its text and the role of the key, once it is known that it may become a case."""
    from neo.core.governance.incidents.reports import CASE, objection
    from neo.doors.cli.site_opening import open_site
    from neo.wiring.incidents import AnswerRefused, one

    open_site()
    followed = one(number)
    refused = objection(followed.state, CASE, "cas")
    if refused:
        raise AnswerRefused(reason=refused)
    role, text = _opened(number, key, phrase)
    return followed, text, role


def _shape(one: Followed) -> dict[str, Any]:
    report = one.report
    shape: dict[str, Any] = {
        "number": report.number,
        "day": report.day.isoformat(),
        "kind": report.kind,
        "gravity": report.gravity,
        "function": report.function,
        "engine": report.engine,
        "version": report.version,
        "state": one.state,
        "steps": [_step(step) for step in one.steps],
    }
    return shape | ({"textUntil": one.text_until} if one.text_until else {})


def _step(step: Any) -> dict[str, str]:
    said = {"day": step.day.isoformat(), "state": step.state, "answer": step.answer, "by": step.by}
    return {name: value for name, value in said.items() if value}
