"""Agents: who does or says a thing, in a sentence and in a clause of the record.

A report speaks of the person (*il*, *elle*, no subject at all) and of its author (*je*); a mail speaks of its
author (*je*) to the other side (*vous*). Anybody else is named: a relative, an employer, a service.
"""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.terms import Term
from neo.core.french.verbs import FINITE, verb_form
from neo.core.french.words import Word, read_words
from neo.core.grounding.details import Reading
from neo.core.grounding.entities import is_actor, is_kin
from neo.core.grounding.passages import Passage

PERSON, ADVISER, OTHER = "person", "adviser", "other"

_CLEFT = re.compile(r"\b(?:c'est|ce sont|c'etait) (?:bien )?(.{2,60}?) (?:qui|que|qu')")
_BY = re.compile(
    r"\b(?:est|sont|etait|etaient|ete|sera|seront|serait) (?:\w+ ){1,3}par "
    r"(?!(?:semaine|mois|jour|an|heure|telephone|ecrit|mail|sms|courrier|tranche|seance)\b)"
)
_FIRST = re.compile(
    r"(?<![\w-])(?:je|j'|m'en (?:charge|occupe)|de mon (?:cote|fait)|moi|nous)(?![\w-])|^(?:lui|leur) ai\b"
)
_SECOND = re.compile(
    r"(?<![\w-])(?:vous|tu)(?![\w-])(?! (?:prie|remercie|envoie|confirme|ecris|joins|transmets))"
)
_THIRD = re.compile(
    r"^\W*(?:\w+ )?(?:il|elle|monsieur|madame|mr|mme|m\.|la de|le de|de)(?: :|:| |'|$)|^\W*lui ?:"
)
_THEMSELVES = re.compile(
    r"\bc'est (?:lui|elle|monsieur|madame) qui\b|\b(?:par|d') ?(?:elle|lui)[- ]memes?\b"
    r"|\b(?:elle|lui)[- ]meme$"
)
# The person receives it: somebody else does it ("et lui a proposé…"), unless the adviser speaks.
_TO_THEM = re.compile(
    r"\b(?:lui|leur) (?:a|ont|avait|avaient|propose|demande|envoie|doit|dit|verse|prete|loue|paie)\b"
)
_REQUEST = re.compile(r"\b(?:pouvez|pourriez)[- ]vous\b|\bmerci de (?:me|m')")
_BY_SOMEBODY = re.compile(r"\bpar (?:l'|la |le |un |une |son |sa |m\.? |mme )?([\w-]+)")
_ORGANISATION = re.compile(
    r"\b(?:mission locale|cap emploi|assistante? sociale?|conseil departemental|caisse \w+|bailleur social)\b"
)


@dataclass(frozen=True, slots=True)
class ClaimedAgent:
    """``who``: person, adviser or other; ``terms``: the words that name it.

    ``manner``: ``clear`` when the sentence insists ("c'est … qui", "… par …"), else what names the subject:
    ``name``, ``kin``, ``role``.
    """

    who: str
    terms: tuple[Term, ...]
    manner: str


def claimed_agent(
    claim: Reading, own_name: frozenset[str], adviser_names: frozenset[str]
) -> ClaimedAgent | None:
    """Who the sentence says does it; None when it names nobody ("le contrat a été signé")."""
    folded = fold(claim.text)
    cleft = _CLEFT.search(folded)
    if cleft:
        return _agent(claim, cleft.start(1), cleft.end(1), own_name, adviser_names, True)
    by = _passive_agent(folded)
    if by:
        found = _agent(claim, *by, own_name, adviser_names, True)
        if found and found.who != PERSON:
            return found
    end = _subject_end(claim.text, folded, claim.words)
    return _agent(claim, 0, end, own_name, adviser_names, False) if end else None


def _passive_agent(folded: str) -> tuple[int, int] | None:
    m = _BY.search(folded)
    if m is None:
        return None
    stop = re.search(r"[,.;]| (?:pour|en|a|au|le|depuis|avant|apres|dans|qui) ", folded[m.end() :])
    return m.end(), m.end() + stop.start() if stop else len(folded)


def _subject_end(text: str, folded: str, words: list[Word]) -> int:
    """Where the first conjugated verb starts, if what stands before it can be its subject."""
    for i, word in enumerate(words):
        form = verb_form(word.folded)
        if form is None or not form.may_be(FINITE) or i == 0 or text[word.start].isupper():
            continue
        if words[i - 1].folded in (
            "le",
            "la",
            "les",
            "un",
            "une",
            "de",
            "d",
            "du",
            "des",
            "l",
            "a",
            "au",
            "sa",
            "son",
        ):
            continue
        before = folded[: word.start]
        return (
            0
            if re.search(r"^\W*(?:en|le \d|depuis|apres|avant|pour|sans|malgre|des|lors|a)\b", before)
            else word.start
        )
    return 0


