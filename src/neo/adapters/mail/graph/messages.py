"""Graph's JSON to a received mail, and a draft to Graph's JSON."""

from __future__ import annotations

import html
from datetime import UTC, datetime
from typing import Any

from neo.core.mail.headers import MOST_IDS, ids_in
from neo.core.mail.outgoing import OutgoingDraft
from neo.core.mail.reading import read_body
from neo.core.mail.shapes import ListedAttachment, MailHead, ReceivedMail
from neo.core.mail.unseen import text_of_html, without_unseen

HEAD_FIELDS = (
    "id,internetMessageId,subject,from,toRecipients,ccRecipients,sentDateTime,receivedDateTime,isRead"
)
FIELDS = f"{HEAD_FIELDS},body,hasAttachments,internetMessageHeaders"
ATTACHMENT_FIELDS = "name,contentType,size"
"""Never ``contentBytes``: an attachment is listed, not fetched."""


def head_of(document: dict[str, Any]) -> MailHead:
    """The head of one message. ``octets`` is not told by Graph."""
    name, address = _person(document.get("from"))
    others = [*_list(document.get("toRecipients")), *_list(document.get("ccRecipients"))]
    return MailHead(
        ref=str(document.get("id", "")),
        message_id=next(iter(ids_in(str(document.get("internetMessageId") or ""))), ""),
        references=_references(document),
        sender=address,
        sender_name=name,
        recipients=tuple(found for _, found in map(_person, others) if found),
        subject=" ".join(without_unseen(str(document.get("subject") or "")).split()),
        sent_at=_moment(document.get("sentDateTime")),
        received_at=_moment(document.get("receivedDateTime")),
        seen=document.get("isRead") is True,
    )


def mail_of(document: dict[str, Any], attachments: list[Any]) -> ReceivedMail:
    """One whole message; what it has of HTML becomes text, hidden text marked."""
    head, body = head_of(document), _object(document.get("body"))
    content = str(body.get("content") or "")
    is_html = str(body.get("contentType", "")).lower() == "html"
    text = text_of_html(content) if is_html else without_unseen(content.replace("\r\n", "\n"))
    listed = tuple(
        ListedAttachment(
            without_unseen(str(a.get("name") or "sans nom"))[:150],
            str(a.get("contentType") or "application/octet-stream")[:150],
            a["size"] if isinstance(a.get("size"), int) else None,
        )
        for a in map(_object, attachments)
    )
    return ReceivedMail(head, read_body(text, head.subject, listed))


def reply_document(draft: OutgoingDraft) -> dict[str, Any]:
    """The body of ``createReply``: Graph itself joins the draft to its exchange; the id is ours."""
    lines = html.escape(draft.text).replace("\n", "<br>\n")
    return {
        "message": {
            "internetMessageId": draft.message_id,
            "subject": draft.subject,
            "toRecipients": [{"emailAddress": {"name": draft.to_name, "address": draft.to}}],
            "body": {"contentType": "html", "content": f"<div>{lines}</div>"},
        }
    }


def _references(document: dict[str, Any]) -> tuple[str, ...]:
    """From the mail's own headers; they come only with a whole message."""
    named: dict[str, str] = {}
    for header in map(_object, _list(document.get("internetMessageHeaders"))):
        named.setdefault(str(header.get("name", "")).lower(), str(header.get("value", "")))
    parent = ids_in(named.get("in-reply-to", ""))[:1]
    earlier = [i for i in ids_in(named.get("references", ""))[-MOST_IDS:] if i not in parent]
    return tuple(dict.fromkeys([*earlier, *parent]))


def _person(value: Any) -> tuple[str, str]:
    address = _object(_object(value).get("emailAddress"))
    found = str(address.get("address") or "").strip().lower()
    return without_unseen(str(address.get("name") or "")), found if found.count("@") == 1 else ""


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _moment(value: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(value or ""))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
