"""What opens a synthesis: days soon to come, threats, starts; from notes and from mails."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.assistant.synthesis.plan import Section
from neo.core.assistant.synthesis.quoting import fitted

from .records import mail, record, synthesis

FILLER = ("2026-01-15", "Point téléphonique. CV revu ensemble.")


def _urgent(*reports: tuple[str, str], **more: object) -> list[str]:
    result = synthesis(record(*(reports or (FILLER,)), **more))  # type: ignore[arg-type]
    return [s.text for s in result.sentences if s.section == Section.URGENT]


@pytest.mark.parametrize(
    "words",
    [
        "Le centre ne garde ma place que jusqu'au 30 mai.",
        "Je commence le 1er juin à 8 h chez Batiform.",
        "J'ai un entretien le 28 mai à 10 h chez Batiform.",
        "Je reçois un courrier qui me menace de radiation pour une absence.",
        "Je conteste le trop-perçu de 640 €, le courrier me donne deux mois.",
    ],
)
def test_a_mail_that_cannot_wait_opens_the_text(words: str) -> None:
    (line,) = _urgent(mails=(mail(words),))
    assert line.startswith("Mail non lu du 18/05/2026")


@pytest.mark.parametrize(
    "words",
    ["Merci pour votre aide, je vous souhaite un bon mois de mai.", "J'ai commencé le 4 mai chez Batiform."],
)
def test_a_mail_that_can_wait_does_not(words: str) -> None:
    assert _urgent(mails=(mail(words),)) == []


def test_a_start_soon_to_come_opens_the_text() -> None:
    note = ("2026-05-06", "POEC Batiform : du 01/06 au 28/08, 399 h.")
    assert any("01/06/2026" in line for line in _urgent(FILLER, note))


def test_a_session_already_begun_does_not() -> None:
    note = ("2026-03-06", "Session Batiform du 02/03 au 12/06, 399 h.")
    assert _urgent(FILLER, note) == []


def test_a_relative_who_asks_about_the_person_is_always_told() -> None:
    notes = [
        (
            "2026-05-06",
            f"Candidature n° {i} chez Lescure{i} : entretien prévu le 0{i}/06 à 9 h avec Mme Roy{i}.",
        )
        for i in range(1, 9)
    ]
    message = mail("Je suis son mari. Merci de me communiquer son adresse.", de="autre@example.org")
    told = [s.text for s in synthesis(record(*notes, mails=(message,))).sentences]
    assert any("ne rien communiquer" in text for text in told)


def test_a_vehicle_that_is_gone_is_not_told() -> None:
    told = synthesis(
        record(
            ("2026-02-06", "Permis B, kangoo perso."),
            ("2026-03-06", "Kangoo vendu pour payer les loyers."),
            ("2026-05-06", "Elle se déplace en taxi collectif."),
        )
    )
    assert not any("perso" in s.text for s in told.sentences)


def test_a_long_announcement_keeps_who_and_when() -> None:
    words = (
        "J'ai accepté le poste chez Lescure : le contrat prévoit deux mille cinq cents euros par mois "
        "sur douze mois et une prise de poste au 5 juin."
    )
    (line,) = _urgent(mails=(mail(words),))
    assert "Lescure" in line and "5 juin" in line
    assert len(line.split()) <= 26


def test_what_the_agency_wrote_since_the_last_note_is_told() -> None:
    sent = mail(
        "Bonjour, mon collègue confirme : vos droits courent jusqu'au 14 janvier 2027.",
        sens="SORTANT",
        etat="LU",
    )
    told = [s.text for s in synthesis(record(("2026-05-06", "CV revu."), mails=(sent,))).sentences]
    assert any("L'agence a écrit le 18/05/2026" in t and "14 janvier 2027" in t for t in told)


@given(
    st.lists(st.sampled_from(["le", "poste", "à", "42", "juin", "Roy", "h"]), max_size=40), st.integers(6, 20)
)
def test_a_quotation_is_cut_to_its_room(words: list[str], most: int) -> None:
    kept = fitted(" ".join(words), most).replace("[…]", " ").replace("…", " ").split()
    assert len(kept) <= most
    assert all(word in words for word in kept)


def test_a_letter_that_threatens_is_told_first_whoever_sent_it() -> None:
    letter = mail(
        "Madame, à défaut de déclaration sous 30 jours, une majoration sera appliquée.",
        de="contact@urssaf.example.com",
        etat="LU",
        objet="Mise en demeure",
    )
    (line,) = _urgent(("2026-05-06", "CV revu."), mails=(letter,))
    assert "majoration" in line


def test_what_keeps_the_person_from_going_on_is_told() -> None:
    told = synthesis(
        record(FILLER, mails=(mail("bjr le site de la mairie il bug jpeu pas deposé le dossier"),))
    )
    assert any("bug" in s.text for s in told.sentences)


def test_an_offer_asked_about_is_told_with_its_day() -> None:
    words = (
        "Par ailleurs une agence d'intérim me propose un CDD de régleur de trois mois à partir du 6 juillet, "
        "est-ce que cela fait tomber mon dossier ?"
    )
    told = synthesis(record(FILLER, mails=(mail(words),)))
    assert any("CDD de régleur" in s.text and "6 juillet" in s.text for s in told.sentences)


def test_an_event_whose_day_is_past_is_to_be_asked_about() -> None:
    result = synthesis(record(FILLER, ("2026-05-04", "Code : exam le 12/05 à Vierzon.")))
    line = next(s for s in result.sentences if "12/05/2026" in s.text)
    assert line.section == Section.CHECK


def test_the_years_in_a_company_are_no_child_s_age() -> None:
    career = {
        "experiences": [{"intitule": "Directrice", "entreprise": "Conserveries Arbieu", "enPoste": False}]
    }
    note = ("2026-05-06", "Directrice (groupe Conserveries Arbieu, 17 ans), cherche un poste de directrice.")
    assert "Conserveries Arbieu" in "\n".join(
        s.text for s in synthesis(record(note, parcours=career)).sentences
    )


def test_what_a_mail_wants_told_without_a_question_mark_is_told() -> None:
    written = mail(
        "Bonjour, Je vous écris un peu tard ce soir. Dites moi juste si le rdv de mardi est maintenu. Merci"
    )
    told = synthesis(record(FILLER, mails=(written,)))
    assert any("Dites moi juste si le rdv de mardi est maintenu" in s.text for s in told.sentences)
    assert any("1 question" in change.text for change in told.changes)


def test_half_a_clause_is_not_joined_to_half_another() -> None:
    said = (
        "Je n'ai pas eu de nouvelles pour le financement, or la salle ne garde ma place que jusqu'au 30 juin"
    )
    assert fitted(said, 17) == "… or la salle ne garde ma place que jusqu'au 30 juin"


def test_what_is_announced_keeps_its_opening_and_its_day() -> None:
    said = (
        "On me propose un remplacement de quatre mois à Lens, logement compris et prime, début le 6 juillet"
    )
    assert fitted(said, 15) == "On me propose un remplacement de quatre mois à Lens […] début le 6 juillet"


def test_a_condition_is_not_cut_off_what_hangs_on_it() -> None:
    said = "Si le conseil municipal vote le budget de la crèche en séance, je commence avec eux le 6 juillet"
    assert "si le conseil" in fitted(said, 12).lower()
