"""A value that a later text replaces in so many words: "le 12/10 au lieu du 05/10", "décalé au 12".

The later text rarely names the thing as the question does; it names the value it replaces, or a name that
the first text gives the thing (its organism, its employer).
"""

from __future__ import annotations

from datetime import date, timedelta

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.features import Evidence, PartReader
from neo.core.assistant.answer.stance import INJECTED
from neo.core.assistant.answer.values import DATED
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.terms import read_keys
from neo.core.french.words import word_key
from neo.core.grounding.passages import Passage

_ONE_VALUE = (*DATED, Ask.AMOUNT, Ask.CLOCK, Ask.DURATION, Ask.COUNT)
_INSTEAD = re.compile(
    r"\bpas (?:le |la |en |au |a |du )?\d|"
    r"\b(?:au lieu d\w*|date prevue|et (?:non|pas|plus)|plutot que)\b|, pas\b"
)
_MOVED = re.compile(
    r"\b(?:decal\w+|report\w+|repouss\w+|avance[er]?s?|ramene(?:e|es|s)? (?:a|de|au)\b|passe (?:a|de|du)|"
    r"finalement|desormais|"
    r"revise\w*|actualise\w*|nouvelle? (?:date|session|devis|montant|horaire)|change\w*|modifi\w+)\b"
)
_NAMES = re.compile(r"(?<![\w.@])[A-ZÀ-Ý][a-zà-ÿ]{3,}|(?<![\w.@])[A-ZÀ-Ý]{4,}(?![\w-])")
_MOST_PLACES = 12
_TELLING = 2.6  # rarity from which a word that two texts share makes them speak of one thing
_SOME_OF_IT = 0.2  # how far a text must hold what is asked to tell its new value
_SHORTEST = 4  # letters of a key, its mark included
_SOON = timedelta(days=45)
_STILL = re.compile(r"\b(?:encore|toujours|tjs|tjrs)\b")
_ENDED = re.compile(
    r"\b(?:vais|veu[tx]|peu[tx]|va|fai[ts]|cherche|travaille|ai|a) plus\b(?! (?:tard|loin|vite|souvent|que|"
    r"en plus))|"
    r"\b(?:arrete\w*|fini\w*|termine\w*|abandonne\w*|ferme\w*|vendue?|rendu l'ame|stop|quitte\w*|annule\w*|"
    r"n'a plus|ne (?!sai|peu|veu).{2,20} plus|plus (?:de|d')|casse)\b"
)
_WORD = re.compile(r"[\w-]+")
_WRITTEN = frozenset({"report", "message"})


def replacing(reader: PartReader, main: Evidence) -> Evidence | None:
    """The latest text that gives another value in place of that of ``main``; ``None`` when none does."""
    asked = [ask for ask in _ONE_VALUE if main.values.get(ask)]
    if not asked or reader.question.present < 0.5 or reader.question.choice:
        return None
    later = [p for p in reader.index.passages if _is_later(p, main.passage)]
    found = [p for p in later if any(_replaces(reader, main, p, ask) for ask in asked)]
    told = [e for e in map(reader.read, found) if e.wide >= _SOME_OF_IT and not e.features["request"]]
    return max(told, key=lambda e: (e.passage.date or date.min, -e.passage.number), default=None)


def ended_since(reader: PartReader, main: Evidence) -> Evidence | None:
    """Asked whether something is *still* so: the latest text that tells the end of the very thing."""
    if reader.asks != (Ask.WHETHER,) or not _STILL.search(reader.question.text.lower()):
        return None
    if _ENDED.search(reader.texts.folded(main.passage)):
        return None
    rare = {
        k
        for k in reader.index.keys[main.passage.number]
        if k[0] == "=" and k[1:].isalpha() and len(k) > _SHORTEST and reader.index.rarity(k) >= _TELLING
    }
    rare -= {"=" + name for name in reader.people}
    ends = [
        p
        for p in reader.index.passages
        if p.free
        and _is_later(p, main.passage)
        and not reader.is_strange(p)
        and _ENDED.search(reader.texts.folded(p))
        and any(_ENDED.search(c) and rare & read_keys(c)[0] for c in reader.clauses(p))
    ]
    best = max(ends, key=lambda p: (p.date or date.min, -p.number), default=None)
    return reader.read(best) if best else None


