"""What the waiting mails call for: a call, an answer, a file to ask for again, caution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from neo.core.assistant.mail_draft.sender import sender_of
from neo.core.assistant.mail_draft.topics import HEALTH, topics_of
from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.proposal import (
    SHORT_QUOTE,
    Kind,
    Proposal,
    listed,
    may_be_repeated,
    quoted,
)
from neo.core.assistant.suggestions.waiting import (
    Waiting,
    asks,
    comes_from_work,
    is_on_appointment,
    is_on_rights,
    tells_a_trouble,
)
from neo.core.assistant.synthesis.mails import enclosed_things
from neo.core.facts.distress import distress_of
from neo.core.facts.evidence import fact_source
from neo.core.facts.filters import is_sensitive, shows_distress
from neo.core.facts.model import Fact, Speaker, Tag
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.deadlines import find_deadlines
from neo.core.french.distress import NONE
from neo.core.french.folding import fold

_BEFORE, _AFTER = 20, 16
_BY_THEN = re.compile(r"\b(?:avant|d'ici|au plus tard|jusqu'(?:au|a)|dernier delai|sous|limite)\b")
_MOST_QUESTIONS, _MOST_TROUBLES, _MOST_THINGS, _SOON_DAYS, _MOST_SUBJECT_WORDS = 4, 2, 4, 60, 6
_MOST_NAMED, _MOST_WANTED = 2, 4
_UNNAMED = (HEALTH, "union", "opinion", "contact", "limit")
_SIGNALLED = ("Difficulté signalée", "Difficultés signalées")
_LEAST_KEYS, _SIGLE_LENGTH = 2, 4
_SIGLE = re.compile(r"(?<=permis )[a-z]\b|\bdelf\b|\bcqc\b|\bcaces\b")
_DOUBTFUL = re.compile(
    r"https?://|\bmot de passe\b|\bcode (?:cpf|personnel|secret)\b|\bnumero de securite sociale\b|"
    r"\b(?:euros?|€) (?:de |pour )?(?:frais|dossier|inscription)|\bfrais de dossier\b|\btelegram\b|"
    r"\bcopie (?:de )?(?:votre |ton )?(?:passeport|carte)|\barnaque\b|\bvraie offre\b"
)
_ASKS_ABOUT = re.compile(
    r"\b(?:combien (?:il|elle|on lui)|(?:sa|son)(?: nouvelle)? adresse|"
    r"s'(?:il|elle) (?:est (?:inscrit|chez|malade|reconnu|en arret|suivi)|touche|travaille)|"
    r"(?:me|nous) (?:confirmer|communiquer|dire|indiquer|transmettre|donner)|"
    r"donnez[- ]moi|besoin de (?:savoir|connaitre)|son (?:niveau|etat|dossier|handicap))\b|"
    r"\b(?:il|elle)\b.*\?"
)
_WANTS = re.compile(
    r"\b(?:pas (?:encore |toujours )?recu|toujours rien recu|manque|il (?:me|nous) faut|merci de|"
    r"(?:demande|reclame|exige|souhaite|attend|veut|voudrait)(?:nt)? (?:l[ae]s?\b|l'|une?\b|"
    r"des|copie|que|a ce)|"
    r"(?:demandons|souhaitons|souhaiterions|voulons|voudrions|aimerions|attendons)\b|"
    r"pouvez[- ]vous|pourriez[- ]vous|dites[- ]moi|avant le|au plus tard|jusqu'au|"
    r"sans (?:elle|lui|reponse)|suffisant|"
    r"en attente|nous attendons|reste a)\b"
)


def from_mails(reading: RecordReading, mails: Sequence[Waiting]) -> Iterator[Proposal]:
    """Distress first in each; who else wrote is answered without a word on the person."""
    for mail in mails:
        yield from _distress(reading, mail)
        if _is_doubtful(mail):
            yield _caution(mail)
        if mail.own and not sender_of(mail.message, reading.dossier).own:
            yield _who_wrote(mail)
        elif mail.own:
            yield from _missing_files(mail)
            yield from _questions(mail)
        elif not _is_doubtful(mail) and comes_from_work(mail):
            yield from _from_work(reading, mail)
        elif any(_ASKS_ABOUT.search(f.folded) for f in mail.said):
            yield _told_nothing(mail)


def to_machines(reading: RecordReading, mails: Sequence[Waiting]) -> Iterator[Proposal]:
    """The waiting mails of somebody else that speak to a machine: each to be reported."""
    for mail in mails:
        if mail.message.ref in reading.mails_to_machines and not mail.own and not _is_doubtful(mail):
            yield _speaks_to_a_machine(mail)


def _distress(reading: RecordReading, mail: Waiting) -> Iterator[Proposal]:
    signs = [f for f in mail.said if mail.own and f.has(Tag.DISTRESS)]
    if not signs:
        return
    signs.sort(key=lambda f: -distress_of(f.folded))
    who = {"Mme": "Appeler Madame", "M.": "Appeler Monsieur"}.get(reading.dossier.person.title, "Appeler")
    name = reading.dossier.person.last_name.title()
    yield Proposal(
        Kind.DISTRESS,
        f"{who} {name} sans attendre, et lui proposer un temps d'écoute",
        f"Son message du {show_date(mail.day)} porte des mots de découragement ou de détresse : le lire en "
        "entier avant de répondre.",
        tuple(fact_source(f) for f in signs[:2] if distress_of(f.folded) > NONE) or (mail.opening(),),
        reading.today,
        frozenset({"detresse", mail.message.ref}),
    )


def _is_doubtful(mail: Waiting) -> bool:
    """An offer from somebody unknown, forwarded by the person or sent straight."""
    return any(f.speaker is Speaker.THIRD_PARTY and _DOUBTFUL.search(f.folded) for f in mail.said)


def _caution(mail: Waiting) -> Proposal:
    return Proposal(
        Kind.WARNING,
        f"Mettre en garde la personne sur l'offre reçue (message du {show_date(mail.day)}) et la signaler",
        "Le message demande des pièces, un code ou de l'argent, ou renvoie vers un site : il a les traits "
        "d'une arnaque et doit être vérifié avant toute suite.",
        (mail.opening(),),
        mail.day,
        frozenset({"arnaque", mail.message.ref}),
    )


def _speaks_to_a_machine(mail: Waiting) -> Proposal:
    """A mail that dictates to a software what to write: none of it is followed, and it is reported."""
    return Proposal(
        Kind.REPORT,
        f"Signaler le message du {show_date(mail.day)} et vérifier qui l'envoie",
        "Une partie du message s'adresse à un logiciel et lui dicte quoi écrire : elle est laissée de côté. "
        "N'ouvrir aucun lien et ne rien suivre de ce qu'il demande.",
        (mail.opening(),),
        None,
        frozenset({"consignes", mail.message.ref}),
    )


def _who_wrote(mail: Waiting) -> Proposal:
    """A mail in the person's name that may not be theirs."""
    return Proposal(
        Kind.WARNING,
        f"Vérifier qui a écrit le message du {show_date(mail.day)} avant toute réponse",
        "Il est écrit au nom de la personne, mais son identité n'est pas sûre : appeler la personne au "
        "numéro connu, ne rien communiquer ni changer d'ici là.",
        (mail.opening(),),
        mail.day,
        frozenset({"expediteur", mail.message.ref}),
    )


