"""`neo effects …`: the week's likeness of texts, and the answers of advisers, computed and shown."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from neo.doors.cli.output import printable, write_json
from neo.doors.cli.tasks import AsJson

if TYPE_CHECKING:
    from neo.core.governance.answers import PublishedAnswer
    from neo.wiring.likeness import Likeness

app = typer.Typer(no_args_is_help=True, help="Les effets sur le métier : calculer une semaine, la montrer.")


@app.command("compute")
def compute(
    week: Annotated[
        str, typer.Option("--week", metavar="AAAA-MM-JJ", help="Le lundi ; sinon la semaine passée.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Calculer une semaine finie : ressemblance des conclusions, réponses des conseillers. Une seule fois."""
    from neo.doors.cli.opening import prepare_store
    from neo.doors.cli.site_opening import open_site

    open_site()
    prepare_store()
    from neo.wiring.effects import publish_answers
    from neo.wiring.likeness import compute as compute_likeness

    monday = _monday(week)
    rows, weeks = compute_likeness(monday), publish_answers()
    if as_json:
        write_json(
            {
                "week": monday.isoformat(),
                "computed": rows is not None,
                "likeness": [_likeness(row) for row in rows or ()],
                "answersPublished": [done.isoformat() for done in weeks],
            }
        )
        return
    print(_told(monday, rows))
    print(f"Réponses publiées : {len(weeks)} semaine{'s' if len(weeks) > 1 else ''}.")


@app.command("show")
def show(as_json: AsJson = False) -> None:
    """Ce qui est publié des effets, semaine par semaine."""
    from neo.doors.cli.site_opening import open_site

    open_site()
    from neo.core.reference.regions import region_name
    from neo.wiring.effects import published_answers
    from neo.wiring.likeness import computed

    rows, answers = computed(), published_answers()
    if as_json:
        write_json({"likeness": [_likeness(r) for r in rows], "answers": [_answer(a) for a in answers]})
        return
    for row in rows:
        place = f"{row.week:%d/%m/%Y}, {region_name(row.region)}, {row.trade}"
        print(printable(f"{place} : ressemblance {_percents(row)}"))
    for answer in answers:
        cell, value = answer.cell, "non montré" if answer.value is None else str(answer.value)
        place = f"{cell.week:%d/%m/%Y}, {region_name(cell.region)}, {cell.trade}"
        print(printable(f"{place} : {cell.question} {cell.answer} {value}"))
    if not rows and not answers:
        print("Rien n’est encore publié ; `neo effects compute` calcule la semaine passée.", file=sys.stderr)


@app.command("rehearse")
def rehearse(as_json: AsJson = False) -> None:
    """Publier des semaines fictives, dans un laboratoire, pour essayer la page des effets."""
    from neo.doors.cli.site_opening import open_site

    folder = open_site()
    from neo.wiring.effects_rehearsal import rehearse_effects

    weeks = rehearse_effects(folder)
    if as_json:
        write_json({"weeks": [week.isoformat() for week in weeks]})
        return
    print(f"{len(weeks)} semaines fictives publiées : personne n’a donné ces réponses.")


def _monday(written: str) -> date:
    from neo.core.governance.indicators import week_of
    from neo.wiring.clock import this_day
    from neo.wiring.settings import read_day

    return read_day(written, "--week") or week_of(this_day()) - timedelta(weeks=1)


def _told(monday: date, rows: tuple[Likeness, ...] | None) -> str:
    if rows is None:
        return f"La semaine du {monday:%d/%m/%Y} était déjà calculée : rien n’est tiré une seconde fois."
    if not rows:
        return "Aucun effectif habilité n’est inscrit : rien ne peut être montré."
    shown = sum(row.found.is_shown for row in rows)
    return f"Semaine du {monday:%d/%m/%Y} : {shown} valeurs sur {len(rows)} au-dessus des seuils."


def _percents(row: Likeness) -> str:
    found = row.found
    return f"{found.low} %, {found.middle} %, {found.high} %" if found.is_shown else "non montrée"


def _likeness(row: Likeness) -> dict[str, Any]:
    return {
        "week": row.week.isoformat(),
        "region": row.region,
        "trade": row.trade,
        "low": row.found.low,
        "middle": row.found.middle,
        "high": row.found.high,
    }


def _answer(answer: PublishedAnswer) -> dict[str, Any]:
    cell = answer.cell
    return {
        "week": cell.week.isoformat(),
        "region": cell.region,
        "trade": cell.trade,
        "question": cell.question,
        "answer": cell.answer,
        "value": answer.value,
    }
