"""The interview the notes are of: its line, its day, its time, how it was held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from neo.core.assistant.conclusion.pieces import Line, Piece
from neo.core.french import lazy_re as re
from neo.core.french.dates import DateMention, find_dates
from neo.core.french.folding import fold

_HELD = re.compile(
    r"\b(?:rdv|rendez[- ]vous|entretien|point|visio\w*|tel\w*|agence|appel|bilan|suivi|permanence|vu|vue|"
    r"recue?|rencontre|premier|rv|ent|entr|ph|phys\w*|pt|presentiel)\b"
)
_NEXT = re.compile(
    r"\b(?:proch\w*|prchn?|prch|pch|suivant|on se (?:revoit|recale|reparle|retrouve|voit|rappelle)|revue? le|"
    r"nouvel (?:entretien|echange|appel)|(?:nous nous|on se) reverr\w+|"
    r"rappel (?:tel|le|lundi|mardi|mercredi|jeudi|vendredi|\d)|"
    r"suivi (?:le|tel|\d)|nous nous revoyons|se revoir|revoit|rappel(?:le|er)? (?:le|"
    r"lundi|mardi|mercredi|jeudi|vendredi)|"
    r"a revoir|reconvo\w+|fixe au|nouveau (?:rdv|rendez[- ]vous|point))\b"
)
_MEETING = re.compile(
    r"^(?:et |-> ?|puis |donc )*(?:le |un |nouveau |notre )?(?:rdv|rendez[- ]vous|point|pt|appel|tel|"
    r"telephone|visio|bilan|rv|r-v)\b"
)
_MOST_WORDS_TO_DAY = 4
_OTHERS = re.compile(
    r"\b(?:banque|avec (?:m\.|mr|mme|mlle|le|la|l')|mission locale|cap emploi|mairie|adie|greta|afpa|"
    r"medecin|cpam|caf|ccas|assistante|"
    r"d'aide|employeur|entreprise|referent|auto[- ]ecole|prefecture|chez|jury|d'embauche|tripartite)\b"
)
_TIME = re.compile(r"(?<![\d/])(?:a )?(\d{1,2}) ?(?:heures?|h|:) ?(\d{2})?(?![\d/])")
_CHANNELS = (
    ("par téléphone", re.compile(r"\b(?:par |au )?(?:tel\w*|telephone|appel)\b\.?")),
    ("en visioconférence", re.compile(r"\b(?:en )?visio\w*\b")),
    ("à l’agence", re.compile(r"\b(?:en |a l')?agence\b|\bsur place\b|\bau bureau\b")),
)
_MOST_AHEAD, _MOST_BEHIND = timedelta(days=75), timedelta(days=120)
_MOST_HEADER_PIECES, _MOST_PRESENT = 6, 4


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that a stretch of notes names. ``rest``: what is left of its words once day, time and way are
    read; ``start``..``end``: its place in the notes."""

    day: date
    time: str
    channel: str
    rest: str
    start: int
    end: int


def interview_line(lines: tuple[Line, ...], notes: str, today: date) -> Line | None:
    """The line that says when the interview took place: the first, when it names a day and little else."""
    if not lines:
        return None
    first = lines[0]
    text = fold(notes[first.start : first.end])
    days = _days(text, today)
    if not days or len(first.pieces) > _MOST_HEADER_PIECES or not _is_about_a_meeting(text, days[0]):
        return None
    near = -_MOST_BEHIND <= days[0].first - today <= _MOST_AHEAD
    return first if near else None


def _is_about_a_meeting(text: str, day: DateMention) -> bool:
    opens = not any(
        c.isalpha()
        for c in re.sub(r"\b(?:le|du|lundi|mardi|mercredi|jeudi|vendredi)\b", "", text[: day.start])
    )
    # "22/06 martin, interprète": the day and who was there, in a few words.
    bare = opens and day.last == day.first and len(text[day.end :].split()) <= _MOST_PRESENT
    return bool(_HELD.search(text)) or (opens and bool(_TIME.search(text))) or bare


