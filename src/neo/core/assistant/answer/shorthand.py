"""Note shorthand written out for a reader: abbreviations in full, dates one way, no telegraphic signs."""

from __future__ import annotations

from datetime import date

from neo.core.french import lazy_re as re
from neo.core.french.dates import DateMention, find_dates, show_date

_FULL: tuple[tuple[str, str], ...] = tuple(
    (rf"(?<![\w'’/-])(?:{short})(?![\w'’/-])", full)
    for short, full in (
        (r"tjrs|tjs", "toujours"),
        (r"bcp", "beaucoup"),
        (r"nvo", "nouveau"),
        (r"nvle|nvelle", "nouvelle"),
        (r"rdv|RDV|Rdv", "rendez-vous"),
        (r"dde", "demande"),
        (r"ss", "sans"),
        (r"ds", "dans"),
        (r"pbs?|pbm", "problème"),
        (r"logt", "logement"),
        (r"tps", "temps"),
        (r"sem\.?", "semaine"),
        (r"qq", "quelques"),
        (r"ts", "tous"),
        (r"env\.", "environ"),
        (r"pdt", "pendant"),
        (r"svt", "souvent"),
        (r"auj", "aujourd'hui"),
        (r"cpter", "compter"),
        (r"dispo", "disponible"),
        (r"immat", "immatriculation"),
        (r"Immat", "Immatriculation"),
        (r"conv", "convention"),
        (r"info coll", "information collective"),
        (r"enf", "enfants"),
        (r"tel|tél\.?", "téléphone"),
        (r"gal", "général"),
        (r"adm\.?", "administratif"),
        (r"VL", "véhicule"),
        (r"w-?e|WE", "week-end"),
        (r"form°", "formation"),
        (r"candid", "candidature"),
        (r"resp", "responsable"),
        (r"renouv", "renouvellement"),
        (r"prév\.?", "prévu"),
        (r"avt", "avant"),
        (r"apr", "après"),
    )
)
_COMPILED = tuple((re.compile(pattern), full) for pattern, full in _FULL)
_PER = re.compile(r"(?<=\d) ?(h|€|j) ?/ ?(sem\w*|mois|jour|an|h)\b")
_PER_WORDS = {"h": "heure", "sem": "semaine"}
_ARROW = re.compile(r"\s*(?:[=-]+>|→)\s*")
_RANGE = re.compile(r"(?<=\d)\s*(?:[=-]+>|→)\s*(?=\d)")
_ORDINAL = re.compile(r"er\b")
_FAR = 300  # days
# "attestation_21mai.pdf" names a file: its day is a part of the name.
_FILE_AROUND, _FILE_AFTER = re.compile(r"_\S*$"), re.compile(r"[\w-]*(?:_\S|\.[A-Za-z]{3,4}\b)")
_SPACES = re.compile(r"\s+")


def in_full(text: str, day: date | None) -> str:
    """``text``, written on ``day``, without shorthand; names, numbers and quoted words stay as they are."""
    text = _write_dates(text, day) if day else text
    text = _PER.sub(lambda m: f" {m[1]} par {_PER_WORDS.get(m[2][:3], _PER_WORDS.get(m[2], m[2]))}", text)
    for pattern, full in _COMPILED:
        text = pattern.sub(full, text)
    text = re.sub(r"\s\+\s(?!\d)", " et ", text)
    text = _RANGE.sub(" au ", text)
    text = _ARROW.sub(" : ", text)
    text = re.sub(r"(?<=\w)\s*=\s*(?=\w)", " : ", text)
    text = re.sub(r"\+{2,}|/!\\|\*", " ", text)
    return _SPACES.sub(" ", text).strip(" ,;:-")


def _write_dates(text: str, day: date) -> str:
    """Days in full (JJ/MM/AAAA), so that a reader does not guess the year."""
    for mention in reversed(find_dates(text, day)):
        if mention.precision != "day" or mention.relative or _is_doubtful(mention, day):
            continue
        if _FILE_AROUND.search(text[: mention.start]) or _FILE_AFTER.match(text, mention.end):
            continue
        end = mention.end + (2 if _ORDINAL.match(text, mention.end) else 0)
        text = text[: mention.start] + show_date(mention.first) + text[end:]
    return text


def _is_doubtful(mention: DateMention, day: date) -> bool:
    """Whether the year was guessed far from the day of writing: a weekday fits no near year."""
    return not mention.year_given and abs((mention.first - day).days) > _FAR
