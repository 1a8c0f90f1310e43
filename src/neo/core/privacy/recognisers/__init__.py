"""The recognisers: one file each, a function ``find(scene)`` and its table of good and bad examples.

``STAGES`` is their order. Inside a stage they do not see one another's findings; a stage sees those of the
stages before it.
"""

from __future__ import annotations

from neo.core.privacy.recognisers import (
    address,
    aliases,
    birth_date,
    city_postcode,
    civility,
    email,
    first_name,
    form_labels,
    france_travail_id,
    handle,
    iban,
    id_document,
    kinship,
    lower_names,
    nir,
    organisations,
    phone,
    plate,
    propagation,
    record_initials,
    record_misspelt,
    record_people,
    record_values,
    role,
    siret,
    spelled_numbers,
    spelled_out,
    third_party_initials,
    unknown_word,
    url,
)
from neo.core.privacy.scene import Recogniser

STAGES: tuple[tuple[Recogniser, ...], ...] = (
    (
        address.find,
        birth_date.find,
        city_postcode.find,
        email.find,
        france_travail_id.find,
        handle.find,
        iban.find,
        id_document.find,
        nir.find,
        phone.find,
        plate.find,
        record_values.find,
        siret.find,
        spelled_numbers.find,
        url.find,
    ),
    (record_people.find, spelled_out.find),
    (organisations.find,),
    (record_misspelt.find, record_initials.find),
    (
        civility.find,
        first_name.find,
        form_labels.find,
        kinship.find,
        lower_names.find,
        role.find,
        third_party_initials.find,
    ),
    (aliases.find, unknown_word.find),
    (propagation.find,),
)
