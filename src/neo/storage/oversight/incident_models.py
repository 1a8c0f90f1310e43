"""Reports of an error or a harm. No relation to anything: not to a person, an account, a record, a session.

A report is found again by whoever made it through a secret they alone hold; the table keeps its digest.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class IncidentReport(models.Model):
    """One report, without any text. ``year`` and ``rank`` make its number; ``secret``: a digest."""

    number = models.CharField("numéro", max_length=12, primary_key=True)
    year = models.PositiveIntegerField("année")
    rank = models.PositiveIntegerField("rang")
    day = models.DateField("jour", db_index=True)
    kind = models.CharField("nature", max_length=16)
    gravity = models.CharField("gravité", max_length=8)
    function = models.CharField("fonction", max_length=16)
    engine = models.CharField("rédacteur", max_length=160)
    version = models.CharField("version", max_length=32)
    secret = models.CharField("empreinte du secret de suivi", max_length=64, unique=True)

    class Meta:
        verbose_name = "signalement"
        ordering = ("-year", "-rank")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["year", "rank"], name="one_report_a_number")
        ]

    def __str__(self) -> str:
        return self.number


class IncidentStep(models.Model):
    """What became of the report ``number`` on a day; ``by``: a role. Rows are added, never changed."""

    number = models.CharField("numéro", max_length=12, db_index=True)
    day = models.DateField("jour")
    state = models.CharField("état", max_length=16)
    answer = models.CharField("réponse", max_length=1000, blank=True)
    by = models.CharField("rôle", max_length=16, blank=True)

    class Meta:
        verbose_name = "suite d’un signalement"
        verbose_name_plural = "suites de signalements"
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.number} {self.state}"


class IncidentText(models.Model):
    """The text of the report ``number``: masked, approved word by word, sealed; gone after the
    month ``until``.
    """

    number = models.CharField("numéro", max_length=12, primary_key=True)
    until = models.CharField("gardé jusqu’à", max_length=7, db_index=True)
    sealed = models.BinaryField("texte scellé")

    class Meta:
        verbose_name = "texte d’un signalement"
        verbose_name_plural = "textes de signalements"
        ordering = ("number",)

    def __str__(self) -> str:
        return self.number
