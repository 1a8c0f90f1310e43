"""On the eight sample records: what every synthesis must hold, whatever it says."""

from __future__ import annotations

import re
from typing import Any

import pytest

from neo.core.assistant.results import Synthesis, Verdict
from neo.core.assistant.synthesis.plan import ORDER, Section

from .records import samples, synthesis

_FIRST_PERSON = re.compile(r"\b(?:je|j'|j’|mon|ma|mes|moi)\b", re.IGNORECASE)
_QUOTED = re.compile(r"«[^»]*»")


@pytest.fixture(scope="module", params=sorted(samples()))
def case(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Synthesis]:
    document = samples()[request.param]
    return document, synthesis(document)


def _words(text: str) -> int:
    return sum(any(c.isalnum() for c in word) for word in text.split())


def _at(document: dict[str, Any], pointer: str) -> Any:
    value: Any = document
    for part in pointer.strip("/").split("/"):
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def test_length_is_held(case: tuple[dict[str, Any], Synthesis]) -> None:
    document, result = case
    limit = 400 if len(document.get("conclusionsEntretien", [])) > 12 else 250
    assert sum(_words(s.text) for s in result.sentences) <= limit
    assert max(_words(s.text) for s in result.sentences) <= 25


def test_every_sentence_is_supported_and_cited(case: tuple[dict[str, Any], Synthesis]) -> None:
    for sentence in case[1].sentences:
        assert sentence.verdict is Verdict.SUPPORTED, sentence.text
        assert sentence.sources, sentence.text


def test_a_source_in_a_text_gives_its_very_characters(case: tuple[dict[str, Any], Synthesis]) -> None:
    document, result = case
    for source in (s for sentence in result.sentences for s in sentence.sources):
        found = _at(document, source.pointer)
        if source.start is not None:
            assert found[source.start : source.end] == source.quote


def test_a_source_in_a_free_text_has_its_place(case: tuple[dict[str, Any], Synthesis]) -> None:
    for source in (s for sentence in case[1].sentences for s in sentence.sources):
        if source.pointer.rsplit("/", 1)[-1] in ("texte", "corps", "objet", "rectification"):
            assert source.start is not None and source.end is not None, source


def test_a_quotation_is_word_for_word(case: tuple[dict[str, Any], Synthesis]) -> None:
    document, result = case
    written = _words_of(" ".join(_texts(document)))
    for quotation in (q for s in result.sentences for q in _QUOTED.findall(s.text)):
        for piece in re.split(r"…|\[…\]", quotation.strip("«» ")):
            assert _words_of(piece) in written, quotation


def _words_of(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict | list):
        return [t for v in (value.values() if isinstance(value, dict) else value) for t in _texts(v)]
    return [value] if isinstance(value, str) else []


def test_sections_come_in_the_order_an_adviser_expects(case: tuple[dict[str, Any], Synthesis]) -> None:
    order = [ORDER[Section(s.section)] for s in case[1].sentences]
    assert order == sorted(order)


def test_the_person_is_told_first(case: tuple[dict[str, Any], Synthesis]) -> None:
    document, result = case
    situation = next(s for s in result.sentences if s.section == Section.SITUATION)
    assert document["identite"]["civilite"] in situation.text
    assert " ans" in situation.text


def test_nothing_is_left_of_a_telegraphic_note(case: tuple[dict[str, Any], Synthesis]) -> None:
    for sentence in case[1].sentences:
        outside = _QUOTED.sub("", sentence.text)
        assert not re.search(
            r"->|=>|→|/!\\|!!|\?\?|\bde (?:un|une|elle|il)\b|\bque (?:il|elle)\b", outside
        ), outside
        assert not _FIRST_PERSON.search(outside), outside
        assert sentence.text[0].isupper() or sentence.text[0].isdigit() or sentence.text[0] == "«"
        assert sentence.text[-1] in ".?…!"


def test_the_same_record_gives_the_same_synthesis() -> None:
    document = next(iter(samples().values()))
    assert synthesis(document).as_json() == synthesis(document).as_json()
