"""A question in, a cited answer or an abstention out."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.answer.composing import Composer, Found
from neo.core.assistant.answer.matching import Matcher
from neo.core.assistant.answer.question import read_question
from neo.core.assistant.answer.question_words import with_hyphens
from neo.core.assistant.answer.record_texts import RecordTexts
from neo.core.assistant.answer.refusals import refuse
from neo.core.assistant.answer.spoken import written
from neo.core.assistant.answer.wellbeing import wellbeing_answer
from neo.core.assistant.answer.whole_record import MESSAGE as WHOLE_RECORD
from neo.core.assistant.answer.whole_record import asks_for_all
from neo.core.assistant.answer.wording import Check, Said, is_verbatim, joined, quotation_of
from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.results import Answer, Reason, Sentence, Verdict
from neo.core.dossier.model import Dossier
from neo.core.french.folding import fold
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import verify_sentence

ENGINE = "embedded"
_SILENT = "Le dossier ne le dit pas."


def answer_question(dossier: Dossier, question: str, today: date) -> Answer:
    """The answer to ``question`` from this record alone, each sentence cited, or why there is none."""
    refusal = refuse(question, dossier)
    if refusal:
        return Answer(dossier.id, ENGINE, None, refusal.reason, refusal.message)
    folded = with_hyphens(fold(written(question)))
    told = wellbeing_answer(dossier, folded, today)
    if told:
        return told
    if asks_for_all(folded):
        return Answer(dossier.id, ENGINE, None, Reason.NOT_IN_RECORD, WHOLE_RECORD)
    index = reading_of(dossier, today).index
    texts = RecordTexts(dossier, index)
    asked = read_question(question, today)
    found = Composer(Matcher(index, texts), texts, asked, today).compose()
    nearest = tuple(_sentence(index, said, today) for said in found.nearest)
    if not found.said:
        return Answer(dossier.id, ENGINE, None, Reason.NOT_IN_RECORD, _silence(found), (), nearest)
    kept = [_proven(index, said, today) for said in found.said]
    text = joined(tuple(said for said, _ in kept))
    return Answer(dossier.id, ENGINE, text, None, "", tuple(sentence for _, sentence in kept), nearest)


def _proven(index: Index, said: Said, today: date) -> tuple[Said, Sentence]:
    """``said`` and its check; the passage's own words where a rewording does not hold."""
    sentence = _sentence(index, said, today)
    if sentence.verdict is not Verdict.UNSUPPORTED:
        return said, sentence
    quoted = quotation_of(said)
    return quoted, _sentence(index, quoted, today)


def _silence(found: Found) -> str:
    return f"{_SILENT} Voici ce qu’il contient de plus proche." if found.nearest else _SILENT


def _sentence(index: Index, said: Said, today: date) -> Sentence:
    sources = [p.as_source() for p in (said.passage, *said.others)]
    if said.check is Check.NONE:
        return Sentence(said.text, "", tuple(sources), Verdict.NOT_CHECKED)
    if said.check is Check.COMPUTED or (said.check is Check.QUOTATION and is_verbatim(said)):
        return Sentence(said.text, "", tuple(sources), Verdict.SUPPORTED)
    checked = verify_sentence(index, said.text, today=today, sources=sources)
    verdict = Verdict.SUPPORTED if checked.supported else Verdict.UNSUPPORTED
    return Sentence(said.text, "", tuple(sources), verdict, tuple(checked.problems))
