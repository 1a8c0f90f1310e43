"""Offers to look at together: by the job and the reach of a project, never matched, scored or pushed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from neo.adapters.job_offers.dump import OfferDump
from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.suggestions.offers import offers
from neo.core.assistant.suggestions.suggesting import suggest
from neo.core.assistant.writings import MOST_SUGGESTIONS, Suggestion
from neo.core.dossier.exchange import read_dossier
from tests.job_offers.offers import offer, place
from tests.synthesis.records import record

SAMPLES = Path(__file__).parents[2] / "src" / "neo" / "samples"
_PROJECT: dict[str, Any] = {
    "id": "P-1",
    "typologie": "MR",
    "rome": {"code": "A1203", "libelle": "Espaces verts"},
    "appellation": {"libelle": "Jardinier"},
    "estPrioritaire": True,
    "mobilites": [{"lieu": {"libelle": "Dax"}, "rayon": 10, "unite": "KM"}],
    "contrats": [{"code": "CDI"}],
}


def _suggested(listed: list[dict[str, Any]], **more: Any) -> tuple[Suggestion, ...]:
    document = record(projets=[_PROJECT], **more)
    document["identite"]["adresse"] = {"codePostal": "40100", "libelleCommune": "DAX"}
    dossier = read_dossier(document)
    return suggest(dossier, dossier.today, None, OfferDump(listed)).suggestions


def _offers(found: tuple[Suggestion, ...]) -> list[Suggestion]:
    return [s for s in found if s.kind == "offer"]


def test_offers_of_the_job_are_to_look_at_together_with_their_reason_and_place() -> None:
    (step,) = _offers(_suggested([offer("AB1"), offer("AB2")]))
    assert step.title == "Regarder ensemble des offres : Espaces verts"
    assert "Métier recherché au dossier (A1203), à 10 km au plus de Dax" in step.why
    assert "« Jardinier / Jardinière » (Les Allées Vertes, Dax, à environ 1 km, CDI" in step.why
    assert "n° AB1" in step.why and "si elles sont toujours en ligne" in step.why
    assert [link.url for link in step.links] == [f"https://offres.example.org/detail/AB{n}" for n in (1, 2)]
    assert step.sources[0].pointer == "/projets/0"
    assert step.as_json()["links"][0]["text"] == "Offre AB1"


def test_neither_score_nor_match_is_said() -> None:
    (step,) = _offers(_suggested([offer(str(n)) for n in range(9)]))
    assert not re.search(
        r"%|score|correspond|adapt|profil|compatib|meilleur|match", f"{step.title} {step.why}"
    )
    assert len(step.links) == 3


def test_an_offer_already_put_to_the_person_is_not_told_again() -> None:
    known = [{"id": "AB1", "intitule": "Jardinier / Jardinière", "entreprise": "Les Allées Vertes"}]
    assert not _offers(_suggested([offer("AB1")], propositions=known))


def test_the_contract_looked_for_comes_before_another() -> None:
    (step,) = _offers(_suggested([offer("CDD1", typeContrat="CDD"), offer("CDI1")]))
    assert "CDI1" in step.why and "CDD1" not in step.why


def test_what_is_out_of_reach_gives_nothing() -> None:
    far = offer("A", lieuTravail=place("40 - MONT", "40000", 43.95))
    assert not _offers(_suggested([far, offer("B", romeCode="N1101")]))


def test_no_distance_is_claimed_that_is_not_known() -> None:
    (step,) = _offers(_suggested([offer("A", lieuTravail=place("40 - MONT", "40000", 43.95))]))
    assert "dans le département de Dax, distances à vérifier" in step.why and "km" not in step.why


def test_a_project_that_a_note_replaces_gives_none_and_one_it_corrects_says_so() -> None:
    """The first sample: printing is given up for cycles, and the search is kept nearer home than it was."""
    document = json.loads((SAMPLES / "sample_01_conducteur_offset_vers_cycles.json").read_text("utf-8"))
    dossier = read_dossier(document.get("dossier", document))
    home = place("59 - TOURCOING", "59200", 50.72, 3.16)
    codes = [p.rome_code for p in dossier.projects]
    listed = OfferDump([offer(code, romeCode=code, lieuTravail=home) for code in codes])
    (step,) = offers(reading_of(dossier, dossier.today), listed)
    assert step.title == "Regarder ensemble une offre : Mécanicien / Mécanicienne cycles"
    assert "une note corrige le projet (périmètre de recherche)" in step.why


def test_never_more_than_eight_with_a_list_of_offers() -> None:
    assert len(_suggested([offer(str(n)) for n in range(50)])) <= MOST_SUGGESTIONS


def test_words_of_an_offer_cannot_break_out_of_their_quotes() -> None:
    (step,) = _offers(_suggested([offer("A", intitule="« Poste » " + "x" * 400)]))
    assert step.why.count("«") == 1 and len(step.why) < 400
