"""The embedded record store, a database of its own."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "neo.storage.records"
    label = "records"
    verbose_name = "dossiers"
    default_auto_field = "django.db.models.BigAutoField"
