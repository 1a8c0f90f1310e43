"""``python -m neo.site.serve HOST PORT``: prepare the data folder, say where NÉO is, and serve it."""

from __future__ import annotations

import sys

from neo.core.errors import NeoError, NotALoopbackAddress, WrongUsage
from neo.site.protection import is_loopback
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import data_dir, read_settings


def main(arguments: list[str]) -> int:
    """Serve until interrupted; the exit code."""
    try:
        host, port = _read(arguments)
        from neo.site.prepare import prepare

        prepare(read_settings().data_dir)
    except NeoError as error:
        print(error.sentence, file=sys.stderr)
        return error.exit_code
    _say_where(host, port)
    import warnings

    import uvicorn

    # Static files are read from disk in one piece: whitenoise has no asynchronous way, and needs none.
    warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")

    # No access log: an address holds a record id, and who opened what is nobody's business here.
    uvicorn.run(
        "neo.site.asgi:application",
        host=host,
        port=port,
        access_log=False,
        log_config=None,  # Django's own: its handler drops what an exception says
        lifespan="off",
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=3,
    )
    from neo.wiring.indicators import flush

    flush()  # the events of the last minute
    return 0


def _read(arguments: list[str]) -> tuple[str, int]:
    """Host and port. Raises ``WrongUsage``, and ``NotALoopbackAddress`` in a laboratory."""
    if len(arguments) != 2 or not arguments[1].isdecimal() or not 0 < int(arguments[1]) < 65536:
        raise WrongUsage(problem="Usage : python -m neo.site.serve HOTE PORT (de 1 à 65535)")
    if not is_loopback(arguments[0]) and is_laboratory(data_dir()):
        raise NotALoopbackAddress
    return arguments[0], int(arguments[1])


def _say_where(host: str, port: int) -> None:
    from neo.storage.accounts.samples import SAMPLE_ACCOUNTS

    shown = f"[{host}]" if ":" in host else host
    print(f"\nNÉO : http://{shown}:{port}   (Ctrl+C pour arrêter)", flush=True)
    if not is_laboratory(data_dir()):
        return
    print("Laboratoire : dossiers fictifs. Comptes de démonstration :")
    for account in SAMPLE_ACCOUNTS:
        print(f"  {account.credentials}")
    print(flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
