"""Words a model may put around what it is given, and those it may not.

Keys are folded stems (``french.words.word_key``) or folded words.
"""

from __future__ import annotations

import re

from neo.core.french.words import word_key

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip


def _keys(*words: str) -> frozenset[str]:
    found = [word for some in words for word in some.split()]
    return frozenset({*found, *(word_key(word) for word in found)})


FRAME = _keys(
    "personne elle il dossier compte rendu comptes rendus mail courriel message note fiche profil entretien",
    "rendez-vous rendez vous rdv indique indiquer indiquent precise preciser signale signaler mentionne",
    "mentionner rappelle dit dire ecrit ecrire explique annonce lieu avoir aura etre fait faire doit devait",
    "devoir faut falloir reste rester percoit touche exerce metier travaille a parle langue langues saisi",
    "inscrit inscrite situation concernant quant actuellement ce jour date notee note noter prevu heure er",
    "heures euros euro jour jours semaine hebdomadaires mois an ans depuis jusque dernier derniere autre",
    "autres saisie apres selon ainsi aussi egalement encore toujours joindre joint jointe redemander demande",
    "demander cite",
)
"""Words that tell nothing by themselves: who reads, where it is written, that something is."""
PEOPLE = _keys(
    "conjoint conjointe mari epoux epouse compagnon compagne femme pere mere frere soeur fils fille enfant",
    "oncle tante cousin cousine grand-mere ami amie voisin voisine proprietaire bailleur employeur patron",
    "patronne directeur directrice collegue medecin docteur psychologue avocat avocate notaire juge",
    "educateur educatrice tuteur tutrice curateur syndicat prefet maire recruteur recruteuse formateur",
    "formatrice famille belle-mere beau-pere",
)
"""Who may be made to speak or act: never by a shared meaning, always by the word itself."""
RELATIONS = {
    "apres": ("apres", "des ", "suite", "issue", "a partir", "terme", "depuis", "ensuite", "puis", "post"),
    "avant": ("avant", "jusqu", "d'ici", "pour le", "delai", "limite", "au plus tard", "prealable", "pour "),
    "sans": ("sans", "pas ", "aucun", "non ", "absence", "manque", "ni ", "jamais", "n'a "),
    "malgre": ("malgre", "meme si", "quand meme", "pourtant"),
    "deja": ("deja",),
    "jamais": ("jamais", "aucun", "pas ", "rien"),
    "certain": ("certain", "sur ", "confirm"),
    "peut-etre": ("peut-etre", "possib", "eventuel", "pourrai", "hypothe"),
    "car": ("car ", "parce", "puisque", "cause", "raison", "suite", "comme "),
    "beaucoup": ("beaucoup", "nombreu", "tres"),
}
"""A small word, and what in the pieces allows it."""
THIRD = re.compile(r"\b(?:un|une) (?:tiers|autre personne)\b")
ACTORS = {
    "l’agence": re.compile(
        r"\bagence|\bconseill\w+|\bservice s'engage|\bde (?:mon|notre) cote\b|\bje dois\b"
    ),
    "la personne": re.compile(
        r"\b(?:la|cote|de) personne\b|\b(?:il|elle)\b|\bde (?:son|leur) cote\b|^(?:mme|m\.) "
    ),
    "un tiers": THIRD,
}
HELD = re.compile(r"\ba eu lieu\b|\bs'est (?:tenue?|deroulee?|passee?)\b")
"""Told as over."""
GIVEN_AS = re.compile(
    r"^(?:d'apres|selon|pour|a en croire|au dire de) (?:son|sa|ses|le|la|les|l'|un|une) ?([a-z-]+)"
)
SAYING = re.compile(
    r"[^.\n]{0,40}\b(?:d'apres|selon|dit|disent|dixit|ecrit|declare|affirme|precise|indique|estime|confirme"
    r"|signale|atteste|propose|conseille|demande)\b[^.\n]{0,40}"
)
REPORTED = re.compile(
    r"^(?:mail|message|courriel|sms|meme mail|note|depuis le compte rendu)\b[^\"]{0,90}\"|^elle (?:ecrit"
    r"|ajoute|demande|annonce)"
)
"""A line that gives somebody's words as theirs: the sentence made of it does the same."""
TOLD_BY = re.compile(
    r"\"|\b(?:ecrit|ecrivait|dit|demande(?:nt|ait)?\b|ajoute|annonc\w+|indiqu\w+|signal\w+|precis\w+|explique"
    r"|rappel\w+|selon"
    r"|d'apres|mail|message|courriel|note|souhait\w+|voudrait|inform\w+|confirm\w+|affirm\w+"
    r"|declar\w+)\b"
)
NAMED = re.compile(r"\b(M\.|Mr|MR|Mme|MME|Mlle|Monsieur|Madame|Mademoiselle)\s+([A-ZÀ-Ý][\w’'-]+)")
