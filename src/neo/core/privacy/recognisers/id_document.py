"""Numbers of papers and files, by what announces them: residence permit, passport, licence, CAF, MDPH…"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from neo.core.privacy.findings import Finding
from neo.core.privacy.kinds import Kind
from neo.core.privacy.number_windows import before, matches
from neo.core.privacy.scene import Example, Scene

_NUMBER = re.compile(
    r"(?<![\w+/.,-])(?:[a-z]{1,4}-?)?\d[a-z0-9]{0,18}"
    r"(?:[ .\-/]{1,2}(?=[a-z]{0,3}\d)[a-z0-9]{1,12}){0,5}(?!\w)"
)
_PASSPORT = re.compile(r"(?<![\w-])\d\d[a-z]{2}\d{5}(?![\w-])")
_PAPER = (
    "carte de resident|titre de sejour|carte de sejour|recepisse|visa|vls-ts|autorisation de travail"
    "|passeport"
    "|cni|carte (?:nationale )?d'identite|piece d'identite|permis(?: de conduire| [a-e]\\d?)?|agdref"
    "|etranger|ofpra|anef|caf|allocataire|msa|ecrou|mdph|maison du handicap|rqth|cmi|carte vitale|mutuelle"
    "|matricule|agefiph|numero fiscal|spi|livret de famille|ine|bce|surendettement|parquet|plainte"
    "|carte (?:btp|pro|professionnelle|vtc|de presse|d'assure|de sejour|cmi)(?: vtc| btp)?|neph"
    "|adeli|rpps|naturalisation|niss|avs|nie|dni|nif|bsn|codice fiscale|numero national"
    "|adherent|adhesion|beneficiaire|contrat d'assurance|sinistre|badge|abonne|abonnement|usager"
    "|etudiant|eleve"
    "|carte (?:de transport|de solidarite|solidarite|famille nombreuse|d'etudiant|etudiant|de sante)"
    "|police d'assurance|procuration|jugement|ordonnance|arrete|tutelle|curatelle|immatriculation consulaire"
    "|aps|marin|livret (?:professionnel(?: maritime)?|maritime|militaire)|habilitation|licence"
    "|identifiant|prefecture"
    "|dossier medical|securite sociale|carte europeenne|numero d'assure|assure"
)
_LINK = (
    r"(?:[ :=,.°(#]|n°|\bno?s?\b|\bnumero\b|\bnum\b|\bref\w*\b|\bdossier\b|\best\b|\ble\b|\bla\b"
    r"|\bson\b|\bsous\b"
    r"|\bmon\b|\bde\b|\bcaf\b|\bmdph\b|\ba\b|\bporte\b|\bc'est\b){0,9}"
)
_CUE = re.compile(rf"(?:\b|n°)(?:{_PAPER})\b({_LINK})$")
_ANY_PAPER = re.compile(rf"\b(?:{_PAPER})\b")
_PAPER_WORDS = frozenset(m[0] for part in _PAPER.split("|") if (m := re.match(r"[a-z]+", part)))
"""The words by which a paper's name may begin."""
_REACH = 64
"""Characters between a paper and its number, at most."""
_SAID = re.compile(r"n°|°|\bno?\b|\bnumero\b|\bnum\b|\bref|\bdossier\b|:|=")
_SAID_BEFORE = re.compile(
    rf"(?:n°|\bno\b|\bnumero\b|\bnum\b)(?: de| du| d')? ?(?:dossier )?(?:{_PAPER})\b{_LINK}$"
)
_DATE = re.compile(r"\d{1,2}[ ./-]\d{1,2}[ ./-](?:\d{4}|\d{2})|(?:19|20)\d\d(?:[-/ ](?:19|20)?\d\d){0,2}")
_AMOUNT = re.compile(r" ?(?:€|euros?\b|eur\b|h\b|%|km\b|points?\b|ans?\b|mois\b|jours?\b)")


