"""The guide's page on the mailbox says what the code says: every error of a mailbox, word for word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from neo.adapters.mail.graph import account as graph_account
from neo.adapters.mail.graph import wire
from neo.adapters.mail.imap import faults
from neo.core import errors
from neo.core.errors import MailError
from neo.core.mail.shapes import DraftPlaced
from neo.wiring.mail import MailNotSet

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/guide/boite-mail.md").read_text("utf-8")
KINDS = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, MailError)]


def _opening(template: str) -> str:
    """A message up to what it advises, with « … » for what it is told of."""
    told = re.sub(r"\{\w+\}", "…", template)
    return re.split(r" : (?=reconnectez|rien|on ne|donnez|…)| ; ", told)[0]


@pytest.mark.parametrize("kind", [*KINDS, MailNotSet], ids=lambda kind: str(kind.code))
def test_each_error_of_a_mailbox_is_on_the_page(kind: type[MailError]) -> None:
    opening = _opening(kind.template).removeprefix("La boîte aux lettres « … » ").strip(" ;.")
    assert opening and opening in PAGE


@pytest.mark.parametrize(
    "problem",
    [faults.CUT, faults.SLOW, faults.CLOSED, faults.UNKNOWN_HOST, faults.BUSY, faults.BAD_CERTIFICATE,
     faults.WRONG_PASSWORD, faults.NO_STARTTLS, wire.NO_RIGHT, graph_account.CAN_SEND.split(",")[0]],
)  # fmt: skip
def test_each_cause_is_on_the_page(problem: str) -> None:
    assert problem in PAGE


@pytest.mark.parametrize("more", [{"already_there": True}, {"cut": True}])
def test_what_became_of_a_draft_is_on_the_page(more: dict[str, bool]) -> None:
    assert DraftPlaced(folder="…", message_id="<a@b>", **more).sentence in PAGE


def test_each_setting_named_is_read_by_the_code() -> None:
    read = (ROOT / "src/neo/wiring/mail.py").read_text("utf-8") + (
        ROOT / "src/neo/doors/web/mailbox_owner.py"
    ).read_text("utf-8")
    named = set(re.findall(r"NEO_[A-Z_]+", PAGE))
    assert named and all(f'"{name}"' in read for name in named)


def test_the_page_is_in_the_index() -> None:
    assert "(boite-mail.md)" in (ROOT / "docs/guide/index.md").read_text("utf-8")
