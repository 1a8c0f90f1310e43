"""What breaks is told without a word of a record; a server that cannot start says why in one sentence."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from django.test import Client

from neo.doors.web import records
from neo.site import serve
from neo.site.bare_logs import WithoutContent

from .conftest import ADVISER


def test_an_incident_shows_a_page_and_logs_its_class_alone(
    signed_in: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*values: object) -> None:
        raise ValueError("M. DELANNOY, 27 rue des Ourdisseurs")

    monkeypatch.setattr(records, "build_header", broken)
    client = signed_in(ADVISER)
    client.raise_request_exception = False
    answer = client.get("/dossiers/DEMO-01/")
    page = answer.content.decode().replace("\u00a0", " ")
    assert answer.status_code == 500
    assert "NÉO n’a pas pu répondre" in page and "Laboratoire : dossiers fictifs" in page
    assert "nous sommes le lundi 15 juin 2026" in page
    assert "Content-Security-Policy" in answer.headers
    assert "DELANNOY" not in page
    lines = [logging.Formatter().format(r) for r in caplog.records if WithoutContent().filter(r)]
    assert lines and not any("DELANNOY" in line or "DEMO-01" in line for line in lines)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["0.0.0.0", "8000"], 3, "ne répond qu’à cette machine"),
        (["192.0.2.1", "8000"], 3, "ne répond qu’à cette machine"),
        (["localhost.example.org", "8000"], 3, "ne répond qu’à cette machine"),
        (["127.0.0.1", "0"], 2, "Usage"),
        (["127.0.0.1", "70000"], 2, "Usage"),
        (["127.0.0.1"], 2, "Usage"),
        ([], 2, "Usage"),
    ],
)
def test_a_server_serves_the_loopback_only(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert serve.main(arguments) == code
    assert said in capsys.readouterr().err
