"""A draft reply, prepared: what the record answers to each request, proved by code before any model.

A model may word what the record says, request by request. The greeting, the openings, what is left to the
adviser, general rules, the warnings and the closing are never its own. The mail itself is not sent: only the
requests found in it, without what speaks to a machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.mail_draft.drafting import MailRead, read_mail
from neo.core.assistant.mail_draft.replies import Replied
from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.results import Sentence, Verdict
from neo.core.assistant.with_model.for_the_person import fault_in_a_reply
from neo.core.assistant.with_model.prepared import Prepared, PreparedLine, Written
from neo.core.assistant.writings import DraftReply
from neo.core.dossier.model import Dossier
from neo.core.french.orders_to_machines import orders_to_machines
from neo.core.grounding.retrieval import Index
from neo.core.knowledge.texts import DatedText
from neo.core.privacy.identity import identity_of

TASK = "mail"
_ADDRESSED = frozenset({"person", "adviser"})
"""Roles of those whose data a message to the person may hold."""
_MOST_LONGER, _ROOM = 1.5, 15
_SOMEBODY_ELSE = "le courriel n’est pas de la personne : la réponse ne dit rien du dossier"
_DISTRESS = "le courriel porte des signes de détresse ou de danger : il n’est montré à aucun modèle"
_NOTHING_TOLD = "le dossier ne répond à aucune demande : rien n’est demandé à un modèle"


def prepare_reply(
    dossier: Dossier,
    message_id: str,
    today: date,
    tone: str | None = None,
    texts: Iterable[DatedText] = (),
) -> Prepared:
    """What either writer needs to draft the answer to ``message_id``; what ``texts`` say is told by code.
    Raises ``MessageNotFound``."""
    mail = read_mail(dossier, message_id, today, tone, texts)
    index = reading_of(mail.told, today).index
    lines = tuple(_lines(mail, index))
    return Prepared(
        task=TASK,
        index=index,
        today=today,
        lines=lines,
        finish=_Finish(mail, tuple(line.sentence for line in lines)),
        question="\n".join(_requests(mail, {line.section for line in lines})),
        tone=mail.register.tone,
        only=frozenset(p.key for p in identity_of(dossier).people if p.role in _ADDRESSED),
        fault=fault_in_a_reply,
        most_words=round(_MOST_LONGER * sum(len(x.sentence.text.split()) for x in lines)) + _ROOM,
        solved=_solved(mail, lines),
    )


def _solved(mail: MailRead, lines: tuple[PreparedLine, ...]) -> str:
    if not mail.is_the_persons:
        return _SOMEBODY_ELSE
    if mail.danger.told:
        return _DISTRESS
    return "" if lines else _NOTHING_TOLD


def _lines(mail: MailRead, index: Index) -> Iterator[PreparedLine]:
    """What the record says, request by request; a sentence of another text than the record stays as it is."""
    pointers = {passage.pointer for passage in index.passages}
    for number, one in enumerate(mail.shown, 1):
        for sentence in one.told:
            known = sentence.sources and all(source.pointer in pointers for source in sentence.sources)
            if known and sentence.verdict is Verdict.SUPPORTED:
                section = _section(number)
                yield PreparedLine(section, replace(sentence, section=section))


def _section(number: int) -> str:
    return f"Demande {number}"


def _requests(mail: MailRead, told: AbstractSet[str]) -> Iterator[str]:
    """Each request that a line answers, by its number, in the sender's words; one that speaks to a machine
    has only its number."""
    for number, one in enumerate(mail.shown, 1):
        if _section(number) not in told:
            continue
        text = "" if orders_to_machines(one.asked.text) else one.asked.text
        yield f"{number}. {text or '(non montrée)'}"


@dataclass(frozen=True, slots=True)
class _Finish:
    """The draft with the sentences that were written; ``sent``: the lines they stand for."""

    mail: MailRead
    sent: tuple[Sentence, ...]

    def __call__(self, written: Written) -> DraftReply:
        by_model = any(s.by == "model" for s in written.sentences)
        replied = self._told_anew(written) if by_model else self.mail.shown
        return replace(
            self.mail.written(replied),
            engine=written.making.engine,
            held_back=written.held_back,
            making=written.making,
        )

    def _told_anew(self, written: Written) -> tuple[Replied, ...]:
        sent = {(s.section, s.text) for s in self.sent}
        found = []
        for number, one in enumerate(self.mail.shown, 1):
            section = _section(number)
            told = [replace(s, section="") for s in written.sentences if s.section == section]
            kept = [s for s in one.told if (section, s.text) not in sent]
            found.append(replace(one, told=(*told, *kept)))
        return tuple(found)
