"""Names after what somebody does: « conseillère Karine Roy », « suivi par Delplanque »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.enumerations import names_from
from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import first_names, is_common, is_place
from neo.core.privacy.reading import Reading
from neo.core.privacy.scene import Example, Scene

_ROLE_WORDS = (
    "conseiller conseillere tuteur tutrice medecin generaliste employeur patron patronne proprietaire "
    "bailleur gerant gerante rh drh assistante assistant educateur educatrice referent referente formateur "
    "formatrice responsable chef cheffe directeur directrice collegue maitre encadrant encadrante "
    "accompagnateur accompagnatrice avocat avocate psychologue kine infirmier infirmiere juge curateur "
    "curatrice mandataire interlocuteur interlocutrice contact cip cpip recruteur recruteuse secretaire "
    "consultant consultante interprete notaire nourrice nounou animateur animatrice coordinateur "
    "coordinatrice coach sophrologue orthophoniste mediateur mediatrice boss chargee charge sociale mission "
    "stage equipe atelier exploitation intervenant intervenante artisan remplacant remplacante remplacement "
    "rempl associe associee parraine dixit cordialement redacteur"
)
_ROLES = frozenset(_ROLE_WORDS.split())
_DONE_BY = re.compile(
    r"(?:suivie?s?|remplace[es]{0,2}|accompagnee?s?|recue?s?|encadree?s?|signee?s?|conseillee?s?|vue?s?|"
    r"redige[es]{0,2}|"
    r"accueillie?s?|presentee?s?|tuto?ree?|formee?s?|geree?s?|saisie?s?|"
    r"appelee?s?|recommandee?|proposee?s?|prise?) "
    r"(?:par|avec) |(?:echange|entretien|point|appel|bilan|rdv|contact|telephone|tel|visio|"
    r"parle|eu|vu) (?:avec|a) "
    r"|(?:c['’]est|je suis|je m['’]appelle|s['’]appelle|appelle moi|demander|"
    r"joindre|dixit|selon|prevenir|rappeler) "
)
_GAP = re.compile(r"[ \u00a0]{1,2}|[ ]?[:(,=][ ]?")


def find(scene: Scene) -> Iterator[Finding]:
    """After the word of a role, and after « suivi par », « entretien avec »."""
    reading = scene.reading
    for i, word in enumerate(reading.words[:-1]):
        if word in _ROLES and _GAP.fullmatch(reading.between(i)):
            yield from _names(reading, i + 1)
    for match in _DONE_BY.finditer(reading.folded):
        i = reading.index_at(match.end())
        if i >= 0 and reading.starts[i] == match.end():
            yield from _names(reading, i)


def _names(reading: Reading, i: int) -> Iterator[Finding]:
    if not _may_be_named(reading, i):
        return
    for first, last in names_from(reading, i, several=True):
        why = "ce mot suit une fonction ou « suivi par »"
        yield Finding(reading.starts[first], reading.end(last), Kind.PERSON, "role", why, 0.82)


def _may_be_named(reading: Reading, i: int) -> bool:
    """A capital, and no word nor place nor acronym; an ordinary word needs a first name to be one."""
    word = reading.words[i]
    if not reading.is_capitalised(i):
        return False
    if len(word) == 1:
        followed = i + 1 < len(reading.words) and len(reading.words[i + 1]) > 2
        return followed and reading.between(i)[:1] in (".", "-")
    if reading.in_shouted_line(i) and word not in first_names():
        return False
    if word in first_names():
        return reading.capital_says(i) or not is_common(word)
    if is_common(word) or is_place(word) or len(word) < 3:
        return False
    return not (reading.is_shouted(i) and len(word) < 6)


EXAMPLES: tuple[Example, ...] = (
    ("suivie par Delplanque depuis mai", ("Delplanque",)),
    ("conseillère Karine Roy", ("Karine Roy",)),
    ("patron Bruno Peyrot, il y est allé", ("Bruno Peyrot",)),
    ("remplacé par Quéré et Delmas", ("Quéré", "Delmas")),
    ("contact CFA, responsable Formation, chef de Lyon", ()),
    ("suivi par la Mission locale de Thiers", ()),
)
