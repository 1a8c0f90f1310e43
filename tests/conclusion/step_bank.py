"""Lines of notes that leave something to do, and the démarche an adviser would pick for each.

Written before the code was run on them; the second half is never read when a miss is mended.
"""

from __future__ import annotations

STEPS: tuple[tuple[str, str], ...] = (
    ("agence interim Adelis : s'inscrire avant vendredi", "Q12"),
    ("bts compta : dossier de candidature à rendre le 30/05", "Q07"),
    ("titre pro cuisine : entrée prévue le 15/06", "Q08"),
    ("boulangerie Marot : doit rappeler le patron lundi pour savoir", "Q16"),
    ("reprendre la lettre pour la mairie d'ici jeudi", "Q11"),
    ("entretien chez Solveo le 28/05 à 14h, tenue pro", "Q17"),
    ("stage PMSMP en menuiserie du 08/06 au 19/06, convention à signer", "Q21"),
    ("déposer cv dans les hôtels du port cette semaine", "Q15"),
    ("caf : actualiser la situation avant le 05/06", "Q39"),
    ("code de la route : 10 séances à faire d'ici fin juin", "Q39"),
    ("cours de français : commence le 02/06 à la MJC", "Q08"),
    ("regarder les annonces de vendeur et en choisir 3", "Q12"),
    ("concours d'agent territorial : épreuve écrite le 12/06", "Q19"),
    ("info coll AFPA soudure le 03/06 9h", "Q06"),
    ("prépare son oral de motivation pour le 09/06", "Q17"),
    ("livret 1 vae à envoyer avant le 20/06", "Q10"),
    ("forum des métiers du soin le 04/06, elle y va", "Q05"),
    ("contrat saisonnier au camping : signature le 29/05", "Q14"),
    ("mutuelle : envoyer les papiers avant le 01/06", "Q39"),
    ("enquête métier auprès de deux fleuristes à faire", "Q04"),
    # never read
    ("usine Brelan : candidature en ligne à déposer pour le 31/05", "Q14"),
    ("attend la réponse de la crèche des Lilas, doit relancer le 03/06", "Q39"),
    ("devis permis poids lourd à demander à deux centres", "Q07"),
    ("SIAE Relais : entretien de recrutement le 02/06", "Q17"),
    ("cv : ajouter le stage de mars, me l'envoyer lundi", "Q11"),
    ("financement région : dossier à compléter avant le 10/06", "Q07"),
    ("journée d'observation à l'ehpad le 05/06", "Q03"),
    ("relance des trois candidatures la semaine du 08/06", "Q16"),
    ("dossier logement social à déposer au CCAS le 27/05", "Q39"),
    ("test Pix à passer avant le 15/06", "Q37"),
    ("bilan de compétences : premier rendez-vous le 11/06", "Q01"),
    ("garagiste : réparer la voiture avant la prise de poste", "Q39"),
    ("habilitation électrique : session du 22/06 au 24/06", "Q08"),
    ("répond à l'offre de magasinier d'ici vendredi", "Q14"),
    ("candidatures spontanées : 5 restaurants d'ici le 06/06", "Q15"),
    ("essai au salon de coiffure mardi 26/05", "Q17"),
    ("alerte offres à créer sur son espace", "Q12"),
    ("test de positionnement anglais le 30/05", "Q19"),
    ("demande de RQTH à envoyer à la MDPH", "Q39"),
    ("immersion à la ferme Auriol confirmée du 01/06 au 12/06", "Q21"),
)
READ, UNREAD = STEPS[:20], STEPS[20:]
