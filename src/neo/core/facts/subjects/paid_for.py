"""What an amount of money pays, by the words around it: only amounts for the same thing can disagree."""

from __future__ import annotations

from neo.core.french import lazy_re as re

# The sure names settle it wherever they stand before the amount in its sentence; the likely ones when near.
_SURE: tuple[tuple[str, str], ...] = (
    ("loan", r"prets?\b|microcredit|emprunt\w*|adie\b"),
    ("repayment", r"mensualites?|echeancier"),
    ("rent", r"loyers?\b"),
    ("remainder", r"reste a charge|reste a payer"),
    ("quote", r"devis|tarifs?"),
    ("overpayment", r"trop[- ]percu|\bindu\b"),
    ("debt", r"dettes?|amendes?|impayes?"),
    ("pension", r"pension"),
    ("wage", r"salaires?|remunerations?|payee? au"),
)
_LIKELY: tuple[tuple[str, str], ...] = (
    ("quote", r"couts?|prix|frais|formation"),
    ("loan", r"credit|accorde\w*|comite"),
    ("repayment", r"\bplan\b|rembours\w+|retenue"),
    ("rent", r"redevance"),
    ("grant", r"subvention|aide\b|prime|bourse|avance"),
    ("repair", r"repar\w+|facture|garage"),
    ("purchase", r"achet\w+|achat|voiture|vehicule|permis|vendu\w*"),
    ("wage", r"bruts?|nets?|taux|smic|cdi|cdd|remplacement|contrat"),
)
_SURE_RE = tuple((name, re.compile(rf"\b(?:{pattern})")) for name, pattern in _SURE)
_LIKELY_RE = tuple((name, re.compile(rf"\b(?:{pattern})")) for name, pattern in _LIKELY)
_FAR = 110
_CLOSE_AFTER = 26
_NEAR = 45


def what_is_paid(folded: str, start: int, end: int) -> str:
    """What is paid, by a sure word of the sentence, else by the nearest likely one; empty when none is."""
    low = max(folded.rfind(stop, 0, start) for stop in ".;!?\n") + 1
    sentence = folded[max(low, start - _FAR) : start]
    following = folded[end : end + _CLOSE_AFTER]
    sure = [(len(sentence) - m.end(), name) for name, pattern in _SURE_RE for m in pattern.finditer(sentence)]
    sure += [(m.start(), name) for name, pattern in _SURE_RE if (m := pattern.search(following))]
    if sure:
        return min(sure)[1]
    before, after = sentence[-_NEAR:], folded[end : end + _NEAR // 2]
    near = [(len(before) - m.end(), name) for name, pattern in _LIKELY_RE for m in pattern.finditer(before)]
    near += [(m.start() + 3, name) for name, pattern in _LIKELY_RE if (m := pattern.search(after))]
    if near:
        return min(near)[1]
    return "wage" if re.search(r"\b(?:cdi|cdd|remplacement|embauch\w+|poste)\b", sentence) else ""
