"""Whether what a passage holds is attached to the very thing asked, not only told beside it.

Each check says why a careful reader would not give the passage. All patterns run on folded text.
"""

from __future__ import annotations

from neo.core.assistant.answer.amount_kinds import kind_asked, kind_told
from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.features import Evidence, PartReader, is_telling
from neo.core.assistant.answer.matching import in_window
from neo.core.assistant.answer.stance import is_denied
from neo.core.assistant.answer.values import PHONE
from neo.core.french import lazy_re as re

ROLE = re.compile(
    r"\b(?:qui (?:est|sera|etait|serait)|comment s'appel\w+|quel est le nom d[eu]|le nom d[eu]) "
    r"(?:le |la |l'|son |sa |leur |les |ses )?(\w{4,})"
    r"|^(?:le )?(?:pre)?nom (?:de la |du |de l'|d'|de son |de sa |de )(\w{4,})"
    r"|^(?:le |la |l'|son |sa )?(\w{4,})(?: [\w'-]+){0,4} s'ap+el\w+ comment"
)
_ADVISER = re.compile(r"conseill\w+|referente?|agente?|interlocut\w+")
_OTHER_SUBJECT = re.compile(r"\b(?:il|elle|ils|elles|je|on|nous|vous)\b|\bj'")
_CUT_OFF = re.compile(
    r"\)|[.;:(] ?\S+ \S+|,(?: \S+){3,}"
)  # a bracket closed, or another clause opened, between name and role
_OF_NAME = re.compile(r" ?(?:de|d'|du|des) ?")  # "la mère de Lison": the name is not the mother's
_QUALIFIED = r"(?:[a-z]\d?|\w+(?:ier|iere|al|ale|el|elle|ique|aire|if|ive))"
_CONTENT_ASKED = re.compile(
    r"\bque (?:doit contenir|dit|contient|precise|indique|mentionne|conclut|raconte) (?:exactement )?"
    r"(?:le |la |l'|son |sa |les |ses )?(\w{4,})"
    r"|\bcontenu (?:de la |du |de l'|de son |de sa )(\w{4,})"
)
_CONTENT_TOLD = re.compile(
    r"[:\"«]|\b(?:dit|indique\w*|precise\w*|conclu\w*|mention\w+|recommand\w+|reco|selon|propos\w+)\b"
)
_SAID_ASKED = re.compile(
    r"\b(?:le |la |l'|les )(\w{4,})(?: [\w'-]+){0,3} (?:a|ont) (?:dit|repondu|decide|propose|demande|"
    r"annonce) quoi\b"
    r"|\b(?:que |qu'en )(?:pense|dit) (?:le |la |l'|mme |m\. ?|mr |madame |monsieur )(\w{4,})"
    r"|\bqu'a (?:dit|repondu|decide|propose|annonce) (?:le |la |l')(\w{4,})"
)
_SAID_TOLD = re.compile(
    r"[\"«]|\b(?:dit|disent|repond\w*|decid\w*|propos\w+|annonc\w+|accept\w+|refus\w*|favorable\w*|non|"
    r"oui|ok|"
    r"fixe\w*|ordonn\w+|accord\w*)\b"
)
_OFFERED = re.compile(r"\b(?:propos\w+|offre\w*|annonc\w+)\b")
_WISHED = re.compile(r"\b(?:souhait\w*|plancher|minimum|vise\w*|pretention\w*|hesite|voudrait|espere)\b")
_CAUSE_MARK = re.compile(r"\b(?:parce qu\w*|car|a cause d\w*)\b'?")
_MEETING = re.compile(
    r"\b(?:rdv|rendez|entretiens?|recu\w*|recoit|rencontr\w+|vue?|conseill\w+|suiv\w+|"
    r"referente?)\b"
)
_NAME_WORDS = 8
_ONLY_DUE = re.compile(r"\b(?:a faire|a commencer|engagement pris)\b.*\becheance\b")
_BEGINS = re.compile(r"(?<!creee )\b(?:debut|le) \d\d/\d\d/\d{4}|\bdebut\b|\bdu \d|\bconvocation\b")
_UNSETTLED = re.compile(r"\ba (?:confirmer|fixer|caler|convenir|preciser)\b")


def role_of(asked: re.Match[str] | None) -> str:
    """The role named by a match of ``ROLE``."""
    return next((g for g in asked.groups() if g), "") if asked else ""


def names_another_kind(reader: PartReader, e: Evidence) -> bool:
    """A value of the "permis côtier" where the "permis B" is asked."""
    if not e.values:
        return False
    folded = reader.texts.folded(e.passage)
    return any(_only_other_kinds(w.word.phrase, folded) for w in reader.words if w.word.phrase)


def _only_other_kinds(phrase: str, folded: str) -> bool:
    base = phrase.rsplit(" ", 1)[0]
    told = len(re.findall(rf"\b{re.escape(base)}\b", folded))
    others = len(re.findall(rf"\b{re.escape(base)} (?!a\b|y\b){_QUALIFIED}\b", folded))
    return bool(told) and told == others and not re.search(rf"\b{re.escape(phrase)}\b", folded)


def names_somebody_else(reader: PartReader, e: Evidence) -> bool:
    """Asked who holds a role: the name belongs to another subject, or is only the writer's."""
    asked = ROLE.search(reader.question.folded) if Ask.WHO in reader.asks else None
    people = e.values.get(Ask.WHO, ())
    role_asked = role_of(asked)
    if asked is None or not people:
        return False
    if all(v.end == 0 for v in people):
        return not _ADVISER.fullmatch(role_asked)
    folded = reader.texts.folded(e.passage)
    role = re.search(rf"\b{re.escape(role_asked)}", folded)
    if role is None:
        return False
    between = [folded[min(v.end, role.end()) : max(v.start, role.start())] for v in people if v.end]
    apart = [_OTHER_SUBJECT.search(text) or _CUT_OFF.search(text) for text in between]
    told = [v for v in people if v.end]
    of_it = [
        role.end() <= v.start and _OF_NAME.fullmatch(text) for v, text in zip(told, between, strict=True)
    ]
    return all(a or b for a, b in zip(apart, of_it, strict=True))


