"""The diagnosis part of the exchange document (``diagnosticargumente`` v4, carried unchanged)."""

from __future__ import annotations

from dataclasses import replace

from neo.core.dossier import model as m
from neo.core.dossier.exchange_values import Json, items, mapping, read_agent, read_date, text

_CONSTRAINTS = "/diagnostic/thematiqueContrainte"


def read_diagnosis(o: Json) -> m.Diagnosis:
    """Map ``/diagnostic``."""
    theme = mapping(o, "thematiqueContrainte")
    return m.Diagnosis(
        jobs=tuple(_job("/diagnostic" + p, j) for p, j in items(o, "besoinsParDiagnostic")),
        constraints=tuple(
            _constraint("/diagnostic/thematiqueContrainte" + p, c) for p, c in items(theme, "contraintes")
        ),
        constraints_explored=read_date(theme, "dateExploration"),
        constraints_agent=read_agent(theme),
        declared_without=_declared_without(theme),
        empowerment=_empowerment(o),
        digital=tuple(_digital(o)),
    )


def _finding(pointer: str, o: Json) -> m.Finding:
    return m.Finding(
        pointer=pointer,
        code=text(o, "code"),
        label=text(o, "libelle"),
        value=text(o, "valeur"),
        explored=read_date(o, "dateExploration"),
        agent=read_agent(o),
    )


def _constraint(pointer: str, o: Json) -> m.Constraint:
    return m.Constraint(
        pointer=pointer,
        code=text(o, "code"),
        label=text(o, "libelle"),
        value=text(o, "valeur"),
        priority=o.get("estPrioritaire") is True,
        impact=text(o, "impact"),
        explored=read_date(o, "dateExploration"),
        situations=tuple(_finding(pointer + p, s) for p, s in items(o, "situations")),
        objectives=tuple(_finding(pointer + p, s) for p, s in items(o, "objectifs")),
    )


def _declared_without(theme: Json) -> m.Finding | None:
    """The person's statement that there is no constraint (``flag`` and ``date`` in the source)."""
    o = mapping(theme, "declareSansContrainte")
    if not o:
        return None
    said = any(value is True or value in ("OUI", "O", "true") for value in o.values())
    return m.Finding(
        pointer=_CONSTRAINTS + "/declareSansContrainte",
        code="",
        label="Déclare n'avoir aucune contrainte",
        value="OUI" if said else "NON",
        explored=read_date(o, "date") or read_date(o, "dateExploration"),
        agent=read_agent(o),
    )


def _job(pointer: str, o: Json) -> m.JobDiagnosis:
    diagnosis = mapping(o, "diagnostic")
    return m.JobDiagnosis(
        pointer=pointer,
        job=text(diagnosis, "nomMetier"),
        rome_code=text(diagnosis, "codeRome"),
        status=text(diagnosis, "statut"),
        priority=diagnosis.get("estPrioritaire") is True,
        explored=read_date(o, "dateDerniereExplorationBesoin"),
        agent=read_agent(o, "agentDerniereExplorationBesoin"),
        themes=tuple(
            m.NeedsTheme(
                pointer + p,
                text(t, "code"),
                text(t, "libelle"),
                tuple(_finding(pointer + p + q, n) for q, n in items(t, "besoins")),
            )
            for p, t in items(o, "thematiquesBesoins")
        ),
    )


def _empowerment(o: Json) -> m.Empowerment | None:
    e = mapping(o, "pouvoirAgir")
    if not e:
        return None
    return m.Empowerment(
        pointer="/diagnostic/pouvoirAgir",
        confidence=text(e, "confiance"),
        support=text(e, "accompagnement"),
        analysis=text(e, "resultatAnalyse"),
        explored=read_date(e, "dateExploration"),
        agent=read_agent(e),
    )


def _digital(o: Json) -> list[m.Finding]:
    digital = mapping(o, "autonomieNumerique")
    found = []
    for key in ("contrainte", "besoin"):
        if mapping(digital, key):
            finding = _finding(f"/diagnostic/autonomieNumerique/{key}", mapping(digital, key))
            day = finding.explored or read_date(digital, "dateExploration")
            found.append(replace(finding, explored=day))
    return found
