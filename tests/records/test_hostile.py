"""What somebody gives on purpose or by accident: one sentence, nothing half written, flat memory."""

from __future__ import annotations

import json
import os
import resource
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from tests.conftest import require_or_skip
from tests.running import Neo, record, without_privilege, written

MEGABYTE = 1 << 20


def _without_privilege() -> tuple[str, ...]:
    before = without_privilege()
    if before is None:
        require_or_skip("setpriv (util-linux), to test permissions as root")
    return before


def _many(path: Path, count: int, prefix: str = "R") -> Path:
    return written(path, "\n".join(json.dumps(record(f"{prefix}{i}")) for i in range(count)))


def test_a_file_of_200_megabytes_is_refused_in_flat_memory(neo: Neo, tmp_path: Path) -> None:
    with (tmp_path / "big.json").open("wb") as big:
        big.write(b'{"schema": "neo-dossier/1", "x": "')
        for _ in range(200):
            big.write(b"a" * MEGABYTE)
        big.write(b'"}')
    done = neo.measured("records", "import", tmp_path / "big.json")
    assert done.code == 1 and "dossier de plus de 32 Mo" in done.err
    assert done.peak < 200


def test_a_line_too_long_does_not_hide_the_next(neo: Neo, tmp_path: Path) -> None:
    with (tmp_path / "big.jsonl").open("wb") as big:
        for _ in range(40):
            big.write(b"a" * MEGABYTE)
        big.write(b"\n" + json.dumps(record("AFTER")).encode())
    done = neo("records", "import", tmp_path / "big.jsonl", "--json")
    assert done.json["imported"] == 1 and done.json["refused"][0]["line"] == 1


def test_memory_does_not_grow_with_the_number_of_records(neo: Neo, tmp_path: Path) -> None:
    few = neo.measured("records", "import", _many(tmp_path / "few.jsonl", 20, "F"))
    many = neo.measured("records", "import", _many(tmp_path / "many.jsonl", 1500, "M"))
    assert (few.code, many.code) == (0, 0)
    assert many.peak - few.peak < 25
    as_list = written(tmp_path / "l.json", [json.loads(x) for x in (tmp_path / "many.jsonl").open()])
    again = neo.measured("records", "import", as_list, "--replace")
    assert again.code == 0 and again.peak - few.peak < 25


def test_a_report_of_5_megabytes_is_kept_and_read(neo: Neo, tmp_path: Path) -> None:
    text = "Entretien de suivi : cherche un poste à Roubaix.\n" * (5 * MEGABYTE // 50)
    report = {"id": "CE-1", "date": "2026-01-20", "texte": text}
    assert (
        neo(
            "records", "import", written(tmp_path / "a.json", record("A", conclusionsEntretien=[report]))
        ).code
        == 0
    )
    assert json.loads(neo("records", "export", "A").out)["conclusionsEntretien"] == [report]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing.json", "n’existe pas"),
        ("empty", "aucun fichier .json"),
        ("notes.txt", "seuls les fichiers .json"),
        ("loop.json", "tourne en rond"),
        ("pipe.json", "ni un fichier ni un dossier"),
    ],
)
def test_a_path_that_is_no_exchange_file(neo: Neo, tmp_path: Path, path: str, words: str) -> None:
    (tmp_path / "empty").mkdir()
    written(tmp_path / "notes.txt", "bonjour")
    (tmp_path / "loop.json").symlink_to(tmp_path / "loop.json")
    os.mkfifo(tmp_path / "pipe.json")
    done = neo("records", "import", tmp_path / path)
    (sentence,) = done.sentences
    assert done.code == 2 and words in sentence and path in sentence