def _missing_files(mail: Waiting) -> Iterator[Proposal]:
    """Files said to be enclosed where there is none."""
    if mail.message.attachments:
        return
    said = [f for f in mail.said if enclosed_things(f)]
    things = listed((_written(thing) for f in said for thing in enclosed_things(f)), _MOST_THINGS)
    if things:
        yield Proposal(
            Kind.DOCUMENT,
            f"Réclamer les pièces annoncées et non reçues : {things}",
            f"Son message du {show_date(mail.day)} annonce ces pièces, sans fichier joint.",
            tuple(fact_source(f) for f in said[:3]),
            mail.day,
            frozenset(key for f in said for key in f.keys),
        )


def _written(thing: str) -> str:
    """A licence and the sigles of the trade in capitals: "permis D", "attestation DELF"."""
    return _SIGLE.sub(lambda m: m[0].upper(), thing)


def _questions(mail: Waiting) -> Iterator[Proposal]:
    """What the person asks or says goes wrong, but on rights and appointments: those have their own step."""
    asked = [f for f in mail.said if asks(f) and not is_on_rights(f) and not is_on_appointment(f)]
    told = [(f, q) for f in asked if (q := _quoted_or_named(f))][:_MOST_QUESTIONS]
    wrong = [f for f in mail.said if tells_a_trouble(f) and not asks(f)]
    signalled = [(f, q) for f in wrong if (q := _quoted_or_named(f))][:_MOST_TROUBLES]
    if not told and not signalled:
        return
    yield Proposal(
        Kind.ANSWER,
        f"Répondre à son message du {show_date(mail.day)}{_named(mail)}",
        " ".join([*_listed("Question posée", "Questions posées", told), *_listed(*_SIGNALLED, signalled)]),
        tuple(fact_source(f) for f, _ in (*told, *signalled)),
        mail.day,
        frozenset({mail.message.ref}),
    )


