"""`neo`: the command line. Results on standard output, everything else on standard error.

Exit codes: 0 done, 1 the work failed, 2 wrong usage or unreadable input, 3 refused by a rule. A command group
lives in a file of its own and imports what it needs inside its commands: the start must stay short.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
from importlib import import_module
from importlib.util import find_spec

import typer

from neo.core.errors import NeoError, NotBuiltYet
from neo.doors.cli import tasks
from neo.doors.cli.output import prepare_streams, printable
from neo.doors.cli.usage_errors import is_usage_error, usage_sentence

app = typer.Typer(
    name="neo",
    help="NÉO : lire un dossier, en donner la synthèse, répondre avec les sources.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

app.command("synthesize")(tasks.synthesize)
app.command("ask")(tasks.ask)
app.command("verify")(tasks.verify)

_GROUPS = {
    "accounts": "neo.doors.cli.accounts",
    "effects": "neo.doors.cli.effects",
    "governance": "neo.doors.cli.governance",
    "incidents": "neo.doors.cli.incidents",
    "journal": "neo.doors.cli.journal",
    "knowledge": "neo.doors.cli.knowledge",
    "mail": "neo.doors.cli.mail",
    "privacy": "neo.doors.cli.privacy",
    "providers": "neo.doors.cli.providers",
    "records": "neo.doors.cli.records",
}
"""Groups of commands: a module with an ``app`` (typer.Typer)."""
_COMMANDS = {
    "draft": "neo.doors.cli.writings",
    "conclude": "neo.doors.cli.writings",
    "suggest": "neo.doors.cli.writings",
    "evaluate": "neo.doors.cli.evaluate",
    "mask": "neo.doors.cli.mask",
}
"""Single commands: a module with a function of the command's name."""
_NOT_BUILT = ("match",)
"""Promised by the contract, not built yet."""

_ANY_ARGUMENTS = {"allow_extra_args": True, "ignore_unknown_options": True}


def _promise(name: str) -> None:
    """Register a command that says it is not built yet."""

    def not_built() -> None:
        raise NotBuiltYet(command=name)

    app.command(name, context_settings=_ANY_ARGUMENTS, help="Pas encore construit.")(not_built)


for _name, _module in _GROUPS.items():
    if find_spec(_module):
        app.add_typer(import_module(_module).app, name=_name)
    else:
        _promise(_name)
for _name, _module in _COMMANDS.items():
    if find_spec(_module):
        app.command(_name)(getattr(import_module(_module), _name))
    else:
        _promise(_name)
for _name in _NOT_BUILT:
    _promise(_name)


def run() -> None:
    """Run the command of this process and leave with its exit code. No stack trace is ever shown."""
    prepare_streams()
    # A short process makes many objects and few cycles: looking for them rarely saves some of its time.
    gc.set_threshold(50_000, 20, 20)
    sys.exit(run_command(sys.argv[1:]))


def run_command(arguments: list[str]) -> int:
    """Run one command; its exit code. Whatever goes wrong is one sentence on standard error."""
    try:
        code = int(app(arguments, prog_name="neo", standalone_mode=False) or 0)
        sys.stdout.flush()
        return code
    except NeoError as error:
        return _say(error.sentence, error.exit_code)
    except BrokenPipeError:  # the reader left (`| head`); nothing more can be said to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (KeyboardInterrupt, typer.Abort):
        return _say("Interrompu.", 1)
    except Exception as error:  # noqa: BLE001  the last net: one sentence, never a trace
        return _unexpected(error)


def _unexpected(error: Exception) -> int:
    if is_usage_error(error):
        return _say(usage_sentence(error), 2)
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return _say("Le disque est plein ; rien d’incomplet n’a été gardé.", 1)
    if os.environ.get("NEO_DEBUG", "") == "1":
        raise error
    return _say(f"Erreur imprévue ({type(error).__name__}) ; relancez avec NEO_DEBUG=1 pour le détail.", 1)


def _say(sentence: str, code: int) -> int:
    if sentence:
        print(printable(" ".join(sentence.split())), file=sys.stderr)
    return code
