"""Telephone numbers, by shape: libraries refuse overseas ranges and every number reserved for fiction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.number_windows import digits_of, is_announced, matches
from neo.core.privacy.scene import Example, Scene

_SIGN = r"[ .\-/_,·*]{0,3}"
_NATIONAL = re.compile(rf"(?:(?<![\w+])|(?<=tel)|(?<=port)|(?<=mob))[0o]{_SIGN}[1-9](?:{_SIGN}\d){{8}}(?!\d)")
_PREFIX = r"(?:[(\[] ?)?(?:\+ ?|00|(?<!\d[ .])00 )(?:33|262|590|594|596|508|68[179])(?: ?[)\]])?"
_ZERO = r"(?:[(\[] ?0 ?[)\]]|0)?"
_INTERNATIONAL = re.compile(rf"(?<![\w+]){_PREFIX}{_SIGN}{_ZERO}{_SIGN}[1-9](?:{_SIGN}\d){{5,8}}(?!\d)")
_WITHOUT_PLUS = re.compile(r"(?<![\w+.,-])33[ .-]{1,2}(?:\(0\) ?)?[1-9](?:[ .-]{1,2}\d\d){4}(?!\d)")
_CODES = (
    "1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-69]\\d|35\\d|37\\d|38\\d|42\\d|50\\d|59\\d"
    "|6[789]\\d|85\\d|88\\d|9[679]\\d"
)
_FOREIGN = re.compile(
    rf"(?<![\w+])[(\[]?(?:\+ ?|(?<!\d[ .\-/])00 ?)(?:{_CODES})[)\]]?(?:[ .\-/]{{0,2}}\(?\d\)?){{7,13}}(?!\d)"
)
_SHORT = re.compile(r"(?<!\w)(?<!\d[ .\-/])[67]([ .\-/]{1,2})\d\d\1\d\d\1\d\d\1\d\d(?!\d)(?![.,]\d)")
_ANNOUNCED = re.compile(r"(?<!\w)0?[ .\-/]{0,2}[1-9](?:[ .\-/]{0,2}\d){7,9}(?!\d)")
_CUE = re.compile(
    r"(?:\btel\b|\bteleph\w*|\bport(?:able)?\b|\bmob(?:ile)?\b|\bgsm\b|\bfixe\b|\bjoignable\b|\bjoindre\b"
    r"|\bappel\w*|\brappel\w*|\bwhatsapp\b|\bsms\b|\bsans le (?:0|zero)\b|\bfax\b)[^\d]{0,24}$"
)
_POSTCODE = re.compile(r"[ .\-/]{0,2}(?<!\d)\d{5}$")
_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)(?!\1?\d)")
_PACKED = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d)")
_RUNS = re.compile(r"\d+")


def find(scene: Scene) -> Iterator[Finding]:
    """French numbers in every notation, overseas ones, foreign ones in international notation; nine or eleven
    digits when the text says that it is a telephone."""
    folded, windows = scene.reading.folded, scene.reading.number_windows
    whole = set()
    for match in matches(_NATIONAL, folded, windows, 9):
        if not _is_dates(folded, match) or is_announced(folded, match.start(), _CUE):
            whole.add(match.start())
            yield _finding(*match.span(), 0.95)
    for pattern in (_INTERNATIONAL, _WITHOUT_PLUS, _SHORT):
        for match in matches(pattern, folded, windows, 8):
            yield _finding(*match.span(), 0.94)
    for match in matches(_FOREIGN, folded, windows, 8):
        yield _finding(match.start(), _without_postcode(folded, match), 0.9)
    for match in matches(_ANNOUNCED, folded, windows, 8):
        is_date = _DATE.match(match.group()) or _is_dates(folded, match)
        if match.start() not in whole and not is_date and is_announced(folded, match.start(), _CUE):
            yield _finding(*match.span(), 0.89)


def _is_dates(folded: str, match: re.Match[str]) -> bool:
    """« 05/06/2024 12 », « 05062024, 12 », « 05/06 10/07 12/08 »: a date and more, or several dates."""
    surface = match.group()
    if _PACKED.match(surface):
        return True
    runs = [len(r) for r in _RUNS.findall(surface)]
    signs = [s.strip() for s in _RUNS.split(surface)[1:-1]]
    if len(runs) > 2 and _DATE.match(surface) and len(set(signs)) > 1:
        return True
    if runs[:2] == [2, 4] and surface[3:5] in ("19", "20") and signs[0] in ("/", "-", "."):
        return True
    slashes = [sign == "/" for sign in signs]
    return slashes in ([True, False, True, False], [False, True, False, True])


def _without_postcode(folded: str, match: re.Match[str]) -> int:
    """Where a foreign number ends: five digits before a word are the postcode that follows it."""
    postcode = _POSTCODE.search(match.group())
    followed = folded[match.end() : match.end() + 3].strip().isalpha()
    if postcode and followed and len(digits_of(match.group()[: postcode.start()])) >= 8:
        return match.start() + postcode.start()
    return match.end()


def _finding(start: int, end: int, confidence: float) -> Finding:
    return Finding(start, end, Kind.PHONE, "phone", "c’est un numéro de téléphone", confidence)


EXAMPLES: tuple[Example, ...] = (
    ("tel 06 39 98 12 34 le soir", ("06 39 98 12 34",)),
    ("+33 6 39 98 05 88", ("+33 6 39 98 05 88",)),
    ("+33(0)6.39.98.05.88", ("+33(0)6.39.98.05.88",)),
    ("(+33) 639980588", ("(+33) 639980588",)),
    ("0033 6 39 98 05 88", ("0033 6 39 98 05 88",)),
    ("06/39/98/05/88", ("06/39/98/05/88",)),
    ("06  39  98 05  88", ("06  39  98 05  88",)),
    ("0 6 3 9 9 8 0 5 8 8", ("0 6 3 9 9 8 0 5 8 8",)),
    ("0639 980 588", ("0639 980 588",)),
    ("O6 39 98 05 88", ("O6 39 98 05 88",)),
    ("06,39,98,05,88", ("06,39,98,05,88",)),
    ("à Mayotte 0639 69 12 34, à La Réunion 0692 12 34 56", ("0639 69 12 34", "0692 12 34 56")),
    ("0262 61 91 23 ou +262 692 61 91 23", ("0262 61 91 23", "+262 692 61 91 23")),
    ("+689 40 12 34 56", ("+689 40 12 34 56",)),
    ("rappeler le 0639981234, 2 enfants", ("0639981234",)),
    ("rappeler le 0639981234 2 fois", ("0639981234",)),
    ("04300 06 39 98 12 34", ("06 39 98 12 34",)),
    ("06 39 98 12 34 63300 Thiers", ("06 39 98 12 34",)),
    ("0639981234/0639981235", ("0639981234", "0639981235")),
    ("joignable au 6 39 98 12 34", ("6 39 98 12 34",)),
    ("tel0639981234", ("0639981234",)),
    ("07 00 00 12 34 63300", ("07 00 00 12 34",)),
    ("portable 639981234", ("639981234",)),
    ("33 6 39 98 12 34", ("33 6 39 98 12 34",)),
    ("son frère : +32 470 12 34 56", ("+32 470 12 34 56",)),
    ("00 213 5 55 12 34 56", ("00 213 5 55 12 34 56",)),
    ("+49 30 1234567 75001 Paris", ("+49 30 1234567",)),
    ("entre 2019 et 2023", ()),
    ("entretien fixé au 30/06/2026 à 9 h, appel du 12/05/26", ()),
    ("le 05/06/2024 12 h", ()),
    ("les 05/06 10/07 12/08", ()),
    ("du 01/02/2024 05/06/2024", ()),
    ("RNCP 37098, offre 204WXYZ, 63300 Thiers", ()),
    ("1 500 000 € et 12 000 km", ()),
    ("SIREN 999 034 176", ()),
)
