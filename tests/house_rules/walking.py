"""All that the roles which open no record can reach: every address, and every link of every page."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from html import unescape

from django.test import Client

from tests.web import conftest as web
from tests.web import test_roles as roles

SignedIn = Callable[[str], Client]
Seen = dict[tuple[str, str], bytes]
WATCHERS = (
    web.MANAGER,
    web.ADMINISTRATOR,
    web.ELECTED,
    web.REGIONAL_ELECTED,
    web.ETHICS_INTERNAL,
    web.ETHICS_EXTERNAL,
    web.DPO,
    web.SECURITY,
    web.EDITOR,
)
LINK = re.compile(r'(?:href|action)="(/[^"#]*)')
_TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
_NOT_PAGES = ("/static/", "/deconnexion/", "/connexion/", "/affichage/")


def addresses() -> set[str]:
    """Every address the tests of roles know, whoever may enter."""
    posted = (*roles.WRITE, *roles.ADMINISTRATORS, *roles.SUSPENSIONS, roles.STORY)
    return {*roles.READ, *posted, *roles.MAILBOX, *roles.PUBLIC, "/"}


def walked(signed_in: SignedIn) -> Seen:
    """What each role is answered at each address, and at each link of what it was answered."""
    seen: Seen = {}
    for login in WATCHERS:
        client = signed_in(login)
        waiting = sorted(addresses())
        while waiting:
            address = waiting.pop()
            if (login, address) in seen or address.startswith(_NOT_PAGES):
                continue
            answer = client.get(address)
            text = seen[login, address] = _plain(
                b"".join(answer) if answer.streaming else answer.content  # type: ignore[arg-type]
            )
            if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
                waiting += [unescape(link) for link in LINK.findall(text.decode())]
    return seen


def _plain(content: bytes) -> bytes:
    """A page without the token of its forms, which is drawn anew; a document as the texts it holds."""
    if content[:2] != b"PK":
        return _TOKEN.sub(b"", content)
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return b"\n".join(opened.read(name) for name in sorted(opened.namelist()) if name.endswith(".xml"))
