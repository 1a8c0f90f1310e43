"""Exchanges kept in a folder: nothing is asked twice, nothing is lost, nothing unknown is made up."""

from __future__ import annotations

import asyncio
import json
from contextlib import aclosing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.adapters.language_models.exchanges import Exchange, Exchanges, digest_of
from neo.adapters.language_models.recorded import ExchangeNotRecorded, KeptModel, RecordedModel
from neo.core.errors import FileUnreadable, ModelBusy, ModelError, ModelRefused, WrongUsage
from neo.core.language_models.card import FootprintParameters, ModelCard
from neo.core.language_models.messages import Delta, Message, ModelRequest, Role, Usage
from neo.core.language_models.scripted import Reply, ScriptedModel

CARD = ModelCard(
    "azure",
    "gpt-essai",
    "Microsoft",
    "Suède",
    price_in=1.0,
    price_out=2.0,
    footprint=FootprintParameters("openai", "g"),
)
ASKED = ModelRequest((Message(Role.SYSTEM, "Consignes."), Message(Role.USER, "[1] Projet | [PERSONNE_1].")))
OTHER = ModelRequest((Message(Role.SYSTEM, "Consignes."), Message(Role.USER, "[1] Autre.")))


def kept(
    folder: Path, *replies: Reply, card: ModelCard = CARD, **more: object
) -> tuple[KeptModel, ScriptedModel]:
    exchanges = Exchanges(folder)
    exchanges.begin(card, "2026-11-24T10:00:00+01:00", "abc")
    scripted = ScriptedModel(replies or ("Oui [1].",), card=card, **more)  # type: ignore[arg-type]
    return KeptModel(scripted, exchanges), scripted


async def heard(model: KeptModel | RecordedModel, request: ModelRequest = ASKED) -> list[Delta | Usage]:
    return [piece async for piece in model.stream(request)]


async def test_what_was_answered_is_not_asked_again(tmp_path: Path) -> None:
    first, scripted = kept(tmp_path / "azure")
    told = await heard(first)
    assert await heard(first) == told and len(scripted.requests) == 1
    again, fresh = kept(tmp_path / "azure")
    assert await heard(again) == told and fresh.requests == []
    assert (first.watch.asked, again.watch.asked) == (1, 0)
    assert len(again.watch.requests) == 1, "what would have left is still looked at"
    await heard(again, OTHER)
    assert len(fresh.requests) == 1


async def test_a_replay_needs_nobody_and_keeps_the_pieces_and_the_delays(tmp_path: Path) -> None:
    model, _ = kept(tmp_path / "azure")
    told = await heard(model)
    replay = RecordedModel(Exchanges(tmp_path / "azure"))
    assert await heard(replay) == told
    assert replay.watch.elapsed == pytest.approx(model.watch.elapsed, abs=0.001)
    assert (replay.card.provider, replay.card.model) == ("recorded:azure", "gpt-essai")
    assert replay.card.footprint == CARD.footprint and not replay.card.own_ground
    with pytest.raises(ExchangeNotRecorded) as raised:
        await heard(replay, OTHER)
    assert "n’a pas été enregistré" in raised.value.sentence and replay.watch.missing is raised.value


@pytest.mark.parametrize(
    ("error", "asked_again"),
    [
        (ModelBusy(provider="azure", retry_after=None), True),
        (ModelRefused(provider="azure", problem="filtre", filtered=True), False),
        (ModelRefused(provider="azure", problem="clé"), True),
    ],
)
async def test_a_failure_is_asked_again_a_refusal_of_these_words_is_not(
    tmp_path: Path, error: ModelError, asked_again: bool
) -> None:
    model, scripted = kept(tmp_path / "azure", error)
    for _ in range(2):
        with pytest.raises(type(error)):
            await heard(model)
    assert len(scripted.requests) == 1 + asked_again
    with pytest.raises(type(error)) as raised:
        await heard(RecordedModel(Exchanges(tmp_path / "azure")))
    assert raised.value.sentence == error.sentence


async def test_a_broken_answer_is_told_again_up_to_its_break(tmp_path: Path) -> None:
    model, _ = kept(tmp_path / "azure", break_after=1, break_with=ModelError(provider="azure"))
    replay = RecordedModel(Exchanges(tmp_path / "azure"))
    for told in (model, replay):
        pieces = []
        with pytest.raises(ModelError):
            async for piece in told.stream(ASKED):
                pieces.append(piece)
        assert pieces == [Delta("Oui [1]")]


