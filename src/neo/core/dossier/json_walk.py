"""Why a JSON text is not acceptable, and where: read slowly, token by token, only once a text is refused.

No recursion: 10,000 nested brackets are walked like anything else, up to the first fault.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

MAX_DEPTH = 100
"""Nesting a record may have. The exchange format needs 11."""

MAX_NUMBER_LENGTH = 1_000
"""Characters a number may have. Python itself refuses to convert more than 4,300 digits."""

_SPACE = re.compile(r"[ \t\n\r]*+")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+"')
_STRING_START = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"-?[A-Za-z_]+")
_LITERALS = frozenset({"true", "false", "null"})
_NOT_JSON = frozenset({"NaN", "Infinity", "-Infinity"})
# A high half followed by a low half is one character; any other half is alone. Escaped backslashes are
# consumed first, so that "\\ud800" (a backslash, then letters) is not taken for an escape.
_ESCAPES = re.compile(
    r"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|(?P<bad>\\u0000|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|[\ud800-\udfff])"
)
_RAW_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class JsonFault:
    """The first fault of a text. ``pointer`` is the value being read, ``offset`` counts code points."""

    pointer: str
    offset: int
    problem: str


@dataclass(slots=True)
class _Level:
    """One open object (``keys`` is a set) or array (``keys`` is ``None``)."""

    keys: set[str] | None
    step: str = ""
    count: int = 0


@dataclass(slots=True)
class _Stopped(Exception):
    """Unwinds to ``find_fault`` with the place and the reason."""

    offset: int
    problem: str


@dataclass(slots=True)
class _Walk:
    text: str
    at: int = 0
    levels: list[_Level] = field(default_factory=list)

    def run(self) -> None:
        """Read one value and the end of the text; raises ``_Stopped`` at the first fault."""
        self._skip_space()
        self._open_or_read()
        while self.levels:
            self._next_member()
        self._skip_space()
        if self.at < len(self.text):
            raise _Stopped(self.at, "du texte suit la fin du document JSON")

    def pointer(self) -> str:
        """The value being read, as a JSON pointer (RFC 6901)."""
        return "".join("/" + escape_pointer(level.step) for level in self.levels if level.count)

    def _skip_space(self) -> None:
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _next_member(self) -> None:
        level = self.levels[-1]
        closing = "]" if level.keys is None else "}"
        self._skip_space()
        found = self.text[self.at : self.at + 1]
        if found == closing:
            self.at += 1
            self.levels.pop()
            return
        if level.count:
            if found != ",":
                raise _Stopped(self.at, _expected(found, f"« , » ou « {closing} » attendu"))
            self.at += 1
            self._skip_space()
        self._name_member(level)
        self._open_or_read()

    def _name_member(self, level: _Level) -> None:
        if level.keys is None:
            level.step = str(level.count)
            level.count += 1
            return
        start = self.at
        if self.text[start : start + 1] != '"':
            raise _Stopped(
                start, _expected(self.text[start : start + 1], "nom de clé attendu entre guillemets")
            )
        key = unescape(self._string())
        level.step = key
        level.count += 1
        if key in level.keys:
            raise _Stopped(start, "cette clé est écrite deux fois dans le même objet")
        level.keys.add(key)
        self._skip_space()
        if self.text[self.at : self.at + 1] != ":":
            raise _Stopped(self.at, _expected(self.text[self.at : self.at + 1], "« : » attendu"))
        self.at += 1
        self._skip_space()

    def _open_or_read(self) -> None:
        found = self.text[self.at : self.at + 1]
        if found in ("{", "["):
            if len(self.levels) == MAX_DEPTH:
                raise _Stopped(self.at, f"plus de {MAX_DEPTH} niveaux d’imbrication")
            self.levels.append(_Level(set() if found == "{" else None))
            self.at += 1
        elif found == '"':
            self._string()
        else:
            self._number_or_word()

    def _string(self) -> str:
        start = self.at
        match = _STRING.match(self.text, start)
        if match is None:
            raise _string_fault(self.text, start)
        bad = bad_character(match.group())
        if bad is not None:
            raise _Stopped(start + bad.start(), _character_problem(bad.group()))
        self.at = match.end()
        return match.group()

    def _number_or_word(self) -> None:
        number = _NUMBER.match(self.text, self.at)
        if number is not None:
            if number.end() - self.at > MAX_NUMBER_LENGTH:
                raise _Stopped(self.at, f"nombre de plus de {MAX_NUMBER_LENGTH} caractères")
            self.at = number.end()
            return
        word = _WORD.match(self.text, self.at)
        written = word.group() if word else ""
        if written in _LITERALS:
            self.at += len(written)
            return
        if written in _NOT_JSON:
            raise _Stopped(self.at, f"{written} n’est pas un nombre JSON")
        raise _Stopped(self.at, _expected(self.text[self.at : self.at + 1], "valeur JSON attendue"))


def find_fault(text: str) -> JsonFault | None:
    """The first fault of ``text`` read as one strict JSON document, or ``None`` when it has none."""
    walk = _Walk(text)
    try:
        walk.run()
    except _Stopped as stopped:
        return JsonFault(walk.pointer(), stopped.offset, stopped.problem)
    return None


def bad_character(text: str) -> re.Match[str] | None:
    """The first U+0000 or lone surrogate half in JSON text, escaped or (surrogates) raw."""
    if "\\u" not in text and not _RAW_HALF.search(text):  # nearly every text: looked at once, fast
        return None
    return next((found for found in _ESCAPES.finditer(text) if found.group("bad")), None)


def escape_pointer(step: str) -> str:
    """One step of a JSON pointer, escaped (RFC 6901)."""
    return step.replace("~", "~0").replace("/", "~1")


def unescape(literal: str) -> str:
    """The text a JSON string literal (with its quotes, already known to be well formed) stands for."""
    value: str = json.loads(literal, strict=False)
    return value


def _expected(found: str, expectation: str) -> str:
    if not found:
        return f"{expectation} : le document s’arrête avant la fin"
    return f"{expectation}, « {found} » trouvé" if found.isprintable() else expectation


def _string_fault(text: str, start: int) -> _Stopped:
    """What stops the string that begins at ``start``."""
    match = _STRING_START.match(text, start)
    end = match.end() if match else start
    found = text[end : end + 1]
    if not found:
        return _Stopped(start, "texte sans guillemet fermant : le document s’arrête avant la fin")
    if found == "\\":
        return _Stopped(end, "séquence d’échappement inconnue dans un texte")
    return _Stopped(end, f"caractère de contrôle U+{ord(found):04X} non échappé dans un texte")


def _character_problem(escape: str) -> str:
    if escape == "\\u0000":
        return "caractère nul (U+0000), refusé dans un dossier"
    return "moitié isolée d’un caractère (U+D800 à U+DFFF)"
