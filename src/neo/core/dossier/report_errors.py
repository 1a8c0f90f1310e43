"""Why an interview report was not handed over."""

from __future__ import annotations

from neo.core.errors import WorkFailed


class ReportUnfit(WorkFailed):
    """An interview report that cannot be handed over as it is. Data: ``problem`` (French, no full stop)."""

    code = "report_unfit"
    template = "Le compte rendu n’a pas été déposé : {problem}."


class ReportsNotTaken(WorkFailed):
    """Records come from a source that takes no report."""

    code = "reports_not_taken"
    template = (
        "La source des dossiers ne prend pas de compte rendu : copiez votre texte, ou prenez-en le DOCX ou "
        "l’ODT, et enregistrez-le vous-même."
    )


class OutboxUnwritable(WorkFailed):
    """The outbox folder could not be written. Data: ``path``, ``problem`` (French, no full stop)."""

    code = "outbox_unwritable"
    template = "Le compte rendu n’a pas été déposé dans « {path} » : {problem}."
