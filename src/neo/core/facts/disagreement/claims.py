"""Claims: every passage of the record, and the rows that state something, with the words of their matter.

Words are keyed by the first letters of their stem, so that *convoquée* meets *convocation*; days are words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Speaker
from neo.core.french import lazy_re as re
from neo.core.french.dates import DateMention
from neo.core.french.folding import fold
from neo.core.french.thesaurus import concepts_of_key
from neo.core.french.verbs import PRESENT, verb_form
from neo.core.french.words import STOP_WORDS, word_key

_WORD = re.compile(r"[a-z]+(?:\d+)?|[a-z]\d\b")
_STEM = 5
_ELIDED = frozenset({"l", "d", "j", "n", "m", "s", "t", "c", "qu", "g"})
# "le 16", "lundi 9": a day of a month that the text leaves to be guessed.
_BARE_DAY = re.compile(
    r"\b(?:le|du|au|les|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) "
    r"(?P<day>[12]\d|3[01]|0?[1-9])(?! ?(?:[/€%.,-]\d|h\b|€|%|k|eur|ans|mois|jour|heure|\d))\b"
)
_STEP_SIGNS = {"AC": -1, "EC": -1, "AF": -1, "RE": 1, "AN": 0}
_VISIT_SIGNS = {"ABSENT": -1, "HONORE": 1}
_KINDS = {"report": "le compte rendu", "correction": "la rectification", "message": "le message"}


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """``at``: where each key stands in ``folded``; ``around``: the keys of its text's subject and "
    "neighbours.

    ``sign``: for a row, whether its state says that the thing is done (1), not done (-1), or neither (0).
    """

    source: Source
    place: str
    day: date | None
    author: str
    folded: str
    at: dict[str, int]
    around: frozenset[str]
    dates: tuple[DateMention, ...]
    told: str
    fact: Fact | None = None
    sign: int = 0

    @property
    def verbs(self) -> Iterator[str]:
        """The keys of its verbs."""
        for key, position in self.at.items():
            word = _WORD.match(self.folded, position)
            form = verb_form(word.group()) if word and key[0] != "~" else None
            if form and not form.may_be(PRESENT):
                yield key

    @property
    def is_text(self) -> bool:
        return self.fact is not None


def keys_at(folded: str, dates: Sequence[DateMention] = ()) -> dict[str, int]:
    """The keys of a folded text and where each first stands; days as ``2026-04-22``, concepts with "
    "``~``."""
    found: dict[str, int] = {}
    for m in _WORD.finditer(folded):
        word = m.group()
        if len(word) < 2 or word in STOP_WORDS or word in _ELIDED:
            continue
        if word in ("week", "weekend"):
            found.setdefault("samed", m.start())
            found.setdefault("diman", m.start())
            continue
        for key in _keys_of_word(word):
            found.setdefault(key, m.start())
    for mention in dates:
        if mention.precision == "day":
            found.setdefault(mention.first.isoformat(), mention.start)
    return found


@lru_cache(maxsize=32768)
def _keys_of_word(word: str) -> tuple[str, ...]:
    stem = word_key(word)
    return (stem[:_STEM], *sorted(concepts_of_key(stem)))


def text_claims(facts: Sequence[Fact]) -> list[Claim]:
    """One claim a passage."""
    dates = [(*f.dates, *_bare_days(f)) for f in facts]
    own = [keys_at(f.folded, d) for f, d in zip(facts, dates, strict=True)]
    return [
        Claim(
            fact_source(f),
            f.passage.ref,
            f.passage.date,
            author_of(f),
            f.folded,
            own[i],
            _around(facts, own, i),
            dates[i],
            _told(f),
            f,
        )
        for i, f in enumerate(facts)
    ]


def _bare_days(fact: Fact) -> Iterator[DateMention]:
    for m in _BARE_DAY.finditer(fact.folded):
        if any(d.start < m.end() and m.start("day") < d.end for d in fact.dates):
            continue
        day = _nearest(int(m["day"]), fact.passage.date)
        if day:
            yield DateMention(m.start("day"), m.end(), day, day, "day", False)


