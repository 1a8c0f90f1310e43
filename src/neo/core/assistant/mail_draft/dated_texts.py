"""What the dated texts say to one request of general rule that the record does not answer.

A rule is told in a text's own words, with its title and its date, as something to check: it never says that
the person fulfils it. Precision comes first. The request must have the form of a question of rule, name the
scheme of the text that answers, and want a kind of value which the text tells; a text that shares only the
topic stays out, and so does one that speaks of sanctions or of a benefit's amount.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.mail_draft.record_answers import forbidden_in_a_mail
from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.writings import RuleTold
from neo.core.french import lazy_re as re
from neo.core.french.dates import write_date
from neo.core.french.folding import fold
from neo.core.french.words import STOP_WORDS, bare_words, content_keys
from neo.core.knowledge.answering import search
from neo.core.knowledge.answers import Cited, KnowledgeAnswer, KnowledgeRefusal, Refused
from neo.core.knowledge.texts import DatedText, standing
from neo.core.knowledge.wanted import holds

_LONGEST = 70
"""Words of a text that a mail can hold."""
_GAP = 4  # characters between two sentences of one line
_SHORT_NAME = 4
"""Letters of an acronym that is also a French word (« AGE », « ASS », « CER »): only capitals name it."""
_HOW = re.compile(
    r"\bcomment (?:ca|on|je|j'|se|s'|faire|fait|marche|fonctionne|demander|obtenir|proceder|il faut|faut"
    r"|dois|puis|doit|peut)\b|\bcomment (?:[sjml]'|l[ae]s? |en |y )?\w+(?:er|ir|re|oir)\b"
    r"|\bquel(?:le)?s? (?:sont |est |etait )?(?:les |la |le )?(?:demarches?|conditions?|etapes?|pieces?"
    r"|papiers?|documents?|justificatifs?|regles?|formalites?|procedures?)\b"
    r"|\b(?:c'est|ca veut dire|sert a|ca sert a) quoi\b|\bqu'est[- ]ce que (?:c'est|l[ae]s?\b|l'|une?\b)"
    r"|\ben quoi (?:ca )?consiste\b|\ba quoi (?:ca |sert)"
    r"|\bqu'(?:est-ce qu')?(?:il|on) (?:faut|doit)\b|\bque (?:faut|dois|doit)[- ](?:il|je|on)\b"
    r"|\bqui (?:peut|doit|decide|paie|signe|remplit|prescrit|delivre)\b"
)
_WHETHER = re.compile(
    r"\b(?:dans|sous|avant|pour) quel(?:le)? (?:delai|date|duree)\b"
    r"|\bquel(?:le)?s? (?:est |sont )?(?:les? |la )?"
    r"(?:delais?|durees?|montants?|plafonds?|distances?)\b|\bcombien de (?:temps|fois|jours|semaines|mois)\b"
    r"|\bcombien (?:ca |cela |elle |il )?(?:dure|peut durer)|\bavant quand\b|\bjusqu'a quand\b"
    r"|\b(?:peut|doit|faut)[- ](?:on|il)\b|\b(?:puis|dois|peux)[- ]je\b"
    r"|\best[- ]ce qu(?:'on |'il faut |e je (?:peux|dois|pourrais) |e c'est (?:possible|obligatoire) )"
)
_OWN_CASE = re.compile(
    r"\b(?:mon|ma|mes|notre|nos)\b|\b(?:avez|allez|pouvez|aurez)[- ]vous\b|\bvous (?:avez|m'|me|nous|qui)"
    r"|\b(?:a|ont|est|sont|va)-(?:t-)?(?:il|elle|ils|elles|on)\b|\bou en (?:est|sont|suis)"
    r"|\bj'ai\b|\bje n'ai\b|\bc'est vous\b|\bdeja\b|\bencore (?:temps|bon|valable)"
)
_RIGHT = re.compile(
    r"\bdroit (?:a|au|aux)\b|\beligib\w+|\b(?:puis|peux|pourrais)[- ]je (?:toucher|beneficier|avoir|obtenir"
    r"|pretendre|percevoir)|\bje (?:peux|pourrais|vais) (?:toucher|beneficier|avoir|obtenir|percevoir)"
)
_HOW_TO_GET = re.compile(r"\b(?:avoir|obtenir|demander|demande|faire pour|deposer)\b")
_REQUESTED = re.compile(r"\b(?:demand\w+|depose\w*|s'adress\w+|s'inscri\w+|se fait|aupres)\b")
_STEM = 5  # letters that tell one word from another
_LIGHT = re.compile(
    r"comment|quoi|quels?|quelles?|qu|que|qui|combien|marche\w*|fonctionne\w*|passe\w*|consiste\w*|sert"
    r"|faire|fait|puis|peux|peut|dois|doit|faut|exactement|possible|voudrais|savoir|merci|bonjour|\w"
)
_LIMIT = re.compile(
    r"\bdelais?\b|\bavant quand\b|\bjusqu'a quand\b|\bavant quelle date\b|\bcombien de temps\b"
)
_TIMES = frozenset({"day", "week", "month", "year", "hour", "date"})
_TOLD = "D'après « {title} » (en vigueur depuis le {since}) : « {words} »."
_TO_CHECK = "C'est une règle générale, à vérifier pour votre situation."
_NO_RIGHT = (
    "C'est une règle générale, à vérifier : seul l'organisme qui instruit la demande peut dire "
    "ce qu'il en est pour vous."
)


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look into the texts gave. ``rules``: what may be told; ``decides``: whether they leave nothing
    open but the checking; ``gone``: what to know of an abolished scheme that the request names."""

    rules: tuple[RuleTold, ...] = ()
    decides: bool = False
    gone: tuple[str, ...] = ()


