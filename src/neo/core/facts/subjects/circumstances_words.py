"""The words for what may stand between a person and a job: transport, care, home, papers, resources.

Every pattern is read over folded text (lower case, no accents). ``HELD`` means the difficulty is solved.
"""

from __future__ import annotations

from neo.core.facts.subjects.notes import heads
from neo.core.facts.subjects.states import Wording
from neo.core.french import lazy_re as re

_DAYS = r"lundi|mardi|mercredi|jeudi|vendredi|\blun\b|\bmar\b|\bmer\b|\bjeu\b|\bven\b"
_CARS = (
    r"clio|twingo|megane|scenic|kangoo|laguna|captur|modus|berlingo|saxo|picasso|xsara|partner|"
    r"dacia|renault|peugeot|citroen|toyota|skoda|nissan|hyundai|suzuki|volkswagen|mazda|sandero|logan|"
    r"duster|polo|golf|passat|fiesta|focus|corsa|astra|punto|panda|yaris|ibiza|leon|fabia|"
    r"micra|\b[1-3]0[5-8]\b|\bc[1-5]\b|\bax\b|\bzx\b|\bbx\b|\br5\b|\b4l\b|\bzoe\b|\baygo\b|\bi10\b|"
    r"\bpicanto\b"
)

TRANSPORT = Wording(
    heads=heads(
        "voiture vehicul vl vhl veh auto bagnole scooter scoot moto motos mobyl camionnette fourgon "
        "quad mobile mobilite redevenu moyen locomotion pied clio twingo megane scenic kangoo laguna "
        "dacia renault peugeot citroen toyota skoda nissan hyundai suzuki volkswagen mazda vehicule "
        "vehiculee velo "
        "trottinette bus covoiturage "
        "captur modus berlingo saxo picasso xsara partner sandero logan duster polo golf passat "
        "fiesta focus corsa astra punto panda yaris ibiza leon fabia micra zoe aygo i10 picanto 105 "
        "106 107 108 205 206 207 208 305 306 307 308 c1 c2 c3 c4 c5 ax zx bx r5 4l motorise"
    ),
    name=re.compile(
        rf"\b(?:voitures?|vehicules?|vl|vhl|veh|auto(?![- ]?(?:ecole|entre))|bagnole|scooters?|"
        rf"motos?|mobylette|camionnette|fourgon|voiturette|quad|{_CARS})\b"
    ),
    never=re.compile(
        r"voiture de (?:fonction|service|societe)|vehicules? de (?:fonction|service|societe|l'entreprise)|"
        r"mecani\w+ (?:auto|moto)\w*|(?:permis|licence) moto|(?:les|des|aux) (?:voitures|vehicules)|"
        r"auto[- ](?:ecole|entrepreneur\w*)|(?:sans|pas d[e']) permis"
    ),
    held=re.compile(
        r"\b(?:r?achete(?:e|es)?|a achete|trouvee?|equipee? d|loue\b|possede|repare(?:e|es)?|"
        r"assuree?|recuperee?)\b|\bok\b|\bpret(?:e|"
        r"ee|ent)\b|roule\w*|en etat|"
        r"a (?:sa )?disposition|favorable|controle technique (?:ok|valide|passe)|ct (?:ok|passe|valide)|"
        r"\b(?:a|ai|avec) (?:enfin )?(?:une|un|sa|son|ma|mon|la)\b|j'ai|dispose|perso\w*|depuis|"
        r"donne\w* (?:sa|une|la)|"
        r"circule"
    ),
    lost=re.compile(
        r"vendu\w*|\bvendre\b|casse\w*|ne demarre plus|(?:en )?panne|\bhs\b|hors d'usage|"
        r"hors service|immobilis\w+|vole(?:e|es)?\b|"
        r"accident\w*|epave|"
        r"a rendu|rendue? (?:a|au|le)\b|plus de\b|n'a plus|morte?\b|lache\b|saisie"
    ),
    solved=re.compile(
        r"\b(?:est|suis|desormais|maintenant) (?:vehicule|motorise)e?\b|(?:^vehicule|vehiculee|"
        r"motorisee?) (?:depuis|"
        r"desormais|maintenant)\b|"
        r"tout (?:est|se fait) a pied|a pied ou (?:en )?bus|\bse deplace (?:\w+ )?(?:en|a) (?:velo|"
        r"trottinette)|"
        r"\bva (?:travailler|au travail|partout) (?:en|a) (?:velo|trottinette)|"
        r"de nouveau mobile|"
        r"\bmobile (?:donc|desormais)|"
        r"mobilite (?:ok|reglee|resolue)|redevenue? mobile"
    ),
    problem=re.compile(
        r"(?:pas|plus|aucun|sans) (?:de |d'|aucun )?(?:moyen de transport|moyen de locomotion|locomotion|"
        r"vehicule|voiture)|"
        r"(?:plus|pas) (?:vehicule|motorise)e?\b|\bpied et\b"
    ),
)

