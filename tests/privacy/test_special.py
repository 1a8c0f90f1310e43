"""Special categories: statements about somebody are flagged; sectors, trades and workplaces are not."""

from __future__ import annotations

import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.privacy.kinds import Category
from neo.core.privacy.masking import Exchange, mask
from neo.core.privacy.policy import SpecialUse, all_policies, policy_for
from neo.core.privacy.special.statements import find_special

from .other_hand_lines import NOTHING_OF_ANYBODY, STATEMENTS
from .sector_lines import SECTOR_LINES
from .statement_lines import STATEMENT_LINES

TABLES = [
    (category, example)
    for category in Category
    for example in importlib.import_module(f"neo.core.privacy.special.{category}").EXAMPLES
]


@pytest.mark.parametrize(("category", "example"), TABLES)
def test_each_category_keeps_to_its_examples(
    category: Category, example: tuple[str, tuple[str, ...]]
) -> None:
    text, expected = example
    found = [text[f.start : f.end] for f in find_special(text) if f.category == category]
    assert bool(found) == bool(expected)
    assert all(any(e in f or f in e for f in found) for e in expected)


@pytest.mark.parametrize("category", list(Category))
def test_each_category_has_good_and_bad_examples(category: Category) -> None:
    table = importlib.import_module(f"neo.core.privacy.special.{category}").EXAMPLES
    assert any(expected for _, expected in table) and any(not expected for _, expected in table)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert all(0 <= f.start < f.end <= len(text) for f in find_special(text))


def test_elsewhere_a_statement_leaves_only_in_general_words() -> None:
    text = "Mme Roy est suivie au CMP. Déléguée CGT. Cherche un poste d'accueil."
    masked = mask(text, Exchange(), policy_for("synthesis", own_ground=False))
    assert "CMP" not in masked.text and "CGT" not in masked.text
    assert (
        "contrainte de santé déclarée" in masked.text and "situation personnelle non précisée" in masked.text
    )
    assert masked.text.endswith("Cherche un poste d'accueil.")
    assert [text[s.start : s.end] for s in masked.special][1] == "Déléguée CGT"


def test_on_own_ground_the_synthesis_keeps_it_and_a_mail_never_does() -> None:
    text = "RQTH accordée jusqu'en 2027."
    assert mask(text, Exchange(), policy_for("synthesis", own_ground=True)).text == text
    assert "RQTH" not in mask(text, Exchange(), policy_for("mail", own_ground=True)).text
    assert mask(text, Exchange(), policy_for("mail", own_ground=False)).text == "(…)."


def test_a_task_without_a_rule_sends_nothing() -> None:
    with pytest.raises(KeyError):
        policy_for("newsletter", own_ground=True)


def test_every_rule_says_why() -> None:
    assert all(here.why and elsewhere.why for _, here, elsewhere in all_policies())
    assert all(elsewhere.special is not SpecialUse.KEEP for _, _, elsewhere in all_policies())


def test_trades_and_workplaces_are_not_statements_about_somebody() -> None:
    """At most 3 % of the lines of trades, workplaces and things are flagged."""
    flagged = [line for line in SECTOR_LINES if find_special(line)]
    assert len(flagged) <= 0.03 * len(SECTOR_LINES), flagged


def test_statements_in_every_register_are_flagged() -> None:
    """At least 93 % of the statements told in any register are flagged with their category."""
    missed = [
        (category, line)
        for category, line in STATEMENT_LINES
        if category not in {str(f.category) for f in find_special(line)}
    ]
    assert len(missed) <= 0.07 * len(STATEMENT_LINES), missed


def test_statements_in_another_hand_are_flagged() -> None:
    """At least 90 % of them, and at most one false friend in fifteen."""
    missed = [
        (category, line)
        for category, line in STATEMENTS
        if category not in {str(f.category) for f in find_special(line)}
    ]
    flagged = [line for line in NOTHING_OF_ANYBODY if find_special(line)]
    assert len(missed) <= 0.1 * len(STATEMENTS), missed
    assert len(flagged) * 15 <= len(NOTHING_OF_ANYBODY), flagged


def test_a_trade_beside_an_illness_does_not_hide_whose_it_is() -> None:
    assert find_special("poste de cariste refusé à cause de son dos")
    assert find_special("a quitté la formation après un malaise")
    assert not find_special("formation aux gestes qui protègent le dos")
