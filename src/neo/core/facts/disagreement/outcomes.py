"""What a clause says became of its matter: for it, against it, or neither; and the words that it denies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from neo.core.facts.disagreement.claims import keys_at
from neo.core.french.negation import Negation, find_negations, is_negated

_CLAUSE = re.compile(r"[.;:!?()\n]|,(?! ?\d)|->|→|=>|\bmais\b|\bpar contre\b|\bcar\b|\bdonc\b|\bpuisque?\b")
# What went well, is true or is open to the person; what failed, ended or is closed.
_FOR = re.compile(
    r"\b(?:accept\w+|accord(?:e|ee|es|ees|er)\b|d'accord|ok\b|obten\w+|obtient|reuss\w+|admise?s?\b|"
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
    r"volontaire\w*|partante?s?\b|motive\w*|veut bien|souhaite|voudrait)"
)
_AGAINST = re.compile(
    r"\b(?:refus\w*|rejet\w*|declin\w+|defavorable\w*|impossible\w*|indisponible\w*|echou\w+|echec\w*|"
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
    r"chronique)"
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
    pending: bool
    asks: bool = False
    heading: frozenset[str] = frozenset()


def read_clauses(folded: str) -> list[Clause]:
    """The clauses of a folded passage, in order."""
    denied = find_negations(folded)
    found: list[Clause] = []
    start = 0
    for m in _CLAUSE.finditer(folded):
        found += _clause(folded, start, m.start(), denied)
        start = m.end()
    return found + _clause(folded, start, len(folded), denied)


def _clause(folded: str, start: int, end: int, denied: list[Negation]) -> list[Clause]:
    text = folded[start:end]
    here = keys_at(text)
    if not here:
        return []
    refused = frozenset(k for k, at in here.items() if denied and is_negated(denied, start + at))
    asks = bool(_ASKS.search(text)) or folded[end : end + 2].strip().startswith("?")
    sign = _sign(text, start, denied)
    return [Clause(start, end, sign, refused, frozenset(here) - refused, bool(_NOT_YET.search(text)), asks)]


def _sign(text: str, start: int, denied: list[Negation]) -> int:
    signs: list[int] = []
    bad = list(_AGAINST.finditer(text))
    for m in bad:
        signs.append(1 if is_negated(denied, start + m.start()) else -1)
    for m in _FOR.finditer(text):
        if not any(b.start() <= m.start() < b.end() for b in bad):
            signs.append(-1 if is_negated(denied, start + m.start()) else 1)
    if -1 in signs:
        return -1
    if 1 in signs:
        return 1
    return -1 if any(n.start < start + len(text) and start < n.end for n in denied) else 0


def tells_an_outcome(folded: str, position: int) -> bool:
    """Whether the word at ``position`` is one of those that say what became of a matter."""
    return bool(_AGAINST.match(folded, position) or _FOR.match(folded, position))
