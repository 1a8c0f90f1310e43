"""Does this passage really answer? The kind of thing asked must be there, with the words that tell."""

from __future__ import annotations

import re

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.evidence import LINE, NEAR, TOPIC, TYPED, Evidence, Weigher
from neo.core.assistant.answer.kinds import members_of
from neo.core.assistant.answer.question import Part, Word

_NOUN_COVERED = 0.6
_LEAST = {Ask.WHETHER: 0.5, Ask.LIST: 0.4, Ask.WHICH: 0.45, Ask.WHY: 0.5}
_LEAST_TYPED = 0.45
_LEAST_INSIDE = 0.35
_BARE_NOUNS = frozenset({"montant", "montants", "part", "somme", "budget", "date", "numero"})
_STRICT = frozenset({Ask.AMOUNT, Ask.COUNT, Ask.WHO, Ask.PHONE, Ask.DURATION})
NOT_TOLD = re.compile(
    r"\bpas (?:encore )?(?:communique\w*|connue?s?|precise\w*|fixee?s?|arrete\w*|decide\w*|renseigne\w*|notee?s?|indique\w*|chiffre\w*|dit)\b"
    r"|\bne (?:le |la |l')?(?:dit|sait|precise|demande) pas\b|\b(?:sait|sais) pas\b|\bcomprends? pas\b|\bsans (?:date|montant|precision)\b|\ba (?:definir|fixer|preciser)\b"
)
MAYBE = re.compile(
    r"\b(?:peut|pouvez|peux|pourr\w+|envisag\w+|menac\w+|possib\w+|eventuel\w+|sans reponse|sinon|reflechi\w+|hesit\w+|compte \w+er|pense \w*|si (?:vous|elle|il|je|on|rien)|piste|demande (?:a faire|faite|deposee)|a demander|voudrai\w+|souhait\w+)\b"
)
PLANNED = re.compile(
    r"\b(?:a (?:faire|envoyer|transmettre|deposer|remettre|signer|demander|fournir|relancer|prevoir|preparer)|a faire|avant le|d'ici|je dois|doit|devra|m'engage|j'envoie|je transmets"
    r"|moi ?:|je ?:|par (?:moi|nous) ?:|prevue?s?|echeance|en cours|au plus tard|engagement pris|va \w+er)\b|(?:^|: )(?:\w+er|\w+re) (?:le|la|les|l'|un|une|sa|son|ses)\b"
)
DONE = re.compile(
    r"\b(?:faite?s?|envoyee?s?|signee?s?|recue?s?|remise?s?|deposee?s?|transmise?s?|accordee?s?|obtenue?s?|validee?s?|realisee?|ok|partie?s?|payee?s?|versee?s?)\b"
)
_DENIED = re.compile(r"\b(?:pas|jamais|rien|aucune?|n'est plus|non)\b")


def answers(weigher: Weigher, part: Part, ask: Ask, evidence: Evidence) -> bool:
    """Whether ``evidence`` may be given as the answer to ``ask``."""
    folded = weigher.texts.folded(evidence.passage)
    if ask in TYPED and (not evidence.values or folded.rstrip().endswith("?")):
        return False
    words = weigher.words(part)
    covers = dict(zip((w.term.start for w in words), evidence.covers, strict=True))
    least_name = LINE if ask in TYPED else NEAR
    if any(w.entity and covers[w.term.start] < least_name for w in words):
        return False
    if not _noun_told(words, part, evidence, folded):
        return False
    head = _head(words, part)
    if ask in _STRICT and head and covers[head.term.start] < LINE:
        return False
    if ask is Ask.WHETHER and not _happened(weigher, words, covers, folded):
        return False
    if ask in TYPED and evidence.inside < _LEAST_INSIDE:
        return False
    return evidence.coverage >= _LEAST.get(ask, _LEAST_TYPED)


def _head(words: list[Word], part: Part) -> Word | None:
    """The first telling noun after what the interrogative bears on."""
    nouns = [w for w in words if not w.verb and not w.light and not w.predicate and not w.entity]
    return next((w for w in nouns if w.term.folded not in part.noun.split()), None)


def _happened(weigher: Weigher, words: list[Word], covers: dict[int, float], folded: str) -> bool:
    """Asked whether something happened: the passage must speak of it happening, not of its being possible."""
    predicates = [w for w in words if w.predicate and not w.light]
    if any(covers[w.term.start] < TOPIC for w in predicates) and not _DENIED.search(folded):
        return False
    return not (weigher.question.done and MAYBE.search(folded) and not DONE.search(folded))


def _noun_told(words: list[Word], part: Part, evidence: Evidence, folded: str) -> bool:
    """The noun asked for is said, or one of the things it names."""
    if not part.noun or part.noun in _BARE_NOUNS:
        return True
    members = members_of(part.noun)
    if members is not None and members.search(folded):
        return True
    first = part.noun.split()[0]
    if Ask.COUNT in part.asks and evidence.values:
        return True
    return any(c >= _NOUN_COVERED for w, c in zip(words, evidence.covers, strict=True) if w.term.folded == first)


def is_only_planned(folded: str) -> bool:
    """Whether a folded passage says that something is to be done, and not that it is done."""
    return bool(PLANNED.search(folded)) and not _DENIED.search(folded) and not DONE.search(folded)
