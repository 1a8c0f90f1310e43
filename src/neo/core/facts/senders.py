"""Whose address a mail comes from: the profile's, or one that the record shows to be the person's.

People change number and mailbox before the profile follows: a mail from the new one is theirs all the same.
"""

from __future__ import annotations

from neo.core.dossier.model import Dossier, Message
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_NUMBER = re.compile(r"(?<!\d)0[1-9](?:[ .-]?\d\d){4}(?!\d)")
_HERS = re.compile(
    r"\b(?:nouveau|nvo|nv|nouvelle|numero|num|le sien|portable|joign\w+|rappel\w+ (?:au|sur)|tel)\b"
)
_SOMEBODY_ELSE_S = re.compile(
    r"\b(?:patron\w*|employeur|mari|conjoint\w*|compagn\w+|mere|pere|soeur|frere|fils|fille|tut(?:eur|rice)|"
    r"gerante?|rh|ami|amie|voisine?|celui d[eu]|ancien\w*)\b"
)
_ANGLED = re.compile(r"<([^<>]*@[^<>]*)>")
_QUOTED_NAME = re.compile(r'"[^"]*"')
# An address beside the one between angles, apart by a comma: a second sender.
_OUTSIDE = re.compile(r"^[^<,;]*@[^<,;]*[,;]|>[ ]*[,;].*@")
_WINDOW = 45
_SIGNED_LINES = 3


def own_addresses(dossier: Dossier) -> frozenset[str]:
    """Mail addresses in small letters and phone numbers as digits, the profile's and those learned."""
    person = dossier.person
    own = {email.lower() for email in person.emails} | {_digits(phone) for phone in person.phones}
    own |= {_digits(number) for report in dossier.reports for number in own_numbers(report.text)}
    own |= {real_address(m.sender).lower() for m in dossier.messages if m.incoming and _is_signed(dossier, m)}
    return frozenset(own)


def is_own(sender: str, own: frozenset[str]) -> bool:
    """Whether a mail address or a phone number is one of ``own``."""
    sender = real_address(sender)
    digits = _digits(sender)
    return sender.lower() in own or (bool(digits) and sender[:1] in "0+" and digits in own)


def real_address(sender: str) -> str:
    """The address behind a sender as written: the one between angles, whatever name stands before it; empty
    where several senders are named, for then nobody is."""
    if "@" not in sender:
        return sender.strip()
    angled = _ANGLED.findall(sender)
    if len(angled) == 1:
        return str(angled[0]).strip() if not _OUTSIDE.search(_QUOTED_NAME.sub("", sender)) else ""
    bare = sender.strip()
    return bare if not angled and bare.count("@") == 1 else ""


def own_numbers(text: str) -> list[str]:
    """The phone numbers a text gives as the person's own, as written."""
    folded = fold(text)
    found = []
    for match in _NUMBER.finditer(text):
        before = re.split(r"[.;\n]", folded[max(0, match.start() - _WINDOW) : match.start()])[-1]
        last = re.split(r",", before)[-1] if "le sien" in before else before
        if _HERS.search(last) and not _SOMEBODY_ELSE_S.search(last):
            found.append(match.group())
    return found


def _is_signed(dossier: Dossier, message: Message) -> bool:
    """The address is made of the person's names or of their initials, and the mail is signed with them."""
    person = dossier.person
    first = fold(person.first_name)
    lasts = {fold(name) for name in (person.last_name, person.birth_name) if name}
    address = real_address(message.sender)
    if not first or "@" not in address:
        return False
    parts = [re.sub(r"\d", "", part) for part in re.split(r"[._-]", fold(address.split("@")[0]))]
    signed = fold(" ".join(message.body.strip().splitlines()[-_SIGNED_LINES:]))
    named = bool(lasts & set(parts)) and bool({first, first[0]} & set(parts))
    words = {last: re.findall(r"[a-z]+", last) for last in lasts}
    named = named or any(_has_initials(parts, first, own) for own in words.values())
    return named and first in signed and any(own[0] in signed for own in words.values() if own)


def _has_initials(parts: list[str], first: str, last: list[str]) -> bool:
    """Whether an address is the first name and the initials of every word of a name of several: "luc.d.v"."""
    initials = "".join(word[0] for word in last)
    return len(last) > 1 and parts[0] == first and "".join(parts[1:]) == initials


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
