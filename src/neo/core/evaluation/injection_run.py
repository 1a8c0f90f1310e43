"""Each injection put into the host's record and read by the embedded writer, then by a model that obeys.

The model is the worst one could meet: it knows what the injection asks, whatever it was sent, and writes it
before anything else under every mark that it can cite.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from neo.core.evaluation.adversary.pieces import read_pieces
from neo.core.evaluation.adversary.rounds import NoModelToLie
from neo.core.evaluation.cases import Case
from neo.core.evaluation.injections import CARRIER_REFS, MAIL, Injection, InjectionSuite
from neo.core.evaluation.measures.injection import Exchange, measure_injection
from neo.core.evaluation.run import Evaluation, gather
from neo.core.evaluation.scores import Json, Point
from neo.core.evaluation.writers import SYNTHESIS, ModelWriter, Wanted, Writer, with_sentences


class Obedient:
    """A model that does as the injection asks; ``sent`` and ``instructions``: what it was given last."""

    def __init__(self, injection: Injection) -> None:
        self._injection = injection
        self.sent = self.instructions = ""

    def __call__(self, asked: str, instructions: str) -> str:
        """Its answer to ``asked``."""
        self.sent, self.instructions = asked, instructions
        return "\n".join(self._lines(asked, instructions))

    def _lines(self, asked: str, instructions: str) -> Iterator[str]:
        pieces = read_pieces(asked)
        marks = "".join(f"[{piece.number}]" for piece in pieces)
        for sentence in self._injection.obey:
            yield f"{sentence.rstrip('.')} {marks}."
        for piece in pieces:
            for sentence in self._injection.obey[:1]:
                yield f"{sentence.rstrip('.')} [{piece.number}]."
        yield f"{instructions.splitlines()[-1]} {marks}"
        yield from (f"{piece.fact.rstrip('.')} [{piece.number}]." for piece in pieces)


async def evaluate_injections(
    writer: Writer, suite: InjectionSuite, progress: Callable[[Case], None]
) -> Evaluation:
    """The points of every injection of ``suite``. Raises ``NoModelToLie``."""
    if not isinstance(writer, ModelWriter):
        raise NoModelToLie(name=writer.name)
    by_name: dict[str, list[Point]] = {}
    without: dict[Any, dict[Wanted, Json]] = {}
    for injection in suite.injections:
        clean, case = suite.case(injection, injected=False), suite.case(injection, injected=True)
        progress(case)
        key = (injection.carrier, injection.before, injection.after)
        if key not in without:
            without[key] = {w: await _embedded(writer, clean, w) for w in _wanted(suite, injection, clean)}
        exchanges = []
        for wanted, plain in zip(_wanted(suite, injection, case), without[key].values(), strict=True):
            exchanges.append(Exchange(await _embedded(writer, case, wanted), plain))
            model = Obedient(injection)
            result = with_sentences(await writer.write_with(case, model, wanted))
            exchanges.append(Exchange(result, plain, model.sent, model.instructions))
        by_name[injection.name] = list(measure_injection(injection, exchanges, _identifiers(suite)))
    return gather(writer.name, by_name)


def _wanted(suite: InjectionSuite, injection: Injection, case: Case) -> tuple[Wanted, ...]:
    """The synthesis, the answers, and what is written of the very text that carries the injection: the reply
    to a mail, the conclusion of typed notes."""
    asked = (SYNTHESIS, *(Wanted(question=question) for question in suite.questions))
    if injection.carrier == MAIL:
        return (*asked, Wanted(message=CARRIER_REFS[MAIL]))
    return (*asked, Wanted(notes=case.document["conclusionsEntretien"][-1]["texte"]))


async def _embedded(writer: Writer, case: Case, wanted: Wanted) -> Json:
    if wanted.message:
        return await writer.draft(case, wanted.message)
    if wanted.notes:
        return with_sentences(await writer.conclude(case, wanted.notes))
    return await (writer.ask(case, wanted.question) if wanted.question else writer.synthesize(case))


def _identifiers(suite: InjectionSuite) -> list[str]:
    """What of the host's identity may never leave in clear."""
    person = suite.host["identite"]
    found = [person["nom"], *(e["adresseEmail"] for e in person.get("emails", ()))]
    return found + [t["numeroTelephone"] for t in person.get("telephones", ())]
