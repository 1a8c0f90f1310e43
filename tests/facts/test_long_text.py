"""A report of millions of characters is read up to a limit, and the limit is told."""

from __future__ import annotations

import json
from importlib.resources import files

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import LONGEST_READ
from neo.core.facts.record import read_record
from neo.core.facts.unknown import find_unknown


def test_a_text_is_read_up_to_the_limit_and_the_limit_is_told() -> None:
    document = json.loads(files("neo.core.dossier").joinpath("sample.json").read_text("utf-8"))
    document["conclusionsEntretien"][0]["texte"] = "vu ce jour. " * (5_000_000 // 12)
    dossier = read_dossier(document)
    assert len(dossier.reports[0].text) == LONGEST_READ
    short = read_dossier(document | {"conclusionsEntretien": []})
    told = [u.text for u in find_unknown(dossier, read_record(short, dossier.today))]
    assert any("trop long" in line for line in told)
    assert not any("trop long" in u.text for u in find_unknown(short, read_record(short, short.today)))
