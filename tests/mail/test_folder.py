"""A folder of `.eml` files as a mailbox."""

from __future__ import annotations

from email import message_from_bytes
from pathlib import Path

import pytest

from neo.adapters.mail.eml_folder import EmlFolder
from neo.core.errors import DraftRefused, MailNotFound, MailUnreachable
from neo.core.mail.outgoing import reply_to

from .writing import TO, WHEN, plain, raw


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "un.eml").write_bytes(plain("Le premier", "Un"))
    (tmp_path / "deux.EML").write_bytes(plain("Le second", "Deux", date="Tue, 16 Jun 2026 09:30:00 +0200"))
    (tmp_path / ".cache.eml").write_bytes(plain("caché"))
    (tmp_path / "notes.txt").write_text("rien")
    return tmp_path


async def test_the_mails_of_a_folder_are_listed_and_read(folder: Path) -> None:
    box = EmlFolder(folder)
    assert [h.subject for h in await box.heads(10)] == ["Deux", "Un"]
    assert (await box.state()).mails == 2
    assert (await box.read(["un.eml"]))[0].body.text == "Le premier"


async def test_a_draft_is_a_file_written_once(folder: Path) -> None:
    box = EmlFolder(folder)
    mail = (await box.read(["un.eml"]))[0]
    reply = reply_to(mail, "Oui.", sender=TO, written_at=WHEN)
    assert not (await box.put_draft(reply)).already_there
    assert (await box.put_draft(reply)).already_there
    files = list((folder / "Brouillons").iterdir())
    assert len(files) == 1
    draft = message_from_bytes(files[0].read_bytes())
    assert (draft["X-Unsent"], draft["In-Reply-To"]) == ("1", "<m1@example.org>")
    assert (folder / "un.eml").read_bytes() == plain("Le premier", "Un")


async def test_a_mail_of_fifty_megabytes_is_read_at_its_beginning(folder: Path) -> None:
    with (folder / "gros.eml").open("wb") as opened:
        opened.write(raw("Content-Type: text/plain", b"Bonjour\r\n"))
        opened.truncate(50_000_000)
    mail = (await EmlFolder(folder).read(["gros.eml"]))[0]
    assert mail.body.text.startswith("Bonjour") and mail.head.octets == 50_000_000
    assert any("pèse 50 Mo" in notice for notice in mail.body.notices)


@pytest.mark.parametrize(
    "ref", ["../autre/secret.eml", "/etc/passwd", "absent.eml", "notes.txt", "", "a\0.eml", ".."]
)
async def test_nothing_outside_the_folder_is_read(folder: Path, ref: str) -> None:
    (folder.parent / "autre").mkdir(exist_ok=True)
    (folder.parent / "autre" / "secret.eml").write_bytes(plain("secret"))
    with pytest.raises(MailNotFound):
        await EmlFolder(folder).read([ref])


async def test_links_that_lead_out_are_not_followed(folder: Path) -> None:
    outside = folder.parent / f"{folder.name}-secret.eml"
    outside.write_bytes(plain("secret"))
    (folder / "lien.eml").symlink_to(outside)
    assert "lien.eml" not in [h.ref for h in await EmlFolder(folder).heads(10)]
    with pytest.raises(MailNotFound):
        await EmlFolder(folder).read(["lien.eml"])


async def test_a_folder_that_is_not_there_or_takes_no_draft_is_said(folder: Path) -> None:
    with pytest.raises(MailUnreachable):
        await EmlFolder(folder / "absent").heads(5)
    box = EmlFolder(folder)
    mail = (await box.read(["un.eml"]))[0]
    (folder / "Brouillons").write_text("un fichier à la place du dossier")
    with pytest.raises(DraftRefused, match="rien n’a été déposé"):
        await box.put_draft(reply_to(mail, "Oui.", sender=TO, written_at=WHEN))
