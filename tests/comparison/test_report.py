"""The page of a comparison: whole without plots, the same at each making, safe whatever a record holds."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.util import find_spec

import pytest

from neo.core.evaluation.comparison.comparison import Comparison, compared
from neo.core.evaluation.comparison.criteria import read_criteria
from neo.doors.cli.comparison_report import plots, words
from neo.doors.cli.comparison_report.page import report_page
from neo.doors.cli.comparison_report.rows import csv_text
from tests.assistant.records import faithful
from tests.conftest import require_or_skip

from .records import CANDIDATE, case, comparison
from .test_claims import LIE

CRITERIA = 'title = "<b>Essai</b> : oui ?"\n[[criterion]]\nfigure = "leaks_plain_search"\nat_most = 0\n'


@pytest.fixture
async def found() -> Comparison:
    cases = [case(f"T0{n}") for n in range(1, 6)]
    return await comparison(cases, faithful, LIE, read_criteria(CRITERIA, "c.toml"))


def need_matplotlib() -> None:
    if find_spec("matplotlib") is None:
        require_or_skip("the library matplotlib (requirements/dev.txt)")


async def test_without_matplotlib_the_page_says_so_and_keeps_its_tables(
    found: Comparison, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plots, "find_spec", lambda _: None)
    page = report_page(found)
    assert "<svg" not in page and "Sans graphiques" in page
    assert page.count("<table>") > 6 and "Les critères sont tenus." in page


async def test_each_plot_stands_beside_its_table_and_is_the_same_each_time(found: Comparison) -> None:
    need_matplotlib()
    page = report_page(found)
    assert report_page(found) == page and "Sans graphiques" not in page
    assert page.count("<svg") == page.count("<figcaption") == 4
    for section in re.findall(r"<section.*?</section>", page, re.DOTALL):
        assert "<svg" not in section or "<table>" in section or "essentiel" in section
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    used = re.findall(r'(?:url\(#|href="#)([^")]+)', page)
    assert used and set(used) <= set(ids)
    assert not re.search(r"<metadata|<!DOCTYPE svg|<\?xml|xlink", page)


async def test_nothing_that_a_record_or_a_model_says_is_markup(found: Comparison) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=y>"
    pair = found.pairs[0]
    lines = tuple(replace(line, text=hostile, section=hostile) for line in pair.second.outcome.lines)
    bad = replace(pair.second.outcome, lines=lines, failures=(hostile,), sent=(hostile,))
    writer = replace(
        CANDIDATE, card=replace(CANDIDATE.card, model=hostile, place=hostile), notices=(hostile,)
    )
    texts = [(p.text, p.first.outcome, bad if p is pair else p.second.outcome) for p in found.pairs]
    run = replace(found.run, suite=hostile)
    page = report_page(compared(found.first, writer, texts, run, found.criteria))
    assert "<script" not in page and "<img" not in page and "<b>Essai" not in page
    assert page.count("&lt;script&gt;") > 5


async def test_a_leak_is_the_first_thing_said(found: Comparison) -> None:
    texts = [(p.text, p.first.outcome, replace(p.second.outcome, sent=("Mme Tessier",))) for p in found.pairs]
    page = report_page(compared(found.first, found.second, texts, found.run, found.criteria))
    assert re.search(r'<li class="bad">Fuite\u00a0: 20\u00a0identifiants', page)
    assert "Les critères ne sont pas tenus." in page


async def test_the_rows_hold_the_suite_and_each_case(found: Comparison) -> None:
    rows = [line.split(",") for line in csv_text(found).split("\r\n")[:-1]]
    assert rows[0][5:7] == ["azure", "mistral"]
    supported = {row[0]: row for row in rows if row[1] == "claims_supported"}
    assert set(supported) == {"all", *found.cases}
    assert supported["all"][5] == "1" and float(supported["all"][7]) < 0


@pytest.mark.parametrize(
    ("unit", "given", "shown"),
    [
        ("share", 0.9731, "97,3\u202f%"),
        ("count", 0.0, "0"),
        ("tokens", 12345.6, "12\u202f346"),
        ("seconds", 0.096, "0,10\u00a0s"),
        ("cents", 0.0082, "0,0082\u00a0c€"),
        ("mean", 12.34, "12,3"),
        ("share", None, "–"),
    ],
)
def test_figures_are_written_in_french(unit: str, given: float | None, shown: str) -> None:
    assert words.value(unit, given) == shown


def test_differences_have_a_sign_and_sentences_their_spaces() -> None:
    assert words.difference("share", -0.012) == "−1,2\u00a0pt"
    assert words.difference("tokens", 3) == "+3" and words.difference("tokens", 0) == "0"
    assert words.french("« oui » : non ; quoi ?") == "«\u00a0oui\u00a0»\u00a0: non\u202f; quoi\u202f?"
