"""Next steps on screen: eight at most, each with its reason; kept, rewritten, set aside, forgotten."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.job_offers.offers import offer, place

from .conftest import Watched
from .server import served

STEPS = "/dossiers/DEMO-01/suites/"
# Nothing that sanctions, scores or judges a person.
FORBIDDEN = re.compile(
    r"sanction|radiation|score|%|probabilit|pénalit|motivé|autonom|correspondance à", re.IGNORECASE
)


@pytest.fixture
def with_offers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server whose settings name a file of offers near the person of the sample."""
    offers = tmp_path / "offers.json"
    home = place("59 - TOURCOING", "59200", 50.72, 3.16)
    offers.write_text(json.dumps([offer("AB1", romeCode="I1619", lieuTravail=home)]), encoding="utf-8")
    monkeypatch.setenv("NEO_OFFERS", str(offers))
    with served(tmp_path) as address:
        yield address


def _steps(watched: Watched) -> Any:
    watched.go(STEPS)
    watched.page.click("text=Chercher des suites")
    watched.page.wait_for_selector("[data-proposal]")
    return watched.page.locator("[data-proposal]")


def test_each_step_has_a_reason_and_a_passage_that_opens(with_offers: str, chromium: Any) -> None:
    watched = Watched(chromium.new_page(), with_offers, {})
    watched.sign_in("lise.marchetti")
    steps = _steps(watched)
    assert 1 <= steps.count() <= 8
    for number in range(steps.count()):
        step = steps.nth(number)
        assert len(step.locator("p.soft").first.inner_text()) > 10
        assert step.locator(".src").count() >= 1
        assert not FORBIDDEN.search(step.inner_text())
    together = steps.filter(has_text="Regarder ensemble une offre")
    assert together.locator("a", has_text="Offre AB1").get_attribute("href") == (
        "https://offres.example.org/detail/AB1"
    )
    watched.page.close()


def test_one_gesture_each_and_no_trace(with_offers: str, chromium: Any) -> None:
    """Keeping, rewriting and setting aside ask nothing of the server and are forgotten with the page."""
    context = chromium.new_context(locale="fr-FR")
    watched = Watched(context.new_page(), with_offers, {})
    watched.sign_in("lise.marchetti")
    steps = _steps(watched)
    count, title = steps.count(), steps.nth(0).locator("[data-title]")
    first = title.inner_text()
    asked: list[str] = []
    watched.page.on("request", lambda r: asked.append(r.url))

    title.click()
    watched.page.keyboard.press("End")
    watched.page.keyboard.type(" mardi")
    watched.page.keyboard.press("Enter")
    assert title.inner_text() == f"{first} mardi"
    steps.nth(0).locator('[data-do="keep"]').click()
    assert steps.nth(0).locator('[data-do="keep"]').get_attribute("aria-pressed") == "true"
    steps.nth(1).locator('[data-do="dismiss"]').click()
    assert not steps.nth(1).is_visible()

    assert asked == []
    kept = watched.page.evaluate("[localStorage.length, sessionStorage.length]")
    assert kept == [0, 0]
    again = _steps(watched)
    assert again.count() == count
    assert again.nth(0).locator("[data-title]").inner_text() == first
    assert all(again.nth(n).is_visible() for n in range(count))
    context.close()


def test_escape_gives_the_first_words_back(with_offers: str, chromium: Any) -> None:
    watched = Watched(chromium.new_page(), with_offers, {})
    watched.sign_in("lise.marchetti")
    title = _steps(watched).nth(0).locator("[data-title]")
    first = title.inner_text()
    title.click()
    watched.page.keyboard.press("Control+A")
    watched.page.keyboard.type("autre chose")
    watched.page.keyboard.press("Escape")
    assert title.inner_text() == first
    watched.page.close()
