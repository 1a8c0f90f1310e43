"""In work or not, and why the person registered: what texts say against the profile."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from neo.core.dossier.model import Dossier, Experience
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Certainty, Fact
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import heads
from neo.core.facts.subjects.states import speaks_of_a_relative
from neo.core.french.folding import fold
from neo.core.french.words import read_words

HEADS = heads(
    "travaille poste salarie cdi cdd emploi embauche recrute contrat mission activite commence jour "
    "fin licencie licenciement demission rupture essai quitte perdu interim apprentissage "
    "liquidation saison rompu prolonge reconduit eco economique liceco lic pse plan jusqu termine "
    "inaptitude"
)
_IN_POST = re.compile(
    r"\btravaille (?:\d|depuis|actuellement|a |chez|en |comme|toujours)|\ben poste\b|"
    r"\best salariee?\b|\ben cdi\b|cdi depuis|"
    r"cdd depuis|en emploi\b|embauchee\b|embauche (?:depuis|en cdi|en cdd|chez)|recrutee\b|(?:est|"
    r"ete) recrute\b|^recrute (?:chez|par|comme)\b|a (?:pris|commence|demarre) (?:son |un |le )?"
    r"(?:poste|cdd|cdi|emploi|travail|contrat|mission)|(?:cdi|cdd|contrat) (?:signe|commence|"
    r"demarre)|en (?:mission|interim)(?: d'interim| en interim)? (?:chez|depuis)|je travaille? depui|"
    r"travail depui|"
    r"activite reduite|j'ai commence|1er jour|premier jour"
)
_NOT_SAID_OF_A_JOB = re.compile(
    r"\bcherche\w*|recherch\w+|\bvise\b|propose|refus\w*|creche|ecole|formation|stage|immersion|"
    r"pmsmp|nounou|\bsi\b|"
    r"pret\w* a|atelier"
)
_ENDED = re.compile(
    r"fin (?:de |du |d'|de son |de la |mon )?(?:cdd|cdi|contrat|mission|interim|periode d'essai|saison)|"
    r"(?:cdd|cdi|contrat|mission)\b[^.;\n]{0,25}\b(?:finie?|terminee?|arretee?|rompue?|"
    r"non renouvele\w*|pas renouvele\w*)|"
    r"licenci\w+|demission\w*|rupture (?:de |du )?(?:contrat|periode|conventionnelle)|plus en poste|"
    r"essai (?:rompu|non concluant)|"
    r"\ba (?:quitte|arrete|cesse) (?!la formation|le stage|de fumer|les cours)(?:son |sa |le |la |"
    r"l')\w+|perdu (?:son|"
    r"mon) (?:emploi|poste|travail)|"
    r"mission (?:rompue|arretee)|(?:apprentissage|contrat) rompu\w*|liquidation judiciaire|(?:cdd|"
    r"contrat) (?:s'est )?(?:non prolonge|pas prolonge|"
    r"pas reconduit|termine)\w*|non prolonge\w*|pas reconduit\w*|contrat s'est termine"
)
_ANY_FIRM_WORDS = """
centre maison groupe entreprise societe restaurant association mairie services atelier garage
interim hospitalier
hopital boutique magasin transports travaux batiment france commune departement agence
"""
_ANY_FIRM = frozenset(_ANY_FIRM_WORDS.split())
_LASTING = timedelta(days=240)
_REASONS: tuple[tuple[str, str, str], ...] = (
    (
        "licenciement économique",
        r"economique|\beco\b",
        r"lic\w*\.? eco\w*|\bliceco\b|economique|"
        r"\bpse\b|plan social",
    ),
    (
        "fin de CDD",
        r"cdd|contrat aide",
        r"fin (?:de |du )?cdd|cdd (?:fini|termine|non renouvele|"
        r"arrive)\w*|contrat saisonnier",
    ),
    (
        "fin de mission d'intérim",
        r"interim|mission",
        r"interim\w*[^.\n]{0,90}(?:finie?|terminee?|fin de mission|arretee?)|fin (?:de |"
        r"d')(?:mission|interim)|derniere mission",
    ),
    ("démission", r"demission", r"\ba demissionne|demission\w*"),
    ("rupture conventionnelle", r"conventionnelle", r"rupture co(?:nv\w*)?\b"),
    (
        "licenciement pour un autre motif",
        r"inaptitude|faute|personnel",
        r"licencie\w* (?:pour )?(?:inaptitude|"
        r"faute)|inaptitude",
    ),
)


def employment_disagreements(dossier: Dossier, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    """The profile's situation at work, then its reason for registering."""
    yield from _at_work(dossier, notes, today)
    yield from _reason(dossier, notes)
    for row in dossier.career.experiences:
        yield from _row_end(row, dossier, notes, today)
        yield from _row_contract(row, notes, today)


