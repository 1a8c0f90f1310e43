"""What waits in the mails: signs of distress, what the person asks or announces, mails from somebody else.

A question is told by what it wants when that is plain (moving an appointment, meeting by video), else quoted:
the person's own words, dated, are surer than a guess at what they meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.synthesis.notes import source_of
from neo.core.assistant.synthesis.partners import partner_lines
from neo.core.assistant.synthesis.plan import ADDS, ALSO, PlannedFact, Section
from neo.core.assistant.synthesis.pressing import cannot_wait
from neo.core.assistant.synthesis.quoting import MOST_QUOTED_WORDS, fitted, quotable
from neo.core.dossier.model import Dossier, Message
from neo.core.dossier.sources import Source
from neo.core.facts.answered import is_answer
from neo.core.facts.distress import distress_of, distress_words
from neo.core.facts.filters import is_sensitive, shows_distress
from neo.core.facts.model import Fact, Speaker, Tag
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.distress import ALARM
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

RECENT_DAYS = 120
# Lines of one mail follow each other: their rank is its place, newest first, then theirs in it.
LINES_A_MAIL = 10
_MOST_LINES, _MOST_SUBJECT_WORDS = 4, 6
_MOST_PRESSING, _PRESSING_WORTH, _FRESH_DAYS = 2, 3.0, 21
_MOST_QUOTED_AFTER_OPENING, _LONGEST_READ = 17, 60
_MOST_WORDS_AFTER_OPENING, _LEAST_TOLD_WORDS = 20, 5
_ANSWERED_DISTRESS, _OPENING_WORTH, _GOING_ON_WORTH, _READ_SHARE = 1.8, 1.6, -0.4, 0.6
# Who a third party says they are, in their own words, and how that is told.
_SENDERS = (
    (
        r"\b(?:je suis|ici) (?:le|son|l') ?(?:mari|epoux|ex[- ]?mari|conjoint|compagnon)\b|\bma (?:femme|"
        r"compagne)\b",
        "son conjoint ou ex-conjoint",
    ),
    (
        r"\b(?:je suis|ici) (?:la|son|l') ?(?:femme|epouse|ex[- ]?femme|conjointe|compagne)\b",
        "sa conjointe ou ex-conjointe",
    ),
    (
        r"\bje suis (?:le frere|la soeur|le pere|la mere|le fils|la fille|sa mere|son pere|son frere|sa "
        r"soeur)\b|\bma (?:mere|fille|soeur)\b|"
        r"\bmon (?:pere|fils|frere)\b",
        "de sa famille",
    ),
    (r"\b(?:mon|notre) ancien(?:ne)? (?:salarie|employe|apprenti)", "son ancien employeur"),
    (r"\bproprietaire\b|\bbailleur\b|\bloyers?\b|\blocataire\b", "son propriétaire"),
    (r"\bcandidature\b|\brecrut|\bressources humaines\b|\brh\b|\bposte de\b|\bembauch", "recruteur"),
)
_ASKS_ABOUT = re.compile(
    r"\bmerci de (?:me|nous) (?:confirmer|communiquer|indiquer|transmettre|preciser|dire|donner)|"
    r"\bpouvez[- ]vous (?:me|nous)|"
    r"\bpourriez[- ]vous|\bdites[- ]moi|\bbesoin (?:de|d')|\bje (?:veux|voudrais|souhaite) savoir|\bou "
    r"(?:il|elle) (?:habite|va)|"
    r"\bconnaitre\b|\bcombien (?:il|elle)|\bson adresse\b|\bconfirmer\b"
)
_APPOINTMENT = re.compile(r"\b(?:rdv|rendez[- ]?vous|entretien|convoc\w*)\b")
_MOVES = re.compile(
    r"\b(?:decal\w+|avanc(?:er|é)\w*|report\w+|deplac\w+|annul\w+|chang(?:er|é)\w*|pas possible|impossible|"
    r"(?:peux|peut|pourrai|pourrais) (?:pas|plus) (?:venir|etre)|un autre (?:jour|creneau)|autre (?:jour|"
    r"date))\b"
)
_ENCLOSES = re.compile(
    r"\b(?:je (?:vous |vs |t'|te )?(?:met[s]?|envoi[es]*|envoy\w+|joi(?:ns|nt)|transmet[s]?|trouverez)|"
    r"ci-?joints?|piece[s]? jointe?s?|"
    r"en pj|en annexe|vous trouverez)\b"
)
_THINGS = re.compile(
    r"\b(?:cv|lettre|permis|cqc|rib|devis|attestation|convocation|contrat|avenant|carte d'identite|cni|"
    r"justificatif|certificat|"
    r"courrier|bulletin|diplome|releve|facture|formulaire|caces|photo|titre de sejour|notification|fiche|"
    r"avis d'imposition)"
    r"s?(?: (?:signee?s?|b\b|d\b|delf\b|de travail|de salaire|de paie|de formation|d'identite|medicale?s?))?"
)
_EVENT = re.compile(
    r"\b(?:entretien|jury|examen|concours|essai|rdv|rendez-vous|convoc\w*|audience)\b.{0,40}(?:\d|lundi|"
    r"mardi|mercredi|jeudi|vendredi|samedi)"
)
# A job taken, a contract signed, a start: what changes the record by itself.
_ANNOUNCES = re.compile(
    r"\bj'?\s?ai (?:accepte|signe|commence|demarre|obtenu)|"
    r"\bje (?:commence|demarre|suis (?:prise?|embauchee?|admise?|retenue?))"
)
_MONEY_OR_RIGHTS = re.compile(
    r"\b(?:droits?|chomage|are\b|ass\b|rsa|indemn|allocation|trop.percu|perd|paye|paie|touche|rembours|aide)"
)


# What keeps the person from going on, in whatever spelling: an adviser can help before the interview.
_BLOCKED = re.compile(
    r"\b(?:peu[xt]?|arrive|marche|reussi\w*|pu) pas?\b|\bpas? (?:pu|reussi)\b|\bbug\w*|\bbloqu\w*|"
    r"\bimpossible\b|\ben panne\b|\b(?:perdu|vole) (?:mon|ma|mes)\b|\bpas? (?:encore )?(?:recu|resu)\b"
)


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing a mail says: its sentence, its worth, the passages that say it."""

    text: str
    value: float
    facts: tuple[Fact, ...]


