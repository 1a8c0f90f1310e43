"""What a conclusion leaves out of the notes, why, and what to do with it instead.

A conclusion is read by the person it is about: no judgement, no impression, nothing of a third party's life,
of an illness, of what somebody is said to have done. A clause goes with the one it continues: what stands
beside it on the same line and only says more of it is left out too. What the search depends on (a date, a
place, a paper, who minds the child) stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise, zip_longest

from neo.core.assistant.conclusion.internal import is_internal, only_says_who, reports_hearsay
from neo.core.assistant.conclusion.judgements import judges
from neo.core.assistant.conclusion.pieces import Line, Piece
from neo.core.assistant.conclusion.private_asides import private_asides
from neo.core.assistant.conclusion.promises import promises
from neo.core.assistant.conclusion.relatives import is_kept_about_a_relative, names_a_relative
from neo.core.assistant.conclusion.reported import is_reported_of_the_person
from neo.core.assistant.conclusion.search_matters import MOST_DETAIL_WORDS, tells_of_the_search
from neo.core.assistant.conclusion.work_matters import holds_business, is_about_work
from neo.core.assistant.writings import Alert
from neo.core.facts.filters import (
    is_about_the_couple,
    is_health_detail,
    is_never_said,
    is_others_private_life,
    shows_distress,
    withheld_tags,
)
from neo.core.facts.model import Tag
from neo.core.french import lazy_re as re
from neo.core.french.distress import NONE, distress_grade
from neo.core.french.folding import fold
from neo.core.privacy.findings import SpecialFinding
from neo.core.privacy.kinds import Category
from neo.core.privacy.special.statements import find_special

HEALTH, JUDGEMENT, THIRD_PARTY, HEARSAY, NOT_NEEDED, DISTRESS, SENSITIVE, ORDER, PROMISE = (
    "health",
    "judgement",
    "third_party",
    "hearsay",
    "not_needed",
    "distress",
    "sensitive",
    "order",
    "promise",
)
ADVICE = {
    HEALTH: "Santé : laissé de côté. Ne gardez que ce que le travail demande (aménagement, restriction "
    "écrite), "
    "avec l’accord de la personne.",
    JUDGEMENT: "Appréciation ou impression : laissée de côté. Écrivez un fait, daté, que la personne "
    "puisse lire.",
    THIRD_PARTY: "Vie privée d’un proche : laissée de côté. Ne gardez que ce que cela change pour la "
    "recherche.",
    HEARSAY: "Propos rapportés par d’autres : laissés de côté. Vérifiez auprès de la personne avant de les "
    "noter.",
    NOT_NEEDED: "Note pour vous, ou qui ne dit rien de la recherche : laissée de côté. Reprenez-la si la "
    "personne doit la lire.",
    DISTRESS: "Signe de détresse : laissé de côté de l’écrit, à ne pas laisser sans suite. Parlez-en avec la "
    "personne et avec votre responsable ; le 3114 répond à toute heure, le 15 en cas de danger.",
    ORDER: "Texte qui s’adresse à une machine : laissé de côté, et ce qu’il dicte n’est dit nulle part.",
    PROMISE: "Droit, montant, sanction ou décision à venir, dits comme acquis : laissés de côté. Écrivez "
    "ce qui a été demandé, à quelle date, et qui en décide.",
    SENSITIVE: "Donnée sensible (origine, opinion, religion, justice, vie intime) : laissée de côté.",
}
_LEFT_BY_TAG = (
    (Tag.THIRD_PARTY_PRIVATE, THIRD_PARTY),
    (Tag.JUDGEMENT, JUDGEMENT),
    (Tag.SENSITIVE, SENSITIVE),
    (Tag.SMALL_TALK, JUDGEMENT),
)
# What work itself depends on may name its paper or its office; an illness never.
_ALLOWED = frozenset([Category.DISABILITY])
Left = dict[Piece, str]
_NOT_A_LINE_END = re.compile(r"[^\n]")


def leave_out(
    lines: Sequence[Line], notes: str, held: date = date.max, names: frozenset[str] = frozenset()
) -> Left:
    """The pieces left out, each with the kind of its alert (``ADVICE``).

    ``held``: the day of the interview, from which a day to come is told; ``names``: the names of the record,
    folded.
    """
    special, asides = find_special(notes), private_asides(notes)
    left: Left = {}
    for line in lines:
        previous: Piece | None = None
        for piece, after in zip_longest(line.pieces, line.pieces[1:]):
            aside = any(start <= piece.start < end for start, end in asides)
            kind = NOT_NEEDED if aside else _why(piece, special, line)
            if not kind and not _announces(piece, after):
                kind = _of_no_use(piece, previous, left, held, names)
            if (
                not kind
                and previous is not None
                and left.get(previous) in _SPREADING
                and _goes_on(piece, previous)
            ):
                kind = left[previous]
            if kind:
                left[piece] = kind
            if not piece.is_head:
                previous = piece
        _leave_what_was_hearsay(line, left)
        _leave_heads(line, left)
    return left


def _announces(piece: Piece, after: Piece | None) -> bool:
    """Whether what stands before a colon is the head of what follows it: "lm : à refaire"."""
    return after is not None and after.before == ":" and len(piece.text.split()) <= _MOST_ANNOUNCING_WORDS


def _of_no_use(piece: Piece, previous: Piece | None, left: Left, held: date, names: frozenset[str]) -> str:
    """A clause that says nothing of the search. One that adds a word or two to what is told is kept "
    "with it."""
    if piece.is_head or (tells_of_the_search(piece, held, names) and not only_says_who(piece.folded)):
        return ""
    if only_says_who(piece.folded):
        return "" if previous is not None and previous not in left else NOT_NEEDED
    adds = previous is not None and previous not in left and previous.sentence == piece.sentence
    short = len(piece.text.split()) <= MOST_DETAIL_WORDS and piece.before.endswith(("(", ":", "+"))
    return "" if adds and short else NOT_NEEDED


