"""Private employers, schools and associations: masked only where a task's policy says so.

Public bodies (France Travail, a town hall, the Région) identify nobody and are left. What the record names as
an employer or a training body is found in any case; the rest by its legal form, its trade or its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.identity import Identity, KnownValue, name_words
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import first_names, is_common
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_CAPITAL = r"(?:[A-ZÀ-Þ](?:[\w’'.]|-(?=[a-zà-ÿ])){0,40}\w|[A-ZÀ-Þ]\b|\d{2,3}\b)"
"""A hyphen before a capital joins two words and is inside neither: one way to cut, so time stays linear."""
_LINK = r"(?:(?:de|du|des|de la|de l[’']|d[’']|la|le|les|et|&|en|à|aux?)[ ’']?)"
_FAMILY = r"(?: (?:et|&) (?:[Ff]ils|[Ff]ille|[Ff]rères|[Cc]ie|FILS|FRERES))?"
_NAME = rf"{_CAPITAL}(?:[ -]{_LINK}{{0,2}}{_CAPITAL}){{0,4}}{_FAMILY}"
_FORM_WORDS = (
    "SARL|SAS|SASU|EURL|SCEA|EARL|GAEC|SCOP|SCIC|SNC|GEIQ|ETTI|Ets|ETS|[EÉ]tablissements?|Société"
    "|Groupe|Association"
    "|Asso|Cabinet|Garage|Boulangerie|Boucherie|Restaurant|Brasserie|Hôtel|Hotel|Auberge|Camping"
    "|Ambulances|Taxis?"
    "|Transports|Menuiserie|Plomberie|Électricité|Maçonnerie|Toitures|Couverture|Pharmacie|Clinique"
    "|Résidence|Domaine"
    "|Château|Ferme|Jardins|Pépinières|Imprimerie|Atelier|Ateliers|Studio|Crèche|Micro-crèche"
    "|Auto-école|Institut"
    "|Laboratoires?|Laiterie|Fromagerie|Biscuiterie|Conserverie|Scierie|Verrerie|Fonderie|Cycles"
    "|Espace|Maison"
    "|Fondation|Foyer|Régie|GRETA|Greta|CFA|AFPA|Afpa|MFR|Compagnie|Armement|Carrosserie|Librairie"
    "|Centre de formation"
)
_WITH_FORM = re.compile(rf"(?<![\w’'-])(?:{_FORM_WORDS})(?: {_LINK}{{0,2}})(?:{_NAME})")
_SUFFIX_WORDS = (
    "et Fils|& Fils|et Frères|et Cie|Intérim|Interim|Conseil|Conseils|Services?|Logistique"
    "|Structures|Emboutissage|Santé"
    "|Développement|Formations?|Industries?|Constructions?|Transports?|Nettoyage|Propreté|Solutions"
    "|Group|Énergies?"
    "|Energies?|Distribution|Bâtiment|Travaux|Habitat|Accueil|Insertion|Emploi|RH|Sécurité|Domicile"
    "|Traiteur|Textile"
    "|Bois|Béton|Automobiles?|Auto|Marine|Nautique|Découpe|Plastiques?|Métal|Mécanique|Usinage|Maintenance"
)
_WITH_SUFFIX = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?:[ -]{_CAPITAL}){{0,2}} (?:{_SUFFIX_WORDS})\b")
_AFTER = re.compile(
    r"(?:(?<![\w’'-])(?:chez|[Ee]mployeur|[Ee]ntreprise|société|[Oo]rganisme|[Pp]restataire"
    r"|agence d.intérim|PMSMP à|PMSMP"
    rf"|stage à|CDD à|CDI à|embauche à|contrat à|boîte|groupe)(?: ?: ?| ))({_NAME})"
)
_PUBLIC_WORDS = (
    "france travail pole emploi mission missions locale locales cap caf cpam carsat msa urssaf "
    "region departement mairie "
    "prefecture ccas mdph dreets direccte agefiph fiphfp conseil regional departemental general "
    "ville commune agglo "
    "metropole communaute tresor impots ants ofii opco afdas uniformation transitions education "
    "nationale rectorat "
    "universite college lycee ecole hopital chu chr ehpad spip justice police gendarmerie armee cnam "
    "plie apec fongecif"
)
_PUBLIC = frozenset(_PUBLIC_WORDS.split())
_ALONE = 5
"""Letters of a first word that names an organisation by itself."""
_OPENINGS = frozenset(["la", "le", "les", "l", "a", "au", "aux", "du", "des", "de"])


def find(scene: Scene) -> Iterator[Finding]:
    """Organisations of the record, then those that their words or their place show."""
    text = scene.reading.text
    yield from _known(scene)
    for pattern, group, why, anchors in _SHOWN:
        if not scene.reading.has_one_of(anchors):
            continue
        for match in pattern.finditer(text):
            start, end = match.span(group)
            if _is_private(scene.reading, start, end) and scene.is_free(start, end):
                yield Finding(start, end, Kind.ORGANISATION, "organisations", why, 0.6)


def _anchors(alternatives: str) -> frozenset[str]:
    """The folded words one of which any match of ``alternatives`` holds."""
    letters = re.sub(r"\[(.)[^]]*\]", r"\1", alternatives).replace("?", "")
    found = [name_words(part)[-1] for part in letters.split("|")]
    return frozenset(form for word in found for form in (word, word.removesuffix("s")))


_BEFORE_WORDS = (
    "chez employeur entreprise societe organisme prestataire interim pmsmp stage cdd cdi embauche contrat "
    "boite groupe"
)
_SHOWN = (
    (_WITH_FORM, 0, "sa forme ou son métier dit que c’est une organisation", _anchors(_FORM_WORDS)),
    (_WITH_SUFFIX, 0, "son dernier mot dit que c’est une organisation", _anchors(_SUFFIX_WORDS)),
    (_AFTER, 1, "ce qui le précède dit que c’est une organisation", frozenset(_BEFORE_WORDS.split())),
)


def _known(scene: Scene) -> Iterator[Finding]:
    """Employers and training bodies of the record, whole or by their first telling word (« Armor »)."""
    reading = scene.reading
    starts = scene.identity.derived(_by_first_word)
    why = "c’est un employeur ou un organisme du dossier"
    for i in reading.indexes_of(scene.identity.derived(_first_words)):
        last = max(_last_of(reading, i, telling) for telling in starts[reading.words[i]])
        if last >= 0 and _is_named(reading, i, last):
            yield Finding(reading.starts[i], reading.end(last), Kind.ORGANISATION, "organisations", why, 0.7)


def _first_words(identity: Identity) -> frozenset[str]:
    return frozenset(identity.derived(_by_first_word))


def _by_first_word(identity: Identity) -> dict[str, list[tuple[str, ...]]]:
    """The names of the record's organisations, by their first telling word."""
    starts: dict[str, list[tuple[str, ...]]] = {}
    for value in identity.values:
        telling = _telling(value)
        if telling:
            starts.setdefault(telling[0], []).append(telling)
    return starts


