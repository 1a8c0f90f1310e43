"""With every function off each page stays whole: the record's words, the adviser's own text, no dead end."""

from __future__ import annotations

import email
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from email.policy import default
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from neo.doors.web.preferences import FUNCTIONS
from neo.storage.records.models import StoredRecord
from neo.storage.records.store import RecordStore

from .conftest import ADVISER, SAMPLES
from .parts import whole
from .test_day import box  # noqa: F401  fixture: the adviser's own mailbox

SignedIn = Callable[[str], Client]
RECORD = "/dossiers/DEMO-01/"
PAGES = {
    "day": "/journee/",
    "portfolio": "/portefeuille/",
    "record": RECORD,
    "mail": f"{RECORD}courriels/M-15/",
    "conclusion": f"{RECORD}conclusion/",
    "steps": f"{RECORD}suites/",
    "synthesis": f"{RECORD}synthese/",
    "departure": f"{RECORD}ce-qui-partirait/",
    "switches": "/fonctions/",
    "texts": "/textes/",
}
OFFERS = ("preparer", "verifier", "Chercher des suites", "Mettre en forme<", "Écrire la synthèse", "data-ask")
"""What a page holds when it offers a function."""
OF_A_FUNCTION = re.compile(r"/dossiers/[^/]+/(?:synthese|suites|question)/")
OWN = "Texte écrit par la conseillère, sans assistant."


@pytest.fixture
def off(signed_in: SignedIn) -> Client:
    """A browser on which every function is off."""
    client = signed_in(ADVISER)
    client.post("/fonctions/", dict.fromkeys(FUNCTIONS, "off"))
    return client


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """The sample is put back as it was, whatever a test adds to it."""
    before = StoredRecord.objects.get(pk="DEMO-01").document
    yield
    StoredRecord.objects.filter(pk="DEMO-01").update(document=before)


def _page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return whole(answer).decode()


def _texts(node: Any) -> Iterator[str]:
    """The lines of a record's texts, at least a sentence long."""
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from _texts(child)
    elif isinstance(node, str):
        yield from (line.strip() for line in node.splitlines() if len(line.strip()) > 25)


def _said(page: str) -> set[str]:
    """The lines of the sample records that a page shows."""
    shown = _bare(unescape(re.sub(r"<[^>]+>", "", page)))
    lines = {
        line for f in SAMPLES.glob("sample_0*.json") for line in _texts(json.loads(f.read_text("utf-8")))
    }
    return {line for line in lines if _bare(line) in shown}


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text)


@pytest.mark.parametrize("name", ["record", "mail", "portfolio"])
def test_what_the_record_says_is_shown_alike(name: str, off: Client, signed_in: SignedIn) -> None:
    """Turning everything off takes nothing of the record away."""
    shown = _said(_page(off, PAGES[name]))
    assert shown >= _said(_page(signed_in(ADVISER), PAGES[name]))
    assert name == "portfolio" or shown, "the page quotes the record"


def test_the_day_keeps_its_appointments_its_mails_and_its_commitments(
    off: Client, signed_in: SignedIn
) -> None:
    page, with_all = _page(off, PAGES["day"]), _page(signed_in(ADVISER), PAGES["day"])
    for part in ("t-mail", "t-due"):
        assert f'id="{part}"' in page
    for linked in (r'href="(/dossiers/[^/"]+/)"', r"/courriels/([A-Z]+-\d+)/"):
        assert set(re.findall(linked, page)) >= set(re.findall(linked, with_all)) != set()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_offers_a_function_or_leads_to_one(name: str, off: Client) -> None:
    page = _page(off, PAGES[name])
    assert [offer for offer in OFFERS if offer in page] == []
    ours = PAGES[name] if OF_A_FUNCTION.fullmatch(PAGES[name]) else None
    led = {link for link in re.findall(r'(?:href|action)="([^"#?]+)', page) if OF_A_FUNCTION.match(link)}
    assert led <= {ours}


