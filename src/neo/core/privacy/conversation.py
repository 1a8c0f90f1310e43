"""People named elsewhere in the record: a name known from one note is known in the others.

« Chez castagnet » shows nothing by itself; « M. Castagnet » in another note says who that is. Only names
that a civility, a role, a kinship, a label or a signature has shown are kept, and only those of their words
that are no ordinary word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from neo.core.dossier.model import Dossier
from neo.core.privacy.detection import detect
from neo.core.privacy.identity import Identity, KnownPerson, KnownValue, identity_of, name_words
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common
from neo.core.privacy.names_index import PARTICLES

_SHOWN_BY = frozenset(["civility", "kinship", "role", "form_labels", "first_name", "third_party_initials"])
_SHORTEST = 3


def identity_in_conversation(dossier: Dossier) -> Identity:
    """What ``dossier`` identifies, with the names its reports and messages speak of."""
    identity = identity_of(dossier)
    texts = (*(r.text for r in dossier.reports), *(m.body for m in dossier.messages))
    return replace(identity, heard=_heard(tuple(t for t in texts if t), identity.people, identity.values))


@lru_cache(maxsize=4)
def _heard(
    texts: tuple[str, ...], people: tuple[KnownPerson, ...], values: tuple[KnownValue, ...]
) -> frozenset[str]:
    """Of the last four records at most, in memory: a page shows many texts of one record."""
    identity = Identity(people, values)
    return frozenset(word for text in texts for word in _names_in(text, identity)) - identity.words


def _names_in(text: str, identity: Identity) -> Iterator[str]:
    for finding in detect(text, identity):
        if finding.kind is Kind.PERSON and finding.rule in _SHOWN_BY:
            for word in name_words(text[finding.start : finding.end]):
                if len(word) >= _SHORTEST and word not in PARTICLES and not is_common(word):
                    yield word