CHILDCARE = Wording(
    heads=heads("creche micro nounou ass assi assm gard halt peri mam mult scol centre mode solu"),
    name=re.compile(
        r"\b(?:micro-?creche|creche|nounou|ass(?:istante?)?\.?[ -]?mat\w*|modes? de garde|"
        r"solutions? de garde|"
        r"gardes? (?:d'enfants?|des? \w+)|garde|halte[- ]?garderie|garderie|periscolaire|perisco|mam|"
        r"multi-?accueil|ecole maternelle|"
        r"centre (?:aere|de loisirs))\b"
    ),
    never=re.compile(
        r"(?:garde|residence) alternee|droit de garde|garde a vue|mise en garde|avant-?garde|"
        r"medecin de garde|"
        r"aides? (?:a la|de|pour la) garde(?: d'enfants?)?|frais de garde|garde (?:en\b|un oeil|"
        r"espoir|confiance|le\b|"
        r"la\b|l'|sa\b|son\b|ses\b|contact)|garde[- ](?:malade|meuble|corps|robe|fou)s?|"
        r"garde (?:partagee|exclusive)|"
        r"de garde (?:le|la nuit|ce)|(?:metier|poste|emploi|travail\w*|experience|formation|cap|"
        r"diplome) .{0,20}creche"
    ),
    held=re.compile(
        r"accord\w+|\beue?\b|\ba (?:une|sa|la) place|obten\w+|obtient|trouve\w*|\bok\b|reglee?\b|"
        r"confirm\w+|demarr\w+|commenc\w+|depuis|"
        r"\bcalee?\b|\bpris(?:e|es)?\b (?:depuis|en|a|au|lundi)|\bdes (?:le|lundi|septembre)\b|"
        r"(?:premier|1er) jour|assure\w*|acquis\w*|attribu\w+|a partir d|"
        rf"{_DAYS}|\d ?(?:j|jours)\b|organise\w*|inscrite? et|acceptee?\b|admise?\b|plein temps"
    ),
    lost=re.compile(
        r"arrete\w*|perdu\w*|fin de|n'accueille plus|resili\w+|exclu\w*|lache\w*|demission\w*|"
        r"probleme|\bpb\b|toujours rien|\brien\b|"
        r"refus\w*|: non\b|dit non"
    ),
    open=re.compile(
        r"a (?:trouver|chercher|prevoir|demander|confirmer|regler)\b|en attente|liste|\battend\w*|"
        r"\bsi\b|des qu|"
        r"envisag\w+|souhait\w*|voudrai\w+|\bcherche\w*|recherch\w+|pourr\w+|demand(?:e|ee|er|es)\b|"
        r"\bdde\b|dossier|"
        r"commission|en vue|piste|besoin|\?|possible\w*"
    ),
    solved=re.compile(
        r"(?:probleme|pb|question|souci)s? de garde (?:resolu|regle|est resolu|est regle)\w*|"
        r"(?:mere|s[oœ]e?ur|voisine|tante|cousine|mari|conjointe?|compagn\w+|copine|"
        r"amie)\b[^.;\n]{0,20}(?:garde|s'occupe d[eu]|prend) "
        r"(?:le|la|les|l'|du|des|de|son|sa|ses) ?(?:petite?|bebe|enfants?|fils|fille|garcon)|"
        r"(?:plus|pas) de (?:souci|probleme|pb|difficulte)s? de garde|scolarisee?s? (?:depuis|en|a)\b|"
        r"garde(?:e|s|es)? (?:par|chez) (?:sa|son|la|le|ma|mon|une?)\b|(?:enfants?|fille|fils|"
        r"petite?) (?:est|sont) gardee?s?"
    ),
    problem=re.compile(r"(?:plus )?personne pour (?:garder|la petite|le petit|les enfants)|garde non reglee"),
)

