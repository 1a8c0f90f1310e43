"""An IMAP mailbox: read without a trace, drafts put once."""

from neo.adapters.mail.imap.account import ImapAccount, Security
from neo.adapters.mail.imap.mailbox import ImapMailbox

__all__ = ["ImapAccount", "ImapMailbox", "Security"]
