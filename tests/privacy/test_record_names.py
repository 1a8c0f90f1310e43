"""The record's own people in every way a note writes them: no word of their names is left."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from neo.core.privacy.folding import fold_for_privacy
from neo.core.privacy.identity import Identity, KnownPerson
from neo.core.privacy.last_look import mask_for_sending
from neo.core.privacy.masking import Exchange
from neo.core.privacy.names_index import PARTICLES
from neo.core.privacy.policy import PREVIEW

PEOPLE = [
    ("Maria de Fátima", "DOS SANTOS", "Oliveira"),
    ("Jean-Baptiste", "LE GOFF", ""),
    ("Aminata", "TRAORÉ", "Diarra"),
    ("Nguyễn Thị", "PHAM", ""),
    ("Rose", "BLANC", "Noir"),
    ("Abdelkader", "BEN YOUSSEF", ""),
    ("Claire", "LAGARDE", "Martin"),
    ("Yoann", "D'ALMEIDA", ""),
    ("Éloïse", "PETITJEAN", "Roux"),
    ("Kévin", "LI", ""),
    ("Fleur", "MARCHAND", ""),
    ("Oumar", "BA", ""),
    ("Marie-Ange", "SAINT-AIMÉ", ""),
    ("Loïc", "VAN DER MEER", ""),
    ("Svetlana", "IVANOVA", ""),
    ("Prudence", "LEROY", ""),
    ("Mickaël", "ROYER", ""),
]
"""First name, name in use, birth name or nothing: many are ordinary words, or hold a particle."""


WAYS = (
    ("vu {first} ce jour", "f"),
    ("vu {small_first} ce jour", "f"),
    ("{last} {first} : absent", "lf"),
    ("{first} {Last} a rappelé", "fl"),
    ("Mme {Last} viendra", "l"),
    ("mr {small_last} viendra", "l"),
    ("M. {last} ok", "l"),
    ("rappeler {Last} demain", "l"),
    ("dossier {last} à revoir", "l"),
    ("{i}. {Last} a signé", "l"),
    ("{last} {i}. a signé", "l"),
    ("{i}.{last} absent", "l"),
    ("bilan {LAST} {FIRST}", "lf"),
    ("la famille {Last}", "l"),
    ("les {Last} sont venus", "l"),
    ("le père {Last} appelle", "l"),
    ("merci, {first}", "f"),
    ("Cordialement\n{first} {Last}", "fl"),
    ("cv_{glued}.pdf", "l"),
    ("cv-{plain_first}-{plain_last}.docx", "fl"),
    ("appel de {first}, 14h", "f"),
    ("avec {small_first} et sa mère", "f"),
    ("DE : {last} {first} , RDV OK", "lf"),
    ("ENTRETIEN AVEC {FIRST} {LAST} CE JOUR", "fl"),
    ("{first_apart} {Last_apart} présent", "fl"),
    ("{FIRST} DIT QUE OK", "f"),
    ("selon {Last}, tout va", "l"),
    ("{Last} : RAS", "l"),
    ("- {Last} présente", "l"),
    ("({Last})", "l"),
    ("« {first} est motivée »", "f"),
    ("nom d'usage {Last}", "l"),
    ("Objet : candidature {first} {last}", "fl"),
    ("je soussignée {last} {first}", "lf"),
    ("{first} {last_initial}.", "f"),
    ("{first}\n{last}", "fl"),
    ("née {birth}", "b"),
    ("nom de jeune fille : {small_birth}", "b"),
    ("{first} {last}-{birth}", "flb"),
    ("{Last} née {BIRTH}", "lb"),
    ("Mme {Birth} (ancien nom)", "b"),
)
"""Lines of a note, and whose words they hold: ``f`` first name, ``l`` name in use, ``b`` birth name."""


def _forms(first: str, last: str, birth: str) -> dict[str, str]:
    return {
        "first": first, "small_first": first.lower(), "FIRST": first.upper(), "i": first[0],
        "last": last, "small_last": last.lower(), "LAST": last.upper(), "Last": last.title(),
        "last_initial": last[0], "birth": birth, "small_birth": birth.lower(), "BIRTH": birth.upper(),
        "Birth": birth.title(), "first_apart": first.replace("-", " "),
        "Last_apart": last.replace("-", " ").title(), "glued": last.lower().replace(" ", ""),
        "plain_first": fold_for_privacy(first).replace(" ", "-"),
        "plain_last": fold_for_privacy(last).replace(" ", "-"),
    }  # fmt: skip


def ways(first: str, last: str, birth: str) -> Iterator[tuple[str, str]]:
    """Each line for somebody, and the names it holds."""
    names = {"f": first, "l": last, "b": birth}
    for line, held in WAYS:
        if birth or "b" not in held:
            yield line.format(**_forms(first, last, birth)), " ".join(names[n] for n in held)


@pytest.mark.parametrize("person", PEOPLE)
def test_no_way_of_writing_a_name_is_left(person: tuple[str, str, str]) -> None:
    first, *last = person
    identity = Identity((KnownPerson("person", "person", (first,), tuple(n for n in last if n)),))
    for line, name in ways(*person):
        masked = re.sub(
            r"\[[A-Z]+_\d+[a-z]*\]", " ", mask_for_sending(line, Exchange(identity), PREVIEW).text
        )
        left = set(_words(masked)) & set(_words(name))
        assert not left - PARTICLES, (line, masked)


def _words(text: str) -> list[str]:
    return [w for w in re.findall(r"[^\W\d_]+", fold_for_privacy(text)) if len(w) > 1]


@pytest.mark.parametrize(
    "line",
    [
        "vu petit logement",
        "avec prudence extrême",
        "un mur blanc",
        "idée claire, rose ou noire",
        "fleur coupée",
    ],
)
def test_the_same_words_are_left_where_they_name_nobody(line: str) -> None:
    people = [KnownPerson(f"p{i}", "agent", (first,), (last,)) for i, (first, last, _) in enumerate(PEOPLE)]
    identity = Identity((*people, KnownPerson("person", "person", ("Solange",), ("Petit",))))
    assert mask_for_sending(line, Exchange(identity), PREVIEW).text == line