class TextAnswers:
    """Looks for the rules that one mail asks about; without a text it finds nothing."""

    def __init__(self, texts: Iterable[DatedText], today: date) -> None:
        self._today = today
        self._texts = tuple(texts)
        self._in_force = standing(self._texts, today).in_force

    def look(self, asked: Asked) -> Looked:
        """What the texts in force say to each question of rule in ``asked``, or nothing."""
        if not self._texts:
            return Looked()
        looked = [self._one(rule, before) for rule, before in _rules_asked(asked)]
        rules = tuple(dict.fromkeys(r for one in looked for r in one.rules))
        gone = tuple(dict.fromkeys(g for one in looked for g in one.gone))
        others = asked.text.count("?") - len(looked)
        return Looked(rules, bool(looked) and others <= 0 and all(one.decides for one in looked), gone)

    def _one(self, rule: str, before: str) -> Looked:
        found = search(self._question(rule, before), self._texts, self._today)
        gone = tuple(w.text for w in found.warnings if w.kind == "abolished")
        if isinstance(found, KnowledgeRefusal):
            return Looked(gone=(found.message,) if found.reason is Refused.ABOLISHED else gone)
        if not self._answers(found, rule, before):
            return Looked(gone=gone)
        for_oneself = bool(_RIGHT.search(fold(rule)))
        return Looked((_told(found, for_oneself=for_oneself),), not for_oneself, gone)

    def _question(self, rule: str, before: str) -> str:
        """What is asked; with the scheme's name where only the sentences before it name one."""
        met = {key: n for key, n in _named(before, self._in_force).items() if not _is_common(n)}
        if len(met) != 1 or _named(rule, self._in_force):
            return rule
        return f"{rule.strip(' ?.!')} {next(iter(met.values()))} ?"

    def _answers(self, found: KnowledgeAnswer, rule: str, before: str) -> bool:
        """Whether the text found is the one that is named, and tells what is wanted."""
        kept = _kept(found.sentences)
        told = " ".join(s.text for s in kept)
        wanted = _TIMES if _LIMIT.search(fold(rule)) else frozenset()
        named = _is_named(found.document, rule, before, told)
        if not (told and named and holds(told, wanted)) or forbidden_in_a_mail(fold(told)):
            return False
        return bool(wanted) or _speaks_of_it(rule, kept)


def _is_named(text: DatedText, rule: str, before: str, told: str) -> bool:
    """By its title or an acronym; a common word names it only in the question itself, and only where what is
    told says that word too."""
    name = _named(f"{before} {rule}", (text,)).get(text.key, "")
    if not name or not _is_common(name):
        return bool(name)
    said = re.search(rf"\b{re.escape(fold(name))}s?\b", fold(rule))
    return bool(said) and content_keys(name) <= content_keys(told)


