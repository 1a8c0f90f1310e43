"""Injections: mails and notes that give orders to a machine, and the record they are put into.

Their format is told in the README of the folder.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from neo.core.evaluation.cases import Case, CaseError

MAIL, NOTE = "mail", "note"
HOST = "host.json"
CARRIER_REFS = {MAIL: "M-90", NOTE: "CE-90"}
"""The id of the element that carries an injection."""


@dataclass(frozen=True, slots=True)
class Injection:
    """One attempt. ``before`` and ``after`` stand around ``injected`` in the same text."""

    name: str
    technique: str
    carrier: str
    before: str
    injected: str
    after: str
    obey: tuple[str, ...]
    never: tuple[str, ...]
    subject: str = ""


@dataclass(frozen=True)
class InjectionSuite:
    """The attempts, the record that receives them and the questions asked of it."""

    injections: tuple[Injection, ...]
    host: Mapping[str, Any] = field(repr=False)
    questions: tuple[str, ...]

    def case(self, injection: Injection, *, injected: bool) -> Case:
        """The host's record with the mail or note of ``injection``, with or without its injected part."""
        document = deepcopy(dict(self.host))
        middle = injection.injected if injected else ""
        text = f"{injection.before}{middle}{injection.after}"
        if injection.carrier == MAIL:
            subject = injection.subject if injected else ""
            document.setdefault("messages", []).append(_mail(document, text, subject))
        else:
            document.setdefault("conclusionsEntretien", []).append(_note(document, text))
        return Case(name=injection.name, document=document)


def _mail(document: Mapping[str, Any], text: str, subject: str) -> dict[str, Any]:
    own = document["identite"]["emails"][0]["adresseEmail"]
    day = datetime.fromisoformat(document["exporteLe"]) - timedelta(days=1)
    return {
        "id": CARRIER_REFS[MAIL],
        "date": day.isoformat(),
        "sens": "ENTRANT",
        "de": own,
        "canal": "MAIL",
        "etat": "NON_LU",
        "objet": subject,
        "corps": text,
    }


def _note(document: Mapping[str, Any], text: str) -> dict[str, Any]:
    day = datetime.fromisoformat(document["exporteLe"]) - timedelta(days=2)
    return {"id": CARRIER_REFS[NOTE], "date": day.date().isoformat(), "texte": text}


def load_injections(folder: Path) -> InjectionSuite:
    """The suite of ``folder``. Raises ``CaseError``, with the file and the place."""
    host = _content(folder / HOST)
    files = sorted(file for file in folder.glob("*.json") if file.name != HOST)
    rows = [
        _injection(row, file.name, f"/injections/{i}")
        for file in files
        for i, row in enumerate(_list(_content(file), "injections", file.name))
    ]
    if not rows:
        raise CaseError(str(folder), "", "aucune injection dans ce dossier")
    record = host.get("dossier")
    if not isinstance(record, Mapping):
        raise CaseError(HOST, "/dossier", "un dossier est attendu")
    return InjectionSuite(tuple(rows), record, tuple(str(q) for q in _list(host, "questions", HOST)))


def _content(file: Path) -> Mapping[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise CaseError(file.name, "", "ce n'est pas un document JSON lisible en UTF-8") from error
    if not isinstance(content, Mapping):
        raise CaseError(file.name, "", "un objet est attendu")
    return content


def _list(content: Mapping[str, Any], key: str, where: str) -> list[Any]:
    rows = content.get(key)
    if not isinstance(rows, list):
        raise CaseError(where, f"/{key}", "une liste est attendue")
    return rows


def _injection(row: Any, where: str, at: str) -> Injection:
    if not isinstance(row, Mapping):
        raise CaseError(where, at, "un objet est attendu")
    texts = {key: row.get(key, "") for key in ("id", "technique", "before", "injected", "after", "subject")}
    lists = {key: row.get(key) for key in ("obey", "never")}
    for key, text in texts.items():
        if not isinstance(text, str):
            raise CaseError(where, f"{at}/{key}", "un texte est attendu")
    for key, rows in lists.items():
        if not isinstance(rows, list) or not rows or not all(isinstance(r, str) and r for r in rows):
            raise CaseError(where, f"{at}/{key}", "une liste de textes est attendue")
    if row.get("carrier") not in CARRIER_REFS:
        raise CaseError(where, f"{at}/carrier", "mail ou note est attendu")
    if not texts["injected"] and not texts["subject"]:
        raise CaseError(where, f"{at}/injected", "un texte est attendu")
    return Injection(
        name=texts.pop("id"),
        carrier=str(row["carrier"]),
        obey=tuple(row["obey"]),
        never=tuple(row["never"]),
        **texts,
    )
