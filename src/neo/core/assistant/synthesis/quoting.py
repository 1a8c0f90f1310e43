"""The person's own words between quotation marks: cut short, with nothing private left in."""

from __future__ import annotations

from neo.core.assistant.synthesis.capitals import Proper
from neo.core.assistant.synthesis.clauses import sets_the_scene
from neo.core.assistant.synthesis.conditions import is_conditional
from neo.core.assistant.synthesis.shorthand import name_former_schemes
from neo.core.facts.filters import (
    is_a_relative_s_care,
    is_about_the_adviser,
    is_about_the_couple,
    is_health_detail,
    is_others_own_affair,
    is_others_private_life,
    is_sensitive,
    names_a_symptom,
    shows_distress,
)
from neo.core.facts.model import Fact
from neo.core.french import lazy_re as re
from neo.core.french.dates import MONTHS
from neo.core.french.folding import fold

MOST_QUOTED_WORDS = 20
_GAP = "[…]"
_LEAD = re.compile(
    r"^(?:\W*(?:\d{1,2}\s*[.)/°-]*\s+(?=[^\W\d])|et\b|ah\b|aussi\b|sinon\b|donc\b|au fait\b|(?:premi[eè]re|"
    r"deuxi[eè]me|"
    r"troisi[eè]me|quatri[eè]me)(?: chose| question)?\b|derni[eè]re chose\b|bonjour\b|bonsoir\b|"
    r"(?:madame|monsieur|mme|m\.)(?: (?-i:[A-ZÀ-Ý])[\w'’-]+){1,3},|madame\b|monsieur\b|bsr\b|bjr\b|"
    r"svp\b|merci\b|(?:premi|deuxi|troisi|quatri)[eè]mement\b|ensuite\b|enfin\b|d['’]abord\b|"
    r"autre chose\b|par ailleurs\b)[\s:,;.-]*)+",
    re.I,
)
_PLEAS = re.compile(
    r"(?i)[\s,]*\b(?:svp|s'il (?:vous|te) pla[iî]t|stp|merci(?: d'avance| pour tout)?|"
    r"cordialement)\b[\s!.,]*$"
)
_KIN = re.compile(
    r"\b(?:(?:mon|ma|mes|son|sa) )?(?:mari|femme|epou\w+|conjoint\w*|compagn\w+|pere|mere|maman|papa|soeur|"
    r"frere)\b"
)
ASKS = re.compile(
    r"\best[- ]ce qu|\b(?:comment|combien|pourquoi|quand|jusqu'a quand|quels?|quelles?|a qui|qui|"
    r"ou) (?:est|faut|je|dois|on|ca|c'est|sont|a)\b|"
    r"\bc'est (?:bien|quand|ou|a)\b|\?"
)
# An appointment with its hour is what an adviser must not miss, whatever is asked beside it.
_APPOINTED = re.compile(r"\b(?:entretien|jury|examen|concours|essai|audience|convoc\w*)\b.{0,25}\d")
_FIGURE = re.compile(r"\d|^(?:" + "|".join(MONTHS) + r")\b")
# What a friend is said to have said is no fact of the record.
_HEARSAY = re.compile(
    r"(?:un|une|mon|ma|des) (?:pote|copain|copine|amie?|voisine?|cousine?|collegue|connaissance)s? "
    r"(?:m'a |m'ont |me )?(?:di[ts]|disent|raconte|assure)\b"
    r"(?!.*(?:\?|\b(?:gard|prete|heberg|log|recrut|embauch|cherche)))"
)
_PARTS = re.compile(
    r"(?<=[,;?!])\s+|\s+(?=(?:pcq|parce que|mais)\b)|(?<! de)(?<! en)(?<! du)(?<! le)(?<! un)\s+(?=car\b)"
)

_CLAUSES = re.compile(
    r"(?<=[,;:?!])\s+|\s+(?=(?:mais|or|car|donc|parce que|et (?:je|il|elle|on|nous|vous|ils|elles))\s|et j')"
)
_LEAST_ALONE = 6  # words of a part that stands without the one that opens the quotation


def quotable(fact: Fact, *, most: int = MOST_QUOTED_WORDS, telling: re.Pattern[str] | None = None) -> str:
    """The part of a passage that may be quoted, at most ``most`` words; empty when nothing may.

    Word for word: what is left out inside it is marked "[…]". ``telling``: what the part kept has to hold,
    before a question.
    """
    text = Proper().lower_shouting(fact.passage.text)
    text = re.sub(r"[«»\"“”]", "'", text).strip()
    text = _PLEAS.sub("", _LEAD.sub("", text)).strip(" ,;:-.")
    parts = [] if _HEARSAY.match(fold(text)) else _sayable(text)
    quote = _shortened(parts, most, telling)
    if len(quote.split()) < 3 or (is_conditional(text) and not is_conditional(quote)):
        return ""
    if quote != text and "," not in quote and sets_the_scene(quote):
        return ""  # "Depuis la rentrée": what happens since is not in it
    return re.sub(r"([?!])[?!]+", r"\1", quote)


def _sayable(text: str) -> list[str]:
    """The parts that may be said, each opening with "[…]" where something before it may not."""
    parts: list[str] = []
    gap = False
    for part in filter(None, _PARTS.split(text)):
        if _may_be_said(part):
            parts.append(f"{_GAP} {part}" if gap and parts else part)
            gap = False
        else:
            gap = True
    return parts


