"""True sentences: the planned line said otherwise, as a model would, without a change of what it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from neo.core.evaluation.adversary.pieces import Piece

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip
_DATE = re.compile(r"\b(\d{2})/(\d{2})/(\d{4})\b")
_QUOTED = re.compile(r"« [^»]* »")
_NOUNS = {
    "dossier": "Le", "formulaire": "Le", "bilan": "Le", "cv": "Le", "contrat": "Le", "devis": "Le",
    "convention": "La", "demande": "La", "lettre": "La", "fiche": "La", "copie": "La", "pièce": "La",
    "attestation": "L’", "inscription": "L’", "entretien": "L’", "recherche": "La", "candidature": "La",
}  # fmt: skip
_SAME = (
    (r"\bsouhaite\b", "aimerait"),
    (r"\bveut\b", "souhaite"),
    (r"\bpar semaine\b", "hebdomadaires"),
    (r"\bà partir du\b", "dès le"),
    (r"\bcherche\b(?! à)", "recherche"),
    (r"\bpas encore\b", "toujours pas"),
    (r"\bactuellement\b", "en ce moment"),
    (r"\bau plus\b", "au maximum"),
    (r"\bhabite\b", "réside"),
    (r"\benvisage de\b", "pense à"),
    (r"\bpropose\b", "offre"),
    (r"\bannonce en pièce jointe\b", "dit joindre"),
    (r"\bdisponible\b", "libre"),
    (r"\bobtenu\b", "décroché"),
    (r"\bà réclamer\b", "à redemander"),
    (r"\brelancer\b", "faire une relance auprès de"),
    (r"\bun tiers\b", "une autre personne"),
)


def in_words(text: str) -> str:
    """Dates and units as a sentence would give them."""
    text = _DATE.sub(_date_in_words, text)
    text = re.sub(r"(\d)[ \u00a0]h\b(?=[ \u00a0](?:par|hebdo))", r"\1 heures", text)
    return re.sub(r"(\d)[ \u00a0]€(?!/)", r"\1 euros", text)


def _date_in_words(match: re.Match[str]) -> str:
    day, month, year = (int(part) for part in match.groups())
    if not 1 <= month <= 12:
        return match.group()
    return f"{'1er' if day == 1 else day} {_MONTHS[month - 1]} {year}"


def rewordings(piece: Piece) -> list[str]:
    """``piece`` said truly in other words, without its mark; the planned line's own words come last."""
    body = piece.fact.rstrip(".")
    framed = [framed for frame in _FRAMES if (framed := frame(body, piece))]
    told = [*framed, *(in_words(text) for text in framed), *_with_synonyms(body), in_words(body), body]
    return list(dict.fromkeys(f"{text[0].upper()}{text[1:]}." for text in told if text))


def _with_synonyms(body: str) -> Iterator[str]:
    for pattern, other in _SAME:
        changed = outside_quotes(body, partial(re.sub, pattern, other, count=1))
        if changed != body:
            yield changed


def outside_quotes(text: str, change: Callable[[str], str]) -> str:
    """``text`` with ``change`` made to its first stretch outside « » where it changes something."""
    position = 0
    for quote in (*_QUOTED.finditer(text), None):
        end = quote.start() if quote else len(text)
        stretch = text[position:end]
        if stretch and (changed := change(stretch)) != stretch:
            return text[:position] + changed + text[end:]
        position = quote.end() if quote else end
    return text


def lowered(text: str) -> str:
    """``text`` to follow other words: its capital goes, unless it may be a name's, a sigle's or a quote's."""
    first = re.match(r"[^\W\d_]+", text)
    return text[0].lower() + text[1:] if first and first[0].istitle() and _is_common(first[0]) else text


def _is_common(word: str) -> bool:
    return word.lower() in _NOUNS or word.lower() in _COMMON


def _follows(text: str) -> bool:
    """Whether ``text`` can follow other words without a capital that would be read as a name."""
    first = re.match(r"[^\W\d_]+", text)
    return not first or not first[0].istitle() or _is_common(first[0])


