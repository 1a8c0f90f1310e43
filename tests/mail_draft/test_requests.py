"""Every thing a mail asks is found once, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.assistant.mail_draft.mail_text import items_of, own_words
from neo.core.assistant.mail_draft.requests import MOST_REQUESTS, find_requests
from neo.core.assistant.mail_draft.spelling import plain


def asked(body: str, *, private: bool = False) -> list[str]:
    return [a.text for a in find_requests(body, private=private)]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Bonjour,\n1) le stage commence quand ?\n2) il faut un justificatif de domicile ?\nMerci", 2),
        ("1) le stage commence quand ? 2) je mange où le midi ? 3) qui signe la convention ?", 3),
        ("slt 1 le patron a tjr pa la convention 2 c koi le kbis 3 jdor ou la semaine", 3),
        ("Bonjour, est-ce que la session est maintenue ? Cordialement", 1),
        ("bjr le stage c kan et le papier de la mairie c'est pour quand", 2),
        ("Je n'ai toujours pas reçu la convention.", 1),
        ("Jeudi 18 n'est pas possible pour moi.", 1),
        ("Merci de me transmettre le planning.", 1),
        ("Je vous joins mon RIB et mon attestation.", 1),
        ("Bonjour,\nMerci pour votre aide.\nBonne journée", 0),
        ("", 0),
    ],
)
def test_requests_are_counted(body: str, count: int) -> None:
    assert len(asked(body)) == count, asked(body)


def test_a_follow_up_belongs_to_what_it_follows() -> None:
    assert len(asked("Le rendez-vous du 12 tombe pendant mon examen. Peut-on avancer ?")) == 1


def test_somebody_else_asks_for_each_thing_they_want_to_know() -> None:
    body = "J'ai besoin de savoir combien elle touche et sa nouvelle adresse."
    assert len(asked(body, private=True)) == 2


@pytest.mark.parametrize(
    "quoted",
    [
        "> Pouvez-vous venir le 3 ?",
        "---------- Message transféré ----------\nDe : x@example.org\nPouvez-vous venir le 3 ?",
        "De : Ecole <x@example.org>\nObjet : test\nPouvez-vous venir le 3 ?",
    ],
)
def test_what_somebody_else_wrote_asks_nothing(quoted: str) -> None:
    assert asked(f"Bonjour, je vous transmets ceci pour information.\n\n{quoted}") == []


def test_sounds_are_read() -> None:
    assert plain("jgagne cb") == "je gagne combien"
    assert plain("c a kel heure") == "c'est a quelle heure"


@given(st.text(alphabet=st.sampled_from("ab12 ?.,)\n>éà'"), max_size=300))
def test_any_text_is_read_and_its_places_hold(body: str) -> None:
    assert len(own_words(body)) == len(body)
    for item in items_of(own_words(body)):
        for start, end in item.sentences:
            assert 0 <= start < end <= len(body)
    found = find_requests(body)
    assert len(found) <= MOST_REQUESTS
    for one in found:
        assert 0 <= one.start < one.end <= len(body)


def test_a_mail_pasted_many_times_asks_no_more() -> None:
    assert len(asked("Le stage commence quand ?\n" * 500)) == 1
