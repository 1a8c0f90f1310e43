"""What a sentence of a model may not be in a text that the person will read, whatever it proves.

Such a text promises nothing that only a decision can give, judges nobody, says « vous », gives the words of
others as theirs, and never moves a thing from one part of the text to another.
"""

from __future__ import annotations

from collections.abc import Sequence

from neo.core.assistant.results import Sentence
from neo.core.assistant.with_model.wordings import TOLD_BY
from neo.core.facts.filters import is_judgement
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_DECIDES = re.compile(
    r"\b(?:avez|aurez) (?:bien |deja |toujours )?(?:le )?droits?\b|\bouvr\w+ (?:des |vos )?droits?\b"
    r"|\bpouvez (?:pretendre|beneficier)|\bbeneficierez\b|\b(?:non |in|pas )?eligib\w+"
    r"|\b(?:serez|sera|seront|est|sont) (?:bien )?(?:accept|accord|valid|maintenu|verse|rembours|indemnis"
    r"|pris\w* en charge|financ)\w*"
    r"|\btoucherez\b|\bpercevrez\b|\bne (?:serez|perdrez|risquez)\b|\bsanction\w*"
    r"|\bradi(?:e|ee|er|ation)\w*\b|\bsuspen(?:du|sion|dre)\w*|\bgaranti\w*|\bpromets\b|\bpromis\w*"
    r"|\bsans (?:aucun )?(?:probleme|risque)\b|\bcertain\w* (?:de |d'|que)\b"
    r"|\bc'est (?:bon|accepte|accorde|valide)\b"
)
_FAMILIAR = re.compile(r"(?<![\w-])(?:tu|toi|ton|tes|t'(?=[aeiouyh]))(?![\w-])")
_QUOTED = re.compile(r"«\s*([^«»]+?)\s*»")
_NAMES_ITS_TEXT = re.compile(r"\bcompte[- ]rendu\b|\b(?:dans|au) (?:votre|le)? ?dossier\b")


def decides(text: str, cited: Sequence[Sentence]) -> str:
    """Why ``text`` says what only a decision can, or what judges; empty when it does not, or when the lines
    it cites say the same words."""
    folded, known = fold(text), " ".join(fold(sentence.text) for sentence in cited)
    for match in _DECIDES.finditer(folded):
        if match.group() not in known:
            return f"elle dit ce que seule une décision peut dire (« {match.group()} »)"
    if is_judgement(folded) and not is_judgement(known):
        return "elle juge la personne"
    return ""


def mixes_parts(cited: Sequence[Sentence]) -> str:
    """Why lines of several parts of a text make no sentence of one of them."""
    return "elle mêle deux parties du texte" if len({s.section for s in cited}) > 1 else ""


def fault_in_a_reply(text: str, cited: Sequence[Sentence]) -> str:
    """Why ``text`` is not written to the person, in French; empty when it may be."""
    fault = mixes_parts(cited) or decides(text, cited)
    if fault:
        return fault
    folded = fold(text)
    if _FAMILIAR.search(_QUOTED.sub(" ", folded)):
        return "elle tutoie la personne"
    quotes = any(_QUOTED.search(sentence.text) for sentence in cited)
    if quotes and not (TOLD_BY.search(folded) or _NAMES_ITS_TEXT.search(folded)):
        return "elle ne dit pas que cela vient d’un texte du dossier"
    return ""


def fault_in_a_conclusion(text: str, cited: Sequence[Sentence]) -> str:
    """Why ``text`` is not written in a conclusion, in French; empty when it may be."""
    fault = mixes_parts(cited) or decides(text, cited)
    if fault:
        return fault
    said = fold(text)
    for sentence in cited:
        for words in _QUOTED.findall(sentence.text):
            if fold(words) not in said:
                return "elle change des mots rapportés entre guillemets"
    return ""
