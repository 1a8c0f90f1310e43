"""Whose life a passage tells: the person's, or that of somebody close to them.

"Il a été en prison ?" is not answered by a brother who was, nor the trade of a wife by a line that names no
wife. All patterns run on folded text.
"""

from __future__ import annotations

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.features import Evidence, PartReader
from neo.core.assistant.answer.matching import Matched, in_window
from neo.core.french import lazy_re as re

KIN = (
    r"(?:mari|epou(?:x|se)|femme|conjointe?|compagn(?:on|e)|ex|pere|mere|maman|papa|freres?|soeurs?|fils|"
    r"filles?|"
    r"oncle|tante|cousine?|neveu|niece|voisine?|belle-?(?:mere|soeur|fille)|beau-?(?:pere|frere|fils)|"
    r"grand-?(?:mere|pere))"
)
_CHILD = re.compile(r"fils|filles?")  # notes call children by their first names
_KIN_WORD = re.compile(KIN)
_KIN_ASKED = re.compile(rf"\b{KIN}\b")
_BY_KIN = re.compile(
    rf"\b(?:(?:son|sa|ses|mon|ma|mes|un|une|le|la|l'|du|de la) ?)?{KIN}\b(?: [a-z-]+)? "
    r"(?:qui |lui |n'|ne |l'|y )*(?:a|ont|est|sont|avait|etait|fait|vit|habite|travaille|conduit|boit|"
    r"touche|possede)\b"
    r"|\bc'est (?:lui|elle) qui (?:a|est|conduit)\b"
)
_SENTENCE = re.compile(r"[.;!?]|, (?=mais |et elle |et il |elle |il )")
_SOMEWHERE = 0.3


def tells_of_somebody_close(reader: PartReader, e: Evidence) -> bool:
    """Asked whether the person is or did something: the words that tell it tell it of somebody close."""
    if reader.asks != (Ask.WHETHER,) or _KIN_ASKED.search(reader.question.folded):
        return False
    folded = reader.texts.folded(e.passage)
    telling = [w for w in reader.words if not (w.word.light or w.word.time)]
    clauses = [c for c in _SENTENCE.split(folded) if any(in_window(w, c) for w in telling)]
    return bool(clauses) and all(_told_of_kin(c, telling) for c in clauses)


def _told_of_kin(clause: str, telling: list[Matched]) -> bool:
    spoken_of = _BY_KIN.search(clause)
    return spoken_of is not None and not any(in_window(w, clause[: spoken_of.start()]) for w in telling)


def names_nobody_asked(reader: PartReader, e: Evidence) -> bool:
    """Asked of a brother, a mother, a wife: neither the passage nor its line names them."""
    if Ask.WHY in reader.asks or Ask.WHO in reader.asks:
        return False
    words = [w for w in reader.words if not _CHILD.fullmatch(w.word.term.folded)]
    close = [w for w in words if _KIN_WORD.fullmatch(w.word.term.folded)]
    return any(w.degree(e.passage.number) < _SOMEWHERE for w in close)
