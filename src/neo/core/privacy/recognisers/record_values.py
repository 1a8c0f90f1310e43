"""The record's own numbers, mails and address lines, in any notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from neo.core.privacy.findings import Finding
from neo.core.privacy.folding import fold_for_privacy
from neo.core.privacy.identity import Identity, KnownValue
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common
from neo.core.privacy.number_windows import digits_of
from neo.core.privacy.scene import Example, Scene
from neo.core.privacy.way_names import PARTICLES
from neo.core.privacy.way_words import WAYS

_SHORTEST = 7
"""Digits from which a number of the record is looked for without anything around it."""
_MOST_SIGNS = 3
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_LEFT = re.compile(
    r"(?:n° ?)?(?:\d{1,4}(?: ?(?:bis|ter|quater"
    r"|[a-d]))?[ ,]{1,3})?(?:[a-z-]{1,12}\.?[ ,]{1,2})?(?:(?:de|du|des|d|la|le|les|l|aux?)[ ']{1,2}){0,3}\Z"
)
_BUILDING = re.compile(
    r"\b(bat|batiment|esc|escalier|res|residence|apt|appt"
    r"|appartement|porte|lot|imm|immeuble|chez)\b"
)
_SAME = {
    "batiment": "bat", "escalier": "esc", "residence": "res", "appartement": "apt", "appt": "apt",
    "immeuble": "imm",
}  # fmt: skip


def find(scene: Scene) -> Iterator[Finding]:
    """What the record writes in its fields, found again in the text."""
    sought = scene.identity.derived(_sought)
    if scene.reading.number_windows:
        for wanted, value in sought.numbers:
            yield from _number(scene, wanted, value)
    for wanted, value in sought.mails:
        yield from _mail(scene, wanted, value)
    for street in sought.streets:
        yield from _street(scene, street)
    for value in sought.lines:
        yield from _complement(scene, value)


@dataclass(frozen=True)
class _Street:
    """``words`` of the line, particles aside; ``names`` those of the way's name; ``value`` it comes from."""

    words: tuple[str, ...]
    names: tuple[str, ...]
    value: KnownValue


@dataclass(frozen=True)
class _Sought:
    """What is looked for, prepared once a record."""

    numbers: tuple[tuple[str, KnownValue], ...]
    mails: tuple[tuple[str, KnownValue], ...]
    streets: tuple[_Street, ...]
    lines: tuple[KnownValue, ...]


def _sought(identity: Identity) -> _Sought:
    numbers = [(_digits(v), v) for v in identity.values if v.kind in (Kind.PHONE, Kind.FRANCE_TRAVAIL_ID)]
    mails = [(form, v) for v in identity.values if v.kind is Kind.EMAIL for form in _mail_forms(v)]
    lines = tuple(v for v in identity.values if v.kind is Kind.ADDRESS)
    return _Sought(
        tuple((digits, v) for digits, v in numbers if len(digits) >= _SHORTEST),
        tuple(mails),
        tuple(street for street in map(_as_street, lines) if street),
        lines,
    )


def _digits(value: KnownValue) -> str:
    """The digits of the value; a telephone without its prefix too."""
    return digits_of(value.text)[-9:] if value.kind is Kind.PHONE else digits_of(value.text)


def _mail_forms(value: KnownValue) -> list[str]:
    """The address, and its first part alone when that looks like nothing else."""
    whole = value.text.casefold()
    local = whole.partition("@")[0]
    distinct = len(local) >= 6 and any(not c.isalpha() for c in local)
    return [whole, local] if distinct else [whole]


def _as_street(value: KnownValue) -> _Street | None:
    folded = _WORDS.findall(fold_for_privacy(value.text))
    words = tuple(w for w in folded if w not in PARTICLES and w not in ("bis", "ter"))
    names = tuple(w for w in words if not w.isdigit() and w not in WAYS)
    is_street = names and len(names[0]) >= 2 and any(w in WAYS or w.isdigit() for w in words)
    return _Street(words, names, value) if is_street else None


