"""From one note's passage to a phrase: what it is about, and its words in plain French."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.synthesis.backbone import age_on
from neo.core.assistant.synthesis.capitals import Proper
from neo.core.assistant.synthesis.clauses import Clause, join_clauses, presentable, split_clauses
from neo.core.assistant.synthesis.cleanness import reads_well
from neo.core.assistant.synthesis.heads import actor_told, split_label, task_head, topic_head
from neo.core.assistant.synthesis.shortening import is_condition, within
from neo.core.assistant.synthesis.subjects import first_named, names, subject_of
from neo.core.assistant.synthesis.third_person import Speaker, opens_on_a_verb, with_subject
from neo.core.assistant.synthesis.wording import lower_first, plain
from neo.core.dossier.sources import Source
from neo.core.facts.filters import (
    is_a_relative_s_care,
    is_about_the_adviser,
    is_others_own_affair,
    names_only_a_relative,
)
from neo.core.facts.model import Fact, Passage, Tag
from neo.core.facts.people import (
    names_a_relative_in_care,
    names_a_third_party,
    relatives_in_care_unnamed,
    without_first_names,
)
from neo.core.facts.record import RecordFacts
from neo.core.french import lazy_re as re
from neo.core.french.dates import MONTH_LABELS, show_date
from neo.core.french.folding import fold

MOST_BODY_WORDS = 22
_OLD_DAYS = 180
_MOST_TOPIC_WORDS = 3
_CONTACT = re.compile(
    r"(?:vue?|recue?|appel\w*|visio|rdv|rendez-vous|tel|telephone|point|entretien|"
    r"echange)\b(?! (?:d'embauche|geiq))[^:]{0,40}$"
)
_AGE = re.compile(r"^(?:\d+ ans|mineure?)$")
_CONNECTOR = re.compile(
    r"^(?:donc|mais|et|puis|alors|du coup|sinon|ensuite|par ailleurs|en revanche)[ ,]+", re.I
)
_CARER = re.compile(r"n'est plus aidante?\b|est aidante?\b")
_WEEKDAY = re.compile(r"\b([Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche)s?\b")
_TOLD_BY_AGENCY = re.compile(
    r"(?i)(?:lui|leur) (?:(?:ai|a) (?!le\b|une\b|cette\b|tout)\w{2,}[eétsui]"
    r"|(?!une\b|cette\b)\w{3,}[eét])\b"
)
# The person named as a headline, or as the subject of an adjective alone: "Elle, vendeuse…", "Il disponible".
_NAMED_FIRST = re.compile(r"^(?:elle|il|lui),\s+", re.I)
_WITHOUT_VERB = re.compile(
    r"^(elle|il) (?=(?:toujours |bien |donc )?(?:disponible|disposée?|inscrite?|hébergée?|logée?|"
    r"intéressée?|d['’]accord|partante?|titulaire|mobile|autonome|véhiculée?|mariée?|apte|inapte|prête?|"
    r"en recherche|en formation)\b)",
    re.I,
)
_BY_WHOM = re.compile(r" \((elle|il)\)")
_OPEN_QUESTION = re.compile(r"^[^:;,.]{0,60}\?$")
_BARE_CONSENT = re.compile(r"^ne (?:rien|pas) (?:donner|dire|communiquer|transmettre)\b")
_REFUSES = re.compile(
    r"\bn(?:e |')(?:souhaite|veut|desire|voulait|accepte) (?:pas|plus)\b|\brefuse (?:que|qu')|"
    r"\bplus de mention"
)
# "Elle rappelle qu'elle ne veut pas…": what she does not want is said straight.
_REPORTED = re.compile(
    r"^(?:elle|il|la personne) (?:me |nous )?(?:rappelle|répète|redit|précise|indique|dit|confirme) "
    r"qu['’](elle|il)\b",
    re.I,
)
# "Tél. mission arrêtée": how the interview was held is no part of what it says.
_BY_WHICH_MEANS = re.compile(r"^(?:t[ée]l|visio|appel)\.\s+(?=[\wà-ÿ])", re.I)
_SAYS_WHO = re.compile(r"(?:elle|il) (?!doit\b|devra\b)[a-z]+ [a-z]")
_LEFT_WITHOUT_SUBJECT = re.compile(r"n(?:e |')(?!pas\b|plus\b|rien\b|jamais\b)[a-z]")
_PERSON_TOLD = re.compile(r"\b(?:elle|il|mme|mr|m\.|de)\b")
# The person's own age when the note was written: the header gives the age of today.
_AGE_THEN = re.compile(
    r",? (?<!à )(?<!de )(?<!des )(?<!les )(?<!dès )(?<!avant )(?<!après )(?<!ses )(?<!plus )"
    r"\b(\d{2}) ans\b(?! (?:de|d'|d’|dans|en|comme|chez|minimum|apres|après|au)\b)"
)
_RELATIVE_UNNAMED, _HELPS_A_RELATIVE = "Un proche", " (aide un proche)"
_NAMESAKE = re.compile(r"(M\.|Mr|Mme|Mlle|Monsieur|Madame) ([A-ZÀ-Ý][\wà-ÿ'’-]+)$")
_NOT_FREE = re.compile(
    r"\b(?:indispo\w*|sauf|seulement|uniquement|jamais|"
    r"pas (?:dispo\w*|possible|libre|le|de rdv|de rendez-vous)|"
    r"ne (?:prend|peut|travaille) (?:pas|plus))\b"
)
_UNSAID = re.compile(r"\ben parler(?! (?:a|aux?|avec)\b)|\bdavantage\b")
_RELATION = re.compile(
    r"\b(ex[- ]?(?:mari|femme|conjointe?|compagn\w+|epou\w+)|mari|epouse|conjointe?|compagn\w+|pere|mere|"
    r"frere|soeur|"
    r"proprietaire|bailleur|employeur)\b"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """``head`` names the matter (may be empty), ``body`` says it; ``matter`` joins the phrases of one
    thing.
    """

    head: str
    body: str
    matter: str
    sources: tuple[Source, ...]
    day: date
    continued: str = ""
    names_matter: bool = False
    subject_head: str = ""

    def text(self) -> str:
        """The line, without its full stop."""
        return f"{self.head} : {lower_first(self.body)}" if self.head else self.body


class NoteReader:
    """Phrases for the passages of one record's reports."""

    def __init__(
        self,
        facts: RecordFacts,
        speaker: Speaker,
        hidden: dict[str, str],
        proper: Proper,
        today: date,
        birth: date | None = None,
    ) -> None:
        self._birth = birth
        self._speaker, self._hidden, self._proper, self._today = speaker, hidden, proper, today
        self._before = _previous_passages(facts)
        self._openings = _openings(facts)
        self._topics = _bare_topics(facts)

    def phrase(self, fact: Fact) -> Phrase | None:
        """The passage in plain words, or nothing when it cannot be said cleanly."""
        if fact.passage in self._topics:
            return None  # "Concours" alone: the items after it are told under its name
        if is_about_the_adviser(fact.folded) and not _PERSON_TOLD.search(fact.folded):
            return None  # "Retraite fin juillet, je passe le dossier": the adviser's, not the person's
        label, body = split_label(fact)
        if label and is_others_own_affair(fold(label)):
            return None  # the passage is about the one its label names
        if label and _SAYS_WHO.match(fold(label)):
            label, body = "", f"{label} : {body}"  # "elle tient son prix : 2 500 brut" is a sentence
        body = _CONNECTOR.sub("", body)
        subject, previous = subject_of(fact), self._before.get(fact.passage)
        if _BARE_CONSENT.match(fold(body)) and previous is not None:
            return self._nothing_to_tell(fact, previous)
        if fact.has(Tag.DISCLOSURE) and (refusal := self._refusal(fact, body, previous)):
            return refusal
        owner = label or fact.passage.label
        head = task_head(owner, body, self._speaker) or topic_head(fact, label, body, subject, previous)
        if self._is_a_relative(head):
            head = _RELATIVE_UNNAMED
        if head == "?" or (_OPEN_QUESTION.match(body.strip()) and not fact.has(Tag.TODO)):
            return None  # what the adviser wondered says nothing of the person
        text = self._body(fact, actor_told(owner, body, self._speaker), MOST_BODY_WORDS - len(head.split()))
        if not text:
            return None
        text = self._with_subject(text, fact, head)
        if not head and _LEFT_WITHOUT_SUBJECT.match(fold(text)):
            return None  # "Ne recrute pas avant juin": who does not is said elsewhere
        sources: tuple[Source, ...] = (source_of(fact),)
        opening = self._openings.get(fact.passage)
        if head and opening is not None and head not in fact.passage.text:
            sources = (*sources, source_of(opening))
        elif head and previous is not None and head not in fact.passage.label and subject is None:
            sources = (*sources, source_of(previous))
        shown = _BY_WHOM.sub("", without_first_names(self._plain(head, fact), self._hidden)) if head else ""
        matter = subject.name if subject else fold(shown or fact.passage.label)
        text = text if fact.passage.text.startswith(text[:4]) and not head else self._proper.lower_first(text)
        named = subject is not None and names(subject, text, 60)
        return Phrase(
            _capital(shown),
            text,
            matter,
            sources,
            fact.passage.date,
            self._proper.lower_first(lower_first(text)),
            named,
            subject.head if subject else "",
        )

    def _body(self, fact: Fact, body: str, limit: int) -> str:
        restricted = fact.has(Tag.DISCLOSURE, Tag.RESTRICTION)
        text = _day_named(self._plain(_BY_WHICH_MEANS.sub("", body), fact))
        clauses = split_clauses(relatives_in_care_unnamed(text, self._speaker.last_names))
        clauses = clauses[:1] + [_told_by_agency(c) for c in clauses[1:]]
        if len(clauses) > 1 and _CONTACT.match(fold(clauses[0].text)):
            clauses = [c for c in clauses[1:] if not _AGE.search(fold(c.text))]
        clauses, helps = _without_care(clauses)
        shown = presentable(clauses, restricted=restricted)
        if any(is_condition(c) and c not in shown for c in clauses):
            return ""  # what it depends on may not be told: the rest alone would be told as settled
        kept = within(shown, limit)
        while kept and not reads_well(kept[-1].text) and not is_condition(kept[-1]):
            kept = kept[:-1]
        text = join_clauses([replace(kept[0], before=""), *kept[1:]]) if kept else ""
        text = without_first_names(text, self._hidden)
        text += _HELPS_A_RELATIVE if helps and text else ""
        return text if text and reads_well(text) else ""

    def _is_a_relative(self, head: str) -> bool:
        """Whether a head only names a relative, by kinship or as a namesake of the other civility."""
        named = _NAMESAKE.match(head)
        return names_only_a_relative(fold(head)) or bool(
            named and fold(named[2]) in {fold(n) for n in self._speaker.last_names}
        )

    def _with_subject(self, text: str, fact: Fact, head: str) -> str:
        if head:
            return text
        text = _WITHOUT_VERB.sub(r"\1 est ", _NAMED_FIRST.sub("", text))
        if _TOLD_BY_AGENCY.match(text):
            return f"l'agence {lower_first(text)}"
        if opens_on_a_verb(text) and (_CARER.match(fold(text)) or self._speaks_of_the_person(fact)):
            return with_subject(text, self._speaker)
        return text

    def _nothing_to_tell(self, fact: Fact, previous: Fact) -> Phrase | None:
        """ "Ne rien donner" means something only with the one who asked: the passage before names them."""
        relation = _RELATION.search(previous.folded)
        if relation is None:
            return None
        whom = relation[1].replace(" ", "-")
        body = f"toute information reste confidentielle envers son {whom}"
        sources = (source_of(fact), source_of(previous))
        return Phrase("", body, "consent", sources, fact.passage.date)

    def _refusal(self, fact: Fact, body: str, previous: Fact | None) -> Phrase | None:
        """What the person does not want told: that clause alone, with whom or what it is about."""
        clauses = split_clauses(self._plain(body, fact))
        refusing = next((c for c in clauses if _REFUSES.search(fold(c.text))), None)
        if refusing is None or _UNSAID.search(fold(refusing.text)):
            return None
        if not presentable([refusing], restricted=True) or refusing.words > MOST_BODY_WORDS:
            return None
        text = _REPORTED.sub(r"\1", re.sub(r"^(?:mais|et|donc) ", "", refusing.text))
        text = with_subject(text, self._speaker) if opens_on_a_verb(text) else text
        text = without_first_names(text, self._hidden)
        if not reads_well(text):
            return None
        pronoun = re.search(r"qu['’](?:elles?|ils?)\b", text)
        subject = _stood_for(previous, clauses, refusing) if pronoun else ""
        return Phrase(subject, text, "consent", (source_of(fact),), fact.passage.date)

    def _plain(self, text: str, fact: Fact) -> str:
        text = plain(text, fact.passage.date, self._today, self._speaker, self._proper)
        if self._birth is None:
            return text
        then = age_on(self._birth, fact.passage.date)
        return _AGE_THEN.sub(lambda m: "" if abs(int(m[1]) - then) <= 1 else m[0], text)

    def _speaks_of_the_person(self, fact: Fact) -> bool:
        """The subject left out is the person's, unless the passage before was about somebody else."""
        previous = self._before.get(fact.passage)
        return previous is None or not names_a_third_party(previous.passage.text)

    def noted(self, phrase: Phrase, text: str) -> str:
        """The month an older note was written, when the line gives no date itself: a reader must see its
        age; the day of a note dated in the future, which is a slip or a plan.
        """
        if phrase.day > self._today:
            return f" (note datée du {show_date(phrase.day)}, à venir)"
        if (self._today - phrase.day).days <= _OLD_DAYS or re.search(r"\d{4}\b", text):
            return ""
        return f" ({MONTH_LABELS[phrase.day.month - 1]} {phrase.day.year})"


