"""What a text must hold before a pattern can match: pieces of plain letters, one of which must be there.

Looking for some short pieces in a sentence costs far less than compiling a pattern, and less than running
it. ``\\b(?:refus\\w*|decline)\\b`` needs ``refus`` or ``decline``. What is not understood gives no piece at
all, never a wrong one: a pattern without pieces is always run.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"(?P<plain>[a-zA-Z0-9_à-ÿ '/,:;@=<>%\"&-]+(?![?*+{])|[^\\\[().^$|?*+{}])|(?P<or>\|)|(?P<close>\))"
    r"|(?P<times>[?*+]\??|\{\d*,?\d*\}\??)|(?P<group>\((?:\?:|\?P<\w+>)?(?!\?))|(?P<around>\(\?<?[=!])"
    r"|(?P<escape>\\.)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<any>[.^$])",
    re.DOTALL,
)
_OPTIONAL = re.compile(r"[?*]|\{0?[,}]|\{0,")
_NOT_READ = re.compile(r"\(\?(?![:=!]|<[=!]|P<)")
_SHORTEST = 3
MOST = 32
"""Pieces beyond which the pattern itself is as quick."""

Pieces = frozenset[str]
_NOTHING: Pieces = frozenset()


def anchors(pattern: str) -> tuple[str, ...]:
    """Pieces one of which stands in every text that ``pattern`` matches, as written; empty: not known.

    Read as case-sensitive and not verbose: the caller answers for the flags.
    """
    tokens = [(match.lastgroup or "", match.group()) for match in _TOKEN.finditer(pattern)]
    if _NOT_READ.search(pattern) or sum(len(written) for _, written in tokens) != len(pattern):
        return ()
    pieces = _Reader(tokens).alternatives()
    return tuple(sorted(pieces)) if len(pieces) <= MOST else ()


class _Reader:
    """Reads a pattern from left to right; each level gives its pieces, or nothing."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0

    def alternatives(self) -> Pieces:
        """The pieces of ``a|b|c`` up to the closing bracket: those of all, or nothing when one has none."""
        found = [self._sequence()]
        while self._at < len(self._tokens) and self._tokens[self._at][0] == "or":
            self._at += 1
            found.append(self._sequence())
        self._at += 1  # the closing bracket
        return frozenset().union(*found) if all(found) else _NOTHING

    def _sequence(self) -> Pieces:
        """The best pieces of what follows one another, up to ``|`` or a closing bracket."""
        best, run = _NOTHING, ""
        while self._at < len(self._tokens) and self._tokens[self._at][0] not in ("or", "close"):
            kind, written = self._tokens[self._at]
            self._at += 1
            if letter := _letter(kind, written):
                times = self._times()
                if times is None:
                    run += letter
                    continue
                run += "" if _OPTIONAL.match(times) else letter
                best, run = _better(best, _piece(run)), ""
                continue
            best, run = _better(best, _piece(run)), ""
            best = _better(best, self._item(kind))
        return _better(best, _piece(run))

    def _item(self, kind: str) -> Pieces:
        if kind not in ("group", "around"):
            self._times()
            return _NOTHING
        inner = self.alternatives()
        times = self._times()
        return _NOTHING if kind == "around" or (times and _OPTIONAL.match(times)) else inner

    def _times(self) -> str | None:
        """The quantifier that follows, read; ``None`` when there is none."""
        if self._at < len(self._tokens) and self._tokens[self._at][0] == "times":
            self._at += 1
            return self._tokens[self._at - 1][1]
        return None


def _letter(kind: str, written: str) -> str:
    """The one character that a token stands for; empty when it stands for several, or for none."""
    if kind == "plain":
        return written
    return written[1] if kind == "escape" and not written[1].isalnum() else ""


def _piece(run: str) -> Pieces:
    rare = len(run) >= _SHORTEST or any(not c.isalnum() and c not in " '-.,:" for c in run)
    return frozenset({run}) if rare else _NOTHING


def _better(first: Pieces, second: Pieces) -> Pieces:
    """The pieces that say more: fewer of them, and longer ones."""
    if not first or not second:
        return first or second
    return min(first, second, key=lambda pieces: len(pieces) / min(4, min(map(len, pieces))))
