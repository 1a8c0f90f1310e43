"""The job looked for, and on what terms: the profile's projects against what notes say of them since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from neo.core.dossier.model import Dossier, Project
from neo.core.dossier.sources import Source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, against, since, told
from neo.core.french.dates import show_date
from neo.core.french.words import read_words

_DROPPED = re.compile(
    r"abandon\w*|renonc\w+|\bstop\w*|\barret(?:e|ee|es)\b|(?:ne )?(?:veut|souhaite|voulait) (?:plus|"
    r"pas repasser)|plus question|"
    r"ecarte\w*|laiss\w+ tomber|tombee? a l'eau|caduc\w*|exclu(?:e|s|es)?\b|plus recherche\w*|"
    r"plus d'actualite|en pause|mis de cote|"
    r"deconseill\w+|plus entendre parler|\bannulez|ne (?:cherche|vise) plus|pas fait pour|"
    r"plus l'objectif|\bclos\b|ferme la piste"
)
_SECOND = re.compile(
    r"\ben (?:2|second\w*|deux\w*|secours|repli|parallele|alimentaire)\b|plan b\b|"
    r"roue de secours|reste ouvert|si .{3,30} ne marche pas"
)
_NEW = re.compile(
    r"\b(?:nouveau|nvo|nv|nvelle?|nouvel)\b[^.;\n]{0,12}\b(?:projet|objectif|metier|piste)|"
    r"projet\w*[^.;\n]{0,60}\b(?:n ?°? ?1\b|retenu|valide|"
    r"principal|prioritaire|confirme|ouvert\b)|\bprioris\w+|prioritaire pour|en priorite|"
    r"souhaite (?:desormais|maintenant|plutot)|"
    r"se (?:tourne|reoriente|reconvertit|dirige) vers|reorientation|reconversion vers|(?:passe|"
    r"bascule) (?:du|de la|de l'|des|de) .{3,40}? "
    r"(?:a|vers) |change(?:ment)? de (?:projet|voie|metier|cap)|projet (?:prioritaire )?passe a|"
    r"(?:veut|vise) (?:desormais|maintenant|finalement|"
    r"plutot)|projet\w* ?(?:=|:|->)|on (?:ressort|part sur)|\bobjectif ?:|\bidee\b[^.;\n]{0,14}:|"
    r"projet commun"
)
_NOT_OF_THE_PERSON = re.compile(r"projet (?:de|d') ?(?:loi|service|immobilier|logement|demenag\w+|achat|vie)")
_PARTIAL = re.compile(
    r"(?:temps partiel|mi-temps) (?:uniquement|seulement|souhait\w*|impos\w*|therap\w*|maxi?\w*|"
    r"oblig\w*)|(?:ne (?:peut|veut) (?:pas|plus)|pas de|"
    r"plus de) .{0,25}temps plein|temps (?:de travail )?(?:limite|reduit)|\d{2} ?h\b.{0,22}\bmax\w*|"
    r"max\w*.{0,12}\b[12]\d ?h\b|peut faire [12]\d ?h"
)
_WISH = re.compile(
    r"\bpret(?:e)? a|accept\w+|descend\w*|minimum|\bmini\b|au moins|pretention\w*|"
    r"salaire (?:souhaite|vise|attendu|demande)|vise\b|"
    r"pas (?:moins|en dessous)|abaiss\w+|si cdi"
)
_RADIUS = re.compile(
    r"(\d{1,3}) ?kms? (?:max\w*|autour|a la ronde|de rayon|au plus)|rayon[^.;\n\d]{0,15}(\d{1,3}) ?km|"
    r"jusqu'a (\d{1,3}) ?km|(?:partout a|mobile|dispo\w*[^.;\d]{0,12}) ?(?<!\d)(\d{1,3}) ?km"
)
_PLACE_NARROWED = re.compile(
    r"(?:mobilite|perimetre|secteur|recherche)\b[^.;\n]{0,40}\b(?:reduit\w*|limite\w*|reste\w*|"
    r"ramene\w*|uniquement|seulement|restreint\w*)|"
    r"reduit la mobilite|ne (?:veut|peut) plus (?:aller|bouger|demenager|travailler) (?:a|hors|loin|"
    r"en)|plus mobile\b"
)
_GENERIC = frozenset(
    [
        "agent",
        "employ",
        "techn",
        "respo",
        "ouvri",
        "assis",
        "aide",
        "chef",
        "conse",
        "opera",
        "charg",
        "polyv",
        "indus",
        "servi",
        "profe",
    ]
)
_INDEPENDENT = re.compile(
    r"\bcreation\b|\bcreer\b|son compte|independant\w*|micro-?entreprise|"
    r"auto-?entrepr\w+|franchise|reprise d'"
)


def aim_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """Projects dropped or overtaken, then the terms of the first one."""
    own = [f for f in notes if f.speaker is not Speaker.THIRD_PARTY]
    first = [p for p in dossier.projects if p.priority]
    dropped = {p.ref: d for p in dossier.projects for d in _dropped(p, own)}
    yield from dropped.values()
    if len(first) > 1:
        yield from _two_first(first, own)
    elif first and first[0].ref not in dropped:
        yield from _overtaken(first[0], dossier, own)
    yield from _terms(dossier, first[:1], dropped, own)


def _terms(
    dossier: Dossier, first: list[Project], dropped: dict[str, Disagreement], notes: Sequence[Fact]
) -> Iterator[Disagreement]:
    """Working time and wage of the first project while it is one; the area of it or of the newest."""
    newest = max(dossier.projects, key=lambda p: p.updated.toordinal() if p.updated else 0, default=None)
    kept = [p for p in first if p.ref not in dropped and p is newest]
    for project in kept:
        # A term noted on the very day the project was saved still differs from what was saved.
        later = [f for f in notes if f.passage.kind == "report" and _is_not_before(project, f)]
        yield from _working_time(project, later)
        yield from _salary(project, later)
    wide = [p for p in dict.fromkeys([*first, newest]) if p is not None]
    found = [
        d
        for p in wide
        for d in _reach(p, [f for f in notes if f.passage.kind == "report" and _is_after(p, f)])
    ]
    yield from found[:1] if len(found) < 2 else [_together(found)]


def _together(found: list[Disagreement]) -> Disagreement:
    sources = tuple(dict.fromkeys(s for d in found for s in d.sources))
    return Disagreement(found[-1].subject, found[-1].about, sources, found[-1].weight, found[-1].outdated)


def source_of(project: Project) -> Source:
    return Source(project.ref, project.pointer, quote=project.job, date=project.updated)


def job_stems(project: Project) -> frozenset[str]:
    """The first five letters of the words that name the job: *coiffeuse* and *coiffure* share them."""
    words = {w.folded[:5] for w in read_words(project.job) if not w.is_stop}
    return frozenset(w for w in words if len(w) >= 4 and w not in _GENERIC)


def names_the_job(project: Project, fact: Fact) -> bool:
    """Whether a note speaks of that project: by its job, or as a business when it is one."""
    stems = job_stems(project)
    if any(word[:5] in stems for word in re.findall(r"[a-z]{4,}", fact.folded)):
        return True
    alone = set(project.contracts) & {"LIB", "FRA", "REP"}
    return bool(alone and _INDEPENDENT.search(fact.folded))


def dropping_notes(project: Project, notes: Sequence[Fact]) -> list[Fact]:
    """The notes, written since the project was last saved, that say it is dropped."""
    return [
        f for f in notes if _is_after(project, f) and names_the_job(project, f) and _is_dropped(project, f)
    ]


def _is_dropped(project: Project, fact: Fact) -> bool:
    """A word of dropping in the very clause that names the job, and nothing kept "in second"."""
    stems = job_stems(project)
    clauses = re.split(r"[.;!?()\n]|, | mais |\bpuis\b", fact.folded)
    for clause in clauses:
        named = any(word[:5] in stems for word in re.findall(r"[a-z]{4,}", clause))
        business = set(project.contracts) & {"LIB", "FRA", "REP"} and _INDEPENDENT.search(clause)
        if (named or business) and _DROPPED.search(clause) and not _SECOND.search(clause):
            return True
    return len(clauses) <= 3 and bool(_DROPPED.search(fact.folded)) and not _SECOND.search(fact.folded)


def _is_after(project: Project, fact: Fact) -> bool:
    return project.updated is None or fact.passage.date > project.updated


def _is_not_before(project: Project, fact: Fact) -> bool:
    return project.updated is None or fact.passage.date >= project.updated


def _dropped(project: Project, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    found = dropping_notes(project, notes)
    if found and not _taken_up_again(project, notes, found[-1]):
        rank = "prioritaire" if project.priority else "encore ouvert"
        about = (
            f"Projet « {project.job} » : {rank} au profil{since(project.updated)}, abandonné "
            f"d'après le {told(found[-1])}"
        )
        yield against("project", about, [source_of(project)], found, 0.9 if project.priority else 0.5)


def _taken_up_again(project: Project, notes: Sequence[Fact], dropped: Fact) -> bool:
    """A later report that puts the same job first again."""
    return any(
        f.passage.date > dropped.passage.date
        and _NEW.search(f.folded)
        and names_the_job(project, f)
        and not _DROPPED.search(f.folded)
        for f in notes
    )


def _two_first(projects: list[Project], notes: Sequence[Fact]) -> Iterator[Disagreement]:
    names = " et ".join(f"« {p.job} »{since(p.updated)}" for p in projects[:3])
    cited = [f for p in projects for f in dropping_notes(p, notes)][-1:]
    about = f"Projets : {len(projects)} projets prioritaires au profil, {names}"
    item = against("project", about, [source_of(p) for p in projects], cited, 0.8)
    yield Disagreement(item.subject, item.about, item.sources, item.weight)


def _overtaken(project: Project, dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """A newer project, in the profile or in the notes, that is put first since."""
    newer = [
        p
        for p in dossier.projects
        if p is not project and p.updated and project.updated and p.updated > project.updated
    ]
    later = [f for f in notes if _is_after(project, f) and _puts_first(f)]
    other = [f for f in later if any(names_the_job(p, f) for p in newer)]
    changed = other or [f for f in later if not names_the_job(project, f) or _leaves(project, f)]
    if not changed or (not newer and all(f.passage.kind != "report" for f in changed)):
        return
    if newer:
        last = max(newer, key=lambda p: p.updated.toordinal() if p.updated else 0)
        what = f"« {last.job} » mis en avant depuis ({told(changed[0])})"
    else:
        what = f"un autre projet est noté ({told(changed[0])})"
    about = f"Projet prioritaire : « {project.job} » au profil{since(project.updated)}, {what}"
    item = against(
        "project", about, [source_of(project), *map(source_of, newer)], changed, 0.85 if newer else 0.75
    )
    yield Disagreement(item.subject, item.about, item.sources, item.weight, (source_of(project),))


def _puts_first(fact: Fact) -> bool:
    return bool(_NEW.search(fact.folded)) and not _NOT_OF_THE_PERSON.search(fact.folded)


def _leaves(project: Project, fact: Fact) -> bool:
    """ "On passe du support à l'administration": the project's own job is what is left."""
    m = re.search(r"(?:passe|bascule)\w* (?:du|de la|de l'|des|de) ?(.{3,40}?) (?:a|vers) ", fact.folded)
    return bool(m) and any(w[:5] in job_stems(project) for w in re.findall(r"[a-z]{4,}", m[1] if m else ""))


