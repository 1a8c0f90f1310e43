"""Does every sentence have sources, and are they exactly where they say?"""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.evaluation.cases import Case
from neo.core.evaluation.record_texts import FREE_TEXT_KEYS
from neo.core.evaluation.references import Places, meet, pointer_path, value_at
from neo.core.evaluation.scores import Json, Point


def measure_citations(case: Case, result: Json, measure: str) -> Iterator[Point]:
    """One point a sentence: right when it has a source and each of its sources is exact."""
    places = Places(case.document)
    for sentence in result["sentences"]:
        faults = [f for source in sentence["sources"] if (f := source_fault(places, source))]
        why = "phrase sans source" if not sentence["sources"] else " ; ".join(faults)
        yield Point(measure, not why, "des sources exactes", sentence["text"], why)


def measure_support(synthesis: Json) -> Iterator[Point]:
    """One point a sentence: right when the verifier says ``supported``."""
    for sentence in synthesis["sentences"]:
        verdict = str(sentence["verdict"])
        problems = " ; ".join(sentence.get("problems", ()))
        why = "" if verdict == "supported" else f"verdict {verdict}" + (f" : {problems}" if problems else "")
        yield Point("supported", not why, "supported", sentence["text"], why)


def source_fault(places: Places, source: Json) -> str:
    """What is wrong with a source, in words; "" when nothing is."""
    pointer = str(source.get("pointer", ""))
    if not pointer.startswith("/"):
        return f"source sans pointeur ({source.get('ref', '?')})"
    path = pointer_path(pointer)
    try:
        value = value_at(places.document, path)
    except (LookupError, ValueError):
        return f"rien à {pointer}"
    if not meet(places.of(str(source.get("ref", ""))), path):
        return f"{source.get('ref', '?')} n'est pas à {pointer}"
    return _quote_fault(source, pointer, path[-1], value)


def _quote_fault(source: Json, pointer: str, key: str, value: object) -> str:
    start, end, quote = source.get("start"), source.get("end"), source.get("quote", "")
    if start is None:
        if key in FREE_TEXT_KEYS:
            return f"source dans un texte libre sans caractères ({pointer})"
        return ""
    if not isinstance(value, str) or not isinstance(start, int) or not isinstance(end, int):
        return f"caractères donnés hors d'un texte ({pointer})"
    if not 0 <= start < end <= len(value) or value[start:end] != quote:
        return f"la citation n'est pas le texte de {pointer} entre {start} et {end}"
    return ""
