"""The whole story of a deployment, by the screens and the commands of each role, over a year.

Foundation, consultation, gate, pilot in two regions, suspension by elected staff, resumption, extension to
four regions, end of the agreement, and the journal opened with two keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from neo.core.governance.stages import DEFAULT_PLAN
from neo.doors.web.governance_forms import FORMS
from neo.storage.accounts.models import Account
from neo.storage.oversight.journal_models import JournalEntry
from neo.wiring import journal, register
from neo.wiring.clock import clock_at
from neo.wiring.journal_custody import Demand, open_journal
from neo.wiring.laboratory import DEPLOYMENT_MARK
from tests.journal.holders import Holders, make_holders

from .conftest import ADMINISTRATOR, ADVISER, DPO, ELECTED, ETHICS_EXTERNAL, OTHER_ADVISER, REGIONAL_ELECTED

SignedIn = Callable[[str], Client]
NORTH, SOUTH = "/dossiers/DEMO-01/", "/dossiers/DEMO-06/"
PILOT, WIDER = ["24", "04"], ["24", "04", "53", "52"]
FUNCTIONS = ["synthesis", "mail"]
HARM = "Le nom d’un tiers est resté visible."
NOT_OPEN = "Cet usage n’est pas ouvert ici."


@pytest.fixture
def holders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Holders]:
    """A deployment of its own, with its three holders; two advisers in the two regions of the pilot."""
    folder = tmp_path / "data"
    monkeypatch.setenv("NEO_DATA_DIR", str(folder))
    monkeypatch.setattr(journal, "_RECENT", journal._Recent())
    made = make_holders(tmp_path / "keys", folder)
    (folder / DEPLOYMENT_MARK).write_text("", encoding="ascii")
    Account.objects.filter(login=ADVISER).update(region="24")
    Account.objects.filter(login=OTHER_ADVISER).update(region="04")
    Account.objects.filter(login=REGIONAL_ELECTED).update(region="04")
    register._held.clear()
    yield made
    register._held.clear()


@contextmanager
def on(day: str) -> Iterator[None]:
    """That day, nine in the morning."""
    with clock_at(datetime.fromisoformat(f"{day}T09:00:00").replace(tzinfo=UTC)):
        yield


class Story:
    """What each role does on its screens, and what advisers see."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._signed_in = signed_in

    def page(self, login: str, address: str) -> str:
        answer = self._signed_in(login).get(address)
        assert answer.status_code == 200, (login, address)
        return unescape(answer.content.decode()).replace("\N{NO-BREAK SPACE}", " ")

    def records(self, login: str, kind: str, sent: dict[str, Any]) -> None:
        assert kind in FORMS
        answer = self._signed_in(login).post(f"/gouvernance/decisions/inscrire/{kind}/", sent)
        assert answer.status_code == 302, unescape(answer.content.decode())

    def refused(self, login: str, kind: str, sent: dict[str, Any]) -> str:
        answer = self._signed_in(login).post(f"/gouvernance/decisions/inscrire/{kind}/", sent)
        assert answer.status_code == 409
        return unescape(answer.content.decode()).replace("\N{NO-BREAK SPACE}", " ")

    def writes(self, login: str, record: str) -> bool:
        """Whether this adviser's synthesis page writes when it is asked."""
        page = self.page(login, f"{record}synthese/?ecrire=1")
        assert "Projet" not in page or record in page
        return "Rédacteur embarqué" in page and 'class="sentences"' in page


def _open_stage(stage: str, regions: list[str], since: str) -> dict[str, Any]:
    return {
        "stage": stage,
        "functions": FUNCTIONS,
        "trades": ["emploi"],
        "regions": regions,
        "engine_kinds": ["embedded"],
        "since": since,
    }


OPENING = _open_stage("minimal", PILOT, "2026-03-02")


def _nothing_runs_before_a_decision(story: Story, signed_in: SignedIn, holders: Holders) -> None:
    with on("2026-01-05"):  # nothing is open before a decision, and pages are whole
        assert not story.writes(ADVISER, NORTH)
        assert NOT_OPEN in story.page(ADVISER, f"{NORTH}synthese/")
        assert "DELANNOY" in story.page(ADVISER, NORTH)
        assert "il manque" in story.refused(ADMINISTRATOR, "opening", OPENING)


def _those_concerned_are_consulted(story: Story, signed_in: SignedIn, holders: Holders) -> None:
    with on("2026-01-12"):  # consultation: the pilot is a deployment
        about = {
            "functions": FUNCTIONS,
            "opinion": "unfavourable",
            "text": "Trop vite.",
            "held_on": "2026-01-09",
        }
        story.records(ELECTED, "consultation", about)
        story.records(DPO, "impact_assessment", {"functions": FUNCTIONS, "state": "validated"})
        story.records(ETHICS_EXTERNAL, "ethics_opinion", about | {"opinion": "reserved"})
        measures = {"functions": FUNCTIONS, "measure-1": "false_caught", "value-1": "0,85"}
        story.records(ETHICS_EXTERNAL, "criteria", measures)
        criteria = register.current_rollout().decisions[-1].number
        passed = {"criteria": str(criteria), "functions": FUNCTIONS, "engine_kinds": ["embedded"]}
        story.records(ADMINISTRATOR, "evaluation", passed | {"measure-1": "false_caught", "value-1": "0,89"})
        assert "accord en vigueur" in story.refused(ADMINISTRATOR, "opening", OPENING)


