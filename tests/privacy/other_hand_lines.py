"""Statements of special categories and false friends, by somebody who had not read the rules.

Before any rule was changed for them, 78 of the 98 statements were found and 6 of the 30 others flagged; every
second line was then kept unread while the rules were widened.
"""

from __future__ import annotations

_STATEMENTS = """
health|poste d'AS refusé à cause de son dos
health|formation arrêtée en mars, dépression
health|a quitté le stage après un malaise
health|ne va pas bien depuis le décès de son fils, ne sort plus de la chambre
health|Parle très bas, mains qui tremblent, dit ne rien manger
health|son mari a fait un AVC en août
health|la petite a été opérée des amygdales
health|souffre d'endométriose, absente 2 jours par mois
health|vient avec une canne depuis l'accident
health|genou gonflé, claudique
health|doit éviter la poussière, poumons fragiles
health|allergique au latex
health|porte des bas de contention, pas de station debout
health|eczéma aux mains dû aux produits
health|RDV chez le cardiologue mardi
health|a repris la boisson dit sa sœur
health|en cure à partir du 3 juin pour 4 semaines
health|ancien toxicomane, sous méthadone
health|je prends des cachets pour tenir
health|j'ai plus goût à rien madame
health|jariv pa a me lever le matin
health|la nuit je fais des cauchemars depuis l'agression
health|sa fille fait de l'anorexie
health|mon petit garçon est malade du coeur
health|papa est parti en réanimation
health|elle garde sa mère qui n'a plus sa tête
health|père grabataire à la maison
health|suivie en PMI, accouchement prévu le 12
health|vient d'apprendre qu'elle est enceinte
health|reprise à mi-temps après son cancer
health|visite du travail : inapte au poste, apte à un poste assis
health|ne peut pas porter plus de 10 kilos
health|pas d'écran plus de 2 h d'affilée (migraines)
health|diagnostic TDAH posé à 34 ans
health|sort de l'hôpital psychiatrique
health|phase de burn-out, larmes en entretien
health|a pris 15 kg, souffle court dans l'escalier
health|mal voyant d'un œil
health|perd l'audition
health|a eu un pontage
health|greffé du rein en 2019
health|brûlures au bras (accident de cuisine)
health|tétanie au volant, ne conduit plus l'autoroute
health|s'est fait mal à l'épaule en déchargeant
health|lumbago
health|séropositive, traitement bien toléré
health|Mme dit avoir la maladie de Crohn
health|fatigue chronique, covid long
health|soutien psychologique demandé
health|elle pleure beaucoup
disability|taux MDPH 50-79 %
disability|touche l'AAH depuis deux ans
disability|Pas de reconnaissance TH à ce jour, l'envisage
disability|se déplace en fauteuil
disability|bénéficiaire de l'obligation d'emploi
disability|renouvellement à faire auprès de la Maison de l'autonomie
disability|orientée vers Cap Emploi au titre de son handicap
disability|né sans avant-bras gauche
criminal|sorti de Fresnes en avril
criminal|il a fait de la prison jeune
criminal|contrôle judiciaire, pointe au commissariat chaque lundi
criminal|a été jugée pour vol, sursis simple
criminal|travail d'intérêt général de 105 h à la mairie
criminal|alcoolémie au volant : permis retiré 6 mois
criminal|bracelet électronique, horaires stricts
criminal|son fils a été placé en garde à vue
criminal|elle a porté plainte contre son ex
criminal|victime de violences conjugales, hébergée par l'association
criminal|mention au casier, veut devenir ambulancier
criminal|condamné en 2021 à 8 mois ferme
origin|Arrivée de Guinée en 2019
origin|originaire du Cap-Vert
origin|sa carte de séjour expire le 12
origin|famille d'origine kabyle
origin|demandeuse d'asile déboutée
origin|de nationalité moldave
origin|née à Oran, venue en France à 6 ans
origin|Famille rom installée sur le terrain communal
religion|fait le ramadan, demande des horaires du matin
religion|témoin de Jéhovah
religion|porte le voile, acceptera un bonnet de cuisine
religion|ne travaille pas le samedi, shabbat
religion|très investie dans sa paroisse
religion|convertie à l'islam l'an dernier
union|délégué syndical SUD chez son ancien employeur
union|syndiquée FO
union|représentante du personnel pendant dix ans
union|licencié après la grève, dit-il
union|adhérent CFTC
politics|conseiller municipal d'opposition
politics|candidate LFI aux législatives
politics|milite au Parti communiste
politics|colle des affiches pour le RN
sexuality|homosexuel, chassé par ses parents
sexuality|vit avec sa compagne depuis 2018, elles attendent l'agrément
sexuality|transition en cours, prénom d'usage Léo
sexuality|insultes lesbophobes au dernier poste
sexuality|ancienne travailleuse du sexe
"""
STATEMENTS = tuple(line.split("|", 1) for line in _STATEMENTS.strip().split("\n"))
"""Each with its category."""

_NOTHING_OF_ANYBODY = """
atelier gestes et postures prescrit
recrute aide à domicile pour personnes âgées dépendantes
magasin de sport, rayon cycles
tests d'aptitude à la conduite de nacelle
santé financière de l'entreprise fragile
visite de l'entreprise prévue
cuisine italienne, poste de commis
agent de sécurité incendie en clinique
chantier à la maison d'arrêt : plaquiste
stage en pharmacie validé
parle arabe et espagnol
métier de mandataire judiciaire
poste en mairie, service élections
ostéopathe installé cherche secrétaire
bilan de compétences terminé
opération de recrutement mardi
perte de l'emploi en mai
arrêt du bus à 300 m
dossier en souffrance depuis un mois
coup de froid sur le secteur, peu d'offres
candidat sérieux, bonne présentation
vendeur en optique, lunettes et appareils auditifs
association Les Restos du Cœur, bénévolat
peine à trouver une garde
retrait du permis de construire
port de Marseille, docker
église à repeindre, chantier d'insertion
souffleur de verre, main sûre
liste des pièces : carte de séjour ou CNI
le groupe est malade de ses dettes
"""
NOTHING_OF_ANYBODY = tuple(_NOTHING_OF_ANYBODY.strip().split("\n"))