def _nearest(number: int, anchor: date) -> date | None:
    """The day of that number in the month of ``anchor`` or next to it."""
    near = [anchor + timedelta(days=n) for n in range(-20, 21)]
    same = [d for d in near if d.day == number]
    return min(same, key=lambda d: abs((d - anchor).days), default=None)


def author_of(fact: Fact) -> str:
    """Who vouches for the passage: the service, the person, or somebody else by their address."""
    if fact.passage.kind != "message":
        return "service" if fact.passage.kind == "report" else "person"
    return {Speaker.PERSON: "person", Speaker.ADVISER: "service"}.get(fact.speaker, fact.passage.author)


def _around(facts: Sequence[Fact], own: list[dict[str, int]], i: int) -> frozenset[str]:
    here = facts[i].passage
    near = [k for k in (i - 2, i - 1, i + 1, i + 2) if 0 <= k < len(facts)]
    if here.kind == "report":
        near = [k for k in near if k < i and _same_line(facts[k], facts[i])]
    keys = {key for k in near if facts[k].passage.pointer == here.pointer for key in own[k]}
    keys |= _keys_of(here.label)
    if here.kind == "message":
        keys |= _keys_of(here.author.rpartition(".")[0])
    return frozenset(keys) - own[i].keys()


@lru_cache(maxsize=256)
def _keys_of(text: str) -> frozenset[str]:
    return frozenset(keys_at(fold(text)))


def _same_line(one: Fact, other: Fact) -> bool:
    """Whether nothing but a few characters, and no list mark, stands between two passages of one text."""
    return one.passage.pointer == other.passage.pointer and 0 <= other.passage.start - one.passage.end <= 2


def _told(fact: Fact) -> str:
    return f"{_KINDS.get(fact.passage.kind, 'le texte')} du {fact.passage.date.strftime('%d/%m/%Y')}"


def row_claims(dossier: Dossier) -> list[Claim]:
    """The rows that state something of their own: steps, offers, appointments, trainings, jobs, "
    "projects."""
    return [_row(*parts) for parts in _rows(dossier)]


def _rows(dossier: Dossier) -> Iterator[tuple[Source, str, date | None, str, tuple[date | None, ...], int]]:
    for s in dossier.steps:
        source = Source(s.ref, s.pointer, quote=s.description, date=s.created)
        yield source, s.description, s.created, "la démarche", (s.start, s.end), _STEP_SIGNS.get(s.state, 0)
    for p in dossier.proposals:
        text = " ".join((p.title, p.company, p.place, p.comment, p.refusal)).strip()
        yield Source(p.ref, p.pointer, quote=text, date=p.date), text, p.date, "la proposition", (), 0
    for a in dossier.appointments:
        day = a.at.date()
        text = " ".join((a.theme, a.comment)).strip()
        yield (
            Source(a.ref, a.pointer, quote=text, date=day),
            text,
            day,
            "l'agenda",
            (day,),
            _VISIT_SIGNS.get(a.status, 0),
        )
    for t in dossier.career.trainings:
        text = f"{t.title} {t.body}"
        yield (
            Source(t.pointer, t.pointer, quote=t.title),
            text,
            None,
            "le parcours",
            (),
            {True: 1, False: -1}.get(t.passed, 0) if t.passed is not None else 0,
        )
    for e in dossier.career.experiences:
        text = " ".join((e.title, e.company, e.contract, e.description)).strip()
        yield Source(e.pointer, e.pointer, quote=text), text, None, "le parcours", (), 0


def _row(
    source: Source, text: str, day: date | None, told: str, days: tuple[date | None, ...], sign: int
) -> Claim:
    folded = fold(text)
    at = keys_at(folded) | {d.isoformat(): len(folded) for d in days if d}
    initials = "".join(
        w[0] for w in re.findall(r"[a-z]+", folded) if w not in STOP_WORDS and w not in _ELIDED
    )
    if told == "le parcours" and len(initials) >= 4:
        at |= {initials[:n]: 0 for n in range(4, 7)}
    return Claim(source, source.ref, day, "profile", folded, at, frozenset(), (), told, None, sign)
