"""The bank of small pairs: how many contradictions are found, how many look-alikes are left alone.

The bank was written before the code it measures; its figures are floors, not all-or-nothing.
"""

from __future__ import annotations

from .pairs.measure import contradictions, is_found, look_alikes, shown

FOUND_AT_LEAST = 0.83
FALSE_AT_MOST = 0.02
SHOWN_AT_MOST = 0.35


def test_most_pairs_that_contradict_are_found() -> None:
    rows = contradictions()
    missed = [row for row in rows if not is_found(*row)]
    assert 1 - len(missed) / len(rows) >= FOUND_AT_LEAST, "\n".join(map(str, missed))


def test_nearly_nothing_is_taken_as_sure_of_what_only_looks_like_it() -> None:
    rows = look_alikes()
    alarms = [(row, [c.about for c in found if c.sure]) for row in rows if (found := shown(*row))]
    alarms = [(row, sure) for row, sure in alarms if sure]
    assert len(alarms) / len(rows) <= FALSE_AT_MOST, "\n".join(map(str, alarms))


def test_little_is_shown_at_all_of_what_only_looks_like_it() -> None:
    rows = look_alikes()
    alarms = [(row, [c.about for c in found]) for row in rows if (found := shown(*row))]
    assert len(alarms) / len(rows) <= SHOWN_AT_MOST, "\n".join(map(str, alarms))
