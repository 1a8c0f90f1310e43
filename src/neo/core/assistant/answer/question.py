"""A question, read: its parts, what each asks for, its telling words, and the time it speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.answer.asks import WHETHER, Ask, Cue, find_cues
from neo.core.french.dates import DateMention, find_dates
from neo.core.french.folding import fold
from neo.core.french.names import find_names
from neo.core.french.narrative import is_narrative
from neo.core.french.terms import Term, read_terms

_BOUNDARY = re.compile(r"\s*,?\s+et\s+(?=(?:\S+ ){0,3}\S)|\s*,\s+|\?\s+(?=\S)|\s+(?=et\s+ou\b)")
_FRAME = re.compile(
    r"\b(?:d'apres|selon) (?:le |la |l'|les )?(?:dernier(?:e|s)? )?(?:compte[- ]rendu|cr|point|entretien|note|bilan|dossier|profil|fiche)s?(?: d'entretien)?\b"
    r"|\b(?:que |qu'en )?(?:dit|disait|indique) (?:le |la |l')?(?:dernier(?:e)? )?(?:compte[- ]rendu|cr|dossier|note)\b|\bd'apres (?:elle|lui)\b|\bselon (?:elle|lui)\b"
    r"|\bau dossier\b(?= )|\baujourd'hui\b|\bactuel(?:le|s|les|lement)?\b|\bmaintenant\b|\ben ce moment\b|\ba ce jour\b|\bdesormais\b|\bencore\b|\btoujours\b|\btjs\b|\btjrs\b"
    r"|\bfinalement\b|\breellement\b|\bexactement\b|\bd'actualite\b|\b(?:est|sont|serait)(?:-(?:elle|il))? prete?s? a\b|\bau juste\b|\bau total\b|\bs'il (?:te|vous) plait\b|\bstp\b|\bsvp\b|\bau titre d[eu]\b|\bde sa poche\b"
)
_LATEST = re.compile(r"\b(?:dernier(?:e|s)? (?:compte[- ]rendu|cr|point|entretien|rdv|rendez-vous|note|bilan|nouvelle)|aux dernieres nouvelles)\b")
_PRESENT = re.compile(
    r"\b(?:aujourd'hui|actuel\w*|maintenant|en ce moment|a ce jour|desormais|encore|toujours|tjs|tjrs|d'actualite|dernier\w*|prochaine?)\b"
)
_EXACT = re.compile(r"\b(?:exactement|exacte?s?|precisement|precise|reellement|vraiment|au juste|au total|en tout)\b")
_PAST = re.compile(r"\b(?:etait|etaient|avait|avaient|a-t-(?:elle|il|on) (?:ete|eu)|a ete|ont ete|s'est|devait|quitte)\b")
_POLITE = re.compile(r"\b(?:m\.|mr|mme|mlle|monsieur|madame|la personne|le de|la de|bonjour|merci|dites-moi|dis-moi|sais-tu|savez-vous|peux-tu me dire|pouvez-vous me dire)(?=\s|$)")
_COMPOUND = re.compile(
    r"\b(?:a|ont)-(?:t-)?(?:elle|il|on|elles|ils) (?:\w+ment |deja |bien )?(?:ete |eu )?\w+(?:e|i|u|s|t|ee|ees|es)\b"
    r"|\b(?:a|ont) (?:deja |bien )?ete\b|\b(?:est|sont)-(?:elle|il|elles|ils) \w+(?:ee?s?|ie?s?|ue?s?)\b"
)
_PREDICATE = re.compile(
    r"\b(?:ete|a-t-(?:elle|il|on)|ont-(?:elles|ils)|(?:est|sont)-(?:elle|il|ils|elles|on)|a-t-on)(?: \w+ment| deja| bien| lui| ete| eu){0,2} (\w{3,}(?:e|i|u|s|t|ee|ees|es))\b"
)
_INVERTED = re.compile(r"(\w+)-(?:t-)?(?:elle|il|elles|ils|on)\b")
_VERBAL = re.compile(r"\w+(?:(?<!i)er|ir|oir|dre|ttre|(?<!m)ent|ait|aient|ee|ees|era|erait|iront)$")
_TRADE = frozenset({"permis", "dossier", "fiche", "debut", "lettre", "reponse", "niveau", "piece", "pieces", "situation", "titre", "note", "entree", "rentree", "arrivee", "duree", "journee"})
_NOUNS = frozenset({"duree", "journee", "entree", "rentree", "arrivee", "soiree", "matinee", "annee", "lettre", "offre", "client", "logement"}) | frozenset({"etranger", "chantier", "metier", "atelier", "dossier", "courrier", "loyer", "papier", "foyer", "cahier", "quartier"})
_DAY_ALONE = re.compile(r"\b(?:le|du|au) (\d{1,2})\b(?! ?(?:/|h\b|€|%|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jours?|mois|ans))")


@dataclass(frozen=True, slots=True)
class Word:
    """A telling word. ``entity``: a name or sigle; ``verb``: told by its ending or inversion.

    ``light``: a word of the telling ("demander"); ``predicate``: the participle of "a-t-elle … ?".
    """

    term: Term
    entity: bool = False
    verb: bool = False
    light: bool = False
    predicate: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One thing asked. ``noun``: what the interrogative bears on ("salaire"), folded."""

    asks: tuple[Ask, ...]
    words: tuple[Word, ...]
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """``present``: 0 to 1, how much only the latest word counts; ``done``: asks whether it happened.

    ``choice``: offers two answers; ``exact``: wants the established value, no estimate.
    """

    text: str
    folded: str
    parts: tuple[Part, ...]
    dates: tuple[DateMention, ...]
    days_alone: tuple[int, ...]
    present: float
    latest: bool
    done: bool
    choice: bool
    exact: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(w for part in self.parts for w in part.words)

    def asks(self, *kinds: Ask) -> bool:
        """Whether some part asks for one of these."""
        return any(ask in kinds for part in self.parts for ask in part.asks)


