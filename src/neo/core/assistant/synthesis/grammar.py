"""Small grammar that telegraphic notes leave out: elision, contraction, articles, date ranges, agreement."""

from __future__ import annotations

from collections.abc import Iterable

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.verbs import FINITE, verb_form

_QUOTATION = re.compile(r"«[^»]*»")
# Stands for a quotation while the words around it are changed.
HOLDER = "«»"
_DAY = r"\d{2}/\d{2}/\d{4}"
_VOWEL = r"(?=[aeiouyàâäéèêëîïôöùûœ](?!ui\b|nze\b)|h(?:abit|eure|éberg|eberg|omme|orair|ôpit|opit|iver))"
_MASCULINE = (
    r"CDI|CDD|emploi|poste|stage|logement|temps plein|temps partiel|mi-temps|contrat|apprentissage|"
    r"appartement|"
    r"véhicule|accompagnement|bilan de compétences"
)
_FEMININE = r"formation|alternance|mission|place|voiture|immersion|solution de garde|reconversion|garde"
_WANTS = (
    r"(?:re)?cherche|vise|souhaite|veut|voudrait|souhaiterait|accepterait|refuse|demande|propose|a trouvé"
)
_TRADES = r"[a-zà-ÿ-]*(?:tier|nier|pier|rier|tière|nière|eur|euse|ien|ienne|iste|trice|aire|ante?)"
_ARTICLES = (
    (re.compile(rf"\b({_WANTS}) (?=(?:{_MASCULINE})\b)"), r"\1 un "),
    (re.compile(rf"\b(veut|voudrait|souhait(?:e|erait)) (?![br]ien\b)(?={_TRADES}\b)"), r"\1 devenir "),
    (re.compile(rf"\b({_WANTS}) (?=(?:{_FEMININE})\b)"), r"\1 une "),
)
_RANGES = (
    # "15/11/2025 -> 15/04/2026", "du 01/01/2026 -> 02/02/2026", "01/01/2026-02/02/2026"
    (re.compile(rf"(?<!\bdu )({_DAY}) ?(?:[-=]+>|→|-|–|/) ?(?={_DAY})"), r"du \1 au "),
    (re.compile(rf"(?<=\bdu )({_DAY}) ?(?:[-=]+>|→|-|–) ?(?={_DAY})"), r"\1 au "),
    (re.compile(rf"(?<!\bdu )(?<!\d )({_DAY}) au (?={_DAY})"), r"du \1 au "),
)


def _contracted(match: re.Match[str]) -> str:
    return match[1] + ("es " if "les" in match[0] else "u ")


def _plural(match: re.Match[str]) -> str:
    return match[0] + ("s" if int(match[1]) > 1 else "")


_NOT_A_VERB = r"(?![\wà-ÿ]+(?:er|ir|oir|dre|tre|ire)\b)"  # "de le joindre" keeps its pronoun
_MENDED = (
    (re.compile(rf"\b([Dd])e les? {_NOT_A_VERB}(?=[a-zà-ÿ\d])"), _contracted),
    (re.compile(rf"\bà le {_NOT_A_VERB}(?=[a-zà-ÿ\d])"), "au "),
    (re.compile(rf"\bà les {_NOT_A_VERB}(?=[a-zà-ÿ\d])"), "aux "),
    (re.compile(rf"\b([Dd]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)e {_VOWEL}"), r"\1'"),
    (re.compile(r"\b([Dd])e (?=(?:une?|elle|ils?|eux|elles)\b)"), r"\1'"),
    (re.compile(r"\b([Qq]u)e (?=(?:une?|elles?|ils?|on)\b)"), r"\1'"),
    (re.compile(r"\b([Ss])i (?=ils?\b)"), r"\1'"),
    (re.compile(r"\b(\d+) (an|jour|heure)(?= |$|,)"), _plural),
    (re.compile(r"\b(\d+) mois (?=(?:stage|formation|CDD|essai|intérim|mission)\b)"), r"\1 mois de "),
    (re.compile(r"\b((?:contrat pro\w*|CDD|CDI|formation|apprentissage) \d+) m\b"), r"\1 mois"),
    (re.compile(r"(?<=\d{4} )a (?=\d)"), "à "),
    (re.compile(r"(?<=\d h )a (?=[A-ZÀ-Ý])"), "à "),
    (re.compile(r"\b(\d+) h (?=(?:formation|conduite|cours|ménage|stage)\b)"), r"\1 h de "),
    (re.compile(r"\bCDD (?=(?:remplacement|vente|ménage|\d+ (?:mois|semaines?|ans?)\b))"), "CDD de "),
    (re.compile(r"\b([\wà-ÿ]{2,}?[^éèaeoy])ee(s?)\b"), r"\1ée\2"),
    (re.compile(r"\b([Dd])e L(es?) (?=[A-ZÀ-Ý])"), lambda m: m[1] + ("es " if m[2] == "es" else "u ")),
    (re.compile(r"\bà L(es?) (?=[A-ZÀ-Ý])"), lambda m: "aux " if m[1] == "es" else "au "),
    (re.compile(r"\b([Dd])e (?=[AEIOUYÉÈÊ][a-zà-ÿ])"), r"\1'"),
    (re.compile(r"(?<=[\wà-ÿ] )([DLNS])(?=['’][a-zà-ÿ])"), lambda m: m[1].lower()),
    (re.compile(r"\bchez à\b"), "à"),
    (re.compile(r"\bdu le (?=\d)"), "du "),
)


def put_back(text: str, quotations: Iterable[str]) -> str:
    """``text`` with each ``HOLDER`` replaced, in order, by one of ``quotations``."""
    for quotation in quotations:
        text = text.replace(HOLDER, quotation, 1)
    return text


def mend(text: str) -> str:
    """``text`` with elisions, contractions and the commonest missing articles set right."""
    quotations = _QUOTATION.findall(text)  # quoted words stay as they were written
    return put_back(_mended(_QUOTATION.sub(HOLDER, text)), quotations)


# "elle dit rien", "il est pas venu": the "ne" that speech leaves out.
_SPOKEN = re.compile(
    r"\b([Ee]lle|[Ii]l|[Ll]['’]agence|qui|[Oo]n) (?!ne\b|n['’])"
    r"((?:lui |leur |en |y |la |le |les |l['’]|se |s['’])?)"
    r"([a-zà-ÿ]+) (?=(?:pas|rien|jamais|aucune?)\b)"
)


def _with_ne(match: re.Match[str]) -> str:
    form = verb_form(fold(match[3]))
    if form is None or not form.may_be(FINITE):
        return match[0]
    said = f"{match[2]}{match[3]}"
    return f"{match[1]} {'n’' if fold(said)[0] in 'aeiouyh' else 'ne '}{said} ".replace("’", "'")


def _mended(text: str) -> str:
    text = _SPOKEN.sub(_with_ne, text)
    for pattern, other in _ARTICLES:
        text = pattern.sub(other, text)
    for pattern, change in _MENDED:
        text = pattern.sub(change, text)
    return text


def write_ranges(text: str) -> str:
    """Two dates joined by an arrow or a dash, as "du … au …"."""
    for pattern, other in _RANGES:
        text = pattern.sub(other, text)
    return text


def is_balanced(text: str) -> bool:
    """Whether brackets and quotation marks are closed."""
    return (
        text.count("(") == text.count(")") and text.count("«") == text.count("»") and text.count('"') % 2 == 0
    )
