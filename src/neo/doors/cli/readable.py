"""The results as an adviser reads them in a terminal."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console
from rich.text import Text

from neo.core.assistant.results import Answer, Sentence, Source, Synthesis, Verdict, Verification


def show(result: Synthesis | Answer | Verification) -> None:
    """Print one result on standard output."""
    console = Console(highlight=False, soft_wrap=not Console().is_terminal)
    if isinstance(result, Synthesis):
        _synthesis(console, result)
    elif isinstance(result, Answer):
        _answer(console, result)
    else:
        for sentence in result.sentences:
            _sentence(console, sentence)


def _synthesis(console: Console, result: Synthesis) -> None:
    for section, sentences in groupby(result.sentences, key=lambda sentence: sentence.section):
        console.print(Text(f"\n{section}", style="bold"))
        for sentence in sentences:
            _sentence(console, sentence)
    _block(console, "Ce que le dossier ne dit pas", [(u.text, ()) for u in result.unknown])
    _block(console, "Ce qui se contredit", [(c.about, c.sources) for c in result.contradictions])
    _block(console, "À ne plus tenir pour sûr", [(s.about, s.sources) for s in result.stale])
    _block(console, "Ce qui a changé", [(c.text, c.sources) for c in result.changes])
    _block(console, "Laissé de côté", [(o.text, o.sources) for o in result.omitted])
    console.print()


def _answer(console: Console, result: Answer) -> None:
    if result.abstained:
        console.print(Text(result.message or "Le dossier ne le dit pas."))
        _block(console, "Ce que le dossier dit de plus proche", [(s.text, s.sources) for s in result.nearest])
        return
    for sentence in result.sentences:
        _sentence(console, sentence)


def _sentence(console: Console, sentence: Sentence) -> None:
    mark = {Verdict.SUPPORTED: "✓", Verdict.UNSUPPORTED: "✗", Verdict.NOT_CHECKED: "?"}[sentence.verdict]
    console.print(Text.assemble((f" {mark} ", "dim"), sentence.text, (_places(sentence.sources), "dim")))
    for problem in sentence.problems:
        console.print(Text(f"     {problem}", style="italic"))


def _block(console: Console, title: str, rows: list[tuple[str, tuple[Source, ...]]]) -> None:
    if rows:
        console.print(Text(f"\n{title}", style="bold"))
    for text, sources in rows:
        console.print(Text.assemble(" · ", text, (_places(sources), "dim")))


def _places(sources: tuple[Source, ...]) -> str:
    refs = list(dict.fromkeys(source.ref for source in sources))
    return f"  [{', '.join(refs)}]" if refs else ""