def test_what_may_not_be_read(neo: Neo, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    file = written(tmp_path / "closed.json", record("A"))
    file.chmod(0)
    for path in (tmp_path / "closed", file):
        done = neo("records", "import", path, before=_without_privilege())
        assert done.code == 2 and "la lecture n’est pas autorisée" in done.sentences[0]


def test_what_cannot_be_opened_in_a_folder_is_told_and_stops_nothing(neo: Neo, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "closed").mkdir(parents=True)
    written(folder / "closed" / "hidden.json", record("H"))
    written(folder / "good.json", record("GOOD"))
    (folder / "around.json").symlink_to(folder / "around.json")
    (folder / "gone.json").symlink_to(folder / "nothing.json")
    os.mkfifo(folder / "pipe.json")
    (folder / "closed").chmod(0)
    done = neo("records", "import", folder, "--json", before=_without_privilege())
    (folder / "closed").chmod(0o700)
    assert done.code == 1 and done.json["imported"] == 1
    told = {Path(refusal["file"]).name: refusal["problem"] for refusal in done.json["refused"]}
    assert told == {
        "around.json": "ce lien tourne en rond",
        "gone.json": "ce fichier ou ce dossier n’existe pas (ou plus)",
        "closed": "la lecture n’est pas autorisée",
    }


def test_a_data_folder_that_may_not_be_written(neo: Neo, tmp_path: Path) -> None:
    file = written(tmp_path / "a.json", record("A"))
    assert neo("records", "import", file).code == 0
    for path in neo.folder.iterdir():
        path.chmod(0o400)
    neo.folder.chmod(0o500)
    done = neo("records", "import", file, "--replace", before=_without_privilege())
    (sentence,) = done.sentences
    assert done.code == 1 and "ne peut pas être écrit" in sentence
    neo.folder.chmod(0o700)


def test_a_data_folder_that_is_a_file(neo: Neo, tmp_path: Path) -> None:
    neo.folder.touch()
    done = neo("records", "import", written(tmp_path / "a.json", record("A")))
    (sentence,) = done.sentences
    assert done.code == 1 and "NEO_DATA_DIR" in sentence


def test_a_damaged_store_is_named(neo: Neo, tmp_path: Path) -> None:
    neo.folder.mkdir()
    written(neo.folder / "records.sqlite3", b"not a database at all, whatever it says" * 200)
    for arguments in (("import", written(tmp_path / "a.json", record("A"))), ("list",), ("export", "A")):
        done = neo("records", *arguments)
        (sentence,) = done.sentences
        assert done.code == 1 and "abîmé" in sentence


def test_a_full_disk_keeps_what_was_there(neo: Neo, tmp_path: Path) -> None:
    assert neo("records", "import", written(tmp_path / "a.json", record("A"))).code == 0
    many = _many(tmp_path / "many.jsonl", 400, "M")

    def quota() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (MEGABYTE, MEGABYTE))

    done = neo("records", "import", many, preexec_fn=quota)
    assert done.code == 1 and "disque est plein" in done.sentences[-1]
    kept = [line["id"] for line in neo("records", "list", "--json").json["records"]]
    assert "A" in kept and len(kept) < 401
    assert json.loads(neo("records", "export", kept[-1]).out) == record(kept[-1])


def _wait_for_a_record(folder: Path, least: int) -> None:
    for _ in range(600):
        time.sleep(0.02)
        try:
            with sqlite3.connect(f"file:{folder}/records.sqlite3?mode=ro", uri=True) as store:
                (count,) = store.execute("select count(*) from records_storedrecord").fetchone()
        except sqlite3.OperationalError:
            continue
        if count >= least:
            return
    raise AssertionError("the import never began")


def test_an_interrupted_import_leaves_whole_records(neo: Neo, tmp_path: Path) -> None:
    process = neo.start("records", "import", _many(tmp_path / "many.jsonl", 20_000))
    _wait_for_a_record(neo.folder, 10)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 1 and b"Traceback" not in err
    assert "Interrompu : " in err.decode()
    kept = neo("records", "list", "--json").json["records"]
    assert 10 <= len(kept) < 20_000
    assert json.loads(neo("records", "export", kept[-1]["id"]).out) == record(kept[-1]["id"])


def test_a_killed_import_leaves_whole_records(neo: Neo, tmp_path: Path) -> None:
    process = neo.start("records", "import", _many(tmp_path / "many.jsonl", 20_000))
    _wait_for_a_record(neo.folder, 10)
    process.kill()
    process.communicate()
    kept = neo("records", "list", "--json").json["records"]
    assert 10 <= len(kept) < 20_000
    assert json.loads(neo("records", "export", kept[-1]["id"]).out) == record(kept[-1]["id"])


def test_two_imports_at_once_into_a_new_folder(neo: Neo, tmp_path: Path) -> None:
    files = [_many(tmp_path / f"{name}.jsonl", 150, name) for name in ("A", "B")]
    both = [neo.start("records", "import", file, "--json") for file in files]
    for process in both:
        out, err = process.communicate()
        assert process.returncode == 0, err.decode()
        assert json.loads(out)["imported"] == 150
    assert len(neo("records", "list", "--json").json["records"]) == 300


def test_two_imports_of_the_same_records_keep_each_once(neo: Neo, tmp_path: Path) -> None:
    file = _many(tmp_path / "same.jsonl", 100)
    both = [neo.start("records", "import", file, "--json") for _ in range(2)]
    reports = [json.loads(process.communicate()[0]) for process in both]
    assert sum(report["imported"] for report in reports) == 100
    assert sum(len(report["refused"]) for report in reports) == 100
