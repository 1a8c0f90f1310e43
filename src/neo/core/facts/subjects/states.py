"""How a note says that something is held, lost, failed, or only planned.

A note names a thing ("permis B", "crèche", "voiture") and, beside it in the same clause, says what became
of it. The clause is read on both sides of the name up to its punctuation; a denial turns a word over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from neo.core.facts.model import Fact
from neo.core.french import lazy_re as re

_STOPS = re.compile(r"[.;!?()\n]|, |,$| mais |\bdonc\b| -> | => | / |(?<=\d) - ")
_LABEL = re.compile(r" ?: ")
_REACH_AFTER = 70
_REACH_BEFORE = 45
_DENIED = re.compile(
    r"\b(?:pas|plus|jamais|aucune?|sans|ni|non|toujours rien|0|zero|perdu|nullement)\b(?:[ '\w]{0,14})$"
)
_ENCORE = re.compile(r"\b(?:pas encore|tjs pas|tjrs pas|toujours pas)\b")
_OPEN = re.compile(
    r"a (?:passer|obtenir|trouver|faire|prevoir|chercher|acheter|reparer|demander|verifier|retrouver|"
    r"repasser|"
    r"ouvrir|renouveler|deposer)\b|en cours|en attente|liste d'attente|sur (?:la )?liste|\battend\w*|\bsi\b|"
    r"des qu|dès qu|va (?:passer|avoir|acheter|prendre|chercher|demander|faire)|projet d|"
    r"projet achat|envisag\w+|\bregarde\b|"
    r"souhait\w*|\bveut\b|voudrai\w+|aimerai\w+|\bcherche\w*|recherch\w+|possible\w*|pourr\w+|"
    r"demand(?:e|ee|er|es|ees)\b|\bdde\b|dossier|\bdoit\b|bientot|prochain\w*|commission|repass\w+|prepar\w+|"
    r"financ\w+|devis|\baides?\b|\bcher\b|inscri\w+|prevu\w*|avant (?:de|d')|en vue|piste|option|"
    r"hesite|reflechi\w*|"
    r"a la recherche|necessaire|exige\w*|obligatoire|requis\w*|faudra\w*|il faut|besoin d"
)
_FAILED = re.compile(
    r"echou\w+|echec\w*|rat(?:e|ee|es)\b|ajourn\w+|recal\w+|loup(?:e|ee)\b|refus\w*|"
    r"non (?:obtenu|valide|retenu)\w*"
)
_HYPOTHETIC = re.compile(
    r"\b(?:des qu\w*|quand|si|s'il|afin|pour|veut|voudrait|souhaite|cherche|attend|peur)\b[^.;,:]{0,25}$"
)

_CONDITION = re.compile(r"\b(?:si|s'il|peur|quand)\b[^.;,:]{0,25}$")

_RELATIVE = re.compile(
    r"(?:^|[,.;:] |\bet |\bque |\bmais )(?:son|sa|ses|mon|ma|le|la|leur) (?:mari|femme|epou\w+|fils|"
    r"fille|frere|s[oœ]e?ur|pere|mere|papa|"
    r"maman|conjointe?|compagn\w+|copine?|ami\w?|voisine?|cousine?|beau-\w+|belle-\w+|grand-\w+)s? "
    r"(?:[A-Z]?\w+ )?(?:a|ont|est|avait|vient|n'a|etait|cherche|prepare|passe|possede|touche|percoit|vit|"
    r"habite|loge|reside|suit|veut|souhaite|abandonne|conduit|parle|gagne|"
    r"travaille)\b(?! (?:pret|donn|laiss|vend|ced))"
)


class State(StrEnum):
    HELD = "held"
    LOST = "lost"
    OPEN = "open"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Wording:
    """How one thing is named and what is said of it, as patterns over folded text.

    ``heads``: those of the words that may name it (see ``notes``). ``never``: wordings that hold
    a name but mean something else. ``alone``: the names that, bare in a clause of their own, say it is held.
    ``solved`` and ``problem`` are whole wordings that say it without the name ("de nouveau mobile").
    """

    heads: frozenset[str]
    name: re.Pattern[str]
    held: re.Pattern[str]
    lost: re.Pattern[str]
    never: re.Pattern[str] | None = None
    open: re.Pattern[str] = _OPEN
    failed: re.Pattern[str] = _FAILED
    alone: re.Pattern[str] | None = None
    solved: re.Pattern[str] | None = None
    problem: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """``value`` is what is told (a licence category…), ``state`` what became of it."""

    value: str
    state: State
    fact: Fact


def read_states(folded: str, wording: Wording) -> Iterator[tuple[re.Match[str], State]]:
    """Each naming of the thing in a folded text, with what is said of it; nothing when nothing is said."""
    if wording.never:
        folded = wording.never.sub(lambda m: "_" * len(m.group()), folded)
    names = list(wording.name.finditer(folded))
    for i, name in enumerate(names):
        before = _before(folded, name.start(), names[i - 1].end() if i else 0)
        ceiling = names[i + 1].start() if i + 1 < len(names) else len(folded)
        after, rest = _after(folded, name.end(), ceiling)
        state = _judge(before, after, name.group(), wording) or _judge("", rest, "", wording)
        if state:
            yield name, state


def speaks_of_a_relative(folded: str) -> bool:
    """Whether one of the family is the subject ("son mari a le permis"), and gives or lends nothing."""
    return bool(_RELATIVE.search(folded))


def is_told(folded: str, wording: re.Pattern[str], *, wished: bool = False) -> bool:
    """Whether a whole wording stands as a fact, not as a condition, nor (save ``wished``) as a wish."""
    never = _CONDITION if wished else _HYPOTHETIC
    return any(not never.search(folded[: m.start()]) for m in wording.finditer(folded))


def _before(folded: str, start: int, floor: int) -> str:
    text = folded[max(floor, start - _REACH_BEFORE) : start]
    stops = [*_STOPS.finditer(text), *_LABEL.finditer(text)]
    return text[max(s.end() for s in stops) :] if stops else text


def _after(folded: str, end: int, ceiling: int) -> tuple[str, str]:
    """The clause that follows the name, and the one after its comma, read when the first says nothing."""
    text = folded[end : min(ceiling, end + _REACH_AFTER)]
    stop = _STOPS.search(text)
    if stop is None:
        return text, ""
    if not stop.group().startswith(","):
        return text[: stop.start()], ""
    second = _STOPS.search(text, stop.end())
    return text[: stop.start()], text[stop.end() : second.start() if second else len(text)]


def _judge(before: str, after: str, name: str, wording: Wording) -> State | None:
    """Failed, then open, then lost, then held: the first that is said wins."""
    around = f"{before}#{after}"
    if _ENCORE.search(around):
        return State.OPEN
    for pattern, state in ((wording.failed, State.FAILED), (wording.lost, State.LOST)):
        if any(not _is_denied(around, m.start()) for m in pattern.finditer(around)):
            return state
    if _DENIED.search(before):
        return State.LOST
    if wording.open.search(around):
        return State.OPEN
    for m in wording.held.finditer(around):
        return State.LOST if _is_denied(around, m.start()) else State.HELD
    bare = len(re.findall(r"\w+", before + " " + after)) <= 2
    return State.HELD if bare and wording.alone and wording.alone.match(name) else None


def _is_denied(around: str, at: int) -> bool:
    """Whether the word at ``at`` follows a denial close by ("n'est plus valable", "pas obtenu")."""
    return bool(re.search(r"\b(?:pas|plus|jamais|non|aucune?|ni)(?: \w+)?[ -]$", around[:at]))
