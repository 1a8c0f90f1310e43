"""Sentences the person can read: each has its subject, its agreement, its words in full, and no "
"name is a verb."""

from __future__ import annotations

from dataclasses import replace

import pytest

from neo.core.assistant.conclusion.concluding import conclude
from neo.core.dossier.model import Dossier
from tests.conclusion.test_concluding import DOSSIER, TODAY


def _with_title(title: str) -> Dossier:
    return replace(DOSSIER, person=replace(DOSSIER.person, title=title))


def _sentence(line: str, title: str) -> str:
    parts = conclude(_with_title(title), f"21/05 9h agence\n- {line}\n", TODAY).sections
    return " ".join(s.text for part in parts for s in part.sentences if part.title != "Contexte")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("a envoyé son cv à Delmas le 15/05", "Elle a envoyé son CV à Delmas le 15 mai."),
        ("A bien reçu sa carte de transport", "Elle a bien reçu sa carte de transport."),
        (
            "doit déposer le dossier de crèche avant le 05/06",
            "Elle doit déposer le dossier de crèche avant le 5 juin.",
        ),
        ("va déposer le dossier av le 30/05", "Elle va déposer le dossier avant le 30 mai."),
        ("contactera la mairie le 28/05", "Elle contactera la mairie le 28 mai."),
        ("s'est engagé à postuler avant le 29/05", "Elle s'est engagée à postuler avant le 29 mai."),
        ("samira ok pour mercredi", "Samira ok pour mercredi."),
    ],
)
def test_a_verb_left_alone_gets_the_person_as_its_subject(line: str, told: str) -> None:
    assert _sentence(line, "Mme") == told


@pytest.mark.parametrize(("title", "subject"), [("Mme", "Elle"), ("M.", "Il"), ("", "La personne")])
def test_the_subject_is_what_the_record_tells(title: str, subject: str) -> None:
    assert _sentence("doit appeler la caf avant le 29/05", title).startswith(f"{subject} doit appeler la CAF")


def test_no_agreement_is_guessed() -> None:
    assert _sentence("s'est engagé à postuler avant le 29/05", "M.").startswith("Il s'est engagé à")
    assert not _sentence("s'est engagé à postuler avant le 29/05", "").startswith("La personne")


@pytest.mark.parametrize(
    "line",
    [
        "conteste la radiation du 04/05",
        "« je veux pas qu'on décide à ma place »",
        "dit avoir prévenu par mail le 03/05",
        "n'est pas d'accord avec le bilan proposé",
        "ne veut plus travailler de nuit",
    ],
)
def test_the_person_s_words_and_disagreement_have_their_place(line: str) -> None:
    sections = conclude(DOSSIER, f"21/05 9h agence\n- {line}\n", TODAY).sections
    assert [part.title for part in sections] == ["Contexte", "Ce que la personne a dit"]
