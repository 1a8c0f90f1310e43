"""The texts of a day, ready to be searched: keys by statement and by text, and how rare each key is.

Some hundred short texts: everything is in memory, built once for a set of texts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from neo.core.french import lazy_re as re
from neo.core.french.amounts import number_in_letters
from neo.core.french.folding import fold
from neo.core.french.terms import Term, read_keys, read_terms
from neo.core.french.verbs import INFINITIVE, verb_form
from neo.core.french.words import word_key
from neo.core.knowledge.texts import DatedText, Section, Statement
from neo.core.knowledge.wanted import ASKING, is_unit

_OWN = 1.0  # a word of the statement
_AROUND = 0.7  # of its heading, or of the line that opens its list
_NAMED = 1.2  # of its text's title and other names: a text on it says more than one that mentions it
_AGAIN = 0.5  # of the statement, when the text's own name says it already
_BASE = 0.25
_MEANING = 0.65  # a shared meaning against a shared word
_LIGHT = 0.3  # a word of any question
_LOOSE = 0.4  # a conjugated verb or a participle
_TYPO = 84
_SHORTEST_TYPO = 5
_BEFORE_A_VERB = re.compile(
    r"\b(?:est|sont|soit|etre|ete|a|ont|avoir|je|tu|il|elle|on|nous|vous|ils|elles|ne|n|se|s|qui|y|en"
    r"|est-(?:il|elle)|sont-(?:ils|elles)|a-t-(?:il|elle|on))['\u2019 ]+$"
)
_LETTERED = re.compile(r"\bcat(?:egories?)?\.? (?:[a-h]|et|ou|de|la|cat(?:egories?)?\.?|[ ,/])+\b")
_ACRONYM = re.compile(r"\b[A-ZÉÈÀ][A-ZÉÈÀ0-9]{1,7}\b")

# Words of any question to any text: they tell nothing about which one.
_WRITTEN_LIGHT = """
demandeur demandeurs demandeuse emploi personne personnes gens france travail conseiller conseillere
usager usagers inscrit inscrite texte regle regles dit dire faut doit doivent devoir peut peuvent
pouvoir peux puis savoir sais connaitre comment quoi cela exactement svp bonjour merci question quel
quelle quels quelles existe exister actuellement aujourd'hui aujourd hui est-ce prevoit prevu prevue
possible quelqu sert servir signifie veut definition concerne concernant cas appelle appel info
infos information informations prendre demande demander
type types genre genres sorte passe passer passent arrive arriver arrivent avis exemple
difference diff autre autres partir compter
"""
LIGHT = frozenset(_WRITTEN_LIGHT.split())


@dataclass(frozen=True, slots=True)
class Sought:
    """One word of a question. ``tells``: what the question is about; else it only tips the balance.
    ``loose``: a form of a verb, which counts only where some text says it."""

    folded: str
    keys: frozenset[str]
    tells: bool
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """One statement with what it covers. ``score``: higher is closer; ``covered``: 0 to 1, the share of the
    question's words, by weight, that it, its heading or its text's names hold. ``whole``: the question names
    the text and nothing in it."""

    document: DatedText
    section: Section
    statement: Statement
    score: float
    covered: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    document: int
    section: Section
    statement: Statement
    keys: frozenset[str]
    around: frozenset[str]


class TextIndex:
    """Built once for a set of texts; immutable afterwards but for its memory of misspellings."""

    def __init__(self, documents: Sequence[DatedText]) -> None:
        self.documents = tuple(documents)
        self._names = [
            _keys(f"{d.title}. {', '.join(d.words)}. {', '.join(d.former_names)}") for d in documents
        ]
        self._places = list(_places(self.documents))
        self._of_texts = _rarities(self._text_keys(), len(self.documents))
        self._words = sorted({w for d in documents for w in read_keys(fold(f"{d.title} {d.body}"))[1]})
        self._titles = [_keys(f"{d.title}. {', '.join(d.former_names)}") for d in documents]
        self._typos: dict[str, frozenset[str]] = {}

    def _text_keys(self) -> list[frozenset[str]]:
        whole = [set(names) for names in self._names]
        for place in self._places:
            whole[place.document] |= place.keys | place.around
        return [frozenset(keys) for keys in whole]

    def search(self, terms: Sequence[Sought]) -> list[Found]:
        """The statements that share something with the question's terms (``terms_of``), best first."""
        keys = [self._corrected(t) for t in terms]
        tells = [t.tells and not (t.loose and not self._knows(k)) for t, k in zip(terms, keys, strict=True)]
        if not any(tells):
            return []
        factors = [
            _LIGHT if not told else _LOOSE if t.loose else 1.0 for t, told in zip(terms, tells, strict=True)
        ]
        weights = [self._weight(k) * factor for k, factor in zip(keys, factors, strict=True)]
        telling = [w if t else 0.0 for t, w in zip(tells, weights, strict=True)]
        by_name = [_shares(keys, names) for names in self._names]
        firm = [k for t, k, told in zip(terms, keys, tells, strict=True) if told and not t.loose]
        self_named = [bool(firm) and all(_shares(firm, names)) for names in self._titles]
        found = [
            replace(f, whole=self_named[place.document])
            for place in self._sharing(frozenset().union(*keys))
            if (f := self._found(place, keys, weights, telling, by_name)) is not None
        ]
        return sorted(found, key=lambda f: (-f.score, f.document.key, f.statement.start))

    def _sharing(self, wanted: frozenset[str]) -> Iterable[_Place]:
        """The places that hold one of the keys, or whose text is named by one: few of many."""
        named = [not wanted.isdisjoint(names) for names in self._names]
        for place in self._places:
            held = named[place.document] or not wanted.isdisjoint(place.keys)
            if held or not wanted.isdisjoint(place.around):
                yield place

    def _found(
        self,
        place: _Place,
        keys: Sequence[frozenset[str]],
        weights: Sequence[float],
        telling: Sequence[float],
        by_name: Sequence[Sequence[float]],
    ) -> Found | None:
        own, near, named = _shares(keys, place.keys), _shares(keys, place.around), by_name[place.document]
        shares = list(zip(own, near, named, strict=True))
        score = sum(
            w * (max(_OWN * o, _NAMED * n) + _AROUND * a + (_AGAIN * o if n else 0.0))
            for w, (o, a, n) in zip(weights, shares, strict=True)
        )
        if not score:
            return None
        covered = sum(w * min(1.0, max(three)) for w, three in zip(telling, shares, strict=True)) / (
            sum(telling) or 1.0
        )
        document = self.documents[place.document]
        return Found(document, place.section, place.statement, score * (_BASE + covered), covered)

    def _knows(self, keys: frozenset[str]) -> bool:
        return any(k in self._of_texts for k in keys)

    def _weight(self, keys: frozenset[str]) -> float:
        own = [k for k in keys if k[0] in "=#"] or list(keys)
        return min((self._of_texts.get(k, _rarest(len(self.documents))) for k in own), default=0.0)

    def _corrected(self, term: Sought) -> frozenset[str]:
        """The keys of the term, or those of the known word that it misspells."""
        word = term.folded
        if self._knows(term.keys) or len(word) < _SHORTEST_TYPO or not word.isalpha():
            return term.keys
        if word not in self._typos:
            best = process.extractOne(word, self._words, scorer=fuzz.ratio, score_cutoff=_TYPO)
            self._typos[word] = frozenset({"=" + word_key(best[0])}) if best else term.keys
        return self._typos[word]


