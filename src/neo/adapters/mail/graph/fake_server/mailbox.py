"""The mailbox behind the fake server: received messages, drafts, and the fault that is played."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Fault(StrEnum):
    """What goes wrong with the next reply that is created, or with every request."""

    CUT_BEFORE = "cut before"
    """The connection is cut and nothing was created."""
    CUT_AFTER = "cut after"
    """The draft was created and the answer never leaves."""
    FULL = "full"
    BUSY = "busy"
    MALFORMED = "malformed"
    REDIRECTED = "redirected"


@dataclass(slots=True)
class FakeMailbox:
    """``faults``: played once each, in order, by the requests that create; ``always``: by every request."""

    received: list[dict[str, Any]] = field(default_factory=list)
    drafts: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    always: Fault | None = None

    def receive(self, subject: str, body: str, sender: str, **more: Any) -> str:
        """Add a message; its id. ``more``: other fields as Graph names them; ``attachments`` too."""
        identifier = f"AAMk+{len(self.received) + 1}/="
        name, _, _ = sender.partition("@")
        message = {
            "id": identifier,
            "internetMessageId": f"<graph{len(self.received) + 1}@example.org>",
            "subject": subject,
            "from": {"emailAddress": {"name": name, "address": sender}},
            "toRecipients": [],
            "ccRecipients": [],
            "sentDateTime": "2026-06-15T07:30:00Z",
            "receivedDateTime": f"2026-06-15T07:3{len(self.received) % 10}:05Z",
            "isRead": False,
            "hasAttachments": bool(more.get("attachments")),
            "body": {"contentType": "html", "content": body},
            "internetMessageHeaders": [],
            "attachments": [],
        }
        self.received.append(message | more)
        return identifier

    def find(self, identifier: str) -> dict[str, Any] | None:
        return next((m for m in self.received if m["id"] == identifier), None)

    def create_reply(self, answered: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
        """A draft that Graph joins to the exchange itself."""
        references = " ".join(filter(None, [_header(answered, "References"), answered["internetMessageId"]]))
        draft = {
            "id": f"draft{len(self.drafts) + 1}",
            "isDraft": True,
            "inReplyTo": answered["internetMessageId"],
            "references": references,
            **given,
        }
        self.drafts.append(draft)
        return draft


def _header(message: dict[str, Any], name: str) -> str:
    found = (h["value"] for h in message["internetMessageHeaders"] if h["name"].lower() == name.lower())
    return next(found, "")
