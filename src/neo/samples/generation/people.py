"""Who the record is about, where they live, and who follows them. All invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

# fmt: off
_WOMEN = (
    "Amina", "Anaïs", "Aurore", "Bérénice", "Camille", "Céline", "Chloé", "Delphine", "Djeneba",
    "Élodie", "Fatoumata", "Florence", "Gaëlle", "Hélène", "Inès", "Jocelyne", "Justine", "Khadija",
    "Laëtitia", "Leïla", "Louise", "Magali", "Maëlys", "Nadège", "Nathalie", "Océane", "Patricia",
    "Rachida", "Sandrine", "Séverine", "Sonia", "Sylvie", "Thu-Hà", "Valérie", "Yasmine", "Zoé",
)
_MEN = (
    "Abdoulaye", "Adrien", "Antoine", "Aymeric", "Bastien", "Benoît", "Cédric", "Cyril", "Damien",
    "Driss", "Emmanuel", "Étienne", "Fabrice", "Florian", "Gilles", "Grégory", "Hakim", "Ilyès",
    "Jérémy", "Joël", "Kévin", "Ludovic", "Marc", "Mathis", "Mehdi", "Moussa", "Nicolas", "Olivier",
    "Pascal", "Quentin", "Raphaël", "Samir", "Sébastien", "Théo", "Xavier", "Yannick",
)
_NAMES = (
    "ABGRALL", "ALLEMAND", "AUBINEAU", "BARTHELOT", "BELKADI", "BERTHOMIEU", "BOISSINOT", "BOUDJEMA",
    "CARPENTIER", "CAZENEUVE", "CHAMBERLAND", "COUTANCEAU", "DA-ROCHA", "DAMBRINE", "DELATTRE",
    "DESROSIERS", "DIARRASSOUBA", "DUFRESNOY", "ESCOFFIER", "FAVREAU", "FERRANDI", "FOURCADE",
    "GALLIENNE", "GODEFROY", "GRANDJEAN", "GUILLERME", "HADDADI", "HERBRETEAU", "HOAREAU", "JAOUEN",
    "JOUVENEL", "KERVELLA", "KONATÉ", "LABORIE", "LAMOTHE", "LE-GOUIC", "LEVASSEUR", "LOUBIÈRE",
    "MAHIEUX", "MARCHADIER", "MESNILGRENTE", "MONTBRUN", "NAVARRO-GIL", "NGUYEN-DUC", "OUDINET",
    "PASQUIER-LÉON", "PERRUCHOT", "POIRIER-SÈVE", "QUENTIN-ROY", "RAMBERVILLE", "ROUQUETTE",
    "SAINT-OMER", "SANGARÉ", "SOULAGES", "TAVERNIER", "THIBAUDEAU", "TRAORÉ-BLIN", "VALLESPIR",
    "VIGNERON-LAY", "WIECZOREK", "ZERROUKI",
)
# fmt: on
_STREETS = (
    "rue des Tilleuls",
    "rue du Vieux Lavoir",
    "allée des Églantines",
    "avenue de la Filature",
    "place du Marché",
    "impasse des Cordiers",
    "rue Neuve",
    "chemin de la Briqueterie",
)


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency of the demonstration, with the towns around it: name and postcode."""

    code: str
    name: str
    region: str
    phone: str
    towns: tuple[tuple[str, str], ...]


_AGENCIES = (
    Agency(
        "59001",
        "Agence France Travail Demo-Nord",
        "Hauts-de-France",
        "03 53 01 00 0",
        (("Tourcoing", "59200"), ("Roubaix", "59100"), ("Wattrelos", "59150"), ("Halluin", "59250")),
    ),
    Agency(
        "34001",
        "Agence France Travail Demo-Sud",
        "Occitanie",
        "04 65 71 00 0",
        (("Montpellier", "34000"), ("Sète", "34200"), ("Lunel", "34400"), ("Frontignan", "34110")),
    ),
    Agency(
        "35001",
        "Agence France Travail Demo-Ouest",
        "Bretagne",
        "02 61 91 00 0",
        (("Rennes", "35000"), ("Fougères", "35300"), ("Vitré", "35500"), ("Redon", "35600")),
    ),
    Agency(
        "33001",
        "Agence France Travail Demo-Sud-Ouest",
        "Nouvelle-Aquitaine",
        "05 36 49 00 0",
        (("Bordeaux", "33000"), ("Libourne", "33500"), ("Mérignac", "33700"), ("Langon", "33210")),
    ),
)
_ADVISERS = (
    ("Nadia", "BRETEUIL"),
    ("Gaëtan", "LHERMITE"),
    ("Solène", "MARCADET"),
    ("Idriss", "FONTBONNE"),
    ("Corinne", "VALADIER"),
)


@dataclass(frozen=True, slots=True)
class Adviser:
    id: str
    first_name: str
    last_name: str
    agency: Agency

    @property
    def email(self) -> str:
        return f"{plain(self.first_name)}.{plain(self.last_name)}@example.org"


@dataclass(frozen=True, slots=True)
class Person:
    woman: bool
    first_name: str
    last_name: str
    birth: date
    street: str
    town: str
    postcode: str
    email: str
    phone: str

    @property
    def title(self) -> str:
        return "Mme" if self.woman else "M."


_PLAIN = str.maketrans("àâäçéèêëîïôöùûüÀÂÇÉÈÊËÎÏÔÙÛ ", "aaaceeeeiioouuuAACEEEEIIOUU-")


def plain(name: str) -> str:
    """A name as it stands in a mail address."""
    return name.translate(_PLAIN).lower()


def draw_adviser(chance: Random) -> Adviser:
    """One of the twenty advisers of four agencies; none is a sample account."""
    rank = chance.randrange(len(_AGENCIES) * len(_ADVISERS))
    first_name, last_name = _ADVISERS[rank % len(_ADVISERS)]
    return Adviser(f"CONS-G{rank + 1:02d}", first_name, last_name, _AGENCIES[rank // len(_ADVISERS)])


def draw_person(chance: Random, agency: Agency, day: date) -> Person:
    """Somebody of 17 to 63 years who lives near ``agency``."""
    woman = chance.random() < 0.5
    first_name, last_name = chance.choice(_WOMEN if woman else _MEN), chance.choice(_NAMES)
    town, postcode = chance.choice(agency.towns)
    number = chance.randrange(10_000)
    return Person(
        woman=woman,
        first_name=first_name,
        last_name=last_name,
        birth=day - timedelta(days=chance.randrange(17 * 366, 63 * 365)),
        street=f"{chance.randrange(1, 90)} {chance.choice(_STREETS)}",
        town=town,
        postcode=postcode,
        email=f"{plain(first_name)}.{plain(last_name)}{number % 100:02d}@example.{'org' if woman else 'com'}",
        phone=f"06 39 98 {number // 100:02d} {number % 100:02d}",
    )
