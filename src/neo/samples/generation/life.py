"""One life of a search, drawn: the person, the job, the threads, and what happens at each interview."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from neo.samples.generation.people import Adviser, Person, draw_adviser, draw_person
from neo.samples.generation.threads import APPLYING, OTHERS, Agreement, Stage, Thread
from neo.samples.generation.trades import TRADES, Trade

_USUAL_REPORTS = (0, 1, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 11)
_DONE = 0.68
"""How often what was agreed is done by the next interview."""


@dataclass(slots=True)
class Promise:
    """An agreement of one interview. ``done`` is the day it was done; ``dropped`` when it was given up."""

    agreement: Agreement
    label: str
    agreed: date
    due: date
    done: date | None = None
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What one interview noted about one thread."""

    stage: Stage
    text: str
    promise: Promise | None
    words: dict[str, str]
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Interview:
    day: date
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """An offer: its company, the day it was handed over, and where it ended."""

    company: str
    day: date
    state: str


@dataclass(slots=True)
class _Course:
    """Where a thread stands."""

    thread: Thread
    words: dict[str, str]
    reached: int = -1
    promise: Promise | None = None

    @property
    def over(self) -> bool:
        return not self.thread.again and self.reached >= len(self.thread.stages) - 1 and self.promise is None


@dataclass(slots=True)
class Life:
    """Everything the document is written from. ``facts`` are effects reached, with their day."""

    person: Person
    adviser: Adviser
    trade: Trade
    day: date
    registered: date
    words: dict[str, str]
    threads: tuple[str, ...]
    chance: Random
    number: int
    interviews: list[Interview] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)
    facts: dict[str, date] = field(default_factory=dict)


def live(chance: Random, number: int, reports: int | None, day: date) -> Life:
    """Draw one life that ends on ``day``, with that many interviews (drawn when ``None``)."""
    adviser = draw_adviser(chance)
    person, trade = draw_person(chance, adviser.agency, day), chance.choice(TRADES)
    count = chance.choice(_USUAL_REPORTS) if reports is None else reports
    days = _interview_days(chance, count, day)
    registered = (days[0] if days else day) - timedelta(days=chance.randrange(4, 15))
    threads = tuple(t for t in OTHERS if chance.random() < 0.45)
    words = _words(chance, person, trade)
    life = Life(
        person, adviser, trade, day, registered, words, tuple(t.name for t in threads), chance, number
    )
    courses = [_Course(APPLYING, _another_employer(life)), *(_Course(t, words) for t in threads)]
    for index, met in enumerate(days):
        following = days[index + 1] if index + 1 < len(days) else day + timedelta(days=14)
        _meet(life, courses, met, following)
    return life


