"""A right or an eligibility is the word of a decision: only a passage that states one supports the sentence.

That the person asks for an aid, hopes for it or applied for it says nothing of their right to it, however
many words the two share.
"""

from __future__ import annotations

from collections.abc import Iterator

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.terms import Term
from neo.core.grounding.checker import Checker
from neo.core.grounding.passages import Passage

_HOW = r"(?:bien |encore |toujours |aussi |deja |donc |surement |certainement |pas |plus )*"
_RIGHT = re.compile(
    rf"\b(?:ai|as|a|avons|avez|ont|avait|aurai|aura|auras|aurez|auront|aurait|auriez) {_HOW}(?:le |des |"
    rf"un )?droits? "
    r"(?:a|au|aux|de|d'|pour)(?: |\b)|"
    r"\b(?:in)?eligibles?\b|\bouvr\w+ (?:bien )?(?:le |un |ses |vos |des |les )?droits?\b|"
    rf"\b(?:peut|pouvez|peuvent|pourra|pourrez|pourrait|pourriez) {_HOW}(?:pretendre|beneficier|toucher|"
    rf"percevoir)\b|"
    r"\b(?:beneficiera|beneficierez|percevra|percevrez|toucherez|touchera|obtiendra|obtiendrez)\b|"
    rf"\brempli\w+ {_HOW}(?:toutes )?(?:les|ses|vos) conditions\b"
)
_DENIED = re.compile(r"\b(?:pas|plus|inel\w+)\b")
_WONDERS = re.compile(r"\b(?:si|s'|savoir|verifi\w*|a quoi|quels?|quelles?)\b[^.;]*$")
_GIVEN = re.compile(
    r"\b(?:accordee?s?|attribuee?s?|notifie\w*|notification|ouverts?|ouverture de|acceptee?s?|validee?s?|"
    r"octroy\w*|"
    r"indemnisee?s?|percoi\w+|touche|verse|versee?s?|beneficie|renouvelee?s?|favorable|"
    r"(?:fin|reliquat|duree) (?:de |des |d')(?:ses )?(?:droits|indemnisation)|"
    r"(?:droits?|are|ass|rsa|allocation|indemnisation) (?:\w+ ){0,3}jusqu\w*)\b"
)
_REFUSED = re.compile(r"\b(?:refus\w*|rejet\w*|defavorable)\b")
_ASKED_FOR = re.compile(
    r"\b(?:pas encore|en attente|attend\w*|si|sous reserve|a deposer|a faire|combien|ou demander)\b"
)
_ASKED = re.compile(
    r"\?|\b(?:demande\w*|demandait|savoir|souhait\w*|voudrai\w*|veut|veux|aimerai\w*|esper\w*|pense\w*|"
    r"croi\w+|"
    r"depose\w*|deposer|a faire|a deposer|a monter|dossier|voir|verifi\w*|etudi\w*|eventuel\w*|si |sous "
    r"reserve|"
    r"attente|attend\w*|instruction|combien|question\w*|evoqu\w*|parle\w*|sollicit\w*|propos\w*|possible\w*)"
)


def check_rights(c: Checker) -> Iterator[str]:
    """A right the sentence states and no passage decides."""
    claim = fold(c.claim.text)
    stated = _RIGHT.search(claim)
    if stated is None or _is_a_question(claim, stated.start()):
        return
    about = [t for t in c.claim.terms if t.start >= stated.end()]
    denied = bool(_DENIED.search(stated[0]))
    passages = [k.passage for k in c.support.candidates] if c.strict else c.readings.index.passages
    if not any(_decides(c, p, about, denied) for p in passages):
        yield (
            "le dossier ne rapporte aucune décision sur ce droit : une demande, un souhait ou une question "
            "n’en est pas une"
        )


def _is_a_question(claim: str, place: int) -> bool:
    """ "Vous demandez si vous avez droit à…" states no right, nor does a question."""
    return "?" in claim or bool(_WONDERS.search(claim[:place]))


def _decides(c: Checker, passage: Passage, about: list[Term], denied: bool) -> bool:
    """Whether ``passage`` states a decision, or the right itself, about the same thing."""
    text = fold(passage.text)
    keys = c.readings.index.keys[passage.number]
    shared = sum(not t.concepts.isdisjoint(keys) for t in about)
    if passage.kind == "benefit":
        return bool(shared) or not about
    if 2 * shared < len(about):
        return False
    if _GIVEN.search(text) or (denied and _REFUSED.search(text)):
        return "?" not in text and not _ASKED_FOR.search(text)
    return passage.kind != "message" and bool(_RIGHT.search(text)) and not _ASKED.search(text)
