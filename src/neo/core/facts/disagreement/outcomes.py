"""What a clause says became of its matter: for it, against it, or neither; and the words that it denies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from neo.core.facts.disagreement.claims import keys_at
from neo.core.french import lazy_re as re
from neo.core.french.negation import Negation, find_negations, is_negated
from neo.core.french.patterns import split_alternatives

_CLAUSE = re.compile(r"[.;:!?()\n]|,(?! ?\d)|->|→|=>|\bmais\b|\bpar contre\b|\bcar\b|\bdonc\b|\bpuisque?\b")
# What went well, is true or is open to the person; what failed, ended or is closed.
_FOR_WORDS = (
    r"accept\w+|accord(?:e|ee|es|ees|er)\b|d'accord|ok\b|obten\w+|obtient|reuss\w+|admise?s?\b|"
    r"valid(?:e|ee|es|ees|er)\b|"
    r"possibles?|disponible\w*|dispo\b|peut\b|peux\b|pourra\w*|sait\b|present(?:e|es|s|ee)?\b|"
    r"venue?s?\b|assist(?:e|ee|er|ait)\b|"
    r"faite?s?\b|effectu\w+|realis(?:e|ee|es|ees)\b|termine(?:e|s|es)?\b|finie?s?\b|regle(?:e|s|es)?\b|"
    r"payee?s?\b|"
    r"recue?s?\b|recois|touche\w*|envoy(?:e|ee|es|ees|er)\b|transmi(?:s|se|ses)\b|remi(?:s|se|ses)\b|"
    r"depose(?:e|s|es)?\b|rendue?s?\b|"
    r"inscrite?s?\b|convoquee?s?\b|signee?s?\b|bien\b|autonome\w*|apte\b|courant\w*|couramment|maitris\w+|"
    r"commenc\w+|embauchee?s?\b|recrutee?s?\b|prise? en charge|trouvee?s?\b|acquise?s?\b|achetee?s?\b|"
    r"maintenue?s?\b|confirm\w+|"
    r"loge(?:e|es|s)?\b|fournie?s?\b|ouvert\w*|justifie\w*|prevenu\w*|parle(?:e|es|s)? (?:au|"
    r"par) tel\w*|a jour\b|conserv\w+|"
    r"volontaire\w*|partante?s?\b|motive\w*|veut bien|souhaite|voudrait"
)
_AGAINST_WORDS = (
    r"refus\w*|rejet\w*|declin\w+|defavorable\w*|impossible\w*|indisponible\w*|echou\w+|echec\w*|"
    r"ajourn\w+|ratee?s?\b|"
    r"absente?s?\b|absence\w*|arret(?:e|ee|er)\b|abandonn\w+|renonc\w+|laisse tomber|annul\w+|"
    r"supprim\w+|perdue?s?\b|perime\w*|expire\w*|"
    r"echue?s?\b|impaye\w*|en souffrance|manqu\w+|inapte\w*|inaptitude|contre[- ]indi\w+|deconseill\w+|"
    r"interdi\w+|eviter|"
    r"mal\b|douleur\w*|difficil\w+|difficulte\w*|probleme\w*|souci\w*|gene(?:e|es|nt)?\b|faux\b|fausse|"
    r"n'importe quoi|ment\b|mensonge|coupee?s?\b|"
    r"suspen\w+|licenci\w+|demission\w*|rompu\w*|rupture|fermee?s?\b|terminait|plus jamais|vraiment peu|"
    r"debutante?|faible\w*|"
    r"depend\w+|sans suite|partielle?s?\b|partiellement|incomplet\w*|ignor\w+|conteste\w*|oubli\w+|"
    r"chronique"
)


def _compiled(words: str) -> tuple[re.Pattern[str], str]:
    """The single words as a pattern of one word, and the expressions of several as alternatives."""
    alternatives = split_alternatives(words)
    several = [a for a in alternatives if re.search(r"[ ']", a)]
    single = [a for a in alternatives if a not in several]
    return re.compile("(?:" + "|".join(single) + ")"), "|".join(several)


_FOR, _FOR_SEVERAL = _compiled(_FOR_WORDS)
_AGAINST, _AGAINST_SEVERAL = _compiled(_AGAINST_WORDS)
_EXPRESSIONS = re.compile(rf"\b(?:(?P<bad>{_AGAINST_SEVERAL})|(?P<good>{_FOR_SEVERAL}))")
_WORD = re.compile(r"[a-z]+")
_MAY_DENY = re.compile(
    r"\bn(?:e |')|\bpas?\b|\bplus\b|\bjamais|\brien|\baucun|\bsans\b|\bni\b|\bnon\b|\bnul|\bzero|absence"
)
_ASKS = re.compile(
    r"\bmerci d|\bsaurais gre|\bpouvez[- ]vous|\bpourriez|\best[- ]ce qu|\bes ke\b|\bveuillez|"
    r"\bpriere de|\brepondez|\bprenez\b|"
    r"\bcomment\b|\bpourquoi\b|\bje voudrais savoir|\bdois-je|\bn'hesitez"
)
_NOT_YET = re.compile(
    r"\bpas encore\b|\ba (?:faire|envoyer|deposer|signer|passer|demander|prevoir|voir)\b|\ben attente\b|"
    r"\battend\w*|\bsi\b|\?|projet d|m'engage|s'engage|\bavant (?:le|la) |\bje dois|\bje (?:lui |"
    r"vous )?(?:transmets|envoie|mets)|\w{3,}(?:era|eront|erai|ira|iront)\b|envisag\w+|va (?:\w+er|"
    r"\w+ir|\w+re)\b|doit (?:\w+er|\w+ir|\w+re)\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """``sign``: 1 for, -1 against, 0 neither; ``denied``/``said``: the keys under a negation, and the "
    "others."""

    start: int
    end: int
    sign: int
    denied: frozenset[str]
    said: frozenset[str]
    text: str = ""
    heading: frozenset[str] = frozenset()
    names: bool = False

    @property
    def pending(self) -> bool:
        """Whether it tells what is still to come, or only possible."""
        return bool(_NOT_YET.search(self.text))

    @property
    def asks(self) -> bool:
        """Whether it is a question or a request: nothing is said of what became of the matter."""
        return self.text.rstrip().endswith("?") or bool(_ASKS.search(self.text))


