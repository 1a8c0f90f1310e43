"""The day, the portfolio and its search, the agency's calendar, the administrator's pages."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from django.utils.html import strip_tags

from neo.core.dossier.exchange import read_dossier
from neo.doors.web import day, day_dues, day_lists, record_lists
from neo.doors.web.day_lists import since_last_interview
from neo.doors.web.today import today
from neo.storage.accounts.models import Account
from neo.storage.records.models import StoredRecord
from neo.storage.records.store import RecordStore

from ..synthesis.records import mail, record
from .conftest import ADMINISTRATOR, ADVISER, MANAGER, OTHER_ADVISER
from .parts import day_page, whole

SignedIn = Callable[[str], Client]
NAMES = ("DELANNOY", "WALLAERT", "LOPES TAVARES", "LHEUREUX", "MASSELIN")


def _main(page: bytes) -> str:
    text = page.decode()
    return " ".join(unescape(strip_tags(text[text.index("<main") : text.index("</main>")])).split())


def test_the_day_lists_appointments_by_hour(signed_in: SignedIn) -> None:
    page = _main(day_page(signed_in(ADVISER)))
    agenda = page[: page.index("Courriels en attente")]
    places = [agenda.index(name) for name in ("DELANNOY", "WALLAERT", "LOPES TAVARES", "MASSELIN")]
    assert places == sorted(places)
    assert "Prochain rendez-vous : mardi 16 juin à 11 h 00" in agenda and "LHEUREUX" in agenda
    assert "Premier entretien : aucun compte rendu au dossier." in agenda


def test_the_day_lists_mails_by_arrival_and_due_dates_by_date(signed_in: SignedIn) -> None:
    page = _main(day_page(signed_in(ADVISER)))
    mails = page[page.index("Courriels en attente") : page.rindex("Engagements à tenir")]
    dates = ("vendredi 22 mai", "vendredi 5 juin", "mercredi 10 juin", "jeudi 11 juin")
    assert mails.index("dimanche 14 juin") < mails.index("À lire d’abord") < mails.index(dates[0])
    assert [mails.index(day) for day in dates] == sorted(mails.index(day) for day in dates)
    dues = page[page.rindex("Engagements à tenir") :]
    assert dues.index("Date dépassée") < dues.index("Cette semaine") < dues.index("Ensuite")


def test_the_day_holds_an_appointment_with_a_colleagues_person(signed_in: SignedIn) -> None:
    """A replacement: the appointment is mine, the record is not, and nothing of it is shown but the slot."""
    StoredRecord.objects.filter(record_id="DEMO-02").update(adviser_id="CONS-Z", adviser_name="Jo DELMAS")
    page = _main(day_page(signed_in(ADVISER)))
    agenda = page[: page.index("Courriels en attente")]
    assert agenda.index("DELANNOY") < agenda.index("Enzo WALLAERT") < agenda.index("LOPES TAVARES")
    assert "Dossier suivi par un collègue : un motif vous sera demandé." in agenda
    assert "WALLAERT" not in page[page.index("Courriels en attente") :]


def test_a_portfolio_too_large_for_one_page_keeps_its_calendar_whole(
    signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(day, "MOST_RECORDS", 1)
    page = _main(day_page(signed_in(ADVISER)))
    agenda = page[: page.index("Courriels en attente")]
    assert all(name in agenda for name in NAMES)
    assert "sont lus dans vos 1 premiers dossiers" in page


def test_long_lists_fold_what_is_further(signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day_lists, "SHOWN_AT_ONCE", 2)
    monkeypatch.setattr(day_dues, "SHOWN_AT_ONCE", 2)
    page = day_page(signed_in(ADVISER)).decode()
    words = _main(page.encode())
    mails = page[page.index("t-mail") : page.index("t-due")]
    assert "7\u00a0courriels en attente" in page and "5\u00a0autres" in mails
    assert mails.count('class="from"') == 7
    assert words.count("autres") > 1


def test_an_appointment_with_a_person_of_another_agency_is_not_shown(signed_in: SignedIn) -> None:
    elsewhere = {"adviser_id": "CONS-Z", "agency_code": "34001"}
    StoredRecord.objects.filter(record_id="DEMO-02").update(**elsewhere)
    assert "WALLAERT" not in _main(day_page(signed_in(ADVISER)))


def test_an_adviser_sees_nothing_of_another_agency(signed_in: SignedIn) -> None:
    for page in ("/journee/", "/portefeuille/"):
        assert not any(name in _main(whole(signed_in(OTHER_ADVISER).get(page))) for name in NAMES)


def test_what_came_since_the_last_interview_is_counted() -> None:
    dossier = RecordStore().load("DEMO-01")
    said = since_last_interview(dossier, today()).replace("\u00a0", " ")
    assert said == "Depuis le 27 avr. : 2 messages reçus sans réponse."


@pytest.mark.parametrize(
    "query", ("delannoy", "DELANNOY thierry", "Thierry Delannoy", "59009274101", "  delan  ")
)
def test_a_search_with_one_match_opens_it(query: str, signed_in: SignedIn) -> None:
    answer = signed_in(ADVISER).post("/portefeuille/", {"q": query})
    assert answer["Location"] == "/dossiers/DEMO-01/"


def test_a_search_folds_accents_and_case(signed_in: SignedIn) -> None:
    assert (
        signed_in(ADVISER).post("/portefeuille/", {"q": "AURÉLIE masselin"})["Location"].endswith("DEMO-05/")
    )


def test_a_search_does_not_reach_another_agency(signed_in: SignedIn) -> None:
    page = _main(signed_in(OTHER_ADVISER).post("/portefeuille/", {"q": "delannoy"}).content)
    assert "Aucun de vos dossiers ne correspond" in page
    assert "Aucun autre dossier de votre agence ne correspond" in page


def test_a_colleagues_record_is_found_by_name_and_never_listed_whole(signed_in: SignedIn) -> None:
    StoredRecord.objects.filter(record_id="DEMO-02").update(adviser_id="CONS-Z", adviser_name="Jo DELMAS")
    client = signed_in(ADVISER)
    assert "WALLAERT" not in _main(client.get("/portefeuille/").content)
    assert "WALLAERT" not in _main(client.post("/portefeuille/", {"q": "w"}).content)
    found = _main(client.post("/portefeuille/", {"q": "wallaert"}).content)
    assert "WALLAERT" in found and "Jo DELMAS" in found and "un motif vous sera demandé" in found


def test_a_search_never_travels_in_an_address(signed_in: SignedIn) -> None:
    page = _main(signed_in(ADVISER).get("/portefeuille/?q=delannoy").content)
    assert all(name in page for name in NAMES)


def test_a_long_list_comes_in_pages(signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_lists, "ROWS_A_PAGE", 2)
    client = signed_in(ADVISER)
    pages = [_main(client.get(f"/portefeuille/?page={n}").content) for n in (1, 2, 3)]
    assert [sum(name in page for name in NAMES) for page in pages] == [2, 2, 1]
    assert "page 3 sur 3" in pages[2]
    for wild in ("0", "-1", "99", "²", "a", "9" * 40):
        assert client.get(f"/portefeuille/?page={wild}").status_code == 200


def test_a_manager_sees_the_calendar_without_anybody_supported(signed_in: SignedIn) -> None:
    client = signed_in(MANAGER)
    page = client.get("/agence/").content.decode()
    assert "9\u00a0h\u00a000" in page and "Lise MARCHETTI" in page
    for line in RecordStore().list_records():
        for word in (line.last_name, line.id):
            assert word not in page
    themes = {a.theme for a in RecordStore().load("DEMO-03").appointments}
    assert themes and not any(theme in page for theme in themes)


@pytest.mark.parametrize("day", ("2026-06-16", "2026-13-01", "", "0001-01-01", "9999-12-31", "demain"))
def test_any_day_asked_for_gives_a_page(day: str, signed_in: SignedIn) -> None:
    assert signed_in(MANAGER).get("/agence/", {"jour": day}).status_code == 200


def test_a_manager_sees_their_own_agency_only(signed_in: SignedIn) -> None:
    Account.objects.filter(login=MANAGER).update(agency_code="34001")
    page = signed_in(MANAGER).get("/agence/").content.decode()
    assert "Lise MARCHETTI" not in page


def test_an_administrator_sees_accounts_and_settings_without_a_secret(
    signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO_DATABASE_URL", "postgresql://neo:s3cret@db.example/neo")
    client = signed_in(ADMINISTRATOR)
    page = client.get("/reglages/").content.decode()
    assert "NEO_DATABASE_URL" in page and "PostgreSQL" in page
    assert "s3cret" not in page and "db.example" not in page
    accounts = client.get("/comptes/").content.decode()
    assert "karim.ousmane" in accounts and "scrypt" not in accounts
    assert not any(name in accounts for name in NAMES)


def test_a_mail_with_words_that_worry_is_read_first_and_the_others_by_arrival() -> None:
    old = mail("Quand puis-je venir ?", date="2026-05-02T10:00:00+02:00")
    worrying = mail("Tout le monde serait mieux sans moi.", id="M-2", date="2026-05-19T10:00:00+02:00")
    waiting = day_lists.waiting_mails([read_dossier(record(mails=(old, worrying)))])
    assert [(m.at.day, m.worrying) for m in waiting] == [(19, True), (2, False)]


def test_a_step_of_the_plan_is_the_person_s_to_do_whoever_typed_it() -> None:
    step = {"etat": "EC", "dateFin": "2026-05-22", "createur": "CONSEILLER"}
    steps = [
        step | {"idDemarche": f"DEM-{i}", "description": text}
        for i, text in enumerate(("Relancer trois magasins", "Chercher une place en crèche"), 1)
    ]
    promised = {"libelle": "Chercher une place en crèche", "par": "ORGANISME", "echeance": "2026-05-22"}
    contract = {"etat": "SIGNE", "engagements": [promised]}
    dossier = read_dossier(record(demarches=steps, contratEngagement=contract))
    by = {due.text: due.by for group in day_dues.dues([dossier], dossier.today) for due in group.items}
    assert by == {"Relancer trois magasins": "La personne", "Chercher une place en crèche": "Nous"}


def test_an_engagement_followed_up_by_its_own_step_is_due_once() -> None:
    document = record(
        ("2026-05-06", "CV revu."),
        contratEngagement={
            "etat": "SIGNE",
            "engagements": [
                {"libelle": "Envoyer le devis signé", "par": "INDIVIDU", "echeance": "2026-05-22"},
                {"libelle": "Prendre rendez-vous à la mairie", "par": "INDIVIDU", "echeance": "2026-05-22"},
            ],
        },
        demarches=[
            {
                "idDemarche": "DEM-1",
                "description": "Envoyer le devis signé à l'institut",
                "etat": "EC",
                "dateFin": "2026-05-22",
            }
        ],
    )
    dossier = read_dossier(document)
    texts = [due.text for group in day_dues.dues([dossier], dossier.today) for due in group.items]
    assert texts == ["Prendre rendez-vous à la mairie", "Envoyer le devis signé à l'institut"]
