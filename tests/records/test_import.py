"""`neo records import`, `list`, `export`: what comes in comes back, and what is refused changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.running import Neo, record, written

_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("aé/~ \"'", max_size=4), inner, max_size=4)
    ),
    max_leaves=20,
)


def test_a_record_comes_back_as_it_was_written(neo: Neo, tmp_path: Path) -> None:
    text = json.dumps(record("A-1"), ensure_ascii=False)[:-1]
    text += ', "inconnue": {"n": 1.50e+2, "zero": -0.0, "grand": %s, "é": "e\\u0301 \\ud83d\\ude00 \\t"}}' % (
        "7" * 400
    )
    file = written(tmp_path / "a.json", text)
    done = neo("records", "import", file, "--json")
    assert done.code == 0 and done.json == {"imported": 1, "replaced": 0, "refused": []}
    assert "Laboratoire" in done.err
    assert neo("records", "export", "A-1").out == text + "\n"


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(_VALUES, min_size=1, max_size=8))
def test_any_unknown_value_comes_back(neo: Neo, tmp_path: Path, values: list[object]) -> None:
    written(tmp_path / "many.json", [record(f"V-{i}", cle=value) for i, value in enumerate(values)])
    assert neo("records", "import", tmp_path / "many.json", "--replace").code == 0
    last = len(values) - 1
    assert json.loads(neo("records", "export", f"V-{last}").out) == record(f"V-{last}", cle=values[-1])


def test_files_folders_lines_lists_and_cases_in_one_import(neo: Neo, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deeper").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    written(folder / "one.json", record("ONE"))
    written(folder / "two.JSON", [record("TWO"), record("THREE")])
    written(
        folder / "deeper" / "lines.jsonl", "\n".join(json.dumps(record(i)) for i in ("FOUR", "FIVE")) + "\n\n"
    )
    written(folder / "case.json", {"id": "K", "dossier": record("SIX"), "facts": []})
    written(folder / "notes.txt", "not a record")
    written(folder / ".hidden" / "seven.json", record("SEVEN"))
    (folder / "deeper" / "loop").symlink_to(folder)
    done = neo("records", "import", folder, folder / "one.json", "--json")
    assert done.code == 0 and done.json["imported"] == 6
    assert done.sentences == ["1 dossier(s) tiré(s) de fichiers de cas."]
    listed = neo("records", "list", "--json").json["records"]
    assert [line["id"] for line in listed] == ["FIVE", "FOUR", "ONE", "SIX", "THREE", "TWO"]
    assert listed[0] == {
        "id": "FIVE",
        "exporteLe": "2026-03-02T08:00:00+01:00",
        "nom": "SAMPLE",
        "prenom": "Odette",
    }


def test_a_duplicate_is_refused_unless_it_replaces(neo: Neo, tmp_path: Path) -> None:
    first, second = record("A", n=1), record("A", n=2)
    assert neo("records", "import", written(tmp_path / "a.json", first)).code == 0
    again = neo("records", "import", written(tmp_path / "b.json", [second, record("B")]), "--json")
    assert again.code == 1 and again.json["imported"] == 1
    (refusal,) = again.json["refused"]
    assert refusal["pointer"] == "/id" and "--replace" in refusal["problem"]
    assert json.loads(neo("records", "export", "A").out) == first
    replaced = neo("records", "import", tmp_path / "b.json", "--replace", "--json")
    assert (replaced.code, replaced.json["replaced"]) == (0, 2)
    assert json.loads(neo("records", "export", "A").out) == second


def test_the_same_id_twice_in_one_import_is_refused_even_with_replace(neo: Neo, tmp_path: Path) -> None:
    written(tmp_path / "a.json", [record("A", n=1), record("A", n=2)])
    done = neo("records", "import", tmp_path / "a.json", "--replace", "--json")
    assert done.code == 1 and done.json["refused"][0]["problem"] == "deux fois dans cet import"
    assert json.loads(neo("records", "export", "A").out)["n"] == 1


def test_one_broken_line_among_hundreds_is_named_and_stops_no_other(neo: Neo, tmp_path: Path) -> None:
    lines = [json.dumps(record(f"L{i:03d}")) for i in range(300)]
    lines[150] = '{"schema": "neo-dossier/1", oups'
    done = neo("records", "import", written(tmp_path / "many.jsonl", "\n".join(lines)), "--json")
    assert done.code == 1 and done.json["imported"] == 299
    (refusal,) = done.json["refused"]
    assert (refusal["line"], refusal["file"]) == (151, str(tmp_path / "many.jsonl"))
    assert "nom de clé attendu" in refusal["problem"]


def test_violations_are_told_with_file_line_and_pointer(neo: Neo, tmp_path: Path) -> None:
    broken = record("A", exporteLe="demain", demarches=[{"idDemarche": "D", "etat": "FINI"}])
    written(tmp_path / "a.json", json.dumps(broken, indent=1))
    done = neo("records", "import", tmp_path / "a.json")
    assert done.code == 1
    assert done.out == "0 dossier importé, 1 refusé (2 écarts).\n"
    line = json.dumps(broken, indent=1).splitlines().index('   "etat": "FINI"') + 1
    assert any(f"a.json:{line} /demarches/0/etat : valeur non permise" in s for s in done.sentences)
    assert neo("records", "list", "--json").json == {"records": []}


def test_values_the_calendar_cannot_hold_are_kept_in_the_record(neo: Neo, tmp_path: Path) -> None:
    odd = {"id": "R", "date": "0001-01-01T00:00:00-10:00", "duree": 10**30, "statut": "PRIS"}
    long = {"id": "R2", "date": "9999-12-31T00:00:00+01:00", "agent": {"id": "x" * 500}}
    file = written(tmp_path / "a.json", record("A", rendezVous=[odd, long], referent={"id": "y" * 500}))
    assert neo("records", "import", file).code == 0
    assert json.loads(neo("records", "export", "A").out)["rendezVous"] == [odd, long]


def test_an_empty_folder_of_data_has_no_record(neo: Neo) -> None:
    assert neo("records", "list", "--json").json == {"records": []}
    done = neo("records", "export", "A")
    assert (done.code, done.out) == (1, "")
    (sentence,) = done.sentences
    assert "neo records import" in sentence


def test_the_schema_comes_with_a_sample_that_can_be_imported(neo: Neo, tmp_path: Path) -> None:
    done = neo("records", "schema")
    (sample,) = done.json["examples"]
    assert done.json["title"] == "neo-dossier/1" and done.err == ""
    assert neo("records", "import", written(tmp_path / "s.json", sample)).code == 0
