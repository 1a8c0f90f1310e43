"""Which mails are of one exchange: by the ids they name, never by their subject."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from neo.core.mail.shapes import MailHead


def threads(heads: Iterable[MailHead]) -> dict[str, str]:
    """``ref`` of each mail to the thread it is of: the oldest id its exchange names, else its own ref.

    A mail that was never received still joins two replies that name it.
    """
    mails = list(heads)
    above: dict[str, str] = {}
    for mail in mails:
        chain = [*mail.references, _own(mail)]
        for earlier, later in pairwise(chain):
            one, other = _root(above, earlier), _root(above, later)
            if one != other:
                above[other] = one
    return {mail.ref: _root(above, _own(mail)) for mail in mails}


def _own(mail: MailHead) -> str:
    return mail.message_id or mail.ref


def _root(above: dict[str, str], name: str) -> str:
    while name in above:
        parent = above[name]
        if parent in above:
            above[name] = above[parent]  # shortened on the way, so that long chains stay cheap
        name = parent
    return name
