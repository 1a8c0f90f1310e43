"""What a partner wrote last, when a mail asks whether they answered: an employer, a school, a service.

Their mail is often read by the adviser alone, and no note tells of it yet: it is then the only answer, and a
note that says "toujours pas répondu" is older than it.
"""

from __future__ import annotations

from datetime import timedelta

from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.sender import partners_among
from neo.core.dossier.model import Message
from neo.core.french import lazy_re as re
from neo.core.french.dates import find_dates
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage
from neo.core.grounding.retrieval import Index

_MOST = 3
_AGE = timedelta(days=60)
_LEAST_LETTERS, _LEAST_WORDS = 5, 4
_ANSWER = re.compile(
    r"\brepond(?:u|ent|ra|ront)?\b|\b(?:eu|une|sa|leur|de|la) reponses?\b|\bnouvelles\b(?! (?:adresse"
    r"|date))|\bretours?\b|\bils? (?:ont|a) (?:dit"
    r"|ecrit)\b"
    r"|\b(?:a|ont)(?:-t-(?:il|elle|on)| il| elle)? (?:rappele|appele|ecrit|accepte|refuse|decide|dit)\b"
    r"|\brecontacte\w*"
)
_EMPLOYER, _SCHOOL = "employer", "school"
_ASKED_OF = {
    _EMPLOYER: re.compile(
        r"\bentreprise\b|\bpatron\w*|\bemployeu\w+|\bboite\b|\bsociete\b|\brecruteu\w+|\brh\b"
        r"|\bdrh\b|\bmagasin\b|\batelier\b|\bchef\b|\bgarage\b|\brestaurant\b"
    ),
    _SCHOOL: re.compile(
        r"\becole\b|\bcentre\b|\binstitut\b|\borganisme\b|\bcfa\b|\bgreta\b|\bafpa\b|\bformat\w+"
    ),
}
_WRITES_AS = {
    _EMPLOYER: re.compile(
        r"\bpostes?\b|\bembauch\w+|\bcd[di]\b|\bcandidat\w+|\brecrut\w+|\bsalaire\b|\bcontrat\b"
        r"|\bnous cherchons\b"
        r"|\bessai\b|\bpreneur\b|\bexploitation\b|\bequipe\b"
    ),
    _SCHOOL: re.compile(
        r"\bsessions?\b|\bstagiaires?\b|\bdevis\b|\bformations?\b|\binscription\w*|\bplaces?\b|\bexamen\b"
        r"|\bjury\b"
        r"|\bprescription\b|\bmodules?\b|\bapprenti\w*"
    ),
}
_OWN_MATTER = re.compile(
    r"\bloyers?\b|\bme doi(?:t|vent)\b|\bimpayes?\b|\bpension alimentaire\b|\bmon avocate?\b|\bplainte\b"
    r"|\bdettes?\b|\bhuissier\b|\bprud'?hom\w*|\bgarde (?:des|de nos|de mes) enfants\b|\baudience\b"
)
_REFUSES = re.compile(
    r"\bne (?:pouvons|peux|peut|pourr\w+|donn\w+|reten\w+)\b|\brefus\w*|\bmalheureusement\b"
)
_TELLS = re.compile(
    r"\bnous (?:confirmons|cherchons|proposons|acceptons|maintenons|avons|recrut\w+|gardons)\b"
    r"|\bje (?:confirme"
    r"|maintiens|propose|prends|signe)\b|\baccord\w*|\bretenue?\b|\bfavorable\b|\bdecal\w+|\breport\w+"
)


class PartnerMails:
    """The partners' mails of one record. ``index``: of the record without the sender's own words;
    ``message``: the mail that is answered."""

    def __init__(self, index: Index, message: Message) -> None:
        self._index, self._sent = index, message.sent_at
        received = [m for m in index.dossier.messages if m.incoming and m.ref != message.ref]
        partners = partners_among(received, index.dossier)
        told = [m for m in received if m.ref in partners and not on_their_own_matter(m)]
        recent = [m for m in told if self._is_recent(m)]
        self._mails = sorted(recent, key=lambda m: m.sent_at, reverse=True)

    def answer_to(self, asked: Asked) -> list[Passage]:
        """What the partner asked about wrote last: at most three sentences that say something; none when the
        request does not ask for an answer or nobody it may mean wrote."""
        if not _ANSWER.search(asked.folded):
            return []
        mail = next((m for m in self._mails if self._is_meant(m, asked.folded)), None)
        if mail is None:
            return []
        said = [p for p in self._index.at(f"{mail.pointer}/corps") if _says_something(p)]
        return said[:_MOST]

    def _is_recent(self, message: Message) -> bool:
        return timedelta(0) <= self._sent - message.sent_at <= _AGE

    def _is_meant(self, message: Message, folded: str) -> bool:
        sender = fold(f"{message.sender} {' '.join(message.body.strip().splitlines()[-2:])}")
        named = [w for w in re.findall(r"[a-z]{5,}", folded) if len(w) >= _LEAST_LETTERS]
        text = fold(f"{message.subject} {message.body}")
        meant = [role for role, words in _ASKED_OF.items() if words.search(folded)]
        return any(re.search(rf"\b{w}", sender) for w in named) or _role_of(text) in meant


def on_their_own_matter(message: Message) -> bool:
    """Whether the sender writes of a debt or of a quarrel with the person: nothing to repeat to anybody."""
    return bool(_OWN_MATTER.search(fold(f"{message.subject} {message.body}")))


def _role_of(text: str) -> str:
    """Whether an employer or a school writes ``text``, by what it speaks of most; empty when neither."""
    count, role = max((len(words.findall(text)), role) for role, words in _WRITES_AS.items())
    return role if count else ""


def _says_something(passage: Passage) -> bool:
    folded = fold(passage.text)
    if "?" in passage.text or len(folded.split()) < _LEAST_WORDS:
        return False
    dated = passage.date is not None and bool(find_dates(passage.text, passage.date))
    return dated or bool(_REFUSES.search(folded) or _TELLS.search(folded))
