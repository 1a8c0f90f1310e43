"""Opposites: groups in which only one thing can be true at a time of the same subject.

Each group lists its sides; a side is the folded stems (regular expressions) that say it. In a pair marked
``flips``, denying one side says the other ("n'a pas accepté" says *refusé*).
"""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.negation import Negation, find_negations, is_negated
from neo.core.french.patterns import split_alternatives

_FLIPPING = {
    "accord": (
        "accept\\w+|accord(?:e|ee|es|ees|er|ent)\\b|d'accord|favorable\\w*|dit oui|autoris\\w+"
        "|recevable\\w*|donne (?:son|leur) accord",
        "refus\\w*|rejet\\w*|declin\\w+|defavorable\\w*|dit non|interdi\\w+|deconseill\\w+"
        "|contre[- ]indi\\w+|irrecevable\\w*|non recevable\\w*|oppos\\w+|ne (?:souhaite|veut)\\w* pas",
    ),
    "réussite": (
        "reuss\\w+|obtenu\\w*|obtient|decroch\\w+|admis\\w*|recue? (?:a|au|aux)\\b|valid(?:e|ee|es|ees"
        "|er)\\b",
        "echou\\w+|echec\\w*|ajourn\\w+|recal\\w+|non valid\\w+|rate\\b|ratee?s?\\b|loupe\\w*",
    ),
    "aptitude": ("apte\\b|aptitude", "inapte\\w*|inaptitude"),
    "signature": ("signe(?:e|s|es)?\\b|signature faite", "a signer|non signe\\w*|reste a signer"),
    "présence": ("present(?:e|es|s)?\\b|venue?\\b|honore\\w*", "absent\\w*|absence\\w*|manque(?:e|s|r)?\\b"),
    "validité": (
        "valable\\w*|valide\\b|en cours de validite|a jour\\b",
        "expire\\w*|perime\\w*|plus valable|non valide|echu\\w*",
    ),
    "disponibilité": ("disponible\\w*|dispo\\b", "indisponible\\w*|indispo\\b|plus disponible"),
    "possibilité": ("possible\\w*|faisable\\w*", "impossible\\w*|infaisable\\w*"),
    "maintien": (
        "conserv\\w+|maintenu\\w*|maintient|poursui\\w+",
        "abandonn\\w+|laisse tomber|arrete\\w*|renonc\\w+|supprim\\w+",
    ),
}
_APART = {
    "parenté": (
        "meres?\\b|mamans?\\b|manman\\b|maman an\\b",
        "peres?\\b|papas?\\b",
        "soeurs?\\b|sœurs?\\b",
        "freres?\\b",
        "tantes?\\b|tatas?\\b|taties?\\b",
        "oncles?\\b|tontons?\\b",
        "cousins?\\b|cousines?\\b",
        "grand[- ]meres?|mamies?\\b",
        "grand[- ]peres?|papis?\\b|papys?\\b",
        "voisine?s?\\b",
        "collegues?\\b",
        "amie?s?\\b|copaine?s?\\b|copines?\\b",
        "propriet\\w+|proprio\\w*|bailleur\\w*",
        "belle[- ]mere",
        "beau[- ]pere",
        "belle[- ]s(?:oe|œ)ur",
        "beau[- ]frere",
    ),
    "enfant": ("fils\\b|garcon", "fille\\b|fillette"),
    "conjoint": ("mari\\b|epoux|conjoint\\b|compagnon", "femme\\b|epouse\\b|conjointe\\b|compagne\\b"),
    "côté": ("droite?s?\\b(?! (?:a|au|aux|de|du)\\b)", "gauches?\\b"),
    "contrat": (
        "cdi\\b|duree indeterminee",
        "cdd\\b|duree determinee",
        "interim\\w*|ctt\\b",
        "alternance|apprenti\\w*|contrat pro\\b",
        "benevol\\w*",
    ),
    "temps de travail": (
        "temps plein|temps complet|tps plein|plein temps",
        "temps partiel|mi[- ]temps|tps partiel",
    ),
    "forme": ("par ecrit|ecrite?s?\\b", "oral\\w*|verbal\\w*|a l'oral|par telephone|au telephone"),
    "moment": ("matin\\w*", "apres[- ]midi|aprem", "soirs?\\b|soiree", "nuits?\\b"),
    "achat": ("achet\\w+|achat", "vend(?:u|ue|us|re|ait)\\b|vente\\b", "lou(?:e|ee|er)\\b|location\\b"),
    "prêt": ("pret(?:e|ee|er|ait)\\b|emprunt\\w*", "offert\\w*"),
    "sens": ("augment\\w+|hausse\\w*|progress\\w+", "baiss\\w+|diminu\\w+|reduit\\w*|reduction"),
    "lieu de l'entretien": (
        "a l'agence|en agence|sur place|en presentiel|presentiel",
        "en visio\\w*|a distance|distanciel|visio\\b",
    ),
    "ouverture": ("ouver\\w+|ouvre\\w*", "ferm(?:e|ee|es|ees|er|eture)\\b"),
    "licence": (
        "permis b\\b",
        "permis c\\b",
        "permis d\\b",
        "permis a\\b|permis a1|permis a2|permis moto|permis am\\b",
    ),
    "famille": ("marie\\b|mariee\\b", "divorc\\w+", "celibataire\\w*", "veuve?\\b", "pacs\\w*"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """``start``, ``end``: where the side is said; ``side``: which one, after negation."""

    group: str
    side: int
    start: int
    end: int
    flipped: bool = False


def _compile() -> dict[str, list[tuple[str, int, re.Pattern[str]]]]:
    """Alternatives filed under their first two letters: looked up only where a word starts with them."""
    table: dict[str, list[tuple[str, int, re.Pattern[str]]]] = {}
    for group, sides in (_FLIPPING | _APART).items():
        for number, side in enumerate(sides):
            for alternative in split_alternatives(side):
                table.setdefault(alternative[:2], []).append((group, number, re.compile(alternative)))
    return table


_BY_HEAD = _compile()
_WORD_START = re.compile(r"(?<![a-z0-9])[a-z0-9]")


def find_sides(text: str, negations: list[Negation] | None = None) -> list[Side]:
    """The sides that ``text`` takes, in order; the longest wording counts ("non valide" before "valide")."""
    folded = fold(text)
    found: list[Side] = []
    for start in _WORD_START.finditer(folded):
        position = start.start()
        for group, side, pattern in _BY_HEAD.get(folded[position : position + 2], ()):
            match = pattern.match(folded, position)
            if match:
                _keep_longest(found, Side(group, side, position, match.end()))
    if not found:
        return found
    denied = find_negations(text) if negations is None else negations
    return [_after_negation(s, folded, denied) for s in found]


def _keep_longest(found: list[Side], side: Side) -> None:
    for i, other in enumerate(found):
        if other.group == side.group and other.start < side.end and side.start < other.end:
            if side.end - side.start > other.end - other.start:
                found[i] = side
            return
    found.append(side)


def _after_negation(side: Side, folded: str, denied: list[Negation]) -> Side:
    already = folded.startswith(("non ", "plus ", "ne "), side.start)
    if side.group not in _FLIPPING or already or not is_negated(denied, side.start):
        return side
    return Side(side.group, 1 - side.side, side.start, side.end, flipped=True)


def flips(group: str) -> bool:
    """Whether denying one side of the group says the other."""
    return group in _FLIPPING
