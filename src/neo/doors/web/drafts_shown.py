"""A draft that the adviser edits: one field a paragraph, each with what the record proves of it.

The same rule for a reply and a conclusion: what the browser sends back is the adviser's own text; it is
checked when asked, and never kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from neo.core.assistant.results import Sentence, Verdict
from neo.core.assistant.writings import RuleTold
from neo.core.knowledge.answers import dated

from . import display
from .passages import PassageBook
from .reportable import EDITED, reportable
from .source_marks import Mark

MOST_FIELDS = 40
LONGEST_TEXT = 20_000
"""Characters of a whole text sent back."""
_TO_COMPLETE = re.compile(r"\[[^\]\n]{3,}\]|…{1,2}\s*$")
_PARAGRAPH = re.compile(r"\n[ \t]*\n+")


@dataclass(frozen=True, slots=True)
class ShownVerdict:
    """What the record says of one sentence. ``state``: good, danger or warn."""

    state: str
    text: str
    marks: tuple[Mark, ...] = ()
    url: str = ""
    """The dated text that says it."""
    report: str = ""
    """What the control that reports this sentence sends: see ``reportable``."""


@dataclass(frozen=True, slots=True)
class Field:
    """One paragraph. ``state``: ok, bad, todo, or empty when nothing in it needs a proof."""

    name: str
    label: str
    text: str
    rows: int
    state: str
    verdicts: tuple[ShownVerdict, ...]


def fields_of(
    body: str,
    sentences: Sequence[Sentence],
    book: PassageBook,
    rules: Sequence[RuleTold] = (),
    edited: bool = False,
) -> tuple[Field, ...]:
    """The paragraphs of ``body``, each with the verdicts of the sentences that stand in it; a rule told as in
    ``rules`` is proved by its dated text and not by the record. ``edited``: the adviser may have changed it.
    """
    paragraphs = [p.strip() for p in _PARAGRAPH.split(body) if p.strip()][:MOST_FIELDS]
    left = [s for s in sentences if s.verdict is not Verdict.NOT_CHECKED or s.problems]
    found = []
    for number, paragraph in enumerate(paragraphs):
        own = [s for s in left if s.text.strip() in paragraph]
        left = [s for s in left if s not in own]
        told = [rule for rule in rules if rule.text in paragraph]
        own = [s for s in own if not any(s.text.strip() in rule.text for rule in told)]
        verdicts = tuple(_verdict(s, book, edited) for s in own)
        verdicts += tuple(_by_a_text(rule, book.record_id) for rule in told)
        if _TO_COMPLETE.search(paragraph):
            verdicts += (ShownVerdict("warn", "À vous de compléter."),)
        rows = max(2, sum(1 + len(line) // 60 for line in paragraph.splitlines()))
        label = _label(number, len(paragraphs))
        found.append(Field(f"p{number}", label, paragraph, rows, _state(verdicts), verdicts))
    return tuple(found)


def text_sent(request: HttpRequest) -> str:
    """The paragraphs of the form, put together again; cut at ``LONGEST_TEXT``."""
    parts = [request.POST.get(f"p{i}", "") for i in range(MOST_FIELDS)]
    kept = [part.replace("\r\n", "\n").strip() for part in parts]
    return "\n\n".join(part for part in kept if part)[:LONGEST_TEXT]


def warned(verdicts: Iterable[Field]) -> str:
    """« Avant de déposer : … », or nothing."""
    fields = tuple(verdicts)
    bad = sum(v.state == "danger" for f in fields for v in f.verdicts)
    todo = sum(v.state == "warn" for f in fields for v in f.verdicts)
    told = []
    if bad:
        told.append(display.plural(bad, "phrase non soutenue", "phrases non soutenues"))
    if todo:
        told.append(
            display.plural(todo, "passage à compléter ou à vérifier", "passages à compléter ou à vérifier")
        )
    return ", ".join(told)


def _label(number: int, count: int) -> str:
    if number == 0:
        return "Ouverture"
    return "Fin" if number == count - 1 else f"Partie {number}"


def _state(verdicts: Sequence[ShownVerdict]) -> str:
    states = {v.state for v in verdicts}
    if "danger" in states:
        return "bad"
    return "todo" if "warn" in states else "ok" if "good" in states else ""


def _verdict(sentence: Sentence, book: PassageBook, edited: bool) -> ShownVerdict:
    marks = book.cite(sentence.sources)
    by = EDITED if edited else sentence.by
    report = reportable(book.record_id, "mail", sentence.text, sentence.sources, by)
    if sentence.verdict is Verdict.SUPPORTED:
        return ShownVerdict("good", "Au dossier", marks, report=report)
    problems = "; ".join(sentence.problems) or "non vérifié"
    quoted = display.typeset(sentence.text)
    return ShownVerdict(
        "danger", f"Non soutenu : {quoted} ({display.typeset(problems)})", marks, report=report
    )


def _by_a_text(rule: RuleTold, record_id: str) -> ShownVerdict:
    text = rule.cited[0].document
    url = reverse("web:text", args=[text.key, text.valid_from.isoformat()])
    told = " ".join(["Règle générale, à vérifier.", dated(text), *rule.notes])
    address = f"{url}#p-{rule.cited[0].start}"
    report = reportable(record_id, "mail", rule.text)
    return ShownVerdict("warn", display.typeset(told), url=address, report=report)
