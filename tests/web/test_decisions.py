"""The decisions: read in their order, and recorded by the forms of each role, under the register's rule."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from neo.core.governance.authority import KINDS
from neo.doors.web.governance_forms import FORMS
from neo.storage.accounts.models import Account
from neo.wiring import register

from .conftest import (
    ADMINISTRATOR,
    DPO,
    ELECTED,
    ETHICS_EXTERNAL,
    ETHICS_INTERNAL,
    REGIONAL_ELECTED,
    SECURITY,
)
from .governing import DECISIONS as READ
from .governing import after, form_of, fresh_register, last, numbers, story, words

__all__ = ["fresh_register", "story"]

SignedIn = Callable[[str], Client]
ROLE_LOGINS = (ELECTED, ETHICS_INTERNAL, ETHICS_EXTERNAL, DPO, SECURITY, ADMINISTRATOR)


OPINION = {
    "functions": ["mail", "synthesis"],
    "opinion": "reserved",
    "text": "À revoir.",
    "held_on": "2026-03-12",
}
PLAN = {
    "etape1-name": "essai",
    "etape1-title": "Un essai",
    "etape1-functions": ["synthesis"],
    "etape1-trades": ["emploi"],
    "etape1-most_regions": "2",
    "etape1-exit_criteria": "Rien de grave\nLes seuils tiennent",
    "etape2-name": "",
}
FILLED: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
    "consultation": (
        REGIONAL_ELECTED,
        OPINION | {"trades": ["gdd"]},
        {**OPINION, "trades": ["gdd"]},
    ),
    "impact_assessment": (
        DPO,
        {"functions": ["verification"], "state": "validated", "until": "31/12/2030"},
        {"functions": ["verification"], "state": "validated", "until": "2030-12-31"},
    ),
    "ethics_opinion": (ETHICS_EXTERNAL, OPINION, OPINION),
    "criteria": (
        ETHICS_INTERNAL,
        {
            "functions": ["mail"],
            "measure-1": "false_caught",
            "value-1": "85 %",
            "measure-3": "reply_facts",
            "value-3": "0,9",
        },
        {"functions": ["mail"], "measures": {"false_caught": 0.85, "reply_facts": 0.9}},
    ),
    "change": (
        ADMINISTRATOR,
        {"text": "Le préavis s’affiche.", "since": "2030-01-02", "regions": ["53"]},
        {"text": "Le préavis s’affiche.", "from": "2030-01-02", "regions": ["53"]},
    ),
    "staffing": (
        ADMINISTRATOR,
        {"region": "53", "trade": "gdd", "entitled": "41"},
        {"region": "53", "trade": "gdd", "entitled": 41},
    ),
    "agreement": (
        ADMINISTRATOR,
        {
            "since": "2027-01-01",
            "until": "2027-12-31",
            "notice_days": "10",
            "review_on": "2027-06-30",
            "ceiling_euros": "1 200,50",
            "texts": "Une clause\n\n Une autre ",
        },
        {
            "clauses": {
                "optional": True,
                "notice_days": 10,
                "ceiling_euros": 1200.5,
                "review_on": "2027-06-30",
                "texts": ["Une clause", "Une autre"],
            },
            "from": "2027-01-01",
            "until": "2027-12-31",
        },
    ),
}


@pytest.mark.parametrize("kind", FILLED)
def test_a_form_records_what_was_written(kind: str, signed_in: SignedIn) -> None:
    login, sent, what = FILLED[kind]
    answer = signed_in(login).post(form_of(kind), sent)
    assert answer.status_code == 302, words(answer)
    found = last(kind)
    assert found.what == what
    account = Account.objects.get(login=login)
    assert (found.role, found.region) == (account.role, account.region if account.role == "elected" else "")
    assert f"n° {found.number}" in words(signed_in(login).get(answer["Location"].split("#")[0]))


@pytest.mark.parametrize("kind", FILLED)
def test_a_form_that_is_refused_keeps_what_was_typed(kind: str, signed_in: SignedIn) -> None:
    login, sent, _ = FILLED[kind]
    for left_out in ("functions", "region", "since"):
        if left_out in sent:
            break
    kept = {k: v for k, v in sent.items() if k != left_out}
    answer = signed_in(login).post(form_of(kind), kept)
    page = words(answer)
    assert answer.status_code == 409 and f'id="id_{left_out}_error"' in page
    assert 'aria-invalid="true"' in page and "Rien n’est inscrit" in page and numbers(kind) == []
    for value in kept.values():
        typed = value if isinstance(value, str) else value[0]
        assert typed.splitlines()[0].strip() in page.replace("&quot;", '"')


@pytest.mark.parametrize("login", ROLE_LOGINS)
@pytest.mark.parametrize("kind", KINDS)
def test_each_form_exists_for_the_roles_that_record_it(kind: str, login: str, signed_in: SignedIn) -> None:
    role = Account.objects.get(login=login).role
    there = kind in FORMS and role in KINDS[kind].roles
    client = signed_in(login)
    assert client.get(form_of(kind)).status_code == (200 if there else 404)
    assert client.post(form_of(kind)).status_code == (409 if there else 404)
    assert (form_of(kind) in words(client.get(READ))) == there


def test_a_kind_that_does_not_exist_is_a_404(signed_in: SignedIn) -> None:
    assert signed_in(ADMINISTRATOR).get(form_of("danse")).status_code == 404


@pytest.mark.usefixtures("story")
def test_an_opening_without_its_conditions_is_refused_with_what_is_missing(signed_in: SignedIn) -> None:
    sent = {
        "stage": "four_regions",
        "functions": ["verification"],
        "trades": ["emploi"],
        "regions": ["53"],
        "engine_kinds": ["embedded"],
        "since": after(20),
    }
    answer = signed_in(ADMINISTRATOR).post(form_of("opening"), sent)
    page = words(answer)
    assert answer.status_code == 409
    assert "Vérification d’un texte, Bretagne : il manque analyse d’impact (AIPD) (à valider" in page
    assert f'value="{sent["since"]}"' in page
    allowed = sent | {"functions": ["conclusion"], "until": after(60)}
    assert signed_in(ADMINISTRATOR).post(form_of("opening"), allowed).status_code == 302
    assert last("opening").what["from"] == sent["since"]
    too_soon = signed_in(ADMINISTRATOR).post(form_of("opening"), allowed | {"since": after(1)})
    assert "prévenus avant" in words(too_soon)


@pytest.mark.usefixtures("story")
def test_an_opening_is_closed_with_its_reason(signed_in: SignedIn) -> None:
    number = numbers("opening")[-1]
    sent = {"opening": str(number), "reason": "Fin de l’essai."}
    assert signed_in(ADMINISTRATOR).post(form_of("closing"), sent).status_code == 302
    assert last("closing").what == {"opening": number, "reason": "Fin de l’essai."}
    again = signed_in(ADMINISTRATOR).post(form_of("closing"), sent)
    assert again.status_code == 409 and "Choisissez une décision de la liste." in words(again)


@pytest.mark.usefixtures("story")
def test_an_agreement_is_signed_once_by_the_central_council(signed_in: SignedIn) -> None:
    signed_in(ADMINISTRATOR).post(form_of("agreement"), FILLED["agreement"][1])
    sent = {"agreement": str(numbers("agreement")[-1])}
    regional = signed_in(REGIONAL_ELECTED).post(form_of("agreement_signed"), sent)
    assert regional.status_code == 409 and "signé par le CSE central" in words(regional)
    assert signed_in(ELECTED).post(form_of("agreement_signed"), sent).status_code == 302
    assert "Aucun accord n’attend de signature" in words(signed_in(ELECTED).get(form_of("agreement_signed")))


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"until": "2026-12-31"}, "La fin de l’accord précède son début."),
        ({"notice_days": "0"}, "Pas moins de 1."),
        ({"ceiling_wh": "beaucoup"}, "Écrivez un nombre"),
        ({"review_on": "un jour"}, "Écrivez une date"),
    ],
)
def test_an_agreement_that_cannot_hold_is_refused(
    sent: dict[str, str], said: str, signed_in: SignedIn
) -> None:
    answer = signed_in(ADMINISTRATOR).post(form_of("agreement"), FILLED["agreement"][1] | sent)
    assert answer.status_code == 409 and said in words(answer) and numbers("agreement") == []


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({}, "Au moins une mesure"),
        ({"measure-1": "false_caught"}, "Écrivez le nombre de cette mesure."),
        ({"value-2": "0,9"}, "Choisissez la mesure de ce nombre."),
        ({"measure-1": "false_caught", "value-1": "90"}, "Une part va de 0 à 1"),
        ({"measure-1": "danse", "value-1": "0,9"}, "Choisissez une ligne de la liste."),
        (
            {"measure-1": "answers", "value-1": "0,8", "measure-2": "answers", "value-2": "0,9"},
            "déjà dans la liste",
        ),
    ],
)
def test_a_row_is_whole_or_empty(rows: dict[str, str], said: str, signed_in: SignedIn) -> None:
    answer = signed_in(ETHICS_INTERNAL).post(form_of("criteria"), {"functions": ["mail"], **rows})
    assert answer.status_code == 409 and said in words(answer) and numbers("criteria") == []


def test_more_rows_come_without_losing_what_was_typed(signed_in: SignedIn) -> None:
    sent = {"functions": ["mail"], "measure-4": "answers", "value-4": "0,8", "acte": "lignes"}
    page = words(signed_in(ETHICS_INTERNAL).post(form_of("criteria"), sent))
    assert 'name="measure-7"' in page and 'value="0,8"' in page and numbers("criteria") == []
    assert 'class="wrong"' not in page


def _results(**totals: tuple[int, int]) -> SimpleUploadedFile:
    rows = {name: {"right": right, "of": of} for name, (right, of) in totals.items()}
    return SimpleUploadedFile("mesures.json", json.dumps({"total": rows}).encode())


@pytest.mark.usefixtures("story")
def test_an_evaluation_takes_its_figures_from_a_file_after_they_were_read_again(signed_in: SignedIn) -> None:
    client, criteria = signed_in(ADMINISTRATOR), numbers("criteria")[-1]
    sent = {"criteria": str(criteria), "functions": ["mail"], "text": "Deux corrections."}
    file = _results(false_caught=(93, 100), true_accepted=(9, 10), nuggets=(1, 2))
    loaded = client.post(form_of("evaluation"), sent | {"file": file, "acte": "inscrire"})
    page = words(loaded)
    assert loaded.status_code == 200 and "relisez-les" in page and "Deux corrections." in page
    assert "ne donne pas : answers" in page, "what the criteria ask and the file lacks is said"
    assert 'value="0,93"' in page and 'value="0,5"' not in page
    assert len(numbers("evaluation")) == 1, "nothing is recorded yet"
    rows = {"measure-1": "false_caught", "value-1": "0,93", "measure-2": "answers", "value-2": "84 %"}
    assert client.post(form_of("evaluation"), sent | rows).status_code == 302
    what = last("evaluation").what
    assert what["results"] == {"false_caught": 0.93, "answers": 0.84} and what["criteria"] == criteria


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff", "pas du JSON"),
        (b"[1]", "« total »"),
        (b'{"total": {"answers": {"right": 1, "of": 0}}}', "aucune mesure"),
    ],
)
@pytest.mark.usefixtures("story")
def test_a_file_that_says_nothing_is_refused_beside_its_field(
    content: bytes, said: str, signed_in: SignedIn
) -> None:
    file = SimpleUploadedFile("mesures.json", content)
    page = words(signed_in(ADMINISTRATOR).post(form_of("evaluation"), {"file": file, "acte": "charger"}))
    assert said in page.split('id="id_file_error"')[1][:200]


def test_an_evaluation_needs_criteria_recorded_before(signed_in: SignedIn) -> None:
    page = words(signed_in(ADMINISTRATOR).get(form_of("evaluation")))
    assert "Aucun critère n’est inscrit" in page


@pytest.mark.usefixtures("story")
def test_a_review_answers_each_exit_criterion(signed_in: SignedIn) -> None:
    client = signed_in(ADMINISTRATOR)
    page = words(client.get(form_of("review"), {"etape": "four_regions"}))
    assert "Quatre régions, dossier et courriels en entier" in page and 'name="critere-2"' in page
    sent = {"stage": "four_regions", "critere-0": "oui", "critere-1": "non", "text": "Des pertes."}
    missing = client.post(form_of("review"), sent)
    assert missing.status_code == 409 and 'id="id_critere-2_error">À remplir.' in words(missing)
    assert client.post(form_of("review"), sent | {"critere-2": "oui"}).status_code == 302
    assert list(last("review").what["criteria"].values()).count(True) == 2


def test_a_plan_is_recorded_stage_by_stage(signed_in: SignedIn) -> None:
    client = signed_in(ADMINISTRATOR)
    start = words(client.get(form_of("plan")))
    assert 'value="minimal"' in start and 'value="other_trades"' in start
    assert client.post(form_of("plan"), PLAN).status_code == 302
    (row,) = last("plan").what["stages"]
    assert (row["name"], row["functions"], row["most_regions"]) == ("essai", ["synthesis"], 2)
    assert row["exit_criteria"] == ["Rien de grave", "Les seuils tiennent"]
    assert register.current_rollout().plan[0].title == "Un essai"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"etape1-functions": []}, 'id="id_etape1-functions_error">Choisissez au moins une ligne.'),
        ({"etape1-name": ""}, 'id="id_etape1-name_error">Donnez un nom court'),
        ({"etape1-after": "autre"}, "qui ne la précède pas"),
        ({"etape1-name": "deux mots"}, 'id="id_etape1-name_error">Des lettres sans accent'),
    ],
)
def test_a_plan_that_does_not_hold_is_refused(
    changed: dict[str, Any], said: str, signed_in: SignedIn
) -> None:
    answer = signed_in(ADMINISTRATOR).post(form_of("plan"), PLAN | changed)
    assert answer.status_code == 409 and said in words(answer) and numbers("plan") == []
    assert "Les seuils tiennent" in words(answer)


def test_one_more_stage_comes_with_what_was_typed(signed_in: SignedIn) -> None:
    page = words(signed_in(ADMINISTRATOR).post(form_of("plan"), PLAN | {"acte": "lignes"}))
    assert 'name="etape3-name"' in page and 'value="Un essai"' in page and 'class="wrong"' not in page
