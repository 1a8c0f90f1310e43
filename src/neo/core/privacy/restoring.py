"""Tokens back to words while a text streams, cut anywhere: what was whole gives the same as what came in
pieces.

One pass from left to right. Only what might still become a token, a link or a code mark is held back. Inside
links, addresses of the web, code and tags a token is never put back: there the words would leave the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet

from neo.core.privacy.elision import elided, may_elide
from neo.core.privacy.key_table import LONGEST_TOKEN, MISSPELT_TOKEN, TOKEN, KeyTable

_SPECIAL = re.compile(r"\[|\]\(|`+|<(?=[A-Za-z/!?])|(?i:https?://|www\.|mailto:|javascript:|data:)")
_UNFINISHED = re.compile(
    r"\[\s?[A-Za-z]{0,14}(?:[ _-]\d{0,6}[A-Za-z]{0,3}\s?)?$|\]$|`{1,2}$|<$"
    r"|(?i:(?:h|ht|htt|http|https|https?:|https?:/|w|ww|www|m(?:a(?:i(?:l(?:t(?:o)?)?)?)?)?"
    r"|j(?:a(?:v(?:a(?:s(?:c(?:r(?:i(?:p(?:t)?)?)?)?)?)?)?)?)?|d(?:a(?:t(?:a)?)?)?))$"
)
"""What, at the end of what has come so far, may be the beginning of something special."""
_ENDS = {
    "url": re.compile(r"[\s<>\"]"),
    "target": re.compile(r"[)\n]"),
    "tag": re.compile(r"[>\n]"),
    "code": re.compile(r"[`\n]"),
    "fence": re.compile(r"`{3,}"),
}
_CONTEXT = 16
"""Characters already said that may belong to the same word as what comes."""
_TOKEN_START = re.compile(r"\[")
_TICKS = re.compile("`*")
_AFTER_TICKS = {"opening": "fence", "closing": "text"}
"""A fence's mark may be of any length: its signs are let through as they come, then the mode changes."""


class Restorer:
    """Feed it chunks; it gives back what is sure, and the rest at ``close``.

    ``repair``: French elision follows the words put back (« de [PERSONNE_1] » → « d’Anne »). ``protect``:
    tokens inside links and code stay. ``only``: the people (keys of the record) whose data may be put back,
    ``None``: all; for a message to somebody, that person and the adviser. ``unknown``, ``withheld`` and
    ``protected`` list, in order of appearance, the tokens left in the text and why.
    """

    def __init__(
        self,
        table: KeyTable,
        *,
        repair: bool = False,
        protect: bool = False,
        only: AbstractSet[str] | None = None,
    ) -> None:
        self._table = table
        self._repair = repair
        self._protect = protect
        self._only = only
        self._mode = "text"
        self._held = ""
        self._tail = ""
        self._last = ""
        self.unknown: list[str] = []
        self.withheld: list[str] = []
        self.protected: list[str] = []

    def __repr__(self) -> str:
        return f"<Restorer: {self._mode}>"

    def feed(self, chunk: str) -> str:
        """What of everything fed so far can be shown now."""
        return self._advance(self._held + chunk, final=False)

    def close(self) -> str:
        """What was held back."""
        return self._advance(self._held, final=True) + self._let_go("")

    def _advance(self, text: str, *, final: bool) -> str:
        """Go through ``text``; what cannot be decided yet is held for the next time."""
        out: list[str] = []
        position = 0
        while position < len(text):
            mode = self._mode
            after = self._step(mode)(text, position, final, out)
            if after == position and self._mode == mode:
                break
            position = after
        self._held = text[position:]
        return "".join(out)

    def _step(self, mode: str) -> Callable[[str, int, bool, list[str]], int]:
        if mode == "text":
            return self._text_step
        return self._ticks_step if mode in _AFTER_TICKS else self._inside_step

    def _text_step(self, text: str, position: int, final: bool, out: list[str]) -> int:
        special = (_SPECIAL if self._protect else _TOKEN_START).search(text, position)
        unfinished = None if final else _UNFINISHED.search(text, max(position, len(text) - LONGEST_TOKEN))
        start = special.start() if special else len(text)
        if unfinished and unfinished.start() <= start:
            start = unfinished.start()
            self._say(text[position:start], out)
            return start if start > position else position
        self._say(text[position:start], out)
        if special is None:
            return len(text)
        if special.group() == "[":
            return self._token_step(text, start, out, inside=False)
        self._emit(self._let_go(special.group()), out)
        self._mode = _mode_of(special.group())
        return special.end()

    def _inside_step(self, text: str, position: int, final: bool, out: list[str]) -> int:
        """Inside a link, code or a tag: everything as it is, up to its end."""
        end = _ENDS[self._mode].search(text, position)
        bracket = text.find("[", position)
        stop = end.start() if end else len(text)
        if 0 <= bracket < stop:
            self._emit(text[position:bracket], out)
            unfinished = None if final else _UNFINISHED.match(text, bracket)
            return bracket if unfinished else self._token_step(text, bracket, out, inside=True)
        if end:
            stop = end.start() if self._mode == "url" else end.end()
            self._mode = "closing" if self._mode == "fence" else "text"
        elif self._mode == "fence" and not final:
            stop -= len(text) - len(text.rstrip("`"))
        self._emit(text[position:stop], out)
        return stop

    def _ticks_step(self, text: str, position: int, final: bool, out: list[str]) -> int:
        """The rest of a fence's mark."""
        match = _TICKS.match(text, position)
        stop = match.end() if match else position
        self._emit(text[position:stop], out)
        if stop < len(text):
            self._mode = _AFTER_TICKS[self._mode]
        return stop

    def _token_step(self, text: str, start: int, out: list[str], *, inside: bool) -> int:
        match = TOKEN.match(text, start)
        if match is None:
            misspelt = MISSPELT_TOKEN.match(text, start)
            if misspelt and misspelt.group() not in self.unknown:
                self.unknown.append(misspelt.group())
            self._emit("[", out) if inside else self._say("[", out)
            return start + 1
        words = self._words(match.group(), inside)
        if self._repair and self._tail and words != match.group():
            self._tail = elided(self._last + self._tail, words)[len(self._last) :]
        self._emit(self._let_go("") + words, out)
        return match.end()

    def _words(self, token: str, inside: bool) -> str:
        """What stands in the text in place of ``token``: its words, or itself with the reason kept."""
        surface = self._table.surface(token)
        if surface is None:
            reason: list[str] | None = self.unknown
        elif inside:
            reason = self.protected
        elif self._only is not None and self._table.owner(token) not in self._only:
            reason = self.withheld
        else:
            reason = None
        if reason is None:
            return surface or ""
        if token not in reason:
            reason.append(token)
        return token

    def _say(self, text: str, out: list[str]) -> None:
        """Plain text; a little word that may have to elide waits for what follows it."""
        if not text:
            return
        waiting = self._tail + text
        # What was said before counts: « de » at the end of « mode » is no word.
        kept = min(may_elide(self._last + waiting), len(waiting)) if self._repair else 0
        self._tail = waiting[len(waiting) - kept :]
        self._emit(waiting[: len(waiting) - kept], out)

    def _emit(self, text: str, out: list[str]) -> None:
        if text:
            out.append(text)
            self._last = (self._last + text)[-_CONTEXT:]

    def _let_go(self, following: str) -> str:
        """What waited, as it was, and what follows."""
        waiting, self._tail = self._tail, ""
        return waiting + following


def _mode_of(special: str) -> str:
    if special.startswith("`"):
        return "opening" if len(special) >= 3 else "code"
    return {"](": "target", "<": "tag"}.get(special, "url")
