"""A mail's text cut into what its sender wrote, what they quote, what they forward, and their signature.

Line by line, on the writings of the mail programs in use (French and English). In doubt a line is the
sender's own: better a signature read as words than a request taken for a quotation.
"""

from __future__ import annotations

from collections.abc import Sequence

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.mail.shapes import Block, BlockKind

_QUOTED_LINE = re.compile(r" *>")
_WROTE = re.compile(r"(?<!['\w])(?:a ecrit|wrote) ?: *$")
_LONGEST_ATTRIBUTION = 400
_WROTE_OPENS = re.compile(r"(?:le|on) (?=.{0,40}\d)(?:\w{2,9}\.?,? ){0,2}\d")
_FORWARD = re.compile(
    r"[ -]*(?:debut du message (?:transfere|reexpedie)|begin forwarded message"
    r"|-{2,} ?(?:message (?:transfere|reexpedie|original transfere)|forwarded message|courriel transfere"
    r"|message transmis)(?: par .{0,60})?)[ -]*:?[ -]*$"
)
_ORIGINAL = re.compile(
    r"[ -]*-{2,} ?(?:message d'origine|original message|courriel d'origine|message original)[ -]*:?$"
)
_RULE = re.compile(r" *_{10,} *$")
_HEAD_LINE = re.compile(r" *\*?(?:de|from|expediteur) ?: ?\*? ?\S")
_NEXT_HEAD_LINE = re.compile(
    r" *\*?(?:envoye|sent|date|a|to|cc|objet|subject|destinataire|repondre a|reply-to|importance) ?: ?"
)
_FORWARDS = re.compile(r"\s*(?:tr|fw|fwd|wg|i)\s?:", re.IGNORECASE)
_SIGNATURE_MARK = re.compile(
    r"-- ?$|(?:envoye|ecrit) (?:de|depuis|a partir de|avec) "
    r"(?:mon|ma|mes|l'|un|une|outlook|yahoo|gmail|proton|orange|la)\b.{0,80}$"
    r"|sent (?:from|with) .{0,80}$|(?:telecharger|obtenir|get) outlook (?:pour|for) .{0,40}$"
    r"|provenance ?: courrier .{0,60}$"
)
_CLOSING = re.compile(
    r"(?:bien |tres |sinceres? |mes )?(?:cordialement|cdlt|cdt|salutations?(?: distinguees)?"
    r"|respectueusement|amicalement|bien a vous|best regards|kind regards|sincerely)"
    r"(?: a (?:vous|tous))?[ ,.!]*$"
)
_CONTACT = re.compile(
    r"\+?\d[\d .()-]{7,30}\d|@|https?:|www\.|\b\d{5} [a-z]"
    r"|\b(?:tel|mob|port|portable|fax|gsm)\b|\b(?:rue|avenue|place|cedex)\b"
)
_POSTSCRIPT = re.compile(r"p\.? ?s\.? ?[:.-]|n\.? ?b\.? ?[:.-]|post-scriptum")
_MOST_AFTER_CLOSING = 12


def split_blocks(text: str, subject: str = "") -> tuple[Block, ...]:
    """The blocks of ``text``, in order, none blank; together they hold every word of it.

    ``subject`` tells a forwarded mail (« TR : ») from a reply where the programs write the same head.
    """
    lines = text.splitlines(keepends=True)
    folded = [fold(line.rstrip("\r\n")).strip() for line in lines]
    kinds = _kinds(folded, bool(_FORWARDS.match(subject)))
    return tuple(_joined(text, lines, kinds))


def _kinds(folded: Sequence[str], forwards: bool) -> list[BlockKind]:
    """A kind for each line: quoted lines by their mark, the rest of the text after a head of another mail."""
    kinds = [BlockKind.QUOTED if _QUOTED_LINE.match(line) else BlockKind.OWN for line in folded]
    for index in range(len(folded)):
        if kinds[index] is not BlockKind.OWN:
            continue
        length = _attribution(folded, index)
        if length:
            kinds[index : index + length] = [BlockKind.QUOTED] * length
            if not _marks_follow(folded, index + length):
                kinds[index:] = [BlockKind.QUOTED] * (len(folded) - index)
                break
        kind = _other_mail(folded, index, forwards)
        if kind:
            kinds[index:] = [kind] * (len(folded) - index)
            break
    _mark_signature(folded, kinds)
    return kinds


