"""What a waiting mail asks is found as a draft reply finds it, and nothing of a mail that was not named."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import neo.samples
from neo.core.assistant.day.mail_at_a_glance import LONGEST_REQUEST, MailGlance, mails_at_a_glance
from neo.core.assistant.mail_draft.drafting import draft_reply
from neo.core.dossier.exchange import read_dossier

from ..synthesis.records import mail, record

SAMPLES = sorted(Path(neo.samples.__file__).parent.glob("*.json"))


def _glance(body: str, **more: Any) -> MailGlance:
    dossier = read_dossier(record(("2026-05-06", "CV revu."), mails=(mail(body, **more),)))
    return mails_at_a_glance(dossier, frozenset({"M-1"}))["M-1"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_requests_and_warnings_are_those_of_the_draft(sample: Path) -> None:
    dossier = read_dossier(json.loads(sample.read_text("utf-8")))
    received = frozenset(m.ref for m in dossier.messages if m.incoming)
    found = mails_at_a_glance(dossier, received)
    assert found.keys() == received
    for ref, glance in found.items():
        draft = draft_reply(dossier, ref, dossier.today)
        assert len(glance.requests) == len(draft.requests)
        for shown, whole in zip(glance.requests, draft.requests, strict=True):
            assert shown == whole.text or whole.text.startswith(shown.split(" […]")[0])
        # The draft looks the record's own days up too; the list does not wait for that.
        told = {w.kind for w in draft.warnings}
        assert set(glance.warnings) <= told and told - set(glance.warnings) <= {"deadline"}


def test_each_request_with_the_last_day_it_names() -> None:
    asked = "1) la session commence quand ?\n2) je dois rendre le dossier avant le 29 mai ?"
    found = _glance(f"Bonjour,\n{asked}")
    assert len(found.requests) == 2
    assert found.days == (date(2026, 5, 29),) and "deadline" in found.warnings


def test_a_long_request_is_cut_between_words_and_its_quotation_closed() -> None:
    (request,) = _glance(f"Pouvez-vous me dire si {'la formation de soudure ' * 20}est financée ?").requests
    assert len(request) <= LONGEST_REQUEST + 8 and request.endswith(" […] »")


def test_who_pays_the_aid_decides_where_the_question_goes() -> None:
    assert not _glance("Combien je touche de chômage si je reprends un CDD ?").family_aid
    assert _glance("La CAF va-t-elle baisser mon RSA ?").family_aid


def test_only_the_mails_named_are_read() -> None:
    both = (mail("La session est maintenue ?"), mail("Et le CV ?", id="M-2"))
    dossier = read_dossier(record(("2026-05-06", "CV revu."), mails=both))
    assert list(mails_at_a_glance(dossier, frozenset({"M-2"}))) == ["M-2"]
    assert mails_at_a_glance(dossier, frozenset()) == {}
