"""General rules in a draft: told from a dated text in force that the mail names, and from nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from neo.core.assistant.mail_draft.drafting import draft_reply
from neo.core.assistant.writings import DraftReply
from neo.core.knowledge.front_matter import split_head
from neo.core.knowledge.reading import read_parts
from neo.core.knowledge.texts import DatedText

from .records import record

STAY = """---
titre: Séjour d'observation en entreprise (SOE)
source: Note fictive n° 12
valide_du: 2025-03-01
anciens_noms: ASOBS
mots: observation, séjour
exemple: oui
---
# Objet

Le séjour d'observation permet de découvrir un métier dans une entreprise.

# Durée

Le séjour d'observation dure quinze jours au plus.

# Demande

La demande de séjour d'observation se fait auprès du conseiller, avec l'accord écrit de l'entreprise.

# Absence

Une absence au séjour d'observation peut entraîner une sanction.
"""


def _text(written: str = STAY) -> DatedText:
    head, body = split_head(written)
    return read_parts(head, body, "sejour", date(2026, 6, 1))


def _draft(body: str, *texts: DatedText) -> DraftReply:
    dossier = record(f"Bonjour,\n{body}\nLise Tessier")
    return draft_reply(dossier, "M-1", dossier.today, None, texts)


def test_a_rule_is_told_with_its_title_its_date_and_that_it_is_to_be_checked() -> None:
    told = _draft("Combien de temps dure un séjour d'observation ?", _text())
    (request,) = told.requests
    (rule,) = request.rules
    assert request.answered and rule.text in told.body
    for words in ("Séjour d'observation en entreprise (SOE)", "1er mars 2025", "quinze jours", "à vérifier"):
        assert words in rule.text
    assert any("exemple" in note for note in rule.notes)
    (cited,) = rule.cited
    assert cited.document.body[cited.start : cited.end] == cited.text


def test_the_json_gains_a_key_only_where_a_text_spoke() -> None:
    asked = "Combien de temps dure un séjour d'observation ?"
    (with_text,) = _draft(asked, _text()).as_json()["requests"]
    (without,) = _draft(asked).as_json()["requests"]
    assert set(with_text) - set(without) == {"rules"} and set(without) == {"text", "answered", "sources"}
    assert with_text["rules"][0]["cited"][0]["source"]["validFrom"] == "2025-03-01"


def test_without_a_text_the_draft_says_nothing_more() -> None:
    asked = "Comment demander un séjour d'observation ? Et comment avoir l'AGEPI ?"
    dossier = record(asked)
    told = draft_reply(dossier, "M-1", dossier.today)
    assert told == draft_reply(dossier, "M-1", dossier.today, None, ())
    assert not any(r.rules for r in told.requests) and "abolished" not in [w.kind for w in told.warnings]


def test_a_question_of_right_gets_the_rule_and_stays_with_the_adviser() -> None:
    told = _draft("Est-ce que je peux avoir un séjour d'observation ?", _text())
    assert not told.requests[0].answered
    assert "vous avez droit" not in told.body.lower() and "vous pouvez" not in told.body.lower()


@pytest.mark.parametrize(
    "body",
    [
        "Où en est mon séjour d'observation ?",
        "Avez-vous reçu la convention de mon séjour d'observation ?",
        "Est-ce que mon séjour d'observation commence à 9 h ?",
        "Comment venir à l'agence en bus ?",
        "Quels papiers dois-je apporter à l'entreprise ?",
        "Combien coûte un séjour d'observation ?",
        "Quelle absence est permise au séjour d'observation ?",
    ],
)
def test_a_text_that_only_shares_the_topic_or_tells_a_sanction_stays_out(body: str) -> None:
    told = _draft(body, _text())
    assert not any(r.rules for r in told.requests), told.body
    assert "séjour d'observation en entreprise (SOE)" not in told.body


def test_a_text_no_longer_in_force_says_nothing() -> None:
    over = _text(STAY.replace("valide_du: 2025-03-01", "valide_du: 2024-03-01\nvalide_jusqu_au: 2025-12-31"))
    assert not over.in_force(date(2026, 6, 10))
    assert not any(r.rules for r in _draft("Combien de temps dure un séjour d'observation ?", over).requests)


def test_what_the_record_answers_is_not_looked_for_in_the_texts() -> None:
    told = _draft("C'est bien le 16 juin le rendez-vous ?", _text())
    assert told.requests[0].answered and not told.requests[0].rules


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Comment avoir un emploi franc ?", "n'existe plus, et aucun dispositif ne le remplace"),
        ("Comment demander un ASOBS ?", "Séjour d'observation en entreprise"),
    ],
)
def test_an_abolished_scheme_is_told_to_the_adviser(body: str, words: str) -> None:
    found = [w for w in _draft(body, _text()).warnings if w.kind == "abolished"]
    assert len(found) == 1 and words in found[0].text and found[0].sources[0].quote in body


def test_the_name_may_stand_in_the_sentence_before() -> None:
    told = _draft("Je voudrais découvrir le métier avec un SOE. Combien de temps ça dure ?", _text())
    assert any("quinze jours" in rule.text for r in told.requests for rule in r.rules)


def test_two_questions_in_one_request_each_have_their_rule() -> None:
    told = _draft("C'est quoi un SOE ? Et combien de temps ça dure ?", _text())
    rules = [rule.text for r in told.requests for rule in r.rules]
    assert len(rules) == 2 and "découvrir un métier" in rules[0] and "quinze jours" in rules[1]


def test_one_question_without_a_rule_leaves_the_request_to_the_adviser() -> None:
    told = _draft("Je voudrais faire un SOE. Combien de temps ça dure ? Et comment le renouveler ?", _text())
    assert any(r.rules for r in told.requests) and not all(r.answered for r in told.requests)
