"""The honest reference: what a writer that understands nothing reaches.

Its synthesis is the latest 250 words of the record as they stand, and so is every answer; its verifier
accepts a statement when each of its numbers is somewhere in the record; it masks the person's own names as
the record writes them, mails, and runs of eight digits. A figure near these is worth nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from neo.core.evaluation.cases import Case
from neo.core.evaluation.record_texts import free_texts
from neo.core.evaluation.scores import Json

WORDS = 250
_DATED_TEXTS = (("conclusionsEntretien", "texte"), ("messages", "corps"))


class BaselineWriter:
    name = "baseline"

    async def synthesize(self, case: Case) -> Json:
        return {
            "dossier": case.name,
            "engine": self.name,
            "today": case.today.isoformat(),
            "sentences": _latest_sentences(case),
            "unknown": [],
            "contradictions": [],
            "stale": [],
            "changes": [],
            "omitted": [],
        }

    async def ask(self, case: Case, question: str) -> Json:
        sentences = _latest_sentences(case)
        answer = "\n".join(s["text"] for s in sentences)
        return {"answer": answer, "abstained": False, "reason": None, "sentences": sentences, "nearest": []}

    async def draft(self, case: Case, message: str) -> Json:
        """The latest words as a body; the mail as its one request; no warning."""
        sentences = _latest_sentences(case)
        mail: Json = next((m for m in case.document.get("messages", ()) if m.get("id") == message), {})
        request = {"text": str(mail.get("corps", "")), "answered": False, "sources": []}
        body = "\n".join(s["text"] for s in sentences)
        return {"subject": "", "body": body, "sentences": sentences, "requests": [request], "warnings": []}

    async def conclude(self, case: Case, notes: str) -> Json:
        """The notes as they are."""
        return {"sections": [{"title": "", "sentences": [{"text": notes}]}], "demarches": [], "alerts": []}

    async def suggest(self, case: Case) -> Json:
        """The latest eight sentences."""
        latest = [s["text"] for s in _latest_sentences(case)][:8]
        return {"suggestions": [{"title": t, "why": "", "kind": "", "sources": []} for t in latest]}

    async def verify(self, case: Case, text: str) -> Json:
        known = {n for t in free_texts(case.document) for n in re.findall(r"\d+", t)}
        strange = [n for n in re.findall(r"\d+", text) if n not in known]
        sentence = {
            "text": text,
            "sources": [],
            "verdict": "unsupported" if strange else "supported",
            "problems": [f"nombre {n} absent du dossier" for n in strange],
            "start": 0,
            "end": len(text),
        }
        return {"sentences": [sentence]}

    async def mask(self, case: Case, text: str, *, organisations: bool = False) -> Json:
        person = case.document["identite"]
        names = [re.escape(str(person[k])) for k in ("nom", "prenom", "nomNaissance") if person.get(k)]
        naive = re.compile(rf"(?i)\b(?:{'|'.join(names)})\b|\S+@\S+|\d(?:[ .]?\d){{7,}}")
        spans = [{"start": m.start(), "end": m.end()} for m in naive.finditer(text)]
        return {"text": naive.sub("…", text), "spans": spans, "special": []}


def _latest_sentences(case: Case) -> list[Json]:
    """The last words of the record, newest text first, one "sentence" a text, each citing its characters."""
    sentences: list[Json] = []
    left = WORDS
    for ref, pointer, text in _latest_texts(case):
        words = list(re.finditer(r"\S+", text))[:left]
        if words:
            start, end = words[0].start(), words[-1].end()
            source = {"ref": ref, "pointer": pointer, "start": start, "end": end, "quote": text[start:end]}
            sentences.append(
                {"text": text[start:end], "sources": [source], "verdict": "not_checked", "problems": []}
            )
        left -= len(words)
    return sentences


def _latest_texts(case: Case) -> Iterator[tuple[str, str, str]]:
    dated = [
        (str(row["date"]), str(row["id"]), f"/{key}/{i}/{field}", str(row[field]))
        for key, field in _DATED_TEXTS
        for i, row in enumerate(case.document.get(key, ()))
    ]
    for _, ref, pointer, text in sorted(dated, reverse=True):
        yield ref, pointer, text