def _listed(one: str, many: str, told: Sequence[tuple[Fact, str]]) -> Iterator[str]:
    if told:
        yield f"{one if len(told) == 1 else many} : {' ; '.join(q for _, q in told)}."


def _quoted_or_named(fact: Fact) -> str:
    """The words of a passage; where they may not be repeated, what it is about in words of the trade."""
    if fact.has(Tag.SENSITIVE, Tag.THIRD_PARTY_PRIVATE):
        return ""
    about = [t.label for t in topics_of(fact.folded) if t.name not in _UNNAMED]
    return quoted(fact, SHORT_QUOTE) or listed(about, _MOST_NAMED)


def _named(mail: Waiting) -> str:
    """The subject of the mail, when it is short and may be repeated."""
    subject = re.sub(r"[«»\"]", "", mail.message.subject).strip(" .")
    folded = fold(subject)
    shouted = len(subject) > _SIGLE_LENGTH and subject.isupper()
    short = not shouted and 0 < len(subject.split()) <= _MOST_SUBJECT_WORDS
    said = short and may_be_repeated(subject) and not (is_sensitive(folded) or shows_distress(folded))
    return f" (« {subject} »)" if said else ""


def _from_work(reading: RecordReading, mail: Waiting) -> Iterator[Proposal]:
    """An employer or a training centre that asks, misses something or gives a last day."""
    wanted = [f for f in mail.said if _WANTS.search(f.folded) or asks(f) or f.next_day(reading.today)]
    wanted = [f for f in wanted if len(f.keys) >= _LEAST_KEYS and not _ASKS_ABOUT.search(f.folded)]
    told = [(f, q) for f in wanted if (q := quoted(f) or (asks(f) and _quoted_or_named(f)))]
    if not told:
        if any(_ASKS_ABOUT.search(f.folded) for f in mail.said):
            yield _told_nothing(mail)
        return
    told.sort(key=lambda pair: not (_WANTS.search(pair[0].folded) or asks(pair[0])))
    day = _last_day([f for f, _ in told], reading.today)
    by = f" avant le {show_date(day)}" if day else ""
    yield Proposal(
        Kind.DEADLINE if day else Kind.ANSWER,
        f"Répondre{by} au message de {_sender(mail)}",
        f"Reçu le {show_date(mail.day)}, sans réponse : {' ; '.join(q for _, q in told[:_MOST_WANTED])}.",
        tuple(fact_source(f) for f, _ in told[:_MOST_WANTED]),
        day or mail.day,
        frozenset(key for f, _ in told[:2] for key in f.keys),
    )


def _last_day(facts: Sequence[Fact], today: date) -> date | None:
    """The first day soon to come that the mail gives as a limit."""
    limits = [
        d.last
        for f in facts
        for d in find_deadlines(f.passage.text, f.passage.date)
        if _BY_THEN.search(f.folded[max(0, d.start - _BEFORE) : d.end + _AFTER])
    ]
    return min((d for d in limits if today <= d <= today + timedelta(days=_SOON_DAYS)), default=None)


def _sender(mail: Waiting) -> str:
    """The last line of the mail when it is a name, else the address it came from is not repeated."""
    lines = [line.strip(" .,") for line in mail.message.body.strip().splitlines() if line.strip()]
    last = re.split(r" \d", lines[-1])[0].strip(" ,") if lines else ""
    short = 0 < len(last.split()) <= 6 and last[:1].isupper() and not re.search(r"[?!:@]|\d", last)
    return last if short and len(lines) > 1 else f"« {mail.message.subject.strip()} »"


def _told_nothing(mail: Waiting) -> Proposal:
    return Proposal(
        Kind.ANSWER,
        f"Répondre au tiers (message du {show_date(mail.day)}) sans rien dire du dossier",
        "Quelqu'un d'autre que la personne demande des renseignements sur elle, identité à vérifier : "
        "confidentialité du dossier, voir avec elle avant tout échange.",
        (mail.opening(),),
        mail.day,
        frozenset({"tiers", mail.message.ref}),
    )
