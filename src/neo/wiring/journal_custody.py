"""Opening the journal: two holders, a reason, an entry of its own, a notice to each adviser concerned.

Order matters: the opening is written in the chain before anything is read, made public and told to those
concerned before anything is given. What was not asked for is never opened.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from neo.adapters.sealing.holder_keys import read
from neo.adapters.sealing.two_keys import KeysDoNotOpen, Pair
from neo.core.errors import NotAllowed, WrongUsage
from neo.core.governance.journal.entry import CUSTODY, MAX_REASON, Opening, from_body
from neo.core.governance.journal.holders import DPO, HOLDERS, SECONDS
from neo.core.governance.journal.marks import ADVISER, RECORD, select, token
from neo.wiring.clock import now, this_day
from neo.wiring.data_folder import secret_key
from neo.wiring.journal import append
from neo.wiring.journal_keys import clear_months, month_key, registered, required
from neo.wiring.laboratory import is_laboratory
from neo.wiring.register import record
from neo.wiring.settings import read_settings

_NOTICE = 1024
"""Bytes of a notice before it is sealed."""
ABOUT = {
    "record": "un dossier",
    "adviser": "un conseiller",
    "access": "une demande d’accès",
    "alerts": "des alertes",
}


@dataclass(frozen=True, slots=True)
class Demand:
    """What the journal is opened for. ``about``: ``record``, ``adviser`` or ``access`` (the person's right);
    ``name``: the record's id or the adviser's login. ``first`` and ``last``: days, both included.
    """

    about: str
    name: str
    reason: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What an adviser reads about one opening of the journal. ``entries``: how many of theirs were read."""

    day: str
    about: str
    holders: str
    reason: str
    entries: int


Phrase = Callable[[], str]


def holders_pair(dpo_file: Path, dpo_phrase: Phrase, second_file: Path, second_phrase: Phrase) -> Pair:
    """The two private keys; a passphrase is asked once its file is known to be the right one.

    Raises ``NotAllowed`` unless they are the DPO's and one of the two others', ``FileUnreadable``,
    ``PassphraseRefused``.
    """
    dpo, second = read(dpo_file), read(second_file)
    if dpo.role != DPO or second.role not in SECONDS:
        raise NotAllowed(
            rule="le journal s’ouvre avec la clé du délégué et celle de l’élu ou de la sécurité, ensemble"
        )
    return Pair(dpo.private(dpo_phrase()), second.private(second_phrase()), second.role)


@dataclass(slots=True)
class Found:
    """The entries asked for, in order. ``closed``: seals that these two keys do not open: entries and months
    of former holders.
    """

    openings: list[Opening] = field(default_factory=list)
    closed: int = 0


def open_journal(demand: Demand, pair: Pair) -> Found:
    """The entries asked for. Raises ``KeysDoNotOpen`` when there are some and the keys open none."""
    folder = read_settings().data_dir
    _check_reason(demand.reason, demand.name)
    append(folder, required(folder), CUSTODY, _own_entry(demand, pair))
    found = _select(folder, demand, pair)
    _tell(folder, demand, pair, found.openings)
    if found.closed and not found.openings:
        raise KeysDoNotOpen
    return found


def _check_reason(reason: str, name: str = "") -> None:
    if not reason.strip() or len(reason) > MAX_REASON:
        raise WrongUsage(problem=f"Un motif de {MAX_REASON} caractères au plus est demandé : --reason TEXTE.")
    if name and name.casefold() in reason.casefold():
        raise WrongUsage(problem="Le motif est public : il ne nomme ni le dossier ni le conseiller.")


def _own_entry(demand: Demand, pair: Pair) -> Opening:
    record = "" if demand.about == "adviser" else demand.name
    login = demand.name if demand.about == "adviser" else ""
    return Opening(
        login=login,
        record=record,
        at=now().isoformat(),
        function="journal",
        ground=f"{DPO}+{pair.second}",
        reason=demand.reason.strip(),
        door=demand.about,
    )


def _select(folder: Path, demand: Demand, pair: Pair) -> Found:
    """Open nothing but the entries that bear the mark asked for; keep those of the days asked for."""
    from neo.storage.oversight import journal

    kind, found = ADVISER if demand.about == "adviser" else RECORD, Found()
    for month in (one for one in journal.months() if _month_asked(one, demand)):
        tokens = [token(key, kind, demand.name) for key in _keys(folder, month, pair, found)]
        for _, seal in journal.sealed(select(journal.marked(month), kind, tokens)):
            body = _opened(seal, pair, found)
            if body is not None and _asked(opening := from_body(body), demand):
                found.openings.append(opening)
    return found


def _keys(folder: Path, month: str, pair: Pair, found: Found) -> list[bytes]:
    """The keys of that month's marks: in clear in the folder, or sealed."""
    from neo.storage.oversight.journal_notices import month_keys

    clear = [month_key(folder, month)] if month in clear_months(folder) else []
    sealed = [_opened(seal, pair, found) for seal in month_keys(month)]
    return [*clear, *(key[:32] for key in sealed if key is not None)]


def _opened(seal: bytes, pair: Pair, found: Found) -> bytes | None:
    try:
        return pair.open(seal)
    except KeysDoNotOpen:
        found.closed += 1
        return None


def _month_asked(month: str, demand: Demand) -> bool:
    first = f"{demand.first:%Y-%m}" if demand.first else ""
    last = f"{demand.last:%Y-%m}" if demand.last else "9999-12"
    return first <= month <= last


def civil_day(at: datetime) -> date:
    """The day in Paris, like the month of an entry."""
    return at.astimezone(ZoneInfo("Europe/Paris")).date()


def _asked(opening: Opening, demand: Demand) -> bool:
    day = civil_day(datetime.fromisoformat(opening.at))
    named = opening.login if demand.about == "adviser" else opening.record
    inside = (demand.first or date.min) <= day <= (demand.last or date.max)
    return inside and named == demand.name and opening.function != "journal"


def _tell(folder: Path, demand: Demand, pair: Pair, found: Iterable[Opening]) -> None:
    """Make the opening public and leave a notice to the advisers concerned."""
    counts: dict[str, int] = {demand.name: 0} if demand.about == "adviser" else {}
    for opening in found:
        counts[opening.login] = counts.get(opening.login, 0) + 1
    tell_advisers(folder, demand.about, pair.second, demand.reason.strip(), counts)


def tell_advisers(folder: Path, about: str, second: str, reason: str, counts: dict[str, int]) -> None:
    """``counts``: entries read, by the login of those concerned."""
    from neo.storage.oversight.journal_models import JournalOpening
    from neo.storage.oversight.journal_notices import tell

    day = this_day()
    opening = JournalOpening(day=day, holders=f"{DPO}+{second}", about=about, reason=reason)
    notice = Notice(day.isoformat(), about, opening.holders, reason, 0)
    sealed = [
        _notice(folder, login, replace(notice, entries=count)) for login, count in counts.items() if login
    ]
    tell(opening, f"{day:%Y-%m}", sealed)
    if not is_laboratory(folder):
        what = {"about": about, "holders": opening.holders, "reason": reason}
        record(DPO, "", "journal_opened", what)


def _notice(folder: Path, login: str, notice: Notice) -> tuple[bytes, bytes]:
    """Mark and seal of a notice: found and read with the adviser's login and this server's key."""
    from nacl.secret import SecretBox
    from nacl.utils import random

    body = json.dumps(asdict(notice), ensure_ascii=False).encode("utf-8", errors="backslashreplace")
    salt = random(16)
    mark = hmac.digest(_own_key(folder, login, "mark"), salt, "sha256")[:16]
    return salt + mark, SecretBox(_own_key(folder, login, "notice")).encrypt(body.ljust(_NOTICE))


def notices_for(login: str) -> list[Notice]:
    """What was told to this adviser, the last first."""
    from nacl.secret import SecretBox

    from neo.storage.oversight.journal_notices import notices

    folder = read_settings().data_dir
    own, box = _own_key(folder, login, "mark"), SecretBox(_own_key(folder, login, "notice"))
    found = [
        Notice(**json.loads(box.decrypt(sealed)))
        for mark, sealed in notices()
        if hmac.compare_digest(mark[16:], hmac.digest(own, mark[:16], "sha256")[:16])
    ]
    return found[::-1]


def _own_key(folder: Path, login: str, use: str) -> bytes:
    return hmac.digest(secret_key(folder).encode(), f"neo.journal.{use}\0{login}".encode(), "sha256")


def holders_words(roles: str) -> str:
    """``dpo+elected`` in French."""
    return " et ".join(HOLDERS[role] for role in roles.split("+") if role in HOLDERS)


def open_alerts(pair: Pair, reason: str) -> list[dict[str, str]]:
    """Every alert of abnormal access; those concerned are told, like for any opening."""
    from neo.storage.oversight.journal_notices import alerts

    folder = read_settings().data_dir
    _check_reason(reason)
    append(folder, required(folder), CUSTODY, _own_entry(Demand("alerts", "", reason), pair))
    found = [_read_alert(pair.open(seal)) for _, seal in alerts()]
    counts: dict[str, int] = {}
    for alert in found:
        counts[alert["login"]] = counts.get(alert["login"], 0) + 1
    tell_advisers(folder, "alerts", pair.second, reason.strip(), counts)
    return found


def _read_alert(body: bytes) -> dict[str, str]:
    try:
        return {str(name): str(value) for name, value in json.loads(body).items()}
    except (ValueError, AttributeError):
        raise KeysDoNotOpen from None


def known_holders(folder: Path) -> tuple[str, ...]:
    """The roles that registered a key here."""
    return tuple(registered(folder))