def _working_time(project: Project, notes: list[Fact]) -> Iterator[Disagreement]:
    found = [f for f in notes if _PARTIAL.search(f.folded)]
    if found and any("plein" in t.casefold() for t in project.working_times):
        about = (
            f"Temps de travail : temps plein au projet « {project.job} "
            f"»{since(project.updated)}, limité d'après le {told(found[-1])}"
        )
        yield against("working time", about, [source_of(project)], found, 0.75)


def _salary(project: Project, notes: list[Fact]) -> Iterator[Disagreement]:
    """The latest wage wished or accepted, of the same order as the profile's, and different."""
    if not project.salary:
        return
    stated = float(project.salary)
    for fact in reversed(notes):
        amounts = [
            float(q.value) for q in fact.quantities if q.unit == "eur" and 0.4 < float(q.value) / stated < 2.5
        ]
        if amounts and _WISH.search(fact.folded):
            if all(abs(a - stated) > 0.03 * stated for a in amounts):
                shown = f"{stated:,.0f}".replace(",", " ")
                about = (
                    f"Salaire : {shown} € au projet « {project.job} »{since(project.updated)}, "
                    f"autre chose d'après le {told(fact)}"
                )
                yield against("wage", about, [source_of(project)], [fact], 0.65)
            return


def _reach(project: Project, notes: list[Fact]) -> Iterator[Disagreement]:
    """The distance or the area looked in, when a later note narrows or widens it."""
    for fact in reversed(notes):
        narrowed = _PLACE_NARROWED.search(fact.folded)
        m = _RADIUS.search(fact.folded)
        told_km = int(next(g for g in m.groups() if g)) if m else None
        by_km = told_km is not None and project.radius_unit == "KM" and bool(project.radius)
        if by_km and told_km is not None and abs(told_km - float(project.radius)) < 5:
            return
        if narrowed or by_km:
            where = (
                f"{project.radius} {'km' if project.radius_unit == 'KM' else 'minutes'} autour "
                f"de {project.place}"
            )
            about = (
                f"Périmètre de recherche : {where} au projet « {project.job} » "
                f"({_day(project)}), autre chose d'après le {told(fact)}"
            )
            yield against("reach", about, [source_of(project)], [fact], 0.7)
            return


def _day(project: Project) -> str:
    return show_date(project.updated) if project.updated else "sans date"
