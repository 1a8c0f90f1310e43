"""Whether a clause of notes tells something of the search: what a conclusion is for.

A conclusion keeps what it needs and nothing else: a clause that names no work, training, démarche, paper,
place, time, deed or choice tells only of somebody. It is left out whatever its words, since no list holds
every way to judge a person or to tell their life.
"""

from __future__ import annotations

from datetime import date

from neo.core.assistant.conclusion.pieces import Piece
from neo.core.assistant.conclusion.sides import Side, side_of
from neo.core.assistant.conclusion.step_topics import names_a_topic
from neo.core.assistant.conclusion.work_matters import holds_business, is_about_work
from neo.core.french import lazy_re as re

_SEARCH = re.compile(
    r"\b(?:travail\w*|boulot|job\w*|emploi\w*|secteur\w*|metiers?|equipes?|nuits?|missions?|interim\w*|cdd|cdi|"
    r"recherch\w*|cherch\w*|projets?|competences?|experience\w*|diplom\w*|candidat\w*|essais?|niveaux?|niv\b|"
    r"langues?|francais|anglais|allemand|espagnol|ordinateurs?|informatique|numerique|internet|logiciels?|excel|"
    r"trajets?|km\b|kilometres?|train|tram\w*|metro|gare|mobil\w*|vehicul\w*|pied|zone|"
    r"matins?|midi|soirs?|apres-midi|journees?|semaines?|mois|annee|jours?|lundis?|mardis?|mercredis?|jeudis?|"
    r"vendredis?|samedis?|dimanches?|demain|hier|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|"
    r"octobre|novembre|decembre|ete|hiver|week-?end|temps (?:plein|partiel|complet)|mi-temps|"
    r"dispo\w*|nouvelles|retours?|suites?|accords?|oui|non|ok|valide\w*|refus\w*|accept\w*|reporte\w*|annul\w*|"
    r"maintenu\w*|complete?s?|recue?s?|envoi\w*|depots?|inscriptions?|relances?|listes?|bilans?|points?|"
    r"recrut\w*|employeurs?|patron(?:ne)?s?|tuteurs?|tutrices?|maitre d'apprentissage|gerante?s?|rh|"
    r"drh|chefs?|"
    r"collegues?|clients?|salaires?|smic|brut|net|primes?|repas|chaussures|tenue (?:de travail|pro\w*)|epi|"
    r"materiel|outil\w*|badge|photos?|casier|scolaire|etudes|bac\b|licence|master|titre|module|centre|ecole|"
    r"apprenti\w*|alternan\w*|contrats?|periode|preavis|licenci\w*|demission\w*|rupture conv\w*|"
    r"droits?|aides?|frais|budget|loyer|factures?|comptes?|rib|prime d'activite|actu\b|"
    r"espace (?:perso\w*|emploi)|"
    r"conseill\w*|referente?|accompagnement|suivi|orientation|contrat d'engagement|ce signe|"
    r"medecine du travail|restrictions?|port de charges|psychologue du travail|psy du travail|"
    r"interprete|presente?s?|seule?\b|accompagne\w*|venue?|absence|excuse\w* (?:par|pour)|retard|"
    r"(?:re)?trouve\w*|retenue?s?|copies?|faite?s?|closes?|clos|ouverte?s?|etudie\w*|corrige\w*|modifie\w*|"
    r"reserve\w*|attendre|courriers?|premiere?s?|second\w*|suivre|transmis\w*|remis\w*|rendue?s?|"
    r"occasion|lun|mar|mer|jeu|ven|sam|reprise|debut\w*|fin|depart|arrivee|adresse|telephone|tel|mail|"
    r"appele\w*|contacte\w*|rencontre\w*|signe\w*|"
    r"objectifs?|pistes?|plan b|alternative|priorite\w*|choix|options?|souhait\w*)\b"
)
# What a clause adds to the one before: a place, a quantity, a thing, after a comma or in a bracket.
MOST_DETAIL_WORDS = 2
_QUOTES = ('"', "«", "“")


def tells_of_the_search(piece: Piece, held: date, names: frozenset[str]) -> bool:
    """Whether ``piece`` (of notes taken on the day ``held``) holds something a conclusion is for.

    ``names``: names of the record, folded."""
    folded = piece.folded
    return (
        holds_business(folded)
        or is_about_work(folded)
        or bool(_SEARCH.search(folded))
        or names_a_topic(folded)
        or side_of(folded, held) is not Side.TALK
        or any(quote in piece.text for quote in _QUOTES)
        or _names_somebody(piece)
        or _holds_a_sigle(piece)
        or not names.isdisjoint(re.findall(r"[a-z]{4,}", folded))
    )


def _names_somebody(piece: Piece) -> bool:
    """A name inside the clause: a capital that no start of a sentence calls for, in notes that have "
    "small ones."""
    words = piece.text.split()[1:]
    return not piece.text.isupper() and any(w[:1].isupper() and w[1:2].islower() for w in words)


def _holds_a_sigle(piece: Piece) -> bool:
    """A word in capitals ("CAP", "JDC") in a clause that is not all so, or that is nothing else."""
    words = re.findall(r"[^\W\d_]+", piece.text)
    capitals = [w for w in words if w.isupper() and 2 <= len(w) <= 6]
    return bool(capitals) and (len(capitals) < len(words) or len(words) == 1)
