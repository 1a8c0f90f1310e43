"""The notes and the mails of a life, in the registers of the trade: full sentences, telegraphic, bulleted."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import date, timedelta

from neo.samples.generation.life import Interview, Life, Promise, Said

_OPENINGS = (
    ("{title} {name} reçu{e} ce jour.", "Entretien de suivi avec {title} {name}.", "Point téléphonique."),
    ("vu ce jour,", "RDV agence.", "tel :"),
    ("Suivi {title} {name} :", "Entretien :"),
)
_MOODS = (
    "{Il} reste motivé{e}.",
    "Se dit un peu découragé{e} par l'absence de réponses.",
    "Moral correct.",
    "{Il} dit vouloir aller vite.",
    "",
    "",
    "",
)
_SHORT = (
    ("rendez-vous", "RDV"),
    ("Entretien", "entr."),
    ("entretien", "entr."),
    ("formation", "form."),
    ("dossier", "doss."),
    ("permis", "pmis"),
    ("téléphone", "tel"),
)


def note(life: Life, index: int) -> str:
    """The report of one interview."""
    style = life.number % 3
    interview = life.interviews[index]
    opening = life.chance.choice(_OPENINGS[style]).format_map(life.words)
    first = (
        [f"Recherche un poste {life.words['of_job']} autour de {life.words['town']}."] if index == 0 else []
    )
    lines = first + [line for said in interview.said for line in _lines(said, life.words["title"], style)]
    mood = life.chance.choice(_MOODS).format_map(life.words)
    following = life.interviews[index + 1].day if index + 1 < len(life.interviews) else None
    last = f"Prochain point le {following:%d/%m/%Y}." if following else ""
    return _laid_out([opening, *lines, mood, last], style)


def _lines(said: Said, title: str, style: int) -> list[str]:
    lines = [said.kept + "."] if said.kept else []
    lines.append(said.text + ".")
    if said.promise is not None and not said.text.startswith("Pas fait"):
        lines.append(_agreed(said.promise, title, style))
    return lines


def _agreed(promise: Promise, title: str, style: int) -> str:
    label = promise.label[0].lower() + promise.label[1:]
    if style == 1:
        return f"-> {label} d'ici le {promise.due:%d/%m}" + ("" if promise.agreement.by_person else " (CDE)")
    who = {"M.": "Il s'engage à", "Mme": "Elle s'engage à"}[title]
    return (
        f"{who if promise.agreement.by_person else 'Conseiller :'} {label} avant le {promise.due:%d/%m/%Y}."
    )


def _laid_out(parts: list[str], style: int) -> str:
    kept = [part for part in parts if part]
    if style == 2:
        return "\n".join([kept[0], *(f"- {part}" for part in kept[1:])])
    if style == 0:
        return " ".join(kept)
    text = "\n".join(part[0].lower() + part[1:] if part[:2] != "->" else part for part in kept)
    for long, short in _SHORT:
        text = text.replace(long, short)
    return text


_REMEMBERED = 6
"""Mails back that a person remembers having written."""


@dataclass(frozen=True, slots=True)
class Mail:
    incoming: bool
    day: date
    subject: str
    body: str
    thread: str
    answered: bool = False


def mails(life: Life) -> list[Mail]:
    """What was written between the interviews, in order; the last ones may wait for an answer."""
    written: list[Mail] = []
    asked: deque[str] = deque(maxlen=_REMEMBERED)
    for index, interview in enumerate(life.interviews):
        following = life.interviews[index + 1].day if index + 1 < len(life.interviews) else life.day
        exchange = _exchange(life, interview, following, f"FIL-{index + 1}")
        if exchange and exchange[0].body not in asked:  # nobody asks the same thing twice in a row
            asked.append(exchange[0].body)
            written += exchange
    return written


def _exchange(life: Life, interview: Interview, following: date, thread: str) -> list[Mail]:
    subjects = [s for s in interview.said if s.promise is not None and (s.stage.asking or s.stage.done)]
    gap = (following - interview.day).days
    if not subjects or gap < 4 or life.chance.random() < 0.35:
        return []
    said = life.chance.choice(subjects)
    core, day = _wanted(life, said, interview.day, gap)
    reply_day = day + timedelta(days=life.chance.randrange(1, 4))
    answered = reply_day < following and life.chance.random() < 0.75
    subject = life.chance.choice(("question", "Suivi", "mon dossier", "rdv", "des nouvelles"))
    asked = Mail(True, day, subject, _mail_body(life, core), thread, answered)
    if not answered:
        return [asked]
    return [asked, Mail(False, reply_day, f"RE: {subject}", _reply_body(life, following), thread)]


def _wanted(life: Life, said: Said, day: date, gap: int) -> tuple[str, date]:
    """What the person writes, and when: about what is still open, or once it is done."""
    done = said.promise.done if said.promise else None
    if said.stage.done and done and done < life.day:
        return life.chance.choice(said.stage.done).format_map(said.words), done
    until = (done - day).days if done else gap
    asking = said.stage.asking or said.stage.done
    at = day + timedelta(days=life.chance.randrange(1, max(2, min(until, gap - 1))))
    return life.chance.choice(asking).format_map(said.words), at


def _mail_body(life: Life, core: str) -> str:
    first, last = life.person.first_name, life.person.last_name.title()
    register = life.number % 4
    if register == 3:
        return f"bjr {core[0].lower()}{core[1:]} merci {first}"
    thanks = ("Cordialement,", "Merci d'avance.", "Bonne journée")[register]
    return f"Bonjour,\n\n{core}\n\n{thanks}\n{first} {last}"


def _reply_body(life: Life, following: date) -> str:
    adviser = f"{life.adviser.first_name} {life.adviser.last_name.title()}"
    core = (
        f"Bien reçu. Nous en parlerons le {following:%d/%m/%Y}.",
        f"Merci pour votre message, je regarde et je vous redis avant le {following:%d/%m/%Y}.",
        "Merci de me tenir au courant.",
    )
    return f"Bonjour,\n\n{life.chance.choice(core)}\n\nCordialement,\n{adviser}\n{life.adviser.agency.name}"
