"""What an adviser must see before answering a mail, each with what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.assistant.mail_draft.attached import Announced, listed, some_missing
from neo.core.assistant.mail_draft.danger import danger_in, words_on
from neo.core.assistant.mail_draft.limits import Limit, find_limits
from neo.core.assistant.mail_draft.mail_text import own_words
from neo.core.assistant.mail_draft.replies import Replied
from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.sender import Sender
from neo.core.assistant.mail_draft.spelling import plain
from neo.core.assistant.mail_draft.topics import BENEFIT, LIMIT, topics_of
from neo.core.assistant.writings import Warned
from neo.core.dossier.model import Message
from neo.core.dossier.sources import Source
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date, write_date
from neo.core.french.orders_to_machines import orders_to_machines

_BENEFIT_ROUTE = {
    "caf": "Question sur une aide versée par la CAF ou la MSA : à lui adresser.",
    "": "Question d'indemnisation : à transmettre à la gestion des droits (GDD).",
}
_FAMILY = re.compile(r"\b(?:rsa|caf|apl|aah|prime d'activite|cmg|allocations? familiales?|msa)\b")
_CLOSED = (
    "L'adresse n'est pas celle de la personne : ne rien communiquer du dossier, pas même qu'elle est suivie."
)
_PARTNER = "L'expéditeur n'est pas la personne : ne dites que ce qui le concerne, avec son accord à elle."
_BY_ANOTHER = "Écrit par quelqu'un d'autre depuis l'adresse de la personne : vérifiez à qui vous répondez."
_ANOTHER = (
    "Le mail pose une question sur une autre personne ({names}) : ne dites rien d'elle, pas même si elle est "
    "suivie, et ne répondez pas avec ce que dit ce dossier-ci."
)
_ORDERS = (
    "Ce mail contient un texte caché ou adressé à une machine : il n'est pas suivi. Ne cliquez pas, "
    "signalez-le."
)
_MOST_DAYS = 3


def find_warnings(
    message: Message, sender: Sender, asked: Sequence[Asked], replied: Sequence[Replied], announced: Announced
) -> tuple[Warned, ...]:
    """The warnings on ``message``, in the order they are told."""
    own = own_words(message.body)
    found = [
        *_distress(message, own, sender),
        *_deadline(message, own, sender, asked, replied),
        *_benefit(message, sender, asked),
        *_orders(message),
        *_identity(message, sender),
        *_another(message, replied),
        *_missing(message, announced),
        *_gone(message, replied),
    ]
    return tuple(found)


def place(message: Message, start: int, end: int) -> Source:
    """A stretch of the mail as a source."""
    return Source(
        message.ref, f"{message.pointer}/corps", start, end, message.body[start:end], message.sent_at.date()
    )


def _distress(message: Message, own: str, sender: Sender) -> Iterator[Warned]:
    if not sender.own:
        return
    for text, segments in words_on(danger_in(own)):
        sources = tuple(place(message, s.start, s.end) for s in segments[:_MOST_DAYS])
        yield Warned("distress", text, sources)


def _deadline(
    message: Message, own: str, sender: Sender, asked: Sequence[Asked], replied: Sequence[Replied]
) -> Iterator[Warned]:
    if not sender.own and not sender.partner:
        return
    sent = message.sent_at.date()
    days: list[tuple[Limit | None, Source]] = [
        (limit, place(message, limit.start, limit.end)) for limit in find_limits(own, sent, sent)
    ]
    days += [
        (limit, source)
        for one in replied
        for source in one.sources
        if source.ref != message.ref
        for limit in find_limits(source.quote, source.date or sent, sent)
        if not _is_an_end(limit, one)
        if sender.own or any(limit.last and write_date(limit.last) in s.text for s in one.told)
    ]
    if sender.own and not days:
        days = [(None, place(message, a.start, a.end)) for a in asked if a.about(LIMIT)]
    if days:
        dated = sorted(
            (x.last, x.shown or show_date(x.last)) for x, _ in days if x is not None and x.last is not None
        )
        named = list(dict.fromkeys(shown for _, shown in dated))
        told = f" : {', '.join(named[:_MOST_DAYS])}" if named else " sans date dans le dossier : à vérifier"
        sources = tuple(dict.fromkeys(source for _, source in days))[:_MOST_DAYS]
        yield Warned("deadline", f"Échéance à tenir{told}.", sources)


def _is_an_end(limit: Limit, one: Replied) -> bool:
    """Whether the day is told as the end of something that lasts: "du 29 juin 2026 au 18 septembre 2026"."""
    return limit.last is not None and any(
        f" au {write_date(limit.last)}" in s.text and ", du " in s.text for s in one.told
    )


def _benefit(message: Message, sender: Sender, asked: Sequence[Asked]) -> Iterator[Warned]:
    on_benefits = any(t.name == BENEFIT for t in topics_of(plain(message.subject)))
    about = [a for a in asked if a.about(BENEFIT) or (on_benefits and not a.topics and not a.joins)]
    if about and sender.own:
        family = is_on_family_aid(about)
        sources = tuple(place(message, a.start, a.end) for a in about[:_MOST_DAYS])
        yield Warned("benefit", _BENEFIT_ROUTE["caf" if family else ""], sources)


def is_on_family_aid(about: Sequence[Asked]) -> bool:
    """Whether what is asked about is paid by somebody else than France Travail."""
    return all(_FAMILY.search(a.folded) for a in about)


def _orders(message: Message) -> Iterator[Warned]:
    orders = orders_to_machines(message.body)
    if orders:
        yield Warned("injection", _ORDERS, tuple(place(message, s, e) for s, e in orders[:_MOST_DAYS]))


def _identity(message: Message, sender: Sender) -> Iterator[Warned]:
    """Somebody else than the person writes: a stranger, a partner, or another hand from their address."""
    whole = (place(message, 0, len(message.body)),)
    if sender.for_them:
        yield Warned("identity_mismatch", _BY_ANOTHER, whole)
    elif not sender.own:
        known = sender.partner and not sender.asks_private
        yield Warned("identity_mismatch", _PARTNER if known else _CLOSED, whole)


def _another(message: Message, replied: Sequence[Replied]) -> Iterator[Warned]:
    """The people unknown to the record about whom the person asks."""
    about = [one for one in replied if one.others]
    if about:
        names = ", ".join(dict.fromkeys(name for one in about for name in one.others))
        sources = tuple(place(message, one.asked.start, one.asked.end) for one in about[:_MOST_DAYS])
        yield Warned("third_party", _ANOTHER.format(names=names), sources)


def _missing(message: Message, announced: Announced) -> Iterator[Warned]:
    if some_missing(announced, message):
        plural = "s" if announced.came > 1 else ""
        came = f"{announced.came} pièce{plural} reçue{plural}" if announced.came else "aucune pièce reçue"
        sources = tuple(place(message, s, e) for s, e in announced.places[:_MOST_DAYS])
        yield Warned("attachment_missing", f"Pièce annoncée{listed(announced.things)} : {came}.", sources)


def _gone(message: Message, replied: Sequence[Replied]) -> Iterator[Warned]:
    """A scheme that the mail asks about under a name that no longer exists."""
    told: dict[str, list[Source]] = {}
    for one in replied:
        for words in one.gone:
            told.setdefault(words, []).append(place(message, one.asked.start, one.asked.end))
    yield from (Warned("abolished", words, tuple(sources)) for words, sources in told.items())