def terms_of(question: str) -> list[Sought]:
    """The words of a question that tell what it is about, and those that any question may hold."""
    shouted = question.isupper()
    acronyms = {} if shouted else {fold(m.group()): m.group() for m in _ACRONYM.finditer(question)}
    folded = fold(question)
    found = [
        Sought(term.folded, _term_keys(term), _tells(term), _is_verb(term, folded))
        for term in read_terms(question)
        if term.folded not in acronyms and not ASKING.fullmatch(term.folded)
    ]
    found += [Sought(key, frozenset({key}), True) for key in _letters(question)]
    return found + [Sought(fold(form), _acronym_keys(form), True) for form in acronyms.values()]


def _tells(term: Term) -> bool:
    """Whether a word says what a question is about; a number and its unit are compared, not looked for."""
    is_number = term.is_number or number_in_letters(term.folded) is not None
    return term.folded not in LIGHT and not is_number and not is_unit(term.folded)


def _is_verb(term: Term, folded: str) -> bool:
    """A conjugated verb or a participle, by its form and the word before it (« l'aide » is none): the text
    may say it with another one (*accordée*, *attribuée*)."""
    form = verb_form(term.folded)
    after_its_subject = _BEFORE_A_VERB.search(folded[: term.start])
    return form is not None and not form.may_be(INFINITIVE) and after_its_subject is not None


def _term_keys(term: Term) -> frozenset[str]:
    return term.concepts | {"=" + term.key}


def _acronym_keys(form: str) -> frozenset[str]:
    """An acronym is looked for as such: « AGE » is no « âge »."""
    return frozenset({"#" + fold(form)})


def _letters(text: str) -> list[str]:
    """« catégories B et C » is about B and C: a letter after that word is a term of its own."""
    return [
        f"#categorie-{letter}"
        for named in _LETTERED.finditer(fold(text))
        for letter in re.findall(r"\b[a-h]\b", named.group())
    ]


def _shares(terms: Iterable[frozenset[str]], held: frozenset[str]) -> list[float]:
    """How well ``held`` holds each term: wholly by a word, less by a meaning."""
    return [
        max((1.0 if key[0] in "=#" else _MEANING for key in keys if key in held), default=0.0)
        for keys in terms
    ]


def _keys(text: str) -> frozenset[str]:
    acronyms = {"#" + fold(m.group()) for m in _ACRONYM.finditer(text)}
    return read_keys(fold(text))[0] | acronyms | frozenset(_letters(text))


def _places(documents: Sequence[DatedText]) -> Iterable[_Place]:
    for number, document in enumerate(documents):
        for section in document.sections:
            heading = _keys(section.heading)
            for statement in section.statements:
                lead = (
                    _keys(section.statements[statement.lead].text)
                    if statement.lead is not None
                    else frozenset()
                )
                yield _Place(number, section, statement, _keys(statement.text), heading | lead)


def _rarities(held: Sequence[frozenset[str]], count: int) -> dict[str, float]:
    seen: dict[str, int] = {}
    for keys in held:
        for key in keys:
            seen[key] = seen.get(key, 0) + 1
    return {key: math.log(1 + (count + 1) / (number + 0.5)) for key, number in seen.items()}


def _rarest(count: int) -> float:
    return math.log(1 + (count + 1) / 0.5)
