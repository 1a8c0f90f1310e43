"""From the texts of a record to facts: cut, date, name the theme, the certainty and who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.dossier.model import Dossier, Message, Report
from neo.core.facts.filters import shows_distress, withheld_tags
from neo.core.facts.model import Certainty, Fact, Passage, Speaker, Tag, Theme
from neo.core.facts.senders import is_own, own_addresses
from neo.core.facts.subject_words import DEFINITE, subject_in
from neo.core.facts.tag_words import ASKED, TAGS
from neo.core.facts.theme_words import THEMES
from neo.core.french import lazy_re as re
from neo.core.french.amounts import find_quantities
from neo.core.french.dates import find_dates
from neo.core.french.folding import fold
from neo.core.french.patterns import PatternTable
from neo.core.french.segments import Segment, split_segments
from neo.core.french.words import content_keys

_LABEL = re.compile(r"^([^:.?!]{2,38}?)\s*:\s+(?=\S)")
# "Elle hésite : …" inside a line on an employer does not change what the line is about.
_ANNOUNCED = PatternTable(dict[Theme | Tag, tuple[str, ...]]([*THEMES.items(), *TAGS.items()]))
_CLAUSE_LABEL = re.compile(
    r"(?:nouve\w+|ancien\w*|puis|elle|il|on|je|mme|mr|m\.|de|mais|donc|et|si|d'ici|rien|pas|ok|dit|hesite|"
    r"attention)\b"
)
_SAYS_SOMETHING = re.compile(
    r"\b(?:est|sont|a|ont|va|vont|veut|doit|peut|souhaite|demande|propose|accepte|refuse|cherche|dit|pas|"
    r"plus|non|ok|rien|"
    r"\w+(?:ee|ees|u|ue|us|ues)|fait|faite|signe|depose|envoye|valide|trouve|prolonge|"
    r"renouvele|termine|confirme|change)\b|[?!]|^\d{1,2}/\d"
)
# "Tél. : 06…" gives a number; "Tél. entre deux services" only says how the interview was held.
_CONTACT_LABEL = re.compile(r"(?:tel|telephone|mail|mel|courriel|portable|adresse|courrier)\b")
_CONTACT_DETAIL = re.compile(
    r"\d\d[ .]?\d\d[ .]?\d\d|@|\b(?:"
    r"nouve\w+|ancien\w*|ne plus|a changer|bp \d|confidentiel\w*)\b"
)
_OWED_LABEL = re.compile(
    r"\b(?:doit|devra) (?:m'|me |nous |lui )?(?:envoyer|fournir|transmettre|apporter|"
    r"rendre|donner)$"
)
_MOST_TOPIC_WORDS = 7
_NEGATED = re.compile(
    r"\b(?:pas|jamais|aucune?|plus (?:de|d'|que)|ni|sans|non|refus\w*|rien|n'est plus|ne \w+ plus|echou\w*|"
    r"echec)\b"
)
_POSSIBLE = re.compile(
    r"\b(?:pistes?\b|possible|envisag|eventuel|pourrait|pourraient|sous reserve|rien n'est|rien de signe|"
    r"pressenti|"
    r"peut-etre|probable|accepterai\w+|aimerai\w+|serai(?:t|ent)\b|prendrai(?:t|ent)\b|si tout va|"
    r"a confirmer|oral\b|en attente|propose|pret(?:e)? a)"
)
_PLANNED = re.compile(
    r"\b(?:prevu|fixe|prochain|a (?:envoyer|faire|deposer|signer|demander|prevoir|rendre|preparer|"
    r"finaliser)|va \w+er\b|doit|devra|programme|inscrite?|avant le|d'ici|sera|aura|visee?|convoqu)"
)
_WISHED = re.compile(r"\b(?:souhait|voudrait|veut\b|aimerait|envie|demande\b|espere|vise|prefere)")
_REFUSED = re.compile(r"\b(?:refus|ne (?:veut|souhaite) (?:pas|plus)|decline|s'oppose|pas d'accord|exclu)")
_PERSON_SAYS = re.compile(
    r"\b(?:elle|il|mme|mr|m\.|de)\b.{0,25}\b(?:dit|indique|signale|precise|explique|declare|rappelle|"
    r"demande|estime|selon (?:elle|lui))|\bdit\b|d'apres (?:elle|lui)|selon (?:elle|lui)"
)
_LONGEST_HEADER = 500  # characters of a line in which the head of a quoted mail stands
_OUTGOING_QUOTE = re.compile(
    r"^(?:-{3,}|_{3,}|>|le \d.{5,60} a ecrit|de ?:|from:|envoye ?:|von:|message transfere)"
)


def read_reports(dossier: Dossier) -> list[Fact]:
    """The facts of the interview reports, oldest first, then the person's corrections of them."""
    facts: list[Fact] = []
    last = len(dossier.reports) - 1
    own = own_name(dossier)
    for index, report in enumerate(dossier.reports):
        facts.extend(_report_facts(report, last - index, own))
    return facts


