"""The parts of a conclusion: which stretch of the notes goes where, and the sentence it makes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from neo.core.assistant.conclusion.interview import Meeting, read_meeting
from neo.core.assistant.conclusion.leaving_out import Left
from neo.core.assistant.conclusion.pieces import Line, Piece
from neo.core.assistant.conclusion.sides import Side, side_of
from neo.core.assistant.conclusion.wording import Wording
from neo.core.assistant.synthesis.wording import sentence_case
from neo.core.french import lazy_re as re
from neo.core.french.dates import MONTH_LABELS
from neo.core.french.folding import fold

CONTEXT, TALK, PERSON, AGENCY, OPEN, NEXT, SAID = (
    "Contexte",
    "Points abordés",
    "Ce qui est convenu, côté personne",
    "Ce qui est convenu, côté agence",
    "Ce qui reste à faire",
    "Prochain rendez-vous",
    "Ce que la personne a dit",
)
TITLES = (CONTEXT, TALK, SAID, PERSON, AGENCY, OPEN, NEXT)
"""The parts in reading order; one without a sentence is not shown."""
_TITLE_OF = {Side.TALK: TALK, Side.PERSON: PERSON, Side.AGENCY: AGENCY, Side.OPEN: OPEN, Side.SAID: SAID}
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


@dataclass(frozen=True, slots=True)
class Draft:
    """One sentence to come: its part, its words, and the stretch of the notes it comes from. ``plain``
    and ``as_typed``: the same with less rewording, for when the check holds the first one back."""

    title: str
    text: str
    plain: str
    as_typed: str
    start: int
    end: int
    head: tuple[int, int] | None = None
    """Where the words its line opens with stand, when they are not beside it."""


def compose(
    lines: Sequence[Line],
    left: Left,
    meetings: Sequence[tuple[Piece, ...]],
    header: Line | None,
    notes: str,
    wording: Wording,
) -> list[Draft]:
    """Every sentence of the conclusion, in the order of the notes."""
    fixed = {p for pieces in meetings for p in pieces}
    drafts: list[Draft] = []
    for line in lines:
        if line is header:
            drafts += _context(line, left, notes, wording)
            continue
        drafts += _told(line, [p for p in line.pieces if p not in left and p not in fixed], notes, wording)
    for pieces in meetings:
        drafts += _meeting(pieces, left, notes, wording)
    return drafts


def _told(line: Line, kept: list[Piece], notes: str, wording: Wording) -> Iterator[Draft]:
    heads = [p for p in kept if p.is_head]
    body = [p for p in kept if not p.is_head]
    head = notes[heads[0].start : heads[-1].end] if heads and body else ""
    if heads and not body:
        if _ONLY_A_TITLE.fullmatch(fold(notes[heads[0].start : heads[-1].end])):
            return  # "À faire :" announces the lines below and says nothing itself
        body = heads
    for title, run in _runs(line, body, wording.held):
        start, end = run[0].start, run[-1].end
        said = notes[start:end]
        first = head and start == body[0].start
        begin = heads[0].start if first else start
        apart = (heads[0].start, heads[-1].end) if head and not first else None
        text = wording.sentence(_closed(said), head)
        plain = sentence_case(f"{head} : {said}" if head else said)
        if not _names_only(text, wording):
            yield Draft(title, text, plain, sentence_case(said), begin, end, apart)


_WHO_ALONE = frozenset(
    ["il", "elle", "on", "je", "m", "mr", "mme", "mlle", "monsieur", "madame", "et", "puis"]
)


def _names_only(text: str, wording: Wording) -> bool:
    """Whether a sentence is a fragment that says nothing: a pronoun, a civility, a name alone."""
    words = re.findall(r"[\w]+", fold(text))
    own = {fold(n) for n in (*wording.speaker.last_names, *wording.speaker.first_names)}
    alone = len(words) == 1 and not text.strip(" .").isupper() and words[0] in wording.proper.written
    return alone or all(word in _WHO_ALONE or word in own for word in words)


def _runs(line: Line, body: list[Piece], held: date) -> Iterator[tuple[str, list[Piece]]]:
    """Neighbouring pieces of one part and one sentence, together; a bracket goes with what it stands in."""
    titled: list[tuple[str, int, int, Piece]] = []
    places = {p: i for i, p in enumerate(line.pieces)}
    run = 0
    for piece in body:
        title = _TITLE_OF[side_of(piece.folded, held)]
        if piece.text.startswith(_QUOTES) and piece is line.pieces[0]:
            title = SAID  # words quoted by themselves are the person's
        if titled:
            before = titled[-1]
            beside = places[piece] == before[1] + 1 and piece.sentence == before[3].sentence
            if beside and (piece.before.startswith("(") or _only_details(piece)):
                title = before[0]
            if beside and piece.text.startswith(_QUOTES) and _by_the_person(before[0], before[3]):
                title = SAID
                titled[-1] = (SAID, *before[1:])
            elif (
                beside
                and title in (PERSON, OPEN)
                and before[0] == TALK
                and _needs_its_object(piece, before[3])
            ):
                titled[-1] = (title, *before[1:])
            run += not (beside and title == titled[-1][0])
        titled.append((title, places[piece], run, piece))
    for _, group in groupby(titled, key=lambda t: t[2]):
        rows = list(group)
        yield rows[0][0], [row[3] for row in rows]


_ONLY_A_TITLE = re.compile(
    r"(?:a faire|reste a faire|fait|faits|points? abordes?|points?|demarches?|suites?|divers|notes?|agence|"
    r"actions?|plan d'actions?|todo|to do|objectifs?|convenu|decisions?|bilan|situation|contexte) ?:?"
)
_QUOTES = ('"', "«", "“")
_OF_THE_PERSON = re.compile(r"\b(?:il|elle)\b")
_MOST_OBJECT_WORDS = 6


def _by_the_person(title: str, piece: Piece) -> bool:
    """Whether what is quoted after a piece is the person's: it tells what they said or do."""
    return title == SAID or bool(_OF_THE_PERSON.search(piece.folded))


