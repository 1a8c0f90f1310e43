"""Days by which somebody must act: told in the mail, or in what the record says on what it asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from neo.core.french import lazy_re as re
from neo.core.french.deadlines import find_deadlines
from neo.core.french.folding import fold

_BEFORE = re.compile(
    r"\b(?:avant|avt|avan|au plus tard|jusqu\w*|d'ici|dernier delai|limite\w*|delai|echeance|expire\w*"
    r"|valable"
    r"|sous|pour le|cloture\w*|butoir|a (?:rendre|deposer|envoyer|remettre|retourner|transmettre|signer"
    r"|valider)"
    r"|finie?s?|validite|reponse attendue|bouclons|retourner\w*|des le)\b"
)
_AFTER = re.compile(r"\b(?:au plus tard|dernier delai|sinon|max(?:imum)?|delai de rigueur|je dois savoir)\b")
_NO_DAY = re.compile(
    r"\bsous huitaine\b|\bsous (?:quinzaine|quinze jours|8 jours|15 jours)\b|\bpreavis\b"
    r"|\b(?:deux|2|un|1|trois|3) mois pour\b|\bdonne (?:deux|un|trois|2|1|3) mois\b"
    r"|\bje dois savoir\b|\bavant l'entretien d\w+ \w+di\b"
)
_WINDOW, _AFTER_WINDOW = 38, 30


@dataclass(frozen=True, slots=True)
class Limit:
    """``start``, ``end``: the place of the words in their text; ``last``: the day,
    ``None`` when only a delay is named."""

    start: int
    end: int
    last: date | None


def find_limits(text: str, written: date, since: date) -> Iterator[Limit]:
    """The limits in ``text``, written on ``written``, that are on or after ``since``."""
    folded = fold(text)
    for deadline in find_deadlines(text, written):
        if deadline.last < since:
            continue
        before = re.split(r"[.;\n?!]\s", folded[max(0, deadline.start - _WINDOW) : deadline.start])[-1]
        after = folded[deadline.end : deadline.end + _AFTER_WINDOW]
        if _BEFORE.search(before) or _AFTER.search(after) or _BEFORE.match(folded, deadline.start):
            yield Limit(deadline.start, deadline.end, deadline.last)
    for match in _NO_DAY.finditer(folded):
        yield Limit(match.start(), match.end(), None)
