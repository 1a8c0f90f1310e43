"""The social-security number: in no field of a record, never a key, never in what goes to a model."""

from __future__ import annotations

import json
from typing import Any

from neo.core.dossier.exchange import read_dossier
from neo.core.privacy.preview import preview
from neo.storage.records.models import StoredRecord
from tests.running import record

NIR = "2 85 07 63 113 042 31"  # a number of nobody: its key is right, its order number is not given
BARE = NIR.replace(" ", "")


def _record() -> dict[str, Any]:
    notes = [{"id": "CE-1", "date": "2026-02-03", "texte": f"N° de sécurité sociale : {NIR}."}]
    identity = {"nom": "SAMPLE", "prenom": "Zoé", "nir": BARE, "numeroSecuriteSociale": BARE}
    whole: dict[str, Any] = json.loads(json.dumps(record("A", identite=identity, conclusionsEntretien=notes)))
    return whole


def test_a_field_that_holds_it_is_not_read() -> None:
    dossier = read_dossier(_record())
    assert BARE not in repr(dossier)


def test_written_in_a_note_it_is_masked_before_a_model() -> None:
    dossier = read_dossier(_record())
    for written in (NIR, BARE):
        shown = preview(f"N° de sécurité sociale : {written}.", dossier)
        assert written not in shown.text and BARE[:13] not in shown.text.replace(" ", "")


def test_no_column_of_the_store_is_made_for_it() -> None:
    assert not [f.name for f in StoredRecord._meta.get_fields() if "nir" in f.name or "social" in f.name]
