"""Whether a sentence of a model keeps to the pieces it cites: nothing added, nothing turned round.

The verifier looks whether the record supports a sentence. Here more is known: the model was asked to say
given pieces in other words. So each of its words, numbers and names must come from them, denied where they
are denied there, done where it is done there, said by who says it there. What comes from nowhere is a reason
not to show the sentence, however true it sounds: the embedded writer's words take its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from neo.core.assistant.with_model.wordings import (
    ACTORS,
    FRAME,
    GIVEN_AS,
    HELD,
    MONTHS,
    NAMED,
    PEOPLE,
    RELATIONS,
    REPORTED,
    SAYING,
    THIRD,
    TOLD_BY,
)
from neo.core.french.folding import fold
from neo.core.french.modality import Cue, Modality, find_modality
from neo.core.french.negation import find_negations, is_negated
from neo.core.french.opposites import find_sides
from neo.core.french.terms import Term, read_terms
from neo.core.french.words import bare_words, word_key

_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+")
_SIGLE = re.compile(r"\b[A-Z]{2,6}\b")
_TYPO, _SHORTEST_TYPO = 84, 5
_NUMERIC_MONTH = re.compile(r"\b\d{1,2}[/.](\d{1,2})(?:[/.]\d{2,4})?\b|\b\d{4}-(\d{2})-\d{2}\b")
_INFINITIVE = re.compile(r"(?:er|ir|re|oir)$")
_PARTICIPLE = re.compile(r"(?:e|ee|es|ees|u|ue|us|ues|i|ie|is|ise|it|ite|ert|erte)$")
_TO_COME = frozenset({Modality.REQUIRED, Modality.PLANNED, Modality.PROMISED})
_TO_DO = re.compile(r"\ba \w+(?:er|ir|re)\b|^\w+(?:er|ir|re)\b|: \w+(?:er|ir)\b|\bpour le\b", re.MULTILINE)
_D_APRES = re.compile(r"\bd'apres\b")
_WANTED = frozenset({Modality.WISHED, Modality.PLANNED, Modality.REQUIRED})
"""Ways of telling whose words are as good as one another: « souhaite », « aimerait »."""
_ROOT = 4


@dataclass(frozen=True)
class Said:
    """What a sentence cites: the planned ``lines`` and the ``passages`` behind them, and what is in them."""

    lines: tuple[str, ...]
    passages: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return self.lines + self.passages

    @cached_property
    def whole(self) -> str:
        return "\n".join(self.texts)

    @cached_property
    def folded(self) -> str:
        return fold(self.whole)

    @cached_property
    def terms(self) -> list[Term]:
        return [term for text in self.texts for term in _terms(text)]

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(bare_words(self.folded))

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(word_key(word) for word in self.words)

    @cached_property
    def concepts(self) -> frozenset[str]:
        return frozenset(name for term in self.terms for name in term.concepts)

    @cached_property
    def numbers(self) -> frozenset[str]:
        return frozenset(_numbers(self.whole)) | {n[1:] for n in self.concepts if n[1:].isdigit()}

    @cached_property
    def months(self) -> frozenset[int]:
        return frozenset(_months(self.folded))

    @cached_property
    def denials(self) -> int:
        """How many things are denied, at most."""
        return max(sum(len(find_negations(t)) for t in texts) for texts in (self.lines, self.passages))

    @cached_property
    def denied(self) -> dict[str, frozenset[bool]]:
        """Each key → whether it is denied, where it stands."""
        found: dict[str, frozenset[bool]] = {}
        for text in self.texts:
            for key, denied in _denied(text):
                found[key] = found.get(key, frozenset()) | {denied}
        return found

    @cached_property
    def sides(self) -> dict[str, frozenset[int]]:
        found: dict[str, frozenset[int]] = {}
        for text in self.texts:
            for side in find_sides(text):
                found[side.group] = found.get(side.group, frozenset()) | {side.side}
        return found

    @cached_property
    def modalities(self) -> frozenset[Modality]:
        return frozenset(cue.modality for text in self.texts for cue in find_modality(text))


def unfaithful(text: str, said: Said) -> str:
    """Why ``text`` does not keep to ``said``, in French; empty when it does."""
    if text in said.lines:
        return ""
    for check in _CHECKS:
        for problem in check(text, said):
            return problem
    return ""


def _numbers_kept(text: str, said: Said) -> Iterator[str]:
    for number in _numbers(text):
        if number not in said.numbers:
            yield f"« {number} » n’est pas dans les pièces citées"
    for month in _months(fold(text)):
        if month not in said.months:
            yield f"le mois de {MONTHS[month - 1]} n’est pas dans les pièces citées"


def _names_kept(text: str, said: Said) -> Iterator[str]:
    known = {(_gender(m[1]), fold(m[2])) for m in NAMED.finditer(said.whole)}
    for match in NAMED.finditer(text):
        gender, name = _gender(match[1]), fold(match[2])
        if (gender, name) not in known and any(name == other for _, other in known):
            yield f"les pièces citées ne nomment pas « {match.group()} »"
    for sigle in _SIGLE.findall(text):
        if fold(sigle) not in said.words and not text.isupper() and not _spelt_out(sigle, said):
            yield f"« {sigle} » n’est pas dans les pièces citées"


def _spelt_out(sigle: str, said: Said) -> bool:
    """Whether every word of the sigle's full form is there."""
    names = {n for term in read_terms(sigle) for n in term.concepts if n[0] == "="} - {"=" + fold(sigle)}
    return bool(names) and names <= said.concepts


