"""The head of a document: ``key: value`` lines between two lines of three hyphens.

    ---
    titre: Aide à la garde d'enfants (AGE)
    source: France Travail, instruction DG n° 2024-16
    reference: https://…
    nature: instruction
    valide_du: 2024-05-01
    valide_jusqu_au: 2027-12-31      (absent: no known end)
    anciens_noms: AGEPI
    mots: garde, nounou
    verifie_le: 2025-11-25
    exemple: oui
    ---

Written by hand, so it is read by hand: no YAML, whose dates, booleans and colons surprise people.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from neo.core.errors import TextInvalid
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

REQUIRED = ("titre", "source", "valide_du")
KEYS = (
    *REQUIRED,
    "reference",
    "nature",
    "valide_jusqu_au",
    "anciens_noms",
    "mots",
    "verifie_le",
    "exemple",
    "identifiant",
)
MOST_LINES = 60
_FENCE = re.compile(r"-{3,}[ \t]*")
_LINE = re.compile(r"([^\W\d_][\w' -]*?)[ \t]*:[ \t]*(.*)")
_COMMENT = re.compile(r"[ \t]+#.*")
_YEARS = range(1900, 2201)


@dataclass(frozen=True, slots=True)
class Head:
    """The values of a head, checked."""

    title: str
    source: str
    valid_from: date
    reference: str = ""
    kind: str = "fiche"
    valid_until: date | None = None
    former_names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    checked_on: date | None = None
    example: bool = False
    key: str = ""


def split_head(document: str) -> tuple[dict[str, str], str]:
    """The lines of the head, and the rest; no head gives an empty mapping. Raises ``TextInvalid``."""
    lines = document.lstrip("\ufeff").lstrip("\n\r ").splitlines()
    if not lines or not _FENCE.fullmatch(lines[0]):
        return {}, document.lstrip("\ufeff")
    for end, line in enumerate(lines[1 : MOST_LINES + 1], start=1):
        if _FENCE.fullmatch(line):
            return read_lines(lines[1:end], first=2), "\n".join(lines[end + 1 :])
    raise TextInvalid(problem="l’en-tête ouvert par « --- » n’est pas fermé par une autre ligne « --- »")


def read_lines(lines: list[str], first: int = 1) -> dict[str, str]:
    """``key: value`` lines; ``first`` is the number of the first one. Raises ``TextInvalid``."""
    found: dict[str, str] = {}
    for number, line in enumerate(lines, start=first):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if not match:
            raise TextInvalid(problem=f"ligne {number} : « nom: valeur » est attendu")
        name = _name(match[1])
        if name not in KEYS:
            raise TextInvalid(problem=f"ligne {number} : « {match[1]} » est inconnu ({', '.join(KEYS)})")
        if name in found:
            raise TextInvalid(problem=f"ligne {number} : « {match[1]} » est écrit deux fois")
        found[name] = _COMMENT.sub("", match[2]).strip().strip("\"'").strip()
    return found


def _name(written: str) -> str:
    return re.sub(r"[ '-]+", "_", fold(written.strip()))


def read_head(values: Mapping[str, str]) -> Head:
    """Check the values of a head. Raises ``TextInvalid`` with what to write."""
    absent = [name for name in REQUIRED if not values.get(name)]
    if absent:
        raise TextInvalid(problem=f"il manque « {absent[0]} » dans l’en-tête")
    begins, ends = _day(values, "valide_du"), _day(values, "valide_jusqu_au")
    if begins is None:
        raise TextInvalid(problem="il manque « valide_du » dans l’en-tête")
    if ends is not None and ends < begins:
        raise TextInvalid(problem="« valide_jusqu_au » vient avant « valide_du »")
    return Head(
        title=values["titre"],
        source=values["source"],
        valid_from=begins,
        reference=values.get("reference", ""),
        kind=values.get("nature") or "fiche",
        valid_until=ends,
        former_names=_several(values.get("anciens_noms", "")),
        words=_several(values.get("mots", "")),
        checked_on=_day(values, "verifie_le"),
        example=_yes(values.get("exemple", "")),
        key=_name(values.get("identifiant", "")).replace("_", "-"),
    )


def _day(values: Mapping[str, str], name: str) -> date | None:
    written = values.get(name, "")
    if not written:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise TextInvalid(problem=f"« {name}: {written} » n’est pas une date AAAA-MM-JJ") from None
    if day.year not in _YEARS:
        raise TextInvalid(problem=f"« {name}: {written} » n’est pas une année possible")
    return day


def _several(written: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in written.split(",") if part.strip())


def _yes(written: str) -> bool:
    folded = fold(written)
    if folded not in ("", "oui", "non"):
        raise TextInvalid(problem=f"« exemple: {written} » : écrivez oui ou non")
    return folded == "oui"