CARER = Wording(
    heads=heads("aidant ehpad maison deced deces occup usld residence besoin rester aide"),
    name=re.compile(r"\b(?:ehpad|maison de retraite|usld|residence autonomie)\b"),
    never=re.compile(
        r"(?:poste|emploi|offre|mission|stage|immersion|cdd|cdi|candidature|travail\w*|coiff\w*|"
        r"heures|menage|entretien|"
        r"agente?|soignante?|cuisine|experience|contrat|pmsmp|ash) .{0,30}ehpad|ehpad (?:les|la|"
        r"le)? ?\w* ?(?:recrute|cherche)"
    ),
    held=re.compile(
        r"\bentre[er]?\w*|depuis|place (?:obtenue|accordee|acceptee)|admise?\b|"
        r"installe\w*|est (?:en|a l')"
    ),
    lost=re.compile(r"sortie? d|retour a domicile"),
    solved=re.compile(
        r"(?:n'est|n'etait|suis|n'a) plus (?:l')?aidante?|plus aidante?\b|plus besoin de s'occuper|"
        r"obseques|perdu (?:son|sa) (?:pere|mere|mari|femme|epou\w+)|(?:pere|mere|"
        r"mari) [^.;\n]{0,12}placee?\b|"
        r"(?:pere|mere|mari|epoux|epouse|parent|conjointe?|papa|maman|grand-?mere|"
        r"grand-?pere)\b.{0,25}\bdece(?:de|dee|s)\b|"
        r"\bdeces (?:de|du|de la) (?:son |sa )?(?:pere|mere|mari|epoux|epouse|papa|maman|grand-?mere|"
        r"grand-?pere)"
    ),
    problem=re.compile(
        r"\baidante? (?:de|familiale?|a plein|du|d')|s'occupe (?:de|du) (?:son|sa|ses)? ?(?:pere|"
        r"mere|mari|epoux|epouse|"
        r"parents?|papa|maman|grand)|\b(?:=|est|comme|devenue?|statut d') ?aidante?\b|"
        r"rester? (?:joignable|disponible) .{0,20}"
        r"(?:epouse|mari|mere|pere|conjoint)|aidante? .{0,25}(?:epouse|mari|mere|pere|conjoint)|"
        r"(?:qu'(?:elle|il) aide|\baide (?:son|sa|ses)) ?(?:\(|pere|mere|grand|epou|mari|conjoint|parents)?"
    ),
)

HOUSING = Wording(
    heads=heads(
        "logement logt appart appt studio bail chambre hlm residence foyer fjt coloc emmen reloge t1 "
        "t2 t3 t4 t5 f1 f2 f3 f4 f5 expuls quitter liber dort dors dorm rue sortir sorte heberg abri "
        "libre dehors sdf partir rendre conge porte domicile chez vide"
    ),
    name=re.compile(
        r"\b(?:logements?(?: social)?|logt|appartement|appart|appt|studio|[tf][1-5]|bail|chambre|hlm|"
        r"residence (?:sociale|jeunes|habitat)|foyer|fjt|coloc(?:ation)?)\b"
    ),
    never=re.compile(
        r"femme de chambre|valet de chambre|chambre (?:froide|de|d'agri|des metiers|consulaire)|"
        r"bail commercial|"
        r"agrement .{0,40}logement|aide au logement|allocation logement|logement de fonction"
    ),
    held=re.compile(
        r"obten\w+|attribu\w+|accord\w+|signe\w*|emmenag\w+|depuis|trouve\w*|\bok\b|acceptee?\b|"
        r"installe\w*|a (?:un|son)\b"
    ),
    lost=re.compile(
        r"\bquitter?\b|liber\w+|expuls\w+|perdu|insalubre|vendu|conge (?:donne|recu)|rendre les cles|"
        r"preavis|fin de"
    ),
    solved=re.compile(
        r"\bson propre (?:logement|appart\w*|chez)|a (?:enfin )?un chez (?:soi|elle|lui)|"
        r"\b(?:a|ai|recu) (?:recupere )?(?:les|ses|mes) cles\b|\bemmenag\w+|\breloge\w*|(?:a|"
        r"ai) (?:enfin )?(?:un|mon|son) (?:logement|chez|"
        r"appart\w*|studio)"
    ),
    problem=re.compile(
        r"expuls\w+|doi(?:t|s|vent) (?:\w+ )?(?:quitter|liberer|partir|sortir|rendre)|doi(?:t|"
        r"vent) etre (?:libre|libere|vide|"
        r"rendu)\w*|a la rue\b|dor(?:t|s|mons|ment) (?:dans|dehors)|sans (?:logement|domicile|abri|"
        r"hebergement)|\bsdf\b|"
        r"(?:faut|dois|doit) (?:que je )?sort(?:ir|e)\b|mise? (?:a la porte|dehors)|foutue? dehors|"
        r"conge pour vente|conge (?:recu|donne|du (?:bailleur|proprietaire))|hotel social|\b115\b|"
        r"propri\w+ (?:reprend|vend|recupere)|"
        r"heberge[es]* (?:chez|par)"
    ),
)

