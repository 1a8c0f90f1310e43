"""What advisers are told before it applies: openings, ends, changes; and what is suspended, with its reason.

Asked for a trade and a region, never for a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .conditions import Place, shown
from .decisions import Decision
from .rollout import ANNOUNCED, PILOT, SUSPENDED, Rollout, Verdict
from .telling import functions_named, named_functions
from .uses import EMBEDDED, TASKS

END_IN_SIGHT = timedelta(days=14)
"""How long before its day the end of a pilot or of the agreement is told."""
_WORDS = {ANNOUNCED: "ouverture", PILOT: "fin du pilote"}


@dataclass(frozen=True, slots=True)
class Announcement:
    """One sentence; ``day``: when it applies, none for what holds already; ``numbers``: its decisions."""

    day: date | None
    text: str
    numbers: tuple[int, ...]


def announcements(rollout: Rollout, trade: str, region: str, day: date) -> tuple[Announcement, ...]:
    """What somebody of that trade and region is told on ``day``: what is suspended, then by date."""
    found = (
        *_suspended(rollout, trade, region, day),
        *_openings_and_ends(rollout, trade, region, day),
        *_changes(rollout, trade, region, day),
        *_agreement(rollout, trade, region, day),
    )
    return tuple(sorted(found, key=lambda item: item.day or date.min))


def _verdicts(rollout: Rollout, trade: str, region: str, day: date) -> Iterator[tuple[str, Verdict]]:
    for task in TASKS.values():
        if task.built:
            yield task.name, rollout.verdict(Place(task.name, trade, region, EMBEDDED), day)


def _suspended(rollout: Rollout, trade: str, region: str, day: date) -> Iterator[Announcement]:
    """One sentence a suspension, with the functions that it closes here."""
    closed: dict[int, list[str]] = {}
    for function, verdict in _verdicts(rollout, trade, region, day):
        if verdict.state == SUSPENDED:
            closed.setdefault(max(verdict.numbers), []).append(function)
    for decision in rollout.suspensions():
        if decision.number in closed:
            what = _capital(named_functions(closed[decision.number]))
            reason = decision.word("reason").rstrip(".")
            text = f"{what} : suspension depuis le {shown(decision.day)}. Motif : {reason}."
            yield Announcement(None, text, (decision.number,))


def _openings_and_ends(rollout: Rollout, trade: str, region: str, day: date) -> Iterator[Announcement]:
    """Functions that open, or end, the same day by the same decision are told together."""
    told: dict[tuple[str, date, int], list[str]] = {}
    for function, verdict in _verdicts(rollout, trade, region, day):
        when = verdict.since if verdict.state == ANNOUNCED else verdict.until
        soon = verdict.state == ANNOUNCED or (when is not None and when - day <= END_IN_SIGHT)
        if verdict.state in _WORDS and when is not None and soon:
            told.setdefault((verdict.state, when, max(verdict.numbers)), []).append(function)
    for (state, when, number), functions in told.items():
        text = f"{_capital(named_functions(functions))} : {_WORDS[state]} le {shown(when)}."
        yield Announcement(when, text, (number,))


def _changes(rollout: Rollout, trade: str, region: str, day: date) -> Iterator[Announcement]:
    for change in rollout.decisions:
        start = change.date_of("from")
        if (
            change.kind == "change"
            and start is not None
            and start >= day
            and _concerns(change, trade, region)
        ):
            functions = functions_named(change)
            scope = f" ({functions})" if functions else ""
            text = f"À partir du {shown(start)}{scope} : {change.word('text').rstrip('.')}."
            yield Announcement(start, text, (change.number,))


def _concerns(change: Decision, trade: str, region: str) -> bool:
    regions, trades = change.list("regions"), change.list("trades")
    return (not regions or region in regions) and (not trades or trade in trades)


def _agreement(rollout: Rollout, trade: str, region: str, day: date) -> Iterator[Announcement]:
    """The end of the agreement, to those for whom it closes something."""
    agreement = rollout.agreement(day)
    until = agreement.date_of("until") if agreement else None
    if agreement is None or until is None or until - day > END_IN_SIGHT:
        return
    if any(verdict.is_open for _, verdict in _verdicts(rollout, trade, region, day)):
        text = f"L’accord prend fin le {shown(until)} : sans nouvel accord, NÉO se ferme le lendemain."
        yield Announcement(until, text, (agreement.number,))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
