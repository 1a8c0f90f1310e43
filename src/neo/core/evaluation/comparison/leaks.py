"""What left in clear: the words sent to a model, searched again by the last look, and by a plain search.

The plain search shares nothing with masking: it reads the record's document as it was given, and the
annotations of the case, and looks for the values themselves. Other people named in free text are counted
apart: masking finds them at a published rate, it does not promise them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from neo.core.dossier.exchange import read_dossier
from neo.core.evaluation.cases import Case
from neo.core.french.folding import fold
from neo.core.privacy.identity import Identity, identity_of
from neo.core.privacy.leak_check import leak_check
from neo.core.privacy.lexicon import is_common

_TOKEN = re.compile(r"\[[A-Z_]{2,24}_\d{1,6}[a-z]{0,3}\]")
_WORD = re.compile(r"[^\W\d_]+")
_FIRST_HALF = ("janvier", "fevrier", "mars", "avril", "mai", "juin")
_MONTHS = (*_FIRST_HALF, "juillet", "aout", "septembre", "octobre", "novembre", "decembre")
_SHORTEST_NAME, _SHORTEST_NUMBER, _SHORTEST_LINE = 3, 6, 9
_NAME_KEYS = ("nom", "nomNaissance", "prenom")
_KIND_WORDS = {
    "name": "nom",
    "number": "numéro",
    "mail": "adresse électronique",
    "line": "adresse",
    "birth": "date de naissance",
}


@dataclass(frozen=True, slots=True)
class Sought:
    """A value looked for. ``kind`` is a key of ``_KIND_WORDS``."""

    kind: str
    value: str

    @property
    def words(self) -> str:
        """What kind of value, French; never the value."""
        return _KIND_WORDS[self.kind]


@dataclass(frozen=True, slots=True)
class Leaks:
    """Of one text. ``looked``: by the last look; ``plain``: kinds of the record's values found by the plain
    search, French; ``third_parties``: names and numbers of others that the case annotates, found in clear;
    ``searched``: values looked for; ``characters``: of what left."""

    looked: int = 0
    plain: tuple[str, ...] = ()
    third_parties: int = 0
    searched: int = 0
    characters: int = 0


class LeakMeasure:
    """What is looked for in everything sent about one case."""

    def __init__(self, case: Case) -> None:
        self._identity: Identity = identity_of(read_dossier(case.document))
        rows = case.identifiers or ()
        known = list(values_of(case.document))
        annotated = [s for row in rows if not row.third_party for s in _annotated(row.kind, row.text)]
        self._sought = tuple(dict.fromkeys([*known, *annotated]))
        others = [s for row in rows if row.third_party for s in _annotated(row.kind, row.text)]
        self._others = tuple(s for s in dict.fromkeys(others) if s not in self._sought)

    def of(self, sent: Sequence[str]) -> Leaks:
        """The leaks of the messages of one text."""
        looked, plain, others = 0, [], 0
        for message in sent:
            words = _TOKEN.sub(" ", message)
            looked += len(leak_check(words, self._identity))
            plain += [s.words for s in _found(words, self._sought)]
            others += len(list(_found(words, self._others)))
        searched = len(self._sought) if sent else 0
        return Leaks(looked, tuple(plain), others, searched, sum(map(len, sent)))


def values_of(document: Mapping[str, Any]) -> Iterator[Sought]:
    """The person's own identifiers, and the names of the agents, from the document as it was given."""
    person = document.get("identite", {})
    agents = [document.get("referent", {}), *_agents(document)]
    for someone in (person, *agents):
        for name in (someone.get(key) for key in _NAME_KEYS):
            yield from _names(name)
        yield from _mails(someone.get("email"))
    for name in person.get("autresPrenoms", ()):
        yield from _names(name)
    for row in person.get("emails", ()):
        yield from _mails(row.get("adresseEmail"))
    numbers = [row.get("numeroTelephone") for row in person.get("telephones", ())]
    for number in (*numbers, person.get("numeroFranceTravail"), person.get("nir")):
        yield from _sought("number", number)
    address = person.get("adresse", {})
    for key in ("numeroTypeLibelleVoie", "complementAdresse"):
        yield from _sought("line", address.get(key))
    yield from _sought("birth", person.get("dateNaissance"))


