"""The decisions, in NÉO's own database."""

from django.apps import AppConfig


class RolloutConfig(AppConfig):
    name = "neo.storage.rollout"
    label = "rollout"
    verbose_name = "décisions"
    default_auto_field = "django.db.models.BigAutoField"
