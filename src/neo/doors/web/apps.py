"""The web door as a Django application: its templates, static files and filters."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Holds no table."""

    name = "neo.doors.web"
    label = "neo_web"
    verbose_name = "Écrans"
