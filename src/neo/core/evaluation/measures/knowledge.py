"""Questions to the dated texts: the right text's own words, or the right refusal.

A refusal counts beside the answers: a search that always answers, or never, gets half at most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from neo.core.evaluation.matching import contains
from neo.core.evaluation.scores import Point
from neo.core.knowledge.answers import KnowledgeAnswer, KnowledgeRefusal

MEASURES = {
    "texts_right": "Réponses tirées du bon texte",
    "texts_answers": "Réponses qui disent ce qui est attendu",
    "texts_refused": "Questions à refuser, refusées",
    "texts_reason": "Refus dont la raison est la bonne",
    "texts_warned": "Avertissements attendus, donnés",
    "texts_own_words": "Phrases qui sont celles du texte, à leur place",
}
"""Name -> what it says."""


def measure_question(
    expected: Mapping[str, Any], found: KnowledgeAnswer | KnowledgeRefusal
) -> Iterator[Point]:
    """The points of one question. ``expected``: ``question``, then ``sheet`` (the text's key) with
    ``contains``, or ``refused`` (the reason); ``warns``: kinds of warning."""
    asked = str(expected["question"])
    answer = found if isinstance(found, KnowledgeAnswer) else None
    got = answer.text if answer else getattr(found, "message", "")
    if "sheet" in expected:
        right = answer is not None and answer.document.key == expected["sheet"]
        yield Point("texts_right", right, f"{asked} → {expected['sheet']}", got)
        said = answer is not None and all(
            contains(answer.text, part) for part in expected.get("contains", ())
        )
        yield Point("texts_answers", right and said, f"{asked} → {expected.get('contains', [])}", got)
    else:
        yield Point("texts_refused", answer is None, f"{asked} → refus", got)
        reason = found.reason.value if isinstance(found, KnowledgeRefusal) else ""
        yield Point("texts_reason", reason == expected["refused"], f"{asked} → {expected['refused']}", reason)
    kinds = {w.kind for w in found.warnings}
    for kind in expected.get("warns", ()):
        yield Point("texts_warned", kind in kinds, f"{asked} → {kind}", ", ".join(sorted(kinds)))
    for cited in answer.sentences if answer else ():
        own = cited.document.body[cited.start : cited.end] == cited.text
        yield Point("texts_own_words", own, cited.text, asked)
