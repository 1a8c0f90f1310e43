"""Statements of a record compared two by two: what cannot both hold, and what well can."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.facts.contradictions import MOST_SHOWN, find_contradictions
from neo.core.facts.disagreement.comparison import compared_disagreements
from neo.core.facts.disagreement.measures import read_measures
from neo.core.facts.disagreement.outcomes import read_clauses
from neo.core.facts.disagreement.statements import read_statements
from neo.core.facts.staleness import find_stale
from neo.core.french.dates import find_dates
from neo.core.french.folding import fold

from .small_record import OWN_MAIL, TODAY, record, understood

FIRM = "accueil@tuilerie-vauclin.example.com"


def told(reports: list[tuple[str, str]], mails: Sequence[tuple[str, ...]] = ()) -> list[str]:
    dossier = record(reports, mails)
    return [
        d.about for d in compared_disagreements(dossier, read_statements(dossier, understood(dossier).all))
    ]


CLASHES = [
    (
        "La Tuilerie Vauclin propose 1 870 € brut.",
        "Tuilerie Vauclin : ils parlent de 1 640 € brut.",
        ("1 870", "1 640"),
    ),
    ("Chantier Vauclin : 26 h par semaine.", "pour Vauclin c est 21 heures pas 26.", ("26", "21")),
    (
        "Entrée à la Tuilerie Vauclin le 4 mai 2026.",
        "Je commence à la Tuilerie Vauclin le 18 mai 2026.",
        ("04/05", "18/05"),
    ),
    (
        "Bilan de la serrurerie : elle n'a jamais été convoquée.",
        "Pour la serrurerie, elle a bien été convoquée.",
        ("jamais",),
    ),
    ("Anglais : test validé en mars.", "L'anglais, je n'ai rien validé.", ("validé",)),
]


@pytest.mark.parametrize(("report", "mail", "words"), CLASHES)
def test_two_authors_who_cannot_both_be_right(report: str, mail: str, words: tuple[str, ...]) -> None:
    found = told([("2026-03-03", report)], [("2026-03-20", mail)])
    assert any(all(w in about for w in words) for about in found), found


AGREEMENTS = [
    ("La Tuilerie Vauclin propose 24 000 €/an.", "Vauclin me confirme 2 000 € par mois."),
    ("Tuilerie Vauclin : 35 h par semaine.", "Chez Vauclin ce sera 35 heures."),
    ("Formation soudure Vauclin : 140 h.", "Mon loyer est de 480 € par mois."),
    ("Vauclin : entrée le 4 mai 2026.", "J'ai bien commencé chez Vauclin le 4 mai."),
    ("La serrurerie lui plaît.", "Le chien de ma sœur ne va pas bien."),
]


@pytest.mark.parametrize(("report", "mail"), AGREEMENTS)
def test_the_same_value_in_another_notation_or_another_matter(report: str, mail: str) -> None:
    assert told([("2026-03-03", report)], [("2026-03-20", mail)]) == []


def test_both_places_are_cited_and_told_in_french() -> None:
    dossier = record(
        [("2026-03-03", "La Tuilerie Vauclin propose 1 870 € brut.")],
        [("2026-03-20", "Le montant chez Vauclin est de 1 640 € brut et non 1 870 €.", FIRM)],
    )
    [found] = compared_disagreements(dossier, read_statements(dossier, understood(dossier).all))
    assert {s.ref for s in found.sources} == {"CE-1", "M-1"}
    assert "le compte rendu du 03/03/2026" in found.about
    assert "le message du 20/03/2026" in found.about


def test_an_open_step_that_a_report_tells_done() -> None:
    step = {
        "idDemarche": "DEM-1",
        "etat": "EC",
        "libelleQuoi": "Participation à une formation",
        "description": "Habilitation soudure TIG, Tuilerie Vauclin",
        "dateCreation": "2026-01-10",
    }
    dossier = record([("2026-03-03", "Habilitation soudure TIG obtenue.")], demarches=[step])
    facts = understood(dossier)
    apart = find_contradictions(dossier, facts, TODAY)
    found = [*apart, *find_stale(dossier, facts, TODAY, shown=apart)]
    assert [{s.ref for s in d.sources} for d in found].count({"DEM-1", "CE-1"}) == 1


def test_no_more_are_shown_than_an_adviser_reads() -> None:
    reports = [
        (f"2026-03-{d:02d}", f"Vauclin : {d + 20} h par semaine. Zinguerie : {d}00 €.") for d in range(1, 15)
    ]
    dossier = record(reports)
    assert len(find_contradictions(dossier, understood(dossier), TODAY)) <= MOST_SHOWN


def test_a_range_has_two_edges_and_a_limit_is_no_day_of_an_event() -> None:
    text = "Stage du 4 mai au 12 juin 2026, dossier à rendre avant le 20 avril."
    days = [m for m in read_measures(fold(text), text, find_dates(text, TODAY)) if m.kind == "day"]
    assert [(m.shown, m.role) for m in days] == [("04/05/2026", "start"), ("12/06/2026", "end")]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("elle a obtenu son titre", 1),
        ("aucun souci", 1),
        ("il n'a pas obtenu", -1),
        ("absent", -1),
        ("un carnet", 0),
    ],
)
def test_the_sign_of_a_clause(text: str, sign: int) -> None:
    folded = fold(text)
    [clause] = read_clauses(folded)
    assert clause.sign == sign


@given(st.text(max_size=200))
def test_any_text_is_read_within_its_bounds(text: str) -> None:
    for m in read_measures(fold(text), text, find_dates(text, TODAY)):
        assert 0 <= m.start < m.end <= len(text)
        assert m.amount >= 0
    assert told([("2026-03-03", text)], [("2026-03-20", text)]) == []


def test_what_was_sent_and_never_came_in_one_thread() -> None:
    document = [
        ("M-1", "2026-03-02", OWN_MAIL, "ENTRANT", "attestation", "Je vous ai envoyé l'attestation lundi."),
        ("M-2", "2026-03-09", "agence@example.org", "SORTANT", "RE: attestation", "Nous n'avons rien reçu."),
    ]
    keys = ("id", "date", "de", "sens", "objet", "corps")
    mails = [dict(zip(keys, row, strict=True)) for row in document]
    for mail in mails:
        mail["date"] += "T09:00:00+01:00"
    dossier = record(messages=mails)
    found = compared_disagreements(dossier, read_statements(dossier, understood(dossier).all))
    assert any({s.ref for s in d.sources} == {"M-1", "M-2"} for d in found)
