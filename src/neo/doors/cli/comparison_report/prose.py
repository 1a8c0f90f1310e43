"""The paragraphs of the report that say how it was made."""

from __future__ import annotations

from neo.core.evaluation.comparison.bootstrap import DRAWS, FEWEST_CASES
from neo.core.evaluation.comparison.comparison import Comparison
from neo.doors.cli.comparison_report import words

NO_PLOTS = (
    "Sans graphiques : matplotlib (le complément « plots ») n’est pas installé. Les tableaux disent tout."
)
PRIVACY = (
    "La relecture est celle du produit, refaite sur ce qui est parti. La recherche simple ne partage rien "
    "avec le masquage : elle lit le document du dossier et les annotations du cas, puis cherche chaque nom, "
    "numéro, adresse et date de naissance dans le texte envoyé. Les deux doivent donner zéro. Les tiers "
    "nommés dans les notes libres sont masqués à un taux mesuré et publié, non garanti : ils sont comptés à "
    "part."
)
FOOTER = "Page produite par neo evaluate --against, sans script ni appel extérieur."


def method(found: Comparison) -> list[str]:
    """What a reader must know before using the figures."""
    asked = words.count_of(found.run.asked, "demande est partie", "demandes sont parties")
    drawn = words.number(DRAWS, 0)
    return [
        "Chaque texte passe par le chemin réel du produit : plan, masquage, relecture, demande, remise des "
        "noms, vérification. Le plan est fait par le code ; il est le même des deux côtés, et c’est par ses "
        "lignes que les deux textes sont mis en face l’un de l’autre.",
        f"Les intervalles sont ceux d’un bootstrap apparié par dossier : {drawn} tirages, graine fixe, 95 %. "
        f"Sous {FEWEST_CASES} dossiers, il n’y en a pas. « Écart non établi » : l’intervalle contient zéro.",
        f"Pendant cette exécution, {asked} ; les autres réponses étaient déjà enregistrées et n’ont pas été "
        "payées deux fois. Leurs délais sont ceux de l’enregistrement.",
        "Les délais comptent depuis l’envoi de la demande ; les textes que NÉO écrit sans modèle (une "
        "abstention, un champ du dossier, un texte qu’une règle garde chez nous) n’y entrent pas, ni dans "
        "les prix.",
        "Tous les dossiers sont fictifs. Un modèle hébergé change sans prévenir : ces chiffres valent pour "
        "le jour de l’exécution.",
    ]
