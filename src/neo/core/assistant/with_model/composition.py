"""The text as it grows: each sentence of a model judged, the embedded writer's words where it does not hold.

A line is told once: by the model when its sentence is supported by the pieces it cites, else by the embedded
writer. What the model forgot is added at the end, so that both writers say the same facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from neo.core.assistant.events import Event, HeldBack, NotShown, Written
from neo.core.assistant.results import Sentence, Source, Verdict
from neo.core.assistant.with_model.faithful import Said, said_of, unfaithful
from neo.core.assistant.with_model.form import fault_of_form
from neo.core.assistant.with_model.pieces import where_from
from neo.core.assistant.with_model.prepared import Prepared
from neo.core.assistant.with_model.reply import Claim
from neo.core.french.words import content_keys
from neo.core.grounding.verification import verify_sentence

MOST_CLAIMS_A_LINE = 3
"""Sentences read of a model for each planned line: past that it repeats itself."""
MOST_CITED = 4
"""Pieces of one sentence: citing everything would let it say anything."""
_SAID_ALREADY, _LEAST_SAID = 0.7, 0.34
MODEL, EMBEDDED = "model", "embedded"


class Composition:
    """``told``: line → its sentences. ``held_back``: sentences of the model that are not shown, with why."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._lines = prepared.lines
        self.told: dict[int, list[Sentence]] = {}
        self._covered: set[int] = set()
        self._read: dict[tuple[int, ...], Said] = {}
        self.held_back: list[Sentence] = []
        self.by_model = self.replaced = self.forgotten = 0
        self._claims_left = MOST_CLAIMS_A_LINE * len(self._lines)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """What is shown, in the order of the plan."""
        return tuple(s for line in sorted(self.told) for s in self.told[line])

    def take(self, claim: Claim) -> Iterator[Event]:
        """One sentence of the model: shown, or not shown and replaced."""
        self._claims_left -= 1
        if self._claims_left < 0:
            return
        cited = [n - 1 for n in claim.numbers if 0 < n <= len(self._lines)]
        fresh = [line for line in cited if line not in self._covered]
        sources = self._sources(cited)
        problems = self._problems(claim, cited, fresh, sources)
        if not problems:
            yield from self._show(claim.text, cited, fresh, sources)
            return
        refused = Sentence(claim.text, "", sources, Verdict.UNSUPPORTED, problems)
        self.held_back.append(refused)
        yield NotShown(refused)
        for line in (line for line in fresh if self._says(claim.text, line)):
            self.replaced += 1
            yield from self._tell_embedded(line)

    def complete(self) -> Iterator[Event]:
        """The lines that the model left out, in the embedded writer's words."""
        for line in range(len(self._lines)):
            if line not in self._covered:
                self.forgotten += self._lines[line].is_supported
                yield from self._tell_embedded(line)

    def _problems(
        self, claim: Claim, cited: Sequence[int], fresh: Sequence[int], sources: tuple[Source, ...]
    ) -> tuple[str, ...]:
        if claim.endless:
            return ("elle n’a pas de fin",)
        if not cited:
            return ("elle ne cite aucune pièce qui existe",)
        if any(self._lines[x].is_supported and claim.text == self._lines[x].sentence.text for x in fresh):
            return ()  # the line itself, proved when it was planned
        if len(cited) > MOST_CITED:
            return ("elle cite trop de pièces pour une phrase",)
        words = [self._lines[line].sentence.text for line in cited] + [s.quote for s in sources]
        fault = fault_of_form(claim.text, words) or self._repetition(claim, cited, fresh)
        fault = fault or self._prepared.fault(claim.text, [self._lines[line].sentence for line in cited])
        if fault:
            return (fault,)
        straying = unfaithful(claim.text, self._said(tuple(cited)))
        if straying:
            return (straying,)
        index, today = self._prepared.index, self._prepared.today
        return tuple(verify_sentence(index, claim.text, today=today, sources=sources).problems)

    def _said(self, cited: tuple[int, ...]) -> Said:
        """What the lines ``cited`` say, with their passages and where these stand."""
        if cited not in self._read:
            lines = [self._lines[line].sentence for line in cited]
            sources = [source for sentence in lines for source in sentence.sources]
            passages = [source.quote for source in sources] + [where_from(source) for source in sources]
            self._read[cited] = said_of([sentence.text for sentence in lines], passages)
        return self._read[cited]

    def _repetition(self, claim: Claim, cited: Sequence[int], fresh: Sequence[int]) -> str:
        """A second sentence on lines already told must add something and fit."""
        most = self._prepared.most_words
        planned = sum(len(self._lines[line].sentence.text.split()) for line in fresh)
        if len(claim.text.split()) > planned and most and self._words_with(claim, fresh) > most:
            return "elle dépasserait la longueur du texte"
        if fresh:
            return ""
        said = {key for line in cited for s in self.told.get(line, ()) for key in content_keys(s.text)}
        own = set(content_keys(claim.text))
        return "elle répète ce qui est déjà dit" if len(own & said) >= _SAID_ALREADY * len(own) else ""

    def _words_with(self, claim: Claim, fresh: Sequence[int]) -> int:
        """Words of the whole text if ``claim`` were shown and the rest told by the embedded writer."""
        to_come = [i for i in range(len(self._lines)) if i not in self._covered and i not in fresh]
        shown = sum(len(s.text.split()) for s in self.sentences)
        rest = sum(len(self._lines[i].sentence.text.split()) for i in to_come if self._lines[i].is_supported)
        return shown + len(claim.text.split()) + rest

    def _show(
        self, text: str, cited: Sequence[int], fresh: Sequence[int], sources: tuple[Source, ...]
    ) -> Iterator[Event]:
        """At the first line it says; a line cited and hardly said is still to be told."""
        said = [line for line in fresh if self._says(text, line)]
        told_before = [line for line in cited if line in self.told]
        line = (said or told_before or list(cited))[0]
        self.by_model += 1
        self._covered |= set(said)
        sentence = Sentence(text, self._lines[line].section, sources, Verdict.SUPPORTED, by=MODEL)
        yield self._written(line, sentence)
        for other in said:
            if other != line:
                yield Written(other, None)

    def _says(self, text: str, line: int) -> bool:
        """Whether ``text`` says enough of ``line`` for it not to be told again."""
        planned = set(content_keys(self._lines[line].sentence.text))
        return len(planned & set(content_keys(text))) >= _LEAST_SAID * len(planned)

    def _tell_embedded(self, line: int) -> Iterator[Event]:
        self._covered.add(line)
        sentence = replace(self._lines[line].sentence, by=EMBEDDED)
        if self._lines[line].is_supported:
            yield self._written(line, sentence)
        else:
            yield HeldBack(line, sentence.section, "; ".join(sentence.problems))

    def _written(self, line: int, sentence: Sentence) -> Written:
        self.told.setdefault(line, []).append(sentence)
        return Written(line, _joined(self.told[line]))

    def _sources(self, cited: Sequence[int]) -> tuple[Source, ...]:
        return tuple(dict.fromkeys(s for line in cited for s in self._lines[line].sentence.sources))


def _joined(sentences: Sequence[Sentence]) -> Sentence:
    """The sentences of one line as one value, for a page that draws a line at a time."""
    if len(sentences) == 1:
        return sentences[0]
    sources = tuple(dict.fromkeys(s for sentence in sentences for s in sentence.sources))
    return replace(sentences[0], text=" ".join(s.text for s in sentences), sources=sources)
