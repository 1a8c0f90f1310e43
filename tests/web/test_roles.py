"""Each address for each role: who enters, who is sent to sign in, and for whom a page does not exist."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from .conftest import ADMINISTRATOR, ADVISER, MANAGER

ADVISER_PAGES = (
    "/journee/",
    "/portefeuille/",
    "/dossiers/DEMO-01/",
    "/dossiers/DEMO-01/synthese/",
    "/dossiers/DEMO-01/synthese/?ecrire=1",
)
MANAGER_PAGES = ("/agence/",)
ADMINISTRATOR_PAGES = ("/comptes/", "/reglages/")
PAGES = (*ADVISER_PAGES, *MANAGER_PAGES, *ADMINISTRATOR_PAGES)
OWN = {ADVISER: ADVISER_PAGES, MANAGER: MANAGER_PAGES, ADMINISTRATOR: ADMINISTRATOR_PAGES}


@pytest.mark.parametrize("login", OWN)
@pytest.mark.parametrize("page", PAGES)
def test_each_page_opens_for_its_role_only(login: str, page: str, signed_in: Callable[[str], Client]) -> None:
    expected = 200 if page in OWN[login] else 404
    assert signed_in(login).get(page).status_code == expected


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_to_sign_in(page: str) -> None:
    answer = Client(HTTP_HOST="127.0.0.1").get(page)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/connexion/?next=/")
