"""Levels of languages: what a test or a note says, against the profile's word for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from neo.core.dossier.model import Dossier, Language
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Fact
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import heads
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

HEADS = heads(
    "anglais francais allemand espagnol italien portugais arabe neerlandais russe chinois turc "
    "creole polonais roumain delf dalf dilf tcf tef dcl fle alpha alphabetisation illettrisme toeic "
    "toefl ielts linguaskill bright cambridge goethe dele lit ecrit parle comprend courrier courriers "
    "lsf lire "
    "ecrire illettre illettree"
)
_LANGUAGES = (
    r"anglais|francais|allemand|espagnol|italien|portugais|arabe|neerlandais|russe|chinois|turc|"
    r"creole|polonais|roumain"
)
_NAME = re.compile(rf"\b(?P<name>{_LANGUAGES})e?s?\b")
# A test of one language only names the language by itself.
_TESTS = {
    "francais": r"\b(?:delf|dalf|dilf|tcf|tef|dcl fle|fle|alpha|alphabetisation|illettrisme)\b|"
    r"cours de francais",
    "anglais": r"\b(?:toeic|toefl|ielts|linguaskill|bright|cambridge)\b",
    "allemand": r"\bgoethe\b",
    "espagnol": r"\bdele\b",
}
_TEST = {name: re.compile(pattern) for name, pattern in _TESTS.items()}
# The Common European Framework's six levels; the profile has three words (débutant, intermédiaire, courant).
_SCALE = {"a1": 1, "a2": 2, "b1": 3, "b2": 4, "c1": 5, "c2": 6}
_CEFR = re.compile(r"\b([abc][12])\b")
_WORDS: tuple[tuple[str, int], ...] = (
    (
        r"debutant\w*|notions|quelques mots|bases?\b|faible|ne (?:parle|lit|ecrit) pas|(?:parle|lit|"
        r"ecrit) (?:peu|mal)",
        1,
    ),
    (r"scolaire|se debrouille|elementaire", 2),
    (r"intermediaire|niveau moyen|correct\w*", 3),
    (r"courant\w*|couramment|fluide\w*|bilingue|langue maternelle|maitrise parfaite\w*|excellent\w*", 5),
)
_LEVELS = tuple((re.compile(rf"\b(?:{pattern})"), value) for pattern, value in _WORDS)
_PROFILE = {
    "debutant": (1, 1),
    "elementaire": (1, 2),
    "scolaire": (1, 3),
    "intermediaire": (2, 4),
    "courant": (4, 6),
    "bilingue": (5, 6),
    "maternel": (5, 6),
    "professionnel": (4, 6),
    "avance": (4, 6),
    "bon": (3, 5),
    "moyen": (2, 4),
    "notion": (1, 1),
    "faible": (1, 2),
}
_AIM = re.compile(
    r"cours (?:de|d')|a partir d|"
    r"\bvise\w*|objectif|vers (?:le|un|l[ea])|prepar\w+|inscri\w+|souhait\w+|exige\w*|requis\w*|"
    r"demande\w*|minimum|"
    r"passe(?:r|ra)? le|examen (?:le|prevu)|(?:session|demarr\w+|debut)|a la fin|pas obtenu|echou\w+|"
    r"\brate|prevu"
)
_IN_FRENCH = re.compile(r"(?:maitrise|difficulte)[^.]{0,30}(?:ecrit|lecture|francais|parle|comprehension)")
_STRUGGLES = re.compile(
    r"francais ecrit (?:moyen|faible|difficile|insuffisant)|(?:lit|ecrit|parle|comprend) (?:tres |assez )?"
    r"(?:peu|mal|difficilement|avec difficulte|a peine)|courriers? (?:pas|non|mal) compris|illettr\w+|"
    r"(?:ne )?(?:sait|lit|ecrit) pas (?:lire|ecrire|le francais)|ecrit\b[^.;\n]{0,8}(?:galere|difficile)|"
    r"\blsf\b[^.;\n]{0,6}(?:=|est|:)[^.;\n]{0,6}(?:sa|premiere) langue|ne (?:comprend|parle) pas (?:bien "
    r")?le francais"
)
_QUOTED_PROFILE = re.compile(r"\"[^\"]{2,20}\"|«[^»]{2,25}»")


@dataclass(frozen=True, slots=True)
class Spoken:
    """``rank``: 1 (A1) to 6 (C2)."""

    language: str
    rank: int
    fact: Fact


def read_spoken(notes: Sequence[Fact]) -> Iterator[Spoken]:
    """Levels that notes give, each with its language: named, tested, or named just before."""
    named, where = "", ""
    for fact in notes:
        if fact.passage.pointer != where:
            named, where = "", fact.passage.pointer
        here = _language(fact.folded) or named
        rank = _rank(fact.folded)
        if here and rank and not _is_an_aim(fact):
            yield Spoken(here, rank, fact)
        named = _language(fact.folded)


def _is_an_aim(fact: Fact) -> bool:
    """A level to reach, or a test whose day is still to come when the note is written."""
    if _AIM.search(fact.folded):
        return True
    return any(d.first > fact.passage.date for d in fact.dates) and "obten" not in fact.folded


def language_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """One disagreement a language at most: the latest level told, outside what the profile's word covers."""
    spoken = list(read_spoken(notes))
    for row in dossier.career.languages:
        bounds = _bounds(row)
        told_levels = [s for s in spoken if fold(row.name).startswith(s.language)]
        if bounds is None or not told_levels:
            yield from _against_the_diagnosis(row, dossier, notes)
            continue
        off = [s for s in told_levels if not bounds[0] <= s.rank <= bounds[1]]
        if off and off[-1] is told_levels[-1]:
            facts = [s.fact for s in off if s.rank == off[-1].rank] or [off[-1].fact]
            about = (
                f"{row.name} : niveau {row.level} au profil, {_level_words(off[-1])} d'après le "
                f"{told(facts[0])}"
            )
            yield against(
                "language", about, [field_source(row.pointer, f"{row.name}, {row.level}")], facts, 0.85
            )