def mail_lines(dossier: Dossier, facts: tuple[Fact, ...], today: date) -> list[PlannedFact]:
    """Lines about the mails of the last months, newest first."""
    by_message: dict[str, list[Fact]] = {}
    for fact in facts:
        by_message.setdefault(fact.passage.ref, []).append(fact)
    lines = list(partner_lines(dossier, facts, today, LINES_A_MAIL))
    told_by_partners = {line.sources[0].ref for line in lines}
    for place, message in enumerate(reversed(dossier.messages), 1):
        if message.incoming and (today - message.sent_at.date()).days <= RECENT_DAYS:
            said = by_message.get(message.ref, [])
            lines.extend(_distress(message, said))
            if message.ref in told_by_partners and not _ASKS_ABOUT.search(fold(message.body)):
                continue
            lines.extend(
                replace(line, rank=place * LINES_A_MAIL + line.rank if line.opening else 0)
                for line in _waiting(dossier, message, said, today)
            )
    return lines


def _distress(message: Message, said: list[Fact]) -> Iterator[PlannedFact]:
    signs = [fact for fact in said if Tag.DISTRESS in fact.tags]
    own = any(fact.speaker is Speaker.PERSON for fact in said)
    if not signs and not (own and shows_distress(fold(message.subject))):
        return
    answered = message.state == "REPONDU"
    state = "déjà répondu" if answered else "non lu" if message.state == "NON_LU" else "sans réponse"
    signs.sort(key=lambda fact: -distress_of(fold(fact.passage.text)))
    alarming = bool(signs) and distress_of(fold(signs[0].passage.text)) == ALARM
    name = "Propos alarmants" if alarming else "Détresse ou découragement"
    text = f"{name} dans le mail du {show_date(message.sent_at.date())} ({state})"
    words = distress_words(fact.passage.text for fact in signs)
    text += f" : « {words} »." if words else "."
    sources = (*(source_of(f) for f in signs[:2]), _whole(message))
    keys = frozenset({"detresse", message.ref})
    worth = _ANSWERED_DISTRESS if answered else 9.0
    yield PlannedFact(Section.URGENT, worth, sources, draft=text, keys=keys, required=not answered)


def _whole(message: Message) -> Source:
    """The mail's own line in the record: its day and its subject."""
    return (
        Source(
            message.ref,
            message.pointer + "/objet",
            0,
            len(message.subject),
            message.subject,
            message.sent_at.date(),
        )
        if message.subject
        else Source(
            message.ref,
            message.pointer + "/corps",
            0,
            len(message.body),
            message.body,
            message.sent_at.date(),
        )
    )


