"""Level of education: diplomas and classes that texts and the career list name, against the profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from neo.core.dossier.model import Dossier, Training
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source, field_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, quoted, telling, told
from neo.core.facts.subjects.notes import heads
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.reference.labels import EDUCATION, label

HEADS = heads(
    "bac baccalaureat cap bep bts dut deug deust bp brevet licence master bachelor maitrise doctorat"
    " ingenieur diplome equivalence reconnaissance reconnu enic universite dec niveau niv 2nde seconde "
    "premiere 1ere terminale 3e 3eme troisieme 4e 4eme "
    "quatrieme scolarite sorti classe dess dea bepc dnb capa bepa btsa"
)
# Ranks of the exchange format's codes, lowest first, to compare with the diplomas that notes name.
RANKS = {"AFS": 0, "CP4": 1, "CFG": 2, "C3A": 3, "C12": 4, "NV5": 5, "NV4": 6, "NV3": 7, "NV2": 8, "NV1": 9}
_NAMES = {rank: label(EDUCATION, code) for code, rank in RANKS.items()}
_DIPLOMAS: tuple[tuple[int, str], ...] = (
    (9, r"bac ?\+ ?[5-8]|masteres?|masters?\b|\bdess\b|\bdea\b|doctorat|diplome d'ingenieur|niveau [78]\b"),
    (
        8,
        r"bac ?\+ ?[34]|licence(?! (?:(?:de )?(?:taxi|sport\w*|peche|transport|debit|chasse)|iv|4|"
        r"d'ex))(?: pro\w*)?|bachelor|maitrise en|"
        r"niveau 6\b",
    ),
    (7, r"bac ?\+ ?2|\bbtsa?\b|\bdut\b|\bdeug\b|\bdeust\b|niveau 5\b"),
    (6, r"\bbac(?:calaureat)?\b(?! ?\+)|brevet professionnel|\bbp\b(?= |$|[,.])|niveau 4\b"),
    (5, r"\bcapa?\b|\bbepa?\b|niveau 3\b"),
    (3, r"brevet des colleges|\bbepc\b|\bdnb\b"),
)
_DIPLOMA = re.compile("|".join(f"(?P<r{rank}>{pattern})" for rank, pattern in _DIPLOMAS))
_CLASS = re.compile(
    r"(?:\bniv(?:eau)?\.?|sortie? d(?:e|'une)|jusqu'en|arret\w* (?:en|apres|a)|classe de|"
    r"quitte l'ecole en|scolarite) "
    r"(?:fin de |une |la )?(?:(?P<r4>2nde|seconde|1ere|premiere|terminale)|(?P<r3>3e(?:me)?|troisieme)|"
    r"(?P<r2>4e(?:me)?|quatrieme))\b"
)
_NOT_GOT = re.compile(
    r"sans (?:l'|le |avoir )?(?:examen|diplome|passer|obtenir|valider)|non (?:obtenu|valide|termine|"
    r"acheve)\w*|"
    r"(?:pas|jamais) (?:obtenu|valide|eu|fini|termine|passe|acheve)\w*|arrete\w*|abandonn\w+|"
    r"echou\w+|\bratee?\b|"
    r"inacheve\w*|interromp\w+|en (?:1ere|2e(?:me)?|3e(?:me)?|deuxieme|premiere) annee|quitte\b|"
    r"n'a pas (?:eu|le|son)|"
    r"(?:pas|jamais) (?:de|le|son|mon)\b"
)
_GOT = re.compile(
    r"obten\w+|obtient|validee?\b|titulaire|en poche|reussi\w*|\b(?:a|ai|avec) (?:un|le|son|mon|une|"
    r"la)\b|diplomee?\b|dipl\b|"
    r"\b(?:19|20)\d\d\b|reconnu\w*|equivalen\w+|decroch\w+|admise?\b|possede|\bj'ai"
)
_AIM = re.compile(
    r"\bvise\w*|\bveut\b|voudrai\w+|souhait\w+|prepar\w+|formation\b|inscri\w+|exige\w*|demande\w*|"
    r"requis\w*|devis|\bvae\b|"
    r"projet|possible|\bsi\b|alternance|en vue|financ\w+|session|module|entree en|minimum|\bmini\b|"
    r"poste|offre|recrut\w+|"
    r"reprendre|passer (?:le|un|son)|repass\w+|niveau (?:bac|cap) (?:demande|exige)|livret|jury|"
    r"positionn\w+|envisag\w+|\bpistes?\b|apprentissage|reprise|en (?:1|un|2|deux) ans?\b|\bblocs?\b|"
    r"partiel\w*|\bccp\b|unites?\b"
)
_RELATIVE = re.compile(
    r"\b(?:fils|fille|mari|femme|epou\w+|conjointe?|compagn\w+|candidate?|concurrente?|collegue|"
    r"stagiaire|personne retenue|frere|s[oœ]e?ur|pere|mere|enfants?|neveu|"
    r"niece|cousine?)\b"
    r"[^.;]{0,40}$"
)
# What the adviser says of the profile itself, or denies on the spot: not what the person holds.
_OF_THE_PROFILE = re.compile(
    r"(?:\b(?:profil|fiche|appli\w*|dossier|saisie?|notee?|affiche|"
    r"indique)\b[^.;,]{0,20}|\bpas \W?)$"
)
_RECOGNISED = re.compile(r"reconnu|comparab|equivalen")
_NO_DIPLOMA = re.compile(
    r"(?:pas|aucun|sans|ni) (?:de |d'|le moindre )?(?:diplome|certif\w*|cfg)\b(?! (?:demand|exig|requis|"
    r"de |d'))|"
    r"(?:certif\w*|cfg|brevet)\b[^.;\n]{0,25}(?:ne l'a pas|l'a pas|pas eu|non obtenu)"
)
_ABROAD = re.compile(
    r"(?:diplom\w*|licence|master|bachelor|\bdec\b|ingenieur|universit\w+|etudes|titre|infirmier\w*|\bans\b)"
    r"[^.;\n]{0,90}(?:(?:pas|non|jamais|aucune?)[^.;\n]{0,14}(?:reconn\w+|equivalen\w+|valid\w+)|enic[- "
    r"]naric|"
    r"equivalence (?:a |non |pas |en cours|demandee)|reconnaissance (?:a |non |en cours|demandee))"
)
_CLAUSE = re.compile(r"[.;!?()\n]|, (?!19|20)")


class Kind(StrEnum):
    GOT = "got"
    NOT_GOT = "not got"
    CLASS = "class"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Level:
    rank: int
    kind: Kind
    fact: Fact


def read_levels(fact: Fact) -> Iterator[Level]:
    """The diplomas a note says the person holds, or failed to get, and the class where school ended."""
    folded = fact.folded
    bare = _NO_DIPLOMA.search(folded)
    if bare and not _RELATIVE.search(folded[: bare.start()]):
        yield Level(0, Kind.NONE, fact)
    for m in _CLASS.finditer(folded):
        if not _RELATIVE.search(folded[: m.start()]):
            yield Level(_rank(m), Kind.CLASS, fact)
    held = [
        Level(_rank(m), kind, fact)
        for m in _DIPLOMA.finditer(folded)
        if not _is_a_name(fact.passage.text, m)
        and not _is_to_come(fact)
        and not _RELATIVE.search(folded[: m.start()])
        and not _OF_THE_PROFILE.search(folded[: m.start()])
        and (kind := _kind(_clause(folded, m.start(), m.end())))
    ]
    # A foreign diploma counts for what it was recognised as, not for its title.
    yield from [min(held, key=lambda x: x.rank)] if held and _RECOGNISED.search(folded) else held


def schooling_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """The profile's level against the highest diploma held, or against one never obtained."""
    rank = RANKS.get(dossier.situation.education)
    if rank is None:
        return
    levels = [x for fact in notes for x in read_levels(fact) if fact.passage.kind == "report" or _own(x)]
    # A diploma the list calls obtained and a note says was missed proves nothing: see ``trainings``.
    passed = [(t, r) for t in dossier.career.trainings if t.passed and (r := _training_rank(t)) is not None]
    best = max([r for _, r in passed] + [x.rank for x in levels if x.kind is Kind.GOT], default=None)
    profile = field_source("/situation/niveauEtude", label(EDUCATION, dossier.situation.education))
    copied = _orientation_copy(dossier)
    if best is not None and best > rank:
        rows = (*copied, *(field_source(t.pointer, t.title) for t, r in passed if r == best))
        facts = [x.fact for x in levels if x.kind is Kind.GOT and x.rank > rank]
        shown = max((x.rank for x in levels if x.fact in facts), default=best)
        what = f"{_NAMES[shown]} d'après le {told(facts[0])}" if facts else f"{_NAMES[best]} au parcours"
        yield _disagree(rank, what, (profile, *rows), facts, 0.9 if facts else 0.75)
    elif abroad := [f for f in notes if f.passage.kind == "report" and _is_foreign(f)]:
        what = f"diplôme étranger non reconnu d'après le {told(abroad[0])}"
        yield _disagree(rank, what, (profile, *copied), abroad[:1], 0.75)
    elif best is None or best < rank:
        lower = list(_lower(rank, levels, profile, best))
        yield from lower or _above_all(rank, levels, (profile, *copied), passed)


