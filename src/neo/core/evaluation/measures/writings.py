"""Draft replies, conclusions, next steps: what is asked is found, what must stay stays, the rest is left out.

Recall goes with precision wherever listing everything would win: requests shown that nobody made, warnings,
démarches and next steps that no careful adviser expects are counted too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.evaluation.cases import Case, ExpectedReply, ExpectedRequest, ExpectedStep, TypedNotes
from neo.core.evaluation.matching import contains, first_found, names_the_day
from neo.core.evaluation.scores import Json, Point
from neo.core.french.words import content_keys

_SAME_REQUEST = 0.3
"""Share of the content words of the shorter of two requests that the other one has: the same one reworded."""
MOST_SUGGESTIONS = 8


def measure_reply(case: Case, reply: ExpectedReply, draft: Json) -> Iterator[Point]:
    """The points of one draft reply."""
    shown = [str(r["text"]) for r in draft["requests"]]
    pairs = _pairs(reply.requests, draft["requests"])
    for number, wanted in enumerate(reply.requests):
        found = pairs.get(number)
        why = "" if found is not None else "demande non relevée"
        yield Point(
            "requests_found", found is not None, f"{reply.message} : {wanted.text}", _listed(shown), why
        )
        yield from _answered(
            reply, wanted, None if found is None else draft["requests"][found], str(draft["body"])
        )
    matched = set(pairs.values())
    for number, text in enumerate(shown):
        why = "" if number in matched else "demande que le mail ne fait pas"
        yield Point("requests_right", number in matched, _listed([r.text for r in reply.requests]), text, why)
    yield from _kept_out("reply_kept_out", reply.message, str(draft["body"]), reply.must_not_contain)
    yield from _warnings(reply, draft)


def _answered(
    reply: ExpectedReply, wanted: ExpectedRequest, found: Json | None, body: str
) -> Iterator[Point]:
    if wanted.answerable:
        for group in wanted.facts:
            right = any(contains(body, a) or names_the_day(body, a) for a in group)
            why = "" if right else "fait absent du brouillon"
            yield Point("reply_facts", right, f"{wanted.text} → {' | '.join(group)}", body, why)
    elif found is not None:
        left = not found["answered"]
        why = "" if left else "dite traitée alors que le dossier ne permet pas d'y répondre"
        yield Point("reply_left_open", left, f"{reply.message} : {wanted.text} → à l'appréciation", body, why)


def _pairs(wanted: Sequence[ExpectedRequest], shown: Sequence[Json]) -> dict[int, int]:
    """Expected request → shown request, one to one, the most alike first."""
    alike = sorted(
        (
            (-_alike(request.text, _words_of(one)), i, j)
            for i, request in enumerate(wanted)
            for j, one in enumerate(shown)
        ),
    )
    pairs: dict[int, int] = {}
    for likeness, i, j in alike:
        if -likeness >= _SAME_REQUEST and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _words_of(request: Json) -> str:
    """What a shown request says, with the words of the mail it comes from."""
    return " ".join([str(request["text"]), *(str(s.get("quote", "")) for s in request["sources"])])


def _alike(expected: str, shown: str) -> float:
    one, other = content_keys(expected), content_keys(shown)
    return len(one & other) / max(1, min(len(one), len(other)))


def _warnings(reply: ExpectedReply, draft: Json) -> Iterator[Point]:
    kinds = list(dict.fromkeys(str(w["kind"]) for w in draft["warnings"]))
    for kind in reply.warnings:
        why = "" if kind in kinds else "avertissement manquant"
        yield Point("warnings_found", kind in kinds, f"{reply.message} : {kind}", _listed(kinds), why)
    for kind in kinds:
        right = kind in reply.warnings
        why = "" if right else "avertissement que le mail n'appelle pas"
        yield Point("warnings_right", right, f"{reply.message} : {_listed(reply.warnings)}", kind, why)


def measure_conclusion(case: Case, notes: TypedNotes, conclusion: Json) -> Iterator[Point]:
    """The points of one conclusion."""
    text = "\n".join(str(s["text"]) for part in conclusion["sections"] for s in part["sentences"])
    steps = conclusion["demarches"]
    told = [f"{s['quoi']} {s['description']}" for s in steps]
    whole = "\n".join([text, *told])
    for wanted in notes.steps:
        found = any(_is_step(wanted, s) for s in steps)
        expected = f"{wanted.code} ({' | '.join(wanted.about)})"
        yield Point("steps_found", found, expected, _listed(told), "" if found else "démarche non proposée")
    for step, words in zip(steps, told, strict=True):
        right = any(_is_step(wanted, step) for wanted in notes.steps)
        why = "" if right else "démarche que les notes n'appellent pas"
        yield Point("steps_right", right, _listed([s.code for s in notes.steps]), words, why)
    for kept in notes.must_keep:
        right = contains(whole, kept)
        yield Point("notes_kept", right, kept, text, "" if right else "absent de la conclusion")
    yield from _kept_out("notes_kept_out", case.name, whole, notes.must_not_keep)


def _is_step(wanted: ExpectedStep, step: Json) -> bool:
    return str(step["quoi"]) == wanted.code and any(
        contains(str(step["description"]), a) for a in wanted.about
    )


def measure_suggestions(case: Case, suggestions: Json) -> Iterator[Point]:
    """The points of the next steps of one record."""
    shown = [f"{s['title']} {s['why']}" for s in suggestions["suggestions"]]
    whole = "\n".join(shown)
    for wanted in case.suggestions:
        right = any(contains(one, a) for one in shown for a in wanted.about)
        why = "" if right else "suite non proposée"
        yield Point("suggestions_found", right, " | ".join(wanted.about), _listed(shown), why)
    for one in shown if case.suggestions else ():
        right = any(contains(one, a) for wanted in case.suggestions for a in wanted.about)
        yield Point(
            "suggestions_right", right, "une suite attendue", one, "" if right else "suite non attendue"
        )
    few = len(shown) <= MOST_SUGGESTIONS
    yield Point(
        "suggestions_shown", few, f"{MOST_SUGGESTIONS} au plus", str(len(shown)), "" if few else "trop"
    )
    yield from _kept_out("suggestions_kept_out", case.name, whole, case.suggestions_forbidden)


def _kept_out(measure: str, where: str, text: str, forbidden: Sequence[str]) -> Iterator[Point]:
    for words in forbidden:
        found = first_found(text, [words])
        why = f"contient « {words} »" if found else ""
        yield Point(measure, not found, f"{where} : « {words} » absent", text if found else "", why)


def _listed(texts: Sequence[str]) -> str:
    return " ; ".join(texts)
