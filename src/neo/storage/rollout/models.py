"""One table, to which lines are only added: the chain of decisions."""

from __future__ import annotations

from typing import Any

from django.db import models


class AppendOnly(models.QuerySet["StoredDecision"]):
    """Rows that nothing of NÉO changes or deletes. Another program may: the chain then shows it."""

    def update(self, **values: Any) -> int:
        raise TypeError("a decision is never changed: record another one")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise TypeError("a decision is never deleted: record another one")


class StoredDecision(models.Model):
    """``text``: the decision letter for letter (``core.governance.decisions``); ``signature``: its own."""

    number = models.PositiveBigIntegerField("numéro", primary_key=True)
    text = models.TextField("texte")
    signature = models.CharField("signature", max_length=128)

    objects = AppendOnly.as_manager()

    class Meta:
        verbose_name = "décision"
        ordering = ("number",)

    def __str__(self) -> str:
        return str(self.number)

    def save(self, *args: Any, **fields: Any) -> None:
        """Insert. Raises ``IntegrityError`` when the number is taken."""
        super().save(force_insert=True, using=fields.get("using"))

    def delete(self, *args: Any, **fields: Any) -> tuple[int, dict[str, int]]:
        raise TypeError("a decision is never deleted: record another one")
