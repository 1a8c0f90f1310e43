"""The threads a search is made of, stage by stage: what is noted, what is agreed, what the person writes.

A stage is reached at one interview and rests until what was agreed there is done. Sentences are templates
over the words of one life (``life.words``): ``{e}`` agrees with the person, ``{Il}`` is the person, ``{day}``
is a day of the stage.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """What one side will do: ``label`` is an infinitive; why and what are the codes of a démarche."""

    by_person: bool
    label: str
    why: tuple[str, str]
    what: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Stage:
    """``notes``: ways to write it down. ``asking`` and ``done``: what the person may write before the next
    interview, while what was agreed is open or once it is done.

    ``effect`` names what becomes true in the profile when the stage is reached; ``after`` says that what is
    agreed comes after the day of the stage.
    """

    notes: tuple[str, ...]
    agreement: Agreement | None = None
    asking: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    effect: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """``again``: after its last stage it starts over, with another employer."""

    name: str
    stages: tuple[Stage, ...]
    again: bool = False


_APPLYING = ("P03", "Mes candidatures")
_TRAINING = ("P02", "Ma formation professionnelle")
_INTERVIEWS = ("P04", "Mes entretiens d'embauche")
_OBSTACLES = ("P07", "Mes contraintes personnelles")
_PREPARE = ("Q11", "Préparation de ses candidatures (CV, lettre de motivation, book)")
_APPLY = ("Q14", "Réponse à des offres d'emploi")
_ENROL = ("Q07", "Montage d'un dossier d'inscription à une formation")
_TRY = ("Q21", "Réalisation d'une mise en situation professionnelle dans une entreprise")
_SOLVE = ("Q39", "Résoudre ses contraintes personnelles")


def _person(label: str, why: tuple[str, str], what: tuple[str, str]) -> Agreement:
    return Agreement(True, label, why, what)


def _service(label: str, why: tuple[str, str], what: tuple[str, str]) -> Agreement:
    return Agreement(False, label, why, what)


CV = Thread(
    "cv",
    (
        Stage(
            (
                "CV à refaire : le poste chez {last_employer} n'y est pas",
                "cv pas à jour (manque {last_employer}, {years} ans)",
            ),
            _person("Refaire le CV avec le poste chez {last_employer}", _APPLYING, _PREPARE),
            ("Je n'arrive pas à finir mon CV, est-ce qu'il existe un atelier ?",),
            ("Mon CV est refait, je l'apporte au prochain rendez-vous.",),
        ),
        Stage(
            ("CV refait, clair. Lettre de motivation à préparer", "cv ok. reste la lettre"),
            _person("Préparer une lettre de motivation type", _APPLYING, _PREPARE),
            ("Pouvez-vous relire ma lettre avant que je l'envoie ?",),
        ),
        Stage(("CV et lettre prêts", "CV + lettre OK, vus ensemble")),
    ),
)
LICENCE = Thread(
    "licence",
    (
        Stage(
            (
                "Pas de permis, se déplace en bus autour de {town}",
                "pas de permis ni véhicule, dépend du bus ({town})",
            ),
            _person("S'inscrire au code à l'auto-école {school}", _OBSTACLES, _SOLVE),
            ("L'auto-école {school} me demande une avance de {fee} €, est-ce que vous pouvez aider ?",),
        ),
        Stage(
            ("Inscrit{e} au code à l'auto-école {school}", "code commencé chez {school}"),
            _person("Passer l'examen du code", _OBSTACLES, _SOLVE),
            ("J'ai raté le code de trois fautes, je repasse bientôt.",),
            ("J'ai eu mon code !",),
        ),
        Stage(
            ("Code obtenu. Leçons de conduite à financer", "code OK, conduite à lancer, devis {fee} €"),
            _service("Instruire l'aide au permis", _OBSTACLES, _SOLVE),
            ("Avez-vous une réponse pour l'aide au permis ?",),
        ),
        Stage(
            ("Permis B obtenu le {day}", "permis B en poche ({day})"),
            _person("Chercher une voiture d'occasion", _OBSTACLES, _SOLVE),
            ("J'ai vu une voiture à {price} €, il me manque un peu d'argent.",),
            effect="licence",
        ),
        Stage(
            (
                "A acheté une voiture ({price} €), mobile à {radius} km autour de {town}",
                "voiture ok, {radius} km",
            ),
        ),
    ),
)
CHILDCARE = Thread(
    "childcare",
    (
        Stage(
            (
                "{child} n'a pas de mode de garde le mercredi ni après 17 h",
                "garde : rien le mercredi pour {child} ({child_age} ans)",
            ),
            _person("Déposer un dossier à la crèche {nursery}", _OBSTACLES, _SOLVE),
            ("Le dossier de la crèche demande une attestation de France Travail, où la trouver ?",),
        ),
        Stage(
            (
                "Dossier déposé à la crèche {nursery}, commission le {day}",
                "crèche {nursery} : commission {day}",
            ),
            _person("Relancer la crèche {nursery} après la commission", _OBSTACLES, _SOLVE),
            ("Avez-vous des nouvelles de la crèche de votre côté ?",),
            effect="after",
        ),
        Stage(
            (
                "Place obtenue pour {child} à la crèche {nursery} à partir du {day}",
                "garde réglée : crèche {nursery} dès le {day}",
            ),
        ),
    ),
)
TRAINING = Thread(
    "training",
    (
        Stage(
            (
                "Souhaite une formation : {training} ({body})",
                "projet formation {training}, voir {body}",
            ),
            _person("Assister à la réunion d'information de {body}", _TRAINING, _ENROL),
            ("La réunion d'information de {body} est complète, que faire ?",),
        ),
        Stage(
            ("Réunion d'information faite chez {body}, motivé{e}", "infocoll {body} faite, ok pour la suite"),
            _person("Renvoyer le dossier d'inscription à {body}", _TRAINING, _ENROL),
            ("Il manque un justificatif à mon dossier pour {body}, lequel est-ce ?",),
        ),
        Stage(
            ("Dossier reçu par {body}, entretien de sélection le {day}", "sélection {body} le {day}"),
            _service("Instruire le financement de la formation ({body})", _TRAINING, _ENROL),
            ("J'ai bien reçu la convocation de {body} pour l'entretien de sélection.",),
        ),
        Stage(
            (
                "Admis{e} chez {body}, entrée le {day}, coût {cost} €, financement accordé",
                "admis{e} {body}, début {day}, devis {cost} € validé",
            ),
        ),
    ),
)
TRIAL = Thread(
    "trial",
    (
        Stage(
            ("PMSMP envisagée chez {company}", "idée pmsmp {company} ({town})"),
            _person("Appeler {company} pour une PMSMP", _INTERVIEWS, _TRY),
            ("Personne ne décroche chez {company}, je continue d'appeler.",),
            ("{company} est d'accord pour m'accueillir, il faut une convention.",),
        ),
        Stage(
            (
                "Convention PMSMP signée avec {company}, à partir du {day}",
                "pmsmp {company} : début {day}, signée",
            ),
            _person("Faire le bilan de la PMSMP avec {company}", _INTERVIEWS, _TRY),
            ("La convention de PMSMP n'est pas encore arrivée chez {company}.",),
            ("Le bilan de la PMSMP est fait, le tuteur de {company} est content.",),
            effect="after",
        ),
        Stage(("Bilan PMSMP {company} : bon, à l'aise sur le poste", "retour pmsmp {company} positif")),
    ),
)
DIGITAL = Thread(
    "digital",
    (
        Stage(
            (
                "Pas d'ordinateur, fait tout sur son téléphone",
                "num : smartphone seul, a du mal avec l'espace perso",
            ),
            _service("Inscrire à l'atelier numérique", _OBSTACLES, _SOLVE),
            ("Je n'arrive plus à entrer dans mon espace personnel.",),
        ),
        Stage(("Atelier numérique suivi le {day}, plus à l'aise", "atelier num ok ({day})")),
    ),
)
HEALTH = Thread(
    "health",
    (
        Stage(
            ("Restriction médicale : {strain}. Parle de RQTH", "santé : {strain}, RQTH à demander"),
            _person("Déposer le dossier de RQTH à la MDPH", _OBSTACLES, _SOLVE),
            ("Mon médecin doit remplir le certificat pour la MDPH, il ne peut pas avant le mois prochain.",),
        ),
        Stage(
            ("Dossier MDPH déposé, en attente", "rqth : dossier parti, réponse sous 4 mois"),
            _person("Prévenir dès la réponse de la MDPH", _OBSTACLES, _SOLVE),
            ("Toujours rien reçu de la MDPH.",),
        ),
        Stage(("RQTH accordée à partir du {day}", "RQTH OK depuis le {day}"), effect="disability"),
    ),
)
MONEY = Thread(
    "money",
    (
        Stage(
            ("Difficultés pour payer le loyer ({rent} €)", "budget tendu, loyer {rent} €, un retard"),
            _person("Prendre rendez-vous avec l'assistante sociale", _OBSTACLES, _SOLVE),
            ("Je n'ai pas reçu mon paiement ce mois-ci, je suis inquiet{e} pour le loyer.",),
        ),
        Stage(
            ("Assistante sociale vue, dossier FSL déposé", "AS vue, FSL demandé"),
            _person("Envoyer les quittances de loyer pour le FSL", _OBSTACLES, _SOLVE),
            ("Je ne retrouve pas les quittances de l'an dernier, est-ce grave ?",),
            ("J'ai envoyé les quittances à l'assistante sociale.",),
        ),
        Stage(("FSL accordé, loyer à jour", "FSL ok, plus de retard de loyer")),
    ),
)
APPLYING = Thread(
    "applying",
    (
        Stage(
            (
                "Offre {of_job} chez {company} ({town}) vue ensemble",
                "transmis offre {of_job}, {company}, {contract}",
            ),
            _person("Postuler chez {company}", _APPLYING, _APPLY),
            ("J'ai une question sur l'offre de {company} : faut-il travailler le samedi ?",),
            ("J'ai postulé chez {company}, sans réponse pour l'instant.",),
            "proposal",
        ),
        Stage(
            ("Entretien chez {company} le {day}", "{company} : entretien obtenu, {day}"),
            _person("Préparer l'entretien chez {company}", _INTERVIEWS, _TRY),
            ("Comment se préparer à l'entretien chez {company} ? Je suis un peu stressé{e}.",),
            ("J'ai bien préparé mon entretien chez {company}, merci pour vos conseils.",),
            "interview",
        ),
        Stage(
            (
                "{company} : refus, a pris quelqu'un de plus expérimenté",
                "refus {company} (horaires), ne baisse pas les bras",
            ),
            effect="refusal",
        ),
    ),
    again=True,
)
OTHERS = (CV, LICENCE, CHILDCARE, TRAINING, TRIAL, DIGITAL, HEALTH, MONEY)
"""What a life may hold beside its applications."""