def _agents(document: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    rows = (*document.get("conclusionsEntretien", ()), *document.get("rendezVous", ()))
    return (row["agent"] for row in rows if isinstance(row.get("agent"), Mapping))


def _names(value: object) -> Iterator[Sought]:
    yield from _sought("name", value)


def _mails(value: object) -> Iterator[Sought]:
    yield from _sought("mail", value)


def _sought(kind: str, value: object) -> Iterator[Sought]:
    """``value`` when it is long enough to be nothing else."""
    text = value.strip() if isinstance(value, str) else ""
    bare = _bare(text)
    long_enough = {
        "name": len(bare) >= _SHORTEST_NAME,
        "number": sum(c.isdigit() for c in bare) >= _SHORTEST_NUMBER,
        "line": len(bare) >= _SHORTEST_LINE and not bare.isalpha(),
        "mail": "@" in text,
        "birth": bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)),
    }
    if long_enough[kind]:
        yield Sought(kind, text)


_ANNOTATED = {
    "person": "name",
    "email": "mail",
    "address": "line",
    "phone": "number",
    "nir": "number",
    "france_travail_id": "number",
    "iban": "number",
}


def _annotated(kind: str, text: str) -> Iterator[Sought]:
    """An annotation as something to look for; a name is taken word by word, initials and ordinary words left
    out."""
    known = _ANNOTATED.get(kind.lower(), "")
    if known == "name":
        words = [w for w in _WORD.findall(text) if len(w) > _SHORTEST_NAME and not is_common(fold(w))]
        yield from (Sought("name", word) for word in words if word[0].isupper())
    elif known:
        yield from _sought(known, text)


def _found(words: str, sought: Iterable[Sought]) -> Iterator[Sought]:
    folded = fold(words)
    bare, digits = _bare(words), "".join(c if c.isdigit() else " " for c in _close_up(folded))
    for value in sought:
        if value.kind == "name":
            found = _says_name(words, folded, value.value)
        elif value.kind == "birth":
            found = any(form in folded for form in _date_forms(value.value))
        elif value.kind == "number":
            found = _digits_of(value.value) in digits
        elif value.kind == "mail":
            found = fold(value.value) in folded
        else:
            found = _bare(value.value) in bare
        if found:
            yield value


def _says_name(words: str, folded: str, name: str) -> bool:
    """Whole words, in any case; a name that is an ordinary word too counts with a capital only."""
    pattern = rf"(?<![^\W_]){re.escape(fold(name))}(?![^\W_])"
    ordinary = all(is_common(word) for word in _WORD.findall(fold(name)))
    return any(not ordinary or _is_capital(words, m) for m in re.finditer(pattern, folded))


def _is_capital(words: str, match: re.Match[str]) -> bool:
    """A capital that the beginning of a sentence does not explain."""
    before = words[: match.start()].rstrip(" «\"’'")
    inside = before[-1:] not in ("", ".", "!", "?", ":", "\n", "|", "]", "-", ")")
    written = words[match.start() : match.end()]
    return written[0].isupper() and (inside or (written.isupper() and len(written) > 1))


def _close_up(folded: str) -> str:
    """Digits written in groups, as one run."""
    return re.sub(r"(?<=\d)[ .\-/]{1,2}(?=\d)", "", folded)


def _digits_of(number: str) -> str:
    digits = "".join(c for c in number if c.isdigit())
    return re.sub(r"^(?:0033|33)?0(?=\d{9}$)", "", digits)


def _date_forms(value: str) -> Iterator[str]:
    year, month, day = value.split("-")
    yield from (value, f"{day}/{month}/{year}", f"{day}.{month}.{year}", f"{day}/{month}/{year[2:]}")
    yield f"{int(day)} {_MONTHS[(int(month) - 1) % 12]} {year}"


def _bare(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())