def _nothing_added(text: str, said: Said) -> Iterator[str]:
    told = [cue for cue in find_modality(text) if cue.modality in said.modalities and cue.modality in _WANTED]
    for term in _terms(text):
        if any(cue.start <= term.start < cue.end for cue in told):
            continue
        if term.is_number or term.folded in MONTHS_FOLDED or term.key in said.keys:
            continue
        exact = term.key in PEOPLE or _is_a_name(text, term.start)
        if not exact and (term.folded in FRAME or term.key in FRAME or term.concepts & said.concepts):
            continue
        if not exact and _misspelt(term.folded, said):
            continue
        yield f"les pièces citées ne parlent pas de « {text[term.start : term.end]} »"


def _is_a_name(text: str, start: int) -> bool:
    """Whether the word at ``start`` has the capital of a name: inside a sentence, not where one opens."""
    before = text[:start].rstrip()
    return text[start].isupper() and bool(before) and before[-1] not in '.:!?…«"“(;'


def _mostly_said(text: str, said: Said) -> Iterator[str]:
    """Half of its words at least are those of the pieces: with shared meanings alone, all can be said."""
    own = [t for t in _terms(text) if t.folded not in FRAME and t.key not in FRAME]
    if 2 * sum(t.key in said.keys or t.is_number for t in own) < len(own):
        yield "elle ne reprend pas les mots des pièces citées"


def _misspelt(word: str, said: Said) -> bool:
    """Whether the pieces hold the word under another spelling: notes are typed in haste."""
    return len(word) >= _SHORTEST_TYPO and bool(
        process.extractOne(word, said.words, scorer=fuzz.ratio, score_cutoff=_TYPO)
    )


def _nothing_denied(text: str, said: Said) -> Iterator[str]:
    for key, denied in _denied(text):
        if key in said.denied and denied not in said.denied[key]:
            yield "les pièces citées disent le contraire"
    if len(find_negations(text)) > said.denials:
        yield "elle nie plus que les pièces citées"
    for side in find_sides(text):
        taken = said.sides.get(side.group)
        if taken and side.side not in taken:
            yield f"les pièces citées disent le contraire ({side.group})"


def _relations_kept(text: str, said: Said) -> Iterator[str]:
    words = set(bare_words(_D_APRES.sub(" ", fold(text))))
    for word, others in RELATIONS.items():
        if word in words and not any(other in said.folded for other in others):
            yield f"les pièces citées ne disent pas « {word} »"
    if HELD.search(fold(text)) and not (HELD.search(said.folded) or Modality.DONE in said.modalities):
        yield "les pièces citées ne le disent pas passé"


def _as_done_as_said(text: str, said: Said) -> Iterator[str]:
    forms: dict[str, set[str]] = {}
    for word in said.words:
        forms.setdefault(word_key(word), set()).add(_form(word))
    for word in bare_words(fold(text)):
        own, known = _form(word), forms.get(word_key(word), set()) - {""}
        if (own and known and own not in known) or (own == "infinitive" and _was_done(word, said)):
            yield f"« {word} » n’est pas dit ainsi dans les pièces citées"
    for cue in find_modality(text):
        if not _is_said(cue, said):
            yield f"« {cue.words} » change ce que disent les pièces citées"