def fitted(quote: str, most: int) -> str:
    """``quote`` in at most ``most`` words, with its last day or figure: how it opens, then what stands around
    that. Whole parts where they fit: half a clause joined to half another says what nobody said.
    """
    words = quote.split()
    if len(words) <= most:
        return quote
    parted = _fitted_in_parts(quote, most)
    if parted:
        return parted
    telling = [i for i, word in enumerate(words) if _FIGURE.search(fold(word))]
    last = telling[-1] if telling else 0
    if last < most:
        return " ".join(words[:most]) + "…"
    first = _length(_CLAUSES.split(quote)[:1])
    opening = words[: first if first <= most // 2 else most // 2]
    ending = words[max(most // 2, last - (most - 2 - most // 2)) : last + 1]
    before = " ".join(opening).rstrip(" ,;:")
    return f"{before} {_GAP} {' '.join(ending)}" + ("…" if last + 1 < len(words) else "")


def _fitted_in_parts(quote: str, most: int) -> str:
    """The part that tells the last day or figure, what opens the quotation before it and what stands between,
    as far as whole parts fit; empty where that part alone is too long or there is but one.
    """
    parts = _CLAUSES.split(quote)
    last = max((i for i, part in enumerate(parts) if _FIGURE.search(fold(part))), default=0)
    if last == 0 or _length(parts[last : last + 1]) > most:
        return ""
    kept = {last}
    for i in (0, *range(last - 1, 0, -1)):
        if _length([parts[k] for k in kept | {i}]) > most:
            break
        kept.add(i)
    if 0 not in kept and (
        _length([parts[k] for k in kept]) < _LEAST_ALONE or _length(parts[:1]) <= most // 2
    ):
        return ""  # "… avant le 3 mars": of what, nobody could tell; a short opening is kept
    if any(is_conditional(part) for i, part in enumerate(parts) if i not in kept):
        return ""  # "… je commence le 3 mars", but only if
    told = "" if 0 in kept else "… "
    for i in sorted(kept):
        jumped = told.rstrip(" ,;:") + f" {_GAP} " if i > 1 and i - 1 not in kept and 0 in kept else told
        told = jumped + parts[i] + " "
    return told.rstrip(" ,;:") + ("…" if last + 1 < len(parts) else "")


def _shortened(parts: list[str], most: int, telling: re.Pattern[str] | None) -> str:
    """The question first when there is one, with what stands around it as far as it fits."""
    first = last = _core(parts, telling)
    if first > 0 and not is_conditional(parts[first]) and is_conditional(parts[first - 1]):
        first -= 1  # "si je prends le CDD, est-ce que…": a question without its condition is another one
    while first > 0 and _length(parts[first - 1 : last + 1]) <= most:
        first -= 1
    while last + 1 < len(parts) and _length(parts[first : last + 2]) <= most:
        last += 1
    quote = " ".join(parts[first : last + 1]).removeprefix(_GAP).strip(" ,;:-.")
    words = quote.split()
    if len(words) <= most:
        return quote
    opening = _opening_of_the_question(fold(quote))
    if opening:
        words = ["…", *quote[opening:].split()]
    return _cut(words, most)


def _opening_of_the_question(folded: str) -> int:
    """Where a question starts, with the "si…" it hangs on when one stands before it."""
    asked = ASKS.search(folded)
    if asked is None or asked[0] == "?":
        return 0
    condition = re.search(r"\bs(?:i (?!besoin)|'(?:il|elle|ils|elles|on) )", folded)
    return min(asked.start(), condition.start()) if condition else asked.start()


def _cut(words: list[str], most: int) -> str:
    """At most ``most`` words, cut where a part ends when one does in the second half."""
    if len(words) <= most:
        return " ".join(words)
    joints = (i for i in range(most, most // 2, -1) if words[i] in ("et", "ou", "mais", "car", "donc"))
    kept = " ".join(words[: next(joints, most)])
    return kept.rstrip(" ,;:") + "…"


def _core(parts: list[str], telling: re.Pattern[str] | None) -> int:
    """The place of the part the quotation is built around."""
    if telling is not None:
        return max(range(len(parts)), key=lambda i: len(telling.findall(fold(parts[i]))), default=0)
    asked = next((i for i, part in enumerate(parts) if ASKS.search(fold(part))), 0)
    return next((i for i, part in enumerate(parts) if _APPOINTED.search(fold(part))), asked)


def _length(parts: list[str]) -> int:
    return sum(len(part.split()) for part in parts)


def _may_be_said(part: str) -> bool:
    folded = fold(part)
    if name_former_schemes(part.upper()) != part.upper():
        return False
    if (
        is_sensitive(folded)
        or is_health_detail(folded)
        or names_a_symptom(folded)
        or is_others_private_life(folded)
        or is_others_own_affair(folded)
        or is_a_relative_s_care(folded)
        or is_about_the_couple(folded)
        or is_about_the_adviser(folded)
        or shows_distress(folded)
    ):
        return False
    return not _KIN.search(folded) or bool(re.search(r"\b(?:garde|garder|prete|heberge)\b", folded))
