"""Reporting a sentence by the pages: one gesture without text, or a text masked, chosen and confirmed.

Whole journeys, then every byte of every table: no word of the record, nobody's name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from neo.core.governance.incidents.words import MOST_WORDS, proof_of
from neo.doors.web.reportable import reportable
from neo.storage.accounts.models import Account
from neo.storage.knowledge.models import TextVersion
from neo.storage.oversight.incident_models import IncidentReport, IncidentStep, IncidentText
from neo.wiring import journal
from neo.wiring.clock import clock_at
from neo.wiring.incidents import TextNotKept, every, open_text
from neo.wiring.journal_custody import Demand, open_journal
from tests.journal.holders import Holders, make_holders

from .conftest import ADMINISTRATOR, ADVISER, ELECTED, SAMPLES
from .test_no_trace import _free_words

SignedIn = Callable[[str], Client]
REPORT = "/dossiers/DEMO-01/signaler/"
CHOSEN = {"nature": "wrong_value", "gravite": "medium"}
_VALUE = re.compile(r'<button class="signal" form="report" name="ligne" value="([^"]+)"')


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder without a key of anybody."""
    folder = tmp_path / "data"
    monkeypatch.setenv("NEO_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def holders(bare: Path, tmp_path: Path) -> Holders:
    """The two who may read a text have registered their keys."""
    return make_holders(tmp_path / "keys", bare, ("dpo", "elected"))


def _lines(client: Client, page: str = "/dossiers/DEMO-01/synthese/?ecrire=1") -> list[str]:
    found = _VALUE.findall(client.get(page).content.decode())
    assert found
    return found


def _words(answer: Any) -> str:
    text = unescape(answer.content.decode())
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _fields(page: str, name: str) -> list[str]:
    return re.findall(rf'name="{name}" value="([^"]*)"(?! (?:required|aria))', page)


def _credentials(answer: Any) -> tuple[str, str]:
    number, secret = re.findall(r"<dd><code>([^<]+)</code></dd>", answer.content.decode())
    return number, secret


def _sent(client: Client, line: str, **more: Any) -> Any:
    return client.post(REPORT, {"ligne": line, **CHOSEN, **more})


def _kept_words(client: Client, line: str, passage: bool = False) -> tuple[list[str], str]:
    """The ticked words of the page of words, and the page."""
    page = _sent(client, line, acte="montrer", **({"passage": "oui"} if passage else {}))
    assert page.status_code == 200
    text = page.content.decode()
    return re.findall(r'name="mot" value="(\d+)" checked', text), text


def test_every_text_has_its_control(signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    pages = {
        "synthesis": client.get("/dossiers/DEMO-01/synthese/?ecrire=1"),
        "answer": client.post("/dossiers/DEMO-01/question/", {"q": "De quand date son permis ?"}),
        "mail": client.post("/dossiers/DEMO-01/courriels/M-15/", {"acte": "preparer"}),
        "conclusion": client.post(
            "/dossiers/DEMO-01/conclusion/", {"notes": "Vu ce jour. Elle envoie son CV avant le 20/06/2026."}
        ),
        "suggestions": client.post("/dossiers/DEMO-01/suites/"),
    }
    for function, page in pages.items():
        text = page.content.decode()
        assert _VALUE.findall(text), function
        assert f'<form id="report" method="post" action="{REPORT}"' in text, function


def test_one_gesture_and_nothing_but_choices_is_kept(signed_in: SignedIn, bare: Path) -> None:
    client = signed_in(ADVISER)
    line = _lines(client)[0]
    first = _words(client.post(REPORT, {"ligne": line}))
    assert "Synthèse avant entretien" in first and "Rédacteur embarqué" in first
    answer = _sent(client, line, acte="signaler")
    number, secret = _credentials(answer)
    row = IncidentReport.objects.values().get()
    assert (row["number"], row["kind"], row["gravity"]) == (number, "wrong_value", "medium")
    assert (row["function"], row["engine"]) == ("synthesis", "embedded")
    assert set(row) == {
        "number", "year", "rank", "day", "kind", "gravity", "function", "engine", "version", "secret",
    }  # fmt: skip
    assert secret not in repr(row) and not IncidentText.objects.exists()


def test_an_omission_has_no_sentence_and_no_text(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in(ADVISER)
    page = client.get("/dossiers/DEMO-01/synthese/?ecrire=1").content.decode()
    (line,) = re.findall(r'name="ligne" value="([^"]+)"><svg[^>]*>.*?</svg>Signaler un oubli', page)
    first = client.post(REPORT, {"ligne": line}).content.decode()
    assert 'value="omission" required checked' in first and "Joindre le texte" not in first
    assert _sent(client, line, acte="montrer").status_code == 409
    assert _credentials(_sent(client, line, acte="signaler"))
    assert IncidentReport.objects.get().engine == "embedded", "no model is set"


def test_the_journal_does_not_say_who_reports(
    signed_in: SignedIn, bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_RECENT", journal._Recent())
    keys = make_holders(tmp_path / "keys", bare)
    client = signed_in(ADVISER)
    _sent(client, _lines(client)[0], acte="signaler")
    found = open_journal(Demand("adviser", ADVISER, "essai"), keys.pair("elected")).openings
    assert {o.function for o in found} == {"synthesis", "record"}


def test_choices_are_needed_and_checked(signed_in: SignedIn, bare: Path) -> None:
    client = signed_in(ADVISER)
    line = _lines(client)[0]
    for wrong in ({}, {"nature": "wrong_value"}, {"nature": "x", "gravite": "low"}, {"gravite": "low"}):
        answer = client.post(REPORT, {"ligne": line, "acte": "signaler", **wrong})
        assert answer.status_code == 409 and "Choisissez" in _words(answer)
    assert not IncidentReport.objects.exists()


@pytest.mark.parametrize("wrong", ["", "M. DELANNOY a menti", "other"])
def test_a_sentence_that_the_server_did_not_write_is_refused(
    wrong: str, signed_in: SignedIn, bare: Path
) -> None:
    client = signed_in(ADVISER)
    if wrong == "other":  # signed, for another record
        wrong = _lines(client, "/dossiers/DEMO-04/synthese/?ecrire=1")[0]
    answer = _sent(client, wrong, acte="signaler")
    assert answer.status_code == 409 and "trop ancienne" in _words(answer)
    assert not IncidentReport.objects.exists()


def test_the_same_form_sent_twice_is_one_report(signed_in: SignedIn, bare: Path) -> None:
    client = signed_in(ADVISER)
    line = _lines(client)[0]
    (once,) = _fields(client.post(REPORT, {"ligne": line}).content.decode(), "tirage")
    answers = [_credentials(_sent(client, line, acte="signaler", tirage=once)) for _ in range(2)]
    assert answers[0] == answers[1] and IncidentReport.objects.count() == 1
    other = _credentials(_sent(client, line, acte="signaler"))
    assert other[0] != answers[0][0] and other[1] != answers[0][1]


def test_without_keys_a_text_is_refused_and_the_report_is_taken(signed_in: SignedIn, bare: Path) -> None:
    client = signed_in(ADVISER)
    line = _lines(client)[0]
    for act in ("montrer", "relire", "joindre"):
        answer = _sent(client, line, acte=act, mot=["0", "1"], accord="oui", preuve="0" * 64)
        assert answer.status_code == 409 and "ne serait pas chiffré" in _words(answer)
    assert not IncidentReport.objects.exists()
    assert _credentials(_sent(client, line, acte="signaler"))[0]


def _joined(client: Client, line: str, passage: bool = False, drop: int = 0) -> tuple[Any, str]:
    """A whole way to a text, ``drop`` words taken away: the last answer and the text that was shown."""
    words, _ = _kept_words(client, line, passage)
    more = {"mot": words[drop:], **({"passage": "oui"} if passage else {})}
    page = _sent(client, line, acte="relire", **more).content.decode()
    shown = re.search(r'<blockquote class="final">(.*?)</blockquote>', page, re.DOTALL)
    (proof,) = _fields(page, "preuve")
    assert shown is not None
    text = unescape(shown[1]).replace("<br>", "\n")
    assert proof == proof_of(text), "the page shows, letter for letter, what is kept"
    return _sent(client, line, acte="joindre", preuve=proof, accord="oui", **more), text


def test_a_text_is_kept_only_as_it_was_read_and_confirmed(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in(ADVISER)
    line = _lines(client)[0]
    words, _ = _kept_words(client, line)
    page = _sent(client, line, acte="relire", mot=words).content.decode()
    (proof,) = _fields(page, "preuve")
    refusals: tuple[dict[str, Any], ...] = (
        {"mot": words, "preuve": proof},  # not confirmed
        {"mot": words, "accord": "oui"},  # never read
        {"mot": words[1:], "preuve": proof, "accord": "oui"},  # another text than the one read
        {"mot": [], "preuve": proof, "accord": "oui"},
    )
    for sent in refusals:
        assert _sent(client, line, acte="joindre", **sent).status_code == 409
    assert not IncidentReport.objects.exists() and not IncidentText.objects.exists()
    answer, text = _joined(client, line, drop=2)
    number, _ = _credentials(answer)
    for role in ("dpo", "elected"):
        assert open_text(number, role, holders.private[role]) == text
    assert text.startswith("La phrase : […] ")
    assert list(IncidentStep.objects.values_list("state", "by")) == [("read", "dpo"), ("read", "elected")]


def test_a_text_is_masked_with_its_passage(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in(ADVISER)
    record = json.loads(next(SAMPLES.glob("sample_01*.json")).read_text("utf-8"))
    person = record["identite"]
    secrets = {person["nom"], person["prenom"]} | {
        phone["numeroTelephone"] for phone in person.get("telephones", ())
    }
    for line in _lines(client)[:6]:
        answer, text = _joined(client, line, passage=True)
        assert answer.status_code == 200
        assert not [value for value in secrets if value.casefold() in text.casefold()]
    assert IncidentText.objects.count() == 6


def test_a_sensitive_statement_is_taken_away_unless_put_back(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in(ADVISER)
    line = reportable("DEMO-01", "synthesis", "Elle cherche un poste assis. Elle souffre de dépression.")
    ticked, page = _kept_words(client, line)
    every_word = re.findall(r'name="mot" value="(\d+)"', page)
    assert set(ticked) < set(every_word) and 'class="sensitive"' in page
    _, text = _joined(client, line)
    assert "dépression" not in text and "poste" in text


def test_a_text_without_a_word_left_is_refused(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in(ADVISER)
    line = reportable("DEMO-01", "synthesis", "Souffre de dépression.")
    assert _kept_words(client, line)[0] == []
    answer = _sent(client, line, acte="relire", mot=[])
    assert answer.status_code == 409 and "Il ne reste aucun mot" in _words(answer)


def test_the_longest_text_still_passes(signed_in: SignedIn, holders: Holders) -> None:
    from neo.core.dossier.sources import Source

    client = signed_in(ADVISER)
    sources = [Source("CE-1", f"/conclusionsEntretien/{i}/texte", quote="a b " * 400) for i in range(4)]
    line = reportable("DEMO-01", "synthesis", "le " * 900, sources)
    assert len(_kept_words(client, line, passage=True)[0]) == MOST_WORDS
    answer, text = _joined(client, line, passage=True)
    assert answer.status_code == 200 and "[…]" not in text


def test_whole_journeys_leave_no_word_of_the_record(signed_in: SignedIn, holders: Holders) -> None:
    record = json.loads(next(SAMPLES.glob("sample_01*.json")).read_text("utf-8"))
    words = _free_words(record) | {record["identite"]["nom"]}
    client = signed_in(ADVISER)
    lines = _lines(client)
    number, secret = _credentials(_joined(client, lines[0], passage=True)[0])
    _sent(client, lines[1], acte="signaler")
    client.post("/signalements/suivi/", {"numero": number, "secret": secret})
    signed_in(ADMINISTRATOR).post(
        f"/gouvernance/signalements/{number}/repondre/", {"etat": "in_progress", "reponse": "Nous regardons."}
    )
    account = Account.objects.get(login=ADVISER)
    kept = _bytes()
    assert number.encode() in kept and b"Nous regardons." in kept, "the tables were read"
    assert [word for word in words if word.encode() in kept] == []
    own = _bytes("oversight_incident")
    named = ("DEMO-01", ADVISER, account.adviser_id, account.agency_code, account.display_name, secret)
    assert [value for value in named if value.encode() in own] == []


def _bytes(prefix: str = "") -> bytes:
    """Every cell of NÉO's own tables whose name begins so, as bytes; the public dated texts aside."""
    connection, cells = connections["default"], []
    with connection.cursor() as cursor:
        tables = [t for t in connection.introspection.table_names(cursor) if t.startswith(prefix)]
        assert tables
        for table in (t for t in tables if t != TextVersion._meta.db_table):
            cursor.execute(f'SELECT * FROM "{table}"')
            cells += [cell for row in cursor.fetchall() for cell in row]
    return b"\0".join(c if isinstance(c, bytes) else str(c).encode() for c in cells)


def test_follow_up_takes_number_and_secret_and_says_no_more(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in(ADVISER)
    lines = _lines(client)
    number, secret = _credentials(_joined(client, lines[0])[0])
    other, _ = _credentials(_sent(client, lines[1], acte="signaler"))
    anybody = signed_in(ELECTED)  # no account is tied to a report: whoever holds the secret follows it
    found = anybody.post("/signalements/suivi/", {"numero": number, "secret": secret.lower()})
    assert found.status_code == 200 and "Reçu" in _words(found)
    refusals = [
        anybody.post("/signalements/suivi/", {"numero": n, "secret": s})
        for n, s in ((other, secret), ("2020-001", secret), (number, "AAAA-AAAA-AAAA-AAAA"), ("", ""))
    ]
    sentences = {re.search(r'role="alert">([^<]+)<', a.content.decode())[1] for a in refusals}  # type: ignore[index]
    assert {a.status_code for a in refusals} == {404} and len(sentences) == 1


def test_who_reported_may_withdraw_the_text(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in(ADVISER)
    number, secret = _credentials(_joined(client, _lines(client)[0])[0])
    answer = client.post("/signalements/suivi/", {"numero": number, "secret": secret, "acte": "retirer"})
    assert "Aucun texte n’est gardé" in _words(answer) and not IncidentText.objects.exists()
    with pytest.raises(TextNotKept):
        open_text(number, "dpo", holders.private["dpo"])


def test_the_administrator_answers_and_everybody_concerned_reads(signed_in: SignedIn, bare: Path) -> None:
    client = signed_in(ADVISER)
    number, secret = _credentials(_sent(client, _lines(client)[0], acte="signaler"))
    administrator = signed_in(ADMINISTRATOR)
    address = f"/gouvernance/signalements/{number}/repondre/"
    for wrong in (
        {"etat": "received", "reponse": "x"},
        {"etat": "refused", "reponse": " "},
        {"etat": "refused", "reponse": "Voir avec Mme Chantal DUVERGER au 06 39 98 12 34."},
        {},
    ):
        assert administrator.post(address, wrong).status_code == 409
    assert administrator.post("/gouvernance/signalements/2001-001/repondre/").status_code == 404
    sent = {"etat": "refused", "reponse": "La date est bien celle du compte rendu."}
    assert administrator.post(address, sent).status_code == 302
    for page in (
        signed_in(ELECTED).get("/gouvernance/signalements/"),
        client.post("/signalements/suivi/", {"numero": number, "secret": secret}),
    ):
        assert "La date est bien celle du compte rendu." in _words(page)
        assert "Refusé, avec la raison" in _words(page)
    table = signed_in(ELECTED).get("/gouvernance/signalements.csv").content.decode("utf-8-sig")
    assert number in table and "La date est bien celle du compte rendu." in table


def test_a_text_is_gone_when_its_time_is_over(signed_in: SignedIn, holders: Holders) -> None:
    client = signed_in(ADVISER)
    with clock_at(datetime(2026, 3, 10, 9, tzinfo=UTC)):
        number, _ = _credentials(_joined(client, _lines(client)[0])[0])
        assert number == "2026-001"
    with clock_at(datetime(2026, 8, 31, 9, tzinfo=UTC)):
        assert open_text(number, "dpo", holders.private["dpo"])
    with clock_at(datetime(2026, 9, 1, 9, tzinfo=UTC)):
        with pytest.raises(TextNotKept):
            open_text(number, "dpo", holders.private["dpo"])
        assert [(one.report.number, one.text_until) for one in every()] == [(number, "")]
        assert not IncidentText.objects.exists(), "looking at the list deletes what is past its time"
