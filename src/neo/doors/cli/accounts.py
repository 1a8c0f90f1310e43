"""`neo accounts …`: who may sign in, as what. Nothing is known of when or how often anybody does."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from neo.doors.cli.output import printable, write_json
from neo.doors.cli.tasks import AsJson

app = typer.Typer(no_args_is_help=True, help="Les comptes : créer, lister, fermer.")

PasswordFile = Annotated[
    Path | None,
    typer.Option("--password-file", metavar="FILE", help="Le mot de passe, sur une ligne ; sinon demandé."),
]


@app.command("create")
def create(
    login: Annotated[str, typer.Argument(metavar="LOGIN")],
    name: Annotated[str, typer.Option("--name", metavar="NOM", help="Le nom affiché.")],
    role: Annotated[str, typer.Option("--role", metavar="ROLE", help="adviser, manager, elected, dpo…")],
    trade: Annotated[str, typer.Option("--trade", help="emploi, entreprise ou gdd (conseillers).")] = "",
    region: Annotated[str, typer.Option("--region", metavar="CODE", help="Code INSEE de la région.")] = "",
    adviser_id: Annotated[str, typer.Option("--adviser-id", help="Identifiant de conseiller.")] = "",
    agency_code: Annotated[str, typer.Option("--agency-code", help="Code de l’agence.")] = "",
    agency_name: Annotated[str, typer.Option("--agency-name", help="Nom de l’agence.")] = "",
    password_file: PasswordFile = None,
) -> None:
    """Créer un compte ; un seul rôle par compte."""
    from neo.doors.cli.site_opening import open_site, read_password

    open_site()
    from django.core.exceptions import ValidationError

    from neo.core.errors import WrongUsage
    from neo.storage.accounts.models import Account

    try:
        Account.objects.create_account(
            login,
            read_password(password_file),
            display_name=name,
            role=role,
            trade=trade,
            region=region,
            adviser_id=adviser_id,
            agency_code=agency_code,
            agency_name=agency_name,
        )
    except ValidationError as error:
        raise WrongUsage(problem="Compte refusé : " + " ".join(error.messages)) from None
    _told(role, region, "created")
    print(printable(f"Compte {login} créé."))


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """Les comptes et leur rôle."""
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.storage.accounts.models import Account

    accounts = list(Account.objects.order_by("login"))
    if as_json:
        rows = [
            {"login": a.login, "role": a.role, "trade": a.trade, "region": a.region, "open": a.is_active}
            for a in accounts
        ]
        write_json({"accounts": rows})
        return
    for account in accounts:
        state = "" if account.is_active else "  (fermé)"
        print(printable(f"{account.login}  {account.role_name}  {account.trade_name}{state}"))


@app.command("close")
def close(login: Annotated[str, typer.Argument(metavar="LOGIN")]) -> None:
    """Fermer un compte : ses sessions s’arrêtent, il ne peut plus se connecter."""
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.core.errors import WrongUsage
    from neo.storage.accounts.models import Account

    account = Account.objects.filter(login=login).first()
    if account is None:
        raise WrongUsage(problem=f"Aucun compte ne s’appelle « {login} ».")
    account.is_active = False
    account.epoch += 1
    account.save()
    _told(account.role, account.region, "closed")
    print(printable(f"Compte {login} fermé."))


def _told(role: str, region: str, act: str) -> None:
    """In a deployment, an account that governs is a line of the register: its role, never its holder."""
    from neo.core.governance.authority import ADMINISTRATOR, ROLES
    from neo.wiring.laboratory import is_laboratory
    from neo.wiring.register import record
    from neo.wiring.settings import data_dir

    if role in ROLES and not is_laboratory(data_dir()):
        record(ADMINISTRATOR, "", "account", {"holds": role, "region": region, "act": act})
