"""The counts, in NÉO's own database."""

from django.apps import AppConfig


class OversightConfig(AppConfig):
    name = "neo.storage.oversight"
    label = "oversight"
    verbose_name = "suivi sans personnes"
    default_auto_field = "django.db.models.BigAutoField"
