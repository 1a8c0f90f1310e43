"""What stands before every view: policy, cookies, forgery, the loopback; and what sign-in never keeps."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client

from neo.storage.accounts.models import Account

from .conftest import ADVISER
from .parts import whole

SignedIn = Callable[[str], Client]
ELSEWHERE = ("https://example.org/", "//example.org/", "/\\example.org", "javascript:1")
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
PASSWORD = "neo-demonstration"
PLACES = (
    "/journee/",
    "/dossiers/DEMO-01/",
    "/dossiers/DEMO-01/synthese/flux/",
    "/dossiers/DEMO-66/",
    "/nowhere/",
    "/static/web/neo.js",
)


@pytest.mark.parametrize("place", PLACES)
def test_every_response_carries_the_policy(place: str, signed_in: SignedIn) -> None:
    answer = signed_in(ADVISER).get(place)
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("place", ("/journee/", "/portefeuille/", "/dossiers/DEMO-01/"))
def test_no_page_of_a_record_stays_in_a_cache(place: str, signed_in: SignedIn) -> None:
    assert "no-store" in signed_in(ADVISER).get(place)["Cache-Control"]


@pytest.mark.parametrize("place", ("/connexion/", "/dossiers/DEMO-66/", "/journee/"))
def test_the_banner_is_on_every_page(place: str, signed_in: SignedIn) -> None:
    client = Client(HTTP_HOST="127.0.0.1") if place == "/connexion/" else signed_in(ADVISER)
    page = whole(client.get(place)).decode()
    assert "Laboratoire : dossiers fictifs" in page.replace("\u00a0", " ")
    assert "Démonstration : nous sommes le lundi 15 juin 2026" in page.replace("\u00a0", " ")


def test_cookies_are_out_of_reach_of_scripts_and_other_sites() -> None:
    client = Client(HTTP_HOST="127.0.0.1")
    client.post("/connexion/", {"login": ADVISER, "password": PASSWORD})
    client.post("/affichage/", {"theme": "dark"})
    client.post("/assistant/", {"etat": "off"})
    assert {"sessionid", "csrftoken", "neo_theme", "neo_functions"} <= set(client.cookies)
    for name, cookie in client.cookies.items():
        assert cookie["httponly"], name
        assert cookie["samesite"] == "Lax", name


@pytest.mark.parametrize("name", ("neo_theme", "neo_functions"))
def test_a_cookie_nobody_signed_is_not_read(name: str, signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    client.cookies[name] = "synthesis:off,answer:off" if name == "neo_functions" else "dark"
    page = client.get("/dossiers/DEMO-01/synthese/").content.decode()
    assert "Assistant éteint" not in page and 'data-theme="dark"' not in page


@pytest.mark.parametrize(
    "address",
    (
        "/connexion/",
        "/deconnexion/",
        "/assistant/",
        "/affichage/",
        "/portefeuille/",
        "/dossiers/DEMO-01/motif/",
        "/dossiers/DEMO-01/question/",
        "/dossiers/DEMO-01/question/flux/",
    ),
)
def test_a_form_sent_by_another_site_is_refused(address: str) -> None:
    client = Client(HTTP_HOST="127.0.0.1", enforce_csrf_checks=True)
    client.force_login(Account.objects.get(login=ADVISER))
    answer = client.post(address, {"q": "permis", "suite": "q1"})
    assert answer.status_code == 403
    assert "Formulaire expiré" in answer.content.decode()


@pytest.mark.parametrize("peer", ("192.0.2.7", "10.0.0.1", "2001:db8::1", "", "unreadable"))
def test_a_peer_that_is_not_this_machine_is_refused(peer: str) -> None:
    answer = Client(HTTP_HOST="127.0.0.1").get("/connexion/", REMOTE_ADDR=peer)
    assert answer.status_code == 403
    assert "NÉO ne répond qu’à cette machine" in answer.content.decode()


@pytest.mark.parametrize("host", ("neo.example.org", "127.0.0.1.example.org", "192.0.2.7:8000"))
def test_a_host_that_is_not_the_loopback_is_refused(host: str) -> None:
    assert Client(HTTP_HOST=host).get("/connexion/").status_code == 400


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_signing_in_leads_nowhere_else(wanted: str) -> None:
    client = Client(HTTP_HOST="127.0.0.1")
    answer = client.post("/connexion/", {"login": ADVISER, "password": PASSWORD, "next": wanted})
    assert answer["Location"] == "/"


def test_somebody_signed_in_needs_no_sign_in_page(signed_in: SignedIn) -> None:
    assert signed_in(ADVISER).get("/connexion/")["Location"] == "/"


def test_an_unknown_login_and_a_wrong_password_read_alike() -> None:
    pages = [_refused(ADVISER), _refused("nobody.here")]
    assert pages[0] == pages[1]
    assert "Identifiant ou mot de passe incorrect" in pages[0]


def _refused(login: str) -> str:
    answer = Client(HTTP_HOST="127.0.0.1").post("/connexion/", {"login": login, "password": "wrong"})
    assert "sessionid" not in answer.cookies
    return TOKEN.sub("", answer.content.decode().replace(f'value="{login}"', ""))


def test_nothing_says_when_anybody_signed_in() -> None:
    before = list(Account.objects.order_by("login").values())
    client = Client(HTTP_HOST="127.0.0.1")
    client.post("/connexion/", {"login": ADVISER, "password": PASSWORD})
    assert client.get("/journee/").status_code == 200
    assert list(Account.objects.order_by("login").values()) == before
    assert not any(field.name == "last_login" for field in Account._meta.get_fields())
    assert settings.SESSION_ENGINE.endswith("signed_cookies")
    assert {model._meta.label for model in apps.get_models()}.isdisjoint(
        {"sessions.Session", "admin.LogEntry"}
    )
