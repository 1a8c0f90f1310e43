"""The embedded writer: words for each planned fact, then as many sentences as the limit allows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.synthesis.clauses import Clause, join_clauses, presentable, split_clauses
from neo.core.assistant.synthesis.copying import MOST_COPIED, longest_copied_run
from neo.core.assistant.synthesis.plan import MOST_WORDS_IN_SENTENCE, ORDER, PlannedFact, word_limit
from neo.core.assistant.synthesis.wording import Speaker, break_copied_runs, plain, sentence_case
from neo.core.dossier.model import Dossier
from neo.core.facts.model import Fact, Tag
from neo.core.facts.people import kin_first_names, without_first_names
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

_BARE_LABELS = re.compile(r"^(?:a faire|attention|note|rappel|nb|nouveau|divers|trav a faire|action|urgent|info)$")
_FIRST_PERSON = re.compile(r"(?i)\b(?:je|j['’]|moi|mon|ma|mes|me|m['’]|nous|notre|nos|c\b)")
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """A planned fact with its words."""

    planned: PlannedFact
    text: str

    @property
    def words(self) -> int:
        return len(re.findall(r"[\w'’/.-]*\w[\w'’/.-]*", self.text))


class Writer:
    """Words for one record."""

    def __init__(self, dossier: Dossier) -> None:
        person = dossier.person
        pronoun = {"Mme": "elle", "M.": "il"}.get(person.title, "la personne")
        names = (person.last_name, person.birth_name, person.last_name.replace("-", " "), *re.split(r"[- ]", person.last_name))
        self._speaker = Speaker(pronoun, tuple(n for n in names if len(n) > 2))
        self._hidden = kin_first_names(dossier)
        self._limit = word_limit(len(dossier.reports))
        self._texts = {r.ref: r.text for r in dossier.reports} | {m.ref: m.body for m in dossier.messages}
        self._texts |= {s.ref: s.description for s in dossier.steps}

    def word(self, planned: PlannedFact) -> Draft | None:
        """The sentence for one planned fact, or nothing when it cannot be said well."""
        if planned.draft:
            text = self._shorten(without_first_names(planned.draft, self._hidden))
        elif planned.fact is not None:
            text = self._word_fact(planned.fact)
        else:
            return None
        if not text:
            return None
        texts = [self._texts[s.ref] for s in planned.sources if s.ref in self._texts]
        text = break_copied_runs(text, texts)
        if longest_copied_run(text, texts).words > MOST_COPIED:
            text = self._cut_copied(text, texts)
        draft = Draft(planned, sentence_case(text))
        return draft if _LEAST_WORDS <= draft.words <= MOST_WORDS_IN_SENTENCE else None

    def _word_fact(self, fact: Fact) -> str:
        if fact.passage.kind == "message":
            return self._word_message(fact)
        label, body = _label_and_body(fact)
        clauses = split_clauses(plain(body, fact.passage.date, self._speaker))
        if not fact.has(Tag.DISCLOSURE, Tag.RESTRICTION):
            clauses = presentable(clauses)
        kept = _within(clauses, 21 - len(label.split()))
        if not kept:
            return ""
        text = join_clauses([replace(kept[0], before=""), *kept[1:]])
        if label:
            text = f"{plain(label, fact.passage.date, self._speaker)} : {text[:1].lower() + text[1:] if text[1:2].islower() else text}"
        return without_first_names(text, self._hidden)

    def _word_message(self, fact: Fact) -> str:
        """The person's own statement, attributed and dated; first-person sentences are left to the mail itself."""
        if _FIRST_PERSON.search(fact.passage.text):
            return ""
        clauses = _within(presentable(split_clauses(plain(fact.passage.text, fact.passage.date, self._speaker))), 14)
        text = without_first_names(join_clauses(clauses), self._hidden) if clauses else ""
        day = fact.passage.date.strftime("%d/%m/%Y")
        return f"D'après son message du {day} : {text[:1].lower()}{text[1:]}" if text else ""

    def _shorten(self, text: str) -> str:
        words = text.split()
        if len(words) <= MOST_WORDS_IN_SENTENCE:
            return text
        return join_clauses(_within(split_clauses(text), 22))

    def _cut_copied(self, text: str, texts: list[str]) -> str:
        """Fewer clauses, or another order, until nothing is pasted; empty when nothing helps."""
        clauses = split_clauses(text.rstrip("."))
        for kept in _fewer(clauses):
            candidate = join_clauses([replace(kept[0], before=""), *kept[1:]])
            if longest_copied_run(candidate, texts).words <= MOST_COPIED:
                return candidate
        return ""


