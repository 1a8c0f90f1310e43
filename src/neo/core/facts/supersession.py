"""Supersession: an earlier note that a later one has replaced must not be told as if it still held.

Two notes speak of the same thing when they share words that are rare in this record. The later one replaces
the earlier when it tells how a plan ended, or gives the same kind of value anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.facts.answered import (
    LatestWords,
    has_been_held,
    has_stopped,
    is_answer,
    is_pending,
    is_settled_by,
    names_an_event,
    passages_taken_back,
)
from neo.core.facts.model import Certainty, Fact, Passage, Speaker, Tag, Theme
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_WAGE = re.compile(
    r"\b(?:salaires?|brut|remuneration|pretentions?|taux horaire|k€|ke\b)|€ ?(?:/|de l')? ?h\b"
)
_DENIED = re.compile(r"\b(?:pas|n'|ne|jamais|toujours)\b[^,.;]{0,20}$")
_RARE = 3  # passages of the record that a telling word may stand in
_LESS_RARE = 8  # the same for a word less rare; more in a long record
_OPEN = (Certainty.WISHED, Certainty.PLANNED, Certainty.POSSIBLE)
# What a day is the day of: another day replaces it only for the same thing.
_DATED = re.compile(
    r"\b(?:entretien|immat|session|demarr|debut|examen|jury|signature|commission|audience|rdv|rendez-vous|"
    r"emmenag|echeance|"
    r"formation|stage|contrat|cdd|cdi|date|fin)\w*"
)
_TO_SETTLE = re.compile(
    r"\ba (?:fixer|confirmer|prevoir|caler|programmer)\b|\bpas (?:encore )?fixee?\b|\bdate a venir\b"
)
_SIGLES = frozenset(["cdd", "cdi", "pec", "poe", "vae", "afpr", "aif", "cpf", "csp"])
_COUNTED = ("hour", "clock", "eur", "km", "month")
_OUTCOME = (Tag.RESULT, Tag.CREDENTIAL, Tag.ABANDONED, Tag.CHANGE)
# That something changed does not end an offer: only its answer does.
_OUTCOME_OF_OFFER = (Tag.RESULT, Tag.CREDENTIAL, Tag.ABANDONED)
_LASTING = (Tag.DISCLOSURE, Tag.RESTRICTION, Tag.CREDENTIAL)


_CARS = (
    "voiture|vehicule|twingo|clio|berlingo|kangoo|partner|saxo|fiesta|polo|golf|punto|panda|sandero|"
    "logan|megane|scenic|"
    "corsa"
)
# Steps towards something, and the words of its end: once the end is written, the steps are history.
_MILESTONES = (
    (r"^permis : .*(?:date|echec|exam|presentation|ajourne|inscri|place)|"
     r"examen (?:de |du )?(?:conduite|permis)|"
     r"\bcode\b(?! postal| rome| promo)|heures? de conduite|\bconduite :|\becheca? .{0,12}conduite|"
     r"auto-?ecole",
     r"\bpermis(?: b)? (?:de conduire )?(?:obtenu|recu|valide)\b|"
     r"\b(?:obtenu|ai eu|a eu|reussi|decroche) (?:mon|son|le) permis b?\b"),
    (r"(?:cherche|recherche|attend|demande).{0,25}(?:creche|garde|nounou)|pas de (?:place|solution|mode) "
     r".{0,10}(?:creche|garde)|"
     r"liste d'attente.{0,20}creche|commission creche",
     r"(?:place|creche).{0,25}(?:accordee|obtenue|ok\b)|creche.{0,15}depuis"),
    (r"(?:cherche|recherche|demande).{0,20}logement|dossier (?:de )?logement|sans (?:logement|domicile)|"
     r"\bchrs\b|siao\b",
     r"\b(?:emmenag\w+ (?:le|depuis|fait)|logement (?:obtenu|attribue)|residence .{0,25}depuis|bail signe|"
     r"t[1-5] .{0,12}obtenu)"),
    (
        r"trop[- ]percu.{0,70}(?:pas de courrier|a venir|pas recue?|annonce)|notification a venir",
        r"(?:notification|courrier).{0,30}trop[- ]percu.{0,20}recue?|trop[- ]percu.{0,25}(?:courrier recu|"
        r"notifie)",
    ),
    (r"\bcode\b(?! postal| rome| promo| \d)",
     r"\bcode (?:de la route )?(?:eue?|obtenu|reussi|ok)\b|\b(?:reussi|obtenu|eu) (?:le |son |mon )?code\b"),
    (r"\bcaces\b", r"\bcaces\b.{0,30}\bobtenus?\b|\bobtenu\w* .{0,12}caces\b"),
    (r"(?:pas de|sans) (?:voiture|vehicule)|plus de voiture",
     r"(?:voiture|vehicule|[A-Z]\w+) (?:achetee?|reparee?)|\bachet\w* (?:une |un |la |le |sa )?(?:" + _CARS +
         r")\b|\b(?:" + _CARS + r") .{0,12}(?:achete|rachete)|"
     r"de nouveau mobile"),
    # The vehicle that is gone, or what the person gets about by since.
    (r"\b(?:" + _CARS + r")\b(?!.{0,20}\b(?:vol|vend|pann|hs\b|epav|casse))|"
     r"\bvehicul(?:ee?|e)\b|voiture perso",
     r"\bplus de (?:voiture|vehicule)\b|\bplus vehicul|(?:voiture|vehicule|\b(?:" + _CARS + r")\b) .{0,15}"
     r"(?:vendue?|volee?|a la casse|mise? a la casse|en panne|hs\b|epave|rendue?|immobilisee?)|"
     r"\bse deplace\w*(?: \w+){0,2} "
     r"(?:en (?:taxi|bus|car|train|tram|velo|trottinette|stop|covoiturage)|a pied)"),
)  # fmt: skip


def _is_affirmed(ends: re.Pattern[str], fact: Fact) -> bool:
    """Whether the end is told without a negation: in a mail, without one just before it."""
    found = ends.search(_in_context(fact))
    if found is None or fact.passage.kind != "message":
        return found is not None and not fact.negated
    return not _DENIED.search(found.string[: found.start()])


def _in_context(fact: Fact) -> str:
    """The passage after the label it stands under."""
    label = fold(fact.passage.label)
    return fact.folded if not label or fact.folded.startswith(label) else f"{label} : {fact.folded}"


@dataclass(frozen=True, slots=True)
class _Milestone:
    """``steps`` lead to an end first written on ``day``."""

    steps: re.Pattern[str]
    end: re.Pattern[str]
    day: date

    @classmethod
    def find(cls, steps: str, end: str, told: Sequence[Fact]) -> _Milestone | None:
        """The last day a note or the person says it is done; ``None`` when none does."""
        ends = re.compile(end)
        days = [f.passage.date for f in told if f.certainty is Certainty.DONE and _is_affirmed(ends, f)]
        return cls(re.compile(steps), ends, max(days)) if days else None

    def passed(self, earlier: Fact) -> bool:
        """Whether ``earlier`` is a step written before the end."""
        before = earlier.passage.date < self.day
        return (
            before and bool(self.steps.search(_in_context(earlier))) and not self.end.search(earlier.folded)
        )


def superseded_passages(reports: Sequence[Fact], messages: Sequence[Fact]) -> frozenset[Passage]:
    """The passages of reports and mails that a later report replaced."""
    less_rare = max(_LESS_RARE, (len(reports) + len(messages)) // 20)
    count = Counter(key for fact in (*reports, *messages) for key in _topics(fact))
    by_key: dict[str, list[Fact]] = {}
    last_wage = max((f.passage.date for f in reports if _is_wage(f)), default=date.min)
    for fact in (*reports, *(m for m in messages if is_answer(m))):
        for key in _telling(_topics(fact), count, less_rare):
            by_key.setdefault(key, []).append(fact)
    own = [f for f in messages if f.speaker is Speaker.PERSON and "?" not in f.passage.text]
    milestones = [m for steps, end in _MILESTONES if (m := _Milestone.find(steps, end, [*reports, *own]))]
    latest = LatestWords.of(reports)
    return frozenset(passages_taken_back(reports)) | frozenset(
        earlier.passage
        for earlier in (*reports, *messages)
        if any(m.passed(earlier) for m in milestones)
        or latest.replace(earlier)
        or (
            not earlier.has(*_LASTING)
            and (
                (_is_wage(earlier) and earlier.passage.date < last_wage)
                or any(
                    _replaces(later, earlier) for later in _about_the_same(earlier, by_key, count, less_rare)
                )
            )
        )
    )


def _is_wage(fact: Fact) -> bool:
    return bool(_WAGE.search(fact.folded)) and any(q.unit == "eur" for q in fact.quantities)


def _telling(keys: Iterable[str], count: Counter[str], most: int) -> list[str]:
    return [k for k in keys if 2 <= count[k] <= most and (len(k) >= 4 or k in _SIGLES)]


def _topics(fact: Fact) -> frozenset[str]:
    """What a passage is about: its long words, the sigles of contracts, and its figures with their unit."""
    words = {k for k in fact.keys if k.isalpha() and (len(k) >= 4 or k in _SIGLES)}
    return frozenset(words | {f"{q.value:f} {q.unit}" for q in fact.quantities if q.unit in _COUNTED})


def _about_the_same(
    earlier: Fact, by_key: dict[str, list[Fact]], count: Counter[str], less_rare: int
) -> Iterable[Fact]:
    """Later facts that share a rare word with ``earlier``, or two that are less rare."""
    shared: Counter[int] = Counter()
    facts: dict[int, Fact] = {}
    for key in _telling(_topics(earlier), count, less_rare):
        for later in by_key.get(key, ()):
            if later.passage.date > earlier.passage.date:
                facts[id(later)] = later
                shared[id(later)] += 2 if count[key] <= _RARE else 1
    enough = min(2, max(1, len(_telling(_topics(earlier), count, less_rare)) / 2))
    return [facts[i] for i, weight in shared.items() if weight >= enough]


def _replaces(later: Fact, earlier: Fact) -> bool:
    if later.certainty is Certainty.POSSIBLE or later.has(Tag.SENSITIVE, Tag.SMALL_TALK):
        return False
    if earlier.about(Theme.PROJECT) and not later.about(Theme.PROJECT):
        return False
    if is_settled_by(later, earlier) or has_been_held(later, earlier):
        return True
    if has_stopped(later, earlier):
        return True
    if later.passage.kind == "message":
        return is_answer(later) and is_pending(earlier)
    outcome = _OUTCOME_OF_OFFER if earlier.has(Tag.OPPORTUNITY) else _OUTCOME
    ended = later.has(*outcome) and (earlier.certainty in _OPEN or earlier.has(Tag.TODO, Tag.MISSING))
    ended = ended or (is_answer(later) and earlier.certainty is Certainty.PLANNED)
    to_come = any(d.precision == "day" and d.first > later.passage.date for d in earlier.dates)
    if to_come:
        ended = False  # when the later note was written: only another day replaces it
    ended = ended or (is_answer(later) and is_pending(earlier) and not (to_come and names_an_event(earlier)))
    settled = bool(_TO_SETTLE.search(earlier.folded)) and any(d.precision == "day" for d in later.dates)
    return ended or settled or _gives_anew(later, earlier)


def _gives_anew(later: Fact, earlier: Fact) -> bool:
    """The same kind of value, with another content: an amount, a number of hours, or a planned day."""
    for unit in ("eur", "hour", "km"):
        old = {q.value for q in earlier.quantities if q.unit == unit}
        new = {q.value for q in later.quantities if q.unit == unit}
        if old and new and not old & new:
            return True
    old_days = {d.first for d in earlier.dates if d.precision == "day"}
    new_days = {d.first for d in later.dates if d.precision == "day"}
    same = {m[:5] for m in _DATED.findall(earlier.folded)} & {m[:5] for m in _DATED.findall(later.folded)}
    return bool(same and later.has(Tag.CHANGE) and old_days and new_days and not old_days & new_days)
