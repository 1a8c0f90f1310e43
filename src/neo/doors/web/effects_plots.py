"""Lines by week and bars, as coordinates and words: the template draws them without any style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from . import display

_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 500, 16, 200
_NAMES_X = _RIGHT + 10
_NAME_HEIGHT = 15
_LOOKS = ("a", "b", "c", "d")
"""Classes of lines: each has its own dashes, and its name stands at its end."""
_GRID = 4
_MOST_LABELS = 6
NOT_SHOWN = "non montré"


@dataclass(frozen=True, slots=True)
class Line:
    """One series: its look, the pieces of its line (a week that is not shown cuts it), where its name is."""

    name: str
    look: str
    pieces: tuple[str, ...]
    points: tuple[tuple[int, int], ...]
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Lines:
    """``grid``: height and value; ``labels``: place and week; ``rows``: the table, latest week first."""

    lines: tuple[Line, ...]
    grid: tuple[tuple[int, str], ...]
    labels: tuple[tuple[int, str], ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def is_drawn(self) -> bool:
        """Whether there is a line: a single week is in the table alone."""
        return any(line.pieces for line in self.lines)


@dataclass(frozen=True, slots=True)
class Bar:
    """``width``: in hundredths of the longest; ``value``: in words."""

    name: str
    width: int
    value: str


Series = tuple[str, Sequence[int | None]]
"""A name, and a value for each week."""


def lines(weeks: Sequence[date], series: Sequence[Series], unit: str = "", most: int = 0) -> Lines:
    """The plot of at most four series; ``most``: what the scale never goes over."""
    top = _rounded_up(max((v for _, values in series for v in values if v is not None), default=0))
    top = min(top, most) if most else top
    drawn = [_line(name, values, look, top) for (name, values), look in zip(series, _LOOKS, strict=False)]
    shown = max(1, len(weeks) - 1)
    step = max(1, -(-len(weeks) // _MOST_LABELS))
    labels = tuple((_x(i, shown), display.short_date(week)) for i, week in enumerate(weeks) if not i % step)
    grid = tuple((_y(top * i // _GRID, top), f"{top * i // _GRID}{unit}") for i in range(_GRID + 1))
    rows = tuple(
        (display.long_date(week), tuple(_value(values[i], unit) for _, values in series))
        for i, week in reversed(list(enumerate(weeks)))
    )
    return Lines(_apart(drawn), grid, labels, tuple(name for name, _ in series), rows)


def bars(rows: Iterable[tuple[str, int | None]]) -> tuple[Bar, ...]:
    """One bar a row, on the scale of the longest."""
    every = tuple(rows)
    longest = max((value for _, value in every if value is not None), default=0) or 1
    return tuple(Bar(name, 100 * (value or 0) // longest, _value(value, "")) for name, value in every)


def added(values: Iterable[int | None]) -> int | None:
    """The sum of the values that are shown; none when none is."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _line(name: str, values: Sequence[int | None], look: str, top: int) -> Line:
    shown = max(1, len(values) - 1)
    places = [None if v is None else (_x(i, shown), _y(v, top)) for i, v in enumerate(values)]
    points = tuple(place for place in places if place is not None)
    y = points[-1][1] if points else _BOTTOM
    return Line(name, look, tuple(_pieces(places)), points, _NAMES_X, y + 4)


def _pieces(places: Sequence[tuple[int, int] | None]) -> Iterable[str]:
    piece: list[str] = []
    for place in (*places, None):
        if place is not None:
            piece.append(f"{place[0]},{place[1]}")
        elif piece:
            if len(piece) > 1:
                yield " ".join(piece)
            piece = []


def _apart(drawn: Sequence[Line]) -> tuple[Line, ...]:
    """The names moved so that none covers another, in the order of their lines."""
    from dataclasses import replace

    placed: dict[str, int] = {}
    last = -_NAME_HEIGHT
    for line in sorted(drawn, key=lambda line: line.y):
        last = max(line.y, last + _NAME_HEIGHT)
        placed[line.name] = last
    over = max(0, last - (_BOTTOM + 4))
    return tuple(replace(line, y=placed[line.name] - over) for line in drawn)


def _x(index: int, last: int) -> int:
    return _LEFT + (_RIGHT - _LEFT) * index // last


def _y(value: int, top: int) -> int:
    return _BOTTOM - (_BOTTOM - _TOP) * min(value, top) // (top or 1)


def _rounded_up(value: int) -> int:
    """4, 8, 20, 40, 80, 200…: four even steps."""
    step = 4
    while step < value:
        step = step * 5 // 2 if str(step)[0] == "8" else step * 2
    return step


def _value(value: int | None, unit: str) -> str:
    return NOT_SHOWN if value is None else f"{display.thousands(value)}{unit}"
