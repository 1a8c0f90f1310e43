"""One form a kind of decision; the longer ones stand in files of their own."""

from __future__ import annotations

from typing import Any

from neo.core.governance.agreement import LEAST_NOTICE_DAYS, MOST_NOTICE_DAYS
from neo.core.governance.conditions import OPINIONS, shown
from neo.core.governance.decisions import Decision
from neo.core.governance.questions import LONGEST_SURVEY_DAYS, TOPICS
from neo.core.governance.rollout import Rollout
from neo.core.governance.telling import ASSESSMENTS, functions_named, regions_named, title, told
from neo.core.governance.uses import EMBEDDED, TRADES
from neo.core.reference.regions import REGIONS

from . import governance_fields as fields
from .governance_fields import DecisionForm
from .governance_forms_measures import CriteriaForm, EvaluationForm
from .governance_forms_stages import PlanForm, ReviewForm

_SAID = "Ce qui a été dit, en quelques phrases"
_ALL_TRADES = "Aucune case : tous les métiers."


class OpinionForm(DecisionForm):
    """A consultation of the works council, or an opinion of an ethics committee."""

    functions = fields.functions(every=True)
    opinion = fields.one_of("Avis", [("", "Choisir"), *OPINIONS.items()])
    trades = fields.trades(required=False, help_text=_ALL_TRADES)
    held_on = fields.day("Date de la séance", required=False)
    text = fields.words(_SAID, required=False)


class AssessmentForm(DecisionForm):
    """The impact assessment, by the DPO; one that is withdrawn closes what it had opened."""

    functions = fields.functions(every=True)
    state = fields.one_of("État de l’analyse", [("", "Choisir"), *ASSESSMENTS.items()])
    trades = fields.trades(required=False, help_text=_ALL_TRADES)
    until = fields.day("Valable jusqu’au", required=False, help_text="Passé ce jour, les usages se ferment.")
    text = fields.words("Mesures demandées, réserves", required=False)


class AgreementForm(DecisionForm):
    """The agreement, whose clauses end with it."""

    since = fields.day("Début")
    until = fields.day("Fin", help_text="Passé ce jour, sans nouvel accord, tous les usages se ferment.")
    notice_days = fields.whole(
        "Préavis d’une ouverture, en jours", LEAST_NOTICE_DAYS, MOST_NOTICE_DAYS, initial=7
    )
    review_on = fields.day("Date de revue", required=False)
    ceiling_euros = fields.Amount(label="Plafond par région et par mois, en euros", required=False)
    ceiling_wh = fields.Amount(label="Plafond par région et par mois, en Wh", required=False)
    texts = fields.words("Autres clauses, une par ligne", rows=5, required=False)

    def what(self) -> dict[str, Any]:
        """Use is free whatever is agreed: the clause is always there, and always true."""
        said = self.cleaned_data
        clauses: dict[str, Any] = {"optional": True, "notice_days": said["notice_days"]}
        clauses |= {k: said[k] for k in ("ceiling_euros", "ceiling_wh") if said[k] is not None}
        if said["review_on"]:
            clauses["review_on"] = said["review_on"].isoformat()
        clauses["texts"] = [line.strip() for line in said["texts"].splitlines() if line.strip()]
        return {"clauses": clauses, "from": said["since"].isoformat(), "until": said["until"].isoformat()}


class SignatureForm(DecisionForm):
    """The agreement countersigned by the central council."""

    agreement = fields.number_of("Accord à signer")

    def prepare(self) -> None:
        """Agreements that nobody signed yet."""
        known = self.rollout.decisions
        signed = {d.number_of("agreement") for d in known if d.kind == "agreement_signed"}
        waiting = [d for d in known if d.kind == "agreement" and d.number not in signed]
        self.fields["agreement"].choices = choices(waiting, "Aucun accord n’attend de signature", _agreement)  # type: ignore[attr-defined]


class OpeningForm(DecisionForm):
    """The opening of a stage; the rule refuses it with what is missing."""

    stage = fields.one_of("Étape du plan", [])
    functions = fields.functions("Usages à ouvrir")
    trades = fields.trades()
    regions = fields.regions()
    engine_kinds = fields.engine_kinds(initial=[EMBEDDED])
    since = fields.day("À partir du", help_text="Les conseillers en sont prévenus avant, sur leur journée.")
    until = fields.day("Pilote jusqu’au", required=False, help_text="Une date de fin en fait un pilote.")

    def prepare(self) -> None:
        """The stages of the plan in force."""
        self.fields["stage"].choices = stages(self.rollout)  # type: ignore[attr-defined]

    def what(self) -> dict[str, Any]:
        """``since`` is the register's ``from``."""
        return renamed(super().what())


