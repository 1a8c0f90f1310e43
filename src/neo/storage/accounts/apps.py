"""The accounts application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts live in NÉO's own database, apart from the records."""

    name = "neo.storage.accounts"
    label = "accounts"
    verbose_name = "Comptes"