def _leave_what_was_hearsay(line: Line, left: Left) -> None:
    """ "dixit la voisine" after a comma takes with it what it was said of."""
    for before, piece in pairwise(line.pieces):
        if left.get(piece) == HEARSAY and before.sentence == piece.sentence and only_says_who(piece.folded):
            left[before] = HEARSAY


def _why(piece: Piece, special: Iterable[SpecialFinding], line: Line) -> str:
    """The kind of alert a piece calls for by itself; empty when it may be told."""
    folded = piece.folded
    if reports_hearsay(folded) or is_reported_of_the_person(folded):
        return HEARSAY
    kin = names_a_relative(folded)
    if kin and not is_kept_about_a_relative(folded, fold(line.head)):
        return THIRD_PARTY
    health, judged = _special_kind(piece, special), judges(folded)
    if not kin and (distress_grade(folded) > NONE or ((health or judged) and shows_distress(folded))):
        return DISTRESS
    if judged:
        return _own(piece) or JUDGEMENT
    if health and not (is_about_work(folded) and not is_never_said(folded)):
        return THIRD_PARTY if kin else health
    if is_others_private_life(folded) or is_about_the_couple(folded):
        return THIRD_PARTY
    if is_internal(folded):
        return NOT_NEEDED
    if promises(folded):
        return PROMISE
    return _by_tags(folded)


def _special_kind(piece: Piece, special: Iterable[SpecialFinding]) -> str:
    """The kind of the statement a piece is part of. A short note's line is one statement: what stands in it
    and holds a day or a paper is told all the same, when it says nothing of that kind by itself."""
    for finding in special:
        overlap = min(finding.end, piece.end) - max(finding.start, piece.start)
        if overlap > 0 and finding.category not in _ALLOWED:
            if holds_business(piece.folded) and not _own(piece):
                continue
            return HEALTH if finding.category is Category.HEALTH else SENSITIVE
    return ""


def _own(piece: Piece) -> str:
    """The kind of what a piece says by itself."""
    if is_health_detail(piece.folded):
        return HEALTH
    found = [f.category for f in find_special(piece.text) if f.category not in _ALLOWED]
    return (HEALTH if Category.HEALTH in found else SENSITIVE) if found else ""


def _by_tags(folded: str) -> str:
    if is_health_detail(folded) and not is_about_work(folded):
        return HEALTH
    tags = withheld_tags(folded, restricted=is_about_work(folded))
    return next((kind for tag, kind in _LEFT_BY_TAG if tag in tags and tag is not Tag.SMALL_TALK), "")


def _goes_on(piece: Piece, previous: Piece) -> bool:
    """Whether a piece only says more of the one before it: same line, and nothing of work in it; money said
    right after somebody's life is theirs."""
    theirs = piece.sentence == previous.sentence and _THEIR_MONEY.match(piece.folded)
    return piece.line == previous.line and (bool(theirs) or not holds_business(piece.folded))


_THEIR_MONEY = re.compile(
    r"(?:et |mais )?(?:il|elle)s? (?:touche|gagne|percoit|vit|a \d|n'a plus|doit \d|ne touche|ne gagne)\w*\b"
)
_MOST_ANNOUNCING_WORDS = 3


_SPREADING = frozenset([HEALTH, THIRD_PARTY, HEARSAY, DISTRESS, SENSITIVE])
"""What is told of somebody goes on; a judgement and a reminder are one remark each."""


def _leave_heads(line: Line, left: Left) -> None:
    """A head goes when everything it announces is left out, and it names nothing of work."""
    heads = [p for p in line.pieces if p.is_head]
    rest = [p for p in line.pieces if not p.is_head]
    for head in heads:
        if rest and all(p in left for p in rest) and head not in left:
            left[head] = left[rest[0]]


def alerts_of_orders(stretches: Iterable[tuple[int, int]]) -> tuple[Alert, ...]:
    """One alert a stretch of the notes that speaks to a machine."""
    return tuple(Alert(ORDER, start, end, ADVICE[ORDER]) for start, end in stretches)


def blanked(notes: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The notes with spaces in the place of ``stretches``, so that places stay the same."""
    for start, end in stretches:
        notes = notes[:start] + _NOT_A_LINE_END.sub(" ", notes[start:end]) + notes[end:]
    return notes


def alerts_of(lines: Sequence[Line], left: Left) -> tuple[Alert, ...]:
    """One alert a stretch of neighbouring pieces of one kind, in order of place; offsets are exact."""
    found: list[Alert] = []
    for line in lines:
        last: Piece | None = None
        for piece in line.pieces:
            kind = left.get(piece)
            if kind and last is not None and left.get(last) == kind:
                found[-1] = Alert(kind, found[-1].start, piece.end, ADVICE[kind])
            elif kind:
                found.append(Alert(kind, piece.start, piece.end, ADVICE[kind]))
            last = piece
    return tuple(found)
