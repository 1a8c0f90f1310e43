"""One server and one browser for this folder; a page that watches itself for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import require_or_skip

from .records import command_line, hard_to_count, import_into, of_a_colleague
from .server import served

PASSWORD = "neo-demonstration"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]


@dataclass
class Watched:
    """A page, what went wrong on it, and what it asked of another host."""

    page: Any
    address: str
    cookies: dict[str, Any]
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def go(self, place: str) -> None:
        self.page.goto(self.address + place)

    def write(self, place: str) -> None:
        """Open the page of a synthesis and ask for it: nothing is written before."""
        self.go(place)
        self.page.click("[data-write] button")

    def sign_in(self, login: str) -> None:
        """Sign in by the page the first time, by the cookies it gave after that, and open the first page."""
        if login in self.cookies:
            self.page.context.add_cookies(self.cookies[login])
            self.go("/")
            return
        self.go("/connexion/")
        self.page.fill("#login", login)
        self.page.fill("#password", PASSWORD)
        self.page.click("main button[type=submit]")
        self.page.wait_for_url(lambda url: "/connexion/" not in url)
        self.cookies[login] = self.page.context.cookies()


@pytest.fixture(scope="package")
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="package")
def address(data_folder: Path) -> Iterator[str]:
    with served(data_folder) as where:
        for document in (hard_to_count(), of_a_colleague()):
            import_into(data_folder, document)
        command_line(data_folder, "governance", "rehearse")
        command_line(data_folder, "effects", "rehearse")
        yield where


@pytest.fixture(scope="package")
def chromium() -> Iterator[Any]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        require_or_skip("Chromium, for the tests in a real browser")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        require_or_skip("playwright, for the tests in a real browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def cookies(address: str) -> dict[str, Any]:
    """What each login's browser holds once signed in, for the whole folder."""
    return {}


@pytest.fixture
def open_page(chromium: Any, address: str, cookies: dict[str, Any]) -> Iterator[Callable[..., Watched]]:
    """Open a page in a context of its own; at the end no page may have erred or gone elsewhere."""
    opened: list[Watched] = []

    def open_one(**options: Any) -> Watched:
        context = chromium.new_context(locale="fr-FR", **options)
        watched = Watched(context.new_page(), address, cookies)
        watched.page.set_default_timeout(10_000)
        watched.page.on("console", lambda m: watched.errors.append(m.text) if m.type == "error" else None)
        watched.page.on("pageerror", lambda error: watched.errors.append(str(error)))
        watched.page.on(
            "request",
            lambda r: watched.elsewhere.append(r.url) if not r.url.startswith(address) else None,
        )
        opened.append(watched)
        return watched

    yield open_one
    for watched in opened:
        watched.page.context.close()
        assert watched.errors == []
        assert watched.elsewhere == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of the accessibility checker."""
    try:
        import axe_playwright_python
    except ImportError:
        require_or_skip("axe-playwright-python, for the accessibility checks")
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
