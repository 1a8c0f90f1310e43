"""Clauses: what a sentence or a note says in one breath, its verbs of substance and its standing.

A note says in one line what was done, what is still to do and what was refused; a statement is only
supported by the clause that says the same thing with the same standing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from neo.core.french import lazy_re as re
from neo.core.french.events import events_of
from neo.core.french.folding import fold
from neo.core.french.negation import Negation
from neo.core.french.verbs import CONDITIONAL, FINITE, FUTURE, INFINITIVE, PARTICIPLE, verb_form
from neo.core.french.words import Word, read_words
from neo.core.grounding.predicates import (
    Forms,
    auxiliary,
    has_acute,
    is_finite,
    is_head,
    is_light,
    is_participle,
    is_to_do,
)
from neo.core.grounding.standing import Standing, adverse_words, flat_no, open_words, says_done

_SPLIT = re.compile(
    r"[;()]|//|,(?=\s)|:(?=\s|$)|->|→|\s[+/]\s"
    r"|\b(?:mais|donc|puis|car|parce qu[e']|alors qu[e']|tandis qu[e']|sauf|puisqu[e']|sans que)\b"
    r"|\b(?:dont|qui|lequel|laquelle)\b"
    r"|\bet (?=(?:il|elle|je|j'|n'|ne|pas|non|a|est|sont|ont|sera|doit|veut|peut|s'|lui|l')\b)"
)
_RELATIVE = re.compile(r"\b(?:dont|qui|lequel|laquelle)\s*$")
_CLEFT = re.compile(r"\b(?:c'est|ce sont|c'etait|est-ce)\b")
_SPOKEN_OF = re.compile(
    r"\b(?:de|d'|du|des|son|sa|ses|un|une|l'|la|le|les|cette|cet|pour|contre|apres|malgre|leur) ?$"
)
_TELLING = re.compile(
    r"\b(?:rappel|di[ts]|precis|signal|indiqu|expliqu|confirm|repet|insist|soulign|affirm|annonc|ajout|redi[ts]"
    r"|assur|avert|prev[ie]|inform|pens|estim|croi)\w* (?:bien |encore |toujours )?qu(?:e |')"
)
_SUBORDINATE = re.compile(r"\bqu(?:e\b|')|\b(?:si|comme|quand|lorsqu\w*)\b")
_SUBJECT_STARTS_WORDS = """
la le les ma mon sa ses son leur leurs un une
"""
_SUBJECT_STARTS = frozenset(_SUBJECT_STARTS_WORDS.split())
_LOCAL_CUES = frozenset({"sans", "ni", "absence de", "absence d'", "zero", "nul", "nulle"})


@dataclass(frozen=True, slots=True)
class Clause:
    """``cue``: the words that leave it open or deny it; ``heads``: where its verbs of substance start.

    ``negated`` and ``adverse`` tell why it is denied (both at once affirm: "pas refusé"). A ``topic`` names
    what the next clause speaks of ("Permis : code obtenu", "Rendez-vous avec la CAF (à confirmer)"). A clause
    ``of_failure`` speaks of a refusal or an absence without being one ("a justifié son absence").
    """

    start: int
    end: int
    standing: Standing
    cue: str = ""
    heads: tuple[int, ...] = ()
    negated: bool = False
    adverse: bool = False
    topic: bool = False
    has_verb: bool = False
    of_failure: bool = False
    relative: bool = False


def read_clauses(
    text: str,
    negations: Sequence[Negation],
    words: Sequence[Word] | None = None,
    *,
    complete: bool = False,
) -> list[Clause]:
    """The clauses of ``text`` in order; a piece without a content word is no clause.

    ``words``: those of ``text``, when already read. ``complete``: the text is made of full sentences, where
    a participle without its auxiliary only describes.
    """
    folded = fold(text)
    words = read_words(text) if words is None else words
    asked = folded.rstrip(' "').endswith("?")
    found: list[Clause] = []
    for start, end in _told_apart(text, folded, words) if complete else _spans(folded):
        forms = [(w, verb_form(w.folded)) for w in words if start <= w.start < end]
        if any(not w.is_stop for w, _ in forms) or flat_no(folded, start, end):
            clause = _clause(text, folded, (start, end), forms, negations, asked, complete)
            relative = _RELATIVE.search(folded[:start]) is not None and start > 0
            found.append(replace(clause, relative=True) if relative else clause)
    return [_as_topic(c, n, folded) for c, n in zip_longest(found, found[1:])]


def _as_topic(clause: Clause, following: Clause | None, folded: str) -> Clause:
    """A piece without a verb before a colon, or before a remark that settles its standing."""
    if following is None or clause.has_verb or clause.standing is not Standing.STATED:
        return clause
    between = folded[clause.end : following.start + 1]
    remark = following.standing in (Standing.OPEN, Standing.DENIED) and _only_remarks(folded, following)
    return replace(clause, topic=True) if ":" in between or remark else clause


def _only_remarks(folded: str, clause: Clause) -> bool:
    """Whether a clause says nothing but how things stand ("à confirmer par l'agence", "refusé")."""
    rest = folded[clause.start : clause.end].replace(fold(clause.cue), " ")
    words = [w for w in read_words(rest) if not w.is_stop]
    return len(words) <= 1 and not any(w.folded[0].isdigit() for w in words)


def _spans(folded: str) -> list[tuple[int, int]]:
    spans, position = [], 0
    for m in _SPLIT.finditer(folded):
        if m.group() == "qui" and _CLEFT.search(folded, position, m.start()):
            continue
        if m.start() > position:
            spans.append((position, m.start()))
        position = m.end()
    spans.append((position, len(folded)))
    return [(s, e) for s, e in spans if folded[s:e].strip()]


def _told_apart(text: str, folded: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """As ``_spans``, cut too where "et" opens on a subject and its verb ("et sa sœur garde Lou")."""
    for start, end in _spans(folded):
        inside = [w for w in words if start <= w.start < end]
        for i, word in enumerate(inside[:-3]):
            verb = inside[i + 3]
            form = verb_form(verb.folded)
            subject = i and word.folded == "et" and inside[i + 1].folded in _SUBJECT_STARTS
            if subject and form and form.may_be(FINITE) and not has_acute(text[verb.start : verb.end]):
                yield start, word.start
                start = word.end
        yield start, end


def _clause(
    text: str,
    folded: str,
    span: tuple[int, int],
    forms: Forms,
    negations: Sequence[Negation],
    asked: bool,
    complete: bool,
) -> Clause:
    start, end = span
    heads = tuple(w.start for i, (w, _) in enumerate(forms) if is_head(text, forms, i, complete))
    negation = _negation(negations, _what_is_told(folded, start, end, heads), start, end)
    no = flat_no(folded, start, end)
    adverse = _adverse(folded, start, end, heads)
    negated = bool(negation or no)
    failure = adverse is None and adverse_words(folded, start, end) is not None
    has_verb = bool(heads) or any(is_finite(forms, i) for i in range(len(forms)))
    if negated != bool(adverse):
        cue = adverse.group() if adverse else negation.cue if negation else "non"
        return Clause(
            start, end, Standing.DENIED, cue.strip(), heads, negated, bool(adverse), False, has_verb, failure
        )
    begin = _told_from(text, folded, forms, start, end) if complete else start
    cue = "" if begin is None else _open_cue(text, folded, (begin, end), forms, max(heads, default=-1))
    cue = cue or ("?" if asked else "")
    if cue:
        return Clause(start, end, Standing.OPEN, cue, heads, negated, bool(adverse), False, has_verb, failure)
    done = says_done(folded, start, end) or any(
        is_participle(text, forms, i, complete) for i in range(len(forms))
    )
    standing = Standing.DONE if done else Standing.STATED
    return Clause(start, end, standing, "", heads, negated, bool(adverse), False, has_verb, failure)


def _told_from(text: str, folded: str, forms: Forms, start: int, end: int) -> int | None:
    """From where a full sentence may leave its matter open; None when its verb says that a thing is done.

    Before its verb it only describes ("l'aide demandée en mai a été accordée"); after a verb of substance it
    says what was accepted, begun, missed ("a accepté de s'engager").
    """
    for i, (word, form) in enumerate(forms):
        if form is None or not is_participle(text, forms, i, True) or open_words(word.folded, 0, word.end):
            continue
        verb = auxiliary(text, forms, i)
        if verb is None or not verb[1].may_be(FINITE) or verb[1].may_be(FUTURE | CONDITIONAL):
            return start
        if _SUBORDINATE.search(folded, start, verb[0]):
            return start
        told = is_light(form) or not events_of(word.folded) or _SUBORDINATE.search(folded, word.end, end)
        return verb[0] if told else None
    return start


def _what_is_told(folded: str, start: int, end: int, heads: tuple[int, ...]) -> tuple[int, ...]:
    """The verbs after "rappelle que": a verb of telling is not what a negation further on denies."""
    told = _TELLING.search(folded, start, end)
    return tuple(h for h in heads if h >= told.end()) if told else heads


def _adverse(folded: str, start: int, end: int, heads: tuple[int, ...]) -> re.Match[str] | None:
    """Words of failure that are what the clause says, not a thing it speaks of ("a justifié son absence")."""
    found = adverse_words(folded, start, end)
    while found and heads and _SPOKEN_OF.search(folded, start, found.start()):
        found = adverse_words(folded, found.end(), end)
    return found


def _negation(negations: Sequence[Negation], heads: tuple[int, ...], start: int, end: int) -> Negation | None:
    """The negation that denies the clause: one that reaches its verb, or stands in a clause without a verb.

    "Sans" and "aucun" deny what follows them, so they only deny a clause that they open.
    """
    for n in negations:
        if n.start >= end or n.end <= start:
            continue
        local = n.cue in _LOCAL_CUES
        if any(n.start <= h < n.end for h in heads[:1]) or n.start <= start + 2 or not (heads or local):
            return n
    return None


def _open_cue(text: str, folded: str, span: tuple[int, int], forms: Forms, last_verb: int) -> str:
    found = open_words(folded, *span, last_verb)
    if found:
        return text[found.start() : found.end()]
    for i, (word, form) in enumerate(forms):
        if form is None:
            continue
        coming = form.may_be(FUTURE | CONDITIONAL) and not form.may_be(INFINITIVE | PARTICIPLE)
        hyphened = text[word.start - 1 : word.start] == "-"
        if coming or (form.moods == INFINITIVE and not hyphened and is_to_do(forms, i)):
            return text[word.start : word.end]
    return ""
