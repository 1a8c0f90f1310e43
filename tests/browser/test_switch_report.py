"""The report of a rehearsed switch, as a browser opens it: no fault, no script, readable by everybody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import ROOT

REPORT = (ROOT / "docs" / "examples" / "bascule.html").as_uri()
_OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture
def report(chromium: Any) -> Iterator[Any]:
    context = chromium.new_context(bypass_csp=True)  # for the accessibility checker, which is a script
    page = context.new_page()
    page.goto(REPORT)
    yield page
    context.close()


def test_no_accessibility_violation(report: Any, axe: str) -> None:
    report.evaluate(_OPEN)
    report.evaluate(axe)
    found = report.evaluate("axe.run()")
    assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == []


def test_the_page_fits_a_narrow_screen_and_asks_for_nothing(chromium: Any) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(REPORT)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert (said, asked) == ([], [REPORT]), "its own policy refuses nothing that it holds"
    page.close()


def test_what_is_folded_is_printed(report: Any) -> None:
    height = "document.querySelector('#differences').getBoundingClientRect().height"
    folded = report.evaluate(height)
    report.emulate_media(media="print")
    assert report.evaluate(height) > 3 * folded
    assert report.evaluate("getComputedStyle(document.querySelector('nav')).display") == "none"