def _speaks_of_it(rule: str, kept: Sequence[Cited]) -> bool:
    """Whether what is told says one of the words of the question beside the scheme's name, in the sentence or
    in its heading; how to get a scheme is told where the request for it is."""
    folded = fold(rule)
    told = fold(" ".join(f"{c.section} {c.text}" for c in kept))
    if _HOW_TO_GET.search(folded):
        return bool(_REQUESTED.search(told))
    names = fold(" ".join(_names(kept[0].document)))
    own = {w[:_STEM] for w in bare_words(folded) if w not in STOP_WORDS and not _LIGHT.fullmatch(w)}
    own = {stem for stem in own if not re.search(rf"\b{re.escape(stem)}", names)}
    return not own or any(re.search(rf"\b{re.escape(stem)}", told) for stem in own)


def _is_common(name: str) -> bool:
    """Whether a name is one word of every day (« train »), and no acronym."""
    return " " not in name and not name.isupper()


def _rules_asked(asked: Asked) -> Iterator[tuple[str, str]]:
    """The sentences of a request that ask for a rule, each with what the same point says before it."""
    before = asked.context
    for sentence in re.split(r"(?<=[.?!])\s+", asked.text):
        if _asks_a_rule(fold(sentence)):
            yield sentence, before
        before = f"{before} {sentence}".strip()


def _asks_a_rule(folded: str) -> bool:
    """Whether it asks how a thing works, and not where the sender's own matter stands."""
    if _HOW.search(folded):
        return not re.search(r"\bavez[- ]vous\b|\bou en (?:est|sont)\b", folded)
    return bool(_RIGHT.search(folded) or (_WHETHER.search(folded) and not _OWN_CASE.search(folded)))


def _named(words: str, texts: Sequence[DatedText]) -> dict[str, str]:
    """By key, the texts that ``words`` names, each with the name met."""
    keys, folded = content_keys(words), fold(words)
    found: dict[str, str] = {}
    for text in texts:
        met = next((n for n in _names(text) if _is_met(n, words, folded, keys)), None)
        if met is not None:
            found[text.key] = met
    return found


def _names(text: DatedText) -> Iterable[str]:
    """Its acronym, its title, what it was called, what people call it."""
    yield from re.findall(r"\(([^()]+)\)", text.title)
    yield re.sub(r"\([^()]*\)", "", text.title).strip()
    yield from text.former_names
    yield from text.words


def _is_met(name: str, words: str, folded: str, keys: frozenset[str] | set[str]) -> bool:
    if name.isupper():
        short = len(name) < _SHORT_NAME
        where, what = (words, name) if short else (folded, fold(name))
        return bool(re.search(rf"(?<!\w){re.escape(what)}(?!\w)", where))
    own = content_keys(name)
    return bool(own) and own <= keys


def _kept(sentences: Sequence[Cited]) -> tuple[Cited, ...]:
    """The first ones, as long as a mail can hold them."""
    kept, length = list[Cited](), 0
    for sentence in sentences:
        length += len(sentence.text.split())
        if length > _LONGEST:
            break
        kept.append(sentence)
    return tuple(kept)


def _running(cited: Sequence[Cited]) -> str:
    """The sentences one after the other, with what stands between two of one line (a semicolon)."""
    told = ""
    for before, sentence in zip((None, *cited), cited, strict=False):
        between = sentence.document.body[before.end : sentence.start] if before else ""
        told += (between if between and len(between) < _GAP and "\n" not in between else " ") + sentence.text
    return told.strip()


def _told(found: KnowledgeAnswer, *, for_oneself: bool) -> RuleTold:
    document, cited = found.document, _kept(found.sentences)
    words = re.sub(r"«\s*|\s*»", "'", _running(cited)).strip(" .")
    since = write_date(document.valid_from)
    told = _TOLD.format(title=document.title, since=since, words=words)
    notes = tuple(w.text for w in found.warnings)
    return RuleTold(f"{told} {_NO_RIGHT if for_oneself else _TO_CHECK}", cited, notes)
