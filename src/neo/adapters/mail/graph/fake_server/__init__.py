"""A Graph of this project for tests and demonstrations: one mailbox, delegated rights, and its faults."""

from neo.adapters.mail.graph.fake_server.mailbox import FakeMailbox, Fault
from neo.adapters.mail.graph.fake_server.server import FakeGraph
from neo.adapters.mail.graph.fake_server.tokens import fake_token

__all__ = ["FakeGraph", "FakeMailbox", "Fault", "fake_token"]
