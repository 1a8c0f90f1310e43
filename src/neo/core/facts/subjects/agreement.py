"""When two statements speak of one thing, and how sure their disagreement is, by kind of value."""

from __future__ import annotations

from neo.core.facts.subjects.statements import Statement
from neo.core.french import lazy_re as re

NAMES = {
    "money/hour": "Taux horaire",
    "money/day": "Montant par jour",
    "money:repayment": "Mensualité",
    "money:loan": "Montant du prêt",
    "money:quote": "Devis ou tarif",
    "money:rent": "Loyer",
    "money:debt": "Somme due",
    "money:wage": "Salaire",
    "hours a week": "Heures par semaine",
    "days": "Nombre de jours",
    "months": "Durée",
    "money:overpayment": "Trop-perçu",
    "money:pension": "Pension",
    "money:remainder": "Reste à charge",
    "score": "Note",
    "children": "Nombre d'enfants",
    "km": "Distance",
    "contract": "Type de contrat",
    "training hours": "Heures de formation",
    "clock": "Heure",
    "parity": "Semaines",
    "weekdays": "Jours",
    "hours counted": "Heures comptées",
}
# How much two statements must share before their values are compared: the vaguer the kind, the more.
ENOUGH = {
    "money:": 2.0,
    "money:wage": 1.4,
    "money/hour": 0.9,
    "money/day": 0.9,
    "money:repayment": 0.7,
    "money:loan": 0.8,
    "money:quote": 1.0,
    "hours a week": 1.2,
    "days": 1.2,
    "clock": 1.2,
    "months": 0.8,
    "money:overpayment": 0.4,
    "money:pension": 0.4,
    "money:remainder": 0.6,
    "score": 0.8,
    "children": 0.1,
    "km": 1.4,
    "contract": 1.4,
    "training hours": 1.2,
    "parity": 0.6,
    "weekdays": 1.6,
    "hours counted": 0.8,
}
ENOUGH_MONEY = 1.0
_DIRECT = {
    "days": 0.4,
    "weekdays": 0.4,
    "hours a week": 0.4,
    "parity": 0.3,
    "clock": 0.8,
    "km": 0.8,
    "contract": 1.2,
    "score": 0.5,
}
"""Kinds whose two statements must share words of their own, not only of what stands around them."""
_WISHED = re.compile(
    r"\bvise\w*|pretention|souhait\w*|accept\w+|pret(?:e|es)? a|minimum|\bmini\b|descend\w*|"
    r"voudrai\w+|espere|budget|"
    r"estim\w+|entre \d"
)
_CORRECTED = re.compile(
    r"\bet non\b|\bet pas\b|\(pas\b|\(non\b|au lieu d|a la place d|contrairement|\bramene\w*|en fait|"
    r"finalement|rectif\w+|erreur|"
    r"il y a ecrit|\bquel est vrai|\bmais (?:vous|on|il|elle|le|la)\b"
)
_EVOLVED = re.compile(
    r"\bdepuis\b|desormais|maintenant|\bpasse (?:a|de)\b|possibles?\b|a partir d|"
    r"prevu|augment\w+|cette fois"
)
# Opening hours compare with opening hours, closing hours with closing hours.
_BOUNDS = (
    re.compile(r"\bouvr\w+|\bouvert\w*|des \d|commence\w*|debut\w*|demarr\w+|a partir de"),
    re.compile(r"\bferm\w+|jusqu'?a|\bfin(?:it|i|ir)?\b|termin\w+"),
)
# Kinds that change in the ordinary course of things: only two different people can disagree on them.
_TWO_VOICES = frozenset(["contract", "km", "score", "children"])
_ONLY = re.compile(r"\bseulement\b|\bseule?s?\b|\buniquement\b|\bque le\b")
_BENEFIT = re.compile(r"\b(?:are|ass|aref|rsa|allocation|indemni\w+|chomage)\b")


def needed_directly(kind: str, one: Statement, other: Statement) -> float:
    """What the two statements themselves must share, apart from their surroundings."""
    if kind == "clock" and (_CORRECTED.search(one.folded) or _CORRECTED.search(other.folded)):
        return 0.0
    return _DIRECT.get(kind, 0.0)


def needed_in_all(kind: str, enough: float, one: Statement, other: Statement) -> float | None:
    """How much the two must share; ``None`` when they cannot be about the same thing."""
    if kind == "clock" and not _same_day(one, other):
        if one.author == other.author:
            return None
        if _CORRECTED.search(one.folded) or _CORRECTED.search(other.folded):
            return 0.4
        same_bound = any(p.search(one.folded) and p.search(other.folded) for p in _BOUNDS)
        return 1.2 if same_bound else None
    if kind in _TWO_VOICES and (one.author == other.author or "profile" in (one.author, other.author)):
        return None
    two_voices = one.author != other.author and "profile" not in (one.author, other.author)
    if kind in ("weekdays", "days") and two_voices and _ONLY.search(f"{one.folded} {other.folded}"):
        return 0.8
    if kind == "money/hour" and two_voices:
        return 0.5
    if kind == "money/day" and _BENEFIT.search(one.folded) and _BENEFIT.search(other.folded):
        return None  # the profile's own amount is compared elsewhere
    return enough


def _same_day(one: Statement, other: Statement) -> bool:
    if one.fact is None or other.fact is None:
        return False
    return bool({d.first for d in one.fact.dates} & {d.first for d in other.fact.dates})


def how_sure(kind: str, one: Statement, other: Statement, strength: float) -> float:
    """Sure when two people say it, close in time, or when one of them corrects the other on the spot."""
    earlier, later = sorted((one, other), key=lambda s: s.day.toordinal() if s.day else 0)
    corrected = bool(_CORRECTED.search(later.folded) or _CORRECTED.search(earlier.folded))
    wished = bool(_WISHED.search(earlier.folded) or _WISHED.search(later.folded))
    days = abs((later.day - earlier.day).days) if later.day and earlier.day else 60
    weight = 0.5 + 0.1 * min(strength - 1, 2)
    weight += 0.15 if earlier.author != later.author else 0
    weight += 0.1 if days <= 90 else -0.15 if days > 720 else 0
    weight += 0.15 if corrected else 0
    weight += 0.2 if kind == "parity" else 0
    weight += 0.1 if kind in NAMES and kind.startswith("money") else 0
    evolved = earlier.author == later.author and _EVOLVED.search(later.folded) and not corrected
    # An amount or a custody arrangement that changed without trace elsewhere is worth showing all the same.
    weight -= 0.15 if evolved and not (kind.startswith("money") or kind == "parity") else 0
    weight += 0.1 if kind == "weekdays" and _ONLY.search(f"{one.folded} {other.folded}") else 0
    return min(0.95, weight - (0.2 if wished and not corrected else 0))
