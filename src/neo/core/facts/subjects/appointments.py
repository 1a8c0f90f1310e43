"""Appointments: the agenda against the dates, hours and ways of meeting that notes and mails give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from neo.core.dossier.model import Appointment, Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, telling, told
from neo.core.facts.subjects.notes import heads
from neo.core.facts.subjects.values import read_values
from neo.core.french import lazy_re as re
from neo.core.french.dates import WEEKDAYS, show_date
from neo.core.reference.labels import APPOINTMENT_MODES, label

HEADS = heads(
    "rdv rendez rv entretien prochain prochaine venir revoir revoyons convoque lundi mardi mercredi "
    "jeudi vendredi absent absente absence venu venue lapin presente"
)
_OURS = re.compile(
    r"prochain (?:rdv|rendez-vous|point|entretien|contact|echange)|prochaine (?:visio|rencontre)|"
    r"\b(?:1er|premier|notre|le) (?:rdv|rendez-vous|"
    r"entretien|rv)\b|\brdv\b ?(?:le|:|fixe|\d|du|agence|ici|chez nous)|\bvenir (?:a|au)\b|"
    r"(?:nous )?revoyons|\brevoir le|\bconvoque\w*|"
    r"rendez-vous (?:le|du|a l'agence)"
)
_ELSEWHERE = re.compile(
    r"mission locale|\bml\b|medecin|ophtalmo|kine|hopital|clinique|mdph|\bcaf\b|\bcpam\b|\bas\b|"
    r"assistante sociale|\bmsa\b|mairie|notaire|"
    r"avocat|juge|tribunal|\bspip\b|auto[- ]?ecole|examen|jury|test\b|info(?:rmation)? coll|atelier|"
    r"employeur|recrut|\brh\b|visite|banque|"
    r"creche|ecole|cap emploi|cabinet|garage|chez (?!nous)|\bpsy\b|\boph|formation|prefecture|psychologue"
)
_NOT_ON = re.compile(
    rf"(?:pas|plus|ne prend pas|jamais|indispo\w*|impossible|aucun\w*|"
    rf"hors)\b[^.;\n]{{0,45}}\b(?P<a>{'|'.join(WEEKDAYS[:5])})s?\b|"
    rf"\b(?:le |les )?(?P<b>{'|'.join(WEEKDAYS[:5])})s?\b[^.;\n]{{0,25}}(?:pas (?:possible|dispo\w*|"
    rf"libre)|indispo\w*|impossible|"
    rf"ne (?:prend|peut)|elle ne prend pas|il ne prend pas)|"
    rf"(?P<c>{'|'.join(WEEKDAYS[:5])})s?, elle ne prend pas de r"
)
_MODES = {
    "VISIO": re.compile(r"\b(?:en )?visio\w*|\bwebcam\b|a distance"),
    "TELEPHONE": re.compile(r"\b(?:par|au) tel(?:ephone)?\b|\btelephonique\b|\bappel\b"),
    "AGENCE": re.compile(r"\ba l'agence\b|\ben agence\b|\bagence\b|sur place|en presentiel"),
}
_SPOKEN_OF = timedelta(days=120)
"""How long before an appointment somebody may speak of it."""
_NEAR = timedelta(days=14)


def appointment_disagreements(dossier: Dossier, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    """Those to come: another day, another hour or way of meeting, a day when the person is not free."""
    coming = [a for a in dossier.appointments if a.at.date() >= today and a.status in ("PRIS", "")]
    own = [f for f in notes if f.speaker is not Speaker.THIRD_PARTY]
    yield from _other_date(coming, own, today)
    yield from _other_hour_or_mode(coming, own)
    yield from _day_not_free(coming, own, today)


def _other_date(coming: list[Appointment], notes: list[Fact], today: date) -> Iterator[Disagreement]:
    """The latest note that gives our next meeting, on a day the agenda has nothing."""
    known = {a.at.date() for a in coming}
    for fact in reversed(notes):
        if not _OURS.search(fact.folded) or fact.passage.kind != "report" or _ELSEWHERE.search(fact.folded):
            continue
        days = [d.first for d in fact.dates if d.precision == "day" and d.first >= today]
        if not days:
            continue
        near = [a for a in coming if abs(a.at.date() - days[0]) <= _NEAR]
        if near and not set(days) & known:
            doubts = [
                f for f in notes if f.passage.date >= fact.passage.date and _asks_which(f, days[0], near[0])
            ]
            about = (
                f"Prochain rendez-vous : {show_date(days[0])} d'après le {told(fact)}, "
                f"{show_date(near[0].at.date())} à l'agenda"
            )
            sources = (fact_source(fact), appointment_source(near[0]), *(fact_source(f) for f in doubts[:1]))
            yield Disagreement("appointment", about, sources, 0.9)
        return


def _asks_which(fact: Fact, one: date, other: Appointment) -> bool:
    numbers = set(re.findall(r"\b\d{1,2}\b", fact.folded))
    return str(one.day) in numbers and str(other.at.day) in numbers


def _other_hour_or_mode(coming: list[Appointment], notes: list[Fact]) -> Iterator[Disagreement]:
    for a in coming:
        recent = [f for f in notes if a.at.date() - f.passage.date <= _SPOKEN_OF]
        for fact in reversed(recent):
            if not _speaks_of(fact, a) or _ELSEWHERE.search(fact.folded):
                continue
            hours = [
                int(v.amount)
                for v in read_values(fact.folded, fact.passage.text, fact.dates)
                if v.kind == "clock" and isinstance(v.amount, float)
            ]
            planned = a.at.hour * 60 + a.at.minute
            if hours and planned not in hours and len(hours) == 1 and _is_an_invitation(fact):
                about = (
                    f"Heure du rendez-vous du {show_date(a.at.date())} : {a.at.hour} h "
                    f"{a.at.minute:02d} à l'agenda, {hours[0] // 60} h {hours[0] % 60:02d} "
                    f"d'après le {told(fact)}"
                )
                yield Disagreement("appointment", about, (appointment_source(a), fact_source(fact)), 0.85)
                break
            other = _other_mode(fact, a)
            if other:
                about = (
                    f"Rendez-vous du {show_date(a.at.date())} : "
                    f"{label(APPOINTMENT_MODES, a.mode)} à l'agenda, {other} d'après le {told(fact)}"
                )
                yield Disagreement("appointment", about, (appointment_source(a), fact_source(fact)), 0.7)
                break


def _other_mode(fact: Fact, a: Appointment) -> str:
    """Another way of meeting told as settled: what the person asks for is a request."""
    said = [mode for mode, pattern in _MODES.items() if pattern.search(fact.folded)]
    asked = re.search(r"\bon peut|peut-on|possible|serait|pourr|prefer|souhait|plutot", fact.folded)
    return (
        label(APPOINTMENT_MODES, said[0])
        if a.mode and len(said) == 1 and a.mode != said[0] and not asked
        else ""
    )


def _speaks_of(fact: Fact, a: Appointment) -> bool:
    if fact.passage.date > a.at.date() or not re.search(
        r"\brdv\b|rendez-vous|\brv\b|entretien|"
        r"prochain",
        fact.folded,
    ):
        return False
    by_date = any(d.precision == "day" and d.first == a.at.date() for d in fact.dates)
    return by_date or bool(re.search(rf"(?:rdv|rendez-vous|rv) (?:du|le) {a.at.day}\b(?!/| ?h)", fact.folded))


def _is_an_invitation(fact: Fact) -> bool:
    return not re.search(
        r"tombe|examen|pendant|avance|decale|report|plutot|possible|avant|apres \d", fact.folded
    )


def _day_not_free(coming: list[Appointment], notes: list[Fact], today: date) -> Iterator[Disagreement]:
    for fact in reversed(notes):
        m = _NOT_ON.search(fact.folded)
        if (
            m is None
            or (today - fact.passage.date).days > 365
            or re.search(
                r"pas de poste|"
                r"pas d'offre",
                fact.folded,
            )
        ):
            continue
        day = WEEKDAYS.index(next(g for g in m.groups() if g))
        clash = next((a for a in coming if a.at.weekday() == day), None)
        if clash:
            also = [
                f
                for f in notes
                if WEEKDAYS[day] in f.folded
                and (m2 := _NOT_ON.search(f.folded))
                and WEEKDAYS[day] in m2.group()
            ]
            about = (
                f"Rendez-vous du {show_date(clash.at.date())} : un {WEEKDAYS[day]}, jour non "
                f"disponible d'après le {told(fact)}"
            )
            yield Disagreement(
                "appointment", about, (*map(fact_source, telling(also)), appointment_source(clash)), 0.85
            )
            return


def appointment_source(a: Appointment) -> Source:
    quote = f"{show_date(a.at.date())} à {a.at.hour} h {a.at.minute:02d}, {label(APPOINTMENT_MODES, a.mode)}"
    return Source(a.ref, a.pointer, quote=quote, date=a.at.date())
