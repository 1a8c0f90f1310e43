"""Démarches: their state and due date in the plan, against what notes say became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from neo.core.dossier.model import Dossier, Step
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Certainty, Fact, Speaker, Tag
from neo.core.facts.subjects.disagreement import Disagreement, against, since, told
from neo.core.facts.subjects.notes import HEAD, Notes
from neo.core.french import lazy_re as re
from neo.core.french.dates import find_dates, show_date
from neo.core.french.words import read_words

_OPEN = ("AC", "EC", "AF")
_MOVED = re.compile(
    r"decal\w*|report\w*|repouss\w*|avance\w*|\bfixee?\b|nouvelle date|au lieu d|"
    r"finalement|\bvisee?\b|desormais|\bplutot\b"
)
_REPLACES = re.compile(r"\bpasse\b|decal\w*|report\w*|repouss\w*|avance\w*|au lieu d|finalement|et non")
_DONE = re.compile(
    r"\b(?:faite?s?|deposee?s?|envoyee?s?|obtenue?s?|recue?s?|signee?s?|terminee?s?|validee?s?|"
    r"repar(?:e|ee|es|ees)|transmise?s?|remise?s?|"
    r"effectuee?s?|reglee?s?|trouvee?s?|accordee?s?|acheve\w*|fini\w*|ouverte?s?|inscrite?s?|"
    r"immatricule\w*|bouclee?s?|rendue?s?)\b|\bok\b"
)
_NOT_DONE = re.compile(
    r"(?:toujours|tjs|tjrs|encore) (?:pas|rien)|pas encore|\bpas (?:ete )?(?:faite?|envoye|depose|"
    r"recu|signe|rendu|transmis|fini|termine|commence)|"
    r"non (?:faite?|envoye|rendu|depose|recu|signe)|jamais (?:faite?|envoye|depose|recu|partie?|"
    r"rendu)|\breste a\b|n'a pas"
)
_TODO = re.compile(
    r"\ba (?:\w+er|faire|rendre|revoir)\b|\bdoit\b|devra|avant le|d'ici|\bsi\b|"
    r"en cours|en attente|attend|pensez|merci de|veuillez|n\'oubliez|il (?:me )?(?:faut|manque)"
)
_VERB_WORDS = """
passer repasser obtenir trouver chercher envoyer faire deposer demander preparer rechercher mettre
signer rappeler contacter relancer inscrire suivre finaliser prendre remettre transmettre fournir
completer realiser confirmer repondre dossier demande recherche realisation dossiers copie
"""
_VERBS = frozenset(w[:5] for w in _VERB_WORDS.split())
_RARE = 5
_SHARED = 2


def step_disagreements(dossier: Dossier, notes: Notes) -> Iterator[Disagreement]:
    """One disagreement a démarche and kind at most."""
    prefixes = notes.prefixes()
    # The only open démarche of its verb: "il signe le 17" can be about no other.
    alone = _only_ones([s for s in dossier.steps if s.state in _OPEN])
    count = Counter(s for found in prefixes.values() for s in found)
    for step in dossier.steps:
        wanted, head = _stems(step.description), _head(step.description)
        later = [f for f in notes.having(w[:HEAD] for w in wanted) if _is_after(step, f)]
        own = [f for f in later if f.speaker is not Speaker.THIRD_PARTY]
        about_it = [f for f in own if _is_about(wanted, head, prefixes[id(f)], count)]
        if step.state in _OPEN:
            yield from _moved(step, about_it) or _done(step, about_it)
            acts = [f for f in notes.having([_verb(step)[:HEAD]]) if _is_after(step, f)]
            near = [f for f in acts if step in alone or prefixes[id(f)] & wanted - _VERBS]
            yield from _same_act(step, near, timedelta(days=21 if step in alone else 60))
        elif step.state == "RE":
            told_by_all = [f for f in later if _is_about(wanted, head, prefixes[id(f)], count)]
            yield from _not_done(step, told_by_all)


def _stems(text: str) -> frozenset[str]:
    """First five letters of content words, so that *immat* and *immatriculation* meet."""
    return frozenset(
        w.folded[:5]
        for w in read_words(text)
        if not w.is_stop and len(w.folded) > 3 and w.folded[0].isalpha()
    )


def _head(description: str) -> str:
    """The first word that names what is to be done, after its verb: *permis* in "Passer le permis B"."""
    words = [w.folded[:5] for w in read_words(description) if not w.is_stop and len(w.folded) > 3]
    return next((w for w in words if w not in _VERBS), "")


def _is_about(wanted: frozenset[str], head: str, found: frozenset[str], count: Counter[str]) -> bool:
    """Two words in common, one of them rare in the record; or the very thing the démarche is about."""
    shared = (wanted & found) - _VERBS
    rare = [s for s in shared if count[s] <= _RARE]
    return head in found if head and count[head] <= 2 * _RARE else bool(rare) and len(shared) >= _SHARED


def _is_after(step: Step, fact: Fact) -> bool:
    return step.created is None or fact.passage.date > step.created


def _moved(step: Step, notes: list[Fact]) -> list[Disagreement]:
    """The latest note that moves an open démarche to another day, while its due date stays."""
    replaced = _replaced_date(step, notes)
    if replaced:
        return [replaced]
    for fact in reversed(notes):
        days = [d.first for d in fact.dates if d.precision == "day" and step.end and d.first != step.end]
        days = [d for d in days if d >= fact.passage.date]
        if step.end and days and _MOVED.search(fact.folded) and all(d.first != step.end for d in fact.dates):
            about = (
                f"Démarche « {step.description} » : échéance {show_date(step.end)} au plan, "
                f"{show_date(days[0])} d'après le {told(fact)}"
            )
            return [against("step date", about, [source_of(step)], [fact], 0.85)]
    return []


def _replaced_date(step: Step, notes: list[Fact]) -> Disagreement | None:
    """A day written in the démarche's own words ("début 20/04") that a note replaces by another."""
    written = {d.first for d in find_dates(step.description, step.created)} if step.created else set()
    for fact in reversed(notes):
        days = [d.first for d in fact.dates if d.precision == "day"]
        if set(days) & written and _REPLACES.search(fact.folded) and days[-1] not in written:
            about = (
                f"Démarche « {step.description} » : date changée, {show_date(days[-1])} d'après "
                f"le {told(fact)}"
            )
            return against("step date", about, [source_of(step)], [fact], 0.8)
    return None


