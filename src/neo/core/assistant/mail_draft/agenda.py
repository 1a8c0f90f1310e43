"""What the agency's diary answers: the appointment a mail speaks of, its day, its hour, where it is held."""

from __future__ import annotations

from datetime import date, timedelta

from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.topics import APPOINTMENT
from neo.core.dossier.model import Appointment, Dossier, Message
from neo.core.french import lazy_re as re
from neo.core.french.dates import WEEKDAYS, find_dates, write_date
from neo.core.reference.labels import APPOINTMENT_MODES

_ENDED = ("ANNULE", "REPORTE", "ABSENT", "ABSENT_EXCUSE", "HONORE")
_DAY_ALONE = re.compile(r"\ble (\d{1,2})(?:er)?\b(?! ?(?:h|heures?|euros?|%))")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b")
_OTHER_MEETING = re.compile(
    r"\b(?:entretien|essai|test|jury|examen|concours|audience|visite|reunion|ecole|session|formation|stage"
    r"|mdph|prefecture|juge|tribunal|france services|medecin|employeur|patron)\b"
)
_ASKS_HOW = re.compile(
    r"\ba quelle heure\b|\bquand\b|\bou (?:est|exactement)\b|\bheure\b|\b(?:c'est|est-il|est-ce"
    r"|est) (?:bien|ou)\b|\ble \d{1,2} ou le \d{1,2}\b|\bquel jour\b"
    r"|\btelephone\b|\bvisio\b|\bagence\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi)\b.* ou \w+di\b"
)
_NEXT = re.compile(
    r"\bl'(?:appel|echange) (?!a )|\b(?:prochain\w*|notre|mon|le|votre) (?:rendez-vous|appel|point"
    r"|echange|entretien avec vous|entrevue)\b"
    r"|\brendez-vous\b"
)
# The appointment with the adviser, without its name: "on se voit quand ?", "vous m'appelez à quelle heure ?".
_MEET = re.compile(
    r"\b(?:on|nous) (?:se|nous) (?:re)?(?:voi[tr]|voyons|verra|verrons|parle|parlons|parlera|appelle|appelera"
    r"|rappelle|rencontr\w+)\b|\bvous (?:me|m') ?(?:recevez|recevrez|voyez|appelez|appellerez|rappelez"
    r"|rappelle\w*"
    r"|convoqu\w+)\b|\b(?:je|j') ?(?:vous (?:vois|verrai|appelle|rencontre)|(?:viens|passe) vous voir)\b"
    r"|\b(?:vous voir|etre recue?|prochaine (?:fois|entrevue|rencontre))\b"
)
_CANNOT_COME = re.compile(
    r"\b(?:peux|pourrai|pourrais|puis|vais|peut) (?:pas|plus|point"
    r"|malheureusement pas)\b.{0,25}\b(?:venir|etre"
    r"|assister|prendre|repondre|me deplacer|honorer)|\bne (?:pourrai|pourrais|puis"
    r"|peux)\b.{0,15}\b(?:venir|etre"
    r"|assister|prendre|honorer|me (?:rendre|presenter|deplacer))|\b(?:je )?(?:serai|suis) (?:pas (?:la"
    r"|disponible"
    r"|dispo|libre)|absente?|malade|hospitalise\w*|retenue?|en retard|empeche\w*|occupe\w*)\b|\bimprevu\b"
    r"|\bpas (?:venir|etre la|y aller)\b"
)
_A_WEEK = timedelta(days=7)


def appointment_of(asked: Asked, dossier: Dossier, message: Message) -> Appointment | None:
    """The appointment to come that a request is about, or ``None``."""
    coming = _coming(dossier, message)
    text = f"{asked.context} {asked.folded}"
    sent = message.sent_at.date()
    named = [
        a for a in coming if a.at.date() in _days_named(asked, message) or _is_told(text, a, coming, sent)
    ]
    meets = asked.about(APPOINTMENT) or bool(_MEET.search(asked.folded))
    if named and (meets or cannot_come(asked) or _asks_how(asked)):
        return named[0] if not _is_elsewhere(asked) else None
    if not meets or not coming or not (_NEXT.search(text) or _MEET.search(asked.folded)):
        return None
    # A day that the diary does not hold is a mistake to put right, when what is asked is the day itself.
    return coming[0] if _asks_how(asked) or not _names_a_day(text, asked, message) else None


def appointment_line(appointment: Appointment) -> str:
    """ "Notre rendez-vous est prévu le mardi 31 mars 2026 à 14 h, à l'agence."."""
    day = appointment.at.date()
    hour = f"{appointment.at.hour} h" + (f" {appointment.at.minute:02d}" if appointment.at.minute else "")
    place = APPOINTMENT_MODES.get(appointment.mode, "")
    written = f"{WEEKDAYS[day.weekday()]} {write_date(day)} à {hour}"
    return f"Notre rendez-vous est prévu le {written}{', ' + place if place else ''}."


def next_appointment(dossier: Dossier, message: Message) -> Appointment | None:
    """The first appointment after ``message`` that still holds, or ``None``."""
    return next(iter(_coming(dossier, message)), None)


def cannot_come(asked: Asked) -> bool:
    """Whether it says that a day does not suit."""
    return asked.moves or bool(_CANNOT_COME.search(asked.folded))


def asks_another_way(asked: Asked) -> bool:
    """Whether it is about how the appointment is held, not about its day."""
    return bool(re.search(r"\b(?:visio|telephone|agence|interprete)\b", asked.folded))


def _coming(dossier: Dossier, message: Message) -> list[Appointment]:
    day = message.sent_at.date()
    coming = [a for a in dossier.appointments if a.at.date() >= day and a.status not in _ENDED]
    return sorted(coming, key=lambda a: a.at)


def _days_named(asked: Asked, message: Message) -> set[date]:
    text = f"{asked.context} {asked.folded}"
    return {d.first for d in find_dates(text, message.sent_at.date()) if d.precision == "day"}


def _is_told(text: str, appointment: Appointment, coming: list[Appointment], sent: date) -> bool:
    """By the number of its day, or by its weekday when it is within a week, or the next on such a day where
    an appointment is spoken of."""
    day = appointment.at.date()
    if any(int(number) == day.day for number in _DAY_ALONE.findall(text)):
        return True
    weekdays = set(_WEEKDAY.findall(text))
    same = [a for a in coming if WEEKDAYS[a.at.date().weekday()] in weekdays]
    near = day - sent <= _A_WEEK or bool(_NEXT.search(text) or _MEET.search(text))
    return bool(same) and same[0] is appointment and near and not _DAY_ALONE.search(text)


def _names_a_day(text: str, asked: Asked, message: Message) -> bool:
    return bool(_days_named(asked, message)) or bool(_DAY_ALONE.search(text))


def _asks_how(asked: Asked) -> bool:
    return bool(_ASKS_HOW.search(asked.folded))


def _is_elsewhere(asked: Asked) -> bool:
    """Whether what is named is held by somebody else: an employer, a school, a court."""
    return bool(_OTHER_MEETING.search(asked.folded)) and not asked.about(APPOINTMENT)
