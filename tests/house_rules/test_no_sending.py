"""NÉO cannot send a mail: no library that sends, no address that sends, no right to send asked for."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from .tree import ROOT, SOURCE, python_files, shown

_LIBRARIES = re.compile(
    r"^(?:smtplib|aiosmtplib|smtpd|poplib|yagmail|sendgrid|exchangelib|django\.core\.mail)\b"
)
_ADDRESSES = re.compile(
    r"sendmail|send_mail|/send\b|EmailSubmission|SMTP\(|:587\b|:465\b|AdminEmailHandler", re.IGNORECASE
)
_RIGHT = re.compile(r"mail\.send", re.IGNORECASE)
_REFUSES_THE_RIGHT = "src/neo/adapters/mail/graph/account.py"


def _imported(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _sends(file: Path) -> list[str]:
    """What in ``file`` could send."""
    libraries = [name for name in sorted(_imported(file)) if _LIBRARIES.match(name)]
    return libraries + _ADDRESSES.findall(file.read_text("utf-8"))


def test_nothing_in_the_product_can_send() -> None:
    files = python_files("src", "scripts")
    assert files
    assert {shown(f): found for f in files if (found := _sends(f))} == {}


def test_the_right_to_send_is_named_only_where_it_is_refused() -> None:
    named = [shown(f) for f in python_files("src") if _RIGHT.search(f.read_text("utf-8"))]
    assert named == [_REFUSES_THE_RIGHT]


def test_no_requirement_sends() -> None:
    for file in (ROOT / "requirements").glob("*.in"):
        assert not re.search(r"smtp|sendgrid|mailgun|exchangelib", file.read_text("utf-8"), re.IGNORECASE)


def test_the_rule_sees_what_it_forbids(tmp_path: Path) -> None:
    file = tmp_path / "bad.py"
    file.write_text("import smtplib\nfrom django.core.mail import get_connection\nurl = '/me/sendMail'\n")
    assert _sends(file) == ["django.core.mail.get_connection", "smtplib", "sendMail"]
    assert SOURCE.is_dir()
