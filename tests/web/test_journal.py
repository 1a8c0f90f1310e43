"""On the screens: an opening is written before the record is read, or the record is not shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from neo.doors.web import record_lists, urls
from neo.doors.web.opening import FUNCTIONS
from neo.storage.oversight import journal as chain
from neo.storage.oversight.journal_models import JournalEntry
from neo.storage.records.store import RecordStore
from neo.wiring import journal
from neo.wiring.clock import clock_at
from neo.wiring.journal_custody import Demand, open_journal
from tests.journal.holders import Holders, make_holders

from .conftest import ADVISER

SignedIn = Callable[[str], Client]
RECORD = "/dossiers/DEMO-01/"
PAGES = {
    RECORD: "record",
    f"{RECORD}synthese/": "synthesis",
    f"{RECORD}ce-qui-partirait/": "departure",
    f"{RECORD}courriels/M-15/": "mail",
    f"{RECORD}conclusion/": "conclusion",
    f"{RECORD}suites/": "suggestions",
}


@pytest.fixture
def holders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Holders:
    """A data folder whose journal has its three holders."""
    monkeypatch.setenv("NEO_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr(journal, "_RECENT", journal._Recent())
    return make_holders(tmp_path / "keys", tmp_path / "data")


def _entries(holders: Holders, record: str = "DEMO-01") -> list[tuple[str, str, str]]:
    found = open_journal(Demand("record", record, "essai"), holders.pair("elected")).openings
    return [(o.login, o.function, o.reason) for o in found]


@pytest.mark.parametrize("page", PAGES)
def test_each_page_is_written_under_its_function(page: str, signed_in: SignedIn, holders: Holders) -> None:
    assert signed_in(ADVISER).get(page).status_code == 200
    assert _entries(holders) == [(ADVISER, PAGES[page], "")]


def test_a_page_and_its_stream_are_one_act(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in(ADVISER)
    client.get(f"{RECORD}synthese/")
    client.get(f"{RECORD}synthese/flux/")
    client.get(f"{RECORD}synthese/?ecrire=1")
    assert _entries(holders) == [(ADVISER, "synthesis", "")]
    client.post(f"{RECORD}question/flux/", {"q": "Quel est son projet ?", "suite": "q1"})
    client.post(f"{RECORD}question/", {"q": "Quel est son projet ?"})
    assert [function for _, function, _ in _entries(holders)] == ["synthesis", "answer"]


def test_the_reason_of_a_colleague_s_record_is_written(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in("nadia.ferrand")
    assert "Indiquez pourquoi" in client.get(RECORD).content.decode()
    assert not JournalEntry.objects.exists(), "asking why opens nothing"
    client.post(f"{RECORD}motif/", {"motif": "handover"}, follow=True)
    assert _entries(holders) == [("nadia.ferrand", "record", "Le dossier m’est transmis")]


def test_what_is_refused_or_absent_is_not_written(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in(ADVISER)
    for record in ("DEMO-06", "DEMO-66"):
        assert client.get(f"/dossiers/{record}/").status_code == 404
    assert not JournalEntry.objects.exists()


def _never(*values: object) -> None:
    raise AssertionError("the record was read though its opening was not written")


@pytest.mark.parametrize("address", [*PAGES, f"{RECORD}synthese/flux/"])
def test_an_unwritable_journal_opens_nothing(
    address: str, signed_in: SignedIn, holders: Holders, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = signed_in(ADVISER)
    with connection.cursor() as cursor:
        cursor.execute('DROP TABLE "oversight_journalentry"')
    monkeypatch.setattr(RecordStore, "load", _never)
    monkeypatch.setattr(record_lists, "load", _never)
    answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == 503 and "Le journal ne peut pas être écrit" in page
    assert "DELANNOY" not in page and "oversight" not in page


def test_a_deployment_without_its_holders_says_so(
    signed_in: SignedIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO_DATA_DIR", str(tmp_path))
    (tmp_path / "deployment").touch()
    answer = signed_in(ADVISER).get(RECORD)
    assert answer.status_code == 503
    assert "il manque la clé du délégué" in answer.content.decode().replace("\u00a0", " ")


def test_the_page_of_an_adviser_tells_what_was_opened(signed_in: SignedIn, holders: Holders) -> None:
    signed_in(ADVISER).get(RECORD)
    before = signed_in(ADVISER).get("/ce-que-neo-sait/").content.decode()
    assert "aucune ligne à votre nom n’a été lue" in before
    assert "s’entendent" in before, "what it cannot stop is said"
    open_journal(Demand("record", "DEMO-01", "réclamation de la personne"), holders.pair("security"))
    mine = signed_in(ADVISER).get("/ce-que-neo-sait/").content.decode()
    assert mine.count("réclamation de la personne") == 2 and "Vos lignes lues" in mine
    theirs = signed_in("karim.ousmane").get("/ce-que-neo-sait/").content.decode()
    assert theirs.count("réclamation de la personne") == 1 and "Vos lignes lues" not in theirs


def test_those_concerned_see_heads_and_openings_and_no_entry(signed_in: SignedIn, holders: Holders) -> None:
    for day in ("24", "25"):
        with clock_at(datetime(2026, 11, int(day), 9, tzinfo=UTC)):
            signed_in(ADVISER).get(RECORD)
            signed_in(ADVISER).get(f"{RECORD}synthese/")
            journal._RECENT = journal._Recent()
    open_journal(Demand("record", "DEMO-01", "réclamation de la personne"), holders.pair("security"))
    (_, head), *_ = chain.heads()
    for login in ("elue.csec", "dpo", "securite"):
        page = signed_in(login).get("/gouvernance/journal/").content.decode()
        assert head.digest.hex() in page and "réclamation de la personne" in page
        assert ADVISER not in page and "DEMO-01" not in page


def test_every_address_of_a_record_has_its_function() -> None:
    named = {p.name for p in urls.urlpatterns if "record_id" in str(p.pattern)}
    assert named and named <= set(FUNCTIONS) <= {p.name for p in urls.urlpatterns}
