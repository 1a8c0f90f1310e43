"""Opening the journal: its own entry first, a public line, a notice to each adviser; nothing else is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from neo.adapters.sealing.two_keys import KeysDoNotOpen, Pair
from neo.core.errors import WrongUsage
from neo.storage.oversight import journal as chain
from neo.storage.oversight import journal_notices
from neo.storage.oversight.journal_models import JournalEntry, JournalOpening, OpeningNotice
from neo.wiring import journal_custody
from neo.wiring.journal import Act, write_opening
from neo.wiring.journal_custody import Demand, notices_for, open_journal
from neo.wiring.privacy_rights import access

from .conftest import Line, Person, on
from .holders import Holders, make_holders

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def openings(holders: Holders) -> None:
    """Two advisers, two records, two days."""
    for login, record, day in (("lise", "D-1", 24), ("karim", "D-1", 24), ("lise", "D-2", 25)):
        with on(f"2026-11-{day}T10:00:00+00:00"):
            write_opening(Person(login), Line(record), Act("synthesis", "", "embedded"))


def test_by_record_or_by_adviser_and_nothing_else_is_opened(
    holders: Holders, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[bytes] = []
    real = Pair.open
    monkeypatch.setattr(Pair, "open", lambda self, seal: opened.append(seal) or real(self, seal))
    found = open_journal(Demand("adviser", "lise", "plainte"), holders.pair("security")).openings
    assert [(o.login, o.record) for o in found] == [("lise", "D-1"), ("lise", "D-2")]
    assert len(opened) == 2
    found = open_journal(Demand("record", "D-1", "plainte"), holders.pair("elected")).openings
    assert [o.login for o in found] == ["lise", "karim"]
    assert len(opened) == 2 + 2


def test_it_writes_its_own_entry_first(holders: Holders, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*values: object) -> None:
        raise RuntimeError("stopped before reading")

    monkeypatch.setattr(journal_custody, "_select", broken)
    with pytest.raises(RuntimeError):
        open_journal(Demand("record", "D-1", "plainte"), holders.pair("elected"))
    assert JournalEntry.objects.last().kind == "custody" and JournalEntry.objects.count() == 4


def test_nothing_is_given_that_was_not_told(holders: Holders, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*values: object) -> None:
        raise RuntimeError("the notice cannot be left")

    monkeypatch.setattr(journal_notices, "tell", broken)
    with pytest.raises(RuntimeError):
        open_journal(Demand("record", "D-1", "plainte"), holders.pair("elected"))


def test_those_concerned_are_told_and_nobody_else(holders: Holders) -> None:
    with on("2026-11-26T10:00:00+00:00"):
        open_journal(Demand("record", "D-2", "réclamation du 20"), holders.pair("security"))
    (notice,) = notices_for("lise")
    assert (notice.day, notice.about, notice.holders) == ("2026-11-26", "record", "dpo+security")
    assert (notice.reason, notice.entries) == ("réclamation du 20", 1)
    assert notices_for("karim") == []
    open_journal(Demand("adviser", "karim", "contrôle"), holders.pair("elected"))
    assert [n.entries for n in notices_for("karim")] == [1]


def test_an_adviser_who_was_asked_about_is_told_even_when_nothing_was_found(holders: Holders) -> None:
    open_journal(Demand("adviser", "nadia", "contrôle"), holders.pair("elected"))
    assert [n.entries for n in notices_for("nadia")] == [0]


def test_the_public_line_names_roles_and_a_reason_only(holders: Holders) -> None:
    open_journal(Demand("record", "D-1", "plainte"), holders.pair("elected"))
    (line,) = JournalOpening.objects.all()
    fields = {f.name for f in line._meta.get_fields()}
    assert fields == {"id", "day", "holders", "about", "reason"}
    assert (line.holders, line.about, line.reason) == ("dpo+elected", "record", "plainte")


@pytest.mark.parametrize("reason", ["", "   ", "x" * 201, "le dossier d-1", "sur D-1"])
def test_a_reason_is_given_and_names_nobody(holders: Holders, reason: str) -> None:
    with pytest.raises(WrongUsage):
        open_journal(Demand("record", "D-1", reason), holders.pair("elected"))
    assert JournalEntry.objects.count() == 3


def test_the_wrong_keys_open_nothing(holders: Holders, tmp_path: Path) -> None:
    others = make_holders(tmp_path / "others", tmp_path / "elsewhere")
    for pair in (
        others.pair("elected"),
        Pair(holders.private["security"], holders.private["elected"], "elected"),
        Pair(holders.private["dpo"], others.private["elected"], "elected"),
    ):
        with pytest.raises(KeysDoNotOpen):
            open_journal(Demand("record", "D-1", "essai"), pair)
    assert notices_for("lise") == []


def test_notices_have_one_length(holders: Holders) -> None:
    open_journal(Demand("adviser", "l", "x"), holders.pair("elected"))
    open_journal(Demand("adviser", "lise" * 16, "x" * 200), holders.pair("security"))
    assert len({len(row.sealed) for row in OpeningNotice.objects.all()}) == 1


def test_a_person_learns_which_functions_were_used_and_no_name(holders: Holders) -> None:
    uses = [use.as_json() for use in access("D-1", holders.pair("elected"))]
    assert [(u["function"], u["engine"], u["at"][:10]) for u in uses] == [
        ("synthesis", "embedded", "2026-11-24")
    ] * 2
    assert "lise" not in repr(uses) and "karim" not in repr(uses)
    assert [n.about for n in notices_for("lise")] == ["access"]


def test_after_a_change_of_holders_both_times_stay_provable(
    data: Path, holders: Holders, tmp_path: Path
) -> None:
    from neo.wiring.journal_check import check
    from neo.wiring.journal_keys import register

    new = make_holders(tmp_path / "new", tmp_path / "elsewhere")
    for role in ("dpo", "elected", "security"):
        register(data, role, bytes(_public(new.private[role])), replace=True)
    write_opening(Person("lise"), Line("D-1"), Act("record"))
    assert check().problems == () and check().changes_of_keys == (4,)
    found = open_journal(Demand("record", "D-1", "contrôle"), new.pair("elected"))
    assert [o.function for o in found.openings] == ["record"] and found.closed == 2
    assert chain.tip().number == 5


def _public(private: bytes) -> bytes:
    from nacl.public import PrivateKey

    return bytes(PrivateKey(private).public_key)