def read_clauses(folded: str) -> list[Clause]:
    """The clauses of a folded passage, in order."""
    denied = find_negations(folded) if _MAY_DENY.search(folded) else []
    found: list[Clause] = []
    start = 0
    for m in _CLAUSE.finditer(folded):
        found += _clause(folded, start, m.start(), denied)
        start = m.end()
    found += _clause(folded, start, len(folded), denied)
    return list(_headed(folded, found))


def _headed(folded: str, clauses: list[Clause]) -> Iterator[Clause]:
    """The clauses; one that only names a matter ("Anglais : …") becomes the heading of the next."""
    heading: frozenset[str] = frozenset()
    for i, c in enumerate(clauses):
        names = c.sign == 0 and i + 1 < len(clauses) and folded[c.end : c.end + 1] in (":", ",")
        yield replace(c, heading=heading, names=names) if heading or names else c
        heading = c.said | c.denied if names else frozenset()


def _clause(folded: str, start: int, end: int, denied: list[Negation]) -> list[Clause]:
    text = folded[start:end]
    here = keys_at(text)
    if not here:
        return []
    refused = frozenset(k for k, at in here.items() if denied and is_negated(denied, start + at))
    sign = _sign(text, start, denied)
    mark = folded[end : end + 2].strip()[:1]
    return [Clause(start, end, sign, refused, frozenset(here) - refused, text + mark)]


def _sign(text: str, start: int, denied: list[Negation]) -> int:
    marks = list(_marks(text))
    signs = {-mark if denied and is_negated(denied, start + at) else mark for at, mark in marks}
    if -1 in signs:
        return -1
    if 1 in signs:
        return 1
    return -1 if any(n.start < start + len(text) and start < n.end for n in denied) else 0


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """The words and expressions that say an outcome: where they start, and 1 or -1."""
    for m in _EXPRESSIONS.finditer(text):
        yield m.start(), 1 if m.lastgroup == "good" else -1
    for m in _WORD.finditer(text):
        mark = _mark(m.group())
        if mark:
            yield m.start(), mark


@lru_cache(maxsize=16384)
def _mark(word: str) -> int:
    """-1 for a word that says a failure or an end, 1 for a success or an opening, else 0."""
    return -1 if _AGAINST.fullmatch(word) else 1 if _FOR.fullmatch(word) else 0


def tells_an_outcome(folded: str, position: int) -> bool:
    """Whether the word at ``position`` is one of those that say what became of a matter."""
    word = _WORD.match(folded, position)
    return bool(word and _mark(word.group()))
