"""The draft of a reply: its head joins it to the exchange, and nothing in a mail can add a line to it."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.errors import WrongUsage
from neo.core.mail.outgoing import as_octets, reply_subject, reply_to
from neo.core.mail.reading import read_mail

from .writing import FROM, TO, WHEN, plain


def test_a_reply_joins_the_exchange() -> None:
    asked = read_mail(
        plain("Puis-je venir ?", "Été : RDV", References="<a@x> <b@x>", In_Reply_To="<b@x>"), "1"
    )
    draft = message_from_bytes(
        as_octets(reply_to(asked, "Oui, jeudi à 10 h.", sender=TO, written_at=WHEN)), policy=default
    )
    assert draft["In-Reply-To"] == "<m1@example.org>"
    assert draft["References"].split() == ["<a@x>", "<b@x>", "<m1@example.org>"]
    assert (draft["Subject"], draft["From"]) == ("Re: Été : RDV", TO)
    assert draft["To"].addresses[0].addr_spec == FROM
    text = draft.get_content()
    assert text.startswith("Oui, jeudi à 10 h.") and "> Puis-je venir ?" in text


def test_the_same_reply_has_the_same_id_and_another_has_another() -> None:
    asked = read_mail(plain("x"), "1")
    one, same = (reply_to(asked, "Oui.", sender=TO, written_at=WHEN).message_id for _ in range(2))
    other = reply_to(asked, "Non.", sender=TO, written_at=WHEN).message_id
    assert one == same != other
    assert "Oui" not in one and one.endswith("@agence.example>")


def test_a_reply_goes_where_the_mail_came_from() -> None:
    asked = read_mail(plain("x", Reply_To="ailleurs@example.com"), "1")
    assert reply_to(asked, "Oui.", sender=TO, written_at=WHEN).to == FROM


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("RDV", "Re: RDV"),
        ("RE: RDV", "RE: RDV"),
        ("Re : RDV", "Re : RDV"),
        ("", "Re:"),
        ("Réunion", "Re: Réunion"),
    ],
)
def test_re_is_said_once(subject: str, expected: str) -> None:
    assert reply_subject(subject) == expected


def test_what_cannot_be_a_reply_is_said() -> None:
    asked = read_mail(plain("x"), "1")
    with pytest.raises(WrongUsage, match="vide"):
        reply_to(asked, " \n", sender=TO, written_at=WHEN)
    with pytest.raises(WrongUsage, match="NEO_MAIL_ADDRESS"):
        reply_to(asked, "Oui.", sender="claire", written_at=WHEN)
    with pytest.raises(WrongUsage, match="expéditeur"):
        reply_to(read_mail(b"Subject: x\r\n\r\n", "1"), "Oui.", sender=TO, written_at=WHEN)


@given(st.text(max_size=60), st.text(min_size=1, max_size=200), st.text(max_size=40))
def test_nothing_in_a_mail_or_a_reply_adds_a_header(subject: str, words: str, name: str) -> None:
    quoted = name.replace("\\", "").replace('"', "")
    head = f'From: "{quoted}" <{FROM}>\r\nSubject: {subject}\r\nMessage-ID: <m@x>\r\n\r\nTexte'
    asked = read_mail(head.encode("utf-8", "replace"), "1")
    try:
        octets = as_octets(reply_to(asked, words, sender=TO, written_at=WHEN))
    except WrongUsage:
        return
    octets.decode("ascii")
    names = [name for name, _ in message_from_bytes(octets).items()]
    allowed = {"From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References"}
    assert set(names) <= allowed | {"Content-Type", "Content-Transfer-Encoding", "MIME-Version"}
    assert len(names) == len(set(names))
