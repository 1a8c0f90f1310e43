"""Who wrote a mail, and which days a later note or a partner moved."""

from __future__ import annotations

from typing import Any

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.facts.record import read_record
from neo.core.facts.senders import is_own, own_addresses, own_numbers

from ..synthesis.records import mail, record

NEW_BOX = "maud.tessier@courriel.example"


def _own(sender: str, text: str) -> bool:
    dossier = read_dossier(record(("2026-05-06", "CV revu."), mails=(mail(text, de=sender),)))
    return is_own(sender, own_addresses(dossier))


def test_a_new_mailbox_signed_with_the_person_s_names_is_theirs() -> None:
    assert _own(NEW_BOX, "Bonjour,\nJe serai là mardi.\nMaud Tessier")
    assert _own("m.tessier@courriel.example", "Bonjour,\nOk pour mardi.\nMaud Tessier")


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("paul.tessier@courriel.example", "Je suis le mari de Maud Tessier.\nPaul Tessier"),
        (NEW_BOX, "Envoyez-moi son adresse.\nLe service"),
        ("marie.tessier@courriel.example", "Je reçois ses SMS.\nMarie Tessier"),
    ],
)
def test_somebody_else_s_mailbox_is_not(sender: str, text: str) -> None:
    assert not _own(sender, text)


def test_a_number_given_as_the_person_s_is_read_and_another_s_is_not() -> None:
    assert own_numbers("Nouveau numéro : 06 39 98 33 07.") == ["06 39 98 33 07"]
    assert own_numbers("Tél du patron : 06 39 98 33 07.") == []


def _given_up(*reports: tuple[str, str], mails: tuple[dict[str, Any], ...] = ()) -> set[str]:
    dossier = read_dossier(record(*reports, mails=mails))
    return {p.text for p in read_record(dossier, dossier.today).superseded_passages}


def test_a_start_moved_by_a_later_note_makes_the_earlier_day_history() -> None:
    earlier = "Formation : session du 04/06 au 18/12, 420 h."
    assert earlier in _given_up(("2026-04-02", earlier), ("2026-05-06", "Rentrée reportée au 18/06."))


def test_a_partner_s_mail_moves_an_interview_and_the_person_s_question_does_not() -> None:
    earlier = "Entretien chez Lescure le 02/06 à 9 h."
    moved = "Nous décalons l'entretien de Mme Tessier au 12 juin à 11 h."
    assert earlier in _given_up(("2026-05-06", earlier), mails=(mail(moved, de="rh@lescure.example"),))
    asked = "Peut-on décaler l'entretien au 12 juin ?"
    assert earlier not in _given_up(("2026-05-06", earlier), mails=(mail(asked),))
