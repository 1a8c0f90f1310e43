"""On what terms the job is looked for: working time, wage and area, against notes written since."""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.dossier.model import Dossier, Project
from neo.core.dossier.sources import Source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, against, excerpt, since, told
from neo.core.facts.subjects.notes import Notes, heads
from neo.core.french import lazy_re as re
from neo.core.french.amounts import number_in_letters
from neo.core.french.dates import show_date

HEADS = heads(
    "veut cherche souhaite seulement dela plus loin ans temps mi-temps mi max maxi maximum km kms "
    "rayon mobilite perimetre secteur recherche mobile "
    "partout dispo disponible "
    "pret prete accepte accepterait descend descendre minimum mini moins pretention salaire vise "
    "abaisse si peut vise visee poste piste pistes embauche promesse projet cps retenu kilometres autour"
)
_PARTIAL = re.compile(
    r"(?:veut|cherche|souhaite|accepte|vise)\w*[^.;\n]{0,22}(?:temps partiel|mi-temps)|"
    r"\b[12]\d ?h[^.;\n]{0,14}seulement|"
    r"(?:pistes?|poste (?:vise|cible|retenu)|embauche|promesse|vise|projet|\bcps\b)[^;\n]{0,60}\b(?:[12]\d) ?"
    r"(?:h|heures)\b ?(?:/ ?s\w*|par semaine|hebdo\w*)|"
    r"(?:cherche|veut|souhaite)\w* qu'a (?:mi-temps|temps partiel)|"
    r"seulement [12]\d ?h|"
    r"(?:temps partiel|mi-temps) (?:uniquement|seulement|souhait\w*|impos\w*|therap\w*|maxi?\w*|"
    r"oblig\w*)|(?:ne (?:peut|veut) (?:pas|plus)|pas de|"
    r"plus de) .{0,25}temps plein|temps (?:de travail )?(?:limite|reduit)|\d{2} ?h\b.{0,22}\bmax\w*|"
    r"max\w*.{0,12}\b[12]\d ?h\b|peut faire [12]\d ?h"
)
_WISH = re.compile(
    r"\bpret(?:e)? a|salaire\b[^.;\n]{0,12}\bvise|accept\w+|descend\w*|minimum|\bmini\b|au moins|"
    r"pretention\w*|"
    r"salaire (?:souhaite|vise|attendu|demande)|vise\b|"
    r"pas (?:moins|en dessous)|abaiss\w+|si cdi"
)
_RADIUS = re.compile(
    r"(?:au-dela de|pas plus de|plus loin que|perimetre[^.;\n\d]{0,22}|"
    r"secteur[^.;\n\d]{0,22}) ?(\d{1,3}) ?kms?\b|"
    r"(\d{1,3}) ?kms? *(?:max\w*|autour|a la ronde|de rayon|au plus)|rayon[^.;\n\d]{0,15}(\d{1,3}) ?km|"
    r"jusqu'a (\d{1,3}) ?km|(?:partout a|mobile|dispo\w*[^.;\d]{0,12}) ?(?<!\d)(\d{1,3}) ?km"
)
_PLACE_NARROWED = re.compile(
    r"(?:mobilite|perimetre de recherche|secteur geographique|"
    r"zone de recherche)\b[^.;\n]{0,40}\b(?:reduit\w*|limite\w*|reste\w*|"
    r"ramene\w*|uniquement|seulement|restreint\w*)|"
    r"reduit la mobilite|ne (?:veut|peut) plus (?:aller|bouger|demenager|travailler) (?:a|hors|loin|"
    r"en)|plus mobile\b|plus de mobilite|(?:demenage\w*|bouge\w*) (?:pas|plus)\b|ne (?:veut|"
    r"peut) (?:pas|plus) demenager"
)

_BARE_WAGE = re.compile(r"(?<![\d.,/])(\d ?\d{3}) (?:brut|net)\w*\b")
_LETTERS_KM = re.compile(
    r"\b(cinq|dix|quinze|vingt|vingt-cinq|trente|quarante|cinquante|soixante) (?:km|kms|kilometres)\b"
)
_YEARS = re.compile(r"\b(\d{1,2}) ?ans (?:d'exp\w*|de metier|dans le metier|d'anciennete dans le metier)")


def term_disagreements(dossier: Dossier, notes: Notes, dropped: set[str]) -> Iterator[Disagreement]:
    """Working time and wage of the first project while it is one; the area of it or of the newest.

    ``dropped``: refs of the projects that notes say are dropped, whose terms no longer matter.
    """
    reports = [
        f for f in notes.having(HEADS) if f.passage.kind == "report" and f.speaker is not Speaker.THIRD_PARTY
    ]
    first = [p for p in dossier.projects if p.priority][:1]
    newest = max(dossier.projects, key=lambda p: p.updated.toordinal() if p.updated else 0, default=None)
    for project in [p for p in first if p.ref not in dropped and p is newest]:
        # A term noted on the very day the project was saved still differs from what was saved.
        later = [f for f in reports if project.updated is None or f.passage.date >= project.updated]
        yield from _working_time(project, later)
        yield from _salary(project, later)
        yield from _length(project, later)
    wide = [p for p in dict.fromkeys([*first, newest]) if p is not None]
    found = [d for p in wide for d in _reach(p, [f for f in reports if _is_after(p, f)])]
    yield from found[:1] if len(found) < 2 else [_together(found)]