def _was_done(infinitive: str, said: Said) -> bool:
    """Whether the pieces have the verb as done only: « obtenu » is no « à obtenir »."""
    same = [w for w in said.words if w[:_ROOT] == infinitive[:_ROOT] and _form(w)]
    return bool(same) and all(_form(w) == "participle" for w in same)


def _is_said(cue: Cue, said: Said) -> bool:
    """Whether the pieces have that way of telling, or its very word."""
    if cue.modality in said.modalities or word_key(fold(cue.words).split()[-1].split("'")[-1]) in said.keys:
        return True
    to_come = cue.modality in (Modality.REQUIRED, Modality.PLANNED)
    return to_come and (_TO_COME & said.modalities != frozenset() or _TO_DO.search(said.folded) is not None)


def _form(word: str) -> str:
    """« infinitive » or « participle » of a word that may be a verb; empty when it cannot be told."""
    if len(word) < 5:
        return ""
    if _INFINITIVE.search(word):
        return "infinitive"
    return "participle" if _PARTICIPLE.search(word) else ""


def _same_actors(text: str, said: Said) -> Iterator[str]:
    folded = fold(text)
    if not THIRD.search(folded) and all(THIRD.search(fold(line)) for line in said.lines):
        yield "les pièces citées le disent d’un tiers"
    for actor, words in ACTORS.items():
        if words.search(folded) and not words.search(said.folded):
            others = [name for name, other in ACTORS.items() if name != actor and other.search(said.folded)]
            if others and not any(ACTORS[name].search(folded) for name in others):
                yield f"les pièces citées ne le disent pas de {actor}"
    if said.lines and all(REPORTED.search(fold(line)) for line in said.lines) and not TOLD_BY.search(folded):
        yield "ce sont les mots de quelqu’un, à rapporter comme tels"
    if given := GIVEN_AS.search(folded):
        who = word_key(given[1])
        if who in PEOPLE and not any(
            who in map(word_key, bare_words(m.group())) for m in SAYING.finditer(said.folded)
        ):
            yield "les pièces citées ne l’attribuent pas à cette personne"


_CHECKS: tuple[Callable[[str, Said], Iterator[str]], ...] = (
    _numbers_kept,
    _names_kept,
    _nothing_added,
    _mostly_said,
    _nothing_denied,
    _relations_kept,
    _as_done_as_said,
    _same_actors,
)


@lru_cache(maxsize=256)
def _terms(text: str) -> tuple[Term, ...]:
    """Its terms: each check of one sentence asks for them, and lines share their passages."""
    return tuple(read_terms(text))


@lru_cache(maxsize=256)
def _denied(text: str) -> tuple[tuple[str, bool], ...]:
    """Each of its keys, and whether it is denied there."""
    negations = find_negations(text)
    return tuple((term.key, is_negated(negations, term.start)) for term in _terms(text))


def _numbers(text: str) -> Iterator[str]:
    """Its numbers without spaces or leading zeros."""
    for match in _NUMBER.finditer(text):
        yield re.sub(r"\D", "", match.group()).lstrip("0") or "0"


MONTHS_FOLDED = tuple(fold(month) for month in MONTHS)
_MONTH_WORD = re.compile(rf"\b({'|'.join(MONTHS_FOLDED)})\b")
_SHORT_MONTH = re.compile(r"\b(janv|fevr?|avr|juil|sept|oct|nov|dec)\b")


def _months(folded: str) -> Iterator[int]:
    for match in _MONTH_WORD.finditer(folded):
        yield MONTHS_FOLDED.index(match[1]) + 1
    for match in _SHORT_MONTH.finditer(folded):
        yield next(i for i, month in enumerate(MONTHS_FOLDED, 1) if month.startswith(match[1][:3]))
    for match in _NUMERIC_MONTH.finditer(folded):
        yield int(match[1] or match[2])


def _gender(civility: str) -> str:
    return "f" if fold(civility).startswith(("mme", "mlle", "madame", "mademoiselle")) else "m"


def said_of(lines: Sequence[str], passages: Sequence[str]) -> Said:
    """What the pieces cited hold."""
    return Said(tuple(dict.fromkeys(lines)), tuple(dict.fromkeys(passages)))
