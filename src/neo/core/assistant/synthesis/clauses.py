"""Clauses: the pieces of a segment that can be kept or dropped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from neo.core.assistant.synthesis.antecedents import needs_antecedent
from neo.core.assistant.synthesis.third_person import speaks_in_first_person
from neo.core.assistant.synthesis.wording import lower_first
from neo.core.facts.filters import (
    is_a_relative_s_care,
    is_about_the_adviser,
    is_about_the_couple,
    is_judgement,
    is_never_said,
    is_only_about_a_relative,
    is_others_own_affair,
    is_others_private_life,
    is_sensitive,
)
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_CUT = re.compile(
    r"\s*(,(?=\s)|;|\s//\s|\s:\s|:\s(?=\S)|\(|\)|\s[-–—]\s|\s=\s"
    r"|\s(?:mais|donc|puis|alors que|tandis que)\s(?!que)"
    r"|(?<!premier)(?<!dernier)(?<!\b[dlLu][eun])(?<!\ben)(?<!\bpar)\scar\s(?!(?:à|de|du|scolaire|postal)\b)"
    r"|(?:(?<=[a-zà-ÿ\d]{3})|(?<=\d h)|(?<=\d €)|(?<=[)%]))\.\s(?=[A-ZÀ-Ý]))\s*"
)
_QUOTED = re.compile(r"«[^»]*»|\"[^\"]*\"")
_PARENTHESES = re.compile(r"\([^()]*\)")
_LONG_PARENTHESIS, _ANNOUNCES_ONLY = 6, 2
OPENED = "(:"  # the first item of a long parenthesis, now told after a colon
_SETS_THE_SCENE = re.compile(
    r"(?:depuis|contrairement|pendant|durant|selon|apres|avant|des|lors|malgre|si|quand|lorsqu\w*|comme|afin|"
    r"suite a|grace a|faute de|en cas de|a l'(?:entree|issue|occasion))\b(?!.*\b(?:est|sont|a ete|reste)\b)"
)
_CONNECTORS = ("mais", "donc", "car", "puis", "alors que", "tandis que")


@dataclass(frozen=True, slots=True)
class Clause:
    """``text`` and the separator that stood before it (``,``, ``:``, ``(``, ``mais``…)."""

    text: str
    before: str = ""

    @property
    def words(self) -> int:
        return len(self.text.split())


def split_clauses(text: str) -> list[Clause]:
    """The clauses of ``text`` in order; blank ones are dropped. Quoted speech is never cut."""
    masked = _QUOTED.sub(lambda m: "x" * len(m[0]), text)
    masked = _PARENTHESES.sub(lambda m: "(" + "x" * (len(m[0]) - 2) + ")", masked)
    clauses: list[Clause] = []
    position, before = 0, ""
    for cut in _CUT.finditer(masked):
        _add(clauses, text[position : cut.start()], before)
        position, before = cut.end(), cut[1].strip()
    _add(clauses, text[position:], before)
    return [part for clause in _with_their_main(clauses) for part in _opened(clause)]


def sets_the_scene(text: str) -> bool:
    """Whether a clause only says when or why ("depuis la rentrée"): it means nothing without its main one."""
    return bool(_SETS_THE_SCENE.match(fold(text)))


def _with_their_main(clauses: list[Clause]) -> list[Clause]:
    """ "Depuis la rentrée, ses enfants vivent chez lui": what only sets the scene stays with what it sets."""
    if len(clauses) < 2 or clauses[1].before != "," or not sets_the_scene(clauses[0].text):
        return clauses
    main = Clause(f"{clauses[0].text}, {lower_first(clauses[1].text)}", clauses[0].before)
    return [main, *clauses[2:]]


def _opened(clause: Clause) -> list[Clause]:
    """A long parenthesis is a list of its own: its items can be kept or dropped one by one."""
    if clause.before != "(" or clause.words <= _LONG_PARENTHESIS:
        return [clause]
    items = [item for item in re.split(r",\s|\s:\s|;\s", clause.text) if item.strip()]
    return [Clause(item.strip(), OPENED if i == 0 else ",") for i, item in enumerate(items)]


def _add(clauses: list[Clause], text: str, before: str) -> None:
    if text.strip(" ."):
        clauses.append(Clause(text.strip(), before))


def presentable(clauses: Iterable[Clause], *, restricted: bool = False) -> list[Clause]:
    """The clauses that may be shown: no judgement, no "je", nothing of a special category.

    ``restricted``: the passage states what work depends on, so the body may be named, an illness never.
    """
    withheld = is_never_said if restricted else is_sensitive
    kept: list[Clause] = []
    hidden = said = host_said = False
    for clause in clauses:
        folded = fold(clause.text).strip(' "')
        hidden = _is_private(folded) or (hidden and _goes_on(clause, folded))
        host_said = said if clause.before == "(" else host_said
        # A parenthesis, and what follows it, go with the words it stands in.
        alone = clause.before in ("(", ")") and not host_said
        said = not (hidden or alone or is_judgement(folded) or withheld(folded)) and (
            not speaks_in_first_person(clause.text)
        )
        if said:
            kept.append(clause)
        elif clause.before in (":", "=") and kept and kept[-1].words <= _ANNOUNCES_ONLY:
            kept.pop()  # what it announced is not told
    return kept


def _is_private(folded: str) -> bool:
    return (
        is_others_private_life(folded)
        or is_others_own_affair(folded)
        or is_a_relative_s_care(folded)
        or is_only_about_a_relative(folded)
        or is_about_the_couple(folded)
        or is_about_the_adviser(folded)
    )


def _goes_on(clause: Clause, folded: str) -> bool:
    """Whether a clause only says more of the one before: where that one is left out, it goes too."""
    return clause.text.startswith("«") or needs_antecedent(folded)


def _repeats(clause: Clause, before: Clause | None) -> bool:
    return before is not None and fold(clause.text) == fold(before.text)


def join_clauses(clauses: list[Clause]) -> str:
    """One line again, with the lightest punctuation that keeps the sense."""
    text = ""
    clauses = [c for c, before in zip(clauses, [None, *clauses], strict=False) if not _repeats(c, before)]
    for clause in clauses:
        following = lower_first(clause.text)
        if not text:
            text = clause.text
        elif clause.before == "(":
            text = f"{text} ({following})"
        elif clause.before in _CONNECTORS:
            text += f" {clause.before} {following}"
        elif clause.before in (":", "=", OPENED):
            text += f" : {following}"
        elif clause.before == ")":
            text += f" {following}"  # the sentence goes on after its parenthesis
        elif clause.before == ";":
            text += f" ; {following}"
        else:
            text += f", {following}"
    return text
