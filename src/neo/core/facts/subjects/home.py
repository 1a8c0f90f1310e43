"""Where the person lives: the latest street or town that texts give, against the profile's address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from neo.core.dossier.model import Address, Dossier
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import heads
from neo.core.facts.subjects.states import speaks_of_a_relative
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.words import content_keys

HEADS = heads(
    "habite vit vivent reside loge installe emmenage demenage heberge adresse arrive studio appart "
    "logement logt t1 t2 t3 t4 t5 residence bail domicile reloge courrier"
)
_STREET = re.compile(
    r"\b\d{1,4} ?(?:bis |ter |b |a )?,? ?(?:rue|avenue|av\.?|bd|boulevard|impasse|imp\.?|allee|"
    r"chemin|route|place|quai|cours|"
    r"square|lotissement|residence|passage|sentier|villa|mail|esplanade|faubourg|cite|hameau|"
    r"traverse|montee|venelle|"
    r"sente|ruelle|clos|cour|lieu-dit|domaine|carrer|hent|calle|rond-point|promenade|voie|cours)\b[^,.;()\n]{2,35}"
)
_POSTCODE = re.compile(r"\b(?:\d{2}|2[ab])\d{3} +(?P<town>[a-z][a-z' -]{2,30})")
_HOME = re.compile(
    r"\b(?:habit(?:e|ent|ait)?|vit|vivent|reside|loge|installee?|emmenag\w*|demenag\w*|heberg\w+|"
    r"nouvelle adresse|adresse|"
    r"arrive de|studio|appart\w*|logement|logt|\b[tf][1-5]\b|residence sociale|bail|domicil\w+|relogee?)\b"
)
_TOWN = re.compile(
    r"\b(?:habite|vit|reside|loge|installee?|emmenag\w*|demenag\w*|hebergee?|relogee?)"
    r"(?: (?:maintenant|desormais|depuis [^,.;]{3,18}|chez [^,.;]{2,30}?|seule?|actuellement|tjs|"
    r"toujours|encore))*"
    r"(?: (?:a|sur|dans|vers|au|aux))? (?P<town>[A-ZÀ-Ý][\w'’-]+"
    r"(?:[ -](?:(?:de|du|la|le|les|sur|sous|en)[ -])*[A-ZÀ-Ý][\w'’-]+)*)"
)
_SOUGHT = re.compile(
    r"\b(?:cherche|recherche|souhait\w+|voudrai\w+|\bveut\b|aimerai\w+|projet|envisag\w+|demande\b|"
    r"compte|si\b|va (?:demenager|vivre)|"
    r"quitte[r]?\b|ancien\w*|avant\b|travaille\w*|agence|entreprise|employeur|siege|rdv|entretien|"
    r"formation|poste|candidat\w*|"
    r"piste|visite|gite)"
)
_BANNED = re.compile(
    r"(?:retire\w*|supprim\w+|effac\w+|enlev\w+|ne plus (?:utiliser|ecrire|envoyer)|plus rien|"
    r"rien envoyer)[^.;\n]{0,60}\b(?:adresse|domicile)|"
    r"\b(?:ancienne )?adresse\b[^.;\n]{0,45}(?:retire\w*|supprim\w+|effac\w+|ne plus (?:utiliser|"
    r"servir)|plus servir)|"
    r"(?:courrier|rien)\b[^.;\n]{0,25}(?:uniquement|seulement|a l'ancienne)"
)
_RELATIVE = re.compile(
    r"\b(?:fils|fille|mari|ex|frere|s[oœ]e?ur|pere|mere|enfants?|papa|maman|compagne|compagnon)\b[^.;,]{0,18}$"
)
_SMALL_TOWN = re.compile(
    r"\b(?:habite|vit|reside|emmenage|demenage|installee?)(?: (?:maintenant|desormais|"
    r"actuellement))? (?:a|sur) "
    r"(?P<town>(?:st|ste|saint|sainte|la|le|les)?[ -]?[a-z][a-z-]{3,})"
)
_NO_TOWN_WORDS = """
elle il mme mr chez son sa le la un une depuis cote proximite titre temps mi-temps partir nouveau
distance cause deux trois plusieurs hotel adresse domicile place nord sud est ouest cinq quatre
terme credit
"""
_NO_TOWN = frozenset(_NO_TOWN_WORDS.split())
_TYPES = content_keys(
    "rue avenue boulevard impasse allée chemin route place quai cours square lotissement résidence"
)


@dataclass(frozen=True, slots=True)
class Dwelling:
    """``words``: the keys of the street or of the town, as a text gives them."""

    words: frozenset[str]
    is_street: bool
    shown: str
    fact: Fact


def read_dwelling(fact: Fact) -> Dwelling | None:
    """Where a text says the person lives now; nothing for what is sought, left, or another's home.

    A street with its postcode in the person's own mail is where they live: they sign with it.
    """
    home = _HOME.search(fact.folded)
    if home is None and fact.speaker is Speaker.PERSON and fact.passage.kind == "message":
        return _signed(fact)
    if not home or speaks_of_a_relative(fact.folded) or _RELATIVE.search(fact.folded[: home.start()]):
        return None
    street = _STREET.search(fact.folded)
    if street and not _SOUGHT.search(fact.folded[: street.start()]):
        shown = fact.passage.text[street.start() : street.end()].strip()
        return Dwelling(frozenset(content_keys(shown) - _TYPES), True, shown, fact)
    if _SOUGHT.search(fact.folded):
        return None
    return _town(fact)


def _signed(fact: Fact) -> Dwelling | None:
    street, coded = _STREET.search(fact.folded), _POSTCODE.search(fact.folded)
    if street is None or coded is None or coded.start() < street.start() or _SOUGHT.search(fact.folded):
        return None
    shown = fact.passage.text[street.start() : street.end()].strip()
    return Dwelling(frozenset(content_keys(shown) - _TYPES), True, shown, fact)


def _town(fact: Fact) -> Dwelling | None:
    coded = _POSTCODE.search(fact.folded)
    if coded:
        shown = fact.passage.text[coded.start("town") : coded.end("town")].strip()
        return Dwelling(frozenset(content_keys(shown)), False, shown, fact)
    # Case matters for a town ("vit à Thuir"), not for the verb before it.
    text = fact.passage.text
    m = (
        _SMALL_TOWN.search(fact.folded)
        if text.isupper() or text.islower()
        else _TOWN.search(_verbs_lowered(text))
    )
    if m is None or fold(m["town"]).strip() in _NO_TOWN:
        return None
    shown = text[m.start("town") : m.end("town")].strip()
    return Dwelling(frozenset(content_keys(shown)), False, shown, fact)


def home_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """The latest home told, when it is not the profile's and no later text gives the profile's again."""
    address = dossier.person.address
    if address is None or not (address.street or address.city):
        return
    own = [f for f in notes if f.passage.kind == "report" or f.speaker.value == "person"]
    # An address to be taken out may put somebody in danger: this comes before the new one, often kept secret.
    banned = [f for f in own if _BANNED.search(f.folded)]
    if banned:
        where = ", ".join(filter(None, (address.street, address.city)))
        about = f"Adresse : {where} au profil, à ne plus utiliser d'après le {told(banned[0])}"
        yield against("home", about, [field_source("/identite/adresse", where)], _two_ways(banned, own), 0.95)
        return
    run: list[Dwelling] = []
    for dwelling in filter(None, map(read_dwelling, own)):
        if is_the_profile_s(dwelling, address):
            run = []
        elif dwelling.words:
            run.append(dwelling)
    if run:
        facts = [d.fact for d in run if d.words & run[-1].words] or [run[-1].fact]
        where = ", ".join(filter(None, (address.street, address.city)))
        about = f"Adresse : {where} au profil, {run[-1].shown} d'après le {told(facts[-1])}"
        yield against("home", about, [field_source("/identite/adresse", where)], facts, 0.9)


def _two_ways(banned: list[Fact], notes: Sequence[Fact]) -> list[Fact]:
    """The notes that ban the address, with the last that says where the person lives now."""
    moved = [f for f in notes if (d := read_dwelling(f)) and d.fact.passage.date >= banned[0].passage.date]
    return sorted([*banned, *moved[-1:]], key=lambda f: f.passage.date)


def is_the_profile_s(dwelling: Dwelling, address: Address) -> bool:
    """Whether a home told in a text is the one the profile gives."""
    street = content_keys(f"{address.street} {address.complement}")
    if dwelling.is_street and address.street:
        return bool(dwelling.words & street)
    return dwelling.words <= content_keys(address.city) | street


def _verbs_lowered(text: str) -> str:
    """The text with its verbs of dwelling folded, so that one pattern reads "hébergée" and "HEBERGEE"."""
    folded = fold(text)
    kept = list(text)
    for m in _HOME.finditer(folded):
        kept[m.start() : m.end()] = folded[m.start() : m.end()]
    for m in re.finditer(r"\b(?:a|sur|chez|depuis|maintenant|desormais)\b", folded):
        kept[m.start() : m.end()] = folded[m.start() : m.end()]
    return "".join(kept)
