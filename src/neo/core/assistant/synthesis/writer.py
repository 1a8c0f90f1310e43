"""The embedded writer: plain words for one planned fact, or nothing when it cannot be said well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.synthesis.antecedents import needs_antecedent
from neo.core.assistant.synthesis.clauses import Clause, join_clauses, presentable, split_clauses
from neo.core.assistant.synthesis.copying import CopiedText, longest_copied_run
from neo.core.assistant.synthesis.plan import MOST_WORDS_IN_SENTENCE, PlannedFact
from neo.core.assistant.synthesis.rephrasing import break_copied_runs
from neo.core.assistant.synthesis.third_person import (
    Speaker,
    opens_on_a_verb,
    speaks_in_first_person,
    with_subject,
)
from neo.core.assistant.synthesis.wording import lower_first, plain, sentence_case
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.filters import is_sensitive
from neo.core.facts.model import Fact, Passage, Tag
from neo.core.facts.people import kin_first_names, names_a_third_party, without_first_names
from neo.core.facts.record import RecordFacts
from neo.core.french.dates import MONTH_LABELS, show_date
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

_BARE_LABELS = re.compile(
    r"^(?:a faire|attention|note|rappel|nb|nouveau|divers|trav a faire|action|urgent|info|suite|autre|"
    r"points?|bilan)$"
)
_HANGS = re.compile(r"^(?:si|quand|lorsqu|des que|comme|afin|pour|sans|avec|en|apres|avant|malgre)\b")
_AGENCY_LABEL = re.compile(
    r"(?:a faire )?(?:moi|je dois|cote (?:ft|agence|conseillere?)|ft|agence|conseillere?|nous)"
)
_PERSON_LABEL = re.compile(r"(?:a faire )?(?:elle|lui|il|de|(?:elle|il|de) doit|cote de)")
_OPENS_TASKS = re.compile(r"\b(?:doit|dois|doivent|faire|taches?|actions?)\b")
_INFINITIVE = re.compile(r"(?:se |s')?\w+(?:er|ir|re|oir)\b")
_TOLD_BY_AGENCY = re.compile(r"(?i)(?:lui|leur) (?:ai |a )?\w+(?:e|é|t)\b")
_KIN = re.compile(r"\b(?:mari|femme|epou\w+|conjoint\w*|pere|mere|fils|fille|enfants?|soeur|frere|ex)\b")
_TELLING = re.compile(
    r"\b(?:pas|reserve|avant|jusqu|manque|attente|possible|souhaite|obtenu|valide|refus|accord|signe)"
)
_LONG_PARENTHESIS = 6
_NOTED = re.compile(rf" \((?:{'|'.join(MONTH_LABELS)}) \d{{4}}\)$")
_LEAST_WORDS = 3
_MOST_FACT_WORDS = 22
_MOST_ANTECEDENT_WORDS = 8
_MOST_QUOTED_WORDS = 16
_OLD_DAYS = 180


@dataclass(frozen=True, slots=True)
class Draft:
    """A planned fact with its words."""

    planned: PlannedFact
    text: str
    words: int
    keys: frozenset[str]


def count_words(text: str) -> int:
    """Words between spaces; a lone punctuation mark is not one."""
    return sum(1 for word in text.split() if any(c.isalnum() for c in word))


class Writer:
    """Words for one record."""

    def __init__(self, dossier: Dossier, facts: RecordFacts, today: date) -> None:
        person = dossier.person
        pronoun = {"Mme": "elle", "M.": "il"}.get(person.title, "la personne")
        names = (person.last_name, person.birth_name, *re.split(r"[- ]", person.last_name))
        self._speaker = Speaker(pronoun, tuple(n for n in names if len(n) > 2))
        self._hidden = kin_first_names(dossier)
        self._today = today
        texts = {r.ref: [r.text, r.correction] for r in dossier.reports}
        texts |= {m.ref: [m.body] for m in dossier.messages} | {s.ref: [s.description] for s in dossier.steps}
        self._texts = {ref: [CopiedText(t) for t in both if t] for ref, both in texts.items()}
        self._before = _previous_passages(facts)

    def word(self, planned: PlannedFact) -> Draft | None:
        """The sentence for one planned fact, or nothing when it cannot be said well."""
        if planned.fact is not None and not planned.draft:
            text, sources = self._word_fact(planned.fact)
            planned = replace(planned, sources=(*planned.sources, *sources))
        else:
            text = self._shorten(without_first_names(planned.draft, self._hidden))
        text = self._unpasted(text, planned.sources) if text else ""
        if not text:
            return None
        text = sentence_case(text)
        words = count_words(text)
        if not _LEAST_WORDS <= words <= MOST_WORDS_IN_SENTENCE:
            return None
        return Draft(planned, text, words, frozenset(content_keys(text)))

    def _word_fact(self, fact: Fact) -> tuple[str, tuple[Source, ...]]:
        """The words, and the passage before when they need it."""
        if fact.passage.kind == "message":
            return self._quote_message(fact), ()
        label, body = _label_and_body(fact)
        lead, sources = _who_must(label, self._speaker), ()
        if needs_antecedent(fold(body)) and not label:
            lead, sources = self._antecedent(fact)
            if not lead:
                return "", ()
        restricted = fact.has(Tag.DISCLOSURE, Tag.RESTRICTION)
        clauses = presentable(split_clauses(self._plain(body, fact)), restricted=restricted)
        kept = _within(clauses, _MOST_FACT_WORDS - len(lead.split()))
        if not kept:
            return "", ()
        text = join_clauses([replace(kept[0], before=""), *kept[1:]])
        if lead:
            text = f"{lead} : {lower_first(text)}"
        elif _TOLD_BY_AGENCY.match(text):
            text = f"l'agence {lower_first(text)}"
        elif opens_on_a_verb(text) and self._speaks_of_the_person(fact):
            text = with_subject(text, self._speaker)
        return without_first_names(text + self._noted(fact), self._hidden), sources

    def _plain(self, text: str, fact: Fact) -> str:
        return plain(text, fact.passage.date, self._today, self._speaker)

    def _antecedent(self, fact: Fact) -> tuple[str, tuple[Source, ...]]:
        """The head of the passage before, when it can be shown and stands on its own."""
        previous = self._before.get(fact.passage)
        if previous is None or previous.has(Tag.SENSITIVE, Tag.THIRD_PARTY_PRIVATE, Tag.JUDGEMENT):
            return "", ()
        clauses = presentable(split_clauses(self._plain(previous.passage.text, previous)))[:1]
        if not clauses or clauses[0].words > _MOST_ANTECEDENT_WORDS or needs_antecedent(previous.folded):
            return "", ()
        return clauses[0].text, (_source(previous.passage),)

    def _speaks_of_the_person(self, fact: Fact) -> bool:
        """The subject left out is the person's, unless the passage before was about somebody else."""
        previous = self._before.get(fact.passage)
        return previous is None or not names_a_third_party(previous.passage.text)

    def _noted(self, fact: Fact) -> str:
        """The month an older note was written, when it gives no date itself: a reader must see its age."""
        day = fact.passage.date
        if (self._today - day).days <= _OLD_DAYS or any(not d.relative for d in fact.dates):
            return ""
        return f" ({MONTH_LABELS[day.month - 1]} {day.year})"

    def _quote_message(self, fact: Fact) -> str:
        """The person's own words, dated: in the third person when they allow it, else quoted as they are."""
        text, day = fact.passage.text.strip(" .!,;"), fact.passage.date.strftime("%d/%m/%Y")
        if not presentable(split_clauses(re.sub(r"(?i)\bj['’]|\bje\b|\bm['’]|\bm[aeo][ns]?\b", " ", text))):
            return ""
        if speaks_in_first_person(text):
            words = text.split()
            if len(words) > _MOST_QUOTED_WORDS or re.search('[«»"]', text) or _KIN.search(fold(text)):
                return ""
            return f"Message du {day} : « {text.lower() if text.isupper() else text} »"
        clauses = _within(presentable(split_clauses(self._plain(text, fact))), 14)
        stated = without_first_names(join_clauses(clauses), self._hidden) if clauses else ""
        return f"D'après son message du {day} : {lower_first(stated)}" if stated else ""

    def _shorten(self, text: str) -> str:
        if count_words(text) <= MOST_WORDS_IN_SENTENCE:
            return text
        return join_clauses(_within(split_clauses(text), 22))

    def _unpasted(self, text: str, sources: tuple[Source, ...]) -> str:
        """Other words where nine in a row are a text's own; empty when nothing helps.

        First other words, then the note's date put between two clauses, then fewer clauses.
        """
        texts = [t for ref in dict.fromkeys(s.ref for s in sources) for t in self._texts.get(ref, ())]
        day = sources[0].date if sources else None
        for attempt in _attempts(text, day):
            reworded = break_copied_runs(attempt, texts)
            if not longest_copied_run(reworded, texts).words:
                return reworded
        return ""


