"""Words of everyday life (family, housing, transport, health, money, papers, mails) that mean the same.

One group a line: ``name: word, word, several words``.
"""

GROUPS = """
car: voiture, vehicule, auto, vl, caisse, bagnole, automobile, twingo, clio, berlingo, kangoo, partner
car: saxo, fiesta, polo, golf, punto, panda, sandero, logan, duster, megane, scenic, picasso, modus, micra
car: corsa, yaris, 206, 207, 208, 106, 107, 108, 307, 308, 2008, c1, c3, c4, dacia, renault, peugeot
car: citroen
two_wheels: scooter, moto, mobylette, cyclo, deux roues
bike: velo, bicyclette, vae electrique, trottinette
bus: bus, car, autocar, transport en commun, transports, tram, tramway, ligne, metro, navette, tec
train: train, ter, sncf, gare
carpool: covoiturage, covoiturer, emmener, deposer en voiture
trip: trajet, deplacement, deplacer, se deplacer, route, kilometre, distance, loin, rejoindre, aller
mobility: mobilite, mobile, deplacements
walk: a pied, marche, pieton, marcher
breakdown: panne, hs, reparation, reparer, reparations, casse, immobilise
garage: garage, garagiste, mecanicien
repair: reparation, reparer, embrayage, reparations
insurance: assurance, assurer, assuree
vehicle_check: controle technique, ct
buy: acheter, achat, achete, acquerir, acquisition
sell: vendre, vente, vendu, vendue, ceder
lend: preter, prete, emprunter, pret
home: logement, habiter, vivre, loger, resider, demeurer, adresse, appartement, maison, residence
home: habitation, habite, toit
move_house: demenagement, demenager, emmenager, demenage
rent: loyer, loyers, location, bail, louer
landlord: proprietaire, bailleur, proprio
hosting: hebergement, heberge, heberger, chez, dormir
social_housing: hlm, logement social, office, bailleur social
eviction: expulsion, expulse, expulser
homeless: sdf, sans domicile, rue, foyer, chrs, 115
roof: toiture, toit, tuile
electricity: electricite, edf, energie, facture energie
water: eau, coupure d eau
furniture: meuble, electromenager, frigo, refrigerateur
mother: mere, maman, mama
father: pere, papa
parents: parent, parents
grandmother: grand mere, mamie, meme, mamy
grandfather: grand pere, papi, papy
son: fils, garcon
daughter: fille, fillette
child: enfant, gamin, petit, petite, bebe, enf, fils, fille, gosse, ado, adolescent, bambin
brother: frere
sister: soeur
aunt: tante, tata, tatie
uncle: oncle, tonton
cousin: cousin, cousine
nephew: neveu, niece
spouse: conjoint, conjointe, mari, epoux, femme, epouse, compagnon, compagne, concubin
ex: ex, ex conjoint, ex mari, ex femme, ex compagnon, separe
neighbour: voisin, voisine
friend: ami, amie, copain, copine
family: famille, familial, proche, proches, entourage
separation: separation, separe, separee, divorce, divorcer
alone: seul, seule, isole, parent isole, monoparental, celibataire
childcare: garde, creche, nounou, assistante maternelle, micro creche, halte garderie, mode de garde
childcare: multi accueil, garderie, periscolaire, faire garder
school: ecole, scolaire, college, lycee, maternelle, rentree scolaire, cantine, scolarite
carer: aidant, aidante, s occuper, proche aidant, prendre soin, accompagnement de son
pregnancy: grossesse, enceinte, maternite, accouchement, accoucher
death: deces, decede, mort, veuf, veuve, deuil
retirement: retraite, carsat, cnav, trimestres, taux plein, releve de carriere
illness: maladie, malade, sante, medical, pathologie
sick_leave: arret maladie, arret, arret de travail, en arret
hospital: hopital, clinique, hospitalisation, hospitalise, chu, urgences
surgery: operation, operer, opere, operee, chirurgie, intervention
doctor: medecin, docteur, generaliste, specialiste, praticien
eye_doctor: ophtalmologue, ophtalmo
psychologist: psychologue, psy, psychiatre, psychologique
physio: kine, kinesitherapeute, reeducation
pain: douleur, mal, douleurs, souffrir
back: dos, lombaire, lombalgie, lumbago, sciatique
shoulder: epaule, coiffe
knee: genou, genoux
hand: main, poignet, canal carpien
sight: vue, vision, lunettes, oeil
hearing: audition, surdite, sourd, appareil auditif, malentendant
lifting: port de charge, charge, charges, porter, soulever, port
standing: debout, station debout
treatment: traitement, medicament, medicaments, soin, soins
tired: fatigue, fatiguee, epuise, epuisee, lever le pied, crevee
stress: stress, angoisse, anxiete, pression, peur
discouraged: decourage, decouragee, demotive, moral, deprime, depression, craquer, marre
confidence: confiance, estime, motive, motivee
violence: violence, violences, menace, harcelement, agression, conjugal
addiction: alcool, addiction, dependance, drogue, tabac
dialysis: dialyse, dialysee, rein
money: argent, finance, budget, ressources, revenu, revenus, moyens, sous, financier, financiere
debt: dette, dettes, surendettement, endettement, banque de france, impaye, impayes, decouvert
instalments: echeancier, mensualites, plusieurs fois, versement, en 4 fois, en 3 fois
overpayment: trop percu, indu
bank: banque, compte, rib, bancaire
food_aid: colis alimentaire, restos du coeur, epicerie sociale, banque alimentaire, manger, aide alimentaire
cost: prix, cout, cher, couter, tarif, montant, frais, depense
cheaper: moins cher, inferieur, moindre, moins
social_worker: assistante sociale, as, travailleur social, ccas
county: departement, conseil departemental, departemental
family_fund: caf, allocations familiales, msa
health_fund: cpam, ameli, securite sociale, css, mutuelle
papers: papiers, titre de sejour, recepisse, carte de sejour, prefecture, sejour
identity_card: carte d identite, cni, passeport
residence: nationalite, refugie, asile, protection subsidiaire
criminal: casier, justice, tribunal, sursis, detention, prison
child_support: pension alimentaire, pension
digital: numerique, informatique, internet, ordinateur, en ligne
phone: telephone, portable, appel, appeler, joindre, telephoner, appelle, vocal, tel, coup de fil
sms: sms, texto
email: mail, courriel, message, mel, e mail, ecrit, courrier
computer: ordinateur, pc, tablette
connection: connexion, se connecter, identifiant, mot de passe, acces
space: espace personnel, espace, compte
warn: prevenir, avertir, signaler, previent, informer, information, alerter, aviser, dire, indiquer
warn: annoncer, preciser
lie_about: gossip, rumeur
tell: dire, raconter, expliquer, parler, evoquer, mentionner, dit, declarer, affirmer, exprimer
write: ecrire, rediger, redaction
read: lire, lecture
meet: rencontrer, voir, rencontre, recevoir, accueillir, accueil
give: donner, remettre, fournir, offrir
receive: recevoir, recu, toucher, percevoir, recuperer
bring: apporter, amener, fournir, ramener
keep: garder, conserver, maintenir, rester
like: aimer, preferer, apprecier, interesser, interessee, interesse, plaire
prefer: preferer, preference, plutot, choisir, prefere, choix
choose: choisir, choix, opter, retenir, decider
want: vouloir, souhaiter, envie, desirer, voudrait, aimerait, demander
able: pouvoir, capable, savoir, en mesure
need: besoin, falloir, necessaire, necessiter, devoir, doit, obligatoire
help: aide, aider, soutien, appui, depanner, depanne, secours
learn: apprendre, apprentissage, etudier
use: utiliser, usage, utilisation, servir
try: essayer, tenter, essai
find: trouver, retrouver, decouvrir
lose: perdre, perte
leave: partir, quitter, depart, sortir
give_back: rendre, rendu, restituer, restitution, recuperer
return: revenir, retour, reprendre, reprise
come: venir, presenter, se presenter, arriver, arrivee, vient, venu
go: aller, rendre, se rendre
live_together: vivre ensemble, foyer, menage, couple
open: ouvrir, ouverture, ouvert, creer
close: fermer, fermeture, ferme, cloture, cloturer
follow: suivre, suivi, participer, participation, assister
propose: proposer, proposition, suggerer, offrir, presenter
organise: organiser, organisation, mettre en place
improve: ameliorer, amelioration, progresser, progres, mieux
worsen: aggraver, aggravation, degrader, pire
increase: augmenter, augmentation, hausse, passer de
decrease: baisser, diminuer, baisse, reduction, reduire
change: changer, changement, modifier, modification, evoluer, passer
replace: remplacer, remplacement, remplacant, succeder
share: partager, transmettre, communiquer, diffuser, reveler
reach: joindre, contacter, contact, atteindre
contact: contact, coordonnees, contacter, numero
before: avant, prealable, precedent, veille, auparavant
after: apres, suite, ensuite, lendemain, depuis
because: cause, raison, motif, parce, pourquoi, grace, faute
damage: abimer, degat, endommager, abime, casser, deteriorer
storm: tempete, cyclone, orage, ouragan, intemperie
flood: inondation, inonde, degat des eaux
accident: accident, chute, blessure, blesse
holiday: vacances, conges, conge
religion: religion, religieux, culte, priere, foi
sport: sport, football, club, foot
volunteer: benevole, benevolat
language: langue, parler, linguistique
english: anglais
age: age, ans, ne, nee, naissance, anniversaire
name: nom, prenom, appeler, nommer, s appeler
place: lieu, endroit, site, ville, local
available: disponible, disponibilite, dispo, libre
unavailable: indisponible, indispo, plus disponible, pas disponible
quick: rapide, vite, urgent, urgence
late: retard, tard, tardif
enough: suffire, suffisant, assez
own: posseder, detenir, titulaire, avoir, disposer, dispose
certain: certain, sur, confirme, confirmer, definitif
order: commander, commande, reserver
"""
