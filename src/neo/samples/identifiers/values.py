"""Values for generated cases and the ways people write them. All fictitious, from reserved ranges."""

from __future__ import annotations

import unicodedata
from random import Random

_FIRST = (
    "Aïssatou Amélie Anaïs Anne-Sophie Awa Aymeric Bakary Béatrice Boubacar Brahim Candice Cédric Chloé "
    "Daouda Djamila Eléonore Emilie Erwan Fabiola Fatoumata Florentin Gaëlle Ghislain Gwenaëlle Hawa "
    "Hélène Honorine Ibrahima Inès Jean-Baptiste Jérémie Kadiatou Karim Kévin Léonie Loïc Ludivine "
    "Maëlle Mamadou Marie-Ange Mehdi Mélissandre Moussa Nadège Noémie Oumar Philomène Raphaëlle "
    "Rodrigue Sabrina Séverine Solène Tatiana Thibault Ursule Valérie Wilfried Xavière Yacine Yolande "
    "Zélie Rose Victoire Aimé Fleur Juste"
)
_LAST = (
    "Abdelkader Bellamine Berthelot Boisrobert Bonnardel Castelnau Charpentier Cissokho Coulibaly Da- "
    "Silva Delacroix Diakité Dussautoir El-Amrani Etcheverry Fontanille Garrigou Gauthereau Guillemot "
    "Hadjadj Hernandez Kerviel Kowalczyk Lachenal Le-Goff Lefort Lemercier Malroux M'Bengue Meunier "
    "Montferrand N'Diaye Nguyen Oliveira Ouedraogo Pasquier Peltereau Pereira Petit Quéméneur "
    "Ravoahangy Robinson Rousselière Sangaré Savoureux Tailleur Teixeira Thévenard Traoré Urruty "
    "Vandenberghe Vasseur Yildirim Zerbib"
)
_OTHER_FIRST = (
    "Adama Agathe Ahmed Aline Armand Bérénice Blaise Carmen Clarisse Denis Dominique Edith Emeline "
    "Faustine Félix Gaston Habib Henriette Ilyes Irène Jacqueline Jules Khadija Lino Lucile Magalie "
    "Marcelin Nabil Nour Olga Pascal Perrine Quentin Rachida Romuald Samba Suzie Tanguy Timothée Ulysse "
    "Vanessa Warren Yannis Zoé"
)
_OTHER_LAST = (
    "Abgrall Barthélemy Benhamou Besançon Bourdeau Camara Chauvineau Cormerais Dembélé Desrousseaux "
    "Fernandes Ferrat Gaudry Hamidou Jacquemin Kaddour Kermarrec Lacombe Lanusse Mauduit Moreira Nardin "
    "Ouattara Poitevineau Quinquis Rakotoarisoa Santoro Schaeffer Seydoux Tchoumi Thiébaut Valmont "
    "Wagner Zidouni"
)
FIRST_NAMES = tuple(_FIRST.split())
LAST_NAMES = tuple(
    name.replace("-", " ") if name[:2] in ("Da", "El", "Le") else name for name in _LAST.split()
)
OTHER_FIRST_NAMES = tuple(_OTHER_FIRST.split())
OTHER_LAST_NAMES = tuple(_OTHER_LAST.split())
TOWNS = (
    ("29200", "Brest"),
    ("42000", "Saint-Étienne"),
    ("59100", "Roubaix"),
    ("64000", "Pau"),
    ("68100", "Mulhouse"),
    ("87000", "Limoges"),
    ("97410", "Saint-Pierre"),
    ("97200", "Fort-de-France"),
)
_WAY_WORDS = "rue avenue boulevard impasse chemin allée place quai route cours sentier passage square"
_WAYS = _WAY_WORDS.split()
_STREETS = (
    "des Lilas",
    "du Vieux Moulin",
    "Jean-Jaurès",
    "de la République",
    "des Frères Lumière",
    "du 8 Mai 1945",
    "de l'Église",
    "Pasteur",
    "des Tanneurs",
    "du Général Leclerc",
)
_PHONE_STARTS = ("0199 00", "0261 91", "0353 01", "0465 71", "0536 49", "0639 98")


