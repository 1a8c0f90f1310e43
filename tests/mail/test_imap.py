"""A real mailbox: read without a trace, a draft put once, whatever the server or the connection does."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from neo.core.errors import (
    DraftUncertain,
    MailboxFull,
    MailError,
    MailFolderMissing,
    MailNotFound,
    MailRefused,
    MailTokenExpired,
    MailUnreachable,
)
from neo.core.mail.outgoing import OutgoingDraft, reply_to
from neo.core.mail.reading import read_mail

from . import servers
from .conftest import Box
from .cutting import Cut, cutting
from .writing import FROM, TO, WHEN, everything_shown, plain, raw


def _draft(words: str = "Oui, jeudi à 10 h convient.") -> OutgoingDraft:
    asked = read_mail(plain("Puis-je venir jeudi ?", "RDV"), "1.1")
    return reply_to(asked, words, sender=TO, written_at=WHEN)


async def test_received_mails_are_read_and_stay_unread(box: Box) -> None:
    box.receive(
        plain("Le premier", "Un"), plain("Le second\n\nEnvoyé de mon iPhone", "Deux", message_id="<m2@x>")
    )
    heads = await box.mailbox().heads(10)
    assert [h.subject for h in heads] == ["Deux", "Un"]
    assert heads[0].sender == FROM and not heads[0].seen and heads[0].received_at is not None
    mails = await box.mailbox().read([h.ref for h in heads])
    assert [m.body.text.splitlines()[0] for m in mails] == ["Le second", "Le premier"]
    assert [m.head.octets for m in mails] == [h.octets for h in heads]
    assert box.flags() == [(), ()]


async def test_what_was_read_and_answered_elsewhere_is_told(dovecot: Box) -> None:
    dovecot.receive(plain("x"), flags=("\\Seen", "\\Answered"))
    head = (await dovecot.mailbox().heads(10))[0]
    assert head.seen and head.answered
    assert (await dovecot.mailbox().read([head.ref]))[0].head.answered


async def test_a_draft_goes_to_the_drafts_folder_as_a_reply(box: Box) -> None:
    box.receive(plain("Puis-je venir jeudi ?", "RDV", References="<a@x>"))
    mailbox = box.mailbox()
    asked = (await mailbox.read([(await mailbox.heads(1))[0].ref]))[0]
    placed = await mailbox.put_draft(reply_to(asked, "Oui.", sender=TO, written_at=WHEN))
    assert (placed.folder, placed.already_there, placed.cut) == (box.server.drafts, False, False)
    draft = message_from_bytes(box.drafts()[0], policy=default)
    assert draft["In-Reply-To"] == "<m1@example.org>" and draft["References"] == "<a@x> <m1@example.org>"
    assert draft["Subject"] == "Re: RDV" and draft["To"].addresses[0].addr_spec == FROM
    assert box.flags() == [()]
    with box.direct() as direct:
        direct.folder.set(box.server.drafts)
        flags = {f for m in direct.fetch(mark_seen=False) for f in m.flags}
    assert "\\Draft" in flags


async def test_the_same_draft_is_put_once(box: Box) -> None:
    await box.mailbox().put_draft(_draft())
    again = await box.mailbox().put_draft(_draft())
    assert again.already_there and "seconde fois" in again.sentence
    assert len(box.drafts()) == 1
    await box.mailbox().put_draft(_draft("Non, vendredi."))
    assert len(box.drafts()) == 2


@pytest.mark.parametrize("cut", [Cut.MIDDLE, Cut.AFTER])
async def test_a_connection_cut_during_the_append_leaves_one_draft_and_says_so(
    dovecot: Box, cut: Cut
) -> None:
    with cutting(dovecot.server.port, cut) as relay:
        placed = await dovecot.mailbox(port=relay.port).put_draft(_draft("Oui. " * 200))
        assert relay.appends == (2 if cut is Cut.MIDDLE else 1)
    assert placed.cut and "coupée" in placed.sentence
    assert len(dovecot.drafts()) == 1
    assert "Oui. Oui." in message_from_bytes(dovecot.drafts()[0], policy=default).get_content()


async def test_a_server_gone_for_good_during_the_append_is_said_and_trying_again_doubles_nothing(
    dovecot: Box,
) -> None:
    with cutting(dovecot.server.port, Cut.FOR_GOOD) as relay:
        with pytest.raises(DraftUncertain, match="on ne sait pas s’il est arrivé") as raised:
            await dovecot.mailbox(port=relay.port).put_draft(_draft())
        assert raised.value.__cause__ is None and raised.value.__context__ is None
    again = await dovecot.mailbox().put_draft(_draft())
    assert again.already_there and len(dovecot.drafts()) == 1


async def test_two_cuts_are_uncertain_and_trying_again_puts_one(dovecot: Box) -> None:
    with cutting(dovecot.server.port, Cut.MIDDLE, Cut.MIDDLE) as relay, pytest.raises(DraftUncertain):
        await dovecot.mailbox(port=relay.port).put_draft(_draft())
    assert dovecot.drafts() == []
    assert not (await dovecot.mailbox().put_draft(_draft())).already_there
    assert len(dovecot.drafts()) == 1


async def test_a_full_mailbox_is_said_and_holds_no_draft(dovecot: Box) -> None:
    full = replace(dovecot, user=servers.FULL)
    with pytest.raises(MailboxFull, match="pleine"):
        await full.mailbox().put_draft(_draft("mot " * 8_000))
    assert full.drafts() == []


@pytest.mark.parametrize("security", ["tls", "starttls"])
async def test_a_token_opens_a_protected_connection_until_it_expires(dovecot: Box, security: str) -> None:
    from neo.adapters.mail.imap import Security
    from neo.adapters.mail.secret import Secret

    kind = Security(security)
    port = dovecot.server.tls_port if kind is Security.TLS else dovecot.server.port
    given = {"security": kind, "port": port, "authority": dovecot.server.authority, "password": None}
    fresh, stale = servers.token(dovecot.user), servers.token(dovecot.user, seconds=-30)
    state = await dovecot.mailbox(token=lambda: Secret(fresh), **given).state()
    assert state.drafts == dovecot.server.drafts
    with pytest.raises(MailTokenExpired, match="expiré") as raised:
        await dovecot.mailbox(token=lambda: Secret(stale), **given).put_draft(_draft())
    assert stale not in everything_shown(raised.value)
    assert dovecot.drafts() == []


async def test_a_password_opens_tls_and_an_unknown_authority_does_not(dovecot: Box) -> None:
    from neo.adapters.mail.imap import Security

    given = {"security": Security.TLS, "port": dovecot.server.tls_port}
    trusted = dovecot.mailbox(authority=dovecot.server.authority, **given)
    assert (await trusted.state()).mails == 0
    with pytest.raises(MailUnreachable, match="NEO_MAIL_CA"):
        await dovecot.mailbox(**given).state()


async def test_a_wrong_password_is_refused_and_shown_nowhere(box: Box) -> None:
    from neo.adapters.mail.secret import Secret

    with pytest.raises(MailRefused, match="mot de passe") as raised:
        await box.mailbox(password=Secret("faux-mot-de-passe-é")).state()
    assert "faux" not in everything_shown(raised.value)


async def test_nobody_there_is_said(dovecot: Box) -> None:
    with pytest.raises(MailUnreachable, match="personne ne répond"):
        await dovecot.mailbox(port=servers.free_port()).state()


async def test_the_drafts_folder_is_found_by_its_name_or_asked_for(dovecot: Box) -> None:
    with dovecot.direct() as direct:
        direct.folder.create("Dossier/Brouillons")
    assert (await dovecot.mailbox(drafts="Dossier/Brouillons").state()).drafts == "Dossier/Brouillons"
    with pytest.raises(MailFolderMissing, match="NEO_MAIL_DRAFTS"):
        await dovecot.mailbox(drafts="Absent").put_draft(_draft())
    with pytest.raises(MailFolderMissing, match="NEO_MAIL_INBOX"):
        await dovecot.mailbox(inbox="Absent").heads(5)


async def test_a_ref_never_comes_to_mean_another_mail(dovecot: Box) -> None:
    dovecot.receive(plain("x"))
    ref = (await dovecot.mailbox().heads(5))[0].ref
    validity, _, uid = ref.partition(".")
    for other in (f"{int(validity) + 1}.{uid}", f"{validity}.{int(uid) + 1}", "x", "1:*", f"{ref} BODY[]"):
        with pytest.raises(MailNotFound):
            await dovecot.mailbox().read([other])


async def test_bad_mails_on_a_server_do_not_stop_the_others(dovecot: Box) -> None:
    body = (
        b"--x\r\n\r\nBonjour\r\n--x\r\nContent-Type: application/zip; name=a.zip\r\n\r\n" + b"P" * 3_000_000
    )
    heavy = raw("Content-Type: multipart/mixed; boundary=x", body)
    dovecot.receive(b"\xff\xfe rien\r\n\r\n\x80", heavy, plain("le dernier"))
    heads = await dovecot.mailbox().heads(10)
    mails = await dovecot.mailbox().read([h.ref for h in heads])
    assert [m.body.text for m in mails][:2] == ["le dernier", "Bonjour"]
    assert [a.name for a in mails[1].body.attachments] == ["a.zip"] and mails[1].head.octets == len(heavy)
    assert "pèse 3 Mo" in mails[1].body.notices[0]


async def test_a_server_that_speaks_something_else_is_an_error_of_ours(dovecot: Box, tmp_path: Path) -> None:
    import asyncio

    async def hello(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 not IMAP\r\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(hello, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(MailError):
            await dovecot.mailbox(port=port).state()
