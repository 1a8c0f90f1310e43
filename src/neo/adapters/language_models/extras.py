"""The providers' libraries: optional extras, looked for without being imported."""

from __future__ import annotations

from importlib.util import find_spec

from neo.core.errors import WorkFailed


class ExtraMissing(WorkFailed):
    """The library of a provider is not installed. Data: ``provider``, ``extra``."""

    code = "provider_extra_missing"
    template = (
        "Le modèle « {provider} » demande un complément ({extra}) : "
        "`.venv/bin/pip install --require-hashes --no-deps -r requirements/providers.txt`."
    )


def is_installed(extra: str) -> bool:
    """Whether the extra ``openai`` or ``mistral`` is there, with the HTTP library it is built on."""
    library = {"openai": "openai", "mistral": "mistralai"}[extra]
    return find_spec(library) is not None and find_spec("httpx2") is not None


def require(extra: str, provider: str) -> None:
    """Raises ``ExtraMissing``."""
    if not is_installed(extra):
        raise ExtraMissing(provider=provider, extra=extra)