def find(scene: Scene) -> Iterator[Finding]:
    """A number right after the paper or the service it belongs to."""
    folded, windows = scene.reading.folded, scene.reading.number_windows
    for match in matches(_NUMBER, folded, windows, _LABELLED_DIGITS):
        if _labelled(folded, match):
            yield _finding(match, 0.5)
    named = windows and scene.reading.has_one_of(_PAPER_WORDS)
    papers = [paper.end() for paper in _ANY_PAPER.finditer(folded)] if named else []
    for match in matches(_NUMBER, folded, windows, 2) if papers else ():
        at = bisect_right(papers, match.start()) - 1
        if at < 0 or match.start() - papers[at] > _REACH:
            continue
        if _is_number(folded, match) and _is_of_paper(before(folded, match.start(), 64), match.group()):
            yield _finding(match, 0.92)
    for match in matches(_PASSPORT, folded, windows, 7):
        if scene.reading.text[match.start() : match.end()].isupper():
            yield _finding(match, 0.9)


_LABELLED = re.compile(
    r"(?:n°|\bno|\bnumero|\bnum|\bref\w*|\bidentifiant|\bmatricule|\bdossier) ?(?:de |du |d')?[ :=.°]{0,3}$"
)
_OTHER_THINGS = re.compile(
    r"\b(?:offre|devis|facture|commande|rncp|rome|siret|siren|convention|bon|session|annonce|poste|article|lot|marche"
    r"|tel|telephone|code|formation|stage|agrement|nda|organisme)\b[^.;\n]{0,24}$"
)
_LABELLED_DIGITS = 8
"""Digits of a number that only « n° » announces."""


def _labelled(folded: str, match: re.Match[str]) -> bool:
    """A long number announced as one, of nothing that is an offer, a quotation or a course."""
    announced = before(folded, match.start(), 40)
    digits = sum(c.isdigit() for c in match.group())
    if digits < _LABELLED_DIGITS or not _LABELLED.search(announced) or _OTHER_THINGS.search(announced):
        return False
    return _is_number(folded, match)


def _is_number(folded: str, match: re.Match[str]) -> bool:
    surface = match.group().strip()
    digits = sum(c.isdigit() for c in surface)
    return (
        (digits >= 5 or _mixed(surface))
        and not _DATE.fullmatch(surface)
        and not _AMOUNT.match(folded, match.end())
    )


def _mixed(surface: str) -> bool:
    """Letters and digits run together, as nothing but a reference is."""
    digits = sum(c.isdigit() for c in surface)
    return digits >= 2 and len(surface) >= 8 and surface.isalnum() and not surface.isdigit()


def _is_of_paper(announced: str, surface: str) -> bool:
    """Said to be a number, or long enough to be nothing else."""
    cue = _CUE.search(announced)
    if cue is None:
        return False
    if _mixed(surface) and not cue[1].strip(" :"):
        return True
    said = _SAID.search(cue[1]) or _SAID_BEFORE.search(announced)
    return said is not None or sum(c.isdigit() for c in surface) >= 6 or "ecrou" in announced[cue.start() :]


def _finding(match: re.Match[str], confidence: float) -> Finding:
    start = match.end() - len(match.group().lstrip(" -"))
    why = "c’est le numéro d’un papier ou d’un dossier"
    return Finding(start, match.end(), Kind.ID_DOCUMENT, "id_document", why, confidence)


EXAMPLES: tuple[Example, ...] = (
    ("carte de résident numéro 9903054417", ("9903054417",)),
    ("M. X (écrou 48812)", ("48812",)),
    ("numero de dossier MDPH 59-2023-118804. Je", ("59-2023-118804",)),
    ("titre de séjour n° 9903054417", ("9903054417",)),
    ("passeport 12AB34567", ("12AB34567",)),
    ("CNI n° X4RTB12F9", ("X4RTB12F9",)),
    ("carte d'identité n° X4RTBPFW4", ("X4RTBPFW4",)),
    ("permis de conduire n° 840112345678", ("840112345678",)),
    ("n° étranger : 9903054417", ("9903054417",)),
    ("allocataire CAF 1234567", ("1234567",)),
    ("n° allocataire 1234567 / CAF", ("1234567",)),
    ("Carte de séjour 9R4KD27XP à renouveler", ("9R4KD27XP",)),
    ("NISS belge n° 85.07.30-033.28", ("85.07.30-033.28",)),
    ("n° adhérent mutuelle : 0048127", ("0048127",)),
    ("titre de séjour jusqu'au 12/05/2028", ()),
    ("carte de résident 12/05/2028", ()),
    ("CAF 15000 euros de dette", ()),
    ("permis B obtenu en 2018", ()),
    ("dossier n° 751234567", ("751234567",)),
    ("devis n° 20240118", ()),
    ("titre RNCP 37098", ()),
)
