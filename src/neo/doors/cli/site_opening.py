"""What a command does first when it needs the whole site: accounts, decisions, counts."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from neo.core.errors import FileUnreadable, NotAllowed
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import read_settings

if TYPE_CHECKING:
    from neo.storage.accounts.models import Account


def open_site() -> Path:
    """Prepare Django and NÉO's own tables; the data folder. Raises ``DataFolderUnusable``."""
    from neo.wiring.data_folder import make_data_folder, one_at_a_time

    folder = read_settings().data_dir
    make_data_folder(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "neo.site.settings")
    with one_at_a_time(folder):
        import django

        django.setup(set_prefix=False)
        from neo.storage.failures import prepare_tables

        prepare_tables("default")
    return folder


def signed_in(login: str, password_file: Path | None) -> Account:
    """The account ``login``. In a deployment its password is asked for, or read from a file of one line.

    Raises ``NotAllowed``: an unknown login and a wrong password get the same sentence.
    """
    from neo.storage.accounts.models import Account

    account = Account.objects.filter(login=login, is_active=True).first()
    if is_laboratory(read_settings().data_dir) and account is not None:
        return account
    if account is None or not account.check_password(read_password(password_file)):
        raise NotAllowed(rule="identifiant ou mot de passe refusé")
    return account


def read_password(file: Path | None) -> str:
    """From ``file``, else asked at the terminal. Raises ``FileUnreadable``."""
    if file is None:
        if not sys.stdin.isatty():
            raise NotAllowed(rule="le mot de passe se donne au terminal, ou par --password-file")
        return getpass.getpass("Mot de passe : ")
    try:
        return file.read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise FileUnreadable(path=file, problem="le mot de passe ne s’y lit pas") from None
