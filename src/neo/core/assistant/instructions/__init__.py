"""The words said to a model: one French file a task, with a version that results carry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_FILE = re.compile(r"<!-- version: (\d+) -->\n+(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Instructions:
    """``text`` is said to the model as it stands; ``version`` rises with every change of it."""

    task: str
    version: int
    text: str

    @property
    def label(self) -> str:
        """``synthesis 3``: how a result names the words that led to it."""
        return f"{self.task} {self.version}"


@cache
def instructions_for(task: str) -> Instructions:
    """The instructions of ``task``. Raises ``FileNotFoundError`` for a task that has none."""
    written = (files(__name__) / f"{task}.md").read_text("utf-8")
    found = _FILE.fullmatch(written)
    if found is None:
        raise ValueError(f"instructions/{task}.md does not begin with its version")
    return Instructions(task, int(found[1]), found[2].strip())
