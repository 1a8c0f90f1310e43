"""From a document to a dated text: what is kept, what is refused with what to do, and offsets that hold."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.errors import TextInvalid
from neo.core.knowledge.answering import search
from neo.core.knowledge.reading import key_of, plain_body, read_document

from .documents import IMPORTED, TODAY, text, written


def test_the_head_is_read() -> None:
    read = read_document(
        written(
            "Aide : une aide",
            "Elle existe.",
            reference="https://exemple.invalid/a?b=c",
            nature="instruction",
            valide_jusqu_au="2026-12-31",
            anciens_noms="AAA, BBB",
            verifie_le="2026-05-02",
        ),
        "aide",
        IMPORTED,
    )
    assert (read.title, read.kind, read.reference) == (
        "Aide : une aide",
        "instruction",
        "https://exemple.invalid/a?b=c",
    )
    assert (read.valid_from, read.valid_until) == (date(2024, 5, 1), date(2026, 12, 31))
    assert read.former_names == ("AAA", "BBB")
    assert read.checked_on == date(2026, 5, 2)
    assert not read.example


def test_a_paragraph_over_several_lines_is_one_sentence() -> None:
    read = text("Aide", "Une phrase écrite\nsur deux lignes. Une autre.\n\n## Titre **gras**\n1. un\n2. deux")
    assert [s.text for s in read.sections[0].statements] == [
        "Une phrase écrite sur deux lignes.",
        "Une autre.",
    ]
    assert read.sections[1].heading == "Titre gras"
    assert [s.text for s in read.sections[1].statements] == ["un", "deux"]


def test_links_keep_their_words_and_what_is_invisible_goes() -> None:
    assert plain_body("Voir [la page](https://exemple.invalid).\u200b Fin\u202e.") == "Voir la page. Fin."


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ("Un texte sans en-tête.", "titre"),
        ("---\ntitre: A\nsource: B\n---\nTexte", "valide_du"),
        ("---\ntitre: A\nsource: B\nvalide_du: 1er mai 2024\n---\nTexte", "AAAA-MM-JJ"),
        ("---\ntitre: A\nsource: B\nvalide_du: 2024-02-30\n---\nTexte", "AAAA-MM-JJ"),
        ("---\ntitre: A\nsource: B\nvalide_du: 2024-05-01\nvalide_jusqu_au: 2023-01-01\n---\nT", "avant"),
        ("---\ntitre: A\nsource: B\nvalide_du: 2024-05-01\n---\n \n", "vide"),
        ("---\ntitre: A\ncouleur: bleu\n---\nTexte", "ligne 3"),
        ("---\ntitre: A\ntitre: B\n---\nTexte", "deux fois"),
        ("---\ntitre: A\nTexte sans fin", "fermé"),
        ("---\ntitre: A\nsource: B\nvalide_du: 2024-05-01\nexemple: peut-être\n---\nT", "oui ou non"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(document: str, problem: str) -> None:
    with pytest.raises(TextInvalid) as raised:
        read_document(document, "a", IMPORTED)
    assert problem in raised.value.sentence


def test_a_head_kept_outside_is_completed_by_the_documents_own() -> None:
    outside = {"titre": "Dehors", "source": "S", "valide_du": "2024-01-01"}
    assert read_document("Un texte.", "a", IMPORTED, outside).title == "Dehors"
    assert read_document("---\ntitre: Dedans\n---\nUn texte.", "a", IMPORTED, outside).title == "Dedans"


def test_the_digest_changes_with_the_content_only() -> None:
    one = read_document(written("A", "Texte."), "a", IMPORTED)
    assert one.digest == read_document(written("A", "Texte."), "b", TODAY).digest
    assert one.digest != read_document(written("A", "Texte !"), "a", IMPORTED).digest
    assert one.digest != read_document(written("A", "Texte.", "2025-01-01"), "a", IMPORTED).digest


@pytest.mark.parametrize(
    ("name", "key"), [("Aide garde (2)", "aide-garde-2"), ("ÉTÉ", "ete"), ("…", "texte")]
)
def test_a_key_is_plain(name: str, key: str) -> None:
    assert key_of(name) == key


_PIECES = st.sampled_from(
    [
        "# Titre",
        "- item",
        "1. un",
        "Une phrase. Une autre ?",
        "fin :",
        "",
        "---",
        "**gras**",
        "[a](b)",
        "M. X",
        "\t",
    ]
)


@given(st.lists(st.one_of(_PIECES, st.text(max_size=40)), max_size=30).map("\n".join))
def test_whatever_is_written_places_hold_and_nothing_breaks(body: str) -> None:
    """Each statement is where it says it is; only a body without a letter is refused."""
    document = "---\ntitre: T\nsource: S\nvalide_du: 2024-01-01\n---\n" + body
    try:
        read = read_document(document, "t", IMPORTED)
    except TextInvalid as refused:
        assert "vide" in refused.sentence
        return
    for section in read.sections:
        for statement in section.statements:
            assert read.body[statement.start : statement.end] == statement.text
            assert statement.lead is None or statement.lead < len(section.statements)
    search(body[:80] or "titre", (read,), TODAY)
