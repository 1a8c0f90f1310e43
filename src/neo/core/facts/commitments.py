"""Commitments: who owes what, by when, and whether the record says that it was done.

They stand in three places: the engagements of the contract, the notes ("je relance avant le 15/05", "Elle :
envoie l'attestation avant le 05/06") and the mails an adviser sends. The same promise written in several of
them is one commitment. One given anew counts with its latest day; one that a later text tells as done is
kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source, field_source
from neo.core.facts.model import Fact, Speaker, Tag
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re
from neo.core.french.deadlines import Deadline, find_deadlines
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

_AGENCY_LABEL = re.compile(
    r"(?:a faire )?(?:par |a |pour |cote )?(?:moi|ft|france travail|l'agence|agence|nous|conseillere?)"
    r"(?: je| s'engage(?: a)?)?"
)
_OPENS_ON_AGENCY = re.compile(r"(?:(?:moi|ft) ?:? (?!aussi|non|qui)|nous ?: )")
_PERSON_LABEL = re.compile(
    r"(?:a faire )?(?:par |a |pour |cote )?(?:elle|lui|il|de|d\.e\.?|mme|madame|m\.|mr|monsieur)"
)
_DEED = (
    r"(?:dois|vais|m'engage|m'occupe|me charge|me renseigne|m'y mets|prepare|transmets?|envoie|renvoie|"
    r"relance|contacte|recontacte|verifie|demande|appelle|rappelle|regarde|fais|refais|saisis|corrige|"
    r"cherche|reviens|donne|redonne|sollicite|prends|cale|reponds?|ecris|remplis|depose|valide|monte|"
    r"inscris|tiens au courant|mets|remets|fournis|programme|organise|instruis|etudie|traite|signale)"
)
_BY_AGENCY = re.compile(rf"\b(?:je |j')(?:(?:lui|leur|vous|te|l[ae]s?|en|y) |l'){{0,2}}{_DEED}\b")
_PERSON_DEED = (
    r"(?:(?:doit|devra|va)(?! etre| avoir)|s'engage|envoie|enverra|renvoie|transmet|transmettra|"
    r"apporte|apportera|fournit|fournira|relance|appelle|rappelle|prend|demande|depose|rend|remet|cherche|contacte|s'inscrit|refait|"
    r"passe|complete|signe|ecrit|donne)"
)
_BY_PERSON = re.compile(
    r"\b(?:elle|il|mme|m\.|monsieur|madame|de)(?: (?!ne\b|qui\b|que\b|qu)[a-z-]+)? "
    r"(?:(?:me|nous|lui|le|la|les|l') ?|m'|s')?"
    rf"{_PERSON_DEED}\b"
)
# The deed says nothing by itself: what stands before it is what was promised.
_POINTS_BACK = re.compile(
    r"\b(?:je |j')(?:m'en occupe|m'y mets|m'en charge|le fais|la fais|les fais|l'appelle|la saisis|le saisis|"
    r"le corrige|la corrige)\b"
)
_NOT_DONE = re.compile(
    r"\b(?:pas?|jamais|aucune?|rien|toujours|encore|nouvelles|manque\w*|attend\w*|sans reponse|oubli\w*|"
    r"a (?:relancer|rappeler|faire|envoyer|demander))\b"
)
_ENDED = re.compile(
    r"\b(?:recue?s?|faite?s?|refaite?s?|envoyee?s?|transmise?s?|deposee?s?|obtenue?s?|accordee?s?|validee?s?|"
    r"signee?s?|ok|regle\w*|fournie?s?|rendue?s?|remise?s?|appelee?s?|relancee?s?|inscrite?s?|refusee?s?|"
    r"refus|accord|trouvee?s?|confirmee?s?|posee?s?|donnee?s?|pris(?:e|es)?|joint\w*|ci-joint\w*|voici|"
    r"piece jointe)\b"
)
_ENCLOSES = re.compile(
    r"\bpieces? jointes?\b|\bci[- ]?joint\w*|\ben pj\b|\bvoici\b|\bje (?:vous )?(?:joins|mets)\b"
)
# Promises open at once, passages that may share a word: beyond, a long record is not compared whole.
_MOST_OPEN, _MOST_SHARING = 40, 400
_LEAST_KEY, _SAME_DAYS, _FEW_WORDS = 4, 31, 8
# "Je lui transmets dans la semaine la liste des ateliers": what follows the day is the object.
_ITS_OBJECT = re.compile(
    r",? ((?:l[ae]s? |l['’]|une? |des |s(?:a|on|es) )[^.;:(?!]*?)(?=$|[.;:(?!]| et (?:je|elle|il|on)\b)"
)
_ITS_LIST = re.compile(r" ?: ([^.;:(?!]+)")
_EDGES = " ,;:-.(+"
_GENERIC = re.compile(r"^\W*(?:fait|note|nb|info|infos|actu|point|bilan|suite|a faire)\s*:\s*", re.I)
_BARE_WORDS, _MOST_CONTEXT = 4, 9  # a deed of a few words says nothing without those before it
_BY_WHEN = re.compile(r"\b(?:avant|pour|d'ici|au plus tard|jusqu'a|sous)(?: (?:la|le|fin|mi|debut))* ?$")
LEADS_TO_DAY = re.compile(
    r"[ ,]*\b(?:(?:des )?avant|pour|d'ici|au plus tard|jusqu'a|sous|retour|le|la|au|fin|mi|debut|des)"
    r"(?: (?:le|la|au|fin|mi|debut|de))*[ ']*$"
)


class Side(StrEnum):
    AGENCY = "agency"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Commitment:
    """``what`` ``side`` owes by ``due``, in the record's own words (who and when taken out).

    ``precise``: the day itself is written. ``facts``: the passages that hold it, when it stands in a text.
    """

    side: Side
    what: str
    due: date
    made: date
    precise: bool
    sources: tuple[Source, ...]
    keys: frozenset[str]
    facts: tuple[Fact, ...] = ()


def find_commitments(dossier: Dossier, facts: RecordFacts, today: date) -> tuple[Commitment, ...]:
    """Those with a day, each once, with the latest day of those given anew."""
    written = [c for fact in _own_texts(facts, today) if (c := _in_text(fact)) is not None]
    joined: list[Commitment] = []
    for commitment in sorted([*_in_contract(dossier), *written], key=lambda c: (c.made, c.due)):
        near = range(max(0, len(joined) - _MOST_OPEN), len(joined))
        same = next((i for i in near if _is_the_same(joined[i], commitment)), None)
        if same is None:
            joined.append(commitment)
        else:
            joined[same] = _join(joined[same], commitment)
    return tuple(joined)


def due_before(today: date, commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """Those whose day is past, the latest day first."""
    return tuple(sorted((c for c in commitments if c.due < today), key=lambda c: c.due, reverse=True))


def overdue(past: Iterable[Commitment], dossier: Dossier, facts: RecordFacts) -> tuple[Commitment, ...]:
    """Those of ``past`` that no later text tells as done; a file announced and not there is still owed."""
    without_file = {m.ref for m in dossier.messages if not m.attachments}
    told = _ByKey(f for f in facts.all if not (f.passage.ref in without_file and _ENCLOSES.search(f.folded)))
    return tuple(c for c in past if not _is_kept(c, told.sharing(c.keys)))


class _ByKey:
    """Passages by their telling words, so that a promise is compared with those that share one only."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._facts: dict[str, list[Fact]] = {}
        for fact in facts:
            for key in _telling(fact.keys):
                self._facts.setdefault(key, []).append(fact)

    def sharing(self, keys: Iterable[str]) -> list[Fact]:
        """Those that share one of ``keys``; a word that stands everywhere tells nothing."""
        lists = [self._facts.get(key, []) for key in keys]
        return list({id(f): f for found in lists if len(found) <= _MOST_SHARING for f in found}.values())


