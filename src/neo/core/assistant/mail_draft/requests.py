"""What a received mail asks: each thing once, with the sender's own words and their place.

A request is a question, a wish ("merci de…"), or a statement that waits for something ("toujours rien reçu",
"jeudi n'est pas possible pour moi"). One point of the mail may hold several; several sentences on one thing
are one request.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from neo.core.assistant.mail_draft import cues
from neo.core.assistant.mail_draft.asking_turns import PAPER
from neo.core.assistant.mail_draft.mail_text import Item, items_of, own_words
from neo.core.assistant.mail_draft.spelling import plain
from neo.core.assistant.mail_draft.topics import ATTACHED, Topic, topics_of
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.words import content_keys, word_key

MOST_REQUESTS = 20
"""Requests of one mail that are read; a mail pasted a hundred times asks no more."""
_WEAK = frozenset({"contact"})
"""Topics that stand with any other."""
_LEAST_OWN = 2
"""Telling words a question must have of its own to be another request than the one before it."""
_LIGHT_WORDS = """
question questions savoir dire dites faire fait faut peux peut pouvez pourriez possible merci svp
bien deja exactement maintenant encore toujours autre sinon aussi chose choses avoir aller voir
besoin quand combien comment pourquoi quel quelle quoi reponse repondre vite urgent bonjour bonsoir
madame monsieur jour truc trucs compte demande demander juste vraiment
"""
_LIGHT = frozenset(word_key(word) for word in _LIGHT_WORDS.split())
_AND_ASKS = re.compile(r"(?<=[\w?]) (?:et|ainsi que) (?=\w)|(?<=\w), (?=\w)")
_SPACES = re.compile(r"\s+")
_LIST_NUMBER = re.compile(r"^\s*\d{1,2} ?[).:/°-]?\s+(?=[^\W\d])")
_GREETING = re.compile(
    r"^(?:bonjour|bonsoir|bom dia|hello|salut|bjr|bsr|coucou|madame|monsieur|mme|mr|m\.)"
    r"(?: (?:a vous|madame|monsieur|mme|mr|m\.|[A-ZÀ-Ý][\w'-]*)){0,4} ?,\s*(?=\w)",
    re.IGNORECASE,
)
_ONLY_THANKS = re.compile(
    r"^\W*(?:(?:(?:un grand |grand )?merci(?: beaucoup| bien| encore| a vous| pour tout| infiniment"
    r"| d'avance)?"
    r"|bonjour|bonsoir|bonne (?:journee|soiree|continuation|semaine)|bon week-end|cordialement"
    r"|a bientot|c'est note"
    r"|bien recu|d'accord|ok|parfait|madame|monsieur)\W*){1,6}(?:[a-z-]+\W*){0,2}$"
)
_LONGEST_WITH_CONTEXT = 45
"""Words of a request with the sentences that lead to it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request. ``start``, ``end``: code points of the body; ``folded``: its plain words.

    ``moves``: an appointment does not suit; ``joins``: it announces a document and asks nothing else;
    ``context``: what the same point said before it, plain; ``apart``: a second question of one sentence.
    """

    start: int
    end: int
    text: str
    folded: str
    topics: tuple[Topic, ...] = ()
    moves: bool = False
    joins: bool = False
    context: str = ""
    apart: bool = False

    def about(self, *names: str) -> bool:
        """Whether it is on one of these topics (``topics``)."""
        return any(t.name in names for t in self.topics)


def find_requests(body: str, *, private: bool = False) -> tuple[Asked, ...]:
    """The requests of a mail, in its order. ``private``: somebody else asks about the person, so each thing
    they want to be told is one request."""
    own = own_words(body)
    found: list[Asked] = []
    for item in items_of(own):
        asked = _in_item(own, item, private)
        found += _led(asked) if private else _grouped(asked, numbered=item.numbered)
    return tuple(_once(found))[:MOST_REQUESTS]


def only_thanks(body: str) -> bool:
    """Whether a mail thanks or greets and says nothing else: "Merci, bonne journée"."""
    return bool(_ONLY_THANKS.match(" ".join(plain(own_words(body)).split())))


def _in_item(own: str, item: Item, private: bool) -> Iterator[Asked]:
    before, opening = "", None
    for start, end in item.sentences:
        told = plain(own[start:end])
        asking = list(_asking(own, start, end, before, private))
        for number, piece in enumerate(asking):
            first = opening if opening is not None and not number and not private else piece.start
            yield _complete(own, replace(piece, start=first), before)
        opening = None if asking else start if opening is None else opening
        before = "" if asking and not item.numbered else f"{before} {told}".strip()


def _asking(own: str, start: int, end: int, before: str, private: bool) -> list[Asked]:
    pieces = list(_pieces(own, start, end, private))
    asking = [p for p in pieces if _is_request(p.folded, before)]
    return pieces if private and asking else asking


def _is_request(folded: str, before: str) -> bool:
    if cues.POLITE.match(folded):
        return False
    folded = cues.WONDERS.sub(" ", folded)
    if not content_keys(folded):
        # "C'est bien pour moi ?" asks about what was just said.
        return "?" in folded and bool(content_keys(before))
    return bool(
        cues.ASKS.search(folded)
        or cues.WANTS.search(folded)
        or cues.HIDDEN.search(folded)
        or _moves(folded, before)
        or _joins(folded)
    )


def _moves(folded: str, before: str) -> bool:
    named = cues.DAY_OR_MEETING.search(folded) or (
        cues.DAY_OR_MEETING.search(before) and len(folded.split()) < 8
    )
    return bool(cues.MOVES.search(folded) and named)


def _joins(folded: str) -> bool:
    return bool(cues.JOINS.search(folded) and cues.THING.search(folded))


def _complete(own: str, piece: Asked, before: str) -> Asked:
    """The request with what leads to it in the same point, when that is short."""
    if len(own[piece.start : piece.end].split()) > _LONGEST_WITH_CONTEXT:
        piece = replace(piece, start=piece.end - len(piece.text))
    shown = _GREETING.sub("", _LIST_NUMBER.sub("", _SPACES.sub(" ", own[piece.start : piece.end])))
    folded = _GREETING.sub("", piece.folded)
    piece = replace(piece, text=shown, folded=folded)
    topics = topics_of(folded) or topics_of(before)
    asks = cues.ASKS.search(folded) or cues.WANTS.search(folded) or cues.HIDDEN.search(folded)
    joins = _joins(folded) and not asks
    if joins:
        topics = (Topic(ATTACHED, "document joint"), *topics)
    return replace(piece, topics=topics, moves=_moves(folded, before), joins=joins, context=before)


def _pieces(own: str, start: int, end: int, private: bool) -> Iterator[Asked]:
    """The sentence, cut where another thing is asked."""
    text = own[start:end]
    cuts = list(_next_things(text) if private else _next_questions(text))
    edges = [0, *cuts, len(text)]
    for first, last in pairwise(edges):
        piece = _LINKS.sub("", text[first:last].strip(" ,;"))
        if piece:
            place = start + text.index(piece, first)
            shown = _SPACES.sub(" ", piece)
            yield Asked(place, place + len(piece), shown, plain(piece), apart=first > 0)


_LINKS = re.compile(r"(?:\s*,|\s+(?:et|ainsi que|und))+$")


def _next_questions(text: str) -> Iterator[int]:
    """Where "et" or a comma opens another question on something else."""
    last = 0
    for match in _AND_ASKS.finditer(text):
        left, right = _around(text, last, match)
        if not (_asks(left) and (_asks(right) or _ANOTHER_THING.match(right))):
            continue
        about, then = {t.name for t in topics_of(left)}, {t.name for t in topics_of(right)}
        others = {k for k in content_keys(right) if k not in _LIGHT} - content_keys(left)
        new = then and not about & then
        right = _ALSO.sub("", right)
        if not _asks(right) and "?" not in right and not cues.WANTS.search(left):
            continue
        if (about and new) or (_OPENS_ANEW.match(right) and len(others) >= _LEAST_OWN and not then):
            yield match.end()
            last = match.end()


def _around(text: str, last: int, match: re.Match[str]) -> tuple[str, str]:
    """What stands before and after a link, plain: as far as one question goes, so that a mail without a full
    stop costs in proportion to its length."""
    left = text[max(last, match.start() - _FAR) : match.start()]
    return plain(left), plain(text[match.end() : match.end() + _FAR])


_FAR = 400
_ALSO = re.compile(r"^(?:aussi|puis|sinon|en plus|du coup|d'ailleurs|savoir)[ ,]+")
# "l'attestation et les coordonnees": a second thing wanted, when it is on something else.
_ANOTHER_THING = re.compile(r"(?:pour )?(?:le|la|les|l'|un|une|des|mon|ma|mes|son|sa|ses|votre) ?[\w'-]+")
_AND_THE_OTHER = re.compile(r"et (?:pour )?(?:le|la|les|l'|mon|ma|mes|ton|votre|vos) ?[\w' -]{3,40}\?$")
_OPENS_ANEW = re.compile(r"(?:est[- ]ce qu|c'est |jusqu'a quand|combien|quand|comment)")


def _asks(folded: str) -> bool:
    return bool(
        cues.ASKS.search(folded.replace("?", "")) or cues.WANTS.search(folded) or cues.HIDDEN.search(folded)
    )


def _next_things(text: str) -> Iterator[int]:
    """Where another thing to be told begins: "… combien elle touche et sa nouvelle adresse"."""
    folded = fold(text)
    opening = cues.ASKS_TO_BE_TOLD.search(folded)
    begin = opening.end() if opening else 0
    for match in cues.NEXT_THING.finditer(folded, begin):
        if _ANOTHER_PAPER.match(folded, match.end()) and _A_PAPER.search(folded, begin, match.start()):
            continue
        if len(text[begin : match.start()].split()) >= _LEAST_OWN:
            yield match.end()
            begin = match.end()


# "sa carte, un RIB et l'attestation": papers wanted together are one request.
_A_PAPER = re.compile(rf"\b{PAPER}")
_ANOTHER_PAPER = re.compile(
    rf" ?(?:(?:le|la|les|un|une|des|du|son|sa|ses|votre) |l')?(?:copie (?:de |du )\w* ?)?{PAPER}"
)


def _grouped(asked: Iterable[Asked], *, numbered: bool) -> Iterator[Asked]:
    """Sentences of one point on one thing are one request."""
    last: Asked | None = None
    for one in asked:
        if last is not None and _same_thing(last, one, numbered=numbered):
            last = _joined(last, one)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _led(asked: Iterable[Asked]) -> Iterator[Asked]:
    """Somebody else's requests, each with the bare question that goes on with it: "C'est quoi au juste ?"."""
    last: Asked | None = None
    for one in asked:
        if last is not None and "?" in one.folded and not one.apart and not _own_words(one):
            last = _joined(last, one)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _same_thing(one: Asked, other: Asked, *, numbered: bool) -> bool:
    """Under one number people ask one thing, unless they plainly pass to another."""
    if one.joins != other.joins or other.apart:
        return False
    mine = {t.name for t in one.topics}
    theirs = {t.name for t in topics_of(other.folded)}
    if theirs and not mine & theirs and _AND_THE_OTHER.match(other.folded):
        return False
    own = _own_words(other)
    if len(own) < _LEAST_OWN or (numbered and not theirs - _WEAK):
        return True
    if not theirs:
        return len(own) == _LEAST_OWN or bool(own & _own_words(one))
    return bool(mine & theirs) and not (theirs - mine and len(theirs - mine) > len(theirs & mine))


def _own_words(asked: Asked) -> set[str]:
    return {key for key in content_keys(asked.folded) if key not in _LIGHT}


def _joined(one: Asked, other: Asked) -> Asked:
    topics = tuple(dict.fromkeys((*one.topics, *other.topics)))
    return replace(
        one,
        end=max(one.end, other.end),
        text=f"{one.text} {other.text}",
        folded=f"{one.folded} {other.folded}",
        topics=topics,
        moves=one.moves or other.moves,
        context=f"{one.context} {other.context}".strip(),
    )


def _once(asked: Iterable[Asked]) -> Iterator[Asked]:
    seen: set[str] = set()
    for one in asked:
        if one.folded not in seen:
            seen.add(one.folded)
            yield one
