"""What the texts of one month took, by region, task and engine; the journal's tables and those of
reports. Nobody is in them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from .count_models import EventCount, PublishedCount
from .effects_models import AnswerCount, IrritantText, PublishedAnswerCount, PublishedLikeness
from .incident_models import IncidentReport, IncidentStep, IncidentText
from .journal_models import (
    JournalEntry,
    JournalHead,
    JournalOpening,
    JournalTip,
    OpeningNotice,
    SealedAlert,
    SealedMonthKey,
)

__all__ = [
    "AnswerCount",
    "Consumption",
    "EventCount",
    "IncidentReport",
    "IncidentStep",
    "IncidentText",
    "IrritantText",
    "JournalEntry",
    "JournalHead",
    "JournalOpening",
    "JournalTip",
    "OpeningNotice",
    "PublishedAnswerCount",
    "PublishedCount",
    "PublishedLikeness",
    "SealedAlert",
    "SealedMonthKey",
]


class Consumption(models.Model):
    """Sums of one month. Energy in milliwatt-hours, greenhouse gases in milligrams, water in millilitres
    (low and high of their estimates), cost in millionths of a euro; ``not_estimated``: texts whose footprint
    is unknown, which the sums leave out.
    """

    month = models.DateField("mois")
    region = models.CharField("région", max_length=64)
    task = models.CharField("tâche", max_length=32)
    engine = models.CharField("rédacteur", max_length=160)

    texts = models.PositiveBigIntegerField("textes", default=0)
    failures = models.PositiveBigIntegerField("échecs de modèles", default=0)
    prompt_tokens = models.PositiveBigIntegerField("tokens lus", default=0)
    answer_tokens = models.PositiveBigIntegerField("tokens écrits", default=0)
    cost = models.PositiveBigIntegerField("coût", default=0)
    energy_low = models.PositiveBigIntegerField("énergie, au moins", default=0)
    energy_high = models.PositiveBigIntegerField("énergie, au plus", default=0)
    co2e_low = models.PositiveBigIntegerField("CO2e, au moins", default=0)
    co2e_high = models.PositiveBigIntegerField("CO2e, au plus", default=0)
    water_low = models.PositiveBigIntegerField("eau, au moins", default=0)
    water_high = models.PositiveBigIntegerField("eau, au plus", default=0)
    not_estimated = models.PositiveBigIntegerField("sans estimation", default=0)

    class Meta:
        verbose_name = "consommation"
        ordering = ("-month", "region", "task", "engine")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["month", "region", "task", "engine"], name="one_row_a_month_region_task_engine"
            )
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.region} {self.task} {self.engine}"
