"""From the texts of a record to facts: labels, topics, matters, who speaks."""

from __future__ import annotations

from typing import Any

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.facts.model import Certainty, Fact, Speaker, Tag
from neo.core.facts.record import RecordFacts, read_record


def _read(*reports: str, messages: tuple[dict[str, Any], ...] = (), name: str = "TESSIER") -> RecordFacts:
    document = {
        "schema": "neo-dossier/1",
        "id": "F01",
        "exporteLe": "2026-05-20T08:00:00+02:00",
        "identite": {
            "civilite": "Mme",
            "nom": name,
            "prenom": "Maud",
            "emails": [{"adresseEmail": "m@example.org"}],
        },
        "conclusionsEntretien": [
            {"id": f"CE-{i}", "date": f"2026-0{i}-10", "texte": text} for i, text in enumerate(reports, 1)
        ],
        "messages": list(messages),
    }
    dossier = read_dossier(document)
    return read_record(dossier, dossier.today)


def _fact(facts: RecordFacts, part: str) -> Fact:
    return next(f for f in facts.all if part in f.passage.text)


@pytest.mark.parametrize(
    ("line", "part", "label"),
    [
        ("Logement : T2 trouvé. Bail signé.", "Bail", "Logement"),
        ("Concours → inscription faite, écrit le 28/05", "inscription", "Concours"),
        ("Tél. → nouveau : 06 39 98 00 00", "nouveau", "Tél"),
        ("Garage Poncet : essai prévu. Elle hésite : samedis.", "hésite", "Garage Poncet"),
        ("Elle a signé. Bail remis.", "Bail", ""),
    ],
)
def test_what_a_line_is_about(line: str, part: str, label: str) -> None:
    assert _fact(_read(line), part).passage.label == label


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Place en crèche accordée", "childcare"),
        ("Trop-perçu notifié", "overpayment"),
        ("Permis B obtenu", "licence"),
        ("Titre de séjour valable jusqu'en mai", "papers"),
        ("Elle dispose d'un an", ""),
    ],
)
def test_the_matter_of_a_passage(text: str, subject: str) -> None:
    assert _fact(_read(text), text).subject == subject


def test_a_surname_is_no_ordinary_word() -> None:
    assert not _fact(_read("Mme Timide vise un CDI.", name="TIMIDE"), "vise").has(Tag.JUDGEMENT)
    assert _fact(_read("Personne timide.", name="TESSIER"), "timide").has(Tag.JUDGEMENT)


def test_a_conditional_is_only_possible() -> None:
    assert _fact(_read("Elle accepterait un mi-temps."), "mi-temps").certainty is Certainty.POSSIBLE


def test_a_mail_from_another_address_is_a_third_party_s() -> None:
    message = {
        "id": "M-1",
        "date": "2026-05-02",
        "sens": "ENTRANT",
        "de": "x@example.org",
        "corps": "Son adresse ?",
    }
    assert _fact(_read("RAS.", messages=(message,)), "adresse").speaker is Speaker.THIRD_PARTY


def test_an_arrow_between_two_dates_is_a_range() -> None:
    facts = _read("CDD 05/01 -> 30/04, 22 h")
    assert [f.passage.text for f in facts.reports] == ["CDD 05/01 -> 30/04, 22 h"]


@pytest.mark.parametrize(
    ("earlier", "later", "replaced"),
    [
        ("Conduite : 14 h faites.", "Permis B obtenu le 02/02.", True),
        ("Trop-perçu : notification à venir.", "Trop-perçu : courrier reçu le 03/02.", True),
        ("Pas de voiture.", "Elle a acheté une Clio.", True),
        ("Entretien chez Lescure à fixer.", "Entretien chez Lescure fixé au 20/02.", True),
        ("CDD possible chez Lescure au 01/06.", "Entretien chez Lescure fixé au 20/02.", False),
        ("RQTH valable jusqu'au 30/09/2027.", "RAS.", False),
    ],
)
def test_what_a_later_note_replaces(earlier: str, later: str, replaced: bool) -> None:
    facts = _read(earlier, later)
    assert (facts.reports[0].passage in facts.superseded_passages) is replaced
