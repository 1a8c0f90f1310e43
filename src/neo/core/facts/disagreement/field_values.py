"""Whether a passage gives a field the value it has, or another of the same sort."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from neo.core.facts.disagreement.claims import Claim
from neo.core.facts.disagreement.field_claims import FieldClaim
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

Classes = Sequence[tuple[str, re.Pattern[str] | re.LazyPattern]]
_REASONS: Classes = (
    ("resigned", re.compile(r"\bdemission\w*")),
    (
        "economic",
        re.compile(
            r"\beconomiq\w*|\beco\b|\bplan social|\bpse\b|\bcsp\b|\bliquidation|"
            r"\bfaillite|\bredressement|\bferm(?:e|ee|eture)\b"
        ),
    ),
    ("unfit", re.compile(r"\binapt\w+")),
    ("agreed", re.compile(r"\brupture co\w*|\bconventionnelle")),
    ("trial", re.compile(r"\b(?:periode|fin) d'essai|\bessai (?:rompu|arrete)")),
    ("fault", re.compile(r"\bfaute|\blicenci\w+(?! eco)")),
    (
        "fixed term",
        re.compile(
            r"\bfin (?:de |du )?(?:cdd|contrat|saison|mission)|\bcontrat aide|"
            r"\bcdd\b|\binterim\b|\bcui\b|\bpec\b"
        ),
    ),
)
_LEVELS: Classes = (
    (
        "none",
        re.compile(
            r"\b(?:sans|pas de|aucun) diplome|\bcfg\b|\bc3a\b|\bc12\b|\bpas (?:eu|"
            r"obtenu)|\barrete l'ecole|\b[34]e(?:me)?\b|\btroisieme|\bbrevet\b"
        ),
    ),
    ("vocational", re.compile(r"\bnv5\b|\bcap\b|\bbep\b|\bcqp\b|\btitre professionnel")),
    ("bac", re.compile(r"\bnv4\b|\bbac\b(?! ?\+)|\bbaccalaureat|\bbac pro|\bdaeu\b|\bbp\b")),
    ("two years", re.compile(r"\bnv3\b|\bbac ?\+ ?2|\bbts\b|\bdut\b|\bdeug\b|\bdeust\b")),
    ("three years", re.compile(r"\bnv2\b|\bbac ?\+ ?[34]|\blicence\b|\bbachelor|\bbut\b")),
    ("five years", re.compile(r"\bnv1\b|\bbac ?\+ ?5|\bmaster\b|\bdoctorat|\bingenieur")),
)
_WORKING: Classes = (
    (
        "without",
        re.compile(
            r"\bsans emploi|\bau chomage|\bfin(?:i|ie)? (?:de |du |le )?(?:cdd|"
            r"contrat)|\bcontrat (?:fini|termine)|\bpas renouvel\w+|\bdisponible, "
        ),
    ),
    (
        "working",
        re.compile(
            r"\b(?:en poste|embauch\w+|travaille (?:au|chez|a|dans|en|depuis)|"
            r"cd[di] (?:de|a|depuis|signe|en cours|\d)|a (?:commence|signe|debute)|en emploi|"
            r"pourvue d'un emploi|micro-?entreprise|activite|\d+ ?h ?(?:par semaine|/ ?sem|hebdo))"
        ),
    ),
    ("training", re.compile(r"\ben formation\b|\bcsp\b|\brentree\b|\bstagiaire\b")),
)
_CLOCK = re.compile(r"(?P<hour>\d\d):(?P<minute>\d\d)$")
_HOUR = re.compile(r"(?<![\d/])(?P<hour>[01]?\d|2[0-3]) ?h ?(?P<minute>[0-5]\d)?\b")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_MONEY = re.compile(r"\b(\d{1,4}(?:[.,]\d{1,2})?) ?(?:€|eur\b|euros?\b)")
_NUMBER = re.compile(r"\b0[1-9](?:[ .-]?\d\d){4}\b")
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+")
_STREET = re.compile(
    r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\b|bd\b|boulevard|impasse|allee|chemin|place|"
    r"quai|route|lotissement|ruelle|cours|montee|residence)|\b\d{5} [a-z]|\b\d{5}\b"
)
_KM = re.compile(r"\b(\d{1,3}) ?(?:km|kilometres)\b")
_CODE = re.compile(r"\bpermis ([a-e][a-z0-9]{0,2})\b")


def value_features(field: FieldClaim, claim: Claim) -> Iterator[tuple[str, float]]:
    """Features named by what was seen: ``gives its value``, ``gives another value``, ``names it``."""
    reader = _READERS.get(field.kind)
    if reader:
        own, other = reader(field, claim)
        if own:
            yield "gives its value", 1.0
            yield f"{field.kind} gives its value", 1.0
        if other and not own:
            yield "gives another value", 1.0
            yield f"{field.kind} gives another value", 1.0
        if other and own:
            yield "gives both values", 1.0
    else:
        yield "value not read", 1.0


def _classes(table: Classes) -> Callable[[FieldClaim, Claim], tuple[bool, bool]]:
    def read(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
        stated = {name for name, p in table if p.search(fold(field.value))}
        given = {name for name, p in table if p.search(claim.folded)}
        return bool(stated & given), bool(given - stated)

    return read


def _address(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
    words = [k for k in field.keys if k in claim.at]
    return bool(words), bool(_STREET.search(claim.folded)) and not words


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _phone(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
    given = {_digits(m.group()) for m in _NUMBER.finditer(claim.folded)}
    return _digits(field.value) in given, bool(given - {_digits(field.value)})


def _mail(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
    given = {m.group().rstrip(".") for m in _MAIL.finditer(claim.folded)}
    return fold(field.value) in given, bool(given - {fold(field.value)})


def _dates(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
    given = {d.first for d in claim.dates if d.precision == "day"}
    return bool(field.days & given), bool(field.days) and bool(given - field.days)


def _appointment(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
    """An appointment at its day and hour, or at another of either."""
    own, other = _near_dates(field, claim)
    hour = _CLOCK.search(field.value)
    given = {(int(m["hour"]), int(m["minute"] or 0)) for m in _HOUR.finditer(claim.folded)}
    stated = (int(hour["hour"]), int(hour["minute"])) if hour else None
    if not own or not given or stated is None:
        return own, other
    return stated in given, stated not in given


def _near_dates(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
    """For a step: a day of the plan, or another within two months of one."""
    stated = field.days
    given = {d.first for d in claim.dates if d.precision == "day"}
    other = any(d not in stated and any(0 < abs((d - s).days) <= 60 for s in stated) for d in given)
    return bool(stated & given), other


def _amounts(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
    """An amount of money, written with a point or a comma."""
    stated = {float(n) for n in _DECIMAL.findall(field.value)}
    given = {float(m.group(1).replace(",", ".")) for m in _MONEY.finditer(claim.folded)}
    return bool(stated & given), bool(stated) and bool(given - stated)


def _terms(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
    stated = set(re.findall(r"\d+(?:[.,]\d+)?", field.value))
    given = {m.group(1) for m in _KM.finditer(claim.folded)}
    return bool(stated & given), bool(given - stated)


def _licence(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
    code = fold(field.value).split()[-1]
    given = {m.group(1) for m in _CODE.finditer(claim.folded)}
    return code in given, bool(given - {code})


def _named(field: FieldClaim, claim: Claim) -> tuple[bool, bool]:
    return any(k in claim.at for k in field.keys), False


_READERS: Mapping[str, Callable[[FieldClaim, Claim], tuple[bool, bool]]] = {
    "address": _address,
    "phone": _phone,
    "mail": _mail,
    "reason": _classes(_REASONS),
    "education": _classes(_LEVELS),
    "criterion education": _classes(_LEVELS),
    "work": _classes(_WORKING),
    "disability": _dates,
    "rights end": _dates,
    "benefit": _amounts,
    "project terms": _terms,
    "step": _near_dates,
    "appointment": _appointment,
    "licence": _licence,
    "language": _named,
    "training": _named,
    "experience": _named,
    "project": _named,
}
