"""The person's age as a report gives it, against the birth date of the profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.dossier.model import Dossier
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Fact
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import heads
from neo.core.french import lazy_re as re

HEADS = heads("ans age agee")
# Only at the head of a note, where advisers present the person: elsewhere, a relative's or a trade's.
_PRESENTED = re.compile(
    r"^(?:mme|mr|m\.|monsieur|madame|jeune|de\b|je recois|agee? de)[^.;\n\d]{0,45}?\b(?P<age>1[5-9]|"
    r"[2-6]\d) ?ans\b(?! (?:de|d'|dans|chez|comme|en|a la))"
)


def age_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """One at most: an age two years or more away from the birth date's, on the day of the note."""
    born = dossier.person.birth_date
    if born is None:
        return
    for fact in notes:
        m = _PRESENTED.match(fact.folded) if fact.passage.kind == "report" else None
        if m is None or re.search(
            r"fils|fille|mari|enfant|mere|pere|s[oœ]e?ur|frere|compagn", fact.folded[: m.start("age")]
        ):
            continue
        day = fact.passage.date
        real = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        if abs(real - int(m["age"])) >= 2:
            about = f"Âge : {real} ans d'après la date de naissance, {m['age']} ans d'après le {told(fact)}"
            yield against(
                "age", about, [field_source("/identite/dateNaissance", f"{born:%d/%m/%Y}")], [fact], 0.7
            )
            return