def _only_ones(steps: list[Step]) -> list[Step]:
    verbs = Counter(_verb(s) for s in steps)
    return [s for s in steps if verbs[_verb(s)] == 1 and _verb(s) not in ("", "faire", "envoyer")]


def _verb(step: Step) -> str:
    """The infinitive a démarche begins with, if it does."""
    word = next((w.folded for w in read_words(step.description)), "")
    return word if word.endswith(("er", "ir", "re")) else ""


def _same_act(step: Step, notes: Sequence[Fact], near: timedelta) -> Iterator[Disagreement]:
    """Another day for the very act of an open démarche: "signer" due on the 10th, on the 17th in a note."""
    verb = _verb(step)
    if not step.end or not verb:
        return
    for fact in reversed(notes):
        m = re.search(rf"\b{re.escape(verb)}\b", fact.folded)
        after = [d.first for d in fact.dates if m and d.precision == "day" and 0 <= d.start - m.end() <= 12]
        if after and after[0] != step.end and abs(after[0] - step.end) <= near:
            about = (
                f"Démarche « {step.description} » : échéance {show_date(step.end)} au plan, "
                f"{show_date(after[0])} d'après le "
                f"{told(fact)}"
            )
            yield against("step date", about, [source_of(step)], [fact], 0.75)
            return


def _done(step: Step, notes: list[Fact]) -> list[Disagreement]:
    """An open démarche a later note says is done."""
    found = [f for f in notes if _says_done(f)]
    if not found:
        return []
    about = (
        f"Démarche « {step.description} » : encore ouverte au plan{since(step.created)}, faite "
        f"d'après le {told(found[0])}"
    )
    return [against("step", about, [source_of(step)], found[:1], 0.55)]


def _says_done(fact: Fact) -> bool:
    if fact.certainty is not Certainty.DONE or fact.has(Tag.QUESTION) or _TODO.search(fact.folded):
        return False
    return bool(_DONE.search(fact.folded)) and not fact.negated and not _NOT_DONE.search(fact.folded)


def _not_done(step: Step, notes: list[Fact]) -> Iterator[Disagreement]:
    """A démarche marked done that a note written since says is not."""
    late = [
        f for f in notes if (step.end is None or f.passage.date > step.end) and _NOT_DONE.search(f.folded)
    ]
    if late:
        about = f"Démarche « {step.description} » : réalisée au plan, pas faite d'après le {told(late[-1])}"
        yield Disagreement("step", about, (source_of(step), fact_source(late[-1])), 0.6)


def source_of(step: Step) -> Source:
    return Source(step.ref, step.pointer, quote=step.description, date=step.created)
