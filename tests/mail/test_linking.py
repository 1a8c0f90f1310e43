"""Whose a mail is, and which mails are of one exchange."""

from __future__ import annotations

from dataclasses import replace

from neo.core.dossier.exchange import read_dossier
from neo.core.mail.as_message import with_mails
from neo.core.mail.linking import Directory, KnownPerson, LinkKind, known_person, numbers_in
from neo.core.mail.reading import read_mail
from neo.core.mail.shapes import MailHead
from neo.core.mail.threads import threads
from tests.running import record

from .writing import plain

CLAIRE = KnownPerson("D-1", frozenset({"claire@example.org", "famille@example.org"}), "1234567A")
MARC = KnownPerson("D-2", frozenset({"marc@example.org", "famille@example.org"}), "12345678901")
DIRECTORY = Directory([CLAIRE, MARC])


def _link(sender: str, subject: str = "Bonjour") -> tuple[LinkKind, str]:
    link = DIRECTORY.link(MailHead("1", sender=sender, subject=subject))
    return link.kind, link.record_id


def test_a_known_address_links() -> None:
    assert _link("Claire@Example.org") == (LinkKind.ADDRESS, "D-1")


def test_a_number_in_the_subject_links_when_the_address_is_unknown() -> None:
    assert _link("autre@example.com", "mon dossier n°1234567a") == (LinkKind.NUMBER, "D-1")
    assert _link("autre@example.com", "DE 123 456 789 01 urgent") == (LinkKind.NUMBER, "D-2")


def test_a_number_settles_an_address_two_people_share() -> None:
    assert _link("famille@example.org") == (LinkKind.SEVERAL, "")
    assert _link("famille@example.org", "dossier 1234567A") == (LinkKind.ADDRESS, "D-1")


def test_an_address_and_a_number_that_disagree_are_left_to_the_adviser() -> None:
    link = DIRECTORY.link(MailHead("1", sender="claire@example.org", subject="12345678901"))
    assert (link.kind, link.record_id, link.candidates) == (LinkKind.DISAGREE, "", ("D-1", "D-2"))


def test_nobody_is_guessed() -> None:
    assert _link("inconnu@example.com", "Claire et Marc, 12345679901") == (LinkKind.UNKNOWN, "")
    assert _link("", "sans expéditeur") == (LinkKind.UNKNOWN, "")
    assert all(kind.value and DIRECTORY for kind in LinkKind)


def test_numbers_are_whole() -> None:
    assert numbers_in("réf. 1234567A, tél. 0199001122, X12345678901") == ("1234567A",)


def test_a_record_gives_its_addresses_and_number() -> None:
    dossier = read_dossier(record("D-9"))
    known = known_person(dossier)
    assert known.record_id == "D-9"
    assert {e.lower() for e in dossier.person.emails} <= known.addresses
    assert known.number == dossier.person.service_number.upper()


def test_mails_of_one_exchange_share_a_thread_even_round_one_that_is_missing() -> None:
    heads = [
        MailHead("1", "<a>"),
        MailHead("2", "<c>", references=("<a>", "<missing>")),
        MailHead("3", "<d>", references=("<missing>",)),
        MailHead("4", "<z>", subject="même objet"),
        MailHead("5"),
    ]
    of = threads(heads)
    assert of["1"] == of["2"] == of["3"] == "<a>"
    assert len({of["1"], of["4"], of["5"]}) == 3


def test_references_that_go_round_end() -> None:
    heads = [MailHead("1", "<a>", references=("<b>",)), MailHead("2", "<b>", references=("<a>", "<b>"))]
    of = threads(heads)
    assert of["1"] == of["2"]


def test_a_mail_becomes_a_message_of_the_record_and_the_record_stays() -> None:
    dossier = read_dossier(record("D-9"))
    text = "Puis-je venir jeudi ?\n\nLe 8 juin 2026 à 10:12, Agence a écrit :\nvenez mardi"
    mail = read_mail(plain(text), "42.7")
    joined = with_mails(dossier, [mail, mail])
    added = [m for m in joined.messages if m.ref == "42.7"]
    assert len(joined.messages) == len(dossier.messages) + 1
    assert added[0].incoming and added[0].state == "NON_LU"
    assert "Puis-je venir jeudi ?" in added[0].body and "> venez mardi" in added[0].body
    undated = replace(mail, head=replace(mail.head, ref="x", sent_at=None))
    assert any(m.sent_at == dossier.exported_at for m in with_mails(dossier, [undated]).messages)
