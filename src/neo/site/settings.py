"""Django's settings. What an installation may change comes from the environment: see docs/settings.md."""

from __future__ import annotations

import os

from neo.site.database_addresses import database
from neo.wiring.data_folder import secret_key
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import read_settings

_NEO = read_settings()

DEBUG = False
SECRET_KEY = secret_key(_NEO.data_dir)
# A laboratory answers under the names of the loopback only.
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
if not is_laboratory(_NEO.data_dir):
    ALLOWED_HOSTS += [name.strip() for name in os.environ.get("NEO_HOSTS", "").split(",") if name.strip()]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.staticfiles",
    "neo.storage.accounts",
    "neo.storage.records",
    "neo.storage.rollout",
    "neo.storage.oversight",
    "neo.storage.knowledge",
    "neo.doors.web",
]

MIDDLEWARE = [
    "neo.site.protection.loopback_only",
    "neo.site.protection.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]

ROOT_URLCONF = "neo.site.urls"
ASGI_APPLICATION = "neo.site.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "neo.doors.web.context.page_context",
            ],
        },
    }
]

DATABASES = {
    "default": database(_NEO.database_url, _NEO.data_dir / "neo.sqlite3", "NEO_DATABASE_URL"),
    "records": database(
        _NEO.records_database_url, _NEO.data_dir / "records.sqlite3", "NEO_RECORDS_DATABASE_URL"
    ),
}
DATABASE_ROUTERS = ["neo.storage.routing.RecordsApart"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
LOGIN_URL = "web:sign_in"
LOGIN_REDIRECT_URL = "web:home"

# Sessions live in a signed cookie: no table says who was there, or when.
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 10 * 60 * 60  # a working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# The laboratory speaks plain HTTP on the loopback; behind TLS, NEO_HTTPS=1 marks the cookies.
SESSION_COOKIE_SECURE = os.environ.get("NEO_HTTPS", "") == "1"
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# The longest text a page takes (20,000 characters), each escaped in up to twelve bytes.
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300  # a reported text is chosen word by word: a box each

LANGUAGE_CODE = "fr"
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # served from the packages: no collection step before a start
WHITENOISE_AUTOREFRESH = _NEO.debug  # otherwise a file that changes under a running server is served cut

# Only the class of what went wrong is logged, never an address, a name or a value.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name} {message}", "style": "{"}},
    "filters": {"bare": {"()": "neo.site.bare_logs.WithoutContent"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["bare"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "django.server": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}
