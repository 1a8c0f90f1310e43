"""Is the synthesis short, in short sentences, and reworded rather than pasted?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.evaluation.cases import Case
from neo.core.evaluation.record_texts import free_texts, own_names
from neo.core.evaluation.scores import Json, Point
from neo.core.evaluation.written_forms import Item, read_forms
from neo.core.french.folding import fold

MAX_WORDS, MAX_WORDS_HEAVY, HEAVY_FROM = 250, 400, 13
MAX_SENTENCE_WORDS = 25
MAX_COPIED = 8
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


def measure_wording(case: Case, synthesis: Json) -> Iterator[Point]:
    """Total length, length of each sentence, and the longest run of words copied from a text."""
    sentences = [s["text"] for s in synthesis["sentences"]]
    limit = MAX_WORDS_HEAVY if case.report_count >= HEAVY_FROM else MAX_WORDS
    total = sum(word_count(s) for s in sentences)
    why = f"{total} mots pour {limit} permis" if total > limit else ""
    yield Point("length", not why, f"≤ {limit} mots", f"{total} mots", why)
    copied = CopiedRuns(case.document)
    for sentence in sentences:
        words = word_count(sentence)
        why = f"phrase de {words} mots" if words > MAX_SENTENCE_WORDS else ""
        yield Point("sentence_length", not why, f"≤ {MAX_SENTENCE_WORDS} mots", sentence, why)
        run = copied.longest(sentence)
        why = f"{len(run)} mots de suite recopiés : « {' '.join(run)} »" if len(run) > MAX_COPIED else ""
        yield Point("reworded", not why, f"≤ {MAX_COPIED} mots recopiés", sentence, why)


def word_count(text: str) -> int:
    """Words between spaces; a lone punctuation mark is not one."""
    return sum(1 for w in text.split() if any(c.isalnum() for c in w))


class CopiedRuns:
    """Finds the words a sentence copies from the free texts of a record.

    Names and dates are counted neither in the run nor as its end; quoted speech ends a run.
    """

    def __init__(self, document: Json) -> None:
        self._texts = [_words(text) for text in free_texts(document)]
        self._names = own_names(document)
        self._where: dict[tuple[str, ...], list[tuple[int, int]]] = {}
        for number, words in enumerate(self._texts):
            for i in range(len(words) - MAX_COPIED):
                self._where.setdefault(tuple(words[i : i + MAX_COPIED + 1]), []).append((number, i))

    def longest(self, sentence: str) -> list[str]:
        """The counted words of the longest copied run; empty under nine words."""
        best: list[str] = []
        for start, part in _outside_quotes(sentence):
            found = list(_WORD.finditer(part))
            exempt = self._exempt(part, found, first_word_is_opening=start == 0)
            words = [fold(m[0]) for m in found]
            for i in range(len(words) - MAX_COPIED):
                for number, at in self._where.get(tuple(words[i : i + MAX_COPIED + 1]), ()):
                    length = _common(words, i, self._texts[number], at)
                    run = [w for k, w in enumerate(words[i : i + length], i) if k not in exempt]
                    best = max(best, run, key=len)
        return best

    def _exempt(self, part: str, found: list[re.Match[str]], first_word_is_opening: bool) -> set[int]:
        dates = [(d.start, d.end) for d in _date_spans(part)]
        exempt = set()
        for k, m in enumerate(found):
            capital = m[0][:1].isupper() and not m[0].isupper() and (k > 0 or not first_word_is_opening)
            if capital or fold(m[0]) in self._names or any(s <= m.start() < e for s, e in dates):
                exempt.add(k)
        return exempt


def _date_spans(part: str) -> list[Item]:
    reading = read_forms(part)
    return [i for start in reading.starts for i in reading.at(start) if i.kind == "date"]


def _words(text: str) -> list[str]:
    return [fold(m[0]) for m in _WORD.finditer(text)]


def _outside_quotes(sentence: str) -> Iterator[tuple[int, str]]:
    position = 0
    for quoted in _QUOTED.finditer(sentence):
        yield position, sentence[position : quoted.start()]
        position = quoted.end()
    yield position, sentence[position:]


def _common(one: list[str], i: int, other: list[str], j: int) -> int:
    length = 0
    while i + length < len(one) and j + length < len(other) and one[i + length] == other[j + length]:
        length += 1
    return length
