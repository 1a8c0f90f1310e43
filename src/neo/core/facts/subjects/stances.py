"""What the person takes or refuses of working times, and when two texts say the contrary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, told
from neo.core.facts.subjects.notes import heads
from neo.core.facts.subjects.states import speaks_of_a_relative
from neo.core.french import lazy_re as re

HEADS = heads(
    "nuit nuits soir soirs soiree week we weekend samedi samedis dimanche dimanches 3x8 2x8 5x8 poste postes "
    "astreinte astreintes matin matins vendredi vendredis mercredi mercredis lundi mardi jeudi partout"
)
_TIMES: tuple[tuple[str, str], ...] = (
    ("les astreintes", r"astreintes?"),
    ("les 3x8", r"[235]x8"),
    ("la nuit", r"nuits?"),
    ("le week-end", r"week-?ends?|\bwe\b"),
    ("le samedi", r"samedis?"),
    ("le dimanche", r"dimanches?"),
    ("le soir", r"soirs?|soirees?"),
    ("le mercredi", r"mercredis?"),
    ("le vendredi", r"vendredis?"),
)
_TIME_RE = tuple(
    (name, re.compile(rf"\b(?:{words})\b(?! (?:\d|prochain|dernier))")) for name, words in _TIMES
)
_YES = re.compile(
    r"\baccept\w+|\boui\b|\bok\b|dispo\w*|\bpret(?:e)?\b|d'accord|possibles?\b|\by compris\b|sans probleme|"
    r"partante?|libre\b|veut bien"
)
_NO = re.compile(
    r"\bnon\b|\brefus\w*|\bpas d[eu']|\bplus d[eu']|\bpas (?:le|la|les)\b|\bplus (?:le|la|les)\b|"
    r"\bsauf\b|\bjamais\b|"
    r"indisponible|\bpas dispo\w*|ne (?:peut|veut|travaille|souhaite)\w* (?:pas|plus)|\bhors\b|exclu\w*|"
    r"impossible"
)
_SAYS_NO = re.compile(r"\b(?:refuse|exclut|ne veut (?:pas|plus))\b[^.;\n?!]*\b(?:tout|toute|aucune?|de)\b")
_STOP = re.compile(r"[.;!?\n]|, (?!(?:week|we\b|soir|nuit|samedi|dimanche))|\bmais\b| -> ")
_NOT_OF_WORK = re.compile(
    r"\b(?:chorale|culte|messe|repos|enfants? (?:un|1)|garde alternee|dort|cours|creche|sommeil|nuit blanche|"
    r"bonne soiree|bonsoir|depuis|jusqu|rdv|rendez-vous|ne pas (?:appeler|deranger)|a l'hotel|la nuit d)\b"
)


@dataclass(frozen=True, slots=True)
class Stance:
    """``takes``: whether the person takes these working times, or refuses them."""

    time: str
    takes: bool
    fact: Fact


@dataclass(frozen=True, slots=True)
class Turn:
    """Two stances on the same times, the earlier first, that say the contrary."""

    before: Stance
    after: Stance

    @property
    def days(self) -> int:
        return (self.after.fact.passage.date - self.before.fact.passage.date).days


def read_stances(fact: Fact) -> Iterator[Stance]:
    """What a note says of working times, clause by clause; nothing where it says neither yes nor no."""
    if fact.folded.endswith("?") or speaks_of_a_relative(fact.folded):
        return
    start = 0
    for end in (*(m.start() for m in _STOP.finditer(fact.folded)), len(fact.folded)):
        clause = fact.folded[start:end]
        start = end
        if not clause or _NOT_OF_WORK.search(clause):
            continue
        yield from _of_clause(clause, fact)


def _of_clause(clause: str, fact: Fact) -> Iterator[Stance]:
    for name, pattern in _TIME_RE:
        m = pattern.search(clause)
        if m is None:
            continue
        refused = [r.start() for r in _NO.finditer(clause)]
        taken = [t.start() for t in _YES.finditer(clause)]
        if not refused and not taken and _SAYS_NO.search(fact.folded):
            # "Il refuse, je le note à sa demande, tout poste de nuit": the verb stands before its commas.
            yield Stance(name, False, fact)
        if refused or taken:
            near = min((abs(p - m.start()), p in refused) for p in (*refused, *taken))
            yield Stance(name, not near[1], fact)


SOON = 150
"""Days within which two opposite stances are a disagreement; later the first one is out of date."""


def stance_disagreements(notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """Times refused and taken within a few months, without anybody saying which holds."""
    for turn in turned_stances(notes):
        if turn.days <= SOON:
            before, after = turn.before, turn.after
            said = ("acceptées", "refusées") if before.takes else ("refusées", "acceptées")
            about = (
                f"Disponibilités ({before.time}) : {said[0]} d'après le {told(before.fact)}, "
                f"{said[1]} d'après le {told(after.fact)}"
            )
            yield Disagreement("stance", about, (fact_source(before.fact), fact_source(after.fact)), 0.75)


def turned_stances(notes: Sequence[Fact]) -> list[Turn]:
    """For each working time, the last stance with the last one before it that says the contrary."""
    said = [
        s for f in notes if f.passage.kind == "report" or f.speaker is Speaker.PERSON for s in read_stances(f)
    ]
    turns: list[Turn] = []
    for name, _ in _TIMES:
        own = [s for s in said if s.time == name]
        before = [s for s in own if own and s.takes is not own[-1].takes]
        if before and before[-1].fact.passage.ref != own[-1].fact.passage.ref:
            turns.append(Turn(before[-1], own[-1]))
    return turns
