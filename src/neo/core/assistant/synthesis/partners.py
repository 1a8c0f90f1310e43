"""What employers, schools and partners wrote since the last note: the newest word on a date or an offer.

No report holds it yet, so it is told in their own words, with who signed. A relative, a landlord or
somebody who asks about the person is never quoted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.assistant.synthesis.notes import source_of
from neo.core.assistant.synthesis.plan import ADDS, PlannedFact, Section
from neo.core.assistant.synthesis.pressing import cannot_wait
from neo.core.assistant.synthesis.quoting import fitted, quotable
from neo.core.dossier.model import Dossier, Message
from neo.core.dossier.sources import Source
from neo.core.facts.model import Fact, Speaker, Tag
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

_MOST_DAYS = 90
_MOST_LINES, _MOST_SIGNED_WORDS = 3, 5
_LEAST_QUOTED, _MOST_QUOTED, _SAYS_LITTLE, _LONGEST_READ = 4, 16, 8, 60
# What the quoted part has to hold: a day, an hour, an amount, what is no longer so.
_TELLING = re.compile(
    r"\d|\b(?:report|decal|n'est plus|annul|accept|refus|retenu|embauch|recrut|"
    r"lundi|mardi|mercredi|jeudi|vendredi)"
)
_PROFESSIONAL = re.compile(
    r"\b(?:formations?|sessions?|stages?|stagiaires?|entretiens?|postes?|recrut\w*|embauch\w*|cdi|cdd|"
    r"contrats?|"
    r"conventions?|devis|immersions?|pmsmp|poei|candidatures?|missions?|plannings?|inscriptions?|"
    r"apprentissage|"
    r"alternance|essai|financement|opco|creche|jury|examen|mise en demeure|majoration|urssaf|caf|cpam|msa|"
    r"tribunal|greffe|prefecture|commissaire de justice|huissier|tresor public|mdph)\b"
)
# Whoever asks where the person lives or what they are paid is told nothing, and is not quoted either.
_ASKS_ABOUT = re.compile(
    r"\b(?:son adresse|sa nouvelle adresse|ses coordonnees|ses revenus|combien (?:il|elle)|"
    r"ou (?:il|elle) (?:habite|vit)|les coordonnees|savoir (?:ou|combien)|s'(?:il|elle) (?:travaille|"
    r"touche|vit)|"
    r"(?:me|nous) (?:confirmer|communiquer|dire) (?:que|si|sa|son|ou))\b"
)
_RELATIVE = re.compile(
    r"\b(?:je suis|ici) (?:le|la|son|sa|l')\s?(?:ex[- ]?)?(?:mari|epou\w+|femme|conjointe?|compagn\w+|"
    r"pere|mere|frere|soeur|fils|fille)\b"
    r"|\b(?:mon|ma) (?:ex[- ]?)?(?:mari|femme|fils|fille|mere|pere|frere|soeur|locataire)\b|"
    r"\bloyers?\b|\blocataire\b"
)
_TRAP = re.compile(r"https?://|\bcliquez\b|\bmot de passe\b|\bconsigne\b|\bidentifiants?\b")
_AHEAD_WORTH, _CHANGE_WORTH, _OFFER_WORTH, _DEADLINE_WORTH, _BASE_WORTH = 2.2, 1.6, 1.4, 1.0, 2.4
_NOT_A_SIGNATURE = re.compile(
    r"\d|@|[?!:]|\b(?:cordialement|bien a|merci|salutations|bonne|respectueusement)\b"
)


def partner_lines(
    dossier: Dossier, facts: tuple[Fact, ...], today: date, lines_a_mail: int
) -> Iterator[PlannedFact]:
    """At most three lines a mail, for the mails that came after the last report."""
    last = max((r.date for r in dossier.reports), default=date.min)
    for place, message in enumerate(reversed(dossier.messages), 1):
        day = message.sent_at.date()
        if not message.incoming or day < last or (today - day).days > _MOST_DAYS:
            continue
        said = [f for f in facts if f.passage.ref == message.ref]
        if is_professional(message, said):
            yield from _lines(message, said, today, place * lines_a_mail)


def is_professional(message: Message, said: list[Fact]) -> bool:
    """Whether a mail that is not the person's comes from work or training, no relative's and no trap."""
    if not said or any(f.speaker is not Speaker.THIRD_PARTY for f in said):
        return False
    text = fold(f"{message.subject} . {message.body}")
    return bool(_PROFESSIONAL.search(text)) and not (_RELATIVE.search(text) or _TRAP.search(text))


def _lines(message: Message, said: list[Fact], today: date, rank: int) -> Iterator[PlannedFact]:
    told = [
        (worth, fact, quote) for fact in said if (worth := _worth(fact, today)) and (quote := _quote(fact))
    ]
    best = sorted(told, key=lambda item: -item[0])[:_MOST_LINES]
    signed, signature = _signature(message)
    state = " (non lu)" if message.state == "NON_LU" else ""
    opening = (
        f"Mail du {show_date(message.sent_at.date())}{state}{f' de {signed}' if signed else ' d’un tiers'}"
    )
    for index, (worth, fact, quote) in enumerate(best):
        text = f"{opening} : « {quote} »." if index == 0 else f"Ce mail {ADDS} : « {quote} »."
        sources = (source_of(fact), *((signature,) if signature and index == 0 else ()))
        value = (best[0][0] + 0.5) if index == 0 else worth
        keys = frozenset(content_keys(quote))
        section = Section.URGENT if index == 0 and cannot_wait(fact, today) else Section.EXCHANGES
        yield PlannedFact(section, value, sources, draft=text, keys=keys, rank=rank + index, opening=opening)


def _quote(fact: Fact) -> str:
    """The part of a passage that gives the day, the figure or the news, short enough for one sentence."""
    quote = quotable(fact, most=_MOST_QUOTED, telling=_TELLING)
    if len(quote.split()) < _SAYS_LITTLE:  # "sans accord au 10 juillet": what follows from it has to be said
        whole = fitted(quotable(fact, most=_LONGEST_READ), _MOST_QUOTED)
        quote = whole if len(whole.split()) > len(quote.split()) else quote
    return quote if len(quote.split()) >= _LEAST_QUOTED else ""


def _worth(fact: Fact, today: date) -> float:
    """Nothing for a passage that gives no day to come, no offer, no change."""
    if fact.has(Tag.SENSITIVE, Tag.THIRD_PARTY_PRIVATE, Tag.SMALL_TALK) or _ASKS_ABOUT.search(fact.folded):
        return 0.0
    worth = _AHEAD_WORTH * (fact.next_day(today) is not None)
    worth += _CHANGE_WORTH * fact.has(Tag.CHANGE, Tag.ABANDONED) + _OFFER_WORTH * fact.has(Tag.OPPORTUNITY)
    worth += _DEADLINE_WORTH * fact.has(Tag.DEADLINE, Tag.RESULT, Tag.MISSING)
    return worth + _BASE_WORTH if worth else 0.0


def _signature(message: Message) -> tuple[str, Source | None]:
    """Who signed, from the last line of the mail, and where it stands; nothing when it is no name."""
    lines = [line.strip(" .,") for line in message.body.strip().splitlines() if line.strip()]
    last = re.split(r" ?[,–-] | \d", lines[-1])[0] if len(lines) > 1 else ""
    named = 0 < len(last.split()) <= _MOST_SIGNED_WORDS and last[:1].isupper()
    if not named or _NOT_A_SIGNATURE.search(fold(last)):
        return "", None
    start = message.body.rfind(last)
    pointer = message.pointer + "/corps"
    return last, Source(message.ref, pointer, start, start + len(last), last, message.sent_at.date())
