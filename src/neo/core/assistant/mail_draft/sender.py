"""Whose mail it is: the person's own, somebody who writes for them, or somebody else who asks about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from neo.core.assistant.mail_draft.mail_text import own_words
from neo.core.dossier.model import Dossier, Message
from neo.core.facts.senders import is_own, own_addresses
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_FOR_SOMEBODY = re.compile(
    r"\b(?:c'est|ici|je suis) \w+(?: \w+)? qui (?:ecri\w+|vous ecri\w+)\b|\bqui ecrit pour (?:mon|ma|mes"
    r"|lui|elle)\b"
    r"|\bj'ecris (?:pour|a la place de|au nom de) (?:mon|ma|m\.|mme|monsieur|madame|elle|lui|un|une)\b"
    r"|\bde la part de (?:mon|ma|m\.|mme|monsieur|madame) \w+\b.{0,60}\b(?:ne (?:peut|sait|parle)|hopital"
    r"|hospitalis\w+|demande)\b"
)
_KIN = (
    r"(?:ex[- ])?(?:epou\w+|mari|femme|conjoint\w*|compagn\w+|concubin\w*|mere|maman|pere|papa|frere|soeur"
    r"|fils|fille"
    r"|ami\w*|copain|copine|voisin\w*|proprietaire|bailleu\w+|beau\w*|belle\w*|cousin\w*|oncle|tante"
    r"|tut(?:eur|rice)"
    r"|curat(?:eur|rice)|grand\w*)"
)
_ANOTHER_HAND = re.compile(
    rf"\b(?:je suis|c'est|ici) (?:bien )?(?:le|la|l'|son|sa|un|une) ?{_KIN}\b(?! (?:qui (?:me|m'a|garde"
    rf"|dit)))"
)
# "C'est Mélanie. Papa ne dort plus": who writes says their name, then speaks of the person as of their own.
_SAYS_NAME = re.compile(r"^\W*(?:[a-z]+[ ,.!]+){0,4}?(?:c'est|ici|je suis) ([a-z-]+)\b")
_SPEAKS_OF_KIN = re.compile(
    r"(?:^|[.!?,;] ?)(?:papa|maman)\b|\bmon (?:pere|papa|fils|mari|frere|conjoint|compagnon|grand-pere)\b"
    r"|\bma (?:mere|maman|fille|femme|soeur|compagne|conjointe|grand-mere)\b"
)
# "Je suis Maître Durand, avocat de M. X": a title and another name, or a calling for somebody named.
_TITLE = r"(?:maitre|me|docteur|dr|monsieur|madame|mme|mlle|m\.|mr)"
_CALLING = (
    r"(?:avocate?|huissier|commissaire de justice|notaire|assistante? sociale?|educat(?:eur|rice)|mandataire"
    r"|tut(?:eur|rice)|curat(?:eur|rice)|medecin|infirmiere?|travailleu(?:r|se) sociale?|referente?"
    r"|employeur|patron"
    r"|gerante?|secretaire|collegue|conseill(?:er|ere)|representante?|interprete|aidante?)"
)
_TITLED_NAME = re.compile(
    rf"(?:^|[.,;:!?\n] ?|\bbonjour |\bbonsoir )(?:je suis|je m'appelle|ici) {_TITLE} (?P<name>[a-z'-]{{3,}})"
)
_CALLED_FOR = re.compile(
    rf"\b(?:je suis|ici|je m'appelle)\b[^.!?]{{0,40}}?\b(?:l'|son |sa |le |la |un |une "
    rf"|,)? ?{_CALLING} (?:de |d'|du )"
    rf"(?:{_TITLE} (?P<name>[a-z'-]{{2,}})|(?P<plain>[a-z'-]{{3,}}))"
)
_NO_TITLE = re.compile(
    rf"{_ANOTHER_HAND.pattern}"
    r"|\bmon ancien(?:ne)? (?:salarie|employe|mari|locataire)\w*|\bmon avocate?\b|\bl'avocate?\b|\bnotaire\b"
    r"|\bhuissier\b|\bproprietaire\b|\bprud'?hom\w*|\bpension alimentaire\b"
)
_SIGNED = 2
_CHANGES_CONTACT = re.compile(
    r"\b(?:change|nouveau|nouvelle|mon nouv\w+)\b.{0,25}\b(?:telephone|numero|portable|tel|mail"
    r"|adresse mail|rib)\b"
)
_ASKS_OWN_DETAILS = re.compile(
    r"\bquelle adresse vous avez\b|\b(?:redire|rappeler|confirmer|donner|envoyer)\b.{0,40}\b(?:mon |ma "
    r"|quelle |l')"
    r"(?:adresse|identifiant|numero|mot de passe)\b"
)
_ASKS_PRIVATE = re.compile(
    r"\b(?:adresse|habite|loge|touche|percoit|allocations?|chomage|rsa|indemni\w+|ressources?|revenus?"
    r"|salaire|gagn\w+"
    r"|handicap\w*|rqth|sante|malad\w+|accident|dos|soins|medical\w*|sourd|decibels|alcool|permis (?:a"
    r"|avait|est)|suspen\w+"
    r"|prison|condamn\w*|casier|plainte|syndi\w*|enfants?|separe\w*|divorce\w*|date de naissance|serieu\w+"
    r"|numero"
    r"|pourquoi|pour quelle raison|motif|taux journalier|warum|verdient)\b"
)
_FIRM_WORDS = re.compile(r"[a-z]{4,}")
_CAPITALISED = re.compile(r"\b[A-ZÀ-Ý][\wà-ÿ]{3,}")
_LEAST_LETTERS, _LONGEST_SIGNATURE, _LEAST_COMPOUND = 5, 6, 10
_COMMON_HOSTS = frozenset(
    {"example", "courriel", "agence", "gmail", "orange", "hotmail", "yahoo", "outlook", "contact",
     "recrutement", "direction", "secretariat", "accueil", "mail", "centre", "formation", "formations",
     "service", "services", "association", "entreprise", "groupe", "societe", "atelier", "ateliers", "ecole",
     "mission", "locale", "emploi", "insertion", "mairie", "gestion", "ressources", "humaines", "responsable",
     "conseil", "cordialement", "madame", "monsieur", "bonjour", "merci", "salutations", "agent"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sender:
    """``own``: the person's address; ``for_them``: somebody else writes from it; ``partner``: a firm or a
    body that the rest of the record names, with no private matter of their own; ``asks_private``: they ask
    what is nobody's to know."""

    own: bool
    for_them: bool = False
    partner: bool = False
    asks_private: bool = False