def _above_all(
    rank: int, levels: list[Level], profile: tuple[Source, ...], passed: list[tuple[Training, int]]
) -> Iterator[Disagreement]:
    """The profile above every diploma told, where the career list tells its own; or no diploma at all."""
    got = [x for x in levels if x.kind is Kind.GOT]
    none = [x.fact for x in levels if x.kind is Kind.NONE]
    if none and not got and not passed and rank > 1:
        yield _disagree(rank, f"aucun diplôme d'après le {told(none[0])}", profile, none[:1], 0.8)
    elif got and passed and rank >= RANKS["NV3"] and max(x.rank for x in got) < rank:
        best = max(got, key=lambda x: x.rank)
        rows = tuple(field_source(t.pointer, t.title) for t, r in passed if r == best.rank)
        yield _disagree(rank, f"{_NAMES[best.rank]} au plus", (*profile, *rows), [best.fact], 0.75)


def _own(level: Level) -> bool:
    """What a person writes of a diploma they do not have; what they boast of is left to the reports."""
    return level.kind is Kind.NOT_GOT and level.fact.speaker is Speaker.PERSON


def _is_foreign(fact: Fact) -> bool:
    """A diploma of higher studies got abroad, whose equivalence is still to be asked for or is refused."""
    return bool(_ABROAD.search(fact.folded)) and not _RELATIVE.search(fact.folded)


