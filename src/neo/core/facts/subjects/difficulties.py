"""The difficulties the diagnosis or the orientation may record, one row each.

A row says where the structured record states the difficulty, and the words that tell in a text that it is
solved, or that it has appeared. Codes: France Travail's diagnosis (``/diagnosticargumente``).
"""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.facts.subjects import circumstances_words as words
from neo.core.facts.subjects.states import Wording


@dataclass(frozen=True, slots=True)
class Difficulty:
    """``situations``: codes that state it when they hold; ``absent``: codes that state it when denied.

    ``label`` and ``owned`` are the words of such situations, which go before codes: sources do
    not all use the same ones. ``owned`` names what a person has, so that a "no" states the difficulty.
    ``domain`` is the orientation criterion of that domain; its value AUCUNE says there is no difficulty.
    """

    subject: str
    name: str
    constraint: str
    situations: tuple[str, ...]
    wording: Wording
    solved: str
    appeared: str
    criterion: str = "$^"
    step: str = "$^"
    label: str = "$^"
    owned: str = "$^"
    absent: tuple[str, ...] = ()
    domain: str = ""


DIFFICULTIES: tuple[Difficulty, ...] = (
    Difficulty(
        "transport",
        "Moyen de transport",
        "23",
        ("6", "7"),
        words.TRANSPORT,
        "un véhicule est noté",
        "plus de véhicule",
        r"TRANSPORT",
        r"\b(?:repar|achat|acheter|achete).{0,40}(?:voiture|vehicule|scooter|auto|freins|clio|moto)|"
        r"(?:voiture|vehicule|scooter).{0,30}(?:repar|achat)|moyen de transport",
        domain="contrainte_mobilite",
        label=r"moyen de transport|transports? en commun",
    ),
    Difficulty(
        "childcare",
        "Garde d'enfant",
        "24",
        ("13",),
        words.CHILDCARE,
        "une solution de garde est notée",
        "plus de solution de garde",
        r"GARDE",
        r"\b(?:garde|creche|nounou|assistante maternelle)\b",
        domain="contrainte_familiale",
        label=r"sans solution de garde|garde d.enfant|mode de garde",
    ),
    Difficulty(
        "carer",
        "Aidant familial",
        "24",
        ("11",),
        words.CARER,
        "la personne n'est plus aidante",
        "la personne aide un proche",
        r"AIDANT",
        domain="contrainte_familiale",
        label=r"aidant|s.occuper d.un proche",
    ),
    Difficulty(
        "housing",
        "Logement",
        "27",
        ("24", "25", "27"),
        words.HOUSING,
        "un logement est noté",
        "un départ ou une perte de logement est noté",
        r"LOGEMENT|EXPULSION",
        r"\b(?:heberg|logement|siao|loger|bail|115)",
        domain="contrainte_logement",
        label=r"hebergement|quitter (?:le|son) logement|expuls|sans (?:logement|domicile)",
    ),
    Difficulty(
        "health",
        "Santé et poste de travail",
        "25",
        ("15",),
        words.HEALTH,
        "les restrictions sont levées",
        "une restriction est notée",
        domain="contrainte_sante",
        label=r"entrav",
    ),
    Difficulty(
        "equipment",
        "Équipement et bases numériques",
        "22",
        ("42", "46", "53"),
        words.EQUIPMENT,
        "un équipement ou une formation est noté",
        "plus d'équipement",
        r"NON_ACCES_INTERNET|NON_MAITRISE",
        absent=("43",),
        domain="contrainte_numerique",
        label=r"numerique|demarches? (?:administratives? )?en ligne|pix",
        owned=r"dispose d.un ordinateur",
    ),
    Difficulty(
        "identity papers",
        "Pièce d'identité",
        "29",
        ("38",),
        words.IDENTITY_PAPERS,
        "la pièce est obtenue",
        "plus de pièce valable",
        label=r"justificatif d.identite|piece d.identite",
    ),
    Difficulty(
        "justice",
        "Difficulté juridique",
        "29",
        ("37",),
        words.JUSTICE,
        "le suivi est terminé",
        "un suivi est noté",
        label=r"juridique|judiciaire",
    ),
    Difficulty(
        "resources",
        "Sans ressource",
        "28",
        ("29",),
        words.RESOURCES,
        "une allocation est ouverte",
        "l'allocation a pris fin",
        label=r"sans (?:aucune )?ressource",
    ),
)
