"""What a synthesis says, on small records written for it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from neo.core.assistant.synthesis.plan import Section
from neo.core.facts.filters import shows_distress
from neo.core.french.folding import fold

from .records import mail, record, synthesis, text_of

FILLER = ("2026-01-15", "Point téléphonique. CV revu ensemble.")


def test_a_record_without_a_report_says_so_beside_a_short_text() -> None:
    result = synthesis(record())
    assert 0 < len(result.sentences) <= 3
    assert "Mme Tessier, 42 ans, est inscrite depuis le 06/01/2025" in result.sentences[0].text
    assert result.sentences[1].text.startswith("Le dossier de Mme Tessier est presque vide : aucun compte")
    assert any("compte rendu" in u.text for u in result.unknown)


def test_nothing_at_all_still_gives_a_result() -> None:
    bare = {
        "schema": "neo-dossier/1",
        "id": "S02",
        "exporteLe": "2026-05-20",
        "identite": {"nom": "A", "prenom": "B"},
    }
    assert len(synthesis(bare).sentences) <= 1


def test_what_is_due_soon_opens_the_text() -> None:
    result = synthesis(record(FILLER, ("2026-05-06", "Dossier à déposer à la Région avant le 29/05.")))
    assert result.sentences[0].section == Section.URGENT
    assert "29/05/2026" in result.sentences[0].text


def test_the_later_value_replaces_the_earlier_one() -> None:
    text = text_of(
        record(
            ("2026-02-10", "Salaire souhaité : 1 900 € brut."),
            ("2026-05-05", "Salaire souhaité : 1 750 € brut."),
        )
    )
    assert "1 750" in text and "1 900" not in text


def test_steps_are_history_once_the_end_is_written() -> None:
    text = text_of(
        record(
            ("2025-11-04", "Code de la route : examen prévu le 20/11."),
            ("2026-04-28", "Permis B obtenu le 22/04/2026."),
        )
    )
    assert "Permis B obtenu le 22/04/2026" in text
    assert "Code de la route" not in text


def test_what_one_note_says_of_one_matter_makes_one_sentence() -> None:
    note = "Crèche : 3 jours par semaine depuis le 04/05. 5 jours possibles à partir du 01/09."
    lines = [s.text for s in synthesis(record(FILLER, ("2026-05-06", note))).sentences if "rèche" in s.text]
    assert len(lines) == 1
    assert "3 jours" in lines[0] and "01/09/2026" in lines[0]


def test_a_line_takes_its_topic_from_its_first_item() -> None:
    note = "Concours → inscription confirmée, écrit le 28/05 à Lyon"
    assert re.search(
        r"Concours : inscription confirmée, écrit le 28/05/2026",
        text_of(record(FILLER, ("2026-05-06", note))),
    )


def test_an_unread_mail_tells_what_the_person_asks() -> None:
    text = text_of(
        record(FILLER, mails=(mail("Bonjour,\nEst-ce que je garde mon allocation pendant le stage ?"),))
    )
    assert "Mail non lu du 18/05/2026" in text
    assert "« Est-ce que je garde mon allocation pendant le stage ? »" in text


def test_an_announced_file_that_is_not_there_is_told() -> None:
    text = text_of(record(FILLER, mails=(mail("Je vous mets en pièce jointe mon CV et l'attestation."),)))
    assert "annonce en pièce jointe : CV, attestation (à réclamer)" in text


def test_an_appointment_to_move_is_told_without_its_reason() -> None:
    appointment = {"id": "RDV-1", "date": "2026-05-28T09:00:00+02:00", "statut": "PRIS"}
    message = mail("Peut-on décaler le rendez-vous du 28/05 ? Mon mari passe un examen médical.")
    text = text_of(record(FILLER, mails=(message,), rendezVous=[appointment]))
    assert "demande à déplacer le rendez-vous du 28/05/2026" in text
    assert "mari" not in text and "médical" not in text


def test_distress_in_an_unread_mail_comes_first() -> None:
    result = synthesis(record(FILLER, mails=(mail("Je n'en peux plus, j'arrête tout."),)))
    assert result.sentences[0].section == Section.URGENT
    assert "Détresse ou découragement dans le mail du 18/05/2026" in result.sentences[0].text


def test_a_mail_from_somebody_else_is_told_as_such() -> None:
    message = mail("Je suis son mari. Merci de me communiquer son adresse.", de="autre@example.org")
    text = text_of(record(FILLER, mails=(message,)))
    assert "un tiers (son conjoint ou ex-conjoint) demande des renseignements ; ne rien communiquer" in text


def test_what_the_agency_promised_and_did_not_do_is_told() -> None:
    note = "Je m'engage à envoyer la liste des employeurs avant le 05/05."
    assert "En retard côté agence (pour le 05/05/2026)" in text_of(record(FILLER, ("2026-04-21", note)))


def test_a_refusal_to_be_told_is_kept_with_what_it_is_about() -> None:
    note = "Restrictions écrites reçues. Elle ne souhaite pas qu'elles soient communiquées aux employeurs."
    text = text_of(record(FILLER, ("2026-05-06", note)))
    assert "Restrictions" in text
    assert re.search(r"ne (?:souhaite|veut) pas qu'elles soient communiquées", text)


def test_words_of_the_sections_never_lead_twice_in_a_row() -> None:
    note = "Logement : T2 à Vierzon depuis le 01/04. Titre d'occupation jusqu'au 31/03/2027."
    heads = [s.text.split(" : ")[0] for s in synthesis(record(FILLER, ("2026-05-06", note))).sentences]
    assert all(a != b for a, b in pairwise(heads))


def test_what_the_person_owes_is_told_with_who_owes_it() -> None:
    note = "Elle doit m'envoyer : copie du permis, attestation de stage."
    assert "Elle doit envoyer : copie du permis, attestation de stage" in text_of(
        record(FILLER, ("2026-05-06", note))
    )


def test_lines_of_one_mail_follow_each_other() -> None:
    first = mail("Est-ce que je garde mon allocation en juin ? Quel jour est prévue la réponse du centre ?")
    second = mail("Quand puis-je venir ? À qui dois-je écrire ?", id="M-2", date="2026-05-19T10:00:00+02:00")
    lines = [
        s.text
        for s in synthesis(record(FILLER, mails=(first, second))).sentences
        if s.text.startswith(("Mail", "Elle "))
    ]
    followers = [i for i, line in enumerate(lines) if line.startswith("Elle ajoute : « ")]
    assert followers and all(i > 0 for i in followers)
    assert lines[0].startswith("Mail non lu du 19/05/2026 : « ")


def test_the_state_of_an_offer_followed_up_is_told() -> None:
    offer = "Garage Poncet propose un CDI de magasinier à 35 h après essai."
    text = text_of(record(("2026-03-10", offer), ("2026-05-06", "Essai au Garage Poncet prévu le 02/06.")))
    assert re.search(r"CDI de magasinier", text) and "02/06/2026" in text


def test_what_an_answered_mail_announced_since_the_last_note_is_said() -> None:
    told = mail("J'ai signé chez Lescure, je commence le 01/06 à 8 h.", etat="REPONDU")
    text = text_of(record(("2026-05-06", "Candidature chez Lescure envoyée."), mails=(told,)))
    assert "déjà répondu :" in text and "Lescure, je commence" in text


def test_an_answered_mail_older_than_the_last_note_is_not_told_again() -> None:
    told = mail("J'ai signé chez Lescure, je commence le 01/06 à 8 h.", etat="REPONDU")
    text = text_of(record(("2026-05-19", "Contrat Lescure du 01/06 confirmé."), mails=(told,)))
    assert "déjà répondu" not in text


def test_what_the_adviser_wondered_is_not_a_fact() -> None:
    text = text_of(record(FILLER, ("2026-05-06", "Aidante de sa tante ? Entretien chez Lescure le 03/06.")))
    assert "03/06/2026" in text and "tante" not in text


def test_the_contract_signed_in_the_profile_is_said_once() -> None:
    signed = {"etat": "SIGNE", "dateSignature": "2026-05-06"}
    note = ("2026-05-06", "CE signé. Entretien chez Lescure le 03/06.")
    text = text_of(record(FILLER, note, contratEngagement=signed))
    assert text.lower().count("signé") <= 1


def test_distress_in_the_subject_of_a_mail_comes_first() -> None:
    mails = (mail("Pouvez-vous me confirmer l'heure ?", objet="JE CRAQUE"),)
    text = text_of(record(("2026-05-06", "CV revu."), mails=mails))
    assert "Détresse ou découragement dans le mail du 18/05/2026" in text


@pytest.mark.parametrize("words", ["Je suis au bout.", "je dors 4 heures par nuit", "je baisse les bras"])
def test_plain_words_of_exhaustion_are_distress(words: str) -> None:
    assert shows_distress(fold(words))


@pytest.mark.parametrize("words", ["au bout du contrat", "le bureau au bout du couloir", "il dort bien"])
def test_the_end_of_something_is_no_distress(words: str) -> None:
    assert not shows_distress(fold(words))


def test_a_day_given_up_is_not_told() -> None:
    text = text_of(
        record(
            ("2026-04-02", "Formation Batiform, titre pro ADVF, du 05/10/2026 au 30/04/2027."),
            ("2026-05-06", "Batiform décale : début le 12/10 au lieu du 05/10 (travaux)."),
        )
    )
    assert "12/10/2026" in text
    assert "05/10" not in text


def test_a_former_amount_is_not_told() -> None:
    text = text_of(record(("2026-05-06", "ADIE : prêt accordé 6 000 € (et non 8 000).")))
    assert "6 000 €" in text and "8 000" not in text


def test_what_the_agency_signed_for_and_is_late_with_is_told() -> None:
    engagement = {"libelle": "Envoyer la convention", "par": "ORGANISME", "echeance": "2026-05-05"}
    contract = {"etat": "SIGNE", "dateSignature": "2026-02-10", "engagements": [engagement]}
    assert "envoyer la convention" in text_of(record(("2026-05-06", "CV revu."), contratEngagement=contract))


def test_the_first_line_shown_of_a_mail_says_which_mail() -> None:
    words = (
        "Je suis prise ou pas pour le 9 juin ? Le rdv du 2 juin, pouvez-vous le décaler ? "
        "J'ai compté 447 h avec le cachet du 30 avril."
    )
    document = record(("2026-05-06", "Rendez-vous le 02/06 à 10 h."), mails=(mail(words),))
    lines = [
        s.text for s in synthesis(document).sentences if "mail" in s.text.lower() or " ajoute " in s.text
    ]
    assert lines and lines[0].startswith("Mail non lu du 18/05/2026")


def test_what_a_partner_wrote_since_the_last_note_is_told_with_who_signed() -> None:
    body = "Bonjour,\nNous décalons l'entretien de Mme Tessier au vendredi 12 juin à 11 h.\nAtelier Lescure"
    news = mail(body, de="rh@lescure.example", etat="LU", objet="Recrutement")
    text = text_of(record(("2026-05-06", "Entretien chez Lescure le 02/06 à 9 h."), mails=(news,)))
    assert "de Atelier Lescure" in text or "d'Atelier Lescure" in text
    assert "12 juin à 11 h" in text
    assert "02/06/2026" not in text


def test_a_mail_that_asks_about_the_person_is_not_quoted() -> None:
    body = "Bonjour,\nPouvez-vous me communiquer sa nouvelle adresse et son salaire au poste de mai ?\nJ. Roy"
    text = text_of(record(("2026-05-06", "CV revu."), mails=(mail(body, de="j.roy@example.net"),)))
    assert "ne rien communiquer" in text and "«" not in text.split("ne rien communiquer")[0][-80:]


def test_a_number_that_the_profile_lacks_is_told() -> None:
    text = text_of(record(("2026-05-06", "Nouveau numéro : 06 39 98 33 07.")))
    assert "06 39 98 33 07" in text


def test_what_must_not_appear_in_the_record_does_not() -> None:
    note = "Elle a repris 6 kg et ne suit plus son traitement, n'a pas à apparaître. Test le 03/06 à 10 h."
    text = text_of(record(FILLER, ("2026-05-06", note)))
    assert "kg" not in text and "traitement" not in text


def test_a_promise_is_told_without_the_note_s_moi() -> None:
    text = text_of(record(("2026-04-10", "Moi réponse financement avant le 15/05.")))
    assert "En retard côté agence (pour le 15/05/2026) : réponse financement." in text


def test_a_note_dated_in_the_future_says_so() -> None:
    text = text_of(record(FILLER, ("2026-06-01", "Elle cherche un CDI de vendeuse à Lyon.")))
    assert "note datée du 01/06/2026, à venir" in text


def test_the_condition_of_an_offer_is_never_trimmed() -> None:
    note = (
        "La collectivité aura à remplacer un congé à l'accueil : CDD possible de 28 h par semaine à partir "
        "du 1er juin 2026, durée 6 mois, sous réserve du vote du conseil municipal de mai."
    )
    text = text_of(record(FILLER, ("2026-05-06", note)))
    line = next(line for line in text.splitlines() if "28 h" in line)
    assert "réserve du vote" in line or "condition du vote" in line


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("Embauche en CDI chez Lescure le 01/06 (sous réserve du vote du budget).", "réserve du vote"),
        (
            "Formation de cariste au CFA de Bourges du 01/06 au 30/06, 8 h-16 h, si la crèche confirme.",
            "si la",
        ),
        (
            "Prêt de 3 000 € possible chez Lescure le 02/06 à 9 h au siège, à condition d'un garant.",
            "condition",
        ),
    ],
)
def test_what_it_depends_on_goes_with_it(note: str, kept: str) -> None:
    for line in text_of(record(FILLER, ("2026-05-06", note))).splitlines():
        if "Lescure" in line or "CFA" in line:
            assert kept in line


def test_a_question_is_quoted_with_its_si() -> None:
    words = (
        "si je prends le CDD de la mairie cet été est ce que je perds mon allocation et est ce que "
        "je garde ma place en formation à la rentrée ?"
    )
    text = text_of(record(FILLER, mails=(mail(words),)))
    assert "« si je prends le CDD de la mairie cet été est ce que je perds mon allocation" in text


def test_the_age_of_an_old_note_is_not_told() -> None:
    text = text_of(
        record(FILLER, ("2024-05-06", "Vendeuse, 40 ans, 12 ans de métier, vise un CDI à Bourges."))
    )
    assert "42 ans" in text and "40 ans" not in text


def test_the_adviser_s_own_leave_is_not_the_person_s() -> None:
    note = "Retraite fin juillet, je passe le dossier à Lise. Entretien chez Lescure le 03/06."
    text = text_of(record(FILLER, ("2026-05-06", note)))
    assert "03/06/2026" in text and "etraite" not in text and "Lise" not in text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Elle : envoie attestation CAF avant le 30/05.", "Elle envoie attestation CAF"),
        ("À faire, moi : signer la convention avant le 30/05.", "L'agence doit signer la convention"),
        ("Elle : relancer Poncet avant le 30/05.", "Elle doit relancer Poncet"),
    ],
)
def test_a_line_has_its_subject(note: str, told: str) -> None:
    assert told in text_of(record(FILLER, ("2026-05-06", note)))


def test_a_date_and_an_amount_of_nothing_are_not_a_sentence() -> None:
    assert "8 900" not in text_of(record(FILLER, ("2026-05-06", "Juin 2027, 8 900 €.")))


def test_a_label_that_qualifies_one_item_heads_no_other() -> None:
    note = (
        "Immersion chez Poncet positive, à améliorer : lecture de plan. M. Roy la prendrait en CDI le 01/06."
    )
    for line in text_of(record(FILLER, ("2026-05-06", note))).splitlines():
        assert "améliorer" not in line or "prendrait" not in line


def test_what_a_friend_said_is_not_quoted() -> None:
    text = text_of(record(FILLER, mails=(mail("Un ami m'a dit que c'est mort au bout de 5 ans."),)))
    assert "mort" not in text


def test_what_only_sets_the_scene_is_not_told_alone() -> None:
    note = (
        "Depuis la rentrée, ses deux enfants vivent chez elle une semaine sur deux, d'un commun accord avec "
        "leur père, mais sans jugement à ce jour."
    )
    for line in text_of(record(FILLER, ("2026-05-06", note))).splitlines():
        assert "la rentrée" not in line or "vivent chez elle" in line


def test_an_age_that_is_a_limit_is_told() -> None:
    note = "Obligation de formation jusqu'à 42 ans expliquée chez Lescure le 03/06."
    assert "jusqu'à 42 ans" in text_of(record(FILLER, ("2026-05-06", note)))


def test_a_list_of_papers_is_whole() -> None:
    papers = (
        "certificat médical d'aptitude, attestation d'hébergement de moins de 3 mois, photo, copie du permis"
    )
    text = text_of(record(FILLER, ("2026-05-06", f"Dossier complet à remettre avant le 30/05 : {papers}.")))
    for line in text.splitlines():
        assert "copie du permis" not in line or "attestation d'hébergement" in line


def _jobs(*days: str) -> list[dict[str, Any]]:
    labels = ("Peintre en bâtiment", "Vendeur en décoration")
    return [
        {"id": f"PJ-{i}", "appellation": {"code": str(i), "libelle": label}, "dateMiseAJour": day}
        | {"estPrioritaire": i == 0, "typologie": "MR"}
        for i, (label, day) in enumerate(zip(labels, days, strict=True))
    ]


@pytest.mark.parametrize(
    ("other", "label"), [("2026-01-15", "Autre projet"), ("2026-03-02", "Projet le plus récent")]
)
def test_a_project_is_the_latest_only_where_it_is_later(other: str, label: str) -> None:
    told = synthesis(record(("2026-01-15", "CV revu."), projets=_jobs("2026-01-15", other))).sentences
    assert any(s.text.startswith(f"{label} au profil : vendeur en décoration") for s in told)
