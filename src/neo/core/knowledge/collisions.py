"""Forms that mean several things to the trade: read by their context, and never silently.

Source: the collision table of the trade's lexicon, from public documents (names of schemes, codes of the
partner APIs, works-council minutes). A form is resolved when the words around it point to one meaning alone;
else the question is given back with its meanings. A meaning may take several rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold


@dataclass(frozen=True, slots=True)
class Meaning:
    """``full``: what the form stands for. ``signs``: folded words around it that point to this meaning."""

    full: str
    signs: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Collision:
    """``form`` as it stands in the question, ``start`` and ``end`` its characters."""

    form: str
    start: int
    end: int
    meanings: tuple[Meaning, ...]


_TABLE = """
MSA | modalités de suivi et d'accompagnement: modalite, suivi, intensif, guide, renforce, agile
MSA | modalités de suivi et d'accompagnement: portefeuille, accompagnement, intensite
MSA | Mutualité sociale agricole: agricole, exploitant, rsa, caf, cotis, organisme payeur, ccmsa
MSA | Mutualité sociale agricole: securite sociale, prestations
PTF | portefeuille: conseiller, dossiers, taille, suivi, charge
PTF | plateforme: site, numerique, telephon, mobilite, acces, connexion
CE | contrat d'engagement: sign, quinze heures, 15 ?h, heures, plan d'action, referent, ppae
CE | contrat d'engagement: refus, manquement, actualis, delai
CE | Cap emploi: handicap, rqth, boe, oeth, th, deboe, orient, partenaire
CE | conseiller entreprise: employeur, recrut, offre, prospect, visite
CE | comité d'entreprise: elus, cse, salaries, cheques, oeuvres
CER | contrat d'engagements réciproques: rsa, brsa, departement, conseil departemental, reciproque
CER | contrat d'engagement: ppae, quinze heures, 15 ?h, france travail, inscription, plan d'action
CRI | conseiller référent indemnisation: indemnisation, gdd, allocation, droits, trop.?percu
CRI | conseiller référent indemnisation: portefeuille, joindre
CRI | compte rendu d'entretien: redig, ecri, entretien, note, conclusion, conserv
CSP | contrat de sécurisation professionnelle: licenci, economique, adhe, asp, securisation
CSP | contrat de sécurisation professionnelle: sept jours, 21 jours
CSP | catégorie socioprofessionnelle: insee, statisti, ouvrier, cadre, profession
DAL | demande d'allocation: allocation, dossier, are, inscription, piece, indemnisation, pieces
DAL | droit au logement: logement, hlm, expulsion, heberg, association
PEC | parcours emploi compétences: contrat aide, cui, employeur, embauche, contrat, parcours
PEC | prise en charge: frais, financ, devis, rembours, opco, cout
PAP | parcours d'accompagnement personnalisé: collaborateur, parlement, parcours
PAP | projet d'action personnalisé: anpe, pare, ancien, projet
ML | mission locale: jeune, 16, 25, ans, cej, pacea, local, accompagn
ML | machine learning: algorithm, modele, donnees, apprentissage automatique, ia
ASP | allocation de sécurisation professionnelle: csp, licenci, economique, allocation, securisation
ASP | Agence de services et de paiement: agence, paiement, pec, contrat aide, vers, stagiaire
ASP | Agence de services et de paiement: remuneration
AE | auto-entrepreneur: creation, micro, acre, chiffre, entrepreneur, independant, urssaf
AE | attestation employeur: fin de contrat, attestation, dernier, rupture, licenci, aer
AE | attestation employeur: rematerialis
AE | aide à l'embauche: embauche, prime, recrut
OE | offre d'emploi: offre, annonce, candidat, postul, mer
OE | organisme extérieur: organisme, prestataire, sous-trait, cotrait, externe
"""
_CAPITALS_ONLY = frozenset({"CE", "AE", "OE", "PAP"})
"""Forms that are also everyday words, or parts of them, in small letters."""


def _read_table() -> dict[str, tuple[Meaning, ...]]:
    signs: dict[str, dict[str, list[str]]] = {}
    for row in _TABLE.strip().splitlines():
        form, _, rest = row.partition("|")
        full, _, words = rest.partition(":")
        stems = [s.strip() for s in words.split(",")]
        signs.setdefault(form.strip(), {}).setdefault(full.strip(), []).extend(stems)
    return {form: tuple(_meaning(*m) for m in meanings.items()) for form, meanings in signs.items()}


def _meaning(full: str, stems: list[str]) -> Meaning:
    return Meaning(full, re.compile(rf"\b(?:{'|'.join(stems)})|\b{re.escape(fold(full))}"))


MEANINGS = _read_table()
_FORM = re.compile(r"(?<![\w-])(?:" + "|".join(sorted(MEANINGS, key=len, reverse=True)) + r")(?![\w-])")


def collisions(question: str) -> Iterator[Collision]:
    """The ambiguous forms of ``question``, in order; no everyday word in a question all in capitals."""
    shouted = question.isupper()
    for match in _FORM.finditer(question.upper() if len(question.upper()) == len(question) else question):
        written, form = question[match.start() : match.end()], match.group()
        if form in _CAPITALS_ONLY and (shouted or written != form):
            continue
        yield Collision(written, match.start(), match.end(), MEANINGS[form])


def meant(collision: Collision, question: str) -> Meaning | None:
    """The one meaning that the other words of ``question`` point to, or none."""
    around = fold(question[: collision.start] + " " + question[collision.end :])
    counted = [(len(set(m.signs.findall(around))), m) for m in collision.meanings]
    most = max(count for count, _ in counted)
    best = [m for count, m in counted if count == most]
    return best[0] if most and len(best) == 1 else None


def in_full(question: str, collision: Collision, meaning: Meaning) -> str:
    """``question`` with the form written in full."""
    return f"{question[: collision.start]}{meaning.full}{question[collision.end :]}"