def _own_texts(facts: RecordFacts, today: date) -> Iterator[Fact]:
    """The notes, and what the agency wrote to the person."""
    for fact in facts.reports:
        if fact.passage.kind == "report" and fact.passage.date <= today:
            yield fact
    yield from (f for f in facts.messages if f.speaker is Speaker.ADVISER)


def _in_contract(dossier: Dossier) -> Iterator[Commitment]:
    contract = dossier.contract
    for e in contract.engagements if contract else ():
        if e.due is not None and contract is not None:
            yield Commitment(
                Side.PERSON if e.by_person else Side.AGENCY,
                e.label.strip(" ."),
                e.due,
                contract.signed or e.due,
                True,
                (field_source(e.pointer, e.label.strip(" ."), e.due),),
                _telling(content_keys(e.label)),
            )


def _in_text(fact: Fact) -> Commitment | None:
    """The commitment of one passage: somebody's deed and the last day for it."""
    deadlines = _last_days(fact)
    if not deadlines or "?" in fact.passage.text or fact.has(Tag.NEXT_APPOINTMENT, Tag.SENSITIVE):
        return None
    side, start = _who(fact)
    if side is None:
        return None
    after = [d for d in deadlines if d.end > start]
    if not after:
        return None
    due = max(after, key=lambda d: d.last)
    what = _what(fact, start, due)
    return Commitment(
        side,
        what,
        due.last,
        fact.passage.date,
        due.precise,
        (_source(fact, start),),
        _telling(fact.keys),
        (fact,),
    )


def _last_days(fact: Fact) -> list[Deadline]:
    """The days after the one of writing that may be a last day: a bare month tells when, not by when."""
    found = find_deadlines(fact.passage.text, fact.passage.date)
    return [
        d
        for d in found
        if d.last > fact.passage.date and (d.precise or d.relative or _BY_WHEN.search(fact.folded[: d.start]))
    ]


