"""The exchange schema: it is shipped whole, its sample satisfies it, and what breaks it is listed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.schema import MAX_VIOLATIONS, schema_text, schema_with_sample, violations
from tests.running import record


def test_the_schema_is_the_contract(shared_dir: Path) -> None:
    contract = shared_dir / "contract" / "dossier.schema.json"
    assert json.loads(schema_text()) == json.loads(contract.read_text(encoding="utf-8"))


def test_the_sample_satisfies_the_schema_it_comes_with() -> None:
    (sample,) = schema_with_sample()["examples"]
    assert violations(sample) == ()
    assert read_dossier(sample).person.last_name == "SAMPLE"


@pytest.mark.parametrize(
    ("change", "pointer", "words"),
    [
        ({"schema": "neo-dossier/2"}, "/schema", "« neo-dossier/1 » attendu"),
        ({"id": ""}, "/id", "texte vide"),
        ({"id": "x" * 65}, "/id", "65 caractères"),
        ({"id": 7}, "/id", "texte attendu, nombre trouvé"),
        ({"exporteLe": "2026-02-30T08:00:00+01:00"}, "/exporteLe", "date et heure"),
        ({"exporteLe": "2026-02-03T08:00:00"}, "/exporteLe", "décalage"),
        ({"identite": {"nom": "X"}}, "/identite/prenom", "obligatoire"),
        ({"identite": {"nom": "X", "prenom": "Y", "civilite": "Mlle"}}, "/identite/civilite", "permises"),
        ({"situation": {"rqth": {"debut": "03/02/2026"}}}, "/situation/rqth/debut", "AAAA-MM-JJ"),
        ({"demarches": [{}]}, "/demarches/0/idDemarche", "obligatoire"),
        ({"indemnisation": {"montantJournalier": "33"}}, "/indemnisation/montantJournalier", "nombre"),
    ],
)
def test_a_violation_says_where_and_what(change: dict[str, Any], pointer: str, words: str) -> None:
    found = violations(record("X", **change))
    assert [v.pointer for v in found] == [pointer]
    assert words in found[0].problem


def test_a_violation_repeats_no_value_of_the_record() -> None:
    secret = "Confidentiel-Durand"
    broken = record("X", identite={"nom": "X", "prenom": "Y", "civilite": secret, "dateNaissance": secret})
    assert secret not in str(violations(broken))


def test_at_most_twenty_violations_are_listed() -> None:
    assert len(violations(record("X", demarches=[{}] * 50))) == MAX_VIOLATIONS == 20


@pytest.mark.parametrize("document", [None, 3, "x", [], [{}], {}])
def test_what_is_no_record_is_refused(document: Any) -> None:
    assert violations(document)
