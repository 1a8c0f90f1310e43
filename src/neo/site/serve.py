"""``python -m neo.site.serve HOST PORT``: prepare the data folder, say where NÉO is, and serve it."""

from __future__ import annotations

import sys

from neo.core.errors import NeoError
from neo.wiring.settings import read_settings


def main(arguments: list[str]) -> int:
    """Serve until interrupted; the exit code."""
    host, port = arguments[0], int(arguments[1])
    try:
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
    return 0


def _say_where(host: str, port: int) -> None:
    from neo.storage.accounts.samples import SAMPLE_ACCOUNTS

    print(f"\nNÉO : http://{host}:{port}   (Ctrl+C pour arrêter)")
    print("Laboratoire : dossiers fictifs. Comptes de démonstration :")
    for account in SAMPLE_ACCOUNTS:
        print(f"  {account.credentials}")
    print(flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
