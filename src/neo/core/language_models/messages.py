"""What is asked of a model and what it streams back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the conversation with the model, already masked."""

    role: Role
    text: str

    def __repr__(self) -> str:
        return f"<Message: {self.role}, {len(self.text)} characters>"


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """``max_tokens`` bounds the answer; a server that ignores it is cut by the pipeline."""

    messages: tuple[Message, ...]
    max_tokens: int = 1200
    temperature: float = 0.0

    @property
    def characters(self) -> int:
        """Characters of all messages: what leaves."""
        return sum(len(m.text) for m in self.messages)


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of the answer, cut anywhere."""

    text: str

    def __repr__(self) -> str:
        return f"<Delta: {len(self.text)} characters>"


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call. ``counted`` is false when the server told nothing and they are estimated.

    ``cut``: the answer stopped at its limit of tokens, so its last sentence may be half of one.
    """

    prompt_tokens: int
    answer_tokens: int
    counted: bool = True
    cut: bool = False


CHARACTERS_A_TOKEN = 3.6
"""Of French text, on the tokenisers of today's models: for an estimate where the server gives no count."""


def estimated_usage(prompt_characters: int, answer_characters: int) -> Usage:
    """The usage of a call whose server told none."""
    return Usage(
        round(prompt_characters / CHARACTERS_A_TOKEN),
        round(answer_characters / CHARACTERS_A_TOKEN),
        counted=False,
    )
