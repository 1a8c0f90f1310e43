"""The settings an administrator sees: names, meanings, and values without any secret."""

from __future__ import annotations

import os
from dataclasses import dataclass

from neo.wiring.settings import read_settings

from . import display


@dataclass(frozen=True, slots=True)
class ShownSetting:
    """One line. An empty value is a setting left at its default."""

    name: str
    value: str
    meaning: str


def shown_settings() -> tuple[ShownSetting, ...]:
    """Every setting of this server. The address of a database holds a password: only its kind is shown."""
    settings = read_settings()
    return (
        ShownSetting("NEO_DATA_DIR", str(settings.data_dir), "Dossier des bases et de la clé des sessions"),
        ShownSetting(
            "NEO_TODAY",
            display.long_date(settings.today) if settings.today else "",
            "Jour fixé pour une démonstration",
        ),
        ShownSetting("NEO_DATABASE_URL", _kind(settings.database_url), "Base de NÉO : comptes et réglages"),
        ShownSetting(
            "NEO_RECORDS_DATABASE_URL",
            _kind(settings.records_database_url),
            "Base des dossiers, séparée de celle de NÉO",
        ),
        ShownSetting(
            "NEO_PRIVACY_CONTACT",
            os.environ.get("NEO_PRIVACY_CONTACT", ""),
            "Adresse où signaler un oubli de masquage",
        ),
        ShownSetting("NEO_HTTPS", _switch("NEO_HTTPS"), "Cookies réservés à une liaison chiffrée"),
        ShownSetting("NEO_DEBUG", _switch("NEO_DEBUG"), "Détail des erreurs imprévues"),
    )


def _kind(url: str) -> str:
    return "PostgreSQL, adresse non affichée" if url else "fichier SQLite du dossier de données"


def _switch(name: str) -> str:
    return "oui" if os.environ.get(name) == "1" else "non"
