"""From a question to the words of a text in force, or to a refusal that says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from neo.core.french import lazy_re as re
from neo.core.french.dates import write_date
from neo.core.french.folding import fold
from neo.core.french.words import STOP_WORDS, bare_words, word_key
from neo.core.knowledge.answers import Choice, Cited, KnowledgeAnswer, KnowledgeRefusal, Refused, Warned
from neo.core.knowledge.collisions import collisions, in_full, meant
from neo.core.knowledge.former_names import NOTHING, Renamed, former_names
from neo.core.knowledge.index import Found, Sought, TextIndex, terms_of
from neo.core.knowledge.texts import DatedText, Standing, Statement, standing
from neo.core.knowledge.wanted import counted_noun, holds, stated_units, units_wanted

LEAST_COVERED = 0.62
"""Share of the question's words, by weight, below which a text does not speak of it."""
MOST_SENTENCES = 3
_CLOSE = 0.8  # a statement this close to the best one belongs to the answer
_NEAR = 0.6
_MOST_ITEMS = 10
_ENDING = timedelta(days=60)
LONGEST_QUESTION = 500

NOT_IN_FORCE = "Aucun texte en vigueur ne le dit."
_NO_SANCTION = (
    "NÉO ne propose aucune sanction ; demandez plutôt ce que prévoit le texte, "
    "et ce que la personne peut faire."
)
_CONDITIONS = (
    "Le texte donne des règles ; il ne dit pas si une personne remplit les conditions, et NÉO non plus : "
    "la décision revient à l'organisme qui instruit la demande."
)
_REFERS = re.compile(
    r"^(?:ils?|elles?|ce|cet|cette|ces|cela|celle|celui|il s'agit|en|y|aussi|toutefois|alors) "
    r"|\b(?:en|y) (?:est|sont|soit|etre|a|ont)\b"
    r"|^(?:l'|le |la |les )?[\w' ]{0,30}\b(?:alors|aussi|toutefois)\b"
)
_PERSONAL = re.compile(
    r"\b(?:il|elle|mme|madame|monsieur|m\.|mlle) [\w' -]{0,30}\bdroit (?:a|au|aux)\b"
    r"|\ba(?:-t-(?:il|elle|on)|i-je|vons-nous) (?:bien |encore )?droit\b"
    r"|\b(?:est|sont|suis)-(?:il|elle|je|ils|elles) eligibles?\b|\bremplit-(?:il|elle)\b"
    r"|\b(?:peut|pourra|puis|va)-(?:t-)?(?:il|elle|je) "
    r"(?:toucher|beneficier|pretendre|obtenir|percevoir|avoir)\b"
)
_SANCTION = re.compile(
    r"\b(?:dois|faut|devrais|peux|puis)[- ]?(?:-?je|-?il|on)? ?(?:le |la |les |lui )?"
    r"(?:radier|sanctionner|suspendre|supprimer)"
    r"|\bquelle sanction (?:dois|proposer|appliquer|mettre|donner|pour (?:lui|elle|m\.|mme|ce|cette))"
    r"|\b(?:merite|meriterait)\b.{0,40}\b(?:sanction|radiation)"
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A question read: in full, what it looks for, and what to tell about its words."""

    question: str
    searched: str
    terms: tuple[Sought, ...]
    units: frozenset[str]
    counted: str
    stated: frozenset[str]
    renamed: tuple[Renamed, ...]
    notices: tuple[str, ...]


def search(question: str, texts: Iterable[DatedText], today: date) -> KnowledgeAnswer | KnowledgeRefusal:
    """Answer ``question`` from the texts in force on ``today``, in their own words, or refuse.

    ``texts``: every version known; only the first 500 characters of a question are read.
    """
    asked = " ".join(question.split())[:LONGEST_QUESTION]
    known = standing(texts, today)
    if _SANCTION.search(fold(asked)):
        return KnowledgeRefusal(asked, today, Refused.VERDICT, _NO_SANCTION)
    full, notices, unclear = _in_full(asked)
    if unclear:
        return KnowledgeRefusal(asked, today, Refused.AMBIGUOUS, unclear[0], choices=unclear[1])
    reading = _read(asked, full, notices, known)
    gone = [r for r in reading.renamed if r.now == NOTHING]
    if gone:
        return KnowledgeRefusal(asked, today, Refused.ABOLISHED, gone[0].warning.text)
    return _answer(reading, known, today)


def _in_full(question: str) -> tuple[str, tuple[str, ...], tuple[str, tuple[Choice, ...]] | None]:
    """The question with its ambiguous forms in full, what to tell of it, or what to ask."""
    full, notices = question, list[str]()
    for collision in reversed(list(collisions(question))):
        meaning = meant(collision, question)
        if meaning is None:
            choices = tuple(Choice(m.full, in_full(question, collision, m)) for m in collision.meanings)
            meanings = " ; ".join(m.full for m in collision.meanings)
            return question, (), (f"« {collision.form} » a plusieurs sens : {meanings}. Lequel ?", choices)
        full = in_full(full, collision, meaning)
        notices.insert(0, f"« {collision.form} » est lu ici comme : {meaning.full}.")
    return full, tuple(notices), None


def _read(asked: str, full: str, notices: tuple[str, ...], known: Standing) -> _Reading:
    renamed = tuple(former_names(full, known.in_force))
    searched = full
    for name in sorted(renamed, key=lambda r: -r.start):
        searched = searched[: name.start] + name.now + searched[name.end :]
    personal = _PERSONAL.search(fold(searched))
    if personal:
        searched = searched[: personal.start()] + " " + searched[personal.end() :]
        notices = (*notices, _CONDITIONS)
    return _Reading(
        asked,
        searched,
        tuple(terms_of(searched)),
        units_wanted(asked),
        counted_noun(asked),
        stated_units(asked),
        renamed,
        notices,
    )


def _answer(reading: _Reading, known: Standing, today: date) -> KnowledgeAnswer | KnowledgeRefusal:
    found = _index(known.in_force).search(reading.terms)
    warnings = tuple(r.warning for r in reading.renamed)
    best = _best(found, reading)
    if best is not None:
        sentences = _sentences(best, found, reading)
        return KnowledgeAnswer(
            reading.question,
            today,
            sentences,
            (*warnings, *_about(best.document, known, today)),
            reading.notices,
        )
    return _refused(reading, known, today, found, warnings)


def _refused(
    reading: _Reading, known: Standing, today: date, found: Sequence[Found], warnings: tuple[Warned, ...]
) -> KnowledgeRefusal:
    """What was in force once and said it, or what comes closest among what is in force."""
    over = _best(_index(known.past).search(reading.terms), reading)
    reason, message = Refused.NOT_IN_FORCE, NOT_IN_FORCE
    near = tuple(_cited(f) for f in found[:1] if f.covered >= LEAST_COVERED / 2)
    if over is not None:
        reason, near = Refused.EXPIRED, (_cited(over),)
        message += f" « {over.document.title} » le disait, mais n'est plus en vigueur{_since(over, known)}."
    return KnowledgeRefusal(reading.question, today, reason, message, near, (), warnings, reading.notices)


def _best(found: Sequence[Found], reading: _Reading) -> Found | None:
    """The best statement that speaks of what is asked and tells the kind of value asked for; of these, one
    that tells the kind of value that the question states, if there is one in the same text."""
    first = next((f for f in found if _fits(f, reading)), None)
    if first is None:
        return None
    fit = [f for f in found if f.document is first.document and _fits(f, reading)]
    near = (f for f in fit if f.score >= _NEAR * first.score)
    stated = next((f for f in near if reading.stated and holds(f.statement.text, reading.stated)), None)
    return stated or (_opening(fit, reading) if first.whole else first)


def _fits(found: Found, reading: _Reading) -> bool:
    return found.covered >= LEAST_COVERED and _tells(found.statement, reading)


def _opening(fit: Sequence[Found], reading: _Reading) -> Found:
    """For a question that names a text and nothing in it, among the statements ``fit`` of that text: the
    first one of the section whose heading has a word of the question; else the text's first one, or the
    closest where a value is asked."""
    asked = set(map(word_key, bare_words(fold(reading.searched)))) - STOP_WORDS
    own = sorted(fit, key=lambda f: f.statement.start)
    headed = [f for f in own if asked & set(map(word_key, bare_words(fold(f.section.heading))))]
    return (headed or (fit if reading.units else own))[0]


def _tells(statement: Statement, reading: _Reading) -> bool:
    """Whether the statement tells the kind of value asked for, of the thing that is to be counted."""
    counts = not reading.counted or reading.counted in map(word_key, bare_words(fold(statement.text)))
    return counts and holds(statement.text, reading.units)


def _sentences(best: Found, found: Sequence[Found], reading: _Reading) -> tuple[Cited, ...]:
    """The best statement with those as close in the same section, what they refer to, what refers to them,
    and the whole list they belong to."""
    statements = best.section.statements
    close = [
        f.statement
        for f in found
        if f.section is best.section and f.score >= _CLOSE * best.score and f.covered >= LEAST_COVERED
    ]
    chosen = dict.fromkeys([best.statement, *close][:MOST_SENTENCES])
    for statement in list(chosen):
        if len(chosen) < MOST_SENTENCES:
            chosen |= dict.fromkeys(_tied(statements, statements.index(statement)))
    kept = {*list(chosen)[:MOST_SENTENCES], *_list_of(best)}
    return tuple(_cite(best, s) for s in statements if s in kept)


def _tied(statements: Sequence[Statement], place: int) -> Iterator[Statement]:
    """The sentence before, when this one refers to it; the one after, when it refers to this one."""
    if place and _REFERS.search(fold(statements[place].text)):
        yield statements[place - 1]
    if place + 1 < len(statements) and _REFERS.search(fold(statements[place + 1].text)):
        yield statements[place + 1]


def _list_of(best: Found) -> Sequence[Statement]:
    """The line that opens a list and its items, when the statement is one of them."""
    statements = best.section.statements
    own = best.statement
    lead = own.lead if own.lead is not None else statements.index(own)
    items = [s for s in statements if s.lead == lead]
    return (statements[lead], *items[:_MOST_ITEMS]) if items else ()


def _cite(found: Found, statement: Statement) -> Cited:
    return Cited(
        statement.text,
        found.document,
        found.section.heading,
        statement.start,
        statement.end,
    )


def _cited(found: Found) -> Cited:
    return _cite(found, found.statement)


def _about(text: DatedText, known: Standing, today: date) -> Iterable[Warned]:
    """What to know of the text that answers: its end, the version to come, that it is an example."""
    if text.valid_until is not None and text.valid_until - today <= _ENDING:
        yield Warned("ending", f"Ce texte cesse d'être en vigueur le {write_date(text.valid_until)}.")
    for later in known.coming:
        if later.key == text.key:
            yield Warned(
                "coming", f"Une nouvelle version entre en vigueur le {write_date(later.valid_from)}."
            )
    if text.example:
        yield Warned("example", "Fiche d'exemple, écrite pour montrer NÉO : vérifiez-la à sa source.")


def _since(over: Found, known: Standing) -> str:
    until = over.document.valid_until
    if until is not None:
        return f" depuis le {write_date(until + timedelta(days=1))}"
    later = next((t for t in known.in_force if t.key == over.document.key), None)
    return f" depuis le {write_date(later.valid_from)}" if later else ""


def _index(texts: tuple[DatedText, ...]) -> TextIndex:
    """Texts are compared by identity: a store that gives the same values again gets the same index."""
    return _built(texts)


@lru_cache(maxsize=8)
def _built(texts: tuple[DatedText, ...]) -> TextIndex:
    return TextIndex(texts)