def _needs_its_object(piece: Piece, before: Piece) -> bool:
    """Whether a bare verb leans on the words before it: "médiathèque, 25 h -> postule avant le 3"."""
    bare = re.match(
        r"(?:et |puis |donc )?[a-z]+(?: (?:avant|le|la semaine|des|d'ici|cette|ce soir)\b|"
        r"$)",
        piece.folded,
    )
    return bool(bare) and len(before.text.split()) <= _MOST_OBJECT_WORDS and not before.text.endswith(".")


def _only_details(piece: Piece) -> bool:
    """Whether a piece only adds a day, an hour or a place to the one before ("samedis 2/3", "7h30")."""
    return len(piece.text.split()) <= 3 and any(c.isdigit() for c in piece.text)


def _closed(text: str) -> str:
    """``text`` with its brackets in pairs: one of them may stand beside what was left out."""
    for opening, closing in ("()", "[]"):
        if text.count(opening) > text.count(closing):
            text += closing
        elif text.count(closing) > text.count(opening):
            text = text.replace(closing, "", 1) if text.startswith(closing) else text.rstrip(closing)
    return text


def _context(line: Line, left: Left, notes: str, wording: Wording) -> Iterator[Draft]:
    """When, how and with whom: the first line of the notes, said in full."""
    told = _without(notes, line, left)
    meeting = read_meeting(told, line.start, wording.held)
    if meeting is None:
        return
    words = ["Entretien du", _day_in_full(meeting.day)]
    words += [f"à {meeting.time}"] if meeting.time else []
    text = " ".join(words) + (f", {meeting.channel}" if meeting.channel else "")
    rest = _besides_the_name(meeting.rest, wording)
    text += f" ({rest})" if rest else ""
    yield Draft(CONTEXT, text + ".", sentence_case(told), "", line.start, line.end)


def _without(notes: str, line: Line, left: Left) -> str:
    """The line with blanks where something is left out, so that places stay the same."""
    text = list(notes[line.start : line.end])
    for piece in line.pieces:
        if piece in left:
            text[piece.start - line.start : piece.end - line.start] = " " * (piece.end - piece.start)
    return "".join(text)


_NAMED = re.compile(
    r"(?i)(?:^|[-–,] ?|(?<= ))(?:m\.|mr\.?|mme|mlle|m|monsieur|madame|de) (?=[a-zà-ÿ])[^+(,;/]*|"
    r"^[a-zà-ÿ]\. ?[^+(,;/]*"
)


def _besides_the_name(rest: str, wording: Wording) -> str:
    """What the line tells besides the person: who came along, what was moved."""
    own = {fold(n) for n in (*wording.speaker.last_names, *wording.speaker.first_names)}
    said = _NAMED.sub(" ", rest, count=1)
    words = [w for w in re.split(r"[\s()]+", said) if w and fold(w).strip(".,-+") not in own]
    text = re.sub(r"(?:^| )[-–,.+/ ]+(?= |$)", " ", " ".join(words)).strip(" ,.-+/")
    return wording.words(text) if sum(c.isalpha() for c in text) > 2 else ""


def _meeting(pieces: tuple[Piece, ...], left: Left, notes: str, wording: Wording) -> Iterator[Draft]:
    kept = [p for p in pieces if p not in left]
    if not kept:
        return
    start, end = kept[0].start, kept[-1].end
    meeting = read_meeting(notes[start:end], start, wording.held)
    if meeting is None:
        return
    as_typed = sentence_case(notes[start:end])
    in_words = wording.sentence(notes[start:end])
    yield Draft(NEXT, _said(meeting, wording), in_words, as_typed, start, end)


def _said(meeting: Meeting, wording: Wording) -> str:
    text = f"Le {_day_in_full(meeting.day)}"
    text += f" à {meeting.time}" if meeting.time else ""
    text += f", {meeting.channel}" if meeting.channel else ""
    rest = wording.words(meeting.rest) if meeting.rest else ""
    return sentence_case(f"{text} ({rest.lower() if rest.isupper() else rest})" if rest else text)


def _day_in_full(day: date) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    return f"{_WEEKDAYS[day.weekday()]} {number} {MONTH_LABELS[day.month - 1]} {day.year}"
