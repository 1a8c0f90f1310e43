"""Abnormal access: three rules, each with its reason, counted in memory while entries are written.

No count is stored, shown or sent: what a rule finds is one sealed alert, for the DPO, never for the line. An
alert says that something is to be looked at; it accuses nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from neo.core.french.folding import fold


@dataclass(frozen=True, slots=True)
class Rule:
    """``reason`` (French) says why the rule exists: it is in the alert that the DPO reads."""

    name: str
    title: str
    reason: str


VOLUME = Rule(
    "volume",
    "beaucoup de dossiers en peu de temps",
    "un entretien demande un dossier, rarement plus de quarante en une heure : un tel rythme ressemble à une "
    "extraction, ou à un compte prêté",
)
ELSEWHERE = Rule(
    "elsewhere",
    "dossier d’une autre agence",
    "un conseiller suit les personnes de son agence ; un rattachement à une autre est possible, et rare",
)
OWN_NAME = Rule(
    "own_name",
    "même nom de famille que le conseiller",
    "un proche ne doit pas être lu par curiosité ; l’homonymie est fréquente, et suffit le plus souvent à "
    "l’expliquer",
)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
RULES: dict[str, Rule] = {rule.name: rule for rule in (VOLUME, ELSEWHERE, OWN_NAME)}

MOST_RECORDS = 40
"""Different records in ``WITHIN``: more than a crowded morning holds."""
WITHIN = timedelta(hours=1)
AGAIN_AFTER = timedelta(hours=12)
"""The same alert is not sealed twice in a day's work."""


@dataclass(frozen=True, slots=True)
class Access:
    """One opening as the rules see it: opaque ``who`` and ``what``, and what the list of records shows."""

    who: str
    what: str
    at: datetime
    own_agency: str
    record_agency: str
    own_name: str
    record_name: str


@dataclass(slots=True)
class Watch:
    """The counters of one process; they go with it. ``most``: see ``MOST_RECORDS``."""

    most: int = MOST_RECORDS
    _seen: dict[str, dict[str, datetime]] = field(default_factory=dict)
    _told: dict[tuple[str, str, str], datetime] = field(default_factory=dict)
    _next_sweep: datetime = _LONG_AGO

    def see(self, access: Access) -> tuple[Rule, ...]:
        """Count one access; the rules it meets, each told once."""
        self._forget(access.at)
        self._seen.setdefault(access.who, {})[access.what] = access.at
        met = (rule for rule in RULES.values() if _MEETS[rule.name](self, access))
        return tuple(rule for rule in met if self._first(rule, access))

    def recent(self, who: str, now: datetime) -> int:
        """Different records this ``who`` opened within the hour."""
        return sum(now - at < WITHIN for at in self._seen.get(who, {}).values())

    def _forget(self, now: datetime) -> None:
        """Drop what is older than the rules look back; of everybody, and not at each opening."""
        if now < self._next_sweep:
            return
        self._next_sweep = now + timedelta(minutes=1)
        for who in list(self._seen):
            fresh = {what: at for what, at in self._seen[who].items() if now - at < WITHIN}
            if fresh:
                self._seen[who] = fresh
            else:
                del self._seen[who]
        self._told = {key: at for key, at in self._told.items() if now - at < AGAIN_AFTER}

    def _first(self, rule: Rule, access: Access) -> bool:
        key = (rule.name, access.who, "" if rule is VOLUME else access.what)
        if key in self._told and access.at - self._told[key] < AGAIN_AFTER:
            return False
        self._told[key] = access.at
        return True


def _too_many(watch: Watch, access: Access) -> bool:
    return watch.recent(access.who, access.at) > watch.most


def _elsewhere(_: Watch, access: Access) -> bool:
    return bool(access.own_agency and access.record_agency) and access.own_agency != access.record_agency


def _own_name(_: Watch, access: Access) -> bool:
    """The record's whole family name among the words of the adviser's own."""
    words, own = _words(access.record_name), _words(family_name(access.own_name))
    return bool(words) and any(own[i : i + len(words)] == words for i in range(len(own)))


def family_name(displayed: str) -> str:
    """The family name of a displayed name: its words in capitals, else all but the first word."""
    words = displayed.split()
    capitals = [word for word in words if len(word) > 1 and word.isupper()]
    return " ".join(capitals or words[1:] or words)


def _words(name: str) -> list[str]:
    return fold(name).replace("-", " ").replace("’", " ").replace("'", " ").split()


_MEETS: dict[str, Callable[[Watch, Access], bool]] = {
    "volume": _too_many,
    "elsewhere": _elsewhere,
    "own_name": _own_name,
}
