"""One connection to an IMAP server: opened, signed in, closed, whatever happens in between."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted

from neo.adapters.mail.imap.account import ImapAccount, Security
from neo.adapters.mail.imap.faults import FAULTS, told
from neo.core.errors import MailRefused, MailTokenExpired


@contextmanager
def connected(account: ImapAccount) -> Iterator[BaseMailBox]:
    """A mailbox that is signed in, no folder open. Raises ``MailError``."""
    mailbox = told(account.host, lambda: _open(account))
    try:
        _sign_in(mailbox, account)
        yield mailbox
    finally:
        with suppress(*FAULTS):  # saying goodbye to a server that left
            mailbox.client.logout()
        with suppress(*FAULTS):
            mailbox.client.shutdown()


def _open(account: ImapAccount) -> BaseMailBox:
    if account.security is Security.NONE:
        return MailBoxUnencrypted(account.host, account.port, timeout=account.seconds)
    context = ssl.create_default_context(cafile=str(account.authority) if account.authority else None)
    kind = MailBox if account.security is Security.TLS else MailBoxStartTls
    return kind(account.host, account.port, timeout=account.seconds, ssl_context=context)


def _sign_in(mailbox: BaseMailBox, account: ImapAccount) -> None:
    if account.token is None:
        told(account.host, lambda: _with_password(mailbox, account))
        return
    answers = iter((f"user={account.user}\1auth=Bearer {account.token().reveal()}\1\1", ""))
    try:
        told(
            account.host, lambda: mailbox.client.authenticate("XOAUTH2", lambda _: next(answers, "").encode())
        )
    except MailRefused:
        refused = True
    else:
        refused = False
    if refused:  # a token is made for one account and one right: what it lacks most often is time
        raise MailTokenExpired(place=account.host)


def _with_password(mailbox: BaseMailBox, account: ImapAccount) -> None:
    password = account.password.reveal() if account.password else ""
    if (account.user + password).isascii():
        mailbox.login(account.user, password, initial_folder=None)
    else:
        mailbox.login_utf8(account.user, password, initial_folder=None)
