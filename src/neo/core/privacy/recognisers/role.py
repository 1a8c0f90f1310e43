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
_DONE_WORDS = (
    "suivi suivie suivis remplace remplacee accompagne accompagnee recu recue encadre encadree signe signee "
    "conseille conseillee vu vue redige redigee accueilli accueillie presente presentee tutore tutoree "
    "forme formee gere geree saisi saisie appele appelee recommande recommandee propose proposee pris prise "
    "echange entretien point appel bilan rdv contact telephone tel visio parle eu"
)
_DONE = frozenset(_DONE_WORDS.split())
_BY = frozenset(["par", "avec", "a"])
_SAYS = frozenset(["demander", "joindre", "dixit", "selon", "prevenir", "rappeler"])
_SELF = {"est": ("c",), "suis": ("je",), "appelle": ("m", "s")}
"""« c’est », « je suis », « je m’appelle »."""
_AFTER_WHICH = _BY | _SAYS | _SELF.keys()
_GAP = re.compile(r"[ \u00a0]{1,2}|[ ]?[:(,=][ ]?")


def find(scene: Scene) -> Iterator[Finding]:
    """After the word of a role, and after « suivi par », « entretien avec »."""
    reading = scene.reading
    for i in reading.indexes_of(_ROLES):
        if i + 1 < len(reading.words) and _GAP.fullmatch(reading.between(i)):
            yield from _names(reading, i + 1)
    for i in reading.indexes_of(_AFTER_WHICH):
        if i + 1 < len(reading.words) and reading.between(i) == " " and _presents(reading, i):
            yield from _names(reading, i + 1)


def _presents(reading: Reading, i: int) -> bool:
    """« suivi par », « entretien avec », « dixit », « c’est »."""
    word, before = reading.words[i], reading.words[i - 1] if i else ""
    if word in _SAYS:
        return True
    if word in _SELF:
        return before in _SELF[word]
    return (
        before in _DONE and reading.between(i - 1) == " " and (word != "a" or before not in ("signe", "vu"))
    )


def _names(reading: Reading, i: int) -> Iterator[Finding]:
    lower = _is_lower_name(reading, i)
    if not lower and not _may_be_named(reading, i):
        return
    for first, last in names_from(reading, i, lower=lower, several=True):
        why = "ce mot suit une fonction ou « suivi par »"
        yield Finding(reading.starts[first], reading.end(last), Kind.PERSON, "role", why, 0.82)


def _is_lower_name(reading: Reading, i: int) -> bool:
    """« tuteur luc kesselring », « patron : jean-do »: a first name that is no word, or with a surname."""
    word = reading.words[i]
    if reading.is_capitalised(i) or word not in first_names() or len(word) < 3:
        return False
    if not is_common(word):
        return True
    following = i + 1
    joined = following < len(reading.words) and reading.between(i) in (" ", "-")
    return joined and not is_common(reading.words[following]) and not is_place(reading.words[following])


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
    ("tuteur luc kesselring, patron : jean-luc", ("luc kesselring", "jean-luc")),
    ("suivi par la Mission locale de Thiers", ()),
)
