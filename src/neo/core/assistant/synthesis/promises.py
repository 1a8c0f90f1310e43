"""Commitments that are late: whose they are, what they were, and the day they had.

Each is told once, wherever it is written. A promise is a deed, so it is told by its infinitive: "je relance
le centre" becomes "relancer le centre".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from neo.core.assistant.synthesis.capitals import Proper
from neo.core.assistant.synthesis.cleanness import reads_well
from neo.core.assistant.synthesis.copying import CopiedText, longest_copied_run
from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.assistant.synthesis.shorthand import expand_shorthand
from neo.core.assistant.synthesis.third_person import speaks_in_first_person
from neo.core.facts.commitments import Commitment, Side
from neo.core.facts.filters import is_judgement, is_sensitive
from neo.core.facts.model import Fact
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

_LATE_DAYS, _SHORT_TERM_DAYS = 150, 60
_MOST_QUOTED, _MOST_TOLD, _PRESSING_DAYS = 15, 14, 60
_OWED_BY_AGENCY, _OWED_BY_PERSON, _OWED_LONG_AGO = 5.0, 2.6, 1.2
# What the person was to bring since the last interview is what this one opens on.
_OWED_NOW, _NOW_DAYS, _SIGNED_BY_PERSON = 4.2, 31, 1.8
_IRREGULAR = {
    "dois": "", "vais": "", "fais": "faire", "refais": "refaire", "prends": "prendre", "vois": "voir",
    "mets": "mettre", "remets": "remettre", "transmets": "transmettre", "transmet": "transmettre",
    "écris": "écrire", "ecris": "écrire", "réponds": "répondre", "reponds": "répondre", "reviens": "revenir",
    "tiens": "tenir", "inscris": "inscrire", "remplis": "remplir", "fournis": "fournir", "saisis": "saisir",
    "envoie": "envoyer", "renvoie": "renvoyer", "appelle": "appeler", "rappelle": "rappeler",
    "prend": "prendre", "rend": "rendre", "remet": "remettre", "fournit": "fournir", "refait": "refaire",
    "instruis": "instruire", "dépose": "déposer", "écrit": "écrire", "doit": "", "devra": "", "va": "",
    "inscrit": "inscrire",
}  # fmt: skip
_CLITICS = r"((?:(?:lui|leur|vous|te|la|le|les|en|y|me|nous) |l['’]|m['’]|s['’]){0,2})"
_DEEDS = {
    Side.AGENCY: re.compile(rf"\b(?:je |j['’]){_CLITICS}([\wà-ÿ]+)", re.I),
    Side.PERSON: re.compile(rf"\b(?:elle|il|mme|m\.)(?: [A-ZÀ-Ý][\w-]+)? {_CLITICS}([\wà-ÿ]+)", re.I),
}
_OPENING_DEED = re.compile(r"^([\wà-ÿ]+)(?= )")
_BOUND_BY = re.compile(
    r"(?:\b(?:je |j['’])?(?:me charge|m['’]engage|m['’]occupe)|\b(?:elle|il) s['’]engage)"
    r" (?:de |d['’]|à |a )",
    re.I,
)
_ASIDE = re.compile(r",? (?:(?:qui|que|dont|où|pour que|afin que|parce que|car)\b|et donner une réponse).*$")


def promise_lines(late: Iterable[Commitment], today: date) -> Iterator[PlannedFact]:
    """The agency's first, those of the last months before any; each cites every place that holds it."""
    told_first = False
    for commitment in late:
        days = (today - commitment.due).days
        from_contract = not commitment.facts
        if not from_contract and days > (_LATE_DAYS if commitment.precise else _SHORT_TERM_DAYS):
            continue
        what = told_promise(commitment)
        if not what:
            continue
        recent = days <= _LATE_DAYS
        agency = commitment.side is Side.AGENCY
        must = agency and days <= _PRESSING_DAYS and not told_first
        told_first = told_first or must
        yield PlannedFact(
            Section.URGENT if agency and recent else Section.CHECK,
            _worth(commitment, days),
            commitment.sources,
            draft=f"{_opening(commitment)} : {what}.",
            keys=frozenset(content_keys(what)),
            required=must,
        )


def _worth(commitment: Commitment, days: int) -> float:
    if days > _LATE_DAYS:
        return _OWED_LONG_AGO
    if commitment.side is Side.AGENCY:
        return _OWED_BY_AGENCY
    if not commitment.facts:
        return _SIGNED_BY_PERSON
    return _OWED_NOW if days <= _NOW_DAYS else _OWED_BY_PERSON


def _opening(commitment: Commitment) -> str:
    """What the person signed for, and no note speaks of, may be done: its day is over, no more is known."""
    if commitment.side is Side.PERSON and not commitment.facts:
        return f"Engagement de la personne échu le {show_date(commitment.due)}"
    whose = "agence" if commitment.side is Side.AGENCY else "personne"
    return f"En retard côté {whose} ({_when(commitment)})"


def _when(commitment: Commitment) -> str:
    """The day when it is written, else the day it was promised on."""
    if commitment.precise:
        return f"pour le {show_date(commitment.due)}"
    return f"promis le {show_date(commitment.made)}"


def told_promise(commitment: Commitment) -> str:
    """What was promised, by its infinitive; between quotation marks when it cannot be told otherwise."""
    words = commitment.what.strip(" .,;:")
    told = _ASIDE.sub("", Proper().lower_shouting(_as_deeds(words, commitment.side)))
    if is_judgement(fold(told)) or is_sensitive(fold(told)):
        return ""
    pasted = longest_copied_run(told, [CopiedText(words)]).words > 0
    short = len(told.split()) <= _MOST_TOLD
    if short and not pasted and not speaks_in_first_person(told) and reads_well(told):
        return told[:1].lower() + told[1:] if not told[:2].isupper() else told
    bare = re.sub(r"[«»\"]", "", words).split()
    quote = " ".join(bare[:_MOST_QUOTED]).rstrip(" ,;:(")
    return f"« {quote}{'…' if len(bare) > _MOST_QUOTED else ''} »" if quote else ""


def is_over(fact: Fact, past: Iterable[Commitment]) -> bool:
    """Whether a passage only holds a promise whose day is past: late, a line of its own tells it; kept, it is
    done.
    """
    passage = fact.passage
    return any(
        s.ref == passage.ref and s.start == passage.start and fact in c.facts for c in past for s in c.sources
    )


def _as_deeds(words: str, side: Side) -> str:
    words = _BOUND_BY.sub("", words)
    words = _DEEDS[side].sub(_infinitive, words)
    opening = _OPENING_DEED.match(words)
    if opening and opening[1].lower() in _IRREGULAR:
        words = _IRREGULAR[opening[1].lower()] + words[opening.end() :]
    return expand_shorthand(re.sub(r"\s+", " ", words)).strip(" ,;:")


def _infinitive(match: re.Match[str]) -> str:
    clitics, verb = match[1].lower(), match[2].lower()
    if verb in _IRREGULAR:
        deed = _IRREGULAR[verb]
    elif verb.endswith("e") and len(verb) > 3:
        deed = verb + "r"
    else:
        return match[0]
    if match[0][:1] in "jJ":
        clitics = re.sub(r"\bme |\bm['’]", "se ", clitics).replace("vous ", "lui ")
    else:
        clitics = re.sub(r"\b(?:me|nous) |\bm['’]", "", clitics)
    return f"{clitics}{deed} ".rstrip(" ") if deed else clitics.strip()
