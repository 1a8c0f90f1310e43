"""Writing the journal: whoever opens a record is written down first, sealed; else the record stays closed.

In a laboratory nothing is written until three holders have registered their keys; in a deployment nothing
opens without them. Abnormal access is counted here, in memory, while writing.
"""

from __future__ import annotations

import hmac
import json
import logging
import os
import secrets
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from neo.core.errors import NeoError, Refused
from neo.core.governance.journal.abnormal import Access, Rule, Watch
from neo.core.governance.journal.entry import BODY, CUSTODY, OPENING, Opening, to_body
from neo.core.governance.journal.holders import fingerprint
from neo.core.governance.journal.marks import MARKS, SALT, marks
from neo.wiring.clock import now, this_day
from neo.wiring.journal_heads import deliver
from neo.wiring.journal_keys import month_key, registered, required, seal_past_months, seals
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import read_settings

_log = logging.getLogger(__name__)

SAME_ACT = 60.0
"""Seconds in which a page and its stream, for one function and one record, are one act and one entry."""
_MODEL_TASKS = {
    "synthesis": "NEO_PROVIDER_SYNTHESIS",
    "answer": "NEO_PROVIDER_ANSWER",
    "mail": "NEO_PROVIDER_MAIL",
    "conclusion": "NEO_PROVIDER_CONCLUSION",
}
"""Functions that a model may write -> the setting of its order, like ``wiring.routes``."""
_NOTHING_WRITTEN = frozenset({"record", "departure", "report", "export", "erase", "mask", "verify"})


class JournalUnwritable(Refused):
    """The journal cannot be written, so the record is not opened. Data: ``problem``, a French sentence."""

    code = "journal_unwritable"
    template = "Le journal ne peut pas être écrit : le dossier n’est pas ouvert. {problem}"


class Account(Protocol):
    """Whoever opens."""

    login: str
    display_name: str
    agency_code: str


class Line(Protocol):
    """What the list of records says of the one that is opened."""

    @property
    def id(self) -> str: ...
    @property
    def last_name(self) -> str: ...
    @property
    def agency_code(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Act:
    """``function``: among ``entry.FUNCTIONS``. ``engine``: the writer asked, empty when nothing is written.
    ``ground``: an access of ``storage.records.access``. ``door``: ``web``, or ``cli`` and the system's user.
    """

    function: str
    reason: str = ""
    engine: str = ""
    ground: str = ""
    door: str = "web"


def is_kept(folder: Path) -> bool:
    """Whether openings are written here: in a deployment always, in a laboratory with its three holders."""
    return not is_laboratory(folder) or len(registered(folder)) == 3


def engine_asked(function: str) -> str:
    """The writer that ``function`` asks first, by the settings; empty for one that writes nothing."""
    if function in _NOTHING_WRITTEN:
        return ""
    own = os.environ.get(_MODEL_TASKS.get(function, ""), "").strip()
    usual = os.environ.get("NEO_PROVIDER", "").strip() if function in _MODEL_TASKS else ""
    return (own or usual or "embedded").split(",")[0].strip().partition(":")[0][:40]


def write_opening(account: Account, line: Line, act: Act) -> None:
    """Write that ``account`` opens the record of ``line``, or raise: then the record must not be opened.

    Raises ``JournalNotReady`` (a deployment without its holders) or ``JournalUnwritable``.
    """
    folder = read_settings().data_dir
    try:
        if not is_kept(folder):
            return
        known = required(folder)
        if not _RECENT.holds(account.login, line.id, act):
            append(folder, known, OPENING, _entry(account, line, act))
            _RECENT.keep(account.login, line.id, act)
            _watch(folder, known, account, line)
    except Refused:
        raise
    except NeoError as error:
        raise JournalUnwritable(problem=error.sentence) from error
    except (OSError, ValueError) as error:
        problem = f"Une entrée ne peut pas être scellée ({type(error).__name__})."
        raise JournalUnwritable(problem=problem) from error


def _entry(account: Account, line: Line, act: Act) -> Opening:
    return Opening(
        login=account.login,
        record=line.id,
        at=now().isoformat(),
        function=act.function,
        engine=act.engine,
        ground=act.ground,
        reason=act.reason,
        door=act.door,
    )


def append(folder: Path, known: Mapping[str, bytes], kind: str, opening: Opening) -> None:
    """Seal ``opening``, put it at the end of the chain. Raises ``NeoError``, ``OSError``, ``ValueError``."""
    from neo.storage.oversight import journal

    today, salt = this_day(), secrets.token_bytes(SALT)
    seal_past_months(folder, f"{today:%Y-%m}", known)

    def its_marks(month: str) -> bytes:
        if kind == CUSTODY:  # the public line tells it; it is not found by the name it is about
            return secrets.token_bytes(MARKS)
        return marks(month_key(folder, month), salt, opening.record, opening.login)

    draft = journal.Draft(kind, fingerprint(known), seals(known).seal(to_body(opening)), its_marks)
    done = journal.append(today, [draft])
    if done.closed is not None:
        deliver(*done.closed)


class _Recent:
    """What this process has just written, so that one act is one entry. Opaque, in memory, a minute long."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        self._at: dict[bytes, float] = {}
        self._lock = threading.Lock()

    def holds(self, *act: object) -> bool:
        with self._lock:
            return time.monotonic() - self._at.get(self._name(act), float("-inf")) < SAME_ACT

    def keep(self, *act: object) -> None:
        with self._lock:
            moment = time.monotonic()
            if len(self._at) > 5000:
                self._at = {name: at for name, at in self._at.items() if moment - at < SAME_ACT}
            self._at[self._name(act)] = moment

    def _name(self, act: tuple[object, ...]) -> bytes:
        return hmac.digest(self._key, repr(act).encode("utf-8", errors="backslashreplace"), "sha256")


_RECENT = _Recent()
_WATCH, _WATCHING = Watch(), threading.Lock()
_ALERT_KEYS = ("rule", "title", "reason", "login", "record", "at")


def _watch(folder: Path, known: Mapping[str, bytes], account: Account, line: Line) -> None:
    """Count this access, seal what the rules find. The entry is written: a lost alert is said in the log."""
    access = Access(
        who=_opaque(account.login),
        what=_opaque(line.id),
        at=now(),
        own_agency=account.agency_code,
        record_agency=line.agency_code,
        own_name=account.display_name,
        record_name=line.last_name,
    )
    with _WATCHING:
        found = _WATCH.see(access)
    for rule in found:
        try:
            _alert(known, rule, account.login, line.id)
        except (NeoError, ValueError) as error:
            _log.error("an alert of access was not kept: %s", getattr(error, "code", type(error).__name__))


def _opaque(name: str) -> str:
    return hmac.digest(_WATCH_KEY, name.encode("utf-8", errors="backslashreplace"), "sha256").hex()


_WATCH_KEY = secrets.token_bytes(32)


def _alert(known: Mapping[str, bytes], rule: Rule, login: str, record: str) -> None:
    from neo.storage.oversight import journal_notices

    values = (rule.name, rule.title, rule.reason, login, record, now().isoformat())
    text = json.dumps(dict(zip(_ALERT_KEYS, values, strict=True)), ensure_ascii=False)
    body = text.encode("utf-8", errors="backslashreplace")
    if len(body) > BODY:
        raise ValueError("an alert that no body holds")
    journal_notices.add_alert(f"{this_day():%Y-%m}", seals(known).seal(body.ljust(BODY)))
