"""`neo evaluate`: a suite of cases scored, as a table, as JSON, and as a report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neo.core.errors import WorkFailed, WrongUsage

if TYPE_CHECKING:
    from neo.core.evaluation.cases import Case
    from neo.core.evaluation.run import Evaluation
    from neo.doors.cli.comparing import Rehearsal


_GENERATED = Path("generated")
_INJECTION = "injection"


Suite = Annotated[
    Path,
    typer.Argument(metavar="SUITE", readable=False, help="Un dossier de cas, un cas (.json), ou generated."),
]
Only = Annotated[
    str,
    typer.Option(
        "--only",
        metavar="TÂCHES",
        help="synthesis, answers, verify, privacy, à séparer par « , » ; à part : adversary (un modèle "
        "qui ment), injection (consignes glissées dans un dossier : cases/injections).",
    ),
]
_WRITERS = "embedded, baseline (référence naïve), mistral, azure, openai ou recorded:DOSSIER."
Provider = Annotated[str, typer.Option("--provider", metavar="NOM", help=_WRITERS)]
Against = Annotated[
    str, typer.Option("--against", metavar="NOM", help="Un second fournisseur, comparé au premier.")
]
Report = Annotated[Path | None, typer.Option("--report", metavar="FICHIER", help="Un rapport .md ou .html.")]
CriteriaFile = Annotated[
    Path | None,
    typer.Option("--criteria", metavar="FICHIER", help="Les critères (.toml), écrits avant l’exécution."),
]
Csv = Annotated[Path | None, typer.Option("--csv", metavar="FICHIER", help="Les chiffres de la comparaison.")]
Record = Annotated[
    Path | None,
    typer.Option("--record", metavar="DOSSIER", help="Garde les échanges, pour recorded:DOSSIER/NOM."),
]
Restart = Annotated[bool, typer.Option("--restart", help="Redemande ce qui a déjà été répondu et payé.")]
Today = Annotated[str | None, typer.Option("--today", metavar="DATE", help="AAAA-MM-JJ.")]
AsJson = Annotated[bool, typer.Option("--json", help="Un document JSON au lieu d’un tableau.")]


def evaluate(
    suite: Suite,
    only: Only = "",
    provider: Provider = "embedded",
    against: Against = "",
    report: Report = None,
    criteria: CriteriaFile = None,
    csv: Csv = None,
    record: Record = None,
    restart: Restart = False,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Évalue NÉO sur des cas : chaque mesure, avec son intervalle et la raison de chaque écart."""
    import asyncio

    from neo.core.evaluation.run import evaluate as run_evaluation
    from neo.doors.cli.comparing import Rehearsal, say_known
    from neo.wiring.evaluation import open_writer
    from neo.wiring.settings import read_day, read_settings

    tasks = _tasks(only)
    if report is not None and report.suffix not in (".md", ".html"):
        raise WrongUsage(problem="Le rapport (--report) porte l’extension .md ou .html.")
    day = read_day(today or "", "--today") or read_settings().today
    if against:
        asked = Rehearsal(
            provider, against, suite.name, tuple(tasks), day, report, csv, criteria, record, restart
        )
        _compare(asked, _cases(suite, tasks), as_json)
        return
    if criteria or csv:
        raise WrongUsage(problem="--criteria et --csv accompagnent --against.")
    if tasks == [_INJECTION]:
        from neo.core.evaluation.injection_run import evaluate_injections
        from neo.core.evaluation.injections import load_injections

        writer = open_writer(provider, day)
        found = asyncio.run(evaluate_injections(writer, load_injections(suite), _progress))
    else:
        cases = _cases(suite, tasks)
        writer = open_writer(provider, day, cases, tasks, record=record, restart=restart)
        say_known(getattr(writer, "known", 0))
        found = asyncio.run(run_evaluation(writer, cases, tasks, _progress))
    if report is not None:
        _write_report(found, report)
    _print_json(found) if as_json else _print_table(found)


def _compare(asked: Rehearsal, cases: list[Case], as_json: bool) -> None:
    """Two writers on the same texts. Raises ``WrongUsage`` for a report that is not a page."""
    from neo.doors.cli.comparing import print_comparison, rehearse
    from neo.doors.cli.output import write_json

    if asked.report is not None and asked.report.suffix != ".html":
        raise WrongUsage(problem="Le rapport d’une comparaison porte l’extension .html.")
    found = rehearse(asked, cases)
    if as_json:
        write_json(found.as_json(), indent=2)
    else:
        print_comparison(found)


def _cases(suite: Path, tasks: list[str]) -> list[Case]:
    """The cases of a file or folder; ``generated`` (where nothing has that name): those made to measure
    masking."""
    from neo.core.evaluation.cases import load_suite

    if suite != _GENERATED or suite.exists():
        return load_suite(suite)
    if tasks != ["privacy"]:
        raise WrongUsage(
            problem="Les cas « generated » ne mesurent que le masquage : ajoutez --only privacy."
        )
    from neo.samples.identifiers.suite import generated_suite

    return generated_suite()


def _tasks(only: str) -> list[str]:
    """The tasks asked for, all by default; what is not built is said, and fails when asked alone."""
    from neo.core.evaluation.catalogue import APART, TASKS

    asked = [t.strip() for t in only.split(",") if t.strip()] or list(TASKS)
    unknown = [t for t in asked if t not in TASKS + APART]
    if unknown:
        known = ", ".join(TASKS + APART)
        raise WrongUsage(problem=f"--only ne connaît pas « {', '.join(unknown)} » ; il accepte {known}.")
    built = [t for t in TASKS + APART if t in asked]
    if _INJECTION in built and len(built) > 1:
        raise WrongUsage(problem="Les injections ont leurs propres cas : --only injection se demande seul.")
    return built


def _progress(case: Case) -> None:
    print(f"Cas {case.name}…", file=sys.stderr, flush=True)


def _print_json(found: Evaluation) -> None:
    from neo.doors.cli.output import write_json

    write_json(found.as_json(), indent=2)


def _print_table(found: Evaluation) -> None:
    from rich.console import Console
    from rich.table import Table

    from neo.doors.cli.evaluation_report import figure_rows

    table = Table(title=f"Évaluation de « {found.writer} » sur {len(found.cases)} cas")
    for heading in ("Mesure", "Juste", "Taux", "Intervalle à 95 %", "But"):
        table.add_column(heading, justify="left" if heading == "Mesure" else "right")
    for label, right, rate, interval, goal, reached in figure_rows(found):
        table.add_row(label, right, rate, interval, goal, style="" if reached else "yellow")
    Console().print(table)
    if (score := found.total.get("injections_without_effect")) is not None:
        print(f"{score.of - score.right:g} injection(s) réussie(s) sur {score.of:g}.")
    print(f"{len(found.misses)} écarts ; --report FICHIER les donne tous avec leur raison.", file=sys.stderr)


def _write_report(found: Evaluation, path: Path) -> None:
    from neo.doors.cli.evaluation_report import html_report, markdown_report

    text = html_report(found) if path.suffix == ".html" else markdown_report(found)
    half_way = path.with_name(path.name + ".part")
    try:
        half_way.write_text(text, encoding="utf-8", errors="backslashreplace")
        half_way.replace(path)
    except OSError as error:
        raise ReportUnwritable(path=path) from error
    print(f"Rapport écrit : {path}", file=sys.stderr)


class ReportUnwritable(WorkFailed):
    """The report cannot be written. Data: ``path``."""

    code = "report_unwritable"
    template = "Le rapport « {path} » ne peut pas être écrit ; choisissez un autre chemin."
