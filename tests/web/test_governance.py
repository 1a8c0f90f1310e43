"""The first page of governance: what runs where and why, what comes next, suspending and lifting."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape

import pytest
from django.db import connection
from django.test import Client

from neo.storage.accounts.models import Account
from neo.wiring import register
from neo.wiring.laboratory import DEPLOYMENT_MARK
from neo.wiring.rehearsal import rehearse
from neo.wiring.settings import read_settings

from .conftest import ADMINISTRATOR, ADVISER, DPO, ELECTED, ETHICS_INTERNAL, REGIONAL_ELECTED
from .governing import decisions, fresh_register, last, story, words
from .parts import day_page

__all__ = ["fresh_register", "story"]

SignedIn = Callable[[str], Client]
GOVERNANCE, SUSPEND, LIFT = "/gouvernance/", "/gouvernance/suspendre/", "/gouvernance/lever/"
REASON = "Un prénom est resté visible."


def test_an_empty_register_says_so_and_offers_the_story(signed_in: SignedIn) -> None:
    page = words(signed_in(ELECTED).get(GOVERNANCE))
    assert "Aucune décision n’a encore ouvert d’usage" in page and "Inscrire le récit fictif" in page
    assert "Vide, aucune décision inscrite" in page.replace("<b>", "").replace("</b>", "")


def test_the_story_is_recorded_once_and_marked(signed_in: SignedIn) -> None:
    client = signed_in(ELECTED)
    assert client.post("/gouvernance/recit/").status_code == 302
    assert decisions() and all(d.what["fictitious"] is True for d in decisions())
    again = client.post("/gouvernance/recit/")
    assert again.status_code == 409 and "tient déjà des décisions" in words(again)
    assert "Fictive" in words(client.get("/gouvernance/decisions/"))


@pytest.mark.usefixtures("story")
def test_each_state_has_a_word_and_its_reason(signed_in: SignedIn) -> None:
    page = words(signed_in(ELECTED).get(GOVERNANCE))
    for word in ("Ouvert", "Pilote", "Suspendu", "Annoncé", "Fermé"):
        assert f"</svg>{word}</span>" in page
    assert "AIPD à valider par le délégué" in page
    assert "élus du personnel" in page
    columns = [name for name in ("Bretagne", "La Réunion", "Occitanie") if f'scope="col">{name}' in page]
    assert columns == ["Bretagne", "La Réunion"], "a column a region that a decision names"


@pytest.mark.usefixtures("story")
def test_the_status_line_counts_uses_and_names_what_comes_first(signed_in: SignedIn) -> None:
    page = words(signed_in(DPO).get(GOVERNANCE)).replace("<b>", "").replace("</b>", "")
    assert "21, dont 4 ouverts" in page
    assert "1, brouillon de courriel, La Réunion" in page
    assert "Ouverture annoncée : suites possibles" in page
    assert f"Entier, {len(decisions())} décisions" in page


@pytest.mark.usefixtures("story")
def test_entry_conditions_are_told_for_the_chosen_place(signed_in: SignedIn) -> None:
    asked = {"usage": "verification", "metier": "emploi", "region": "53", "etape": "four_regions"}
    page = words(signed_in(ELECTED).get(GOVERNANCE, asked))
    assert "Il manque 2 conditions : aucune configuration ne peut ouvrir cet usage." in page
    assert "Consultation du CSE" in page and "CSEC, avis défavorable" in page
    met = words(signed_in(ELECTED).get(GOVERNANCE, asked | {"usage": "conclusion"}))
    assert "Toutes les conditions sont remplies" in met


@pytest.mark.parametrize("asked", [{"usage": "danse"}, {"region": "99"}, {"etape": "x"}, {"moteur": "y"}])
def test_an_unknown_choice_in_the_address_changes_nothing(
    asked: dict[str, str], signed_in: SignedIn, story: object
) -> None:
    assert signed_in(ELECTED).get(GOVERNANCE, asked).status_code == 200


@pytest.mark.usefixtures("story")
def test_what_comes_is_in_order_of_date_with_what_has_none_last(signed_in: SignedIn) -> None:
    page = words(signed_in(ELECTED).get(GOVERNANCE))
    ahead = page.split('class="ahead"')[1]
    told = ["Ouverture annoncée", "Changement annoncé", "Revue de l’accord", "Fin d’un pilote"]
    told += ["L’accord prend fin", "Fin de validité", "Suspension à lever", "Réponse attendue"]
    places = [ahead.index(words_of) for words_of in told]
    assert places == sorted(places)


@pytest.mark.usefixtures("story")
def test_a_suspension_names_what_it_closes_before_it_is_sent(signed_in: SignedIn) -> None:
    client, before = signed_in(ELECTED), len(decisions())
    sent = {"usage": ["synthesis"], "region": "53", "motif": REASON, "acte": "voir"}
    seen = words(client.post(SUSPEND, sent))
    assert "Synthèse avant entretien, Conseil à l’emploi, rédacteur embarqué, Bretagne" in seen
    assert "Suspendre : synthèse avant entretien, Bretagne" in seen
    assert len(decisions()) == before, "seeing records nothing"
    answer = client.post(SUSPEND, sent | {"acte": "suspendre"}, follow=True)
    assert "inscrite" in words(answer)
    assert last("suspension").what == {"functions": ["synthesis"], "region": "53", "reason": REASON}


@pytest.mark.usefixtures("story")
def test_a_suspension_of_what_is_closed_says_that_nothing_open_is_touched(signed_in: SignedIn) -> None:
    sent = {"usage": ["verification"], "region": "", "motif": REASON}
    assert "Aucun usage ouvert aujourd’hui n’est touché" in words(
        signed_in(ETHICS_INTERNAL).post(SUSPEND, sent)
    )


@pytest.mark.usefixtures("story")
def test_going_back_to_the_form_keeps_what_was_typed(signed_in: SignedIn) -> None:
    sent = {"usage": ["mail", "answer"], "region": "24", "motif": REASON, "acte": "modifier"}
    page = words(signed_in(ELECTED).post(SUSPEND, sent))
    assert page.count("checked") >= 2 and REASON in page and '<option value="24" selected>' in page


@pytest.mark.parametrize(
    ("missing", "said"),
    [("usage", "Choisissez au moins une ligne."), ("motif", "À remplir.")],
)
def test_a_suspension_without_its_use_or_its_reason_says_it_beside_the_field(
    missing: str, said: str, signed_in: SignedIn, story: object
) -> None:
    sent = {"usage": ["mail"], "region": "24", "motif": REASON, "acte": "suspendre"}
    del sent[missing]
    answer = signed_in(ELECTED).post(SUSPEND, sent)
    page = words(answer)
    assert answer.status_code == 409 and f'id="susp-{missing}_error">{said}' in page
    assert (REASON in page) == (missing != "motif")
    assert last("suspension").what["reason"] != REASON


@pytest.mark.usefixtures("story")
def test_a_regional_council_suspends_in_its_region_only(signed_in: SignedIn) -> None:
    client = signed_in(REGIONAL_ELECTED)
    sent = {"usage": ["mail"], "region": "24", "motif": REASON, "acte": "suspendre"}
    assert client.post(SUSPEND, sent).status_code == 409
    assert client.post(SUSPEND, sent | {"region": "32"}).status_code == 302
    assert (last("suspension").region, last("suspension").what["region"]) == ("32", "32")


@pytest.mark.usefixtures("story")
def test_a_suspension_is_lifted_by_who_pronounced_it(signed_in: SignedIn) -> None:
    number = last("suspension").number
    sent = {"suspension": number, "motif": "Le masquage a été contrôlé."}
    other = signed_in(ETHICS_INTERNAL).post(LIFT, sent)
    assert other.status_code == 409 and "se lève par qui l’a prononcée : élus du personnel" in words(other)
    assert "Elle se lève par qui l’a prononcée." in words(signed_in(ETHICS_INTERNAL).get(GOVERNANCE))
    assert signed_in(ELECTED).post(LIFT, sent).status_code == 302
    assert last("lifting").what["suspension"] == number
    again = signed_in(ELECTED).post(LIFT, sent)
    assert again.status_code == 409 and "Aucune suspension en cours" in words(again)


@pytest.mark.usefixtures("story")
def test_lifting_without_a_reason_says_it_beside_its_field(signed_in: SignedIn) -> None:
    number = last("suspension").number
    answer = signed_in(ELECTED).post(LIFT, {"suspension": number, "motif": "  "})
    assert answer.status_code == 409 and f'id="levee-{number}-motif_error">À remplir.' in words(answer)


@pytest.mark.parametrize("login", [DPO, ADMINISTRATOR])
def test_who_may_not_suspend_sees_no_form_for_it(login: str, signed_in: SignedIn, story: object) -> None:
    page = words(signed_in(login).get(GOVERNANCE))
    assert SUSPEND not in page and LIFT not in page and "Suspensions en cours" in page


@pytest.mark.usefixtures("story")
def test_a_broken_register_is_told_on_every_page_and_nothing_is_recorded(signed_in: SignedIn) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE rollout_storeddecision SET text = replace(text, '0.93', '0.83')")
    register._held.clear()
    client = signed_in(ELECTED)
    for page in (GOVERNANCE, "/gouvernance/decisions/", "/registre/", "/registre/usages.csv"):
        answer = client.get(page)
        assert answer.status_code == 503 and "tout usage est fermé" in words(answer)
    assert client.post(SUSPEND, {"usage": ["mail"], "region": "", "motif": REASON}).status_code == 503
    assert client.get("/gouvernance/decisions.jsonl").status_code == 200, "a broken chain can be compared"


def test_a_deployment_offers_no_story(signed_in: SignedIn) -> None:
    mark = read_settings().data_dir / DEPLOYMENT_MARK
    mark.write_text("", encoding="ascii")
    try:
        client = signed_in(ELECTED)
        assert "récit fictif" not in words(client.get(GOVERNANCE))
        assert client.post("/gouvernance/recit/").status_code == 409
        assert decisions() == ()
    finally:
        mark.unlink()


def _day(client: Client) -> str:
    return unescape(day_page(client).decode()).replace("\u00a0", " ")


def test_advisers_read_on_their_day_what_is_announced_and_suspended(signed_in: SignedIn) -> None:
    mark = read_settings().data_dir / DEPLOYMENT_MARK
    rehearse(read_settings().data_dir)
    account = Account.objects.get(login=ADVISER)
    account.region = "04"
    account.save()
    assert "Suspension" not in _day(signed_in(ADVISER)), "nothing in a laboratory"
    mark.write_text("", encoding="ascii")
    try:
        page = _day(signed_in(ADVISER))
    finally:
        mark.unlink()
    assert page.count('class="announced') == 1
    assert "Brouillon de courriel : suspension depuis le" in page and "Motif : Le nom d’un tiers" in page
    assert "La synthèse signalera les engagements" in page


def test_the_clauses_in_force_are_told_and_their_absence_too(signed_in: SignedIn) -> None:
    assert "Aucun accord n’est en vigueur" in words(signed_in(DPO).get(GOVERNANCE))
    rehearse(read_settings().data_dir)
    page = words(signed_in(DPO).get(GOVERNANCE))
    assert "Usage facultatif" in page and "200 €" in page and "7 jours" in page
    assert "Le temps gagné ne devient un objectif" in page