class ClosingForm(DecisionForm):
    """The end of an opening."""

    opening = fields.number_of("Ouverture à fermer")
    reason = fields.words("Motif, inscrit et montré")

    def prepare(self) -> None:
        """Openings that stand."""
        self.fields["opening"].choices = choices(self.rollout.openings(), "Aucune ouverture", _opening)  # type: ignore[attr-defined]


class ChangeForm(DecisionForm):
    """A change announced to advisers before it applies."""

    text = fields.words("Ce qui change, en une phrase montrée aux conseillers")
    since = fields.day("À partir du")
    functions = fields.functions(required=False, help_text="Aucune case : tous les usages.")
    regions = fields.regions(required=False, help_text="Aucune case : toutes les régions.")

    def what(self) -> dict[str, Any]:
        """``since`` is the register's ``from``."""
        return renamed(super().what())


class StaffingForm(DecisionForm):
    """How many advisers are entitled in a region and a trade: what a figure may be shown for."""

    region = fields.one_of("Région", [("", "Choisir"), *REGIONS.items()])
    trade = fields.one_of("Métier", [("", "Choisir"), *TRADES.items()])
    entitled = fields.whole("Conseillers habilités", help_text="Un effectif, jamais une liste de personnes.")


class CommentForm(DecisionForm):
    """A comment on any decision."""

    on = fields.number_of("Décision commentée")
    text = fields.words("Commentaire", rows=5)

    def prepare(self) -> None:
        """Every decision, the latest first."""
        self.fields["on"].choices = choices(reversed(self.rollout.decisions), "Aucune décision", titled)  # type: ignore[attr-defined]


class EffectCommentForm(DecisionForm):
    """A comment on what the page of effects shows."""

    topic = fields.one_of("Effet commenté", [("", "Choisir"), *TOPICS.items()])
    text = fields.words("Commentaire", rows=5)


class SurveyForm(DecisionForm):
    """The weeks in which advisers may answer the questionnaire."""

    since = fields.day("Ouvert à partir du")
    until = fields.day("Jusqu’au", help_text=f"{LONGEST_SURVEY_DAYS} jours au plus.")
    text = fields.words("Pourquoi maintenant", required=False)

    def what(self) -> dict[str, Any]:
        """``since`` is the register's ``from``."""
        return renamed(super().what())


class AnswerForm(DecisionForm):
    """The administration's answer to a comment."""

    on = fields.number_of("Commentaire")
    text = fields.words("Réponse", rows=5)

    def prepare(self) -> None:
        """Every comment, the latest first."""
        found = [d for d in reversed(self.rollout.decisions) if d.kind in ("comment", "effect_comment")]
        self.fields["on"].choices = choices(found, "Aucun commentaire", titled)  # type: ignore[attr-defined]


FORMS: dict[str, type[DecisionForm]] = {
    "plan": PlanForm,
    "consultation": OpinionForm,
    "impact_assessment": AssessmentForm,
    "ethics_opinion": OpinionForm,
    "criteria": CriteriaForm,
    "evaluation": EvaluationForm,
    "agreement": AgreementForm,
    "agreement_signed": SignatureForm,
    "opening": OpeningForm,
    "closing": ClosingForm,
    "review": ReviewForm,
    "change": ChangeForm,
    "comment": CommentForm,
    "answer": AnswerForm,
    "effect_comment": EffectCommentForm,
    "survey": SurveyForm,
    "staffing": StaffingForm,
}
"""The kinds of decisions that a page records. Suspensions are on the first page; the rest has its command."""


def choices(found: Any, nothing: str, words: Any) -> list[tuple[str, str]]:
    """``n° 12, 4 juin : …`` for each decision of ``found``."""
    rows = [(str(d.number), f"n° {d.number}, {shown(d.day)} : {words(d)}"[:120]) for d in found]
    return [("", "Choisir" if rows else nothing), *rows]


def titled(decision: Decision) -> str:
    """The title of a decision and the beginning of what it says."""
    return f"{title(decision)}. {told(decision)}"


def stages(rollout: Rollout) -> list[tuple[str, str]]:
    """The stages of the plan, to choose from."""
    return [("", "Choisir"), *((stage.name, stage.title) for stage in rollout.plan)]


def renamed(what: dict[str, Any]) -> dict[str, Any]:
    """``since``, a name that Python lets a form have, as the register's ``from``."""
    return {("from" if key == "since" else key): value for key, value in what.items()}


def _agreement(decision: Decision) -> str:
    return f"du {decision.word('from')} au {decision.word('until')}"


def _opening(decision: Decision) -> str:
    return f"{functions_named(decision)}, {regions_named(decision.list('regions'))}"
