"""A mail that asks about somebody else by name: one person's matters are not told to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.assistant.mail_draft.requests import Asked
from neo.core.dossier.model import Dossier
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.privacy.lexicon import first_names, is_place

_TITLE = r"(?:M\.|Mr\.?|Mme\.?|Mlle|[Mm]onsieur|[Mm]adame|MONSIEUR|MADAME|Maître|Me|Dr)"
_NAME = r"[A-ZÀ-Ý][\wÀ-ÿ'’-]+"
_TITLED = re.compile(rf"\b{_TITLE} (?P<name>{_NAME}(?: {_NAME}){{0,2}})")
_PAIR = re.compile(rf"\b(?P<name>(?P<first>[A-ZÀ-Ý][a-zà-ÿ-]+) {_NAME})")
_MATTER = (
    r"(?:rendez[- ]?vous|rdv|dossier|situation|adresse|numero|telephone|mail|allocations?|chomage"
    r"|droits?|are|rsa"
    r"|aides?|formation|entretien|inscription|radiation|retraite|loyer|logement|sante|contrat"
    r"|salaire|nouvelles"
    r"|compte|espace|identifiants?|actualisation|cv|paiement|indemnisation)"
)
_OF = re.compile(rf"\b{_MATTER}\b[^.?!]{{0,20}}\b(?:de|d'|du dossier de|pour|concernant|a) ?$")
_ABOUT = re.compile(
    r"\b(?:pour|concernant|sur|au sujet d[eu]|a propos d[eu]|du cas d[eu]|quant a|savoir si|est-ce que|si"
    r"|de la part de) ?$"
)
_THEIRS = re.compile(
    rf"^[ ,:]{{0,3}}(?:(?:sa|son|ses|leurs?) \w+|(?:est|sera|a|touche|percoit|habite|travaille"
    rf"|recoit|vient|doit"
    rf"|peut)\b[^.!]{{0,60}}(?:inscrit|suivi|{_MATTER}|venir))"
)
_WITH = re.compile(r"\b(?:avec|chez|par|vers|aupres de) ?$")
_GOES_ON = re.compile(r"\b(?:sa|son|ses|il|elle|lui|leur)\b")
_MY_OWN = re.compile(r"\b(?:mon|ma|mes|je|j'|moi|me)\b")


def names_of_another(asked: Asked, dossier: Dossier) -> tuple[str, ...]:
    """The names of people unknown to the record about whose matters ``asked`` asks, as written."""
    return tuple(dict.fromkeys(_named(asked.text, dossier)))


def about_another(asked: Sequence[Asked], dossier: Dossier) -> dict[int, tuple[str, ...]]:
    """Number of each request about somebody else → their names; "et son adresse ?" goes on with the last."""
    found: dict[int, tuple[str, ...]] = {}
    last: tuple[str, ...] = ()
    for number, one in enumerate(asked):
        names = names_of_another(one, dossier)
        goes_on = bool(last and _GOES_ON.search(one.folded) and not _MY_OWN.search(one.folded))
        last = names or (last if goes_on else ())
        if last:
            found[number] = last
    return found


def _named(text: str, dossier: Dossier) -> Iterator[str]:
    known: frozenset[str] | None = None
    for match in (*_TITLED.finditer(text), *_PAIR.finditer(text)):
        words = fold(match["name"]).replace("’", "'").split()
        if "first" in match.groupdict() and (words[0] not in first_names() or is_place(words[-1])):
            continue
        before, after = fold(text[: match.start()]), fold(text[match.end() :])
        theirs = bool(_THEIRS.match(after)) and not _WITH.search(before)
        if not (_OF.search(before) or theirs or (_ABOUT.search(before) and _GOES_ON.search(after))):
            continue
        known = _known_words(dossier) if known is None else known
        if not known & set(words):
            yield match["name"]


def _known_words(dossier: Dossier) -> frozenset[str]:
    """The words of the adviser's own texts and of the people the record names, folded."""
    person = dossier.person
    texts = [
        person.first_name,
        person.last_name,
        person.birth_name,
        *(r.text for r in dossier.reports),
        *(p.company for p in dossier.proposals),
        *(a.agent.name for a in dossier.appointments if a.agent),
        *(m.body for m in dossier.messages if not m.incoming),
        *([dossier.adviser.agent.name] if dossier.adviser else []),
    ]
    return frozenset(word for text in texts if text for word in re.findall(r"[\w'-]{3,}", fold(text)))
