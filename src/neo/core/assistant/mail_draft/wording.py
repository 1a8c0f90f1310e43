"""How a passage of the record is told in a mail: between quotation marks, with where and when it was written.

A démarche, a commitment or an offer is told by its own words and its days, not by the rubric it stands in.
"""

from __future__ import annotations

from datetime import date

from neo.core.assistant.results import Sentence
from neo.core.assistant.synthesis.capitals import Proper
from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.french import lazy_re as re
from neo.core.french.dates import MONTH_LABELS, WEEKDAYS, find_dates, write_date
from neo.core.french.folding import fold

_MOST_DAYS = 2
_ABOUT = re.compile(r"\b(?:vers|environ|autour|courant|a peu pres)(?: d[ue]| le)? ?$")
CANCELLED = "AN"
_DONE = "RE"
_QUOTED = re.compile(r"^(?:Compte rendu|Message|Courriel)[^«»]{0,80} : « (?P<words>.*?) »\.?$", re.DOTALL)
# Between brackets, what identifies somebody: no answer needs it.
_IDENTIFIES = re.compile(
    r"\s*\([^()]{0,40}\b(?:née?\s+le|identifiant|n°|nir|sécu\w*|tél\w*|tel\b|portable)[^()]*\)", re.IGNORECASE
)
_LEAD = re.compile(r"^(?:Depuis le compte rendu du [\d/]+ : |Démarche : |Oui\b[ ,.:]*|Non\b[ ,.:]*)")


def own_words_of(text: str) -> str:
    """What the record says, without who says it and when."""
    text = _LEAD.sub("", text.strip())
    quoted = _QUOTED.match(text)
    words = quoted["words"] if quoted else text
    words = _IDENTIFIES.sub(" […]", words)
    return re.sub(r"[«»]", "'", Proper().lower_shouting(words)).strip(" .")


class Wording:
    """Words the sentences told for one request, in order. ``dossier``: the record they are of."""

    def __init__(self, dossier: Dossier) -> None:
        self._steps = {s.ref: s for s in dossier.steps}
        self._due = {e.pointer: e for e in (dossier.contract.engagements if dossier.contract else ())}
        self._offers = {p.ref: p for p in dossier.proposals}
        self._last: Source | None = None

    def word(self, sentence: Sentence) -> str:
        """The sentence as the mail says it, after those worded before."""
        source = next(iter(sentence.sources), None)
        before, self._last = self._last, source
        words = own_words_of(sentence.text)
        if source is None or source.date is None or not _is_a_text(source):
            return f"Votre dossier indique : « {words} »."
        if before is not None and before.pointer == source.pointer:
            return f"Il y est aussi écrit : « {words} »."
        kind = "Un message" if source.pointer.startswith("/messages") else "Le compte rendu"
        return f"{kind} du {write_date(source.date)} indique : « {words} »."

    def planned(self, source: Source) -> str:
        """What is planned where ``source`` stands, with its days; empty where nothing is."""
        step, offer = self._steps.get(source.ref), self._offers.get(source.ref)
        engagement = next((e for pointer, e in self._due.items() if source.pointer.startswith(pointer)), None)
        if step is not None and step.description:
            done = step.state == _DONE
            label = "Démarche réalisée" if done else "Démarche prévue"
            return f"{label} : « {own_words_of(step.description)} »{_days(step.start, step.end, done)}."
        if engagement is not None:
            by = "Votre engagement" if engagement.by_person else "Notre engagement"
            return f"{by} : « {own_words_of(engagement.label)} »{_days(None, engagement.due, False)}."
        if offer is not None:
            return f"Offre de votre dossier : « {', '.join(p for p in (offer.title, offer.company) if p)} »."
        return ""


def in_full(words: str, written: date, since: date) -> str:
    """The days to come that ``words`` give in figures or without their weekday, as they are said:
    "mardi 22 septembre 2026"; empty when there is none. ``written``: the day of the text."""
    folded = fold(words)
    days = [
        d.first
        for d in find_dates(words, written)
        if d.precision == "day" and d.first == d.last >= since and not d.relative
        and not _ABOUT.search(folded[: d.start])
        and not (WEEKDAYS[d.first.weekday()] in folded and MONTH_LABELS[d.first.month - 1] in words.lower())
    ]  # fmt: skip
    told = [f"{WEEKDAYS[day.weekday()]} {write_date(day)}" for day in dict.fromkeys(days)]
    return ", ".join(told[:_MOST_DAYS])


def _is_a_text(source: Source) -> bool:
    return source.pointer.startswith(("/messages", "/conclusionsEntretien"))


def _days(start: date | None, end: date | None, done: bool) -> str:
    if start is not None and end is not None:
        return f", du {write_date(start)} au {write_date(end)}"
    if start is not None:
        return f", à partir du {write_date(start)}"
    if end is None or done:
        return ""
    return f", pour le {write_date(end)}"
