"""What each field of the record states, with the words by which texts speak of the same matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.dossier.model import Constraint, Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.disagreement.claims import keys_at
from neo.core.facts.evidence import field_source
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold

_OF_CONSTRAINT = (
    (re.compile("mobilite|transport|permis|vehicule"), "mobility"),
    (re.compile("famil|enfant|garde|aidant"), "family"),
    (re.compile("logement|hebergement"), "housing"),
    (re.compile("sante|metiers"), "health"),
    (re.compile("financ|ressources|dette"), "money"),
    (re.compile("lecture|francais|ecrit"), "literacy"),
    (re.compile("numerique"), "digital"),
    (re.compile("administrat|juridique|justice"), "legal"),
    (re.compile("projet|type_emploi"), "path"),
    (re.compile("boe"), "disability"),
    (re.compile("niveau"), "education"),
)
_PARTS = (
    ("/diagnostic", "au diagnostic"),
    ("/orientation", "à l'orientation"),
    ("/indemnisation", "à l'indemnisation"),
    ("/parcours", "au parcours"),
    ("/projets", "aux projets"),
    ("/demarches", "au plan d'actions"),
    ("/rendezVous", "à l'agenda"),
    ("/propositions", "aux propositions"),
    ("/contratEngagement", "au contrat d'engagement"),
)
_NONE_STATED = ("non", "aucune", "cloturee", "false", "faux", "point_fort")


@dataclass(frozen=True, slots=True, eq=False)
class FieldClaim:
    """``kind``: what sort of field, which tells the words of its matter; ``keys``: its own words.

    ``sign``: -1 where the field says that there is nothing, no or not done, 1 where it says yes or done.
    ``own``: whether ``keys`` name one thing among several of its kind, so that they must be met.
    """

    kind: str
    label: str
    source: Source
    value: str
    keys: frozenset[str]
    day: date | None = None
    sign: int = 0
    own: bool = False
    days: frozenset[date] = frozenset()

    @property
    def where(self) -> str:
        """In which part of the record it stands, for a sentence."""
        return next((w for head, w in _PARTS if self.source.pointer.startswith(head)), "au profil")


def field_claims(dossier: Dossier) -> list[FieldClaim]:
    """Every field of the record that a text may disagree with."""
    return [
        *_identity(dossier),
        *_situation(dossier),
        *_career(dossier),
        *_diagnosis(dossier),
        *_plan(dossier),
    ]


def _field(
    kind: str,
    label: str,
    pointer: str,
    value: str,
    day: date | None = None,
    sign: int = 0,
    own: bool = False,
    ref: str = "",
    words: str = "",
    days: tuple[date | None, ...] = (),
) -> FieldClaim:
    keys = frozenset(k for k in keys_at(fold(words or value)) if k[0] != "~" and len(k) > 2)
    source = field_source(pointer, value, day, ref)
    return FieldClaim(kind, label, source, value, keys, day, sign, own, frozenset(d for d in days if d))


def _identity(dossier: Dossier) -> Iterator[FieldClaim]:
    person = dossier.person
    if person.address:
        text = " ".join((person.address.street, person.address.postcode, person.address.city))
        yield _field("address", "Adresse", "/identite/adresse", text)
    for i, phone in enumerate(person.phones):
        yield _field("phone", "Téléphone", f"/identite/telephones/{i}", phone)
    for i, mail in enumerate(person.emails):
        yield _field("mail", "Adresse électronique", f"/identite/emails/{i}", mail)
    yield _field("name", "Nom", "/identite/nom", person.last_name)


def _situation(dossier: Dossier) -> Iterator[FieldClaim]:
    s = dossier.situation
    day = s.status_since
    for kind, label, key, value in (
        ("reason", "Motif d'inscription", "motifInscription", s.reason),
        ("work", "Catégorie d'inscription", "categorieInscription", s.category),
        ("work", "Situation professionnelle", "situationProfessionnelle", s.work_situation),
        ("education", "Niveau d'études", "niveauEtude", s.education),
    ):
        if value:
            yield _field(kind, label, f"/situation/{key}", value, day)
    if s.disability_recognition:
        until = s.disability_recognition.end
        value = f"RQTH jusqu'au {show_date(until)}" if until else "RQTH"
        yield _field("disability", "RQTH", "/situation/rqth", value, day, 1, days=(until,))
    if s.employment_obligation is not None:
        sign = 1 if s.employment_obligation else -1
        value = "oui" if s.employment_obligation else "non"
        yield _field("disability", "Obligation d'emploi", "/situation/boe", value, day, sign)
    if dossier.benefit:
        b = dossier.benefit
        value = " ".join((b.name, b.daily_amount)).strip()
        yield _field("benefit", "Indemnisation", "/indemnisation", value, b.start)
        if b.planned_end:
            pointer, end = "/indemnisation/finDroitsPrevue", b.planned_end
            yield _field("rights end", "Fin de droits", pointer, show_date(end), b.start, days=(end,))
    for key, criterion in dossier.orientation.criteria if dossier.orientation else ():
        kind = _theme(fold(key.replace("_", " ")).replace(" ", "_"))
        if kind:
            value = str(criterion).replace("_", " ").lower()
            sign = -1 if str(criterion).lower() in _NONE_STATED else 1
            pointer = f"/orientation/criteres/{key}"
            yield _field(f"criterion {kind}", "Orientation", pointer, value, None, sign)


def _theme(folded: str) -> str:
    return next((kind for pattern, kind in _OF_CONSTRAINT if pattern.search(folded)), "")


def _career(dossier: Dossier) -> Iterator[FieldClaim]:
    career = dossier.career
    for t in career.trainings:
        sign = 0 if t.passed is None else 1 if t.passed else -1
        yield _field("training", "Formation", t.pointer, f"{t.title} {t.body}".strip(), None, sign)
    for e in career.experiences:
        value = f"{e.title} {e.company}".strip()
        yield _field("experience", "Expérience", e.pointer, value, None, 1 if e.current else 0, not e.current)
    for p in career.licences:
        yield _field("licence", "Permis", p.pointer, f"permis {p.code}", p.date, 1)
    if career.licences_known and not career.licences:
        yield _field("no licence", "Permis", "/parcours/permis", "aucun permis au profil", None, -1)
    for lang in career.languages:
        yield _field("language", "Langue", lang.pointer, f"{lang.name} {lang.level}".strip())
    if career.experiences and not career.trainings:
        yield _field("education", "Formation", "/parcours/formations", "aucune formation au profil", None, -1)


def _diagnosis(dossier: Dossier) -> Iterator[FieldClaim]:
    d = dossier.diagnosis
    if d is None:
        return
    for c in d.constraints:
        yield from _constraint(c)
    if d.declared_without and fold(d.declared_without.value) not in ("", "non"):
        pointer = d.declared_without.pointer
        yield _field(
            "none declared", "Diagnostic", pointer, "sans contrainte", d.declared_without.explored, -1
        )
    for f in d.digital:
        sign = -1 if fold(f.value) in ("non", "besoin") else 1
        yield _field("digital", "Autonomie numérique", f.pointer, f.label, f.explored, sign)


def _constraint(c: Constraint) -> Iterator[FieldClaim]:
    said = [s.label for s in c.situations if fold(s.value) not in _NONE_STATED]
    kind = _theme(fold(c.label))
    if kind:
        closed = fold(c.value) in _NONE_STATED
        words = " ; ".join(said) or ("sans difficulté" if closed else c.label)
        yield _field(
            f"constraint {kind}", c.label, c.pointer, words, c.explored, -1 if closed else 1, words=words
        )


def _plan(dossier: Dossier) -> Iterator[FieldClaim]:
    for p in dossier.projects:
        yield _field("project", "Projet", p.pointer, p.job, p.updated, 1 if p.priority else 0, False, p.ref)
        terms = _terms(
            (*p.contracts, *p.working_times), p.salary, p.place, f"{p.radius} {p.radius_unit}".strip()
        )
        yield _field("project terms", "Critères du projet", p.pointer, terms, p.updated, 0, False, p.ref)
    for s in dossier.steps:
        sign = {"RE": 1, "AN": 1}.get(s.state, -1)
        text = s.description or s.what_label
        days = (s.start, s.end)
        yield _field("step", "Démarche", s.pointer, text, s.created, sign, True, s.ref, days=days)
    for a in dossier.appointments:
        sign = {"ABSENT": -1, "HONORE": 1}.get(a.status, 0)
        value = f"{a.theme} {show_date(a.at.date())} {a.at.hour:02}:{a.at.minute:02}".strip()
        words = f"{a.theme} {a.comment}"
        yield _field(
            "appointment",
            "Rendez-vous",
            a.pointer,
            value,
            a.at.date(),
            sign,
            False,
            a.ref,
            words,
            (a.at.date(),),
        )
    for o in dossier.proposals:
        text = " ".join((o.title, o.company)).strip()
        yield _field("proposal", "Proposition", o.pointer, text, o.date, -1 if o.refusal else 0, True, o.ref)
    contract = dossier.contract
    for e in contract.engagements if contract else ():
        signed = contract.signed if contract else None
        yield _field("engagement", "Engagement", e.pointer, e.label, signed, -1, True)


def _terms(listed: Sequence[str], *others: str) -> str:
    return ", ".join(w for w in (*listed, *others) if w)
