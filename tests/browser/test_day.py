"""The day in a real browser: it fills in part by part, without a script, and is whole with everything off."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import require_or_skip

from .conftest import Watched
from .server import served

OpenPage = Callable[..., Watched]
ADVISER = "lise.marchetti"


class Silence:
    """A mailbox that takes calls and says nothing until it is closed."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._calls: list[socket.socket] = []
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self) -> None:
        try:
            while True:
                self._calls.append(self._listener.accept()[0])
        except OSError:  # closed
            return

    def hang_up(self) -> None:
        for call in self._calls:
            call.close()
        self._calls.clear()

    def close(self) -> None:
        self._listener.close()
        self.hang_up()


@pytest.fixture
def silent_mailbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Silence]]:
    """A server whose adviser's mailbox does not answer yet."""
    try:
        import imap_tools  # noqa: F401
    except ImportError:
        require_or_skip("imap-tools, for the tests of a mailbox")
    silence = Silence()
    for name, value in {
        "NEO_MAIL_SOURCE": "imap",
        "NEO_MAIL_HOST": "127.0.0.1",
        "NEO_MAIL_PORT": str(silence.port),
        "NEO_MAIL_SECURITY": "none",
        "NEO_MAIL_USER": "lise",
        "NEO_MAIL_PASSWORD": "fictif",
        "NEO_MAIL_LOGIN": ADVISER,
    }.items():
        monkeypatch.setenv(name, value)
    with served(tmp_path) as address:
        yield address, silence
    silence.close()


def test_the_appointments_are_there_while_the_mails_are_still_waited_for(
    silent_mailbox: tuple[str, Silence], chromium: Any
) -> None:
    address, silence = silent_mailbox
    context = chromium.new_context(locale="fr-FR", java_script_enabled=False)
    watched = Watched(context.new_page(), address, {})
    watched.sign_in(ADVISER)
    page = watched.page
    page.goto(f"{address}/journee/", wait_until="commit")
    page.wait_for_selector("text=Lecture des courriels")
    assert page.locator(".agenda > li").count() == 4
    assert "Réponse financement" in page.inner_text(".agenda"), "what is owed comes with its appointment"
    assert page.locator("#t-due").count() == 0
    silence.hang_up()
    page.wait_for_selector(".due-cols")
    assert page.is_hidden("text=Lecture des courriels") and page.is_hidden("text=Lecture des engagements")
    said = page.inner_text("main")
    assert "boîte aux lettres" in said or "n’a pas répondu à temps" in said
    assert "courriels en attente" in page.inner_text(".how-many") and page.locator(".mails > li").count() == 7
    context.close()


def test_what_a_mail_asks_leads_to_its_answer(open_page: OpenPage) -> None:
    watched = open_page(viewport={"width": 1280, "height": 900})
    watched.sign_in(ADVISER)
    page = watched.page
    line = page.locator(".mails > li", has_text="financement + reprise")
    assert "jusqu'au 30 juin" in line.locator(".asks").inner_text()
    line.locator("text=Répondre").click()
    page.wait_for_url("**/courriels/M-15/")


def test_what_is_owed_leads_to_the_words_that_say_it(open_page: OpenPage) -> None:
    watched = open_page(viewport={"width": 1280, "height": 900})
    watched.sign_in(ADVISER)
    page = watched.page
    page.click(".agenda .owed a >> text=Fournir le relevé de notes du bac pro")
    page.wait_for_url("**/DEMO-02/#*")
    assert page.evaluate("document.querySelector(':target') !== null")


def test_the_day_is_whole_and_accessible_with_the_assistant_off(open_page: OpenPage, axe: str) -> None:
    watched = open_page(bypass_csp=True, reduced_motion="reduce")
    watched.sign_in(ADVISER)
    page = watched.page
    page.click(".switch")
    page.wait_for_selector('.switch[aria-pressed="false"]')
    assert page.locator(".asks, .owed").count() == 0 and page.locator(".mails > li").count() >= 7
    assert "Transmettre une liste d'entreprises" in page.inner_text(".due-list")
    page.evaluate(axe)
    broken = page.evaluate("axe.run()")["violations"]
    assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in broken] == []