def value(random: Random, kind: str) -> str:
    """A value of ``kind`` in its plainest notation."""
    digits = "".join(random.choices("0123456789", k=30))
    letters = "".join(random.choices("ABCDEFGHJKLMNPRSTVWXYZ", k=8))
    plain = {
        "PHONE": random.choice(_PHONE_STARTS).replace(" ", "") + digits[:4],
        "EMAIL": mail(random, random.choice(OTHER_FIRST_NAMES), random.choice(OTHER_LAST_NAMES)),
        "FRANCE_TRAVAIL_ID": random.choice([digits[:7] + letters[0], "59" + digits[:9]]),
        "BIRTH_DATE": f"{random.randint(1, 28):02}/{random.randint(1, 12):02}/{random.randint(1955, 2006)}",
        "ADDRESS": f"{random.randint(1, 180)}{random.choice(['', '', ' bis'])} {random.choice(_WAYS)} "
        f"{random.choice(_STREETS)}",
        "NIR": f"{random.choice('12')}{random.randint(55, 99)}{random.randint(31, 42)}{digits[:10]}",
        "IBAN": "FR76" + digits[:23],
        "SIRET": "9" + digits[:13],
        "PLATE": f"{letters[:2]}-{digits[:3]}-{letters[2:4]}",
        "URL": f"https://www.example.com/in/{random.choice(OTHER_FIRST_NAMES).lower()}-{digits[:4]}",
        "HANDLE": f"@{random.choice(OTHER_FIRST_NAMES).lower()}.{digits[:2]}",
        "ID_DOCUMENT": digits[:10],
        "CITY_POSTCODE": " ".join(random.choice(TOWNS)),
    }
    return plain[kind]


def written(random: Random, kind: str, value: str) -> str:
    """``value`` as somebody may write it."""
    if kind == "PHONE":
        return _phone(random, value)
    if kind in ("NIR", "IBAN", "SIRET") and random.random() < 0.6:
        return _spaced(value, {"NIR": (1, 2, 2, 2, 3, 3, 2), "SIRET": (3, 3, 3, 5)}.get(kind, (4,) * 7))
    if kind == "EMAIL" and random.random() < 0.2:
        return value.replace("@", random.choice([" @ ", "(at)", " arobase "]))
    if kind == "PLATE" and random.random() < 0.3:
        return value.replace("-", " ")
    if kind == "BIRTH_DATE" and random.random() < 0.4:
        return value.replace("/", random.choice([".", "-"]))
    if kind == "ADDRESS" and random.random() < 0.3:
        return random.choice(
            [value.upper(), value.lower(), value.replace("avenue", "av.").replace("boulevard", "bd")]
        )
    return value


def _phone(random: Random, value: str) -> str:
    pairs = [value[i : i + 2] for i in range(0, 10, 2)]
    sign = random.choice([" ", ".", "-", "", " ", "\u00a0"])
    shape = random.random()
    if shape < 0.15:
        return "+33 " + sign.join([pairs[0][1], *pairs[1:]])
    if shape < 0.2:
        return "+33 (0)" + sign.join([pairs[0][1], *pairs[1:]])
    if shape < 0.25:
        return value.translate({ord(str(i)): chr(0xFF10 + i) for i in range(10)})
    return sign.join(pairs)


def _spaced(value: str, sizes: tuple[int, ...]) -> str:
    pieces, position = [], 0
    for size in sizes:
        pieces.append(value[position : position + size])
        position += size
    return " ".join(p for p in [*pieces, value[position:]] if p)


def mail(random: Random, first: str, last: str) -> str:
    """An address at an example domain."""
    user = ascii_of(f"{first}.{last}".lower().replace(" ", "").replace("'", ""))
    number = random.choice(["", "", str(random.randint(1, 99))])
    return f"{user}{number}@example.{random.choice(['org', 'com', 'fr'])}"


def ascii_of(text: str) -> str:
    """Without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def name_variant(random: Random, name: str) -> tuple[str, str]:
    """A name of the record in another exact form, or with one letter wrong (variant ``typo``)."""
    if random.random() < 0.25 and len(name) >= 6 and " " not in name:
        return _mistyped(random, name), "typo"
    return random.choice(_FORMS)(random, name), "exact"


def full_name_variant(random: Random, first: str, last: str) -> tuple[str, str]:
    """First and last name together, in an order, case and separation drawn at random."""
    pair = random.choice([(first, last), (last.upper(), first), (last, first), (first, last.upper())])
    text = random.choice([" ", " ", " ", ", ", "\u00a0", "\n"]).join(pair)
    return (ascii_of(text) if random.random() < 0.3 else text), "exact"


def _mistyped(random: Random, name: str) -> str:
    at = random.randrange(1, len(name) - 1)
    kind = random.randrange(3)
    if kind == 0:
        return name[:at] + name[at + 1 :]
    if kind == 1:
        return name[:at] + name[at] + name[at:]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _hidden(random: Random, name: str) -> str:
    at = random.randrange(1, len(name))
    return name[:at] + random.choice(["\u200b", "\u00ad", "\u2060"]) + name[at:]


def _look_alike(random: Random, name: str) -> str:
    return name.translate(str.maketrans("aeopcxAEOPCXMTHKB", "аеорсхАЕОРСХМТНКВ"))


_FORMS = (
    lambda random, name: name,
    lambda random, name: name,
    lambda random, name: name.upper(),
    lambda random, name: ascii_of(name),
    lambda random, name: ascii_of(name).upper(),
    lambda random, name: unicodedata.normalize("NFD", name),
    lambda random, name: name.replace(" ", "-") if " " in name else name.replace("-", " "),
    _hidden,
    _look_alike,
)
