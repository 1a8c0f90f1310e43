"""Claims that harm when wrong (drink, illness, violence, a job found) must be told in their own words.

An ordinary claim may be reworded; these may not rest on a word shared by chance (« arrêté le ménage » is no
sick leave, the heading « Trouver un emploi » no job found). Each class has the words that claim it and those
that tell it; a record that tells none of them does not say it, whatever else it shares with the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from neo.core.facts.distress import distress_of
from neo.core.french import lazy_re as re
from neo.core.french.distress import NONE
from neo.core.french.folding import fold
from neo.core.grounding.checker import Checker
from neo.core.grounding.passages import Passage


@dataclass(frozen=True, slots=True)
class _Class:
    """``claims``: the sentence says it; ``tells``: a passage does; ``name``: what it is, in French."""

    name: str
    claims: re.Pattern[str]
    tells: re.Pattern[str]


def _class(name: str, claims: str, tells: str = "") -> _Class:
    return _Class(name, re.compile(claims), re.compile(f"{claims}|{tells}" if tells else claims))


_CLASSES = (
    _class(
        "une consommation d’alcool",
        r"\b(?:boi[st]|buvait|bu)\b(?! (?:un|le|du) cafe)|\balcool\w*|\bivre\b|\bivresse\b",
        r"csapa|sevr(?:age|e)\b|sobre\b|abstinen",
    ),
    _class(
        "une consommation de drogue",
        r"\bdrogue\w*|cannabis|cocaine|heroine|toxicoman\w*|\bjoints?\b",
        r"csapa|addict|stup",
    ),
    _class(
        "un arrêt maladie",
        r"\barret (?:maladie|de travail|medical)|\ben arret\b|\bconge maladie",
        r"\barret\b.{0,20}(?:jusqu|prolong|depuis|\d)|\bitt\b|mi.temps therap|\barr?ete? (?:maladie"
        r"|par (?:le |son )?medecin)",
    ),
    _class("une dépression", r"depressi\w+|\bdeprim\w+|burn.?out", r"antidepress|psychiatr|anxiolyt"),
    _class(
        "une grossesse", r"\benceinte\b|grossesse|\battend un (?:enfant|bebe)", r"accouch|maternite|\bterme\b"
    ),
    _class(
        "des violences",
        r"\bviolen\w+|\bfrapp[eé]\w*|\bbattue?\b|\bagress\w+",
        r"main courante|plainte|ordonnance de protection",
    ),
    _class(
        "une peine ou une condamnation",
        r"\bprison\b|incarcer\w+|detenue?\b|condamn\w+|casier judiciaire|garde a vue",
        r"detention|ecrou|spip|sursis|probation|maison d.arret|penal",
    ),
    _class(
        "un emploi trouvé",
        r"\b(?:a|ont|avait) (?:re)?trouvee? (?:un |du |son )?(?:emploi|travail|poste|cdi|cdd|job|boulot)"
        r"|\ba ete (?:embauch|recrut)\w+"
        r"|\ba (?:decroche|signe) (?:un |son )?(?:emploi|travail|poste|cdi|cdd|contrat de travail)",
        r"\b(?:embauchee?|recrutee?)\b|contrat (?:de travail )?signe|\ben poste\b|\bprise? (?:chez|a la|au)\b"
        r"|\b(?:commence|demarre|a repris|travaille) (?:le|chez|depuis|au|a la|comme)\b|periode d.essai",
    ),
    _class(
        "une entreprise créée",
        r"\b(?:a|avait) (?:cree|monte|ouvert|lance|immatricule) (?:son|sa|une|leur) (?:entreprise|micro"
        r"|societe|boite|activite|auto)"
        r"|\best (?:auto|micro).?entrepreneu",
        r"immatricul\w+|micro.?entrepr\w+|auto.?entrepr\w+|kbis|\bsiret\b|a son compte|independante?\b"
        r"|statuts deposes"
        r"|cre(?:e|ation) (?:de )?(?:son|sa|l.|d.)",
    ),
    _class(
        "un mariage", r"\bmariee?\b|\bs.est mariee?", r"\bmari\b|\bepou(?:se|x)\b|\bfemme\b|conjoint|mariage"
    ),
    _class("un licenciement", r"\blicencie\w*", r"\brupture\b|\bcsp\b|fin de contrat|prud.?hom"),
    _class(
        "une expulsion", r"\bexpuls\w+", r"\bbail\b|commandement|huissier|quitter (?:le|son) logement|preavis"
    ),
    _class("une sanction", r"\bradie\w*|\bradiation\b|\bsanctionne\w*", r"sanction|avertissement|suspen"),
    _class(
        "un appareil qui fonctionne",
        r"\bfonctionne\b(?! (?:comme|avec))|\bmarche (?:bien|a nouveau)",
        r"\brepare\w*|\bremarche\w*",
    ),
)
_WELL = re.compile(
    r"\b(?:va|vas|se sent|se porte) (?:\w+ )?(?:bien|mieux)\b|\bbon moral\b|moral (?:est )?(?:bon"
    r"|haut|au beau)|\ben (?:pleine )?forme\b"
)
_TELLS_WELL = re.compile(
    rf"{_WELL.pattern}|\bca va (?:bien|mieux)\b|\bje vais (?:bien|mieux)\b|moral.{{0,12}}\bok\b"
)


def check_grave(c: Checker) -> Iterator[str]:
    """What the sentence claims of these, and no passage it may rest on tells in such words."""
    claim = fold(c.claim.text)
    passages = [k.passage for k in c.support.candidates] if c.strict else c.readings.index.passages
    for kind in _CLASSES:
        if kind.claims.search(claim) and not any(_tells(kind, p) for p in passages):
            yield f"le dossier ne dit nulle part {kind.name}"
    if _WELL.search(claim):
        yield from _wellbeing(passages)


def _tells(kind: _Class, passage: Passage) -> bool:
    """A label that only names an aim (« Trouver un emploi ») tells nothing done."""
    return passage.kind != "diagnosis" and bool(kind.tells.search(fold(passage.text)))


def _wellbeing(passages: list[Passage]) -> Iterator[str]:
    """Going well must be said, and not before words of distress."""
    well = [p for p in passages if _TELLS_WELL.search(fold(p.text))]
    if not well:
        yield "le dossier ne dit pas que la personne va bien"
        return
    last = max((p.date for p in well if p.date), default=None)
    later = [p for p in passages if p.date and (last is None or p.date >= last) and _shows_distress(p)]
    if later:
        yield "des mots de détresse plus récents disent le contraire"


def _shows_distress(passage: Passage) -> bool:
    return passage.free and passage.kind == "message" and distress_of(fold(passage.text)) > NONE
