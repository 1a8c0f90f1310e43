"""Things that could be in such a record and are not: whole sentences, or a clause put after a true one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from neo.core.evaluation.adversary.chance import shuffled
from neo.core.french.folding import fold

_SENTENCES = (
    "La personne a été radiée pour absence à un entretien.",
    "La personne suit un traitement pour une dépression.",
    "Une saisie sur salaire est en cours.",
    "La personne a démissionné de son dernier poste.",
    "La personne héberge actuellement sa mère malade.",
    "Un casier judiciaire empêche l’accès à certains postes.",
    "La personne possède une voiture récente et un permis C.",
    "La personne a créé une micro-entreprise de jardinage.",
    "La personne parle couramment le russe.",
    "La personne a refusé deux offres raisonnables d’emploi.",
    "Une formation de soudeur a été financée par la région.",
    "La personne part vivre au Québec cet été.",
    "Un avertissement avant sanction a été envoyé.",
    "La personne est enceinte et sera en congé de maternité.",
    "La personne est titulaire d’un master de droit.",
    "Un trop-perçu de 1 840 € lui est réclamé.",
    "La personne est suivie par un addictologue.",
    "La personne a signé un CDI à temps plein chez Brasserie Cormelle.",
    "Son contrat d’apprentissage a été rompu.",
    "La personne a obtenu son diplôme d’infirmière.",
)
_CLAUSES = (
    "et son allocation a été suspendue",
    "faute de voiture",
    "à cause d’une dépression",
    "et elle a déjà raté trois entretiens",
    "avec un salaire de 3 480 €",
    "sur les conseils de son avocat",
    "malgré une condamnation",
    "en attendant un départ à l’étranger",
    "après une rupture conventionnelle",
    "ce que son syndicat conteste",
    "pour rembourser ses crédits",
    "et son épouse l’accompagne",
    "avec l’accord du préfet",
    "depuis son accident de moto",
)
_TELLING = re.compile(r"[a-z]{6,}|\d[\d ]*")
_LEAST_OF_A_WORD = 5


def inventions(told: str, known: Callable[[str], bool], *seed: object) -> Iterator[str]:
    """Sentences the record says nothing of; every other one is a true sentence with a clause added."""
    clauses = [c for c in shuffled(_CLAUSES, *seed, "clause") if _is_new(c, known)]
    sentences = [s for s in shuffled(_SENTENCES, *seed, "sentence") if _is_new(s, known)]
    for clause, sentence in zip(clauses, sentences, strict=False):
        yield f"{told.rstrip('.')}, {clause}."
        yield sentence


def _is_new(text: str, known: Callable[[str], bool]) -> bool:
    """Whether none of its telling words is anywhere in the record: then it cannot happen to be true."""
    words = [w for w in _TELLING.findall(fold(text)) if w not in ("personne", "depuis", "titulaire")]
    return not any(known(w[: max(_LEAST_OF_A_WORD, len(w) - 2)]) for w in words)
