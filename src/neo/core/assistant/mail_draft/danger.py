"""What a mail says of a danger to the person, and how an answer then holds back.

Where violence is told no answer is composed: only a few human words, for somebody else may read them, and the
adviser calls. Signs of distress keep the facts in the draft, but nothing then counts as dealt with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from neo.core.assistant.mail_draft.spelling import plain
from neo.core.facts.distress import distress_of
from neo.core.french import lazy_re as re
from neo.core.french.distress import ALARM, NONE, SIGN
from neo.core.french.folding import fold
from neo.core.french.segments import Segment, split_segments
from neo.core.french.violence import names_a_child, tells_violence
from neo.core.reference.emergency_numbers import (
    CHILDREN,
    EUROPE,
    POLICE,
    SAMU,
    SMS,
    SUICIDE,
    VICTIMS,
    WOMEN,
    HelpLine,
)

DISTRESS = (
    "Signes de détresse. Appelez la personne avant de lui écrire, ou faites-la appeler par quelqu'un qu'elle "
    f"connaît. Parlez-en à votre responsable. Le {SUICIDE.number} répond jour et nuit."
)
ALARMING = (
    "Mots qui peuvent annoncer un danger pour la personne. Appelez-la tout de suite, ne vous contentez pas "
    f"d'un mail. En cas de danger immédiat : le {SAMU.number} ou le {EUROPE.number}. "
    f"Le {SUICIDE.number} répond jour et nuit, aussi aux professionnels."
)
_VIOLENCE = (
    "Violences racontées par la personne. Appelez-la sur un numéro sûr, à elle seule, jamais par un "
    "proche, et convenez avec elle du moment. N'écrivez rien que l'auteur des violences pourrait lire : "
    "ni ce qu'elle raconte, ni un rendez-vous, ni un lieu. En urgence : {urgent}. "
    "Pour elle et pour vous : {help}. Parlez-en à votre responsable."
)
_SLEEP = re.compile(
    r"\b(?:je|j'|nous|on) (?:ne |n')?dor\w* (?:plus|pas|peu|mal|dans (?:la|une|ma|notre) (?:voiture|kangoo"
    r"|rue|camion\w*)|\d)"
)


@dataclass(frozen=True, slots=True)
class Danger:
    """``grade``: how grave the signs of distress are (``french.distress``); ``violence``: at home;
    ``children``: they are spoken of beside it; ``signs``, ``violent``: the sentences that tell each."""

    grade: int = NONE
    violence: bool = False
    children: bool = False
    signs: tuple[Segment, ...] = ()
    violent: tuple[Segment, ...] = ()

    @property
    def told(self) -> bool:
        """Whether anything calls for a voice before a mail."""
        return self.grade > NONE or self.violence

    @property
    def holds_back(self) -> bool:
        """Whether no answer is composed."""
        return self.violence


def danger_in(own: str) -> Danger:
    """What the sender's own words ``own`` tell of a danger, read as written and as they sound."""
    graded = graded_signs(own)
    signs = tuple(segment for grade, segment in graded if grade > NONE)
    violent = tuple(segment for _, segment in graded if _is_violent(segment.of(own)))
    return Danger(
        max((grade for grade, _ in graded), default=NONE),
        bool(violent),
        names_a_child(fold(own)),
        tuple(s for s in signs if s not in violent),
        violent,
    )


def graded_signs(own: str) -> list[tuple[int, Segment]]:
    """How grave each sentence of the sender's own words is, read as written and as it sounds."""
    graded = []
    for segment in split_segments(own):
        text = segment.of(own)
        sounds = plain(text)
        grade = max(distress_of(fold(text)), distress_of(sounds), SIGN if _SLEEP.search(sounds) else NONE)
        graded.append((grade, segment))
    return graded


def _is_violent(text: str) -> bool:
    return tells_violence(fold(text)) or tells_violence(plain(text))


def words_on(danger: Danger) -> Iterator[tuple[str, Sequence[Segment]]]:
    """What the adviser is told, each with the sentences it comes from: violence first."""
    if danger.violence:
        helped = (WOMEN, VICTIMS, *((CHILDREN,) if danger.children else ()))
        text = _VIOLENCE.format(urgent=_listed((POLICE, SMS)), help=_listed(helped))
        if not danger.children:
            text += f" Si un enfant est en danger : {CHILDREN.number}."
        yield text, danger.violent
    if danger.signs or danger.grade == ALARM:
        yield ALARMING if danger.grade == ALARM else DISTRESS, danger.signs or danger.violent


def _listed(lines: Sequence[HelpLine]) -> str:
    return ", ".join(f"{line.number} ({line.whom})" for line in lines)
