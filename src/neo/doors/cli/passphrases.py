"""Asking for the passphrase of a key: at the terminal, or from a file of one line. Never an argument."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import Annotated

import typer

from neo.core.errors import FileUnreadable, WrongUsage

PhraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file", metavar="FILE", help="La phrase secrète, sur une ligne ; sinon demandée."
    ),
]
DpoPhrase = Annotated[
    Path | None,
    typer.Option("--dpo-passphrase-file", metavar="FILE", help="Celle du délégué ; sinon demandée."),
]
SecondPhrase = Annotated[
    Path | None,
    typer.Option("--second-passphrase-file", metavar="FILE", help="Celle du second ; sinon demandée."),
]
DpoKey = Annotated[Path, typer.Option("--dpo-key", metavar="FILE", help="La clé du délégué (DPO).")]
SecondKey = Annotated[
    Path, typer.Option("--second-key", metavar="FILE", help="La clé de l’élu ou de la sécurité.")
]


def read_passphrase(file: Path | None, whose: str) -> str:
    """The passphrase of ``file``, else typed. Raises ``FileUnreadable`` or ``WrongUsage``."""
    if file is None:
        if not sys.stdin.isatty():
            raise WrongUsage(
                problem=f"La phrase secrète {whose} se donne au terminal, ou par un fichier d’une ligne."
            )
        return getpass.getpass(f"Phrase secrète {whose} : ")
    try:
        return file.read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise FileUnreadable(path=file, problem="la phrase secrète ne s’y lit pas") from None
