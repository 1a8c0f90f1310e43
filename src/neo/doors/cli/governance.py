"""`neo governance …`: a deployment is founded, decisions are recorded, the register is proved whole."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from neo.doors.cli import keys
from neo.doors.cli.accounts import PasswordFile
from neo.doors.cli.output import printable, write_json
from neo.doors.cli.tasks import AsJson

if TYPE_CHECKING:
    from neo.core.governance.decisions import Decision, Fault

app = typer.Typer(no_args_is_help=True, help="La gouvernance : mise en service, décisions, preuve.")
app.add_typer(keys.app, name="keys")

As = Annotated[str, typer.Option("--as", metavar="LOGIN", help="Le compte dont le rôle décide.")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXTE", help="Le motif, inscrit et montré.")]
Functions = Annotated[str, typer.Option("--functions", metavar="LISTE", help="synthesis,mail…")]


@app.command("init")
def init(as_json: AsJson = False) -> None:
    """Faire de ce dossier de données un déploiement, sans retour."""
    from neo.doors.cli.site_opening import open_site

    folder = open_site()
    from neo.wiring.deployment import found

    founded = found(folder)
    if as_json:
        write_json(
            {"deployment": True, "head": founded.decision.digest, "closedAccounts": list(founded.closed)}
        )
        return
    print("Déploiement, sans retour : plus rien n’est ouvert sans décision inscrite.")
    if founded.closed:
        print(f"Comptes de démonstration fermés : {', '.join(founded.closed)}.")
    print("Ensuite : neo accounts create, neo governance keys make, neo governance record.")


@app.command("verify")
def verify(
    head: Annotated[
        list[str] | None, typer.Option("--head", metavar="HEX", help="Une tête notée ailleurs ; répétable.")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help="Une copie téléchargée, à la place du registre."),
    ] = None,
    key: Annotated[
        str, typer.Option("--key", metavar="HEX", help="La clé publique notée, pour --file.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Relire tout le registre des décisions : entier, ou rompu à quel endroit."""
    count, found, fault = _verified(tuple(head or ()), file, key)
    unsigned = file is not None and not key
    if as_json:
        shape: dict[str, Any] = {"whole": fault is None, "decisions": count, "head": found}
        shape["signatures"] = "not_checked" if unsigned else "checked"
        if fault:
            shape["fault"] = {"number": fault.number, "problem": fault.problem}
        write_json(shape)
    elif fault is None:
        print(f"Registre entier : {count} décisions, tête {found[:16]}.")
    if unsigned:
        print("Signatures non vérifiées : donnez la clé publique par --key.", file=sys.stderr)
    if fault:
        print(f"Registre rompu à la décision n° {fault.number} : {fault.problem}.", file=sys.stderr)
        raise typer.Exit(1)


def _verified(heads: tuple[str, ...], file: Path | None, key: str) -> tuple[int, str, Fault | None]:
    """The register of this folder, or a copy: a copy is read without any folder."""
    if file is not None:
        from neo.wiring.chain_file import verify_file

        return verify_file(file, key, heads)
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.wiring.register import verify as verify_register

    return verify_register(heads)


@app.command("decisions")
def decisions(as_json: AsJson = False) -> None:
    """Les décisions inscrites, dans l’ordre."""
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.core.governance.telling import told
    from neo.wiring.register import current_rollout

    found = current_rollout().decisions
    if as_json:
        write_json({"decisions": [_shape(decision) for decision in found]})
        return
    for decision in found:
        print(printable(_line(decision)))
        print(printable(f"    {told(decision)}"))
    if not found:
        print("Aucune décision ; `neo governance init` fonde le registre.", file=sys.stderr)


