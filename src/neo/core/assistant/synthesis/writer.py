"""The embedded writer: plain words for what is planned, or nothing when it cannot be said well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.synthesis.antecedents import needs_antecedent
from neo.core.assistant.synthesis.assembling import Line, assemble
from neo.core.assistant.synthesis.capitals import Proper
from neo.core.assistant.synthesis.clauses import OPENED, Clause, join_clauses, split_clauses
from neo.core.assistant.synthesis.cleanness import reads_well
from neo.core.assistant.synthesis.conditions import is_conditional
from neo.core.assistant.synthesis.copying import CopiedText
from neo.core.assistant.synthesis.grammar import mend
from neo.core.assistant.synthesis.notes import NoteReader, Phrase
from neo.core.assistant.synthesis.plan import ADDS, ALSO, MOST_WORDS_IN_SENTENCE, PlannedFact
from neo.core.assistant.synthesis.quoting import quotable
from neo.core.assistant.synthesis.rephrasing import break_copied_runs
from neo.core.assistant.synthesis.shortening import is_condition, weight, within
from neo.core.assistant.synthesis.third_person import Speaker
from neo.core.assistant.synthesis.wording import sentence_case
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.model import Tag
from neo.core.facts.people import without_first_names
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

# "La convention a été signée le…" as a note's headline: "Convention signée le…".
_HEADLINE = re.compile(
    r"^(?:L[ae]s? |L['’])([^,;:«(]{3,70}?) (?:a été|ont été|est|sont) (?=(?!en\b)[\wà-ÿ]{2,}(?:é|i|u|is|"
    r"it)e?s?\b)"
)
# The day of the note or mail that is quoted is not what the quotation speaks of.
_WHERE_FROM = re.compile(r"^(?:Note|Message|Mail|L['’]agence a écrit)\b[^«:]*: ?(?=«)")
_HANGS = re.compile(r"^(?:si|quand|lorsqu|des que|comme|afin|pour|sans|avec|en|apres|avant|malgre)\b")
_MONTHS = re.compile(
    r"\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|debut|fin|mi|"
    r"euros?|heures?|mois|jours?|semaines?|ans?)\b"
)
_JOINED_ON = re.compile(r"(?:et|ou|mais|puis|donc|car) ")
_NAMES_SOMETHING = re.compile(r"[a-z]{3}")
_GOES_ON = re.compile(
    rf"^(?:(?:Elle|Il|La personne|Ce mail) {ADDS} :|(?P<who>Elle|Il|La personne) (?P<verb>\w+) {ALSO}\b)"
)
_LEAST_LISTED = 2  # commas of a list
_LEAST_WORDS = 3
_LEAST_QUOTED = 5
_WORTH_A_QUOTE = 3.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A planned fact with its words. ``matter`` is what it is about, empty for the profile's lines."""

    planned: PlannedFact
    text: str
    words: int
    keys: frozenset[str]
    matter: str = ""
    day: date = date.min

    @property
    def room(self) -> int:
        """What it takes of the word limit, counted the severe way: signs that stand between spaces too."""
        return len(self.text.split())


def opened_again(draft: Draft) -> Draft:
    """A line that goes on with a mail, with the mail's day: the line it went on from is not shown."""
    text = _GOES_ON.sub(lambda m: f"{draft.planned.opening} :{_deed(m)}", draft.text, count=1)
    return replace(draft, text=text, words=count_words(text))


def _deed(match: re.Match[str]) -> str:
    return f" {match['who'].lower()} {match['verb']}" if match["verb"] else ""


def goes_on(draft: Draft) -> bool:
    """Whether a line means something only after another line of the same mail ("Elle écrit aussi…")."""
    return bool(draft.planned.opening) and bool(_GOES_ON.match(draft.text))


def count_words(text: str) -> int:
    """Words between spaces; a lone punctuation mark is not one."""
    return sum(1 for word in text.split() if word.isalnum() or any(c.isalnum() for c in word))


