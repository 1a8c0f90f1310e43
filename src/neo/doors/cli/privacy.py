"""`neo privacy …`: erase a record with a receipt, tell what was used on it, purge what is past its time."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from neo.core.errors import NotAllowed
from neo.doors.cli.accounts import PasswordFile
from neo.doors.cli.output import printable, write_file, write_json
from neo.doors.cli.passphrases import DpoKey, DpoPhrase, SecondKey, SecondPhrase
from neo.doors.cli.tasks import As, AsJson, Why

app = typer.Typer(no_args_is_help=True, help="Les droits des personnes et les durées de conservation.")

Person = Annotated[str, typer.Option("--person", metavar="ID", help="L’identifiant du dossier.")]


@app.command("erase")
def erase(
    person: Person,
    receipt: Annotated[
        Path | None, typer.Option("--receipt", metavar="FILE", help="Écrit aussi le reçu, en texte.")
    ] = None,
    login: As = None,
    why: Why = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> None:
    """Effacer un dossier de la base de NÉO, avec un reçu : ce qui est effacé, ce qui reste, jusqu’à quand."""
    from neo.doors.cli.opening import require_store, say_laboratory, system_user
    from neo.doors.cli.site_opening import open_site

    say_laboratory()
    require_store()
    open_site()
    by = _delegate(login, why, password_file)
    from neo.wiring.privacy_rights import erase as erase_record

    done = erase_record(person, by, (why or "").strip(), f"cli {system_user()}")
    if receipt is not None:
        write_file(done.as_text().encode("utf-8"), receipt)
    if as_json:
        write_json(done.as_json())
    else:
        print(printable(done.as_text()), end="")


def _delegate(login: str | None, why: str | None, password_file: Path | None) -> str:
    """Who erases: in a deployment the DPO, by name, password and reason; anybody in a laboratory."""
    from neo.doors.cli.opening import IdentityNeeded
    from neo.doors.cli.site_opening import signed_in
    from neo.wiring.laboratory import is_laboratory
    from neo.wiring.settings import read_settings

    if is_laboratory(read_settings().data_dir):
        return login or ""
    if not (login and why and why.strip()):
        raise IdentityNeeded
    if signed_in(login, password_file).role != "dpo":
        raise NotAllowed(rule="seul le délégué à la protection des données efface un dossier")
    return login


@app.command("access")
def access(
    person: Person,
    dpo_key: DpoKey,
    second_key: SecondKey,
    dpo_phrase: DpoPhrase = None,
    second_phrase: SecondPhrase = None,
    as_json: AsJson = False,
) -> None:
    """Quelles fonctions ont servi sur un dossier, quand, avec quel rédacteur ; sans nom de conseiller."""
    from neo.doors.cli.journal import holders
    from neo.doors.cli.site_opening import open_site

    pair = holders(dpo_key, dpo_phrase, second_key, second_phrase)
    open_site()
    from neo.core.governance.journal.entry import FUNCTIONS
    from neo.wiring.privacy_rights import LISTS_NOT_WRITTEN, TEXTS_NOT_KEPT
    from neo.wiring.privacy_rights import access as uses_of

    uses = uses_of(person, pair)
    if as_json:
        shape = {"person": person, "uses": [use.as_json() for use in uses]}
        write_json(shape | {"texts": TEXTS_NOT_KEPT, "lists": LISTS_NOT_WRITTEN})
        return
    for use in uses:
        engine = f", rédacteur {use.engine}" if use.engine else ""
        print(printable(f"{use.at}  {FUNCTIONS.get(use.function, use.function)}{engine}"))
    if not uses:
        print("Aucune fonction n’a servi sur ce dossier dans le temps que garde le journal.")
    print(TEXTS_NOT_KEPT)
    print(LISTS_NOT_WRITTEN)


@app.command("purge")
def purge(as_json: AsJson = False) -> None:
    """Effacer ce qui a été gardé assez longtemps (NEO_RETENTION) ; la chaîne du journal reste prouvable."""
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.wiring.retention import purge as purge_all

    done = purge_all()
    if as_json:
        write_json(done.as_json())
        return
    print(
        f"Effacés : {done.entries} entrées du journal, {done.alerts} alertes, {done.notices} avis, "
        f"{done.openings} mentions d’ouverture, {done.heads} têtes, {done.keys} clés de marques, "
        f"{done.incidents} signalements, {done.texts} textes de signalements, "
        f"{done.sentences} phrases sur les autres outils."
    )