def sender_of(message: Message, dossier: Dossier) -> Sender:
    """Who writes ``message``."""
    folded = fold(own_words(message.body))
    own = is_own(message.sender, own_addresses(dossier))
    if own and _speaks_for_kin(folded, dossier):
        return Sender(True, for_them=True)
    if own and _FOR_SOMEBODY.search(folded) and not _ASKS_PRIVATE.search(folded):
        return Sender(True, for_them=True)
    if own and not (_by_another(message, folded, dossier) or _is_doubtful(folded)):
        return Sender(True, for_them=bool(_FOR_SOMEBODY.search(folded)))
    partner = _is_partner(message, folded, _told_names(dossier), dossier)
    return Sender(False, partner=partner, asks_private=bool(_ASKS_PRIVATE.search(folded)))


def asks_private(folded: str) -> bool:
    """Whether plain words ask what is nobody's to know: where somebody lives, earns, how they are."""
    return bool(_ASKS_PRIVATE.search(folded))


def partners_among(received: Sequence[Message], dossier: Dossier) -> set[str]:
    """The ids of the messages from a partner the record names: neither the person nor a stranger."""
    own, told = own_addresses(dossier), _told_names(dossier)
    return {
        m.ref
        for m in received
        if not is_own(m.sender, own) and _is_partner(m, fold(own_words(m.body)), told, dossier)
    }


