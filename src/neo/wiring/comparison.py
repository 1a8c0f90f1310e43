"""A comparison at work: two writers, text by text, what is finished kept as it comes.

The journal is the exchanges themselves, in the data folder (or the folder of a recording): after a crash
the same command replays what was answered and asks only for the rest. Everything NÉO computes is computed
again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from neo.adapters.language_models.exchanges import Exchanges
from neo.adapters.language_models.recorded import SCHEME
from neo.core.errors import WorkFailed, WrongUsage
from neo.core.evaluation.comparison.comparison import Comparison, RunFacts, compared
from neo.core.evaluation.comparison.outcome import Outcome
from neo.core.evaluation.comparison.texts import Text
from neo.core.language_models.card import EMBEDDED
from neo.wiring.contenders import Contending, open_contender
from neo.wiring.criteria_file import CriteriaFile, require_before_run
from neo.wiring.laboratory import require_laboratory
from neo.wiring.settings import read_settings

_JOURNALS = "comparisons"
_RULE = "un échange n’est gardé que dans un laboratoire, sur des dossiers fictifs"
MOST_FAILURES = 5
"""One after the other: a provider that fails that often is not there."""


class ComparisonStopped(WorkFailed):
    """A provider failed too often. Data: ``name``, ``done``, ``of``, ``problem`` (a French sentence)."""

    code = "comparison_stopped"
    template = (
        "Arrêt après {done} textes sur {of} : « {name} » n’a pas répondu {failures} fois de suite. {problem} "
        "La même commande reprendra où elle en est."
    )


def open_contenders(
    names: Sequence[str],
    texts: Sequence[Text],
    *,
    record: Path | None = None,
    today: date | None = None,
    restart: bool = False,
    criteria: CriteriaFile | None = None,
) -> list[Contending]:
    """The writers of those names, their exchanges kept in the folder ``record`` or in the data folder.

    ``restart``: what was answered before is put aside and asked again. Raises ``NotAllowed`` outside a
    laboratory, ``WrongUsage`` for a recording of nothing, ``CriteriaAfterTheRun`` and ``ProviderNotReady``.
    """
    live = [n for n in names if n != EMBEDDED.provider and not n.startswith(SCHEME)]
    if record is not None and not live:
        raise WrongUsage(problem="--record garde les échanges d’un fournisseur : aucun n’est demandé.")
    data = read_settings().data_dir
    if live:
        require_laboratory(data, _RULE)
    base = record or data / _JOURNALS / _run_name(names, texts)
    opened = [open_contender(name, base / name, today) for name in names]
    kept = [c for c in opened if c.exchanges is not None]
    if restart:
        _put_aside([c.exchanges for c in kept if c.exchanges and not c.contender.replayed])
    now = datetime.now().astimezone().isoformat()
    for contending in kept:
        if contending.exchanges is not None and not contending.contender.replayed:
            contending.exchanges.begin(contending.contender.card, now, criteria.digest if criteria else "")
    if criteria is not None:
        require_before_run(criteria, [c.exchanges for c in kept if c.exchanges is not None])
    return opened


async def run_comparison(
    contendings: Sequence[Contending],
    texts: Sequence[Text],
    suite: str,
    progress: Callable[[int], None],
    criteria: CriteriaFile | None = None,
) -> Comparison:
    """Every text by both writers, the first one first every other time. ``progress`` is told each text done.

    Raises ``ComparisonStopped``, or ``ExchangeNotRecorded`` in a replay.
    """
    first, second = contendings
    written: list[tuple[Text, Outcome, Outcome]] = []
    failing = {id(first): 0, id(second): 0}
    try:
        for number, text in enumerate(texts):
            outcomes = {}
            for contending in (first, second) if number % 2 == 0 else (second, first):
                outcome = await contending.write(text.case, text.question.text if text.question else "")
                outcomes[id(contending)] = outcome
                _count_failures(failing, contending, outcome, number, len(texts))
            written.append((text, outcomes[id(first)], outcomes[id(second)]))
            progress(1)
    finally:
        for contending in contendings:
            await contending.aclose()
    facts = RunFacts(
        suite, _begun(contendings), sum(c.asked for c in contendings), criteria.digest if criteria else ""
    )
    return compared(
        first.contender, second.contender, written, facts, criteria.criteria if criteria else None
    )


def _count_failures(
    failing: dict[int, int], contending: Contending, outcome: Outcome, done: int, of: int
) -> None:
    if outcome.by_model:
        failing[id(contending)] = 0
    elif outcome.unanswered and not contending.contender.replayed:
        failing[id(contending)] += 1
    if failing[id(contending)] >= MOST_FAILURES:
        raise ComparisonStopped(
            name=contending.contender.name,
            done=done,
            of=of,
            failures=MOST_FAILURES,
            problem=outcome.failures[-1],
        )


def _begun(contendings: Sequence[Contending]) -> str:
    """The beginning of the oldest recording; empty when no model was asked."""
    moments = [c.exchanges.begun for c in contendings if c.exchanges is not None]
    return min(moments, key=datetime.fromisoformat) if moments else ""


def _run_name(names: Sequence[str], texts: Sequence[Text]) -> str:
    """The same for the same writers on the same texts: that is what a run is resumed by."""
    cases = {text.case.name: text.case.document for text in texts}
    asked = [text.question.text if text.question else "" for text in texts]
    content = json.dumps([list(names), cases, asked], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _put_aside(folders: Sequence[Exchanges]) -> None:
    """Rename each folder that holds something, the oldest with the lowest number."""
    for exchanges in folders:
        if exchanges.folder.exists():
            number = 1
            while (aside := exchanges.folder.with_name(f"{exchanges.folder.name}.{number}")).exists():
                number += 1
            exchanges.folder.rename(aside)
            exchanges.forget()