class Writer:
    """Words for one record."""

    def __init__(self, dossier: Dossier, facts: RecordFacts, today: date) -> None:
        person = dossier.person
        pronoun = {"Mme": "elle", "M.": "il"}.get(person.title, "la personne")
        names = (person.last_name, person.birth_name, *re.split(r"[- ]", person.last_name))
        first_names = tuple(n for n in (person.first_name, *person.other_first_names) if n)
        speaker = Speaker(pronoun, tuple(n for n in names if len(n) > 2), first_names)
        self._hidden = dict(facts.relatives)
        texts = {r.ref: [r.text, r.correction] for r in dossier.reports}
        texts |= {m.ref: [m.body] for m in dossier.messages} | {s.ref: [s.description] for s in dossier.steps}
        self._written = {ref: [t for t in both if t] for ref, both in texts.items()}
        self._copied: dict[str, list[CopiedText]] = {}
        proper = Proper.of([t for both in self._written.values() for t in both])
        self._notes = NoteReader(facts, speaker, self._hidden, proper, today, person.birth_date)

    def word_all(self, planned: list[PlannedFact]) -> list[Draft]:
        """The drafts of everything planned that can be said: ready lines, then the notes put together by
        matter.
        """
        ready = [draft for p in planned if p.draft and (draft := self._ready(p))]
        phrases: list[tuple[PlannedFact, Phrase]] = []
        quotes: list[Draft] = []
        for p in planned:
            if p.fact is None or p.draft:
                continue
            phrase = self._notes.phrase(p.fact) if p.fact.passage.kind == "report" else None
            if phrase:
                phrases.append((p, phrase))
            elif (
                p.fact.passage.kind == "report" and p.value >= _WORTH_A_QUOTE and (quoted := self._quoted(p))
            ):
                quotes.append(quoted)
        return [*ready, *(d for line in assemble(phrases) for d in self._line(line)), *quotes]

    def _ready(self, planned: PlannedFact) -> Draft | None:
        text = without_first_names(planned.draft, self._hidden)
        if count_words(text) > MOST_WORDS_IN_SENTENCE:
            text = join_clauses(within(split_clauses(text), 22))
        return self._draft(planned, self._unpasted(mend(text), planned.sources), "", date.min)

    def _line(self, line: Line) -> Iterator[Draft]:
        """The line whole; when it cannot be reworded, its parts one by one, quoted as a last resort."""
        planned, text = line.planned(), line.text()
        matter, day = line.parts[0][1].matter, max(phrase.day for _, phrase in line.parts)
        text += self._notes.noted(line.parts[0][1], text)
        draft = self._draft(planned, self._unpasted(text, planned.sources), matter, day)
        if draft:
            kept = min(1.0, draft.words / max(1, count_words(text)))
            yield replace(draft, planned=replace(planned, value=planned.value * (0.3 + 0.7 * kept)))
        elif len(line.parts) > 1:
            for part in line.parts:
                yield from self._line(Line((part,)))
        elif planned.value >= _WORTH_A_QUOTE and (quoted := self._quoted(planned)):
            yield quoted

    def _quoted(self, planned: PlannedFact) -> Draft | None:
        """The passage's own words between quotation marks, with their day."""
        fact = planned.fact
        quote = quotable(fact) if fact else ""
        if not fact or not quote or not reads_well(quote) or needs_antecedent(fold(quote)):
            return None
        origin = "Note" if fact.passage.kind == "report" else "Message"
        text = f"{origin} du {show_date(fact.passage.date)} : « {quote} »"
        text = without_first_names(text, self._hidden)
        return self._draft(replace(planned, value=0.85 * planned.value), text, "", fact.passage.date)

    def _draft(self, planned: PlannedFact, text: str, matter: str, day: date) -> Draft | None:
        text = sentence_case(text) if text else ""
        words = count_words(text)
        if not _LEAST_WORDS <= words <= MOST_WORDS_IN_SENTENCE:
            return None
        if (
            planned.fact is not None
            and not planned.draft
            and words == _LEAST_WORDS
            and not (planned.fact and planned.fact.has(Tag.CREDENTIAL, Tag.RESULT))
        ):
            return None  # "ENIC-NARIC (mai 2025)": a title, not a fact
        if (
            planned.fact is not None
            and not planned.draft
            and not _NAMES_SOMETHING.search(_MONTHS.sub("", fold(text)))
        ):
            return None  # "Juin 2027, 8 900 €": of what?
        return Draft(planned, text, words, frozenset(content_keys(_WHERE_FROM.sub("", text))), matter, day)

    def _unpasted(self, text: str, sources: tuple[Source, ...]) -> str:
        """Other words where nine in a row are a text's own, else fewer clauses; empty when nothing helps."""
        texts = [t for ref in dict.fromkeys(s.ref for s in sources) for t in self._texts(ref)]
        written = "\n".join(
            t for ref in dict.fromkeys(s.ref for s in sources) for t in self._written.get(ref, ())
        )
        for attempt in _attempts(text, written):
            reworded = break_copied_runs(attempt, texts)
            if reworded is None:
                continue
            if reworded != attempt:
                reworded = mend(reworded)
            if reads_well(reworded.rstrip(".")):
                return reworded
        return ""

    def _texts(self, ref: str) -> list[CopiedText]:
        if ref not in self._copied:
            self._copied[ref] = [CopiedText(t) for t in self._written.get(ref, ())]
        return self._copied[ref]


