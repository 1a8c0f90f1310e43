"""A request named in a few words, so that an adviser sees at a glance what a mail asks."""

from __future__ import annotations

from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.topics import (
    APPOINTMENT,
    ATTACHED,
    BENEFIT,
    LIMIT,
    WAGE,
    topic_words,
)
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_MOST_HEADING = 2
_WORDS = re.compile(r"\w+(?:-\w+)*")
_LONGEST = 40
"""Words of the mail shown with a request."""
_ASKED_FOR: tuple[tuple[str, str], ...] = (
    ("Heure", r"a quelle heure|quelle heure|\bheure\b|quels? horaires?|horaires?"),
    ("Date limite", r"jusqu'a quand|avant quand|date limite|dernier delai|pour quand|avant quelle date"
                    r"|delai"),
    ("Date", r"\bquand\b|quels? jours?|quelles? dates?|quel jour|\bwann\b"),
    ("Lieu", r"\bc'est ou\b|\bou (?:est|sont|faut|dois|exactement|aller|a)\b|quelle adresse|\bquand et ou\b"),
    ("Qui contacter", r"\ba qui\b|\bchez qui\b|\bqui (?:doit|dois|peut|s'occupe)|je demande qui"),
    ("Montant", r"\bcombien\b|montant|quelle somme"),
    ("Raison", r"\bpourquoi\b|quelle raison|la raison|motif|\bwarum\b"),
    ("Ce qu'il faut apporter ou écrire", r"\b(?:ramener?|amener|apporter|ecri\w+|preparer|fournir) quoi|"
     r"quoi (?:ramener|amener|apporter|fournir)|(?:dois|faut) (?:r?amener|apporter|ecrire|fournir)"
     r"|quelles pieces"),
    ("Document à transmettre", r"(?:envoy|transmett|adress|recu)\w* .{0,40}\b(?:cv|convention|attestation"
                               r"|document)"),
    ("Corriger", r"\bcorrig\w+|\brectifi\w+|\bfaux\b|\berreur\b"),
    ("Confirmer", r"\bconfirm\w+|\bc'est (?:bien|toujours|sur)\b|\bbien prise? en compte"),
)  # fmt: skip
_COMPILED = tuple((label, re.compile(pattern)) for label, pattern in _ASKED_FOR)
_EFFECT = re.compile(
    r"\bsi (?:je|j'|c'|on|il|elle|la|le)\b|\bs'(?:il|elle)\b|est-ce que (?:je |j')?(?:perds?|garde)"
)
_DAY = re.compile(
    r"\b(?:du|le) (\d{1,2})\b(?! ?(?:h\b|heures?|/|janv|fev|mars|avr|mai|juin|juil|aout|sep"
    r"|oct|nov|dec))"
)
_MONEY = (BENEFIT, WAGE, "money")


def label_of(asked: Asked) -> str:
    """What is asked and about what: "Heure – rendez-vous"."""
    topics = [t.label for t in asked.topics if t.name not in (LIMIT, ATTACHED, "contact")]
    if asked.joins:
        return "Pièce jointe annoncée : réception"
    wanted = _wanted(asked)
    if asked.moves and asked.about(APPOINTMENT):
        wanted = "Changer"
    elif asked.moves and not topics:
        wanted, topics = "Changer", ["rendez-vous"]
    if not topics and asked.about("contact"):
        topics = ["contact avec un partenaire"]
    about = ", ".join(dict.fromkeys(topics[:2]))
    day = _DAY.search(asked.folded)
    if day and (asked.moves or asked.about(APPOINTMENT)):
        about += f" du {day[1]}"
    return (
        f"{wanted} – {about}" if wanted and about else wanted or (about[:1].upper() + about[1:]) or "Question"
    )


def heading_of(asked: Asked) -> str:
    """What an answer is headed with: the sender's own words that name the topics of the request ("Permis,
    aide"), never those on health, money or where somebody lives; empty when none does."""
    written = {fold(word): word for word in _WORDS.findall(asked.text)}
    named = [written[word] for word in topic_words(asked.folded) if word in written]
    words = ", ".join(dict.fromkeys(word.lower() for word in named[:_MOST_HEADING]))
    return words[:1].upper() + words[1:]


def shown_request(asked: Asked) -> str:
    """The request as the adviser sees it: its label and the sender's own words."""
    words = asked.text.split()
    quote = " ".join(words[-_LONGEST:]) if len(words) > _LONGEST else asked.text
    return f"{label_of(asked)} : « {'… ' if len(words) > _LONGEST else ''}{quote.strip(' «»')} »"


def _wanted(asked: Asked) -> str:
    found = [label for label, pattern in _COMPILED if pattern.search(asked.folded)]
    if "Date limite" in found and "Date" in found:
        found.remove("Date")
    if not found and _EFFECT.search(asked.folded):
        return "Effet d'un changement"
    if "Montant" in found and not asked.about(*_MONEY):
        found[found.index("Montant")] = "Combien"
    return " et ".join([found[0], *(w[:1].lower() + w[1:] for w in found[1:2])]) if found else ""
