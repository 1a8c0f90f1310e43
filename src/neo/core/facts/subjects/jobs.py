"""Jobs of the career list: going on or ended, and of which contract, against notes that name the firm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from neo.core.dossier.model import Dossier, Experience
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Certainty, Fact
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.words import read_words

ENDED = re.compile(
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


def job_disagreements(dossier: Dossier, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    """For each job of the list: its end, then its kind of contract."""
    for row in dossier.career.experiences:
        yield from _row_end(row, dossier, notes, today)
        yield from _row_contract(row, notes, today)


_KINDS = {"cdi": r"\bcdi\b", "cdd": r"\bcdd\b", "interim": r"\binterim\b"}


def _row_contract(row: Experience, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    """Another kind of contract, told of a job that still goes on."""
    own = next((k for k in _KINDS if re.search(_KINDS[k], fold(row.contract))), "")
    if not own or not is_current(row, today):
        return
    for fact in reversed(notes):
        named = [k for k in _KINDS if re.search(_KINDS[k], fact.folded)]
        if len(named) == 1 and named[0] != own and _speaks_of(fact, row) and fact.certainty is Certainty.DONE:
            about = (
                f"Emploi {row.company} : {own.upper()} au parcours, {named[0].upper()} d'après "
                f"le {told(fact)}"
            )
            yield against("job contract", about, [row_source(row)], [fact], 0.7)
            return


def _row_end(row: Experience, dossier: Dossier, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    """A job still going on, or ended on a given day, in the career list; notes give another end."""
    start = _first_day(row.start)
    later = [f for f in notes if start is None or f.passage.date >= start]
    name = f"{row.title}, {row.company}".strip(", ")
    if is_current(row, today):
        over = [f for f in later if _tells_the_end(f, row, dossier, today)]
        if over:
            about = f"Emploi « {name} » : encore en poste au parcours, terminé d'après le {told(over[-1])}"
            yield against("job end", about, [row_source(row)], over[-2:], 0.85)
    elif len(row.end) >= 10:
        end = date.fromisoformat(row.end[:10])
        other = [
            f
            for f in later
            if ENDED.search(f.folded) and _speaks_of(f, row) and (d := _past_end(f, today)) and d != end
        ]
        if other:
            about = (
                f"Emploi « {name} » : fini le {end:%d/%m/%Y} au parcours, fini le "
                f"{_past_end(other[-1], today):%d/%m/%Y} d'après le "
                f"{told(other[-1])}"
            )
            yield against("job end", about, [row_source(row)], other, 0.8)


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
    over = ENDED.search(fact.folded) and not is_yet_to_end(fact)
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
    current = [e for e in dossier.career.experiences if is_current(e, today)]
    pattern = kinds.get(fold(row.contract).split()[0] if row.contract else "", "")
    return len(current) == 1 and bool(pattern) and bool(re.search(pattern, fact.folded))


def is_yet_to_end(fact: Fact) -> bool:
    return any(d.last > fact.passage.date for d in fact.dates) or fact.certainty is Certainty.PLANNED


def is_current(row: Experience, today: date) -> bool:
    return bool(row.current) or (not row.end and bool(row.start))


def row_source(row: Experience) -> Source:
    return field_source(row.pointer, f"{row.title}, {row.company}".strip(", "))
