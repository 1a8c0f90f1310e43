"""Octets to a mail: whatever they are, it is read as far as it can be and what is wrong is said."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.mail import parts
from neo.core.mail.reading import MOST_OCTETS, read_mail
from neo.core.mail.shapes import BlockKind

from .writing import FROM, TO, plain, raw


def test_a_plain_mail_is_read_whole() -> None:
    mail = read_mail(plain("Bonjour,\nPuis-je venir jeudi ?\n", "Rendez-vous décalé"), "1")
    assert mail.head.subject == "Rendez-vous décalé"
    assert (mail.head.sender, mail.head.sender_name, mail.head.recipients) == (FROM, "Claire Test", (TO,))
    assert mail.head.message_id == "<m1@example.org>"
    assert mail.head.sent_at is not None and mail.head.sent_at.isoformat() == "2026-06-15T09:30:00+02:00"
    assert mail.body.text == "Bonjour,\nPuis-je venir jeudi ?"
    assert mail.body.notices == ()


def test_attachments_are_listed_by_name_and_never_read() -> None:
    message = EmailMessage()
    message["From"] = FROM
    message.set_content("Voici mon CV.")
    secret = b"CONTENU DE LA PIECE"
    message.add_attachment(secret * 100, maintype="application", subtype="pdf", filename="CV été.pdf")
    message.add_attachment("note cachée", filename="../../etc/notes.txt")
    mail = read_mail(message.as_bytes(), "1")
    names = [(a.name, a.kind) for a in mail.body.attachments]
    assert names == [("CV été.pdf", "application/pdf"), ("notes.txt", "text/plain")]
    assert abs((mail.body.attachments[0].octets or 0) - 1900) < 60
    assert mail.body.text == "Voici mon CV."


def test_a_mail_in_a_mail_is_an_attachment() -> None:
    inner, outer = EmailMessage(), EmailMessage()
    inner["Subject"] = "Dedans"
    inner.set_content("texte du dedans")
    outer["From"] = FROM
    outer.set_content("Je vous transfère.")
    outer.add_attachment(inner)
    mail = read_mail(outer.as_bytes(), "1")
    assert mail.body.text == "Je vous transfère."
    assert [a.kind for a in mail.body.attachments] == ["message/rfc822"]


def test_of_two_writings_the_one_that_a_program_shows_is_read() -> None:
    message = EmailMessage()
    message["From"] = FROM
    message.set_content("version que personne ne voit")
    message.add_alternative("<p>Bonjour, <b>deux</b> questions.</p>", subtype="html")
    assert read_mail(message.as_bytes(), "1").body.text == "Bonjour, deux questions."


def test_an_empty_html_writing_leaves_the_plain_one() -> None:
    message = EmailMessage()
    message.set_content("le texte")
    message.add_alternative("<p> </p>", subtype="html")
    assert read_mail(message.as_bytes(), "1").body.text == "le texte"


@pytest.mark.parametrize(
    ("announced", "octets"),
    [
        ("utf-8", "Où en est l’été ? à réponse".encode("cp1252")),
        ("iso-8859-1", "Où en est l’été ? à réponse".encode()),
        ("us-ascii", "Où en est l’été ? à réponse".encode()),
        ("x-inconnu-1", "Où en est l’été ? à réponse".encode()),
        ("utf-7", "Où en est l’été ? à réponse".encode()),
    ],
)
def test_a_wrong_charset_is_put_right_and_said(announced: str, octets: bytes) -> None:
    mail = read_mail(raw(f"Content-Type: text/plain; charset={announced}", octets), "1")
    assert mail.body.text == "Où en est l’été ? à réponse"
    assert parts.WRONG_CHARSET in mail.body.notices


def test_a_right_charset_is_not_said_to_be_wrong() -> None:
    mail = read_mail(raw("Content-Type: text/plain; charset=iso-8859-1", "été".encode("latin-1")), "1")
    assert (mail.body.text, mail.body.notices) == ("été", ())


def test_malformed_mime_is_read_as_it_can() -> None:
    no_boundary = read_mail(raw("Content-Type: multipart/mixed", b"Bonjour"), "1")
    assert no_boundary.body.text == "Bonjour" and parts.NO_BOUNDARY in no_boundary.body.notices
    never_closed = (
        b"--x\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n--x\r\nContent-Type: text/plain\r\n\r\nFin"
    )
    mail = read_mail(raw("Content-Type: multipart/mixed; boundary=x", never_closed), "1")
    assert mail.body.text == "Bonjour\n\nFin"
    bad_base64 = raw("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64", b"Qm9u!!am91cg")
    assert read_mail(bad_base64, "1").body.text == "Bonjour"


def test_what_is_no_mail_is_said_to_be_none() -> None:
    mail = read_mail(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "1")
    assert mail.head.sender == "" and any("ni expéditeur" in notice for notice in mail.body.notices)


def _nested(depth: int) -> bytes:
    body = b"Content-Type: text/plain\r\n\r\nau fond"
    for level in range(depth):
        mark = b"b%d" % level
        body = b"Content-Type: multipart/mixed; boundary=%b\r\n\r\n--%b\r\n%b\r\n--%b--" % (
            mark,
            mark,
            body,
            mark,
        )
    return b"From: a@example.org\r\n" + body


def test_parts_in_parts_are_read_to_a_depth_and_no_further() -> None:
    assert read_mail(_nested(5), "1").body.text == "au fond"
    deep = read_mail(_nested(5000), "1")
    assert deep.body.text == "" and parts.TOO_NESTED in deep.body.notices


def test_endless_parts_are_cut() -> None:
    body = b"--x\r\nContent-Type: text/plain\r\n\r\nmot\r\n" * 20_000
    mail = read_mail(raw("Content-Type: multipart/mixed; boundary=x", body), "1")
    assert parts.TOO_MANY in mail.body.notices
    assert mail.body.text.count("mot") <= parts.MOST_PARTS


def test_a_mail_of_fifty_megabytes_gives_its_beginning() -> None:
    start = b"--x\r\nContent-Type: text/plain\r\n\r\nBonjour, mon dossier en PJ\r\n--x\r\n"
    piece = b"Content-Type: application/pdf; name=gros.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    octets = raw(
        "Content-Type: multipart/mixed; boundary=x", start + piece + b"QUJD" * 15 + b"\r\n" * 25_000_000
    )
    assert len(octets) > 50_000_000
    for given_octets, size in ((octets, None), (octets[:MOST_OCTETS], len(octets))):
        mail = read_mail(given_octets, "1", size=size)
        assert mail.body.text == "Bonjour, mon dossier en PJ"
        assert [a.name for a in mail.body.attachments] == ["gros.pdf"]
        assert mail.head.octets == len(octets) and "pèse 50 Mo" in mail.body.notices[0]


def test_two_senders_are_nobodys() -> None:
    assert read_mail(plain("x", sender=f"{FROM}, autre@example.com"), "1").head.sender == ""
    named = read_mail(plain("x", sender=f'"{FROM}" <autre@example.com>'), "1").head
    assert named.sender == "autre@example.com"


def test_encoded_words_of_any_make_are_read() -> None:
    head = b"Subject: =?utf-8?B?UsOpcG9uc2U=?= =?iso-8859-1?Q?_=E9t=E9?= fin\r\n\r\n"
    assert read_mail(head, "1").head.subject == "Réponse été fin"
    assert read_mail("Subject: été brut\r\n\r\n".encode("latin-1"), "1").head.subject == "été brut"
    assert read_mail(b"Subject: =?utf-8?B?***?= reste\r\n\r\n", "1").head.subject.endswith("reste")


@pytest.mark.parametrize(
    ("written", "address", "name"),
    [
        ("Claire Test <claire@x.org>", "claire@x.org", "Claire Test"),
        ('"Test, Claire" <Claire@X.org>', "claire@x.org", "Test, Claire"),
        ("claire@x.org (Claire)", "claire@x.org", "Claire"),
        ("claire@x.org", "claire@x.org", ""),
        ("=?utf-8?q?L=C3=A9a?= <lea@x.org>", "lea@x.org", "Léa"),
        ("Groupe: lea@x.org;", "lea@x.org", ""),
        ('"a \\" b" <lea@x.org>', "lea@x.org", 'a " b'),
        ("<lea@x.org", "", ""),
        ("", "", ""),
    ],
)
def test_a_sender_is_read_as_it_may_be_written(written: str, address: str, name: str) -> None:
    head = read_mail(f"From: {written}\r\n\r\n".encode(), "1").head
    assert (head.sender, head.sender_name) == (address, name)


@pytest.mark.parametrize("piece", ["(", '"\\', "<", "a <b@c>,", "=?u?q?a?= ", "<a", "((a)", ";", "\t"])
@pytest.mark.parametrize("name", ["From", "To", "Subject", "References", "Date", "Content-Type"])
def test_a_header_made_to_take_long_is_read(name: str, piece: str) -> None:
    assert read_mail(f"{name}: {piece * 20_000}\r\n\r\nx".encode(), "1").head.ref == "1"


@given(st.binary(max_size=3000))
def test_any_octets_are_read(octets: bytes) -> None:
    _holds_together(octets)


_PIECES = st.sampled_from(
    [
        b"Content-Type: multipart/mixed; boundary=a\r\n",
        b'Content-Type: multipart/alternative; boundary="a\r\n"\r\n',
        b"Content-Type: text/html; charset*=x'y'z%\r\n",
        b"Content-Disposition: attachment; filename*0*=utf-8''%E9\r\n",
        b"Content-Transfer-Encoding: base64\r\n",
        b"Subject: =?utf-8?Q?=C3?=\r\n",
        b"From: <@@>, ,;:\r\n",
        b"Date: Mon, 99 Jun 99999 99:99\r\n",
        b"References: <a> <b <c>\r\n",
        b"Le 3 juin 2026, x\r\n a \xc3\xa9crit :\r\n",
        *(b"--a\r\n", b"--a--\r\n", b"\r\n\r\n", b"QUJD", b"<p style='", b"display:none'>", b"<!-- "),
        *(b"&#0;", b"\xff\xfe", b"> a dit\r\n", b"-- \r\n", b"\xe2\x80\x8b", b"De : x\r\n", b"\x0c"),
    ]
)


@given(st.lists(_PIECES | st.binary(max_size=6), max_size=40))
def test_any_mail_badly_put_together_is_read(pieces: list[bytes]) -> None:
    _holds_together(b"".join(pieces))


def _holds_together(octets: bytes) -> None:
    """The text is fit to be written, and its blocks hold every word of it in order."""
    mail = read_mail(octets, "1")
    text = mail.body.text
    text.encode("utf-8")
    assert "\r" not in text and "\0" not in text
    assert "".join(text[b.start : b.end] for b in mail.body.blocks).split() == text.split()
    assert all(kind in BlockKind for kind in {b.kind for b in mail.body.blocks})
