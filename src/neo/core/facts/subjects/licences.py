"""Driving licences: which category a text says is held, lost or failed, against the profile's list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.dossier.model import Dossier, Licence
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Fact
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import heads
from neo.core.facts.subjects.states import Reading, State, Wording, read_states, speaks_of_a_relative
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold

HEADS = heads("permis permi pmis pemis conduite pratique")
_HEAVY = {"pl": "C", "spl": "CE", "ec": "CE", "moto": "A", "bsr": "AM", "poids": "C", "super": "CE"}
_WORDING = Wording(
    heads=HEADS,
    name=re.compile(
        r"\b(?:(?:examen|epreuve|test) (?:de (?:la )?conduite|pratique)|"
        r"p(?:er|e)?mi[st]?\b)(?: de conduire)?(?: (?P<category>a[12]|a(?= ?(?:$|[,.;)/+]|et\b|ok\b|obtenu|"
        r"depuis|valide|moto))|b|be|c1?e?|d1?e?|ec|spl|pl|am|moto|"
        r"poids lourds?|"
        r"super lourds?)\b)?(?: (?:depuis|de) (?:19|20)\d\d)?"
    ),
    never=re.compile(
        r"permis (?:de (?:construire|travail|feu|chasse|sejour|visite)|bateau|cotier|fluvial|"
        r"hauturier|plaisance|"
        r"a points|d'exploitation)|(?:copie|photocopie|scan|photo|relev\w+)[^.;]{0,30}permis|"
        r"points? (?:du |de )?permis|"
        r"(?:aide|pret|bourse|financement|prime|cout|tarif|devis)s?(?: \w+)? (?:au |du |de |"
        r"pour le )?permis|sans permis\)|"
        r"(?:voiture|voiturette) sans permis|"
        r"permis (?:\w+ )?(?:a|pour) (?:l'etranger|etranger)|echange (?:de |du )?permis|code (?:du |"
        r"de )?permis"
    ),
    held=re.compile(
        r"obten\w+|obtient|\beu\b|en poche|(?:dans|ds) (?:la|ma) poche|valide\b|validee?\b|reussi\w*|"
        r"\bok\b|decroch\w+|"
        r"acquis\b|titulaire|admise?\b|recue?\b|ca y est|\b(?:a|ai) (?:enfin )?(?:son|mon|le)\b|j'ai|"
        r"recupere\w*|rendu\b|"
        r"depuis?\b|restitue\w*|delivr\w+|\bg (?:mon|le)|gagn\w+|gingn\w*|passe\b(?! le|en)|enfin"
    ),
    lost=re.compile(
        r"annul\w+|suspen\w+|retir\w+|invalid\w*|perdu\w*|plus de permis|n'a plus|supprim\w+|"
        r"confisqu\w+|expir\w+|perime\w*|jamais (?:passe|obtenu|eu|ete passe)|n'existe pas|jamais renouvele|"
        r"(?:l'a|l'ai|le|l') pas\b|plus valable|plus valide"
    ),
    open=re.compile(
        r"a (?:passer|obtenir|repasser|prevoir|financer|retrouver|faire)\b|en cours|en attente|"
        r"\bsi\b|s'ils?\b|des qu|va passer|"
        r"projet|envisag\w+|souhait\w*|\bveut\b|voudrai\w+|aimerai\w+|pourr\w+|demand\w+|\bdde\b|"
        r"dossier|\bdoit\b|bientot|"
        r"repasse\w*|prepar\w+|financ\w+|devis|\bcher\b|inscri\w+|prevu\w*|avant (?:de|d')|condition|"
        r"exige\w*|requis\w*|"
        r"obligatoire|necessaire|faudra\w*|il faut|besoin|visite medicale|examen de|heures?\b|"
        r"lecons?|non passe|"
        r"presentation|passage (?:le|du|prevu)|(?:^| )passer\b|engage|commence|sans probleme|"
        r"objectif|priorite|\bplace\b|\bcode\b"
    ),
    alone=re.compile(r"permi[st]? (?:de conduire )?[a-e]"),
)
_NOT_DRIVING = re.compile(r"\bcode\b[^.;,]{0,25}$")


def read_licences(fact: Fact) -> Iterator[Reading]:
    """What a note says of each licence it names; ``value`` is the category (B when it says none)."""
    if fact.folded.endswith("?") or speaks_of_a_relative(fact.folded):
        return
    for name, state in read_states(fact.folded, _WORDING):
        if _NOT_DRIVING.search(fact.folded[: name.start()]) and state is State.HELD:
            continue
        written = (name.groupdict().get("category") or "b").split()[0]
        yield Reading(_HEAVY.get(written, written.upper()), state, fact)


def licence_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """Categories held or lost by the notes, unlike the profile's list or the diagnosis."""
    readings = [r for fact in notes for r in read_licences(fact)]
    for category in dict.fromkeys(r.value for r in readings):
        run = _latest_run([r for r in readings if r.value == category])
        if run:
            yield from _compare(dossier, category, run)


