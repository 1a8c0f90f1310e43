"""What the record last says of the very thing a sentence states: a numbered item, a possession, a home
shared, who knows of it.

A note that names a thing proves nothing once a later one says that it is gone; in "UC 1 validée, UC 2 non
validée" each result belongs to its own item.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.terms import Term
from neo.core.grounding.checker import Checker
from neo.core.grounding.details import Code, Reading
from neo.core.grounding.entities import is_kin
from neo.core.grounding.passages import Passage
from neo.core.grounding.said import SaidClause
from neo.core.grounding.standing import Standing, adverse_words

_MOST_READ = 40  # passages on one matter
_SO = (Standing.DONE, Standing.STATED)
_PASSED = r"(?:valid|obten|obtient|acqui|reuss|admis|recue?\b|eue?\b|decroch|attein)\w*"
_HAS_PASSED = re.compile(rf"\b(?:{_PASSED}|ok\b|titulaire)")
_NOT_PASSED = re.compile(
    rf"\b(?:non|pas|jamais)(?: encore)?(?: ete)? {_PASSED}|\bnon\W*$|\brefus\w+ (?:a|au|du|le|la) "
)
_TO_PASS = re.compile(r"\b(?:repass\w+|rattrap\w+|re?presenter|a (?:re)?(?:pass|valid|obten)\w+|en cours)\b")
_OWNS = re.compile(
    r"\b(?:a|ont|possede(?:nt)?|detien(?:t|nent)|dispose(?:nt)?|garde|conserve|beneficie(?:nt)?|touche|percoit)"
    r" (?:encore |toujours |bien |actuellement )?"
    r"(?:d'une? |d'|de la |de |du |des |une? |le |la |l'|son |sa |ses )?$"
)
_DENIES_NOUN = re.compile(r"\b(?:plus|pas|aucune?|ni|jamais) (?:de |d'|du |la |le |l'|une? |son |sa |ses )?$")
_BRINGS_NOUN = re.compile(r"(?:\b(?:une|un|sa|son|la|le|nouvelle|nouveau|en)|\bl'|[+:]) ?$")
_LIVES_WITH = re.compile(
    r"\b(?:vit|vivent|viv|habit\w+|log\w+|resid\w+|heberg\w+|cohabit\w+)\b.{0,30}\b(?:avec|chez|par)\b"
)
_AT_KIN = re.compile(
    r"\b(?:vi[ts]|vivent|habite|loge|reside|hebergee?)\b.{0,24}"
    r"\bchez (?:sa|son|ses|leurs?) (?:[a-z]+ ?){1,2}"
)
_KIN_WITH_WHOM = re.compile(
    r"\b(?:sa|son|ses) .{3,36}\bchez (?:qui|laquelle|lequel) (?:il|elle) (?:vit|habite|loge)"
)
_GONE = re.compile(
    r"\b(?:ehpad|maison de retraite|residence senior|decede\w*|deces|mort\w?|demenage\w*|quitte\w*"
    r"|parti\w? (?:vivre|habiter|s'installer)|(?:ne|n')? ?(?:vi[tv]|habite|loge|heberge)\w* plus)\b"
)
_KNOWS = re.compile(
    r"\b(?:connai\w+|sait|savent|est (?:bien )?(?:au courant|informe\w*|avise\w*)|a (?:eu )?connaissance)\b"
)
_KNOWN = re.compile(
    r"\b(?:connai\w+|sache\w*|sai[ts]|sav(?:ent|oir)|au courant|informe\w*|avise\w*|connaissance|dire"
    r"|parle\w*|communique\w*|transm\w+|divulgue\w*|mentionne\w*|reveler?|evoque\w*)\b"
)
_COUPLE_ENDED = re.compile(r"\b(?:separ\w+|divorc\w+|rupture)\b")
_COUPLE = frozenset({"~spouse", "~ex"})
_BRACKETS = re.compile(r"\([^()]*\)")
_ITEM_BREAK = re.compile(r"[,;:.](?=\s|$)")


@dataclass(frozen=True, slots=True)
class _Word:
    """One passage's word on the matter: whether it says it is so."""

    so: bool
    day: date
    number: int
    text: str