def _interview_days(chance: Random, count: int, day: date) -> list[date]:
    """Working days before ``day``, some weeks apart, closer when there are very many."""
    usual = max(1, min(40, 2500 // max(count, 1)))
    days: list[date] = []
    at = day - timedelta(days=chance.randrange(3, 25))
    for _ in range(count):
        at -= timedelta(days=max(0, at.weekday() - 4))
        days.append(at)
        at -= timedelta(days=chance.randrange((usual + 1) // 2, usual + usual // 2 + 1))
    return days[::-1]


def _words(chance: Random, person: Person, trade: Trade) -> dict[str, str]:
    last_employer, company = chance.sample(trade.employers, 2)
    return {
        "e": "e" if person.woman else "",
        "Il": "Elle" if person.woman else "Il",
        "title": person.title,
        "name": person.last_name.title(),
        "town": person.town,
        "of_job": trade.of[0 if person.woman else 1],
        "last_employer": last_employer,
        "company": company,
        "years": str(chance.randrange(2, 9)),
        "training": trade.training,
        "body": trade.body,
        "strain": trade.strain,
        "school": chance.choice(("du Rond-Point Vert", "Priorité", "des Deux Ponts")),
        "nursery": chance.choice(("Les Petits Galets", "La Ribambelle", "Pomme d'Api")),
        "child": chance.choice(("Lina", "Noé", "Jade", "Ismaël", "Alma")),
        "child_age": str(chance.randrange(1, 4)),
        "fee": str(chance.randrange(12, 24) * 50),
        "price": str(chance.randrange(18, 60) * 100),
        "cost": str(chance.randrange(20, 80) * 100),
        "rent": str(chance.randrange(380, 720, 10)),
        "radius": str(chance.choice((20, 25, 30, 40))),
        "contract": chance.choice(("CDI", "CDD de six mois", "CDD de trois mois")),
    }


def _another_employer(life: Life) -> dict[str, str]:
    """The applications' own words: another company each time."""
    before = life.openings[-1].company if life.openings else life.words["last_employer"]
    others = [name for name in life.trade.employers if name not in (before, life.words["last_employer"])]
    return {**life.words, "company": life.chance.choice(others)}


def _meet(life: Life, courses: list[_Course], day: date, following: date) -> None:
    """One interview: up to three threads, the applications and what was agreed first."""
    waiting = [c for c in courses if not c.over]
    waiting.sort(key=lambda c: c.promise is None)
    said = [_speak(life, course, day, following) for course in waiting[:3]]
    life.interviews.append(Interview(day, tuple(said)))


def _speak(life: Life, course: _Course, day: date, following: date) -> Said:
    """Look at what was agreed; move on when it was done, else agree on it again."""
    kept = ""
    if course.promise is not None:
        promise = course.promise
        if promise.done is None:
            again = Promise(promise.agreement, promise.label, day, _between(life, day, following))
            promise.dropped = True
            course.promise = again
            _keep_or_not(life, again, following)
            life.promises.append(again)
            stage = course.thread.stages[course.reached]
            text = (
                f"Pas fait : {promise.label[0].lower()}{promise.label[1:]}, reporté au {again.due:%d/%m/%Y}"
            )
            return Said(stage, text, again, course.words)
        kept = f"Fait le {promise.done:%d/%m} : {promise.label[0].lower()}{promise.label[1:]}"
    return _next_stage(life, course, day, following, kept)


def _next_stage(life: Life, course: _Course, day: date, following: date, kept: str) -> Said:
    course.reached += 1
    if course.reached == len(course.thread.stages):
        course.reached, course.words = 0, _another_employer(life)
    stage = course.thread.stages[course.reached]
    at = _day_of(life, stage, day)
    words = {**course.words, "day": f"{at:%d/%m/%Y}"}
    course.promise = _promise(life, stage, words, day, following, at)
    _take_effect(life, stage, words["company"], day, at)
    text = life.chance.choice(stage.notes).format_map(words)
    return Said(stage, text, course.promise, words, kept)


def _day_of(life: Life, stage: Stage, day: date) -> date:
    """Something obtained was obtained before the interview; anything else is still to come."""
    if stage.effect in ("licence", "disability"):
        return day - timedelta(days=life.chance.randrange(1, 9))
    return day + timedelta(days=life.chance.randrange(5, 21))


def _promise(
    life: Life, stage: Stage, words: dict[str, str], day: date, following: date, at: date
) -> Promise | None:
    if stage.agreement is None:
        return None
    label = stage.agreement.label.format_map(words)
    due = _between(life, day, following)
    if stage.effect == "interview":  # what prepares it is due before it
        due = min(due, at - timedelta(days=1))
    elif stage.effect == "after":
        due = max(due, at + timedelta(days=6))
    promise = Promise(stage.agreement, label, day, due)
    _keep_or_not(life, promise, following)
    life.promises.append(promise)
    return promise


def _between(life: Life, day: date, following: date) -> date:
    return day + timedelta(days=max(1, (following - day).days * life.chance.randrange(40, 95) // 100))


def _keep_or_not(life: Life, promise: Promise, following: date) -> None:
    done = promise.agreed + timedelta(
        days=max(1, (promise.due - promise.agreed).days - life.chance.randrange(4))
    )
    if done < following and done < life.day and life.chance.random() < _DONE:
        promise.done = done


def _take_effect(life: Life, stage: Stage, company: str, day: date, at: date) -> None:
    states = {"proposal": "EN_COURS", "interview": "ENTRETIEN", "refusal": "REFUSE"}
    if stage.effect == "proposal":
        life.openings.append(Opening(company, day, states["proposal"]))
    elif stage.effect in states:
        life.openings[-1] = Opening(company, life.openings[-1].day, states[stage.effect])
    elif stage.effect in ("licence", "disability"):
        life.facts[stage.effect] = at