def _latest_run(readings: list[Reading]) -> list[Reading]:
    run: list[Reading] = []
    for reading in readings:
        if reading.state in (State.HELD, State.LOST):
            if run and run[-1].state is not reading.state:
                run = []
            run.append(reading)
    return run


def _compare(dossier: Dossier, category: str, run: list[Reading]) -> Iterator[Disagreement]:
    facts = [r.fact for r in run]
    listed = next((x for x in dossier.career.licences if _same(x, category)), None)
    said = _diagnosis(dossier, run) if category == "B" else ()
    if run[-1].state is State.HELD:
        yield from _held(dossier, category, facts, listed, said)
    elif listed and (listed.date is None or facts[-1].passage.date > listed.date):
        sources = [field_source(listed.pointer, f"permis {listed.code}", listed.date)]
        about = f"Permis {category} : inscrit au profil, perdu ou absent d'après le {told(facts[0])}"
        yield against("licence", about, sources, facts, 0.9)


def _held(
    dossier: Dossier, category: str, facts: list[Fact], listed: Licence | None, said: tuple[Source, ...]
) -> Iterator[Disagreement]:
    missing = dossier.career.licences_known and listed is None
    if missing:
        said = (field_source("/parcours/permis", _listed_words(dossier)), *said)
        about = f"Permis {category} : absent du profil, obtenu d'après le {told(facts[0])}"
        yield against("licence", about, said, facts, 0.95)
    elif said:
        about = (
            f"Permis {category} : non valide au diagnostic{_day(said[0])}, obtenu d'après le {told(facts[0])}"
        )
        yield against("licence", about, said, facts, 0.9)


def regained_licences(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """A licence the profile dates from before the day a note says it was lost, then obtained again."""
    readings = [r for fact in notes for r in read_licences(fact)]
    for listed in dossier.career.licences:
        own = [r for r in readings if _same(listed, r.value) and r.state in (State.HELD, State.LOST)]
        lost = [r.fact for r in own if r.state is State.LOST and _after(listed, r.fact)]
        again = [r.fact for r in own if r.state is State.HELD and lost and _is_later(r.fact, lost[0])]
        if again and own[-1].state is State.HELD and _diagnosis(dossier, own[-1:]):
            continue  # the diagnosis still says it is suspended: told by ``_compare``
        if lost and again and listed.date:
            source = field_source(listed.pointer, f"permis {listed.code}", listed.date)
            about = (
                f"Permis {listed.code} : daté du {show_date(listed.date)} au profil, perdu "
                f"({told(lost[0])}) puis "
                f"obtenu de nouveau ({told(again[0])})"
            )
            yield against("licence", about, [source], [lost[-1], again[0]], 0.9)


def _after(listed: Licence, fact: Fact) -> bool:
    return listed.date is None or fact.passage.date > listed.date


def _is_later(one: Fact, other: Fact) -> bool:
    return one.passage.date > other.passage.date


def _same(listed: Licence, category: str) -> bool:
    return listed.code.upper().startswith(category)


def _listed_words(dossier: Dossier) -> str:
    codes = ", ".join(x.code for x in dossier.career.licences)
    return f"permis {codes}" if codes else "aucun permis"


def _diagnosis(dossier: Dossier, run: list[Reading]) -> tuple[Source, ...]:
    """The diagnosis's "Permis non valide" (constraint 23, situation 8) explored before these notes."""
    day = run[-1].fact.passage.date
    for constraint in dossier.diagnosis.constraints if dossier.diagnosis else ():
        for s in constraint.situations:
            old = s.explored is None or s.explored < day
            if (
                re.search(r"permis non valide|suspension (?:de|du) permis", fold(s.label))
                and s.value == "OUI"
                and old
            ):
                return (
                    field_source(constraint.pointer, constraint.label, constraint.explored),
                    field_source(s.pointer, s.label, s.explored),
                )
    return ()


def _day(source: Source) -> str:
    return f" du {show_date(source.date)}" if source.date else ""
