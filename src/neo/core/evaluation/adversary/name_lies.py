"""Lies about a name: another person, another place, another employer, another sigle."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from neo.core.evaluation.adversary.chance import drawn, one_of

_TOKEN = re.compile(r"\[(PERSONNE|VILLE|ORGANISME)_\d+[a-z]*\]")
_CAPITAL = r"[A-ZÀ-Ý][a-zà-ÿ][\w’'-]{2,}"
_LINKED = rf" (?:de |du |des |d'|la |les |& )?{_CAPITAL}"
_NAME = re.compile(rf"(?<=[a-zà-ÿ,(] )(?<!\. ){_CAPITAL}(?:{_LINKED}){{0,2}}")
_NOT_NAMES = re.compile(
    r"(?:Mme|Monsieur|Madame|Mlle|Mail|Projet|Note|Même|Permis|Pôle|France|Travail|Dossier|Entretien|Il|Elle"
    r"|Contrat|Convention|Test|Code|Projets?|Restrictions?|Candidatures?|Langues?|Adresse|Garde|Titre|Depuis|Soit|Avant|Après"
    r"|Avec|Sans|Pour|Elles|Ils|Suite|Niveau|Formation|Logement|Nouveau|Prochain|Deux|Trois|Pas)\b"
)
_SIGLES = (
    ("CDI", "CDD"), ("CDD", "CDI"), ("ARE", "ASS"), ("ASS", "RSA"), ("RSA", "ARE"), ("RQTH", "AAH"),
    ("CAP", "BTS"), ("BTS", "CAP"), ("CPF", "AIF"), ("AIF", "CPF"), ("CACES", "FIMO"), ("PMSMP", "POEI"),
    ("POEI", "PMSMP"), ("VAE", "POEC"), ("permis B", "permis C"), ("permis D", "permis B"), ("CSP", "ARE"),
)  # fmt: skip
_NAMES = ("Mme Vasselin", "M. Aubrecourt", "Mme Tréhorel", "M. Castelmoron")
_PLACES = ("Villeréal-sur-Orne", "Montbrisac", "Saint-Aubrac", "Trévignac")
_FIRMS = ("Ateliers Merlandine", "Groupe Sorbiac", "Maison Pellegrain", "Transports Hautcœur")


def name_lies(told: str, known: Callable[[str], bool], names: Sequence[str], *seed: object) -> Iterator[str]:
    """``told`` with one name changed for another of the record (``names``) or for one that exists nowhere."""
    for number, match in enumerate(_TOKEN.finditer(told)):
        others = [n for n in names if _TOKEN.fullmatch(n) and _person(n) != _person(match.group())]
        made = one_of(_NAMES, *seed, number).split(" ", 1)[1]
        other = one_of([*others, made], *seed, number, "token")
        yield told[: match.start()] + other + told[match.end() :]
    for number, match in enumerate(_NAME.finditer(told)):
        if not _NOT_NAMES.match(match.group()):
            other = _other_name(match, told, names, (*seed, number))
            yield told[: match.start()] + other + told[match.end() :]
    for sigle, other in _SIGLES:
        if (found := re.search(rf"\b{sigle}\b", told)) and not known(other):
            yield told[: found.start()] + other + told[found.end() :]


def names_in(words: str) -> list[str]:
    """The names that a text holds: tokens of masked persons, and capitalised names."""
    tokens = [m.group() for m in _TOKEN.finditer(words)]
    capitals = [m.group() for m in _NAME.finditer(words) if not _NOT_NAMES.match(m.group())]
    return list(dict.fromkeys(tokens + capitals))


def _person(token: str) -> str:
    """« [PERSONNE_1b] » is the person of « [PERSONNE_1] » under another form."""
    return token.rstrip("]").rstrip("abcdefghijklmnopqrstuvwxyz")


def _other_name(match: re.Match[str], told: str, names: Sequence[str], seed: tuple[object, ...]) -> str:
    before = told[: match.start()].rstrip().rsplit(" ", 1)[-1].lower()
    if before in ("mme", "m.", "mr", "dr"):
        return one_of(_NAMES, *seed).split(" ", 1)[1]
    made = one_of(_PLACES if before in ("à", "sur", "de", "autour", "vers") else _FIRMS, *seed)
    others = [n for n in names if not n.startswith("[") and n not in told and match.group() not in n]
    return one_of(others, *seed) if others and drawn(*seed, "kin") % 2 else made
