"""The tables of the journal. No relation to anybody; no login, no id of a record, no hour in clear.

What is in clear: numbers, the month of an entry (its retention), digests, and, of the journal's own openings,
the day and the roles, which are public. All seals of a table have one length: a length says nothing.
"""

from __future__ import annotations

from django.db import models


class JournalEntry(models.Model):
    """One entry of the chain: see ``core/governance/journal/chain.py``."""

    number = models.PositiveBigIntegerField("numéro", primary_key=True)
    month = models.CharField("mois", max_length=7, db_index=True)
    kind = models.CharField("nature", max_length=10)
    holders = models.BinaryField("clés des dépositaires", max_length=8)
    digest = models.BinaryField("empreinte", max_length=32)
    marks = models.BinaryField("marques", max_length=48)
    sealed = models.BinaryField("corps scellé")  # last: a selection reads the others alone

    class Meta:
        verbose_name = "entrée du journal"
        verbose_name_plural = "entrées du journal"
        ordering = ("number",)

    def __str__(self) -> str:
        return str(self.number)


class JournalTip(models.Model):
    """Where the chain ends: one row, whose lock puts those who write in line. ``day``: of the last entry."""

    number = models.PositiveBigIntegerField("numéro", default=0)
    digest = models.BinaryField("empreinte", max_length=32)
    day = models.DateField("jour", null=True)

    class Meta:
        verbose_name = "fin du journal"

    def __str__(self) -> str:
        return str(self.number)


class JournalHead(models.Model):
    """The end of the chain at the end of a day: what the elected staff receives."""

    day = models.DateField("jour", primary_key=True)
    number = models.PositiveBigIntegerField("numéro")
    digest = models.BinaryField("empreinte", max_length=32)

    class Meta:
        verbose_name = "tête du journal"
        verbose_name_plural = "têtes du journal"
        ordering = ("-day",)

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}"


class SealedMonthKey(models.Model):
    """The key of a past month's marks, sealed like an entry. ``name``: the month and what tells its key."""

    name = models.CharField("nom", max_length=32, primary_key=True)
    month = models.CharField("mois", max_length=7, db_index=True)
    sealed = models.BinaryField("clé scellée")

    class Meta:
        verbose_name = "clé de marques"
        verbose_name_plural = "clés de marques"
        ordering = ("month", "name")

    def __str__(self) -> str:
        return self.name


class SealedAlert(models.Model):
    """One alert of abnormal access, for the DPO: nothing in clear but its month."""

    month = models.CharField("mois", max_length=7, db_index=True)
    sealed = models.BinaryField("alerte scellée")

    class Meta:
        verbose_name = "alerte scellée"
        verbose_name_plural = "alertes scellées"
        ordering = ("id",)

    def __str__(self) -> str:
        return str(self.pk)


class JournalOpening(models.Model):
    """That the journal was opened, by which roles, when and why: public. No name, and no number of entries:
    it would be a figure about somebody.
    """

    day = models.DateField("jour")
    holders = models.CharField("dépositaires", max_length=32)
    about = models.CharField("demande", max_length=16)
    reason = models.CharField("motif", max_length=200)

    class Meta:
        verbose_name = "ouverture du journal"
        verbose_name_plural = "ouvertures du journal"
        ordering = ("-day", "-id")

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}"


class OpeningNotice(models.Model):
    """For one adviser: that entries of theirs were opened. Found and read under their own session only."""

    month = models.CharField("mois", max_length=7, db_index=True)
    mark = models.BinaryField("marque", max_length=32)
    sealed = models.BinaryField("avis scellé")

    class Meta:
        verbose_name = "avis d’ouverture"
        verbose_name_plural = "avis d’ouverture"
        ordering = ("id",)

    def __str__(self) -> str:
        return str(self.pk)
