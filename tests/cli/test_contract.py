"""What any script may rely on: shapes, exit codes, one sentence on standard error, the same output again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.running import Neo, record, written

TODAY = "2026-03-02"


@pytest.fixture
def one(neo: Neo, tmp_path: Path) -> Neo:
    """``neo`` on a folder that holds the sample record under the id A."""
    assert neo("records", "import", written(tmp_path / "a.json", record("A"))).code == 0
    return neo


def _sources_are_whole(sources: list[dict[str, Any]]) -> bool:
    return all(s["ref"] and s["pointer"].startswith("/") and None not in s.values() for s in sources)


def test_a_synthesis_has_the_shape_of_the_contract(one: Neo) -> None:
    done = one("synthesize", "A", "--json")
    shape = done.json
    assert done.code == 0 and done.err == "Laboratoire : dossiers fictifs.\n"
    assert (shape["dossier"], shape["today"]) == ("A", TODAY)
    assert {"engine", "sentences", "unknown", "contradictions", "stale", "changes", "omitted"} <= set(shape)
    assert shape["sentences"]
    for sentence in shape["sentences"]:
        assert sentence["verdict"] in ("supported", "unsupported", "not_checked") and sentence["section"]
        assert _sources_are_whole(sentence["sources"])
    assert one("synthesize", "A", "--json").out == done.out


def test_today_is_an_option_then_a_setting_then_the_day_of_the_record(one: Neo) -> None:
    assert one("synthesize", "A", "--json", env={"NEO_TODAY": "2026-04-01"}).json["today"] == "2026-04-01"
    chosen = one("synthesize", "A", "--json", "--today", "2026-05-01", env={"NEO_TODAY": "2026-04-01"})
    assert chosen.json["today"] == "2026-05-01"


def test_since_bounds_the_changes(one: Neo) -> None:
    def changed_since(day: str) -> set[str]:
        changes = one("synthesize", "A", "--json", "--since", day).json["changes"]
        return {source["ref"] for change in changes for source in change["sources"]}

    assert "M-1" in changed_since("2026-02-20")
    assert "M-1" not in changed_since("2026-03-01")


def test_an_answer_and_an_abstention_have_the_shape_of_the_contract(one: Neo) -> None:
    done = one("ask", "A", "Quand est le prochain rendez-vous ?", "--json")
    assert done.code == 0 and done.json["abstained"] is False
    assert "02/03/2026" in done.json["answer"] and done.json["reason"] is None
    assert all(_sources_are_whole(s["sources"]) for s in done.json["sentences"])
    declined = one("ask", "A", "A-t-elle droit à l'allocation, oui ou non, faut-il la radier ?", "--json")
    assert declined.code == 0 and declined.json["answer"] is None and declined.json["message"]
    assert declined.json["reason"] in ("verdict", "not_in_record", "other_person")


def test_a_verification_places_each_sentence_in_the_text_given(one: Neo) -> None:
    text = "Elle habite Ville-Exemple. Elle a le permis C.\n"
    done = one("verify", "A", "--json", text=text.encode())
    sentences = done.json["sentences"]
    assert [text[s["start"] : s["end"]] for s in sentences] == [s["text"] for s in sentences]
    assert [s["verdict"] for s in sentences] == ["supported", "unsupported"]
    assert sentences[1]["problems"]
    assert one("verify", "A", "--json").json["sentences"] == []


@pytest.mark.parametrize("command", ["synthesize", "ask", "verify", "records export"])
def test_an_unknown_id_is_one_sentence(one: Neo, command: str) -> None:
    done = one(*command.split(), "NOPE", *(["Où ?"] if command == "ask" else []))
    assert (done.code, done.out) == (1, "")
    assert done.sentences == ["Aucun dossier « NOPE » ; `neo records list` donne les identifiants connus."]


def test_writings_have_the_shape_of_the_contract(one: Neo, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("rdv 12/06 ok\nenvoie son cv avant le 30/06", encoding="utf-8")
    concluded = one("conclude", "A", "--notes", str(notes), "--json").json
    assert {"sections", "demarches", "alerts"} <= set(concluded)
    text = notes.read_text(encoding="utf-8")
    for sentence in (s for part in concluded["sections"] for s in part["sentences"]):
        for source in sentence["sources"]:
            assert source["ref"] == "notes" and text[source["start"] : source["end"]] == source["quote"]
    suggested = one("suggest", "A", "--json").json["suggestions"]
    assert len(suggested) <= 8 and all({"title", "why", "kind", "sources"} <= set(s) for s in suggested)


def test_what_cannot_be_drafted_or_concluded_is_one_sentence(one: Neo, tmp_path: Path) -> None:
    empty = tmp_path / "vide.txt"
    empty.write_text(" \n", encoding="utf-8")
    for arguments, code, words in (
        (("draft", "A", "--message", "NOPE"), 1, "Aucun message reçu « NOPE »"),
        (("conclude", "A", "--notes", str(tmp_path / "absent.txt")), 2, "n’existe pas"),
        (("conclude", "A", "--notes", str(empty)), 2, "il n’y a rien à conclure"),
    ):
        done = one(*arguments)
        assert (done.code, done.out) == (code, "") and words in done.sentences[-1]


@pytest.mark.parametrize("command", ["match"])
def test_what_is_not_built_says_so(neo: Neo, command: str) -> None:
    done = neo(command, "A", "--message", "M-1", "--json")
    assert (done.code, done.out) == (1, "")
    (sentence,) = done.sentences
    assert f"`neo {command}` n’est pas encore construit" in sentence


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["frobnicate"], "la commande « frobnicate » n’existe pas"),
        (["ask", "A"], "il manque QUESTION"),
        (["synthesize", "A", "B"], "« B » est de trop"),
        (["synthesize", "A", "--jason"], "l’option --jason n’existe pas"),
        (["synthesize", "A", "--today"], "--today attend une valeur"),
        (["synthesize", "A", "--today", "demain"], "AAAA-MM-JJ"),
        (["synthesize", "A", "--since", "2026-02-30"], "--since"),
        (["records", "generate", "--count", "beaucoup"], "un nombre entier"),
        (["records", "generate", "--count", "0"], "--count ne convient pas"),
        (["ask", "A", "x" * 2001], "2000 caractères"),
        (["evaluate", "nowhere"], "nowhere"),
        (["evaluate", ".", "--only", "rien"], "--only ne connaît pas"),
    ],
)
def test_a_wrong_usage_is_one_french_sentence(neo: Neo, arguments: list[str], words: str) -> None:
    done = neo(*arguments)
    (sentence,) = done.sentences
    assert (done.code, done.out) == (2, "") and words in sentence


def test_a_wrong_setting_is_one_sentence(neo: Neo) -> None:
    done = neo("records", "list", env={"NEO_RECORDS_DATABASE_URL": "mysql://localhost/x"})
    (sentence,) = done.sentences
    assert done.code == 2 and "NEO_RECORDS_DATABASE_URL" in sentence


def test_a_text_that_is_not_utf_8_or_too_long_is_refused(one: Neo) -> None:
    for text, words in ((b"Elle habite \xe0 Lille", "UTF-8"), (b"a" * 600_000, "500 ko")):
        done = one("verify", "A", text=text)
        assert done.code == 2 and words in done.sentences[0]


def test_without_a_command_the_help_is_shown(neo: Neo) -> None:
    done = neo()
    assert done.code == 2 and "synthesize" in done.out and done.err == ""
    assert neo("--help").code == 0


def test_a_conclusion_is_written_in_the_files_asked_for(one: Neo, tmp_path: Path) -> None:
    notes, docx, odt = tmp_path / "notes.txt", tmp_path / "c.docx", tmp_path / "c.odt"
    notes.write_text("rdv 12/06 9h agence\ncv à refaire avant le 30/06\n", encoding="utf-8")
    done = one("conclude", "A", "--notes", str(notes), "--docx", str(docx), "--odt", str(odt), "--text")
    assert done.code == 0 and "- " in done.out and "✓" not in done.out
    assert docx.read_bytes()[:2] == odt.read_bytes()[:2] == b"PK"
    refused = one("conclude", "A", "--notes", str(notes), "--docx", str(tmp_path / "absent" / "c.docx"))
    assert refused.code == 1 and "ne peut pas être écrit" in refused.sentences[-1]