def read_question(text: str, today: date) -> Question:
    """Read ``text``. Dates are resolved from ``today``."""
    folded = fold(text)
    cues = find_cues(folded)
    dates = tuple(d for d in find_dates(text, today) if not d.relative)
    blank = _blank(text, folded, cues, dates)
    words = _words(text, folded, blank)
    choice = bool(re.search(r"\bou\b", folded)) and not any(c.ask is Ask.WHERE for c in cues)
    return Question(
        text,
        folded,
        _parts(folded, cues, words),
        dates,
        tuple(int(m[1]) for m in _DAY_ALONE.finditer(folded) if 0 < int(m[1]) <= 31),
        _presentness(folded),
        bool(_LATEST.search(folded)),
        bool(_COMPOUND.search(folded)),
        choice,
        bool(_EXACT.search(folded)),
    )


def _presentness(folded: str) -> float:
    if _PRESENT.search(folded):
        return 1.0
    return 0.25 if _PAST.search(folded) else 0.6


def _blank(text: str, folded: str, cues: list[Cue], dates: tuple[DateMention, ...]) -> str:
    """The text with everything that is asking rather than telling turned into spaces."""
    spans = [(c.start, c.end - len(c.noun) if c.noun else c.end) for c in cues]
    spans += [(d.start, d.end) for d in dates]
    for pattern in (_FRAME, _POLITE, _DAY_ALONE):
        spans += [m.span() for m in pattern.finditer(folded)]
    out = list(text)
    for start, end in spans:
        for i in range(start, min(end, len(out))):
            out[i] = " "
    return "".join(out)


def _words(text: str, folded: str, blank: str) -> list[Word]:
    names = [(n.start, n.end) for n in find_names(text)]
    inverted = {m.start(1) for m in _INVERTED.finditer(folded)}
    predicates = {m.start(1) for m in _PREDICATE.finditer(folded)}
    found = []
    for term in read_terms(blank):
        entity = any(s <= term.start < e for s, e in names)
        verb = not entity and term.folded not in _NOUNS and (term.start in inverted or bool(_VERBAL.fullmatch(term.folded)))
        light = not entity and term.folded not in _TRADE and is_narrative(term.folded, term.key)
        found.append(Word(term, entity, verb, light, not entity and term.start in predicates))
    return found


def _parts(folded: str, cues: list[Cue], words: list[Word]) -> tuple[Part, ...]:
    """The question cut before each "et" or comma that opens a new thing asked."""
    cuts = [0]
    for m in _BOUNDARY.finditer(folded):
        after = folded[m.end() :]
        asked = any(m.start() <= c.start <= m.end() + 12 for c in cues) or WHETHER.match(after)
        before = any(c.start < m.start() and c.start >= cuts[-1] for c in cues) or WHETHER.search(
            folded, cuts[-1], m.start()
        )
        if asked and (before or any(w.term.start < m.start() for w in words)):
            cuts.append(m.start())
    spans = list(zip(cuts, [*cuts[1:], len(folded)], strict=True))
    parts = [_part(folded, s, e, cues, words) for s, e in spans]
    return tuple(_share(parts))


def _part(folded: str, start: int, end: int, cues: list[Cue], words: list[Word]) -> Part:
    mine = [c for c in cues if start <= c.start < end]
    asks = tuple(dict.fromkeys(c.ask for c in mine))
    if not asks:
        asks = (Ask.WHETHER,)
    noun = next((c.noun for c in mine if c.noun), "")
    return Part(asks, tuple(w for w in words if start <= w.term.start < end), noun)


def _share(parts: list[Part]) -> list[Part]:
    """A part that tells too little by itself ("et à quelle heure ?") speaks of what the others speak of."""
    merged: list[Part] = []
    for part in parts:
        telling = [w for w in part.words if not w.light]
        if merged and len(telling) < 1:
            last = merged[-1]
            merged[-1] = Part(
                tuple(dict.fromkeys((*last.asks, *part.asks))), last.words + part.words, last.noun or part.noun
            )
        elif merged and not [w for w in merged[-1].words if not w.light]:
            last = merged.pop()
            merged.append(Part(tuple(dict.fromkeys((*last.asks, *part.asks))), last.words + part.words, last.noun))
        else:
            merged.append(part)
    return merged
