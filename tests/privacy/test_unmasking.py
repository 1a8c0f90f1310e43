"""Words put back: whole or in pieces, never where they could leave, never for another person."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.privacy.key_table import KeyTable
from neo.core.privacy.kinds import Kind
from neo.core.privacy.restoring import Restorer
from neo.core.privacy.unmasking import restore, unmask


def _table() -> KeyTable:
    table = KeyTable()
    table.token(Kind.PERSON, "anne", "Anne", "person")
    table.token(Kind.PERSON, "paul", "Paul Roy")
    table.token(Kind.PERSON, "anne", "Mme d'Ys", "person")
    table.token(Kind.PHONE, "06", "06 39 98 12 34", "person")
    for i in range(10):
        table.token(Kind.EMAIL, str(i), f"a{i}@example.org")
    return table


@pytest.mark.parametrize(
    ("written", "restored"),
    [
        ("Le CV de [PERSONNE_1] est prêt.", "Le CV d’Anne est prêt."),
        ("le CV d’[PERSONNE_2]", "le CV de Paul Roy"),
        ("Parce que [PERSONNE_1] vient", "Parce qu’Anne vient"),
        ("mode [PERSONNE_1]", "mode Anne"),
        ("de [PERSONNE_2], de [MAIL_1]", "de Paul Roy, d’a0@example.org"),
        ("[PERSONNE_1b] et [PERSONNE_1]", "Mme d'Ys et Anne"),
        ("[MAIL_10] n'est pas [MAIL_1]0", "a9@example.org n'est pas a0@example.org0"),
    ],
)
def test_an_answer_is_written_in_french(written: str, restored: str) -> None:
    assert restore(written, _table()).text == restored


@pytest.mark.parametrize(
    "written",
    [
        "voir https://example.org/?q=[PERSONNE_1] merci",
        "![image](https://example.org/[PERSONNE_1].png)",
        "[lien](/x/[PERSONNE_1])",
        "`rm [PERSONNE_1]`",
        "```\ncurl [PERSONNE_1]\n```",
        '<img src="[PERSONNE_1]">',
        "www.example.org/[PERSONNE_1]",
    ],
)
def test_nothing_is_put_back_where_it_could_leave(written: str) -> None:
    found = restore(written, _table())
    assert found.text == written and found.protected == ("[PERSONNE_1]",)


def test_after_a_link_words_are_put_back_again() -> None:
    assert restore("https://example.org/[PERSONNE_2] : [PERSONNE_2]", _table()).text.endswith(" : Paul Roy")
    assert restore("`a` puis [PERSONNE_2]", _table()).text == "`a` puis Paul Roy"


def test_an_unknown_token_is_left_and_said() -> None:
    found = restore("[PERSONNE_7] et [PERSONNE_1z], [PERSONNE_1", _table())
    assert found.text == "[PERSONNE_7] et [PERSONNE_1z], [PERSONNE_1"
    assert found.unknown == ("[PERSONNE_7]", "[PERSONNE_1z]")


def test_in_a_message_only_the_addressee_and_the_adviser_are_put_back() -> None:
    found = restore("Bonjour [PERSONNE_1], [PERSONNE_2] et le [TELEPHONE_1]", _table(), only={"person"})
    assert found.text == "Bonjour Anne, [PERSONNE_2] et le 06 39 98 12 34"
    assert found.withheld == ("[PERSONNE_2]",)


def test_words_put_back_are_not_read_again() -> None:
    table = KeyTable()
    table.literal("[PERSONNE_1]")
    table.token(Kind.PERSON, "a", "Anne")
    assert unmask("[TEXTE_1] [PERSONNE_1]", table).text == "[PERSONNE_1] Anne"


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        (("[PERSONNE_1] mo", "de [PERSONNE_1]"), "Anne mode Anne"),
        (("[PERSONNE_1]mo", "de [PERSONNE_1]"), "Annemode Anne"),
        (("https:// et https:// puis",), "https:// et https:// puis"),
        (("https://[x]https://\n", "fin"), "https://[x]https://\nfin"),
        (("`" * 50, "`" * 50, " [PERSONNE_1]"), "`" * 100 + " [PERSONNE_1]"),
        (("```\n[PERSONNE_1]\n``", "``", "` [PERSONNE_1]"), "```\n[PERSONNE_1]\n````` Anne"),
    ],
)
def test_nothing_is_lost_or_taken_for_something_else_at_a_cut(pieces: tuple[str, ...], whole: str) -> None:
    restorer = Restorer(_table(), repair=True, protect=True)
    assert "".join(map(restorer.feed, pieces)) + restorer.close() == whole
    assert restore("".join(pieces), _table()).text == whole


_SIGNS = (
    "]",
    "[",
    "`",
    "```",
    "](",
    ")",
    "<a ",
    ">",
    "\n",
    " ",
    "_1",
    "é",
    "😀",
    "h",
    "ww",
    "www.",
    "https://x.y/",
)
_WORDS = (
    "[PERSONNE_1]",
    "[PERSONNE_2",
    "[MAIL_10]",
    "[lien",
    "[PERSONNE_1b]",
    "[personne_1]",
    "[ Personne 2 ]",
    "[Mail-1",
    "de ",
    "d’",
    "que ",
    "mode ",
    "Paul",
)
_PIECES = st.sampled_from([*_SIGNS, *_WORDS])
_ANSWERS = st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=14).map("".join)


@pytest.mark.parametrize(
    "options", [{}, {"repair": True, "protect": True}, {"repair": True, "only": {"person"}}]
)
@given(text=_ANSWERS, cuts=st.lists(st.integers(min_value=0, max_value=60), max_size=6))
def test_a_stream_cut_anywhere_gives_the_whole(options: dict[str, Any], text: str, cuts: list[int]) -> None:
    whole, pieces = Restorer(_table(), **options), Restorer(_table(), **options)
    bounds = sorted({0, len(text), *(c for c in cuts if c < len(text))})
    streamed = "".join(pieces.feed(text[a:b]) for a, b in pairwise(bounds)) + pieces.close()
    assert streamed == whole.feed(text) + whole.close()
    assert (pieces.unknown, pieces.protected) == (whole.unknown, whole.protected)


def test_every_cut_of_one_answer() -> None:
    text = (
        "CV de [PERSONNE_1] : `x [PERSONNE_2]` et d’[PERSONNE_2],"
        " https://e.org/[MAIL_10] mode [MAIL_1] [Personne 1]"
    )
    whole = restore(text, _table()).text
    for cut in range(len(text) + 1):
        restorer = Restorer(_table(), repair=True, protect=True)
        assert restorer.feed(text[:cut]) + restorer.feed(text[cut:]) + restorer.close() == whole
    restorer = Restorer(_table(), repair=True, protect=True)
    assert "".join(map(restorer.feed, text)) + restorer.close() == whole