_COMMON = frozenset(
    word
    for words in (
        "il elle ils elles la le les un une des son sa ses pas deux trois prochain projet permis visite code",
        "formation adresse logement garde note message métier langues contrat ordinateur père mère salaire",
        "restriction restrictions résultats titre financement rentrée disponible signer envoyer plus sans",
        "avec depuis prêt mairie voiture bail test réponse candidatures mail rendez démarche vise cherche",
    )
    for word in words.split()
)


_SHORT = 12
"""Words of a line that may be given its place in the record too."""
_Frame = Callable[[str, Piece], str]


def _shaped(pattern: str, template: str) -> _Frame:
    """The frame for lines of one shape of the embedded writer."""
    shape = re.compile(pattern)

    def frame(body: str, _piece: Piece) -> str:
        match = shape.fullmatch(body)
        return match.expand(template) if match else ""

    return frame


def _to_do(body: str, _piece: Piece) -> str:
    """« Dossier à déposer avant le … » → « Le dossier est à déposer avant le … »."""
    match = re.fullmatch(r"([^\W\d_]+)((?: [^,;:]{1,40})?) à ([^\W\d_]+er|remettre|rendre) (.+)", body)
    article = _NOUNS.get(match[1].lower()) if match else None
    if not match or not article:
        return ""
    space = "" if article.endswith("’") else " "
    return f"{article}{space}{match[1].lower()}{match[2]} est à {match[3]} {match[4]}"


def _as_person(body: str, _piece: Piece) -> str:
    return f"La personne {body.split(' ', 1)[1]}" if re.match(r"(?:Il|Elle) [a-zà-ÿ]", body) else ""


def _by_the_report(body: str, piece: Piece) -> str:
    places = {place for place, _ in piece.passages}
    if len(places) != 1 or "mail" in body.lower() or len(body.split()) > _SHORT or not _follows(body):
        return ""
    place = next(iter(places))
    return f"Le {place} l’indique : {lowered(body)}" if place.startswith("compte rendu du") else ""


def _turned(body: str, _piece: Piece) -> str:
    """« A ; B » → « B ; A », where the second half stands alone."""
    halves = body.split(" ; ")
    alone = len(halves) == 2 and not re.match(r"(?:il|elle|ils|elles|ce|cela|y|en)\b", halves[1])
    return f"{halves[1]} ; {lowered(halves[0])}" if alone and ":" not in body and "«" not in body else ""


def _by_the_record(body: str, _piece: Piece) -> str:
    fits = ":" not in body and len(body.split()) <= _SHORT and _follows(body)
    return f"D’après le dossier, {lowered(body)}" if fits else ""


_FRAMES: tuple[_Frame, ...] = (
    _shaped(r"Prochain rendez-vous (le .+)", r"Le prochain rendez-vous aura lieu \1"),
    _shaped(r"(ARE|ASS|RSA|ASP) depuis (le .+)", r"La personne perçoit l’\1 depuis \2"),
    _shaped(r"Contrat d'engagement signé (le .+)", r"Le contrat d’engagement a été signé \1"),
    _shaped(r"Métier exercé : (.+)", r"La personne a exercé ce métier : \1"),
    _shaped(r"Langues : (.+)", r"La personne parle ces langues : \1"),
    _shaped(r"Projet prioritaire au profil : (.+)", r"Au profil, le projet prioritaire est : \1"),
    _shaped(r"Projet le plus récent au profil : (.+)", r"Le dernier projet saisi au profil est : \1"),
    _shaped(r"Démarche pour (le [\d/]+) : « (.+) »", r"Une démarche est à faire pour \1 : « \2 »"),
    _shaped(r"En retard côté agence \(pour (le [\d/]+)\) : (.+)", r"L’agence devait, pour \1 : \2"),
    _shaped(r"Mail du ([\d/]+) \(non lu\) : ((?:demande|écrit|annonce)\b.+)", r"Le mail du \1, non lu, \2"),
    _shaped(r"Même mail : (demande|écrit|annonce)\b(.+)", r"Ce mail \1\2"),
    _shaped(r"(Permis \w+) obtenu le (.+)", r"Le \1 a été obtenu le \2"),
    _to_do,
    _as_person,
    _by_the_report,
    _turned,
    _by_the_record,
)
