"""What the agency wrote to the person since the last note: the newest word on a date or an offer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.assistant.synthesis.notes import source_of
from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.assistant.synthesis.quoting import fitted, quotable
from neo.core.dossier.model import Dossier
from neo.core.facts.model import Fact, Speaker, Tag
from neo.core.french.dates import show_date
from neo.core.french.words import content_keys

_MOST_DAYS, _LINES_A_MAIL, _MOST_QUOTED, _LEAST_QUOTED = 120, 2, 17, 5
_WORTH, _MORE_FOR_A_DAY, _MORE_FOR_AN_OFFER = 2.4, 0.8, 0.8


def sent_lines(dossier: Dossier, facts: tuple[Fact, ...], today: date) -> Iterator[PlannedFact]:
    """At most two lines a mail, for what gives a day, a figure or an offer."""
    last = max((r.date for r in dossier.reports), default=date.min)
    by_message: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.speaker is Speaker.ADVISER:
            by_message.setdefault(fact.passage.ref, []).append(fact)
    for message in dossier.messages:
        day = message.sent_at.date()
        if message.incoming or day <= last or not 0 <= (today - day).days <= _MOST_DAYS:
            continue
        told = [f for f in by_message.get(message.ref, []) if _is_news(f, dossier)]
        for fact in sorted(told, key=lambda f: -_worth(f, today))[:_LINES_A_MAIL]:
            quote = fitted(quotable(fact), _MOST_QUOTED)
            if len(quote.split()) >= _LEAST_QUOTED:
                yield PlannedFact(
                    Section.EXCHANGES,
                    _worth(fact, today),
                    (source_of(fact),),
                    draft=f"L'agence a écrit le {show_date(day)} : « {quote} ».",
                    keys=frozenset(content_keys(quote)),
                )


def _is_news(fact: Fact, dossier: Dossier) -> bool:
    """A day that is no appointment of the diary, a figure, an offer."""
    if fact.has(Tag.SMALL_TALK, Tag.SENSITIVE, Tag.NEXT_APPOINTMENT) or "?" in fact.passage.text:
        return False
    diary = {a.at.date() for a in dossier.appointments}
    days = [d.first for d in fact.dates if not d.relative]
    if days and all(day in diary for day in days):
        return False
    return bool(days or fact.quantities) or fact.has(Tag.OPPORTUNITY)


def _worth(fact: Fact, today: date) -> float:
    ahead = fact.next_day(today) is not None
    return _WORTH + _MORE_FOR_A_DAY * ahead + _MORE_FOR_AN_OFFER * fact.has(Tag.OPPORTUNITY)