def read_messages(dossier: Dossier) -> list[Fact]:
    """The facts of the mails, oldest first; quoted and forwarded parts are read as somebody else's words."""
    facts: list[Fact] = []
    own = own_addresses(dossier)
    last = len(dossier.messages) - 1
    for index, message in enumerate(dossier.messages):
        facts.extend(_message_facts(message, last - index, own))
    return facts


def own_name(dossier: Dossier) -> re.Pattern[str] | None:
    """The person's names as a pattern over folded text; ``None`` when the record gives none."""
    person = dossier.person
    parts = {
        p
        for p in re.split(r"[\s'-]+", fold(f"{person.last_name} {person.birth_name} {person.first_name}"))
        if len(p) > 2
    }
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, parts))) + r")\b") if parts else None


def _report_facts(report: Report, rank: int, own: re.Pattern[str] | None) -> Iterator[Fact]:
    author = report.agent.name if report.agent else ""
    label, topic = "", ""
    line_start = -1
    for segment in split_segments(report.text):
        begin = report.text.rfind("\n", 0, segment.start) + 1
        if begin != line_start:
            label, line_start, topic = "", begin, _line_topic(segment.of(report.text))
        elif not label:
            label = topic
        found = _LABEL.match(segment.of(report.text))
        if found and len(found[1].split()) <= 4 and not (label and _CLAUSE_LABEL.match(fold(found[1]))):
            label = found[1].strip()
        passage = Passage(
            report.ref,
            report.pointer + "/texte",
            segment.start,
            segment.end,
            segment.of(report.text),
            report.date,
            author,
            "report",
            label,
            rank,
        )
        yield understand(passage, Speaker.ADVISER, own)
    if report.correction:
        yield from _correction(report, rank)


def _line_topic(first: str) -> str:
    """The first item of a line when it only names what the following ones are about ("Concours → …")."""
    words = first.strip(" .").split()
    verbless = ":" not in first and not _SAYS_SOMETHING.search(fold(first))
    return first.strip(" .") if verbless and len(words) <= _MOST_TOPIC_WORDS else ""


def _correction(report: Report, rank: int) -> Iterator[Fact]:
    for segment in split_segments(report.correction):
        passage = Passage(
            report.ref,
            report.pointer + "/rectification",
            segment.start,
            segment.end,
            segment.of(report.correction),
            report.date,
            "",
            "correction",
            "",
            rank,
        )
        yield understand(passage, Speaker.PERSON)