def _against_the_diagnosis(row: Language, dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """French said fluent in the profile, and reading, writing or speech said to be difficult elsewhere."""
    said = [
        (c, s)
        for c in (dossier.diagnosis.constraints if dossier.diagnosis else ())
        for s in c.situations
        if c.value == "OUI" and s.value == "OUI" and _IN_FRENCH.search(fold(s.label))
    ]
    bounds = _bounds(row)
    if not fold(row.name).startswith("francais") or bounds is None or bounds[0] < _SCALE["b2"]:
        return
    told_so = [f for f in notes if f.passage.kind == "report" and _STRUGGLES.search(f.folded)]
    if not said and not told_so:
        return
    where = "difficultés au diagnostic" if said else f"difficultés d'après le {told(told_so[0])}"
    about = f"{row.name} : niveau {row.level} au profil, {where}"
    places = dict.fromkeys(
        field_source(x.pointer, x.label, x.explored) for pair in said[:2] for x in (pair[0], pair[1])
    )
    profile = field_source(row.pointer, f"{row.name}, {row.level}")
    yield against("language", about, [profile, *places], told_so[:1] + told_so[-1:], 0.85)


def _bounds(row: Language) -> tuple[int, int] | None:
    folded = fold(row.level)
    m = _CEFR.search(folded)
    if m:
        return _SCALE[m[1]], _SCALE[m[1]]
    return next((b for word, b in _PROFILE.items() if word in folded), None)


def _language(folded: str) -> str:
    for name, pattern in _TEST.items():
        if pattern.search(folded):
            return name
    names = {m["name"] for m in _NAME.finditer(folded)}
    return names.pop() if len(names) == 1 else ""


def _rank(folded: str) -> int:
    """A framework level first, else a plain word for it; quoted words are somebody's claim."""
    unquoted = _QUOTED_PROFILE.sub(lambda m: " " * len(m.group()), folded)
    found = [_SCALE[m[1]] for m in _CEFR.finditer(unquoted)]
    if found:
        return max(found)
    return next((value for pattern, value in _LEVELS if pattern.search(unquoted)), 0)


def _level_words(spoken: Spoken) -> str:
    names = {rank: name.upper() for name, rank in _SCALE.items()}
    m = _CEFR.search(spoken.fact.folded)
    if m:
        return f"niveau {names[spoken.rank]}"
    return {1: "débutant", 2: "élémentaire", 3: "intermédiaire"}.get(spoken.rank, "courant")
