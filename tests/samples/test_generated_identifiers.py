"""Generated cases: the same for a seed, valid records, rows that stand in the texts."""

from __future__ import annotations

from neo.core.dossier.schema import violations
from neo.core.evaluation.measures.privacy import bodies
from neo.samples.identifiers.suite import generated_suite


def test_the_same_seed_gives_the_same_cases() -> None:
    assert generated_suite(3, seed=7) == generated_suite(3, seed=7)
    assert generated_suite(3, seed=7) != generated_suite(3, seed=8)


def test_each_case_is_a_valid_record_with_its_rows_in_it() -> None:
    for case in generated_suite(10):
        assert not violations(case.document)
        for body in bodies(case):
            assert body.rows and all(row.text in body.text for row in body.rows)
