"""Exchange files read one record at a time: whatever the bytes, found records and named refusals."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.adapters.sources import values
from neo.adapters.sources.reading import FoundRecord, read_file
from tests.running import record, written

GOOD = json.dumps(record("GOOD"), ensure_ascii=False)


def _read(content: bytes, suffix: str) -> list[Any]:
    with tempfile.TemporaryDirectory() as folder:
        return list(read_file(written(Path(folder, f"file{suffix}"), content)))


def _found(readings: list[Any]) -> list[str]:
    return [r.document["id"] for r in readings if isinstance(r, FoundRecord)]


@given(st.binary(max_size=200), st.sampled_from([".json", ".jsonl"]))
def test_any_bytes_give_named_refusals(content: bytes, suffix: str) -> None:
    for reading in _read(content, suffix):
        assert not isinstance(reading, FoundRecord)
        assert all(r.problem and r.line >= 1 for r in reading)


@given(st.data(), st.sampled_from([".json", ".jsonl"]))
def test_a_record_with_one_byte_changed_is_read_or_refused(data: st.DataObject, suffix: str) -> None:
    content = bytearray(GOOD.encode())
    content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    for reading in _read(bytes(content), suffix):
        assert isinstance(reading, FoundRecord) or all(r.problem for r in reading)


@given(st.lists(st.sampled_from(["A", "B", "C"]), max_size=4), st.sampled_from([None, 1]), st.integers(1, 9))
def test_a_list_gives_each_record_wherever_the_pieces_end(ids: list[str], indent: Any, chunk: int) -> None:
    text = json.dumps(
        [record(i, cle={"é": '"]}', "vide": {}}) for i in ids], ensure_ascii=False, indent=indent
    )
    whole, values.CHUNK = values.CHUNK, chunk
    try:
        assert _found(_read(text.encode(), ".json")) == ids
    finally:
        values.CHUNK = whole


def test_the_text_of_a_record_is_kept_as_written() -> None:
    text = GOOD[:-1] + ', "n": 1.50e+2,  "inconnue": "\\u00e9\\/é" }'
    (reading,) = _read(f"\n  {text}\n".encode(), ".json")
    assert reading.text == text


def test_one_bad_element_of_a_list_stops_no_other() -> None:
    readings = _read(f'[{GOOD}, {{"schema": oups}}, {GOOD.replace("GOOD", "NEXT")}, 3]'.encode(), ".json")
    assert _found(readings) == ["GOOD", "NEXT"]
    assert [r.problem for reading in readings if isinstance(reading, tuple) for r in reading] == [
        "valeur JSON attendue, « o » trouvé",
        "objet attendu, nombre trouvé",
    ]


def test_a_case_file_gives_its_record_and_says_so() -> None:
    case = json.dumps({"id": "C1", "questions": [], "dossier": record("INSIDE")}, indent=2)
    (reading,) = _read(case.encode(), ".json")
    assert reading.document["id"] == "INSIDE" and reading.from_case_file
    assert json.loads(reading.text) == record("INSIDE")


def test_a_violation_in_a_case_file_is_placed_in_that_file() -> None:
    case = json.dumps({"dossier": record("X", demarches=[{"idDemarche": 3}])}, indent=1)
    ((refusal,),) = _read(case.encode(), ".json")
    assert refusal.pointer == "/demarches/0/idDemarche"
    assert '"idDemarche": 3' in case.splitlines()[refusal.line - 1]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "fichier vide"),
        (b" \n\t ", "fichier vide"),
        (GOOD.encode("utf-16"), "UTF-16"),
        (GOOD.encode("latin-1").replace(b"'", b"\xe9", 1), "n’est pas de l’UTF-8"),
        ((GOOD + GOOD).encode(), "nommez le fichier .jsonl"),
        (GOOD[:300].encode(), "s’arrête avant la fin"),
        (b"[" + GOOD.encode(), "la liste n’est pas fermée"),
        (b"[" + GOOD.encode() + b",]", "« ] » de trop"),
        (b"[" * 10_000, "s’arrête avant la fin"),
        (b"[" * 10_000 + b"]" * 10_000, "niveaux d’imbrication"),
    ],
)
def test_what_cannot_be_read_is_named(content: bytes, words: str) -> None:
    problems = [
        r.problem for reading in _read(content, ".json") if isinstance(reading, tuple) for r in reading
    ]
    assert any(words in problem for problem in problems), problems


def test_a_byte_order_mark_is_passed_over() -> None:
    for suffix in (".json", ".jsonl"):
        assert _found(_read(b"\xef\xbb\xbf" + GOOD.encode(), suffix)) == ["GOOD"]


def test_a_file_that_is_gone_is_a_refusal(tmp_path: Path) -> None:
    ((refusal,),) = list(read_file(tmp_path / "gone.json"))
    assert "n’existe pas" in refusal.problem
