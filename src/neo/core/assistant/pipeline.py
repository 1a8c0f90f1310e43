"""The way of a request through the assistant: plan, write, verify, done. One async generator a task.

Pure computations run in a worker thread, so that a stream never blocks the others; closing the generator
stops the work at the next event. Nothing goes back up.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date

from neo.core.assistant.events import Done, Event, HeldBack, Planned, PlannedLine, Written
from neo.core.assistant.record_reading import RecordReading, reading_of
from neo.core.assistant.results import Answer, Omission, Sentence, Source, Synthesis, Verdict, Verification
from neo.core.assistant.synthesis.choosing import reading_order, write
from neo.core.assistant.synthesis.plan import word_limit
from neo.core.assistant.synthesis.writer import Draft, goes_on, opened_again
from neo.core.dossier.model import Dossier
from neo.core.facts.changes import changes_since
from neo.core.facts.unknown import find_unknown
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import Checked, verify_sentence, verify_text

ENGINE = "embedded"
_ROOM_TO_REOPEN = 4  # words that "Mail du … (non lu)" takes more than "Même mail"


async def synthesize(dossier: Dossier, today: date, since: date | None) -> AsyncIterator[Event]:
    """The lines planned, each sentence once verified, then the whole with what is beside it."""
    record = await asyncio.to_thread(_read, dossier, today)
    drafts, left = await asyncio.to_thread(_draft, record)
    limit = word_limit(len(dossier.reports))
    checked, left = await asyncio.to_thread(_check_all, record.index, drafts, left, limit, today)
    yield Planned(tuple(PlannedLine(i, d.planned.section.value) for i, (d, _) in enumerate(checked)))
    shown: list[Sentence] = []
    held: list[Draft] = []
    for number, (draft, sentence) in enumerate(checked):
        if sentence.verdict is Verdict.SUPPORTED:
            shown.append(sentence)
            yield Written(number, sentence)
        else:
            held.append(draft)
            yield HeldBack(number, sentence.section, "; ".join(sentence.problems))
    yield Done(await asyncio.to_thread(_beside, record, since, shown, held, left))


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
        draft.text, draft.planned.section.value, sources, _verdict(checked), tuple(checked.problems)
    )


def _verdict(checked: Checked) -> Verdict:
    return Verdict.SUPPORTED if checked.supported else Verdict.UNSUPPORTED


def _beside(
    record: RecordReading, since: date | None, shown: list[Sentence], held: list[Draft], left: list[Draft]
) -> Synthesis:
    """The whole result: the text, and what stands beside it."""
    dossier, facts, today = record.dossier, record.facts, record.today
    omitted = [Omission(d.text, d.planned.sources, held_back=True) for d in held]
    omitted += [Omission(d.text, d.planned.sources) for d in left]
    return Synthesis(
        dossier=dossier.id,
        engine=ENGINE,
        today=today,
        sentences=tuple(shown),
        unknown=find_unknown(dossier, facts),
        contradictions=record.contradictions,
        stale=record.stale,
        changes=changes_since(dossier, facts, today, since),
        omitted=tuple(omitted),
    )


async def ask(dossier: Dossier, question: str, today: date) -> AsyncIterator[Event]:
    """A cited answer, its sentences verified, or the reason why there is none."""
    answer = await asyncio.to_thread(_answer, dossier, question, today)
    yield Planned(tuple(PlannedLine(i, "") for i, _ in enumerate(answer.sentences)))
    for number, sentence in enumerate(answer.sentences):
        yield Written(number, sentence)
    yield Done(answer)


def _answer(dossier: Dossier, question: str, today: date) -> Answer:
    # Imported with the first question: a synthesis as a whole process does not wait for what it never uses.
    from neo.core.assistant.answer import answer_question

    return answer_question(dossier, question, today)


async def verify(dossier: Dossier, text: str, today: date) -> AsyncIterator[Event]:
    """Any text, sentence by sentence, against the record."""
    sentences = await asyncio.to_thread(_verify_all, dossier, text, today)
    yield Planned(tuple(PlannedLine(i, "") for i, _ in enumerate(sentences)))
    for number, sentence in enumerate(sentences):
        yield Written(number, sentence)
    yield Done(Verification(dossier.id, sentences))


def _verify_all(dossier: Dossier, text: str, today: date) -> tuple[Sentence, ...]:
    index = reading_of(dossier, today).index
    return tuple(
        Sentence(text[c.start : c.end], "", tuple(c.sources), _verdict(c), tuple(c.problems), c.start, c.end)
        for c in verify_text(index, text, today=today)
    )


__all__ = ["ENGINE", "Answer", "Source", "ask", "synthesize", "verify"]
