"""Whatever is masked comes back, character for character."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from neo.core.errors import LeakFound, StaysOnOwnGround
from neo.core.privacy.identity import Identity, KnownPerson
from neo.core.privacy.last_look import mask_for_sending
from neo.core.privacy.leak_check import leak_check
from neo.core.privacy.masking import Exchange, mask
from neo.core.privacy.policy import Policy, all_policies
from neo.core.privacy.unmasking import unmask

ANNE = Identity((KnownPerson("person", "person", ("Anne-Lise",), ("de Courcy",)),))
PIECES = st.sampled_from(
    [
        "Anne-Lise",
        "DE COURCY",
        "[PERSONNE_1]",
        "[ personne_1 ]",
        "06 39 98 12 34",
        "\u200b",
        "e\u0301",
        "&eacute;",
        "\n",
        " ",
        "[",
        "]",
        "d'",
        "anne.lise@example.org",
        "Q291cmN5IEFubmUtTGlzZSBkZSBDb3VyY3k=",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=12).map("".join)


@given(TEXTS)
def test_masking_then_unmasking_gives_the_text(text: str) -> None:
    exchange = Exchange(ANNE)
    masked = mask(text, exchange)
    back = unmask(masked.text, exchange.table)
    assert (back.text, back.unknown) == (text, ())


POLICIES = st.sampled_from([policy for _, here, elsewhere in all_policies() for policy in (here, elsewhere)])


@given(TEXTS, POLICIES)
def test_no_value_of_the_record_is_left_whatever_the_task(text: str, policy: Policy) -> None:
    """Either nothing is left, or nothing leaves: encodings run into one another, or the policy, may stop the
    call."""
    exchange = Exchange(ANNE)
    try:
        masked = mask_for_sending(f"RQTH de {text}, {text} malade", exchange, policy)
    except (LeakFound, StaysOnOwnGround):
        return
    assert leak_check(masked.text, ANNE, exchange.table) == ()


@given(TEXTS)
def test_spans_are_in_order_and_stand_in_the_text(text: str) -> None:
    spans = mask(text, Exchange(ANNE)).spans
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