def _told_by_agency(clause: Clause) -> Clause:
    """A clause after another one has its own subject: "…, lui explique les délais" is the agency's doing."""
    told = _TOLD_BY_AGENCY.match(clause.text)
    return replace(clause, text=f"l'agence {lower_first(clause.text)}") if told else clause


def _without_care(clauses: list[Clause]) -> tuple[list[Clause], bool]:
    """The clauses without those on a relative's care, when another says what it leaves the person."""
    care = [c for c in clauses if is_a_relative_s_care(fold(c.text)) or names_a_relative_in_care(c.text)]
    if not care or not any(_NOT_FREE.search(fold(c.text)) for c in clauses if c not in care):
        return clauses, False
    return [c for c in clauses if c not in care], True


def _bare_topics(facts: RecordFacts) -> frozenset[Passage]:
    """Passages that only name what the next ones of their line are about."""
    pairs = zip(facts.reports, facts.reports[1:], strict=False)
    return frozenset(
        a.passage
        for a, b in pairs
        if b.passage.pointer == a.passage.pointer
        and b.passage.label == a.passage.text.strip(" .")
        and len(a.passage.text.split()) <= _MOST_TOPIC_WORDS
    )


def _openings(facts: RecordFacts) -> dict[Passage, Fact]:
    """For each passage under a label that its line opened with, the passage that holds the label."""
    found: dict[Passage, Fact] = {}
    holding: dict[tuple[str, str], Fact] = {}
    for fact in facts.reports:
        passage = fact.passage
        if passage.label and not passage.text.startswith(passage.label):
            if (opening := holding.get((passage.pointer, passage.label))) is not None:
                found[passage] = opening
        else:
            holding[passage.pointer, passage.label or passage.text.strip(" .")] = fact
    return found


def _stood_for(previous: Fact | None, clauses: list[Clause], refusing: Clause) -> str:
    """What "qu'elles" stands for: the matter named before the refusal in the same passage or by its label."""
    before = " ".join(c.text for c in clauses[: clauses.index(refusing)])
    for subject in (first_named(fold(before)), subject_of(previous) if previous else None):
        if subject and subject.name != "consent":
            return subject.head
    return ""


def source_of(fact: Fact) -> Source:
    """The passage as a citation."""
    p: Passage = fact.passage
    return Source(p.ref, p.pointer, p.start, p.end, p.text, p.date, p.author)


def _previous_passages(facts: RecordFacts) -> dict[Passage, Fact]:
    """For each passage of a report, the fact just before it in the same report."""
    pairs = zip(facts.reports, facts.reports[1:], strict=False)
    return {b.passage: a for a, b in pairs if a.passage.pointer == b.passage.pointer}


def _day_named(text: str) -> str:
    """ "ce jour-là" as the weekday the passage names: the clause may be shown without the one before."""
    weekday = _WEEKDAY.search(text)
    return re.sub(r"\bce jour[- ]là\b", f"le {weekday[1].lower()}", text) if weekday else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
