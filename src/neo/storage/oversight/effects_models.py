"""Chosen answers by week, how alike texts are, and what hinders in the other tools. Nobody is in any row; no
relation to anything.
"""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.db import models


class _AnswerFields(models.Model):
    """``week``: its Monday; ``region``: a code, empty for the country."""

    week = models.DateField("semaine")
    region = models.CharField("région", max_length=8, blank=True)
    trade = models.CharField("métier", max_length=16)
    question = models.CharField("question", max_length=32)
    answer = models.CharField("réponse", max_length=32)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.week:%Y-%m-%d} {self.region} {self.trade} {self.question} {self.answer}"


class AnswerCount(_AnswerFields):
    """The true count of one answer, added to by batches and deleted once published; shown to nobody."""

    count = models.PositiveBigIntegerField("nombre", default=0)

    class Meta:
        verbose_name = "nombre de réponses"
        ordering = ("-week", "region", "trade", "question", "answer")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["week", "region", "trade", "question", "answer"], name="one_count_an_answer"
            )
        ]


class PublishedAnswerCount(_AnswerFields):
    """What was published of one answer, once; ``value``: none where it is not shown."""

    value = models.PositiveBigIntegerField("valeur", null=True)
    epsilon = models.FloatField("budget")

    class Meta:
        verbose_name = "réponses publiées"
        ordering = ("-week", "region", "trade", "question", "answer")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["week", "region", "trade", "question", "answer"], name="one_publication_an_answer"
            )
        ]


class PublishedLikeness(models.Model):
    """How alike the texts of one week are: three quantiles in percents, none where they are not shown.

    Written once: drawn again, the noise could be averaged away. No true value is kept anywhere.
    """

    week = models.DateField("semaine")
    region = models.CharField("région", max_length=8, blank=True)
    trade = models.CharField("métier", max_length=16)
    low = models.PositiveSmallIntegerField("un quart", null=True)
    middle = models.PositiveSmallIntegerField("la moitié", null=True)
    high = models.PositiveSmallIntegerField("neuf dixièmes", null=True)
    epsilon = models.FloatField("budget")

    class Meta:
        verbose_name = "ressemblance publiée"
        ordering = ("-week", "region", "trade")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["week", "region", "trade"], name="one_likeness_a_cell")
        ]

    def __str__(self) -> str:
        return f"{self.week:%Y-%m-%d} {self.region} {self.trade}"


class IrritantText(models.Model):
    """A sentence an adviser approved, about other tools. Its key is drawn by lot: no order of arrival."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    week = models.DateField("semaine")
    trade = models.CharField("métier", max_length=16)
    text = models.CharField("texte", max_length=280)

    class Meta:
        verbose_name = "irritant"
        ordering = ("-week", "trade", "id")

    def __str__(self) -> str:
        return f"{self.week:%Y-%m-%d} {self.trade}"
