"""Which provider the settings name, its card, and what is wrong with them; nothing is sent."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.adapters.language_models import extras
from neo.adapters.language_models.extras import ExtraMissing
from neo.adapters.language_models.mistral_wire import Mistral
from neo.adapters.language_models.openai_wire import AzureOpenAI, OpenAICompatible, parameters
from neo.core.errors import SettingInvalid
from neo.core.language_models.messages import Message, ModelRequest, Role
from neo.wiring.providers import chosen, named, providers

from .conftest import need_libraries

MISTRAL = {"NEO_PROVIDER": "mistral", "MISTRAL_API_KEY": "clef"}
AZURE = {
    "NEO_PROVIDER": "azure",
    "AZURE_OPENAI_ENDPOINT": "https://exemple.openai.azure.com/",
    "AZURE_OPENAI_API_KEY": "clef",
    "AZURE_OPENAI_DEPLOYMENT": "synthese",
}
OPENAI = {
    "NEO_PROVIDER": "openai",
    "NEO_OPENAI_BASE_URL": "https://modele.exemple.fr/v1",
    "NEO_OPENAI_MODEL": "mistral-small",
}


def _fault(settings: dict[str, str]) -> str:
    fault = named(settings["NEO_PROVIDER"]).fault(settings)
    assert isinstance(fault, SettingInvalid)
    return str(fault.data["name"])


def test_without_a_setting_the_embedded_writer_is_alone() -> None:
    assert chosen({}) is None and chosen({"NEO_PROVIDER": "embedded"}) is None
    assert chosen({**MISTRAL, "NEO_PROVIDER": ""}) is None, "a key alone sends nothing"


@pytest.mark.parametrize(
    ("settings", "kind"), [(MISTRAL, Mistral), (AZURE, AzureOpenAI), (OPENAI, OpenAICompatible)]
)
def test_two_settings_name_a_model(settings: dict[str, str], kind: type) -> None:
    need_libraries()
    provider = chosen(settings)
    assert provider is not None and not provider.missing(settings) and provider.fault(settings) is None
    model = provider.open(settings)
    assert type(model) is kind and model.card.provider == provider.name
    assert provider.describe(settings) == model.card


def test_an_unknown_provider_is_told_with_the_known_ones() -> None:
    with pytest.raises(SettingInvalid, match=r"NEO_PROVIDER .*« gpt ».*embedded, mistral, azure, openai"):
        chosen({"NEO_PROVIDER": "gpt"})


@pytest.mark.parametrize("settings", [MISTRAL, AZURE, OPENAI])
def test_each_missing_setting_is_named(settings: dict[str, str]) -> None:
    need_libraries()
    provider = named(settings["NEO_PROVIDER"])
    for needed in provider.needs:
        for less in ({**settings, needed: " "}, {k: v for k, v in settings.items() if k != needed}):
            assert provider.missing(less) == (needed,) and _fault(less) == needed


@pytest.mark.parametrize(
    "address",
    [
        "exemple.fr",
        "ftp://exemple.fr",
        "https://",
        "https://nom:mot@exemple.fr",
        "https://exemple.fr?cle=1",
        "http://exemple.fr",
        "http://192.0.2.1/v1",
        "https://a b",
    ],
)
def test_an_address_that_would_give_something_away_or_leads_nowhere(address: str) -> None:
    need_libraries()
    assert _fault({**OPENAI, "NEO_OPENAI_BASE_URL": address}) == "NEO_OPENAI_BASE_URL"
    assert _fault({**AZURE, "AZURE_OPENAI_ENDPOINT": address}) == "AZURE_OPENAI_ENDPOINT"


@given(st.text(max_size=30))
def test_any_address_is_an_address_or_one_sentence(address: str) -> None:
    need_libraries()
    fault = named("openai").fault({**OPENAI, "NEO_OPENAI_BASE_URL": address})
    assert fault is None or fault.sentence.startswith("Le réglage NEO_OPENAI_BASE_URL ne convient pas")


def test_own_ground_is_declared_and_only_for_a_compatible_server() -> None:
    need_libraries()
    own = {**OPENAI, "NEO_OPENAI_OWN_GROUND": "1", "NEO_OPENAI_BASE_URL": "http://gpu.exemple.fr:8000/v1"}
    card = named("openai").open(own).card
    assert card.own_ground and (card.operator, card.place) == ("l’organisation", "gpu.exemple.fr")
    assert not named("openai").describe(OPENAI).own_ground
    everything = {**MISTRAL, **AZURE, "NEO_OPENAI_OWN_GROUND": "1"}
    assert not named("mistral").describe(everything).own_ground
    assert not named("azure").describe(everything).own_ground


@pytest.mark.parametrize("key", ["s3crèt", "a b c d", "k\nX-Other: 1"])
def test_a_key_badly_copied_is_told_and_not_shown(key: str) -> None:
    need_libraries()
    fault = named("mistral").fault({**MISTRAL, "MISTRAL_API_KEY": key})
    assert isinstance(fault, SettingInvalid) and key not in fault.sentence and key not in repr(fault.data)
    assert fault.__context__ is None


def test_telemetry_of_a_library_is_refused() -> None:
    need_libraries()
    assert _fault({**MISTRAL, "MISTRAL_SDK_TELEMETRY": "dedicated"}) == "MISTRAL_SDK_TELEMETRY"


def test_a_card_is_made_of_what_is_known_and_what_is_set() -> None:
    card = named("mistral").describe(MISTRAL)
    assert (card.operator, card.context_tokens, card.price_in) == ("Mistral AI", 128_000, None)
    assert card.footprint is not None and card.footprint.provider == "mistralai"
    more = {"NEO_MISTRAL_PRICES": "0,4/2", "NEO_MISTRAL_ZONE": "FRA", "NEO_MISTRAL_CONTEXT": "64000"}
    card = named("mistral").describe({**MISTRAL, **more})
    assert card.cost(1_000_000, 1_000_000) == pytest.approx(2.4) and card.context_tokens == 64_000
    assert card.footprint is not None and card.footprint.zone == "FRA"
    azure = named("azure").describe({**AZURE, "NEO_AZURE_MODEL": "gpt-4.1-mini"})
    assert (azure.model, azure.operator, azure.context_tokens) == ("gpt-4.1-mini", "Microsoft", 1_000_000)
    assert named("openai").describe(OPENAI).footprint is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NEO_MISTRAL_PRICES", "gratuit"),
        ("NEO_MISTRAL_PRICES", "-1/2"),
        ("NEO_MISTRAL_CONTEXT", "grand"),
        ("NEO_MISTRAL_CONTEXT", "0"),
        ("NEO_MISTRAL_ZONE", "France"),
    ],
)
def test_a_card_badly_set_names_its_setting(name: str, value: str) -> None:
    with pytest.raises(SettingInvalid) as raised:
        named("mistral").describe({**MISTRAL, name: value})
    assert raised.value.data["name"] == name


@pytest.mark.parametrize("settings", [MISTRAL, AZURE, OPENAI])
def test_a_missing_library_is_one_sentence_that_says_how(
    settings: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    found = named(settings["NEO_PROVIDER"])
    fault = found.fault(settings)
    assert isinstance(fault, ExtraMissing) and not found.is_installed()
    assert f"({found.extra})" in fault.sentence and "requirements/providers.txt" in fault.sentence


def test_every_provider_has_another_name() -> None:
    assert {provider.name for provider in providers()} == {"mistral", "azure", "openai"}


def test_a_model_that_reasons_is_asked_in_its_own_terms() -> None:
    request = ModelRequest((Message(Role.USER, "x"),), max_tokens=100)
    for model in ("gpt-5-mini", "gpt-5.1", "o3"):
        asked = parameters(model, request)
        assert asked["max_completion_tokens"] > 100 and "temperature" not in asked
    for model in ("gpt-4.1", "gpt-5-chat-latest", "mistral-small", "openhermes"):
        assert parameters(model, request) == {"max_tokens": 100, "temperature": 0.0}


def test_opening_a_model_imports_no_library() -> None:
    need_libraries()
    program = (
        "import sys; from neo.wiring.providers import named; "
        "named('mistral').open({'MISTRAL_API_KEY': 'a'}); "
        "print([m for m in ('openai', 'mistralai', 'httpx2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
