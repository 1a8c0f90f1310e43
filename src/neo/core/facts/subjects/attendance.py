"""How past appointments went: the agenda's word against reports and the person's own messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from neo.core.dossier.model import Appointment, Dossier
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.appointments import appointment_source
from neo.core.facts.subjects.disagreement import Disagreement, telling, told
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date

_ABSENT = re.compile(
    r"\babsente?\b|pas venue?\b|non (?:presente?e?|venue?)|pas presente|"
    r"s'est pas presente|lapin|pas honore"
)
_MISSED_ONE = re.compile(
    r"(?:absente?|absence|pas venue?|lapin|pas presentee?)\b[^.;\n]{0,30}(?:rdv|"
    r"rendez-vous|entretien|du|le)\b"
)
_REASON = re.compile(
    r"(?:pas pu|peux pas|pe pa|jpe pa|pe pas|peu pas) (?:venir|vni|vnir|etre)|desolee? (?:je |pour )|"
    r"attestation|justificatif|prevenu\w*|loupe|"
    r"j'?etais? (?:a l'hopital|malade|en mission|au travail)|je travaillais|j'ai travaille"
)
_PRESENT = re.compile(
    r"\b(?:moi|j'etais|j'etai|je suis|j'ai ete) (?:bien |la et bien )?(?:presente?|venue?s?|la\b|venir)|"
    r"\bj'etais la\b|j'y etais|\bmoi venir\b|absente? ecrit|(?:absente?|absence)\b[^.;\n]{0,40}\bfaux\b|"
    r"\bje (?:me )?suis (?:bien )?(?:presentee?|venue?)\b|j'ai (?:bien )?attendu|vous m'avez (?:vue?|recue?)"
)
_ACCEPTED = re.compile(
    r"motif (?:accepte|retenu|legitime)|absence (?:justifiee|excusee)|"
    r"justificatif (?:remis|fourni|recu)|n'avait pas oublie|avait prevenu"
)


def attendance_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """An appointment marked as kept that a note says was missed, or the other way round."""
    notes = [f for f in notes if f.speaker is not Speaker.THIRD_PARTY]
    missed = [f for f in notes if _MISSED_ONE.search(f.folded)]
    for a in dossier.appointments:
        day = a.at.date()
        for fact in [f for f in missed if a.status == "HONORE" and f.passage.date >= day]:
            if any(d.precision == "day" and d.first == day for d in fact.dates):
                about = (
                    f"Rendez-vous du {show_date(day)} : honoré à l'agenda, absence d'après le {told(fact)}"
                )
                yield Disagreement("attendance", about, (appointment_source(a), fact_source(fact)), 0.8)
                break
        if a.status == "ABSENT" and not _says_it_came(a, notes):
            yield from _excused(a, notes)
        if a.status in ("ABSENT", "ABSENT_EXCUSE"):
            yield from _says_it_came(a, notes) or _came(a, dossier, notes)


def _says_it_came(a: Appointment, notes: Sequence[Fact]) -> list[Disagreement]:
    """The person's own word, within a month, that they did come."""
    day = a.at.date()
    near = [f for f in notes if f.speaker is Speaker.PERSON and 0 <= (f.passage.date - day).days <= 30]
    # Before long, "I was there" can only be about this appointment; later it must give its day.
    said = [
        f
        for f in near
        if _PRESENT.search(f.folded) and ((f.passage.date - day).days <= 5 or _on_that_day(f, day))
    ]
    if not said:
        return []
    about = (
        f"Rendez-vous du {show_date(day)} : absence à l'agenda, contestée par la personne ({told(said[0])})"
    )
    return [Disagreement("attendance", about, (appointment_source(a), *map(fact_source, telling(said))), 0.9)]


def _excused(a: Appointment, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """An absence marked without excuse, and the person's reason, given near that day or accepted since."""
    day = a.at.date()
    near = [
        f
        for f in notes
        if f.passage.kind == "message"
        and f.speaker is Speaker.PERSON
        and abs((f.passage.date - day).days) <= 7
        and _REASON.search(f.folded)
    ]
    accepted = [
        f for f in notes if f.passage.date >= day and _ACCEPTED.search(f.folded) and _on_that_day(f, day)
    ]
    if near or accepted:
        facts = telling([*near, *accepted])
        about = (
            f"Rendez-vous du {show_date(day)} : absence non excusée à l'agenda, motif donné "
            f"({told(facts[0])})"
        )
        yield Disagreement("attendance", about, (appointment_source(a), *map(fact_source, facts)), 0.65)


def _on_that_day(fact: Fact, day: date) -> bool:
    return any(d.precision == "day" and d.first == day for d in fact.dates)


def _came(a: Appointment, dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """A report of the very day that does not speak of an absence."""
    reports = [r for r in dossier.reports if r.date == a.at.date() and r.appointment_ref in ("", a.ref)]
    others = [o for o in dossier.appointments if o is not a and o.at.date() == a.at.date()]
    own = [f for f in notes if reports and f.passage.ref == reports[0].ref]
    if own and not others and not any(_ABSENT.search(f.folded) for f in own):
        about = (
            f"Rendez-vous du {show_date(a.at.date())} : absence à l'agenda, mais un compte rendu du même jour"
        )
        yield Disagreement("attendance", about, (appointment_source(a), fact_source(own[0])), 0.7)
