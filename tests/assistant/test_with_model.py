"""A synthesis and an answer with a model: same facts, same proof; what does not hold is not shown."""

from __future__ import annotations

import asyncio

import pytest

from neo.adapters.language_models.fake_server.words import SPEAKERS
from neo.core.assistant.events import Done, Withdrawn, Written
from neo.core.assistant.pipeline import synthesize
from neo.core.assistant.results import Verdict
from neo.core.errors import AnswerCut, ModelBusy, ModelUnreachable, RequestTooLong
from neo.core.language_models.card import ModelCard
from neo.core.language_models.fallback import Health, Route

from .records import HOME, OUTSIDE, answer, changing, dossier, events, faithful, model, pieces, synthesis

EMBEDDED = synthesis(dossier())


def test_a_faithful_model_writes_every_line_and_each_is_proved() -> None:
    told = synthesis(dossier(), model())
    assert told.engine == "maison" and told.making.told == len(told.sentences)
    assert (told.making.replaced, told.making.forgotten) == (0, 0)
    assert all(s.verdict is Verdict.SUPPORTED and s.sources and s.by == "model" for s in told.sentences)
    assert list(dict.fromkeys(s.section for s in told.sentences)) == list(
        dict.fromkeys(s.section for s in EMBEDDED.sentences)
    )


def test_names_leave_as_tokens_and_come_back() -> None:
    asked = model()
    told = synthesis(dossier(), asked)
    sent = "\n".join(message.text for message in asked.requests[0].messages)
    assert "Tessier" not in sent and "PERSONNE_1" in sent
    assert any("Tessier" in s.text for s in told.sentences)
    assert told.making.characters_sent == len(sent) - 1


def test_what_the_model_forgets_is_added_in_the_embedded_words() -> None:
    told = synthesis(dossier(), model(lambda request: f"{pieces(request)[1][1]} [2]."))
    assert told.making.told == 1 and told.making.forgotten == len(EMBEDDED.sentences) - 1
    assert [s.sources for s in told.sentences] == [s.sources for s in EMBEDDED.sentences]
    assert [s.by for s in told.sentences[:3]] == ["embedded", "model", "embedded"]


def test_a_sentence_that_does_not_hold_is_replaced_and_said() -> None:
    lie = changing(lambda words: words.replace("28/05/2026", "29/05/2026").replace("3 000", "4 000"))
    told = synthesis(dossier(), model(lie))
    shown = " ".join(s.text for s in told.sentences)
    assert "29/05/2026" not in shown and "28/05/2026" in shown and "4 000" not in shown
    assert told.held_back and all(s.problems and s.verdict is Verdict.UNSUPPORTED for s in told.held_back)
    assert told.making.replaced >= 1


def test_two_lines_may_make_one_sentence() -> None:
    merged = (
        "Elle vise un CAP petite enfance à la rentrée, test de positionnement réussi le 12/01/2026 [3][4]."
    )
    happened = events(dossier(), model(merged))
    assert Written(3, None) in happened, "the second line has no place of its own any more"
    told = synthesis(dossier(), model(merged))
    assert [s.text for s in told.sentences if s.by == "model"] == [merged.replace(" [3][4]", "")]
    assert len(told.sentences) == len(EMBEDDED.sentences) - 1


def test_a_line_cited_and_not_said_is_still_told() -> None:
    told = synthesis(dossier(), model("Elle vise un CAP petite enfance à la rentrée [3][4][5][6]."))
    assert [s.by for s in told.sentences] == ["embedded"] * 2 + ["model"] + ["embedded"] * 3


@pytest.mark.parametrize("speaker", sorted(set(SPEAKERS) - {"huge", "placeholders"}))
def test_whatever_a_model_says_each_sentence_shown_is_proved(speaker: str) -> None:
    from neo.adapters.language_models.fake_server.scenario import Asked, Wire

    def reply(request: object) -> str:
        messages = [{"role": str(m.role), "content": m.text} for m in request.messages]  # type: ignore[attr-defined]
        return str(SPEAKERS[speaker](Asked(Wire.OPENAI, "", {"messages": messages})))

    told = synthesis(dossier(), model(reply))
    assert len(told.sentences) >= len(EMBEDDED.sentences)
    for sentence in told.sentences:
        assert sentence.verdict is Verdict.SUPPORTED and sentence.sources
        assert "http" not in sentence.text and "[" not in sentence.text and "<" not in sentence.text


def test_an_answer_that_breaks_is_withdrawn_and_the_next_model_begins_anew() -> None:
    broken = model(card=OUTSIDE, break_after=30, break_with=AnswerCut(provider="ailleurs"))
    happened = events(dossier(), broken, model())
    withdrawn = [i for i, e in enumerate(happened) if isinstance(e, Withdrawn)]
    assert len(withdrawn) == 1, "what the first one had shown is taken back"
    done = happened[-1]
    assert isinstance(done, Done)
    assert done.result.making.engine == "maison"  # type: ignore[union-attr]
    assert done.result.making.withdrawn == ("La réponse du modèle « ailleurs » a été coupée.",)  # type: ignore[union-attr]