def hides_the_content(reader: PartReader, e: Evidence) -> bool:
    """Asked what a document says: the passage only speaks of the document."""
    asked = _CONTENT_ASKED.search(reader.question.folded)
    if asked is None:
        return False
    folded = reader.texts.folded(e.passage)
    start = folded.find(asked[1] or asked[2])
    return start >= 0 and not _CONTENT_TOLD.search(folded, start)


def says_nothing_by_them(reader: PartReader, e: Evidence) -> bool:
    """Asked what somebody said or decided: the passage must name them and tell what they said."""
    asked = _SAID_ASKED.search(reader.question.folded)
    if asked is None or Ask.WHICH not in reader.asks:
        return False
    who = next(filter(None, asked.groups()))
    folded = reader.texts.folded(e.passage)
    if reader.is_strange(e.passage):  # a mail of somebody else speaks for itself
        return False
    named = re.search(rf"\b{re.escape(who[:6])}", folded)
    return named is None or not _SAID_TOLD.search(folded, named.end())


def tells_it_as_the_cause(reader: PartReader, e: Evidence) -> bool:
    """Asked why: what is asked about stands only after "parce que", as the reason of something else."""
    if Ask.WHY not in reader.asks:
        return False
    folded = reader.texts.folded(e.passage)
    mark = _CAUSE_MARK.search(folded)
    if mark is None:
        return False
    after = re.split(r"[,.;]", folded[mark.end() :], maxsplit=1)[0]
    words = [w for w in reader.words if is_telling(w.word)]
    held = [w for w in words if in_window(w, after)]
    return bool(held) and not any(in_window(w, folded[: mark.start()]) for w in words)


def has_not_happened(reader: PartReader, e: Evidence) -> bool:
    """Asked when something comes or came: the clause that tells it denies it and holds no date."""
    if Ask.WHEN not in reader.asks or reader.question.choice:
        return False
    verbs = [w for w in reader.words if (w.word.verb or w.word.predicate) and not w.word.light]
    if not verbs:
        return False
    folded = reader.texts.folded(e.passage)
    dated = [folded[v.start : v.end] for v in e.values.get(Ask.WHEN, ()) if v.end]
    telling = [c for c in reader.clauses(e.passage) if any(in_window(w, c) for w in verbs)]
    return bool(telling) and all(is_denied(c) and not any(d in c for d in dated) for c in telling)


def is_of_another_kind(reader: PartReader, e: Evidence) -> bool:
    """Asked for a price, where the only amounts told are a rent or a salary."""
    amounts = e.values.get(Ask.AMOUNT, ())
    asked = kind_asked(reader.question.folded) if amounts else ""
    if not asked:
        return False
    told = {kind_told(reader.texts.folded(e.passage), v) for v in amounts}
    return "" not in told and asked not in told


def is_only_the_appointment(reader: PartReader, e: Evidence) -> bool:
    """Asked who did something, or how long it lasts: an appointment only tells of itself."""
    if not {Ask.WHO, Ask.DURATION} & set(reader.asks) or e.passage.kind != "appointment":
        return False
    return not _MEETING.search(reader.question.folded)


def is_only_a_signature(reader: PartReader, e: Evidence) -> bool:
    """The last line of a mail names who writes, and tells nothing else."""
    if {Ask.WHO, Ask.PHONE, Ask.WHERE} & set(reader.asks) or not reader.texts.signs(e.passage):
        return False
    words = PHONE.sub("", e.passage.text).split()
    return len(words) <= _NAME_WORDS and not any(c.isdigit() for word in words for c in word)


def is_only_wished(reader: PartReader, e: Evidence) -> bool:
    """Asked what is offered: what the person would like is no offer."""
    if Ask.AMOUNT not in reader.asks or not _OFFERED.search(reader.question.folded):
        return False
    folded = reader.texts.folded(e.passage)
    return bool(_WISHED.search(folded)) and not _OFFERED.search(folded)


def is_unsettled(reader: PartReader, e: Evidence) -> bool:
    """Asked when: a step still to be done or confirmed only has the limit set for it."""
    if Ask.WHEN not in reader.asks or e.passage.kind not in ("step", "engagement"):
        return False
    folded = reader.texts.folded(e.passage)
    return bool(_UNSETTLED.search(folded) or (_ONLY_DUE.search(folded) and not _BEGINS.search(folded)))


def is_over(reader: PartReader, e: Evidence) -> bool:
    """Asked whether an allowance still runs: the field of one whose end is past tells of what was."""
    if e.passage.kind != "benefit" or reader.asks != (Ask.WHETHER,):
        return False
    ends = [v for v in reader.values(e.passage, Ask.UNTIL) if not v.vague]
    return bool(ends) and max(v.shown for v in ends) < f"{reader.today}"


def is_told_too_early(reader: PartReader, e: Evidence) -> bool:
    """Asked whether it happened on a day: what was written before that day cannot tell."""
    if not (reader.question.done and Ask.WHETHER in reader.asks) or reader.question.choice:
        return False
    days = [d.first for d in reader.question.dates if d.precision == "day"]
    written = e.passage.date
    if not days or written is None:
        return False
    return written < min(days)
