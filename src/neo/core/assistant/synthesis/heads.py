"""What a note's line opens with: its own label in words, its subject's name, or the employer it speaks of."""

from __future__ import annotations

from neo.core.assistant.synthesis.antecedents import needs_antecedent
from neo.core.assistant.synthesis.capitals import is_common
from neo.core.assistant.synthesis.subjects import Subject, first_named, names, subject_of
from neo.core.assistant.synthesis.third_person import (
    Speaker,
    opens_on_a_verb,
    speaks_in_first_person,
    with_subject,
)
from neo.core.assistant.synthesis.wording import lower_first
from neo.core.facts.filters import is_about_the_adviser, is_judgement, is_others_own_affair, is_sensitive
from neo.core.facts.model import Fact
from neo.core.facts.subject_words import DEFINITE
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

_SAYS_NOTHING = re.compile(
    r"^(?:(?:tel|telephone|visio|appel|echange|point|entretien) .*|tel|telephone|visio|appel|agence|"
    r"phoning|a faire|attention|note|rappel|nb|nouveau|divers|trav a "
    r"faire|action|urgent|info|suite|autre|"
    r"actions|"
    r"faits?|situation|depuis|constats?|dit|echanges?|avancement|evolutions?|contexte|actualites?|"
    r"nouvelles|verdict\b.*|"
    r"points?|bilan|idee|conclusion|retour|contact|priorites?.*|desaccord.*|\d+)$"
)
_IS_A_CLAUSE = re.compile(
    r"^(?:elle|il|je|on|nous|mais|donc|et|ou|si|rien|pas|ca|c'est|n'|ne|a|est|sont|veut|dit|demande|mme|mr|"
    r"m\.)\b|"
    r"\b(?:est|sont|a|ont|va|vont|doit|propose|dit|demande|evoque)\b"
)
_AGENCY = "l'agence"
_AGENCY_TASK = re.compile(
    r"(?:(?:a faire|todo|actions?|engagements?)[, ]*)?(?:par |pour |de )?(?:moi|je dois|"
    r"cote (?:ft|agence|moi|conseillere?)|mon cote|ft|agence|conseillere?|nous)"
)
_PERSON_TASK = re.compile(
    r"(?:(?:a faire|todo|actions?|engagements?)[, ]*)?(?:par |pour )?(?:elle|lui|il|de|(?:elle|il|de) doit|"
    r"(?:de )?(?:cote de|son cote))"
)
_OWED = re.compile(r"(?:elle|il|de|mme|m\.)? ?(?:doit|devra) (?:m'|me |nous |lui )?(\w+(?:er|ir|re))")
_OPENS_TASKS = re.compile(r"\b(?:doit|dois|doivent|faire|taches?|actions?)\b")
_INFINITIVE = re.compile(r"(?:se |s'|m'|me |lui |leur |l')?\w+(?:er|ir|re|oir)\b")
_EMPLOYER = re.compile(
    r"(?:^|[Cc]hez |[Ee]ntreprise |[Ss]ociété |[Aa]ssociation |"
    r"[Ss]ur )([A-ZÀ-Ý][\wà-ÿ'’-]+(?: (?:(?:de|du|des|la|le|les|d') )?[A-ZÀ-Ý][\wà-ÿ'’-]+){0,3})(?= |$|"
    r"[,.(:])"
)
_MOST_HEAD_WORDS, _TOO_SHORT_ALONE = 6, 4


def split_label(fact: Fact) -> tuple[str, str]:
    """The label that stands in the passage's own words ("Logement : …") and the text after it."""
    text, label = fact.passage.text, fact.passage.label
    if label and text.startswith(label):
        return label, text[len(label) :].lstrip(" :")
    return "", text


def task_head(label: str, body: str, speaker: Speaker) -> str:
    """Whose side what follows is on, when the label says it and no verb follows; else nothing."""
    if owed := _OWED.fullmatch(fold(label)):
        return f"{speaker.pronoun} doit {label.split()[-1].split(chr(39))[-1]}" if owed[1] else ""
    actor = actor_of(label, speaker)
    if not actor or actor_told(label, body, speaker) != body:
        return ""
    return "Côté agence" if actor == _AGENCY else "De son côté"


def actor_told(label: str, body: str, speaker: Speaker) -> str:
    """``body`` with who must do it or does it, when its label names them: "Elle : envoyer le CV"."""
    actor = actor_of(label, speaker)
    if actor and _INFINITIVE.match(fold(body)):
        return f"{actor} doit {lower_first(body)}"
    if actor and actor != _AGENCY and opens_on_a_verb(body):
        return with_subject(body, speaker)
    return body


