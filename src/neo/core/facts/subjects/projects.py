"""The job looked for: a project of the profile that notes say is dropped, or overtaken by another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from neo.core.dossier.model import Dossier, Project
from neo.core.dossier.sources import Source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, against, since, told
from neo.core.facts.subjects.notes import PREFIX, Notes, heads
from neo.core.facts.subjects.states import speaks_of_a_relative
from neo.core.french import lazy_re as re
from neo.core.french.words import read_words

_DROPPED = re.compile(
    r"abandon\w*|renonc\w+|\bstop\w*|\barret(?:e|ee|es)\b|(?:ne )?(?:veut|souhaite|voulait) (?:plus|"
    r"pas repasser)|plus question|"
    r"ecarte\w*|laiss\w+ tomber|tombee? a l'eau|caduc\w*|exclu(?:e|s|es)?\b|plus recherche\w*|"
    r"plus d'actualite|en pause|m(?:is|et|ettre) de cote|tir\w+ un trait|tourn\w+ la page|ne se voit plus|"
    r"deconseill\w+|plus entendre parler|\bannulez|ne (?:cherche|vise) plus|pas fait pour|"
    r"\bimpossibles?\b|\binapte?\b|inaptitude|(?:=|est|c'est) finie?\b|\bmort\b|"
    r"plus l'objectif|\bclos\b|ferme la piste|piste (?:fermee|close|ecartee)"
)
_SECOND = re.compile(
    r"\ben (?:2|second\w*|deux\w*|secours|repli|parallele|alimentaire)\b|plan b\b|"
    r"roue de secours|reste ouvert|si .{3,30} ne marche pas"
)
_NEW = re.compile(
    r"priorites? (?:inverse|change)\w*|passe en (?:premier|1er|priorite)|devient (?:prioritaire|la priorite)|"
    r"\b(?:nouveau|nvo|nv|nvelle?|nouvel)\b[^.;\n]{0,12}\b(?:projet|objectif|metier|piste)|"
    r"projet\w*[^.;\n]{0,60}\b(?:n ?°? ?1\b|retenu|valide|"
    r"principal|prioritaire|confirme|ouvert\b)|\bprioris\w+|prioritaire pour|en priorite|"
    r"souhaite (?:desormais|maintenant|plutot)|"
    r"se (?:tourne|reoriente|reconvertit|dirige|projette) (?:vers|sur)|s'oriente (?:\w+ )?(?:vers|"
    r"sur)|reoriente\w* vers|"
    r"retient le (?:metier|projet)|reorientation|reconversion vers|(?:passe|"
    r"bascule) (?:du|de la|de l'|des|de) .{3,40}? "
    r"(?:a|vers) |change(?:ment)? de (?:projet|voie|metier|cap)|projet (?:prioritaire )?passe a|"
    r"(?:veut|vise) (?:desormais|maintenant|finalement|"
    r"plutot)|projet\w* ?(?:=|:|->)|on (?:ressort|part sur)|\bobjectif ?:|\bidee\b[^.;\n]{0,14}:|"
    r"projet commun"
)
_NOT_OF_THE_PERSON = re.compile(r"projet (?:de|d') ?(?:loi|service|immobilier|logement|demenag\w+|achat|vie)")
_TURNED = re.compile(
    r"priorites? (?:inverse|change)\w*|passe en (?:premier|1er|priorite)|"
    r"devient (?:prioritaire|la priorite)"
)
_LEFT = re.compile(_DROPPED.pattern + r"|\bclore\b|cloturer|\ba clore|a cloturer|\bpasse du\b")
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


_DROPPING = heads(
    "abandon renonce stop arrete arretes arretee veut souhaite voulait question ecarte laisse tombe "
    "caduc exclu exclue recherche "
    "actualite trait page voit met mettre pause mis deconseille entendre annulez cherche vise fait "
    "objectif clos ferme impossible inapte inaptitude fini finie mort"
)
_PROMOTING = heads(
    "nouveau nvo nv nvelle nouvel projet projets prioritaire priorite priorise souhaite tourne "
    "reoriente reconvertit dirige "
    "oriente projette retient reorientation reconversion passe bascule change changement veut vise "
    "ressort part objectif idee"
)


@dataclass(frozen=True)
class Aim:
    """A project with what names it in a text: the first letters of its job, or being one's own business."""

    project: Project
    stems: frozenset[str]
    is_business: bool

    @staticmethod
    def of(project: Project) -> Aim:
        """*coiffeuse* and *coiffure* begin alike; words of any job (agent, technicien…) name none."""
        words = {w.folded[:PREFIX] for w in read_words(project.job) if not w.is_stop}
        stems = frozenset(w for w in words if len(w) >= 4 and w not in _GENERIC)
        return Aim(project, stems, bool(set(project.contracts) & {"LIB", "FRA", "REP"}))

    def is_named(self, folded: str) -> bool:
        """Whether a text speaks of that project."""
        if any(word[:PREFIX] in self.stems for word in re.findall(r"[a-z]{4,}", folded)):
            return True
        return self.is_business and bool(_INDEPENDENT.search(folded))

    def is_before(self, fact: Fact) -> bool:
        """Whether the note was written since the project was last saved."""
        return self.project.updated is None or fact.passage.date > self.project.updated

    @property
    def source(self) -> Source:
        p = self.project
        return Source(p.ref, p.pointer, quote=p.job, date=p.updated)


