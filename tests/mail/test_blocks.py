"""The sender's words, what they quote, what they forward, their signature."""

from __future__ import annotations

import pytest

from neo.core.mail.blocks import split_blocks
from neo.core.mail.shapes import BlockKind, MailBody

OWN, QUOTED, FORWARDED, SIGNATURE = BlockKind.OWN, BlockKind.QUOTED, BlockKind.FORWARDED, BlockKind.SIGNATURE


def _of(text: str, subject: str = "") -> MailBody:
    return MailBody(text, split_blocks(text, subject))


@pytest.mark.parametrize(
    "opening",
    [
        "Le lun. 8 juin 2026 à 10:12, Agence <conseil@agence.example> a écrit :",
        "Le lun. 8 juin 2026 à 10:12,\nAgence de Lens <conseil@agence.example>\na écrit :",
        "On Mon, Jun 8, 2026 at 10:12 AM Agence <conseil@agence.example> wrote:",
        "conseil@agence.example a écrit :",
        "----- Message d'origine -----\nDe : Agence",
        "-----Message original-----",
        "De : Agence <conseil@agence.example>\nEnvoyé : lundi 8 juin 2026 10:12\nÀ : Claire\nObjet : RE: RDV",
        "________________________________\nDe : Agence\nEnvoyé : lundi 8 juin\nÀ : Claire\nObjet : RDV",
        "*De :* Agence\n*Date :* lundi 8 juin 2026\n*À :* Claire\n*Objet :* RDV",
    ],
)
def test_what_a_program_quotes_is_quoted(opening: str) -> None:
    body = _of(f"Oui, jeudi me convient.\n\n{opening}\nPouvez-vous venir jeudi ?\n")
    assert body.of(OWN) == "Oui, jeudi me convient."
    assert "Pouvez-vous venir" in body.of(QUOTED)


def test_answers_written_between_quoted_lines_are_the_senders() -> None:
    text = "Le 8 juin 2026 à 10:12, Agence a écrit :\n> Quel jour ?\nJeudi.\n> Quelle heure ?\n10 h."
    body = _of(text)
    assert body.of(OWN) == "Jeudi.\n\n10 h."
    assert "Quelle heure" in body.of(QUOTED)


@pytest.mark.parametrize(
    ("opening", "subject"),
    [
        ("---------- Message transféré ----------\nDe : X <x@example.com>", ""),
        ("---------- Forwarded message ---------\nFrom: X", ""),
        ("Début du message transféré :\n\nDe : X", ""),
        ("---- Message transféré ----", "TR: Votre indemnisation"),
        ("----- Message d'origine -----\nDe : X", "Tr : Complétez"),
        ("De : X <x@example.com>\nEnvoyé : lundi 8 juin\nÀ : Claire\nObjet : Offre", "TR : Offre"),
    ],
)
def test_what_is_forwarded_is_told_from_what_is_quoted(opening: str, subject: str) -> None:
    body = _of(f"Bonjour, est-ce sérieux ?\n\n{opening}\nCher candidat, payez.", subject)
    assert body.of(OWN) == "Bonjour, est-ce sérieux ?"
    assert "Cher candidat" in body.of(FORWARDED) and not body.of(QUOTED)


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nClaire Test\n01 99 00 11 22",
        "Envoyé de mon iPhone",
        "Envoyé depuis l'application Mail Orange",
        "Télécharger Outlook pour Android",
        "Provenance : Courrier pour Windows",
    ],
)
def test_a_signature_is_set_apart(signature: str) -> None:
    body = _of(f"Puis-je venir jeudi ?\n\n{signature}")
    assert body.of(OWN) == "Puis-je venir jeudi ?"
    assert body.of(SIGNATURE) == signature.strip()


def test_the_lines_after_the_closing_are_the_signature_and_a_postscript_is_not() -> None:
    body = _of("Puis-je venir ?\nCordialement,\nClaire Test\nTél. 01 99 00 11 22\nPS : et l’attestation ?")
    assert body.of(SIGNATURE) == "Claire Test\nTél. 01 99 00 11 22"
    assert body.of(OWN).endswith("PS : et l’attestation ?")


@pytest.mark.parametrize(
    "text",
    [
        "Le 3 juin, mon employeur m'a écrit que le contrat s'arrête.",
        "De : je ne sais pas\nqui vient ce mail ?",
        "Cordialement,\nmais j'ai encore une question : est-ce que la formation est maintenue pour moi ?",
        "Le 3 juin, mon employeur m'a écrit :\nvotre contrat s'arrête.",
        "On m'a dit le 12 de venir.\nJe viens.",
        "Envoyé le dossier hier à l'agence.",
    ],
)
def test_words_that_look_like_another_mail_stay_the_senders(text: str) -> None:
    assert _of(text).of(OWN) == text


def test_a_long_mail_of_one_pattern_is_cut_in_the_time_of_its_length() -> None:
    hard = "a" * 60 + "@" + "a" * 100 + " a écrit x\n"
    assert split_blocks(hard * 500)
    for line in (
        "Le 3 juin 2026 à 10:00\n",
        "De : a\n",
        "> a\n\n",
        "Cordialement\n",
        "_" * 30 + "\n",
        "@" * 99 + "\n",
    ):
        assert split_blocks(line * 5_000)
