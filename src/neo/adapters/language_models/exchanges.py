"""A folder of exchanges with one model: what was answered to each request, so that nothing is paid twice.

``recording.json`` says which model and when; ``exchanges.jsonl`` has one exchange a line, added when it has
ended. A line cut by a crash is passed over, and that exchange asked again. The words kept are those that left
and came back: masked.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from neo.core.errors import (
    FileUnreadable,
    ModelError,
    ModelRefused,
    OutputUnwritable,
    RequestTooLong,
    WrongUsage,
)
from neo.core.language_models.card import FootprintParameters, ModelCard
from neo.core.language_models.messages import ModelRequest, Role, Usage

_HEAD, _LINES = "recording.json", "exchanges.jsonl"


@dataclass(frozen=True, slots=True)
class Exchange:
    """``pieces``: the words as they came, each with the seconds since the request left. ``error``: the code
    of what ended it, empty for a whole answer; ``data`` goes with it."""

    digest: str
    asked: str
    pieces: tuple[tuple[str, float], ...]
    seconds: float
    usage: Usage | None = None
    error: str = ""
    data: tuple[tuple[str, Any], ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether asking again would give nothing else: an answer, or a refusal of these very words."""
        refused = self.error == ModelRefused.code and dict(self.data).get("filtered")
        return not self.error or self.error == RequestTooLong.code or bool(refused)

    def raise_error(self, provider: str) -> None:
        """Raise the ``ModelError`` that ended it, if one did."""
        if self.error:
            kinds: dict[str, type[ModelError]] = {k.code: k for k in ModelError.__subclasses__()}
            raise kinds.get(self.error, ModelError)(**dict(self.data) | {"provider": provider})

    def as_json(self) -> dict[str, Any]:
        shape = asdict(self)
        shape["data"] = dict(self.data)
        return {key: value for key, value in shape.items() if value not in (None, "", {})}


def digest_of(request: ModelRequest, card: ModelCard) -> str:
    """Of everything an answer depends on: the provider, the model, and every word and number of the request.

    The instructions are words of the request: another version of them is another digest.
    """
    words = [[m.role.value, m.text] for m in request.messages]
    asked = [card.provider, card.model, request.max_tokens, request.temperature, words]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def words_asked(request: ModelRequest) -> str:
    """What the person's record put into the request; the instructions are a file of the project."""
    return "\n".join(m.text for m in request.messages if m.role is not Role.SYSTEM)


class Exchanges:
    """The exchanges of one folder, read when first looked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def _head(self) -> dict[str, Any]:
        """Raises ``FileUnreadable``."""
        file = self.folder / _HEAD
        try:
            head = json.loads(file.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise FileUnreadable(
                path=file, problem="ce n’est pas un dossier d’échanges enregistrés"
            ) from error
        if not isinstance(head, dict) or not isinstance(head.get("card"), dict):
            raise FileUnreadable(path=file, problem="la fiche du modèle y manque")
        return head

    @property
    def card(self) -> ModelCard:
        """The model that answered. Raises ``FileUnreadable``."""
        try:
            given = dict(self._head["card"])
            known = given.pop("footprint", None)
            return ModelCard(**given, footprint=FootprintParameters(**known) if known else None)
        except TypeError as error:
            raise FileUnreadable(
                path=self.folder / _HEAD, problem="la fiche du modèle est illisible"
            ) from error

    @property
    def begun(self) -> str:
        """When the first request left, ISO 8601."""
        return str(self._head.get("begun", ""))

    @property
    def note(self) -> str:
        """What a reader of a published recording must know, French; empty for nothing."""
        return str(self._head.get("note", ""))

    @property
    def criteria(self) -> str:
        """The digest of the criteria that were there when the run began; empty for none."""
        return str(self._head.get("criteria", ""))

    @cached_property
    def _known(self) -> dict[str, Exchange]:
        file = self.folder / _LINES
        if not file.exists():
            return {}
        try:
            lines = file.read_text("utf-8", errors="replace").split("\n")
        except OSError as error:
            raise FileUnreadable(path=file, problem="ce fichier ne se lit pas") from error
        return {exchange.digest: exchange for line in lines for exchange in _read(line)}

    def find(self, digest: str) -> Exchange | None:
        """The last exchange kept under ``digest``."""
        return self._known.get(digest)

    def __len__(self) -> int:
        return len(self._known)

    def begin(self, card: ModelCard, begun: str, criteria: str) -> None:
        """Make the folder ready for the exchanges of ``card``; one already begun keeps its beginning.

        Raises ``WrongUsage`` when another model's are there, ``OutputUnwritable``.
        """
        file = self.folder / _HEAD
        if file.exists() and len(self):
            if (self.card.provider, self.card.model) != (card.provider, card.model):
                raise WrongUsage(problem=f"« {self.folder} » garde les échanges d’un autre modèle.")
            begun, criteria = self.begun, self.criteria
        head = {"card": asdict(card), "begun": begun, "criteria": criteria}
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            half_way = file.with_name(file.name + ".part")
            half_way.write_text(json.dumps(head, ensure_ascii=False, indent=1) + "\n", "utf-8")
            half_way.replace(file)
        except OSError as error:
            raise OutputUnwritable(path=self.folder) from error
        self.__dict__.pop("_head", None)

    def forget(self) -> None:
        """Read the folder anew the next time it is looked into: it is not what it was."""
        for name in ("_head", "_known"):
            self.__dict__.pop(name, None)

    def keep(self, exchange: Exchange) -> None:
        """Add ``exchange``, on the disk before this returns. Raises ``OutputUnwritable``."""
        line = json.dumps(exchange.as_json(), ensure_ascii=False).encode("utf-8", "backslashreplace")
        file = self.folder / _LINES
        try:
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "wb") as opened:
                # A line cut by a crash is ended first: the new one must not become its rest.
                opened.write(b"\n" * self._ends_in_the_middle(file) + line + b"\n")
                opened.flush()
                os.fsync(opened.fileno())
        except OSError as error:
            raise OutputUnwritable(path=file) from error
        self._known[exchange.digest] = exchange

    @staticmethod
    def _ends_in_the_middle(file: Path) -> bool:
        with file.open("rb") as opened:
            if opened.seek(0, os.SEEK_END) == 0:
                return False
            opened.seek(-1, os.SEEK_END)
            return opened.read(1) != b"\n"


def _read(line: str) -> Iterator[Exchange]:
    """The exchange of one line; nothing for half of one."""
    try:
        shape = json.loads(line)
        told = shape.get("usage")
        yield Exchange(
            digest=shape["digest"],
            asked=shape.get("asked", ""),
            pieces=tuple((str(text), float(at)) for text, at in shape["pieces"]),
            seconds=float(shape["seconds"]),
            usage=Usage(**told) if told else None,
            error=shape.get("error", ""),
            data=tuple(shape.get("data", {}).items()),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return
