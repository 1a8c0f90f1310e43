"""The synthesis, prepared: its lines chosen, worded by the embedded writer and checked, in reading order."""

from __future__ import annotations

from datetime import date
from functools import partial

from neo.core.assistant.record_reading import RecordReading, reading_of
from neo.core.assistant.results import Omission, Sentence, Synthesis, Verdict
from neo.core.assistant.synthesis.choosing import reading_order, write
from neo.core.assistant.synthesis.plan import word_limit
from neo.core.assistant.synthesis.writer import Draft, goes_on, opened_again
from neo.core.assistant.with_model.prepared import Prepared, PreparedLine, Written
from neo.core.dossier.model import Dossier
from neo.core.facts.changes import changes_since
from neo.core.facts.unknown import MOST_SHOWN, find_unknown
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import verify_sentence

_ROOM_TO_REOPEN = 5  # words that "Mail non lu du … :" takes more than "Elle ajoute :"
_ROOM_OF_A_MODEL = 1.25
"""A model's text against the embedded writer's, in words: whole sentences, where that one is telegraphic."""
_NOTHING_TO_WORD = "le dossier ne contient rien à rédiger"


def prepare_synthesis(dossier: Dossier, today: date, since: date | None) -> Prepared:
    """What either writer needs to write the synthesis of ``dossier``; ``since``: for what has changed."""
    record = _read(dossier, today)
    drafts, left = _draft(record)
    limit = word_limit(len(dossier.reports))
    checked, left = _check_all(record.index, drafts, left, limit, today)
    held = [draft for draft, sentence in checked if sentence.verdict is not Verdict.SUPPORTED]
    return Prepared(
        task="synthesis",
        index=record.index,
        today=today,
        lines=tuple(PreparedLine(s.section, s) for _, s in checked),
        finish=partial(_beside, record, since, held, left),
        most_words=round(limit * _ROOM_OF_A_MODEL),
        solved="" if checked else _NOTHING_TO_WORD,
    )


def _read(dossier: Dossier, today: date) -> RecordReading:
    """The reading of the record, with what a synthesis needs of it."""
    record = reading_of(dossier, today)
    _ = record.contradictions, record.index
    return record


def _draft(record: RecordReading) -> tuple[list[Draft], list[Draft]]:
    return write(record.dossier, record.facts, list(record.plan), record.today)


def _check_all(
    index: Index, drafts: list[Draft], left: list[Draft], limit: int, today: date
) -> tuple[list[tuple[Draft, Sentence]], list[Draft]]:
    """Every draft with its verdict, in reading order; the best of ``left`` take the room of those held
    back.
    """
    checked = [(draft, _verify(index, draft, today)) for draft in drafts]
    room = limit - _ROOM_TO_REOPEN - sum(d.room for d, s in checked if s.verdict is Verdict.SUPPORTED)
    remaining = list(left)
    for draft in left if any(s.verdict is not Verdict.SUPPORTED for _, s in checked) else ():
        sentence = _verify(index, draft, today) if draft.room <= room else None
        if sentence is not None and sentence.verdict is Verdict.SUPPORTED:
            checked.append((draft, sentence))
            remaining.remove(draft)
            room -= draft.room
    return _reopened(index, sorted(checked, key=lambda pair: reading_order(pair[0])), today), remaining


def _reopened(
    index: Index, checked: list[tuple[Draft, Sentence]], today: date
) -> list[tuple[Draft, Sentence]]:
    """The first line shown of each mail says which mail: "the same mail" after another one would be false."""
    opened: set[str] = set()
    lines = []
    for draft, sentence in checked:
        mail = draft.planned.sources[0].ref if draft.planned.opening else ""
        if mail not in opened and goes_on(draft) and sentence.verdict is Verdict.SUPPORTED:
            draft = opened_again(draft)
            sentence = _verify(index, draft, today)
        if sentence.verdict is Verdict.SUPPORTED:
            opened.add(mail)
        lines.append((draft, sentence))
    return lines


def _verify(index: Index, draft: Draft, today: date) -> Sentence:
    """NÉO's own sentence goes through the same verifier as anybody's, against the sources it cites."""
    sources = draft.planned.sources
    checked = verify_sentence(index, draft.text, today=today, sources=sources)
    return Sentence(
        draft.text,
        draft.planned.section.value,
        sources,
        Verdict.SUPPORTED if checked.supported else Verdict.UNSUPPORTED,
        tuple(checked.problems),
    )


def _beside(
    record: RecordReading, since: date | None, held: list[Draft], left: list[Draft], written: Written
) -> Synthesis:
    """The whole result: the text, and what stands beside it."""
    dossier, facts, today = record.dossier, record.facts, record.today
    omitted = [Omission(d.text, d.planned.sources, held_back=True) for d in held]
    omitted += [Omission(d.text, d.planned.sources) for d in left]
    return Synthesis(
        dossier=dossier.id,
        engine=written.making.engine,
        today=today,
        sentences=written.sentences,
        unknown=(*record.set_aside, *find_unknown(dossier, facts))[:MOST_SHOWN],
        contradictions=record.contradictions,
        stale=record.stale,
        changes=changes_since(dossier, facts, today, since),
        omitted=tuple(omitted),
        held_back=written.held_back,
        making=written.making,
    )