def _who(fact: Fact) -> tuple[Side | None, int]:
    """Whose deed it is, and where it starts in the passage."""
    text, folded = fact.passage.text, fact.folded
    label = fold(fact.passage.label).strip(" :")
    opens = _OPENS_ON_AGENCY.match(folded)
    if by_me := _BY_AGENCY.search(folded):
        return Side.AGENCY, by_me.start()
    if fact.passage.kind == "message":
        return None, 0
    if opens:
        return Side.AGENCY, opens.end()
    body = len(fact.passage.label) if text.startswith(fact.passage.label) and label else 0
    if _AGENCY_LABEL.fullmatch(label):
        return Side.AGENCY, body
    if by_them := _BY_PERSON.search(folded):
        return Side.PERSON, by_them.start()
    return (Side.PERSON, body) if _PERSON_LABEL.fullmatch(label) else (None, 0)


def _what(fact: Fact, start: int, due: Deadline) -> str:
    """The words of the deed without the day; those before it when they say what "je m'en occupe" is about."""
    text = fact.passage.text
    if _POINTS_BACK.match(fact.folded[start:]) and text[:start].strip(_EDGES):
        return text[:start].strip(_EDGES)
    before, after = text[start : due.start], text[due.end :]
    cut = LEADS_TO_DAY.search(fold(before))
    deed = (before[: cut.start()] if cut else before).strip(_EDGES)
    if not deed:
        return after.strip(_EDGES)
    if following := _ITS_OBJECT.match(after):
        return f"{deed} {following[1].strip(_EDGES)}"
    if len(deed.split()) > _BARE_WORDS:
        return deed
    if listed := _ITS_LIST.match(after):
        return f"{deed} {listed[1].strip(_EDGES)}"
    context = _GENERIC.sub("", text[:start]).strip(_EDGES)
    named = context and not _is_a_side(fold(context)) and len(context.split()) <= _MOST_CONTEXT
    return f"{context}, {deed}" if named else deed


def _is_a_side(label: str) -> bool:
    return bool(_AGENCY_LABEL.fullmatch(label) or _PERSON_LABEL.fullmatch(label))


def _source(fact: Fact, start: int) -> Source:
    """The passage, or its end from the deed on when much else stands before it."""
    whole = fact_source(fact)
    if not tells_more(fact, start) or whole.start is None:
        return whole
    return replace(whole, start=whole.start + start, quote=fact.passage.text[start:])


def tells_more(fact: Fact, start: int) -> bool:
    """Whether the words before the deed say something of their own."""
    return len(fact.passage.text[:start].split()) > _MOST_CONTEXT


def _telling(keys: frozenset[str] | set[str] | Sequence[str]) -> frozenset[str]:
    return frozenset(key for key in keys if len(key) >= _LEAST_KEY and key.isalpha())


def _is_the_same(earlier: Commitment, later: Commitment) -> bool:
    """The same side, words in common, and days near each other or half of the words of the shorter."""
    if earlier.side is not later.side:
        return False
    shared = earlier.keys & later.keys
    smaller = min(len(earlier.keys), len(later.keys))
    if not shared:
        return False
    near = abs(earlier.due - later.due) <= timedelta(days=_SAME_DAYS)
    if near and (len(shared) >= 2 or earlier.due == later.due):
        return True
    return 2 * len(shared) >= max(2, smaller)


def _join(earlier: Commitment, later: Commitment) -> Commitment:
    """The one given last holds, told in the words of the contract when they are few, else the shortest."""
    clearest = min((earlier, later), key=_obscurity)
    return replace(
        later,
        what=clearest.what,
        due=max(earlier.due, later.due),
        sources=(*later.sources, *earlier.sources),
        keys=earlier.keys | later.keys,
        facts=(*earlier.facts, *later.facts),
    )


def _obscurity(commitment: Commitment) -> tuple[bool, bool, int]:
    signed = not commitment.facts and len(commitment.what.split()) <= _FEW_WORDS
    return len(_telling(content_keys(commitment.what))) < 2, not signed, len(commitment.what)


def _is_kept(commitment: Commitment, told: Sequence[Fact]) -> bool:
    """Whether a later note, or a mail of the side that owes, tells the thing as done."""
    owing = Speaker.PERSON if commitment.side is Side.PERSON else Speaker.ADVISER
    for fact in told:
        if fact.passage.kind == "message" and fact.speaker is not owing:
            continue
        if fact.passage.date <= commitment.made or fact in commitment.facts:
            continue
        shared = commitment.keys & fact.keys
        enough = max(2, len(commitment.keys) / 3) if len(commitment.keys) > 1 else 1
        if len(shared) >= enough and _ENDED.search(fact.folded) and not _NOT_DONE.search(fact.folded):
            return True
    return False