def check_latest(c: Checker) -> Iterator[str]:
    """A present state or result that the record, in its last word on the very thing, says is not so."""
    if c.strict:
        return
    clauses = c.claim.clauses
    if len(clauses) != 1 or clauses[0].standing not in _SO or clauses[0].adverse:
        return
    words = [_items(c)]
    if clauses[0].standing is Standing.STATED and not c.claim.dates:
        words += [_possession(c), _home_shared(c), _knowledge(c)]
    for found in words:
        last = max(found, key=lambda w: (w.day, w.number, w.so), default=None)
        if last and not last.so:
            yield f"le dossier dit le contraire : « {_shown(last.text)} »"


def item_was_obtained(c: Checker) -> bool:
    """Whether the record's last word on the numbered item of the sentence is that it was obtained."""
    last = max(_items(c), key=lambda w: (w.day, w.number, w.so), default=None)
    return last is not None and last.so


def says_obtained(folded: str) -> bool:
    return bool(_HAS_PASSED.search(folded))


def _passages_on(c: Checker, terms: list[Term]) -> list[Passage]:
    hits = c.readings.index.search_terms(terms, _MOST_READ)
    return [h.passage for h in hits if h.passage.free and h.passage.date and h.passage.kind != "subject"]


def _items(c: Checker) -> list[_Word]:
    """What became of the numbered item that the sentence says was obtained."""
    if len(c.claim.codes) != 1 or not (_HAS_PASSED.search(c.claim.folded) or _is_owned(c, c.claim.codes[0])):
        return []
    code = c.claim.codes[0]
    found = []
    for p in _passages_on(c, [t for t in c.claim.terms if code.start <= t.start < code.end]):
        r = c.readings.of(p, c.today)
        for one in r.codes:
            so = _outcome(_item(r, one)) if (one.letters, one.number) == (code.letters, code.number) else None
            if so is not None and p.date:
                found.append(_Word(so, p.date, p.number, p.text))
    return found


def _is_owned(c: Checker, code: Code) -> bool:
    return bool(_OWNS.search(c.claim.folded[: code.start]))


def _item(r: Reading, code: Code) -> str:
    """The words that belong to the item: up to the next break or the next item, brackets left out."""
    text = _BRACKETS.sub(lambda m: " " * len(m.group()), r.folded)
    others = [x for x in r.codes if x is not code]
    begin = max([m.end() for m in _ITEM_BREAK.finditer(text, 0, code.start)] + [0])
    begin = max([begin] + [x.end for x in others if x.end <= code.start])
    after = [m.start() for m in _ITEM_BREAK.finditer(text, code.end)] + [len(text)]
    finish = min(after + [x.start for x in others if x.start >= code.end])
    return " ".join(text[begin:finish].split())


def _outcome(item: str) -> bool | None:
    """Whether the item says that it was obtained; None when it says nothing of it."""
    if _NOT_PASSED.search(item) or adverse_words(item, 0, len(item)) or _TO_PASS.search(item):
        return False
    return True if _HAS_PASSED.search(item) else None


def _possession(c: Checker) -> list[_Word]:
    """Whether the person still has the thing that the sentence says they have."""
    matter = _matter(c)
    noun = next((t for t in matter if _OWNS.search(c.claim.folded[: t.start])), None)
    if noun is None:
        return []
    found = []
    for p in _passages_on(c, [noun]):
        so = _has_noun(c, p, noun, [t for t in matter if t.start > noun.start])
        if so is not None and p.date:
            found.append(_Word(so, p.date, p.number, p.text))
    return found


