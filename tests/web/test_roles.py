"""Each address for each role: who enters, who is sent to sign in, and for whom a page does not exist."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import get_resolver

from neo.doors.web import urls

from .conftest import ADMINISTRATOR, ADVISER, MANAGER, OTHER_ADVISER

RECORD = "/dossiers/DEMO-01/"
READ = {
    "/journee/": ADVISER,
    "/portefeuille/": ADVISER,
    RECORD: ADVISER,
    f"{RECORD}ce-qui-partirait/": ADVISER,
    f"{RECORD}synthese/": ADVISER,
    f"{RECORD}synthese/?ecrire=1": ADVISER,
    f"{RECORD}synthese/flux/": ADVISER,
    f"{RECORD}courriels/M-15/": ADVISER,
    f"{RECORD}conclusion/": ADVISER,
    f"{RECORD}suites/": ADVISER,
    "/textes/": ADVISER,
    "/textes/sanctions/2025-06-01/": ADVISER,
    "/agence/": MANAGER,
    "/agence/?jour=2026-06-16": MANAGER,
    "/comptes/": ADMINISTRATOR,
    "/reglages/": ADMINISTRATOR,
    "/modeles/": ADMINISTRATOR,
}
WRITE = {
    "/assistant/": 302,
    "/portefeuille/": 200,
    "/textes/": 200,
    f"{RECORD}motif/": 302,
    f"{RECORD}question/": 302,
    f"{RECORD}question/flux/": 404,  # no question in the body
}
MAILBOX = ("/courriels/", "/courriels/INBOX/")
ADMINISTRATORS = ("/modeles/essai/",)
EVERYBODY = ("/", "/connexion/", "/deconnexion/", "/affichage/")
LOGINS = (ADVISER, MANAGER, ADMINISTRATOR)
FIRST_PAGES = {ADVISER: "/journee/", MANAGER: "/agence/", ADMINISTRATOR: "/comptes/"}
SignedIn = Callable[[str], Client]


@pytest.mark.parametrize("login", LOGINS)
@pytest.mark.parametrize("page", READ)
def test_a_page_opens_for_its_role_only(login: str, page: str, signed_in: SignedIn) -> None:
    assert signed_in(login).get(page).status_code == (200 if READ[page] == login else 404)


@pytest.mark.parametrize("login", (MANAGER, ADMINISTRATOR))
@pytest.mark.parametrize("address", WRITE)
def test_what_an_adviser_sends_exists_for_no_other_role(
    login: str, address: str, signed_in: SignedIn
) -> None:
    assert signed_in(login).post(address).status_code == 404


@pytest.mark.parametrize("login", LOGINS)
@pytest.mark.parametrize("address", MAILBOX)
def test_a_mailbox_exists_for_its_adviser_alone(
    login: str, address: str, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert signed_in(login).get(address).status_code == 404, "no mailbox is set"
    monkeypatch.setenv("NEO_MAIL_SOURCE", "imap")
    monkeypatch.setenv("NEO_MAIL_LOGIN", OTHER_ADVISER)
    assert signed_in(login).get(address).status_code == 404, "it is somebody else's"


@pytest.mark.parametrize("login", LOGINS)
@pytest.mark.parametrize("address", ADMINISTRATORS)
def test_what_an_administrator_sends_exists_for_no_other_role(
    login: str, address: str, signed_in: SignedIn
) -> None:
    assert signed_in(login).post(address).status_code == (400 if login == ADMINISTRATOR else 404)


@pytest.mark.parametrize("address", WRITE)
def test_what_an_adviser_sends_is_taken(address: str, signed_in: SignedIn) -> None:
    assert signed_in(ADVISER).post(address).status_code == WRITE[address]


@pytest.mark.parametrize("address", (*READ, *WRITE, *ADMINISTRATORS))
def test_signing_in_comes_first(address: str) -> None:
    client = Client(HTTP_HOST="127.0.0.1")
    answer = client.post(address) if address in (*WRITE, *ADMINISTRATORS) else client.get(address)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/connexion/?next=/")


@pytest.mark.parametrize(("login", "first"), list(FIRST_PAGES.items()))
def test_each_role_has_its_first_page(login: str, first: str, signed_in: SignedIn) -> None:
    assert signed_in(login).get("/")["Location"] == first


def test_every_address_is_in_these_tables() -> None:
    """An address added without a line above is an address nobody checked."""
    tested = {page.split("?")[0] for page in (*READ, *WRITE, *ADMINISTRATORS, *MAILBOX, *EVERYBODY)}
    resolver = get_resolver()
    names = {resolver.resolve(page).url_name for page in tested}
    assert names == {pattern.name for pattern in urls.urlpatterns}


@pytest.mark.parametrize(
    ("address", "method"),
    [("/assistant/", "get"), (f"{RECORD}motif/", "get"), ("/deconnexion/", "get"), (RECORD, "post")],
)
def test_a_wrong_method_is_refused(address: str, method: str, signed_in: SignedIn) -> None:
    assert getattr(signed_in(ADVISER), method)(address).status_code == 405