def _together(found: list[Disagreement]) -> Disagreement:
    sources = tuple(dict.fromkeys(s for d in found for s in d.sources))
    return Disagreement(found[-1].subject, found[-1].about, sources, found[-1].weight, found[-1].outdated)


def source_of(project: Project) -> Source:
    return Source(project.ref, project.pointer, quote=project.job, date=project.updated)


def _is_after(project: Project, fact: Fact) -> bool:
    return project.updated is None or fact.passage.date > project.updated


def _working_time(project: Project, notes: list[Fact]) -> Iterator[Disagreement]:
    found = [(f, m) for f in notes if (m := _PARTIAL.search(f.folded))]
    if found and any("plein" in t.casefold() for t in project.working_times):
        about = (
            f"Temps de travail : temps plein au projet « {project.job} »{since(project.updated)}, "
            f"mais {excerpt(*found[-1])} ({told(found[-1][0])})"
        )
        yield against("working time", about, [source_of(project)], [f for f, _ in found], 0.75)


def _salary(project: Project, notes: list[Fact]) -> Iterator[Disagreement]:
    """The latest wage wished or accepted, of the same order as the profile's, and different."""
    if not project.salary:
        return
    stated = float(project.salary)
    for fact in reversed(notes):
        amounts = [a for a in _amounts(fact) if 0.4 < a / stated < 2.5]
        if amounts and _WISH.search(fact.folded):
            if all(abs(a - stated) > 0.03 * stated for a in amounts):
                shown = f"{stated:,.0f}".replace(",", " ")
                about = (
                    f"Salaire : {shown} € au projet « {project.job} »{since(project.updated)}, "
                    f"{_euros(amounts[-1])} d'après le {told(fact)}"
                )
                yield against("wage", about, [source_of(project)], [fact], 0.65)
            return


def _amounts(fact: Fact) -> list[float]:
    """The amounts of a note in euros, the unit left out when "brut" or "net" says it."""
    bare = [float(m[1].replace(" ", "")) for m in _BARE_WAGE.finditer(fact.folded)]
    return [*(float(q.value) for q in fact.quantities if q.unit == "eur"), *bare]


def _euros(amount: float) -> str:
    return f"{amount:,.0f} €".replace(",", " ")


def _length(project: Project, notes: list[Fact]) -> Iterator[Disagreement]:
    """Years in the job, when a note tells quite another number of them."""
    if project.experience is None:
        return
    years = project.experience / (12 if project.experience_unit == "MO" else 1)
    for fact in notes:
        m = _YEARS.search(fact.folded)
        if m and abs(int(m[1]) - years) >= 3 and not 0.67 <= int(m[1]) / max(years, 0.5) <= 1.5:
            shown = f"{project.experience} {'mois' if project.experience_unit == 'MO' else 'an(s)'}"
            about = f"Expérience : {shown} au projet « {project.job} », {m[1]} ans d'après le {told(fact)}"
            yield against("experience", about, [source_of(project)], [fact], 0.65)
            return


def _reach(project: Project, notes: list[Fact]) -> Iterator[Disagreement]:
    """The distance or the area looked in, when a later note narrows or widens it."""
    for fact in reversed(notes):
        narrowed = _PLACE_NARROWED.search(fact.folded)
        m = _RADIUS.search(_in_figures(fact.folded))
        told_km = int(next(g for g in m.groups() if g)) if m else None
        by_km = told_km is not None and project.radius_unit == "KM" and bool(project.radius)
        if by_km and told_km is not None and abs(told_km - float(project.radius)) < 5:
            return
        read = m if by_km else narrowed
        if read:
            where = (
                f"{project.radius} {'km' if project.radius_unit == 'KM' else 'minutes'} autour "
                f"de {project.place}"
            )
            about = (
                f"Périmètre de recherche : {where} au projet « {project.job} » "
                f"({_day(project)}), mais {excerpt(fact, read)} ({told(fact)})"
            )
            yield against("reach", about, [source_of(project)], [fact], 0.7)
            return


def _in_figures(folded: str) -> str:
    """Distances in letters written in figures, at the same places of a text of the same length."""

    def figures(m: re.Match[str]) -> str:
        number = f"{int(number_in_letters(m[1]) or 0)} km"
        return number.ljust(len(m.group()))

    return _LETTERS_KM.sub(figures, folded)


def _day(project: Project) -> str:
    return show_date(project.updated) if project.updated else "sans date"
