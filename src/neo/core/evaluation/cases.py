"""Evaluation cases: one fictitious record and what a careful adviser would expect of NÉO.

The shape is the project's contract for cases: ``{"dossier": {…}, "gold": {…}}``. Only the keys the present
measures need are read; others may be there and are left alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from neo.core.errors import FileUnreadable

Json = Mapping[str, Any]


class CaseError(FileUnreadable):
    """A file that is not a case: the sentence gives the file, the place (a JSON pointer), the problem."""

    code = "case_unreadable"

    def __init__(self, where: str, pointer: str, problem: str) -> None:
        place = f"à {pointer}, {problem}" if pointer else problem
        super().__init__(path=where, problem=place, pointer=pointer)


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    text: str
    kind: str
    answerable: bool
    must_contain: tuple[tuple[str, ...], ...]
    must_not_contain: tuple[str, ...]
    evidence: tuple[str, ...]
    literal: bool


@dataclass(frozen=True, slots=True)
class Nugget:
    """A fact the synthesis is expected to say; ``weight`` 3: an adviser would be harmed by not knowing."""

    fact: str
    any_of: tuple[str, ...]
    evidence: tuple[str, ...]
    weight: int
    literal: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction or something no longer to be relied on, with its places in the record."""

    about: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence for the verifier. ``kind`` is how a false one is false; "" for a true one."""

    text: str
    true: bool
    kind: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identifier:
    """A direct identifier in the body of report or mail ``ref``, one row an occurrence; ``kind`` as in `neo
    mask`."""

    ref: str
    text: str
    kind: str
    third_party: bool
    variant: str = ""


@dataclass(frozen=True, slots=True)
class SpecialRow:
    """A statement of a special category in the body of report or mail ``ref``."""

    ref: str
    text: str
    category: str


@dataclass(frozen=True, slots=True)
class ExpectedRequest:
    """What a received mail asks; ``facts``: groups of which the draft must say one alternative each."""

    text: str
    facts: tuple[tuple[str, ...], ...]
    answerable: bool


@dataclass(frozen=True, slots=True)
class ExpectedReply:
    message: str
    requests: tuple[ExpectedRequest, ...]
    must_not_contain: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExpectedStep:
    """A démarche that notes imply: its catalogue code, and words of which its description has one."""

    code: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypedNotes:
    text: str
    steps: tuple[ExpectedStep, ...]
    must_keep: tuple[str, ...]
    must_not_keep: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExpectedSuggestion:
    about: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    document: Json
    questions: tuple[Question, ...] = ()
    nuggets: tuple[Nugget, ...] = ()
    must_not_include: tuple[str, ...] = ()
    contradictions: tuple[Finding, ...] = ()
    stale: tuple[Finding, ...] = ()
    statements: tuple[Statement, ...] = ()
    identifiers: tuple[Identifier, ...] | None = None
    special: tuple[SpecialRow, ...] | None = None
    """``None`` for either: the case does not tell them, and nothing is measured of them."""
    replies: tuple[ExpectedReply, ...] = ()
    notes: TypedNotes | None = None
    suggestions: tuple[ExpectedSuggestion, ...] = ()
    suggestions_forbidden: tuple[str, ...] = ()

    @property
    def today(self) -> date:
        """The day the record was handed over."""
        return datetime.fromisoformat(str(self.document["exporteLe"])).date()

    @property
    def report_count(self) -> int:
        return len(self.document.get("conclusionsEntretien", ()))


def load_suite(path: Path) -> list[Case]:
    """The cases of a file or of every ``*.json`` of a folder, by name. Raises ``CaseError``."""
    if path.is_dir():
        files = sorted(path.glob("*.json"))
    elif path.is_file():
        files = [path]
    else:
        raise CaseError(str(path), "", "ce fichier ou ce dossier n'existe pas")
    if not files:
        raise CaseError(str(path), "", "aucun fichier .json dans ce dossier")
    return [_load_case(file) for file in files]


def _load_case(file: Path) -> Case:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise CaseError(file.name, "", "ce n'est pas un document JSON lisible en UTF-8") from error
    return read_case(content, where=file.name)


def read_case(content: object, where: str = "cas") -> Case:
    """One case from its JSON value. ``where`` names the file in a ``CaseError``."""
    return _Reader(where).case(content)


class _Reader:
    """Reads one case; knows the file's name, so that an error says where."""

    def __init__(self, where: str) -> None:
        self._where = where

    def case(self, content: object) -> Case:
        document, gold = self._part(content, "dossier"), self._part(content, "gold")
        name = self._text(document, "id", "/dossier")
        self._moment(document)
        synthesis = self._optional(gold, "synthesis", "/gold")
        next_steps = self._optional(gold, "suggestions", "/gold")
        base = "/gold/synthesis"
        return Case(
            name=name,
            document=document,
            questions=tuple(self._question(o, p) for p, o in self._rows(gold, "questions", "/gold")),
            nuggets=tuple(self._nugget(o, p) for p, o in self._rows(synthesis, "must_include", base)),
            must_not_include=self._texts(synthesis, "must_not_include", base),
            contradictions=self._findings(gold, "contradictions"),
            stale=self._findings(gold, "stale"),
            statements=self._statements(gold, "true_statements") + self._statements(gold, "false_statements"),
            identifiers=self._identifiers(gold),
            special=self._special_rows(gold),
            replies=tuple(self._reply(o, p) for p, o in self._rows(gold, "replies", "/gold")),
            notes=self._notes(gold),
            suggestions=tuple(
                ExpectedSuggestion(self._texts(o, "about", p), self._texts(o, "evidence", p))
                for p, o in self._rows(next_steps, "expected", "/gold/suggestions")
            ),
            suggestions_forbidden=self._texts(next_steps, "forbidden", "/gold/suggestions"),
        )

    def _reply(self, row: Json, at: str) -> ExpectedReply:
        return ExpectedReply(
            self._text(row, "message", at),
            tuple(self._request(o, p) for p, o in self._rows(row, "requests", at)),
            self._texts(row, "must_not_contain", at),
            self._texts(row, "warnings", at),
        )

    def _request(self, row: Json, at: str) -> ExpectedRequest:
        groups = row.get("facts", [])
        if not isinstance(groups, list):
            raise self._error(f"{at}/facts", "une liste de groupes est attendue")
        facts = tuple(self._strings(g, f"{at}/facts/{i}") for i, g in enumerate(groups))
        return ExpectedRequest(self._text(row, "text", at), facts, self._flag(row, "answerable", at))

    def _notes(self, gold: Json) -> TypedNotes | None:
        notes, at = self._optional(gold, "notes", "/gold"), "/gold/notes"
        if not notes:
            return None
        return TypedNotes(
            self._text(notes, "text", at),
            tuple(
                ExpectedStep(self._text(o, "quoi", p), self._texts(o, "about", p))
                for p, o in self._rows(notes, "demarches", at)
            ),
            self._texts(notes, "must_keep", at),
            self._texts(notes, "must_not_keep", at),
        )

    def _identifiers(self, gold: Json) -> tuple[Identifier, ...] | None:
        if "pii" not in gold:
            return None
        return tuple(self._identifier(o, p) for p, o in self._rows(gold, "pii", "/gold"))

    def _special_rows(self, gold: Json) -> tuple[SpecialRow, ...] | None:
        if "special" not in gold:
            return None
        return tuple(self._special(o, p) for p, o in self._rows(gold, "special", "/gold"))

    def _identifier(self, row: Json, at: str) -> Identifier:
        ref, text, kind = (self._text(row, key, at) for key in ("ref", "text", "type"))
        return Identifier(ref, text, kind, self._flag(row, "third_party", at), str(row.get("variant", "")))

    def _special(self, row: Json, at: str) -> SpecialRow:
        ref, text, category = (self._text(row, key, at) for key in ("ref", "text", "category"))
        return SpecialRow(ref, text, category)

    def _question(self, row: Json, at: str) -> Question:
        groups = row.get("must_contain", [])
        if not isinstance(groups, list):
            raise self._error(f"{at}/must_contain", "une liste de groupes est attendue")
        return Question(
            id=self._text(row, "id", at),
            text=self._text(row, "question", at),
            kind=str(row.get("kind", "")),
            answerable=self._flag(row, "answerable", at),
            must_contain=tuple(self._strings(g, f"{at}/must_contain/{i}") for i, g in enumerate(groups)),
            must_not_contain=self._texts(row, "must_not_contain", at),
            evidence=self._texts(row, "evidence", at),
            literal=row.get("literal") is not False,
        )

    def _nugget(self, row: Json, at: str) -> Nugget:
        any_of = self._texts(row, "any_of", at)
        if not any_of:
            raise self._error(f"{at}/any_of", "au moins une formulation est attendue")
        weight = row.get("weight")
        if weight not in (1, 2, 3) or isinstance(weight, bool):
            raise self._error(f"{at}/weight", "1, 2 ou 3 est attendu")
        fact, evidence = self._text(row, "fact", at), self._texts(row, "evidence", at)
        return Nugget(fact, any_of, evidence, int(weight), row.get("literal") is not False)

    def _findings(self, gold: Json, key: str) -> tuple[Finding, ...]:
        return tuple(
            Finding(self._text(row, "about", at), self._texts(row, "evidence", at))
            for at, row in self._rows(gold, key, "/gold")
        )

    def _statements(self, gold: Json, key: str) -> tuple[Statement, ...]:
        true = key == "true_statements"
        return tuple(
            Statement(
                text=self._text(row, "text", at),
                true=true,
                kind="" if true else str(row.get("kind", "")),
                evidence=self._texts(row, "evidence" if true else "contradicts", at),
            )
            for at, row in self._rows(gold, key, "/gold")
        )

    def _moment(self, document: Json) -> None:
        try:
            datetime.fromisoformat(self._text(document, "exporteLe", "/dossier"))
        except ValueError as error:
            problem = "une date et une heure ISO 8601 sont attendues"
            raise self._error("/dossier/exporteLe", problem) from error

    def _part(self, content: object, key: str) -> Json:
        part = content.get(key) if isinstance(content, Mapping) else None
        if not isinstance(part, Mapping):
            raise self._error("", f"un cas est un objet avec « dossier » et « gold », et « {key} » manque")
        return part

    def _optional(self, parent: Json, key: str, at: str) -> Json:
        part = parent.get(key, {})
        if not isinstance(part, Mapping):
            raise self._error(f"{at}/{key}", "un objet est attendu")
        return part

    def _rows(self, parent: Json, key: str, at: str) -> list[tuple[str, Json]]:
        rows = parent.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            raise self._error(f"{at}/{key}", "une liste d'objets est attendue")
        return [(f"{at}/{key}/{i}", row) for i, row in enumerate(rows)]

    def _text(self, row: Json, key: str, at: str) -> str:
        value = row.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self._error(f"{at}/{key}", "un texte est attendu")
        return value

    def _flag(self, row: Json, key: str, at: str) -> bool:
        value = row.get(key)
        if not isinstance(value, bool):
            raise self._error(f"{at}/{key}", "true ou false est attendu")
        return value

    def _texts(self, row: Json, key: str, at: str) -> tuple[str, ...]:
        return self._strings(row.get(key, []), f"{at}/{key}")

    def _strings(self, values: object, at: str) -> tuple[str, ...]:
        if not isinstance(values, list) or not all(isinstance(v, str) and v.strip() for v in values):
            raise self._error(at, "une liste de textes est attendue")
        return tuple(values)

    def _error(self, pointer: str, problem: str) -> CaseError:
        return CaseError(self._where, pointer, problem)