def interview_day(line: Line | None, notes: str, today: date) -> date:
    """The day of the interview; ``today`` when the notes do not tell it."""
    days = _days(fold(notes[line.start : line.end]), today) if line is not None else []
    return days[0].first if days else today


def next_meetings(lines: tuple[Line, ...], held: date) -> list[tuple[Piece, ...]]:
    """The pieces that fix when the adviser and the person meet again: each with the rest of its sentence."""
    found: list[tuple[Piece, ...]] = []
    for line in lines:
        taken = -1
        for place, piece in enumerate(line.pieces):
            if place <= taken:
                continue
            rest = [p for p in line.pieces[place:] if p.sentence == piece.sentence]
            opens = place == 0 or line.pieces[place - 1].sentence != piece.sentence
            if _fixes_a_meeting(", ".join(p.folded for p in rest), held, opens):
                found.append(tuple(rest))
                taken = place + len(rest) - 1
    return found


def _fixes_a_meeting(text: str, held: date, opens: bool) -> bool:
    """``opens``: it opens its sentence. In the middle of one, an appointment is with somebody else, unless
    how it is held is told ("pt tel vendredi")."""
    ahead = next((d for d in _days(text, held) if d.first > held), None)
    if ahead is None or len(text[: ahead.start].split()) > _MOST_WORDS_TO_DAY:
        return False
    announced = bool(re.match(rf"(?:{_NEXT.pattern})", text))
    ours = opens or any(pattern.search(text) for _, pattern in _CHANNELS)
    return announced or bool(ours and _MEETING.match(text) and not _OTHERS.search(text))


def read_meeting(text: str, start: int, anchor: date) -> Meeting | None:
    """The meeting that ``text`` (standing at ``start`` of the notes) names; ``None`` without a day."""
    folded = fold(text)
    days = _days(folded, anchor)
    if not days:
        return None
    day = days[0]
    spans = [(day.start, day.end)]
    time = _TIME.search(folded, day.end) or _TIME.search(folded)
    written = ""
    if time:
        spans.append(time.span())
        written = f"{int(time[1])} h {time[2]}" if time[2] and time[2] != "00" else f"{int(time[1])} h"
    channel = ""
    for name, pattern in _CHANNELS:
        said = pattern.search(folded)
        if said:
            channel = channel or name
            spans.append(said.span())
    rest = "".join(" " if any(a <= i < b for a, b in spans) else c for i, c in enumerate(text))
    return Meeting(day.first, written, channel, _without_frame(rest), start, start + len(text))


_FRAME = re.compile(
    r"(?i)\b(?:prochaine?|prch|[ée]change|suivant|revoir|revue?|reverr\w+|nouvel|nouveau|rappel|retel|suivi|"
    r"(?:on se|nous nous) (?:recale|reparle|retrouve|voit|rappelle|reverr\w+)|proch|prch|"
    r"rdv|rendez[- ]vous|point|pt|rv|entretien|le|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|du|au|à|a|finalement|fixé|"
    r"fixe|on se revoit)\b\.?"
)
_EMPTY = re.compile(r"\(\s*\)|^[\s,;:.\-–/]+|[\s,;:.\-–/]+$")


def _without_frame(rest: str) -> str:
    before = None
    rest = _FRAME.sub(" ", rest)
    while before != rest:
        before, rest = rest, _EMPTY.sub("", re.sub(r"\s+", " ", rest))
    return re.sub(r"^\(([^()]*)\)$", r"\1", rest.strip()).strip(
        " ()" if rest.count("(") != rest.count(")") else " "
    )


def _days(folded: str, anchor: date) -> list[DateMention]:
    written = re.sub(r"\b(\d{1,2})\.(0\d|1[0-2])(?![\d.])", r"\1/\2", folded)  # "18.05", same length
    return [d for d in find_dates(written, anchor) if d.precision == "day" and d.first == d.last]
