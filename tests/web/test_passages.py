"""The highlighted stretch is the quotation, to the character, whatever the text holds."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neo.core.assistant.results import Synthesis
from neo.core.dossier.model import Dossier, Report
from neo.core.dossier.sources import Source
from neo.doors.web.passage_rows import read_passages
from neo.doors.web.passages import Passage, PassageBook
from neo.storage.records.store import RecordStore
from neo.wiring.desk import last_result, open_desk

TODAY = date(2026, 6, 15)


def _dossier(text: str) -> Dossier:
    report = Report("R-1", "/conclusionsEntretien/0", date(2026, 5, 4), text)
    return replace(RecordStore().load("DEMO-05"), reports=(report,))


def _source(text: str, start: int, end: int) -> Source:
    pointer = "/conclusionsEntretien/0/texte"
    return Source("R-1", pointer, start, end, text[start:end], date(2026, 5, 4))


def _covered(passage: Passage, place: str) -> str:
    return "".join(
        segment.text for row in passage.rows for segment in row.segments if place in segment.covering.split()
    )


def _whole(passage: Passage) -> str:
    return "".join(segment.text for segment in passage.rows[0].segments)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Vélo 🚲 volé. Permis B obtenu.", "Permis B obtenu."),
        ("👩‍🏭 soudure 𝒜 : stage.\r\nRappeler le 3 mai.", "Rappeler le 3 mai."),
        ("ligne 1\r\nligne 2\r\nligne 3", "ligne 2\r\nligne 3"),
        ("e\u0301cole de la 2e chance, d’ici l’été", "2e chance"),
        ("a < b && c > d <script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_the_stretch_is_the_quotation(text: str, quote: str) -> None:
    dossier, start = _dossier(text), text.index(quote)
    book = PassageBook(dossier, TODAY, "s")
    (mark,) = book.cite((_source(text, start, start + len(quote)),))
    (passage,) = book.take_changed()
    assert _covered(passage, mark.href) == quote
    assert _whole(passage) == text


_CHARACTERS = st.one_of(st.sampled_from("ab é’\r\n🚲𝒜"), st.characters(codec="utf-8"))
_TEXTS = st.text(alphabet=_CHARACTERS, min_size=1)


@settings(max_examples=60, deadline=None)
@given(_TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=1, max_size=4))
def test_overlapping_places_each_keep_their_stretch(text: str, spans: list[tuple[int, int]]) -> None:
    book = PassageBook(_dossier(text), TODAY, "s")
    cited = []
    for first, length in spans:
        start = min(first, len(text) - 1)
        end = min(start + length, len(text))
        cited.append((book.cite((_source(text, start, end),))[0].href, text[start:end]))
    (passage,) = book.take_changed()
    assert _whole(passage) == text
    assert all(_covered(passage, place) == quote for place, quote in cited)


def test_a_very_long_text_is_shown_around_its_places() -> None:
    """A report of five million characters must not travel whole with each sentence that cites it."""
    text = "a" * 2_000_000 + "Permis B obtenu." + "b" * 2_000_000 + "Il cherche." + "c" * 1_000_000
    book = PassageBook(_dossier(text), TODAY, "s")
    quotes = ["Permis B obtenu.", "Il cherche."]
    spans = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    places = [book.cite((_source(text, start, end),))[0].href for start, end in spans]
    (passage,) = book.take_changed()
    assert [_covered(passage, place) for place in places] == quotes
    assert _whole(passage).count("[…]") == 3
    assert len(_whole(passage)) < 10_000


def test_two_facts_of_one_document_share_a_mark_and_two_documents_do_not() -> None:
    text = "Permis B obtenu. Il cherche un poste de jour."
    book = PassageBook(_dossier(text), TODAY, "s")
    profile = Source("profil", "/parcours/permis")
    marks = book.cite((_source(text, 0, 16), _source(text, 17, 30), profile))
    assert [mark.shown for mark in marks] == ["04/05", "Profil"]
    assert marks[0].spoken == "compte rendu du 4\u00a0mai\u00a02026"
    assert len(marks[0].also.split()) == 1


def test_a_source_that_fits_no_row_still_shows_its_quotation() -> None:
    book = PassageBook(_dossier("texte"), TODAY, "s")
    (mark,) = book.cite((Source("X-9", "/messages/44/corps", 0, 7, "bonjour"),))
    (passage,) = book.take_changed()
    assert _covered(passage, mark.href) == "bonjour"


LEAST_PLACED = 0.95
"""Share of the cited places that must be a row of the page; a new kind of place is told by its quotation."""


def test_the_sources_of_syntheses_find_their_places_in_the_record() -> None:
    """Every one shows some text; nearly all show it where the record holds it."""
    places = bare = 0
    for record_id in (f"DEMO-0{n}" for n in range(1, 9)):
        book = PassageBook(RecordStore().load(record_id), TODAY, "s")
        cited = [book.cite((source,))[0].href for source in _sources(record_id)]
        drawn = book.take_changed()
        assert cited and all(any(_covered(p, place).strip() for p in drawn) for place in cited)
        places += len(set(cited))
        bare += sum(len(p.rows) for p in drawn) - _rows_of(record_id, drawn)
    assert bare / places <= 1 - LEAST_PLACED


def _sources(record_id: str) -> list[Source]:
    dossier = RecordStore().load(record_id)
    result = asyncio.run(last_result(open_desk().synthesize(dossier, today=TODAY)))
    assert isinstance(result, Synthesis)
    told = (*result.sentences, *result.contradictions, *result.stale, *result.changes, *result.omitted)
    return [source for one in told for source in one.sources]


def _rows_of(record_id: str, drawn: tuple[Passage, ...]) -> int:
    """How many rows these passages have before the bare quotations that fit none."""
    texts = read_passages(RecordStore().load(record_id)).values()
    known = {(text.title, text.subtitle, text.anchor): len(text.rows) for text in texts}
    return sum(known.get((p.title, p.subtitle, p.anchor), 0) for p in drawn)


def test_only_the_passages_that_changed_are_drawn_again() -> None:
    text = "Un. Deux. Trois."
    book = PassageBook(_dossier(text), TODAY, "s")
    book.cite((_source(text, 0, 3),))
    assert len(book.take_changed()) == 1
    book.cite((_source(text, 0, 3),))
    assert book.take_changed() == ()
    book.cite((_source(text, 4, 9),))
    assert len(book.take_changed()) == 1
