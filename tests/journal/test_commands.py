"""The commands in a deployment: who and why, the same rule as the screens, the journal, or exit 3."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import SOURCES, Done, Neo

from .holders import Holders, make_holders

OPENED = Path(__file__).resolve().parents[1] / "governance" / "opened.py"
SAMPLE_PASSWORD = "neo-demonstration"
SAMPLES = SOURCES / "neo" / "samples"
_ACCOUNTS = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "neo.site.settings"
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from neo.storage.accounts.samples import create_sample_accounts
create_sample_accounts()
"""
AS = ("--as", "lise.marchetti", "--reason", "entretien du jour")


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Neo, Holders]:
    """The samples in a deployment with its three holders; tests add entries and break nothing."""
    return _founded(tmp_path_factory.mktemp("founded"))


def _founded(place: Path) -> tuple[Neo, Holders]:
    neo = Neo(place / "data")
    holders = make_holders(place / "keys", neo.folder)
    assert neo("records", "import", SAMPLES).code == 0
    environment = {**os.environ, "NEO_DATA_DIR": str(neo.folder), "PYTHONPATH": str(SOURCES)}
    subprocess.run([sys.executable, "-c", _ACCOUNTS], env=environment, check=True, capture_output=True)
    subprocess.run([sys.executable, OPENED], env=environment, check=True, capture_output=True)
    (neo.folder / "deployment").touch()
    return neo, holders


@pytest.fixture
def own(tmp_path: Path) -> tuple[Neo, Holders]:
    """The same for one test alone, that may break it."""
    return _founded(tmp_path)


