"""The knowledge base's application."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    name = "neo.storage.knowledge"
    label = "knowledge"
    verbose_name = "textes"
    default_auto_field = "django.db.models.BigAutoField"
