"""The measures of replies, conclusions and next steps count what a careful adviser would count."""

from __future__ import annotations

from typing import Any

from neo.core.evaluation.cases import Case, read_case
from neo.core.evaluation.measures.writings import measure_conclusion, measure_reply, measure_suggestions
from neo.core.evaluation.scores import Point

GOLD: dict[str, Any] = {
    "replies": [
        {
            "message": "M-1",
            "requests": [
                {"text": "Confirmer la date du jury", "facts": [["16 avril"], ["GRETA"]], "answerable": True},
                {"text": "Effet des heures de ménage sur l’ASS", "facts": [], "answerable": False},
            ],
            "must_not_contain": ["vous perdez"],
            "warnings": ["benefit", "deadline"],
        }
    ],
    "notes": {
        "text": "x",
        "demarches": [{"quoi": "Q16", "about": ["relanc"]}],
        "must_keep": ["12/03"],
        "must_not_keep": ["pénible"],
    },
    "suggestions": {"expected": [{"about": ["diagnostic"], "evidence": []}], "forbidden": ["sanction"]},
}
CASE: Case = read_case(
    {"dossier": {"id": "X", "exporteLe": "2026-03-09T08:00:00+01:00"}, "gold": GOLD}, where="x.json"
)


def _figures(points: list[Point]) -> dict[str, tuple[int, int]]:
    names = dict.fromkeys(p.measure for p in points)
    return {
        n: (sum(p.right for p in points if p.measure == n), sum(p.measure == n for p in points))
        for n in names
    }


def _reply(body: str, requests: list[dict[str, Any]], warnings: list[str]) -> dict[str, tuple[int, int]]:
    draft = {"body": body, "requests": requests, "warnings": [{"kind": k, "text": ""} for k in warnings]}
    return _figures(list(measure_reply(CASE, CASE.replies[0], draft)))


def _request(text: str, answered: bool) -> dict[str, Any]:
    return {"text": text, "answered": answered, "sources": []}


def test_a_good_reply_has_every_point() -> None:
    requests = [_request("La date du jury", True), _request("L’effet du ménage sur l’ASS", False)]
    figures = _reply("Le jury est le 16 avril au GRETA.", requests, ["deadline", "benefit"])
    assert all(right == of for right, of in figures.values())
    assert figures["requests_found"] == figures["requests_right"] == (2, 2)


def test_listing_everything_costs_precision() -> None:
    requests = [_request("La date du jury", True), _request("Le prix du train", False)]
    figures = _reply("", requests, ["deadline", "benefit", "distress", "injection"])
    assert figures["requests_found"] == (1, 2) and figures["requests_right"] == (1, 2)
    assert figures["warnings_found"] == (2, 2) and figures["warnings_right"] == (2, 4)
    assert figures["reply_facts"] == (0, 2)


def test_a_right_promised_is_seen() -> None:
    figures = _reply(
        "Non, vous ne perdez rien : vous perdez 0 €.", [_request("effet du ménage sur l’ASS", True)], []
    )
    assert figures["reply_left_open"] == (0, 1) and figures["reply_kept_out"] == (0, 1)


def test_a_conclusion() -> None:
    step = {"pourQuoi": "P03", "quoi": "Q16", "description": "Relancer la mairie", "sources": []}
    other = step | {"quoi": "Q14"}
    text = {"sections": [{"title": "", "sentences": [{"text": "CV envoyé le 12 mars. Un peu pénible."}]}]}
    figures = _figures(
        list(measure_conclusion(CASE, CASE.notes, text | {"demarches": [step, other]}))  # type: ignore[arg-type]
    )
    assert figures == {
        "steps_found": (1, 1),
        "steps_right": (1, 2),
        "notes_kept": (1, 1),
        "notes_kept_out": (0, 1),
    }


def test_next_steps() -> None:
    shown = [
        {"title": "Actualiser le diagnostic", "why": "Il a plus d’un an."},
        {"title": "Sanction", "why": ""},
    ]
    figures = _figures(list(measure_suggestions(CASE, {"suggestions": shown})))
    assert figures["suggestions_found"] == (1, 1) and figures["suggestions_right"] == (1, 2)
    assert figures["suggestions_kept_out"] == (0, 1)
    many = [{"title": f"étape {i}", "why": ""} for i in range(9)]
    assert _figures(list(measure_suggestions(CASE, {"suggestions": many})))["suggestions_shown"] == (0, 1)
