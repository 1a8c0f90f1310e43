"""Contradictions between the profile or diagnosis and what was written later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import (
    after,
    constraint,
    constraint_sources,
    criterion,
    fact_source,
    field_source,
    last_two,
    matching,
    open_steps,
    own_words,
    situation,
)
from neo.core.facts.findings import Contradiction
from neo.core.facts.model import Fact
from neo.core.facts.record import RecordFacts
from neo.core.french.folding import fold

_CARE = re.compile(
    r"place (?:en creche |en micro-?creche )?(?:accordee|obtenue|confirmee|trouvee)|(?:creche|nounou|assistante? maternelle|ass mat|garde|periscolaire|halte).{0,60}"
    r"(?:accord|obten|trouv|regle|reglee|ok\b|demarr|commence|depuis (?:le|la)|\d jours)|(?:nounou|solution de garde) (?:ok|trouvee)|premier jour.{0,15}creche|scolarise"
)
_LICENCE_YES = re.compile(
    r"permis(?: b| de conduire)?\b.{0,14}(?:obtenu|en poche|valide\b|reussi|ok\b)|(?:a|j'ai|ai) (?:eu|obtenu|mon|son|passe) (?:son |le |mon )?permis|permis depuis"
)
_LICENCE_NO = re.compile(
    r"permis.{0,30}(?:annul|suspen|retir|invalid|perdu|plus\b)|(?:pas de|pas le|plus de|sans|perdu (?:son|le)) permis"
)
_VEHICLE = re.compile(
    r"(?:voiture|vehicule|\bvl\b|auto|clio|twingo|206|scooter|moto).{0,45}(?:achete|repare|\bok\b|assure|a disposition|recuper|en etat|roule)|de nouveau mobile|est vehicule|achete (?:une?|la|sa)\b.{0,20}(?:voiture|vehicule|d'occasion|clio|twingo)|"
    r"controle technique (?:ok|favorable|passe)|voiture ok"
)
_HOUSED = re.compile(
    r"(?:logement|appartement|studio|\bt[1-5]\b|residence (?:sociale|jeunes)|bail|chambre|maison|hlm|colocation).{0,60}(?:obten|accord|depuis (?:le|la)|signe|emmenag|attribu|\bok\b)|emmenag|a (?:un|son) logement|relog"
)
_CARE_ENDED = re.compile(
    r"(?:n'est|n'etait) plus aidant|plus aidante?\b|entree? (?:en |a l'|a la )?(?:ehpad|maison de retraite)|ehpad.{0,40}(?:depuis|entre)|plus besoin de s'occuper"
)
_FRENCH = re.compile(
    r"(?:delf|tcf|dclep|dcl)\b.{0,20}(?:b1|b2|c1)?.{0,25}(?:obten|recu|reussi|valide)|niveau (?:b1|b2|c1)|\bb[12] (?:obtenu|valide|acquis)"
)
_BENEFIT_ENDED = r"\b{name}\b.{{0,18}}(?:ferm|coup|arret|fini|supprim|suspend|termin|epuis|sold)|(?:fin|plus) (?:de |du |d'|le |l')?(?:droits? )?{name}\b"
_COMPUTER = re.compile(
    r"(?:ordinateur|pc\b|ordi).{0,50}(?:obten|achet|recu|prete|equipe)|(?:40 ?h|initiation|formation).{0,20}(?:num|informatique).{0,30}(?:fini|termin|faite|suivie)"
)
_PHONE = re.compile(
    r"(?:numero|tel\b|telephone|portable|mail).{0,40}(?:celui de|errone|faux|plus valable|a change|n'est pas le sien|de sa mere|de son pere)|nouveau (?:numero|tel|portable|mail)"
)


def profile_contradictions(dossier: Dossier, facts: RecordFacts, today: date) -> Iterator[Contradiction]:
    """One contradiction a subject, each with every place that takes part in it."""
    words = own_words(facts)
    for rule in (
        _childcare,
        _licence,
        _mobility,
        _housing,
        _carer,
        _french,
        _benefit,
        _digital,
        _phone,
        _without,
    ):
        yield from rule(dossier, words)


def _say(about: str, sources: list[Source], found: list[Fact]) -> Iterator[Contradiction]:
    if sources and found:
        yield Contradiction(about, (*sources, *(fact_source(f) for f in last_two(found))))


def _childcare(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    held = constraint(dossier, "24")
    sources = constraint_sources(held, "13") if held and situation(held, "13") else []
    sources += criterion(dossier, "GARDE") + open_steps(dossier, r"garde|creche|nounou")
    found = [f for f in matching(after(words, held.explored if held else None), _CARE, sure=True)]
    yield from _say(
        "Garde d'enfant : sans solution au profil ou au diagnostic, une solution est notée ensuite",
        sources,
        found,
    )


def _licence(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    held = constraint(dossier, "23")
    has = [lic for lic in dossier.career.licences if lic.code.startswith("B")]
    sources = constraint_sources(held, "8") if held and situation(held, "8") else []
    if dossier.career.licences_known and not has:
        sources.append(field_source("/parcours/permis", "aucun permis"))
    yes = matching(after(words, held.explored if held and sources else None), _LICENCE_YES, sure=True)
    no = [
        f
        for f in matching(words, _LICENCE_NO)
        if has and (has[0].date is None or f.passage.date > has[0].date)
    ]
    yes = [
        f
        for f in yes
        if "code" not in f.folded[: f.folded.find("permis") + 1] and not _LICENCE_NO.search(f.folded)
    ]
    yield from _say(
        "Permis de conduire : absent ou non valide au profil, obtenu d'après une note plus récente",
        sources,
        yes,
    )
    if has:
        later = [f for f in yes if no and f.passage.date > no[-1].passage.date]
        source = [field_source(has[0].pointer, f"permis {has[0].code}", has[0].date)]
        yield from _say(
            "Permis de conduire : daté au profil, mais annulé ou absent d'après les notes",
            source,
            [*no, *later],
        )


def _mobility(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    held = constraint(dossier, "23")
    sources = constraint_sources(held, "6", "7") if held and situation(held, "6", "7") else []
    sources += criterion(dossier, "TRANSPORT") + open_steps(dossier, r"repar|voiture|vehicule|scooter")
    found = matching(after(words, held.explored if held else None), _VEHICLE, sure=True)
    yield from _say(
        "Mobilité : sans moyen propre au diagnostic, un véhicule est noté ensuite",
        sources,
        [f for f in found if not f.negated or "plus" not in f.folded],
    )


def _housing(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    held = constraint(dossier, "27")
    sources = constraint_sources(held, "24", "25", "27") if held else []
    sources += criterion(dossier, "LOGEMENT") + open_steps(dossier, r"heberg|logement|siao|loger")
    found = matching(after(words, held.explored if held else None), _HOUSED, sure=True)
    yield from _say(
        "Logement : difficulté au diagnostic ou démarche ouverte, un logement est noté ensuite",
        sources,
        found,
    )


def _carer(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    held = constraint(dossier, "24")
    sources = constraint_sources(held, "11") if held and situation(held, "11") else []
    sources += criterion(dossier, "AIDANT")
    found = matching(after(words, held.explored if held else None), _CARE_ENDED, sure=True)
    yield from _say(
        "Aidant familial au diagnostic ou à l'orientation, ce n'est plus le cas d'après une note",
        sources,
        found,
    )


def _french(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    low = [
        x
        for x in dossier.career.languages
        if fold(x.name).startswith("francais") and re.search("debut|faible|a1|a2", fold(x.level))
    ]
    sources = [field_source(x.pointer, f"{x.name} {x.level}") for x in low]
    yield from _say(
        "Niveau de français : bas au profil, un niveau plus élevé est noté",
        sources,
        matching(words, _FRENCH, sure=True),
    )


def _benefit(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    named = dossier.benefit.name if dossier.benefit else ""
    sources: list[Source] = []
    if "rsa" in dossier.situation.flags and named not in ("RSA", ""):
        sources.append(field_source("/situation/drapeaux", "rsa"))
    if dossier.orientation and ("brsa", True) in dossier.orientation.criteria and named not in ("RSA", ""):
        sources.append(field_source("/orientation/criteres", "brsa"))
    ended = re.compile(_BENEFIT_ENDED.format(name="rsa"))
    yield from _say(
        f"RSA au profil, {named or 'une autre allocation'} d'après l'indemnisation et les notes",
        sources,
        matching(words, ended),
    )
    if named:
        over = re.compile(_BENEFIT_ENDED.format(name=re.escape(fold(named))))
        start = dossier.benefit.start if dossier.benefit else None
        source = [field_source("/indemnisation", named, start)]
        found = [f for f in matching(after(words, start), over) if start or f.passage.rank < 3]
        yield from _say(
            f"{named} au profil, une note en dit la fin", source, found[-1:] if len(found) else []
        )


def _digital(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    held = constraint(dossier, "22")
    sources = constraint_sources(held, "42", "46", "53") if held else []
    yield from _say(
        "Numérique : difficulté au diagnostic, équipement ou formation notés ensuite",
        sources,
        matching(after(words, held.explored if held else None), _COMPUTER, sure=True),
    )


def _phone(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    found = matching(words, _PHONE)
    if found and dossier.person.phones:
        yield from _say(
            "Coordonnées : le numéro du profil n'est pas le bon d'après une note",
            [field_source("/identite/telephones/0")],
            found[-1:],
        )


def _without(dossier: Dossier, words: list[Fact]) -> Iterator[Contradiction]:
    declared = dossier.diagnosis.declared_without if dossier.diagnosis else None
    if declared is None or declared.value != "OUI":
        return
    pattern = re.compile(
        r"ne prend pas de rendez-vous|indisponible|aidante?\b|contrainte|pas de (?:voiture|garde|logement)|ne peut pas .{0,30}(?:lundi|mardi|mercredi|jeudi|vendredi)"
    )
    source = [field_source(declared.pointer, declared.label, declared.explored)]
    yield from _say(
        "Aucune contrainte déclarée au diagnostic, une contrainte est notée ensuite",
        source,
        matching(after(words, declared.explored), pattern),
    )
