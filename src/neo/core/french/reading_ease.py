"""How easy a French text reads, said in words, and what to change for it to read easier.

The indicator is the French adaptation of Flesch's formula by Kandel and Moles (1958): 207 − 1.015 × words by
sentence − 73.6 × syllables by word. It measures length and nothing else, so it is said in words and goes with
advice taken from the European rules of « facile à lire et à comprendre » (FALC).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_SENTENCE = re.compile(r"[^.!?…\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
_VOWELS = re.compile(r"[aeiouy]+")
_MUTE_END = re.compile(r"(?<=[bcdfghjklmnpqrstvwxzç])(?:e|es|ent)$")
_EASY, _FAIR, _HARD = 70.0, 50.0, 30.0
LONGEST_SENTENCE = 25
"""Words of a sentence that most people read at once."""
_SIGLE = re.compile(r"\b[A-Z]{3,}\b")
_SIGNED = re.compile(r"^[A-ZÀ-Ý][\wÀ-ÿ'’-]+(?: [A-ZÀ-Ý'’-]{2,})+$", re.MULTILINE)
"""A line that is somebody's name: its last name may be in capitals."""
_DOUBLE_NEGATION = re.compile(
    r"\bne (?:pas )?\w+ (?:pas )?(?:sans|impossible|incapable)\b|\bn'est pas (?:im|in)possible\b"
)
_PASSIVE = re.compile(r"\b(?:a|ont|sera|seront|est|sont) ete \w+e?s? par\b")
_MOST_ADVICE = 2


@dataclass(frozen=True, slots=True)
class ReadingEase:
    """``score``: from about 0 (hard) to 100 (very easy); ``words_a_sentence``: on average."""

    score: float
    words_a_sentence: float
    advice: tuple[str, ...]

    @property
    def level(self) -> str:
        """A level and the length of the sentences: no figure to chase."""
        level = (
            "Facile à lire" if self.score >= _EASY
            else "Assez facile à lire" if self.score >= _FAIR
            else "Demande de l'attention" if self.score >= _HARD
            else "Difficile à lire"
        )  # fmt: skip
        return f"{level} : {round(self.words_a_sentence)} mots par phrase en moyenne."

    @property
    def in_words(self) -> str:
        """What an adviser reads: the level, and what would help."""
        return " ".join((self.level, *self.advice))


def reading_ease(text: str) -> ReadingEase:
    """The reading ease of ``text``; a text without words is very easy."""
    sentences = [words for s in _SENTENCE.findall(text) if (words := _WORD.findall(s))]
    count = sum(map(len, sentences))
    if not count:
        return ReadingEase(100.0, 0.0, ())
    by_sentence = count / len(sentences)
    syllables = sum(count_syllables(word) for words in sentences for word in words)
    score = 207 - 1.015 * by_sentence - 73.6 * syllables / count
    return ReadingEase(
        max(0.0, min(100.0, score)), by_sentence, tuple(_advice(text, sentences))[:_MOST_ADVICE]
    )


def count_syllables(word: str) -> int:
    """Groups of vowels as said aloud: a mute ending is none; at least one."""
    said = fold(_MUTE_END.sub("", word.lower()))
    return max(1, len(_VOWELS.findall(said)))


def _advice(text: str, sentences: list[list[str]]) -> Iterator[str]:
    long = [words for words in sentences if len(words) > LONGEST_SENTENCE]
    if long:
        opening = " ".join(long[0][:4])
        yield f"Une phrase est longue (« {opening}… ») : une idée par phrase aide à lire."
    sigles = list(dict.fromkeys(_SIGLE.findall(_SIGNED.sub("", text))))[:3]
    if sigles:
        yield f"Sigles à écrire en toutes lettres : {', '.join(sigles)}."
    if _DOUBLE_NEGATION.search(fold(text)):
        yield "Une double négation peut se dire à l'endroit."
    if _PASSIVE.search(fold(text)):
        yield "Une phrase au passif se lit mieux avec celui qui agit en premier."