def _is_later(passage: Passage, main: Passage) -> bool:
    return bool(passage.kind in _WRITTEN and passage.date and (main.date is None or passage.date > main.date))


def _replaces(reader: PartReader, main: Evidence, passage: Passage, ask: Ask) -> bool:
    folded = reader.texts.folded(passage)
    instead = bool(_INSTEAD.search(folded))
    if INJECTED.search(folded) or not (instead or _MOVED.search(folded)):
        return False
    mine = {v.shown for v in main.values[ask]}
    theirs = {v.shown for v in reader.values(passage, ask)}
    if not theirs - mine:
        return False
    named = theirs & mine or any(_is_put_aside(value, folded) for value in mine)
    if (instead and named) or _says_it_moved(main.passage, passage):
        return True
    return _same_thing(reader, main.passage, passage)


def _is_put_aside(value: str, folded: str) -> bool:
    """Whether a text names an earlier number as the one that no longer counts: "138 heures et non 140"."""
    number = value.split()[0]
    if not number.replace(".", "", 1).isdigit():
        return False
    aside = r"(?:\bnon|\bpas|\blieu de|\bplutot que|\bplus)(?: (?:de|les?|la|a|pas))? "
    return bool(re.search(rf"{aside}{re.escape(number)}(?!\d|[.,]\d)", folded))


def _says_it_moved(one: Passage, other: Passage) -> bool:
    """Whether the same person writes again soon after that what they told has moved ("ils ont avancé")."""
    if one.kind != "message" or other.kind != "message" or one.author != other.author:
        return False
    return bool(one.date and other.date and other.date - one.date <= _SOON)


def _same_thing(reader: PartReader, one: Passage, other: Passage) -> bool:
    """Whether a rare name of the one stands in the other, or in the signature of its message."""
    signed = [reader.index.passages[n] for n in reader.texts.numbers_at(other.pointer)]
    texts = [other, *(p for p in signed if reader.texts.signs(p))]
    told = set().union(*(set(_WORD.findall(reader.texts.folded(p))) for p in texts))
    mine = set(_WORD.findall(reader.texts.folded(one)))
    names = set().union(*(_names(p) for p in (one, *texts))) - reader.people
    return any(_is_rare(reader, name) for name in names & told & mine)


def _names(passage: Passage) -> set[str]:
    return {fold(m.group()) for m in _NAMES.finditer(passage.text) if m.start() > 0 or passage.free}


def _is_rare(reader: PartReader, name: str) -> bool:
    return 2 <= len(reader.index.holders("=" + word_key(name))) <= _MOST_PLACES


def without_replaced(text: str) -> str:
    """``text`` without the value it says is replaced, so that only the current one is given."""
    return _FROM_TO.sub(lambda m: f"{m[1]}{m[2]}", _OLD.sub("", text))


def tells_a_change(folded: str) -> bool:
    """Whether a text says that a value moved: what another text gives of it is older."""
    return bool(_MOVED.search(folded))


_OLD = re.compile(
    r"\s*(?:\bau lieu (?:de |du |des |d['’])|,? et (?:non|pas) (?:pas )?|\bplut[oô]t que )(?:le |la |"
    r"l['’]|du |au |à )?"
    r"(?:\d[\d/.:h€ ]*(?:\s?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|"
    r"décembre|euros?|h|heures?))?(?: \d{4})?)(?=[\s,.;)]|$)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    r"((?:décal|report|repouss|avanc|pass|ramen|déplac)\w*(?: \S+){0,3}? )"
    r"(?:du|de) \d[\d/. €h]*(?:\s?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
    r"novembre|"
    r"décembre|euros?))?(?: \d{4})? ((?:au|à) \d)",
    re.IGNORECASE,
)
