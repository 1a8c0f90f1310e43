"""On a real Dovecot, a mail received becomes in the browser a draft that mail programs show as a reply."""

from __future__ import annotations

import email
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from tests.mail.conftest import Box, dovecot, dovecot_server  # noqa: F401  fixtures
from tests.mail.servers import PASSWORD as MAIL_PASSWORD

from .conftest import Watched
from .server import served

ADVISER = "lise.marchetti"
ADDRESS = "lise.marchetti@agence.example"
SENDER = "t.delannoy74@example.fr"
RECEIVED = "<mail-1@personne.example>"


def _mail(sender: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"Thierry <{sender}>", ADDRESS, "mon rendez-vous"
    mail["Message-ID"], mail["Date"] = RECEIVED, "Sun, 14 Jun 2026 20:10:00 +0200"
    mail.set_content("Bonjour, c'est bien lundi à 9h le rendez-vous ?\nMerci\nThierry Delannoy\n")
    return mail.as_bytes()


@pytest.fixture
def mailbox(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[str, Box]]:
    """A server whose mailbox is the adviser's, with one mail of a person they support."""
    box: Box = request.getfixturevalue("dovecot")
    box.receive(_mail(SENDER))
    settings = {
        "NEO_MAIL_SOURCE": "imap",
        "NEO_MAIL_HOST": "localhost",
        "NEO_MAIL_PORT": str(box.server.port),
        "NEO_MAIL_SECURITY": "none",
        "NEO_MAIL_USER": box.user,
        "NEO_MAIL_PASSWORD": MAIL_PASSWORD,
        "NEO_MAIL_ADDRESS": ADDRESS,
        "NEO_MAIL_LOGIN": ADVISER,
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    with served(tmp_path) as address:
        yield address, box


def test_a_mail_becomes_a_draft_in_reply(mailbox: tuple[str, Box], chromium: Any) -> None:
    address, box = mailbox
    page = chromium.new_page()
    watched = Watched(page, address, {})
    watched.sign_in(ADVISER)
    page.click("text=Courriels")
    assert "Thierry DELANNOY" in page.inner_text("main")
    page.click("text=mon rendez-vous")
    page.click("text=Préparer un brouillon")
    assert "Demandes trouvées" in page.inner_text("main")
    page.fill("#p0", "Bonjour Monsieur Delannoy,\n\nOui, à lundi 9 h.")
    page.click("text=Déposer dans mes brouillons")
    page.wait_for_selector(".notice[role=status]")
    page.close()

    (octets,) = box.drafts()
    draft = email.message_from_bytes(octets, policy=default)
    assert draft["In-Reply-To"] == RECEIVED and RECEIVED in draft["References"]
    assert draft["Subject"].lower().startswith("re") and SENDER in draft["To"]
    assert "Oui, à lundi 9 h." in draft.get_content()
    assert box.flags() == [()], "the mail received is neither read nor answered"
