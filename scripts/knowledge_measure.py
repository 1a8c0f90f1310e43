"""The measure of the dated texts: the sample sheets, asked the questions of a file.

    .venv/bin/python scripts/knowledge_measure.py cases/knowledge/questions.json --misses
    .venv/bin/python scripts/knowledge_measure.py cases/knowledge_held/questions.json

Without ``--misses`` only totals are printed: the held half is never read while the search is worked on.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from neo.adapters.knowledge_files.reading import read_file, text_files
from neo.core.evaluation.measures.knowledge import MEASURES, measure_question
from neo.core.evaluation.scores import Point, score
from neo.core.knowledge.answering import search
from neo.core.knowledge.reading import key_of, read_document
from neo.core.knowledge.texts import DatedText

SHEETS = Path(__file__).resolve().parent.parent / "src" / "neo" / "samples" / "knowledge"


def sample_texts() -> tuple[DatedText, ...]:
    day = date(2026, 1, 1)
    return tuple(read_document(read_file(f).text, key_of(f.stem), day) for f in text_files(SHEETS))


def points_of(file: Path) -> list[Point]:
    """Every point of the questions of ``file``."""
    suite = json.loads(file.read_text("utf-8"))
    texts, today = sample_texts(), date.fromisoformat(suite["today"])
    asked = suite["questions"]
    return [p for q in asked for p in measure_question(q, search(q["question"], texts, today))]


def main(arguments: list[str]) -> int:
    points = points_of(Path(arguments[0]))
    for name, label in MEASURES.items():
        figure = score(p for p in points if p.measure == name)
        shown = f"{figure.value:.2f} ({figure.low:.2f}–{figure.high:.2f})" if figure.of else "–"
        print(f"{name:16} {shown:20} {figure.right:g}/{figure.of:g}  {label}")
    if "--misses" in arguments:
        for point in points:
            if not point.right:
                print(f"\n{point.measure}: {point.expected}\n   obtenu : {point.got}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