def _attribution(folded: Sequence[str], index: int) -> int:
    """How many lines « Le 3 juin 2026 à 10:04, X <x@…> a écrit : » takes here, 0 when it is not one."""
    line = folded[index]
    if _says_who_wrote(line):
        return 1 if "@" in line or line.startswith(("le ", "on ")) else 0
    if _WROTE_OPENS.match(line):
        for more in (1, 2):
            if index + more < len(folded) and _says_who_wrote(folded[index + more]):
                return more + 1
    return 0


def _says_who_wrote(line: str) -> bool:
    return len(line) <= _LONGEST_ATTRIBUTION and bool(_WROTE.search(line[-20:]))


def _marks_follow(folded: Sequence[str], index: int) -> bool:
    """Whether the quoted words carry a mark each, so that the sender may write between them."""
    following = next((line for line in folded[index : index + 4] if line), "")
    return bool(_QUOTED_LINE.match(following))


def _other_mail(folded: Sequence[str], index: int, forwards: bool) -> BlockKind | None:
    """What begins at this line when it opens another mail."""
    line = folded[index]
    if _FORWARD.match(line):
        return BlockKind.FORWARDED
    if _ORIGINAL.match(line):
        return BlockKind.FORWARDED if forwards else BlockKind.QUOTED
    if _RULE.match(line):
        head = next((i for i in range(index + 1, min(index + 4, len(folded))) if folded[i]), None)
        return None if head is None else _head_of(folded, head, forwards)
    return _head_of(folded, index, forwards)


def _head_of(folded: Sequence[str], index: int, forwards: bool) -> BlockKind | None:
    """« De : … / Envoyé : … / À : … / Objet : … », at least three of its lines."""
    if not _HEAD_LINE.match(folded[index]):
        return None
    following = [line for line in folded[index + 1 : index + 10] if line][:5]
    if sum(bool(_NEXT_HEAD_LINE.match(line)) for line in following) < 2:
        return None
    return BlockKind.FORWARDED if forwards else BlockKind.QUOTED


def _mark_signature(folded: Sequence[str], kinds: list[BlockKind]) -> None:
    """The end of the sender's own lines, from a mark, or from the closing when contact lines follow."""
    own = [i for i, kind in enumerate(kinds) if kind is BlockKind.OWN and folded[i]]
    if not own:
        return
    start = next((i for i in own if _SIGNATURE_MARK.match(folded[i])), None)
    if start is None:
        start = _after_closing(folded, own)
    if start is None:
        return
    for index in own:
        if index >= start:
            if _POSTSCRIPT.match(folded[index]):
                break
            kinds[index] = BlockKind.SIGNATURE


def _after_closing(folded: Sequence[str], own: Sequence[int]) -> int | None:
    """The first line after the last closing, when what follows is short and asks nothing."""
    closings = [n for n, i in enumerate(own) if _CLOSING.match(folded[i])]
    if not closings:
        return None
    after = own[closings[-1] + 1 :]
    until = next((n for n, i in enumerate(after) if _POSTSCRIPT.match(folded[i])), len(after))
    signed = after[:until]
    if not signed or len(signed) > _MOST_AFTER_CLOSING:
        return None
    plain = [folded[i] for i in signed if not _CONTACT.search(folded[i])]
    is_short = all(len(line.split()) <= 8 and "?" not in line for line in plain)
    return signed[0] if is_short else None


def _joined(text: str, lines: Sequence[str], kinds: Sequence[BlockKind]) -> list[Block]:
    """Neighbouring lines of one kind as one block; a blank line goes with what is before it."""
    found: list[Block] = []
    position = 0
    for line, kind in zip(lines, kinds, strict=True):
        end = position + len(line)
        if found and (not line.strip() or found[-1].kind is kind):
            found[-1] = Block(found[-1].kind, found[-1].start, end)
        elif line.strip():
            found.append(Block(kind, position, end))
        position = end
    return found
