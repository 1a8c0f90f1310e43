"""How to reach the person now: the number, the mailbox or the address that the profile does not have yet."""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.assistant.synthesis.notes import source_of
from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.dossier.model import Dossier
from neo.core.facts.findings import Contradiction
from neo.core.facts.model import Fact, Speaker, Tag
from neo.core.facts.record import RecordFacts
from neo.core.facts.senders import own_numbers
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.words import content_keys

_WORTH_OF_A_NUMBER, _WORTH_OF_A_MAILBOX, _WORTH_OF_AN_ADDRESS = 4.6, 5.2, 3.6
_ADDRESS = re.compile(
    r"^Adresse : .* au profil, (\d{1,4}\b[^,]*?) d'après le (?:compte rendu|message) du (\S+)$"
)
_CALL_ON = re.compile(r"\b(?:appel\w+|joign\w+|joindre|rappel\w+) (?:moi )?(?:sur|au|le)\b")
_OLD_MAILBOX = re.compile(
    r"\b(?:n'y (?:ecrivez|repondez|envoyez) (?:plus|pas)|ne (?:plus|pas) (?:ecrire|utiliser|repondre)|"
    r"n'(?:utilisez|ecrivez) plus)\b"
)
_MAILBOX = re.compile(r"\b(?:messagerie|boite|adresse mail|mails?|email|courriel)\b")


def contact_lines(
    dossier: Dossier, facts: RecordFacts, contradictions: tuple[Contradiction, ...]
) -> Iterator[PlannedFact]:
    """The latest number, mailbox and address given, when the profile has others."""
    yield from _number(dossier, facts)
    yield from _mailbox(facts)
    yield from _address(contradictions)


def _number(dossier: Dossier, facts: RecordFacts) -> Iterator[PlannedFact]:
    known = {re.sub(r"\D", "", phone) for phone in dossier.person.phones}
    for fact in sorted(facts.all, key=lambda f: f.passage.date, reverse=True):
        given = [n for n in _numbers(fact) if re.sub(r"\D", "", n) not in known]
        if given:
            text = f"Numéro absent du profil, noté le {show_date(fact.passage.date)} : {given[0]}."
            keys = frozenset({"telephone", *fact.keys})
            yield PlannedFact(
                Section.SITUATION, _WORTH_OF_A_NUMBER, (source_of(fact),), draft=text, keys=keys
            )
            return


def _numbers(fact: Fact) -> list[str]:
    """The numbers of the person that a passage gives; in their own mail "appeler sur le …" is theirs too."""
    if fact.speaker is Speaker.THIRD_PARTY:
        return []
    if fact.passage.kind == "message" and _CALL_ON.search(fact.folded):
        return re.findall(r"(?<!\d)0[1-9](?:[ .-]?\d\d){4}(?!\d)", fact.passage.text)
    return own_numbers(
        f"{fact.passage.label} : {fact.passage.text}" if fact.passage.kind == "report" else fact.passage.text
    )


def _mailbox(facts: RecordFacts) -> Iterator[PlannedFact]:
    for fact in reversed(facts.messages):
        mine = fact.speaker is Speaker.PERSON and not fact.has(Tag.SENSITIVE)
        if mine and _OLD_MAILBOX.search(fact.folded) and _MAILBOX.search(fact.folded):
            day = show_date(fact.passage.date)
            text = f"Ne plus écrire à l'ancienne messagerie : consigne du mail du {day}."
            yield PlannedFact(
                Section.SITUATION,
                _WORTH_OF_A_MAILBOX,
                (source_of(fact),),
                draft=text,
                keys=frozenset({"messagerie", fact.passage.ref}),
                required=True,
            )
            return


def _address(contradictions: tuple[Contradiction, ...]) -> Iterator[PlannedFact]:
    """The address that notes or mails give and the profile does not; never one that must be kept quiet."""
    for item in contradictions:
        if found := _ADDRESS.match(item.about):
            text = f"Adresse absente du profil, notée le {found[2]} : {found[1].strip(' .')}."
            sources = tuple(s for s in item.sources if s.start is not None) or item.sources
            keys = frozenset(content_keys(found[1]))
            yield PlannedFact(Section.SITUATION, _WORTH_OF_AN_ADDRESS, sources, draft=text, keys=keys)
            return
