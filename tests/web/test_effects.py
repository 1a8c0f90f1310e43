"""« Effets sur le métier »: plots with their tables, answers without a name, comments and answers."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from django.test import Client

from neo.core.governance.answers import AnswerCell
from neo.core.governance.indicators import week_of
from neo.core.governance.questions import CHANGES, FUNCTIONS, IRRITANT, QUESTIONS, SURVEY, helped
from neo.core.governance.uniformity import Distribution
from neo.storage.accounts.models import Account
from neo.storage.oversight import effects as stored
from neo.storage.oversight.effects_models import AnswerCount, IrritantText, PublishedAnswerCount
from neo.wiring import effects
from neo.wiring.clock import this_day
from neo.wiring.register import record
from tests.conftest import require_or_skip

from .conftest import ADMINISTRATOR, ADVISER, DPO, EDITOR, ELECTED, ETHICS_EXTERNAL, MANAGER
from .governing import fresh_register, last, words

__all__ = ["fresh_register"]

SignedIn = Callable[[str], Client]
PAGE, TABLE = "/effets/", "/effets/effets.csv"
IRRITANTS, SURVEY_PAGE = "/effets/irritants/", "/effets/questionnaire/"
SENTENCE = "Onze fenêtres ouvertes pour une seule inscription."


@pytest.fixture(autouse=True)
def _nothing_waits() -> Iterator[None]:
    effects._batch.clear()
    yield
    effects._batch.clear()


def _counted() -> dict[tuple[str, str, str, str], int]:
    return {(c.region, c.trade, c.question, c.answer): n for c, n in effects._batch.items()}


def _past(weeks: int) -> date:
    return week_of(this_day()) - timedelta(weeks=weeks)


@pytest.fixture
def published() -> None:
    """Two weeks under the real rules, and a week's likeness."""
    from neo.adapters import noise

    if not noise.is_installed():
        require_or_skip("opendp, for the noise of published figures")
    for region in ("32", "76"):
        record("administrator", "", "staffing", {"region": region, "trade": "emploi", "entitled": 900})
    for weeks in (2, 1):
        counts = {
            AnswerCell(_past(weeks), "32", "emploi", helped("mail"), "yes"): 400,
            AnswerCell(_past(weeks), "32", "emploi", CHANGES.code, "mostly"): 700,
            AnswerCell(_past(weeks), "", "emploi", IRRITANT.code, "windows"): 1200,
            AnswerCell(_past(weeks), "", "emploi", SURVEY[0].code, "never"): 300,
        }
        stored.add_answers(counts)
        row = stored.Likeness(_past(weeks), "", "emploi", Distribution(4, 12 + weeks, 46))
        stored.keep_likeness([row], 0.9)


@pytest.mark.parametrize("login", [ADVISER, ELECTED, ETHICS_EXTERNAL, DPO, ADMINISTRATOR])
def test_those_concerned_read_it(login: str, signed_in: SignedIn) -> None:
    answer = signed_in(login).get(PAGE)
    assert answer.status_code == 200 and "jamais une personne" in words(answer)
    assert ("Pages de la gouvernance" in words(answer)) == (login != ADVISER)


@pytest.mark.parametrize("login", [MANAGER, EDITOR])
@pytest.mark.parametrize("place", [PAGE, TABLE, IRRITANTS, SURVEY_PAGE, "/effets/avis/mail/"])
def test_for_the_line_it_does_not_exist(login: str, place: str, signed_in: SignedIn) -> None:
    assert signed_in(login).get(place).status_code == 404


@pytest.mark.usefixtures("published")
def test_each_plot_has_its_table_beside_it(signed_in: SignedIn) -> None:
    page = words(signed_in(ELECTED).get(PAGE, {"metier": "emploi"}))
    assert page.count('<svg class="plot"') == 2, "likeness and changes; nothing was asked for"
    for name in ("Ressemblance des conclusions", "Ce qui restait du projet au dépôt"):
        assert f"Courbe : {name}" in page and f"Tableau : {name}" in page
    assert '<th scope="row">Trop de fenêtres ouvertes à la fois</th>' in page
    assert "14 %" in page and "46 %" in page


@pytest.mark.usefixtures("published")
def test_looking_again_shows_the_same_values_and_true_counts_are_gone(signed_in: SignedIn) -> None:
    client = signed_in(ELECTED)
    first = client.get(TABLE, {"metier": "emploi"}).content
    client.get(PAGE)
    second = client.get(TABLE, {"metier": "emploi"}).content
    assert len(second) > len(first) and client.get(TABLE, {"metier": "emploi"}).content == second
    assert not AnswerCount.objects.exists() and PublishedAnswerCount.objects.exists()


