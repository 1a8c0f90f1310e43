"""Reports: received with or without their text, followed, answered, opened with one holder's key, purged."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import neo
from neo.core.errors import Refused, WorkFailed
from neo.core.governance.incidents.reports import (
    CASE,
    READ,
    WITHDRAWN,
    Report,
    Step,
    digest_of,
    objection,
    read_number,
    secret_of,
    state_of,
)
from neo.core.governance.journal.holders import DPO, ELECTED
from neo.core.governance.journal.retention import INCIDENTS, TEXTS, first_kept, kept_until, month_of
from neo.wiring.clock import this_day
from neo.wiring.data_folder import secret_key
from neo.wiring.journal_keys import registered
from neo.wiring.retention import chosen
from neo.wiring.settings import data_dir

_OF = {DPO: "du délégué à la protection des données", ELECTED: "de l’élu du personnel"}


class IncidentNotFound(WorkFailed):
    """No report of that number. Data: ``number``."""

    code = "incident_not_found"
    template = "Aucun signalement « {number} » ; `neo incidents list` donne les numéros."


class TextNotKept(WorkFailed):
    """The report has no text, or its time is over. Data: ``number``."""

    code = "incident_text_not_kept"
    template = "Le signalement {number} n’a pas de texte, ou le temps de sa conservation est passé."


class AnswerRefused(Refused):
    """A report may not become that. Data: ``reason``, a French sentence."""

    code = "incident_answer_refused"
    template = "{reason}"


@dataclass(frozen=True, slots=True)
class Said:
    """What whoever reports says, from lists, and what the page knows: no words."""

    kind: str
    gravity: str
    function: str
    engine: str


@dataclass(frozen=True, slots=True)
class Followed:
    """A report with what became of it. ``text_until``: AAAA-MM, empty without a text."""

    report: Report
    steps: tuple[Step, ...]
    text_until: str = ""

    @property
    def state(self) -> str:
        """Where it stands."""
        return state_of(list(self.steps))


def why_no_text() -> str:
    """Why a text cannot be attached here, French; empty when it can: it is sealed for both readers or not
    kept.
    """
    known = registered(data_dir())
    missing = [words for role, words in _OF.items() if role not in known]
    if not missing:
        return ""
    keys = " et de celle ".join(missing)
    return (
        f"Aucun texte ne peut être joint : il ne serait pas chiffré, faute de la clé {keys}. "
        "Un signalement sans texte est reçu."
    )


def receive(said: Said, once: str, text: str = "") -> tuple[str, str]:
    """Keep a report; its number and the secret of its follow-up.

    ``once``: chance drawn for one form, kept nowhere: the same form sent twice is one report, with the same
    secret. ``text``: masked and approved, or empty. Raises ``StoreUnusable`` or ``StoreNotPrepared``.
    """
    from neo.storage.oversight import incidents

    key = secret_key(data_dir()).encode("ascii")
    secret = secret_of(hmac.digest(key, f"neo.incident\0{once}".encode(), "sha256"))
    values = {
        "kind": said.kind,
        "gravity": said.gravity,
        "function": said.function,
        "engine": said.engine[:160],
        "version": neo.__version__[:32],
    }
    incidents.purge_texts(month_of(this_day()))
    number = incidents.add(this_day(), digest_of(secret), values, _sealed(text) if text else None)
    return number, secret


def _sealed(text: str) -> tuple[bytes, str]:
    from neo.adapters.sealing.either_key import seal_for_either

    until = kept_until(month_of(this_day()), chosen()[TEXTS])
    return seal_for_either(text, registered(data_dir())), until


def every() -> list[Followed]:
    """All reports, the latest first. Texts whose time is over are deleted on the way."""
    from neo.storage.oversight import incidents

    incidents.purge_texts(month_of(this_day()))
    return _followed(incidents.reports())


def one(number: str) -> Followed:
    """Raises ``IncidentNotFound``."""
    from neo.storage.oversight import incidents

    report = incidents.find(read_number(number))
    if report is None:
        raise IncidentNotFound(number=number)
    return _followed([report])[0]


def follow(number: str, secret: str) -> Followed | None:
    """The report of who holds its secret; none tells nothing of which of the two was wrong."""
    from neo.storage.oversight import incidents

    report = incidents.followed(read_number(number), digest_of(secret))
    return _followed([report])[0] if report else None


def withdraw_text(followed: Followed) -> None:
    """Delete the text, at the request of who holds the secret."""
    from neo.storage.oversight import incidents

    if incidents.forget_text(followed.report.number):
        incidents.add_step(followed.report.number, Step(this_day(), WITHDRAWN))


def answer(number: str, state: str, words: str, by: str) -> None:
    """Write what becomes of a report, with the answer of ``by`` (a role).

    Raises ``IncidentNotFound`` or ``AnswerRefused``.
    """
    from neo.storage.oversight import incidents

    found = one(number)
    refused = objection(found.state, state, words) or _names_somebody(words)
    if refused:
        raise AnswerRefused(reason=refused)
    incidents.add_step(found.report.number, Step(this_day(), state, words.strip(), by))


def _names_somebody(words: str) -> str:
    """Why such an answer is not kept, French: it is read by many, and must identify nobody."""
    from neo.core.privacy.detection import detect

    found = dict.fromkeys(words[f.start : f.end] for f in detect(words))
    named = ", ".join(f"« {one} »" for one in found)
    return f"La réponse ne doit nommer personne : {named} peut faire reconnaître quelqu’un." if named else ""


def open_text(number: str, role: str, private: bytes) -> str:
    """The text of a report, with the key of one of the two readers; that it was read is written first.

    Raises ``IncidentNotFound``, ``TextNotKept`` or ``KeyDoesNotOpen``.
    """
    from neo.adapters.sealing.either_key import open_with
    from neo.storage.oversight import incidents

    report = one(number).report
    sealed = incidents.sealed_text(report.number, month_of(this_day()))
    if sealed is None:
        raise TextNotKept(number=report.number)
    text = open_with(sealed, role, private)
    incidents.add_step(report.number, Step(this_day(), READ, by=role))
    return text


def private_key(file: Path, passphrase: str) -> tuple[str, bytes]:
    """Role and private key of a holder's key file. Raises ``FileUnreadable`` or ``PassphraseRefused``."""
    from neo.adapters.sealing.holder_keys import read

    key = read(file)
    return key.role, key.private(passphrase)


def became_a_case(number: str, by: str) -> None:
    """Write that the report became an evaluation case; raises as ``answer``."""
    answer(number, CASE, "Un cas d’évaluation en a été tiré, d’après le texte approuvé.", by)


def purge(months: Mapping[str, int]) -> tuple[int, int]:
    """Delete what was kept long enough: how many reports, how many texts on their own."""
    from datetime import date

    from neo.storage.oversight import incidents

    today = this_day()
    texts = incidents.purge_texts(month_of(today))
    before = date.fromisoformat(f"{first_kept(today, months[INCIDENTS])}-01")
    return incidents.purge_reports(before), texts


def _followed(reports: Iterable[Report]) -> list[Followed]:
    from neo.storage.oversight import incidents

    kept = list(reports)
    steps, texts = incidents.steps(r.number for r in kept), incidents.texts_kept()
    return [Followed(r, tuple(steps[r.number]), texts.get(r.number, "")) for r in kept]