def _attempts(text: str, day: date | None) -> Iterator[str]:
    yield text
    clauses = split_clauses(_NOTED.sub("", text).rstrip("."))
    if day is not None and count_words(text) <= MOST_WORDS_IN_SENTENCE - 3:
        for place in sorted(range(1, len(clauses)), key=lambda i: abs(2 * i - len(clauses))):
            head = clauses[place - 1]
            if "(" not in (clauses[place].before, head.before) and head.words > 2:
                noted = replace(
                    clauses[place - 1], text=f"{clauses[place - 1].text} (noté le {show_date(day)})"
                )
                yield join_clauses([*clauses[: place - 1], noted, *clauses[place:]])
    for size in range(len(clauses) - 1, 0, -1):
        if not _HANGS.match(fold(clauses[size - 1].text)) and clauses[size].before not in (":", "="):
            yield join_clauses(clauses[:size])


def _previous_passages(facts: RecordFacts) -> dict[Passage, Fact]:
    """For each passage of a report, the fact just before it in the same report."""
    found: dict[Passage, Fact] = {}
    for before, after in zip(facts.reports, facts.reports[1:], strict=False):
        if before.passage.pointer == after.passage.pointer:
            found[after.passage] = before
    return found


def _source(p: Passage) -> Source:
    return Source(p.ref, p.pointer, p.start, p.end, p.text, p.date, p.author)


