"""Who and what a sentence names: relatives, actors of the follow-up, proper names; and their other names.

A record calls the same person *Sandrine*, *ma femme* and *madame*: the words that stand next to a first name
tell who it is. The adviser is *je* in a report and the author of a mail.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from neo.core.dossier.model import Person
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.terms import Term
from neo.core.french.words import word_key
from neo.core.grounding.passages import Passage

_KIN_CONCEPTS = """
~aunt ~brother ~cousin ~daughter ~ex ~father ~friend ~grandfather ~grandmother ~mother ~neighbour ~nephew
~parents ~sister ~son ~spouse ~uncle
"""
KIN = frozenset(_KIN_CONCEPTS.split())
_ACTORS = """
accompagnateur accompagnatrice afpa agence animateur animatrice assistante association associe associee
autoecole avocat avocate bailleur banque cabinet caf ccas centre cfa chef cheffe client cliente collegue
commune comptable conseiller conseillere consultant consultante cpam creche departement dg directeur
directrice docteur drh ecole educateur educatrice elu elue employeur entreprise expert formateur formatrice
garage garagiste gerant gerante greta huissier infirmiere institut interlocuteur interlocutrice juge juriste
maire mairie mdph medecin mediateur mediatrice msa municipalite notaire nounou opco organisme patron
patronne prefecture president presidente prestataire proprietaire psychiatre psychologue recruteur
recruteuse referent referente region responsable rh secretaire service sociale societe syndicat tuteur
tutrice voisin voisine
"""
ACTORS = frozenset(_ACTORS.split())
_ADVISER_WORDS = frozenset(["conseiller", "conseillere", "referent", "referente", "agence", "service"])
_FIRST_PERSON = re.compile(
    r"\b(?:je|j'|m'|me|moi|nous|mon|ma|mes|de mon fait)\b|^(?:lui|leur) ai\b"
    r"|\bai (?:\w+e|\w+u|\w+i|\w+is|\w+it)\b"
)
_KIN_WORDS = {
    "~spouse": r"marie\w*|mari|epoux|epouse|femme|conjointe?|compagnon|compagne|concubin\w*",
    "~child": r"enfants?|enf|petite?s?|bebe|gamins?|aine\w*|cadet\w*",
    "~son": r"fils|garcon",
    "~daughter": r"filles?",
    "~mother": r"mere|maman",
    "~father": r"pere|papa",
    "~sister": r"s(?:oe|œ)ur",
    "~brother": r"frere",
    "~cousin": r"cousine?",
    "~aunt": r"tante",
    "~uncle": r"oncle",
    "~grandmother": r"grand[- ]mere|mamie",
    "~grandfather": r"grand[- ]pere|papi",
    "~friend": r"amie?|copain|copine",
    "~neighbour": r"voisine?",
}
_BEFORE_NAME = {
    concept: re.compile(rf"\b(?:{words})\b[ ,:(]{{1,3}}(?:m\.? |mme )?$")
    for concept, words in _KIN_WORDS.items()
}
_ANY_BEFORE_NAME = re.compile(rf"\b(?:{'|'.join(_KIN_WORDS.values())})\b[ ,:(]{{1,3}}(?:m\.? |mme )?$")
_NAME = re.compile(r"\b[A-ZÀ-Ý][a-zà-ÿ]{2,}\b")


def spouse_cues(person: Person) -> re.Pattern[str] | None:
    """ "Mme" and the last name of a man, "M." and that of a woman: how a report names the spouse."""
    other = {"M.": r"mme|madame", "Mme": r"m\.|mr|monsieur"}.get(person.title)
    return re.compile(rf"\b(?:{other}) {re.escape(fold(person.last_name))}\b") if other else None


def kin_names(passages: Iterable[Passage], first_names: Iterable[str]) -> dict[str, frozenset[str]]:
    """For each kinship, the keys of the first names that the record gives to it."""
    found: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        if not passage.free:
            continue
        folded = fold(passage.text)
        for m in _NAME.finditer(passage.text):
            before = folded[max(0, m.start() - 22) : m.start()]
            if not _ANY_BEFORE_NAME.search(before):
                continue
            for concept, pattern in _BEFORE_NAME.items():
                if pattern.search(before):
                    found[concept].add("=" + word_key(fold(m.group())))
    children = {"=" + word_key(n) for n in first_names}
    for concept in ("~child", "~son", "~daughter"):
        found[concept] |= children if concept == "~child" else found["~child"] & children or children
    return {concept: frozenset(keys) for concept, keys in found.items()}


def is_kin(term: Term) -> bool:
    return not term.concepts.isdisjoint(KIN)


def is_actor(term: Term) -> bool:
    return term.folded.rstrip("s") in ACTORS or term.folded in ACTORS


def names_adviser(term: Term, adviser_names: frozenset[str]) -> bool:
    """Whether the word is the adviser, by name or by office."""
    return term.folded in adviser_names or term.folded in _ADVISER_WORDS


def speaks_as_adviser(term: Term, passage: Passage, adviser_names: frozenset[str]) -> float:
    """How far the passage is the adviser's own doing, when ``term`` names the adviser (0 to 1)."""
    if not names_adviser(term, adviser_names):
        return 0.0
    named = term.folded in adviser_names
    author = fold(passage.author)
    wrote = passage.kind == "report" or (passage.kind == "message" and "agence" in author)
    if not wrote or (named and passage.kind == "report" and term.folded not in author):
        return 0.0
    return 1.0 if _FIRST_PERSON.search(fold(passage.text)) else 0.5