def _waiting(dossier: Dossier, message: Message, said: list[Fact], today: date) -> Iterator[PlannedFact]:
    """What a mail that nobody answered asks or announces, or an answered one told since the last note."""
    answered = message.state == "REPONDU"
    if not said or (answered and not _is_later_than_the_notes(dossier, message)):
        return
    day, unread = show_date(message.sent_at.date()), message.state == "NON_LU"
    own = [f for f in said if f.speaker is Speaker.PERSON and not f.has(Tag.SMALL_TALK)]
    if not own:
        if unread:
            yield _from_somebody_else(message, said, day, today)
        return
    state = "non lu" if unread else "déjà répondu" if answered else "sans réponse"
    who = {"Mme": "elle", "M.": "il"}.get(dossier.person.title, "la personne")
    opening = f"Mail du {day}, {state}" if answered else f"Mail {state} du {day}"
    items = sorted(_items(dossier, message, own, today), key=lambda item: -item.value)[:_MOST_LINES]
    if answered:  # what was asked has had its answer; what was announced is in no note yet
        items = [item for item in items if not any(f.has(Tag.QUESTION) for f in item.facts)]
    pressing = [item for item in items if any(cannot_wait(f, today) for f in item.facts)][:_MOST_PRESSING]
    for item in pressing:
        text = _opened(opening, who, _fitted(item.text))
        yield _pressing_line(item, text, required=item is pressing[0] and not answered)
    items = [item for item in items if item not in pressing]
    # The opening takes room: the first line is the best item that still fits in a sentence with it.
    items.sort(key=lambda item: len(item.text.split()) > _MOST_WORDS_AFTER_OPENING)
    best = max((item.value for item in items), default=0.0)
    for rank, item in enumerate(items):
        text = _opened(opening, who, _fitted(item.text)) if rank == 0 else going_on(who, item.text)
        # No line of a mail is said without its opening, which is worth as much as the best of them.
        worth = _OPENING_WORTH + best if rank == 0 else _GOING_ON_WORTH + item.value
        told_anew = unread or answered or any(is_answer(f) for f in item.facts)
        worth *= 1.0 if told_anew else _READ_SHARE
        keys = frozenset(content_keys(item.text)) | ({message.ref} if rank == 0 else frozenset())
        sources = tuple(source_of(f) for f in item.facts)
        line = PlannedFact(Section.EXCHANGES, worth, sources, draft=text, keys=keys, rank=rank)
        yield replace(line, required=unread and rank == 0, opening=opening)


def _fitted(text: str) -> str:
    """What a mail says, its quotation cut so that it stands in one sentence with the opening."""
    before, quoted, quote = text.partition("« ")
    if not quoted:
        return text
    return f"{before}« {fitted(quote.removesuffix(' »'), _MOST_QUOTED_AFTER_OPENING)} »"


def _pressing_line(item: _Item, text: str, *, required: bool) -> PlannedFact:
    """A line of its own before everything else, whatever is told of the rest of the mail."""
    return PlannedFact(
        Section.URGENT,
        _PRESSING_WORTH + item.value,
        tuple(source_of(f) for f in item.facts),
        draft=text,
        keys=frozenset(content_keys(item.text)),
        required=required,
    )


def _opened(opening: str, who: str, said: str) -> str:
    """The first line of a mail: "Mail non lu du … : « … »" or "… : elle annonce en pièce jointe : …"."""
    return f"{opening} : {said}." if said.startswith("«") else f"{opening} : {who} {said}."


def going_on(who: str, said: str) -> str:
    """A line that goes on with the mail of the line before it: "Elle ajoute : « … »"."""
    if said.startswith("«"):
        return f"{who.capitalize()} {ADDS} : {said}."
    verb, _, rest = said.partition(" ")
    return f"{who.capitalize()} {verb} {ALSO} {rest}."


def _is_later_than_the_notes(dossier: Dossier, message: Message) -> bool:
    """Nothing written in an interview report since can hold what it says."""
    last = max((r.date for r in dossier.reports), default=None)
    return last is None or message.sent_at.date() > last


def _from_somebody_else(message: Message, said: list[Fact], day: str, today: date) -> PlannedFact:
    """A mail whose sender is not the person: who they say they are, and that nothing may be told them."""
    text = fold(" ".join(f.passage.text for f in said[:6]))
    who = next((words for pattern, words in _SENDERS if re.search(pattern, text)), "")
    asks = " demande des renseignements" if _ASKS_ABOUT.search(text) else ""
    named = message.subject.strip(" .")
    shown = named and not is_sensitive(fold(named)) and len(named.split()) <= _MOST_SUBJECT_WORDS
    about = f", « {re.sub('[«»]', '', named)} »" if shown else ""
    opening = f"Mail du {day} (non lu){about} : un tiers{f' ({who})' if who else ''}{asks or ' a écrit'}"
    sources = (*(source_of(f) for f in said[:3]), _whole(message))
    keys = frozenset({"tiers", message.ref})
    ending = " ; ne rien communiquer." if asks else " ; identité à vérifier avant toute réponse."
    return PlannedFact(
        Section.EXCHANGES,
        6.0 if asks else 3.0,
        sources,
        draft=opening + ending,
        keys=keys,
        required=bool(asks and who not in ("", "recruteur"))
        and (today - message.sent_at.date()).days <= _FRESH_DAYS,
    )


