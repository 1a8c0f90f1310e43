"""Whatever a report or a mail holds: a result, within its limits, and no sentence without its source."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .records import mail, record, synthesis

_PIECES = st.sampled_from(
    ["rdv le 12/06", "-> ", " : ", "CDI", "elle ", "ne veut pas", "(", ")", "«", "»", "\n", "- ", "je ",
        "12 €/h", "?",
     "!!", "=>", "Mme Tessier", "avant le 31/02", "permis", "crèche", "é", "\u0000", "\ud83d\ude42", "…",
         "25/12/2025", "/!\\", ";"]
)  # fmt: skip
_TEXTS = st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=40).map(" ".join))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(report=_TEXTS, message=_TEXTS)
def test_any_text_gives_a_sound_result(report: str, message: str) -> None:
    result = synthesis(record(("2026-05-06", report), mails=(mail(message),)))
    total = 0
    for sentence in result.sentences:
        words = sum(any(c.isalnum() for c in w) for w in sentence.text.split())
        total += words
        assert sentence.sources
        assert words <= 25
    assert total <= 250