def project_disagreements(dossier: Dossier, notes: Notes) -> Iterator[Disagreement]:
    """Projects dropped; several put first; the first one overtaken."""
    aims = [Aim.of(p) for p in dossier.projects]
    promoting = [f for f in notes.having(_PROMOTING) if f.speaker is not Speaker.THIRD_PARTY]
    first = [a for a in aims if a.project.priority]
    dropped = {a.project.ref: d for a in aims for d in _dropped(a, notes, promoting)}
    yield from dropped.values()
    if len(first) > 1:
        yield from _several_first(first, notes)
    elif first and first[0].project.ref not in dropped:
        yield from _overtaken(first[0], aims, promoting)


def dropping_notes(aim: Aim, notes: Notes) -> list[Fact]:
    """The notes, written since the project was last saved, that say it is dropped."""
    told_since = [
        f for f in notes.having(_DROPPING) if aim.is_before(f) and f.speaker is not Speaker.THIRD_PARTY
    ]
    told_since = [f for f in told_since if not speaks_of_a_relative(f.folded)]
    return [
        f for f in told_since if _DROPPED.search(f.folded) and aim.is_named(f.folded) and _is_dropped(aim, f)
    ]


def _is_dropped(aim: Aim, fact: Fact) -> bool:
    """A word of dropping in the very clause that names the job, and nothing kept "in second"."""
    clauses = _clauses(fact.folded)
    for clause in clauses:
        if _DROPPED.search(clause) and aim.is_named(clause) and not _SECOND.search(clause):
            return True
    return len(clauses) <= 3 and not _SECOND.search(fact.folded)


def _clauses(folded: str) -> list[str]:
    return re.split(r"[.;!?()\n]|, | mais |\bpuis\b", folded)


def _dropped(aim: Aim, notes: Notes, promoting: list[Fact]) -> Iterator[Disagreement]:
    found = dropping_notes(aim, notes)
    if found and not _taken_up_again(aim, promoting, found[-1]):
        rank = "prioritaire" if aim.project.priority else "encore ouvert"
        about = (
            f"Projet « {aim.project.job} » : {rank} au profil{since(aim.project.updated)}, abandonné "
            f"d'après le "
            f"{told(found[-1])}"
        )
        yield against("project", about, [aim.source], found, 0.9 if aim.project.priority else 0.5)


def _taken_up_again(aim: Aim, promoting: list[Fact], dropped: Fact) -> bool:
    """A later report that puts the same job first again."""
    return any(
        f.passage.date > dropped.passage.date
        and any(_NEW.search(c) and aim.is_named(c) and not _LEFT.search(c) for c in _clauses(f.folded))
        for f in promoting
    )


def _several_first(aims: list[Aim], notes: Notes) -> Iterator[Disagreement]:
    names = " et ".join(f"« {a.project.job} »{since(a.project.updated)}" for a in aims[:3])
    cited = [f for a in aims for f in dropping_notes(a, notes)][-1:]
    about = f"Projets : {len(aims)} projets prioritaires au profil, {names}"
    item = against("project", about, [a.source for a in aims], cited, 0.8)
    yield Disagreement(item.subject, item.about, item.sources, item.weight)


def _overtaken(aim: Aim, aims: list[Aim], promoting: list[Fact]) -> Iterator[Disagreement]:
    """A newer project, in the profile or in the notes, that is put first since."""
    saved = aim.project.updated
    newer = [a for a in aims if a is not aim and a.project.updated and saved and a.project.updated > saved]
    later = [f for f in promoting if aim.is_before(f) and _puts_first(f)]
    other = [f for f in later if any(a.is_named(f.folded) for a in newer)]
    rivals = [a for a in aims if a is not aim and a not in newer]
    turned = [f for f in later if _TURNED.search(f.folded) and any(a.is_named(f.folded) for a in rivals)]
    other = sorted({*other, *turned}, key=lambda f: f.passage.date) if turned else other
    changed = other or [f for f in later if not aim.is_named(f.folded) or _leaves(aim, f)]
    if not changed or (not newer and all(f.passage.kind != "report" for f in changed)):
        return
    last = max(newer, key=lambda a: a.project.updated.toordinal() if a.project.updated else 0, default=None)
    what = f"« {last.project.job} » mis en avant depuis" if last else "un autre projet est noté"
    about = f"Projet prioritaire : « {aim.project.job} » au profil{since(saved)}, {what} ({told(changed[0])})"
    places = [aim.source, *(a.source for a in newer)]
    item = against("project", about, places, changed, 0.85 if newer else 0.75)
    yield Disagreement(item.subject, item.about, item.sources, item.weight, (aim.source,))


def _puts_first(fact: Fact) -> bool:
    return bool(_NEW.search(fact.folded)) and not _NOT_OF_THE_PERSON.search(fact.folded)


def _leaves(aim: Aim, fact: Fact) -> bool:
    """ "On passe du support à l'administration": the project's own job is what is left."""
    m = re.search(r"(?:passe|bascule)\w* (?:du|de la|de l'|des|de) ?(.{3,40}?) (?:a|vers) ", fact.folded)
    return bool(m) and aim.is_named(m[1] if m else "")
