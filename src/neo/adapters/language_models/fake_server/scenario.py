"""What the fake server says, and how it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Wire(StrEnum):
    """Whose protocol a request speaks."""

    OPENAI = "openai"
    AZURE = "azure"
    MISTRAL = "mistral"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it arrived. ``model``: the deployment's name on the Azure wire."""

    wire: Wire
    model: str
    document: Mapping[str, Any]
    api_version: str = ""

    @property
    def max_tokens(self) -> int | None:
        """The limit asked for, under either of its names."""
        limit = self.document.get("max_tokens", self.document.get("max_completion_tokens"))
        return limit if isinstance(limit, int) else None

    @property
    def wants_usage(self) -> bool:
        """Mistral always counts; the two others when they are asked to."""
        options = self.document.get("stream_options") or {}
        return self.wire is Wire.MISTRAL or bool(options.get("include_usage"))

    def text(self, role: str | None = None) -> str:
        """The words of the messages (of one role), one after the other."""
        messages = self.document.get("messages", [])
        return "\n".join(str(m.get("content", "")) for m in messages if role in (None, m.get("role")))


Words = str | Callable[[Asked], str]


class Fault(StrEnum):
    """How a call goes wrong. The first ones instead of an answer, the others in the middle of one."""

    BUSY = "busy"
    QUOTA = "quota"
    FORBIDDEN = "forbidden"
    SERVER_ERROR = "server-error"
    OVERLOADED = "overloaded"
    FILTERED = "filtered"
    TOO_LONG = "too-long"
    UNKNOWN_PARAMETER = "unknown-parameter"
    REDIRECTED = "redirected"
    PAGE = "page"
    NO_STREAM = "no-stream"
    NEVER_ANSWERS = "never-answers"
    HANGS_UP = "hangs-up"

    CUT = "cut"
    ENDED_EARLY = "ended-early"
    HALF_EVENT = "half-event"
    FROZEN = "frozen"
    FILTERED_MIDWAY = "filtered-midway"
    ERROR_MIDWAY = "error-midway"
    MALFORMED = "malformed"
    WRONG_CHARSET = "wrong-charset"
    WRONG_SHAPE = "wrong-shape"
    ENDLESS_EVENT = "endless-event"
    FROZEN_AFTER_END = "frozen-after-end"
    TOOL_CALL = "tool-call"


@dataclass(frozen=True, slots=True)
class Scenario:
    """``words``: the answer, or a function of the request. ``chunk``: characters of each piece.

    ``at``: pieces before a fault in the middle. ``first`` and ``pause``: seconds before the first piece and
    between two. ``usage``: false for a server that never counts. ``empty_first``: a first chunk without
    choices (Azure always sends one). ``keeps_limit``: false for a server that ignores the limit of tokens.
    ``headers``: added to those of the stream. ``split``: bytes of each write on the network, cut anywhere;
    ``None`` for whole events. ``done``: false for a server that never writes ``[DONE]``.
    """

    words: Words = "Réponse de démonstration."
    fault: Fault | None = None
    chunk: int = 8
    at: int = 3
    first: float = 0.0
    pause: float = 0.0
    usage: bool = True
    empty_first: bool = False
    keeps_limit: bool = True
    done: bool = True
    split: int | None = None
    retry_after: str = "7"
    headers: Mapping[str, str] = field(default_factory=dict)

    def answer(self, asked: Asked) -> tuple[str, bool]:
        """The words for ``asked``, and whether they stop at the limit (four characters a token)."""
        words = self.words if isinstance(self.words, str) else self.words(asked)
        most = 4 * asked.max_tokens if asked.max_tokens and self.keeps_limit else len(words)
        return words[:most], len(words) > most

    def pieces(self, words: str) -> Iterator[str]:
        """``words`` in pieces of ``chunk`` characters, wherever that cuts."""
        return (words[i : i + self.chunk] for i in range(0, len(words), self.chunk))
