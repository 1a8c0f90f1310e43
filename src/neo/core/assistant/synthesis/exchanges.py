"""What waits in the exchanges: signs of distress first, unread mails by subject, mails from somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from neo.core.assistant.synthesis.plan import PlannedFact, Section
from neo.core.dossier.model import Dossier, Message
from neo.core.dossier.sources import Source
from neo.core.facts.filters import is_sensitive
from neo.core.facts.model import Fact, Speaker, Tag
from neo.core.french.dates import find_dates, show_date
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

RECENT_DAYS = 120
MOST_TOPICS = 6
_TOPIC_NOUNS = re.compile(
    r"\b(?:rendez-vous|rdv|salaire|horaires?|creche|garde|permis|formation|stage|immersion|convention|"
    r"attestation|cv|lettre|courrier|"
    r"logement|loyer|voiture|chomage|allocation|indemnisation|droits|prime|remboursement|trop-percu|"
    r"contestation|recours|delai|dossier|"
    r"inscription|actualisation|entretien|poste|contrat|offre|candidature|mission|aide|financement|devis|"
    r"pret|immatriculation|retraite|conge|"
    r"arret maladie|certificat|diplome|examen|test|titre|caces|carte|rib|piece|justificatif|absence|"
    r"convocation|radiation|sanction|"
    r"adresse|changement|mairie|banque|caf|cpf|mutuelle|transport|essence|bus|ordinateur|espace personnel|"
    r"remuneration|paiement|versement)s?\b"
)
_PROPER = re.compile(
    r"(?<![.!?] )(?<!^)\b(?:[A-Z]{2,6}(?: ?\d)?|[A-ZÀ-Ý][\w'’-]{3,}(?: [A-ZÀ-Ý][\w'’-]+)*)\b"
)
_GREETING = re.compile(r"^(?:bonjour|bonsoir|madame|monsieur|merci|cordialement|bien|avec|mme|mr)\b")


def exchange_lines(dossier: Dossier, facts: list[Fact], today: date) -> list[PlannedFact]:
    """Lines about mails, newest first."""
    by_message: dict[str, list[Fact]] = {}
    for fact in facts:
        by_message.setdefault(fact.passage.ref, []).append(fact)
    lines: list[PlannedFact] = []
    for message in reversed(dossier.messages):
        if not message.incoming or (today - message.sent_at.date()).days > RECENT_DAYS:
            continue
        said = by_message.get(message.ref, [])
        lines.extend(_distress(message, said))
        lines.extend(_unread(dossier, message, said))
    return lines + list(_disagreements(dossier, today))


def _disagreements(dossier: Dossier, today: date) -> Iterator[PlannedFact]:
    for report in dossier.reports:
        if report.correction and (today - report.date).days < 730:
            text = f"Désaccord de la personne enregistré sur le compte rendu du {show_date(report.date)}."
            pointer = report.pointer + "/rectification"
            source = Source(report.ref, pointer, 0, len(report.correction), report.correction, report.date)
            yield PlannedFact(Section.CHECK, 3.6, (source,), draft=text, keys=frozenset({"desaccord"}))


def _source(fact: Fact) -> Source:
    p = fact.passage
    return Source(p.ref, p.pointer, p.start, p.end, p.text, p.date, p.author)


def _distress(message: Message, said: list[Fact]) -> Iterator[PlannedFact]:
    signs = [fact for fact in said if Tag.DISTRESS in fact.tags]
    if signs:
        day = show_date(message.sent_at.date())
        answered = "" if message.state != "REPONDU" else ", déjà répondu"
        text = f"Message du {day}{answered} : des mots de détresse à lire avant l'entretien."
        yield PlannedFact(
            Section.URGENT,
            9.0,
            tuple(_source(f) for f in signs[:2]),
            draft=text,
            keys=frozenset({"detresse", message.ref}),
            required=message.state != "REPONDU",
        )


def _unread(dossier: Dossier, message: Message, said: list[Fact]) -> Iterator[PlannedFact]:
    if message.state == "REPONDU" or not said:
        return
    day = show_date(message.sent_at.date())
    state = "non lu" if message.state == "NON_LU" else "sans réponse"
    if all(fact.speaker is Speaker.THIRD_PARTY for fact in said):
        if message.state == "NON_LU":
            text = f"Un tiers a écrit le {day} ({state}) : identité à vérifier avant toute réponse."
            yield PlannedFact(
                Section.EXCHANGES,
                2.4,
                (_source(said[0]),),
                draft=text,
                keys=frozenset({"tiers", message.ref}),
            )
        return
    asked = [f for f in said if f.has(Tag.QUESTION) and f.speaker is Speaker.PERSON] or [
        f for f in said if f.speaker is Speaker.PERSON and not f.has(Tag.SMALL_TALK)
    ]
    topics = _topics(message, asked, dossier)
    listed = f" sur : {', '.join(topics)}" if topics else ""
    count = len([f for f in asked if f.has(Tag.QUESTION)])
    what = "des questions" if count > 1 else "une question" if count == 1 else "un message"
    text = f"Mail du {day} ({state}) : {what}{listed}."
    yield PlannedFact(
        Section.EXCHANGES,
        5.0,
        tuple(_source(f) for f in asked[:4]),
        draft=text,
        keys=frozenset(content_keys(" ".join(topics))) | {message.ref},
        required=message.state == "NON_LU",
    )


def _topics(message: Message, asked: list[Fact], dossier: Dossier) -> list[str]:
    own = {fold(dossier.person.last_name), fold(dossier.person.first_name)}
    if dossier.adviser:
        own |= {fold(dossier.adviser.agent.last_name), fold(dossier.adviser.agent.first_name)}
    topics: list[str] = []
    for fact in asked:
        for topic in _topics_of(fact):
            key = fold(topic)
            if (
                not (own & set(re.split(r"[\s-]+", key)))
                and not is_sensitive(key)
                and key not in map(fold, topics)
            ):
                topics.append(topic)
    return topics[:MOST_TOPICS]


def _topics_of(fact: Fact) -> list[str]:
    text = fact.passage.text
    shouted = sum(c.isupper() for c in text) > 0.6 * max(1, sum(c.isalpha() for c in text))
    proper = () if shouted else _PROPER.finditer(text)
    found = [(m.start(), m.group()) for m in proper if not _GREETING.match(fold(m.group()))]
    spans = [(s, s + len(t)) for s, t in found]
    for noun in _TOPIC_NOUNS.finditer(fact.folded):
        if not any(s <= noun.start() < e for s, e in spans):
            found.append((noun.start(), text[noun.start() : noun.end()].lower()))
    for mention in find_dates(text, fact.passage.date):
        if mention.precision == "day" and not mention.relative:
            found.append((mention.start, show_date(mention.first)))
    return [topic for _, topic in sorted(found)][:3]
