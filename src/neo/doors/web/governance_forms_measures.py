"""Criteria written before an evaluation, and the evaluation itself: rows of a measure and a number.

The results may come from the file that ``neo evaluate --json`` prints; its figures are shown in the fields
before anything is recorded.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django import forms

from neo.core.evaluation.catalogue import MEASURES
from neo.core.governance.decisions import Decision
from neo.core.governance.rollout import Rollout

from . import governance_fields as fields
from .governance_fields import DecisionForm

LABELS: dict[str, str] = {measure.name: measure.label for measure in MEASURES}
"""The French names of the measures of an evaluation."""

LEAST_ROWS, MOST_ROWS, SPARE_ROWS = 4, 40, 3
MOST_BYTES = 5_000_000


def names_in(rollout: Rollout) -> dict[str, str]:
    """The French names that a decision's own words need: measures, and the stages of the plan."""
    return LABELS | {stage.name: stage.title for stage in rollout.plan}


class RowsForm(DecisionForm):
    """Fields ``measure-1`` and ``value-1`` and so on: as many as are filled, and a few more."""

    template_rows = "web/_measure_rows.html"
    value_label = "Seuil"
    rows_of_field = "measures"

    def prepare(self) -> None:
        """One pair of fields a row."""
        self.row_count = self._count()
        options = [("", "Choisir une mesure"), *sorted(LABELS.items(), key=lambda pair: pair[1])]
        for number in range(1, self.row_count + 1):
            unknown = self._unknown(number)
            self.fields[f"measure-{number}"] = fields.one_of(
                f"Mesure, ligne {number}", [*options, *unknown], required=False
            )
            self.fields[f"value-{number}"] = fields.Amount(
                label=f"{self.value_label}, ligne {number}", share=True, required=False
            )

    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The rows, for the template."""
        return [(self[f"measure-{n}"], self[f"value-{n}"]) for n in range(1, self.row_count + 1)]

    def plain_fields(self) -> list[forms.BoundField]:
        """The fields that are no row."""
        return [field for field in self if not field.name.startswith(("measure-", "value-"))]

    def clean(self) -> dict[str, Any]:
        """A row is whole or empty; no measure twice; at least one."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        rows: dict[str, float] = {}
        for number in range(1, self.row_count + 1):
            name, value = said.get(f"measure-{number}"), said.get(f"value-{number}")
            if name and value is None and f"value-{number}" not in self.errors:
                self.add_error(f"value-{number}", "Écrivez le nombre de cette mesure.")
            elif value is not None and not name:
                self.add_error(f"measure-{number}", "Choisissez la mesure de ce nombre.")
            elif name and name in rows:
                self.add_error(f"measure-{number}", "Cette mesure est déjà dans la liste.")
            elif name and value is not None:
                rows[name] = value
        if not rows and not self.errors:
            self.add_error("measure-1", "Au moins une mesure avec son nombre.")
        self.rows = rows
        return said

    def what(self) -> dict[str, Any]:
        """The rows under one key."""
        said = {name: value for name, value in super().what().items() if not _is_row(name)}
        return {**said, self.rows_of_field: self.rows}

    def _count(self) -> int:
        filled = [
            n for n in range(1, MOST_ROWS + 1) if self._typed(f"measure-{n}") or self._typed(f"value-{n}")
        ]
        more = SPARE_ROWS if self.data.get("acte") == "lignes" or not self.is_bound else 0
        return min(MOST_ROWS, max(LEAST_ROWS, max(filled, default=0) + more))

    def _typed(self, name: str) -> Any:
        return self.data.get(name) if self.is_bound else self.initial.get(name)

    def _unknown(self, number: int) -> list[tuple[str, str]]:
        """A measure of another version, read from a file or a decision, stays as it is named."""
        name = str(self._typed(f"measure-{number}") or "")
        known = {measure for row in self.kept_names() for measure in row}
        return [(name, name)] if name and name not in LABELS and name in known else []

    def kept_names(self) -> list[list[str]]:
        """Names of measures that a file or a decision gave, beside the catalogue's."""
        return []


