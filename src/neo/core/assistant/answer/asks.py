"""What a question asks for, read from its interrogative words.

Works on folded text (no accents, lower case), so that "ou" asks for a place where French needs "où", and on
the short forms people type: "cb", "pk", "qd", "c'est koi".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from neo.core.french import lazy_re as re


class Ask(StrEnum):
    """The kind of thing an answer must hold."""

    WHEN = "when"
    UNTIL = "until"
    DEADLINE = "deadline"
    SINCE = "since"
    SPAN = "span"
    CLOCK = "clock"
    WHERE = "where"
    WHO = "who"
    WHY = "why"
    AMOUNT = "amount"
    COUNT = "count"
    DURATION = "duration"
    PHONE = "phone"
    LIST = "list"
    WHICH = "which"
    WHETHER = "whether"


@dataclass(frozen=True, slots=True)
class Cue:
    """An interrogative: its span in the folded question, what it asks for, the noun it bears on."""

    start: int
    end: int
    ask: Ask
    noun: str = ""
    noun_start: int = 0


_WHICH = (
    r"(?:(?:a|de|d'|dans|en|pour|avec|par|sur|sous|chez|vers|depuis|avant|jusqu'a|a partir de|"
    r"d'apres) )?(?:ds )?quel(?:le)?s?"
)
_MONEY_NOUN = (
    r"montants?|salaires?|remuneration|paye|paie|loyers?|tarifs?(?: journalier| horaire| jour)?|tjm|prix|"
    r"couts?|mensualites?|somme|taux horaire"
    r"|budget|epargne|economies|devis|aide financiere|part|indemnites?|revenus?|allocation journaliere"
)
_COST_VERB = (
    r"coute\w*|gagn\w+|touche\w*|paye\w*|paie\w*|rembours\w+|percoi\w+|verse\w*|doit|devait|"
    r"rest\w+ a payer|emprunt\w+|reclam\w+"
)
_MOVE = (
    r"(?:habit\w+|vi[tv]\w*|log\w+|demeur\w+|resid\w+|dor[tm]\w*|travaill\w+|est|sont|a lieu|c'est|"
    r"maintenant)"
)

# In order: the first that matches at a place wins. Group "noun" is what the cue bears on.
_CUES: tuple[tuple[Ask, str], ...] = (
    (
        Ask.SPAN,
        r"quand (?:est-ce que )?(?:commence|debute|demarre)\w* et (?:finit|se termine|s'acheve|termine)",
    ),
    (Ask.SPAN, r"du combien au combien|de quand a quand|(?:a )?quelles (?:sont (?:les|ses) )?dates"),
    (Ask.UNTIL, r"jusqu'? ?(?:au?|o)\s*(?=\?|$)"),
    (Ask.DEADLINE, r"(?:avant|d'ici|pour)(?: le)?\s*(?=\?|$)"),
    (Ask.DEADLINE, r"(?:de )?(?:combien|cb) (?:est |sera |fait |reste )?(?:l[ea] |de )?delai\b"),
    (Ask.SINCE, r"depuis(?: le)?\s*(?=\?|$)"),
    (
        Ask.WHEN,
        r"(?:(?:l[ea]s?|quels?|quelles?) )?(?:jours?|mois|dates?) ou "
        r"(?=ils?\b|elles?\b|on\b|je\b|l[ea]\b|ca\b)",
    ),
    (Ask.UNTIL, r"jusqu'?(?: )?(?:a|o) (?:quand|qd|quelle date(?: exacte)?|quel jour|quel mois|combien)"),
    (
        Ask.DEADLINE,
        r"(?:avant|pour|d'ici) (?:quand|qd|quelle date(?: (?:exacte|limite))?|quelle echeance|"
        r"quel jour|le combien)",
    ),
    (
        Ask.UNTIL,
        r"(?:(?:quelle est|c'est quand) (?:la |l')?)?(?:date (?:d'expiration|de fin|de validite)|"
        r"fin de validite)\b",
    ),
    (
        Ask.DEADLINE,
        r"(?:(?:quelle est|pour quelle|avec quelle|quelle) (?:la |l')?)?(?:date (?:limite|butoir|"
        r"d'echeance)|deadline|echeance)\b",
    ),
    (Ask.SINCE, r"depuis (?:quand|qd|quelle date|quel jour|quel mois|quelle annee|combien(?: de temps)?)"),
    (
        Ask.DURATION,
        r"(?:pendant |durant )?(?:combien|cb) de temps|(?:combien|cb) dure\w*|(?<=dure )(?:combien|cb)\b|"
        r"quelle (?:est la )?duree|quel (?:est le )?delai",
    ),
    (Ask.CLOCK, r"(?:a |vers )?(?:quelle|kel|quel) heure(?: exacte)?"),
    (
        Ask.PHONE,
        r"(?:a |sur )?quel(?:le)? (?:est (?:le |son |sa ))?(?:numero\b(?! (?:siret|de siret|d'id|"
        r"de secu|francais))|n°|num\b)(?: de (?:tel\w*|portable|mobile))?(?: personnel)?",
    ),
    (Ask.PHONE, r"(?:son|le|leur) (?:numero de )?(?:tel|telephone|portable|num)\b(?: personnel)?"),
    (
        Ask.WHEN,
        r"(?:a |de |a partir de |pour |des )?(?:quelle|kel|quel) (?:date|jour|mois|"
        r"annee)\b(?: (?:exacte?|precise?))?(?:ment)?",
    ),
    (
        Ask.WHEN,
        r"(?:de |pour |a partir de |c'est |c |des )?(?:quand|qd|kan|kand)\b(?! meme)(?: est-ce qu[e'])?",
    ),
    (Ask.WHEN, r"\bdate (?=de |du |d')"),
    (
        Ask.WHERE,
        r"(?:a |dans |en |vers |chez )?quel(?:le)?s? (?P<noun>ville|commune|lieu|endroit|adresse|"
        r"site|etablissement|agence|centre|organisme)s?",
    ),
    (
        Ask.WHERE,
        r"quelle est (?:son|l'|sa|leur) ?(?P<noun>adresse|commune|ville)|(?:son|"
        r"l')(?P<noun2>adresse) (?:actuelle|exacte)",
    ),
    (
        Ask.WHERE,
        rf"(?:^|(?<=[ ,]))(?:d')?ou (?=(?:est-ce qu|{_MOVE}|se |a-t-|va|doit|peut|(?:il|elle)s? |s'))",
    ),
    (Ask.WHERE, r"(?:^|(?<= ))ou\s*(?:exactement|ca)?\s*(?=\?|$)|(?<=et )ou\b|(?<=, )ou (?=a|est|se)"),
    (
        Ask.WHERE,
        r"(?:(?<=habite )|(?<=loge )|(?<=vit )|(?<=dort )|(?<=ecrit )|(?<=travaille )|(?<=bosse )|"
        r"(?<=envoie )|"
        r"(?<=passe )|(?<=habite t-il ))ou\b(?! (?:pas|non|toujours|tjs)\b)",
    ),
    (
        Ask.WHY,
        r"pourquoi|pk\b|pq\b|pkoi|pourkoi|(?:pour|a) quel(?:le)?s? (?:raison|motif|cause|fin)s?|"
        r"quel(?:le)? (?:est|etait|a ete) (?:la |le )?(?:raison|motif|cause)|en vertu de quoi|"
        r"a cause de (?:quoi|qui)|comment se fait-il",
    ),
    (
        Ask.WHO,
        r"comment (?:s'appel\w+|se nomme\w*|s'apel\w+)|s'ap+el\w+ comment|quel(?:le)?s? (?:est|sont|"
        r"etait) (?:le |la |"
        r"les )?(?:nom|prenom|identite)s?(?: et prenom)?|le nom (?=d)",
    ),
    (
        Ask.WHO,
        r"\b(?:le |son )?nom(?= ?(?:\+|et|/|&|,) ?(?:le |son )?(?:tel|num|n°|telephone|portable|mail)\w*)",
    ),
    (
        Ask.PHONE,
        r"(?:(?<=[+/&,] )|(?<=[+/&,])|(?<=nom et ))(?:le |son )?(?:tel|telephone|numero|portable)\b|"
        r"coordonnees\b",
    ),
    (
        Ask.WHICH,
        r"(?:c'est )?qui(?: est-ce)?(?: qui)? (?=(?:a |va |doit |avait )?(?:pay|pai|financ|"
        r"pren\w+ en charge|regl))",
    ),
    (
        Ask.WHO,
        r"(?:^|(?<=[,?] )|(?<=et ))(?:(?:avec|par|chez|a|pour|de|aupres de|vers|c'est|c) )?(?:qui|"
        r"ki)\b(?: est-ce (?:qui|que))?",
    ),
    (Ask.WHO, r"(?:avec|par|chez|aupres de) qui\b|c'est qui|c ki|qui (?:est|etait|sera|sont)\b"),
    (
        Ask.AMOUNT,
        rf"(?:a |de |pour |sur )?quel(?:le)?s? (?:est |sont |etait |etaient |sera |serait |"
        rf"seraient )?(?:le |la |les |son |sa |l')?(?P<noun>{_MONEY_NOUN})\b",
    ),
    (
        Ask.AMOUNT,
        rf"(?:a |de )?(?:combien|cb) (?:d'euros|d'argent)|(?:a |de )?(?:combien|"
        rf"cb)(?=(?: \S+){{0,3}}? (?:{_COST_VERB})\b)(?! de? ?)",
    ),
    (Ask.AMOUNT, rf"(?:a |de )?(?:combien|cb) (?:de |d')(?P<noun>{_MONEY_NOUN})\b"),
    (
        Ask.COUNT,
        r"(?:a partir de |de |en |a )?(?:combien|cb|quel (?:est le )?nombre) (?:de |d')(?!l'|la |les |son |"
        r"sa |ses |leur)(?:fois|"
        r"(?P<noun>[\w'-]+))",
    ),
    (Ask.AMOUNT, r"(?:a |de )?\b(?:combien|cb)\b"),
    (
        Ask.LIST,
        rf"{_WHICH} (?:(?:sont|seront|seraient|etaient) (?:les |ses |leurs )?)?(?!sont|seront|"
        rf"etaient|seraient)(?P<noun>[\w'-]+[sx])\b(?<!est)(?<!fois)",
    ),
    (
        Ask.LIST,
        r"(?:la )?liste des?\b|que doi\w+-(?:elle|il|t-elle|t-il|on)|(?:qu'est-ce qu'|que )(?:(?:il|"
        r"elle) )?(?:doit|faut|manque|reste)\b(?:-t-(?:il|elle))?",
    ),
    (
        Ask.WHICH,
        rf"{_WHICH} (?:est |sont |etait |etaient |sera |seront |serait |seraient |a ete |"
        rf"ont ete )?(?:le |la |l'|les |son |sa |leur |leurs |ses )?(?P<noun>[\w'-]+)",
    ),
    (
        Ask.WHICH,
        r"qu'?est[- ]?ce qu[e'i]|de quoi|en quoi|a quoi|c'est quoi|c koi|keskel?\w*|qu'a\b|"
        r"que (?=\w+(?:-t)?-(?:elle|il|on)|dit|pense|disait|devient|demande|propose|veut|prevoit|"
        r"\w+ait )",
    ),
    (Ask.WHICH, r"comment\b"),
    # Asked in place, as one speaks: "il part quand", "elle a répondu quoi".
    (Ask.WHICH, r"(?:dans |de |a |en |pour |avec )?quoi\b"),
)
# A bare noun phrase is a question on its first noun: "montant du crédit", "nom du tuteur".
_BARE: tuple[tuple[Ask, str], ...] = (
    (Ask.WHO, r"(?:le |les )?(?:nom|noms|prenom|identite)s?(?: et (?:pre)?noms?)? (?=d[eu']|de )"),
    (Ask.WHERE, r"(?:l'|son )?(?P<noun>adresse|lieu)\b(?! (?:e?-?mail|electronique))"),
    (
        Ask.PHONE,
        r"(?:le |la |son |sa |mon )?(?:bon |vrai |nouveau |nvo )?(?:(?:numero|num|n°) (?:de )?)?"
        r"(?:tel|telephone|portable|mobile|numero|num)\b(?! (?:siret|de siret|d'id|de secu|de dossier|"
        r"unique))",
    ),
    (Ask.WHICH, r"(?:le |son |sa |l')?(?P<noun>numero|n°|reference|matricule|identifiant)\b(?! de tel)"),
    (Ask.SPAN, r"(?:les )?dates (?=d[eu']|et |ou |\+|/|,)"),
    (Ask.WHICH, r"(?:la |sa )?(?P<noun>notes?|moyenne|score)\b(?= (?:a|au|aux|de|du|d'|en))"),
    (Ask.DEADLINE, r"(?:l')?(?:date limite|date butoir|echeance|deadline|delai)\b"),
    (Ask.UNTIL, r"(?:la )?(?:date de fin|fin)\b(?= d)"),
    (Ask.WHEN, r"(?:la )?date\b(?= \w)"),
    (Ask.CLOCK, r"(?:l')?heure\b(?= \w)"),
    (Ask.DURATION, r"(?:la )?duree\b(?= \w)"),
    (Ask.WHY, r"(?:la |le )?(?:raison|motif|cause)\b(?= \w)"),
    (Ask.AMOUNT, rf"(?:le |la |son |sa )?(?P<noun>{_MONEY_NOUN})\b"),
    (
        Ask.WHICH,
        r"(?:les |ses )?(?P<noun>restrictions|horaires|pieces|documents|langues|diplomes|"
        r"conditions)\b",
    ),
)
_JOINT = re.compile(r"\s*(?:et|ou|,|\+|/|&)\s+")
_BARE_COMPILED = tuple((ask, re.compile(pattern)) for ask, pattern in _BARE)
_COMPILED = tuple((ask, re.compile(rf"(?<![\w-])(?:{pattern})")) for ask, pattern in _CUES)
WHETHER = re.compile(
    r"\best[- ]ce qu[e']|\b\w+(?:-t)?-(?:elle|il|elles|ils|on|ce)\b|\b(?:esk|eske|eski)\w*|"
    r"\bc bien\b|\bc'est bien\b"
)


def find_cues(folded: str) -> list[Cue]:
    """The interrogatives of a folded question, in order, without overlap."""
    found: list[Cue] = []
    for ask, pattern in _COMPILED:
        for cue in _matches(ask, pattern, folded):
            if not any(c.start < cue.end and cue.start < c.end for c in found):
                found.append(cue)
    if not WHETHER.search(folded) and all(c.ask is Ask.WHICH and c.start and not c.noun for c in found):
        found = _bares(folded) or found
    return sorted(found, key=lambda c: c.start)


def _bares(folded: str) -> list[Cue]:
    """The nouns a bare question opens on: "montant et durée du plan" asks two things of it."""
    first = next((cue for ask, p in _BARE_COMPILED if (cue := _bare(ask, p, folded, 0))), None)
    if first is None:
        return []
    joint = _JOINT.match(folded, first.end)
    at = joint.end() if joint else 0
    then = next((cue for ask, p in _BARE_COMPILED if at and (cue := _bare(ask, p, folded, at))), None)
    return [first, then] if then else [first]


def _bare(ask: Ask, pattern: re.Pattern[str], folded: str, at: int) -> Cue | None:
    m = pattern.match(folded, at)
    if m is None:
        return None
    noun = m.groupdict().get("noun")
    return Cue(m.start(), m.end(), ask, noun, m.start("noun")) if noun else Cue(m.start(), m.end(), ask)


def _matches(ask: Ask, pattern: re.Pattern[str], folded: str) -> Iterator[Cue]:
    for m in pattern.finditer(folded):
        found = m.groupdict()
        name = next((n for n in ("noun", "noun2") if found.get(n)), "")
        yield (
            Cue(m.start(), m.end(), ask, found[name], m.start(name)) if name else Cue(m.start(), m.end(), ask)
        )
