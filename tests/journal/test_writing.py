"""Writing: one act is one entry, what cannot be written is not opened, months change, heads are given."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from neo.core.governance.journal.entry import FUNCTIONS
from neo.storage.oversight import journal as chain
from neo.storage.oversight.journal_models import JournalEntry, SealedAlert, SealedMonthKey
from neo.wiring.journal import Act, JournalUnwritable, engine_asked, write_opening
from neo.wiring.journal_check import check
from neo.wiring.journal_custody import Demand, open_alerts, open_journal
from neo.wiring.journal_keys import JournalNotReady, clear_months

from .conftest import Line, Person, on
from .holders import Holders, make_holders

pytestmark = pytest.mark.django_db


def _write(record: str = "D-1", function: str = "record", login: str = "lise.marchetti", **line: str) -> None:
    write_opening(Person(login), Line(record, **line), Act(function, "motif", "embedded", "supported"))


def test_a_laboratory_without_holders_keeps_no_journal(data: Path) -> None:
    _write()
    assert not JournalEntry.objects.exists() and not (data / "journal").exists()


def test_a_deployment_without_its_holders_opens_nothing(data: Path, tmp_path: Path) -> None:
    make_holders(tmp_path / "keys", data, roles=("dpo", "elected"))
    (data / "deployment").touch()
    with pytest.raises(JournalNotReady, match="la clé de la sécurité"):
        _write()


def test_an_entry_says_who_which_when_why_and_nothing_in_clear(holders: Holders) -> None:
    with on("2026-11-25T08:30:00+00:00"):
        _write("D-1", "synthesis")
    (found,) = open_journal(Demand("record", "D-1", "plainte"), holders.pair("elected")).openings
    assert (found.login, found.record, found.at) == ("lise.marchetti", "D-1", "2026-11-25T08:30:00+00:00")
    assert (found.function, found.reason, found.engine, found.ground) == (
        "synthesis", "motif", "embedded", "supported",
    )  # fmt: skip
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows = repr([[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in cursor])
            for word in ("lise", "marchetti", "D-1", "2026-11-25T08", "08:30"):
                assert word not in rows, (table, word)


def test_seals_have_one_length(holders: Holders) -> None:
    _write("D-1")
    _write("D" * 64, "departure", "l" * 64)
    open_journal(Demand("record", "D-1", "x" * 200), holders.pair("elected"))
    lengths = {(len(row.sealed), len(row.marks), len(row.digest)) for row in JournalEntry.objects.all()}
    assert len(lengths) == 1 and JournalEntry.objects.count() == 3


def test_a_page_and_its_stream_are_one_entry(holders: Holders) -> None:
    for _ in range(3):
        _write("D-1", "synthesis")
    _write("D-1", "record")
    _write("D-2", "synthesis")
    _write("D-1", "synthesis", "karim.ousmane")
    assert JournalEntry.objects.count() == 4


def test_the_same_act_a_minute_later_is_written_again(
    holders: Holders, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter([0.0, 0.0, 59.0, 61.0, 61.0, 61.0])
    monkeypatch.setattr("neo.wiring.journal.time.monotonic", lambda: next(moments))
    for _ in range(3):
        _write()
    assert JournalEntry.objects.count() == 2


def test_what_was_not_written_is_not_taken_for_written(
    holders: Holders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*values: object) -> None:
        raise OSError

    with monkeypatch.context() as patched:
        patched.setattr(chain, "append", broken)
        for _ in range(2):
            with pytest.raises(JournalUnwritable):
                _write()
    _write()
    assert JournalEntry.objects.count() == 1


@pytest.mark.parametrize("table", ["oversight_journalentry", "oversight_journaltip"])
def test_a_missing_table_refuses(holders: Holders, table: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f'DROP TABLE "{table}"')
    with pytest.raises(JournalUnwritable, match="le dossier n’est pas ouvert"):
        _write()


def test_an_id_that_no_entry_holds_refuses(holders: Holders) -> None:
    with pytest.raises(JournalUnwritable):
        _write("D" * 2000)


def test_at_the_change_of_month_the_old_key_is_sealed_and_its_clear_copy_gone(
    data: Path, holders: Holders
) -> None:
    with on("2026-10-31T10:00:00+00:00"):
        _write("D-1")
        old = (data / "journal" / "marks-2026-10.key").read_bytes()
    with on("2026-11-02T10:00:00+00:00"):
        _write("D-1", "synthesis")
        _write("D-2")
        assert clear_months(data) == ["2026-11"]
        found = open_journal(Demand("record", "D-1", "contrôle"), holders.pair("security")).openings
    assert [o.function for o in found] == ["record", "synthesis"]
    (kept,) = SealedMonthKey.objects.all()
    assert old not in bytes(kept.sealed) and holders.pair("elected").open(bytes(kept.sealed))[:32] == old
    assert not [f for f in (data / "journal").rglob("*") if f.is_file() and f.read_bytes() == old]


def test_days_asked_for_are_those_of_paris(holders: Holders) -> None:
    from datetime import date

    with on("2026-10-31T23:30:00+00:00"):  # already November in Paris
        _write("D-1")
    first, last = date(2026, 11, 1), date(2026, 11, 1)
    found = open_journal(Demand("record", "D-1", "contrôle", first, last), holders.pair("elected"))
    assert len(found.openings) == 1
    before = Demand("record", "D-1", "contrôle", None, date(2026, 10, 31))
    assert open_journal(before, holders.pair("elected")).openings == []


def test_a_clock_set_back_does_not_put_a_month_before_another(holders: Holders) -> None:
    for moment in ("2026-11-02T10:00:00+00:00", "2026-10-30T10:00:00+00:00"):
        with on(moment):
            _write(moment[:10])
    assert list(JournalEntry.objects.values_list("month", flat=True)) == ["2026-11", "2026-11"]
    found = open_journal(Demand("record", "2026-10-30", "contrôle"), holders.pair("elected"))
    assert len(found.openings) == 1


def test_each_day_its_head_is_given_to_the_elected_staff(
    holders: Holders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO_HEADS_DIR", str(tmp_path / "elected"))
    for day in ("24", "25", "27"):
        with on(f"2026-11-{day}T10:00:00+00:00"):
            _write(f"A-{day}")
            _write(f"B-{day}")
    names = sorted(f.name for f in (tmp_path / "elected").iterdir())
    assert names == ["tete-journal-2026-11-24.txt", "tete-journal-2026-11-25.txt"]
    heads = [(day.day, head.number) for day, head in chain.heads()]
    assert heads == [(24, 2), (25, 4)]
    assert check().problems == ()
    JournalEntry.objects.filter(number__gt=3).delete()
    problems = " ".join(check().problems)
    assert "la fin manque" in problems and "remise aux élus" in problems and "25/11/2026" in problems


def test_a_folder_of_heads_that_refuses_does_not_stop_work(
    holders: Holders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NEO_HEADS_DIR", str(tmp_path / "file" / "below"))
    for day in ("24", "25"):
        with on(f"2026-11-{day}T10:00:00+00:00"):
            _write(f"A-{day}")
    assert JournalEntry.objects.count() == 2 and "NEO_HEADS_DIR" in caplog.text


def test_abnormal_access_is_sealed_for_the_dpo_with_its_reason(holders: Holders) -> None:
    _write("D-1", agency_code="34001")
    _write("D-2", last_name="Marchetti")
    _write("D-3")
    assert SealedAlert.objects.count() == 2
    assert len({len(row.sealed) for row in SealedAlert.objects.all()}) == 1
    found = open_alerts(holders.pair("elected"), "revue mensuelle")
    assert [(a["rule"], a["record"]) for a in found] == [("elsewhere", "D-1"), ("own_name", "D-2")]
    assert all(a["login"] == "lise.marchetti" and a["reason"] for a in found)


def test_the_engine_is_the_one_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO_PROVIDER", "mistral,openai")
    monkeypatch.setenv("NEO_PROVIDER_ANSWER", "recorded:/somewhere")
    said = {function: engine_asked(function) for function in FUNCTIONS}
    assert (said["synthesis"], said["answer"], said["suggestions"]) == ("mistral", "recorded", "embedded")
    assert said["record"] == said["departure"] == said["export"] == ""