def _the_opening_is_announced(story: Story, signed_in: SignedIn, holders: Holders) -> None:
    with on("2026-02-02"):  # the agreement, then the opening, announced before it applies
        agreement = {
            "since": "2026-02-01",
            "until": "2026-12-31",
            "notice_days": "7",
            "texts": "Aucun quota.",
        }
        story.records(ADMINISTRATOR, "agreement", agreement)
        number = register.current_rollout().decisions[-1].number
        story.records(ELECTED, "agreement_signed", {"agreement": str(number)})
        story.records(ADMINISTRATOR, "opening", OPENING)
        assert not story.writes(ADVISER, NORTH)
        assert "02/03/2026" in story.page(ADVISER, f"{NORTH}synthese/")


def _the_pilot_runs_in_two_regions(story: Story, signed_in: SignedIn, holders: Holders) -> None:
    with on("2026-03-02"):  # the pilot, in two regions and nowhere else
        assert story.writes(ADVISER, NORTH) and story.writes(OTHER_ADVISER, SOUTH)
        Account.objects.filter(login=OTHER_ADVISER).update(region="53")
        assert not story.writes(OTHER_ADVISER, SOUTH)
        Account.objects.filter(login=OTHER_ADVISER).update(region="04")
        assert "Ouvert" in unescape(Client(HTTP_HOST="127.0.0.1").get("/registre/").content.decode())


def _elected_staff_suspend(story: Story, signed_in: SignedIn, holders: Holders) -> None:
    with on("2026-04-14"):  # elected staff of one region suspend, at once, there alone
        sent = {
            "usage": ["synthesis"],
            "region": "04",
            "motif": HARM,
            "acte": "suspendre",
        }
        assert signed_in(ADMINISTRATOR).post("/gouvernance/suspendre/", sent).status_code == 404
        assert signed_in(REGIONAL_ELECTED).post("/gouvernance/suspendre/", sent).status_code == 302
        assert not story.writes(OTHER_ADVISER, SOUTH) and story.writes(ADVISER, NORTH)
        assert HARM in story.page(OTHER_ADVISER, f"{SOUTH}synthese/")


def _who_suspended_lifts(story: Story, signed_in: SignedIn, holders: Holders) -> None:
    with on("2026-04-28"):  # resumption, by who suspended
        suspended = register.current_rollout().suspensions()[-1].number
        lifting = {"suspension": str(suspended), "motif": "Le masquage est corrigé et contrôlé."}
        signed_in(ETHICS_EXTERNAL).post("/gouvernance/lever/", lifting)
        assert not story.writes(OTHER_ADVISER, SOUTH), "another body's word does not lift it"
        signed_in(REGIONAL_ELECTED).post("/gouvernance/lever/", lifting)
        assert story.writes(OTHER_ADVISER, SOUTH)


def _four_regions_follow_the_review(story: Story, signed_in: SignedIn, holders: Holders) -> None:
    with on("2026-06-01"):  # four regions, once the first stage is reviewed
        wider = _open_stage("four_regions", WIDER, "2026-06-15")
        assert "bilan de l’étape précédente" in story.refused(ADMINISTRATOR, "opening", wider)
        answers = {f"critere-{i}": "oui" for i, _ in enumerate(DEFAULT_PLAN[0].exit_criteria)}
        story.records(ADMINISTRATOR, "review", {"stage": "minimal", **answers})
        story.records(ADMINISTRATOR, "opening", wider)


def _four_regions_run(story: Story, signed_in: SignedIn, holders: Holders) -> None:
    with on("2026-06-15"):
        Account.objects.filter(login=OTHER_ADVISER).update(region="53")
        assert story.writes(OTHER_ADVISER, SOUTH)


def _the_agreement_ends(story: Story, signed_in: SignedIn, holders: Holders) -> None:
    with on("2027-01-04"):  # the agreement has ended: everything closes by itself, the pages stay
        assert not story.writes(ADVISER, NORTH)
        assert "a pris fin le 31/12/2026" in story.page(ADVISER, f"{NORTH}synthese/")
        assert "DELANNOY" in story.page(ADVISER, NORTH)


def _the_journal_is_opened_with_two_keys(story: Story, signed_in: SignedIn, holders: Holders) -> None:
    with on("2027-01-05"):  # the journal, with two keys; the adviser is told, the register shows it
        assert JournalEntry.objects.count() >= 2
        found = open_journal(Demand("record", "DEMO-06", "plainte 2027-3"), holders.pair("elected"))
        assert {opening.record for opening in found.openings} == {"DEMO-06"}
        assert {opening.login for opening in found.openings} == {OTHER_ADVISER}
        told = story.page(OTHER_ADVISER, "/ce-que-neo-sait/")
        assert "plainte 2027-3" in told and "Jamais" not in told
        assert "Jamais : aucune ligne à votre nom" in story.page(ADVISER, "/ce-que-neo-sait/")


def test_the_whole_story(holders: Holders, signed_in: SignedIn) -> None:
    story = Story(signed_in)
    _nothing_runs_before_a_decision(story, signed_in, holders)
    _those_concerned_are_consulted(story, signed_in, holders)
    _the_opening_is_announced(story, signed_in, holders)
    _the_pilot_runs_in_two_regions(story, signed_in, holders)
    _elected_staff_suspend(story, signed_in, holders)
    _who_suspended_lifts(story, signed_in, holders)
    _four_regions_follow_the_review(story, signed_in, holders)
    _four_regions_run(story, signed_in, holders)
    _the_agreement_ends(story, signed_in, holders)
    _the_journal_is_opened_with_two_keys(story, signed_in, holders)
    count, head, fault = register.verify()
    assert (count, fault) == (13, None) and len(head) == 64
