"""The mails that wait: what each passage of them calls for, so that every reader takes its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.record_reading import RecordReading
from neo.core.dossier.model import Message
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Speaker, Tag, Theme
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_UNREAD_DAYS, _READ_DAYS = 120, 60
_MOST_SHARED, _LEAST_ASKED = 0, 2
RIGHTS = re.compile(
    r"\b(?:allocations?|chomage|indemnis\w*|a\.?r\.?e\.?\b(?! vous)|ass\b(?! mat)|asp\b|csp\b|rsa\b|caf\b|"
    r"prime d'activite|trop[- ]percu|rechargement|fin de(?: mes| ses)? droits|mes droits?|ses droits?|"
    r"droits? (?:au chomage|a l'a|aux? alloc\w*)|complement are|cumul\w*|differe|carence|actualis\w+|"
    r"indu\b|rembours\w+|"
    r"je (?:touche|toucherai)|"
    r"je (?:perds|perdrai|garde)(?! (?:la|ma|le|mon) (?:place|poste|session|logement|travail))|"
    r"combien (?:je|j'|il|elle|on) |sans revenus?|"
    r"de quoi je vis)\b"
)
APPOINTMENT = re.compile(
    r"\b(?:rdv|rendez[- ]?vous|visio|notre (?:point|entretien)|prochain (?:appel|point|entretien)|"
    r"(?:le|du|au) \d{1,2}(?:er)? (?:c'?est|c|ca|a) (?:a )?(?:k?el|quel|quelle) heure|on se voit|"
    r"se voir|vous m'appelez|deplacer|decaler)\b"
)
_ASKS = re.compile(
    r"\?|\best[- ]?ce qu|\bsavoir (?:si|quand|ou|combien|jusqu)|\bdites[- ]moi|\bpouvez[- ]vous|"
    r"\bpourriez[- ]vous|"
    r"\bje ne sais (?:pas|plus) (?:si|quand|ou|quels?|quelles?|comment|combien|quoi)\b|"
    r"\bjusqu'a quand|\bj'ai oublie|\ba quelle heure|\bje fais comment|"
    r"\bcomment (?:je|faire|on)|\b(?:combien|kan|quan|kel) (?:je|j'|c'?est|faut|dois|on)\b|"
    r"\b(?:quand|ou) (?:c'?est|est-ce|faut|dois)\b|"
    r"\bpour (?:quand|kan)|\bc (?:quand|kan|koi|ou)\b|\bou pas?\b"
)
_TROUBLE = re.compile(
    r"\b(?:(?:n'ai|ai|a|avons) (?:plus|pas encore|toujours pas)(?: (?:de|d'|rien|eu|recu|touche))? ?\w+|"
    r"toujours (?:rien|pas)|pas (?:encore |toujours )?recu|rien recu|en panne|coupee?|bloquee?|"
    r"perdue?|volee?|"
    r"pas arrivee?|disparue?|parti dans la nature|annulee?|refusee?|expulsee?|"
    r"(?:ne |n')?(?:marche|fonctionne) "
    r"(?:pas|plus)|impossible de|je n'arrive (?:pas|plus) a|erreur|menace)\b"
)
OFFICE = re.compile(
    r"\b(?:formations?|sessions?|stagiaires?|postes?|recrut\w*|embauch\w*|candidatures?|contrats?|conventions?|"
    r"devis|immersions?|financement|opco|cdd|cdi|apprenti\w*|jury|inscriptions?|dossier|essai|missions?)\b"
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One mail nobody answered. ``own``: the person wrote it; ``said``: its passages in order."""

    message: Message
    own: bool
    said: tuple[Fact, ...]

    @property
    def day(self) -> date:
        return self.message.sent_at.date()

    def opening(self) -> Source:
        """Where the mail starts: its subject, else its first passage."""
        subject = self.message.subject
        if not subject:
            return fact_source(self.said[0])
        pointer = f"{self.message.pointer}/objet"
        return Source(self.message.ref, pointer, 0, len(subject), subject, self.day)


def waiting_mails(reading: RecordReading) -> Iterator[Waiting]:
    """Received, not answered, unread or read since the last report, or asked for nothing told since; the
    newest first."""
    last = max((r.date for r in reading.dossier.reports), default=date.min)
    said: dict[str, list[Fact]] = {}
    for fact in reading.facts.messages:
        said.setdefault(fact.passage.ref, []).append(fact)
    for message in reversed(reading.dossier.messages):
        passages = tuple(said.get(message.ref, ()))
        waits = _waits(message, last, reading.today) or _was_passed_over(message, passages, reading)
        if passages and waits:
            yield Waiting(message, any(f.speaker is Speaker.PERSON for f in passages), passages)


def _waits(message: Message, last_report: date, today: date) -> bool:
    """Nobody answered it, and no interview has been held since it was read."""
    if not message.incoming or message.state == "REPONDU":
        return False
    day = message.sent_at.date()
    age = (today - day).days
    if message.state == "NON_LU":
        return 0 <= age <= _UNREAD_DAYS
    return day >= last_report and 0 <= age <= _READ_DAYS


def _was_passed_over(message: Message, passages: Sequence[Fact], reading: RecordReading) -> bool:
    """Read before the last interview, it asks what no later note takes up, nor a mail sent since."""
    day = message.sent_at.date()
    recent = 0 <= (reading.today - day).days <= _READ_DAYS
    if not (message.incoming and recent) or message.state in ("REPONDU", "NON_LU"):
        return False
    if any(not m.incoming and m.sent_at >= message.sent_at for m in reading.dossier.messages):
        return False
    told = set().union(*(f.keys for f in reading.facts.reports if f.passage.date >= day))
    asked = [f for f in passages if f.has(Tag.QUESTION)]
    return any(len(f.keys & told) <= _MOST_SHARED for f in asked if len(f.keys) >= _LEAST_ASKED)


def asks(fact: Fact) -> bool:
    """Whether a passage asks something, with a question mark or without."""
    return not fact.has(Tag.SMALL_TALK) and (fact.has(Tag.QUESTION) or bool(_ASKS.search(fact.folded)))


def tells_a_trouble(fact: Fact) -> bool:
    """Whether a passage says that something is missing, lost, late or broken: it waits for help."""
    return bool(_TROUBLE.search(fact.folded))


def is_on_rights(fact: Fact) -> bool:
    """Whether a passage speaks of what is paid to the person."""
    return bool(RIGHTS.search(fact.folded)) or (fact.about(Theme.BENEFITS) and asks(fact))


def is_on_appointment(fact: Fact) -> bool:
    """Whether a passage speaks of meeting the adviser."""
    return bool(APPOINTMENT.search(fact.folded))


def comes_from_work(mail: Waiting) -> bool:
    """Whether somebody else wrote it for a job, a training or a contract."""
    return not mail.own and bool(OFFICE.search(fold(f"{mail.message.subject} . {mail.message.body}")))