def _items(dossier: Dossier, message: Message, own: list[Fact], today: date) -> Iterator[_Item]:
    moved = [f for f in own if _asks_to_move(f, dossier)]
    if moved:
        yield _Item(_move_words(moved[0], dossier), 4.2, (moved[0],))
    enclosed = [f for f in own if _ENCLOSES.search(f.folded) and _things(f) and f not in moved]
    if enclosed:
        yield _enclosed(message, enclosed)
    for fact in own:
        if fact in moved or (fact in enclosed and not fact.has(Tag.QUESTION)):
            continue
        quote = _quote(fact)
        if len(quote.split()) < _LEAST_TOLD_WORDS and not fact.has(Tag.QUESTION):
            continue
        if quote and (
            fact.has(Tag.QUESTION, Tag.DEADLINE, Tag.CHANGE)
            or fact.dates
            or fact.quantities
            or cannot_wait(fact, today)
            or is_answer(fact)
            or (fact.has(Tag.AVAILABILITY) and fact.negated)
            or _BLOCKED.search(fact.folded)
        ):
            yield _Item(f"« {quote} »", _quote_worth(fact, today), (fact,))


def _quote(fact: Fact) -> str:
    """What may be quoted; an announcement that had to be cut keeps its day."""
    quote = quotable(fact)
    days = [fact.passage.text[d.start : d.end] for d in fact.dates if not d.relative]
    if all(day in quote for day in days) or (fact.has(Tag.QUESTION) and not days):
        return quote
    return fitted(quotable(fact, most=_LONGEST_READ), MOST_QUOTED_WORDS)


def _asks_to_move(fact: Fact, dossier: Dossier) -> bool:
    """An appointment that does not suit: named, or told by its day in the diary."""
    if not _MOVES.search(fact.folded):
        return False
    days = {a.at.date() for a in dossier.appointments if a.at.date() >= fact.passage.date}
    return bool(_APPOINTMENT.search(fact.folded)) or any(d.first in days for d in fact.dates)


def _move_words(fact: Fact, dossier: Dossier) -> str:
    upcoming = sorted(a.at.date() for a in dossier.appointments if a.at.date() >= fact.passage.date)
    named = [d.first for d in fact.dates if d.precision == "day" and not d.relative]
    named += [day for day in upcoming if re.search(rf"\b{day.day}\b", fact.folded)]
    return "demande à déplacer le rendez-vous" + (f" du {show_date(named[0])}" if named else "")


def enclosed_things(fact: Fact) -> list[str]:
    """The papers that a passage says are enclosed with it: "permis D", "RIB"."""
    return _told_things([fact]) if _ENCLOSES.search(fact.folded) else []


def _things(fact: Fact) -> list[str]:
    text = fact.passage.text
    return [text[m.start() : m.end()] for m in _THINGS.finditer(fact.folded)]


def _told_things(facts: list[Fact]) -> list[str]:
    listed = dict.fromkeys(thing.strip().lower() for f in facts for thing in _things(f))
    return [t.upper() if t in ("cv", "rib", "cqc", "cni", "caces") else t for t in listed]


def _enclosed(message: Message, facts: list[Fact]) -> _Item:
    listed = _told_things(facts)[:4]
    # A file that was announced and is not there has to be asked for again.
    ending = "" if message.attachments else " (à réclamer)"
    return _Item(f"annonce en pièce jointe : {', '.join(listed)}{ending}", 3.4, tuple(facts[:3]))


def _quote_worth(fact: Fact, today: date) -> float:
    """A date, an amount, a right or an employer first: what an adviser must have ready."""
    value = (
        2.0
        + 1.5 * bool(_EVENT.search(fact.folded))
        + 1.4 * any(not d.relative for d in fact.dates)
        + 0.8 * bool(fact.quantities)
    )
    value += 2.0 * cannot_wait(fact, today) + 2.0 * is_answer(fact)
    value += 1.2 * bool(_BLOCKED.search(fact.folded))
    value += 1.5 * bool(_ANNOUNCES.search(fact.folded))
    value += 0.8 * fact.has(Tag.QUESTION) + 0.9 * bool(_MONEY_OR_RIGHTS.search(fact.folded))
    return value + 0.6 * fact.has(Tag.OPPORTUNITY, Tag.DEADLINE) - (3.0 if fact.has(Tag.SENSITIVE) else 0.0)
