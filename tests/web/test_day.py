"""The day as it comes: part by part, first appointment first, for the one who opened it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.test import AsyncClient, Client
from django.utils.html import strip_tags

from neo.core.dossier.exchange import read_dossier
from neo.core.errors import MailUnreachable
from neo.core.mail.shapes import MailHead, ReceivedMail
from neo.doors.web import day, day_mails, day_parts
from neo.storage.accounts.models import Account
from neo.wiring.mail import open_mailbox

from ..synthesis.records import mail, record
from .conftest import ADVISER
from .parts import day_page

SENDER = "t.delannoy74@example.fr"


def _words(part: bytes | str) -> str:
    text = part if isinstance(part, str) else part.decode()
    return " ".join(unescape(strip_tags(text)).replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.fixture
async def browser() -> AsyncClient:
    client = AsyncClient(HTTP_HOST="127.0.0.1")
    await client.aforce_login(await Account.objects.aget(login=ADVISER))
    return client


@pytest.fixture
def adviser(signed_in: Callable[[str], Client]) -> Client:
    return signed_in(ADVISER)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The records whose notes are read, in the order in which they are."""
    found: list[str] = []
    real = day_parts.owed_soon

    def noted(dossier: Any, *rest: Any) -> Any:
        found.append(dossier.id)
        return real(dossier, *rest)

    monkeypatch.setattr(day_parts, "owed_soon", noted)
    return found


async def test_the_page_comes_part_by_part_first_appointment_first(
    browser: AsyncClient, read: list[str]
) -> None:
    response = await browser.get("/journee/")
    parts: list[tuple[str, int]] = [
        (_words(part), len(read))
        async for part in response.streaming_content  # type: ignore[attr-defined]
    ]
    assert parts[0][1] == 0 and "Lundi 15 juin" in parts[0][0], "the frame comes before anything is read"
    names = [next(i for i, (text, _) in enumerate(parts) if n in text) for n in ("DELANNOY", "WALLAERT")]
    assert names == [1, 2] and [parts[i][1] for i in names] == [1, 2]
    assert parts[-1][0].startswith("NÉO, logiciel libre") or parts[-1][0].endswith("Appliquer")
    assert len(read) == len(set(read)), "a record is read once for its appointment and for the lists"


