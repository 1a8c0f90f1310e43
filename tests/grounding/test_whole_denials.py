"""What a sentence denies from beginning to end is looked up as it stands, and the denial fails with it."""

from __future__ import annotations

import pytest

from neo.core.grounding.whole_denials import denied_whole


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Il est faux que la voiture est réparée.", "la voiture est réparée."),
        ("Il n’est pas vrai qu’elle a le permis.", "elle a le permis."),
        ("Rien n'indique qu'il soit mobile.", "il soit mobile."),
        ("Elle dit que c’est faux.", ""),
        ("Il est inscrit depuis 2021.", ""),
    ],
)
def test_the_denied_part(text: str, denied: str) -> None:
    assert denied_whole(text) == denied
