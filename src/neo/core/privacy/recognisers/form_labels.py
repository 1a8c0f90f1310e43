"""Names after a form's label or a greeting, in a mail header or a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.evidence import is_alone_on_line
from neo.core.privacy.findings import Finding
from neo.core.privacy.institutions import names_institution
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import first_names, is_common, is_place
from neo.core.privacy.name_growth import STOPS, name_end
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_LABEL_WORDS = (
    "nom famille usage naissance prenom prenoms de from to cc expediteur destinataire tuteur tutrice "
    "contact referent referente conseiller conseillere interlocuteur interlocutrice signataire par salarie "
    "salariee stagiaire beneficiaire candidat candidate responsable auteur patron gerant gerante employeur "
    "proprietaire medecin a attn attention objet ne nee urgence formateur formatrice directeur directrice "
    "chef cheffe"
)
_LABELS = frozenset(_LABEL_WORDS.split())
_LABEL_SIGN = re.compile(r"[ \u00a0]?[:=][ \u00a0]{0,2}")
_GREETING_WORDS = (
    "bonjour bonsoir bjr bsr salut slt coucou cher chere hello bonswar dia noite merci journee soiree "
    "bientot cordialement cdlt vous salutations bises bisous amicalement respectueusement"
)
_GREETINGS = frozenset(_GREETING_WORDS.split())
_GREETING_SIGN = re.compile(r"[ \u00a0,.!]{0,3}\n{0,2}[ ]?")
_LINE = re.compile(r"^[ >*_]{0,4}([^\n]{3,60}?)[ *_]{0,3}$", re.MULTILINE)


_EACH_LINE = re.compile(r"[^\s][^\n]*")
_CONTACT = re.compile(
    r"[ >*_]{0,4}(?:@\w|\+?\d[\d .()/-]{7,20}|t[eé]l|port|mob|\S{1,40}@\S|envoy[eé])", re.IGNORECASE
)
_CLOSED = re.compile(
    r"(?:cordialement|cdlt|merci|bient[oô]t|journ[eé]e|soir[eé]e|salutations|bises|bisous|amicalement"
    r"|respectueusement|d.avance|vous)[ .,!]*$",
    re.IGNORECASE,
)
_MOST_CONTACT_LINES = 4
_LONGEST_CLOSING = 400
"""Characters at the end of a text where it may be signed."""


def find(scene: Scene) -> Iterator[Finding]:
    """After labels, after greetings, and on the lines that sign."""
    reading = scene.reading
    for words, sign in ((_LABELS, _LABEL_SIGN), (_GREETINGS, _GREETING_SIGN)):
        for i in reading.indexes_of(words):
            if i + 1 < len(reading.words) and sign.fullmatch(reading.between(i)):
                yield from _named(reading, i + 1, label=words is _LABELS)
    yield from _signatures(reading)
    yield from _last_word(reading)


def _named(reading: Reading, i: int, *, label: bool) -> Iterator[Finding]:
    word = reading.words[i]
    if word in STOPS or (len(word) < 3 and not _is_initial(reading, i)):
        return
    last = name_end(reading, i)
    if _is_name(reading, i, last) and not names_institution(reading, i, last):
        why = "ce mot suit l’intitulé d’un champ" if label else "ce mot suit une formule de salutation"
        yield _finding(reading, i, last, why)


def _is_initial(reading: Reading, i: int) -> bool:
    return len(reading.words[i]) == 1 and reading.between(i)[:1] in (".", "-")


def _is_name(reading: Reading, first: int, last: int) -> bool:
    words = reading.words[first : last + 1]
    if not reading.is_capitalised(first):
        return words[0] in first_names() and not is_common(words[0]) and len(words[0]) > 2
    if any(w in first_names() for w in words):
        return not all(is_common(w) for w in words) or reading.capital_says(last)
    return not is_common(words[0]) and not is_place(words[0]) and not _is_acronym(reading, first, last)


def _is_acronym(reading: Reading, first: int, last: int) -> bool:
    return first == last and reading.is_shouted(first) and len(reading.words[first]) < 6


def _signatures(reading: Reading) -> Iterator[Finding]:
    """A line of nothing but a first name and a surname, or that begins so before a comma, after the text."""
    for match in _LINE.finditer(reading.text):
        i = reading.index_at(match.start(1))
        if i < 0 or reading.starts[i] != match.start(1):
            continue
        if reading.words[i] not in first_names():
            yield from _unknown_signature(reading, i)
            continue
        last = name_end(reading, i, surname_next=True)
        after = reading.between(last)[:1]
        signs = after in (",", "\n", "") or is_alone_on_line(reading, i, last)
        if (
            reading.is_capitalised(i)
            and last > i
            and signs
            and (after != "," or not is_common(reading.words[i]))
        ):
            yield _finding(reading, i, last, "cette ligne est une signature")


def _last_word(reading: Reading) -> Iterator[Finding]:
    """A single word with a capital on the last line, contact lines aside: « Sol » over « @solvolta »."""
    end = max(0, len(reading.text) - _LONGEST_CLOSING)
    lines = list(_EACH_LINE.finditer(reading.text, end))[-_MOST_CONTACT_LINES:]
    while lines and _CONTACT.match(lines[-1].group()):
        lines.pop()
        if lines and _is_lone_name(reading, lines[-1]):
            yield from _signed(reading, lines[-1])
            return
    if len(lines) > 1 and _is_lone_name(reading, lines[-1]) and _CLOSED.search(lines[-2].group()):
        yield from _signed(reading, lines[-1])


def _is_lone_name(reading: Reading, line: re.Match[str]) -> bool:
    i = reading.index_at(line.end() - 1)
    if i < 0 or reading.starts[i] < line.start() or not is_alone_on_line(reading, i, i):
        return False
    word = reading.words[i]
    return reading.is_capitalised(i) and len(word) > 1 and word not in STOPS and word not in _GREETINGS


def _signed(reading: Reading, line: re.Match[str]) -> Iterator[Finding]:
    i = reading.index_at(line.end() - 1)
    yield _finding(reading, i, i, "cette ligne est une signature")


def _unknown_signature(reading: Reading, i: int) -> Iterator[Finding]:
    """Two or three words with a capital, none of them a word, at the end of the text or before a comma and a
    post: « Sergine Prévot, secrétariat »."""
    last = i
    while last + 1 < len(reading.words) and reading.between(last) in (" ", "-") and last - i < 3:
        last += 1
    if last == i or reading.between(last)[:1] not in (",", "\n", ""):
        return
    words = range(i, last + 1)
    if all(_is_unknown(reading, w) for w in words) and not names_institution(reading, i, last):
        yield _finding(reading, i, last, "cette ligne est une signature")


def _is_unknown(reading: Reading, i: int) -> bool:
    word = reading.words[i]
    known = word in STOPS or is_common(word) or is_place(word)
    return reading.is_capitalised(i) and len(word) > 2 and not known


def _finding(reading: Reading, first: int, last: int, why: str) -> Finding:
    return Finding(reading.starts[first], reading.end(last), Kind.PERSON, "form_labels", why, 0.83)


EXAMPLES: tuple[Example, ...] = (
    ("Bonjour Karine,\nmerci", ("Karine",)),
    ("Nom : Delplanque\nPrénom : Yvonne", ("Delplanque", "Yvonne")),
    ("De : Sandrine Morel", ("Sandrine Morel",)),
    ("cordialement,\nOcéane Duval", ("Océane Duval",)),
    ("Je préfère attendre.\nSol\n@solvolta", ("Sol",)),
    ("Merci d'avance\nSol", ("Sol",)),
    ("Liste\nFarine\nSucre\nLait", ()),
    ("Bonjour Madame,\nContact : par mail", ()),
    ("Objet : RDV du lundi\nEmployeur : GSF", ()),
)
