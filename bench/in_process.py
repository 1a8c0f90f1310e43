"""The product's tasks, in this process, on a record in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from bench.heavy import grown, heaviest_sample
from bench.timing import Row, timed
from neo.core.dossier.exchange import read_dossier
from neo.wiring.desk import last_result, open_desk

QUESTION = "Quel est son projet et quand est le prochain rendez-vous ?"
SENTENCES = 30
CURVE = (10, 30, 100, 300, 1000)


def task_rows() -> Iterator[Row]:
    """Synthesis, answer and verification of the heaviest sample."""
    document = heaviest_sample()
    dossier, desk = read_dossier(document), open_desk()
    text = _thirty_sentences(document["conclusionsEntretien"])
    today = dossier.today
    about = f"{len(dossier.reports)} comptes rendus"

    def synthesize() -> None:
        asyncio.run(last_result(desk.synthesize(dossier, today=today)))

    def ask() -> None:
        asyncio.run(last_result(desk.ask(dossier, QUESTION, today=today)))

    def verify() -> None:
        asyncio.run(last_result(desk.verify(dossier, text, today=today)))

    yield Row("synthèse du plus gros exemple", "p95 ≤ 60 ms", timed(synthesize, 40), about)
    yield Row("réponse à une question", "p95 ≤ 25 ms", timed(ask, 40), about)
    yield Row(f"vérification de {SENTENCES} phrases", "p95 ≤ 30 ms", timed(verify, 40), about)


def curve_rows() -> Iterator[Row]:
    """The cost of a synthesis as the record grows: per report it should stay about the same."""
    sample, desk = heaviest_sample(), open_desk()
    for reports in CURVE:
        dossier = read_dossier(grown(sample, reports))

        def synthesize(dossier=dossier) -> None:  # type: ignore[no-untyped-def]
            asyncio.run(last_result(desk.synthesize(dossier, today=dossier.today)))

        timing = timed(synthesize, 5 if reports >= 300 else 10, warm=1)
        note = f"{timing.median / reports:.2f} ms par compte rendu".replace(".", ",")
        yield Row(f"synthèse, {reports} comptes rendus", "à peu près linéaire", timing, note)


def _thirty_sentences(reports: list[dict[str, str]]) -> str:
    lines = [line.strip(" -.") for r in reports for line in r["texte"].replace(". ", "\n").splitlines()]
    chosen = [line for line in lines if len(line.split()) > 4]
    return "\n".join(f"{chosen[i % len(chosen)]}." for i in range(SENTENCES))
