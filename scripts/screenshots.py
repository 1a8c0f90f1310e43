"""The screenshots of the documentation, taken from the server itself on the sample records.

    .venv/bin/python scripts/screenshots.py [FOLDER]     docs/images unless a folder is given

Needs Chromium and the developers' environment (`make install`). Everything shown is fictitious.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from tests.browser.conftest import ARGUMENTS, Watched  # noqa: E402
from tests.browser.server import served  # noqa: E402

WIDTH, HEIGHT = 1280, 900
MOST_BYTES = 300_000
RECORD = "/dossiers/DEMO-02/"


def day(watched: Watched) -> None:
    watched.go("/journee/")


def record(watched: Watched) -> None:
    watched.go(RECORD)


def synthesis(watched: Watched) -> None:
    """The synthesis, with the passage of one of its sentences open."""
    watched.go(f"{RECORD}synthese/")
    watched.page.wait_for_selector('.synthesis[data-state="done"]')
    watched.page.locator('.sentences .src[href*="-texte-"]').first.click()
    watched.page.evaluate("window.scrollTo(0, 0)")


def question(watched: Watched) -> None:
    """Two questions: one the record answers, one it does not."""
    synthesis(watched)
    for asked in ("A-t-il son permis ?", "Quand passe-t-il le code ?"):
        watched.page.fill("#ask", asked)
        watched.page.press("#ask", "Enter")
        watched.page.wait_for_selector('[data-answers][aria-busy="false"]', state="attached")
    watched.page.locator("[data-answers] .answer .src").first.click()
    watched.page.evaluate("document.activeElement.blur(); document.querySelector('main').scrollIntoView()")


def findings(watched: Watched) -> None:
    """What stands beside the synthesis."""
    synthesis(watched)
    watched.page.locator("[data-blocks]").scroll_into_view_if_needed()
    watched.page.evaluate("document.querySelector('[data-blocks]').scrollIntoView()")
    watched.page.locator("[data-blocks] .src").first.click()


def texts(watched: Watched) -> None:
    """A question in former words, answered by the text that took its place."""
    watched.go("/textes/")
    watched.page.fill("#ask-texts", "Quelle durée d’activité par semaine dans le PPAE ?")
    watched.page.press("#ask-texts", "Enter")
    watched.page.wait_for_selector(".text-answer")


def agency(watched: Watched) -> None:
    watched.go("/agence/")


SHOTS: dict[str, tuple[str, Callable[[Watched], None], str]] = {
    "journee": ("lise.marchetti", day, "light"),
    "dossier": ("lise.marchetti", record, "light"),
    "synthese": ("lise.marchetti", synthesis, "light"),
    "synthese-sombre": ("lise.marchetti", synthesis, "dark"),
    "a-cote": ("lise.marchetti", findings, "light"),
    "question": ("lise.marchetti", question, "light"),
    "textes": ("lise.marchetti", texts, "light"),
    "agence": ("responsable.nord", agency, "light"),
}


def take(browser: Any, address: str, folder: Path) -> None:
    cookies: dict[str, Any] = {}
    for name, (login, show, theme) in SHOTS.items():
        context = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT},
            color_scheme=theme,
            locale="fr-FR",
            reduced_motion="reduce",
        )
        watched = Watched(context.new_page(), address, cookies)
        watched.sign_in(login)
        show(watched)
        file = folder / f"{name}.png"
        watched.page.screenshot(path=file)
        context.close()
        size = file.stat().st_size
        print(f"{file.relative_to(folder.parent)}: {size // 1000} kB")
        if size > MOST_BYTES:
            raise SystemExit(f"{file.name} is larger than {MOST_BYTES // 1000} kB")


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        raise SystemExit("Chromium is needed to take screenshots.")
    with (
        tempfile.TemporaryDirectory() as data,
        served(Path(data)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        take(browser, address, folder)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
