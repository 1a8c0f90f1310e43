"""What a later text answers: an offer taken or refused, a wait that ended, a question settled, an event held.

An earlier note on it was true when written; told as it stands, it would be taken for how things are now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from neo.core.facts.model import Certainty, Fact, Passage, Speaker, Tag, Theme
from neo.core.french import lazy_re as re

_DONE_TO = (
    r"(?:refusee?s?|acceptee?s?|retenue?s?|admise?s?|prise?s?|embauchee?s?|recrutee?s?|validee?s?|votee?s?|"
    r"accordee?s?|annulee?s?|signee?s?|rejetee?s?)"
)
_ANSWER = re.compile(
    r"\b(?:a (?:suivi|commence|demarre|termine|participe|arrete)\b|"
    r"a (?:tout de meme |finalement |bien )?(?:refuse|accepte|decline|signe|renonce|dit non|dit oui)\b|"
    r"j'?ai (?:accepte|refuse|signe|commence|demarre|trouve|renonce)\b|"
    r"l'(?:a|ont) (?:prise?|embauchee?|recrutee?|retenue?)\b|"
    r"(?:contrat(?! d'engagement)|convention|avenant|bail|cdi|cdd)(?: [a-z0-9']+){0,4} signee?s?\b|"
    r"(?:est|sont|ete) (?:bien )?faite?s?\b|"
    r"(?:versement|paiement|virement|courrier|notification|attestation|accord|carte|titre)"
    r"(?: \w+){0,2} recue?\b|"
    r"c'est (?:non|oui|signe|fait|valide|accepte|refuse|mort)\b|"
    rf"(?:est|sont|ete|suis) (?:finalement |bien )?{_DONE_TO}\b|"
    r"pas (?:ete )?(?:retenue?|prise?|admise?|acceptee?)\b|non retenue?\b|"
    r"(?:ont|a) (?:pris|choisi|retenu|recrute|embauche) (?:quelqu'un|une? autre|une? apprentie?|en interne)|"
    r"poste (?:est )?pourvu|"
    rf"(?:budget|credits?|subvention|pret|dossier|financement|demande|candidature) {_DONE_TO}\b|"
    r"reponse (?:negative|positive|favorable|defavorable)|refus (?:recu|du|de la|de l')|"
    r"tombee? a l'eau|sans suite\b)"
)
_TENTATIVE = re.compile(
    r"\b(?:hesit\w+|reflechi\w+|regarde (?:un|une|pour|si)|envisag\w+|pense (?:a|prendre|recruter)|"
    r"attend\w*|en attente|pas de nouvelles?|pas de reponse|a relancer|relance (?:a|encore)|"
    r"decision (?:mi|fin|debut|en|le|attendue)|reponse (?:fin|mi|debut|attendue|sous|en)|propose\w*|"
    r"candidatures?\b.{0,30}(?:envoye|transmi|depose|en cours)|entretien\b.{0,40}\d|pas encore\b|"
    r"possible\w*|eventuel\w*|pourrait|serait|vote prevu)"
)
_TO_SETTLE = re.compile(r"\ba (?:clarifier|verifier|preciser|trancher|creuser|discuter|revoir)\b|\?\s*$")
_EVENT = re.compile(
    r"\b(?:entretien|rdv|rendez-vous|info(?:rmation)? coll\w*|reunion|jury|examen|epreuve|test\b|audience|"
    r"commission|comite|visite|atelier|concours|selection)"
)
# Words that the next passage of the same note says of what was just written.
_FULL = re.compile(r": complete?\b|^complete?\b|\best complete?\b|\bplus de places?\b|\bsession annulee?\b")
_STOPPED = re.compile(
    r"\b(?:finie?|terminee?|arretee?) depuis\b|\ba pris fin\b|\brompue?\b|\brupture\b|\bplus de contrat\b|"
    r"\b(?:pas|non) (?:ete )?(?:prolonge|renouvele|reconduit)|\bgarde(?:nt)? personne\b|\blicenciee?\b"
)
_RUNNING = re.compile(
    r"\b(?:contrat|cdd|cdi|mission|interim)\b.{0,60}\b(?:jusqu'|prolonge|renouvele|en cours)"
)
_REFUSES = re.compile(
    r"\bn(?:e |')(?:veut|souhaite|envisage|desire) (?:pas|plus)\b|\brefuse\b|\bpas question\b|\babandonn|"
    r"\brenonc|\bplus d'actualite\b"
)
_LEVEL = re.compile(r"\b[abc][12]\b")
_PRICE = re.compile(r"\b(?:devis|tarif|cout\b|prix\b)")
_PRICED_ANEW = re.compile(
    r"\b(?:nouveau|nouvel(?:le)?|refait\w*|a jour|maintenant|desormais|passe a|augment\w*|revu\w*|au lieu)\b"
)


def is_answer(fact: Fact) -> bool:
    """Whether a passage tells how something ended, for sure; a mail counts when it is not the agency's."""
    if fact.certainty is Certainty.POSSIBLE or "?" in fact.passage.text or fact.has(Tag.SMALL_TALK):
        return False
    if fact.passage.kind == "message" and fact.speaker is Speaker.ADVISER:
        return False
    return bool(_ANSWER.search(fact.folded) or _STOPPED.search(fact.folded))


