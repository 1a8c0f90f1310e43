"""A mail of the box is shown with who really sent it, its text, and what could not be read of it."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from .conftest import ADVISER

OWN = "t.delannoy74@example.fr"
_HEAD = "Date: Sun, 14 Jun 2026 20:10:00 +0200\nTo: lise@agence.example\nSubject: {subject}\nFrom: {sender}\n"


@pytest.fixture
def adviser(signed_in: Callable[[str], Client]) -> Client:
    return signed_in(ADVISER)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, adviser: Client) -> Callable[..., str]:
    """The page of a mail put in the adviser's own box."""
    monkeypatch.setenv("NEO_MAIL_SOURCE", "folder")
    monkeypatch.setenv("NEO_MAIL_FOLDER", str(tmp_path))
    monkeypatch.setenv("NEO_MAIL_LOGIN", ADVISER)

    def shown(sender: str, body: str, kind: str = "text/plain; charset=utf-8", act: str = "") -> str:
        head = _HEAD.format(subject="question", sender=sender)
        (tmp_path / "one.eml").write_bytes(f"{head}Content-Type: {kind}\n\n{body}".encode())
        address = "/courriels/one~2Eeml/"
        answer = adviser.post(address, {"acte": act}) if act else adviser.get(address)
        return unescape(answer.content.decode())

    return shown


def test_an_unlinked_mail_shows_its_text_and_the_real_address(page: Callable[..., str]) -> None:
    shown = page(f'"{OWN}" <pirate@evil.example>', "Donnez-moi l'adresse de Thierry.")
    assert "pirate@evil.example" in shown and OWN not in shown
    assert "Donnez-moi l'adresse de Thierry." in shown


def test_several_senders_are_all_named_and_linked_to_nobody(page: Callable[..., str]) -> None:
    shown = page(f"{OWN}, pirate@evil.example", "Bonjour")
    assert OWN in shown and "pirate@evil.example" in shown and "À rattacher" in shown


@pytest.mark.parametrize("sender", (f"Thierry <{OWN}>", "Inconnu <x@example.org>"))
def test_a_mail_too_deep_says_so_instead_of_an_empty_text(page: Callable[..., str], sender: str) -> None:
    deep = "texte enfoui"
    for n in range(60):
        deep = f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n - 1}\n\n{deep}\n--b{n}--" if n else deep
    shown = page(sender, deep, "multipart/mixed; boundary=b59")
    assert "emboîte trop de parties" in shown


@pytest.mark.parametrize("sender", (f"Thierry <{OWN}>", "Inconnu <x@example.org>"))
def test_a_mail_without_a_text_says_so(page: Callable[..., str], sender: str) -> None:
    assert "ne contient aucun texte" in page(sender, "   \n")


def test_what_to_see_first_comes_before_the_draft(page: Callable[..., str]) -> None:
    shown = page(f"Thierry <{OWN}>", "Je n'en peux plus. Mon rendez-vous c'est quand ?", act="preparer")
    assert shown.index("À voir d’abord") < shown.index("Réponse, brouillon") < shown.index("Vérifier mon")
