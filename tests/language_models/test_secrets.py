"""No key and no word of a request in a log, a repr, an error or what hangs from it."""

from __future__ import annotations

import copy
import io
import logging
import pickle
import traceback
from collections.abc import Iterator

import pytest

from neo.adapters.language_models.chat_model import ChatModel
from neo.adapters.language_models.fake_server import FAKE_KEY, FakeServer, Fault, Scenario
from neo.adapters.language_models.key import Key
from neo.core.errors import ModelError
from neo.core.language_models.messages import Message, ModelRequest, Role

from .conftest import WIRES, model_on

REQUEST = ModelRequest((Message(Role.USER, "CONTENU-SENSIBLE"),), max_tokens=20)
_SECRETS = (FAKE_KEY, "CONTENU-SENSIBLE", "REPONSE-SENSIBLE")


@pytest.fixture
def everything_logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What a root logger at its lowest level receives, with the libraries told to be talkative."""
    for name in ("OPENAI_LOG", "MISTRAL_DEBUG"):
        monkeypatch.setenv(name, "debug")
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(level)


def _shown(error: BaseException) -> str:
    """All that a reporter of errors could show: text, chain, data, and the locals of the product's frames."""
    whole = traceback.TracebackException.from_exception(error, capture_locals=True)
    whole.stack[:] = [frame for frame in whole.stack if frame.filename != __file__]
    assert any(frame.name == "stream" for frame in whole.stack)
    chain = [repr(e.__dict__) for e in (error, error.__cause__, error.__context__) if e is not None]
    return "".join([*whole.format(), repr(error), str(error), *chain])


@pytest.mark.parametrize(
    "fault", [None, Fault.BUSY, Fault.FILTERED, Fault.CUT, Fault.MALFORMED, Fault.HANGS_UP]
)
async def test_nothing_is_logged(
    model: ChatModel, server: FakeServer, fault: Fault | None, everything_logged: io.StringIO
) -> None:
    server.scenario = Scenario(words="REPONSE-SENSIBLE " * 3, fault=fault)
    try:
        async for _ in model.stream(REQUEST):
            pass
    except ModelError:
        assert fault is not None
    logging.getLogger("neo").debug("the log is open")
    assert "the log is open" in everything_logged.getvalue()
    assert not [secret for secret in _SECRETS if secret in everything_logged.getvalue()]


@pytest.mark.parametrize("wire", WIRES)
@pytest.mark.parametrize("fault", [Fault.BUSY, Fault.FILTERED, Fault.CUT, Fault.HANGS_UP, "wrong key"])
async def test_an_error_carries_nothing(server: FakeServer, wire: str, fault: Fault | str) -> None:
    key = "clef-refusee-1234" if fault == "wrong key" else FAKE_KEY
    server.scenario = Scenario(words="oui " * 9, fault=fault if isinstance(fault, Fault) else None)
    model = model_on(server, wire, key=key)
    with pytest.raises(ModelError) as raised:
        async for _ in model.stream(REQUEST):
            pass
    await model.aclose()
    assert raised.value.__context__ is None and raised.value.__cause__ is None
    assert not [secret for secret in (key, "CONTENU-SENSIBLE") if secret in _shown(raised.value)]
    assert key not in repr(model) and key not in repr(vars(model))


def test_a_key_shows_nothing_and_does_not_leave() -> None:
    key = Key("sk-tres-secret")
    assert "secret" not in f"{key} {key!r} {[key]}".replace("<key>", "")
    with pytest.raises(TypeError):
        pickle.dumps(key)
    with pytest.raises(TypeError):
        copy.deepcopy(key)


@pytest.mark.parametrize("value", ["", "a b", "clé", "a\nb", "a\r\nX-Other: 1", "a\x00"])
def test_what_cannot_be_a_key_is_refused_without_being_told(value: str) -> None:
    with pytest.raises(ValueError) as raised:
        Key(value)
    assert not value or value not in str(raised.value).split()