def _message_facts(message: Message, rank: int, own: frozenset[str]) -> Iterator[Fact]:
    speaker = _speaker(message, own)
    forwarded = False
    for segment in split_segments(message.body):
        text = segment.of(message.body)
        forwarded = forwarded or _opens_quote(message.body, segment)
        passage = Passage(
            message.ref,
            message.pointer + "/corps",
            segment.start,
            segment.end,
            text,
            message.sent_at.date(),
            message.sender,
            "message",
            message.subject,
            rank,
        )
        yield understand(passage, Speaker.THIRD_PARTY if forwarded else speaker)


def _speaker(message: Message, own: frozenset[str]) -> Speaker:
    if not message.incoming:
        return Speaker.ADVISER
    return Speaker.PERSON if is_own(message.sender, own) or not own else Speaker.THIRD_PARTY


def _opens_quote(body: str, segment: Segment) -> bool:
    begin = body.rfind("\n", 0, segment.start) + 1
    line = body[begin : min(segment.end, begin + _LONGEST_HEADER)]
    return segment.quoted or bool(_OUTGOING_QUOTE.match(fold(line).strip()))


def understand(passage: Passage, speaker: Speaker, own: re.Pattern[str] | None = None) -> Fact:
    """What one passage says: its themes, tags, certainty, dates and quantities.

    ``own``: the person's names, which are no ordinary words ("Mme Calme" is not calm).
    """
    folded = fold(passage.text)
    dates = tuple(find_dates(passage.text, passage.date))
    quantities = tuple(find_quantities(passage.text, skip=[(d.start, d.end) for d in dates]))
    context = fold(passage.label) + " " + folded if passage.kind == "report" else folded
    announced = _ANNOUNCED.find(context)
    themes = frozenset(name for name in announced if isinstance(name, Theme))
    return Fact(
        passage=passage,
        folded=folded,
        themes=themes or frozenset({Theme.OTHER}),
        tags=frozenset(
            _tags(
                own.sub(" ", folded) if own else folded,
                {n for n in announced if isinstance(n, Tag)},
                passage,
                speaker,
            )
        ),
        certainty=_certainty(folded),
        negated=bool(_NEGATED.search(folded)),
        speaker=_voice(folded, speaker),
        dates=dates,
        quantities=quantities,
        keys=frozenset(content_keys(context)),
        subject=_subject(passage, folded),
    )


def _subject(passage: Passage, folded: str) -> str:
    if _OWED_LABEL.search(fold(passage.label)):
        return "documents"
    if _CONTACT_LABEL.match(fold(passage.label)) and _CONTACT_DETAIL.search(folded):
        return "contact"
    labelled = subject_in(fold(passage.label)) if passage.kind == "report" and passage.label else ""
    if labelled and passage.text.startswith(passage.label):
        return labelled
    own = subject_in(folded)
    return own if own in DEFINITE else labelled or own


def _tags(folded: str, announced: set[Tag], passage: Passage, speaker: Speaker) -> set[Tag]:
    tags = announced | withheld_tags(folded, restricted=bool(announced & {Tag.RESTRICTION, Tag.DISCLOSURE}))
    if passage.kind == "message" and speaker is not Speaker.ADVISER:
        if "?" in passage.text or re.search(
            rf"{ASKED}|\bcomment (?:je|on|faire)|\bje (?:veux|voudrais) savoir", folded
        ):
            tags.add(Tag.QUESTION)
        if speaker is Speaker.PERSON and shows_distress(folded):
            tags.add(Tag.DISTRESS)
    elif shows_distress(folded):
        tags.add(Tag.SENSITIVE)
    return tags


def _certainty(folded: str) -> Certainty:
    if _REFUSED.search(folded):
        return Certainty.REFUSED
    if _POSSIBLE.search(folded):
        return Certainty.POSSIBLE
    if _PLANNED.search(folded):
        return Certainty.PLANNED
    return Certainty.WISHED if _WISHED.search(folded) else Certainty.DONE


def _voice(folded: str, speaker: Speaker) -> Speaker:
    if speaker is Speaker.ADVISER and _PERSON_SAYS.search(folded):
        return Speaker.PERSON
    return speaker
