"""What a passage is about, finely enough to put together what a record says of one thing.

A subject is a matter an adviser follows over time (the licence, the childcare, one employer…). Its words are the
trade's and everyday French, folded; the first subject named in a passage is the passage's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from neo.core.assistant.synthesis.plan import Section
from neo.core.facts.model import Fact
from neo.core.french.folding import fold


@dataclass(frozen=True, slots=True)
class Subject:
    """``head`` is what a line about it opens with when its words do not name it."""

    name: str
    head: str
    section: Section
    words: re.Pattern[str]


def _subject(name: str, head: str, section: Section, *words: str) -> Subject:
    return Subject(name, head, section, re.compile(r"\b(?:" + "|".join(words) + r")"))


SUBJECTS: tuple[Subject, ...] = (
    _subject("consent", "À ne pas communiquer", Section.CONDITIONS,
             r"ne (?:veut|souhaite|desire) (?:pas|plus) qu",
             r"ne (?:rien|pas) (?:donner|dire|communiquer|transmettre|evoquer)",
             r"confidentiel", r"aucune info", r"ordonnance de protection", r"interdiction (?:pour|faite a) .{0,30}contact", r"plus de mention"),
    _subject("contact", "Coordonnées", Section.SITUATION, r"(?:nouveau|nouvelle|ancien|ancienne) (?:tel|numero|mail|adresse|portable|messagerie)",
             r"adresse (?:a |toujours|tjrs|tjs|pas|non|confid|mail|postale)", r"change(?:e|er)? (?:de |d')(?:tel|numero|adresse|mail)",
             r"ne plus (?:appeler|utiliser|ecrire)", r"courrier\b(?= (?:uniquement|seulement|a la|bp|chez|:))", r"bp \d+", r"tel\b.{0,6}(?:nouveau|:)"),
    _subject("papers", "Titre de séjour", Section.CONDITIONS, r"titre de sejour", r"recepisse", r"carte de (?:resident|sejour)", r"prefecture\b",
             r"naturalisation"),
    _subject("overpayment", "Trop-perçu", Section.SITUATION, r"trop[- ]percu", r"indus?\b(?! strie)", r"trop verse"),
    _subject("restrictions", "Restrictions", Section.CONDITIONS, r"restrictions?\b", r"port de charges?", r"charges? (?:lourdes?|>|de plus)",
             r"inapt", r"contre-indi", r"amenagement (?:de poste|d'horaire)", r"poste adapte",
             r"station debout"),
    _subject("rqth", "RQTH", Section.SITUATION, r"rqth\b", r"mdph\b", r"boeth?\b", r"travailleur handicape"),
    _subject("childcare", "Garde d'enfant", Section.CONDITIONS, r"creches?\b", r"micro-?creches?\b", r"nounou", r"ass(?:istante)? ?mat",
             r"garde (?:d'|de (?:son|sa|ses|l')|des? enf|altern|du petit|de la petite)",
             r"garde\b(?! (?:en |le |la |une |ses? |son |un ))",
             r"halte[- ]garderie", r"garderie", r"periscolaire", r"cantine", r"centre aere"),
    _subject("licence", "Permis", Section.CONDITIONS, r"permis\b", r"code (?:de la route|obtenu|rate|ok)", r"auto-?ecole", r"conduite\b",
             r"code\b(?= :)"),
    _subject("vehicle", "Véhicule", Section.CONDITIONS, r"voitures?\b", r"vehicules?\b", r"scooters?\b", r"controle technique",
             r"ct (?:refus|ok|fav)", r"mobylette", r"garage solidaire"),
    _subject("mobility", "Mobilité", Section.CONDITIONS, r"mobilites?\b", r"mobile\b", r"covoit", r"bus\b", r"trajets?\b", r"transports?\b",
             r"\d+ ?km\b", r"se deplace"),
    _subject("carer", "Aidant familial", Section.CONDITIONS, r"aidante?s?\b", r"accueil de jour", r"ehpad\b"),
    _subject("debts", "Budget", Section.CONDITIONS, r"surendett", r"banque de france", r"dettes?\b", r"impayes?", r"mensualite",
             r"amendes?\b", r"echeancier", r"huissier"),
    _subject("housing", "Logement", Section.CONDITIONS, r"logements?\b", r"logt\b", r"loyer", r"bail\b", r"bailleur", r"hebergement",
             r"heberge", r"residence (?:sociale|autonomie|jeunes)", r"demenag", r"emmenag",
             r"titre d'occupation", r"expuls", r"hlm\b",
             r"appartement", r"mobil-?homes?", r"gites?\b", r"vit (?:chez|dans|seul)"),
    _subject("wage", "Salaire visé", Section.PROJECT, r"salaires?\b", r"pretentions?", r"remuneration souhait"),
    _subject("business", "Création d'entreprise", Section.PROJECT, r"creation\b(?! de)", r"creation d'(?:entreprise|activite)", r"immat",
             r"micro-?entreprise", r"activ'?crea", r"previsionnel", r"adie\b", r"etude de marche",
             r"portage", r"lettre d'intention",
             r"a son compte"),
    _subject("benefit", "Allocation", Section.SITUATION, r"are\b", r"ass\b(?! mat)", r"rsa\b", r"asp\b", r"csp\b", r"allocations?\b",
             r"indemnis", r"fin de droits", r"rechargement", r"retraite\b", r"cumul\b"),
    _subject("language", "Français", Section.CONDITIONS, r"fle\b", r"delf\b", r"tcf\b", r"cours de francais", r"francais\b"),
    _subject("availability", "Disponibilité", Section.CONDITIONS, r"dispos?\b", r"disponib", r"horaires?\b", r"indispo"),
    _subject("immersion", "Immersion", Section.PROJECT, r"pmsmp\b", r"immersions?\b", r"stage de decouverte", r"bilan (?:tres )?(?:positif|favorable|excellent|mitige|negatif|bon)"),
    _subject("training", "Formation", Section.PROJECT, r"formations?\b", r"titre pro", r"titre\b", r"vae\b", r"afpr\b", r"poei\b", r"poec\b",
             r"aif\b", r"afc\b", r"devis", r"caces\b", r"ccp\b", r"diplome", r"examen\b", r"jury\b",
             r"session\b", r"cqp\b", r"habilitation",
             r"certificat"),
    _subject("project", "Projet", Section.PROJECT, r"projets?\b", r"metier vise", r"objectif\b", r"pistes?\b", r"reconversion"),
    _subject("applications", "Candidatures", Section.PROJECT, r"candidatures?\b", r"offres?\b", r"cv\b", r"lettre de motivation"),
    _subject("contract", "Contrat d'engagement", Section.AGREED, r"contrat d'engagement", r"ce (?:signe|pas signe|tjrs|a signer)"),
    _subject("appointment", "Rendez-vous", Section.AGREED, r"prochain (?:rdv|rendez-vous|point|entretien)", r"rdv\b", r"rendez-vous"),
    _subject("documents", "Pièces", Section.AGREED, r"pieces?\b", r"justificatif", r"attestation", r"carte d'identite", r"cni\b", r"rib\b"),
    _subject("digital", "Numérique", Section.CONDITIONS, r"ordi(?:nateur)?\b", r"numerique", r"informatique", r"smartphone"),
    _subject("birth", "Naissance", Section.CONDITIONS, r"naissance\b", r"enceinte", r"attend (?:un|son|leur)\b.{0,12}(?:enfant|bebe)", r"conge (?:maternite|parental)"),
)  # fmt: skip


def subject_of(fact: Fact) -> Subject | None:
    """The subject of a passage: its label's when the label names one, else the first one its words name."""
    labelled = first_named(fold(fact.passage.label)) if fact.passage.kind == "report" else None
    return labelled or first_named(fact.folded)


def first_named(folded: str) -> Subject | None:
    """The subject whose words come first in a folded text."""
    if not folded:
        return None
    found = [(m.start(), i) for i, s in enumerate(SUBJECTS) if (m := s.words.search(folded))]
    return SUBJECTS[min(found)[1]] if found else None


def names(subject: Subject, text: str, within: int = 40) -> bool:
    """Whether ``text`` names the subject in its first characters."""
    return bool(subject.words.search(fold(text[:within])))
