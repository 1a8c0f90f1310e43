"""Which of the worded facts make the text: the required ones, then the best worth for its length."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.synthesis.mails import LINES_A_MAIL
from neo.core.assistant.synthesis.plan import HEAVY_REPORTS, LIGHT_REPORTS, ORDER, PlannedFact, word_limit
from neo.core.assistant.synthesis.writer import Draft, Writer
from neo.core.dossier.model import Dossier
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re

_SAID_ALREADY, _MUCH_MORE = 0.6, 3
_MOST_REQUIRED = 0.7
_SAME_DAY, _SAME_PASSAGE = 0.7, 0.9
_DAY_KEY = re.compile(r"\d{2}/\d{2}/\d{4}$")
# What a sentence must add for its length: a light record says what it has, a heavy one only what counts.
_LEAST_GAIN_LIGHT, _LEAST_GAIN, _LEAST_GAIN_HEAVY = 0.03, 0.12, 0.4
_LEAST_OMITTED, _MOST_OMITTED = 1.5, 12


def write(
    dossier: Dossier, facts: RecordFacts, planned: list[PlannedFact], today: date
) -> tuple[list[Draft], list[Draft]]:
    """The chosen sentences in reading order, and the planned facts the limit left out, best first."""
    drafts = Writer(dossier, facts, today).word_all(planned)
    chosen = _choose(drafts, word_limit(len(dossier.reports)), _least_gain(len(dossier.reports)))
    chosen_ids = {id(d) for d in chosen}
    left = [d for d in drafts if id(d) not in chosen_ids and d.planned.value >= _LEAST_OMITTED]
    left.sort(key=lambda d: (-d.planned.value, -d.day.toordinal()))
    return sorted(chosen, key=reading_order), _left_out(left, chosen)


def _left_out(left: list[Draft], chosen: list[Draft]) -> list[Draft]:
    """The best of what is not said, each once; the same words with another figure say something else."""
    omitted: list[Draft] = []
    for draft in left:
        if len(omitted) == _MOST_OMITTED:
            break
        if not any(_is_said_by(draft, other) for other in (*chosen, *omitted)):
            omitted.append(draft)
    return omitted


def _is_said_by(draft: Draft, other: Draft) -> bool:
    figures = {key for key in draft.keys if any(c.isdigit() for c in key)}
    return _overlap(draft, other) >= _SAID_ALREADY and figures <= other.keys


def _choose(drafts: list[Draft], limit: int, least: float) -> list[Draft]:
    """The required ones, then the best worth for its length each time, less what is already said."""
    chosen, total = _required(drafts, limit)
    pool = [d for d in drafts if not d.planned.required]
    repeated = [max((_overlap(d, c) for c in chosen), default=0.0) for d in pool]
    themes: set[str] = set()
    while pool:
        gains = [_gain(d, r, themes) for d, r in zip(pool, repeated, strict=True)]
        best = max(range(len(pool)), key=gains.__getitem__)
        if gains[best] <= least:
            break
        draft = pool.pop(best)
        repeated.pop(best)
        if total + draft.room > limit or _is_orphan(draft, chosen):
            continue
        chosen.append(draft)
        total += draft.room
        themes |= set(draft.planned.fact.themes) if draft.planned.fact else set()
        repeated = [max(r, _overlap(d, draft)) for d, r in zip(pool, repeated, strict=True)]
    return chosen


def _is_orphan(draft: Draft, chosen: list[Draft]) -> bool:
    """Whether it goes on with a mail that no chosen line has opened."""
    place, line = divmod(draft.planned.rank, LINES_A_MAIL)
    if draft.planned.fact is not None or not place or not line:
        return False
    return not any(c.planned.fact is None and c.planned.rank == place * LINES_A_MAIL for c in chosen)


def _required(drafts: list[Draft], limit: int) -> tuple[list[Draft], int]:
    """The lines every adviser expects and their words; very many mails leave room for the rest."""
    chosen: list[Draft] = []
    total = 0
    for draft in sorted((d for d in drafts if d.planned.required), key=lambda d: -d.planned.value):
        if total + draft.room <= _MOST_REQUIRED * limit:
            chosen.append(draft)
            total += draft.room
    return chosen, total


def _least_gain(reports: int) -> float:
    if reports <= LIGHT_REPORTS:
        return _LEAST_GAIN_LIGHT
    return _LEAST_GAIN_HEAVY if reports > HEAVY_REPORTS else _LEAST_GAIN


def _gain(draft: Draft, repeated: float, themes: set[str]) -> float:
    if repeated >= 0.75:
        return 0.0
    fact = draft.planned.fact
    fresh = 1.25 if fact and not (set(fact.themes) & themes) else 1.0
    return float(draft.planned.value * fresh * (1 - repeated) / (6 + draft.words) ** 0.45)


def _overlap(a: Draft, b: Draft) -> float:
    """How much of ``a`` is said by ``b``, or of a short ``b`` by ``a``; the same day for the same thing
    counts most.
    """
    if not a.keys or not b.keys:
        return 0.0
    cited = [s for s in a.planned.sources if s.start is not None]
    if cited and all(s in b.planned.sources for s in cited):
        return _SAME_PASSAGE
    shared = a.keys & b.keys
    if any(_DAY_KEY.match(k) for k in shared) and any(len(k) > 3 and k.isalpha() for k in shared):
        return max(_SAME_DAY, len(shared) / len(a.keys))
    said = len(shared) / len(a.keys)
    if len(a.keys) > len(b.keys) + _MUCH_MORE:
        return said  # it says much more than ``b``
    return max(said, 0.9 * len(shared) / max(4, len(b.keys)))


def reading_order(draft: Draft) -> tuple[int, int, int, float]:
    """Sections in order; in each, the profile's lines first, then the newest note."""
    planned = draft.planned
    day = max((s.date for s in planned.sources if s.date), default=date.min)
    if planned.fact is None:
        return (ORDER[planned.section], 0, planned.rank, -planned.value)
    return (ORDER[planned.section], 1, -day.toordinal(), float(planned.sources[0].start or 0))
