"""Negation: which words of a text are denied.

Notes drop the "ne" ("pas de voiture", "contrat pas signé"), so "pas", "plus", "jamais" count alone; "plus"
is only read as "no longer" where it cannot be "more"; "ne … que" restricts and denies nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_CLAUSE_END = re.compile(
    r"[.;:!?()=\n]|,|->|→|\bmais\b|\bdonc\b|\bcar\b|\bpuis\b|\bparce\b|\bet (?=non\b)|\bsauf\b"
)
_NE = re.compile(
    r"\b(?:ne |n')(?=(?:[^.;:!?\n]{0,60}?)\b(pas|plus|jamais|rien|guere|aucun|aucune|personne|ni|point"
    r"|que|qu)\b)"
)
_NOT_ONLY = re.compile(r"pas (?:que|seulement|mal de|forcement)\b")
_PAS = re.compile(r"\b(?:pas|pa|jamais|nullement)\b")
_NO_LONGER = re.compile(
    r"\bplus (?:de |d'|du |aucun|besoin|envie|rien|personne|jamais)(?! ?\d)|(?<=n'est )\bplus\b"
    r"|\ba plus\b|\bveut plus\b"
    r"|\bpeut plus\b|\bvient plus\b"
)
_MORE = re.compile(
    r"plus (?:de |d')(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\w+aine|la moitie)\b"
)
_NONE = re.compile(r"\b(?:aucun|aucune|sans|ni|rien|nul|nulle|zero|absence de|absence d')\b")
_NON = re.compile(r"\bnon[ -](?=[a-z])")
# Every negation holds one of these words: most texts hold none, and are looked at no further.
_LETTERS = re.compile(r"[a-z]+")
_CUES = frozenset(
    [
        "n",
        "ne",
        "pas",
        "pa",
        "jamais",
        "nullement",
        "plus",
        "aucun",
        "aucune",
        "sans",
        "ni",
        "rien",
        "nul",
        "nulle",
        "zero",
        "absence",
        "non",
    ]
)
_WORDS_BEFORE = 2
_WITHOUT_REACH = 28  # characters after "sans" or "aucun": a noun and its complement


@dataclass(frozen=True, slots=True)
class Negation:
    """``start`` to ``end``: what is denied (code points of the text as given, end excluded)."""

    start: int
    end: int
    cue: str


def find_negations(text: str) -> list[Negation]:
    """The negations of ``text`` in order."""
    folded = fold(text)
    if _CUES.isdisjoint(_LETTERS.findall(folded)):
        return []
    ends = [m.start() for m in _CLAUSE_END.finditer(folded)] + [len(folded)]
    found = [_from_ne(folded, m, ends) for m in _NE.finditer(folded) if m[1] not in ("que", "qu")]
    for pattern in (_PAS, _NO_LONGER):
        for m in pattern.finditer(folded):
            if _NOT_ONLY.match(folded, m.start()) or _MORE.match(folded, m.start()):
                continue
            if not any(n.start <= m.start() < n.end for n in found):
                found.append(Negation(_back(folded, m.start(), ends), _clause_end(m.end(), ends), m.group()))
    for m in _NONE.finditer(folded):
        if any(n.cue == m.group() and n.start <= m.start() < n.end for n in found):
            continue  # the second half of "ne … rien" denies once
        found.append(
            Negation(m.start(), min(m.end() + _WITHOUT_REACH, _clause_end(m.end(), ends)), m.group())
        )
    for m in _NON.finditer(folded):
        word = re.compile(r"[\w'-]*").match(folded, m.end())
        found.append(Negation(m.start(), word.end() if word else m.end(), "non"))
    return sorted(found, key=lambda n: n.start)


def is_negated(negations: list[Negation], position: int) -> bool:
    """Whether the word at ``position`` is denied an odd number of times ("pas sans" denies nothing)."""
    return sum(n.start <= position < n.end for n in negations) % 2 == 1


def _from_ne(folded: str, m: re.Match[str], ends: list[int]) -> Negation:
    return Negation(m.start(), _clause_end(m.start(1), ends), m[1])


def _clause_end(position: int, ends: list[int]) -> int:
    return ends[min(bisect_right(ends, position), len(ends) - 1)]


def _back(folded: str, position: int, ends: list[int]) -> int:
    """The word or two before a "pas" without "ne": "contrat pas signé", "convient pas"."""
    index = bisect_right(ends, position - 1) - 1
    begin = ends[index] if index >= 0 else 0
    words = [w.start() for w in re.finditer(r"[\w'-]+", folded[begin:position])]
    return begin + words[-_WORDS_BEFORE] if len(words) >= _WORDS_BEFORE else begin
