"""Adviser's remarks on the profile itself: "profil à mettre à jour", "toujours l'ancienne adresse".

The surest of disagreements: somebody has seen that a field is wrong and says so. The remark names the field.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source, field_source
from neo.core.facts.model import Fact
from neo.core.facts.subjects.disagreement import Disagreement, against, quoted, told
from neo.core.facts.subjects.notes import heads
from neo.core.french import lazy_re as re

HEADS = heads(
    "vit habite loge reside profil fiche appli application map outil systeme espace dossier note "
    "corriger maj mise mettre changement saisi saisie verifier"
)
_SYSTEM = r"(?:profil|fiche|appli\w*|map|outil|systeme|espace|dossier)"
_REMARK = re.compile(
    rf"\b{_SYSTEM}\b[^.;\n]{{0,30}}\b(?:indique|dit|affiche|mentionne|toujours|tjs|tjrs|encore|"
    rf"pas a jour|a (?:maj|jour|corriger|mettre a jour|changer|"
    rf"modifier)|errone\w*|faux|fausse|ancienn?e?)\b|\b(?:toujours|tjs|tjrs|"
    rf"encore|reste\w*)\b[^.;\n]{{0,30}} (?:dans|ds|sur|au|a) (?:l'|le |la |son )?{_SYSTEM}\b|"
    rf"comme (?:c'est |il est )?(?:note|indique|saisi|affiche|inscrit)|(?:pas pu|n'ai pas pu|"
    rf"n'arrive pas a|pas la main pour)[^.;\n]{{0,30}}(?:corriger|changer|modifier|"
    rf"inverser|mettre a jour|saisir)|(?:note|noter|numero|adresse|niveau|diplome|projet|permis|"
    rf"saisi\w*) (?:dans|ds|sur|au) (?:l'|le |la |son )?{_SYSTEM}\b|"
    r"\bsaisie?s?\b[^.;\n]{0,25}\balors qu|\ba verifier\b[^.;\n]{0,40}\b(?:saisie?|profil|fiche)\b|"
    rf"ne (?:vit|habite|loge|reside) plus (?:a|au|chez|dans|la)\b|(?:a corriger|a inverser|"
    rf"a cloturer|a clore|maj pas faite?|a mettre a jour|a maj|"
    rf"mise a jour (?:a faire|demandee|du)|"
    rf"changement d[e'] ?\w+ a faire)"
)


@dataclass(frozen=True, slots=True)
class _Field:
    subject: str
    name: str
    words: re.Pattern[str]


_FIELDS = (
    _Field(
        "home",
        "Adresse",
        re.compile(
            r"adresse(?! mail| elec)|ne (?:vit|habite|loge|reside) plus|"
            r"domicile|habite|demenag|logement"
        ),
    ),
    _Field(
        "schooling",
        "Niveau d'études",
        re.compile(
            r"niv(?:eau)? (?:d'et|etud|scol|bac|cap|\d)|diplome|\bbac\b|"
            r"\bbts\b|\bcap\b|licence|master|etudes"
        ),
    ),
    _Field("licence", "Permis", re.compile(r"permis")),
    _Field(
        "working time",
        "Temps de travail",
        re.compile(
            r"temps (?:plein|partiel)|mi-temps|"
            r"horaires?|restriction"
        ),
    ),
    _Field("project", "Projet prioritaire", re.compile(r"priorit\w+|projet|metier")),
    _Field(
        "reach",
        "Mobilité du projet",
        re.compile(
            r"mobilite|perimetre|france entiere|\bkm\b|"
            r"rayon|secteur geo"
        ),
    ),
    _Field("phone", "Téléphone", re.compile(r"\b(?:numero|num|tel|telephone|portable)\b")),
    _Field("mail", "Adresse mail", re.compile(r"\b(?:mail|mel|courriel)\b")),
    _Field("recognition", "RQTH", re.compile(r"\brqth\b|\bboe\b")),
    _Field("reason", "Motif d'inscription", re.compile(r"\bmotif\b")),
    _Field("employment", "Situation", re.compile(r"en poste|salariee?\b|sans emploi|situation pro")),
)


def flagged_disagreements(
    dossier: Dossier, notes: Sequence[Fact], already: set[str]
) -> Iterator[Disagreement]:
    """The fields an adviser's remark says are wrong, those not ``already`` found by comparing values."""
    for fact in notes:
        if fact.passage.kind != "report" or not _REMARK.search(fact.folded):
            continue
        field = next((f for f in _FIELDS if f.words.search(fact.folded)), None)
        sources = _places(dossier, field.subject) if field else []
        if field and sources and field.subject not in already:
            already = already | {field.subject}
            about = f"{field.name} : le profil est à corriger d'après le {told(fact)}, {quoted(fact)}"
            yield against(field.subject, about, sources, [fact], 0.75)


def with_remark(item: Disagreement, notes: Sequence[Fact]) -> Disagreement:
    """The same disagreement, citing too the remark by which an adviser has already noticed it."""
    field = next((f for f in _FIELDS if f.subject == item.subject), None)
    if field is None or item.subject == "project":
        return item
    seen = {s.ref for s in item.sources}
    remark = next(
        (
            f
            for f in notes
            if f.passage.kind == "report"
            and f.passage.ref not in seen
            and _REMARK.search(f.folded)
            and field.words.search(f.folded)
        ),
        None,
    )
    return replace(item, sources=(*item.sources, fact_source(remark))) if remark else item


def _places(dossier: Dossier, subject: str) -> list[Source]:
    first = next((p for p in dossier.projects if p.priority), None)
    if subject in ("project", "reach", "working time"):
        return [Source(first.ref, first.pointer, quote=first.job, date=first.updated)] if first else []
    person, situation = dossier.person, dossier.situation
    known = {
        "home": ("/identite/adresse", bool(person.address)),
        "schooling": ("/situation/niveauEtude", bool(situation.education)),
        "licence": ("/parcours/permis", dossier.career.licences_known),
        "phone": ("/identite/telephones", bool(person.phones)),
        "mail": ("/identite/emails", bool(person.emails)),
        "recognition": ("/situation/rqth", situation.disability_recognition is not None),
        "reason": ("/situation/motifInscription", bool(situation.reason)),
        "employment": ("/situation/situationProfessionnelle", bool(situation.work_situation)),
    }
    pointer, present = known[subject]
    return [field_source(pointer)] if present else []
