"""What somebody denies of what another place says: a contested report, "never refused", "never received"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from neo.core.dossier.model import Dossier, Proposal, Report
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source
from neo.core.facts.model import Fact, Speaker, Tag
from neo.core.facts.subjects.disagreement import Disagreement, told
from neo.core.facts.subjects.notes import PREFIX, Notes, heads
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.words import content_keys

_DENIES = re.compile(
    r"\b(?:n'ai|n'a|n'avai[st]|n'est|ne) (?:jamais|pas) (?:\w+ ){0,2}?(?P<verb>dit|refus\w+|recu|"
    r"demand\w+|signe\w*|abandonn\w+|manqu\w+|absente?|"
    r"ete absente?|voulu|donne|accept\w+|arrete\w*|demission\w*|quitte|rat\w+)|(?:c'est|est) (?:faux|"
    r"inexact)|\bconteste (?:avoir|le compte|ce qui|la note|l'absence|cette|cet)|"
    r"(?<!votre )desaccord (?:note|exprime|sur|avec|:)|"
    r"contrairement a ce|pas d'accord avec (?:ce|le|votre)|jamais (?P<verb2>dit|refus\w+|recu|"
    r"demand\w+|signe|eu) "
)
_ABOUT_MONEY = re.compile(
    r"trop[- ]percu|\bindu\b|sanction|radiation|refus d'indemn|allocation|"
    r"decision|recours"
)
_SENT = re.compile(r"\b(?:envoyee?s?|transmise?s?|deposee?s?|remise?s?|partie?s?|postee?s?|adressee?s?)\b")
_TO_SEND = re.compile(
    r"\ba (?:envoyer|transmettre|deposer|remettre)|doit|je dois|avant le|\bsi\b|"
    r"non (?:envoye|transmis|depose)|pas (?:envoye|transmis|depose)"
)
_NOT_RECEIVED = re.compile(
    r"(?:jamais|pas|rien|toujours pas|tjs pas|sans) (?:encore |"
    r"ete )?(?:recue?s?|eue?s?|vue?s?)\b|rien recu|recue? aucune?\b|aucune? \w+ (?:n'est )?(?:recue?|"
    r"arrivee?)|n'est (?:pas|jamais) arrivee?|non recue?s?"
)
_ENOUGH = 1.0
_STEM = PREFIX
_DENIAL_HEADS = heads("jamais pas faux inexact conteste desaccord contrairement")
_SENDING_HEADS = heads("envoye transmis depose remis parti poste adresse")
_MISSING_HEADS = heads("recu recue recus recues eu eue vu vue rien")


def denial_disagreements(dossier: Dossier, facts: Notes) -> Iterator[Disagreement]:
    """Rectified reports first, then denials of earlier notes, then things sent that never came."""
    contested: set[str] = set()
    for report in dossier.reports:
        if report.correction:
            contested.add(report.ref)
            yield _contested(report, facts)
    denials = [f for f in facts.having(_DENIAL_HEADS) if _is_a_denial(f)]
    missing = [f for f in facts.having(_MISSING_HEADS) if _NOT_RECEIVED.search(f.folded)]
    if not denials and not missing:
        return
    rarity = _Rarity(facts)
    for fact in denials:
        found = _denied(fact, facts, dossier, rarity, contested)
        if found:
            yield found
    yield from _never_came(missing, facts, rarity)


class _Rarity:
    """Stems of content words, weighed by how few passages hold them."""

    def __init__(self, facts: Notes) -> None:
        self.of = facts.prefixes()
        self._count = Counter(stem for stems in self.of.values() for stem in stems)

    def shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        return sum(1.0 / (1 + max(0, self._count[s] - 3) / 3) for s in one & other)


def _contested(report: Report, facts: Sequence[Fact]) -> Disagreement:
    """The report's disputed passage, the person's correction of it, and the mails before and after."""
    objections = [f for f in facts if f.passage.kind == "correction" and f.passage.ref == report.ref]
    said = {k for o in objections for k in o.keys}
    disputed = sorted(
        (f for f in facts if f.passage.ref == report.ref and f.passage.kind == "report"),
        key=lambda f: -len(f.keys & said),
    )
    mails = [f for f in facts if f.passage.kind == "message" and f.speaker is Speaker.PERSON]
    after = [f for f in mails if f.has(Tag.DISAGREEMENT) and 0 <= (f.passage.date - report.date).days < 60]
    before = [f for f in mails if -15 <= (f.passage.date - report.date).days < 0 and len(f.keys & said) >= 2]
    sources = tuple(fact_source(f) for f in (*disputed[:1], *objections[:1], *after[:1], *before[:1]))
    return Disagreement(
        "denial", f"La personne conteste le compte rendu du {show_date(report.date)}", sources, 0.95
    )


def _is_a_denial(fact: Fact) -> bool:
    if fact.passage.kind == "report" and re.search(r"n'avai[st] pas ete|n'a pas ete|pas encore", fact.folded):
        return False  # the adviser's own account of what was left undone
    return (
        bool(_DENIES.search(fact.folded))
        and fact.passage.kind != "correction"
        and not _ABOUT_MONEY.search(fact.folded)
    )


def _denied(
    fact: Fact, facts: Sequence[Fact], dossier: Dossier, rarity: _Rarity, contested: set[str]
) -> Disagreement | None:
    """The earlier places, by somebody else or at another time, that say the thing denied."""
    m = _DENIES.search(fact.folded)
    verb = ((m["verb"] or m["verb2"] or "") if m else "")[:_STEM]
    wanted = rarity.of[id(fact)]
    scored = [
        (rarity.shared(wanted, rarity.of[id(f)]) + (0.5 if verb and verb in rarity.of[id(f)] else 0), f)
        for f in facts
        if f.passage.date < fact.passage.date
        and f.passage.ref != fact.passage.ref
        and f.passage.kind == "report"
        and not _TO_SEND.search(f.folded)
        and not re.search(r"\ba faire\b", f.folded)
    ]
    scored = [
        (s, f)
        for s, f in scored
        if s >= _ENOUGH and (not verb or verb in rarity.of[id(f)] or s >= 2 * _ENOUGH)
    ]
    rows = [p for p in dossier.proposals if verb == "refus" and p.refusal and _same_offer(p, fact)]
    if not scored and not rows:
        return None
    best = max(scored, key=lambda x: x[0])[1] if scored else None
    if best and best.passage.ref in contested:
        return None
    earlier = [fact_source(best)] if best else []
    sources = (
        *earlier,
        *(Source(p.ref, p.pointer, quote=f"{p.title} : {p.refusal}", date=p.date) for p in rows),
        fact_source(fact),
    )
    where = f"le {told(best)}" if best else f"la proposition « {rows[0].title} »"
    return Disagreement("denial", f"Désaccord : le {told(fact)} conteste {where}", sources, 0.85)


def _same_offer(proposal: Proposal, fact: Fact) -> bool:
    return bool(content_keys(f"{proposal.company} {proposal.place}") & fact.keys)


def _never_came(unseen: list[Fact], facts: Notes, rarity: _Rarity) -> Iterator[Disagreement]:
    """Somebody says it was sent; somebody else, since, that it never arrived."""
    sendings = [
        f for f in facts.having(_SENDING_HEADS) if _SENT.search(f.folded) and not _TO_SEND.search(f.folded)
    ]
    for missing in unseen:
        sent = [
            (rarity.shared(rarity.of[id(missing)], rarity.of[id(f)]), f)
            for f in sendings
            if f.passage.date < missing.passage.date
            and (f.speaker is not missing.speaker or f.passage.kind != missing.passage.kind)
            and not f.negated
        ]
        good = [x for x in sent if x[0] >= 1.5 * _ENOUGH]
        if good:
            best = max(good, key=lambda x: x[0])[1]
            about = f"Envoyé d'après le {told(best)}, pas reçu d'après le {told(missing)}"
            yield Disagreement("denial", about, (fact_source(best), fact_source(missing)), 0.65)
