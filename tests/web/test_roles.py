"""Each address for each role: who enters, who is sent to sign in, and for whom a page does not exist."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import get_resolver

from neo.doors.web import urls
from neo.wiring import register

from .conftest import (
    ADMINISTRATOR,
    ADVISER,
    DPO,
    EDITOR,
    ELECTED,
    ETHICS_EXTERNAL,
    ETHICS_INTERNAL,
    MANAGER,
    OTHER_ADVISER,
    REGIONAL_ELECTED,
    SECURITY,
)

RECORD = "/dossiers/DEMO-01/"
WATCHERS = (ELECTED, REGIONAL_ELECTED, ETHICS_INTERNAL, ETHICS_EXTERNAL)
CONCERNED = (*WATCHERS, DPO, SECURITY, ADMINISTRATOR)
LOGINS = (ADVISER, MANAGER, EDITOR, *CONCERNED)
READ: dict[str, str | tuple[str, ...]] = {
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
    "/fonctions/": ADVISER,
    "/ce-que-neo-sait/": ADVISER,
    "/effets/": (ADVISER, *CONCERNED),
    "/effets/effets.csv": (ADVISER, *CONCERNED),
    "/effets/avis/mail/": ADVISER,
    "/effets/irritants/": ADVISER,
    "/effets/questionnaire/": ADVISER,
    "/textes/": (ADVISER, EDITOR),
    "/textes/sanctions/2025-06-01/": (ADVISER, EDITOR),
    "/agence/": MANAGER,
    "/agence/?jour=2026-06-16": MANAGER,
    "/comptes/": ADMINISTRATOR,
    "/reglages/": ADMINISTRATOR,
    "/modeles/": ADMINISTRATOR,
    "/gouvernance/": CONCERNED,
    "/gouvernance/papiers/": CONCERNED,
    "/gouvernance/chiffres/": CONCERNED,
    "/gouvernance/chiffres.csv": CONCERNED,
    "/gouvernance/papiers/registre.html": CONCERNED,
    "/gouvernance/decisions/": CONCERNED,
    "/gouvernance/journal/": CONCERNED,
    "/gouvernance/signalements/": CONCERNED,
    "/gouvernance/signalements.csv": CONCERNED,
    "/signalements/suivi/": LOGINS,
    "/gouvernance/decisions.csv": CONCERNED,
    "/gouvernance/decisions.jsonl": CONCERNED,
    "/gouvernance/decisions/inscrire/consultation/": (ELECTED, REGIONAL_ELECTED),
}
WRITE = {
    "/fonctions/": 302,
    "/assistant/": 302,
    "/portefeuille/": 200,
    "/textes/": 200,
    f"{RECORD}motif/": 302,
    f"{RECORD}signaler/": 409,  # no sentence in the body
    f"{RECORD}question/": 302,
    f"{RECORD}question/flux/": 404,  # no question in the body
}
MAILBOX = ("/courriels/", "/courriels/INBOX/")
ADMINISTRATORS = ("/modeles/essai/",)
ANSWER = "/gouvernance/signalements/2026-014/repondre/"
"""Of a report that is not there: the same 404 for everybody; `test_reporting` answers one that is."""
SUSPENSIONS = ("/gouvernance/suspendre/", "/gouvernance/lever/")
STORY = "/gouvernance/recit/"
PUBLIC = ("/registre/", "/registre/usages.csv")
EVERYBODY = (*PUBLIC, "/deconnexion/partout/", "/", "/connexion/", "/deconnexion/", "/affichage/")
FIRST_PAGES = {
    ADVISER: "/journee/",
    MANAGER: "/agence/",
    ADMINISTRATOR: "/comptes/",
    EDITOR: "/textes/",
    **dict.fromkeys((*WATCHERS, DPO, SECURITY), "/gouvernance/"),
}
SignedIn = Callable[[str], Client]


@pytest.mark.parametrize("login", LOGINS)
@pytest.mark.parametrize("page", READ)
def test_a_page_opens_for_its_role_only(login: str, page: str, signed_in: SignedIn) -> None:
    enters = login == READ[page] or (login in READ[page] and isinstance(READ[page], tuple))
    assert signed_in(login).get(page).status_code == (200 if enters else 404)


@pytest.mark.parametrize("login", [login for login in LOGINS if login != ADVISER])
@pytest.mark.parametrize("address", WRITE)
def test_what_an_adviser_sends_exists_for_no_other_role(
    login: str, address: str, signed_in: SignedIn
) -> None:
    expected = 200 if (login, address) == (EDITOR, "/textes/") else 404
    assert signed_in(login).post(address).status_code == expected


@pytest.mark.parametrize("login", LOGINS)
@pytest.mark.parametrize("address", SUSPENSIONS)
def test_only_elected_staff_and_ethics_committees_suspend(
    login: str, address: str, signed_in: SignedIn
) -> None:
    answer = signed_in(login).post(address)
    assert answer.status_code == (409 if login in WATCHERS else 404), (
        "nothing was said: refused with a sentence"
    )


@pytest.mark.parametrize("login", LOGINS)
def test_the_fictitious_story_is_for_those_concerned(login: str, signed_in: SignedIn) -> None:
    register._held.clear()
    assert signed_in(login).post(STORY).status_code == (302 if login in CONCERNED else 404)
    register._held.clear()


@pytest.mark.parametrize("address", PUBLIC)
def test_the_public_register_needs_no_account(address: str, signed_in: SignedIn) -> None:
    assert Client(HTTP_HOST="127.0.0.1").get(address).status_code == 200
    assert signed_in(ADVISER).get(address).status_code == 200


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


@pytest.mark.parametrize("address", (*READ, *WRITE, *ADMINISTRATORS, *SUSPENSIONS, STORY, ANSWER))
def test_signing_in_comes_first(address: str) -> None:
    client = Client(HTTP_HOST="127.0.0.1")
    answer = (
        client.post(address)
        if address in (*WRITE, *ADMINISTRATORS, *SUSPENSIONS, STORY, ANSWER)
        else client.get(address)
    )
    assert answer.status_code == 302
    assert answer["Location"].startswith("/connexion/?next=/")


@pytest.mark.parametrize(("login", "first"), list(FIRST_PAGES.items()))
def test_each_role_has_its_first_page(login: str, first: str, signed_in: SignedIn) -> None:
    assert signed_in(login).get("/")["Location"] == first


def test_every_address_is_in_these_tables() -> None:
    """An address added without a line above is an address nobody checked."""
    posted = (*WRITE, *ADMINISTRATORS, *SUSPENSIONS, STORY, ANSWER)
    tested = {page.split("?")[0] for page in (*READ, *posted, *MAILBOX, *EVERYBODY)}
    resolver = get_resolver()
    names = {resolver.resolve(page).url_name for page in tested}
    assert names == {pattern.name for pattern in urls.urlpatterns}


@pytest.mark.parametrize(
    ("address", "method"),
    [("/assistant/", "get"), (f"{RECORD}motif/", "get"), ("/deconnexion/", "get"), (RECORD, "post")],
)
def test_a_wrong_method_is_refused(address: str, method: str, signed_in: SignedIn) -> None:
    assert getattr(signed_in(ADVISER), method)(address).status_code == 405
