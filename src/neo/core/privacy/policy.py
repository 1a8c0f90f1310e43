"""What a task lets out: organisations in clear or not, and what becomes of statements of a special category.

The rule looks at where the text goes. On the organisation's own ground a task may keep them when they are its
point (a work restriction, an RQTH); elsewhere they are generalised or left out, always.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from neo.core.privacy.kinds import Category


class SpecialUse(StrEnum):
    """What becomes of a statement of a special category in the text that leaves."""

    KEEP = "keep"
    """The task is about it, and the text goes to own ground only."""
    GENERALISE = "generalise"
    """General words in its place: « contrainte de santé déclarée »."""
    REMOVE = "remove"
    """Nothing but a mark that something was left out."""
    STAY = "stay"
    """The text would be of no use without it: one that holds such a statement does not leave."""


GENERAL_WORDS: dict[Category, str] = {
    Category.HEALTH: "(contrainte de santé déclarée)",
    Category.DISABILITY: "(situation de handicap déclarée)",
} | dict.fromkeys(
    (
        Category.UNION,
        Category.RELIGION,
        Category.ORIGIN,
        Category.POLITICS,
        Category.SEXUALITY,
        Category.CRIMINAL,
    ),
    "(situation personnelle non précisée)",
)
"""Work depends on the first two; of the others not even the category leaves."""
LEFT_OUT = "(…)"


@dataclass(frozen=True, slots=True)
class Policy:
    """One task's rule in one place. ``why`` says it openly, in French, to the adviser and on the public
    page."""

    name: str
    mask_organisations: bool = False
    special: SpecialUse = SpecialUse.GENERALISE
    why: str = ""

    def words_for(self, category: Category) -> str | None:
        """What stands in place of a statement of ``category``; ``None``: the statement itself."""
        if self.special is SpecialUse.KEEP:
            return None
        return LEFT_OUT if self.special is SpecialUse.REMOVE else GENERAL_WORDS[category]


PREVIEW = Policy(
    "preview",
    special=SpecialUse.KEEP,
    why="Aperçu : ce qui serait masqué ; les catégories particulières sont signalées et laissées en place.",
)
EVERYTHING = Policy(
    "everything",
    mask_organisations=True,
    special=SpecialUse.KEEP,
    why="Aperçu où les employeurs et les écoles sont masqués aussi.",
)

_TASKS: dict[str, tuple[Policy, Policy]] = {
    "synthesis": (
        Policy(
            "synthesis",
            special=SpecialUse.KEEP,
            why="Sur un modèle de l’établissement, la synthèse garde une restriction ou une RQTH utile.",
        ),
        Policy("synthesis", why="Ailleurs, la synthèse dit qu’une contrainte est déclarée, jamais laquelle."),
    ),
    "answer": (
        Policy(
            "answer",
            special=SpecialUse.KEEP,
            why="Sur un modèle de l’établissement, une réponse peut porter sur une restriction ou une RQTH.",
        ),
        Policy(
            "answer",
            special=SpecialUse.STAY,
            why="Ailleurs, une question ou une pièce qui porte sur du sensible n’est pas envoyée.",
        ),
    ),
    "mail": (
        Policy(
            "mail", why="Un mail ne répète pas une catégorie particulière ; il dit une contrainte déclarée."
        ),
        Policy(
            "mail", special=SpecialUse.REMOVE, why="Ailleurs, rien d’une catégorie particulière n’est envoyé."
        ),
    ),
    "conclusion": (
        Policy(
            "conclusion", why="Une conclusion ne garde que la contrainte utile au projet, sans la nommer."
        ),
        Policy(
            "conclusion",
            special=SpecialUse.REMOVE,
            why="Ailleurs, rien d’une catégorie particulière n’est envoyé.",
        ),
    ),
}
"""For each task: on the organisation's own ground, and elsewhere."""


def policy_for(task: str, *, own_ground: bool) -> Policy:
    """The rule of ``task`` (``synthesis``, ``answer``, ``mail``, ``conclusion``). Raises ``KeyError`` for
    another: a task without a rule sends nothing."""
    here, elsewhere = _TASKS[task]
    return here if own_ground else elsewhere


def all_policies() -> tuple[tuple[str, Policy, Policy], ...]:
    """Each task with its two rules, for the pages that tell them."""
    return tuple((task, here, elsewhere) for task, (here, elsewhere) in _TASKS.items())
