"""Mails written for the tests, as octets."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

FROM, TO = "claire.test@example.org", "conseil@agence.example"
WHEN = datetime(2026, 6, 15, 9, 30, tzinfo=UTC)


def plain(text: str, subject: str = "Une question", **headers: str) -> bytes:
    """A mail in plain text."""
    message = EmailMessage()
    message["From"] = headers.pop("sender", f"Claire Test <{FROM}>")
    message["To"] = TO
    message["Subject"] = subject
    message["Date"] = headers.pop("date", "Mon, 15 Jun 2026 09:30:00 +0200")
    message["Message-ID"] = headers.pop("message_id", "<m1@example.org>")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


def raw(head: str, body: bytes) -> bytes:
    """A mail whose head and body are written by hand."""
    start = (
        f"From: Claire Test <{FROM}>\r\nTo: {TO}\r\nSubject: Une question\r\nMessage-ID: <m1@example.org>\r\n"
    )
    return (start + head).encode() + b"\r\n\r\n" + body


def everything_shown(error: BaseException) -> str:
    """All that a reporter of errors could show: text, chain, data, and the locals of the product's frames."""
    whole = traceback.TracebackException.from_exception(error, capture_locals=True)
    tests = str(Path(__file__).parent)
    whole.stack[:] = [frame for frame in whole.stack if not frame.filename.startswith(tests)]
    assert whole.stack
    chain = [repr(e.__dict__) for e in (error, error.__cause__, error.__context__) if e is not None]
    return "".join([*whole.format(), repr(error), str(error), *chain])
