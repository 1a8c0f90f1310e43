"""Statements of special categories, each with its category: fictitious lines in every register.

Seven in ten were found when they were written; the lists were widened with them since.
"""

from __future__ import annotations

_LINES = """
health|A fait un malaise au travail la semaine dernière
health|suit un traitement pour la thyroïde
health|sort d'une longue maladie
health|son fils est suivi en psychomotricité
health|en arrêt depuis trois mois
health|a du mal à rester debout longtemps
health|ne supporte plus le bruit
health|a perdu l'audition d'une oreille
health|vue qui baisse, ne conduit plus la nuit
health|gros problèmes de dos
health|s'est fait opérer du canal carpien
health|doit passer une IRM
health|prothèse de hanche prévue en mai
health|diabétique, insuline
health|attend des jumeaux
health|elle est à 5 mois de grossesse
health|a accouché en mars
health|congé maternité jusqu'au 12
health|crises d'angoisse dans les transports
health|n'arrive plus à sortir de chez lui
health|ne mange plus, ne sort plus
health|très abattu depuis la séparation
health|parle d'en finir
health|je suis à bout
health|j'en peux plus de tout ça
health|il a replongé
health|suivi pour son addiction au jeu
health|alcoolique abstinent depuis 2 ans
health|sent l'alcool à l'entretien
health|fume du cannabis tous les soirs
health|sa femme a un cancer du sein
health|son père est en soins palliatifs
health|maman en fauteuil après son AVC
health|mère atteinte de Parkinson
health|sa fille est autiste
health|petit dernier asthmatique
health|s'est cassé le poignet en tombant de l'échafaudage
health|accident de scooter en juin, jambe plâtrée
health|entorse
health|mal de dos chronique
health|lombalgie chronique
health|reconnu en maladie professionnelle (épaules)
health|rechute de son AT
health|inapte à tout port de charge
health|avis d'inaptitude du médecin du travail
health|le médecin lui interdit le travail de nuit
health|pas de travail en hauteur (vertiges)
health|pas plus de 4 h par jour sur avis médical
health|mi-temps thérapeutique
health|hospitalisé en psychiatrie
health|voit un psy toutes les semaines
health|sous antidépresseurs
health|prend des médicaments qui font dormir
health|a été opéré à cœur ouvert
health|pacemaker
health|cicatrice qui se rouvre
health|allergie au latex
health|eczéma aux mains dû aux produits
health|asthme, éviter la poussière
health|porte un appareil auditif
health|bégaie
health|dyslexique
health|troubles de l'attention
health|ne voit plus que d'un œil
health|a fait une dépression il y a deux ans
health|burn-out en 2022
health|épuisée, pleure pendant l'entretien
health|ne dort plus la nuit
health|dort 3h
health|g mal o dos jpeu pa venir
health|jai été o urgence hier
health|mon fils est malade je peux pas venir
health|ma fille est hospitalisée
health|certificat médical joint
health|arret maladie prolongé jusqu'au 15
health|rendez-vous chez le cardiologue
health|séances de rééducation 2 fois par semaine
health|béquilles encore un mois
health|greffe de rein
health|dialyse
health|VIH
health|séropositif
health|cure de désintoxication
health|sevrage en cours
health|crise d'épilepsie au volant
health|a fait une fausse couche
health|parcours PMA
health|poids : a pris 30 kg
health|opération de l'estomac
health|tremble, mains moites
health|il se gratte, marques sur les bras
disability|bénéficiaire de l'AAH
disability|taux d'incapacité 50 %
disability|reconnaissance TH jusqu'en 2028
disability|dossier à la maison du handicap
disability|carte d'invalidité
disability|pension d'invalidité catégorie 2
disability|enfant handicapé, AEEH
disability|travailleuse handicapée
disability|titulaire de la RQTH
disability|orienté ESAT par la CDAPH
disability|malvoyant
disability|se déplace en fauteuil
criminal|sort de prison en mai
criminal|bracelet depuis janvier
criminal|en semi-liberté
criminal|incarcéré à Fleury
criminal|permanence du SPIP tous les mois
criminal|condamné à 6 mois avec sursis
criminal|travaux d'intérêt général à faire
criminal|a été en garde à vue
criminal|casier chargé
criminal|mention au B2
criminal|plus de permis : alcool au volant
criminal|permis annulé par le juge
criminal|suspension de permis de 4 mois
criminal|a porté plainte contre son ex
criminal|victime de violences conjugales
criminal|mis en cause pour vol chez son employeur
criminal|procès en juin
criminal|passe au tribunal le 12
criminal|suivi PJJ
criminal|ordonnance de protection
criminal|frère en taule
criminal|mari interpellé
criminal|trafic
criminal|obligation de soins
criminal|interdiction de paraître dans le département
origin|de nationalité malienne
origin|réfugié afghan
origin|titre de séjour expire le 12/03
origin|récépissé de demande de carte de séjour
origin|demandeur d'asile
origin|sans papiers
origin|né au Sénégal
origin|famille d'origine turque
origin|arrivé d'Ukraine en 2022
origin|a fui la guerre
origin|carte de résident
origin|naturalisation en cours
origin|issu de la communauté des gens du voyage
origin|manouche
origin|convoquée à la préfecture pour ses papiers
origin|visa étudiant
origin|passeport talent
religion|porte le voile, refuse de l'enlever
religion|fait le ramadan
religion|témoin de Jéhovah
religion|pratique le shabbat
religion|ne travaille pas le vendredi après-midi pour la prière
religion|très croyante, va à l'église tous les dimanches
religion|juif pratiquant
religion|converti à l'islam
religion|pasteur évangélique bénévole
religion|ne mange pas de porc, veut une cantine halal
union|délégué syndical FO
union|membre du CSE
union|syndiquée à la CFDT
union|mandat de représentant du personnel
union|a fait grève
union|conseiller prud'homal salarié
union|licencié après sa désignation comme délégué
union|conseiller du salarié
politics|conseiller municipal
politics|colleur d'affiches pour un parti
politics|militant LFI
politics|encarté au RN
politics|candidate aux législatives
politics|adjointe au maire dans sa commune
sexuality|vit avec son compagnon (homosexuel)
sexuality|en transition, demande à être appelée Léa
sexuality|discriminée parce que lesbienne
sexuality|a subi des attouchements
sexuality|travailleuse du sexe
health|genou HS
health|dos bousillé par 20 ans de BTP
health|les mains ne suivent plus
health|arthrose des deux mains
health|canal carpien bilatéral
health|hernie discale L5-S1
health|plus de force dans le bras gauche
health|boite
health|marche avec une canne
health|essoufflé au moindre effort
health|essoufflement
health|souffle court, ancien mineur
health|oxygène à domicile
health|ménage sa cheville
health|s'est fait une luxation
health|fragile des poumons
health|tousse beaucoup
health|a fait un AVC
health|séquelles de son accident
health|hémiplégie
health|visage marqué, parle peu
health|parle lentement depuis son accident
health|trous de mémoire
health|perd ses mots
health|ne se souvient pas des rendez-vous
health|propos incohérents ce jour
health|très agité
health|sous tutelle
health|curatelle renforcée
health|a décompensé en novembre
health|phase maniaque
health|bipolaire stabilisé
health|suivi au CMP
health|hôpital de jour deux fois par semaine
health|sort de clinique psychiatrique
health|HDT
health|TS en 2019
health|tentative de suicide de sa fille
health|scarifications
health|anorexie
health|perte de poids importante
health|ne se soigne pas
health|refuse de voir un médecin
health|pas de médecin traitant
health|attend une place en rééducation
health|attend les résultats de la biopsie
health|chimio tous les quinze jours
health|rayons jusqu'en juin
health|mastectomie
health|ablation
health|opéré deux fois
health|points de suture
health|plâtre jusqu'au 20
health|ortho
health|semelles orthopédiques
health|corset
health|minerve
health|attelle au pouce
health|rhumatologue en mai
health|RDV chirurgien le 8
health|contre-indication au port de charges
health|restrictions : pas de station assise prolongée
health|station debout pénible
health|aménagement de poste demandé par le médecin du travail
health|aptitude avec réserves
health|visite de reprise : inapte
health|licencié pour inaptitude
health|IJ jusqu'en mars
health|indemnités journalières
health|en longue maladie
health|ALD
health|mal aux dents, joue enflée
health|yeux rouges, a bu
health|haleine alcoolisée
health|consommateur occasionnel
health|fume des joints
health|traitement de substitution
health|sous méthadone
health|Subutex
health|suit un programme de désintox
health|réunions AA
health|sa mère boit
health|son père est atteint d'une maladie rare
health|bébé prématuré
health|sa fille a une leucémie
health|fils hyperactif, suivi CMPP
health|enfant dys
health|mari dialysé
health|belle-mère alitée
health|s'occupe de sa mère qui n'est plus autonome
health|aidante de son mari malade
health|mère en fin de vie
health|frère décédé d'une overdose
health|elle est tombée enceinte
health|grossesse à risque
health|déclaration de grossesse faite
health|nausées, ne supporte pas les odeurs
health|terme en août
health|IVG la semaine dernière
health|ménopause difficile
health|endométriose
health|règles très douloureuses
health|migraines
health|acouphènes
health|vertiges
health|malentendant appareillé
health|mutisme
health|phobie des transports
health|phobique social
health|claustrophobe
health|peur de sortir seule
health|crise de nerfs au guichet
health|larmes aux yeux
health|craque
health|n'a plus goût à rien
health|dit qu'il ne sert plus à rien
health|j'ai envie de tout arrêter
health|des fois je me dis à quoi bon
health|je mange plus rien
health|jsui a bout la
health|jdor pa
health|mi pé pu dormi
health|an pa ka domi
health|mwen malad
health|ma mal tèt
health|mon ti dernié lé malad
disability|RQTH refusée
disability|renouvellement RQTH
disability|BOE
disability|taux 80 %
disability|LSF, interprète pour les entretiens
disability|carte priorité
disability|PCH aide humaine
disability|élève ULIS
disability|sorti d'IME
disability|CDAPH du 12
criminal|détenu à Villepinte jusqu'en mai
criminal|permissionnaire
criminal|libérable en septembre
criminal|PSE
criminal|sortie sèche
criminal|CPIP : Mme Roux
criminal|JAP
criminal|aménagement de peine
criminal|a purgé 18 mois
criminal|connu des services de police
criminal|affaire de stups
criminal|rodéo, véhicule saisi
criminal|vol à l'étalage
criminal|recel
criminal|escroquerie aux allocations
criminal|jugée en correctionnelle
criminal|amende de 800 € à payer au Trésor
criminal|retrait de 6 points
criminal|permis suspendu
criminal|éloignement de l'ex-conjoint
criminal|téléphone grave danger
criminal|dépôt de plainte
criminal|main courante
criminal|coups de son mari
criminal|femme battue
criminal|emprise, mise à l'abri
criminal|hébergée en foyer pour femmes victimes
criminal|le père est en prison
origin|OQTF
origin|débouté de l'asile
origin|APS 6 mois
origin|carte de séjour pluriannuelle
origin|autorisation de travail
origin|MNA
origin|né à Kinshasa
origin|parents algériens
origin|roumaine
origin|famille rom
origin|sédentarisé depuis 2 ans, voyageur
origin|rapatrié
origin|discriminé à cause de son accent
origin|protection temporaire
religion|baptisé chez les évangéliques
religion|carême
religion|foulard
religion|l'église lui prête un logement
religion|aumônier bénévole
religion|fête de l'Aïd
religion|refuse de serrer la main des femmes
union|élu CSE CFDT
union|tractait pour la CGT
union|secrétaire du CE
union|défenseur syndical
union|heures de délégation
politics|élu d'opposition
politics|ancien attaché parlementaire
politics|gilet jaune
politics|proche du PCF
sexuality|marié avec un homme
sexuality|homophobie dans l'équipe
sexuality|parcours trans
sexuality|changement d'état civil
"""
STATEMENT_LINES = tuple((line.split("|")[0], line.split("|")[1]) for line in _LINES.strip().split("\n"))
