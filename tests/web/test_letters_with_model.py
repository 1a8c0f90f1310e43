"""A reply and a conclusion on screen with a language model set: who wrote, what left, what was not kept."""

from __future__ import annotations

from django.test import AsyncClient

from neo.adapters.language_models.fake_server import FakeServer
from neo.adapters.language_models.fake_server.scenario import Fault, Scenario
from neo.adapters.language_models.fake_server.words import faithful, lying_citations

from .test_with_model import browser, fake

__all__ = ["browser", "fake"]  # the fixtures of the same server
REPLY, CONCLUSION = "/dossiers/DEMO-01/courriels/M-15/", "/dossiers/DEMO-01/conclusion/"
NOTES = (
    "20/05 10h agence mme delannoy\nelle envoie son CV avant le 28/05\nelle est paresseuse\n"
    "je relance le centre de formation le 02/06\nprochain rdv 10/06 9h agence"
)


async def _page(browser: AsyncClient, place: str, **sent: str) -> str:
    answer = await (browser.post(place, sent) if sent else browser.get(place))
    assert answer.status_code == 200
    return answer.content.decode()


async def test_before_anything_is_asked_the_page_says_who_would_write_and_shows_what_would_leave(
    browser: AsyncClient, fake: FakeServer
) -> None:
    for place, task in ((REPLY, "mail"), (CONCLUSION, "conclusion")):
        page = await _page(browser, place)
        assert "mistral-small-latest (Mistral AI, Union européenne)" in page
        assert f"/dossiers/DEMO-01/ce-qui-partirait/?tache={task}" in page
    assert not fake.asked


async def test_a_reply_says_who_wrote_and_what_left(browser: AsyncClient, fake: FakeServer) -> None:
    page = await _page(browser, REPLY, acte="preparer")
    assert "caractères pseudonymisés envoyés" in page and "Aucun modèle" not in page
    assert "Ton : " in fake.asked[0].text() and "elannoy" not in fake.asked[0].text().lower()


async def test_checking_ones_own_text_asks_no_model(browser: AsyncClient, fake: FakeServer) -> None:
    page = await _page(browser, REPLY, acte="verifier", p0="Bonjour, je vous réponds.")
    assert "votre texte, relu avec le dossier" in page and not fake.asked


async def test_lies_are_listed_apart_and_never_in_the_letter(browser: AsyncClient, fake: FakeServer) -> None:
    fake.scenario = Scenario(words=lying_citations)
    for place, sent in ((REPLY, {"acte": "preparer"}), (CONCLUSION, {"notes": NOTES})):
        page = await _page(browser, place, **sent)
        assert "Non retenu (" in page
        assert all("Il est faux" not in part.split("</textarea>")[0] for part in page.split("<textarea")[1:])


async def test_a_conclusion_leaves_without_what_is_left_out(browser: AsyncClient, fake: FakeServer) -> None:
    page = await _page(browser, CONCLUSION, notes=NOTES)
    sent = fake.asked[0].text()
    assert "caractères pseudonymisés envoyés" in page
    assert "paresseuse" not in sent and "delannoy" not in sent.lower()


async def test_a_model_that_fails_is_named_and_the_text_is_there(
    browser: AsyncClient, fake: FakeServer
) -> None:
    fake.scenario = Scenario(words=faithful, fault=Fault.CUT, at=40)
    page = await _page(browser, REPLY, acte="preparer")
    assert "Rédacteur embarqué" in page and "a été coupée" in page and "Cordialement" in page
