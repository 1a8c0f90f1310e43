"""What the words of one passage tell, whatever the matter: denied, ended, changed, corrected."""

from __future__ import annotations

from neo.core.facts.disagreement.claims import Claim
from neo.core.facts.model import Certainty, Tag
from neo.core.french import lazy_re as re

_CUES = {
    "never": re.compile(r"\bjamais\b|\baucun(?:e|s|es)?\b|\brien\b"),
    "not": re.compile(r"\bpas\b|\bsans\b|\bn'a\b|\bne sont\b|\bnon\b|\bni\b"),
    "no longer": re.compile(r"\bn(?:e |')[^.;]{0,25}\bplus\b|\bplus (?:de|d'|du|rien|la)\b|\ba plus\b"),
    "changed": re.compile(
        r"\bdepuis\b|\bdesormais\b|\bmaintenant\b|\bdorenavant\b|\bnouve(?:au|lle|l)\b|\bchang\w+|"
        r"\bremplac\w+|"
        r"\bmodifi\w+|\bdemenag\w+|\bemmenag\w+|\binstall\w+|\bactuel\w*|\ba present\b|"
        r"\bfinalement\b|\bplutot\b"
    ),
    "ended": re.compile(
        r"\bfini\w*|\btermin\w+|\barret\w+|\bclos\w*|\bexpir\w+|\bperim\w+|\bechue?s?\b|\bsuspen\w+|"
        r"\bperdu\w*|"
        r"\bvendu\w*|\bcoup(?:e|ee)\b|\bresili\w+|\bannul\w+|\babandon\w+|\brenonc\w+|\bretir\w+|\bquitt\w+|"
        r"\bferm(?:e|ee|ent|er)\b|\bsepar\w+|\brompu\w*|\blicenci\w+|\bvol(?:e|ee)\b|\bcass\w+|\btombe"
    ),
    "gained": re.compile(
        r"\brendue?\b|\brestitu\w+|\brecuper\w+|\bobten\w+|\baccord(?:e|ee)\b|\bachet\w+|\btrouv\w+|"
        r"\brelog\w+|"
        r"\bvalid\w+|\bacquis\w*|\bsign(?:e|ee|er)\b|\brecu\w*\b|\breuss\w+|\bembauch\w+|"
        r"\bcommenc\w+|\bpass(?:e|ee)\b|"
        r"\brenouvel\w+|\bouvert\w*|\bequip\w+|\binscrit\w*"
    ),
    "corrects": re.compile(
        r"\bcorrig\w+|\brectif\w+|\berr(?:eur|one)\w*|\bfaux\b|\bfausse\b|\bpas a jour\b|"
        r"\bmet(?:tre|s|tez)? a jour\b|"
        r"\ba (?:modifier|corriger|reprendre|revoir|verifier)\b|\bmal (?:saisi|note|compris)\w*|"
        r"\bau lieu d|\bet non\b|"
        r"\bcontrairement|\bpourtant\b|\balors que\b|\bsaisi\w*|\bcoch\w+|\btoujours l'ancien\w*"
    ),
    "names the file": re.compile(
        r"\b(?:au|le|du|mon|son|dans le|sur le) (?:profil|dossier)\b|\bfiche\b|\bcv\b|\bfichier\b|"
        r"\bdans (?:map|le portail)\b|"
        r"\bau diag\w*|\bespace (?:perso\w*|personnel)\b|\bcompte rendu\b|\bnoter?\b|\bnotee?\b"
    ),
    "denies": re.compile(
        r"\bje n'ai (?:jamais|pas)\b|\bn'ai (?:jamais|pas)\b|\bc'est faux\b|\bcontest\w+|"
        r"\bdement\w*|\bpas d'accord\b|"
        r"\bj'ai bien\b|\bje vous (?:ai|avais)\b|\bn'importe quoi\b|\ben fait\b|\ben realite\b|"
        r"\bje comprends pas\b|"
        r"\bje ne comprends pas\b|\bc'est pas\b|\bce n'est pas\b|\bselon (?:lui|elle)\b|\bdit (?:que|qu')"
    ),
    "doubts": re.compile(r"\?|\bverifier\b|\ba confirmer\b|\bpas sure?\b|\bje crois\b|\bsemble\b"),
    "wishes": re.compile(
        r"\bsouhait\w+|\bvoudr\w+|\bveut\b|\bvise\b|\baimer\w+|\benvie\b|\benvisag\w+|\bpret[e]? a\b"
    ),
    "number": re.compile(r"\d"),
    "a relative's": re.compile(
        r"^(?:- |-> )?(?:son|sa|ses|le|la|mon|ma) (?:\w+ )?(?:fils|fille|mari|femme|compagn\w+|conjointe?|"
        r"mere|pere|soeur|frere|voisine?|amie?|belle-\w+|beau-\w+|enfants?|parents)\b"
    ),
    "of a post": re.compile(
        r"\b(?:le|ce|un) poste\b|\bl'(?:offre|annonce|employeur|entreprise)\b|\bexige\w*|"
        r"\bdemandee?s?\b|\bprepar\w+"
    ),
    "of before": re.compile(
        r"\bancien\w*|\bjusqu'en (?:19|20)|\ben (?:19|20)\d\d\b|\bavait\b|\betait\b|\ba l'epoque"
    ),
}
_OTHERS = re.compile(
    r"\b(?:sa|son|ma|mon) (?:compagne|compagnon|mari|femme|conjointe?|fils|fille|mere|pere|soeur|"
    r"frere|ami|amie|ex)\b"
)


def passage_cues(claim: Claim) -> frozenset[str]:
    """The cues that a passage holds."""
    found = {name for name, pattern in _CUES.items() if pattern.search(claim.folded)}
    fact = claim.fact
    if fact is None:
        return frozenset(found)
    if fact.negated:
        found.add("negated")
    if fact.certainty in (Certainty.PLANNED, Certainty.POSSIBLE):
        found.add("to come")
    if fact.certainty is Certainty.REFUSED:
        found.add("refused")
    for tag, name in (
        (Tag.ABANDONED, "abandoned"),
        (Tag.CHANGE, "change tag"),
        (Tag.DISAGREEMENT, "disagrees"),
    ):
        if tag in fact.tags:
            found.add(name)
    if fact.passage.kind == "message":
        found.add("own mail" if claim.author == "person" else "mail")
    if _OTHERS.search(claim.folded) or Tag.THIRD_PARTY_PRIVATE in fact.tags:
        found.add("somebody else")
    return frozenset(found)
