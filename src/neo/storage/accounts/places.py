"""Where advisers work, for what counts by region and trade."""

from __future__ import annotations

from neo.storage.accounts.models import Account, Role
from neo.storage.failures import database_failures


def places_of_advisers() -> dict[str, tuple[str, str]]:
    """Id of an adviser in the records -> region and trade. For a batch's memory: nothing keeps it."""
    rows = Account.objects.filter(role=Role.ADVISER.value).exclude(region="")
    with database_failures("default"):
        found = rows.order_by("adviser_id").values_list("adviser_id", "region", "trade")
        return {adviser: (region, trade) for adviser, region, trade in found}
