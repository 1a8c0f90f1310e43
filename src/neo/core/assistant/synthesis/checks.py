"""Points to check: what disagrees, what the person contests, what the agency promised and nothing says is
done.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.assistant.synthesis.cleanness import reads_well
from neo.core.assistant.synthesis.copying import MOST_COPIED
from neo.core.assistant.synthesis.notes import source_of
from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.assistant.synthesis.third_person import speaks_in_first_person
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.findings import Contradiction
from neo.core.facts.model import Fact
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.french.segments import split_segments
from neo.core.french.words import content_keys

_MOST_MATTERS = 5
_CONTESTED_DAYS, _PROMISE_DAYS = 730, 150
_MOST_QUOTED = 16
_MATTER = re.compile(r"^([^:«,]{3,34}?)(?: :|,| «)")
_CONTESTS = re.compile(r"^La personne conteste")
# "le", "de", "à": a quotation cut there would hang.
_ENDS_OPEN = re.compile(
    r"(?:l[ae]s?|du|de|des|d|au|aux?|a|et|ou|en|un|une|que|qui|par|pour|sur|avec|dans|son|sa|ses)"
)
_BY_ME = re.compile(
    r"^(?:(?:à faire par |à |a |pour |côté )?(?:moi|ft|agence|nous)\b ?:? ?|je (?:dois|vais) |"
    r"je m['’]engage à )",
    re.I,
)
_DUE_SAID = re.compile(
    r",? ?\b(?:avant|pour|d['’]ici|au plus tard) (?:le |au |la )?(?:fin |mi |début )?"
    r"(?:\d{1,2}(?:er)?(?:[/.]\d{1,2}(?:[/.]\d{2,4})?| [a-zûé]+(?: \d{4})?)|(?:janv|f[ée]v|mars|avr|"
    r"mai|juin|juil|ao|sept|oct|nov|d[ée]c)[a-zé]*)$",
    re.I,
)
_PROMISE = re.compile(
    r"\bje (?:m'engage|dois|vais|prepare|transmets|envoie|lui envoie|relance|contacte|verifie|demande)|"
    r"\bj'envoie\b|"
    r"\bje (?:me renseign\w+|lui ecri\w+)|^(?:a faire par |a |pour |cote )?(?:moi|ft|agence|"
    r"conseiller\w*|nous)\s*:|^(?:a )?moi\b"
)


def check_lines(
    dossier: Dossier, facts: RecordFacts, contradictions: tuple[Contradiction, ...], today: date
) -> list[PlannedFact]:
    """What an adviser should clear up with the person or with colleagues."""
    return [*_disagreeing(contradictions), *_contested(dossier, today), *_promises(facts, today)]


def _disagreeing(contradictions: tuple[Contradiction, ...]) -> Iterator[PlannedFact]:
    """One line that names the matters; what each place says stands beside the text, with its passages."""
    named: dict[str, Contradiction] = {}
    for item in contradictions:
        found = _MATTER.match(item.about)
        if found and not _CONTESTS.match(item.about):
            named.setdefault(found[1].strip(), item)
    chosen = list(named.items())[:_MOST_MATTERS]
    if not chosen:
        return
    listed = ", ".join(
        matter[:1].lower() + matter[1:] if not matter[:2].isupper() else matter for matter, _ in chosen
    )
    sources = tuple(dict.fromkeys(s for _, item in chosen for s in item.sources[:3]))
    text = f"Le profil et les notes ne concordent pas : {listed}."
    yield PlannedFact(Section.CHECK, 3.4, sources, draft=text, keys=frozenset(content_keys(listed)))


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
        yield PlannedFact(
            Section.CHECK, 3.6, (source,), draft=text, keys=frozenset({"desaccord", report.ref})
        )


def _promises(facts: RecordFacts, today: date) -> Iterator[PlannedFact]:
    """What the adviser wrote they would do by a day now past, and no later note takes up."""
    for fact in facts.reports:
        due = max(
            (d.last for d in fact.dates if not d.relative and d.last >= fact.passage.date), default=None
        )
        label = fold(fact.passage.label) + " : "
        if due is None or not due < today or (today - due).days > _PROMISE_DAYS:
            continue
        promise = _PROMISE.search(fact.folded) or _PROMISE.match(label)
        if not promise or _taken_up(fact, facts):
            continue
        words = fact.passage.text[promise.start() if promise.string == fact.folded else 0 :].split()
        if re.search(r'[«»"]', " ".join(words)):
            continue
        words = [*words[:_MOST_QUOTED], "…"] if len(words) > _MOST_QUOTED else words
        day = any(d.last == due and d.precision == "day" for d in fact.dates)
        when = f" pour le {show_date(due)}" if day else ", échéance passée"
        text = f"Promis par l'agence{when} : {_promised(' '.join(words))}."
        yield PlannedFact(Section.URGENT, 6.0, (source_of(fact),), draft=text, keys=frozenset(fact.keys))


def _promised(words: str) -> str:
    """What was promised, without the note's "moi" and the day already said; quoted when it is long."""
    bare = _DUE_SAID.sub("", _BY_ME.sub("", words.strip(" .,;:"))).strip(" .,;:")
    whole = bare and len(bare.split()) <= MOST_COPIED and "…" not in bare
    if whole and not speaks_in_first_person(bare) and reads_well(bare):
        return bare[:1].lower() + bare[1:] if not bare[:2].isupper() else bare
    return f"« {words.strip(' .')} »"


def _taken_up(promise: Fact, facts: RecordFacts) -> bool:
    """Whether a later note shares at least half of the promise's words."""
    later = [f for f in facts.reports if f.passage.date > promise.passage.date]
    wanted = {key for key in promise.keys if len(key) > 3 and key.isalpha()}
    return bool(wanted) and any(len(wanted & f.keys) >= max(2, len(wanted) / 2) for f in later)
