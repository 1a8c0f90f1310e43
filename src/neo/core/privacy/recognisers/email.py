"""Mail addresses: plain, spaced, and written so that robots do not see them (« (at) », « arobase »,
« point »). Validators drop odd endings such as ``.example``: only the shape counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.lexicon import is_common
from neo.core.privacy.scene import Example, Scene

_REACH = 96
"""Characters of an address looked at on each side of its sign."""
_AT = re.compile(
    r" ?@ ?| ?[(\[{<] ?(?:at|a|arr?obas?e?|@) ?[)\]}>] ?"
    r"| ?\barr?oba(?:se?|ze?)\b ?|(?<=\w) at (?=\w)|[-_]at[-_]"
)
_PLAIN_AT = re.compile(r" ?@ ?")
_WRITTEN_SIGNS = (
    "oba",
    "(at",
    "[at",
    "{at",
    "<at",
    "( at",
    "[ at",
    " at ",
    "-at-",
    "_at_",
    "(a)",
    "[a]",
    "(@",
    "[@",
)
_DOT = r"(?:\.| ?[(\[{] ?(?:point|dot|\.) ?[)\]}] ?| (?:point|dot) )"
_JOIN = r"(?: (?:tiret(?: (?:du )?bas)?|underscore|moins|plus) | ?- ?| ?_ ?|\+)"
_ENDINGS = "fr|com|net|org|eu|re|nc|pf|gp|mq|yt|be|ch|lu|de|es|it|pt|io|me|info|pro|bzh|example|test|invalid"
_DOMAIN = re.compile(
    rf"[a-z0-9]{{1,63}}(?:-[a-z0-9]{{1,63}}){{0,6}}"
    rf"(?:{_DOT}[a-z0-9]{{1,63}}(?:-[a-z0-9]{{1,63}}){{0,6}}){{0,6}}(?:(?: ?\. ?|,)(?:{_ENDINGS})(?![\w'-]))?"
)
_LOCAL = re.compile(
    rf"(?:[a-z0-9][a-z0-9.'%+_-]{{0,63}}(?:{_DOT}|{_JOIN}| (?=\d)))*[a-z0-9_][a-z0-9.'%+_-]{{0,63}}\Z"
)
_SPACED_LOCAL = re.compile(r"[a-z0-9]{1,30}(?: \. [a-z0-9]{1,30}){1,4}\Z")
_PROVIDERS = (
    "gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|orange|wanadoo|free|sfr|neuf|laposte|bbox"
    "|icloud|aol"
    "|proton(?:mail)?|gmx|numericable|club-internet|mailo|zaclys|lilo|only|mediaserv|izi"
)
_UNSIGNED = re.compile(rf" (?={_PROVIDERS})(?=[a-z-]{{3,14}}(?:\.| point )(?:fr|com|net|re)\b)")
_SPACED_PROVIDERS = tuple(f" {name}" for name in re.sub(r"\(.*?\)\?", "", _PROVIDERS).split("|"))
_PROVIDER = re.compile(rf"(?:{_PROVIDERS})(?![\w])")
_KNOWN_ENDING = re.compile(rf"(?:\.| point ) ?(?:{_ENDINGS})\Z")
_LOCAL_SIGNS = ".%+_-'"
_TRAILING = " .'-_%+"


def find(scene: Scene) -> Iterator[Finding]:
    """Addresses, each from its sign outward."""
    folded = scene.reading.folded
    position = 0
    for sign in _signs(folded):
        if sign.start() < position:
            continue
        domain = _DOMAIN.match(folded, sign.end(), sign.end() + _REACH)
        if domain is None or not _is_domain(sign.group(), domain.group()):
            continue
        start = max(position, _local_start(folded, sign))
        if start < sign.start():
            position = domain.end()
            yield Finding(start, domain.end(), Kind.EMAIL, "email", "c’est une adresse mail", 0.995)


def _signs(folded: str) -> Iterator[re.Match[str]]:
    if any(sign in folded for sign in _WRITTEN_SIGNS):
        yield from _AT.finditer(folded)
    elif "@" in folded:
        yield from _PLAIN_AT.finditer(folded)
    if any(provider in folded for provider in _SPACED_PROVIDERS):
        yield from _UNSIGNED.finditer(folded)


def _is_domain(sign: str, domain: str) -> bool:
    """Behind a plain sign a bare word will do when glued and long; anywhere else a dot or a provider is
    needed."""
    if sign != sign.strip() and "@" in sign:
        return _PROVIDER.match(domain) is not None or _KNOWN_ENDING.search(domain) is not None
    if re.search(_DOT, domain) or _PROVIDER.fullmatch(domain):
        return True
    return sign == "@" and len(domain) >= 4 and not domain[0].isdigit()


def _local_start(folded: str, sign: re.Match[str]) -> int:
    """Where the part before the sign starts; the sign's own start when there is none."""
    low = max(0, sign.start() - _REACH)
    if sign.group() == "@":
        return _glued_start(folded, low, sign.start())
    before = folded[low : sign.start()]
    spaced = _SPACED_LOCAL.search(before) if before[-20:].count(" . ") else None
    local = spaced or _LOCAL.search(before)
    if local is None:
        return sign.start()
    start = local.start() + len(local.group()) - len(local.group().lstrip(_TRAILING))
    if sign.group().strip() not in ("", "at") or not is_common(before[start:]):
        return low + start
    return sign.start()


def _glued_start(folded: str, low: int, end: int) -> int:
    """Where the characters of an address end that stand right before ``end``."""
    start = end
    while start > low and (folded[start - 1] in _LOCAL_SIGNS or folded[start - 1].isalnum()):
        start -= 1
    while start < end and folded[start] in _TRAILING:
        start += 1
    return start


EXAMPLES: tuple[Example, ...] = (
    ("écrire à Solange.Petit67@example.fr.", ("Solange.Petit67@example.fr",)),
    ("<contact@habil.express.example.com>", ("contact@habil.express.example.com",)),
    ("mailto:a.b+test@exa-mple.org?subject=x", ("a.b+test@exa-mple.org",)),
    ("solange.petit67 @ example.fr", ("solange.petit67 @ example.fr",)),
    ("solange.petit67@example .fr", ("solange.petit67@example .fr",)),
    ("solange . petit @ example . fr", ("solange . petit @ example . fr",)),
    ("solange.petit(at)example.fr", ("solange.petit(at)example.fr",)),
    ("solange [at] example [dot] fr", ("solange [at] example [dot] fr",)),
    ("solange point petit arobase example point fr", ("solange point petit arobase example point fr",)),
    ("son mail petit 67 arobase orange point fr", ("petit 67 arobase orange point fr",)),
    ("sol tiret petit arobase example point fr", ("sol tiret petit arobase example point fr",)),
    ("solange.petit@gmail", ("solange.petit@gmail",)),
    ("solpetit67 gmail.com", ("solpetit67 gmail.com",)),
    ("hélène.d@example.fr", ("hélène.d@example.fr",)),
    ("les candidat@s et les ami@s", ()),
    ("rdv @ 9h30, poste@9h", ()),
    ("il a un compte gmail. Com habituelle", ()),
    ("un point à faire sur son arobase", ()),
)