def _attempts(text: str, written: str) -> Iterator[str]:
    """The text, without its brackets, with one clause quoted as ``written``, then with fewer of its last
    clauses.
    """
    yield text
    if (short := _HEADLINE.sub(_headline, text)) != text:
        yield short
    unbracketed = re.sub(r" ?\([^()]*\)", lambda m: m[0] if is_conditional(m[0]) else "", text)
    if unbracketed != text:
        yield unbracketed
    clauses = split_clauses(text.rstrip("."))
    yield from _with_a_quoted_list(text.rstrip("."), written)
    yield from _with_a_quote(clauses, written)
    for dropped in sorted(range(1, len(clauses)), key=lambda i: weight(clauses[i])):
        if clauses[dropped].before in (":", "=", OPENED):
            continue  # what was announced cannot go alone
        if is_condition(clauses[dropped]):
            continue
        if len(clauses) > 2 and (
            dropped + 1 == len(clauses) or clauses[dropped + 1].before not in (":", "=")
        ):
            yield join_clauses([*clauses[:dropped], *clauses[dropped + 1 :]])
    for size in range(len(clauses) - 1, 0, -1):
        if is_condition(clauses[size]):
            return  # from here on a condition would be lost
        if not _HANGS.match(fold(clauses[size - 1].text)) and clauses[size].before not in (":", "=", OPENED):
            yield join_clauses(clauses[:size])


def _headline(match: re.Match[str]) -> str:
    return f"{match[1][:1].upper()}{match[1][1:]} "


def _with_a_quoted_list(text: str, written: str) -> Iterator[str]:
    """A list that was announced, whole and as it was written: with one item less it would be another."""
    head, announced, listed = text.partition(" : ")
    place = fold(written).find(fold(listed)) if announced and "«" not in text and ";" not in text else -1
    if place >= 0 and listed.count(",") >= _LEAST_LISTED:
        yield f"{head} : {_in_quotes(listed, written[place : place + len(listed)])}"


def _with_a_quote(clauses: list[Clause], written: str) -> Iterator[str]:
    """One clause between quotation marks, when the record has it word for word; the longest first."""
    if len(clauses) < 2 or any("«" in c.text for c in clauses):
        return
    folded = fold(written)  # a word shouted there is quoted calmly
    for i in sorted(range(len(clauses)), key=lambda i: -clauses[i].words):
        clause = clauses[i]
        if (
            clause.words >= _LEAST_QUOTED
            and (place := folded.find(fold(clause.text))) >= 0
            and clause.before != "("
            and (i or clause.text[0].isupper())
        ):
            quoted = replace(clause, text=_in_quotes(clause.text, written[place : place + len(clause.text)]))
            yield join_clauses([*clauses[:i], quoted, *clauses[i + 1 :]])


def _in_quotes(text: str, written: str) -> str:
    """A clause as it was written, calm where it was shouted; the "et" that joins it stays outside."""
    exact = text if text.casefold() == written.casefold() else written
    joined = _JOINED_ON.match(exact)
    lead = joined[0] if joined else ""
    return f"{lead}« {exact[len(lead) :]} »"
