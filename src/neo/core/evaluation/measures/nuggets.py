"""Does the synthesis say what it should, and only that?"""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.evaluation.cases import Case, Nugget
from neo.core.evaluation.matching import contains, first_found
from neo.core.evaluation.references import Places, meet
from neo.core.evaluation.scores import Json, Point


def measure_nuggets(case: Case, synthesis: Json) -> Iterator[Point]:
    """Expected facts (weighted, then weight 3 alone) and forbidden strings, in the sentences of the text.

    Only the sentences count: a contradiction has to name the outdated value, and a list is not the text.
    """
    sentences = synthesis["sentences"]
    text = "\n".join(s["text"] for s in sentences)
    places = Places(case.document)
    for nugget in case.nuggets:
        said = first_found(text, nugget.any_of)
        why = "" if said else f"fait absent de la synthèse : {nugget.fact}"
        expected = " | ".join(nugget.any_of)
        yield Point("nuggets", said is not None, expected, said or "", why, nugget.weight)
        if nugget.weight == 3:
            yield Point("nuggets_weight_3", said is not None, expected, said or "", why)
        yield _cited(nugget, sentences, places)
    for forbidden in case.must_not_include:
        where = next((s["text"] for s in sentences if contains(s["text"], forbidden)), "")
        why = f"chaîne proscrite écrite : « {forbidden} »" if where else ""
        yield Point("kept_out", not where, f"sans « {forbidden} »", where, why)


def _cited(nugget: Nugget, sentences: list[Json], places: Places) -> Point:
    """A fact counts as cited when a sentence that says it has a source in one of its expected places."""
    saying = [s for s in sentences if first_found(s["text"], nugget.any_of)]
    wanted = [places.of(e) for e in nugget.evidence]
    found = any(
        meet(places.of_source(source), place) for s in saying for source in s["sources"] for place in wanted
    )
    why = "" if found else ("dit, mais d'une autre source" if saying else f"non dit : {nugget.fact}")
    return Point("nuggets_cited", found, ", ".join(nugget.evidence), saying[0]["text"] if saying else "", why)
