"""Wording: an adviser's telegraphic note turned into plain French.

General French of the trade only: shorthand written out, dates written one way, the adviser's first person
turned into the third, lines in capitals put back in small letters.
"""

from __future__ import annotations

import re
from datetime import date

from neo.core.assistant.synthesis.shorthand import expand_shorthand
from neo.core.assistant.synthesis.third_person import Speaker, in_third_person
from neo.core.french.dates import MONTH_LABELS, DateMention, find_dates, nearest_year, show_date
from neo.core.french.folding import fold
from neo.core.french.thesaurus import concepts_of_key
from neo.core.french.words import STOP_WORDS, word_key

__all__ = ["Speaker", "lower_first", "plain", "sentence_case"]

_CIVILITY = re.compile(r"(?:M|Mr|Mme|Mlle|Dr|Me)$")
_QUOTED = re.compile(r"(«[^»]*»|\"[^\"]*\"|“[^”]*”)")
_QUOTES = '«»“”" '
_MONTH_WORD = re.compile(r"[^\W\d_]+\.?$")
_SPACES = re.compile(r"\s+")
_SIGLE = re.compile(
    r"^(?:RQTH|MDPH|CACES|PMSMP|GRETA|AFPA|CDDI|SIAE|POEI|POEC|PPAE|CCAS|EHPAD|CHRS|SIAO|GEIQ|HACCP|FIMO|"
    r"DELF|OPCO"
    r"|AGEFIPH|DALF|EPIDE|ENIC|CLEA|ESAT|CFA|BTS|CAP|BEP|VAE|CPF|CIP|CDD|CDI|IAE|RSA|ARE|ASS|AAH|JAF|APL|"
    r"CAF)$"
)
_DAY = r"\d{2}/\d{2}/\d{4}"
_TIDY = (
    # Telegraphic notes leave out the article of a date and the "à" of an hour.
    (re.compile(rf"\b(avant|dès|depuis|jusqu['’]au|après|pour|rendez-vous|début|démarrage|fin|entretien|obtenue?s?|signée?s?"
                rf"|reçue?s?|prévue?s?|fixée?s?|envoyée?s?|renouvelée?s?|déposée?s?|commission|examen|audience|relancée?"
                rf"|emménagement|échéance) (?={_DAY})", re.I), r"\1 le "),
    (re.compile(rf"\b((?:jusqu['’])?au|du|le) (?:le|du|au) (?={_DAY})"), r"\1 "),
    (re.compile(r"\b(est|sera|reste) donc\b"), r"\1"),
    (re.compile(r"(?<!\bil )(?<!\belle )(?<!\bqui )\ba (?=(?:se |s['’])?(?!hier)[\wà-ÿ]{3,}(?:er|ir|oir|dre|tre)\b)"), "à "),
    (re.compile(r"\bde le (?=\d)"), "du "),
    (re.compile(r"\bà le (?=\d)"), "au "),
    (re.compile(rf"({_DAY}) (?=\d{{1,2}} h\b)"), r"\1 à "),
    (re.compile(r"\s+([,.)])"), r"\1"),
    (re.compile(r"([,:;])(?=\s*[,:;.])"), ""),
    (re.compile(r"\(\s+"), "("),
    (re.compile(r"\s+;"), " ;"),
)  # fmt: skip


def plain(text: str, day: date, today: date, speaker: Speaker) -> str:
    """``text``, written on ``day`` and to be read on ``today``, in plain French: dates as JJ/MM/AAAA, shorthand expanded, third person."""
    text = _write_dates(text, day, today)
    text = _lower_shouting(text)
    # Odd pieces are quoted speech: left as it was said.
    pieces = _QUOTED.split(text)
    pieces[::2] = [in_third_person(expand_shorthand(piece), speaker) for piece in pieces[::2]]
    pieces[1::2] = ["« " + piece.strip(_QUOTES) + " »" for piece in pieces[1::2]]
    text = "".join(pieces)
    for pattern, other in _TIDY:
        text = pattern.sub(other, text)
    return _SPACES.sub(" ", text).strip(" ,;:-.")


def _write_dates(text: str, day: date, today: date) -> str:
    for mention in reversed(find_dates(text, day)):
        written = _written(mention, day, today, text)
        if written:
            text = text[: mention.start] + written + text[mention.end :]
    return text


def _written(mention: DateMention, day: date, today: date, text: str) -> str:
    """A day in full; a month with its year when a reader would take another; "demain" as the day it means."""
    if mention.precision == "month" and not mention.year_given:
        written = text[mention.start : mention.end]
        if nearest_year(mention.last.month, 15, today) == mention.last.year:
            return ""
        return _MONTH_WORD.sub(f"{MONTH_LABELS[mention.last.month - 1]} {mention.last.year}", written)
    if mention.precision != "day" or mention.first != mention.last:
        return ""
    if not mention.relative:
        return show_date(mention.first)
    if text[mention.end : mention.end + 1] == "-":
        return ""
    if mention.first == day:
        return "cette date" if re.search(r"(?i)\bà\s$", text[: mention.start]) else "à cette date"
    return "le " + show_date(mention.first)


def _lower_shouting(text: str) -> str:
    """Words typed in capitals become ordinary ones; sigles stay."""
    letters = [c for c in text if c.isalpha()]
    shouted = sum(c.isupper() for c in letters) > 0.7 * max(1, len(letters)) and len(letters) > 12
    return " ".join(_lower_word(word, shouted) for word in text.split(" "))


def _lower_word(word: str, shouted: bool) -> str:
    bare = word.strip(".,;:()!?")
    if not (bare.isupper() and bare.isalpha()) or _SIGLE.match(bare):
        return word
    long_word = len(bare) > 6 or (len(bare) > 3 and is_common(bare))
    return word.lower() if long_word or (shouted and (len(bare) > 3 or is_common(bare))) else word


def is_common(word: str) -> bool:
    """Whether a capital at its start is no part of the word: an ordinary word, not a name."""
    folded = fold(word).strip(".,;:()!?")
    return folded in STOP_WORDS or bool(concepts_of_key(word_key(folded)))


def lower_first(text: str) -> str:
    """A small letter at the start, unless the first word is a name, a sigle or a number."""
    first = re.match(r"[\wà-ÿÀ-Ý'’-]+", text)
    if not first or not first[0][:1].isupper() or first[0][1:2].isupper():
        return text
    head = re.split(r"['’]", first[0])[0]
    if _CIVILITY.match(first[0]):
        return text
    elided = len(head) <= 2 and head != first[0]
    return text[:1].lower() + text[1:] if is_common(head) or elided else text


def sentence_case(text: str) -> str:
    """A capital at the start and a full stop at the end."""
    text = text.strip(" ,;:-")
    if not text:
        return ""
    text = re.sub(r"([.!?…]) ?[.]+$", r"\1", text)
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")
