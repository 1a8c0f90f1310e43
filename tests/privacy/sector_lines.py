"""Lines about trades, workplaces, schemes and things that share the words of special categories.

None tells anything of anybody: each flag is a false alarm. Written before the rules were tried on them.
"""

from __future__ import annotations

SECTOR_LINES = tuple(
    """
Vise un poste d'aide-soignante à l'hôpital de Dax.
CDD d'agent de service hospitalier en clinique, 3 mois renouvelables.
Stage d'immersion en EHPAD du 3 au 14 mars, convention signée.
Offre d'infirmier au CSAPA de Bayonne transmise.
Projet de secrétaire médicale, formation à la Croix-Rouge.
Métiers de la santé : réunion d'information le 12.
Secteur sanitaire et social très demandeur dans le bassin.
Recrute un brancardier de nuit, débutants acceptés.
Formation d'auxiliaire de vie auprès de personnes atteintes de la maladie d'Alzheimer.
Module « troubles du comportement » dans le parcours AES.
Poste de technicien en radiologie au centre d'imagerie.
A travaillé cinq ans en pharmacie comme préparatrice.
Souhaite devenir ambulancière, test d'entrée en avril.
Vente de matériel médical, secteur Grand Ouest.
Carte vitale et attestation d'assurance maladie à fournir.
Mutuelle d'entreprise prise en charge à 60 %.
Le traitement des dossiers prend six semaines.
Traitement de surface et peinture industrielle, CDI à pourvoir.
Arrêt de bus devant l'entreprise, ligne 4.
Arrêt de l'indemnisation à la date de fin de droits.
Arrêt du contrat à l'initiative de l'employeur.
Enceinte du port interdite sans badge.
Opérations commerciales de fin d'année, renfort en caisse.
Manque de main d'œuvre dans le maraîchage.
Prise en main du logiciel de caisse à prévoir.
Coup de main bénévole à la ressourcerie.
Bon coup d'œil, goût pour la décoration.
Pied à terre à Lyon possible la semaine.
Conduite d'engins de tête, expérience exigée.
Chef d'équipe, bras droit du gérant.
Dos de dossier à numériser.
Peintre en bâtiment, chantier de l'église Saint-Pierre.
Restauration de vitraux à la cathédrale, apprentissage.
Pâtissier : éclairs, religieuses et mille-feuilles.
Moniteur de voile l'été à Carnac.
Boucherie halal du centre, recherche apprenti.
Cuisinier dans un restaurant marocain.
Traductrice portugais-français, micro-entreprise.
Cours d'espagnol le mercredi soir.
Entreprise allemande installée à Colmar.
Export vers le marché italien.
Agent d'accueil à la préfecture, concours de catégorie C.
Stage au service des titres de la préfecture.
Médiateur auprès des gens du voyage, aire d'accueil de Tarbes.
Surveillant pénitentiaire : concours en mai.
Gardien de prison, épreuves sportives à préparer.
Casier vierge exigé pour l'agent de sécurité.
Soudeur TIG et MIG, habilitations à jour.
Entreprise en redressement judiciaire, licenciement économique.
Administrateur judiciaire nommé, plan social.
Tribunal de commerce : date de l'audience inconnue.
Conseil de prud'hommes saisi pour les salaires impayés.
Agent de police municipale, concours externe.
Gendarme adjoint volontaire : dossier à déposer.
Éducateur à la protection judiciaire de la jeunesse, poste à pourvoir.
Ça vaut la peine de postuler.
Le trajet est à peine plus long.
Vols de nuit pour le personnel navigant.
Gestionnaire des plaintes clients dans l'assurance.
Bulletin de paie manquant pour février.
Suspension de l'offre par l'employeur.
Retrait de la candidature confirmé.
Rendez-vous annulé, à reprogrammer.
Employé du syndicat de copropriété, entretien des parties communes.
Poste au syndicat mixte des transports.
Syndicat intercommunal des eaux : deux saisonniers.
Délégué commercial, secteur pharmacie.
Délégué à l'information sociale, concours de la fonction publique.
Élu référent de la mairie contacté pour la crèche.
Quartier prioritaire de la politique de la ville.
Politique salariale revue par l'entreprise.
Sciences politiques : licence obtenue en 2015.
Candidat retenu pour la deuxième phase.
Liste d'attente pour le permis à un euro.
Agent municipal des espaces verts.
À gauche en sortant de la gare, agence au premier étage.
Métiers de la transition écologique.
Conseil en transition professionnelle.
Genre de poste recherché : administratif.
Personnes en situation de handicap : l'entreprise est accessible.
Poste d'AESH auprès d'élèves handicapés.
Contacter la référente handicap du CFA.
Moniteur éducateur en ESAT, CDI à pourvoir.
Interprète en langue des signes recherché par la ville.
Tapissier : réfection de fauteuils et canapés.
Façade aveugle à repeindre.
Salon de l'emploi et du handicap le 20 novembre.
Vente d'alcool interdite aux mineurs, formation permis d'exploitation.
Barman : boissons sans alcool à la carte.
Joint de culasse à changer, garage trouvé.
Pièces ci-jointes, merci de votre retour.
Compte joint clôturé.
Cure thermale de Dax recrute pour la saison.
Remplacement de congé maternité à l'accueil de la médiathèque.
Vendeuse en puériculture, rayon grossesse et bébé.
Tests psychotechniques de la SNCF en mars.
Psychologue du travail de l'AFPA : bilan prévu.
Cachets d'intermittent : 507 heures presque atteintes.
Opératrice de saisie, mi-temps le matin.
Fin de la période d'essai, moral de l'équipe au plus haut selon l'employeur.
Port du casque et des chaussures obligatoire.
Limite de dépôt du dossier : 15 juin.
Aptitude à la conduite : permis B exigé.
Chauffeur apte à se déplacer dans la région.
Épuisement des droits au 30 novembre.
""".strip().split("\n")
)
