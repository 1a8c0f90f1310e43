"""The person's own words between quotation marks: cut short, with nothing private left in."""

from __future__ import annotations

from neo.core.assistant.synthesis.capitals import Proper
from neo.core.assistant.synthesis.shorthand import name_former_schemes
from neo.core.facts.filters import (
    is_about_the_couple,
    is_health_detail,
    is_others_own_affair,
    is_others_private_life,
    is_sensitive,
    shows_distress,
)
from neo.core.facts.model import Fact
from neo.core.facts.people import without_first_names
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

MOST_QUOTED_WORDS = 20
_LEAD = re.compile(
    r"^(?:\W*(?:\d{1,2}\s*[.)/°-]*\s+(?=[^\W\d])|et\b|ah\b|aussi\b|sinon\b|donc\b|au fait\b|(?:premi[eè]re|"
    r"deuxi[eè]me|"
    r"troisi[eè]me|quatri[eè]me)(?: chose| question)?\b|derni[eè]re chose\b|bonjour\b|bonsoir\b|madame\b|"
    r"monsieur\b|bsr\b|bjr\b|"
    r"svp\b|merci\b)[\s:,;.-]*)+",
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
_PARTS = re.compile(
    r"(?<=[,;?!])\s+|\s+(?=(?:pcq|parce que|mais)\b)|(?<! de)(?<! en)(?<! du)(?<! le)(?<! un)\s+(?=car\b)"
)


def quotable(
    fact: Fact,
    hidden: dict[str, str],
    *,
    most: int = MOST_QUOTED_WORDS,
    telling: re.Pattern[str] | None = None,
) -> str:
    """The part of a passage that may be quoted, at most ``most`` words; empty when nothing may.

    ``telling``: what the part kept has to hold, before a question.
    """
    text = Proper().lower_shouting(fact.passage.text)
    text = re.sub(r"[«»\"“”]", "'", text).strip()
    text = _PLEAS.sub("", _LEAD.sub("", text)).strip(" ,;:-.")
    parts = [part for part in _PARTS.split(text) if part and _may_be_said(part)]
    quote = _shortened(parts, most, telling)
    if len(quote.split()) < 3:
        return ""
    return re.sub(r"([?!])[?!]+", r"\1", _bracketed(quote, hidden))


def _shortened(parts: list[str], most: int, telling: re.Pattern[str] | None) -> str:
    """The question first when there is one, with what stands around it as far as it fits."""
    first = last = _core(parts, telling)
    while first > 0 and _length(parts[first - 1 : last + 1]) <= most:
        first -= 1
    while last + 1 < len(parts) and _length(parts[first : last + 2]) <= most:
        last += 1
    quote = " ".join(parts[first : last + 1]).strip(" ,;:-.")
    words = quote.split()
    if len(words) <= most:
        return quote
    opening = ASKS.search(fold(quote))
    if opening and opening[0] != "?" and opening.start() > 0:
        words = ["…", *quote[opening.start() :].split()]
    return " ".join(words[:most]) + ("…" if len(words) > most else "")


def _core(parts: list[str], telling: re.Pattern[str] | None) -> int:
    """The place of the part the quotation is built around."""
    if telling is not None:
        return max(range(len(parts)), key=lambda i: len(telling.findall(fold(parts[i]))), default=0)
    asked = next((i for i, part in enumerate(parts) if ASKS.search(fold(part))), 0)
    return next((i for i, part in enumerate(parts) if _APPOINTED.search(fold(part))), asked)


def _length(parts: list[str]) -> int:
    return sum(len(part.split()) for part in parts)


def _bracketed(quote: str, hidden: dict[str, str]) -> str:
    """First names of relatives are replaced, as a quotation shows it: "[son enfant]"."""
    return without_first_names(quote, {name: f"[{word}]" for name, word in hidden.items()})


def _may_be_said(part: str) -> bool:
    folded = fold(part)
    if name_former_schemes(part.upper()) != part.upper():
        return False
    if (
        is_sensitive(folded)
        or is_health_detail(folded)
        or is_others_private_life(folded)
        or is_others_own_affair(folded)
        or is_about_the_couple(folded)
        or shows_distress(folded)
    ):
        return False
    return not _KIN.search(folded) or bool(re.search(r"\b(?:garde|garder|prete|heberge)\b", folded))
