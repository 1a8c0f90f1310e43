"""Lines of generated notes. ``{TYPE}``: a value of the person; ``{TYPE:tiers}``: somebody else's;
``{PERSON:…}``: a name of the person (``nom``, ``prenom``, ``entier``), of the adviser, or of a third party
(``tiers``…)."""

from __future__ import annotations

OWN_LINES = (
    "Mme {PERSON:nom} maintient son projet d'accueil en mairie.",
    "M. {PERSON:nom} n'est pas venu, à relancer.",
    "Bonjour, je suis {PERSON:entier} et je serai en retard demain.",
    "DE : {PERSON:entier}, né(e) le {BIRTH_DATE}, identifiant {FRANCE_TRAVAIL_ID}.",
    "joignable au {PHONE} après 17 h",
    "Nouveau numéro : {PHONE}.",
    "Écrire à {EMAIL} plutôt que par courrier.",
    "mail : {EMAIL}",
    "Habite au {ADDRESS}, {CITY_POSTCODE}.",
    "Adresse à jour ({ADDRESS}).",
    "{PERSON:prenom} souhaite reprendre après l'été.",
    "Vu {PERSON:prenom} {PERSON:nom} en agence.",
    "n° sécu {NIR}, attestation reçue",
    "RIB reçu : {IBAN}",
    "véhicule immatriculé {PLATE}, assurance à jour",
    "titre de séjour n° {ID_DOCUMENT} valable deux ans",
    "profil en ligne {URL}",
    "compte {HANDLE} pour ses photos de pâtisserie",
    "Merci de votre aide,\n{PERSON:entier}",
)
THIRD_PARTY_LINES = (
    "Son mari {PERSON:tiers_prenom} garde les enfants le mercredi.",
    "Sa fille {PERSON:tiers_prenom} entre au collège.",
    "ses fils {PERSON:tiers_prenom} et {PERSON:tiers_prenom} sont à la crèche",
    "Entretien avec Mme {PERSON:tiers_nom}, responsable du magasin.",
    "Contact : {PERSON:tiers}, {PHONE:tiers}.",
    "Tuteur : {PERSON:tiers}, joignable au {PHONE:tiers}",
    "M. {PERSON:tiers_nom} confirme la période d'essai.",
    "Courrier du Dr {PERSON:tiers_nom} transmis au service.",
    "Suivie par {PERSON:tiers} (mission locale).",
    "Vu avec ma collègue {PERSON:tiers_prenom}.",
    "Écrire à la directrice, {PERSON:tiers} ({EMAIL:tiers}).",
    "Employeur SIRET {SIRET:tiers}, gérant M. {PERSON:tiers_nom}",
    "Propriétaire : M. et Mme {PERSON:tiers_nom}, loyer en retard.",
    "Bonjour Madame {PERSON:tiers_nom},",
)
ADVISERS_LINES = (
    "Reprise du suivi par Mme {PERSON:conseiller}.",
    "Transmis à {PERSON:conseiller} pour avis.",
    "Cordialement,\nM. {PERSON:conseiller}",
)
NEUTRAL_LINES = (
    "Le CV est à jour, la lettre reste à reprendre avant jeudi.",
    "Formation CACES 1, 3 et 5 du 12 au 23 janvier, financement AIF demandé.",
    "Permis B, véhicule, mobilité 30 km, pas de travail de nuit.",
    "Titre professionnel de secrétaire assistant médico-social visé, niveau 4.",
    "PMSMP de deux semaines à prévoir en boulangerie, convention à signer.",
    "Deux candidatures envoyées : agent d'entretien et employé libre-service.",
    "ARE notifiée, fin des droits en octobre 2027, 1 043 € par mois.",
    "Atelier CV le mardi à 9 h 30, salle 2, puis Activ'Projet en mars.",
    "Rappel : actualisation avant le 15, France Travail ne relance pas.",
    "Recherche un CDI à temps partiel, 24 h par semaine, le matin de préférence.",
    "Bilan : le projet est réaliste, reste à valider par une immersion.",
    "Offre 195XKZB refusée, trop loin, 48 minutes en bus.",
    "Niveau B1 en français, A2 en anglais, DELF prévu au printemps.",
    "Le petit supermarché du quartier recrute deux caissiers et un boucher.",
    "Code ROME K1304, RNCP 35506, 420 heures en centre.",
    "Contrat d'engagement signé le 3 mars, révision dans trois mois.",
    "Relancer la Région sur le devis de 2 350 € avant la commission.",
    "Bonne dynamique, autonome sur internet, compte en ligne actif.",
    "Secteur de la santé ou de l'aide à domicile, à confirmer.",
    "Cap Emploi, Mission Locale et Département informés du nouveau projet.",
    "Marché de Noël : contrat saisonnier de six semaines en décembre.",
    "Métiers envisagés : soudeur TIG, chaudronnier, meunier, tailleur de pierre.",
)
