"""What kind of thing a request wants to be told, and whether a passage of the record holds one.

A mail and the notes that answer it often share no word ("je commence quand ?" – "CDI à partir du 02/11"); the
kind of value asked for is then what joins them.
"""

from __future__ import annotations

from datetime import date

from neo.core.french import lazy_re as re
from neo.core.french.dates import DateMention, find_dates
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage

HOUR, DAY, SPAN, LIMIT, PLACE, NAME = "hour", "day", "span", "limit", "place", "name"
COUNT, AMOUNT, PAPERS, STATE = "count", "amount", "papers", "state"
_THING = r"(?:papiers?|documents?|pieces?|justifi\w+|attestations?)"
_WANTS: tuple[tuple[str, str], ...] = (
    (HOUR, r"\bheures?\b(?! de (?:formation|travail|conduite))|\bhoraires?\b|\bmatin\b|\bapres-midi\b"
    r"|\bfinit\b|\bsorti"),
    (
        LIMIT,
        r"jusqu'a quand|avant quand|date limite|derniere? (?:delai|date)|pour quand|pour quelle date|delai"
        r"|bonne date|quelle date|encore bons?|combien de (?:jours|temps)|\bvala(?:ble|it)|expir\w+|echeance",
    ),
    (DAY, r"\bquand\b|quels? jours?|quelles? dates?|\bdates?\b|c'est bien le|\bdi ou \w+di\b|\bvala"),
    (
        SPAN,
        r"\b(?:commenc\w+|debut\w*|demarr\w+|finit|finir\w*|termin\w+|dure\w*|duree)\b.{0,40}\b(?:quand"
        r"|combien"
        r"|date|jusqu\w*)|\b(?:quand|combien|dates?|jusqu'a quand)\b.{0,40}\b(?:commenc\w+|debut\w*|demarr\w+"
        r"|finit|finir\w*|termin\w+|dure\w*)|\bdates? (?:de|du|des|exactes?)\b"
        r"|\b(?:commence|debute|demarre|finit|se termine|rouvre)\w* (?:toujours|bien|encore|vraiment)\b",
    ),
    (PLACE, r"\bou (?:est|exactement|faut|dois|que|aller|a|et|je)\b|c'est ou\b|quelle adresse"
    r"|\bquel endroit"),
    (
        NAME,
        r"\ba qui\b|\b(?:chez|avec|devant|aupres de|vers) qui\b|\bdemander? qui\b|\bqui (?:doit|dois|est"
        r"|s'occupe|va|peut|me|m')\b|\bquel (?:nom|contact|interlocuteur)",
    ),
    (COUNT, r"\bcombien\b"),
    (
        AMOUNT,
        r"\bcombien\b.{0,30}\b(?:cout\w*|paye\w*|paie\w*|prix|gagn\w*|touch\w*|rembours\w*|prend\w*)"
        r"|\b(?:cout\w*|paye\w*|paie\w*|pris en charge|financ\w+|gagn\w*)\b.{0,30}\bcombien\b|\bprix\b"
        r"|\btarifs?\b"
        r"|\bmontants?\b|\bquelle somme|\bqui (?:va )?(?:paye|paie|finance)\w*|\bcomment payer"
        r"|\bpayer comment",
    ),
    (
        PAPERS,
        rf"\bquel(?:le)?s? {_THING}"
        rf"|\b(?:ramene|amene|apporte|prend|fourni|prepare|envoye|emporte|achete)\w* quoi"
        rf"|\bquoi (?:ramener|amener|apporter|prendre|fournir|preparer|envoyer)|\bque (?:faut-il|dois-je) "
        rf"(?:apporter|fournir|envoyer|ramener)|\bmanque(?:nt|ra|rait)?\b|\b{_THING} .{{0,30}}\b(?:encore"
        rf"|dois|faut)\b"
        r"|\b(?:dois|faut)\b.{0,25}\b(?:apporter|ramener|amener|fournir)",
    ),
    (
        STATE,
        r"\brepondu\b|\breponses?\b|\bnouvelles\b(?! (?:adresse|date))|\b(?:vous |nous )?(?:avez|a|est|ai"
        r"|ont|aviez)"
        r"[- ](?:(?:vous|il|elle|ils|elles|t-il|t-elle|on) )?(?:\w+ )?(?:demande|eu|appele|contacte"
        r"|envoye|fait"
        r"|recu|transmis|parle|relance|regarde|verifie|rappele|depose|accepte|signe|valide)\w*\b"
        r"|\bou en (?:est|sont|etes)|\b(?:est|sont|etait) (?:\w+ )?(?:signe|valide|accorde|accepte|arrive"
        r"|parti|pret"
        r"|sur|confirme)\w*\b|\btoujours\b|\bavance\b",
    ),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _WANTS)
