"""What the rest of the record says to one request, in sentences that the person may read.

The mail itself proves nothing: the record is read without the sender's own words. What the person reads of a
note stands between quotation marks, with its day; what may not be told (somebody's health, the life of
others, a judgement, the amount of a benefit) is left out, and the request then stays with the adviser.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache

from neo.core.assistant.answer.answering import answer_question
from neo.core.assistant.mail_draft import wants
from neo.core.assistant.mail_draft.mail_text import others_words
from neo.core.assistant.mail_draft.partner_mails import PartnerMails
from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.retrieving import Retriever
from neo.core.assistant.mail_draft.wording import CANCELLED, Wording, in_full, own_words_of
from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.results import Sentence, Verdict
from neo.core.dossier.model import Dossier, Engagement, Message
from neo.core.facts.filters import (
    is_about_the_couple,
    is_health_detail,
    is_judgement,
    is_never_said,
    is_only_about_a_relative,
    is_others_own_affair,
    is_others_private_life,
    is_sensitive,
    shows_distress,
)
from neo.core.french import lazy_re as re
from neo.core.french.dates import WEEKDAYS
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage
from neo.core.grounding.verification import verify_sentence

_MOST = 4
"""Sentences of the record told for one request."""
_LONGEST = 45
"""Words of one sentence of the record that a mail can hold."""
_BENEFIT_AMOUNT = re.compile(
    r"\b(?:allocation|are|ass|rsa|aah|indemni\w+|brut par jour|par jour)\b.*\d+[,.]\d\d"
)
_DECIDES = re.compile(
    r"\b(?:sanction\w*|radi\w+|suspen\w+ (?:de |du |des )(?:droits?|allocation|rsa)|manquement\w*)\b"
)
_RELATIVE = (
    r"(?:mere|maman|pere|papa|s(?:oe|œ)urs?|freres?|fils|filles?|mari|femme|epou\w+|conjointe?|compagn\w+"
    r"|concubine?|ex|beau-\w+|belle-\w+|grand-\w+)"
)
_KIN = re.compile(
    rf"^\W*(?:(?:sa|son|ses|leurs?|la|le|les) )?{_RELATIVE}(?: \w+)? ?[:,(]|\b(?:sa|son|ses) {_RELATIVE}\b"
)
_REMARK = re.compile(
    r"\b(?:de|d\.e\.?) (?:se |ne |n'|a |est |dit|refuse|pretend)|\bje (?:doute|crains|pense|soupconne"
    r"|trouve)\b|\b(?:lit|ecrit|parle|comprend|s'exprime) (?:bien|mal|peu|pas|difficilement|a peine)\b"
    r"|\bpas (?:mon (?:domaine|role|sujet)|a nous|nous de)\b|\bne (?:pas|rien) (?:pousser|dire|mettre)\b"
    r"|\ba ne pas (?:mettre|dire)\b|\bje ne (?:chiffre|confirme|m'en mele)\b|\bsans (?:le|lui) (?:dire"
    r"|pousser)\b"
)
# What the record answers surely: a value that the question names the kind of.
_WANTS_A_VALUE = re.compile(
    r"\bquand\b|\bquelle? (?:heure|date|jour|adresse|bonne date)|\bquels? (?:jours?|horaires?|papiers?)"
    r"|\b(?:a|avec|chez) qui\b|\bdemande qui\b|\bheures?\b|\bcombien (?:de|d')|\bcombien (?:photos?"
    r"|exemplaires?)"
    r"|\bc'est (?:bien |ou|quoi la bonne)|\bou (?:est|exactement|dois|faut|aller)|\bjusqu'a\b|\bvala\w+"
    r"|\bencore bons?\b"
    r"|\brappeler ce que\b|\bquoi (?:ramener|apporter)|\bapporter\b|\bmardi ou\b|\bdi ou \w+di\b"
)


# "Est-ce trop tard ?": a day that has passed is then the answer.
_ON_LATENESS = re.compile(
    r"\btrop tard\b|\bencore (?:temps|possible|bons?|valables?)\b|\bdepasse\w*|\bavant quand\b"
    r"|\bjusqu'a quand\b"
)
_CLOSED = frozenset({"RE", "AN"})
_DAYS_ASKED = frozenset({wants.DAY, wants.LIMIT, wants.SPAN, wants.HOUR})
_NAMES_A_DAY = re.compile(rf"\b(?:le|du|au|{'|'.join(WEEKDAYS)}) \d{{1,2}}\b|\b(?:{'|'.join(WEEKDAYS)})\b")


def wants_a_value(asked: Asked) -> bool:
    """Whether it asks for something the record states or not: a day, an hour, a place, a name."""
    return bool(_WANTS_A_VALUE.search(asked.folded))


class RecordAnswers:
    """Answers the requests of one mail from the rest of the record, which is read once for all of them."""

    def __init__(self, dossier: Dossier, message: Message, today: date) -> None:
        self._dossier, self._message, self._today = dossier, message, today
        self._others = without_own_words(dossier, message.ref)

    @cached_property
    def _retriever(self) -> Retriever:
        index = reading_of(self._others, self._today).index
        facts = reading_of(self._dossier, self._today).facts
        return Retriever(index, facts, self._message, self._today)

    @cached_property
    def _partner_mails(self) -> PartnerMails:
        return PartnerMails(reading_of(self._others, self._today).index, self._message)

    def tell(self, asked: Asked) -> tuple[Sentence, ...]:
        """A few sentences, each verified and with its sources; none when nothing may be told."""
        kept = self._tellable(self._partner_mails.answer_to(asked))
        kept = kept or self._tellable(self._retriever.find(asked))
        if not kept and wants_a_value(asked):
            answer = answer_question(self._others, _question(asked), self._today)
            more = [s for s in answer.sentences if s.verdict is Verdict.SUPPORTED and _may_be_told(s)]
            kept = [s for s in more if self._is_proof(s)]
        if not _ON_LATENESS.search(asked.folded):
            kept = [s for s in kept if not self._is_overdue(s)]
        return self._worded(kept[:_MOST], on_days=_is_on_days(asked))

    def passages(self, asked: Asked) -> list[Passage]:
        """The passages that answer ``asked`` best, as they stand: not all of them may be told."""
        return self._retriever.find(asked)

    def tell_to_come(self, news: Asked) -> tuple[Sentence, ...]:
        """What the record holds, on something the mail announces, for a day to come."""
        kept = self._tellable(self._retriever.to_come(news))
        return self._worded(kept, on_days=True)

    def _worded(self, kept: list[Sentence], *, on_days: bool) -> tuple[Sentence, ...]:
        wording, told = Wording(self._dossier), []
        for sentence in kept:
            planned = self._as_planned(sentence, wording)
            worded = planned or replace(sentence, text=wording.word(sentence))
            told.append(self._with_days(sentence, worded.text) if on_days and not planned else worded)
        return tuple(told)

    def _is_overdue(self, sentence: Sentence) -> bool:
        """Whether it is something promised or planned whose day has passed before the mail: a missed promise
        answers nobody."""
        source, sent = next(iter(sentence.sources), None), self._message.sent_at.date()
        if source is None:
            return False
        dues = [e.due for e in self._engagements if source.pointer.startswith(e.pointer)]
        steps = [s for s in self._dossier.steps if s.ref == source.ref and s.ref and s.state not in _CLOSED]
        return any(due is not None and due < sent for due in (*dues, *(s.end or s.start for s in steps)))

    @property
    def _engagements(self) -> tuple[Engagement, ...]:
        return self._dossier.contract.engagements if self._dossier.contract else ()

    def _with_days(self, sentence: Sentence, text: str) -> Sentence:
        """What a note says, with its days to come as they are spoken, once these are seen to be its own."""
        source = next(iter(sentence.sources), None)
        worded = replace(sentence, text=text)
        if source is None or source.date is None:
            return worded
        words = own_words_of(sentence.text)
        days = in_full(words, source.date, self._message.sent_at.date())
        index = reading_of(self._others, self._today).index
        said = f"{words} ({days})"
        if (
            not days
            or not verify_sentence(index, said, today=self._today, sources=sentence.sources).supported
        ):
            return worded
        return replace(sentence, text=f"{text.rstrip('.')} ({days}).")

    def _as_planned(self, sentence: Sentence, wording: Wording) -> Sentence | None:
        """A démarche, a commitment or an offer with its days, once its fields are seen to say so."""
        source = next(iter(sentence.sources), None)
        text = wording.planned(source) if source is not None else ""
        if source is None or not text:
            return None
        index = reading_of(self._others, self._today).index
        fields = [p.as_source() for p in index.passages if p.ref == source.ref and p.ref]
        sources = tuple(dict.fromkeys((source, *fields)))
        checked = verify_sentence(index, text, today=self._today, sources=sources)
        return replace(sentence, text=text, sources=sources) if checked.supported else None

    def _is_proof(self, sentence: Sentence) -> bool:
        """Neither replaced by a later passage nor from a mail that proves nothing to the person."""
        read = self._retriever
        return not any(
            read.is_replaced(s.pointer, s.start) or read.is_closed(s.ref) for s in sentence.sources
        )

    def _tellable(self, passages: list[Passage]) -> list[Sentence]:
        cancelled = {s.ref for s in self._dossier.steps if s.state == CANCELLED}
        return [s for s in map(_quoted, (p for p in passages if p.ref not in cancelled)) if _may_be_told(s)]


def _is_on_days(asked: Asked) -> bool:
    """Whether it asks for a day or names one: a day is then told in full."""
    return bool(wants.wanted_values(asked.folded) & _DAYS_ASKED or _NAMES_A_DAY.search(asked.folded))


def _quoted(passage: Passage) -> Sentence:
    return Sentence(passage.text, "", (passage.as_source(),), Verdict.SUPPORTED)


@lru_cache(maxsize=2)
def without_own_words(dossier: Dossier, ref: str) -> Dossier:
    """The record without what the sender of message ``ref`` wrote there: a question does not answer "
    "itself."""
    messages = tuple(
        replace(m, body=others_words(m.body), subject="") if m.ref == ref else m for m in dossier.messages
    )
    return replace(dossier, messages=messages)


def _question(asked: Asked) -> str:
    text = asked.text.strip(" .,;:!")
    if re.search(r"\bj[bcdfgklmnpqrstvxz][a-z]{2,}", text):
        text = asked.folded
    return text if text.endswith("?") else f"{text} ?"


def _may_be_told(sentence: Sentence) -> bool:
    words = fold(own_words_of(sentence.text))
    return not (
        len(words.split()) > _LONGEST
        or is_sensitive(words)
        or is_health_detail(words)
        or is_never_said(words)
        or is_others_private_life(words)
        or is_only_about_a_relative(words)
        or is_others_own_affair(words)
        or is_about_the_couple(words)
        or is_judgement(words)
        or shows_distress(words)
        or forbidden_in_a_mail(words)
        or _REMARK.search(words)
        or _KIN.search(words)
    )


def forbidden_in_a_mail(folded: str) -> bool:
    """Whether plain words speak of a sanction or of a benefit's amount: a mail tells neither."""
    return bool(_BENEFIT_AMOUNT.search(folded) or _DECIDES.search(folded))
