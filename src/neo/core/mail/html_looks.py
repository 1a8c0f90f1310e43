"""What a style does to text: nothing, or nobody sees it.

Read as a mail program shows a mail: the inline style, the plain rules of its style sheet, and the old
attributes. Colours, sizes and backgrounds are handed down to what is inside; a text is hidden when it is not
displayed, has no size, or has the colour of what lies behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

Colour = tuple[int, int, int]

_MOST_RULES = 1_000
_LONGEST_SHEET = 100_000
_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)")
_RULE = re.compile(r"([^{}@;]{1,300})\{([^{}]{0,2000})\}")
_AT_BLOCK = re.compile(r"@[a-z-]{1,30}[^{};]{0,300}\{(?:[^{}]{0,300}\{[^{}]{0,2000}\})*+[^{}]{0,300}\}")
_SIMPLE = re.compile(r"[a-z0-9]{0,15}(?:[.#][\w-]{1,60})?", re.IGNORECASE)
_LENGTH = re.compile(r"(-?[\d.]{1,10})\s*(px|pt|em|rem|ex|%|vw|mm|cm|)(?!\w)")
_NAMED: dict[str, Colour] = {
    "white": (255, 255, 255), "black": (0, 0, 0), "snow": (255, 250, 250), "ivory": (255, 255, 240),
    "whitesmoke": (245, 245, 245), "ghostwhite": (248, 248, 255), "floralwhite": (255, 250, 240),
    "red": (255, 0, 0), "blue": (0, 0, 255), "green": (0, 128, 0), "gray": (128, 128, 128),
    "grey": (128, 128, 128), "navy": (0, 0, 128), "yellow": (255, 255, 0), "azure": (240, 255, 255),
    "mintcream": (245, 255, 250), "lightyellow": (255, 255, 224), "silver": (192, 192, 192),
}  # fmt: skip
_NEAR = 24
"""Largest difference of a channel (0 to 255) between two colours that an eye cannot tell apart."""
_SMALLEST = 3.0
"""Pixels under which letters cannot be read."""
_FAR = -900.0
"""Pixels out of the page."""


@dataclass(frozen=True, slots=True)
class Look:
    """How text appears. A colour is ``None`` when it cannot be known (a picture behind it)."""

    unseen: bool = False
    colour: Colour | None = (0, 0, 0)
    behind: Colour | None = (255, 255, 255)
    size: float = 16.0

    @property
    def is_hidden(self) -> bool:
        """Whether nobody sees text that looks so."""
        return self.unseen or self.size < _SMALLEST or _alike(self.colour, self.behind)


def _alike(one: Colour | None, other: Colour | None) -> bool:
    return bool(one and other) and all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))  # type: ignore[arg-type]


def read_sheet(sheet: str) -> dict[str, dict[str, str]]:
    """Simple selector (``p``, ``.note``, ``p.note``, ``#top``, small letters) to declarations.

    Rules for some screens only (``@media``) are passed over: they do not hold for all.
    """
    rules: dict[str, dict[str, str]] = {}
    plain = _AT_BLOCK.sub(" ", _COMMENT.sub(" ", sheet[:_LONGEST_SHEET]))
    for count, rule in enumerate(_RULE.finditer(plain)):
        if count >= _MOST_RULES:
            break
        for selector in rule.group(1).split(","):
            name = selector.strip().lower()
            if name and _SIMPLE.fullmatch(name):
                rules.setdefault(name, {}).update(declarations(rule.group(2)))
    return rules


def declarations(style: str) -> dict[str, str]:
    """``property`` to ``value`` in small letters, the last one said."""
    found = {}
    for piece in style.lower().split(";")[:100]:
        name, colon, value = piece.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def _applied(
    tag: str, attributes: Mapping[str, str], rules: Mapping[str, Mapping[str, str]]
) -> dict[str, str]:
    style: dict[str, str] = {}
    for selector in _selectors(tag, attributes) if rules else ():
        style |= rules.get(selector, {})
    return style | declarations(attributes.get("style", ""))


def _selectors(tag: str, attributes: Mapping[str, str]) -> Iterator[str]:
    yield tag
    for name in attributes.get("class", "").lower().split()[:20]:
        yield f".{name}"
        yield f"{tag}.{name}"
    if identifier := attributes.get("id", "").lower():
        yield f"#{identifier}"
        yield f"{tag}#{identifier}"


def look_of(
    tag: str, attributes: Mapping[str, str], above: Look, rules: Mapping[str, Mapping[str, str]]
) -> Look:
    """The look of what is inside an element."""
    style = _applied(tag, attributes, rules)
    if not style and not attributes:
        return above
    look = replace(above, unseen=above.unseen or "hidden" in attributes or _is_away(style))
    colour = style.get("color") or attributes.get("color") or attributes.get("text")
    if colour:
        look = replace(look, colour=_colour(colour), unseen=look.unseen or _is_clear(colour))
    look = replace(look, behind=_behind(style, attributes, look.behind))
    return replace(look, size=_size(style.get("font-size", ""), look.size))


def _is_away(style: Mapping[str, str]) -> bool:
    """Not displayed, invisible, out of the page, or in a box without height that shows no overflow."""
    if style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse"):
        return True
    if style.get("mso-hide") == "all" or _number(style.get("opacity", "1"), 1.0) < 0.1:
        return True
    if any(
        _number(style.get(side, "0"), 0.0) < _FAR for side in ("left", "top", "text-indent", "margin-left")
    ):
        return True
    flat = any(
        _number(style.get(side, "9"), 9.0) < 2 for side in ("height", "max-height", "width", "max-width")
    )
    return flat and style.get("overflow") in ("hidden", "clip")


def _number(value: str, default: float) -> float:
    match = _LENGTH.match(value)
    try:
        return float(match.group(1)) if match else default
    except ValueError:
        return default


_PIXELS = {
    "": 1.0,
    "px": 1.0,
    "pt": 1.33,
    "mm": 3.8,
    "cm": 38.0,
    "em": 0.0,
    "rem": 16.0,
    "%": 0.0,
    "ex": 8.0,
    "vw": 8.0,
}


def _size(value: str, above: float) -> float:
    match = _LENGTH.match(value)
    if match is None:
        return above
    number, unit = _number(value, above), match.group(2)
    if unit in ("em", "%"):
        return max(above, 10.0) * number / (100 if unit == "%" else 1)
    return number * _PIXELS[unit]


def _behind(style: Mapping[str, str], attributes: Mapping[str, str], above: Colour | None) -> Colour | None:
    picture = style.get("background-image", "") + style.get("background", "")
    if "url(" in picture or "gradient" in picture or attributes.get("background"):
        return None
    said = style.get("background-color") or style.get("background") or attributes.get("bgcolor")
    if not said or said in ("transparent", "none", "inherit", "initial"):
        return above
    return _colour(said)


def _is_clear(value: str) -> bool:
    if value.strip() == "transparent":
        return True
    channels = _channels(value)
    return len(channels) == 4 and channels[3] < 0.1


def _channels(value: str) -> list[float]:
    inside = re.match(r"rgba?\(([^)]{1,60})\)", value.strip())
    if inside is None:
        return []
    return [_number(piece.strip(), 0.0) for piece in re.split(r"[,\s/]+", inside.group(1).strip())]


def _colour(value: str) -> Colour | None:
    """Red, green and blue; ``None`` for a writing that is not known."""
    value = value.strip().lower()
    channels = _channels(value)
    if len(channels) >= 3:
        red, green, blue = (min(255, max(0, int(c))) for c in channels[:3])
        return red, green, blue
    first = value.split()[0] if value else ""
    if first in _NAMED:
        return _NAMED[first]
    digits = first.removeprefix("#")
    if re.fullmatch(r"[0-9a-f]{3,4}", digits):
        digits = "".join(2 * digit for digit in digits[:3])
    if re.fullmatch(r"[0-9a-f]{6}(?:[0-9a-f]{2})?", digits):
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    return None
