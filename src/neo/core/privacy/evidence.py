"""What stands around a word and says that it is a name: a civility before, a verb after, its capital."""

from __future__ import annotations

import re

from neo.core.french.verbs import FINITE, INFINITIVE, PARTICIPLE, verb_form
from neo.core.privacy.reading import Reading

_CIVILITY_WORDS = (
    "m mr mrs mm mme mmes mlle mlles melle monsieur messieurs madame mesdames mademoiselle dr docteur pr "
    "professeur me maitre monsieurs md nee epouse veuve"
)
CIVILITIES = frozenset(_CIVILITY_WORDS.split())
_NAME_LABELS = frozenset(
    ["nom", "prenom", "naissance", "usage", "jeune", "fille", "ne", "nee", "ep", "vve", "signe"]
)
_LABEL_SIGN = re.compile(r" ?[:=] ?|[. ] ?")
_BEFORE_NAME = re.compile(r"[ .\u00a0\u202f'-]{1,3}\n? ?")


_CLITIC_WORDS = "m l s n t me se te lui leur nous vous y en ne"
_CLITICS = frozenset(_CLITIC_WORDS.split())
"""Little words between a subject and its verb: « Rose m’a dit », « Petit ne viendra pas »."""
_MOST_CLITICS = 3


def follows_civility(reading: Reading, index: int) -> bool:
    """Whether the word ``index`` comes right after a civility (« Mme Petit », « m.petit »)."""
    if index == 0 or reading.words[index - 1] not in CIVILITIES:
        return False
    before = reading.words[index - 1]
    between = reading.between(index - 1)
    if before in ("m", "me", "md", "mm", "pr") and not _is_title(reading, index - 1, between):
        return False
    return _BEFORE_NAME.fullmatch(between) is not None


def follows_label(reading: Reading, index: int) -> bool:
    """Whether a form's label comes right before (« Nom : PETIT », « née Boulanger », « ép. Roy »)."""
    if index == 0 or reading.words[index - 1] not in _NAME_LABELS:
        return False
    return _LABEL_SIGN.fullmatch(reading.between(index - 1)) is not None


def _is_title(reading: Reading, index: int, between: str) -> bool:
    """« m », « me », « pr » are also a metre, a pronoun, « pour »: a title has a capital or its full stop."""
    elided = reading.words[index] in ("m", "me") and between[:1] in "'’"
    return not elided and (reading.is_capitalised(index) or between.startswith("."))


def is_followed_by_verb(reading: Reading, index: int) -> bool:
    """Whether a verb in a personal form comes right after (« Petit rappelle », « Rose a dit »)."""
    following = index + 1
    if following < len(reading.words) and reading.between(index) != " ":
        return False
    while following < len(reading.words) and reading.words[following] in _CLITICS:
        following += 1
    if following >= len(reading.words) or following - index > _MOST_CLITICS + 1:
        return False
    form = verb_form(reading.words[following])
    return form is not None and form.may_be(FINITE) and not form.may_be(PARTICIPLE | INFINITIVE)


def is_alone_on_line(reading: Reading, first: int, last: int) -> bool:
    """Whether the words ``first`` to ``last`` are all there is on their line: a signature, a greeting's
    end."""
    text = reading.text
    start = text.rfind("\n", 0, reading.starts[first]) + 1
    end = text.find("\n", reading.end(last))
    before, after = (
        text[start : reading.starts[first]],
        text[reading.end(last) : end if end >= 0 else len(text)],
    )
    return not any(c.isalnum() for c in before + after)