def _orientation_copy(dossier: Dossier) -> tuple[Source, ...]:
    """The orientation's own level of education, when it repeats the profile's."""
    criteria = dict(dossier.orientation.criteria) if dossier.orientation else {}
    same = criteria.get("niveau_etude") == dossier.situation.education
    entered = dossier.orientation.entered if dossier.orientation else None
    shown = label(EDUCATION, dossier.situation.education)
    return (field_source("/orientation/criteres/niveau_etude", shown, entered),) if same else ()


def _lower(rank: int, levels: list[Level], profile: Source, best: int | None) -> Iterator[Disagreement]:
    """No diploma of the profile's level is held: one was missed, or school ended elsewhere."""
    missed = [x.fact for x in levels if x.kind is Kind.NOT_GOT and x.rank <= rank and rank > 4]
    other = [x for x in levels if x.kind is Kind.CLASS and x.rank != rank and x.rank > (best or 0)]
    if missed and (best is None or best < rank):
        yield _disagree(rank, f"{quoted(missed[-1])} ({told(missed[-1])})", (profile,), missed[-1:], 0.8)
    elif other and (other[-1].rank > rank or best is None):
        what = f"{_NAMES[other[-1].rank]} d'après le {told(other[-1].fact)}"
        yield _disagree(rank, what, (profile,), [other[-1].fact], 0.75)


def _disagree(
    rank: int, what: str, sources: tuple[Source, ...], facts: list[Fact], weight: float
) -> Disagreement:
    about = f"Niveau d'études : {_NAMES[rank]} au profil, {what}"
    notes = tuple(fact_source(f) for f in telling(facts))
    return Disagreement("schooling", about, (*sources, *notes), weight, sources[:1])


def _training_rank(training: Training) -> int | None:
    for text in (fold(training.level), fold(training.title)):
        m = _DIPLOMA.search(text)
        if m:
            return _rank(m)
    return None


def _rank(m: re.Match[str]) -> int:
    return next(int(name[1:]) for name, text in m.groupdict().items() if text)


def _is_to_come(fact: Fact) -> bool:
    """A diploma told with a date after the note is one to prepare."""
    return any(d.first > fact.passage.date for d in fact.dates) and not re.search(
        r"obten|titulaire", fact.folded
    )


def _is_a_name(text: str, m: re.Match[str]) -> bool:
    """``Cap emploi``, ``Cap Savoirs``: a body, not the diploma."""
    word = text[m.start() : m.end()]
    return word.casefold() == "cap" and (
        fold(text[m.end() : m.end() + 7]) == " emploi"
        or (word == "Cap" and text[m.end() + 1 : m.end() + 2].isupper())
    )


def _clause(folded: str, start: int, end: int) -> str:
    before = folded[max(0, start - 50) : start]
    stops = list(_CLAUSE.finditer(before))
    before = before[stops[-1].end() :] if stops else before
    after = folded[end : end + 60]
    stop = re.search(r"[.;!?\n]", after)
    return before + "#" + (after[: stop.start()] if stop else after)


def _kind(clause: str) -> Kind | None:
    if _NOT_GOT.search(clause):
        return Kind.NOT_GOT
    if _AIM.search(clause):
        return None
    return Kind.GOT if _GOT.search(clause) else None
