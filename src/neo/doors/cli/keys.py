"""`neo governance keys make|register|list`: the three keys that seal the journal, and who holds them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from neo.core.errors import OutputUnwritable, WrongUsage
from neo.core.governance.journal.holders import HOLDERS, missing_sentence
from neo.doors.cli.output import printable, write_json
from neo.doors.cli.passphrases import PhraseFile, read_passphrase
from neo.doors.cli.tasks import AsJson
from neo.wiring.settings import read_settings

app = typer.Typer(no_args_is_help=True, help="Les clés du journal : délégué, élu, sécurité.")

Replace = Annotated[bool, typer.Option("--replace", help="Remplacer la clé publique déjà inscrite.")]


@app.command("make")
def make(
    role: Annotated[str, typer.Option("--role", metavar="ROLE", help="dpo, elected ou security.")],
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="Le fichier de clé, à garder à part.")],
    phrase: PhraseFile = None,
    replace: Replace = False,
) -> None:
    """Créer la clé d’un dépositaire ; la partie publique est inscrite ici, la privée n’est que dans FILE."""
    from neo.wiring.journal_keys import make_key

    if role not in HOLDERS:
        raise WrongUsage(problem=f"« {role} » n’est pas un dépositaire : dpo, elected ou security.")
    if to.exists() or not to.absolute().parent.is_dir():
        raise OutputUnwritable(path=to)  # a key is never written over
    passphrase = read_passphrase(phrase, "de la nouvelle clé")
    make_key(
        read_settings().data_dir, role, passphrase, lambda text: _write_private(text, to), replace=replace
    )
    _prepare()
    print(f"Clé créée pour {HOLDERS[role]} : {printable(str(to))}. Sans ce fichier, rien ne se relit.")
    _say_missing()


@app.command("register")
def register(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="Un fichier de clé.")],
    replace: Replace = False,
) -> None:
    """Inscrire la partie publique d’une clé créée sur un autre poste ; la partie privée n’est pas lue."""
    from neo.wiring.journal_keys import register_file

    role = register_file(read_settings().data_dir, file, replace=replace)
    _prepare()
    print(f"Clé publique inscrite pour {HOLDERS[role]}.")
    _say_missing()


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """Les dépositaires inscrits, avec leur clé publique : à comparer à celle de leur fichier."""
    from neo.wiring.journal_keys import registered

    known = registered(read_settings().data_dir)
    if as_json:
        write_json({"holders": [{"role": role, "public": key.hex()} for role, key in known.items()]})
        return
    for role, key in known.items():
        print(f"{role:10} {key.hex()}")
    _say_missing()


def _say_missing() -> None:
    from neo.wiring.journal_keys import registered

    missing = missing_sentence(registered(read_settings().data_dir))
    if missing:
        print(f"Il manque encore la clé {missing}.", file=sys.stderr)


def _write_private(text: str, to: Path) -> None:
    try:
        descriptor = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
            opened.write(text)
    except OSError:
        raise OutputUnwritable(path=to) from None


def _prepare() -> None:
    """The journal's tables, as soon as somebody holds a key."""
    from neo.doors.cli.site_opening import open_site

    open_site()
