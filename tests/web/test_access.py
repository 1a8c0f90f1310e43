"""An absent record and one that is not yours give one and the same answer; a colleague's wants a reason."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from neo.storage.accounts.models import Account, Role

from .conftest import ADVISER, MANAGER

SignedIn = Callable[[str], Client]
FOREIGN, ABSENT = "DEMO-06", "DEMO-66"
ADDRESSES = (
    ("get", ""),
    ("get", "synthese/"),
    ("get", "synthese/?ecrire=1"),
    ("get", "synthese/flux/"),
    ("get", "question/"),
    ("post", "question/"),
    ("post", "question/flux/"),
    ("post", "motif/"),
)
_TOKEN = re.compile(rb'(name="csrfmiddlewaretoken" value=)"[^"]+"')
_SENT = {"q": "Quand finissent ses droits ?", "suite": "q1", "motif": "replacement"}


def _ask(client: Client, method: str, record_id: str, rest: str) -> HttpResponse:
    address = f"/dossiers/{record_id}/{rest}"
    return client.post(address, _SENT) if method == "post" else client.get(address)


def _shape(answer: HttpResponse) -> tuple[int, bytes, dict[str, str]]:
    headers = {name: value for name, value in answer.headers.items() if name != "Set-Cookie"}
    return answer.status_code, _TOKEN.sub(rb"\1", answer.content), headers


@pytest.mark.parametrize(("method", "rest"), ADDRESSES)
@pytest.mark.parametrize("login", (ADVISER, MANAGER))
def test_foreign_and_absent_records_answer_alike(
    login: str, method: str, rest: str, signed_in: SignedIn
) -> None:
    client = signed_in(login)
    foreign, absent = (_ask(client, method, record, rest) for record in (FOREIGN, ABSENT))
    assert foreign.status_code == 404
    assert _shape(foreign) == _shape(absent)


@pytest.mark.parametrize(("method", "rest"), ADDRESSES)
def test_foreign_and_absent_records_cost_the_same(method: str, rest: str, signed_in: SignedIn) -> None:
    """The same queries, so the same time: neither reads a record."""
    client = signed_in(ADVISER)
    asked = []
    for record in (FOREIGN, ABSENT):
        with CaptureQueriesContext(connections["records"]) as captured:
            _ask(client, method, record, rest)
        asked.append([query["sql"].replace(record, "") for query in captured.captured_queries])
    assert asked[0] == asked[1]
    assert not any('"document"' in sql for sql in asked[0])


@pytest.fixture
def colleague() -> Client:
    """An adviser of the same agency who supports nobody."""
    account = Account.objects.create_account(
        "jo.delmas",
        "a-password-of-tests",
        display_name="Jo DELMAS",
        role=Role.ADVISER.value,
        adviser_id="CONS-J",
        agency_code="59001",
    )
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(account)
    return client


@pytest.mark.parametrize("rest", ("", "synthese/", "synthese/?ecrire=1", "question/"))
def test_a_colleague_is_asked_why_and_shown_nothing(colleague: Client, rest: str) -> None:
    page = colleague.get(f"/dossiers/DEMO-01/{rest}").content.decode()
    assert "Indiquez pourquoi vous l’ouvrez" in page
    assert "DELANNOY" not in page and "offset" not in page


@pytest.mark.parametrize("motive", ("", "curiosity", "replacement "))
def test_an_empty_or_unknown_reason_opens_nothing(colleague: Client, motive: str) -> None:
    answer = colleague.post("/dossiers/DEMO-01/motif/", {"motif": motive})
    assert answer.status_code == 200
    assert "Choisissez un motif" in answer.content.decode()
    assert "Indiquez pourquoi" in colleague.get("/dossiers/DEMO-01/").content.decode()


def test_a_stated_reason_opens_that_record_alone_for_this_session(colleague: Client) -> None:
    answer = colleague.post("/dossiers/DEMO-01/motif/", {"motif": "replacement"})
    assert answer["Location"] == "/dossiers/DEMO-01/"
    assert "DELANNOY" in colleague.get("/dossiers/DEMO-01/").content.decode()
    assert colleague.get("/dossiers/DEMO-01/synthese/flux/").status_code == 200
    assert "Indiquez pourquoi" in colleague.get("/dossiers/DEMO-02/").content.decode()
    colleague.logout()
    colleague.force_login(Account.objects.get(login="jo.delmas"))
    assert "Indiquez pourquoi" in colleague.get("/dossiers/DEMO-01/").content.decode()


def test_no_stream_before_a_reason(colleague: Client) -> None:
    assert colleague.get("/dossiers/DEMO-01/synthese/flux/").status_code == 404
    assert colleague.post("/dossiers/DEMO-01/question/flux/", _SENT).status_code == 404


def test_the_session_holds_no_record_id_and_stays_small(colleague: Client) -> None:
    for number in range(1, 6):
        colleague.post(f"/dossiers/DEMO-0{number}/motif/", {"motif": "workshop"})
    assert not any("DEMO" in str(key) for key in colleague.session["reasons"])
    assert len(colleague.cookies["sessionid"].value) < 3000


def test_an_account_that_was_closed_enters_nowhere(signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    Account.objects.filter(login=ADVISER).update(is_active=False)
    assert client.get("/dossiers/DEMO-01/").status_code == 302
