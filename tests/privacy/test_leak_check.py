"""The last look finds what the record identifies, by any route, without any recogniser."""

from __future__ import annotations

import base64

import pytest

from neo.core.errors import LeakFound
from neo.core.privacy.identity import Identity, KnownPerson, KnownValue
from neo.core.privacy.key_table import KeyTable
from neo.core.privacy.kinds import Kind
from neo.core.privacy.last_look import mask_for_sending
from neo.core.privacy.leak_check import leak_check
from neo.core.privacy.masking import Exchange
from neo.core.privacy.policy import PREVIEW

RECORD = Identity(
    (
        KnownPerson("person", "person", ("Éléonore", "Lou"), ("PETIT", "Kerbrat")),
        KnownPerson("agent:1", "adviser", ("Ali",), ("Personne",)),
    ),
    (
        KnownValue(Kind.PHONE, "06 39 98 41 07", "person"),
        KnownValue(Kind.EMAIL, "eleonore.petit@example.fr", "person"),
        KnownValue(Kind.FRANCE_TRAVAIL_ID, "4471823K", "person"),
        KnownValue(Kind.BIRTH_DATE, "1967-04-18", "person"),
    ),
)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("rappeler Kerbrat", "PERSON"),
        ("rappeler kerbrat demain", "PERSON"),
        ("k\u200berb\u00adrat", "PERSON"),
        ("K&eacute;rbrat", "PERSON"),
        ("Кеrbrat en lettres russes", "PERSON"),
        ("fichier CV_KERBRAT.pdf", "PERSON"),
        (base64.b64encode(b"Madame Eleonore Kerbrat").decode(), "PERSON PERSON"),
        ("?nom=K%65rbrat", "PERSON"),
        ("Mme petit", "PERSON"),
        ("eleonore petit", "PERSON PERSON"),
        ("vu Petit ce jour", "PERSON"),
        ("M. Ali", "PERSON"),
        ("06.39.98.41.07", "PHONE"),
        ("+33 (0)6 39 98 41 07", "PHONE"),
        ("0639 984 107", "PHONE"),
        ("id 4471823 K", "FRANCE_TRAVAIL_ID"),
        ("née le 18/04/1967", "BIRTH_DATE"),
        ("du 18 avril 1967 à Thiers", "BIRTH_DATE"),
        ("le 18 avril 1968", ""),
        ("eleonore.petit (at) example point fr", "EMAIL PERSON PERSON"),
        ("un petit logement", ""),
        ("allié de poids", ""),
        ("le 18/04/2024 à 9 h", ""),
        ("06 39 98 41 08", ""),
        ("aucune personne présente", ""),
    ],
)
def test_what_the_record_identifies_is_seen(text: str, kinds: str) -> None:
    assert sorted(leak.kind for leak in leak_check(text, RECORD)) == sorted(kinds.split())


def test_a_name_that_is_also_a_particle_is_seen() -> None:
    ben = Identity((KnownPerson("person", "person", ("Ben",), ("Roussel",)),))
    assert [leak.kind for leak in leak_check("vu Ben hier, au bord de l'eau", ben)] == [Kind.PERSON]


def test_what_the_exchange_hides_is_seen_and_its_tokens_are_not() -> None:
    table = KeyTable()
    token = table.token(Kind.PERSON, "named", "Chantal Ravel")
    assert [leak.kind for leak in leak_check(f"{token} puis Ravel", RECORD, table)] == [Kind.PERSON]
    assert leak_check(f"{token} seule", RECORD, table) == ()


def test_a_find_is_masked_once_more() -> None:
    """A word the recognisers leave (an ordinary word that opens the sentence) is masked by the last look."""
    exchange = Exchange(RECORD)
    masked = mask_for_sending("Petit logement visité.", exchange, PREVIEW)
    assert [s.finding.rule for s in masked.spans] == ["last_look"] and "Petit" not in masked.text


def test_a_second_find_stops_the_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were masking itself broken, nothing would leave, and the sentence would not tell the value."""
    monkeypatch.setattr("neo.core.privacy.masking._written", lambda text, spans, table: [(text, 0)])
    with pytest.raises(LeakFound) as stopped:
        mask_for_sending("rappeler Kerbrat au 06 39 98 41 07", Exchange(RECORD), PREVIEW)
    assert "Kerbrat" not in stopped.value.sentence and "41 07" not in stopped.value.sentence
    assert "personne" in stopped.value.sentence and "telephone" in stopped.value.sentence


def test_what_a_first_masking_uncovers_is_masked_too() -> None:
    """A blob glued to a number is no blob until the number is gone."""
    blob = base64.b64encode(b"Madame Eleonore Kerbrat").decode()
    text = f"06 39 98 12 34{blob}"
    masked = mask_for_sending(text, Exchange(RECORD), PREVIEW)
    assert blob not in masked.text