_KINDS = {"cdi": r"\bcdi\b", "cdd": r"\bcdd\b", "interim": r"\binterim\b"}


def _row_contract(row: Experience, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    """Another kind of contract, told of a job that still goes on."""
    own = next((k for k in _KINDS if re.search(_KINDS[k], fold(row.contract))), "")
    if not own or not _is_current(row, today):
        return
    for fact in reversed(notes):
        named = [k for k in _KINDS if re.search(_KINDS[k], fact.folded)]
        if len(named) == 1 and named[0] != own and _speaks_of(fact, row) and fact.certainty is Certainty.DONE:
            about = (
                f"Emploi {row.company} : {own.upper()} au parcours, {named[0].upper()} d'après "
                f"le {told(fact)}"
            )
            yield against("job contract", about, [_row_source(row)], [fact], 0.7)
            return


def _row_end(row: Experience, dossier: Dossier, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    """A job still going on, or ended on a given day, in the career list; notes give another end."""
    start = _first_day(row.start)
    later = [f for f in notes if start is None or f.passage.date >= start]
    name = f"{row.title}, {row.company}".strip(", ")
    if _is_current(row, today):
        over = [f for f in later if _tells_the_end(f, row, dossier, today)]
        if over:
            about = f"Emploi « {name} » : encore en poste au parcours, terminé d'après le {told(over[-1])}"
            yield against("job end", about, [_row_source(row)], over[-2:], 0.85)
    elif len(row.end) >= 10:
        end = date.fromisoformat(row.end[:10])
        other = [
            f
            for f in later
            if _ENDED.search(f.folded) and _speaks_of(f, row) and (d := _past_end(f, today)) and d != end
        ]
        if other:
            about = (
                f"Emploi « {name} » : fini le {end:%d/%m/%Y} au parcours, autre date d'après le "
                f"{told(other[-1])}"
            )
            yield against("job end", about, [_row_source(row)], other, 0.8)


def _first_day(written: str) -> date | None:
    """``2025-10`` as its first day."""
    parts = [int(p) for p in written[:10].split("-") if p.isdigit()]
    return (
        date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
        if parts
        else None
    )


def _tells_the_end(fact: Fact, row: Experience, dossier: Dossier, today: date) -> bool:
    """A note that says this job ended, or gives it a last day now past."""
    if not (_speaks_of(fact, row) or _is_the_only_one(fact, row, dossier, today)):
        return False
    over = _ENDED.search(fact.folded) and not _is_yet_to_end(fact)
    past = re.search(r"jusqu|\bfin le\b|(?:se )?termin\w+ le", fact.folded) and _past_end(fact, today)
    return bool(over or past)


def _past_end(fact: Fact, today: date) -> date | None:
    days = [d.first for d in fact.dates if d.precision == "day" and d.first <= today]
    return max(days) if days else None


def _speaks_of(fact: Fact, row: Experience) -> bool:
    """Whether a note names the firm (two of its words, or its only one)."""
    words = {w.folded for w in read_words(row.company) if not w.is_stop and len(w.folded) > 3}
    shared = [w for w in words if w in fact.folded]
    telling_one = any(len(w) > 5 and w not in _ANY_FIRM for w in shared)
    return telling_one or (len(shared) >= min(2, len(words)) if words else False)


def _is_the_only_one(fact: Fact, row: Experience, dossier: Dossier, today: date) -> bool:
    """A note on a contract of that kind, when no other job goes on."""
    kinds = {
        "interim": r"interim|mission",
        "apprentissage": r"apprentissage",
        "cdd": r"\bcdd\b",
        "cdi": r"\bcdi\b",
    }
    current = [e for e in dossier.career.experiences if _is_current(e, today)]
    pattern = kinds.get(fold(row.contract).split()[0] if row.contract else "", "")
    return len(current) == 1 and bool(pattern) and bool(re.search(pattern, fact.folded))


def _at_work(dossier: Dossier, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    profile = fold(dossier.situation.work_situation)
    sources = [field_source("/situation/situationProfessionnelle", dossier.situation.work_situation)]
    working, ended = _latest_spells(notes, today)
    rows = [_row_source(e) for e in dossier.career.experiences if _is_current(e, today)]
    if re.search(r"sans emploi|sans activite", profile) and working:
        about = f"Situation : sans emploi au profil, en poste d'après le {told(working[-1])}"
        yield against("employment", about, [*sources, *rows], working, 0.85)
    elif re.search(r"en activite|salarie|en emploi|en poste", profile) and ended and not working and not rows:
        about = f"Situation : en activité au profil, emploi terminé d'après le {told(ended[-1])}"
        yield against("employment", about, sources, ended[-1:], 0.7)


def _latest_spells(notes: Sequence[Fact], today: date) -> tuple[list[Fact], list[Fact]]:
    """The notes of the spell of work that still goes on, and the notes of the last end of one."""
    working: list[Fact] = []
    ended: list[Fact] = []
    for fact in notes:
        if _ENDED.search(fact.folded) and not _is_yet_to_end(fact):
            working, ended = [], [fact]
        elif _is_in_post(fact, today):
            working.append(fact)
    if working and today - working[-1].passage.date > _LASTING:
        working = []
    return working, ended


def _is_yet_to_end(fact: Fact) -> bool:
    return any(d.last > fact.passage.date for d in fact.dates) or fact.certainty is Certainty.PLANNED


def _is_in_post(fact: Fact, today: date) -> bool:
    if not _IN_POST.search(fact.folded) or _NOT_SAID_OF_A_JOB.search(fact.folded):
        return False
    if speaks_of_a_relative(fact.folded):
        return False
    if fact.certainty in (Certainty.POSSIBLE, Certainty.WISHED, Certainty.REFUSED):
        return False
    spans = [d for d in fact.dates if d.precision == "day"]
    ends = [d.first for d in spans if len(spans) > 1]
    return not ends or max(ends) >= today


def _is_current(row: Experience, today: date) -> bool:
    return bool(row.current) or (not row.end and bool(row.start))


def _row_source(row: Experience) -> Source:
    return field_source(row.pointer, f"{row.title}, {row.company}".strip(", "))


def _reason(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    profile = fold(dossier.situation.reason)
    own = next((name for name, pattern, _ in _REASONS if re.search(pattern, profile)), "")
    reports = [f for f in notes if f.passage.kind == "report"]
    if not own or not reports:
        return
    first = [f for f in reports if f.passage.ref == reports[0].passage.ref]
    said = {name: f for name, _, pattern in _REASONS for f in first if re.search(pattern, f.folded)}
    start = dossier.situation.status_since
    near = start is None or abs((reports[0].passage.date - start).days) <= 90
    if near and said and own not in said:
        name, fact = next(iter(said.items()))
        about = f"Motif d'inscription : {dossier.situation.reason} au profil, {name} d'après le {told(fact)}"
        source = field_source("/situation/motifInscription", dossier.situation.reason, start)
        yield against("reason", about, [source], [fact], 0.65)