_HOUR = re.compile(
    r"\b\d{1,2} ?h(?: ?\d\d)?\b(?! ?(?:par semaine|hebdo|/ ?sem))|\b\d{1,2}:\d\d\b"
    r"|(?<!apres )(?<!apres-)\bmidi\b"
)
_NAME = re.compile(r"\b(?:Mme|M\.|Mr|MME|Madame|Monsieur|mme|mr) [\w]|\b[A-ZÀ-Ý][a-zà-ÿ]+ [A-ZÀ-Ý][\w-]+")
_PLACE = re.compile(
    r"\b(?:a|à|au|aux|chez|en|À) [A-Z]|\b\d{5} |\brue\b|\bplace\b|\bagence\b|\bsite\b|\bguichet\b"
    r"|\batelier de\b"
    r"|\bavenue\b|\bsalle\b|\bcentre\b"
)
_LIMITS = re.compile(
    r"\bavant\b|\bavt\b|\bau plus tard\b|\bjusqu|\bd'ici\b|\blimite\b|\bdelai\b|\becheance\b|\bvalables?\b"
    r"|\bdernier delai\b|\bexpir|\bvalidite\b|\bfin(?:it)? le\b"
)
_SPANS = re.compile(
    r"\bdu\b[^.;]{1,30}\bau\b|->|=>|→|\ba (?:partir|compter) d[ue]\b|\bdes le\b|\bjusqu|\bdebut\w*\b"
    r"|\bdemarr\w*"
    r"|\bcommenc\w*|\bsession\b|\bdecalee? au\b|\b(?:embauche|cdi|cdd|contrat|poste|entree"
    r"|prise de poste)\b.{0,25}"
    r"\bau\b|\bau \d"
)
_MONEY = re.compile(
    r"\d ?(?:€|euros?|ke\b|k€)|\d brut\b|\bprise? en charge\b|\bfinanc\w+|\bgratuit"
    r"|\b(?:cpf|aif|opco|agefiph|region|poei|fsl)\b.{0,20}\d"
)
_PAPERS = re.compile(
    r"\b(?:venir|vient|viendra) avec\b|\bapport\w+|\brame?n\w+|\bamen\w+|\bjustif\w*|\battestations?\b"
    r"|\bphotos?\b"
    r"|\bpieces?\b|\bfourni\w*|\bmanque\w*|\bnotification\b|\brib\b|\bcv\b|\bdevis\b|\bkbis\b|\bcopies?\b"
    r"|\bcertificats?\b|\brecepisse\b|\bformulaire\b|\bavis d'impo\w+|\bbulletins?\b|\bquittances?\b"
    r"|\bm'envo\w+"
    r"|\bmateriel\b|\boutillage\b|\btenue\b|\bchaussures\b|\bequipement\b"
)
_STATE = re.compile(
    r"\baccords?\b|\baccord\w+|\brefus\w*|\baccept\w*|\brecue?s?\b|\benvoye\w*|\bsign\w+|\bvalid\w+"
    r"|\battend\w*"
    r"|\bpas encore\b|\brien\b|\brepon\w+|\brepond\w*|\bconfirm\w+|\btransmi\w+|\bdepos\w+|\brelanc\w+"
    r"|\bcontact\w*"
    r"|\bdemand\w+|\bok\b|\bparti\w*|\bobtenu\w*|\bnous (?:ne )?(?:pouvons|cherchons|maintenons)"
    r"|\bje maintiens"
    r"|\bmonte le dossier|\brappel\w*|\bappel\w*"
)


def wanted_values(folded: str) -> frozenset[str]:
    """The kinds of value that a request, already plain, asks for."""
    return frozenset(kind for kind, pattern in _COMPILED if pattern.search(folded))


def names_a_limit(passage: Passage) -> bool:
    """Whether it says by when something must be done."""
    return passage.kind in ("step", "engagement") or bool(_LIMITS.search(fold(passage.text)))


def holds(kind: str, passage: Passage, told: list[DateMention], sent: date) -> bool:
    """Whether ``passage``, whose days are ``told``, holds a value of ``kind`` for somebody who asks on
    ``sent``."""
    folded = fold(passage.text)
    coming = any(d.last >= sent for d in told)
    if kind == DAY:
        return coming
    if kind == LIMIT:
        return coming and names_a_limit(passage)
    if kind == SPAN:
        return passage.free and coming and bool(_SPANS.search(folded))
    if kind == PLACE:
        return bool(_PLACE.search(passage.text))
    if kind == NAME:
        return bool(_NAME.search(passage.text))
    return bool(_BY_WORDS[kind].search(folded))


def tells(kind: str, text: str, sent: date) -> bool:
    """Whether a sentence of a draft holds a value of ``kind``, for somebody who asks on ``sent``."""
    if kind in (DAY, LIMIT, SPAN):
        return any(d.last >= sent for d in find_dates(text, sent))
    if kind == PLACE:
        return bool(_PLACE.search(text))
    return bool(_NAME.search(text)) if kind == NAME else bool(_BY_WORDS[kind].search(fold(text)))


_BY_WORDS = {
    HOUR: _HOUR,
    COUNT: re.compile(r"\d"),
    AMOUNT: _MONEY,
    PAPERS: _PAPERS,
    STATE: _STATE,
}
