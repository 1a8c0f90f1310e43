"""A file of offers: by job and distance, whatever its shape; what is unusable is counted."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.adapters.job_offers.dump import OfferDump, read_offers
from neo.core.errors import FileUnreadable
from neo.core.reference.job_offers import OfferSearch
from tests.job_offers.offers import offer, place

DAX = OfferSearch("A1203", "40100")
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8), inside, max_size=3),
    max_leaves=8,
)


def _ids(dump: OfferDump, search: OfferSearch = DAX) -> list[str]:
    return [o.id for o in dump.near(search)]


def test_those_of_the_job_within_reach_the_nearest_first_then_the_newest() -> None:
    dump = OfferDump(
        [
            offer("FAR", lieuTravail=place("40 - MONT", "40000", 43.89)),
            offer("OLD", dateCreation="2026-01-04T08:00:00Z"),
            offer("NEW"),
            offer("BEYOND", lieuTravail=place("64 - PAU", "64000", 43.29, -0.37)),
            offer("OTHER", romeCode="N1101"),
        ]
    )
    assert _ids(dump) == ["NEW", "OLD", "FAR"]
    assert _ids(dump, OfferSearch("A1203", "40100", kilometres=5)) == ["NEW", "OLD"]


def test_without_a_position_the_department_stands_and_no_distance_is_told() -> None:
    dump = OfferDump([offer("A", lieuTravail=place("40 - MONT", "40000")), offer("B", lieuTravail={})])
    (found,) = dump.near(DAX)
    assert found.id == "A" and found.kilometres is None


def test_neither_contact_nor_description_is_read() -> None:
    (found,) = OfferDump([offer("A")]).near(DAX)
    assert "farge" not in repr(found).lower() and "01 99 00" not in repr(found)
    assert found.place == "DAX" and found.url.endswith("/A")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://", "http://[x", 12, None]
)
def test_only_a_web_address_is_a_link(url: Any) -> None:
    (found,) = OfferDump([offer("A", origineOffre={"urlOrigine": url})]).near(DAX)
    assert found.url == ""


@pytest.mark.parametrize("shape", ["list", "api", "lines"])
def test_each_shape_of_file(tmp_path: Path, shape: str) -> None:
    rows = [offer("A"), offer("B"), {"id": "C"}]
    text = {
        "list": json.dumps(rows),
        "api": json.dumps({"resultats": rows}),
        "lines": "\n".join(map(json.dumps, rows)),
    }[shape]
    file = tmp_path / "offers.json"
    file.write_text(text, encoding="utf-8")
    dump = read_offers(file)
    assert (len(dump), dump.refused) == (2, 1)


@pytest.mark.parametrize("text", ["", "{", "3", '"a"', "[]", '{"resultats": 4}', "[1, null]"])
def test_what_is_no_list_of_offers_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "offers.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FileUnreadable):
        read_offers(file)


@given(st.lists(st.dictionaries(st.sampled_from(sorted(offer("A"))), _JSON) | _JSON, max_size=5))
def test_no_row_breaks_the_reading(rows: list[Any]) -> None:
    dump = OfferDump(rows)
    assert len(dump) + dump.refused <= len(rows)
    dump.near(DAX)


@pytest.mark.skipif(not os.environ.get("NEO_SHARED_DIR"), reason="no real offers at hand")
def test_real_offers_are_read_whole() -> None:
    file = Path(os.environ["NEO_SHARED_DIR"]) / "data" / "offres" / "offres.jsonl"
    if not file.exists():
        pytest.skip("no real offers at hand")
    dump = read_offers(file)
    assert len(dump) > 1000 and dump.refused < len(dump) / 100
    assert dump.near(OfferSearch("D1214", "07200"))
