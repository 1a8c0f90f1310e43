"""Every place of the record that can be cited: free texts as typed, fields as one short statement.

A free text keeps its own characters, so offsets into ``text`` are offsets at ``pointer``. A field's
statement is ours: it is cited by ``ref`` and ``pointer`` alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.dossier.element import Element, agent_name
from neo.core.dossier.model import Dossier
from neo.core.dossier.statements import field_elements
from neo.core.reference.labels import CHANNELS, label

__all__ = ["Element", "elements", "free_elements"]


def elements(dossier: Dossier) -> tuple[Element, ...]:
    """The citable elements of ``dossier``: free texts first, then fields, in the record's order."""
    return tuple(e for e in (*free_elements(dossier), *field_elements(dossier)) if e.text.strip())


def free_elements(dossier: Dossier) -> Iterator[Element]:
    """Texts somebody typed."""
    yield from _report_texts(dossier)
    yield from _message_texts(dossier)
    for a in dossier.appointments:
        yield Element(
            a.ref,
            f"{a.pointer}/commentaire",
            a.comment,
            a.at.date(),
            agent_name(a.agent),
            "appointment",
            True,
            a.theme,
        )
    for p in dossier.proposals:
        context = f"{p.title} {p.company}".strip()
        yield Element(p.ref, f"{p.pointer}/commentaire", p.comment, p.date, "", "proposal", True, context)
        yield Element(p.ref, f"{p.pointer}/motifRefus", p.refusal, p.date, "", "proposal", True, context)
    for s in dossier.steps:
        yield Element(
            s.ref, f"{s.pointer}/description", s.description, s.created, "", "step", True, s.what_label
        )
    if dossier.benefit:
        yield Element(
            "/indemnisation/commentaire",
            "/indemnisation/commentaire",
            dossier.benefit.comment,
            None,
            "",
            "benefit",
            True,
        )
    yield from _engagement_texts(dossier)


def _report_texts(dossier: Dossier) -> Iterator[Element]:
    for r in dossier.reports:
        author = agent_name(r.agent)
        yield Element(r.ref, f"{r.pointer}/texte", r.text, r.date, author, "report", True, r.subject)
        yield Element(r.ref, f"{r.pointer}/objet", r.subject, r.date, author, "subject", True)
        yield Element(
            r.ref, f"{r.pointer}/rectification", r.correction, r.date, "", "correction", True, r.subject
        )


def _message_texts(dossier: Dossier) -> Iterator[Element]:
    for m in dossier.messages:
        author = _message_author(dossier, m.sender, m.incoming)
        context = f"{label(CHANNELS, m.channel)} {m.subject}"
        yield Element(m.ref, f"{m.pointer}/corps", m.body, m.sent_at.date(), author, "message", True, context)
        yield Element(m.ref, f"{m.pointer}/objet", m.subject, m.sent_at.date(), author, "subject", True)


def _message_author(dossier: Dossier, sender: str, incoming: bool) -> str:
    """The person when the address or number is theirs, else the address as written."""
    own = {e.lower() for e in dossier.person.emails}
    own |= {"".join(c for c in p if c.isdigit()) for p in dossier.person.phones}
    digits = "".join(c for c in sender if c.isdigit())
    if incoming and (sender.lower() in own or (digits and digits in own)):
        return f"{dossier.person.first_name} {dossier.person.last_name}"
    return sender


def _engagement_texts(dossier: Dossier) -> Iterator[Element]:
    if not dossier.contract:
        return
    for e in dossier.contract.engagements:
        by = "la personne s'engage" if e.by_person else "le service s'engage"
        yield Element(
            e.pointer, f"{e.pointer}/libelle", e.label, dossier.contract.signed, "", "engagement", True, by
        )
