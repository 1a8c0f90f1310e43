"""Masking measured: what leaked, what was masked for nothing, and special categories, text by text.

A row of the gold is one occurrence; which one, when its words stand several times in the text, is not told:
masked ones are taken first, and the others count as words that identify nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from neo.core.evaluation.cases import Case, Identifier, SpecialRow
from neo.core.evaluation.scores import Json, Point

STRUCTURED = frozenset(
    [
        "PHONE",
        "EMAIL",
        "CITY_POSTCODE",
        "BIRTH_DATE",
        "NIR",
        "FRANCE_TRAVAIL_ID",
        "IBAN",
        "SIRET",
        "PLATE",
        "URL",
        "HANDLE",
        "ID_DOCUMENT",
    ]
)
"""Types with a shape of their own; names and street addresses have none."""
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class BodyText:
    """The text of one report or mail, with the gold rows that stand in it."""

    ref: str
    text: str
    rows: tuple[Identifier, ...]
    special: tuple[SpecialRow, ...] | None


def bodies(case: Case) -> Iterator[BodyText]:
    """Every report and mail body of the case, those without a row too: they show what is masked for
    nothing."""
    if case.identifiers is None and case.special is None:
        return
    for key, field in (("conclusionsEntretien", "texte"), ("messages", "corps")):
        for row in case.document.get(key, ()):
            ref, text = str(row.get("id", "")), str(row.get(field, ""))
            rows = tuple(i for i in case.identifiers or () if i.ref == ref)
            special = None if case.special is None else tuple(s for s in case.special if s.ref == ref)
            yield BodyText(ref, text, rows, special)


def measure_masking(body: BodyText, masked: Json) -> Iterator[Point]:
    """One point a row, one for the text as a whole, and the words and characters left alone."""
    spans = [(s["start"], s["end"]) for s in masked["spans"]]
    covered = _covered(spans)
    rows = list(_placed(body.text, body.rows, covered))
    leaked = [row for row, place in rows if not _hidden(body.text, place, covered)]
    for row, place in rows:
        yield from _row_points(body, row, _hidden(body.text, place, covered))
    if any(row.kind != "ORGANISATION" for row in body.rows):
        lost = [row.text for row in leaked if row.kind != "ORGANISATION"]
        yield Point("texts_without_leak", not lost, body.ref, "", f"en clair : {', '.join(lost)}")
    yield from _kept_points(body, spans, [place for _, place in rows])


def measure_organisations(body: BodyText, masked: Json) -> Iterator[Point]:
    """Under a policy that masks organisations: those found, apart from everything else."""
    covered = _covered([(s["start"], s["end"]) for s in masked["spans"]])
    rows = [r for r in body.rows if r.kind == "ORGANISATION"]
    for row, place in _placed(body.text, rows, covered):
        hidden = _hidden(body.text, place, covered)
        yield Point("organisations_found", hidden, row.text, "en clair", f"{body.ref} : organisme non masqué")


def measure_special(body: BodyText, masked: Json) -> Iterator[Point]:
    """Statements of a special category found (half of their letters flagged, with their category), and the
    price."""
    if body.special is None:
        return
    flagged = [(s["start"], s["end"], str(s["category"])) for s in masked["special"]]
    places = [(row, _first(body.text, row.text)) for row in body.special]
    for row, place in places:
        same = _covered([(a, b) for a, b, category in flagged if category == row.category])
        letters = [i for i in range(*place) if body.text[i].isalnum()]
        found = sum(i in same for i in letters) * 2 >= max(1, len(letters))
        yield Point("special_found", found, f"{row.category} : {row.text}", "", f"{body.ref} : non signalé")
    for start, end, category in flagged:
        right = any(row.category == category and _overlap((start, end), place) for row, place in places)
        got = f"{category} : {body.text[start:end]}"
        yield Point("special_precision", right, "rien de particulier", got, f"{body.ref} : signalé à tort")
    gold = _covered([place for _, place in places])
    wrong = sum(i not in gold for i in _covered([(a, b) for a, b, _ in flagged]))
    yield from _share("special_characters_left", len(body.text), wrong)


def _row_points(body: BodyText, row: Identifier, hidden: bool) -> Iterator[Point]:
    expected, why = f"{row.kind} : {row.text}", f"{body.ref} : en clair dans le texte masqué"
    if row.kind == "ORGANISATION":
        yield Point(
            "organisations_left", not hidden, expected, "masqué", f"{body.ref} : masqué hors politique"
        )
        return
    yield Point("pii_direct", hidden, expected, row.text, why)
    yield Point(f"pii_{row.kind.lower()}", hidden, expected, row.text, why)
    if row.kind == "PERSON":
        own = "record_names_misspelt" if row.variant == "typo" else "record_names"
        yield Point("third_parties" if row.third_party else own, hidden, expected, row.text, why)
    if row.kind in STRUCTURED:
        yield Point("structured", hidden, expected, row.text, why)


def _kept_points(body: BodyText, spans: list[Span], gold: list[Span]) -> Iterator[Point]:
    """Words and characters that identify nobody: what masking cost them."""
    wrong = [span for span in spans if not any(_overlap(span, place) for place in gold)]
    for start, end in wrong:
        got = body.text[start:end]
        yield Point("words_left", False, "laissé en clair", got, f"{body.ref} : n’identifie personne")
    yield from _share("words_left", len(_WORD.findall(body.text)) - len(wrong), 0)
    known = _covered(gold)
    yield from _share("characters_left", len(body.text), sum(i not in known for i in _covered(spans)))


def _share(measure: str, of: int, wrong: int) -> Iterator[Point]:
    """``of`` things of which ``wrong`` went wrong, as two weighted points."""
    if of - wrong > 0:
        yield Point(measure, True, weight=of - wrong)
    if wrong > 0:
        yield Point(measure, False, "", "", "part masquée ou signalée à tort", weight=wrong)


def _placed(text: str, rows: Iterable[Identifier], covered: set[int]) -> Iterator[tuple[Identifier, Span]]:
    """Each row with its occurrence: the masked ones first, then in order."""
    wanted = Counter(row.text for row in rows)
    places = {
        t: sorted(_occurrences(text, t), key=lambda p: (not _hidden(text, p, covered), p)) for t in wanted
    }
    for row in sorted(rows, key=lambda r: text.find(r.text)):
        if places[row.text]:
            yield row, places[row.text].pop(0)


def _occurrences(text: str, words: str) -> list[Span]:
    """The whole-word occurrences of ``words``, else any."""
    pattern = re.escape(words)
    whole = [m.span() for m in re.finditer(rf"(?<![^\W_]){pattern}(?![^\W_])", text)]
    return whole or [m.span() for m in re.finditer(pattern, text)]


def _first(text: str, words: str) -> Span:
    start = max(0, text.find(words))
    return start, start + len(words)


def _covered(spans: Iterable[Span]) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def _hidden(text: str, place: Span, covered: set[int]) -> bool:
    """Whether no letter or digit of ``place`` is left in clear."""
    return all(i in covered for i in range(*place) if text[i].isalnum())


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