def _agent(
    claim: Reading, start: int, end: int, own_name: frozenset[str], adviser_names: frozenset[str], clear: bool
) -> ClaimedAgent | None:
    inside = [t for t in claim.terms if start <= t.start < end]
    words = fold(claim.text)[start:end]
    pronoun = clear and re.fullmatch(r"\W*(?:elle|lui|il)(?:-meme)?\W*", words)
    if any(t.key in own_name for t in inside) or pronoun:
        return ClaimedAgent(PERSON, tuple(inside), "clear" if clear else "name")
    if any(t.folded in adviser_names for t in inside) or _ADVISER_NOUN.search(words):
        return ClaimedAgent(ADVISER, tuple(inside), "clear" if clear else "name")
    names = [n for n in claim.names if start <= n.start < end and n.kind != "sigle"]
    named = [t for t in inside if any(n.start <= t.start < n.end for n in names)]
    spans = [(start + m.start(), start + m.end()) for m in _ORGANISATION.finditer(words)]
    others = [t for t in inside if is_kin(t) or is_actor(t) or any(s <= t.start < e for s, e in spans)]
    if not named and not others:
        return None
    if clear:
        return ClaimedAgent(OTHER, tuple({*named, *others}), "clear")
    head = inside[0]
    manner = "name" if head in named else "kin" if is_kin(head) else "role" if is_actor(head) else ""
    return ClaimedAgent(OTHER, tuple(named or others), manner) if manner else None


_ADVISER_NOUN = re.compile(r"\bconseiller|\breferente?\b|\bl'agence\b")


def possible_agents(
    passage: Passage, text: str, names: tuple[tuple[str, ...], ...], own_name: frozenset[str]
) -> frozenset[str]:
    """Who may be doing what a clause reports. ``names``: the parts of the people's names of its passage."""
    folded = fold(text)
    author = _author(passage, own_name)
    found: set[str] = set()
    if _THEMSELVES.search(folded) and author is not PERSON:
        return frozenset({PERSON})
    if _FIRST.search(folded) or _REQUEST.search(folded):
        found.add(author)
    if _THIRD.search(folded) or any(w.key in own_name for w in read_words(folded[:40])):
        found.add(PERSON if author is not PERSON else OTHER)
    by = _BY_SOMEBODY.search(folded)
    if _has_other_subject(text, names, own_name) or (by and by[1] in _SUBJECT_NOUNS):
        found.add(OTHER)
    if not found and _SECOND.search(folded):
        found.add({PERSON: ADVISER, ADVISER: PERSON}.get(author, OTHER))
    if not found and _TO_THEM.search(folded):
        return frozenset({ADVISER, OTHER})
    if "pris par la personne" in folded:
        found.add(PERSON)
    if "pris par le service" in folded or "par l'agence" in folded:
        found.add(ADVISER)
    return frozenset(found) or frozenset({PERSON, ADVISER})


def speaks(text: str) -> bool:
    """Whether a clause is said in the first person."""
    return bool(_FIRST.search(fold(text)))


def _author(passage: Passage, own_name: frozenset[str]) -> str:
    if passage.kind == "report":
        return ADVISER
    if passage.kind != "message":
        return OTHER
    author = fold(passage.author)
    if "agence" in author or "francetravail" in author:
        return ADVISER
    return PERSON if any(w.key in own_name for w in read_words(author) if "@" not in author) else OTHER


def _has_other_subject(text: str, names: tuple[tuple[str, ...], ...], own_name: frozenset[str]) -> bool:
    """Whether a clause has, before its first verb, somebody named who is not the person."""
    words: list[Word] = read_words(text)
    end = next(
        (w.start for i, w in enumerate(words) if i and (f := verb_form(w.folded)) and f.may_be(FINITE)), 0
    )
    before = fold(text)[:end]
    if not end or _COMPLEMENT.search(before):
        return False
    subject = [w.folded for w in words if w.start < end]
    if any(w in _SUBJECT_NOUNS for w in subject):
        return True
    return any(not set(parts) <= own_name and set(parts) & set(subject) for parts in names)


_COMPLEMENT = re.compile(r"\b(?:chez|a|de|par|avec|pour|via) (?:\w+\W+){0,3}$")
_SUBJECT_NOUNS_WORDS = """
ami amie association avocat bailleur banque cabinet caf centre chef collegue commune compagne compagnon
conjoint conjointe copain copine cousin cousine directeur directrice docteur ecole employeur employeuse
entreprise epouse epoux femme fille fils formateur formatrice frere grand-mere institut juge mairie maman
mari medecin mere oncle organisme papa patron patronne pere prefecture proprietaire responsable soeur tante
tuteur tutrice voisin voisine
"""
_SUBJECT_NOUNS = frozenset(_SUBJECT_NOUNS_WORDS.split())
