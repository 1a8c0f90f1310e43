"""Accounts on social networks: with their sign, or after the network's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common
from neo.core.privacy.scene import Example, Scene

_SIGNED = re.compile(r"(?<![\w.@+-])@([a-z0-9_][a-z0-9_.]{0,28}[a-z0-9_])(?![\w@])")
_NAMED = re.compile(
    r"(?<!\w)(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|twitter|facebook|fb|skype|telegram|discord|messenger"
    r"|pinterest|youtube|twitch|pseudo|signal)(?! ?\w*@)(?: est| c'est)? ?[:=>] "
    r"?((?:live:)?[a-z0-9_][a-z0-9_.\-]{2,30})"
)
_BARE = re.compile(
    r"(?<!\w)(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|twitter|facebook|fb|skype|telegram|discord|twitch) "
    r"((?=[a-z._-]*[\d_#])[a-z][a-z0-9_.#-]{3,30})(?![\w@])"
)
"""A name with a digit or an underscore right behind the network's."""
_HINTS = ("insta", "snap", "tok", "twitter", "facebook", "fb", "skype", "gram", "discord", "messenger",
          "pinterest", "youtube", "twitch", "pseudo", "signal")  # fmt: skip


def find(scene: Scene) -> Iterator[Finding]:
    """Handles; a word of the language behind the sign is none (« @ bientôt », « @plus »)."""
    folded = scene.reading.folded
    if "@" in folded:
        for match in _SIGNED.finditer(folded):
            if not is_common(match[1]) and not match[1][0].isdigit():
                yield _finding(match.start(), match.end())
    if any(hint in folded for hint in _HINTS):
        for match in _NAMED.finditer(folded):
            name = match[1].rstrip(".-")
            if not is_common(name) and not name.startswith(("http", "www")):
                yield _finding(match.start(1), match.start(1) + len(name))
        for match in _BARE.finditer(folded):
            yield _finding(match.start(1), match.start(1) + len(match[1].rstrip(".-#")))


def _finding(start: int, end: int) -> Finding:
    return Finding(start, end, Kind.HANDLE, "handle", "c’est un compte sur un réseau social", 0.97)


EXAMPLES: tuple[Example, ...] = (
    ("une page insta @kati.bokit.971. Est ce que", ("@kati.bokit.971",)),
    ("Sol\n@solvolta", ("@solvolta",)),
    ("insta : kati_bokit", ("kati_bokit",)),
    ("Skype: live:solpetit67", ("live:solpetit67",)),
    ("discord lilou#1234, snap lilou_59", ("lilou#1234", "lilou_59")),
    ("facebook depuis 2019, insta pour le salon", ()),
    ("@bientôt", ()),
    ("rdv @9h", ()),
    ("solange@example.fr", ()),
    ("sur facebook : recherche de groupes", ()),
)