@pytest.mark.usefixtures("published")
def test_the_table_of_a_spreadsheet_has_every_value(signed_in: SignedIn) -> None:
    client = signed_in(DPO)
    client.get(PAGE)
    text = client.get(TABLE, {"metier": "emploi"}).content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0][0] == "semaine du" and {row[1] for row in rows[1:]} >= {"Hauts-de-France"}
    assert any(row[3] == IRRITANT.code and int(row[5]) > 1000 for row in rows[1:])
    assert any(row[3].startswith("ressemblance") and row[5] == "46" for row in rows[1:])


@pytest.mark.usefixtures("published")
def test_a_region_without_enough_advisers_shows_nothing(signed_in: SignedIn) -> None:
    record("administrator", "", "staffing", {"region": "94", "trade": "emploi", "entitled": 9})
    record("administrator", "", "staffing", {"region": "02", "trade": "emploi", "entitled": 4})
    page = words(signed_in(ADVISER).get(PAGE, {"metier": "emploi", "region": "94"}))
    assert "non montré" in page and "Aucune semaine n’est encore calculée ici." in page


@pytest.mark.parametrize("asked", [{"metier": "x"}, {"region": "99"}, {"metier": "gdd", "region": "<"}])
def test_an_unknown_choice_in_the_address_changes_nothing(asked: dict[str, str], signed_in: SignedIn) -> None:
    assert signed_in(ADVISER).get(PAGE, asked).status_code == 200


@pytest.mark.parametrize("function", FUNCTIONS)
def test_two_answers_after_a_text_become_two_sums_and_nothing_else(
    function: str, signed_in: SignedIn
) -> None:
    client, place = signed_in(ADVISER), f"/effets/avis/{function}/"
    page = words(client.get(place))
    assert "Rien ne relie votre réponse à votre compte" in page and "<textarea" not in page
    before = set(client.cookies)
    answer = client.post(place, {"aide": "partly", "manque": "facts"})
    assert answer.status_code == 302 and "Merci" in words(client.get(answer["Location"]))
    assert _counted() == {
        ("32", "emploi", f"helped.{function}", "partly"): 1,
        ("32", "emploi", f"missing.{function}", "facts"): 1,
    }
    assert set(client.cookies) - before <= {"csrftoken"}, "no cookie remembers it"


def test_the_second_question_is_optional_and_the_first_is_not(signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    assert client.post("/effets/avis/mail/", {"aide": "no"}).status_code == 302
    assert list(_counted().values()) == [1]
    refused = client.post("/effets/avis/mail/", {"manque": "facts"})
    assert refused.status_code == 409 and 'id="id_aide_error">Choisissez une ligne.' in words(refused)
    assert client.post("/effets/avis/mail/", {"aide": "Lise"}).status_code == 409
    assert client.get("/effets/avis/danse/").status_code == 404
    assert list(_counted().values()) == [1]


def test_an_irritant_is_shown_as_it_would_be_kept_before_it_is_sent(signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    sent = {"irritant": ["windows", "slow"], "phrase": f"  {SENTENCE}\r\n", "acte": "voir"}
    seen = words(client.post(IRRITANTS, sent))
    assert (
        "Voici tout ce qui sera gardé" in seen and SENTENCE in seen and "peut vous faire reconnaître" in seen
    )
    assert not IrritantText.objects.exists() and _counted() == {}
    back = words(client.post(IRRITANTS, sent | {"acte": "modifier"}))
    assert SENTENCE in back and back.count("checked") == 3, "two irritants and the theme"
    assert client.post(IRRITANTS, sent | {"acte": "envoyer"}).status_code == 302
    assert IrritantText.objects.get().text == SENTENCE
    assert set(_counted()) == {("", "emploi", "irritant", "windows"), ("", "emploi", "irritant", "slow")}
    record("administrator", "", "staffing", {"region": "32", "trade": "emploi", "entitled": 30})
    assert SENTENCE not in words(client.get(PAGE)), "shown once its week is over"
    IrritantText.objects.update(week=_past(1))
    assert SENTENCE in words(signed_in(ELECTED).get(PAGE, {"metier": "emploi"}))
    assert SENTENCE not in words(signed_in(ELECTED).get(PAGE, {"metier": "gdd"}))


@pytest.mark.parametrize("act", ["voir", "envoyer"])
def test_a_sentence_that_may_name_somebody_comes_back(act: str, signed_in: SignedIn) -> None:
    sent = {"irritant": ["slow"], "phrase": "Mme Dupont attend au 06 39 98 12 34.", "acte": act}
    answer = signed_in(ADVISER).post(IRRITANTS, sent)
    page = words(answer)
    assert answer.status_code == 409 and "Quelqu’un pourrait être reconnu à" in page and "Dupont" in page
    assert not IrritantText.objects.exists() and _counted() == {}


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"irritant": []}, "Choisissez au moins une ligne."),
        ({"irritant": ["windows", "slow", "stale", "moving"]}, "3 lignes au plus"),
        ({"irritant": ["le chef"]}, "pas dans la liste"),
        ({"irritant": ["slow"], "phrase": "x" * 281}, "280 caractères au plus."),
    ],
)
def test_a_refused_report_says_why_beside_its_field(
    sent: dict[str, object], said: str, signed_in: SignedIn
) -> None:
    answer = signed_in(ADVISER).post(IRRITANTS, {**sent, "acte": "envoyer"})
    assert answer.status_code == 409 and said in words(answer) and _counted() == {}