def actor_of(label: str, speaker: Speaker) -> str:
    """Who a label gives what follows to: "l'agence", the person's pronoun, or nobody."""
    folded = fold(label)
    if _AGENCY_TASK.fullmatch(folded):
        return _AGENCY
    named = re.sub(r"^(?:mme|mlle|m\.|mr|madame|monsieur) ", "", folded) in {
        fold(n) for n in (*speaker.last_names, *speaker.first_names)
    }
    return speaker.pronoun if named or _PERSON_TASK.fullmatch(folded) else ""


def is_task_label(label: str) -> bool:
    """Whether a label only announces things to do."""
    folded = fold(label)
    return bool(
        _AGENCY_TASK.fullmatch(folded) or _PERSON_TASK.fullmatch(folded) or _OPENS_TASKS.search(folded)
    )


def can_head(label: str) -> bool:
    """Whether a label names something that may be shown."""
    folded = fold(label)
    clause = _IS_A_CLAUSE.search(fold(label.replace("à", "-")))  # "Aide à la mobilité" holds no verb
    if not label or is_task_label(label) or _SAYS_NOTHING.match(folded) or clause:
        return False
    if len(label.split()) > _MOST_HEAD_WORDS or speaks_in_first_person(label):
        return False
    return not (
        is_sensitive(folded)
        or is_judgement(folded)
        or is_others_own_affair(folded)
        or is_about_the_adviser(folded)
    )


# Labels that tell one side of an offer: they mean something only with whose it is.
_ATTRIBUTE = re.compile(
    r"^(?:dates?|horaires?|salaire|remuneration|demarrage|debut|duree|contact|conditions?|lieu)\b"
)
# "Excellent bilan": an opinion on what follows, not its name.
_OPINION = re.compile(
    r"^(?:tres |plutot |assez )?(?:excellent|bon|bonne|mauvais|super|beau|belle|gros|grosse|tb)\w*\b"
)
# Labels that qualify one item only: what follows on the line is no longer "to be bettered".
_QUALIFIES = re.compile(
    r"^(?:a (?:ameliorer|noter|revoir|voir|suivre|savoir|verifier|retenir|travailler)|"
    r"points? (?:forts?|faibles?|positifs?|negatifs?|de vigilance|a revoir)|"
    r"forces?|faiblesses?|atouts?|freins?)$"
)
_HEADINGS = {"points durs": "Points à résoudre", "point dur": "Point à résoudre", "pb": "Difficulté"}


def topic_head(
    fact: Fact, label_of_text: str, body: str, subject: Subject | None, previous: Fact | None
) -> str:
    """What to put before a body that does not say what it is about; empty when it does, "?" when nothing
    helps.
    """
    label, own = fact.passage.label, first_named(fold(body))
    if not label_of_text and (_QUALIFIES.match(fold(label)) or _OPINION.match(fold(label))):
        label = ""  # it told of the item before, not of the line
    labelled = first_named(fold(label))
    if not label_of_text and own and labelled and own is not labelled and own.name in DEFINITE:
        label = ""  # the line has moved on to another matter
    if _ATTRIBUTE.match(fold(label)) and (owner := employer_of(previous)) and owner != label:
        return f"{owner}, {label[:1].lower()}{label[1:]}"
    if can_head(label) and (label_of_text or not content_keys(label) & content_keys(body)):
        return _HEADINGS.get(fold(label), label)
    if needs_antecedent(fold(body)) and len(body.split()) <= _TOO_SHORT_ALONE:
        return employer_of(previous) or "?"
    if subject is not None and not names(subject, body, 60):
        return subject.head if _is_a_fragment(body) else ""
    if subject is not None or not needs_antecedent(fold(body)):
        return ""
    return employer_of(previous) or _head_of_the_one_before(previous) or "?"


def _head_of_the_one_before(previous: Fact | None) -> str:
    """The matter of the passage before, when it has one: "Pièces : il les envoie…"."""
    subject = subject_of(previous) if previous is not None else None
    return subject.head if subject is not None else ""


def _is_a_fragment(body: str) -> bool:
    """Whether a body cannot stand alone: no capital to open it, a figure first, a few words."""
    return needs_antecedent(fold(body)) or not body[:1].isupper() or len(body.split()) <= 4


def employer_of(fact: Fact | None) -> str:
    """The proper name the passage before is about, when it opens with it or says "chez"."""
    if fact is None:
        return ""
    label = fact.passage.label
    if (
        can_head(label)
        and label[:1].isupper()
        and not is_common(label.split()[0])
        and first_named(fold(label)) is None
    ):
        return label
    found = _EMPLOYER.search(fact.passage.text)
    name = found[1].strip() if found else ""
    return name if len(name.split()) > 1 and not is_sensitive(fold(name)) else ""
