"""The recognisers: one file each, a function ``find(scene)`` and its table of good and bad examples.

``STAGES`` is their order. Inside a stage they do not see one another's findings; a stage sees those of the
stages before it.
"""

from __future__ import annotations

from neo.core.privacy.recognisers import (
    phone,
    record_initials,
    record_misspelt,
    record_people,
    spelled_out,
)
from neo.core.privacy.scene import Recogniser

STAGES: tuple[tuple[Recogniser, ...], ...] = (
    (phone.find,),
    (record_people.find, spelled_out.find),
    (record_misspelt.find, record_initials.find),
)
