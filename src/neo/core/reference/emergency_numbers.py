"""Free public numbers for a person in danger, each with the public page that gives it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpLine:
    """``number`` as it is dialled; ``whom``: French words; ``source``: the public page that gives it."""

    number: str
    whom: str
    source: str


POLICE = HelpLine(
    "17", "police ou gendarmerie", "https://www.service-public.fr/particuliers/vosdroits/F33977"
)
SMS = HelpLine(
    "114", "urgence par SMS, sans parler", "https://www.service-public.fr/particuliers/vosdroits/F33977"
)
SAMU = HelpLine("15", "SAMU", "https://www.service-public.fr/particuliers/vosdroits/F33977")
EUROPE = HelpLine("112", "urgence européenne", "https://www.service-public.fr/particuliers/vosdroits/F33977")
WOMEN = HelpLine("3919", "Violences Femmes Info", "https://arretonslesviolences.gouv.fr/besoin-d-aide")
VICTIMS = HelpLine("116 006", "aide aux victimes", "https://www.france-victimes.fr/")
CHILDREN = HelpLine("119", "enfant en danger", "https://www.allo119.gouv.fr/")
SUICIDE = HelpLine("3114", "prévention du suicide", "https://3114.fr/")

HELP_LINES = (POLICE, SMS, SAMU, EUROPE, WOMEN, VICTIMS, CHILDREN, SUICIDE)
