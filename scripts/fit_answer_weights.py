"""Fit the weights by which passages are ranked as answers: ``python scripts/fit_answer_weights.py FOLDER…``.

Reads the cases of the folders given, weighs every candidate passage of every answerable question, and fits
``core/assistant/answer/weights.py`` so that the passages which hold what the case expects come first. Prints
how often the first passage is right on cases left out of the fit, then the weights. Nothing is written.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from neo.core.assistant.answer.features import PartReader
from neo.core.assistant.answer.matching import Matcher
from neo.core.assistant.answer.question import read_question
from neo.core.assistant.answer.ranking import rank
from neo.core.assistant.answer.record_texts import RecordTexts
from neo.core.dossier.exchange import read_dossier
from neo.core.evaluation.matching import contains
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index

_ROUNDS, _STEP, _SHRINK = 150, 0.1, 0.5


@dataclass(frozen=True, slots=True)
class Ranking:
    """One part of one question: the features of each candidate, and its share of what is expected."""

    case: str
    features: list[list[float]]
    worth: list[float]


def main(folders: Sequence[str]) -> None:
    names, rankings = _read(folders)
    cases = sorted({r.case for r in rankings})
    right = 0
    for left_out in cases:
        weights = _fit([r for r in rankings if r.case != left_out], len(names))
        right += sum(_first_is_right(r, weights) for r in rankings if r.case == left_out)
    print(f"first passage right on cases left out: {right} of {len(rankings)}")
    weights = _fit(rankings, len(names))
    for name, weight in sorted(zip(names, weights, strict=True), key=lambda pair: -abs(pair[1])):
        if abs(weight) >= 0.005:
            print(f'    "{name}": {weight:.2f},')


def _read(folders: Sequence[str]) -> tuple[list[str], list[Ranking]]:
    names: list[str] = []
    rankings: list[Ranking] = []
    for path in (p for folder in folders for p in sorted(Path(folder).glob("*.json"))):
        for features, worth in _of_case(json.loads(path.read_text("utf-8"))):
            names = names or sorted(features[0])
            rankings.append(Ranking(path.stem, [[f[n] for n in names] for f in features], worth))
    return names, rankings


def _of_case(case: dict[str, Any]) -> Iterator[tuple[list[dict[str, float]], list[float]]]:
    dossier = read_dossier(case["dossier"])
    index = Index(dossier)
    texts = RecordTexts(dossier, index)
    matcher = Matcher(index, texts)
    for gold in case["gold"].get("questions", ()):
        question = read_question(gold["question"], dossier.today)
        for part in question.parts if gold["answerable"] else ():
            ranked = rank(PartReader(matcher, texts, question, part, dossier.today))
            worth = [_worth(e.passage, gold) for e in ranked]
            if sum(worth):
                yield [dict(e.features) for e in ranked], [w / sum(worth) for w in worth]


def _worth(passage: Passage, gold: dict[str, Any]) -> float:
    """The share of the expected groups that the passage tells, squared; none outside the evidence."""
    cited = any(passage.ref == e or passage.pointer.startswith(e) for e in gold["evidence"])
    groups = gold["must_contain"]
    if not cited or not groups or any(contains(passage.text, a) for a in gold.get("must_not_contain", ())):
        return 0.0
    told = sum(any(contains(passage.text, a) for a in group) for group in groups)
    return (told / len(groups)) ** 2


def _fit(rankings: Sequence[Ranking], size: int) -> list[float]:
    """Softmax over each ranking's candidates, shrunk towards zero; steps of Adam, the same at each run."""
    weights, mean, square = [0.0] * size, [0.0] * size, [0.0] * size
    for turn in range(1, _ROUNDS + 1):
        slope = [_SHRINK * w / len(rankings) for w in weights]
        for r in rankings:
            _add_slope(slope, r, weights, len(rankings))
        for i, g in enumerate(slope):
            mean[i] = 0.9 * mean[i] + 0.1 * g
            square[i] = 0.99 * square[i] + 0.01 * g * g
            scale = math.sqrt(square[i] / (1 - 0.99**turn)) + 1e-8
            weights[i] -= _STEP * mean[i] / (1 - 0.9**turn) / scale
    return weights


def _add_slope(slope: list[float], r: Ranking, weights: list[float], count: int) -> None:
    scores = [_score(f, weights) for f in r.features]
    highest = max(scores)
    shares = [math.exp(s - highest) for s in scores]
    total = sum(shares)
    for features, share, worth in zip(r.features, shares, r.worth, strict=True):
        gap = (share / total - worth) / count
        if abs(gap) > 1e-9:
            for i, value in enumerate(features):
                if value:
                    slope[i] += gap * value


def _score(features: list[float], weights: list[float]) -> float:
    return sum(f * w for f, w in zip(features, weights, strict=True))


def _first_is_right(r: Ranking, weights: list[float]) -> bool:
    scores = [_score(f, weights) for f in r.features]
    return r.worth[scores.index(max(scores))] > 0


if __name__ == "__main__":
    main(sys.argv[1:] or ["cases/development"])
