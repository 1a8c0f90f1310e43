"""Which provider a setting names, and its model, ready to be asked. Nothing here reaches the network.

Settings are read when they are asked for, from the mapping given: a key lives in the model it opens, and
nowhere else. The adapters' libraries are not imported here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from neo.adapters.language_models.chat_model import ChatModel
from neo.adapters.language_models.exchanges import Exchanges
from neo.adapters.language_models.extras import ExtraMissing, is_installed
from neo.adapters.language_models.key import Key
from neo.adapters.language_models.mistral_wire import MISTRAL_ADDRESS, Mistral
from neo.adapters.language_models.openai_wire import AzureOpenAI, OpenAICompatible
from neo.adapters.language_models.recorded import SCHEME, RecordedModel
from neo.core.errors import FileUnreadable, NeoError, SettingInvalid
from neo.core.language_models.card import EMBEDDED, ModelCard
from neo.wiring.model_cards import CardSettings, card

__all__ = ["ExtraMissing", "Provider", "chosen", "named", "providers"]

Environment = Mapping[str, str]
OpenModel = ChatModel | RecordedModel

DEFAULT_MISTRAL_MODEL = "mistral-small-latest"
DEFAULT_API_VERSION = "2024-10-21"
_HOST_NAME = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Provider:
    """``needs``: settings without which it cannot be asked.

    ``extra``: the library it needs, empty for none. ``describe`` and ``open`` raise ``SettingInvalid``;
    ``open`` raises ``ExtraMissing`` too, and a recording ``FileUnreadable``.
    """

    name: str
    title: str
    extra: str
    needs: tuple[str, ...]
    describe: Callable[[Environment], ModelCard]
    open: Callable[[Environment], OpenModel]

    def missing(self, environment: Environment = os.environ) -> tuple[str, ...]:
        """The settings it still needs."""
        return tuple(name for name in self.needs if not environment.get(name, "").strip())

    def is_installed(self) -> bool:
        """Whether its library is there."""
        return not self.extra or is_installed(self.extra)

    def fault(self, environment: Environment = os.environ) -> NeoError | None:
        """What keeps it from being asked, as far as can be told without asking; ``None`` for nothing."""
        try:
            self.open(environment)
        except (SettingInvalid, ExtraMissing, FileUnreadable) as fault:
            return fault
        return None


def providers() -> tuple[Provider, ...]:
    """Every provider that can be named, the embedded writer apart."""
    return (_MISTRAL, _AZURE, _OPENAI)


def named(name: str, where: str = "NEO_PROVIDER") -> Provider:
    """The provider of that name; « recorded:FOLDER » answers what that folder holds. ``where`` it was given.

    Raises ``SettingInvalid``.
    """
    if name.startswith(SCHEME):
        return _recorded(name)
    for provider in providers():
        if provider.name == name:
            return provider
    known = ", ".join(("embedded", *(p.name for p in providers()), f"{SCHEME}DOSSIER"))
    raise SettingInvalid(name=where, problem=f"« {name} » est inconnu ({known})")


def chosen(environment: Environment = os.environ) -> Provider | None:
    """The first that ``NEO_PROVIDER`` names; ``None`` for the embedded writer. Raises ``SettingInvalid``."""
    name = environment.get("NEO_PROVIDER", "").split(",")[0].strip() or EMBEDDED.provider
    return None if name == EMBEDDED.provider else named(name)


def _required(environment: Environment, name: str) -> str:
    value = environment.get(name, "").strip()
    if not value:
        raise SettingInvalid(name=name, problem="il n’est pas donné")
    return value


def _key(environment: Environment, name: str) -> Key:
    value = _required(environment, name)
    try:
        return Key(value)
    except ValueError:
        problem = "la clé contient un caractère qu’une clé n’a jamais ; copiez-la de nouveau"
    raise SettingInvalid(name=name, problem=problem)


def _address(value: str, name: str, *, own_ground: bool = False) -> str:
    """A web address, in TLS unless it is this machine or own ground."""
    parts = urlsplit(value)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not (_HOST_NAME.fullmatch(host) or ":" in host):
        raise SettingInvalid(name=name, problem="une adresse comme https://serveur.exemple.fr est attendue")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise SettingInvalid(name=name, problem="l’adresse ne doit contenir ni mot de passe ni paramètre")
    if parts.scheme == "http" and host not in _LOOPBACK and not own_ground:
        raise SettingInvalid(name=name, problem="hors de cette machine, l’adresse doit commencer par https")
    return value.rstrip("/")


def _azure_card(environment: Environment) -> ModelCard:
    deployment = _required(environment, "AZURE_OPENAI_DEPLOYMENT")
    settings = CardSettings(
        provider="azure",
        model=environment.get("NEO_AZURE_MODEL", "").strip() or deployment,
        operator="Microsoft",
        place=environment.get("NEO_AZURE_PLACE", "") or "Azure, région non précisée",
        zone=environment.get("NEO_AZURE_ZONE", "") or "WOR",
        context=environment.get("NEO_AZURE_CONTEXT", ""),
        prices=environment.get("NEO_AZURE_PRICES", ""),
        names=("NEO_AZURE_CONTEXT", "NEO_AZURE_PRICES", "NEO_AZURE_ZONE"),
    )
    return card(settings, "openai")


def _open_azure(environment: Environment) -> ChatModel:
    endpoint = _address(_required(environment, "AZURE_OPENAI_ENDPOINT"), "AZURE_OPENAI_ENDPOINT")
    version = environment.get("AZURE_OPENAI_API_VERSION", "").strip() or DEFAULT_API_VERSION
    deployment = _required(environment, "AZURE_OPENAI_DEPLOYMENT")
    return AzureOpenAI(
        _azure_card(environment), endpoint, deployment, version, _key(environment, "AZURE_OPENAI_API_KEY")
    )


def _mistral_card(environment: Environment) -> ModelCard:
    settings = CardSettings(
        provider="mistral",
        model=environment.get("NEO_MISTRAL_MODEL", "").strip() or DEFAULT_MISTRAL_MODEL,
        operator="Mistral AI",
        place=environment.get("NEO_MISTRAL_PLACE", "") or "Union européenne",
        zone=environment.get("NEO_MISTRAL_ZONE", "") or "SWE",  # where ecologits places its machines
        context=environment.get("NEO_MISTRAL_CONTEXT", ""),
        prices=environment.get("NEO_MISTRAL_PRICES", ""),
        names=("NEO_MISTRAL_CONTEXT", "NEO_MISTRAL_PRICES", "NEO_MISTRAL_ZONE"),
    )
    return card(settings, "mistralai")


def _open_mistral(environment: Environment) -> ChatModel:
    if environment.get("MISTRAL_SDK_TELEMETRY", "").strip():
        # The library would send what is asked and answered to a third party, beside the call.
        raise SettingInvalid(
            name="MISTRAL_SDK_TELEMETRY", problem="il enverrait les échanges ailleurs ; retirez-le"
        )
    url = _address(environment.get("NEO_MISTRAL_URL", "").strip() or MISTRAL_ADDRESS, "NEO_MISTRAL_URL")
    return Mistral(_mistral_card(environment), _key(environment, "MISTRAL_API_KEY"), url=url)


def _openai_card(environment: Environment) -> ModelCard:
    own_ground = environment.get("NEO_OPENAI_OWN_GROUND", "") == "1"
    host = urlsplit(environment.get("NEO_OPENAI_BASE_URL", "")).hostname or "non précisé"
    settings = CardSettings(
        provider="openai",
        model=_required(environment, "NEO_OPENAI_MODEL"),
        operator=environment.get("NEO_OPENAI_OPERATOR", "")
        or ("l’organisation" if own_ground else "non précisé"),
        place=environment.get("NEO_OPENAI_PLACE", "") or host,
        zone=environment.get("NEO_OPENAI_ZONE", "") or "WOR",
        context=environment.get("NEO_OPENAI_CONTEXT", ""),
        prices=environment.get("NEO_OPENAI_PRICES", ""),
        names=("NEO_OPENAI_CONTEXT", "NEO_OPENAI_PRICES", "NEO_OPENAI_ZONE"),
        own_ground=own_ground,
    )
    return card(settings, environment.get("NEO_OPENAI_FOOTPRINT", "").strip())


def _open_openai(environment: Environment) -> ChatModel:
    described = _openai_card(environment)
    given = _required(environment, "NEO_OPENAI_BASE_URL")
    url = _address(given, "NEO_OPENAI_BASE_URL", own_ground=described.own_ground)
    has_key = bool(environment.get("NEO_OPENAI_API_KEY", "").strip())
    return OpenAICompatible(
        described,
        url,
        _key(environment, "NEO_OPENAI_API_KEY") if has_key else None,
        asks_usage=environment.get("NEO_OPENAI_ASK_USAGE", "") != "0",
    )


def _recorded(name: str) -> Provider:
    folder = Exchanges(Path(name.removeprefix(SCHEME)).expanduser())
    return Provider(
        name,
        "échanges enregistrés",
        "",
        (),
        lambda _: RecordedModel(folder).card,
        lambda _: RecordedModel(folder),
    )


_MISTRAL = Provider("mistral", "Mistral", "mistral", ("MISTRAL_API_KEY",), _mistral_card, _open_mistral)
_AZURE = Provider(
    "azure",
    "Azure OpenAI",
    "openai",
    ("AZURE_OPENAI_ENDPOINT", "AZURE_OPENAI_API_KEY", "AZURE_OPENAI_DEPLOYMENT"),
    _azure_card,
    _open_azure,
)
_OPENAI = Provider(
    "openai",
    "serveur compatible OpenAI",
    "openai",
    ("NEO_OPENAI_BASE_URL", "NEO_OPENAI_MODEL"),
    _openai_card,
    _open_openai,
)
