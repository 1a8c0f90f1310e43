"""A register with the fictitious story in it, for the tests of the pages of governance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from html import unescape

import pytest
from django.http import HttpResponse

from neo.core.governance.decisions import Decision
from neo.wiring import register
from neo.wiring.clock import this_day
from neo.wiring.rehearsal import rehearse
from neo.wiring.settings import read_settings

DECISIONS = "/gouvernance/decisions/"


@pytest.fixture(autouse=True)
def fresh_register() -> Iterator[None]:
    """Each test reads its own register: what another test recorded was rolled back."""
    register._held.clear()
    yield
    register._held.clear()


@pytest.fixture
def story() -> tuple[Decision, ...]:
    """The fictitious story, recorded."""
    return rehearse(read_settings().data_dir)


def words(answer: HttpResponse) -> str:
    """A page as it is read: entities and no-break spaces made plain."""
    text = unescape(answer.content.decode())
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def decisions() -> tuple[Decision, ...]:
    """What the register holds now."""
    register.forget()
    return register.current_rollout().decisions


def last(kind: str) -> Decision:
    """The last decision of a kind."""
    return [d for d in decisions() if d.kind == kind][-1]


def form_of(kind: str) -> str:
    """The address of the form of one kind."""
    return f"{DECISIONS}inscrire/{kind}/"


def after(days: int) -> str:
    """A day counted from today, as a form sends it."""
    return (this_day() + timedelta(days=days)).isoformat()


def numbers(kind: str) -> list[int]:
    """The numbers of the decisions of a kind."""
    return [d.number for d in decisions() if d.kind == kind]
