"""The results as an adviser reads them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rich.console import Console
from rich.text import Text

from neo.core.assistant.contribution import mention
from neo.core.assistant.events import Result
from neo.core.assistant.making import EMBEDDED, EMBEDDED_MAKING
from neo.core.assistant.making_words import lines, writer
from neo.core.assistant.results import Answer, Sentence, Source, Synthesis, Verdict, Verification
from neo.core.assistant.writings import Conclusion, DraftReply, RuleTold, Step, Suggestions
from neo.core.knowledge.answers import dated
from neo.doors.cli.output import printable

_MARKS = {
    Verdict.SUPPORTED: ("✓", "green"),
    Verdict.UNSUPPORTED: ("✗", "red"),
    Verdict.NOT_CHECKED: ("?", "dim"),
}
_PLACES = {
    "situation": "situation",
    "identite": "identité",
    "referent": "référent",
    "orientation": "orientation",
    "indemnisation": "indemnisation",
    "parcours": "parcours",
    "diagnostic": "diagnostic",
    "contratEngagement": "contrat d’engagement",
    "projets": "projet",
    "documents": "documents",
    "conclusionsEntretien": "entretiens",
    "messages": "messages",
    "demarches": "démarches",
    "rendezVous": "rendez-vous",
    "propositions": "propositions",
}
"""The parts of a record that have no id of their own, as a reader names them."""
_MOST_PLACES = 4
_TASKS: dict[type[Result], str] = {
    Synthesis: "synthesis",
    Answer: "answer",
    DraftReply: "mail",
    Conclusion: "conclusion",
    Suggestions: "suggestions",
    Verification: "verification",
}


def show(result: Result) -> None:
    """Print one result on standard output, then the line that says NÉO's part in it."""
    console = Console(highlight=False, soft_wrap=not Console().is_terminal)
    _result(console, result)
    making = EMBEDDED_MAKING if isinstance(result, Verification) else result.making
    console.print(Text(f"\n{mention(_TASKS[type(result)], making)}", style="dim"))


def _result(console: Console, result: Result) -> None:
    if isinstance(result, Synthesis):
        _synthesis(console, result)
    elif isinstance(result, Answer):
        _answer(console, result)
    elif isinstance(result, DraftReply):
        _draft(console, result)
    elif isinstance(result, Conclusion):
        _conclusion(console, result)
    elif isinstance(result, Suggestions):
        for suggestion in result.suggestions:
            console.print(Text.assemble(" · ", (printable(suggestion.title), "bold")))
            console.print(
                Text.assemble("   ", printable(suggestion.why), (_places(suggestion.sources), "dim"))
            )
            for link in suggestion.links:
                console.print(Text(f"   {printable(link.text)} : {printable(link.url)}", style="dim"))
    else:
        for sentence in result.sentences:
            _sentence(console, sentence)


def _synthesis(console: Console, result: Synthesis) -> None:
    console.print(
        Text(f"Dossier {printable(result.dossier)}, au {result.today:%d/%m/%Y}", style="bold underline")
    )
    for section, sentences in groupby(result.sentences, key=lambda sentence: sentence.section):
        console.print(Text(f"\n{section}", style="bold"))
        for sentence in sentences:
            _sentence(console, sentence)
    _block(console, "Ce que le dossier ne dit pas", ((u.text, ()) for u in result.unknown))
    clashes = result.contradictions
    _block(console, "Ce qui se contredit", ((c.about, c.sources) for c in clashes if c.sure))
    _block(console, "À rapprocher, sans certitude", ((c.about, c.sources) for c in clashes if not c.sure))
    _block(console, "À ne plus tenir pour sûr", ((s.about, s.sources) for s in result.stale))
    _block(console, "Ce qui a changé", ((c.text, c.sources) for c in result.changes))
    _block(console, "Laissé de côté", ((o.text, o.sources) for o in result.omitted))
    _made(console, result)


def _draft(console: Console, result: DraftReply) -> None:
    for warned in result.warnings:
        console.print(
            Text.assemble(" ! ", (printable(warned.text), "bold"), (_places(warned.sources), "dim"))
        )
    _block(
        console,
        "Ce que le mail demande",
        (
            (f"{r.text} ({'traité' if r.answered else 'à vous de répondre'})", r.sources)
            for r in result.requests
        ),
    )
    rules = [rule for request in result.requests for rule in request.rules]
    _block(console, "À vérifier dans les textes", ((_checked(rule), ()) for rule in rules))
    console.print(Text(f"\n{printable(result.subject)}", style="bold underline"))
    console.print(Text(f"\n{printable(result.body)}"))
    _made(console, result)


def _checked(rule: RuleTold) -> str:
    """What says the rule, since when, and what to know of that text."""
    return " ".join([dated(rule.cited[0].document), *rule.notes])


def _conclusion(console: Console, result: Conclusion) -> None:
    for part in result.sections:
        console.print(Text(f"\n{printable(part.title)}", style="bold"))
        for sentence in part.sentences:
            _sentence(console, sentence)
    _block(
        console,
        "Démarches proposées",
        ((f"{d.why}/{d.what} {d.description}{_by(d)}", d.sources) for d in result.demarches),
    )
    _block(console, "Laissé de côté", ((a.advice, ()) for a in result.alerts))
    _made(console, result)


def _by(step: Step) -> str:
    return f" (pour le {step.due:%d/%m/%Y})" if step.due else ""


def _answer(console: Console, result: Answer) -> None:
    if result.abstained:
        console.print(Text(printable(result.message or "Le dossier ne le dit pas.")))
        _block(console, "Ce que le dossier dit de plus proche", ((s.text, s.sources) for s in result.nearest))
        return
    for sentence in result.sentences:
        _sentence(console, sentence)
    _made(console, result)


def _made(console: Console, result: Synthesis | Answer | DraftReply | Conclusion) -> None:
    """What a model had to do with it: the sentences not shown and why, who wrote, what it took."""
    making = result.making
    if making.engine == EMBEDDED and not making.withdrawn and not making.unasked:
        return
    for index, sentence in enumerate(result.held_back):
        if not index:
            console.print(Text("\nPhrases du modèle non retenues", style="bold"))
        console.print(Text(f" ✗ {printable(sentence.text)} ({printable('; '.join(sentence.problems))})"))
    console.print(Text(f"\n{writer(making)}. {'. '.join(lines(making))}.", style="dim"))


def _sentence(console: Console, sentence: Sentence) -> None:
    mark, style = _MARKS[sentence.verdict]
    words, places = printable(sentence.text), _places(sentence.sources)
    console.print(Text.assemble((f" {mark} ", style), words, (places, "dim")))
    for problem in sentence.problems:
        console.print(Text(f"     {printable(problem)}", style="italic"))


def _block(console: Console, title: str, rows: Iterable[tuple[str, tuple[Source, ...]]]) -> None:
    for index, (text, sources) in enumerate(rows):
        if not index:
            console.print(Text(f"\n{title}", style="bold"))
        console.print(Text.assemble(" · ", printable(text), (_places(sources), "dim")))


def _places(sources: tuple[Source, ...]) -> str:
    """« [CE-4, diagnostic] »: each place once, the first few; a pointer is said in words."""
    names = list(dict.fromkeys(_place(source.ref) for source in sources))
    more = ["…"] if len(names) > _MOST_PLACES else []
    return f"  [{', '.join(names[:_MOST_PLACES] + more)}]" if names else ""


def _place(ref: str) -> str:
    if not ref.startswith("/"):
        return printable(ref)
    return _PLACES.get(ref.split("/")[1], printable(ref))
