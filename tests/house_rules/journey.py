"""A morning of advisers: every function of every page, as requests that anybody of one post could send."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

from django.test import Client

_RECORDS = ("DEMO-01", "DEMO-04")
_OWN = "Points abordés\n- Bilan du stage, relu à la main."


@dataclass(frozen=True, slots=True)
class Request:
    """One request; ``status``: what it is answered."""

    method: str
    address: str
    data: dict[str, str] = field(default_factory=dict)
    status: int = 200


def morning() -> Iterator[Request]:
    """Every page and act of an adviser, on several records; what is refused as well."""
    yield Request("get", "/journee/")
    yield Request("get", "/fonctions/")
    yield Request("post", "/portefeuille/", {"q": "delannoy"}, 302)
    yield Request("post", "/textes/", {"q": "Combien de jours pour répondre avant une sanction ?"})
    for record in _RECORDS:
        yield from _of_a_record(f"/dossiers/{record}/")
    yield Request("get", "/dossiers/DEMO-01/courriels/M-15/")
    for act in ({"acte": "preparer"}, {"acte": "verifier", "p0": "Bonjour, vous avez le permis B."}):
        yield Request("post", "/dossiers/DEMO-01/courriels/M-15/", act)
    yield Request("get", "/ce-que-neo-sait/")
    yield Request("get", "/effets/")
    yield Request("post", "/effets/avis/mail/", {"aide": "yes"}, 302)
    yield Request("post", "/effets/irritants/", {"irritant": "windows", "phrase": "", "acte": "envoyer"}, 302)
    yield Request("post", "/effets/questionnaire/", {"q0": "never", "q1": "not"}, 302)
    yield Request("get", "/dossiers/INCONNU-9/", status=404)
    yield Request("get", "/comptes/", status=404)


def _of_a_record(place: str) -> Iterator[Request]:
    yield Request("get", place)
    yield Request("get", f"{place}synthese/?ecrire=1")
    yield Request("get", f"{place}synthese/flux/")
    yield Request("post", f"{place}question/", {"q": "Combien coûte la formation demandée ?"})
    yield Request("post", f"{place}question/flux/", {"q": "Quelle est sa pointure ?", "suite": "q2"})
    yield Request("get", f"{place}ce-qui-partirait/")
    yield Request("post", f"{place}conclusion/", {"notes": "relance Delcambre avant le 25/06"})
    for act in ("docx", "relire", "deposer"):
        yield Request("post", f"{place}conclusion/", {"texte": _OWN, "jour": "2026-06-12", "acte": act})
    yield Request("post", f"{place}suites/")


def send(requests: Sequence[Request], clients: Sequence[Client]) -> None:
    """Send each request in order, each by the next of ``clients``; a stream is read to its end."""
    for request, client in zip(requests, cycle(clients), strict=False):
        answer = getattr(client, request.method)(request.address, request.data)
        _read(answer)
        assert answer.status_code == request.status, request


def _read(answer: Any) -> bytes:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume asynchronous")
        return b"".join(answer) if answer.streaming else bytes(answer.content)
