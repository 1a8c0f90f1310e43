"""Former names of schemes in a question: what to look for instead, and what to tell.

The core's list (``facts.former_schemes``) serves the records too; a text adds its own with ``anciens_noms``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from neo.core.facts.former_schemes import FORMER
from neo.core.french import lazy_re as re
from neo.core.french.dates import write_date
from neo.core.french.folding import fold
from neo.core.knowledge.answers import Warned
from neo.core.knowledge.texts import DatedText

NOTHING = "aucun dispositif"


@dataclass(frozen=True, slots=True)
class Renamed:
    """A former name met in a question. ``now``: the current one (French, with its article) or ``NOTHING``."""

    name: str
    start: int
    end: int
    now: str
    by: DatedText | None = None

    @property
    def warning(self) -> Warned:
        if self.now == NOTHING:
            return Warned("abolished", f"« {self.name} » n'existe plus, et aucun dispositif ne le remplace.")
        since = f", depuis le {write_date(self.by.valid_from)} (« {self.by.title} »)" if self.by else ""
        return Warned("abolished", f"« {self.name} » n'existe plus sous ce nom : c'est {self.now}{since}.")


def former_names(question: str, texts: Sequence[DatedText]) -> list[Renamed]:
    """The former names in ``question``, each once; the text in force that says so comes with it."""
    folded = fold(question)
    found: dict[str, Renamed] = {}
    for scheme in FORMER:
        match = scheme.pattern.search(folded)
        if match:
            by = _text_of(scheme.pattern, texts)
            found[scheme.name] = Renamed(scheme.name, match.start(), match.end(), scheme.now, by)
    for text in texts:
        for name in text.former_names:
            match = re.search(rf"\b{re.escape(fold(name))}\b", folded)
            if match and not any(r.start <= match.start() < r.end for r in found.values()):
                found[name] = Renamed(name, match.start(), match.end(), f"« {text.title} »", text)
    return list(found.values())


def _text_of(pattern: re.Pattern[str], texts: Sequence[DatedText]) -> DatedText | None:
    return next((t for t in texts if any(pattern.search(fold(n)) for n in t.former_names)), None)
