"""Standing of the record itself: the contract, the disability recognition, "no constraint declared"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Fact, Speaker, Theme
from neo.core.facts.subjects.disagreement import Disagreement, against, since, told
from neo.core.facts.subjects.notes import Notes, heads
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.reference.labels import SUPPORT_MODES, label

HEADS = heads("contrat ce rqth boe boeth reconnaissance refus")
_CONTRACT = r"(?:contrat d'engagement|\bce\b|\bcontrat d'eng\w*)"
_SIGNED = re.compile(
    rf"{_CONTRACT} (?:a ete |est |bien |enfin )?signe\b|"
    rf"signature du {_CONTRACT} (?:faite|ce jour|ok)|{_CONTRACT} : signe\b"
)
_UNSIGNED = re.compile(
    rf"{_CONTRACT} (?:(?:\w+|n'\w+) ){{0,2}}(?:pas|non|jamais) (?:encore |ete )?(?:signe|fait|aborde)|"
    rf"{_CONTRACT} (?:reste |est |toujours )?a (?:re)?signer|"
    rf"(?:pas|n'a pas|jamais) signe (?:son |le |de )?{_CONTRACT}|refus\w* de signer"
)
_RECOGNITION = re.compile(r"\brqth\b|\bboeth?\b|reconnaissance (?:de la qualite de )?travailleur handicape")
_END_CUE = re.compile(r"(?:jusqu\w*|\bau\b|\bfin\b|expir\w*|valable|echeance|->)\W{0,12}(?:le |du |au )?$")
_GRANTED = re.compile(r"accord\w+|obten\w+|notif\w+|\brecue?\b|valable|renouvel\w+|\bok\b")
_WAITING = re.compile(
    r"attente|en cours|demand\w*|depose|dossier|\bsi\b|evoque|refus|pas de|ne veut|"
    r"renouvellement a"
)
_MODES = {
    "SUIVI": "suivi",
    "GUIDE": "guide",
    "RENFORCE": "renforc",
    "INTENSIF": "intensi",
    "GLOBAL": "global",
}
_SUPPORT_HEADS = heads("modalite accompagnement passage bascule")
_SUPPORT = re.compile(
    r"(?:modalite|passage en|bascule en|passee? en)\b[^.;\n]{0,25}\b(?P<mode>guidee?|renforcee?|"
    r"intensi(?:f|ve)|global)\b"
)
_LIMITS = re.compile(
    r"(?:ne peut|ne prend|ne travaille|pas|jamais|plus) (?:pas |de |"
    r"plus )?[^.;\n]{0,30}(?:\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|soir|nuit|"
    r"matin)s?\b|"
    r"rendez-vous|deplac\w+|port de charges?|horaires?)|indisponible|\baidante?\b|"
    r"\bcontraintes?\b(?! de (?:temps|place))|pas de (?:voiture|garde|logement|permis)|restriction|"
    r"sans (?:voiture|garde|logement)"
)


def standing_disagreements(dossier: Dossier, notes: Notes) -> Iterator[Disagreement]:
    """The contract's state, the recognition's end, the declaration of no constraint."""
    named = [f for f in notes.having(HEADS) if f.speaker is not Speaker.THIRD_PARTY]
    yield from _contract(dossier, named)
    yield from _recognition(dossier, named)
    yield from _support(dossier, notes.having(_SUPPORT_HEADS))
    yield from _declared(dossier, [f for f in notes if f.passage.kind == "report"])


def _support(dossier: Dossier, notes: list[Fact]) -> Iterator[Disagreement]:
    """Another way of support decided in a report since the orientation."""
    mode = dossier.situation.support_mode
    said = [(f, m) for f in notes if f.passage.kind == "report" and (m := _SUPPORT.search(f.folded))]
    entered = dossier.orientation.entered if dossier.orientation else None
    said = [(f, m) for f, m in said if entered is None or f.passage.date > entered]
    if mode in _MODES and said and _MODES[mode] not in said[-1][1]["mode"]:
        fact, m = said[-1]
        about = (
            f"Modalité d'accompagnement : {label(SUPPORT_MODES, mode)} au profil, {m['mode']} "
            f"d'après le {told(fact)}"
        )
        yield against(
            "support", about, [field_source("/situation/modaliteAccompagnement", mode)], [fact], 0.7
        )


def _contract(dossier: Dossier, notes: list[Fact]) -> Iterator[Disagreement]:
    contract = dossier.contract
    if contract is None:
        return
    signed = [f for f in notes if _SIGNED.search(f.folded) and not _UNSIGNED.search(f.folded)]
    unsigned = [f for f in notes if _UNSIGNED.search(f.folded)]
    if contract.state == "A_SIGNER" and signed and _latest_is(signed, unsigned):
        source = field_source(contract.pointer, "à signer")
        about = f"Contrat d'engagement : à signer au dossier, signé d'après le {told(signed[-1])}"
        yield against("contract", about, [source], signed[-1:], 0.9)
    elif contract.signed:
        source = field_source("/contratEngagement/dateSignature", show_date(contract.signed), contract.signed)
        late = [f for f in unsigned if f.passage.date > contract.signed]
        other = [
            f
            for f in signed
            if (d := _day_given(f)) and d != contract.signed and abs((d - contract.signed).days) < 200
        ]
        if late:
            about = (
                f"Contrat d'engagement : signé le {show_date(contract.signed)} au dossier, pas "
                f"signé d'après le {told(late[-1])}"
            )
            yield against("contract", about, [source], late[-1:], 0.9)
        elif other:
            about = (
                f"Contrat d'engagement : signé le {show_date(contract.signed)} au dossier, autre "
                f"date d'après le {told(other[-1])}"
            )
            yield against("contract", about, [source], other[-1:], 0.8)


def _latest_is(these: list[Fact], others: list[Fact]) -> bool:
    return not others or these[-1].passage.date > others[-1].passage.date


def _day_given(fact: Fact) -> date | None:
    """The day right after "signé"; "ce jour" is the day of the note."""
    m = _SIGNED.search(fact.folded)
    after = [d for d in fact.dates if m and d.precision == "day" and 0 <= d.start - m.end() <= 6]
    return after[0].first if after else None


def _recognition(dossier: Dossier, notes: list[Fact]) -> Iterator[Disagreement]:
    held = dossier.situation.disability_recognition
    said = [f for f in notes if _RECOGNITION.search(f.folded)]
    granted = [
        f for f in said if _GRANTED.search(f.folded) and not _WAITING.search(f.folded) and not f.negated
    ]
    if held is None:
        if granted and "oeth" not in dossier.situation.flags:
            about = f"RQTH : absente du profil, accordée d'après le {told(granted[-1])}"
            yield against("recognition", about, _unrecognised(dossier), granted[-1:], 0.85)
        elif dossier.situation.employment_obligation and (refused := _refused(said)):
            about = f"Obligation d'emploi : cochée au profil, RQTH refusée d'après le {told(refused)}"
            yield against("obligation", about, [field_source("/situation/boe", "oui")], [refused], 0.8)
        return
    yield from _obligation(dossier, granted)
    ends = [(f, d) for f in said if (d := _end(f)) is not None]
    other = [(f, d) for f, d in ends if held.end and d != held.end and d != held.start]
    if other and held.end:
        same = [f for f, d in ends if d == held.end]
        about = (
            f"Fin de la RQTH : {show_date(held.end)} au profil, {show_date(other[-1][1])} "
            f"d'après le {told(other[-1][0])}"
        )
        item = against(
            "recognition",
            about,
            [field_source("/situation/rqth", show_date(held.end), held.start)],
            [other[-1][0], *same[-1:]],
            0.9,
        )
        yield Disagreement(item.subject, item.about, item.sources, item.weight)


def _unrecognised(dossier: Dossier) -> list[Source]:
    """The places that say, or leave it understood, that nothing is recognised."""
    places = [field_source("/situation/rqth", "non renseignée")]
    if dossier.situation.employment_obligation is False:
        places.insert(0, field_source("/situation/boe", "non"))
    criteria = dict(dossier.orientation.criteria) if dossier.orientation else {}
    if criteria.get("boe") is False and dossier.orientation:
        places.append(field_source("/orientation/criteres/boe", "non", dossier.orientation.entered))
    return places


def _refused(said: list[Fact]) -> Fact | None:
    """The last word told of the recognition, when it is a refusal."""
    if said and re.search(r"refus(?:e|ee)\b|rejet(?:e|ee)\b|pas (?:de|ete) reconnu\w*", said[-1].folded):
        return said[-1]
    return None


def _obligation(dossier: Dossier, granted: list[Fact]) -> Iterator[Disagreement]:
    """A valid recognition makes a beneficiary of the employment obligation: the profile must say so."""
    situation = dossier.situation
    if situation.employment_obligation is False and "oeth" not in situation.flags and granted:
        about = (
            f"Obligation d'emploi : non cochée au profil, alors que la RQTH est accordée ({told(granted[0])})"
        )
        yield against("obligation", about, [field_source("/situation/boe", "non")], granted, 0.85)


def _end(fact: Fact) -> date | None:
    days = [d for d in fact.dates if d.precision == "day"]
    return next((d.last for d in reversed(days) if _END_CUE.search(fact.folded[: d.start])), None)


def _declared(dossier: Dossier, notes: list[Fact]) -> Iterator[Disagreement]:
    """ "Déclare n'avoir aucune contrainte" in the diagnosis, and a limit on work or meetings noted since."""
    declared = dossier.diagnosis.declared_without if dossier.diagnosis else None
    if declared is None or declared.value != "OUI" or dossier.diagnosis is None:
        return
    day = declared.explored or dossier.diagnosis.constraints_explored
    later = [f for f in notes if day is None or f.passage.date > day]
    themes = (Theme.FAMILY, Theme.MOBILITY, Theme.HEALTH, Theme.HOUSING, Theme.APPOINTMENTS)
    found = [f for f in later if f.passage.kind == "report" and f.about(*themes) and _LIMITS.search(f.folded)]
    found = [f for f in found if not re.search(r"(?:aucune|pas de|sans) contrainte|pas encore", f.folded)]
    if found:
        about = (
            f"Aucune contrainte déclarée au diagnostic{since(day)}, une contrainte est notée "
            f"depuis ({told(found[-1])})"
        )
        yield against(
            "declared",
            about,
            [field_source(declared.pointer, declared.label, declared.explored)],
            found[-2:],
            0.8,
        )
