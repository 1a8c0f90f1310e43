"""Points to check: what disagrees, and what the person contests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.findings import Contradiction
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.french.segments import split_segments
from neo.core.french.words import content_keys

_MOST_MATTERS = 5
_CONTESTED, _CONTRADICTED = 4.2, 2.9
_CONTESTED_DAYS = 730
_MATTER = re.compile(r"^([^:«,]{3,34}?)(?: :|,| «)")
# What the comparison could not name would tell the reader nothing.
_UNNAMED = re.compile(r"Désaccord|Date|Heure|Durée|Situation|Jours|Semaines")
_CONTESTS = re.compile(r"^La personne conteste")
# "le", "de", "à": a quotation cut there would hang.
_ENDS_OPEN = re.compile(
    r"(?:l[ae]s?|du|de|des|d|au|aux?|a|et|ou|en|un|une|que|qui|par|pour|sur|avec|dans|son|sa|ses)"
)


def check_lines(
    dossier: Dossier, contradictions: tuple[Contradiction, ...], today: date
) -> list[PlannedFact]:
    """What an adviser should clear up with the person or with colleagues."""
    return [*_disagreeing(contradictions), *_contested(dossier, today)]


def _disagreeing(contradictions: tuple[Contradiction, ...]) -> Iterator[PlannedFact]:
    """One line that names the matters; what each place says stands beside the text, with its passages."""
    named: dict[str, Contradiction] = {}
    for item in contradictions:
        found = _MATTER.match(item.about)
        if found and not _CONTESTS.match(item.about) and not _UNNAMED.fullmatch(found[1].strip()):
            named.setdefault(found[1].strip(), item)
    chosen = list(named.items())[:_MOST_MATTERS]
    if not chosen:
        return
    listed = ", ".join(
        matter[:1].lower() + matter[1:] if not matter[:2].isupper() else matter for matter, _ in chosen
    )
    sources = tuple(dict.fromkeys(s for _, item in chosen for s in item.sources[:3]))
    text = f"Le dossier se contredit : {listed}."
    yield PlannedFact(Section.CHECK, _CONTRADICTED, sources, draft=text, keys=frozenset(content_keys(listed)))


def _contested(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    """A report the person had corrected: their own words, for the report's must not be taken as settled."""
    for report in dossier.reports:
        if not report.correction or (today - report.date).days > _CONTESTED_DAYS:
            continue
        segments = split_segments(report.correction)
        denial = next(
            (s for s in segments if re.search(r"\b(?:pas|jamais|faux)\b", fold(s.of(report.correction)))),
            None,
        )
        segment = denial or segments[0]
        words = re.sub(r"[«»\"]", "", segment.of(report.correction)).split(" : ")[-1].split()[:14]
        pointer = report.pointer + "/rectification"
        source = Source(
            report.ref, pointer, segment.start, segment.end, segment.of(report.correction), report.date
        )
        while words and _ENDS_OPEN.fullmatch(fold(words[-1])):
            words.pop()
        quote = " ".join(words).strip(" .,;")
        text = f"Désaccord noté sur le compte rendu du {show_date(report.date)} : « {quote} »."
        keys = frozenset({"desaccord", report.ref})
        yield PlannedFact(Section.CHECK, _CONTESTED, (source,), draft=text, keys=keys)
