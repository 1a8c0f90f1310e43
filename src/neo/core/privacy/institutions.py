"""Names that are those of a place or a body: « lycée Jean Moulin », « rue Victor-Hugo », « SARL Martin »."""

from __future__ import annotations

import re

from neo.core.privacy.reading import Reading

_BODIES = (
    "cfa ifas prestataire organisme prestation lycee college ecole universite faculte institut ecoles "
    "lycees groupe scolaire hopital chu chr clinique centre hospitalier maison residence ehpad foyer creche "
    "rue avenue av bd boulevard place allee allees impasse chemin quai cours square route pont rond-point "
    "parc jardin stade gymnase salle espace mediatheque bibliotheque theatre musee gare station metro tram "
    "arret quartier cite zone zac za zi prix fondation association asso fondations loi plan programme saint "
    "sainte st ste notre transports transport garage boulangerie boucherie pharmacie restaurant hotel cafe "
    "bar brasserie magasin supermarche societe entreprise entreprises sarl sas sa eurl sasu scop ets "
    "etablissements cabinet atelier ateliers optique cars meubles menuiserie toitures batiment "
    "constructions maconnerie plomberie electricite peinture jardins pepinieres ferme domaine chateau "
    "laboratoire laboratoires labo cosmetiques fonderie imprimerie librairie editions fromagerie scierie "
    "conserverie cooperative agence interim usine site logis auto-ecole camping chantier chantiers villa "
    "tour bat ligne port aeroport ile lac mont col foret syndicat club amicale festival compagnie cie "
    "orchestre mutuelle banque assurance assurances cap velo resto traiteur salon coiffure boutique "
    "chaussures textile textiles plasturgie mecanique logistique nettoyage proprete services solutions "
    "conseil conseils formation formations academie"
)
_CUES = frozenset(_BODIES.split())
_AFTER_WORDS = (
    "sa sas sarl eurl sasu scop scic structures services solutions interim conseil conseils industrie "
    "industries group groupe transports logistique formation formations batiment distribution consulting "
    "energies energie associes habitat freres fils btp tp rh propreté proprete nettoyage traiteur "
    "automobiles auto bois metal mobilite"
)
_AFTER = frozenset(_AFTER_WORDS.split())
_LINKED = re.compile(r"[ \u00a0-]{1,2}|[’']| [«\"“] ?")
_SMALL_WORDS = "de du des la les le l d a et ou chez"
_SMALL = frozenset(_SMALL_WORDS.split())
_FARTHEST = 3


def names_institution(reading: Reading, first: int, last: int) -> bool:
    """Whether the words ``first`` to ``last`` are (part of) the name of a body or of a place."""
    following = last + 1
    if (
        following < len(reading.words)
        and reading.words[following] in _AFTER
        and reading.between(last) in (" ", " & ", "-")
        and reading.is_capitalised(following)
    ):
        return True
    return _cue_before(reading, first)


def _cue_before(reading: Reading, first: int) -> bool:
    """A body's word before, over words with a capital and small ones."""
    i = first - 1
    while i >= 0 and first - i <= _FARTHEST and _LINKED.fullmatch(reading.between(i)):
        if reading.words[i] in _CUES:
            return True
        if not (reading.words[i] in _SMALL or reading.is_capitalised(i)):
            return False
        i -= 1
    return False