EQUIPMENT = Wording(
    heads=heads(
        "utilise aise numerique ordi pc tablette internet wifi box num pix informatique ateliers atelier "
        "sait sais arrive faire "
        "galere "
        "perdu perdue aise"
    ),
    name=re.compile(r"\b(?:ordinateur|ordi|pc|tablette|internet|wifi|box|connexion)(?: portable)?\b"),
    never=re.compile(r"en ligne|sur internet|site internet|par internet"),
    held=re.compile(
        r"achete\w*|obten\w+|recue?\b|pret(?:e|ee)\b|equipee?\b|\bok\b|\ba (?:un|son|une)\b|j'ai|"
        r"dispose|offert\w*|"
        r"installe\w*|recupere\w*|donne\w*"
    ),
    lost=re.compile(r"casse\w*|panne|vole\w*|plus d|coupee?\b|\bhs\b"),
    solved=re.compile(
        r"(?:fini\w*|termin\w+|suivi\w*|valide\w*|fait\w*)\b.{0,25}\b(?:num|numerique|informatique)\b|"
        r"\b(?:numerique|informatique)\b.{0,30}\b(?:fini\w*|termin\w+|suivie?|validee?)\b|"
        r"autonome (?:en |sur |avec )?(?:l')?(?:informatique|numerique|outil|internet|ordi\w*)|"
        r"utilise sans (?:peine|difficulte)|a l'aise (?:avec|sur|en) (?:l'|le |la )?(?:informatique|"
        r"numerique|outil|"
        r"ordi\w*|internet|tableur)|numerique\b[^.;\n]{0,40}ne lui correspond pas|"
        r"equipee? (?:d'un|en) (?:ordi|pc)|(?:suit|suivi|frequente) [^.;\n]{0,20}ateliers? [^.;\n]{0,25}"
        r"(?:mediatheque|numeri\w+|informatique)"
    ),
    problem=re.compile(
        r"(?:sait|sais|arrive) pas (?:envoyer|joindre|utiliser|se servir|ouvrir|se connecter)|"
        r"fait tout faire par|pas (?:d'|de )(?:ordinateur|ordi|pc|internet|connexion)\b|"
        r"(?:galere|perdue?|bloquee?|aucune aisance|pas a l'aise)\b[^.;\n]{0,25}"
        r"(?:numerique|informatique|en ligne|ordi\w*|pieces? jointes?)"
    ),
)

IDENTITY_PAPERS = Wording(
    heads=heads("cni identite passeport sejour"),
    name=re.compile(
        r"\b(?:cni|carte (?:nationale )?d'identite|passeport|titre de sejour|"
        r"piece d'identite)\b"
    ),
    held=re.compile(
        r"recue?\b|obten\w+|\bok\b|renouvel\w+|delivre\w*|refaite?\b|"
        r"en cours de validite|valable"
    ),
    lost=re.compile(r"perdue?\b|perimee?\b|expiree?\b|volee?\b|plus valable"),
)

JUSTICE = Wording(
    heads=heads("suivi sursis peine judiciaire spip bracelet mesure probation tig"),
    name=re.compile(
        r"\b(?:suivi (?:par le |du )?(?:spip|judiciaire)|sursis(?: probatoire)?|peine de prison|"
        r"sa peine|controle judiciaire|bracelet|"
        r"probation|spip)\b"
    ),
    held=re.compile(
        r"pris fin|termin\w+|fini\w*|\bleve(?:e|es)?\b|\bclos\w*|fin (?:de|du|le)|"
        r"purgee?|solde\w*|ecoule\w*"
    ),
    lost=re.compile(r"convoqu\w+|incarcer\w+|revoqu\w+"),
)

RESOURCES = Wording(
    heads=heads("rsa are ass aah alloc"),
    name=re.compile(r"\b(?:rsa|are|ass|aah|allocation)\b"),
    held=re.compile(r"\bouverte?s?\b|versement|notifi\w+|accord\w+|\bpercue?s?\b|touche\b|\bok\b"),
    lost=re.compile(r"$^"),
)

HEALTH = Wording(
    heads=heads("restriction charge charges inapt inaptitude echelle debout rqth contre amenage medecin"),
    name=re.compile(r"$^"),
    held=re.compile(r"$^"),
    lost=re.compile(r"$^"),
    solved=re.compile(r"(?:aucune|plus de|sans|leve\w* d[e']s?) restriction|apte sans"),
    problem=re.compile(
        r"\brestrictions?\b|(?:pas|plus|sans) (?:de |d')?(?:port|charges?|station debout|echelle|"
        r"bras au)|port de charges?|inapt\w+|"
        r"contre-indi\w+|poste (?:adapte|amenage)|amenagement de poste|station debout"
    ),
)
