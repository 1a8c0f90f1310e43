"""Masking: each identifier replaced by its token, everything else left as it was, character for character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from neo.core.privacy.detection import Detector, detect
from neo.core.privacy.findings import Finding, SpecialFinding
from neo.core.privacy.identity import Identity, value_key
from neo.core.privacy.key_table import TOKEN_LIKE, KeyTable
from neo.core.privacy.kinds import Kind
from neo.core.privacy.linking import People
from neo.core.privacy.merging import merge
from neo.core.privacy.policy import PREVIEW, Policy
from neo.core.privacy.special.statements import find_special


@dataclass(frozen=True, slots=True)
class MaskedSpan:
    """A stretch of the text given and the token that replaces it; ``finding`` explains it."""

    start: int
    end: int
    placeholder: str
    finding: Finding

    def as_json(self, *, explain: bool = False) -> dict[str, object]:
        """The contract's keys, and with ``explain`` the rule and its reason."""
        shape = {"start": self.start, "end": self.end, "type": str(self.finding.kind)}
        reason = {"rule": self.finding.rule, "why": self.finding.why} if explain else {}
        return shape | {"placeholder": self.placeholder} | reason


@dataclass(frozen=True, slots=True)
class Masked:
    """The pseudonymised text, what was replaced and the special categories met; offsets are in the text
    given."""

    text: str
    spans: tuple[MaskedSpan, ...] = ()
    special: tuple[SpecialFinding, ...] = ()
    clear: tuple[tuple[int, int, int], ...] = ()
    """Stretches left as given: start in ``text``, start in the text given, length."""

    def given_stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of the text given behind ``text[start:end]``, tokens aside."""
        for masked, given, length in self.clear:
            first, last = max(start, masked), min(end, masked + length)
            if first < last:
                yield given + first - masked, given + last - masked

    def as_json(self, *, explain: bool = False) -> dict[str, object]:
        """The shape of `neo mask --json`."""
        return {
            "text": self.text,
            "spans": [s.as_json(explain=explain) for s in self.spans],
            "special": [s.as_json(explain=explain) for s in self.special],
        }


@dataclass
class Exchange:
    """What one exchange shares: the record's identity, the key table, who was named. Dies with the
    exchange."""

    identity: Identity = field(default_factory=Identity)
    table: KeyTable = field(default_factory=KeyTable)
    people: People = field(default_factory=People)

    def __post_init__(self) -> None:
        """Numbers in the record's order, whatever the texts name first."""
        for person in self.identity.people:
            name = " ".join((*person.first_names[:1], *person.last_names[:1]))
            self.table.token(Kind.PERSON, self.people.entity(name, person.key), name, person.key)


def mask(
    text: str,
    exchange: Exchange,
    policy: Policy = PREVIEW,
    detectors: Sequence[Detector] = (),
    seen: Sequence[Finding] = (),
) -> Masked:
    """``text`` as it may leave under ``policy``; ``seen``: findings of somebody who has looked at it
    already."""
    findings = detect(text, exchange.identity, detectors)
    if seen:
        findings = merge([*findings, *seen], text)
    if not policy.mask_organisations:
        findings = tuple(f for f in findings if f.kind is not Kind.ORGANISATION)
    special = find_special(text)
    general = _generalised(special, findings, policy)
    kept = [f for f in findings if not any(a <= f.start and f.end <= b for a, b, _ in general)]
    spans = tuple(_placed(f, text, exchange) for f in kept)
    replaced = sorted([*general, *((s.start, s.end, s.placeholder) for s in spans)])
    pieces = _written(text, replaced, exchange.table)
    return Masked("".join(words for words, _ in pieces), spans, special, tuple(_clear_stretches(pieces)))


def _generalised(
    special: Sequence[SpecialFinding], findings: Sequence[Finding], policy: Policy
) -> list[tuple[int, int, str]]:
    """The stretches that ``policy`` does not let out, and the words in their place; one where two overlap.

    An identifier that goes over the end of a statement goes with it: half a name is never left.
    """
    stretches: list[tuple[int, int, str]] = []
    for statement in special:
        words = policy.words_for(statement.category)
        if words is None:
            continue
        start, end = _widened(statement.start, statement.end, findings)
        if stretches and start < stretches[-1][1]:
            first, last, same = stretches[-1]
            stretches[-1] = (first, max(last, end), same)
        else:
            stretches.append((start, end, words))
    return stretches


def _widened(start: int, end: int, findings: Sequence[Finding]) -> tuple[int, int]:
    across = [f for f in findings if f.start < end and start < f.end]
    return min([start, *(f.start for f in across)]), max([end, *(f.end for f in across)])


def _placed(finding: Finding, text: str, exchange: Exchange) -> MaskedSpan:
    surface = text[finding.start : finding.end]
    entity = _entity(finding, surface, exchange.people)
    owner = finding.person or exchange.identity.owner_of(finding.kind, surface)
    token = exchange.table.token(finding.kind, entity, surface, owner)
    return MaskedSpan(finding.start, finding.end, token, finding)


def _entity(finding: Finding, surface: str, people: People) -> str:
    """What the surface names: a number is the same in every notation."""
    if finding.kind is Kind.PERSON:
        return people.entity(surface, finding.person)
    return value_key(surface)


def _written(
    text: str, replaced: Sequence[tuple[int, int, str]], table: KeyTable
) -> list[tuple[str, int | None]]:
    """The pieces of the masked text: those left as given with where they began, those that stand for
    something.

    What looks like a token in the text given becomes one, so that putting back gives the literal.
    """
    pieces: list[tuple[str, int | None]] = []
    position = 0
    for start, end, words in (*replaced, (len(text), len(text), "")):
        for match in TOKEN_LIKE.finditer(text, position, start):
            pieces += [(text[position : match.start()], position), (table.literal(match.group()), None)]
            position = match.end()
        pieces += [(text[position:start], position), (words, None)]
        position = end
    return [piece for piece in pieces if piece[0]]


def _clear_stretches(pieces: Sequence[tuple[str, int | None]]) -> Iterator[tuple[int, int, int]]:
    """Where the masked text is as given: its start there, the start in the text given, the length."""
    position = 0
    for words, given in pieces:
        if given is not None:
            yield position, given, len(words)
        position += len(words)
