"""`neo journal …`: prove the journal whole, give its heads, open it with two keys."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neo.core.errors import WrongUsage
from neo.doors.cli.output import printable, write_json
from neo.doors.cli.passphrases import DpoKey, DpoPhrase, SecondKey, SecondPhrase, read_passphrase
from neo.doors.cli.tasks import AsJson

if TYPE_CHECKING:
    from neo.core.governance.journal.entry import Opening
    from neo.wiring.journal_custody import Pair

app = typer.Typer(no_args_is_help=True, help="Le journal scellé des ouvertures de dossiers.")

Why = Annotated[str, typer.Option("--reason", metavar="TEXTE", help="Le motif : public, sans nom.")]


@app.command("verify")
def verify(
    head: Annotated[
        list[str] | None, typer.Option("--head", metavar="HEX", help="Une tête reçue plus tôt ; répétable.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Relire toute la chaîne : entière, ou rompue à quelle entrée, ou coupée depuis une tête connue."""
    from neo.doors.cli.site_opening import open_site
    from neo.wiring.journal import is_kept
    from neo.wiring.journal_check import JournalBroken, check, read_head

    given = [read_head(words) for words in head or ()]
    folder = open_site()
    if not is_kept(folder):
        print(
            "Ce laboratoire ne tient pas de journal : aucun dépositaire n’y a inscrit sa clé.",
            file=sys.stderr,
        )
    report = check(given)
    if as_json:
        write_json(report.as_json())
    elif not report.problems:
        print(f"Journal entier : {report.entries} entrées, tête {report.head.digest.hex()}.")
        if report.purged:
            print(f"Les entrées 1 à {report.purged} ont été effacées au terme de leur conservation.")
    for number in report.changes_of_keys:
        print(f"À partir de l’entrée {number}, d’autres clés de dépositaires.", file=sys.stderr)
    for problem in report.problems[1:]:
        print(f"Aussi : {problem}", file=sys.stderr)
    if report.problems:
        raise JournalBroken(problem=report.problems[0])


@app.command("heads")
def heads(as_json: AsJson = False) -> None:
    """Les têtes quotidiennes, pour les élus ; celle du jour est notée et déposée dans NEO_HEADS_DIR."""
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.storage.oversight import journal
    from neo.wiring.clock import this_day
    from neo.wiring.journal_heads import heads_folder, put

    journal.keep_head(this_day())
    known = journal.heads()
    for day, head in known:
        put(day, head)
    if as_json:
        shape = [{"day": str(d), "number": h.number, "digest": h.digest.hex()} for d, h in known]
        write_json({"heads": shape})
        return
    for day, head in known:
        print(f"{day:%d/%m/%Y}  {head.words}")
    if not known:
        print("Le journal est vide.", file=sys.stderr)
    if heads_folder() is None:
        print("NEO_HEADS_DIR n’est pas réglé : aucune tête n’est déposée pour les élus.", file=sys.stderr)


@app.command("open")
def open_(
    dpo_key: DpoKey,
    second_key: SecondKey,
    why: Why,
    record: Annotated[str, typer.Option("--record", metavar="ID", help="Les ouvertures de ce dossier.")] = "",
    adviser: Annotated[str, typer.Option("--adviser", metavar="LOGIN", help="Celles de ce conseiller.")] = "",
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="À partir de ce jour.")] = "",
    last: Annotated[str, typer.Option("--to", metavar="DATE", help="Jusqu’à ce jour compris.")] = "",
    dpo_phrase: DpoPhrase = None,
    second_phrase: SecondPhrase = None,
    as_json: AsJson = False,
) -> None:
    """Lire les entrées demandées, avec deux clés ; l’ouverture est publique, et dite aux conseillers."""
    from neo.doors.cli.site_opening import open_site
    from neo.wiring.settings import read_day

    if bool(record) == bool(adviser):
        raise WrongUsage(problem="Donnez --record ID ou --adviser LOGIN, l’un des deux.")
    days = read_day(first, "--from"), read_day(last, "--to")
    pair = holders(dpo_key, dpo_phrase, second_key, second_phrase)
    open_site()
    from neo.wiring.journal_check import check
    from neo.wiring.journal_custody import Demand, open_journal

    for problem in check().problems:  # what is read below may then be incomplete: said before it
        print(f"Attention, le journal n’est pas entier : {problem}", file=sys.stderr)
    about, name = ("record", record) if record else ("adviser", adviser)
    found = open_journal(Demand(about, name, why, *days), pair)
    _show(found.openings, found.closed, as_json)


def _show(found: list[Opening], closed: int, as_json: bool) -> None:
    if as_json:
        write_json({"entries": [opening.as_json() for opening in found], "unreadable": closed})
    else:
        for opening in found:
            print(_line(opening))
        if not found:
            print("Aucune entrée pour cette demande.", file=sys.stderr)
    if closed:
        print(f"{closed} scellé(s) d’anciens dépositaires ne s’ouvrent pas avec ces clés.", file=sys.stderr)


@app.command("alerts")
def alerts(
    dpo_key: DpoKey,
    second_key: SecondKey,
    why: Why,
    dpo_phrase: DpoPhrase = None,
    second_phrase: SecondPhrase = None,
    as_json: AsJson = False,
) -> None:
    """Lire les alertes d’accès inhabituel, avec deux clés. Une alerte n’accuse personne."""
    from neo.doors.cli.site_opening import open_site

    pair = holders(dpo_key, dpo_phrase, second_key, second_phrase)
    open_site()
    from neo.wiring.journal_custody import open_alerts

    found = open_alerts(pair, why)
    if as_json:
        write_json({"alerts": found})
        return
    for alert in found:
        print(printable(f"{alert['at']}  {alert['login']}  {alert['record']}  {alert['title']}"))
        print(printable(f"    {alert['reason']}"))
    if not found:
        print("Aucune alerte.", file=sys.stderr)


@app.command("openings")
def openings(as_json: AsJson = False) -> None:
    """Chaque ouverture du journal : quel jour, par quels rôles, pourquoi. Liste publique, sans nom."""
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.storage.oversight.journal_notices import openings as known
    from neo.wiring.journal_custody import ABOUT, holders_words

    rows = known()
    if as_json:
        shape = [
            {"day": str(r.day), "holders": r.holders, "about": r.about, "reason": r.reason} for r in rows
        ]
        write_json({"openings": shape})
        return
    for row in rows:
        who = holders_words(row.holders)
        print(printable(f"{row.day:%d/%m/%Y}  {who}, pour {ABOUT[row.about]} : {row.reason}"))
    if not rows:
        print("Le journal n’a jamais été ouvert.", file=sys.stderr)


def holders(dpo: Path, dpo_phrase: Path | None, second: Path, second_phrase: Path | None) -> Pair:
    """The two private keys, each under its own passphrase."""
    from neo.wiring.journal_custody import holders_pair

    return holders_pair(
        dpo,
        lambda: read_passphrase(dpo_phrase, "du délégué"),
        second,
        lambda: read_passphrase(second_phrase, "du second dépositaire"),
    )


def _line(opening: Opening) -> str:
    from neo.core.governance.journal.entry import FUNCTIONS

    function = FUNCTIONS.get(opening.function, opening.function)
    engine = f" ({opening.engine})" if opening.engine else ""
    why = f" : {opening.reason}" if opening.reason else ""
    return printable(
        f"{opening.at}  {opening.login}  {opening.record}  {function}{engine}, {opening.door}{why}"
    )