def _telling(value: KnownValue) -> tuple[str, ...]:
    """The words of an organisation's name without its articles; nothing for a public body."""
    words = tuple(w for w in name_words(value.text) if w not in _OPENINGS)
    if value.kind is not Kind.ORGANISATION or not words or words[0] in _PUBLIC or set(words) <= _PUBLIC:
        return ()
    return words


def _last_of(reading: Reading, start: int, telling: tuple[str, ...]) -> int:
    """The last word of the name begun at ``start``, articles skipped; the first alone if it tells enough."""
    at = start
    for word in telling[1:]:
        at += 1
        while at < len(reading.words) and reading.words[at] in _OPENINGS:
            at += 1
        if at >= len(reading.words) or reading.words[at] != word:
            return start if len(telling[0]) >= _ALONE and not is_common(telling[0]) else -1
    return at


def _is_named(reading: Reading, first: int, last: int) -> bool:
    """Ordinary words need a capital that carries something, or several of them in a row."""
    if last > first or not is_common(reading.words[first]):
        return True
    return reading.capital_says(first)


def _is_private(reading: Reading, start: int, end: int) -> bool:
    """Neither a public body, nor somebody's first name (« chez Nathalie »)."""
    first, last = reading.index_at(start), reading.index_at(end - 1)
    words = reading.words[first : last + 1]
    if any(w in _PUBLIC for w in words[:2]):
        return False
    return not (len(words) == 1 and words[0] in first_names())


EXAMPLES_IDENTITY = Identity(
    values=(
        KnownValue(Kind.ORGANISATION, "Armor Structures", ""),
        KnownValue(Kind.ORGANISATION, "Mairie de Thiers", ""),
    )
)
EXAMPLES: tuple[Example, ...] = (
    ("12 ans chez VAUGELADE ET FILS, coupe", ("VAUGELADE ET FILS",)),
    ("essai à armor structures lundi", ("armor structures",)),
    ("contrat aux Ambulances Pradel", ("Ambulances Pradel",)),
    ("devis de Horizon Doré Conseil", ("Horizon Doré Conseil",)),
    ("PMSMP chez Baumgartner Feinwerk", ("Baumgartner Feinwerk",)),
    ("hébergée chez Nathalie", ()),
    ("stage à la Mission Locale, chez France Travail", ()),
    ("les menuiseries du secteur recrutent", ()),
)
