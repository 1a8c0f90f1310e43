"""Microsoft Graph on a server of this project: delegated rights, drafts only, the same promises as IMAP."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from neo.core.errors import (
    DraftUncertain,
    MailboxFull,
    MailNotFound,
    MailRefused,
    MailTokenExpired,
    MailUnreachable,
)
from neo.core.mail.outgoing import OutgoingDraft, reply_to
from neo.core.mail.shapes import HIDDEN_OPENS
from tests.conftest import require_or_skip

from .writing import FROM, TO, WHEN, everything_shown

try:
    from neo.adapters.mail.graph import GraphAccount, GraphMailbox
    from neo.adapters.mail.graph.account import SCOPES
    from neo.adapters.mail.graph.fake_server import FakeGraph, Fault, fake_token
    from neo.adapters.mail.secret import Secret
except ImportError:
    require_or_skip("httpx2 (requirements/dev.txt)")


@pytest.fixture
def graph() -> Iterator[FakeGraph]:
    with FakeGraph() as server:
        yield server


def _box(graph: FakeGraph, token: str = "") -> GraphMailbox:
    secret = Secret(token or fake_token())
    return GraphMailbox(GraphAccount(graph.url, lambda: secret, 5.0), pause=0.05)


async def _reply(graph: FakeGraph, words: str = "Oui, jeudi.") -> OutgoingDraft:
    if not graph.mailbox.received:
        graph.mailbox.receive("RDV", "<p>Puis-je venir ?</p>", FROM)
    mail = (await _box(graph).read([graph.mailbox.received[0]["id"]]))[0]
    return reply_to(mail, words, sender=TO, written_at=WHEN)


async def test_mails_are_read_and_attachments_never_fetched(graph: FakeGraph) -> None:
    headers = [{"name": "References", "value": "<a@x>"}, {"name": "In-Reply-To", "value": "<b@x>"}]
    attached = [{"name": "cv.pdf", "contentType": "application/pdf", "size": 1200, "contentBytes": "SECRET"}]
    hidden = "<p>Bonjour</p><p style='display:none'>piège</p>"
    ref = graph.mailbox.receive("Été", hidden, FROM, internetMessageHeaders=headers, attachments=attached)
    graph.mailbox.receive("Deux", "<p>x</p>", "autre@example.org")
    heads = await _box(graph).heads(10)
    assert [h.subject for h in heads] == ["Deux", "Été"]
    mail = (await _box(graph).read([ref]))[0]
    assert (mail.head.sender, mail.head.references) == (FROM, ("<a@x>", "<b@x>"))
    assert mail.body.text.startswith("Bonjour") and f"{HIDDEN_OPENS}piège" in mail.body.text
    assert [(a.name, a.octets) for a in mail.body.attachments] == [("cv.pdf", 1200)]
    assert not any(m["isRead"] for m in graph.mailbox.received)
    assert all(asked.startswith("GET ") for asked in graph.asked)


async def test_a_draft_is_a_reply_put_once_and_nothing_is_sent(graph: FakeGraph) -> None:
    reply = await _reply(graph)
    first = await _box(graph).put_draft(reply)
    again = await _box(graph).put_draft(reply)
    assert not first.already_there and again.already_there
    assert len(graph.mailbox.drafts) == 1
    draft = graph.mailbox.drafts[0]
    assert draft["isDraft"] and draft["inReplyTo"] == "<graph1@example.org>"
    assert draft["toRecipients"][0]["emailAddress"]["address"] == FROM
    assert (
        "Oui, jeudi.<br>" in draft["body"]["content"] and "&gt; Puis-je venir ?" in draft["body"]["content"]
    )
    assert {a for a in graph.asked if a.startswith("POST")} == {
        "POST /v1.0/me/messages/AAMk%2B1%2F%3D/createReply"
    }


@pytest.mark.parametrize("fault", [Fault.CUT_BEFORE, Fault.CUT_AFTER])
async def test_a_connection_cut_while_a_draft_is_put_leaves_one_and_says_so(
    graph: FakeGraph, fault: Fault
) -> None:
    reply = await _reply(graph)
    graph.mailbox.faults = [fault]
    placed = await _box(graph).put_draft(reply)
    assert placed.cut and "coupée" in placed.sentence and len(graph.mailbox.drafts) == 1


async def test_two_cuts_are_uncertain_and_trying_again_puts_one(graph: FakeGraph) -> None:
    reply = await _reply(graph)
    graph.mailbox.faults = [Fault.CUT_BEFORE, Fault.CUT_AFTER]
    with pytest.raises(DraftUncertain, match="gardez votre texte"):
        await _box(graph).put_draft(reply)
    assert (await _box(graph).put_draft(reply)).already_there
    assert len(graph.mailbox.drafts) == 1


async def test_a_full_mailbox_is_said(graph: FakeGraph) -> None:
    reply = await _reply(graph)
    graph.mailbox.faults = [Fault.FULL]
    with pytest.raises(MailboxFull, match="copiez votre texte"):
        await _box(graph).put_draft(reply)
    assert graph.mailbox.drafts == []


async def test_the_right_to_send_is_never_asked_and_a_token_that_has_it_is_refused(graph: FakeGraph) -> None:
    assert SCOPES == ("Mail.ReadWrite",)
    for scopes in (("Mail.ReadWrite", "Mail.Send"), ("mail.send.shared", "Mail.ReadWrite")):
        with pytest.raises(MailRefused, match="permet d’envoyer"):
            await _box(graph, fake_token(scopes=scopes)).state()
    with pytest.raises(MailRefused, match="application"):
        await _box(graph, fake_token(scopes=(), roles=("Mail.ReadWrite",))).state()
    assert graph.asked == []


async def test_an_expired_token_and_a_missing_right_are_said(graph: FakeGraph) -> None:
    stale = fake_token(expired=True)
    with pytest.raises(MailTokenExpired, match="reconnectez-vous") as raised:
        await _box(graph, stale).heads(5)
    assert stale not in everything_shown(raised.value)
    with pytest.raises(MailRefused, match="ReadWrite"):
        await _box(graph, fake_token(scopes=("User.Read",))).heads(5)


@pytest.mark.parametrize("fault", [Fault.BUSY, Fault.MALFORMED, Fault.REDIRECTED])
async def test_a_server_in_trouble_is_said_and_followed_nowhere(graph: FakeGraph, fault: Fault) -> None:
    graph.mailbox.always = fault
    with pytest.raises(MailUnreachable):
        await _box(graph).heads(5)
    assert len(graph.asked) == 1


async def test_a_mail_that_is_not_there_is_said(graph: FakeGraph) -> None:
    for ref in ("absent", "..", "a/../../drafts", ""):
        with pytest.raises(MailNotFound):
            await _box(graph).read([ref])
    assert not [a for a in graph.asked if "/drafts" in a]


async def test_state_tells_the_folders(graph: FakeGraph) -> None:
    graph.mailbox.receive("x", "y", FROM)
    state = await _box(graph).state()
    assert (state.inbox, state.drafts, state.mails, state.waiting) == (
        "Boîte de réception",
        "Brouillons",
        1,
        1,
    )


async def test_nothing_of_a_request_reaches_a_log(graph: FakeGraph, caplog: pytest.LogCaptureFixture) -> None:
    token = fake_token()
    with caplog.at_level(logging.DEBUG):
        reply = await _reply(graph, "REPONSE-SENSIBLE")
        await _box(graph, token).put_draft(reply)
        logging.getLogger("neo").debug("the log is open")
    assert "the log is open" in caplog.text
    assert token not in caplog.text and "SENSIBLE" not in caplog.text and "AAMk" not in caplog.text