def _speaks_for_kin(folded: str, dossier: Dossier) -> bool:
    """Whether somebody who gives another first name asks for a relative, from the address they share."""
    said = _SAYS_NAME.search(" ".join(folded.split()))
    names = {
        fold(dossier.person.first_name),
        *fold(dossier.person.last_name).split(),
        "la",
        "le",
        "mon",
        "ma",
    }
    return bool(said and said[1] not in names and _SPEAKS_OF_KIN.search(folded))


def _by_another(message: Message, folded: str, dossier: Dossier) -> bool:
    """Whether somebody else writes from the person's address in their own name: they say who they are, or
    speak of the person by name as of a third one, and do not sign for them."""
    first, last = fold(dossier.person.first_name), fold(dossier.person.last_name)
    lines = [line for line in folded.strip().splitlines() if line.strip()]
    if not lines or not first:
        return False
    if _gives_another_name(folded, dossier):
        return True
    signed = " ".join(line for line in lines[-_SIGNED:] if len(line.split()) <= _LONGEST_SIGNATURE)
    if re.search(rf"\b(?:{re.escape(first)}|{re.escape(last)})\b", signed):
        return False
    named = re.search(
        rf"\b{re.escape(first)}\b(?:,| (?:a|est|ne|n'|va|dit|peut|doit|veut|refuse|cherche|m'a|se|s'"
        rf"|et moi))",
        " ".join(lines),
    )
    return bool(_ANOTHER_HAND.search(folded) or (named and re.search(r"\b(?:il|elle)\b", folded)))


def _gives_another_name(folded: str, dossier: Dossier) -> bool:
    """Whether who writes gives a title and a name that are not the person's, or says they act for somebody
    named: "avocat de M. X"."""
    person = dossier.person
    own = {
        part
        for name in (person.first_name, person.last_name, person.birth_name)
        for part in fold(name).split()
    }
    said = " ".join(folded.split())
    titled = _TITLED_NAME.search(said)
    if titled and titled["name"] not in own and len(own) > 0:
        return True
    called = _CALLED_FOR.search(said)
    return bool(called and (called["name"] or called["plain"] in own))


def _is_doubtful(folded: str) -> bool:
    """Whether the person's address may be in other hands: contact details change, and those the agency has
    are asked for."""
    return bool(_CHANGES_CONTACT.search(folded) and _ASKS_OWN_DETAILS.search(folded))


def _told_names(dossier: Dossier) -> frozenset[str]:
    """The words of the adviser's own texts among which a partner's name is looked for, folded."""
    texts = [*(r.text for r in dossier.reports), *(p.company for p in dossier.proposals)]
    return frozenset(word for text in texts for word in _FIRM_WORDS.findall(fold(text)))


def _is_partner(message: Message, folded: str, told: frozenset[str], dossier: Dossier) -> bool:
    """Whether a name of the sender's address or signature stands in the adviser's own texts."""
    if _NO_TITLE.search(folded):
        return False
    person = dossier.person
    own = {
        part
        for name in (person.last_name, person.first_name, person.birth_name)
        for part in fold(name).split()
    }
    signed = [line for line in own_words(message.body).strip().splitlines() if line.strip()][-_SIGNED:]
    names = set(_FIRM_WORDS.findall(fold(message.sender))) - _COMMON_HOSTS
    names |= {fold(w) for line in signed for w in _CAPITALISED.findall(line)} - _COMMON_HOSTS
    return any(
        name in told or _is_compound(name, told) for name in names - own if len(name) >= _LEAST_LETTERS
    )


def _is_compound(name: str, told: frozenset[str]) -> bool:
    """Whether a host's name begins with a word of the notes and goes on: "campusmontagne" of "le campus"."""
    return len(name) >= _LEAST_COMPOUND and any(
        name[:cut] in told and name[:cut] not in _COMMON_HOSTS for cut in range(_LEAST_LETTERS, len(name) - 2)
    )