def _number(scene: Scene, wanted: str, value: KnownValue) -> Iterator[Finding]:
    """The digits of the value, whatever signs stand between them."""
    folded = scene.reading.folded
    for window in scene.reading.number_windows:
        if window.digits < len(wanted):
            continue
        places = [i for i in range(window.start, min(window.end, len(folded))) if folded[i].isdigit()]
        digits = "".join(folded[i] for i in places)
        at = digits.find(wanted)
        while at >= 0:
            span = places[at : at + len(wanted)]
            if all(b - a <= _MOST_SIGNS + 1 for a, b in pairwise(span)):
                yield _finding(span[0], span[-1] + 1, value)
            at = digits.find(wanted, at + len(wanted))


def _mail(scene: Scene, wanted: str, value: KnownValue) -> Iterator[Finding]:
    folded = scene.reading.folded
    at = folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not folded[max(0, at - 1) : at].isalnum() and not folded[end : end + 1].isalnum():
            yield _finding(at, end, value)
        at = folded.find(wanted, end)


def _street(scene: Scene, street: _Street) -> Iterator[Finding]:
    """The words of the way's name, with the number, the way or its short form before them."""
    reading, words, names = scene.reading, street.words, street.names
    for i in reading.places.get(names[0], ()):
        last = _last_of(scene, i, names[1:])
        if last < 0:
            continue
        low = max(0, reading.starts[i] - 40)
        left = _LEFT.search(reading.folded, low, reading.starts[i])
        start = reading.starts[i] if left is None else left.start()
        shown = _WORDS.findall(reading.folded[start : reading.starts[i]])
        if any(w in words and w not in PARTICLES for w in shown) or any(w in WAYS for w in shown):
            yield _finding(start + _blank(reading.folded, start), reading.end(last), street.value)


def _blank(folded: str, start: int) -> int:
    return len(folded[start : start + 4]) - len(folded[start : start + 4].lstrip(" ,"))


def _last_of(scene: Scene, i: int, names: tuple[str, ...]) -> int:
    """Where the remaining ``names`` end after the word ``i``, particles aside; -1 when they do not follow."""
    reading, last = scene.reading, i
    for name in names:
        k = last + 1
        while k < len(reading.words) and k - last < 4 and reading.words[k] in PARTICLES:
            k += 1
        if k >= len(reading.words) or reading.words[k] != name:
            return -1
        if "\n" in reading.text[reading.end(last) : reading.starts[k]]:
            return -1
        last = k
    return last


def _complement(scene: Scene, value: KnownValue) -> Iterator[Finding]:
    """« Bât. B » of the record, written « batiment b » or « bat B »."""
    for part in fold_for_privacy(value.text).split(","):
        words = _WORDS.findall(part)
        if len(words) != 2 or not _BUILDING.match(words[0]):
            continue
        kind = _SAME.get(words[0], words[0])
        names = [name for name, short in _SAME.items() if short == kind] + [kind]
        if not any(name in scene.reading.folded for name in names):
            continue
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(names)})\.? ?(?:n° ?)?{re.escape(words[1])}(?!\w)")
        for match in pattern.finditer(scene.reading.folded):
            if not is_common(words[1]) or len(words[1]) == 1:
                yield _finding(match.start(), match.end(), value)


def _finding(start: int, end: int, value: KnownValue) -> Finding:
    why = "c’est une coordonnée inscrite au dossier"
    return Finding(start, end, value.kind, "record_values", why, 0.94, value.person)


EXAMPLES_IDENTITY = Identity(
    (),
    (
        KnownValue(Kind.PHONE, "06 39 98 41 07", "person"),
        KnownValue(Kind.FRANCE_TRAVAIL_ID, "4471823K", "person"),
        KnownValue(Kind.EMAIL, "solange.petit67@example.fr", "person"),
        KnownValue(Kind.ADDRESS, "14 rue des Rémouleurs", "person"),
        KnownValue(Kind.ADDRESS, "Bât. B, 2e étage", "person"),
    ),
)
EXAMPLES: tuple[Example, ...] = (
    ("le 6.39984107 répond", ("6.39984107",)),
    ("réf 4471823", ("4471823",)),
    ("identifiant mail solange.petit67", ("solange.petit67",)),
    ("toujours aux Rémouleurs, bat B", ("bat B",)),
    ("au 14 remouleurs", ("14 remouleurs",)),
    ("tel 06 39 98 41 08", ()),
    ("les rémouleurs du village, bâtiment C", ()),
)
