"""The plan of stages and the review of one: a group of fields a stage, an answer an exit criterion."""

from __future__ import annotations

from typing import Any

from django import forms

from neo.core.governance.rollout import Rollout
from neo.core.governance.stages import Stage

from . import governance_fields as fields
from .governance_fields import DecisionForm

MOST_STAGES = 12


class StageForm(DecisionForm):
    """One stage; one without a name is left out."""

    name = forms.SlugField(
        label="Nom court, sans espace",
        required=False,
        max_length=40,
        error_messages={"invalid": "Des lettres sans accent, des chiffres, des tirets."},
    )
    title = forms.CharField(label="Titre", required=False, max_length=120)
    functions = fields.functions("Usages", required=False)
    trades = fields.trades(required=False)
    regions = fields.regions(required=False, help_text="Aucune case : n’importe quelle région.")
    most_regions = fields.whole("Régions au plus, 0 sans limite", required=False, initial=0)
    engine_kinds = fields.engine_kinds(required=False, help_text="Aucune case : tous.")
    after = forms.CharField(label="Après le bilan de l’étape (nom court)", required=False, max_length=40)
    exit_criteria = fields.words("Critères de sortie, un par ligne", required=False)

    def clean(self) -> dict[str, Any]:
        """A stage that has a name opens something for somebody."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("name"):
            for key in ("functions", "trades"):
                if not said.get(key):
                    self.add_error(key, "Choisissez au moins une ligne.")
        elif said.get("title") or said.get("functions"):
            self.add_error("name", "Donnez un nom court à cette étape, ou videz-la.")
        return said

    def row(self) -> dict[str, Any]:
        """The stage as the register carries it; empty without a name."""
        said = self.cleaned_data
        if not said["name"]:
            return {}
        lines = [line.strip() for line in said["exit_criteria"].splitlines() if line.strip()]
        return {
            **{key: said[key] for key in ("name", "functions", "trades", "regions", "engine_kinds", "after")},
            "title": said["title"] or said["name"],
            "most_regions": said["most_regions"] or 0,
            "exit_criteria": lines,
        }


class PlanForm(DecisionForm):
    """The whole plan, stage after stage; the one in force is there to start from."""

    template_rows = "web/_plan_rows.html"
    text = fields.words("Pourquoi ce plan", required=False)

    def prepare(self) -> None:
        """The stages in force and an empty one, or as many as were sent."""
        known = self.rollout.plan
        sent = sum(f"etape{n}-name" in self.data for n in range(1, MOST_STAGES + 1))
        count = min(
            MOST_STAGES, sent + (self.data.get("acte") == "lignes") if self.is_bound else len(known) + 1
        )
        self.stages = [self._stage(n, known) for n in range(1, count + 1)]

    def _stage(self, number: int, known: tuple[Stage, ...]) -> StageForm:
        start = _initial(known[number - 1]) if number <= len(known) else {}
        data = self.data if self.is_bound else None
        return StageForm(data, rollout=self.rollout, prefix=f"etape{number}", initial=start)

    def clean(self) -> dict[str, Any]:
        """Every stage is read; what is wrong is said beside its own field."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        valid = [stage.is_valid() for stage in self.stages]  # every one is read, for its errors to show
        if not all(valid):
            self.add_error(None, "Rien n’est inscrit : une étape est à reprendre.")
        elif not any(stage.row() for stage in self.stages):
            self.add_error(None, "Le plan nomme au moins une étape.")
        return said

    def what(self) -> dict[str, Any]:
        """The stages that have a name."""
        return {**super().what(), "stages": [row for stage in self.stages if (row := stage.row())]}

    def plain_fields(self) -> list[forms.BoundField]:
        """The fields of the plan itself."""
        return list(self)


class ReviewForm(DecisionForm):
    """Each exit criterion of one stage, answered; the stage is chosen in the address."""

    stage = fields.one_of("Étape", [], widget=forms.HiddenInput)
    text = fields.words("Ce que les conseillers et les élus en ont dit, gains et pertes", required=False)

    def prepare(self) -> None:
        """One question a criterion, in the words of the plan."""
        self.fields["stage"].choices = [(s.name, s.title) for s in self.rollout.plan]  # type: ignore[attr-defined]
        self.reviewed = chosen_stage(
            self.rollout, str(self.data.get("stage") or self.initial.get("stage") or "")
        )
        self.initial = {**self.initial, "stage": self.reviewed.name}
        for number, criterion in enumerate(self.reviewed.exit_criteria):
            self.fields[f"critere-{number}"] = fields.one_of(
                criterion, [("oui", "Atteint"), ("non", "Non atteint")], widget=forms.RadioSelect
            )

        self.order_fields([*(name for name in self.fields if name != "text"), "text"])

    def what(self) -> dict[str, Any]:
        """The answers under the words of the plan."""
        said, kept = self.cleaned_data, {"stage": self.reviewed.name}
        answers = {
            criterion: said[f"critere-{number}"] == "oui"
            for number, criterion in enumerate(self.reviewed.exit_criteria)
        }
        text = {"text": said["text"]} if said["text"] else {}
        return {**kept, "criteria": answers, **text}


def chosen_stage(rollout: Rollout, name: str) -> Stage:
    """The stage of that name, else the first that something opened, else the first."""
    begun = {opening.word("stage") for opening in rollout.openings()}
    found = rollout.stage(name) or next((s for s in rollout.plan if s.name in begun), None)
    return found or rollout.plan[0]


def _initial(stage: Stage) -> dict[str, Any]:
    return {
        "name": stage.name,
        "title": stage.title,
        "functions": list(stage.functions),
        "trades": list(stage.trades),
        "regions": list(stage.regions),
        "most_regions": stage.most_regions,
        "engine_kinds": list(stage.engine_kinds),
        "after": stage.after,
        "exit_criteria": "\n".join(stage.exit_criteria),
    }