async def test_a_crash_in_the_middle_of_a_line_loses_that_line_only(tmp_path: Path) -> None:
    model, _ = kept(tmp_path / "azure")
    await heard(model)
    file = tmp_path / "azure" / "exchanges.jsonl"
    whole = file.read_bytes()
    file.write_bytes(whole + whole[: len(whole) // 2])
    again, scripted = kept(tmp_path / "azure")
    await heard(again)
    await heard(again, OTHER)
    assert len(scripted.requests) == 1
    assert len(Exchanges(tmp_path / "azure")) == 2


async def test_a_reader_who_leaves_closes_the_model_and_keeps_nothing(tmp_path: Path) -> None:
    model, _ = kept(tmp_path / "azure")
    async with aclosing(model.stream(ASKED)) as stream:
        await anext(stream)
    assert len(Exchanges(tmp_path / "azure")) == 0


async def test_a_silence_is_kept_as_one(tmp_path: Path) -> None:
    class Silent(ScriptedModel):
        async def stream(self, request: ModelRequest):  # type: ignore[no-untyped-def, override]
            yield Delta("Oui")
            await asyncio.Event().wait()

    exchanges = Exchanges(tmp_path / "azure")
    exchanges.begin(CARD, "2026-11-24T10:00:00+01:00", "")
    model = KeptModel(Silent([""], card=CARD), exchanges)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await heard(model)
    found = Exchanges(tmp_path / "azure").find(digest_of(ASKED, CARD))
    assert found is not None and found.error == "model_frozen" and not found.is_settled


def test_what_an_answer_depends_on_is_in_its_digest() -> None:
    base = digest_of(ASKED, CARD)
    instructions = ModelRequest((Message(Role.SYSTEM, "Consignes, 2."), *ASKED.messages[1:]))
    longer = ModelRequest(ASKED.messages, max_tokens=7)
    others = [digest_of(OTHER, CARD), digest_of(instructions, CARD), digest_of(longer, CARD)]
    cards = (ModelCard("azure", "autre", "", ""), ModelCard("a", "gpt-essai", "", ""))
    others += [digest_of(ASKED, card) for card in cards]
    assert len({base, *others}) == 6
    assert base == digest_of(ASKED, ModelCard("azure", "gpt-essai", "autre opérateur", ""))


async def test_the_folder_of_another_model_and_of_nothing(tmp_path: Path) -> None:
    model, _ = kept(tmp_path / "azure")
    await heard(model)
    with pytest.raises(WrongUsage):
        kept(tmp_path / "azure", card=ModelCard("azure", "autre", "", ""))
    for content in ("", "[]", "{}", '{"card": {"inconnu": 1}}'):
        (tmp_path / "recording.json").write_text(content)
        with pytest.raises(FileUnreadable):
            RecordedModel(Exchanges(tmp_path))
    with pytest.raises(FileUnreadable):
        RecordedModel(Exchanges(tmp_path / "absent"))


async def test_the_beginning_of_a_recording_is_that_of_its_first_exchange(tmp_path: Path) -> None:
    Exchanges(tmp_path).begin(CARD, "2026-11-01T10:00:00+01:00", "")
    model, _ = kept(tmp_path)
    await heard(model)
    exchanges = Exchanges(tmp_path)
    exchanges.begin(CARD, "2026-12-01T10:00:00+01:00", "other")
    assert (exchanges.begun, exchanges.criteria) == ("2026-11-24T10:00:00+01:00", "abc")
    assert oct((tmp_path / "exchanges.jsonl").stat().st_mode & 0o777) == "0o600"


PIECES = st.lists(st.tuples(st.text(), st.floats(0, 99, allow_nan=False)))


@given(PIECES, st.text(), st.booleans())
def test_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[tuple[str, float]], asked: str, cut: bool
) -> None:
    folder = tmp_path_factory.mktemp("exchanges")
    exchange = Exchange("d", asked, tuple(pieces), 1.5, Usage(3, 4, cut=cut))
    Exchanges(folder).keep(exchange)
    [line] = (folder / "exchanges.jsonl").read_text("utf-8").split("\n")[:-1]
    assert json.loads(line)["digest"] == "d"
    assert Exchanges(folder).find("d") == exchange
