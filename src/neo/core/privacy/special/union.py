"""Trade union: membership, mandate, strike; never a syndicat of another kind."""

from __future__ import annotations

from neo.core.privacy.special.clause import Clause
from neo.core.privacy.special.patterns import words

FALSE_FRIENDS = words(
    r"(?:trains?|transports?|sncf|ratp|bus|eboueurs?|enseignants?|profs?|metros?) (?:\w+ )?en greve"
    r"|greve (?:des|de la|sncf|ratp|du)(?: \w+)?|jour de greve|syndicat\w* (?:mixte|intercommunal\w*"
    r"|de (?:co)?propriet\w*|des copropr\w*|d.initiative|des eaux"
    r"|d.eau|d.electricite"
    r"|departemental\w*|viticole|agricole|des vignerons|patronal|professionnel\w*|d.energie)"
    r"|syndicats? de communes"
    r"|syndic\b|syndics?|syndicat de l.immeuble|sud.?(?:est|ouest)|(?:le |du |au |plein )sud"
    r"|elue?s? (?:locale?s?|municip\w+)"
    r"|fo(?:rmation|nction)\w*"
)
_UNIONS = r"cgt|cfdt|cftc|cfe.?cgc|cgc|unsa|snes|fsu|solidaires|force ouvriere|cnt"
_SURE = words(
    rf"{_UNIONS}|conseill\w+ prud\w*|conseill\w+ du salarie|designation comme delegue\w*"
    rf"|representante? (?:syndical|des salaries)\w*|syndi\w+|deleguee?s? (?:du |de |des )?(?:personnel"
    rf"|syndic\w*|cgt|cfdt|fo|sud|dp)"
    rf"|representante? du personnel"
    r"|elue?s? (?:du personnel|au cse|cse|au comite|cgt|cfdt|fo|sud|dp|chsct)|(?:au|membre du"
    r"|ancien\w*) (?:cse|chsct)"
    r"|mandat\w* (?:syndical|de delegue|cse)\w*|heures de delegation|(?:en |fait |faire |la |une "
    r"|de la )greve|grevistes?"
    r"|(?:chez|adherente?s?|carte|section|militante?s?|tract\w*|mandat\w*|syndiquee?s?|elue?s?|delegue\w*"
    r"|encartee?"
    r"|permanente?|liste|inscrite?|passee?) (?:\w+ ){0,2}(?:fo|sud|cgt|cfdt)"
    r"|intersyndical\w*|debray\w+|piquets? de greve|bourse du travail|force ouvriere"
    r"|(?:elue?s?|mandat\w*|membre|siege\w*|au|secretaire|tresorier\w*) (?:\w+ ){0,2}"
    r"(?:comite d.entreprise|comite social\w*|cse|delegation du personnel)|representation du personnel"
)


def says(clause: Clause) -> str:
    """Why ``clause`` tells a union membership or mandate."""
    clause = clause.without(FALSE_FRIENDS)
    return "un engagement syndical y est dit" if _SURE.search(clause.text) else ""


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("était déléguée CGT dans l'usine", ("était déléguée CGT dans l'usine",)),
    ("élu au CSE jusqu'en 2022", ("élu au CSE jusqu'en 2022",)),
    ("agent d'entretien au syndicat de copropriété", ()),
    ("poste au syndicat mixte des transports", ()),
)
