"""What is past its time goes; what stays is still proved, from a checkpoint that the chain itself carries."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from neo.core.errors import SettingInvalid
from neo.storage.oversight import journal as chain
from neo.storage.oversight.journal_models import JournalEntry, SealedMonthKey
from neo.wiring import register
from neo.wiring.journal import Act, write_opening
from neo.wiring.journal_check import check
from neo.wiring.journal_custody import Demand, open_journal
from neo.wiring.retention import chosen, purge
from neo.wiring.settings import read_settings

from .conftest import Line, Person, on
from .holders import Holders

pytestmark = pytest.mark.django_db


def _year(months: tuple[str, ...]) -> None:
    for month in months:
        with on(f"{month}-15T10:00:00+00:00"):
            write_opening(Person(), Line(f"D-{month}"), Act("record"))
            write_opening(Person(), Line("D"), Act("record", reason=month))


MONTHS = ("2025-10", "2025-11", "2025-12", "2026-06", "2026-11")


def test_old_months_go_and_the_rest_is_proved(holders: Holders) -> None:
    _year(MONTHS)
    before = [head for _, head in chain.heads()]
    with on("2026-11-20T10:00:00+00:00"):
        done = purge()
        assert (done.entries, done.keys) == (4, 2), "October and November of the year before"
        report = check([before[-1].digest])
        assert report.problems == () and (report.purged, report.entries) == (4, 7)
        assert purge().entries == 0
    assert set(SealedMonthKey.objects.values_list("month", flat=True)) == {"2025-12", "2026-06"}
    found = open_journal(Demand("record", "D", "contrôle"), holders.pair("elected")).openings
    assert [o.reason for o in found] == ["2025-12", "2026-06", "2026-11"]
    assert len({len(row.sealed) for row in JournalEntry.objects.all()}) == 1


def test_two_purges_leave_one_provable_chain(holders: Holders) -> None:
    _year(MONTHS)
    for moment in ("2026-11-20T10:00:00+00:00", "2027-08-20T10:00:00+00:00"):
        with on(moment):
            purge()
            assert check().problems == ()
    assert JournalEntry.objects.filter(kind="opening", month="2026-06").count() == 0


def test_an_altered_entry_after_a_purge_is_located(holders: Holders) -> None:
    _year(MONTHS)
    with on("2026-11-20T10:00:00+00:00"):
        purge()
        JournalEntry.objects.filter(number=7).update(sealed=b"x" * 976)
        (problem, *_) = check().problems
    assert "l’entrée 7 a été altérée" in problem


def test_an_altered_checkpoint_is_located(holders: Holders) -> None:
    _year(MONTHS)
    with on("2026-11-20T10:00:00+00:00"):
        purge()
        row = JournalEntry.objects.get(kind="checkpoint")
        JournalEntry.objects.filter(pk=row.pk).update(
            sealed=bytes(row.sealed).replace(b'"through": 4', b'"through": 5')
        )
        assert check().problems


@pytest.mark.parametrize("sealed", [b"", b"{}", b"\xff" * 40, b'{"through": 4, "digest": "zz"}', "text", 7])
def test_a_checkpoint_that_says_nothing_is_located(holders: Holders, sealed: object) -> None:
    _year(MONTHS)
    with on("2026-11-20T10:00:00+00:00"):
        purge()
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE oversight_journalentry SET sealed = %s WHERE kind = 'checkpoint'", [sealed]
            )
        assert "l’entrée 1 manque" in check().problems[0]


def test_a_column_of_another_kind_is_located(holders: Holders) -> None:
    _year(MONTHS)
    for column, value in (("sealed", "text"), ("month", 202611), ("digest", 7), ("kind", b"\xff")):
        with transaction.atomic():
            place = transaction.savepoint()
            with connection.cursor() as cursor:
                cursor.execute(f"UPDATE oversight_journalentry SET {column} = %s WHERE number = 3", [value])
            assert "l’entrée 3 a été altérée" in check().problems[0], column
            transaction.savepoint_rollback(place)


def test_the_beginning_taken_away_without_a_checkpoint_shows(holders: Holders) -> None:
    _year(MONTHS)
    JournalEntry.objects.filter(number__lte=4).delete()
    assert "l’entrée 1 manque" in check().problems[0]


def test_a_checkpoint_that_hides_recent_entries_shows(holders: Holders) -> None:
    _year(MONTHS)
    with on("2026-11-20T10:00:00+00:00"):
        from neo.core.governance.journal.holders import fingerprint
        from neo.wiring.clock import this_day
        from neo.wiring.journal_keys import required
        from neo.wiring.retention import SEAL

        chain.keep_head(this_day())
        known = fingerprint(required(read_settings().data_dir))
        assert chain.purge(this_day(), "2026-12", known, SEAL) == 10
        assert any("avant la durée minimale" in problem for problem in check().problems)


@pytest.mark.parametrize(
    ("said", "journal"), [("", 11), ("journal=6", 6), ("journal=9, alerts=7", 9), ("alerts=6", 11)]
)
def test_the_setting_chooses_within_its_bounds(
    said: str, journal: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO_RETENTION", said)
    assert chosen()["journal"] == journal


@pytest.mark.parametrize(
    "said", ["journal=5", "journal=12", "journal", "other=6", "journal=6 mois", "journal=x"]
)
def test_the_setting_cannot_go_beyond_them(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO_RETENTION", said)
    with pytest.raises(SettingInvalid):
        chosen()


def test_the_decision_of_the_dpo_comes_before_the_setting(
    holders: Holders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO_RETENTION", "journal=9")
    (read_settings().data_dir / "deployment").touch()
    for months, kept in ((7, 7), (11, 11), (12, 9), (3, 9)):
        with on("2026-11-20T10:00:00+00:00"):
            register.record("dpo", "", "retention", {"classes": {"journal": months}})
            assert chosen()["journal"] == kept
