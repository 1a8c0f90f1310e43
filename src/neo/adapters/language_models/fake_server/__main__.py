"""Run the fake server by hand: ``python -m neo.adapters.language_models.fake_server --fault busy``."""

from __future__ import annotations

import argparse
import asyncio
from contextlib import suppress

from neo.adapters.language_models.fake_server.scenario import Fault, Scenario
from neo.adapters.language_models.fake_server.server import FAKE_KEY, FakeServer
from neo.adapters.language_models.fake_server.words import SPEAKERS

_SETTINGS = """\
Serveur factice sur {root} (cette machine seulement ; Ctrl-C pour l’arrêter). Dans un autre terminal :

  export NEO_PROVIDER=mistral MISTRAL_API_KEY={key} NEO_MISTRAL_URL={mistral}
  export NEO_PROVIDER=azure AZURE_OPENAI_API_KEY={key} AZURE_OPENAI_ENDPOINT={root} \\
         AZURE_OPENAI_DEPLOYMENT=demonstration
  export NEO_PROVIDER=openai NEO_OPENAI_API_KEY={key} NEO_OPENAI_BASE_URL={openai} \\
         NEO_OPENAI_MODEL=demonstration
"""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Joue les protocoles OpenAI, Azure et Mistral, et leurs pannes."
    )
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--fault", choices=[str(fault) for fault in Fault], help="la panne jouée")
    parser.add_argument("--words", choices=sorted(SPEAKERS), default="faithful", help="ce qui est répondu")
    parser.add_argument("--first", type=float, default=0.3, help="secondes avant le premier mot")
    parser.add_argument("--pause", type=float, default=0.03, help="secondes entre deux morceaux")
    return parser.parse_args()


async def _serve(arguments: argparse.Namespace) -> None:
    scenario = Scenario(
        words=SPEAKERS[arguments.words],
        fault=Fault(arguments.fault) if arguments.fault else None,
        first=arguments.first,
        pause=arguments.pause,
    )
    async with FakeServer(scenario, port=arguments.port) as server:
        urls = {"root": server.root, "mistral": server.mistral_url, "openai": server.openai_url}
        print(_SETTINGS.format(key=FAKE_KEY, **urls), flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(_arguments()))
