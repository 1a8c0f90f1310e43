"""Questions as they are typed in a hurry, rewritten as they are read: "pk absente le 21/05", "nom du resto".

Abbreviations in full, lost apostrophes and hyphens put back. Nothing is guessed about what is asked: that
is read afterwards, from the same words as of a question in full French.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re

_FULL: tuple[tuple[str, str], ...] = (
    (r"pr", "pour"),
    (r"ds", "dans"),
    (r"pdt|pdnt", "pendant"),
    (r"pk|pq|pkoi|pourkoi|pquoi|prquoi", "pourquoi"),
    (r"qd|kan|kand|qand", "quand"),
    (r"cb|cbien|kombien|combi1", "combien"),
    (r"auj|aujourdhui|ajd|ojd|aujourd hui", "aujourd'hui"),
    (r"now|mtn|mnt|mtnt|mtenant|maintnant", "maintenant"),
    (r"tjs|tjrs|tjr|toujour", "toujours"),
    (r"ke", "que"),
    (r"ki", "qui"),
    (r"koi|kwa", "quoi"),
    (r"kel|kelle", "quelle"),
    (r"sem", "semaine"),
    (r"avt", "avant"),
    (r"dc", "donc"),
    (r"ac|avc", "avec"),
    (r"bcp", "beaucoup"),
    (r"dde", "demande"),
    (r"resto", "restaurant"),
    (r"esk|eske|es ce que|est ce que", "est-ce que"),
    (r"est ce qu(?= [aeiouyhéè])", "est-ce qu"),
    (r"qu est[ -]ce qu(?=[ ei'’])|qu'est ce qu(?=[ ei'’])|qu est ce qu(?=[ ei'’])", "qu'est-ce qu"),
    (r"c koi|c quoi", "c'est quoi"),
    (r"c (?=(?:bien|qui|quand|ou|où|pour)\b)", "c'est "),
)
_COMPILED = tuple(
    (re.compile(rf"(?<![\w'’-])(?:{short})(?![\w'’-])", re.IGNORECASE), full) for short, full in _FULL
)
_SOCIAL_WORKER = re.compile(r"(?<![\w'’-])AS\b|(?<=[lL]['’])[aA][sS]\b")  # folded, it is a form of "avoir"
_NUMBERED = re.compile(r"\b(ccp|bloc|module|niveau|groupe|phase|lot)(\d)\b", re.IGNORECASE)
_LOST_APOSTROPHE = re.compile(
    r"(?<![\w'’])([cdjlmnst]|qu|jusqu|lorsqu|puisqu|"
    r"quelqu) (?=[aeiouyhéèêàâîôùœ])",
    re.IGNORECASE,
)
# "a t il", "va t on": the hyphens an inversion leaves out, before its "t" is taken for a pronoun.
_INVERSION = re.compile(r"(?<=[aeAE]) t[ '’-](?=(?:ils?|elles?|on)\b)", re.IGNORECASE)
_LETTERS = re.compile(
    r"\b(?:permis|groupe|categorie|catégorie|niveau|cat|bloc|classe|code|"
    r"lettre) [cdjlmnst] $",
    re.IGNORECASE,
)


def written(text: str) -> str:
    """``text`` without the shorthand of a hurried question."""
    text = _SOCIAL_WORKER.sub("assistante sociale", text)
    text = _INVERSION.sub("-t-", text)
    text = _NUMBERED.sub(r"\1 \2", text)
    for pattern, full in _COMPILED:
        text = pattern.sub(full, text)
    return _LOST_APOSTROPHE.sub(lambda m: m[0] if _LETTERS.search(text[: m.end()]) else f"{m[1]}'", text)
