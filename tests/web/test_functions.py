"""One switch a function, on the device alone; a use that is not open stays off and says why."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from neo.doors.web.preferences import FUNCTIONS, FUNCTIONS_COOKIE
from neo.storage.accounts.models import Account
from neo.wiring import register
from neo.wiring.clock import clock_at
from neo.wiring.laboratory import DEPLOYMENT_MARK
from neo.wiring.settings import read_settings
from tests.governance.story import CONDITIONS, OPENING
from tests.journal.holders import make_holders

from .conftest import ADVISER

SignedIn = Callable[[str], Client]
RECORD = "/dossiers/DEMO-01/"
SYNTHESIS = f"{RECORD}synthese/"
ASKED = {
    "synthesis": ("get", f"{SYNTHESIS}flux/", {}),
    "answer": ("post", f"{RECORD}question/flux/", {"q": "quand finissent ses droits ?", "suite": "q1"}),
    "mail": ("post", f"{RECORD}courriels/M-15/", {"acte": "preparer"}),
    "conclusion": ("post", f"{RECORD}conclusion/", {"notes": "On a parlé du CV, il le renvoie lundi."}),
    "suggestions": ("post", f"{RECORD}suites/", {}),
}
"""How each function is asked for by a page."""
_WROTE = {
    "mail": "data-part",
    "conclusion": "À relire et à corriger",
    "suggestions": "data-proposal",
}
_BUTTONS = {
    "mail": "Préparer un brouillon",
    "conclusion": "Mettre en forme",
    "suggestions": "Chercher des suites",
}


def test_where_nothing_was_chosen_nothing_is_written_until_it_is_asked(signed_in: SignedIn) -> None:
    page = signed_in(ADVISER).get(SYNTHESIS).content.decode()
    assert "data-auto" not in page and "Écrire la synthèse" in page


@pytest.mark.parametrize("function", FUNCTIONS)
def test_each_function_goes_off_alone_and_comes_back(function: str, signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    client.post("/fonctions/", {function: "off"})
    assert client.cookies[FUNCTIONS_COOKIE].value.startswith(f"{function}:off")
    assert _is_refused(client, function)
    assert not any(_is_refused(client, other) for other in FUNCTIONS if other != function)
    client.post("/fonctions/", dict.fromkeys(FUNCTIONS, "ask"))
    assert client.cookies[FUNCTIONS_COOKIE].value == ""
    assert not _is_refused(client, function)


def test_no_table_knows_what_was_chosen(signed_in: SignedIn) -> None:
    before = list(Account.objects.values())
    signed_in(ADVISER).post("/fonctions/", dict.fromkeys(FUNCTIONS, "off"))
    assert list(Account.objects.values()) == before


@pytest.fixture
def deployment(tmp_path: Path) -> Iterator[None]:
    """A deployment whose journal has its three holders: without them no record opens."""
    make_holders(tmp_path, read_settings().data_dir)
    mark = read_settings().data_dir / DEPLOYMENT_MARK
    mark.write_text("", encoding="ascii")
    register._held.clear()
    yield
    mark.unlink()
    shutil.rmtree(mark.parent / "journal")
    register._held.clear()


@pytest.mark.usefixtures("deployment")
def test_in_a_deployment_nothing_is_written_before_a_decision(signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    assert all(_is_refused(client, function) for function in FUNCTIONS)
    assert "Cet usage n’est pas ouvert ici." in client.get(SYNTHESIS).content.decode()


@pytest.mark.usefixtures("deployment")
def test_what_was_opened_is_offered_and_a_suspension_says_its_reason(signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    with clock_at(datetime(2026, 1, 5, 9, tzinfo=UTC)):
        for role, region, kind, what in CONDITIONS:
            register.record(role, region, kind, what)
        register.record("administrator", "", "plan", {"stages": [_HERE]})
        register.record("administrator", "", "opening", OPENING | {"stage": "ici", "regions": ["32"]})
    with clock_at(datetime(2026, 2, 1, 9, tzinfo=UTC)):
        assert [f for f in FUNCTIONS if not _is_refused(client, f)] == ["synthesis", "mail"]
        what = {"functions": ["synthesis"], "region": "", "reason": "Un nom est resté visible."}
        register.record("elected", "", "suspension", what)
        page = client.get(SYNTHESIS).content.decode()
        assert "Un nom est resté visible." in page and _is_refused(client, "synthesis")
        assert not _is_refused(client, "mail")


_HERE = {"name": "ici", "functions": ["synthesis", "mail"], "trades": ["emploi"], "regions": ["32"]}


def _is_refused(client: Client, function: str) -> bool:
    method, address, data = ASKED[function]
    answer = getattr(client, method)(address, data)
    if answer.status_code == 404:
        return True
    if answer.streaming:
        return False
    page = answer.content.decode()
    return _WROTE[function] not in page or (function == "mail" and "Demandes trouvées" not in page)
