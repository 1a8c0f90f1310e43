"""What a partner may be told of the matter they share with the agency: a day by which papers are due, and
that two figures differ. Never who the person is, what they live on or how they are.

Only to a sender whom the adviser's own notes name, and only when the mail asks nothing private.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from neo.core.assistant.mail_draft.limits import find_limits
from neo.core.assistant.mail_draft.record_answers import RecordAnswers
from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.sender import asks_private
from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.results import Sentence, Verdict
from neo.core.dossier.model import Dossier, Message
from neo.core.dossier.sources import Source
from neo.core.french import lazy_re as re
from neo.core.french.dates import WEEKDAYS, write_date
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage
from neo.core.grounding.verification import verify_sentence

_FILES = {
    "dossier": "le dossier",
    "convention": "la convention",
    "inscription": "l'inscription",
    "devis": "le devis",
    "prescription": "la prescription",
    "poei": "la POEI",
    "immersion": "l'immersion",
}
_FILE = re.compile(rf"\b({'|'.join(_FILES)})s?\b")
_HOURS = re.compile(r"(?<![\d,.])(\d{2,4}) ?h(?:eures)?\b(?! ?\d)")
_DIFFER = re.compile(
    r"\becarts?\b|\bau lieu de\b|\bet (?:non|pas)\b|\bdifferen\w+|\bcontredi\w+|\b(?:dit|annonce) \d"
)
_LIMIT = " date limite du dossier"
"""Added to the words of a request to look for the day it is due."""
_TWO = 2
_AHEAD = timedelta(days=60)


class SharedMatters:
    """What of the record answers a partner's mail. ``dossier``: the record as it may be told."""

    def __init__(self, dossier: Dossier, message: Message, today: date) -> None:
        self._message, self._today = message, today
        self._sent = message.sent_at.date()
        self._answers = RecordAnswers(dossier, message, today)
        self._index = reading_of(dossier, today).index

    def tell(self, asked: Sequence[Asked]) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences for each request, in order; none for any when one of them asks something private."""
        if any(asks_private(one.folded) for one in asked):
            return tuple(() for _ in asked)
        said: set[str] = set()
        told = []
        for one in asked:
            sentences = [s for s in (*self._due(one), *self._other_figure(one)) if s.text not in said]
            said |= {s.text for s in sentences}
            told.append(tuple(sentences))
        return tuple(told)

    def _due(self, asked: Asked) -> Iterator[Sentence]:
        """The first day by which the papers spoken of are due, when the request is on them."""
        if not _FILE.search(f"{asked.context} {asked.folded}"):
            return
        context = f"{fold(self._message.subject)} {asked.context}"
        wider = replace(asked, folded=f"{asked.folded}{_LIMIT}", context=context)
        days = [
            (day, passage, named[1])
            for passage in self._answers.passages(wider)
            if (named := _FILE.search(fold(passage.text)))
            for day in self._limits(passage)
        ]
        if days:
            day, passage, name = min(days, key=lambda found: found[0])
            written = f"{WEEKDAYS[day.weekday()]} {write_date(day)}"
            text = f"La date limite que nous avons pour {_FILES[name]} est le {written}."
            yield from self._seen(text, f"{name} pour le {written}", (passage.as_source(),))

    def _limits(self, passage: Passage) -> list[date]:
        found = find_limits(passage.text, passage.date or self._sent, self._sent)
        return [limit.last for limit in found if limit.last and limit.last <= self._sent + _AHEAD]

    def _other_figure(self, asked: Asked) -> Iterator[Sentence]:
        """The hours that the notes set against those the partner gives."""
        given = set(_HOURS.findall(asked.folded))
        for passage in self._index.passages if given else ():
            folded = fold(passage.text)
            others = list(dict.fromkeys(_HOURS.findall(folded)))
            if len(others) == _TWO and given & set(others) and passage.free and _DIFFER.search(folded):
                text = f"Nous avons deux durées, {others[0]} h et {others[1]} h : il reste à les accorder."
                yield from self._seen(text, passage.text, (passage.as_source(),))
                return

    def _seen(self, text: str, said: str, sources: tuple[Source, ...]) -> Iterator[Sentence]:
        """``text``, when the record is seen to hold what it says."""
        if verify_sentence(self._index, said, today=self._today, sources=sources).supported:
            yield Sentence(text, "", sources, Verdict.SUPPORTED)
