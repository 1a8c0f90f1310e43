"""A passage cut into pieces short enough to be read at once, at the marks its writer put."""

from __future__ import annotations

from neo.core.french import lazy_re as re

_MARKS = re.compile(
    r"(?<=[,;:])\s+|\s+(?=\()|(?<=\))\s+|(?<=[.!?])\s+(?=[A-ZÀ-Ý0-9])|\s+(?=[-–—]\s)|\s+(?=(?:mais|donc|"
    r"car|puis|et|ou|qui|pour)\s)"
)
_STRONG = re.compile(
    r"(?<=[,;:])\s+|\s+(?=\()|(?<=\))\s+|(?<=[.!?])\s+(?=[A-ZÀ-Ý0-9])|\s+(?=[-–—]\s)|\s+(?=(?:mais|donc|"
    r"car|puis)\s)"
)


def cut_pieces(text: str, most: int) -> list[str]:
    """``text`` in pieces of at most ``most`` words, as few as the marks allow; nothing is lost."""
    if len(text.split()) <= most:
        return [text]
    found: list[str] = []
    for part in _STRONG.split(text):
        if len(part.split()) > most:
            found += _by_words(part, most)
        else:
            found.append(part)
    return _packed(found, most)


def _by_words(part: str, most: int) -> list[str]:
    """A long stretch without a mark: cut before a link word, or else evenly."""
    pieces = [p for p in _MARKS.split(part) if p]
    if all(len(p.split()) <= most for p in pieces):
        return pieces
    words = part.split()
    count = -(-len(words) // most)
    size = -(-len(words) // count)
    return [" ".join(words[i : i + size]) for i in range(0, len(words), size)]


def _packed(parts: list[str], most: int) -> list[str]:
    packed: list[str] = []
    for part in (p for p in parts if p.strip()):
        if packed and len(packed[-1].split()) + len(part.split()) <= most:
            packed[-1] += f" {part}"
        else:
            packed.append(part)
    return packed
