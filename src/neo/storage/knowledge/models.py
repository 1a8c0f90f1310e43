"""One table: every version of every text, as it was imported. Rows are added, never changed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class TextVersion(models.Model):
    """``head``: the values of its head; ``body``: what follows it, as Markdown's simplest part."""

    key = models.CharField("identifiant", max_length=120)
    valid_from = models.DateField("valable du")
    digest = models.CharField("empreinte", max_length=64)
    imported = models.DateField("importé le")
    head = models.JSONField("en-tête")
    body = models.TextField("texte")

    class Meta:
        verbose_name = "version d’un texte"
        ordering = ("pk",)
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["key", "valid_from"], name="text_versions")
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.valid_from}"
