"""Contradictions of values: dates, levels, amounts and wishes that differ between two places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source, field_source, last_two, matching, own_words
from neo.core.facts.findings import Contradiction
from neo.core.facts.model import Fact, Tag, Theme
from neo.core.facts.record import RecordFacts
from neo.core.french.dates import WEEKDAYS, show_date
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

# Ranks of the source's education codes (AFS lowest, NV1 highest), to compare with what notes say.
_RANKS = {"AFS": 0, "CP4": 1, "CFG": 2, "C3A": 3, "C12": 4, "NV5": 5, "NV4": 6, "NV3": 7, "NV2": 8, "NV1": 9}
_STATED_LEVELS: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(pattern), rank)
    for pattern, rank in (
        (r"\bniveau 7\b|bac ?\+ ?5|master (?:obtenu|valide)|diplome d'ingenieur reconnu", 9),
        (r"\bniveau 6\b|bac ?\+ ?[34]|licence (?:pro )?(?:obtenue|validee)", 8),
        (r"\bniveau 5\b|bac ?\+ ?2|(?:bts|dut|deug) (?:obtenu|valide)|titulaire d'un (?:bts|dut)", 7),
        (
            r"\bbac (?:pro )?(?:obtenu|valide|en poche)|titulaire d'un bac|a (?:un|le|son) bac\b|niveau 4 (?:obtenu|valide)",
            6,
        ),
        (r"\b(?:cap|bep)\b.{0,25}(?:obtenu|valide|en poche)|titulaire d'un (?:cap|bep)", 5),
        (
            r"\b(?:sortie?|arret\w*|quitt\w*|niveau|jusqu'en|classe de)\b.{0,12}\b(?:2nde|seconde|1ere|premiere|terminale)\b",
            4,
        ),
    )
)
_PARTIAL = re.compile(
    r"temps partiel (?:uniquement|seulement|souhait|impos|therap)|mi-temps|ne (?:peut|veut) (?:pas|plus) .{0,25}temps plein|pas de temps plein|(\d{2}) ?h\b.{0,30}max|max\w*.{0,12}(\d{2}) ?h"
)
_LOWERED = re.compile(
    r"pret(?:e)? a|accepte|descend|minimum|au moins|pretention|salaire (?:souhait|vis|attendu)|pas (?:moins|en dessous)"
)
_RADIUS = re.compile(
    r"(\d{1,3}) ?kms? (?:max|autour|a la ronde|de rayon)|rayon (?:de )?(\d{1,3})|jusqu'a (\d{1,3}) ?km"
)
_NEW_PROJECT = re.compile(
    r"nouveau projet|nvo projet|projet (?:retenu|valide|principal|prioritaire|confirme)|souhaite desormais|prioris|se reorient|reorientation vers|change de projet|nouvel objectif"
)
_NOT_ON = re.compile(
    r"(?:pas|ne prend pas|jamais|indispo\w*|impossible|aucun|hors)\b.{0,45}\b(lundi|mardi|mercredi|jeudi|vendredi)s?\b|\b(?:le|les) (lundi|mardi|mercredi|jeudi|vendredi)s?\b.{0,25}(?:pas (?:possible|dispo)|indispo|impossible|ne (?:prend|peut))"
)
_STREET = re.compile(
    r"\b\d{1,4} ?(?:bis |ter )?,? ?(?:rue|avenue|av\.?|bd|boulevard|impasse|allee|chemin|route|place|quai|cours|square|lotissement|residence|passage|sentier)\b[^,.;\n()]{2,35}"
)
_HOME = re.compile(
    r"vit|habite|emmenag|demenag|adresse|log(?:e|t|ement)|residence|studio|heberg|\bt[1-5]\b|bail"
)
_TURNED = re.compile(
    r"n'exclu|finalement|plus oppose|change d'avis|accepte (?:maintenant|desormais)|de nouveau|n'est plus|ramene|au lieu|et non\b|decal|report|repouss|revis|avenant"
)


def value_contradictions(dossier: Dossier, facts: RecordFacts, today: date) -> Iterator[Contradiction]:
    """Profile values against notes, then notes against each other."""
    words = own_words(facts)
    for rule in (
        _education,
        _disability,
        _working_time,
        _salary,
        _radius,
        _project,
        _address,
        _contract,
        _correction,
    ):
        yield from rule(dossier, words)
    yield from _weekday(dossier, words, today)
    yield from _steps(dossier, words)
    yield from _amounts(list(facts.reports))
    yield from _turns(list(facts.reports))


def _both(about: str, sources: list[Source], found: list[Fact]) -> Iterator[Contradiction]:
    if found:
        yield Contradiction(about, (*sources, *(fact_source(f) for f in last_two(found))))


def _education(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    rank = _RANKS.get(dossier.situation.education)
    if rank is None:
        return
    for pattern, stated in _STATED_LEVELS:
        found = [
            f
            for f in matching(words, pattern)
            if f.passage.kind == "report"
            and not re.search(r"non obtenu|pas (?:obtenu|valide)|exig|demand|vis[ée]", f.folded)
        ]
        if found and stated != rank and (stated > rank or stated == 4):
            source = field_source("/situation/niveauEtude", dossier.situation.education)
            yield from _both(
                "Niveau d'études : celui du profil diffère de celui d'une note", [source], found[-1:]
            )
            return


def _disability(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    rqth = dossier.situation.disability_recognition
    if rqth is None or rqth.end is None:
        return
    said = [f for f in words if re.search(r"\brqth\b|\bboe\b", f.folded)]
    for fact in said:
        ends = [
            d.last
            for d in fact.dates
            if d.precision == "day"
            and re.search(r"jusqu|\bau\b|fin\b|expir|valable|echeance", f"{fact.folded[: d.start][-14:]}")
        ]
        if ends and rqth.end not in ends and rqth.start not in ends:
            agreeing = [f for f in said if any(d.last == rqth.end for d in f.dates)]
            source = field_source("/situation/rqth", rqth.end.isoformat(), rqth.start)
            about = f"Fin de la RQTH : {show_date(rqth.end)} au profil, {show_date(ends[0])} dans une note"
            yield Contradiction(about, (source, fact_source(fact), *(fact_source(f) for f in agreeing[-1:])))
            return


def _priority(dossier: Dossier):  # type: ignore[no-untyped-def]
    return next((p for p in dossier.projects if p.priority), None)


def _project_source(dossier: Dossier) -> list[Source]:
    project = _priority(dossier)
    return [Source(project.ref, project.pointer, quote=project.job, date=project.updated)] if project else []


def _working_time(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    project = _priority(dossier)
    if project is None or not any("plein" in fold(t) for t in project.working_times):
        return
    found = []
    for fact in words:
        m = _PARTIAL.search(fact.folded)
        if m and not (any(m.groups()) and int(next(g for g in m.groups() if g)) >= 35):
            found.append(fact)
    yield from _both(
        "Durée du travail : temps plein au projet, durée limitée d'après une note",
        _project_source(dossier),
        found[-1:],
    )


def _salary(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    project = _priority(dossier)
    if project is None or not project.salary:
        return
    stated = float(project.salary)
    for fact in reversed(words):
        if _LOWERED.search(fact.folded) and (project.updated is None or fact.passage.date > project.updated):
            values = [
                float(q.value)
                for q in fact.quantities
                if q.unit == "eur" and 0.4 < float(q.value) / stated < 2.5
            ]
            if values and all(abs(v - stated) > 0.03 * stated for v in values):
                yield from _both(
                    "Salaire : celui du projet diffère de ce qui est accepté d'après une note",
                    _project_source(dossier),
                    [fact],
                )
                return


def _radius(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    project = _priority(dossier)
    if project is None or not project.radius or project.radius_unit != "KM":
        return
    for fact in reversed(words):
        m = _RADIUS.search(fact.folded)
        if m and (project.updated is None or fact.passage.date > project.updated):
            if abs(int(next(g for g in m.groups() if g)) - float(project.radius)) >= 5:
                yield from _both(
                    "Périmètre de recherche : celui du projet diffère d'une note plus récente",
                    _project_source(dossier),
                    [fact],
                )
            return


def _project(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    project = _priority(dossier)
    if project is None:
        return
    job = content_keys(project.job) | content_keys(project.rome_label)
    found = []
    for fact in words:
        later = project.updated is None or fact.passage.date > project.updated
        dropped = Tag.ABANDONED in fact.tags and fact.keys & job and fact.about(Theme.PROJECT)
        replaced = _NEW_PROJECT.search(fact.folded) and not fact.keys & job
        if later and fact.passage.kind == "report" and (dropped or replaced):
            found.append(fact)
    yield from _both(
        "Projet : le projet prioritaire du profil n'est plus celui des dernières notes",
        _project_source(dossier),
        found,
    )


def _address(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    address = dossier.person.address
    if address is None or not address.street:
        return
    own = content_keys(address.street)
    known = [f for f in words if own and own <= f.keys]
    for fact in reversed(words):
        m = _STREET.search(fact.folded)
        if (
            m
            and fact.passage.kind == "report"
            and _HOME.search(fact.folded)
            and not (content_keys(m.group()) & own)
        ):
            if not any(k.passage.date >= fact.passage.date for k in known):
                yield from _both(
                    "Adresse : celle du profil diffère d'une note plus récente",
                    [field_source("/identite/adresse", address.street)],
                    [fact],
                )
            return


def _contract(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    contract = dossier.contract
    if contract is None:
        return
    signed = [
        f
        for f in words
        if re.search(r"contrat d'engagement (?:signe|a ete signe)|\bce signe\b", f.folded)
        and not f.negated
        and "a signe" not in f.folded.replace("a ete signe", "")
    ]
    if contract.state == "A_SIGNER":
        yield from _both(
            "Contrat d'engagement : à signer au profil, signé d'après une note",
            [field_source(contract.pointer, contract.state)],
            signed[-1:],
        )
    elif contract.signed:
        other = [
            f for f in signed if any(d.precision == "day" and d.first != contract.signed for d in f.dates)
        ]
        yield from _both(
            "Contrat d'engagement : la date de signature diffère d'une note",
            [field_source("/contratEngagement/dateSignature", contract.signed.isoformat())],
            other[-1:],
        )


def _correction(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    for report in dossier.reports:
        if not report.correction:
            continue
        disputed = [f for f in words if f.passage.ref == report.ref and f.passage.kind == "report"]
        objections = [f for f in words if f.passage.kind == "correction" and f.passage.ref == report.ref]
        mails = [
            f
            for f in words
            if f.passage.kind == "message"
            and f.has(Tag.DISAGREEMENT)
            and 0 <= (f.passage.date - report.date).days < 60
        ]
        said = {k for o in objections for k in o.keys}
        disputed.sort(key=lambda f: -len(f.keys & said))
        before = [
            f
            for f in words
            if f.passage.kind == "message"
            and -10 <= (f.passage.date - report.date).days < 0
            and len(f.keys & said) >= 2
        ]
        yield Contradiction(
            f"La personne conteste le compte rendu du {show_date(report.date)}",
            tuple(fact_source(f) for f in (*disputed[:1], *objections[:1], *mails[:1], *before[:1])),
        )


def _weekday(dossier: Dossier, words: list[Fact], today: date) -> Iterator[Contradiction]:
    for fact in reversed(words):
        m = _NOT_ON.search(fact.folded)
        if not m or (today - fact.passage.date).days > 365:
            continue
        day = WEEKDAYS.index(next(g for g in m.groups() if g))
        clashes = [
            a
            for a in dossier.appointments
            if a.at.date() >= today and a.at.weekday() == day and a.status in ("PRIS", "")
        ]
        for a in clashes[:1]:
            yield Contradiction(
                f"Rendez-vous du {show_date(a.at.date())} un jour noté comme indisponible",
                (fact_source(fact), Source(a.ref, a.pointer, date=a.at.date())),
            )
            return


def _steps(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    """An open démarche whose date a later note moves, or that a later note says is done."""
    for step in dossier.steps:
        if step.state not in ("AC", "EC", "AF") or not step.description:
            continue
        keys = content_keys(step.description)
        for fact in reversed(words):
            shared = fact.keys & keys
            if (step.created and fact.passage.date <= step.created) or len(shared) < min(2, len(keys)):
                if not (
                    shared and fact.has(Tag.CHANGE) and step.created and fact.passage.date > step.created
                ):
                    continue
            moved = [
                d
                for d in fact.dates
                if step.end and d.precision == "day" and d.first != step.end and d.first >= fact.passage.date
            ]
            if (
                step.end
                and moved
                and re.search(r"decal|report|repouss|avance|fixe|vise|desormais", fact.folded)
            ):
                about = f"Échéance de la démarche « {step.description} » : {show_date(step.end)} au plan, {show_date(moved[0].first)} dans une note"
                yield Contradiction(
                    about,
                    (
                        Source(step.ref, step.pointer, quote=step.description, date=step.created),
                        fact_source(fact),
                    ),
                )
                break


def _amounts(reports: list[Fact]) -> Iterator[Contradiction]:
    """The same thing with another amount in a later report."""
    frequency = Counter(k for f in reports for k in f.keys)
    priced = [f for f in reports if any(q.unit == "eur" for q in f.quantities) and not f.has(Tag.SENSITIVE)]
    shown = 0
    for i, earlier in enumerate(priced):
        for later in priced[i + 1 :]:
            rare = {
                k
                for k in earlier.keys & later.keys
                if frequency[k] <= 5 and not k[0].isdigit() and len(k) > 2
            }
            a = {q.value for q in earlier.quantities if q.unit == "eur"}
            b = {q.value for q in later.quantities if q.unit == "eur"}
            close = any(0.3 < float(x) / float(y) < 3.4 for x in a for y in b if y)
            if (
                earlier.passage.ref != later.passage.ref
                and rare
                and not a & b
                and close
                and (len(rare) >= 2 or later.has(Tag.CHANGE))
            ):
                yield Contradiction(
                    "Montants différents pour un même sujet, dans deux comptes rendus",
                    (fact_source(earlier), fact_source(later)),
                )
                shown += 1
                break
        if shown == 3:
            return


def _turns(reports: list[Fact]) -> Iterator[Contradiction]:
    """A refusal or exclusion that a later note takes back, or a date that a later note moves."""
    frequency = Counter(k for f in reports for k in f.keys)
    shown = 0
    for later in reversed(reports):
        if not _TURNED.search(later.folded) or shown == 3:
            continue
        for earlier in reports:
            rare = {k for k in earlier.keys & later.keys if frequency[k] <= 4 and len(k) > 3}
            opposed = earlier.has(Tag.ABANDONED) or "refus" in earlier.folded
            redated = (
                earlier.dates
                and later.dates
                and not {d.first for d in earlier.dates} & {d.first for d in later.dates}
            )
            if (
                earlier.passage.date < later.passage.date
                and rare
                and (opposed or (redated and re.search(r"decal|report|repouss", later.folded)))
            ):
                about = "Une note plus récente revient sur ce qui était noté"
                yield Contradiction(about, (fact_source(earlier), fact_source(later)))
                shown += 1
                break
