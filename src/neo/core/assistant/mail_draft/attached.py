"""Documents that a mail announces, against those that came with it."""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.assistant.mail_draft import cues
from neo.core.assistant.mail_draft.mail_text import own_words
from neo.core.assistant.mail_draft.spelling import plain
from neo.core.dossier.model import Message
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.segments import split_segments
from neo.core.french.words import content_keys

_MOST_NAMED = 4
_BUNDLE = re.compile(r"\.(?:zip|rar|7z|tar|gz|eml)$|scan|documents?|pieces?")
_UPPER = frozenset({"cv", "rib", "rqth", "cqc", "cni"})
_NOT_FROM_THEM = re.compile(
    r"\b(?:pouvez|pourriez|merci de|veuillez)\b.{0,30}\b(?:joindre|envoyer)\b|\bsi vous\b"
)


@dataclass(frozen=True, slots=True)
class Announced:
    """``things``: what is said to be joined, as plain words; ``places``: where, in the body."""

    things: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    came: int

    @property
    def missing(self) -> bool:
        """Whether nothing came."""
        return bool(self.places) and not self.came


def find_announced(message: Message) -> Announced:
    """What the sender says to join in their own words."""
    own = own_words(message.body)
    things: list[str] = []
    places: list[tuple[int, int]] = []
    for segment in split_segments(own):
        folded = plain(segment.of(own))
        joins = cues.JOINS.search(folded)
        if not joins or not cues.THING.search(folded) or _NOT_FROM_THEM.search(folded):
            continue
        places.append((segment.start, segment.end))
        things += [
            m.group()
            for m in cues.THING.finditer(folded)
            if m.group() not in ("piece jointe", "annexe", "anhang")
        ]
    return Announced(tuple(dict.fromkeys(things))[:_MOST_NAMED], tuple(places), len(message.attachments))


def some_missing(announced: Announced, message: Message) -> bool:
    """Whether fewer files came than were announced, and one of those announced is named by none."""
    if announced.missing:
        return True
    names = [fold(a.name) for a in message.attachments]
    if not announced.places or len(names) >= len(announced.things) or any(_BUNDLE.search(n) for n in names):
        return False
    held = set().union(*(content_keys(re.sub(r"[_.-]", " ", name)) for name in names))
    return any(not content_keys(thing) & held for thing in announced.things)


def listed(things: tuple[str, ...]) -> str:
    """ " (RIB, attestation)", empty when nothing is named."""
    shown = [t.upper() if t in _UPPER else t for t in things]
    return f" ({', '.join(shown)})" if shown else ""