@app.command("record")
def record(
    kind: Annotated[str, typer.Argument(metavar="DECISION", help="consultation, opening, criteria…")],
    as_login: As,
    file: Annotated[
        Path,
        typer.Option("--file", metavar="FILE", help="Ce qui est décidé, en JSON ; - : entrée standard."),
    ],
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> None:
    """Inscrire une décision ; elle est refusée quand ses conditions manquent."""
    _record(as_login, password_file, kind, _read(file), as_json)


@app.command("suspend")
def suspend(
    as_login: As,
    functions: Functions,
    reason: Reason,
    region: Annotated[str, typer.Option("--region", metavar="CODE", help="Une région ; sinon partout.")] = "",
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> None:
    """Suspendre des usages, aussitôt (élus du personnel, comités d’éthique)."""
    what = {"functions": _names(functions), "region": region, "reason": reason}
    _record(as_login, password_file, "suspension", what, as_json)


@app.command("lift")
def lift(
    suspension: Annotated[int, typer.Argument(metavar="NUMERO", help="La décision de suspension.")],
    as_login: As,
    reason: Reason,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> None:
    """Lever une suspension : par qui l’a prononcée."""
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.wiring.register import current_rollout

    region = next((d.word("region") for d in current_rollout().suspensions() if d.number == suspension), "")
    what = {"suspension": suspension, "reason": reason, "region": region}
    _record(as_login, password_file, "lifting", what, as_json)


@app.command("status")
def status(as_json: AsJson = False) -> None:
    """Chaque usage, région par région : ouvert, suspendu, fermé, et pourquoi."""
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.wiring.uses import lines

    found = [line for line in lines() if line.states]
    if as_json:
        write_json({"uses": [line.as_json() for line in found]})
        return
    for line in found:
        for state in line.states:
            print(printable(f"{line.use.title}, {state.region_name} : {state.verdict.sentence}"))
    if not found:
        print("Aucun usage n’est ouvert ni annoncé.", file=sys.stderr)


@app.command("rehearse")
def rehearse(as_json: AsJson = False) -> None:
    """Inscrire un récit fictif de décisions, dans un laboratoire, pour essayer les pages."""
    from neo.doors.cli.site_opening import open_site

    folder = open_site()
    from neo.wiring.rehearsal import rehearse as rehearse_story

    found = rehearse_story(folder)
    if as_json:
        write_json({"decisions": [_shape(decision) for decision in found]})
        return
    print(f"{len(found)} décisions fictives inscrites : ce récit ne se mêle à aucune décision réelle.")


def _record(login: str, password_file: Path | None, kind: str, what: dict[str, Any], as_json: bool) -> None:
    from neo.doors.cli.site_opening import open_site, signed_in

    open_site()
    from neo.wiring.register import record as record_decision

    account = signed_in(login, password_file)
    decision = record_decision(account.role, account.region if account.role == "elected" else "", kind, what)
    if as_json:
        write_json(_shape(decision))
    else:
        print(printable(f"Inscrite : {_line(decision)}"))


def _read(file: Path) -> dict[str, Any]:
    from neo.core.errors import FileUnreadable

    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
        shape = json.loads(text)
    except (OSError, ValueError):
        raise FileUnreadable(path=file, problem="un objet JSON en UTF-8 est attendu") from None
    if not isinstance(shape, dict):
        raise FileUnreadable(path=file, problem="un objet JSON est attendu")
    return shape


def _names(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


def _line(decision: Decision) -> str:
    from neo.core.governance.telling import author, is_fictitious, title

    mark = " (fictive)" if is_fictitious(decision) else ""
    told_by = f"{decision.day:%d/%m/%Y}, {author(decision)}"
    return f"n° {decision.number}, {told_by} : {title(decision)}{mark}, {decision.digest[:12]}"


def _shape(decision: Decision) -> dict[str, Any]:
    return json.loads(decision.text()) | {"digest": decision.digest}  # type: ignore[no-any-return]


@app.command("export")
def export(
    name: Annotated[
        str,
        typer.Argument(
            metavar="PAPIER", help="registre, consultation, aipd, fiche-ia, information, mention."
        ),
    ],
    output: Annotated[Path, typer.Option("--output", metavar="FILE", help="Fichier .docx, .odt ou .html.")],
) -> None:
    """Écrire un papier tiré de la configuration en marche ; ce qui revient à l’organisation y est signalé."""
    from neo.core.errors import WrongUsage
    from neo.doors.cli.output import write_file
    from neo.doors.cli.site_opening import open_site
    from neo.doors.documents.papers import KINDS, PAPERS, drawn

    kind = output.suffix.removeprefix(".").lower()
    if name not in PAPERS or kind not in KINDS:
        known = f"papiers : {', '.join(PAPERS)} ; fins de fichier : {', '.join(KINDS)}"
        raise WrongUsage(problem=f"« {name} », « {output.name} » : {known}.")
    open_site()
    from neo.wiring.papers import facts

    write_file(drawn(name, kind, facts()), output)
    print(printable(f"{PAPERS[name][0]} : {output}"))
