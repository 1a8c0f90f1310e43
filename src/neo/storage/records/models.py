"""What is kept of a record: its text as handed over, and the few columns that lists and access need."""

from __future__ import annotations

from django.db import models


class StoredRecord(models.Model):
    """One record. ``document`` is the exchange JSON exactly as written, so that an export gives it back."""

    record_id = models.CharField(max_length=64, primary_key=True)
    exported_at = models.DateTimeField()
    exported_as_written = models.CharField(max_length=64)
    last_name = models.TextField()
    first_name = models.TextField()
    search_text = models.TextField()
    adviser_id = models.CharField(max_length=128, blank=True, db_index=True)
    adviser_name = models.TextField(blank=True)
    agency_code = models.CharField(max_length=16, blank=True, db_index=True)
    document = models.TextField()

    class Meta:
        ordering = ("record_id",)

    def __str__(self) -> str:
        return self.record_id


class StoredAppointment(models.Model):
    """One appointment of a record, for the calendar of an adviser or an agency."""

    record = models.ForeignKey(StoredRecord, on_delete=models.CASCADE, related_name="appointments")
    appointment_id = models.TextField()
    at = models.DateTimeField(db_index=True)
    day = models.DateField(db_index=True)
    time_written = models.CharField(max_length=5)
    minutes = models.IntegerField(null=True)
    mode = models.CharField(max_length=16, blank=True)
    theme = models.TextField(blank=True)
    status = models.CharField(max_length=16, blank=True)
    agent_id = models.CharField(max_length=128, blank=True, db_index=True)
    agent_name = models.TextField(blank=True)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return self.appointment_id
