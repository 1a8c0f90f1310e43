"""Mails written for the tests, as octets."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

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