COMMANDS = {
    "synthesize": ("synthesize", "DEMO-01"),
    "ask": ("ask", "DEMO-01", "Quel est son projet ?"),
    "verify": ("verify", "DEMO-01"),
    "draft": ("draft", "DEMO-01", "--message", "M-15"),
    "suggest": ("suggest", "DEMO-01"),
    "mask": ("mask", "--dossier", "DEMO-01"),
    "export": ("records", "export", "DEMO-01"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_needs_who_and_why_then_works(name: str, founded: tuple[Neo, Holders]) -> None:
    neo, _ = founded
    for given in ((), AS[:2], AS[2:], ("--as", "lise.marchetti", "--reason", "  ")):
        done = neo(*COMMANDS[name], *given, text=b"Bonjour")
        assert (done.code, done.out) == (3, ""), given
        assert "--as" in done.err and "--reason" in done.err and "Laboratoire" not in done.err
    done = neo(*COMMANDS[name], *AS, text=b"Bonjour")
    assert done.code == 0, done.err


def test_notes_are_concluded_under_the_same_rule(founded: tuple[Neo, Holders], tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("Vu ce jour. Il va envoyer son CV.", encoding="utf-8")
    assert founded[0]("conclude", "DEMO-01", "--notes", notes).code == 3
    assert founded[0]("conclude", "DEMO-01", "--notes", notes, *AS).code == 0


def test_a_record_that_is_absent_or_not_yours_gets_one_sentence(founded: tuple[Neo, Holders]) -> None:
    neo, _ = founded
    said = set()
    for record, login in (
        ("DEMO-06", "lise.marchetti"), ("DEMO-66", "lise.marchetti"), ("DEMO-01", "responsable.nord"),
        ("DEMO-01", "administration"), ("DEMO-01", "inconnu"),
    ):  # fmt: skip
        done = neo("synthesize", record, "--as", login, "--reason", "essai")
        assert done.code == 3 and not done.out
        said.add(done.err.replace(record, "ID"))
    assert len(said) == 1


def test_a_colleague_s_record_opens_with_the_reason(founded: tuple[Neo, Holders]) -> None:
    done = founded[0]("synthesize", "DEMO-01", "--as", "nadia.ferrand", "--reason", "remplacement")
    assert done.code == 0
    assert founded[0]("synthesize", "DEMO-01", "--as", "karim.ousmane", "--reason", "curiosité").code == 3


def test_a_use_that_is_suspended_writes_nothing(own: tuple[Neo, Holders], tmp_path: Path) -> None:
    neo, _ = own
    assert neo("synthesize", "DEMO-01", *AS).code == 0
    password = tmp_path / "password.txt"
    password.write_text(SAMPLE_PASSWORD, encoding="utf-8")
    given = ("--as", "elue.csec", "--password-file", password, "--reason", "le temps d’un contrôle")
    assert neo("governance", "suspend", "--functions", "synthesis", *given).code == 0
    _refuses(neo("synthesize", "DEMO-01", *AS), "le temps d’un contrôle")
    assert neo("ask", "DEMO-01", "Quel est son projet ?", *AS).code == 0


def test_a_list_names_one_s_own_people_only(founded: tuple[Neo, Holders]) -> None:
    neo, _ = founded
    assert neo("records", "list").code == 3
    ids = {r["id"] for r in neo("records", "list", "--as", "lise.marchetti", "--json").json["records"]}
    others = {r["id"] for r in neo("records", "list", "--as", "karim.ousmane", "--json").json["records"]}
    assert ids and others and not ids & others
    assert neo("records", "list", "--as", "administration", "--json").json == {"records": []}


def _refuses(done: Done, *words: str) -> None:
    assert (done.code, done.out) == (3, ""), done
    assert all(word in done.err for word in words), done.err


def test_without_a_holder_nothing_opens(own: tuple[Neo, Holders]) -> None:
    neo, _ = own
    (neo.folder / "journal" / "security.pub").unlink()
    _refuses(neo("synthesize", "DEMO-01", *AS), "il manque la clé de la sécurité")


def test_an_unwritable_journal_opens_nothing(own: tuple[Neo, Holders]) -> None:
    neo, _ = own
    with sqlite3.connect(neo.folder / "neo.sqlite3") as database:
        database.execute("CREATE TRIGGER full BEFORE INSERT ON oversight_journalentry "
                         "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END")  # fmt: skip
    _refuses(neo("synthesize", "DEMO-01", *AS), "le dossier n’est pas ouvert", "le disque est plein")
    _refuses(neo("records", "export", "DEMO-01", *AS), "le dossier n’est pas ouvert")


def test_the_journal_is_opened_with_two_keys_told_and_proved(own: tuple[Neo, Holders]) -> None:
    neo, holders = own
    for record in ("DEMO-01", "DEMO-02", "DEMO-01"):
        assert neo("records", "export", record, *AS).code == 0
    head = neo("journal", "heads", "--json").json["heads"][0]
    assert head["number"] == 3
    asked = ("journal", "open", "--record", "DEMO-01", "--reason", "réclamation", "--json")
    for second in ("elected", "security"):
        entries = neo(*asked, *holders.options(second)).json["entries"]
        assert [(e["function"], e["login"], e["reason"]) for e in entries] == [
            ("export", "lise.marchetti", "entretien du jour")
        ] * 2
    _refuses(neo(*asked, *holders.options("security", dpo="elected")), "celle de l’élu ou de la sécurité")
    openings = neo("journal", "openings", "--json").json["openings"]
    assert [o["holders"] for o in openings] == ["dpo+security", "dpo+elected"]
    decisions = neo("governance", "decisions", "--json").out
    assert decisions.count("journal_opened") == 2 and "réclamation" in decisions
    whole = neo("journal", "verify", "--head", head["digest"], "--json")
    assert (whole.code, whole.json["whole"], whole.json["entries"]) == (0, True, 5)


def test_an_altered_or_cut_journal_is_told(own: tuple[Neo, Holders], tmp_path: Path) -> None:
    neo, _ = own
    heads = {"NEO_HEADS_DIR": str(tmp_path / "elected")}
    for record in ("DEMO-01", "DEMO-02", "DEMO-03"):
        neo("records", "export", record, *AS, env=heads)
    digest = neo("journal", "heads", "--json", env=heads).json["heads"][0]["digest"]
    assert len(list((tmp_path / "elected").iterdir())) == 1
    with sqlite3.connect(neo.folder / "neo.sqlite3") as database:
        database.execute("DELETE FROM oversight_journalentry WHERE number > 1")
        (kept,) = database.execute("SELECT digest FROM oversight_journalentry").fetchone()
        database.execute("UPDATE oversight_journaltip SET number = 1, digest = ?", [kept])
        database.execute("DELETE FROM oversight_journalhead")
    assert neo("journal", "verify").code == 0, "a chain cut with care is whole in itself"
    for found in (neo("journal", "verify", "--head", digest), neo("journal", "verify", env=heads)):
        assert found.code == 1 and "coupée ou récrite" in found.err
    with sqlite3.connect(neo.folder / "neo.sqlite3") as database:
        database.execute("UPDATE oversight_journalentry SET month = '2026-01' WHERE number = 1")
    done = neo("journal", "verify", "--json")
    assert done.code == 1 and "l’entrée 1 a été altérée" in done.err and done.json["whole"] is False


def test_a_record_is_erased_with_a_receipt_and_leaves_the_files(
    own: tuple[Neo, Holders], tmp_path: Path
) -> None:
    neo, holders = own
    place = neo.folder / "records.sqlite3"
    with sqlite3.connect(place) as database:
        (text,) = database.execute(
            "SELECT document FROM records_storedrecord WHERE record_id='DEMO-01'"
        ).fetchone()
    name = json.loads(text)["identite"]["nom"].encode()
    assert any(name in f.read_bytes() for f in neo.folder.glob("records.sqlite3*"))
    neo("records", "export", "DEMO-01", *AS)
    password = tmp_path / "password.txt"
    password.write_text(SAMPLE_PASSWORD, encoding="utf-8")
    delegate = ("--as", "dpo", "--reason", "demande de la personne", "--password-file", password)
    asked = ("privacy", "erase", "--person", "DEMO-01")
    _refuses(neo(*asked, *AS, "--password-file", password), "délégué à la protection des données")
    _refuses(neo(*asked, *AS), "mot de passe")
    receipt = tmp_path / "receipt.txt"
    done = neo("privacy", "erase", "--person", "DEMO-01", *delegate, "--receipt", receipt, "--json")
    assert done.code == 0, done.err
    assert done.json["erased"]["records"] == 1 and done.json["erased"]["characters"] == len(text)
    assert [k["floorMonths"] for k in done.json["kept"]] == [6, 6] and done.json["kept"][0]["until"] > "2026"
    assert (
        "Reçu d’effacement du dossier DEMO-01" in receipt.read_text() and "sauvegardes" in receipt.read_text()
    )
    assert not any(name in f.read_bytes() for f in neo.folder.glob("records.sqlite3*"))
    assert neo("synthesize", "DEMO-01", *AS).code == 3
    uses = neo("privacy", "access", "--person", "DEMO-01", *holders.options("elected"), "--json")
    assert [u["function"] for u in uses.json["uses"]] == ["export", "erase"]
    assert "ne garde aucun texte" in uses.json["texts"]
    assert neo("privacy", "erase", "--person", "DEMO-01", *delegate).code == 1


def test_keys_are_made_registered_and_listed(tmp_path: Path) -> None:
    neo, phrase = Neo(tmp_path / "data"), tmp_path / "phrase.txt"
    phrase.write_text("une phrase assez longue\n", encoding="utf-8")
    make = ("governance", "keys", "make", "--passphrase-file", phrase, "--to")
    done = neo(*make, tmp_path / "dpo.json", "--role", "dpo")
    assert done.code == 0 and "de l’élu et de la sécurité" in done.err
    assert (tmp_path / "dpo.json").stat().st_mode & 0o077 == 0
    assert neo(*make, tmp_path / "dpo.json", "--role", "elected").code == 1, "a key is never written over"
    assert neo(*make, tmp_path / "again.json", "--role", "dpo").code == 3
    assert not (tmp_path / "again.json").exists()
    assert neo(*make, tmp_path / "x.json", "--role", "manager").code == 2
    elsewhere = Neo(tmp_path / "elsewhere")
    elsewhere(*make, tmp_path / "elected.json", "--role", "elected")
    assert neo("governance", "keys", "register", tmp_path / "elected.json").code == 0
    holders = neo("governance", "keys", "list", "--json").json["holders"]
    assert [h["role"] for h in holders] == ["dpo", "elected"]
    verified = neo("journal", "verify")
    assert verified.code == 0 and "ne tient pas de journal" in verified.err


def test_who_opens_a_cut_journal_is_told_that_it_is_not_whole(own: tuple[Neo, Holders]) -> None:
    neo, holders = own
    for name in ("synthesize", "suggest"):
        assert neo(*COMMANDS[name], *AS).code == 0
    with sqlite3.connect(neo.folder / "neo.sqlite3") as database:
        database.execute("DELETE FROM oversight_journalentry WHERE number = 1")
    asked = ("journal", "open", "--record", "DEMO-01", "--reason", "plainte 2026-12")
    done = neo(*asked, *holders.options("elected"))
    assert "le journal n’est pas entier" in done.err
