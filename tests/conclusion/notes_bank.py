"""Whole notes in very different hands, and what a conclusion of each owes to its reader.

Each: the notes, the démarches an adviser would pick (code, a word of it), what must stay, what must not be
told. Written before the code was run on them; ``UNREAD`` is never read when a miss is mended.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notes:
    name: str
    text: str
    steps: tuple[tuple[str, str], ...]
    keep: tuple[str, ...]
    never: tuple[str, ...]


READ = (
    Notes(
        "shorthand without accents",
        "ent phys 18/05 10h\n"
        "rech : on part sur 3 candid spont ds les imprimeries du secteur, il fait d'ici fin mai\n"
        "cv refait en atelier le 12/05, nickel\n"
        "permis b : code ok le 04/05, va deposer le dossier d'aide a l'auto ecole av le 30/05\n"
        "pas tres futé mais bon, sent le tabac froid\n"
        "femme enceinte de 6 mois, grossesse a risque\n"
        "rdv le 15/06 9h agence",
        (("Q15", "imprimeries"), ("Q39", "aide")),
        ("12 mai", "4 mai", "30 mai", "15 juin"),
        ("futé", "tabac", "enceinte", "grossesse"),
    ),
    Notes(
        "dictated",
        "Alors entretien du 18 mai avec Madame, en agence. Nous avons convenu qu'elle enverra sa lettre de "
        "motivation corrigée d'ici vendredi 22 mai. Elle s'est présentée au salon de l'emploi le 12 "
        "mai et a laissé "
        "trois CV. Elle me paraît assez éteinte, je pense qu'elle ne dit pas tout. Il a été décidé "
        "qu'elle s'inscrirait à la session de Pix du 3 juin. Sa sœur lui a dit que l'usine allait fermer. Je "
        "me charge de contacter le service de gestion des droits. Prochain entretien le 11 juin à 14 "
        "heures par "
        "téléphone.",
        (("Q11", "lettre"), ("Q37", "Pix")),
        ("22 mai", "12 mai", "3 juin", "11 juin"),
        ("éteinte", "ne dit pas tout", "Sa sœur"),
    ),
    Notes(
        "infinitives in a list",
        "A faire :\n"
        "* relancer Menuiserie Gral (candidature du 28/04)\n"
        "* compléter le dossier Agefiph avant le 12/06\n"
        "* s'inscrire à l'info collective soudure du 4 juin\n"
        "Fait : entretien chez Bessec le 06/05, refus\n"
        "Ne veut plus travailler en équipe de nuit.\n"
        "Le frère sort de prison, ambiance tendue à la maison.\n"
        "Prochain RDV : 17/06, 10h30, visio",
        (("Q16", "Gral"), ("Q39", "Agefiph"), ("Q06", "soudure")),
        ("28 avril", "12 juin", "4 juin", "6 mai", "nuit", "17 juin"),
        ("prison", "ambiance"),
    ),
    Notes(
        "capitals",
        "VU LE 18/05 A 9H15 - MR\n"
        "ENVOI DU CV A LA SOCIETE TALOR FAIT LE 11/05, RELANCE TEL A FAIRE LE 25/05\n"
        "DEMANDE DE LOGEMENT SOCIAL A DEPOSER AVANT LE 31/05\n"
        "HYGIENE A REVOIR, CHEVEUX GRAS\n"
        "DIT QUE LE POSTE D'ABRIVAL NE LUI CONVIENT PAS (2H DE BUS)\n"
        "PROCHAIN RDV 22/06 9H",
        (("Q16", "Talor"), ("Q39", "logement")),
        ("11 mai", "25 mai", "31 mai", "22 juin"),
        ("HYGIENE", "hygiène", "CHEVEUX", "cheveux"),
    ),
    Notes(
        "nominal forms and passives",
        "18/05 tel. Dossier de VAE : livret 2 en cours d'écriture, dépôt prévu le 10/06.\n"
        "Envoi de la candidature à Hôtel Miralda acté pour lundi.\n"
        "Convention d'immersion transmise ce jour à la boulangerie Kerval (du 08/06 au 12/06), "
        "retour signé attendu.\n"
        "Personne très croyante, prie beaucoup, ça prend de la place.\n"
        "Endettée à cause de son fils qui joue au casino.\n"
        "Point le 16/06.",
        (("Q10", "livret"), ("Q14", "Miralda"), ("Q21", "Kerval")),
        ("10 juin", "8 juin", "12 juin", "16 juin"),
        ("croyante", "prie", "casino"),
    ),
    Notes(
        "refused, hypothetical and done are no démarches",
        "RDV 18/05 14h agence\n"
        "- formation cariste : refuse, ne veut pas repartir en formation\n"
        "- si jamais le CDD s'arrête on verrait pour une POEI\n"
        "- attestation employeur envoyée le 13/05, reçue\n"
        "- aucune candidature cette semaine, garde malade\n"
        "- reste à voir : il appelle la plateforme mobilité pour la location d'un scooter, cette semaine\n"
        "- encore une excuse bidon pour l'atelier raté\n"
        "- à revoir le 08/06 à 11h",
        (("Q39", "scooter"),),
        ("13 mai", "8 juin"),
        ("bidon", "excuse"),
    ),
    Notes(
        "chat style",
        "bon on s'est vus le 18/05 visio\n"
        "=> elle m'envoie son book lundi, je lui cale un rdv avec la psy du travail\n"
        "=> test de positionnement au greta le 27/05 9h, faut qu'elle prenne sa carte d'identité\n"
        "=> le proprio menace de la virer, dixit la voisine\n"
        "=> « je veux pas qu'on décide à ma place »\n"
        "=> à mon humble avis elle joue la montre\n"
        "=> on se recale le 09/06 à 10h",
        (("Q11", "book"), ("Q19", "positionnement")),
        ("27 mai", "qu'on décide à ma place", "9 juin"),
        ("voisine", "virer", "joue la montre"),
    ),
    Notes(
        "business",
        "18/05 15h - projet food truck\n"
        "prévisionnel à finaliser avec la BGE, rv le 29/05\n"
        "il se charge de demander 2 devis d'assurance\n"
        "immat sur le guichet unique une fois le prêt obtenu\n"
        "a ouvert le compte pro le 14/05\n"
        "rêveur, pas les pieds sur terre\n"
        "le cousin qui devait s'associer est interdit bancaire\n"
        "suivi le 19/06 tel",
        (("Q25", "prévisionnel"), ("Q32", "assurance")),
        ("29 mai", "14 mai", "19 juin"),
        ("rêveur", "pieds sur terre", "interdit bancaire"),
    ),
    Notes(
        "numbered",
        "1) Point du 18/05, téléphone\n"
        "2) CACES 3 : demande de devis à faire auprès de 2 organismes pour le 01/06\n"
        "3) S'est engagé à postuler chez Volmat et Orsini avant la fin du mois\n"
        "4) A bien reçu sa carte de transport\n"
        "5) Fils suivi en pédopsychiatrie\n"
        "6) Plutôt désinvolte\n"
        "7) RDV suivant 12/06 8h45",
        (("Q07", "CACES"), ("Q14", "Volmat")),
        ("1er juin", "12 juin", "carte de transport"),
        ("pédopsychiatrie", "désinvolte"),
    ),
    Notes(
        "hearsay and irony",
        "Agence, 18/05, 16h.\n"
        "Monsieur a, tenez-vous bien, « oublié » l'entretien Lorcat du 12/05.\n"
        "Il recontacte Lorcat d'ici mercredi pour fixer une autre date.\n"
        "Son ancien collègue prétend qu'il buvait au travail.\n"
        "Attestation de formation à scanner et déposer sur son espace avant le 26/05.\n"
        "Prochain entretien : 10/06 à 16h",
        (("Q16", "Lorcat"),),
        ("26 mai", "10 juin"),
        ("tenez-vous", "buvait", "collègue"),
    ),
    Notes(
        "telegraphic",
        "18.05 tel 9h. stage obs creche 1-5/06 ok, conv a signer. mere garde petite. cv: ok. lm: a "
        "refaire pr 29/05. "
        "moral bas, pleure bcp. prch rdv 18/06 9h",
        (("Q03", "stage"), ("Q11", "lettre")),
        ("29 mai", "18 juin"),
        ("pleure", "moral"),
    ),
    Notes(
        "both sides",
        "Entretien du 18 mai.\n"
        "De son côté : elle va faire valider ses heures de conduite et regarder les offres "
        "d'assistante dentaire.\n"
        "De mon côté : je vérifie son éligibilité à l'aide au permis et je lui réponds avant le 29 mai.\n"
        "Elle n'est pas d'accord avec le passage en accompagnement global, elle veut garder son rythme.\n"
        "Trop gâtée par ses parents.\n"
        "Nouvel entretien le 15 juin à 10 h.",
        (("Q12", "offres"),),
        ("29 mai", "15 juin", "accompagnement global"),
        ("gâtée",),
    ),
    Notes(
        "health of others and money of others",
        "18/05 10h30 agence\n"
        "entretien d'embauche maison de retraite Les Saules le 28/05, on le prépare ensemble le 26\n"
        "mari en invalidité depuis l'AVC, il touche 900 € de pension\n"
        "elle dépose la demande de place en crèche avant le 05/06\n"
        "belle-mère alcoolique\n"
        "elle a l'air de s'en moquer\n"
        "rappel tel 02/06",
        (("Q17", "Saules"), ("Q39", "crèche")),
        ("28 mai", "5 juin", "2 juin"),
        ("AVC", "900", "alcoolique", "moquer"),
    ),
    Notes(
        "sentences with verbs first",
        "RV 18/05 9h.\n"
        "A envoyé son CV à Delmas le 15/05. A eu un entretien chez Coprat le 13/05, attend leur "
        "réponse avant le "
        "25/05.\n"
        "Souhaite changer de secteur. Doit contacter l'OPCO pour le financement avant le 10/06.\n"
        "Vient d'une famille à problèmes.\n"
        "Revu le 16/06 à 9h.",
        (("Q20", "Coprat"), ("Q07", "OPCO")),
        ("15 mai", "13 mai", "10 juin", "16 juin"),
        ("famille à problèmes",),
    ),
    Notes(
        "abbreviated and dense",
        "18/05 ph. DE inscrit interim x2 (Manpro, Adelis), missions poss dès 25/05 / a relancer Mme "
        "Fort (RH Sidel) "
        "pr essai / ARE : pb paiement -> GDD saisi ce jour / rqth : renouv. a faire, dossier mdph remis / "
        "pas fiable, ment comme il respire / proch 11/06 9h",
        (("Q16", "Fort"), ("Q39", "RQTH")),
        ("25 mai", "11 juin"),
        ("fiable", "ment comme"),
    ),
    Notes(
        "origin and politics",
        "18 mai, agence, 11h : madame vient chercher son attestation.\n"
        "Prévoir inscription au module de français du CIEP, test le 2 juin.\n"
        "Originaire d'un camp, gens du voyage, mentalité particulière.\n"
        "Milite dans un syndicat.\n"
        "Elle contactera l'épicerie solidaire cette semaine.\n"
        "Rendez-vous le 8 juin, 11h.",
        (("Q07", "français"), ("Q39", "épicerie")),
        ("2 juin", "8 juin", "attestation"),
        ("camp", "voyage", "mentalité", "syndicat"),
    ),
    Notes(
        "arrows",
        "18/05 visio 11h\n"
        "projet vendeuse -> elle cible Castorela et Mobilo, lm à adapter pour chaque, m'envoie avant jeudi\n"
        "aide à la garde -> dossier AGEPI (AGE) à compléter, plafond à vérifier par moi\n"
        "a craqué en parlant de son père\n"
        "elle s'écoute beaucoup\n"
        "-> prochain échange mardi 02/06 à 15h, tel",
        (("Q11", "adapter"), ("Q39", "garde")),
        ("Castorela", "2 juin"),
        ("craqué", "père", "s'écoute"),
    ),
    Notes(
        "long sentences",
        "Reçu Monsieur ce lundi 18 mai 2026 à 9 h. Il a terminé son module de bureautique le 7 mai "
        "et a obtenu "
        "l'attestation. Nous nous sommes mis d'accord pour qu'il prenne contact avec trois agences "
        "d'intérim avant la "
        "fin du mois. Il souhaiterait qu'on ne lui propose plus de postes en horaires décalés, ce "
        "que j'ai noté. "
        "Monsieur vit dans un foyer où, selon lui, tout le monde consomme. Il est par ailleurs assez naïf. "
        "Nous nous reverrons le lundi 8 juin à 9 h 30 à l'agence.",
        (("Q12", "intérim"),),
        ("7 mai", "horaires décalés", "8 juin"),
        ("consomme", "naïf", "foyer"),
    ),
    Notes(
        "lower case, no accents, no punctuation",
        "18/05 10h tel\n"
        "essai de 2 jours chez garage pelloux les 25 et 26/05 il apporte ses epi\n"
        "fiche metier carrossier a lire pour le prochain rdv\n"
        "nouvelle adresse declaree le 15/05\n"
        "ex compagne le harcele avec les gosses\n"
        "un peu lourdaud mais volontaire\n"
        "rdv 05/06 10h",
        (("Q17", "Pelloux"), ("Q02", "métier")),
        ("15 mai", "5 juin", "26 mai"),
        ("harcèle", "harcele", "lourdaud"),
    ),
    Notes(
        "who does what, mixed in one line",
        "Entretien 18/05/2026 – 8h30 – agence\n"
        "Permis : elle appelle l'auto-école, je vérifie la prise en charge avec ma référente, "
        "réponse avant le 01/06.\n"
        "Cuisine centrale : CV remis en main propre le 14/05, relance par elle le 28/05.\n"
        "Religion : ramadan, donc fatiguée.\n"
        "D'après le gardien, elle sous-loue.\n"
        "Prochain rdv : 15/06 8h30.",
        (("Q39", "auto-école"), ("Q16", "cuisine centrale")),
        ("1er juin", "14 mai", "28 mai", "15 juin"),
        ("ramadan", "sous-loue", "gardien"),
    ),
    Notes(
        "disagreement",
        "18/05 tel 16h\n"
        "Conteste l'avertissement pour l'absence du 04/05 : dit avoir prévenu par mail le 03/05\n"
        "elle écrira un courrier de contestation d'ici le 25/05\n"
        "offre Hydria : ne souhaite pas y répondre, trop loin sans voiture\n"
        "mauvaise foi à mon sens\n"
        "mère hospitalisée à Lyon depuis 2 semaines\n"
        "on se rappelle le 29/05",
        (),
        ("4 mai", "3 mai", "25 mai", "29 mai", "Hydria"),
        ("mauvaise foi", "hospitalisée", "Lyon"),
    ),
    Notes(
        "training",
        "Bilan du 18/05, agence.\n"
        "Formation ADVF : devis reçu (2 340 €), demande AIF à saisir par moi, elle doit fournir son "
        "RIB avant le 22/05\n"
        "positionnement le 03/06 à 14h au Greta, elle révise les maths\n"
        "stage pratique : elle cherche une structure et dépose son CV dans 2 Ehpad cette semaine\n"
        "son mari est contre, il veut qu'elle reste à la maison\n"
        "de bonne volonté mais limitée intellectuellement\n"
        "Prochain : 24/06 9h",
        (("Q07", "AIF"), ("Q19", "positionnement"), ("Q15", "Ehpad")),
        ("2 340", "22 mai", "3 juin", "24 juin"),
        ("mari", "limitée", "intellectuellement"),
    ),
    Notes(
        "creator",
        "RV 18/05 14h (création)\n"
        "étude de marché : questionnaire à faire passer à 20 commerçants d'ici le 12/06\n"
        "statuts : pas avant l'accord de la banque\n"
        "rdv banque pris pour le 03/06\n"
        "flyers refusés par l'imprimeur, à refaire\n"
        "associée « pas claire » d'après un ami commun\n"
        "il plane complètement\n"
        "revu le 19/06 14h",
        (("Q23", "questionnaire"), ("Q26", "banque"), ("Q28", "flyers")),
        ("12 juin", "3 juin", "19 juin"),
        ("pas claire", "plane"),
    ),
    Notes(
        "very short",
        "18/05 - rien de neuf, 2 candid env (Oslane, Brevic), pas de reponse. relancer. moral moyen. "
        "enfant malade. "
        "retel 01/06",
        (("Q16", "Oslane"),),
        ("Oslane", "1er juin"),
        ("moral", "malade"),
    ),
)
UNREAD = (
    Notes(
        "secretary",
        "Entretien du 18/05/2026 à 13h30 au téléphone.\n"
        "Le CV en ligne est à jour. Mme est intéressée par le poste d'agent d'accueil de la piscine "
        "(clôture le 29/05) : "
        "elle transmet sa candidature avant cette date.\n"
        "Une prestation d'aide à la mobilité sera sollicitée dès la signature du contrat.\n"
        "Mme évoque un conflit avec sa fille aînée, placée en foyer.\n"
        "Assez brouillonne dans ses explications.\n"
        "Prochain contact : 12/06 à 13h30, téléphone.",
        (("Q14", "piscine"),),
        ("29 mai", "12 juin"),
        ("conflit", "foyer", "brouillonne"),
    ),
    Notes(
        "hurried",
        "tel 18/05 - 3 annonces vues ens, il postule a 2 (Ferrand, Loxam) av vend\n"
        "b2 anglais : inscription toeic a faire, 11/07 paris\n"
        "papiers caf ok\n"
        "tjs aussi mou\n"
        "sa copine a perdu le bebe\n"
        "retel 01/06 14h",
        (("Q14", "Ferrand"), ("Q19", "TOEIC")),
        ("11 juillet", "1er juin"),
        ("mou", "bébé", "bebe"),
    ),
    Notes(
        "formal with refusals",
        "Rendez-vous physique du 18 mai 2026, 10 h.\n"
        "Proposition d'une POEI chez Transalp : déclinée par l'intéressé (horaires de nuit "
        "incompatibles avec la garde).\n"
        "Proposition d'un bilan de compétences : acceptée, rendez-vous à prendre auprès du "
        "prestataire avant le 5 juin.\n"
        "Il est rappelé la déclaration mensuelle.\n"
        "Monsieur dégage une forte odeur d'alcool.\n"
        "Prochain rendez-vous le 19 juin 2026, 10 h.",
        (("Q01", "bilan"),),
        ("Transalp", "5 juin", "19 juin"),
        ("odeur", "alcool"),
    ),
    Notes(
        "mixed crumbs",
        "18/05 agence\n"
        "=> PMSMP : 2 pistes (fleuriste Amarante / jardinerie Sol), il les appelle d'ici mercredi\n"
        "=> logement : visite le 22/05, dossier garant à préparer\n"
        "=> ne s'est pas réveillé pour l'atelier, comme d'hab\n"
        "=> frère dealer\n"
        "=> prochain rv 03/06 11h",
        (("Q21", "Amarante"), ("Q39", "logement")),
        ("22 mai", "3 juin"),
        ("comme d'hab", "dealer"),
    ),
)
