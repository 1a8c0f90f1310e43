"""The embedded writer: words for each planned fact, then as many sentences as the limit allows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.synthesis.clauses import Clause, join_clauses, presentable, split_clauses
from neo.core.assistant.synthesis.copying import MOST_COPIED, CopiedText, longest_copied_run
from neo.core.assistant.synthesis.plan import MOST_WORDS_IN_SENTENCE, ORDER, PlannedFact, word_limit
from neo.core.assistant.synthesis.wording import Speaker, break_copied_runs, plain, sentence_case
from neo.core.dossier.model import Dossier
from neo.core.facts.model import Fact, Tag
from neo.core.facts.people import kin_first_names, without_first_names
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

_BARE_LABELS = re.compile(
    r"^(?:a faire|attention|note|rappel|nb|nouveau|divers|trav a faire|action|urgent|info)$"
)
_FIRST_PERSON = re.compile(r"(?i)\b(?:je|j['’]|moi|mon|ma|mes|me|m['’]|nous|notre|nos|c\b)")
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """A planned fact with its words."""

    planned: PlannedFact
    text: str
    words: int
    keys: frozenset[str]


def count_words(text: str) -> int:
    """Words as a reader counts them: "16/04/2026" and "l'accueil" are one each."""
    return len(re.findall(r"[\w'’/.-]*\w[\w'’/.-]*", text))


class Writer:
    """Words for one record."""

    def __init__(self, dossier: Dossier) -> None:
        person = dossier.person
        pronoun = {"Mme": "elle", "M.": "il"}.get(person.title, "la personne")
        names = (
            person.last_name,
            person.birth_name,
            person.last_name.replace("-", " "),
            *re.split(r"[- ]", person.last_name),
        )
        self._speaker = Speaker(pronoun, tuple(n for n in names if len(n) > 2))
        self._hidden = kin_first_names(dossier)
        self._limit = word_limit(len(dossier.reports))
        texts = {r.ref: r.text for r in dossier.reports} | {m.ref: m.body for m in dossier.messages}
        texts |= {s.ref: s.description for s in dossier.steps}
        self._texts = {ref: CopiedText(text) for ref, text in texts.items()}

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
        text = sentence_case(text)
        draft = Draft(planned, text, count_words(text), frozenset(content_keys(text)))
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
        clauses = _within(
            presentable(split_clauses(plain(fact.passage.text, fact.passage.date, self._speaker))), 14
        )
        text = without_first_names(join_clauses(clauses), self._hidden) if clauses else ""
        day = fact.passage.date.strftime("%d/%m/%Y")
        return f"D'après son message du {day} : {text[:1].lower()}{text[1:]}" if text else ""

    def _shorten(self, text: str) -> str:
        words = text.split()
        if len(words) <= MOST_WORDS_IN_SENTENCE:
            return text
        return join_clauses(_within(split_clauses(text), 22))

    def _cut_copied(self, text: str, texts: list[CopiedText]) -> str:
        """Another order of the clauses, or fewer, until nothing is pasted; empty when nothing helps."""
        clauses = split_clauses(text.rstrip("."))
        for kept in _rearranged(clauses):
            candidate = join_clauses([replace(kept[0], before=""), *kept[1:]])
            candidate = break_copied_runs(candidate, texts)
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
    if re.search(
        r"\b(?:pas|reserve|avant|jusqu|manque|attente|possible|souhaite|obtenu|valide|refus|accord|signe)",
        folded,
    ):
        value += 1.5
    return value


def _within(clauses: list[Clause], limit: int) -> list[Clause]:
    """The clauses that fit in ``limit`` words: the least telling go first; a head that only announces may go."""
    kept = list(clauses)
    while len(kept) > 1 and sum(c.words for c in kept) > limit:
        announced = kept[1].before in (":", "=")
        droppable = kept if announced else kept[1:]
        kept.remove(min(droppable, key=lambda c: _weight(c) - 0.15 * c.words))
    return kept if kept and sum(c.words for c in kept) <= limit + 3 else []


def _rearranged(clauses: list[Clause]) -> Iterable[list[Clause]]:
    """Other orders first (nothing is lost), then fewer clauses, the last ones dropped first."""
    for size in range(len(clauses), 0, -1):
        kept = clauses[:size]
        for first in range(size - 1, 0, -1):
            yield [
                kept[first],
                *(
                    replace(c, before=",") if i == 0 else c
                    for i, c in enumerate(kept[:first] + kept[first + 1 :])
                ),
            ]
        if size < len(clauses):
            yield kept


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
    """The required ones, then the best worth for its length each time, less what is already said."""
    chosen = [d for d in drafts if d.planned.required]
    total = sum(d.words for d in chosen)
    pool = [d for d in drafts if not d.planned.required]
    repeated = [max((_overlap(d, c) for c in chosen), default=0.0) for d in pool]
    themes: set[str] = set()
    while pool:
        gains = [_gain(d, r, themes) for d, r in zip(pool, repeated, strict=True)]
        best = max(range(len(pool)), key=gains.__getitem__)
        if gains[best] <= 0.05:
            break
        draft = pool.pop(best)
        repeated.pop(best)
        if total + draft.words > limit:
            continue
        chosen.append(draft)
        total += draft.words
        if draft.planned.fact:
            themes |= set(draft.planned.fact.themes)
        repeated = [max(r, _overlap(d, draft)) for d, r in zip(pool, repeated, strict=True)]
    return chosen


def _gain(draft: Draft, repeated: float, themes: set[str]) -> float:
    if repeated >= 0.75:
        return 0.0
    fact = draft.planned.fact
    fresh = 1.25 if fact and not (set(fact.themes) & themes) else 1.0
    return draft.planned.value * fresh * (1 - repeated) / (6 + draft.words) ** 0.5


def _overlap(a: Draft, b: Draft) -> float:
    return len(a.keys & b.keys) / len(a.keys) if a.keys else 0.0


def _said(draft: Draft, chosen: list[Draft]) -> bool:
    return any(_overlap(draft, other) >= 0.6 for other in chosen)


def _reading_order(draft: Draft) -> tuple[int, float, int]:
    planned = draft.planned
    day = max((s.date for s in planned.sources if s.date), default=date.min)
    return (ORDER[planned.section], 0.0 if planned.required else 1.0, -day.toordinal())
