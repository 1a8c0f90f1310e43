"""The record page is complete without the assistant: every word of the record an adviser needs is on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import unescape

import pytest
from django.test import Client
from django.utils.html import strip_tags

from neo.core.dossier.model import Dossier
from neo.storage.records.store import RecordStore

from .conftest import ADVISER, OTHER_ADVISER
from .parts import whole

SignedIn = Callable[[str], Client]
RECORDS = [(f"DEMO-0{n}", ADVISER if n < 6 else OTHER_ADVISER) for n in range(1, 9)]


def _words(page: str) -> str:
    return " ".join(unescape(strip_tags(page)).split())


def _texts(dossier: Dossier) -> Iterator[str]:
    yield dossier.person.last_name.upper()
    yield dossier.person.service_number
    for report in dossier.reports:
        yield from (report.text, report.subject, report.correction)
    for message in dossier.messages:
        yield from (message.subject, message.body, *(a.name for a in message.attachments))
    for step in dossier.steps:
        yield step.description or step.what_label
    for appointment in dossier.appointments:
        yield from (appointment.theme, appointment.comment)
    for project in dossier.projects:
        yield from (project.job, project.rome_code)
    for experience in dossier.career.experiences:
        yield from (experience.title, experience.company)
    for skill in dossier.career.skills:
        yield skill.label
    for proposal in dossier.proposals:
        yield from (proposal.title, proposal.company, proposal.comment)
    for document in dossier.documents:
        yield document.title or document.file_name
    yield from _diagnosed(dossier)
    if dossier.contract:
        yield from (engagement.label for engagement in dossier.contract.engagements)


def _diagnosed(dossier: Dossier) -> Iterator[str]:
    diagnosis = dossier.diagnosis
    if diagnosis is None:
        return
    for job in diagnosis.jobs:
        for theme in job.themes:
            yield theme.label
            yield from (need.label for need in theme.needs)
    for constraint in diagnosis.constraints:
        yield constraint.label
        yield from (f.label for f in (*constraint.situations, *constraint.objectives))
    yield from (finding.label for finding in diagnosis.digital)
    if diagnosis.empowerment:
        yield diagnosis.empowerment.analysis


@pytest.mark.parametrize(("record_id", "login"), RECORDS)
def test_every_text_of_the_record_is_on_its_page(record_id: str, login: str, signed_in: SignedIn) -> None:
    client = signed_in(login)
    client.post("/assistant/", {"etat": "off"})
    page = _words(client.get(f"/dossiers/{record_id}/").content.decode())
    texts = [" ".join(text.split()) for text in _texts(RecordStore().load(record_id)) if text]
    assert texts
    assert [text for text in texts if text not in page] == []


def test_who_explored_what_and_when_is_said(signed_in: SignedIn) -> None:
    page = _words(signed_in(ADVISER).get("/dossiers/DEMO-01/").content.decode())
    assert "20 févr. 2023, G. VANHECKE" in page
    assert "il y a 39 mois, à revoir" in page


def test_what_is_absent_is_said_and_never_left_blank(signed_in: SignedIn) -> None:
    page = _words(signed_in(ADVISER).get("/dossiers/DEMO-05/").content.decode())
    for sentence in ("Aucun projet n’est renseigné", "Aucun compte rendu au dossier", "Non renseigné"):
        assert sentence in page


def test_every_link_of_the_timeline_has_its_place(signed_in: SignedIn) -> None:
    page = signed_in(ADVISER).get("/dossiers/DEMO-01/").content.decode()
    timeline = page[page.index('class="line-time"') :]
    targets = {part.split('"')[0] for part in timeline.split('href="#')[1:]} - {"contenu"}
    targets = {target for target in targets if not target.startswith("i-")}
    assert len(targets) > 20
    assert [target for target in targets if f'id="{target}"' not in page] == []


def test_with_the_assistant_off_no_door_to_it_is_left(signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    assert "/dossiers/DEMO-01/synthese/" in client.get("/dossiers/DEMO-01/").content.decode()
    client.post("/assistant/", {"etat": "off"})
    for page in ("/dossiers/DEMO-01/", "/journee/", "/portefeuille/"):
        assert "synthese" not in whole(client.get(page)).decode()
    assert "Assistant éteint" in client.get("/dossiers/DEMO-01/synthese/").content.decode()
    client.post("/assistant/", {"etat": "on"})
    assert "Assistant éteint" not in client.get("/dossiers/DEMO-01/synthese/").content.decode()


def test_without_script_the_synthesis_is_whole(signed_in: SignedIn) -> None:
    client = signed_in(ADVISER)
    assert "http-equiv" not in client.get("/dossiers/DEMO-01/synthese/").content.decode()
    client.post("/fonctions/", {"synthesis": "on"})
    first = client.get("/dossiers/DEMO-01/synthese/").content.decode()
    assert '<noscript><meta http-equiv="refresh" content="0; url=?ecrire=1"></noscript>' in first
    whole = client.get("/dossiers/DEMO-01/synthese/?ecrire=1").content.decode()
    assert "Rédacteur embarqué" in whole and "http-equiv" not in whole
    marks = {part.split('"')[0] for part in whole.split('class="src" href="#')[1:]}
    assert marks and all(f'id="{mark}"' in whole for mark in marks)


def test_without_script_an_answer_has_its_page(signed_in: SignedIn) -> None:
    answer = signed_in(ADVISER).post("/dossiers/DEMO-01/question/", {"q": "Quand finissent ses droits ?"})
    page = answer.content.decode()
    marks = {part.split('"')[0] for part in page.split('class="src" href="#')[1:]}
    assert "Quand finissent ses droits ?" in page
    assert all(f'id="{mark}"' in page for mark in marks)


def test_a_question_is_shown_as_text(signed_in: SignedIn) -> None:
    answer = signed_in(ADVISER).post("/dossiers/DEMO-01/question/", {"q": "<img src=x onerror=alert(1)>"})
    assert "<img" not in answer.content.decode()
