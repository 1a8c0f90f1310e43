"""`neo providers …`: which language models the settings name, and whether they answer."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from neo.doors.cli.output import write_json

if TYPE_CHECKING:
    from neo.wiring.provider_check import ProviderState
    from neo.wiring.providers import Provider

app = typer.Typer(
    no_args_is_help=True, help="Les modèles de langue : lesquels sont réglés, et s’ils répondent."
)

AsJson = Annotated[bool, typer.Option("--json", help="Un document JSON au lieu d’un texte.")]
_EMBEDDED = "Rédacteur embarqué : toujours prêt, sans réseau."


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """Les fournisseurs connus et ce qu’il leur manque ; rien n’est envoyé."""
    from neo.wiring.providers import chosen, providers

    used = chosen()
    known = providers()
    extra = (used,) if used and used.name not in [p.name for p in known] else ()
    lines = [_described(provider) for provider in (*known, *extra)]
    if as_json:
        write_json({"chosen": used.name if used else "embedded", "providers": lines}, indent=2)
        return
    print(f"{'*' if used is None else ' '} embedded  {_EMBEDDED}")
    for line in lines:
        print(
            f"{'*' if used and used.name == line['provider'] else ' '} {line['provider']:<9} {line['state']}"
        )


def _described(provider: Provider) -> dict[str, object]:
    missing = provider.missing(os.environ)
    if missing:
        state = f"{provider.title} : non réglé ({', '.join(missing)})."
        return {"provider": provider.name, "configured": False, "state": state, "missing": list(missing)}
    fault = provider.fault(os.environ)
    if fault is not None:
        return {"provider": provider.name, "configured": False, "state": fault.sentence, "missing": []}
    card = provider.describe(os.environ)
    ground = "nos machines" if card.own_ground else card.place
    return {
        "provider": provider.name,
        "configured": True,
        "state": f"{provider.title} : {card.model}, {card.operator}, {ground}.",
        "missing": [],
        "model": card.model,
        "operator": card.operator,
        "place": card.place,
        "own_ground": card.own_ground,
        "context_tokens": card.context_tokens,
        "price_in": card.price_in,
        "price_out": card.price_out,
    }


@app.command("check")
def check(
    name: Annotated[str, typer.Argument(metavar="[NOM]", help="Un seul fournisseur.")] = "",
    as_json: AsJson = False,
) -> None:
    """Demander un mot à chaque fournisseur réglé ; code 1 si l’un d’eux ne répond pas."""
    import asyncio

    wanted = _wanted(name)
    states = asyncio.run(_states(wanted))
    if as_json:
        write_json({"providers": [state.as_json() for state in states]}, indent=2)
    else:
        for state in states:
            print(f"{state.name} : {state.sentence}")
        print(f"embedded : {_EMBEDDED}")
    if not all(state.ready for state in states):
        raise typer.Exit(1)


def _wanted(name: str) -> list[Provider]:
    """The provider named, else the chosen one and those whose settings are all there."""
    from neo.wiring.providers import chosen, named, providers

    if name == "embedded":
        return []
    if name:
        return [named(name)]
    used = chosen()
    known = providers()
    extra = [used] if used is not None and used.name not in [p.name for p in known] else []
    return [p for p in known if not p.missing() or (used is not None and p.name == used.name)] + extra


async def _states(wanted: list[Provider]) -> list[ProviderState]:
    import asyncio

    from neo.wiring.provider_check import check

    return list(await asyncio.gather(*(check(provider) for provider in wanted)))