class CriteriaForm(RowsForm):
    """Thresholds, recorded before the evaluation they judge."""

    functions = fields.functions(every=True)
    text = fields.words("Pourquoi ces seuils, et les pertes à compter", required=False)


class EvaluationForm(RowsForm):
    """Results against criteria recorded before; the code compares."""

    value_label = "Résultat"
    rows_of_field = "results"
    criteria = fields.number_of("Critères, inscrits avant l’évaluation")
    functions = fields.functions()
    engine_kinds = fields.engine_kinds(required=False, help_text="Aucune case : tous les rédacteurs.")
    models = fields.words(
        "Modèles évalués, un par ligne ; aucun pour le rédacteur embarqué", rows=2, required=False
    )
    text = fields.words("Corrections, dysfonctionnements, tâches ajoutées", required=False)
    file = forms.FileField(
        label="Résultats de neo evaluate --json",
        required=False,
        help_text="Les chiffres du fichier remplissent les lignes ; rien n’est inscrit avant que vous ne les "
        "ayez relus. Le fichier n’est pas gardé.",
    )

    def prepare(self) -> None:
        """Criteria that are recorded; a row for each of their measures."""
        found = [d for d in reversed(self.rollout.decisions) if d.kind == "criteria"]
        rows = [(str(d.number), f"n° {d.number} : {', '.join(_measures(d))}"[:120]) for d in found]
        none = "Choisir" if rows else "Aucun critère n’est inscrit"
        self.fields["criteria"].choices = [("", none), *rows]  # type: ignore[attr-defined]
        super().prepare()

    def kept_names(self) -> list[list[str]]:
        """Measures that recorded criteria ask for."""
        return [list(_measures(d)) for d in self.rollout.decisions if d.kind == "criteria"]

    def what(self) -> dict[str, Any]:
        """Without the file; the models as a list, none being no key."""
        said = {name: value for name, value in super().what().items() if name not in ("file", "models")}
        written = str(self.cleaned_data.get("models") or "")
        named = [line.strip() for line in written.splitlines() if line.strip()]
        return {**said, "models": named} if named else said


def read_results(content: bytes) -> dict[str, float]:
    """Measure -> share right, from what ``neo evaluate --json`` printed. Raises ``ValueError``, French."""
    try:
        shape = json.loads(content.decode("utf-8"))
    except ValueError:
        raise ValueError("Ce fichier n’est pas du JSON en UTF-8.") from None
    totals = shape.get("total") if isinstance(shape, dict) else None
    if not isinstance(totals, dict):
        raise ValueError("Ce fichier n’a pas la clé « total » que donne neo evaluate --json.")
    found = {name: share for name, row in totals.items() if (share := _share(row)) is not None}
    if not found:
        raise ValueError("Ce fichier ne donne aucune mesure.")
    return found


def filled(data: Any, results: Mapping[str, float], wanted: tuple[str, ...]) -> Any:
    """What was typed, with the rows of ``results``: those that the criteria want, or all without criteria."""
    copy = data.copy()
    for name in [key for key in copy if _is_row(key)]:
        del copy[name]
    kept = [name for name in (wanted or sorted(results)) if name in results][:MOST_ROWS]
    for number, name in enumerate(kept, 1):
        copy[f"measure-{number}"] = name
        copy[f"value-{number}"] = f"{results[name]:.4f}".rstrip("0").rstrip(".").replace(".", ",")
    return copy


def _share(row: object) -> float | None:
    if not isinstance(row, dict):
        return None
    right, of = row.get("right"), row.get("of")
    if not isinstance(right, int | float) or not isinstance(of, int | float) or of <= 0:
        return None
    return min(1.0, max(0.0, right / of))


def _measures(decision: Decision) -> tuple[str, ...]:
    rows = decision.what.get("measures")
    return tuple(rows) if isinstance(rows, dict) else ()


def measures_of(decisions: tuple[Decision, ...], number: str) -> tuple[str, ...]:
    """The measures that criteria ``number`` ask for; none when there is no such decision."""
    found = next((d for d in decisions if str(d.number) == number and d.kind == "criteria"), None)
    return _measures(found) if found else ()


def _is_row(name: str) -> bool:
    return name.startswith(("measure-", "value-"))
