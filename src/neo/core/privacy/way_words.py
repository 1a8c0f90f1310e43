"""The words of French ways and places to live, folded: mainland, regional languages, overseas."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(words.split())


_SURE = (
    "rue ave avenue bd bld blvd boul boulevard bvd allee allees impasse chemin ruelle venelle sente "
    "sentier montee "
    "faubourg fbg lotissement carrer carriera camin karrika straed strasse gasse lieudit quai rocade "
    "esplanade "
    "rte route ruette traboule trabucchetto drailhe draille calade andronne bidea hent levee "
    "corniche chaussee"
)
_SHORT = "r av imp all ch che chem pl sq lot res ham fg rpt trav"
_DOUBTFUL = (
    "place square cours passage villa cite mail promenade cote traverse voie parvis galerie rampe "
    "clos pre esplanade "
    "port parc pont tour mas val vallon cour enclos carrefour rond porte escalier escaliers domaine "
    "degre moulin "
    "chateau immeuble batiment trace servitude habitation morne ravine anse plateau section pointe "
    "bourg ferme "
    "hameau zone za zi zac zae halage ilot ilet bloc"
)
_LIVED_IN = (
    "residence quartier cite hameau terrain camping aire domaine lotissement section habitation squat foyer"
)
ABBREVIATED = word_set(_SHORT + " ave bd bld blvd boul bvd fbg rte")
"""Words that may have a full stop of their own."""
SHORT = word_set(_SHORT)
"""Abbreviations: ways behind a number or with their full stop only."""
HOUSING = word_set(_LIVED_IN) - frozenset(["lotissement"])
"""Places to live that may have a name and no number: somebody lives there, the text says."""
AMBIGUOUS = word_set(_DOUBTFUL) - HOUSING
"""Also ordinary words: only with a capital in their name."""
WAYS = word_set(_SURE) | SHORT | HOUSING | AMBIGUOUS | frozenset(["dit"])