def test_the_embedded_writer_is_the_last() -> None:
    unreachable = ModelUnreachable(provider="maison", host="modele.example")
    told = synthesis(dossier(), model(unreachable))
    assert told.engine == "embedded" and told.sentences == EMBEDDED.sentences
    assert told.making.withdrawn == ("Le modèle « maison » est injoignable (modele.example).",)


def test_an_empty_answer_is_no_answer() -> None:
    told = synthesis(dossier(), model("", card=OUTSIDE), model())
    assert told.engine == "maison" and len(told.making.withdrawn) == 1


def test_a_request_that_a_model_cannot_read_is_not_sent() -> None:
    small = model(card=ModelCard("petit", "m", "o", "p", own_ground=True, context_tokens=200))
    told = synthesis(dossier(), small)
    assert told.engine == "embedded" and small.requests == []


def test_the_same_person_keeps_its_token_from_one_model_to_the_next() -> None:
    first = model(card=OUTSIDE, break_after=3, break_with=AnswerCut(provider="ailleurs"))
    second = model()
    synthesis(dossier(), first, second)
    assert first.requests[0].messages[1].text == second.requests[0].messages[1].text


def test_a_sensitive_answer_stays_on_own_ground() -> None:
    record = dossier(("2026-04-02", "Mme Tessier est suivie pour une sclérose en plaques depuis 2019."))
    outside, home = model(card=OUTSIDE), model()
    told = answer(record, "Depuis quand est-elle suivie pour sa sclérose en plaques ?", outside, home)
    assert outside.requests == []
    assert told.answer is not None and told.making.engine == "maison"


def test_a_synthesis_leaves_in_general_terms() -> None:
    record = dossier(
        ("2026-04-02", "Mme Tessier est suivie pour une sclérose en plaques. Vise un CAP petite enfance."),
    )
    outside, home = model(card=OUTSIDE), model()
    synthesis(record, outside)
    synthesis(record, home)
    assert "sclérose" not in outside.requests[0].messages[1].text
    assert "CAP petite enfance" in outside.requests[0].messages[1].text


def test_an_abstention_and_a_field_call_no_model() -> None:
    asked = model()
    assert answer(dossier(), "A-t-elle un chien ?", asked).abstained
    assert answer(dossier(), "Est-ce qu'on peut la radier ?", asked).abstained
    assert asked.requests == []


def test_an_answer_is_worded_by_the_model_and_proved() -> None:
    asked = model("Elle a obtenu le permis B le 20 mars 2026 [1].")
    told = answer(dossier(), "Quand a-t-elle eu le permis ?", asked)
    assert (told.answer or "").startswith("Elle a obtenu le permis B le 20 mars 2026.")
    assert told.sentences[0].sources[0].ref == "CE-2"
    lied = answer(
        dossier(), "Quand a-t-elle eu le permis ?", model("Elle a obtenu le permis B le 21 mars 2026 [1].")
    )
    assert "21 mars" not in (lied.answer or "") and lied.held_back


def test_closing_the_text_closes_the_call() -> None:
    asked = model(faithful)
    closed = []

    async def run() -> None:
        original = asked.stream

        async def watched(request: object) -> object:
            try:
                async for piece in original(request):  # type: ignore[arg-type]
                    yield piece
            finally:
                closed.append(True)

        asked.stream = watched  # type: ignore[method-assign,assignment]
        events = synthesize(dossier(), dossier().today, None, Route(models=(asked,)))
        async for event in events:
            if isinstance(event, Written):
                break
        await events.aclose()

    asyncio.run(run())
    assert closed == [True]


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_provider_that_fails_is_let_alone_longer_each_time_and_forgiven_at_once() -> None:
    clock = Clock()
    health = Health(clock)
    rests = []
    for _ in range(6):
        health.failed("maison", AnswerCut(provider="maison"))
        rests.append(health.seconds_of_rest("maison"))
    assert rests == [15, 30, 60, 120, 240, 300]
    clock.now = 301
    assert health.may_ask("maison")
    health.succeeded("maison")
    health.failed("maison", ModelBusy(provider="maison", retry_after=7))
    assert health.seconds_of_rest("maison") == 7
    health.succeeded("maison")
    health.failed("maison", RequestTooLong(provider="maison"))
    assert health.may_ask("maison"), "the request was at fault"


def test_a_provider_at_rest_is_not_asked() -> None:
    health = Health(Clock())
    health.failed("maison", AnswerCut(provider="maison"))
    resting = model(card=HOME)
    assert synthesis(dossier(), resting, health=health).engine == "embedded"
    assert resting.requests == []
