"""Real IMAP servers for the time of the tests: Dovecot, and pymap where there is none."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PASSWORD = "mot-de-passe-de-demonstration"
FULL = "plein"
"""A user of Dovecot whose mailbox takes 20 kB."""
_KEY = b"cle-de-demonstration-de-32-octets"
_ACCOUNT = "nobody"
_CONFIGURATION = """
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{home}/certificate.pem
ssl_key = <{home}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2
auth_failure_delay = 0
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:~/mail
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 0
first_valid_gid = 0
mail_plugins = quota
passdb {{
  driver = static
  mechanisms = plain login
  args = password={password}
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {home}/oauth2.conf
}}
userdb {{
  driver = passwd-file
  args = {home}/users
  default_fields = home={home}/mail/%u
}}
userdb {{
  driver = static
  args = home={home}/mail/%u allow_all_users=yes
}}
plugin {{
  quota = count:Boite
  quota_vsizes = yes
}}
protocol imap {{
  mail_plugins = quota imap_quota
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox "À finir" {{
    auto = create
    special_use = \\Drafts
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""
_OAUTH2 = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={home}/keys/
username_attribute = sub
"""


@dataclass(frozen=True, slots=True)
class Server:
    """``drafts``: the name of its Drafts folder. ``tls_port`` and ``authority``: none without TLS."""

    name: str
    port: int
    drafts: str
    tls_port: int = 0
    authority: Path | None = None


def dovecot_program() -> str | None:
    """Dovecot, where Debian puts it or on the path."""
    found = shutil.which("dovecot", path=os.environ.get("PATH", "") + os.pathsep + "/usr/sbin")
    return found if found and Path("/usr/lib/dovecot/imap").exists() else None


@contextmanager
def running_dovecot(program: str) -> Iterator[Server]:
    """Start Dovecot with a configuration of its own, without any privilege."""
    home = Path(tempfile.mkdtemp(prefix="neo-dovecot-"))
    user, group = _who()
    port, tls_port = free_port(), free_port()
    try:
        _write_configuration(home, user, group, port, tls_port)
        as_user = {}
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", f"{user}:{group}", str(home)], check=True)
            as_user = {"user": user, "group": group, "extra_groups": []}
        process = subprocess.Popen(
            [program, "-F", "-c", str(home / "dovecot.conf")],
            cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **as_user,
        )  # fmt: skip
        try:
            _wait(tls_port, process)
            yield Server("dovecot", port, "À finir", tls_port, home / "certificate.pem")
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _who() -> tuple[str, str]:
    entry = pwd.getpwnam(_ACCOUNT) if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    import grp

    return entry.pw_name, grp.getgrgid(entry.pw_gid).gr_name


def _write_configuration(home: Path, user: str, group: str, port: int, tls_port: int) -> None:
    for folder in ("run", "mail", "keys/default/HS256"):
        (home / folder).mkdir(parents=True)
    make_certificate(home)
    (home / "keys/default/HS256/default").write_bytes(base64.b64encode(_KEY))
    (home / "users").write_text(f"{FULL}:::::::userdb_quota_rule=*:storage=20K\n")
    (home / "oauth2.conf").write_text(_OAUTH2.format(home=home))
    (home / "dovecot.conf").write_text(
        _CONFIGURATION.format(
            home=home, user=user, group=group, port=port, tls_port=tls_port, password=PASSWORD
        )
    )
    home.chmod(0o755)


def make_certificate(home: Path) -> None:
    """A certificate of « localhost », signed by itself."""
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
    ]
    names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    files = ["-keyout", str(home / "key.pem"), "-out", str(home / "certificate.pem")]
    subprocess.run([*command, *names, *files], check=True, capture_output=True)


def token(user: str, *, seconds: int = 600) -> str:
    """An access token that Dovecot checks by itself, for ``seconds`` from now."""
    now = int(time.time())
    pieces = ({"alg": "HS256", "typ": "JWT"}, {"sub": user, "iat": now - 60, "exp": now + seconds})
    signed = ".".join(_base64(json.dumps(piece).encode()) for piece in pieces)
    return f"{signed}.{_base64(hmac.new(_KEY, signed.encode(), hashlib.sha256).digest())}"


def _base64(octets: bytes) -> str:
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


@contextmanager
def running_pymap(user: str) -> Iterator[Server]:
    """Start pymap in memory, with one user."""
    port = free_port()
    program = "import sys; from pymap.main import main; sys.exit(main())"
    arguments = ["--host", "127.0.0.1", "--port", str(port), "--no-tls"]
    backend = ["dict", "--demo-user", user, "--demo-password", PASSWORD]
    process = subprocess.Popen(
        [sys.executable, "-c", program, *arguments, *backend],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait(port, process)
        yield Server("pymap", port, "Brouillons")
    finally:
        process.terminate()
        process.wait(20)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise AssertionError("the IMAP server did not start")