def test_the_same_pages_offer_them_when_they_are_not_off(signed_in: SignedIn) -> None:
    """What the test above looks for is what the pages hold."""
    client = signed_in(ADVISER)
    seen = "".join(_page(client, address) for address in PAGES.values())
    assert [offer for offer in OFFERS if offer not in seen] == ["verifier"], "that one comes with a draft"
    assert OF_A_FUNCTION.search(seen)


@pytest.mark.parametrize("name", PAGES)
def test_no_link_of_a_page_is_dead(name: str, off: Client) -> None:
    links = set(re.findall(r'href="(/[^"#]*)', _page(off, PAGES[name])))
    assert links
    dead = [a for a in sorted(links) if not a.startswith("/static/") and _status(off, unescape(a)) != 200]
    assert dead == []


def _status(client: Client, address: str) -> int:
    return client.get(address, follow=True).status_code


def test_a_reply_is_written_without_the_assistant(off: Client) -> None:
    page = _page(off, PAGES["mail"])
    assert '<textarea class="field" id="p0" name="p0"' in page and "data-copy-parts" in page


def test_a_conclusion_is_written_and_handed_over_without_the_assistant(off: Client) -> None:
    page = _page(off, PAGES["conclusion"])
    assert 'name="texte"' in page and 'value="relire"' in page
    sent = {"texte": f"Contexte\n- {OWN}", "jour": "2026-06-12"}
    review = off.post(PAGES["conclusion"], sent | {"acte": "relire"}).content.decode()
    assert OWN in review and "Confirmer le dépôt" in review and "À revoir dans ce texte" not in review
    assert 'role="status"' in off.post(PAGES["conclusion"], sent | {"acte": "deposer"}).content.decode()
    assert any(OWN in r.text for r in RecordStore().load("DEMO-01").reports)


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_document_of_ones_own_claims_no_part_of_the_assistant(
    kind: str, off: Client, signed_in: SignedIn
) -> None:
    sent = {"texte": f"Contexte\n- {OWN}", "acte": kind}
    own, with_neo = (_words(c.post(PAGES["conclusion"], sent).content) for c in (off, signed_in(ADVISER)))
    assert OWN in own and "écrit par l’agent" in own and "NÉO" not in own
    assert "Projet préparé avec NÉO" in with_neo


def _words(document: bytes) -> str:
    with zipfile.ZipFile(BytesIO(document)) as opened:
        return " ".join(opened.read(n).decode() for n in opened.namelist() if n.endswith(".xml"))


def test_an_empty_text_is_told_and_its_page_stays(off: Client) -> None:
    page = off.post(PAGES["conclusion"], {"texte": " ", "acte": "docx"}).content.decode()
    assert 'role="alert"' in page and 'name="texte"' in page


def test_a_mail_of_the_box_is_read_answered_and_put_in_the_drafts(
    off: Client,
    box: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NEO_MAIL_ADDRESS", "lise@agence.example")
    listed = _page(off, "/courriels/")
    address = next(a for a in re.findall(r'href="(/courriels/[^"]+/)"', listed) if _linked(off, a))
    page = _page(off, address)
    assert "se garer devant" in page and 'name="p0"' in page
    assert [offer for offer in OFFERS if offer in page] == []
    assert off.post(address, {"acte": "deposer", "p0": OWN}).status_code == 200
    (draft,) = (box / "Brouillons").rglob("*.eml")
    mail = email.message_from_bytes(draft.read_bytes(), policy=default)
    body = mail.get_body(("plain",))
    assert body is not None and OWN in " ".join(body.get_content().split())


def _linked(client: Client, address: str) -> bool:
    return 'name="p0"' in _page(client, address)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_function_off_writes_nothing_even_when_asked_by_hand(function: str, off: Client) -> None:
    """Whatever a browser sends: nothing is generated where it is off."""
    from .test_functions import ASKED, _is_refused

    assert function in ASKED and _is_refused(off, function)
