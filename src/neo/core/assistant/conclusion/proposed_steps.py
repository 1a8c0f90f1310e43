"""The démarches that notes imply, for the adviser to accept one by one.

A line makes a démarche when it is about one of the catalogue and something in it is still to be done or
awaited. What is done, what the agency does by itself, what only corrects the record make none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from neo.core.assistant.conclusion.checking import NotesChecker
from neo.core.assistant.conclusion.leaving_out import Left
from neo.core.assistant.conclusion.pieces import Line, Piece
from neo.core.assistant.conclusion.sides import Side, is_to_do, looks_ahead, side_of
from neo.core.assistant.conclusion.step_topics import is_about_a_business, topic_of
from neo.core.assistant.conclusion.weekdays import by_weekday
from neo.core.assistant.conclusion.wording import Wording
from neo.core.assistant.synthesis.wording import sentence_case
from neo.core.assistant.writings import Step
from neo.core.dossier.model import Dossier
from neo.core.french import lazy_re as re
from neo.core.french.deadlines import find_deadlines
from neo.core.french.folding import fold
from neo.core.reference.steps import STEP_KINDS

MOST_STEPS = 5
_LEAST, _LEAST_SURE, _LEAST_WHEN_UNSURE = 1.5, 2.5, 3.5
_MOST_WORDS = 40
_IN_HAND = 3.0
_WAITS = re.compile(
    r"\b(?:reponse (?:[a-z]+ ){0,2}?(?:attendue?|promise?|sous|avant|d'ici|prevue|en attente|le \d|"
    r"semaine)|attendue?s?|attend\b|en attente|"
    r"liste d'attente|promise?s?|d'ici|a venir|a recevoir|accord (?:oral|de principe)|vote|verdict|"
    r"sous (?:\d+ ?j|huitaine|quinzaine)|"
    r"en cours d'(?:instruction|examen|etude)|doit (?:rappeler|repondre|donner (?:une |sa )?reponse))\b"
)
_SETTLED = re.compile(
    r"\b(?:recue?s?\b(?! non)|ok fait|c'est fait|fait ensemble|termine\w*|repare\w*|regle\w*|rappele?e?|"
    r"donnee?s?|scannee?s?|corrige\w*|mise? a jour|saisie?|clos\w*|"
    r"faits?|faites?|remise?s? en main|confirme\w*|accepte\w*)\b"
)
_OF_THE_RECORD = re.compile(
    r"^(?:profil|maj|mise a jour|adresse|actualisation|actu|outil|dossier neo|"
    r"fiche(?! metier)|metier|projet|coordonnees|tel)\b"
)
_REFUSED = re.compile(
    r"\b(?:dit non|refus\w*|pas retenue?|reponse negative|decline\w*|non retenue?|"
    r"abandonn\w*|recu non|plus interesse\w*|trop loin|-> non|: non)\b"
)
# What was applied for is in hand until it is answered: the person follows it up.
_APPLIED = re.compile(
    r"\b(?:demandes?|ddes?|dossiers?|aif|formulaires?|prescriptions?|aides?|inscriptions?)\b"
    r"(?: [\w'/+-]+| :| ;|,){0,7}? (?:re)?(?:depos|envoy|transmi|remi|saisi|parti|post|fait|"
    r"fin[ia]|complet|rempli)\w*"
)
_ANSWERED = re.compile(
    r"\b(?:accordee?s?|accord(?! attendu| a venir)|acceptee?s?|validee?s?|obtenue?s?|favorable|ok recu|"
    r"versee?s?|payee?s?|regle\w*|terminee?s?|clos\w*|place gardee)\b"
)
_APPLICATIONS = ("Q07", "Q39")
# The result of an examination comes by itself, and the monthly declaration is no démarche of the catalogue.
_RESULT = re.compile(r"\bresultats?\b")
_MONTHLY = re.compile(r"\b(?:actu|actualis\w+|declare\w* (?:les|ses) heures)\b")
# A training that has begun is taken part in until its end.
_GOES_ON = re.compile(r"\b(?:commence\w*|demarr\w+|debut\w*|en cours|entre en|se poursuit|continue)\b")
TAKES_PART = "Q08"
_PLANNED = re.compile(r"\b(?:actee?s?|convenue?s?|planifiee?s?|programmee?s?|on part sur)\b")
_ONLY_IF = re.compile(
    r"\b(?:(?:seulement |uniquement )?si (?:embauch\w+|retenue?|besoin|accord|jamais|refus\w*|prise?|ok)\b|"
    r"si jamais|le cas echeant|eventuellement|une fois (?:le|la|l'|que)|peut-etre|on verr\w+)"
)
_TO_REDO = re.compile(r"\ba (?:refaire|reprendre|revoir|recommencer|redeposer|renvoyer|corriger)\b")
_IF = re.compile(r"^si (?:refus|pas|jamais|echec|besoin|non)\b")
_BENEFIT_QUESTION = re.compile(
    r"\bquestion\b.*\b(?:transmise?|envoyee?|partie?|posee?|service|gdd|"
    r"indemnisation|droits)|\bgdd\b|\brecalcul\b|\breponse (?:du )?service\b|^(?:indem\w*|allocation|"
    r"argent|salaire)\b"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    code: str
    worth: float
    line: Line
    kept: tuple[Piece, ...]
    due: date | None


def propose_steps(
    lines: Sequence[Line],
    left: Left,
    meetings: Sequence[tuple[Piece, ...]],
    header: Line | None,
    dossier: Dossier,
    wording: Wording,
    checker: NotesChecker,
) -> tuple[Step, ...]:
    """At most ``MOST_STEPS``, in the order of the notes; each with the stretch it comes from."""
    fixed = {p for pieces in meetings for p in pieces}
    business = _runs_a_business(dossier, " ".join(p.folded for line in lines for p in line.pieces))
    found: list[_Candidate] = []
    for line in lines:
        kept = tuple(p for p in line.pieces if p not in left and p not in fixed)
        if line is not header and any(not p.is_head for p in kept):
            for unit in _units(line, kept, business, wording):
                found += _candidate(line, unit, business, wording)
    best = sorted(found, key=lambda c: -c.worth)[:MOST_STEPS]
    return tuple(_step(c, wording, checker) for c in sorted(best, key=lambda c: c.line.number))


def _runs_a_business(dossier: Dossier, folded: str) -> bool:
    if is_about_a_business(folded):
        return True
    return any(is_about_a_business(fold(r.text)) for r in dossier.reports[-2:])


def _units(line: Line, kept: tuple[Piece, ...], business: bool, wording: Wording) -> list[tuple[Piece, ...]]:
    """The sentences of a line, those of another matter apart: one line may hold two démarches."""
    heads = tuple(p for p in kept if p.is_head)
    units: list[tuple[Piece, ...]] = []
    codes: list[str] = []
    for _, group in groupby((p for p in kept if not p.is_head), key=lambda p: p.sentence):
        pieces = tuple(group)
        code, sure = _topic(pieces, "", business, wording)
        if units and not code and all(side_of(p.folded, wording.held) is Side.AGENCY for p in pieces):
            continue  # what the agency does by itself is no part of the person's démarche
        alone = sure >= _LEAST_SURE and not (len(pieces) == 1 and len(pieces[0].text.split()) < 3)
        if units and not (alone and codes[-1] and code != codes[-1]):
            units[-1] += pieces
            codes[-1] = codes[-1] or code * alone
        else:
            units.append(pieces)
            codes.append(code * alone)
    return [heads * (i == 0) + unit for i, unit in enumerate(units)]


def _topic(pieces: Sequence[Piece], head: str, business: bool, wording: Wording) -> tuple[str, float]:
    """What ``pieces`` are about, as typed, else once their shorthand is written out."""
    text = " ; ".join(p.folded for p in pieces)
    ahead, waits = looks_ahead(text, wording.held), bool(_WAITS.search(text))
    as_typed = topic_of(text, head, business=business, ahead=ahead, waits=waits)
    if as_typed[1] >= _LEAST_SURE:
        return as_typed
    in_full = fold(" ; ".join(wording.words(p.text) for p in pieces))
    return max(as_typed, topic_of(in_full, head, business=business, ahead=ahead, waits=waits), key=_sure)


def _sure(found: tuple[str, float]) -> float:
    return found[1]


def _candidate(line: Line, kept: tuple[Piece, ...], business: bool, wording: Wording) -> Iterator[_Candidate]:
    held = wording.held
    text = " ; ".join(p.folded for p in kept)
    ahead, waits = looks_ahead(text, held), bool(_WAITS.search(text))
    code, sure = _topic(kept, fold(line.head) if kept[0].is_head else "", business, wording)
    worth = _openness(text, kept, held, ahead, waits) if code else 0.0
    worth += 1.5 * bool(code == TAKES_PART and _GOES_ON.search(text))
    worth += _IN_HAND * bool(code in _APPLICATIONS and not waits and _is_in_hand(text, line))
    if code and worth >= (_LEAST if sure >= _LEAST_SURE else _LEAST_WHEN_UNSURE):
        yield _Candidate(code, worth + sure / 4, line, kept, _due(kept, held))


def _is_in_hand(text: str, line: Line) -> bool:
    """Whether something was applied for and no word of the line says what was answered."""
    whole = " ; ".join(p.folded for p in line.pieces)
    return bool(_APPLIED.search(text)) and not (_ANSWERED.search(whole) or _REFUSED.search(whole))


def _openness(text: str, kept: tuple[Piece, ...], held: date, ahead: bool, waits: bool) -> float:
    """How much of a line is still to be done: by a day to come, an act of the person, an answer awaited."""
    sides = {side_of(p.folded, held) for p in kept if not p.is_head}
    worth = 1.5 * ahead + 1.5 * waits
    worth += 2.0 * (Side.PERSON in sides) + 2.0 * (
        Side.OPEN in sides or any(is_to_do(p.folded) for p in kept)
    )
    worth += 1.5 * bool(_PLANNED.search(text))
    worth -= 1.0 * (sides == {Side.AGENCY})
    redone = any(_TO_REDO.search(p.folded) for p in kept)
    worth -= 1.5 * bool(_SETTLED.search(text) and not ahead and not waits)
    worth -= (1.5 if ahead else 3.0) * bool(_OF_THE_RECORD.match(text))
    worth -= (
        2.0 * bool(_REFUSED.search(text) and not redone)
        + 1.5 * bool(_IF.search(text))
        + 2.0 * bool(_BENEFIT_QUESTION.search(text))
    )
    worth -= 2.5 * any(_ONLY_IF.search(p.folded) and is_to_do(p.folded) for p in kept)
    worth -= 2.0 * bool(_RESULT.search(text)) + 2.0 * bool(_MONTHLY.search(text))
    return worth


def _due(kept: tuple[Piece, ...], held: date) -> date | None:
    """The day by which it is to be done: of the piece that says what is to do, else the first to come."""
    acts = [p for p in kept if side_of(p.folded, held) in (Side.PERSON, Side.OPEN) or is_to_do(p.folded)]
    for pieces in (acts, kept):
        days = [
            d.last
            for p in pieces
            for d in find_deadlines(p.text, held)
            if d.last >= held and (d.last - held).days < 400
        ]
        days += [day for p in pieces if (day := by_weekday(p.folded, held)) is not None]
        if days:
            return min(days)
    return None


def _step(candidate: _Candidate, wording: Wording, checker: NotesChecker) -> Step:
    kind = STEP_KINDS[candidate.code]
    sources = tuple(checker.source(p.start, p.end) for p in (candidate.kept[0], candidate.kept[-1]))
    if all(b.start >= a.end for a, b in zip(candidate.kept, candidate.kept[1:], strict=False)):
        sources = tuple(checker.source(a, b) for a, b in _stretches(candidate))
    return Step(kind.why, kind.code, _description(candidate, wording), candidate.due, sources)


def _stretches(candidate: _Candidate) -> Iterator[tuple[int, int]]:
    """The stretches of the notes that are kept: neighbours together."""
    order = {p: i for i, p in enumerate(candidate.line.pieces)}
    start = last = candidate.kept[0]
    for piece in candidate.kept[1:]:
        if order[piece] != order[last] + 1:
            yield start.start, last.end
            start = piece
        last = piece
    yield start.start, last.end


def _description(candidate: _Candidate, wording: Wording) -> str:
    head = " ".join(p.text for p in candidate.kept if p.is_head)
    body = [wording.words(p.text) for p in candidate.kept if not p.is_head]
    said = ", ".join(b for b in body if b)
    text = f"{wording.words(head)} : {said}" if head else said
    return sentence_case(" ".join(text.split()[:_MOST_WORDS]))
