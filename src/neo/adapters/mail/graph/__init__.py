"""A Microsoft 365 mailbox through Graph, with delegated rights: read, and write drafts."""

from neo.adapters.mail.graph.account import GraphAccount
from neo.adapters.mail.graph.mailbox import GraphMailbox

__all__ = ["GraphAccount", "GraphMailbox"]