def _label_and_body(fact: Fact) -> tuple[str, str]:
    text, label = fact.passage.text, fact.passage.label
    if label and text.startswith(label):
        body = text[len(label) :].lstrip(" :")
        return ("" if _BARE_LABELS.match(fold(label)) else label), body
    short = len(text.split()) <= 6
    if label and short and not _BARE_LABELS.match(fold(label)):
        return label, text
    return "", text


def _weight(clause: Clause) -> float:
    """What a clause is worth when a sentence must be shortened: details over comments."""
    folded = fold(clause.text)
    value = 1.0 + 2.0 * bool(re.search(r"\d", folded)) + 1.0 * bool(re.search(r"\b[A-ZÀ-Ý]\w", clause.text))
    if re.search(r"\b(?:pas|reserve|avant|jusqu|manque|attente|possible|souhaite|obtenu|valide|refus|accord|signe)", folded):
        value += 1.5
    return value


def _within(clauses: list[Clause], limit: int) -> list[Clause]:
    """The clauses that fit in ``limit`` words, least telling ones dropped first, the head kept."""
    kept = list(clauses)
    while kept and sum(c.words for c in kept) > limit and len(kept) > 1:
        tail = kept[1:]
        kept.remove(min(tail, key=lambda c: (_weight(c) / max(1, c.words), -kept.index(c))))
    return kept if kept and sum(c.words for c in kept) <= limit + 3 else []


def _fewer(clauses: list[Clause]) -> Iterable[list[Clause]]:
    for drop in range(1, len(clauses)):
        yield clauses[:-drop]
    for first in range(1, len(clauses)):
        yield [clauses[first], *clauses[:first]]
    for only in range(1, len(clauses)):
        yield clauses[only:]


def write(dossier: Dossier, planned: list[PlannedFact], today: date) -> tuple[list[Draft], list[Draft]]:
    """The chosen sentences in reading order, and the planned facts the limit left out, best first."""
    writer = Writer(dossier)
    limit = word_limit(len(dossier.reports))
    drafts = [d for p in planned if (d := writer.word(p))]
    chosen = _choose(drafts, limit)
    chosen_set = {id(d) for d in chosen}
    left = [d for d in drafts if id(d) not in chosen_set and d.planned.value >= 3.0 and not _said(d, chosen)]
    left.sort(key=lambda d: -d.planned.value)
    return sorted(chosen, key=_reading_order), left[:8]


def _choose(drafts: list[Draft], limit: int) -> list[Draft]:
    chosen = [d for d in drafts if d.planned.required]
    total = sum(d.words for d in chosen)
    pool = [d for d in drafts if not d.planned.required]
    themes: set[str] = set()
    while pool:
        best = max(pool, key=lambda d: _gain(d, chosen, themes))
        pool.remove(best)
        if _gain(best, chosen, themes) <= 0.05:
            break
        if total + best.words <= limit:
            chosen.append(best)
            total += best.words
            if best.planned.fact:
                themes |= set(best.planned.fact.themes)
    return chosen


def _gain(draft: Draft, chosen: list[Draft], themes: set[str]) -> float:
    repeated = max((_overlap(draft, other) for other in chosen), default=0.0)
    if repeated >= 0.75:
        return 0.0
    fact = draft.planned.fact
    fresh = 1.25 if fact and not (set(fact.themes) & themes) else 1.0
    return draft.planned.value * fresh * (1 - repeated) / (6 + draft.words) ** 0.5


def _overlap(a: Draft, b: Draft) -> float:
    mine, theirs = content_keys(a.text), content_keys(b.text)
    if not mine or not theirs:
        return 0.0
    return len(mine & theirs) / len(mine)


def _said(draft: Draft, chosen: list[Draft]) -> bool:
    return any(_overlap(draft, other) >= 0.6 for other in chosen)


def _reading_order(draft: Draft) -> tuple[int, float, int]:
    planned = draft.planned
    day = max((s.date for s in planned.sources if s.date), default=date.min)
    return (ORDER[planned.section], 0.0 if planned.required else 1.0, -day.toordinal())
