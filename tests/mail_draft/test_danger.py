"""Violence and farewells told in a mail: nothing is composed as usual, and the adviser is told what to do."""

from __future__ import annotations

import pytest

from neo.core.french.folding import fold
from neo.core.french.violence import tells_violence
from neo.core.reference.emergency_numbers import HELP_LINES
from tests.mail_draft.records import draft

_ASKS = " Mon rendez-vous est à quelle heure ?"
_VIOLENT = (
    "Mon mari me frappe.",
    "bjr il me tape devant les enfants g peur de rentré chez moi.",
    "Mon ex-compagnon m'a menacée avec un couteau.",
    "je subis des violences conjugales depuis deux ans.",
    "Mon fils me bat quand il a bu.",
)


@pytest.mark.parametrize("told", _VIOLENT)
def test_violence_has_its_own_warning_and_no_answer_that_another_could_read(told: str) -> None:
    of = draft(told + _ASKS, objet="mon mari me frappe")
    warning = next(w.text for w in of.warnings if w.kind == "distress")
    assert all(number in warning for number in ("17", "3919", "116 006", "119"))
    assert "jamais par un proche" in warning
    assert "3114" not in warning
    assert not any(r.answered for r in of.requests)
    assert not of.sentences
    shown = fold(f"{of.subject} {of.body}")
    assert not any(word in shown for word in ("frappe", "violence", "mari", "16 juin", "14 h", "3919"))


@pytest.mark.parametrize(
    "told",
    (
        "Il me tape sur les nerfs, ce site.",
        "Mon patron a frappé à la porte.",
        "Mon mari me conduit à la formation.",
        "Ma fille m'a enfin appelée.",
        "J'ai travaillé avec des femmes victimes de violences routières.",
    ),
)
def test_what_is_no_violence_at_home_is_not_taken_for_it(told: str) -> None:
    assert not tells_violence(fold(told))


@pytest.mark.parametrize(
    "told",
    (
        "J'ai rangé mes affaires, dit au revoir aux enfants.",
        "Pardonnez-moi pour tout, adieu.",
        "Des fois je me dis que tout le monde serait plus tranquille sans moi.",
    ),
)
def test_a_farewell_gives_the_night_line_and_nothing_counts_as_dealt_with(told: str) -> None:
    of = draft(told + _ASKS)
    assert "3114" in next(w.text for w in of.warnings if w.kind == "distress")
    assert "3114" in of.body
    assert of.requests
    assert not any(r.answered for r in of.requests)


def test_not_knowing_why_one_writes_is_no_request() -> None:
    of = draft("Je ne sais pas trop pourquoi je vous écris un dimanche. Je n'ai plus la force.\nLise")
    assert not of.requests


def test_every_help_line_names_its_public_page() -> None:
    assert all(line.source.startswith("https://") for line in HELP_LINES)