def _matter(c: Checker) -> list[Term]:
    """The sentence's words but names and its verb's."""
    named = [(n.start, n.end) for n in c.claim.names]
    return [
        t
        for t in c.claim.terms
        if t.key not in c.readings.index.own_name and not any(s <= t.start < e for s, e in named)
    ]


def _has_noun(c: Checker, p: Passage, noun: Term, others: list[Term]) -> bool | None:
    """Whether the passage denies the noun itself, brings it, or only mentions it (None)."""
    r, keys = c.readings.of(p, c.today), c.readings.index.keys[p.number]
    if any(t.concepts.isdisjoint(keys) for t in others):
        return None
    for term in r.terms:
        if term.concepts.isdisjoint(noun.concepts):
            continue
        if _DENIES_NOUN.search(r.folded[: term.start]):
            return False
        inside = [k for k in c.readings.clauses(p, c.today) if k.clause.start <= term.start < k.clause.end]
        if any(k.standing in _SO for k in inside) and (
            _BRINGS_NOUN.search(r.folded[: term.start]) or len(r.terms) <= 3
        ):
            return True
        if re.match(r" ?:? ?(?:ok|oui)\b", r.folded[term.end :]):
            return True
    return None


def _home_shared(c: Checker) -> list[_Word]:
    """Whether the relative named still lives there."""
    kin = [t for t in _matter(c) if is_kin(t)]
    lives = _LIVES_WITH.search(c.claim.folded)
    if len(kin) != 1 or not lives:
        return []
    found = []
    at = [t for t in c.claim.terms if t.start == lives.start() and _AT_KIN.search(c.claim.folded)]
    for p in {p.number: p for p in _passages_on(c, kin) + _passages_on(c, at)}.values():
        told = [_lives(k, kin[0]) for k in c.readings.clauses(p, c.today)]
        if at and told.count(None) == len(told) and _lives_at_another(c.readings.of(p, c.today), kin[0]):
            told = [False]
        so = next((t for t in told if t is not None), None)
        if so is not None and p.date:
            found.append(_Word(so, p.date, p.number, p.text))
    return found


def _lives_at_another(r: Reading, kin: Term) -> bool:
    """Whether a passage says that the person lives at another relative's."""
    for m in [*_AT_KIN.finditer(r.folded), *_KIN_WITH_WHOM.finditer(r.folded)]:
        named = [t for t in r.terms if m.start() <= t.start < m.end() + 12 and is_kin(t)]
        if named and all(t.concepts.isdisjoint(kin.concepts) for t in named):
            return True
    return False


def _lives(said: SaidClause, kin: Term) -> bool | None:
    if kin.concepts.isdisjoint(said.keys) or said.standing is Standing.OPEN:
        return None
    folded = fold(said.text)
    ended = _COUPLE_ENDED.search(folded) if kin.concepts & _COUPLE else None
    if _GONE.search(folded) or ended:
        return None if said.clause.negated and "plus" not in folded else False
    return True if _LIVES_WITH.search(folded) and not said.clause.negated else None


def _knowledge(c: Checker) -> list[_Word]:
    """Whether somebody knows a thing: the record may say that they are not to, or do not."""
    verb = _KNOWS.search(c.claim.folded)
    if verb is None:
        return []
    who = [t for t in c.claim.terms if t.end <= verb.start()]
    what = [t for t in c.claim.terms if t.start >= verb.end()]
    found = []
    for p in _passages_on(c, who + what) if who and what else []:
        for said in c.readings.clauses(p, c.today):
            about = _names(said, what, every=True) and _names(said, who, every=False)
            told = said.standing in (*_SO, Standing.DENIED) and _KNOWN.search(fold(said.text))
            if about and told and p.date:
                found.append(_Word(not said.clause.negated, p.date, p.number, p.text))
    return found


def _names(said: SaidClause, terms: list[Term], *, every: bool) -> bool:
    held = [not t.concepts.isdisjoint(said.keys) for t in terms]
    return all(held) if every else any(held)


def _shown(text: str) -> str:
    return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + "…"
