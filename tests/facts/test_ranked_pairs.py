"""Disagreements ranked by weights: what comes first, what is cited, what a synthesis may take from them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.assistant.synthesis.planner import candidates
from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from neo.core.evaluation.references import pointer_path, value_at
from neo.core.facts.contradictions import MOST_SHOWN, find_contradictions
from neo.core.facts.disagreement.cues import passage_cues
from neo.core.facts.disagreement.field_claims import field_claims
from neo.core.facts.disagreement.ranked_pairs import ranked_disagreements, score
from neo.core.facts.disagreement.statements import read_statements
from neo.core.facts.disagreement.text_pairs import PairReader
from neo.core.facts.disagreement.text_weights import TEXT_WEIGHTS
from neo.core.facts.record import read_record
from neo.core.facts.subjects.disagreement import Disagreement

from .small_record import TODAY, record, understood

SAMPLES = sorted((Path(__file__).parents[2] / "src/neo/samples").glob("sample_*.json"))
PROFILE: dict[str, Any] = {
    "identite": {
        "nom": "BARTOLI",
        "prenom": "Noémie",
        "adresse": {
            "numeroTypeLibelleVoie": "4 rue des Aulnes",
            "codePostal": "45000",
            "libelleCommune": "Orléans",
        },
        "telephones": [{"numeroTelephone": "06 39 98 00 11"}],
    },
    "situation": {
        "niveauEtude": "NV4",
        "motifInscription": {"code": "5", "libelle": "Démission"},
    },
}


def ranked(reports: Sequence[tuple[str, str]], mails: Sequence[tuple[str, ...]] = ()) -> list[Disagreement]:
    dossier = record(reports, mails, **PROFILE)
    statements = read_statements(dossier, understood(dossier).all)
    return [d for _, d in ranked_disagreements(dossier, statements)]


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("A emménagé le 2 février au 17 quai des Tanneurs, 45200 Montargis.", "/identite/adresse"),
        ("Nouveau numéro : 06 39 98 00 77, l'ancien est coupé.", "/identite/telephones/0"),
        ("Niveau : BEP, elle n'a jamais eu le bac, à corriger au profil.", "/situation/niveauEtude"),
        ("Licenciement économique, liquidation du magasin.", "/situation/motifInscription"),
    ],
)
def test_a_field_that_a_note_contradicts_comes_first(text: str, pointer: str) -> None:
    first = ranked([("2026-02-10", text), ("2026-03-10", "Cherche un poste de vendeuse à mi-temps.")])[0]
    assert pointer in {s.pointer for s in first.sources}
    assert "CE-1" in {s.ref for s in first.sources}


def test_a_value_corrected_by_the_person_comes_before_what_only_shares_words() -> None:
    found = ranked(
        [("2026-02-10", "Entretien à la Tuilerie Vauclin jeudi 12 mars à 14 h. Aime la Tuilerie.")],
        [("2026-02-12", "Bonjour, pour la Tuilerie Vauclin c'est le 13 mars à 15 h et non le 12.")],
    )
    between = next(d for d in found if all(s.start is not None for s in d.sources))
    assert {s.ref for s in between.sources} == {"CE-1", "M-1"}
    assert "13 mars" in between.about
    assert "jeudi 12 mars" in between.about


def test_a_note_that_gives_the_same_value_is_not_set_against_it() -> None:
    found = ranked([("2026-02-10", "Elle a démissionné du magasin.")])
    assert "/situation/motifInscription" not in {s.pointer for d in found for s in d.sources}


def test_who_left_home_in_a_mail_of_distress_is_not_set_against_the_address() -> None:
    told = "Mon mari est parti vivre chez sa soeur, je ne suis plus bonne à grand chose ni ici ni ailleurs."
    found = ranked([("2026-02-10", "CV revu.")], [("2026-02-12", told, "0639980011")])
    assert "/identite/adresse" not in {s.pointer for d in found for s in d.sources}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem[:9])
def test_every_field_cited_stands_in_the_record(path: Path) -> None:
    document = json.loads(path.read_text("utf-8"))
    document = document.get("dossier", document)
    for claim in field_claims(read_dossier(document)):
        value_at(document, pointer_path(claim.source.pointer))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem[:9])
def test_what_is_only_likely_comes_last_and_never_twice_with_the_same_words(path: Path) -> None:
    dossier = _sample(path)
    found = find_contradictions(dossier, read_record(dossier, dossier.today), dossier.today)
    assert len(found) <= MOST_SHOWN
    assert [c.sure for c in found] == sorted((c.sure for c in found), reverse=True)
    cited = [frozenset((s.pointer, s.start) for s in c.sources) for c in found]
    assert len(set(cited)) == len(cited)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem[:9])
def test_two_passages_that_cannot_be_quoted_are_not_set_against_each_other(path: Path) -> None:
    dossier = _sample(path)
    found = find_contradictions(dossier, read_record(dossier, dossier.today), dossier.today)
    assert not [c.about for c in found if not c.sure and c.about.count("« … »") == 2]


@pytest.mark.parametrize("path", SAMPLES[:3], ids=lambda p: p.stem[:9])
def test_a_synthesis_rests_only_on_what_is_sure(path: Path) -> None:
    dossier = _sample(path)
    facts = read_record(dossier, dossier.today)
    found = find_contradictions(dossier, facts, dossier.today)
    sure = tuple(c for c in found if c.sure)
    assert candidates(dossier, facts, dossier.today, found) == candidates(dossier, facts, dossier.today, sure)


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=120), max_size=5))
def test_any_text_is_ranked_with_finite_features(texts: list[str]) -> None:
    dossier = record([("2026-02-10", t) for t in texts], **PROFILE)
    statements = read_statements(dossier, read_record(dossier, TODAY).all)
    claims = [c for c in statements.claims if c.fact]
    cues = {id(c): passage_cues(c) for c in claims}
    for pair in PairReader(statements, cues).pairs():
        assert all(0 <= v < 10 for v in pair.features.values())
        assert abs(score(pair.features, TEXT_WEIGHTS)) < 100
    again = [[d.about for _, d in ranked_disagreements(dossier, statements)] for _ in range(2)]
    assert again[0] == again[1]


def _sample(path: Path) -> Dossier:
    document = json.loads(path.read_text("utf-8"))
    return read_dossier(document.get("dossier", document))
