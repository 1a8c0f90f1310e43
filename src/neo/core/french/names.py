"""Names: people after a civility, other proper names by their capital, sigles."""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.dates import MONTHS, WEEKDAYS
from neo.core.french.folding import fold
from neo.core.french.verbs import verb_form
from neo.core.french.words import STOP_WORDS

_CIVILITY = r"(?:M\.|MM\.|Mr\.?|Mme\.?|Mlle|Monsieur|Madame|Mademoiselle|Dr\.?|Docteur|Me|Maître|Pr\.?)"
_PART = r"[A-ZÀ-ÖØ-Þ][\w’'-]*[\w]"
_PERSON = re.compile(
    rf"\b{_CIVILITY} (?:(?:de|du|des|d'|d’|la|le|van|von|El|Ben) ?)*({_PART}(?: (?:de |du |d')?{_PART})*)"
)
# Typed without capitals ("mme casta"): a word right after a civility that nothing can take for the full stop.
_LOWER_PERSON = re.compile(r"\b(?:mr|mme|mlle|madame|monsieur)\.? ([a-zà-öø-ÿ][\w’'-]{2,})")
_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-ÖØ-Þ][\w-]*\w|(?<=[’'])[A-ZÀ-ÖØ-Þ][\w-]*\w")
_AGED = re.compile(rf"({_PART})[ ,(]{{1,2}}\d{{1,2}}(?! ?[h€%/])(?: ?(?:ans|mois|m)\b|\)|,)")
_KIN = re.compile(
    r"(?:fils|fille|frère|frere|sœur|soeur|tante|oncle|cousin|cousine|mari|femme|conjoint|compagnon|compagne|épouse"
    rf"|époux|enfants?|collègue|collegue|voisine?|amie?|copine|copain|neveu|nièce|petite?)(?: :|,"
    rf"| \()? ({_PART})"
)
_NOT_NAMES = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | STOP_WORDS
    | frozenset(
        [
            "monsieur",
            "madame",
            "mademoiselle",
            "docteur",
            "maitre",
            "mr",
            "mm",
            "dr",
            "bonjour",
            "bonsoir",
            "merci",
            "cordialement",
            "agence",
            "paques",
            "toussaint",
            "region",
            "departement",
            "etat",
            "mairie",
            "prefecture",
            "commune",
            "rectorat",
        ]
    )
)


@dataclass(frozen=True, slots=True)
class Name:
    """``kind``: ``person`` (after a civility), ``sigle`` (all capitals), ``proper``; ``parts`` are folded."""

    start: int
    end: int
    text: str
    kind: str
    parts: tuple[str, ...]


def find_names(text: str) -> list[Name]:
    """The names of ``text`` in order; a sentence's first word counts only after a civility or as a sigle."""
    found = [Name(m.start(1), m.end(1), m[1], "person", _parts(m[1])) for m in _PERSON.finditer(text)]
    for m in _LOWER_PERSON.finditer(text):
        if fold(m[1]) not in _NOT_NAMES and verb_form(fold(m[1])) is None:
            found.append(Name(m.start(1), m.end(1), m[1], "person", _parts(m[1])))
    for m in _CAPITAL.finditer(text):
        word = m.group()
        if any(n.start <= m.start() < n.end for n in found) or fold(word) in _NOT_NAMES:
            continue
        sigle = word.isupper() and len(word) <= 6
        if not sigle and _opens_sentence(text, m.start()):
            continue
        found.append(Name(m.start(), m.end(), word, "sigle" if sigle else "proper", _parts(word)))
    return sorted(found, key=lambda n: n.start)


def find_first_names(text: str) -> set[str]:
    """Folded first names of people told by their age or kinship: "Lina (4 ans)", "son fils Hugo"."""
    found = {fold(m[1]) for m in _AGED.finditer(text)} | {fold(m[1]) for m in _KIN.finditer(text)}
    return found - _NOT_NAMES


def _parts(name: str) -> tuple[str, ...]:
    """The folded words of a name that identify: "Al-Nouri" gives its two, particles left out."""
    words = (w for w in re.split(r"[\s'’-]+", fold(name)) if len(w) > 1)
    return tuple(w for w in words if w not in {"de", "du", "des", "la", "le", "el"})


def _opens_sentence(text: str, position: int) -> bool:
    before = text[:position].rstrip(" «\"'(’")
    return not before or before[-1] in ".!?:\n•>-" or (len(before) <= 2 and before.lower() in {"l", "d"})
