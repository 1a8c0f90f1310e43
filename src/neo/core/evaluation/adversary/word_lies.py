"""Lies that change a word or two: the contrary, somebody else, done instead of to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from neo.core.evaluation.adversary.rewordings import lowered, outside_quotes

Known = Callable[[str], bool]
_Change = tuple[str, str]

_VERBS = (
    "est sont peut doit veut vise souhaite cherche habite accepte dispose perçoit touche conduit parle "
    "recrute attend garde envisage propose reste va sait travaille fait rappelle recherche aimerait réside"
).replace(" ", "|")
_DENIED: tuple[_Change, ...] = (
    (rf"(?<!n')(?<!ne )\b({_VERBS})\b(?! pas| plus| ni| jamais| aucun)", r"ne \1 pas"),
    (r"\bne (est|accepte|attend|envisage|aimerait)\b", r"n'\1"),
    (r"(?<!n')(?<!ne )(?<!qu')\b(a|ont|avait)\b(?= [a-zà-ÿ]+(?:é|i|u|is|it|t)e?s?\b)(?! pas)", r"n'\1 pas"),
    (r"(?<!pas )\b((?:obtenu|validé|signé|reçu|réparé|recruté|confirmé)e?s?)\b", r"non \1"),
)
_CONTRARIES: tuple[_Change, ...] = tuple(
    (rf"\b{one}\b", other)
    for one, other in (
        ("accordée", "refusée"), ("accordé", "refusé"), ("acceptée", "refusée"), ("accepté", "refusé"),
        ("favorable", "défavorable"), ("admise", "recalée"), ("admis", "recalé"), ("apte", "inapte"),
        ("réussi", "raté"), ("réussie", "ratée"), ("compatible", "incompatible"),
        ("incompatible", "compatible"), ("refus", "accord"), ("refusée", "acceptée"), ("refusé", "accepté"),
        ("refuse", "accepte"), ("accepte", "refuse"), ("avec", "sans"), ("sans", "avec"),
        ("tout de suite", "pas avant un an"), ("temps plein", "temps partiel"), ("possible", "impossible"),
        ("(?<!à )présent", "absent"), ("inchangée", "modifiée"), ("valable", "périmée"), ("ouvert", "fermé"),
        ("avant", "après"), ("oui", "non"), ("inscrite?", "radiée"),
    )
)  # fmt: skip
_AFFIRMED: tuple[_Change, ...] = (
    (r"\bn'(est|a|ont|avait|ira) (?:pas encore|toujours pas|pas|plus|jamais)\b(?! aucun)", r"\1"),
    (r"\bne (\w+) (?:pas|plus|jamais)\b(?! aucun)", r"\1"),
    (r"(?<=[,:(] )pas (?=d)", "beaucoup "),
    (r"\bnon (validée?|reçue?|obtenue?|rendue?)\b", r"\1"),
    (r"\bjamais (?=reçu)", ""),
    (r"\baucun(e?) ", r"un\1 "),
)


def negation_lies(told: str) -> Iterator[str]:
    """``told`` with one thing denied, affirmed or turned into its contrary, outside its quotes."""
    yield from _changed(told, _AFFIRMED)
    yield from _changed(told, _CONTRARIES)
    for lie in _changed(told, (_DENIED[0], *_DENIED[2:])):
        yield re.sub(*_DENIED[1], lie)


_FRAMED = re.compile(r"D’après|Le compte rendu")
_OTHERS = ("son conjoint", "sa sœur", "son employeur", "son médecin")
_ATTRIBUTED: tuple[_Change, ...] = (
    (r"\bcôté agence\b", "côté personne"),
    (r"\bL’agence devait\b", "La personne devait"),
    (r"\bL'agence lui a\b", "Son conjoint lui a"),
    (r"(?<=non lu\) : )(?=demande|écrit|annonce)", "son employeur "),
    (r"(?<=non lu, )(?=demande|écrit|annonce)", "envoyé par son employeur, "),
    (r"(?<=Même mail : )(?=demande|écrit|annonce)", "son employeur "),
    (r"(?<=^Ce mail )(?=demande|écrit|annonce)", "de son employeur "),
    (r"\b(?:un tiers|une autre personne)\b(?: \([^)]*\))?", "la personne elle-même"),
    (r"\bproposée?s? par (?:Mme|M\.) \S+", "proposées par son conjoint"),
    (r"\bc'est (?:lui|elle) qui le dit\b", "c’est son médecin qui le dit"),
)


def attribution_lies(told: str, known: Known) -> Iterator[str]:
    """``told`` with somebody else as the one who speaks or does."""
    yield from _changed(told, _ATTRIBUTED)
    for other in _OTHERS:
        if known(other.split()[1]):
            continue
        start = re.match(r"(?:Il|Elle|La personne|(?:Mme|M\.) \[PERSONNE_\w+\])(?=,? [a-zà-ÿ0-9])", told)
        if start:
            yield f"{other[0].upper()}{other[1:]}{told[start.end() :]}"
        if "mail" not in told.lower() and not _FRAMED.match(told):
            yield f"D’après {other}, {lowered(told)}"


_DONE = (
    ("déposer", "déposé"), ("compléter", "complété"), ("envoyer", "envoyé"), ("signer", "signé"),
    ("réclamer", "réclamé"), ("confirmer", "confirmé"), ("transmettre", "transmis"),
)  # fmt: skip
_MODAL: tuple[_Change, ...] = (
    *((rf"\bà {to_do}\b", f"déjà {done}") for to_do, done in _DONE),
    (r"\b(?:est prévue?|prévue?|fixée?)(?= le| pour| du| avant)", "déjà passé"),
    (r"(?<!ne )\b(?:souhaite|veut|voudrait|aimerait|envisage de|pense à) ", "a déjà fini de "),
    (r"\b(?:vise|cherche|recherche)\b", "a obtenu"),
    (r"\bProjet prioritaire au profil\b", "Poste occupé selon le profil"),
    (r"\bprojet prioritaire est\b", "poste occupé est"),
    (r"\bhésite\b", "est décidée"),
    (r"\bpossible\b", "certain"),
    (r"\baura lieu\b", "a eu lieu"),
    (r"\bProchain rendez-vous le\b", "Rendez-vous déjà tenu le"),
    (r"\bsera\b", "a été"),
    (r"\bil ira\b", "il y est allé"),
    (r"\bseront\b", "ont été"),
    (r"\bCandidatures? :", "Embauches :"),
    (r"\best à faire pour\b", "a été faite pour"),
    (r"\bDémarche pour\b", "Démarche faite"),
    (r"\ben attente\b", "accordé"),
    (r"\bpeut\b", "doit"),
    (r"\bdemande à\b", "a obtenu de"),
    (r"\bdoit\b", "pourrait, si elle veut,"),
    (r"\b(?:a été )?obtenue? le\b", "sera peut-être obtenu le"),
    (r"\bObtenu\b|\bobtenu\b", "à obtenir"),
    (r"\bsignée?\b", "à signer"),
    (r"\baccordée?\b", "encore à l’étude"),
    (r"\breçue?s?\b", "attendu"),
    (r"\bvalidée?s?\b", "encore à valider"),
    (r"\bdéménagé\b", "l’intention de déménager"),
    (r"\ba réussi\b", "espère réussir"),
)


def modality_lies(told: str) -> Iterator[str]:
    """``told`` with what is to come told as done, or what is done told as only possible."""
    yield from _changed(told, _MODAL)


def _changed(told: str, changes: tuple[_Change, ...]) -> Iterator[str]:
    for pattern, other in changes:
        lie = outside_quotes(told, partial(re.sub, pattern, other, count=1))
        if lie != told:
            yield lie
