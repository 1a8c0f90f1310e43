"""Fit the weights that rank pairs as disagreements: ``python scripts/fit_disagreement_weights.py FOLDER…``.

Every field against every passage on its matter, and every two passages on one matter: those that the cases of
the folders call contradictory are positive, all others negative; likewise the small records of the bank of
pairs (``tests/facts/pairs``) and its look-alikes. Of the pairs of the same two places only the likeliest
counts, chosen anew at each turn. Prints how many of the expected contradictions stand among the first eight
and twelve on cases left out of the fit, then writes ``field_weights.py`` and ``text_weights.py``. The same
folders give the same weights.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the bank of pairs stands in tests/, which is not installed: E402 below

from tests.facts.pairs import measure as bank  # noqa: E402
from tests.facts.pairs.build import small_record  # noqa: E402

from neo.core.dossier.exchange import read_dossier  # noqa: E402
from neo.core.dossier.model import Dossier  # noqa: E402
from neo.core.dossier.sources import Source  # noqa: E402
from neo.core.evaluation.references import Places, met_count, pair_off  # noqa: E402
from neo.core.facts.disagreement import field_weights, ranked_pairs, text_weights  # noqa: E402
from neo.core.facts.disagreement.cues import passage_cues  # noqa: E402
from neo.core.facts.disagreement.field_claims import field_claims  # noqa: E402
from neo.core.facts.disagreement.field_pairs import field_pairs  # noqa: E402
from neo.core.facts.disagreement.ranked_pairs import ranked_disagreements  # noqa: E402
from neo.core.facts.disagreement.statements import read_statements  # noqa: E402
from neo.core.facts.disagreement.text_pairs import PairReader  # noqa: E402
from neo.core.facts.record import read_record  # noqa: E402

_TURNS, _STEPS, _RATE = 3, 120, 0.08
_SHRINK = {"field": 4.0, "text": 10.0}
_SEEN_IN = 40  # pairs: a feature seen in fewer is left out
_FOLDS = 5
_WRITTEN = 0.02
_OF_THE_BANK = "of the bank"
_HEADER = '"""{what}.\n\nWritten by ``scripts/fit_disagreement_weights.py``: {source}.\n"""\n\n{name} = {{\n'

Row = tuple[list[int], list[float]]


@dataclass(frozen=True, slots=True)
class Group:
    """The pairs of the same two places; ``label``: 1 when the case calls them contradictory."""

    label: float
    features: list[dict[str, float]]


@dataclass(frozen=True, slots=True)
class Read:
    """One case with the groups of its pairs, by model."""

    name: str
    case: dict[str, Any]
    groups: dict[str, list[Group]]


def main(folders: Sequence[str]) -> None:
    read = [_read(path) for folder in folders for path in sorted(Path(folder).glob("*.json"))]
    small = list(_bank())
    first = [0, 0]
    for fold in range(_FOLDS):
        _install(_fit_both([*(r for i, r in enumerate(read) if i % _FOLDS != fold), *small]))
        for r in (r for i, r in enumerate(read) if i % _FOLDS == fold):
            first = [a + b for a, b in zip(first, _among_first(r.case, (8, 12)), strict=True)]
    expected = sum(len(r.case["gold"]["contradictions"]) for r in read)
    print(f"{len(read)} cases left out in turn: {first[0]} of {expected} among the first 8, {first[1]} of 12")
    told = f"{first[1]} of {expected} expected stand among the first 12 of cases left out"
    source = f"{len(read)} cases and the bank of pairs;\n{told}"
    _write(_fit_both([*read, *small]), source)


def _read(path: Path) -> Read:
    case = json.loads(path.read_text("utf-8"))
    places = Places(case["dossier"])
    gold = [g["evidence"] for g in case["gold"]["contradictions"]]

    def expected(one: Source, other: Source) -> bool:
        cited = [{"ref": s.ref, "pointer": s.pointer} for s in (one, other)]
        return any(met_count(places, cited, evidence) >= 2 for evidence in gold)

    return Read(path.stem, case, _groups(read_dossier(case["dossier"]), expected, {}))


def _bank() -> Iterator[Read]:
    """The small records of the bank; one more feature tells them apart, for there half contradict."""
    for place, fields, texts in bank.contradictions():
        last = bank.last_ref(texts)

        def expected(one: Source, other: Source, place: str = place, last: str = last) -> bool:
            ends = ((one, other), (other, one))
            return any(bank.is_at(a.ref, a.pointer, place) and b.ref == last for a, b in ends)

        yield Read("bank", {}, _groups(small_record(fields, texts), expected, {_OF_THE_BANK: 1.0}))
    for fields, texts in bank.look_alikes():
        yield Read("bank", {}, _groups(small_record(fields, texts), lambda *_: False, {_OF_THE_BANK: 1.0}))


def _groups(
    dossier: Dossier, expected: Callable[[Source, Source], bool], more: dict[str, float]
) -> dict[str, list[Group]]:
    statements = read_statements(dossier, read_record(dossier, dossier.today).all)
    claims = [c for c in statements.claims if c.fact]
    cues = {id(c): passage_cues(c) for c in claims}
    pairs = field_pairs(field_claims(dossier), claims, cues)
    fields = ((p.field.source, p.claim.source, p.features) for p in pairs)
    texts = ((p.one.source, p.other.source, p.features) for p in PairReader(statements, cues).pairs())
    return {"field": _grouped(fields, expected, more), "text": _grouped(texts, expected, more)}


def _grouped(
    pairs: Iterable[tuple[Source, Source, Mapping[str, float]]],
    expected: Callable[[Source, Source], bool],
    more: dict[str, float],
) -> list[Group]:
    found: dict[tuple[str, str], Group] = {}
    for one, other, features in pairs:
        ends = (min(one.pointer, other.pointer), max(one.pointer, other.pointer))
        if ends not in found:
            found[ends] = Group(float(expected(one, other)), [])
        found[ends].features.append({**features, **more})
    return list(found.values())


def _fit_both(read: Sequence[Read]) -> dict[str, dict[str, float]]:
    return {model: _fit([g for r in read for g in r.groups[model]], _SHRINK[model]) for model in _SHRINK}


def _fit(groups: Sequence[Group], shrink: float) -> dict[str, float]:
    """Logistic regression on the likeliest pair of each group, by the weights of the turn before."""
    seen = Counter(name for g in groups for f in g.features for name, value in f.items() if value)
    names = ["always", *sorted(n for n, count in seen.items() if count >= _SEEN_IN)]
    index = {n: i for i, n in enumerate(names)}
    rows = [[_row(f, index) for f in g.features] for g in groups]
    weights = [-3.0, *[0.0] * (len(names) - 1)]
    for turn in range(_TURNS):
        start = weights if turn else [0.0, *[1.0] * (len(names) - 1)]
        chosen = [
            (max(listed, key=lambda r: _dot(r, start)), g.label)
            for listed, g in zip(rows, groups, strict=True)
        ]
        _descend(weights, chosen, shrink)
    return dict(zip(names, weights, strict=True))


def _row(features: dict[str, float], index: dict[str, int]) -> Row:
    kept = [(index[n], v) for n, v in features.items() if v and n in index]
    return [0, *(i for i, _ in kept)], [1.0, *(v for _, v in kept)]


def _dot(row: Row, weights: Sequence[float]) -> float:
    return sum(weights[i] * v for i, v in zip(*row, strict=True))


def _descend(weights: list[float], chosen: Sequence[tuple[Row, float]], shrink: float) -> None:
    """Steps of Adam on the penalised likelihood; the constant is not shrunk."""
    mean, square = [0.0] * len(weights), [0.0] * len(weights)
    for step in range(1, _STEPS + 1):
        slope = [0.0, *(shrink * w for w in weights[1:])]
        for row, label in chosen:
            gap = 1 / (1 + math.exp(-_dot(row, weights))) - label
            if abs(gap) > 1e-4:
                for i, v in zip(*row, strict=True):
                    slope[i] += gap * v
        for i, g in enumerate(slope):
            mean[i] = 0.9 * mean[i] + 0.1 * g
            square[i] = 0.99 * square[i] + 0.01 * g * g
            scale = math.sqrt(square[i] / (1 - 0.99**step)) + 1e-8
            weights[i] -= _RATE * mean[i] / (1 - 0.9**step) / scale


def _install(weights: dict[str, dict[str, float]]) -> None:
    """Use these weights in this process."""
    ranked_pairs.FIELD_WEIGHTS, ranked_pairs.TEXT_WEIGHTS = weights["field"], weights["text"]


def _among_first(case: dict[str, Any], counts: Sequence[int]) -> Iterator[int]:
    dossier = read_dossier(case["dossier"])
    statements = read_statements(dossier, read_record(dossier, dossier.today).all)
    ranked = [d for _, d in ranked_disagreements(dossier, statements)]
    places = Places(case["dossier"])
    gold = [g["evidence"] for g in case["gold"]["contradictions"]]
    for count in counts:
        shown = [[{"ref": s.ref, "pointer": s.pointer} for s in d.sources] for d in ranked[:count]]
        met = {
            g: [i for i, cited in enumerate(shown) if met_count(places, cited, e) >= min(2, len(e))]
            for g, e in enumerate(gold)
        }
        yield len(pair_off(met))


def _write(weights: dict[str, dict[str, float]], source: str) -> None:
    for module, model, name, what in (
        (field_weights, "field", "FIELD_WEIGHTS", "How a field and a passage on its matter are ranked"),
        (text_weights, "text", "TEXT_WEIGHTS", "How two passages on one matter are ranked"),
    ):
        kept = [
            (n, w)
            for n, w in sorted(weights[model].items())
            if n == "always" or (abs(w) >= _WRITTEN and n != _OF_THE_BANK)
        ]
        lines = "".join(f'    "{n}": {w:.2f},\n' for n, w in kept)
        path = Path(str(module.__file__))
        path.write_text(_HEADER.format(what=what, source=source, name=name) + lines + "}\n", "utf-8")
        print(f"{path.name}: {len(kept)} weights")


if __name__ == "__main__":
    main(sys.argv[1:] or ["cases/development"])
