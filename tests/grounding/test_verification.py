"""What the verifier accepts, what it refuses, why, and from which place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neo.core.dossier.sources import Source
from neo.core.grounding.verification import Checked, verify_sentence, verify_text
from tests.grounding.records import index

TODAY = date(2026, 6, 15)


def _check(text: str) -> Checked:
    return verify_sentence(index(), text, today=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "Son projet est de devenir boulangère.",
        "Elle a fait une immersion au Fournil Bellerive en novembre 2025.",
        "Son tuteur était M. Kerdoncuff.",
        "Elle n'a pas de voiture.",
        "Le devis de la formation est de 3 600 €.",
        "La Région n'a pas accepté de financer la formation.",
        "Elle a échoué à la conduite en avril et la repasse en juin.",
        "C'est sa sœur qui garde les enfants le mercredi.",
        "La conseillère devait joindre la mission handicap avant fin mars.",
        "Son immersion a duré près de deux semaines.",
        "Elle a vingt-huit ans.",
        "Elle a écrit « je la repasse le 9 juin ».",
    ],
)
def test_a_true_rewording_is_accepted(text: str) -> None:
    assert _check(text).problems == ()


@pytest.mark.parametrize(
    ("kind", "text", "named"),
    [
        ("date", "Son immersion a commencé le 24 novembre 2025.", "24 novembre"),
        ("amount", "Le devis de la formation est de 4 600 €.", "4 600"),
        ("bound amount", "Le devis de la formation est de 1 240 €.", "1 240"),
        ("age", "Elle a trente-deux ans.", "trente-deux"),
        ("name", "Son tuteur au Fournil Bellerive était M. Talvern-Le Goff.", "Talvern"),
        ("negation", "Elle a une voiture.", "contraire"),
        ("affirmed", "Elle n'a pas obtenu le code.", "nie"),
        ("outcome", "La Région a accordé le financement de la formation.", "refusé"),
        ("attribution", "C'est son mari qui garde les enfants le mercredi.", "mari"),
        ("modality", "Le contrat avec le Fournil Bellerive est signé.", ""),
        ("to be done", "Elle a envoyé son attestation de sécurité sociale.", "doit"),
        ("invention", "Elle a monté un élevage de chèvres en Lozère.", ""),
        ("quotation", "Elle a écrit « je ne veux plus travailler du tout ».", "mot pour mot"),
    ],
)
def test_a_false_statement_is_refused_and_told_why(kind: str, text: str, named: str) -> None:
    checked = _check(text)
    assert not checked.supported, kind
    assert any(named in problem for problem in checked.problems), checked.problems


def test_each_sentence_of_a_text_keeps_its_place() -> None:
    text = "Elle n'a pas de voiture. Le devis de la formation est de 9 999 €."
    found = verify_text(index(), text, today=TODAY)
    assert [text[c.start : c.end] for c in found] == [c.text for c in found]
    assert [c.supported for c in found] == [True, False]


def test_sources_are_exact() -> None:
    (source,) = _check("Sa sœur s'occupe des enfants le mercredi.").sources[:1]
    report = next(r for r in index().dossier.reports if r.ref == source.ref)
    assert source.start is not None and source.end is not None
    assert report.text[source.start : source.end] == "Sa sœur garde les enfants le mercredi."
    assert source.date == date(2026, 5, 12)


def test_a_sentence_that_joins_two_places_cites_both() -> None:
    checked = _check("Elle a échoué à la conduite en avril et sa sœur garde les enfants le mercredi.")
    assert checked.supported
    assert {"M-1", "CE-2"} <= {s.ref for s in checked.sources}


def test_given_sources_are_the_only_ones_that_count() -> None:
    text = "Le devis de la formation est de 3 600 €."
    right = _source("Devis de la formation")
    wrong = _source("Pas de voiture")
    assert verify_sentence(index(), text, today=TODAY, sources=[right]).supported
    assert not verify_sentence(index(), text, today=TODAY, sources=[wrong]).supported
    assert verify_sentence(index(), text, today=TODAY, sources=[right]).sources == (right,)


def test_the_words_of_a_passage_are_supported_by_that_passage() -> None:
    for passage in index().passages:
        if passage.free and passage.kind in ("report", "message"):
            checked = verify_sentence(index(), passage.text, today=TODAY, sources=[passage.as_source()])
            assert checked.supported, (passage.text, checked.problems)


def _source(words: str) -> Source:
    return next(p.as_source() for p in index().passages if words in p.text)


def test_verifying_twice_gives_the_same() -> None:
    text = "Elle n'a pas de voiture mais prend le bus."
    assert _check(text) == _check(text)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200))
def test_any_text_is_verified(text: str) -> None:
    for checked in verify_text(index(), text, today=TODAY):
        assert 0 <= checked.start <= checked.end <= len(text)
        assert checked.supported == (not checked.problems)


_TELLING = [
    "C'est",
    "qui",
    "M. Kerdoncuff",
    "n'a pas",
    "signé",
    "31/02",
    "« »",
    "12 h",
    "(",
    "par",
    "?",
    "le",
]
_TELLING += [
    "à",
    "k€",
    "Région",
    "CAP 2",
    "\n",
    "->",
    "sœur",
    "aucune",
    "B1",
    "hier",
    "trente-cinq",
    "refusé",
]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(_TELLING),
        max_size=14,
    )
)
def test_odd_sequences_of_telling_words_are_verified(words: list[str]) -> None:
    verify_text(index(), " ".join(words), today=TODAY)
