"""How alike the conclusions kept in a week are: one batch over the records, three numbers a cell leave it.

No record is opened for anybody and no text is shown: the batch reads the texts of the week, compares them in
memory and forgets them. A week is computed once, under its noise.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from neo.core.errors import NotAllowed, WrongUsage
from neo.core.governance.indicators import EVERYWHERE, LEAST_ENTITLED, week_of
from neo.core.governance.uniformity import (
    EPSILON_OF_A_QUANTILE,
    MOST_EACH,
    NOT_SHOWN,
    QUANTILES,
    Chosen,
    Distribution,
    Shuffled,
    distribution,
    is_compared,
    total_may_be_shown,
)
from neo.storage.oversight.effects import Likeness
from neo.storage.records.kept_reports import WrittenReport
from neo.wiring.clock import this_day

__all__ = ["Likeness", "compute", "computed", "of_week"]

Texts = dict[tuple[str, str], dict[str, list[str]]]
"""Region and trade -> author -> texts."""


def compute(week: date) -> tuple[Likeness, ...] | None:
    """Compute and keep the likeness of ``week``; none when it was computed before.

    Raises ``WrongUsage`` for a week that is not over, ``NotAllowed`` without the noise (an extra), and as the
    record store does.
    """
    from neo.adapters import noise
    from neo.storage.accounts.places import places_of_advisers
    from neo.storage.oversight import effects
    from neo.storage.records.kept_reports import reports_of_week
    from neo.wiring.register import current_rollout

    if week.weekday() or week >= week_of(this_day()):
        raise WrongUsage(problem="la semaine se donne par son lundi, et doit être finie")
    if not noise.is_installed():
        raise NotAllowed(rule="rien n’est publié sans bruit : installez l’extra « indicators »")
    if effects.likeness_is_kept(week):
        return None
    entitled = current_rollout().entitled()
    texts = _placed(reports_of_week(week), places_of_advisers(), noise.below)
    found = of_week(week, texts, entitled, noise.shuffled, noise.least)
    if found and not effects.keep_likeness(found, EPSILON_OF_A_QUANTILE * len(QUANTILES)):
        return None
    return found


def of_week(
    week: date,
    texts: Texts,
    entitled: Mapping[tuple[str, str], int],
    shuffled: Shuffled,
    chosen: Chosen,
) -> tuple[Likeness, ...]:
    """Each region and trade where somebody is entitled, then the country for each trade."""
    found = []
    for trade in sorted({trade for _, trade in entitled}):
        regions = sorted(region for region, t in entitled if t == trade)
        rows = {
            region: distribution(texts.get((region, trade), {}), entitled[region, trade], shuffled, chosen)
            for region in regions
        }
        found += [Likeness(week, region, trade, row) for region, row in rows.items()]
        found.append(_country(week, trade, rows, texts, entitled, shuffled, chosen))
    return tuple(found)


def _country(
    week: date,
    trade: str,
    rows: Mapping[str, Distribution],
    texts: Texts,
    entitled: Mapping[tuple[str, str], int],
    shuffled: Shuffled,
    chosen: Chosen,
) -> Likeness:
    # A region under the floor has no part in the country either: it could be all of its texts.
    large = {region: row for region, row in rows.items() if entitled[region, trade] >= LEAST_ENTITLED}
    if not total_may_be_shown({region: row.is_shown for region, row in large.items()}):
        return Likeness(week, EVERYWHERE, trade, NOT_SHOWN)
    every = {author: own for region in large for author, own in texts.get((region, trade), {}).items()}
    many = sum(entitled[region, trade] for region in large)
    return Likeness(week, EVERYWHERE, trade, distribution(every, many, shuffled, chosen))


def computed(trade: str = "", region: str | None = None) -> tuple[Likeness, ...]:
    """What was computed, oldest week first: of one trade and one region, when given."""
    from neo.storage.oversight import effects

    return tuple(effects.published_likeness(trade, region))


def _placed(
    reports: Iterable[WrittenReport],
    places: Mapping[str, tuple[str, str]],
    below: Callable[[int], int],
) -> Texts:
    """The texts of advisers who have a place; the others belong to no region here.

    Of each adviser ``MOST_EACH`` texts are held, drawn by lot as they pass: a country's week has hundreds of
    thousands of them.
    """
    found: Texts = defaultdict(lambda: defaultdict(list))
    seen: Counter[str] = Counter()
    for report in reports:
        place = places.get(report.author)
        if place is None or not is_compared(report.text):
            continue
        held, seen[report.author] = found[place][report.author], seen[report.author] + 1
        if len(held) < MOST_EACH:
            held.append(report.text)
        elif (drawn := below(seen[report.author])) < MOST_EACH:
            held[drawn] = report.text
    return {place: dict(authors) for place, authors in found.items()}