def is_pending(fact: Fact) -> bool:
    """Whether a passage leaves something open: an offer, a wait, somebody who hesitates."""
    return bool(_TENTATIVE.search(fact.folded)) or fact.has(Tag.MISSING)


def names_an_event(fact: Fact) -> bool:
    """Whether a passage is about something held on a day: an interview, an exam, a meeting."""
    return bool(_EVENT.search(fact.folded))


def is_settled_by(later: Fact, earlier: Fact) -> bool:
    """Whether ``earlier`` only asks what ``later``, under the same label, goes on to tell."""
    if not _TO_SETTLE.search(earlier.folded) or _TO_SETTLE.search(later.folded):
        return False
    return bool(later.passage.label) and later.passage.label == earlier.passage.label


def has_been_held(later: Fact, earlier: Fact) -> bool:
    """Whether every day to come that ``earlier`` gives an event is past and named again in ``later``."""
    if not names_an_event(earlier):
        return False
    coming = {d.first for d in earlier.dates if d.precision == "day" and d.first > earlier.passage.date}
    past = {d.first for d in later.dates if d.precision == "day" and d.first <= later.passage.date}
    return bool(coming) and coming <= past


def has_stopped(later: Fact, earlier: Fact) -> bool:
    """Whether a contract that ran is told as ended."""
    return bool(_STOPPED.search(later.folded) and _RUNNING.search(earlier.folded))


def is_the_other_stance(later: Fact, earlier: Fact) -> bool:
    """Whether the person now wants the business of their own they refused, or no longer does."""
    if not earlier.about(Theme.BUSINESS) or not later.about(Theme.BUSINESS):
        return False
    refused = _REFUSES.search(earlier.folded)
    return bool(refused) and not _REFUSES.search(later.folded) and not later.negated


def gives_a_level(fact: Fact) -> bool:
    """Whether a passage gives a level of the European scale for what its label names."""
    return bool(fact.passage.label and _LEVEL.search(fact.folded))


def has_another_level(later: Fact, earlier: Fact) -> bool:
    """Whether both give a level of the same language, under the same label, and not the same one."""
    if not later.passage.label or later.passage.label != earlier.passage.label:
        return False
    old, new = set(_LEVEL.findall(earlier.folded)), set(_LEVEL.findall(later.folded))
    return bool(old and new and not old & new)


def costs_otherwise(later: Fact, earlier: Fact) -> bool:
    """Whether ``later`` gives a new price for the same matter."""
    if not earlier.subject or earlier.subject != later.subject or not _PRICED_ANEW.search(later.folded):
        return False
    old = {q.value for q in earlier.quantities if q.unit == "eur"}
    new = {q.value for q in later.quantities if q.unit == "eur"}
    priced = _PRICE.search(earlier.folded) and _PRICE.search(later.folded)
    return bool(priced and old and new and not old & new)


def passages_taken_back(reports: Sequence[Fact]) -> Iterator[Passage]:
    """Passages with days that the very next one of the note takes back: the session is full, is off."""
    for fact, following in pairwise(reports):
        same_note = fact.passage.pointer == following.passage.pointer
        if same_note and fact.dates and _FULL.search(following.folded):
            yield fact.passage
