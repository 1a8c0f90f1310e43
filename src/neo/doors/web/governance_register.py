"""The register of uses as a table: a line a use, a column a region that a decision names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from neo.core.governance.authority import ROLES
from neo.core.governance.conditions import Condition, Place
from neo.core.governance.decisions import Decision
from neo.core.governance.rollout import ANNOUNCED, CLOSED, OPEN, PILOT, SUSPENDED, Rollout, Verdict, fits
from neo.core.governance.stages import Stage
from neo.core.governance.uses import ENGINE_KINDS
from neo.core.reference.regions import region_name
from neo.wiring.uses import UseLine, verdict_of

from . import display

TAGS: dict[str, tuple[str, str, str]] = {
    OPEN: ("good", "ok", "Ouvert"),
    PILOT: ("", "ring", "Pilote"),
    SUSPENDED: ("danger", "pause", "Suspendu"),
    ANNOUNCED: ("warn", "old", "Annoncé"),
    CLOSED: ("line", "no", "Fermé"),
}
"""State -> the colour, the shape and the word of its tag."""
READY = "conditions réunies"
"""What is closed and waits for a decision alone."""
_NOUNS = {
    "consultation": "consultation",
    "impact_assessment": "AIPD",
    "ethics_opinion": "avis",
    "evaluation": "évaluation",
    "agreement": "accord",
    "review": "bilan",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One use in one region; ``why``: a few words; ``number``: the decision it rests on, 0 for none."""

    region: str
    state: str
    css: str
    icon: str
    word: str
    why: str
    number: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Row:
    """One use; ``cells`` in the order of the columns."""

    line: UseLine
    engine: str
    cells: tuple[Cell, ...]

    @property
    def is_open(self) -> bool:
        return any(cell.state in (OPEN, PILOT) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Register:
    """``rows``: uses of the trades that an opening names; ``others``: the rest, closed everywhere."""

    regions: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    others: tuple[Row, ...]

    @property
    def count(self) -> int:
        return len(self.rows) + len(self.others)

    @property
    def open_count(self) -> int:
        return sum(row.is_open for row in self.rows)


def register_of(rollout: Rollout, lines: tuple[UseLine, ...], day: date) -> Register:
    """The table on ``day``."""
    regions = named_regions(rollout)
    rows = tuple(_row(rollout, line, regions, day) for line in lines)
    trades = {trade for opening in rollout.openings() for trade in opening.list("trades")}
    return Register(
        tuple((code, region_name(code)) for code in regions),
        tuple(row for row in rows if row.line.use.trade in trades),
        tuple(row for row in rows if row.line.use.trade not in trades),
    )


def named_regions(rollout: Rollout) -> tuple[str, ...]:
    """Regions that an opening, a suspension or a regional consultation names, by name."""
    found = {region for opening in rollout.openings() for region in opening.list("regions")}
    found |= {d.word("region") for d in rollout.suspensions()}
    found |= {d.region for d in rollout.decisions if d.kind == "consultation"}
    return tuple(sorted(found - {""}, key=region_name))


def stage_for(rollout: Rollout, place: Place, opening: Decision | None = None) -> Stage | None:
    """The stage of ``opening``, else the first of the plan that may open ``place``."""
    if opening is not None:
        return rollout.stage(opening.word("stage"))
    return next((stage for stage in rollout.plan if fits(stage, place)), None)


def _row(rollout: Rollout, line: UseLine, regions: tuple[str, ...], day: date) -> Row:
    use = line.use
    engine = ", ".join(line.models) or ENGINE_KINDS[use.engine_kind]
    return Row(line, engine, tuple(_cell(rollout, line, region, day) for region in regions))


def _cell(rollout: Rollout, line: UseLine, region: str, day: date) -> Cell:
    verdict = verdict_of(rollout, line.use, region, day)
    css, icon, word = TAGS[verdict.state]
    why = _why(rollout, line, region, verdict, day)
    number = max(verdict.numbers, default=0)
    return Cell(region, verdict.state, css, icon, word, why, number, verdict.sentence)


def _why(rollout: Rollout, line: UseLine, region: str, verdict: Verdict, day: date) -> str:
    if verdict.state == SUSPENDED:
        return _suspended_by(rollout, verdict)
    if verdict.state == PILOT and verdict.until:
        return f"jusqu’au {display.short_date(verdict.until)}"
    if verdict.state == OPEN and verdict.since:
        return f"depuis le {display.short_date(verdict.since)}"
    if verdict.state == ANNOUNCED and verdict.since:
        return f"le {display.short_date(verdict.since)}"
    return _closed(rollout, line, region, verdict, day)


def _suspended_by(rollout: Rollout, verdict: Verdict) -> str:
    found = next((d for d in rollout.decisions if d.number in verdict.numbers), None)
    if found is None:
        return ""
    return f"le {display.short_date(found.day)}, {ROLES.get(found.role, found.role)}"


def _closed(rollout: Rollout, line: UseLine, region: str, verdict: Verdict, day: date) -> str:
    use = line.use
    if not use.task.built:
        return "n’existe pas encore"
    opening = next((d for d in rollout.decisions if d.number in verdict.numbers), None)
    until = opening.date_of("until") if opening else None
    if until is not None and until < day:
        return f"fin le {display.short_date(until)}"
    place = Place(use.task.name, use.trade, region, use.engine_kind)
    stage = stage_for(rollout, place, opening)
    if stage is None:
        return "hors du plan"
    return lacking(rollout.conditions_of(stage.name, place, day))


def lacking(conditions: tuple[Condition, ...]) -> str:
    """``AIPD à valider par le délégué, et 1 autre``; that everything is there, when it is."""
    missing = [c for c in conditions if not c.met]
    if not missing:
        return READY
    first = f"{_NOUNS[missing[0].name]} {missing[0].sentence}"
    return f"{first}, et {display.plural(len(missing) - 1, 'autre')}" if len(missing) > 1 else first
