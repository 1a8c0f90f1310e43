"""What the record says on what a mail only announces: "j'ai eu le poste", "je ne pourrai pas venir mardi".

Nothing is asked, yet the answer the person waits for holds facts: the appointment concerned, the day that
comes next on that matter.
"""

from __future__ import annotations

from neo.core.assistant.mail_draft.agenda import appointment_of, cannot_come, next_appointment
from neo.core.assistant.mail_draft.mail_text import items_of, own_words
from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.spelling import plain
from neo.core.assistant.mail_draft.topics import topics_of
from neo.core.dossier.model import Appointment, Dossier, Message
from neo.core.french import lazy_re as re

_DONE = (
    r"(?:eu|recue?s?|reussi|obtenue?s?|validee?s?|signee?s?|trouvee?s?|deposee?s?|envoyee?s?|passee?s?"
    r"|acceptee?s?"
    r"|commence|termine|fini|rate|demenage|achete|appele|postule|vu)"
)
_NEWS = re.compile(
    rf"\b(?:j'ai|on a|nous avons)(?: \w+){{0,2}} {_DONE}\b|\bje (?:suis|serai"
    rf"|vais etre)(?: \w+)? (?:prise?|embauche\w*"
    r"|retenue?|acceptee?|recue?|enceinte|malade|hospitalise\w*)\b|\bje (?:commence|demenage|signe"
    r"|reprends|quitte"
    r"|renonce|confirme|laisse tomber|prefere)\b|\bc'est (?:bon|fait|signe|valide|parti|regle)\b"
    r"|\b(?:il|elle|on|ils|elles) m'(?:a|ont)(?: \w+)? (?:prise?|appelee?|proposee?|retenue?|rappelee?|dit)\b"
)
_FEWEST_WORDS = 4


def announced(message: Message) -> list[Asked]:
    """The sentences of the sender's own that announce something, as matters to look up."""
    own = own_words(message.body)
    found = []
    for start, end in (span for item in items_of(own) for span in item.sentences):
        text = own[start:end].strip()
        folded = plain(text)
        one = Asked(start, end, text, folded, topics=topics_of(folded))
        if len(folded.split()) >= _FEWEST_WORDS and (cannot_come(one) or _NEWS.search(folded)):
            found.append(one)
    return found


def appointment_concerned(news: Asked, dossier: Dossier, message: Message) -> Appointment | None:
    """The appointment that an announcement bears on: the one that does not suit, else the next one, where
    the matter can be spoken of."""
    return appointment_of(news, dossier, message) or next_appointment(dossier, message)
