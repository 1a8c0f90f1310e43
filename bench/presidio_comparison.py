"""``python -m bench.presidio_comparison SUITE…``: the usual library beside NÉO, same texts, same measures.

Presidio's analyser with a blank French pipeline (no package ships weights), given French patterns of the kind
its own documentation shows and, per record, the record's own names as a deny-list. It is an optional extra
(``pip install 'neo-emploi[comparison]'``); without it one sentence says so and nothing is measured.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from neo.core.dossier.exchange import read_dossier
from neo.core.evaluation.cases import Case, load_suite
from neo.core.evaluation.measures.privacy import bodies, measure_masking
from neo.core.evaluation.scores import Point, score
from neo.core.privacy.identity import Identity, identity_of
from neo.core.privacy.preview import preview
from neo.samples.identifiers.suite import generated_suite

_PATTERNS = {
    "PHONE": r"(?:(?:\+|00)33[ .-]?(?:\(0\)[ .-]?)?|0)[1-9](?:[ .-]?\d{2}){4}",
    "EMAIL": r"[\w.+-]+@[\w-]+\.[\w.-]+",
    "NIR": r"[12] ?\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{3}(?: ?\d{2})?",
    "IBAN": r"FR\d{2}(?: ?[A-Z0-9]{4}){5} ?[A-Z0-9]{3}",
    "SIRET": r"\d{3} ?\d{3} ?\d{3} ?\d{5}",
    "PLATE": r"[A-Z]{2}[- ]?\d{3}[- ]?[A-Z]{2}",
    "FRANCE_TRAVAIL_ID": r"\b\d{7}[A-Z]\b|\b\d{11}\b",
    "CITY_POSTCODE": r"\b\d{5} [A-ZÀ-Þ][\w' -]+",
}
_MEASURES = ("pii_direct", "record_names", "third_parties", "structured", "texts_without_leak", "words_left")
Masks = Callable[[Case, str], list[dict[str, int]]]


def main(arguments: list[str]) -> int:
    """Print one table a suite; ``generated`` is the generated one."""
    try:
        from presidio_analyzer import AnalyzerEngine
    except ImportError:
        print("Not measured: the extra « comparison » is not installed.", file=sys.stderr)
        return 1
    start = time.perf_counter()
    usual = _usual(AnalyzerEngine)
    print(f"Start of the usual library: {time.perf_counter() - start:.1f} s\n")
    for suite in arguments or ["generated"]:
        cases = generated_suite() if suite == "generated" else load_suite(Path(suite))
        print(f"{suite}, {len(cases)} records\n\n| writer | {' | '.join(_MEASURES)} | MB/s |")
        print("|---|" + "---:|" * (len(_MEASURES) + 1))
        for name, masks in (("NÉO", _ours), ("the usual library", usual)):
            print(f"| {name} | {' | '.join(_figures(cases, masks))} |", flush=True)
        print()
    return 0


def _figures(cases: list[Case], masks: Masks) -> Iterator[str]:
    points: list[Point] = []
    size = spent = 0.0
    for case in cases:
        for body in bodies(case):
            start = time.process_time()
            spans = masks(case, body.text)
            spent += time.process_time() - start
            size += len(body.text)
            points += measure_masking(body, {"spans": spans})
    for measure in _MEASURES:
        found = score(p for p in points if p.measure == measure)
        yield f"{found.value:.3f}"
    yield f"{size / 1e6 / spent:.2f}"


def _ours(case: Case, text: str) -> list[dict[str, int]]:
    masked = preview(text, read_dossier(case.document))
    return [{"start": s.start, "end": s.end} for s in masked.spans]


def _usual(engine_type: Any) -> Masks:
    """The usual library's analyser as a function of a record and a text."""
    import spacy
    from presidio_analyzer import Pattern, PatternRecognizer, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):
        def __init__(self) -> None:
            super().__init__(models=[{"lang_code": "fr", "model_name": "blank"}])
            self.nlp = {"fr": spacy.blank("fr")}

        def load(self) -> None:
            return None

    registry = RecognizerRegistry(supported_languages=["fr"])
    for kind, regex in _PATTERNS.items():
        pattern = Pattern(kind, regex, 0.8)
        registry.add_recognizer(
            PatternRecognizer(supported_entity=kind, patterns=[pattern], supported_language="fr")
        )
    engine = engine_type(nlp_engine=Blank(), registry=registry, supported_languages=["fr"])
    lists: dict[str, Any] = {}

    def masks(case: Case, text: str) -> list[dict[str, int]]:
        if case.name not in lists:
            names = _names(identity_of(read_dossier(case.document)))
            lists[case.name] = PatternRecognizer(
                supported_entity="PERSON", deny_list=names, supported_language="fr"
            )
        found = engine.analyze(text=text, language="fr", ad_hoc_recognizers=[lists[case.name]])
        return [{"start": r.start, "end": r.end} for r in found]

    return masks


def _names(identity: Identity) -> list[str]:
    return sorted({name for p in identity.people for name in (*p.first_names, *p.last_names)})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
