"""The servers and mailboxes of these tests. Each test has a user, so a mailbox, of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import count

import pytest

from tests.conftest import require_or_skip

from . import servers
from .servers import PASSWORD, Server

_USERS = count(1)

if find_spec("imap_tools"):
    from imap_tools import MailBoxUnencrypted

    from neo.adapters.mail.imap import ImapAccount, ImapMailbox, Security
    from neo.adapters.mail.secret import Secret


@dataclass(frozen=True)
class Box:
    """A user's mailbox on a server, as the tests fill it and look into it."""

    server: Server
    user: str

    def account(self, **other: object) -> ImapAccount:
        given: dict[str, object] = {
            "host": "localhost", "port": self.server.port, "security": Security.NONE, "user": self.user,
            "password": Secret(PASSWORD), "pause": 0.2, "seconds": 10.0,
        }  # fmt: skip
        return ImapAccount(**{**given, **other})  # type: ignore[arg-type]

    def mailbox(self, **other: object) -> ImapMailbox:
        return ImapMailbox(self.account(**other))

    def receive(self, *mails: bytes, flags: tuple[str, ...] = ()) -> None:
        with self.direct() as direct:
            for mail in mails:
                direct.append(mail, "INBOX", flag_set=flags)

    def direct(self) -> MailBoxUnencrypted:
        """A connection of a mail program's own."""
        return MailBoxUnencrypted("localhost", self.server.port).login(self.user, PASSWORD)

    def flags(self) -> list[tuple[str, ...]]:
        """The flags of every received mail (what looking at them may itself add apart)."""
        with self.direct() as direct:
            return [tuple(f for f in m.flags if f != "\\Recent") for m in direct.fetch(mark_seen=False)]

    def drafts(self) -> list[bytes]:
        """Every draft, whole."""
        with self.direct() as direct:
            direct.folder.set(self.server.drafts)
            return [m.obj.as_bytes() for m in direct.fetch(mark_seen=False)]


@pytest.fixture(scope="session")
def dovecot_server() -> Iterator[Server]:
    program = servers.dovecot_program()
    if program is None or not find_spec("imap_tools"):
        require_or_skip("Dovecot (dovecot-imapd) and imap-tools, for the tests on a real mailbox")
    with servers.running_dovecot(program) as server:
        yield server


@pytest.fixture
def dovecot(dovecot_server: Server) -> Box:
    """A new mailbox on Dovecot."""
    return Box(dovecot_server, f"claire{next(_USERS)}")


@pytest.fixture(params=["dovecot", "pymap"])
def box(request: pytest.FixtureRequest) -> Iterator[Box]:
    """A new mailbox on each server."""
    if request.param == "dovecot":
        yield request.getfixturevalue("dovecot")
        return
    if not find_spec("pymap") or not find_spec("imap_tools"):
        require_or_skip("pymap and imap-tools (requirements/dev.txt)")
    with servers.running_pymap("claire") as server:
        box = Box(server, "claire")
        with box.direct() as direct:
            direct.folder.create(server.drafts)
        yield box
