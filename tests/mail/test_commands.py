"""`neo mail …` on a folder of mails: listed, linked, drafted, put; one sentence when it cannot be."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from neo.core.dossier.exchange import read_dossier
from tests.running import Neo, record, written

from .conftest import Box
from .servers import PASSWORD
from .writing import TO, plain

PERSON = read_dossier(record("D-1")).person


@pytest.fixture
def neo(tmp_path: Path) -> Neo:
    neo = Neo(tmp_path / "data")
    assert neo("records", "import", written(tmp_path / "r.json", record("D-1"))).code == 0
    return neo


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "mails"
    folder.mkdir()
    html = "Puis-je venir jeudi ?\n\nCordialement,\nOdette"
    (folder / "un.eml").write_bytes(plain(html, "RDV", sender=PERSON.emails[0]))
    (folder / "deux.eml").write_bytes(
        plain("Bonjour", f"dossier {PERSON.service_number}", message_id="<m2@x>")
    )
    (folder / "trois.eml").write_bytes(plain("Bonjour", "Bonjour", message_id="<m3@x>"))
    return {"NEO_MAIL_SOURCE": "folder", "NEO_MAIL_FOLDER": str(folder), "NEO_MAIL_ADDRESS": TO}


def test_mails_are_listed_with_their_record(neo: Neo, settings: dict[str, str]) -> None:
    found = {
        m["id"]: (m["dossier"], m["rattachement"])
        for m in neo("mail", "list", "--json", env=settings).json["mails"]
    }
    assert found == {
        "un.eml": ("D-1", "address"),
        "deux.eml": ("D-1", "number"),
        "trois.eml": (None, "unknown"),
    }
    assert "à rattacher" in neo("mail", "list", env=settings).out


def test_a_mail_is_shown_in_its_blocks(neo: Neo, settings: dict[str, str]) -> None:
    shown = neo("mail", "show", "un.eml", "--json", env=settings).json
    assert [b["type"] for b in shown["blocs"]] == ["own", "signature"]
    assert "[signature]\nOdette" in neo("mail", "show", "un.eml", env=settings).out


def test_a_reply_is_proposed_then_put_by_an_act(neo: Neo, settings: dict[str, str], tmp_path: Path) -> None:
    proposed = neo("mail", "draft", "un.eml", "--json", env=settings).json
    assert (proposed["dossier"], proposed["message"]) == ("D-1", "un.eml")
    drafts = Path(settings["NEO_MAIL_FOLDER"]) / "Brouillons"
    assert not drafts.exists()
    text = written(tmp_path / "reponse.txt", "Oui, jeudi.\n")
    first = neo("mail", "put-draft", "un.eml", "--text", text, env=settings)
    assert first.code == 0 and "NÉO n’envoie rien" in first.out
    again = neo("mail", "put-draft", "un.eml", "--text", "-", "--json", text=b"Oui, jeudi.\n", env=settings)
    assert again.json["already_there"] is True
    files = list(drafts.iterdir())
    assert len(files) == 1
    draft = message_from_bytes(files[0].read_bytes(), policy=default)
    assert draft["To"].addresses[0].addr_spec == PERSON.emails[0].lower()
    assert draft.get_content().startswith("Oui, jeudi.")


def test_a_mail_of_nobody_is_left_to_the_adviser(neo: Neo, settings: dict[str, str]) -> None:
    done = neo("mail", "draft", "trois.eml", env=settings)
    assert done.code == 1 and len(done.sentences) == 1
    assert "« trois.eml » n’a pas de dossier. À rattacher : ni l’adresse" in done.sentences[0]


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        ({"NEO_MAIL_SOURCE": ""}, 1, "NEO_MAIL_SOURCE"),
        ({"NEO_MAIL_SOURCE": "pop"}, 2, "NEO_MAIL_SOURCE"),
        ({"NEO_MAIL_FOLDER": "/nulle/part"}, 1, "n’est pas lisible"),
        ({"NEO_MAIL_FOLDER": ""}, 2, "NEO_MAIL_FOLDER"),
        ({"NEO_MAIL_SOURCE": "imap"}, 2, "NEO_MAIL_HOST"),
        ({"NEO_MAIL_SOURCE": "imap", "NEO_MAIL_HOST": "a b"}, 2, "NEO_MAIL_HOST"),
        (
            {"NEO_MAIL_SOURCE": "imap", "NEO_MAIL_HOST": "imap.example.org", "NEO_MAIL_SECURITY": "none"},
            2,
            "127.0.0.1",
        ),
        ({"NEO_MAIL_SOURCE": "imap", "NEO_MAIL_HOST": "imap.example.org"}, 2, "NEO_MAIL_PASSWORD"),
        ({"NEO_MAIL_SOURCE": "graph"}, 2, "NEO_MAIL_TOKEN"),
        (
            {"NEO_MAIL_SOURCE": "graph", "NEO_MAIL_GRAPH_URL": "http://graph.example.org"},
            2,
            "NEO_MAIL_GRAPH_URL",
        ),
    ],
)
def test_a_setting_that_does_not_do_is_one_sentence(
    neo: Neo, settings: dict[str, str], change: dict[str, str], code: int, words: str
) -> None:
    pytest.importorskip("imap_tools")
    pytest.importorskip("httpx2")
    done = neo("mail", "check", env=settings | change)
    assert done.code == code and len(done.sentences) == 1 and words in done.sentences[0]


def test_a_secret_is_never_shown(neo: Neo, settings: dict[str, str]) -> None:
    pytest.importorskip("imap_tools")
    secret = "secret-de-demonstration"
    imap = {
        "NEO_MAIL_SOURCE": "imap",
        "NEO_MAIL_HOST": "127.0.0.1",
        "NEO_MAIL_PORT": "1",
        "NEO_MAIL_USER": "c",
    }
    for name in ("NEO_MAIL_PASSWORD", "NEO_MAIL_TOKEN"):
        for debug in ("", "1"):
            done = neo("mail", "check", env=settings | imap | {name: secret, "NEO_DEBUG": debug})
            assert done.code == 1 and secret not in done.out + done.err
    both = imap | {"NEO_MAIL_PASSWORD": secret, "NEO_MAIL_TOKEN": secret}
    assert secret not in neo("mail", "check", env=settings | both).err


def test_on_a_real_mailbox_a_mail_becomes_a_draft_that_answers_it(
    neo: Neo, dovecot: Box, tmp_path: Path
) -> None:
    settings = {
        "NEO_MAIL_SOURCE": "imap",
        "NEO_MAIL_HOST": "localhost",
        "NEO_MAIL_PORT": str(dovecot.server.tls_port),
        "NEO_MAIL_CA": str(dovecot.server.authority),
        "NEO_MAIL_USER": dovecot.user,
        "NEO_MAIL_PASSWORD": PASSWORD,
        "NEO_MAIL_ADDRESS": TO,
    }
    dovecot.receive(plain("Puis-je venir jeudi ?", "RDV", sender=PERSON.emails[0]))
    assert neo("mail", "check", "--json", env=settings).json["drafts"] == dovecot.server.drafts
    mail = neo("mail", "list", "--json", env=settings).json["mails"][0]
    assert mail["dossier"] == "D-1"
    proposed = neo("mail", "draft", mail["id"], "--json", env=settings).json
    text = written(tmp_path / "reponse.txt", proposed["body"] or "Oui.")
    assert neo("mail", "put-draft", mail["id"], "--text", text, env=settings).code == 0
    assert neo("mail", "put-draft", mail["id"], "--text", text, "--json", env=settings).json["already_there"]
    (draft,) = dovecot.drafts()
    assert message_from_bytes(draft)["In-Reply-To"] == "<m1@example.org>"
    assert dovecot.flags() == [()]
