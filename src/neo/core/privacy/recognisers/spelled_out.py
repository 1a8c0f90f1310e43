"""Names spelled letter by letter: « D u r a n d », « D-U-R-A-N-D », « D.U.R.A.N.D »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.identity import Identity, KnownPerson
from neo.core.privacy.kinds import Kind
from neo.core.privacy.names_index import names_index
from neo.core.privacy.scene import Example, Scene

_SPELLED = re.compile(r"(?<!\w)[^\W\d_](?:[ .·_/-]{1,3}[^\W\d_]){2,30}(?!\w)")
_SHORTEST = 3


def find(scene: Scene) -> Iterator[Finding]:
    """Runs of single letters that spell a name of the record, or contain one."""
    spelled = list(_SPELLED.finditer(scene.reading.folded))
    if not spelled:
        return
    index = names_index(scene.identity)
    names = [n for n in index.written if len(n) >= _SHORTEST]
    for match in spelled:
        positions = [i for i in range(*match.span()) if scene.reading.folded[i].isalpha()]
        letters = "".join(scene.reading.folded[i] for i in positions)
        for name in names:
            at = letters.find(name)
            if at >= 0 and (len(name) > _SHORTEST or name == letters):
                why = "un nom du dossier y est épelé lettre par lettre"
                start, end = positions[at], positions[at + len(name) - 1] + 1
                yield Finding(start, end, Kind.PERSON, "spelled_out", why, 0.98, index.keys_of(name)[0])


EXAMPLES_IDENTITY = Identity((KnownPerson("person", "person", ("Hélène",), ("DURAND",)),))
EXAMPLES: tuple[Example, ...] = (
    ("elle épelle : D-u-r-a-n-d", ("D-u-r-a-n-d",)),
    ("H é l è n e D u r a n d", ("H é l è n e D u r a n d",)),
    ("permis A B C D", ()),
)
