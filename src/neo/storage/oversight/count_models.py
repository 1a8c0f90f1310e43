"""Events by week, and what was published of them. No row is about anybody; no relation to anything."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class _CellFields(models.Model):
    """``week``: its Monday; ``region``: a code, empty for a total."""

    week = models.DateField("semaine")
    region = models.CharField("région", max_length=8, blank=True)
    trade = models.CharField("métier", max_length=16)
    function = models.CharField("fonction", max_length=32)
    kind = models.CharField("événement", max_length=16)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.week:%Y-%m-%d} {self.region} {self.trade} {self.function} {self.kind}"


class EventCount(_CellFields):
    """The true count of one cell, added to by batches; read by what publishes, shown to nobody."""

    count = models.PositiveBigIntegerField("nombre", default=0)

    class Meta:
        verbose_name = "nombre d’événements"
        ordering = ("-week", "region", "trade", "function", "kind")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["week", "region", "trade", "function", "kind"], name="one_count_a_cell"
            )
        ]


class PublishedCount(_CellFields):
    """What was published of one cell, once: drawn again, the noise could be averaged away.

    ``value``: none where the cell is not shown; ``epsilon``: what its noise cost.
    """

    value = models.PositiveBigIntegerField("valeur", null=True)
    epsilon = models.FloatField("budget")

    class Meta:
        verbose_name = "nombre publié"
        ordering = ("-week", "region", "trade", "function", "kind")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["week", "region", "trade", "function", "kind"], name="one_publication_a_cell"
            )
        ]