async def test_every_database_is_given_back_before_the_first_part(
    browser: AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    monkeypatch.setattr(day, "let_go_of_databases", lambda: happened.append("given back"))
    loaded = day.record_lists.load_all
    monkeypatch.setattr(day.record_lists, "load_all", lambda ids: happened.append("read") or loaded(ids))
    response = await browser.get("/journee/")
    async for _ in response.streaming_content:  # type: ignore[attr-defined]
        happened.append("part")
    assert happened[:3] == ["read", "given back", "part"]
    again = happened.index("read", 1)
    assert happened[again : again + 3] == ["read", "given back", "part"]


async def test_closing_the_page_stops_its_preparation(browser: AsyncClient, read: list[str]) -> None:
    response = await browser.get("/journee/")
    stream = response.streaming_content  # type: ignore[attr-defined]
    for _ in range(2):
        await anext(stream)
    await stream.aclose()
    await asyncio.sleep(0)
    assert len(read) == 1


def test_a_page_nobody_reads_is_not_prepared(adviser: Client, read: list[str]) -> None:
    answer = adviser.head("/journee/")
    assert answer.status_code == 200 and answer.content == b"" and read == []


def test_a_mail_shows_what_it_asks_and_a_promise_of_a_note_is_due(adviser: Client) -> None:
    page = _words(day_page(adviser))
    assert "Relancer Cap emploi et lui écrire" in page and "noté le 30 avr." in page
    assert "l'institut ne garde ma place que jusqu'au 30 juin" in page
    assert "Échéances : 30 juin" in page and "Pièce annoncée, non reçue" in page
    assert "à orienter vers la gestion des droits" in page
    assert "Rendez-vous aujourd’hui à 9 h 00" in page


def test_with_the_assistant_off_the_page_is_whole_and_nothing_is_read(
    adviser: Client, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: Any) -> None:
        raise AssertionError("a mail is read")

    monkeypatch.setattr(day_mails, "mails_at_a_glance", never)
    adviser.post("/assistant/", {"etat": "off"})
    page = _words(day_page(adviser))
    assert read == [] and "repérées par NÉO" not in page and "Synthèse" not in page
    assert "7 courriels en attente" in page and "Transmettre une liste d'entreprises" in page
    assert "financement + reprise + fin de droits" in page and "Relancer Cap emploi" not in page


def test_a_record_that_cannot_be_read_is_said_and_stops_nothing(
    adviser: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = day_parts.owed_soon

    def broken(dossier: Any, *rest: Any) -> Any:
        if dossier.id == "DEMO-02":
            raise ValueError("M. WALLAERT a échoué")
        return real(dossier, *rest)

    monkeypatch.setattr(day_parts, "owed_soon", broken)
    with caplog.at_level(logging.DEBUG):
        page = _words(day_page(adviser))
    assert "Les notes de 1 dossier n’ont pas pu être lues" in page
    assert "Relancer Cap emploi et lui écrire" in page and "Contacter cinq entreprises" in page
    assert "ValueError" in caplog.text and "WALLAERT" not in caplog.text


def test_a_part_that_fails_leaves_the_others(adviser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> None:
        raise LookupError("M. WALLAERT")

    monkeypatch.setattr(day_mails, "shown_mails", broken)
    page = _words(day_page(adviser))
    assert "Cette partie de la journée n’a pas pu être préparée." in page
    assert "Date dépassée" in page and "9 h 00" in page


def _mail(folder: Path, name: str, sender: str, subject: str, body: str) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "lise@agence.example", subject
    mail["Message-ID"], mail["Date"] = f"<{name}@example.fr>", "Sun, 14 Jun 2026 20:10:00 +0200"
    mail.set_content(body)
    (folder / f"{name}.eml").write_bytes(mail.as_bytes())


@pytest.fixture
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The adviser's own mailbox: a mail of a person they support, and one of nobody known."""
    monkeypatch.setenv("NEO_MAIL_SOURCE", "folder")
    monkeypatch.setenv("NEO_MAIL_FOLDER", str(tmp_path))
    monkeypatch.setenv("NEO_MAIL_LOGIN", ADVISER)
    _mail(tmp_path, "one", SENDER, "le parking", "Bonjour, on peut se garer devant l'agence ?\nThierry")
    _mail(tmp_path, "two", "inconnu@example.org", "Publicité", "Achetez nos stylos")
    return tmp_path


class _Box:
    """The real mailbox, with the mails that were read, and what goes wrong when asked."""

    def __init__(self, fault: Callable[[], Any] | None = None) -> None:
        self.real, self.read_refs, self.fault = open_mailbox(), [], fault  # type: ignore[var-annotated]

    async def heads(self, most: int) -> tuple[MailHead, ...]:
        if self.fault is not None:
            await self.fault()
        return await self.real.heads(most)

    async def read(self, refs: Sequence[str]) -> tuple[ReceivedMail, ...]:
        self.read_refs += refs
        return await self.real.read(refs)


def _opened(monkeypatch: pytest.MonkeyPatch, box: _Box) -> _Box:
    for module in (day_mails, day_parts):
        monkeypatch.setattr(module, "open_mailbox", lambda: box)
    return box


def test_mails_of_the_mailbox_wait_with_the_others(
    adviser: Client, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = _opened(monkeypatch, _Box())
    raw = day_page(adviser).decode()
    page = _words(raw)
    assert "8 courriels en attente" in page and "1 courriel à rattacher" in page
    assert "on peut se garer devant l'agence" in page and "stylos" not in page and "Publicité" not in page
    assert len(opened.read_refs) == 1, "the mail of nobody known is not opened"
    assert f'href="/courriels/{opened.read_refs[0].replace(".", "~2E")}/"' in raw


def test_with_the_assistant_off_no_mail_of_the_mailbox_is_opened(
    adviser: Client, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = _opened(monkeypatch, _Box())
    adviser.post("/assistant/", {"etat": "off"})
    page = _words(day_page(adviser))
    assert "le parking" in page and "8 courriels en attente" in page
    assert opened.read_refs == [] and "se garer" not in page


def test_a_mail_that_the_record_already_holds_waits_once() -> None:
    head = MailHead("x", sender=SENDER, subject="Le  Parking")
    held = mail("Bonjour", objet="le parking", date="2026-06-14T20:10:20+02:00")
    dossier = read_dossier(record(mails=(held,)))
    same = MailHead("x", subject="Le parking", received_at=dossier.messages[0].sent_at)
    assert day_mails._is_in_record(same, dossier) and not day_mails._is_in_record(head, dossier)


async def _too_slow() -> None:
    await asyncio.sleep(30)


async def _refused() -> None:
    raise MailUnreachable(place="imap.example", problem="la connexion est coupée")


@pytest.mark.parametrize(
    ("fault", "said"), [(_too_slow, "n’a pas répondu à temps"), (_refused, "imap.example")]
)
def test_a_mailbox_that_does_not_answer_holds_nothing_back(
    fault: Callable[[], Any], said: str, adviser: Client, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(day_mails, "LONGEST_WAIT", 0.05)
    _opened(monkeypatch, _Box(fault))
    page = _words(day_page(adviser))
    assert said in page and "7 courriels en attente" in page and "Date dépassée" in page


def test_the_mailbox_of_somebody_else_is_never_asked(
    adviser: Client, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never() -> None:
        raise AssertionError("the mailbox is asked")

    _opened(monkeypatch, _Box(never))
    monkeypatch.setenv("NEO_MAIL_LOGIN", "karim.ousmane")
    assert "7 courriels en attente" in _words(day_page(adviser))
