"""Wording: an adviser's telegraphic note turned into plain French.

General French of the trade only: shorthand written out, dates written one way, the adviser's first person
turned into the third, lines in capitals put back in small letters.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from neo.core.assistant.synthesis.capitals import NO_NAMES, Proper, is_common
from neo.core.assistant.synthesis.conditions import is_conditional
from neo.core.assistant.synthesis.grammar import HOLDER, mend, put_back, write_ranges
from neo.core.assistant.synthesis.shorthand import expand_shorthand
from neo.core.assistant.synthesis.third_person import Speaker, in_third_person
from neo.core.french import lazy_re as re
from neo.core.french.dates import MONTH_LABELS, DateMention, find_dates, nearest_year, show_date
from neo.core.french.deadlines import with_days

__all__ = ["Proper", "Speaker", "is_common", "lower_first", "plain", "sentence_case"]

# A month named with these is still to come: the nearest one may be past, and its year is not for us to say.
_AHEAD = re.compile(
    r"(?i)\b(?:arriv|prév|prev|rentrée|rentree|commenc|dès|jusqu|d'ici|au lieu|report|repouss)"
)
_CIVILITY = re.compile(r"(?:M|Mr|Mme|Mlle|Dr|Me)$")
_QUOTED = re.compile(r"(«[^»]*»|\"[^\"]*\"|“[^”]*”)")
_QUOTES = '«»“”" '
_MONTH_WORD = re.compile(r"[^\W\d_]+\.?$")
_SPACES = re.compile(r"\s+")
_ARROW_RANGE = re.compile(r"(?<=\d) ?(?:→|[-=]+>) ?(?=\d{1,2}/\d)")
# A bracketed remark with no figure and no name: comments are the first thing to go.
_REMARK = re.compile(r" ?\((?![^()]*[\dA-ZÀ-Ý])(?:[^() ]+ ){2,}[^() ]+\)")
_EXCITED = re.compile(r" ?[!?]*!+[!?]*|\?{2,}")
_DAY = r"\d{2}/\d{2}/\d{4}"
# What a value was before is not said: a hurried reader would take it for the one that holds.
_FIGURE = rf"(?:{_DAY}|\d[\d  ]*(?:,\d+)?(?: ?(?:€|k€|h|heures?|km|kg|mois|jours?|semaines?|%))?)"
_FORMER = re.compile(
    rf" ?\((?:au lieu d[eu']s?|et non(?: pas)?(?: l[ea]| du)?|et pas|pas|contre) {_FIGURE}[^()]{{0,12}}\)"
    rf"|,? (?:au lieu d[eu']s?|et non(?: pas)?(?: l[ea]| du)?|et pas) {_FIGURE}(?![\wà-ÿ])"
)
_MOVED_FROM = re.compile(
    rf"\b((?:report|repouss|décal|decal|avanc)[\wà-ÿ]*(?: [\wà-ÿ'’]+){{0,3}}) du {_DAY} (au {_DAY})", re.I
)
_TIDY = (
    (re.compile(r"(?<=[\wà-ÿ] )a (?=(?:temps|mi-temps|plein|partir|domicile|distance)\b)"), "à "),
    (re.compile(r"\b(poser|transmettre|envoyer|demander|adresser|donner|remettre|écrire|signaler|"
                r"transmise?s?|envoyée?s?"
                r"|posée?s?|adressée?s?) a (?=l['’]|la |son |sa |cette )"), r"\1 à "),
    # Telegraphic notes leave out the article of a date and the "à" of an hour.
    (re.compile(rf"\b(avant|dès|depuis|jusqu['’]au|après|pour|rendez-vous|début|démarrage|fin|entretien|"
                rf"obtenue?s?|signée?s?"
                rf"|reçue?s?|prévue?s?|fixée?s?|envoyée?s?|renouvelée?s?|déposée?s?|commission|examen|"
                rf"audience|relancée?"
                rf"|emménagement|échéance) (?={_DAY})", re.I), r"\1 le "),
    (re.compile(rf"\b((?:jusqu['’])?au|du|le) (?:le|du|au) (?={_DAY})"), r"\1 "),
    (re.compile(r"\b(est|sera|reste) donc\b"), r"\1"),
    (re.compile(r"(?<!\bil )(?<!\belle )(?<!\bqui )\ba (?=(?:se |s['’])?(?!hier)[\wà-ÿ]{3,}(?:er|ir|oir|"
                r"re)\b)"), "à "),
    (re.compile(r"(?<=[\wà-ÿ] )a (?=\d{2}/\d{4}\b)"), "à "),
    (re.compile(r"\b(?:Mme|[Ss]a (?:femme|compagne|conjointe|épouse)|[Ee]lle) attend (?:un|son|leur) "
                r"(?:\w+ )?(?:enfant|bébé)"),
     "naissance attendue"),
    (re.compile(r"\bde le (?=\d)"), "du "),
    (re.compile(r"\bà le (?=\d)"), "au "),
    (re.compile(rf"({_DAY}) (?=\d{{1,2}} h\b)"), r"\1 à "),
    (re.compile(r"\s+([,.)])"), r"\1"),
    (re.compile(r"([,:;])(?=\s*[,:;.])"), ""),
    (re.compile(r"\(\s+"), "("),
    (re.compile(r"\s+;"), " ;"),
)  # fmt: skip


def plain(text: str, day: date, today: date, speaker: Speaker, proper: Proper = NO_NAMES) -> str:
    """``text``, written on ``day`` and to be read on ``today``, in plain French.

    Dates as JJ/MM/AAAA, shorthand written out, capitals put back in small letters, third person.
    """
    # Quoted speech is held apart: it is left as it was said.
    quoted = [piece.strip(_QUOTES) for piece in _QUOTED.findall(text)]
    text = _QUOTED.sub(HOLDER, text)
    text = _write_dates(with_days(_ARROW_RANGE.sub(" au ", text), day), day, today)
    text = write_ranges(text)
    text = proper.lower_shouting(_EXCITED.sub(lambda m: "?" if "?" in m[0] else "", text))
    text = in_third_person(expand_shorthand(text), speaker)
    text = _MOVED_FROM.sub(r"\1 \2", _FORMER.sub("", text))
    for pattern, other in _TIDY:
        text = pattern.sub(other, text)
    text = mend(_REMARK.sub(lambda m: m[0] if is_conditional(m[0]) else "", text))
    text = re.sub(r"^(l['’]agence .*?\bet )l['’]agence ", r"\1", text, flags=re.I)
    text = _SPACES.sub(" ", text).strip(" ,;:-.")
    return put_back(text, [f"« {words} »" for words in quoted if words])


def _write_dates(text: str, day: date, today: date) -> str:
    mentions = find_dates(text, day)
    for mention in reversed(
        [_after_its_start(text, a, b) for a, b in zip([None, *mentions], mentions, strict=False)]
    ):
        written = _written(mention, day, today, text)
        if written is not None:
            end = mention.end + 2 * text.startswith("er", mention.end)  # "du 1er au 15 août"
            text = text[: mention.start] + written + text[end:]
    return text


def _after_its_start(text: str, start: DateMention | None, end: DateMention) -> DateMention:
    """The end of a range without its year, after its start: "du 16/06 au 15/12" ends the same year."""
    joined = start is not None and text[start.end : end.start].strip() in ("au", "->", "=>", "→", "-")
    if start is None or not joined or end.year_given or end.first >= start.first or end.precision != "day":
        return end
    later = end.first.replace(year=end.first.year + 1)
    return replace(end, first=later, last=later)


def _written(mention: DateMention, day: date, today: date, text: str) -> str | None:
    """A day in full; a month with its year when a reader would take another; "demain" as the day it means."""
    if mention.precision == "month" and not mention.year_given:
        written = text[mention.start : mention.end]
        looks_ahead = mention.last < day and bool(_AHEAD.search(text))
        if looks_ahead or nearest_year(mention.last.month, 15, today) == mention.last.year:
            return None
        return _MONTH_WORD.sub(f"{MONTH_LABELS[mention.last.month - 1]} {mention.last.year}", written)
    if mention.precision != "day" or mention.first != mention.last:
        return None
    if not mention.relative:
        return show_date(mention.first)
    if text[mention.end : mention.end + 1] == "-":
        return None
    if mention.first == day and not text[: mention.start].strip(" ,;:-"):
        return ""
    if mention.first == day and re.search(r"(?i)\bà\s$", text[: mention.start]):
        return "cette date"
    return "le " + show_date(mention.first)


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
