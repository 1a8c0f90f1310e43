"""Commitments in a synthesis: whose they are, by when, late or kept, each told once."""

from __future__ import annotations

import pytest

from neo.core.assistant.synthesis.plan import Section
from neo.core.dossier.exchange import read_dossier
from neo.core.facts.commitments import Side, due_before, find_commitments, overdue
from neo.core.facts.record import read_record

from .records import mail, record, synthesis, text_of

FILLER = ("2026-01-15", "Point téléphonique. CV revu ensemble.")


def _late(*reports: tuple[str, str], **more: object) -> list[tuple[Side, str]]:
    dossier = read_dossier(record(*reports, **more))  # type: ignore[arg-type]
    facts = read_record(dossier, dossier.today)
    past = due_before(dossier.today, find_commitments(dossier, facts, dossier.today))
    return [(c.side, c.due.isoformat()) for c in overdue(past, dossier, facts)]


@pytest.mark.parametrize(
    ("note", "side"),
    [
        ("Je relance le centre avant le 12/05.", Side.AGENCY),
        ("Moi : réponse sur le devis avant le 12/05", Side.AGENCY),
        ("Elle : envoie l'attestation de stage avant le 12/05", Side.PERSON),
        ("Elle m'envoie le relevé de notes avant le 12/05.", Side.PERSON),
        ("Mme Tessier doit déposer le dossier avant le 12/05.", Side.PERSON),
    ],
)
def test_a_promise_has_its_side_and_its_day(note: str, side: Side) -> None:
    assert _late(FILLER, ("2026-04-28", note)) == [(side, "2026-05-12")]


@pytest.mark.parametrize(
    "note",
    [
        "Elle ne prend pas de rendez-vous avant le 12/05.",
        "Elle doit être libérée pour le 12/05.",
        "Il prépare quoi avant le 12/05 ?",
        "Session du 04/05 au 12/05.",
        "Je relance le centre avant le 12/06.",
    ],
)
def test_what_nobody_promised_or_is_not_due_yet_is_not_late(note: str) -> None:
    assert _late(FILLER, ("2026-04-28", note)) == []


def test_a_promise_told_as_done_is_kept() -> None:
    note = ("2026-04-20", "Je transmets la fiche de prescription au centre Batiform avant le 30/04.")
    assert _late(note, ("2026-05-11", "Fiche de prescription transmise au centre Batiform.")) == []
    assert _late(note, ("2026-05-11", "Fiche de prescription : toujours pas transmise à Batiform.")) != []


def test_what_the_person_owed_and_sent_is_kept() -> None:
    note = ("2026-04-20", "Elle : envoie le devis signé de Batiform avant le 30/04.")
    day, file = "2026-05-02T10:00:00+02:00", {"nom": "devis.pdf", "type": "application/pdf", "octets": 1024}
    words = "Voici le devis signé de Batiform en pièce jointe."
    assert _late(note) != []
    assert _late(note, mails=(mail(words, date=day, piecesJointes=[file]),)) == []
    assert _late(note, mails=(mail(words, date=day),)) != []


def test_the_same_promise_in_the_contract_and_in_a_note_is_one() -> None:
    engagement = {"libelle": "Relancer le centre Batiform", "par": "ORGANISME", "echeance": "2026-05-12"}
    contract = {"etat": "SIGNE", "dateSignature": "2026-02-10", "engagements": [engagement]}
    dossier = read_dossier(
        record(("2026-04-28", "Je relance Batiform avant le 12/05."), contratEngagement=contract)
    )
    (only,) = find_commitments(dossier, read_record(dossier, dossier.today), dossier.today)
    assert len(only.sources) == 2


def test_what_the_agency_is_late_with_comes_first_and_says_whose_it_is() -> None:
    result = synthesis(record(FILLER, ("2026-04-28", "Je relance Batiform et je lui écris avant le 12/05.")))
    first = result.sentences[0]
    assert first.section == Section.URGENT
    assert first.text == "En retard côté agence (pour le 12/05/2026) : relancer Batiform et lui écrire."


def test_what_the_person_is_late_with_is_to_be_checked() -> None:
    result = synthesis(record(FILLER, ("2026-04-28", "Elle : envoie le relevé de notes avant le 12/05.")))
    line = next(s for s in result.sentences if "retard" in s.text)
    assert line.section == Section.CHECK
    assert line.text == "En retard côté personne (pour le 12/05/2026) : envoyer le relevé de notes."


def test_this_week_of_an_old_note_becomes_a_day() -> None:
    text = text_of(record(FILLER, ("2026-04-28", "Adresse pas encore changée, je le fais cette semaine.")))
    assert "cette semaine" not in text
    assert "En retard côté agence (promis le 28/04/2026)" in text


def test_a_shouted_promise_is_told_calmly() -> None:
    text = text_of(record(FILLER, ("2026-04-28", "JE CONTACTE LE RELAIS PETITE ENFANCE AVANT LE 07/05")))
    assert "contacter le relais petite enfance" in text
