"""Words of work, training and the employment service that mean the same to a reader.

One group a line: ``name: word, word, several words``. Written from the trade's vocabulary.
"""

GROUPS = """
employer: employeur, entreprise, societe, boite, patron, patronne, etablissement, firme, gerant
dismissal: licenciement, licencie, licencier, vire, virer, rupture
resignation: demission, demissionne, demissionner
hire: recruter, recrutement, recrute, embauche, embaucher, prendre en cdd, prendre en cdi
hired_out: embauche, recrute, pris, retenu
contract: contrat, cdd, cdi, mission, interim
temp_work: interim, interimaire, agence interim, mission, interimaires, ctt
open_ended: cdi, duree indeterminee
fixed_term: cdd, duree determinee
seasonal: saisonnier, saisonniere, saison
full_time: temps plein, temps complet, 35h
part_time: temps partiel, mi temps, temps non complet
salary: salaire, remuneration, paye, paie, smic, gagner, traitement
job: emploi, travail, poste, boulot, job, place, taf, bosser, travailler, travaille
trade: metier, profession, activite, fonction
jobless: chomage, chomeur, sans emploi, inscrit, demandeur emploi
benefit: allocation, are, indemnisation, indemnite, chomage, allocations, droits
benefit_end: fin de droits, solde, soldee, epuise, epuisement, terme
reload: rechargement, recharger, reouverture
rsa: rsa, brsa, revenu de solidarite
registration: inscription, inscrire, inscrit, reinscription, reinscrit
monthly: actualisation, actualiser, actu, declaration
interview: entretien, rendez vous, rdv, rencontre, convocation, recu, recevoir
missed: manque, manquer, absent, absence, pas venu, pas venue, rate, rater, louper, loupe, non presente
adviser: conseiller, conseillere, referent, referente, agent
agency: agence, france travail, pole emploi, ft, service
report: compte rendu, conclusion, note
training: formation, stage, cursus, cours, session, module, forme, former
training_body: organisme, of, centre, ecole, greta, afpa, cfa, institut
degree: diplome, titre, certification, qualification, brevet, certificat
diploma_levels: cap, bep, bac, bts, licence, master
pass_exam: reussir, obtenir, obtention, decrocher, valider, avoir, obtenu, reussi, valide, eu, admis, recu
pass_exam: succes, reussite
fail_exam: echouer, echec, ajourne, non valide, rate, rater, recale, loupe, pas reussi, pas obtenu, pas valide
exam: examen, test, epreuve, evaluation, partiel, concours, jury, controle
attempt: tentative, passage, fois, essai, reprise, presentation
retake: repasser, repassage, rattrapage, repasse, deuxieme passage, seconde session, se representer
mark: note, resultat, score, point, points
prerequisite: prerequis, condition, conditions, exige, requis, exigence
pre_hiring: poei, poec, afpr, preparation operationnelle, preparation au recrutement, formation prealable
pre_hiring: preparation avant embauche, preparation
keep_on: garder, prolonger, prolongation, renouveler, renouvellement, reconduire, reconduit, non renouvele
break_even: equilibre, seuil, rentable, rentabilite
immersion: immersion, pmsmp, stage, essai, decouverte
tutor: tuteur, tutrice, maitre de stage, formateur, formatrice, encadrant, encadrante
workshop: atelier, ateliers, seance
assessment: bilan, diagnostic, positionnement
skills: competence, competences, savoir faire, capacite, aptitude
resume: cv, curriculum, resume
cover_letter: lettre, motivation, lm
application: candidature, candidater, postuler, postule, candidat
offer: offre, annonce, offres
spontaneous: spontane, spontanee, spontanees
search: recherche, chercher, rechercher, prospection, prospecter, demarchage
project: projet, objectif, souhait, piste, idee
conversion: reconversion, changement, changer, reorientation
business: creation, creer, micro entreprise, auto entrepreneur, a son compte, independant, entrepreneuriat
registration_firm: immatriculation, immatriculer, immat, kbis, siret
business_plan: previsionnel, business plan, etude
location_stall: emplacement, stand, place
loan: pret, credit, emprunt, emprunter, microcredit, adie, preter
grant: subvention, aide, coup de pouce, soutien, prime
own_money: apport, epargne, economies
refund: remboursement, rembourser, remboursable, rendre
quote: devis, cout, tarif, montant, prix
pay: payer, financer, prendre en charge, prise en charge, regler, financement, finance, paiement
pay: acquitter, reglement
remaining: reste a charge, reste, solde
bill: facture, facturer, factures, note
advance: avance, avancer, avances
opco: opco, operateur de competences, akto, constructys, uniformation
cpf: cpf, compte personnel, compte formation
skill_validation: vae, validation des acquis, livret
recognition: comparabilite, equivalence, enic naric, reconnaissance, reconnaitre
foreign_degree: etranger, traduction, traduire, traduit
french_lessons: fle, francais langue etrangere, cours de francais, francais professionnel, linguistique
french_lessons: alphabetisation, alpha
level: niveau, grade, echelon
hour: heure, heures, horaire, horaires, volume horaire
weekly: semaine, hebdomadaire, hebdo
monthly_time: mois, mensuel, mensualite
yearly: an, annee, annuel
start: debut, demarrage, commencer, demarrer, debuter, entree, rentree, ouverture, lancement, lancer
start: prise de poste
end: fin, terminer, finir, sortie, termine, achevement, cloture, fini, acheve, arreter, cesser
duration: duree, durer, dure, pendant, periode
extension: prolongation, prolonger, renouvellement, renouveler, reconduction, reconduire, renouvele
deadline: echeance, delai, date limite, au plus tard, limite, avant le
delay: retard, decaler, decale, repousser, report, reporter, reporte, differer, ajourner
suspend: suspension, suspendre, interruption, interrompre, pause, arret
drop: abandon, abandonner, laisser tomber, renoncer, renonce, lacher, arreter, desister, desistement
drop: se retirer, ne plus
refuse: refus, refuser, decliner, dire non, rejet, rejeter, rejete, non retenu, ecarter, defavorable
refuse: non recevable, debouter
accept: accepter, accord, ok, dire oui, favorable, accorder, donner son accord, valider, acceptation
accept: autoriser, recevable, consentir, octroyer, approuver
ask: demander, demande, solliciter, sollicitation, requete, reclamer, reclamation
answer: reponse, repondre, retour
wait: attente, attendre, en attente, suspens
file: dossier, formulaire, cerfa, demande
submit: deposer, depot, remettre, remise, envoyer, transmettre, rendre, envoi, transmis, remis, communiquer
sign: signature, signer, signe, parapher
promise: promettre, promesse, promis, s engager, engagement, engage, garantir, garantie, assurer
check: verifier, verification, controler, controle, s assurer
plan: prevoir, prevu, planifier, programmer, envisager, prevision, envisage, projeter, viser
remind: relance, relancer, rappel, rappeler
sanction: sanction, radiation, suppression, manquement, radier
proof: justificatif, attestation, preuve, piece, certificat, papier, document
objection: contestation, contester, desaccord, rectification, recours, corriger, reclamation
commitment_contract: contrat engagement, ppae, cer, contrat reciproque
step: demarche, action, etape
inclusion_job: insertion, aci, chantier, siae, iae, ei, etti, cddi
social_support: accompagnement, suivi, accompagner, soutien
partner: partenaire, association, organisme
disability_job: rqth, travailleur handicape, handicap, boe, oeth, mdph, cap emploi
work_doctor: medecin du travail, medecine du travail, sante au travail
aptitude: aptitude, apte, apto
unfit: inaptitude, inapte
restriction: restriction, limitation, contre indication, interdit, interdiction, contre indique
adaptation: amenagement, amenager, adapte, adapter, adaptation
night_work: nuit, nocturne, 3x8, 2x8, poste de nuit
weekend: week end, samedi, dimanche, weekend
shift: decoupe, coupure, coupe, planning, horaires
hygiene: hygiene, haccp, securite alimentaire
licence_driving: permis, permis b, permis de conduire
driving_code: code, code de la route, theorie
driving_test: conduite, conduire, epreuve pratique
forklift: caces, chariot, cariste, nacelle, engin
logistics: logistique, magasinier, preparateur, entrepot, manutention, stock, commande, quai
cleaning: menage, nettoyage, proprete, entretien des locaux, agent d entretien
cooking: cuisine, cuisinier, commis, restauration, cuistot, chef, traiteur, restaurant
sales: vente, vendeur, vendeuse, caisse, commerce, magasin, boutique, caissier
office: secretariat, secretaire, accueil, administratif, assistant, bureautique, agent d accueil
care: aide a domicile, auxiliaire de vie, aide soignant, ehpad, soin
building: batiment, btp, macon, chantier, travaux, conducteur de travaux
transport_job: conducteur, chauffeur, livreur, livraison, routier
farming: agricole, agriculture, maraichage, vigne, recolte, ouvrier agricole
industry: usine, production, atelier, ligne, ouvrier, operateur, industriel
it_job: informatique, developpeur, numerique, web, technicien informatique
security_job: agent de securite, surveillance, gardiennage, ssiap
teaching: enseignant, professeur, formateur, instituteur, prof
health_job: infirmier, infirmiere, medical, medicale, soignant
mason: mairie, commune, municipal, municipalite, ville, collectivite
customers: client, clientele, usager, clients
colleague: collegue, equipe
boss: chef, responsable, directeur, directrice, manager, dirigeant, superieur
hr: rh, ressources humaines, drh, responsable rh
meals: repas, plat, dejeuner, commande
internship_agreement: convention, conventionne
"""
