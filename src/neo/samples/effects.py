"""Fictitious sums of answers for a laboratory, by week, so that the page of effects can be tried out. Nobody
gave any of these answers.

A growth is by week: ``base + growth * week``, the first week being 0.
"""

from __future__ import annotations

from dataclasses import dataclass

WEEKS = 10


@dataclass(frozen=True, slots=True)
class Sum:
    """One answer of one question, in a region (empty for the country)."""

    region: str
    question: str
    answer: str
    base: int
    growth: int = 0

    def of_week(self, week: int) -> int:
        """Never below zero."""
        return max(0, self.base + self.growth * week)


def _by_region(question: str, **answers: tuple[int, int]) -> tuple[Sum, ...]:
    """412 advisers are entitled in the first region of the story, 188 in the second."""
    first = tuple(Sum("24", question, answer, *numbers) for answer, numbers in answers.items())
    second = tuple(Sum("04", s.question, s.answer, s.base // 2, s.growth // 2) for s in first)
    return first + second


def _of_the_country(question: str, **answers: int) -> tuple[Sum, ...]:
    return tuple(Sum("", question, answer, count) for answer, count in answers.items())


SUMS: tuple[Sum, ...] = (
    *_by_region("helped.synthesis", yes=(48, 2), partly=(31, 0), no=(14, -1)),
    *_by_region("missing.synthesis", nothing=(30, 1), facts=(26, -1), length=(19, 0), sources=(8, 0)),
    *_by_region("helped.mail", yes=(22, 1), partly=(36, 0), no=(18, 0)),
    *_by_region("missing.mail", wording=(41, 1), rule=(17, 0), length=(9, 0), nothing=(11, 0)),
    *_by_region("helped.conclusion", yes=(25, 0), partly=(20, 0), no=(12, 1)),
    *_by_region("missing.conclusion", wording=(24, 0), facts=(12, 0), nothing=(10, 0), speed=(4, 0)),
    *_by_region("kept.conclusion", whole=(40, 9), mostly=(95, -2), half=(62, -4), little=(30, -2)),
    *_of_the_country(
        "irritant", windows=96, retyping=81, scattered=64, history=47, slow=58, signing_in=39, stale=33
    ),
    *_of_the_country("irritant", templates=21, moving=18, instructions=29),
    *_of_the_country("survey.used", often=70, sometimes=64, hardly=31, never=48, unsaid=12),
    *_of_the_country("survey.ease", at_ease=88, rather=72, hardly=41, unsaid=9),
    Sum("", "survey.ease", "not", 15),
    *_of_the_country("survey.help", yes=92, partly=84, no=40, unsaid=9),
    *_of_the_country("survey.time", yes=38, partly=67, no=110, unsaid=10),
    *_of_the_country("survey.free", yes=151, partly=40, no=22, unsaid=12),
    *(
        Sum("", "survey.ease_by_use", pair, count)
        for pair, count in {
            "often.at_ease": 41,
            "often.rather": 22,
            "sometimes.at_ease": 26,
            "sometimes.rather": 28,
            "sometimes.hardly": 8,
            "hardly.hardly": 12,
            "never.at_ease": 14,
            "never.hardly": 17,
            "never.not": 11,
        }.items()
    ),
)
LIKENESS: tuple[tuple[int, int, int], ...] = (
    (2, 8, 26),
    (2, 8, 26),
    (4, 8, 28),
    (2, 10, 28),
    (4, 10, 30),
    (4, 10, 32),
    (4, 12, 34),
    (4, 12, 36),
    (6, 12, 38),
    (6, 14, 40),
)
"""A quarter, half, nine in ten, week by week: texts that become more alike."""
SENTENCES: tuple[str, ...] = (
    "Onze fenêtres ouvertes pour une seule inscription.",
    "Le même rendez-vous à saisir dans l’agenda puis dans le compte rendu.",
    "Une consigne introuvable entre trois intranets.",
)
