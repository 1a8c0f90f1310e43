"""What an amount is an amount of: a rent is no price, a benefit no salary. Patterns run on folded text."""

from __future__ import annotations

from neo.core.assistant.answer.values import Value
from neo.core.french import lazy_re as re

_ROWS: tuple[tuple[str, str, str], ...] = (
    ("rent", r"loyers?", r"loyers?|apl"),
    (
        "salary",
        r"salaires?|remuneration|gagn\w+|paye de|tjm|taux horaire|embauche\w* a combien",
        r"salaires?|remuneration|bruts?|net(?: par| mensuel)?|smic|tjm|k ?€|de l'heure|par heure|l'heure|"
        r"/ ?h",
    ),
    (
        "price",
        r"cout\w*|prix|devis|vaut|valeur|achet\w+|frais",
        r"cout\w*|prix|tarifs?|devis|achet\w+|achat|frais|facture|vend\w*|coute",
    ),
    (
        "benefit",
        r"allocations?|are|ass|rsa|indemnisation|chomage",
        r"allocations?|are|ass|rsa|indemnis\w+|asp|aah",
    ),
    ("debt", r"dettes?|mensualites?|rembours\w+|trop[- ]percu|emprunt\w*|doit", r"dettes?|mensualites?|"
    r"rembours\w+|"
     r"trop[- ]percu|emprunt\w*|pret|microcredit|credit|retenues?|impaye\w*|retard"),
    ("pension", r"pension", r"pension"),
    ("turnover", r"chiffre d'affaires|\bca\b", r"chiffre d'affaires|\bca\b"),
    ("insurance", r"assurance|mutuelle|cotisation", r"assurance|mutuelle|cotisation"),
)  # fmt: skip
_KINDS = tuple(
    (name, re.compile(rf"\b(?:{a})\b"), re.compile(rf"(?<!\w)(?:{t})(?!\w)")) for name, a, t in _ROWS
)
_CLAUSE = re.compile(r"[,;:.()]\s| - ")
_BEFORE, _AFTER = 32, 16
_WIDE = frozenset({"price"})  # everything that has a cost: a narrower kind says of what


def kind_asked(folded_question: str) -> str:
    """The kind of amount a question names, empty when it names none or several."""
    found = [name for name, asked, _ in _KINDS if asked.search(folded_question)]
    narrow = [name for name in found if name not in _WIDE] or found
    return narrow[0] if len(narrow) == 1 else ""


def kind_told(folded: str, value: Value) -> str:
    """The kind that the words after an amount give it, or those before; empty when they say none."""
    after = _CLAUSE.split(folded[value.end : value.end + _AFTER])[0]
    before = _CLAUSE.split(folded[max(0, value.start - _BEFORE) : value.start])[-1]
    for window in (after, before):
        told = [(m.end(), name) for name, _, pattern in _KINDS for m in pattern.finditer(window)]
        if told:
            return max(told)[1] if window is before else min(told)[1]
    return ""
