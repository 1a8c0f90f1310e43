"""`neo mask`: a text as a language model would see it, for one record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from neo.doors.cli.output import write_json
from neo.doors.cli.tasks import As, AsJson, Why, standard_input

if TYPE_CHECKING:
    from neo.core.privacy.masking import Masked


def mask(
    record_id: Annotated[
        str, typer.Option("--dossier", metavar="ID", help="Le dossier que le texte concerne.")
    ],
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Dire, pour chaque passage masqué, par quelle règle et pourquoi."),
    ] = False,
    login: As = None,
    why: Why = None,
    as_json: AsJson = False,
) -> None:
    """Le texte reçu sur l’entrée standard, tel qu’un modèle de langue le verrait."""
    from neo.core.privacy.preview import preview
    from neo.doors.cli.opening import Asker, load_record, say_laboratory

    say_laboratory()
    text = standard_input()
    masked = preview(text, load_record(record_id, "mask", Asker(login, why)))
    if as_json:
        write_json(masked.as_json(explain=explain), indent=2)
        return
    print(masked.text, end="" if masked.text.endswith("\n") else "\n")
    if explain:
        _explain(masked, text)


def _explain(masked: Masked, text: str) -> None:
    """One line a masked stretch: the token, its characters, and why it is masked."""
    print()
    for span in masked.spans:
        print(f"{span.placeholder}  {span.start}–{span.end}  {span.finding.why} ({span.finding.rule})")
    for special in masked.special:
        print(f"{special.category}  {special.start}–{special.end}  {special.why} ({special.rule})")
    if not masked.spans and not masked.special:
        print("Rien n’est masqué : aucun identifiant reconnu dans ce texte.")