def _label_and_body(fact: Fact) -> tuple[str, str]:
    """The label to show and the text after it. A label is shown when the passage opens with it or needs it."""
    text, label = fact.passage.text, fact.passage.label
    shown = label if _can_be_shown(label, text) else ""
    if label and text.startswith(label):
        return shown, text[len(label) :].lstrip(" :")
    if shown and (len(text.split()) <= 6 or needs_antecedent(fold(text))):
        return shown, text
    return "", text


def _who_must(label: str, speaker: Speaker) -> str:
    """A label that says whose task follows, in words; any other as it is."""
    folded = fold(label)
    if _AGENCY_LABEL.fullmatch(folded):
        return "À faire par l'agence"
    if _PERSON_LABEL.fullmatch(folded):
        return (
            f"À faire de son côté ({speaker.pronoun})" if speaker.pronoun != "la personne" else "À sa charge"
        )
    return label


def _can_be_shown(label: str, text: str) -> bool:
    """A label that says something, of nothing private; one that opens a list of things to do, before those only."""
    folded = fold(label)
    if _AGENCY_LABEL.fullmatch(folded) or _PERSON_LABEL.fullmatch(folded):
        return text.startswith(label) and bool(_INFINITIVE.match(fold(text[len(label) :].lstrip(" :"))))
    if _BARE_LABELS.match(folded) or is_sensitive(folded) or speaks_in_first_person(label):
        return False
    return text.startswith(label) or not _OPENS_TASKS.search(folded) or bool(_INFINITIVE.match(fold(text)))


def _weight(clause: Clause) -> float:
    """What a clause is worth when a sentence must be shortened: details over comments."""
    folded = fold(clause.text)
    value = 1.0 + 2.0 * bool(re.search(r"\d", folded)) + 1.0 * bool(re.search(r"\b[A-ZÀ-Ý]\w", clause.text))
    dated = 2.0 * bool(re.search(r"\d/\d|\d h\b", folded))
    return value + dated + 1.5 * bool(_TELLING.search(folded))


def _trimmed(clause: Clause) -> Clause:
    """A long parenthesis keeps only what gives a figure: comments in brackets are the first thing to go."""
    if clause.before != "(" or clause.words <= _LONG_PARENTHESIS:
        return clause
    parts = [part for part in clause.text.split(", ") if re.search(r"\d", part)]
    return replace(clause, text=", ".join(parts)) if parts else clause


def _within(clauses: list[Clause], limit: int) -> list[Clause]:
    """The clauses that fit in ``limit`` words: the least telling go first; a head that only announces may go."""
    kept = [_trimmed(clause) for clause in clauses]
    while len(kept) > 1 and sum(c.words for c in kept) > limit:
        announced = kept[1].before in (":", "=")
        droppable = kept if announced else kept[1:]
        kept.remove(min(droppable, key=lambda c: _weight(c) - 0.15 * c.words))
    return kept if kept and sum(c.words for c in kept) <= limit + 3 else []
