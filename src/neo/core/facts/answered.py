"""What a later text answers: an offer taken or refused, a wait that ended, a question settled, an event held.

An earlier note on it was true when written; told as it stands, it would be taken for how things are now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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
_TO_CARRY_OUT = re.compile(r"\ba (?:demander|deposer|faire|envoyer|transmettre|signer|remplir|monter)\b")
_CARRIED_OUT = re.compile(
    r"\b(?:demandee?|deposee?|faite?|envoyee?|transmise?|signee?|remplie?|montee?|obtenue?|accordee?)s?\b"
    r"(?! (?:avant|pour|d'ici))"
)
_EVENT = re.compile(
    r"\b(?:entretien|rdv|rendez-vous|info(?:rmation)? coll\w*|reunion|jury|exam(?:en)?s?\b|epreuve|test\b|"
    r"audience|commission|comite|visite|atelier|concours|selection)"
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
    """Whether ``later``, under the same label, tells what ``earlier`` asks or says is to be done."""
    if not later.passage.label or later.passage.label != earlier.passage.label:
        return False
    if _TO_SETTLE.search(earlier.folded) and not _TO_SETTLE.search(later.folded):
        return True
    return (
        bool(_TO_CARRY_OUT.search(earlier.folded) and _CARRIED_OUT.search(later.folded)) and not later.negated
    )


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


@dataclass(frozen=True, slots=True)
class LatestWords:
    """The last report on a level (by label), on a price given anew (by subject), on a business now wanted."""

    levels: Mapping[str, Fact]
    prices: Mapping[str, Fact]
    venture: Fact | None

    @classmethod
    def of(cls, reports: Sequence[Fact]) -> LatestWords:
        """Read once for the whole record; ``reports`` oldest first."""
        levels = {f.passage.label: f for f in reports if f.passage.label and _LEVEL.search(f.folded)}
        prices = {f.subject: f for f in reports if f.subject and _is_priced_anew(f)}
        wanted = [f for f in reports if f.about(Theme.BUSINESS) and not f.negated]
        wanted = [f for f in wanted if not _REFUSES.search(f.folded)]
        return cls(levels, prices, wanted[-1] if wanted else None)

    def replace(self, earlier: Fact) -> bool:
        """Whether ``earlier`` gives another level, another price, or refuses what is wanted since."""
        day = earlier.passage.date
        level = self.levels.get(earlier.passage.label)
        if level is not None and level.passage.date > day:
            old, new = set(_LEVEL.findall(earlier.folded)), set(_LEVEL.findall(level.folded))
            if old and not old & new:
                return True
        price = self.prices.get(earlier.subject)
        if price is not None and price.passage.date > day and _costs_otherwise(price, earlier):
            return True
        venture = self.venture
        later_venture = venture is not None and venture.passage.date > day and earlier.about(Theme.BUSINESS)
        return later_venture and bool(_REFUSES.search(earlier.folded))


def _is_priced_anew(fact: Fact) -> bool:
    told = any(q.unit == "eur" for q in fact.quantities)
    return told and bool(_PRICE.search(fact.folded) and _PRICED_ANEW.search(fact.folded))


def _costs_otherwise(later: Fact, earlier: Fact) -> bool:
    old = {q.value for q in earlier.quantities if q.unit == "eur"}
    new = {q.value for q in later.quantities if q.unit == "eur"}
    return bool(old) and not old & new and bool(_PRICE.search(earlier.folded))


def passages_taken_back(reports: Sequence[Fact]) -> Iterator[Passage]:
    """Passages with days that the very next one of the note takes back: the session is full, is off."""
    for fact, following in pairwise(reports):
        same_note = fact.passage.pointer == following.passage.pointer
        if same_note and fact.dates and _FULL.search(following.folded):
            yield fact.passage