def test_the_questionnaire_is_counted_for_the_trade_alone(signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    page = words(client.get(SURVEY_PAGE))
    assert "ne peut pas empêcher une seconde réponse" in page
    assert all(question.words in page for question in SURVEY)
    assert client.post(SURVEY_PAGE, {"q0": "never", "q1": "not"}).status_code == 302
    assert _counted() == {
        ("", "emploi", "survey.used", "never"): 1,
        ("", "emploi", "survey.ease", "not"): 1,
        ("", "emploi", "survey.ease_by_use", "never.not"): 1,
    }
    empty = client.post(SURVEY_PAGE, {})
    assert empty.status_code == 409 and "Répondez à une question au moins." in words(empty)


def test_in_a_deployment_the_questionnaire_waits_for_its_decision(
    signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(effects, "is_laboratory", lambda folder: False)
    client = signed_in(ADVISER)
    assert "Le questionnaire est fermé" in words(client.get(SURVEY_PAGE))
    assert client.post(SURVEY_PAGE, {"q0": "never"}).status_code == 200 and _counted() == {}
    form = "/gouvernance/decisions/inscrire/survey/"
    sent = {"since": this_day().isoformat(), "until": (this_day() + timedelta(days=20)).isoformat()}
    assert signed_in(ELECTED).post(form, sent).status_code == 302
    assert client.post(SURVEY_PAGE, {"q0": "never"}).status_code == 302
    assert "Répondre au questionnaire" in words(client.get(PAGE))
    too_long = sent | {"until": (this_day() + timedelta(days=200)).isoformat()}
    refused = signed_in(ELECTED).post(form, too_long)
    assert refused.status_code == 409 and "92 jours au plus" in words(refused)


def test_elected_staff_comment_and_the_administration_answers(signed_in: SignedIn) -> None:
    form = "/gouvernance/decisions/inscrire/effect_comment/"
    elected = signed_in(ELECTED)
    assert f"{form}?sujet=irritants" in words(elected.get(PAGE))
    assert '<option value="irritants" selected>' in words(elected.get(form, {"sujet": "irritants"}))
    sent = {"topic": "irritants", "text": "Les fenêtres multiples sont le premier sujet."}
    assert elected.post(form, sent).status_code == 302
    number = last("effect_comment").number
    seen = words(signed_in(ADMINISTRATOR).get(PAGE))
    assert "premier sujet" in seen and f"inscrire/answer/?sur={number}" in seen
    answer = {"on": number, "text": "Une connexion unique est à l’étude."}
    assert signed_in(ADMINISTRATOR).post("/gouvernance/decisions/inscrire/answer/", answer).status_code == 302
    page = words(signed_in(ADVISER).get(PAGE))
    assert "premier sujet" in page and "connexion unique" in page
    assert "inscrire/" not in page, "an adviser records nothing"


def test_no_page_says_who_answered(signed_in: SignedIn) -> None:
    """Two advisers of one region and trade: what one answered leaves the same traces as the other."""
    traces = []
    for login in (ADVISER, "nadia.ferrand"):
        effects._batch.clear()
        AnswerCount.objects.all().delete()
        signed_in(login).post("/effets/avis/mail/", {"aide": "yes"})
        effects.flush()
        traces.append(
            list(AnswerCount.objects.order_by("question").values_list("region", "question", "count"))
        )
    assert traces[0] == traces[1] and traces[0]
    logins = set(Account.objects.order_by("pk").values_list("adviser_id", flat=True)) - {""}
    assert not any(one in str(traces) for one in logins)
    assert {q.split(".")[0] for q in QUESTIONS} == {"helped", "missing", "kept", "irritant", "survey"}
