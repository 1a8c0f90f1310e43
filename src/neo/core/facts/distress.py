"""Signs of distress in the person's own words: how grave they are, and the words to quote."""

from __future__ import annotations

from collections.abc import Iterable

from neo.core.facts.filters import is_sensitive, shows_distress
from neo.core.french import lazy_re as re
from neo.core.french.distress import ALARM, NONE, SIGN, distress_grade
from neo.core.french.distress_told import told_distress, without_figures
from neo.core.french.folding import fold

_WORDS_BEFORE = 5
_QUOTED_WHOLE = 14
"""Words of a clause that is quoted whole."""


def distress_of(folded: str) -> int:
    """How grave the signs of distress are (``french.distress``); ``NONE`` when there is none."""
    told = without_figures(folded)
    grade = max(distress_grade(told), told_distress(told))
    return max(grade, SIGN) if grade or shows_distress(told) else NONE


def distress_words(texts: Iterable[str]) -> str:
    """The gravest words of distress in ``texts``, as the person wrote them: a whole clause when it is
    short, else with a few words around. Words that only tell their health are left out; words of alarm
    never are.
    """
    parts = [p for text in texts for p in re.split(r"[.!?;\n]+|,\s", re.sub(r"[«»\"“”]", "'", text))]
    graded = [(distress_of(fold(p)), p) for p in parts]
    said = [(grade, p) for grade, p in graded if grade and (grade == ALARM or not is_sensitive(fold(p)))]
    if not said:
        return ""
    return _around_distress(max(said, key=lambda pair: pair[0])[1].split())


def _around_distress(words: list[str]) -> str:
    """The clause, cut to what a sentence can hold around the words that show distress."""
    if len(words) <= _QUOTED_WHOLE:
        return " ".join(words)
    starts = [i for i in range(len(words)) if distress_of(fold(" ".join(words[i:])))]
    first = max(0, min(starts[-1] - _WORDS_BEFORE, len(words) - _QUOTED_WHOLE))
    last = min(len(words), first + _QUOTED_WHOLE)
    return ("…" if first else "") + " ".join(words[first:last]) + ("…" if last < len(words) else "")
