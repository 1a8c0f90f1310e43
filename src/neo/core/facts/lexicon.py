"""The words that tell what a passage is about and why it matters, as one table a theme or tag.

Patterns are searched in folded text (lower case, no accents). They are the trade's and everyday French, from
the glossary in ``docs/glossary.md``; a name, a town or a case's own wording has no place here.
"""

from __future__ import annotations

from neo.core.facts.model import Tag, Theme
from neo.core.french.patterns import PatternTable


def _any(*parts: str) -> tuple[str, ...]:
    return parts


_THEMES: dict[Theme, tuple[str, ...]] = {
    Theme.PROJECT: _any(
        r"projets?\b", r"pro?j\b", r"pistes?\b", r"objectif", r"metiers?\b", r"reconver", r"vise\b", r"veut (?:etre|devenir|faire)",
        r"souhaite (?:etre|devenir|exercer|travailler|prioriser)", r"enquete metier", r"prioris", r"s'orient", r"voudrait",
    ),
    Theme.SEARCH: _any(
        r"candidat", r"offres?\b", r"cv\b", r"lm\b", r"lettres?\b", r"entretiens?\b", r"recrut", r"employeurs?\b", r"embauch",
        r"cdi\b", r"cdd", r"interim", r"missions?\b", r"postes?\b", r"contrat(?! d'engagement)", r"relanc", r"pmsmp", r"immersion",
        r"essai\b", r"promesse d'embauche", r"geiq", r"siae\b", r"iae\b", r"chantier d'insertion", r"cddi", r"alternance",
        r"vacations?\b", r"remplacements?\b", r"saison", r"tuteur", r"tutrice", r"mec\b", r"mer\b",
    ),
    Theme.TRAINING: _any(
        r"formations?\b", r"form°", r"stages?\b", r"titre pro", r"titre\b", r"cap\b", r"bep\b", r"bts\b", r"bac\b", r"deug", r"licence pro",
        r"diplom", r"greta", r"afpa", r"afc\b", r"aif\b", r"cpf\b", r"vae\b", r"poei", r"poec", r"afpr", r"caces", r"habilitation",
        r"certifi", r"ccp\b", r"blocs?\b", r"examen", r"test\b", r"positionnement", r"module", r"remise a niveau", r"bilan de competences",
        r"attestation", r"haccp", r"sst\b", r"organisme de formation", r"devis", r"qualif", r"cqp\b", r"fimo", r"fco\b", r"enic",
        r"naric", r"apprentissage", r"contrat pro", r"cours\b", r"niveau (?:bac|cap|bts|\d)",
    ),
    Theme.MOBILITY: _any(
        r"permis\b", r"voitures?\b", r"vehicules?\b", r"vl\b", r"mobil", r"bus\b", r"trams?\b", r"trains?\b", r"velos?\b", r"scooters?\b",
        r"motos?\b", r"km\b", r"kms\b", r"trajets?\b", r"transports?\b", r"covoit", r"code de la route", r"conduite", r"auto[- ]?ecole",
        r"garage", r"essence", r"carburant", r"se deplace", r"deplacement", r"controle technique", r"trottinette", r"car\b(?! )",
    ),
    Theme.HEALTH: _any(
        r"sante\b", r"medecin", r"rqth", r"mdph", r"restrictions?\b", r"charges? (?:lourdes?|>)", r"port de charge", r"arret (?:maladie|de travail)",
        r"inapt", r"aptitude", r"douleurs?\b", r"operation", r"opere", r"kine\b", r"invalidite", r"handicap", r"hospitalis", r"soins?\b",
        r"traitement", r"contre-indic", r"amenagement", r"poste adapte", r"fatiga", r"boe(?:th)?\b", r"aah\b", r"cap emploi", r"visite medicale",
    ),
    Theme.FAMILY: _any(
        r"enfants?\b", r"enf\b", r"fils\b", r"filles?\b", r"garde\b", r"creches?\b", r"nounou", r"assistante? maternelle", r"ass mat", r"halte[- ]garderie",
        r"garderie", r"periscolaire", r"mari\b", r"maries?\b", r"epoux", r"epouse", r"conjoint", r"compagn", r"pere\b", r"papa\b", r"mere\b", r"maman\b",
        r"parents?\b", r"aidant", r"ehpad", r"divorc", r"separ", r"enceinte", r"naissance", r"bebe\b", r"famill", r"jaf\b", r"droit de visite",
        r"week-?ends? sur deux", r"grossesse", r"conge (?:parental|maternite)", r"ecole\b", r"cantine\b", r"frere", r"s[oœ]e?urs?\b",
    ),
    Theme.HOUSING: _any(
        r"logements?\b", r"logt\b", r"loge[er]?\b", r"heberg", r"heb\b", r"loyer", r"bailleur", r"bail\b", r"demenag", r"emmenag", r"appartement", r"studio\b",
        r"residence (?:sociale|habitat|autonomie|jeunes)", r"chrs\b", r"siao\b", r"hlm\b", r"foyer\b", r"fjt\b", r"expuls", r"chez (?:sa|son|ses) ",
        r"titre d'occupation", r"apl\b", r"t[1-5]\b", r"sans abri", r"115\b", r"adresse\b", r"vit (?:chez|a|dans|seul)", r"habite", r"proprietaire", r"locataire",
    ),
    Theme.MONEY: _any(
        r"dettes?\b", r"surendett", r"banque de france", r"bdf\b", r"credits?\b", r"impayes?", r"plan\b.{0,30}€", r"mensualite", r"budget", r"ressources?\b",
        r"microcredit", r"prets?\b(?= |\W)", r"huissier", r"amendes?\b", r"pension alimentaire", r"pension\b", r"decouvert\b", r"compte bancaire", r"rib\b",
        r"financement", r"aide (?:financiere|alimentaire)", r"fsl\b", r"ccas\b", r"euros?\b", r"argent\b", r"apport\b", r"salaire", r"remuner",
    ),
    Theme.BENEFITS: _any(
        r"are\b", r"ass\b", r"rsa\b", r"asp\b", r"csp\b", r"allocation", r"indemnis", r"chomage", r"fin de droits", r"droits? (?:are|ass|ouvert|recharg)",
        r"recharg", r"trop[- ]percu", r"indu\b", r"gdd\b", r"caf\b", r"msa\b", r"actualis", r"ijss", r"cumul", r"arce\b", r"acre\b", r"prime d'activite", r"rfft\b",
        r"attestation employeur", r"carence", r"differe\b", r"retraite\b", r"notification",
    ),
    Theme.DIGITAL: _any(
        r"ordi(?:nateur)?s?\b", r"numerique", r"informatique", r"internet", r"pix\b", r"smartphone", r"espace perso", r"bureautique", r"tableur", r"excel\b",
        r"mail perso", r"connexion", r"tablette", r"en ligne\b",
    ),
    Theme.LANGUAGE: _any(
        r"francais\b", r"fle\b", r"delf", r"tcf\b", r"dilf", r"[abc][12]\b", r"anglais", r"allemand", r"espagnol", r"italien", r"arabe", r"langues?\b", r"lecture",
        r"ecrit\b", r"illettr", r"alphabetis", r"interprete", r"bilingue",
    ),
    Theme.BUSINESS: _any(
        r"creation", r"creer\b", r"immat", r"micro-?entreprise", r"auto-?entre", r"adie\b", r"bge\b", r"activ'?crea", r"previsionnel", r"business plan",
        r"clients?\b", r"etude de marche", r"siret\b", r"a son compte", r"portage salarial", r"statut juridique", r"entrepreneur", r"prospects?\b", r"kbis",
    ),
    Theme.ADMINISTRATIVE: _any(
        r"cni\b", r"titre de sejour", r"carte (?:de resident|vitale|d'identite)", r"recepisse", r"passeport", r"casier", r"justificatif", r"pieces?\b", r"dossier",
        r"prefecture", r"tribunal", r"jugement", r"papiers?\b", r"attestation", r"courrier", r"convention", r"recours\b", r"contest",
    ),
    Theme.APPOINTMENTS: _any(
        r"rdv\b", r"rendez-vous", r"prochain (?:point|entretien|echange|contact)", r"point (?:tel|visio)", r"convocation", r"info(?:rmation)? coll", r"atelier",
        r"absente?s?\b", r"reporte",
    ),
    Theme.CONTRACT: _any(r"contrat d'engagement", r"\bce signe", r"ppae\b", r"cer\b", r"signature ce\b", r"cej\b"),
}

_FUTURE_NEED = (
    r"a (?:envoyer|deposer|rendre|transmettre|fournir|completer|signer|faire|renvoyer|demander|prevoir|confirmer|verifier|rappeler|relancer|contacter|"
    r"programmer|fixer|revoir|corriger|preparer|finaliser|trouver|mettre a jour|scanner|apporter|retirer|maj|planifier|caler)\b"
)

_TAGS: dict[Tag, tuple[str, ...]] = {
    Tag.DEADLINE: _any(
        r"avant (?:le|la|fin|mi|debut|son|sa)\b", r"au plus tard", r"d'ici (?:le|la|fin|au|a)\b", r"date limite", r"limite\b", r"echeance", r"jusqu'(?:au|a|en)\b", r"delai",
        r"dernier delai", r"expire", r"cloture", r"valable", r"validite", r"attendue?s? (?:pour|fin|debut|le|avant|mi|en)\b", r"pour le\b", r"sous \d+ (?:jours|mois|semaines)",
        r"fin de (?:droits|contrat|validite)",
    ),
    Tag.TODO: _any(
        _FUTURE_NEED, r"doit\b", r"devra\b", r"doivent", r"il faut\b", r"faut\b", r"reste a\b", r"s'engage a", r"je (?:m'engage|prepare|lui envoie|transmets|demande|relance|contacte|prescris)",
        r"va (?:envoyer|deposer|rappeler|demander|contacter|prendre|faire|se renseigner|chercher|voir)", r"todo\b", r"trav(?:ail)? a faire", r"engagement", r"convenu\b",
        r"s'inscrire", r"relance(?:r)?\b", r"propose\b",
    ),
    Tag.MISSING: _any(
        r"manqu", r"pas encore\b", r"toujours pas", r"tjrs pas", r"tjs pas", r"en attente", r"attend\b", r"non (?:recu|envoye|rendu|fourni|transmis)", r"pas (?:recu|envoye|fait|rendu|fourni|signe)",
        r"sans reponse", r"ss reponse", r"pas de reponse", r"pas de nouvelles?", r"reponse (?:attendue|promise)", r"liste d'attente", r"a confirmer", r"incomplet", r"aucune reponse", r"non repondu",
        r"pas fixe", r"en cours d'etude", r"relancee?s?\b",
    ),
    Tag.CONDITION: _any(
        r"sous reserve", r"rien n'est\b", r"rien de (?:signe|sur|officiel|fait)", r"rien d'ecrit", r"a condition", r"si\b.{3,40}\b(?:alors|prend|recrut|embauch)", r"possible", r"envisag", r"eventuel",
        r"en attente de", r"depend d", r"pourrait", r"pourraient", r"probable", r"pressenti", r"pas (?:encore )?(?:sur|certain|signe)\b", r"oral\b", r"verbal", r"conditionn",
    ),
    Tag.DISCLOSURE: _any(
        r"ne (?:souhaite|veut|desire|voulait) (?:pas|plus) (?:qu|que|en parler|le dire|informer|communiquer|evoquer|mentionner|divulguer)", r"ne (?:souhaite|veut) pas .{0,30}(?:employeur|entreprise|partenaire|connaissance|sache|dise|mention|communiqu)",
        r"confidentiel", r"ne pas (?:communiquer|mentionner|evoquer|transmettre|divulguer|en parler|dire a|informer|contacter|appeler)", r"plus de mention", r"discretion", r"demande (?:que|qu').{0,40}(?:pas|ne|rest)",
        r"sans en parler", r"refuse qu", r"d'accord pour (?:que|qu').{0,40}(?:communiqu|transmet|partag)", r"s'oppose a", r"prefere (?:ne pas|que .{0,30} ne)",
    ),
    Tag.RESTRICTION: _any(
        r"restriction", r"pas de (?:port|charge|station|geste|travail (?:de nuit|en hauteur)|bras|conduite|produits|ecran)", r"port de charges?", r"charges? ?> ?\d", r"\d+ ?kg\b", r"station debout", r"inapt",
        r"contre-indi", r"poste adapte", r"amenagement (?:de poste|d'horaire|d'horaires)", r"mi-temps therap", r"temps partiel therap", r"\d+ ?h(?:eures)?\b.{0,25}(?:max|maxi)", r"medicalement", r"deconseill",
        r"restrictions? medicales?", r"sieges? adapte", r"pas de manutention", r"alternance assis",
    ),
    Tag.CREDENTIAL: _any(
        r"obten", r"valide\b", r"validee?s?\b", r"recue? (?:au|a l'exam|a son)", r"admise?s?\b", r"reussi", r"certificat", r"acquis", r"titulaire", r"delivre", r"reconnu", r"niveau (?:\d|bac|[abc][12])",
        r"a (?:eu|passe) (?:son|sa|le|la)", r"comparabilite", r"caces", r"habilitation",
    ),
    Tag.ABANDONED: _any(
        r"abandon", r"renonc", r"ne veut plus", r"veut plus", r"n'est plus", r"ecartee?\b", r"tombee? a l'eau", r"exclu(?:e|s|es)?\b", r"arrete\b", r"stopp", r"plus question", r"laisse tomber", r"fini(?:e)?s? avec",
        r"mise? (?:en pause|de cote)", r"annule", r"plus d'actualite", r"ne souhaite plus",
    ),
    Tag.OPPORTUNITY: _any(
        r"propose(?:nt)? (?:un|une|de)", r"pret(?:e)? a (?:recrut|embauch|prendre)", r"recrut", r"embauch", r"promesse", r"cdi\b", r"cdd\b", r"contrat de profession", r"contrat pro", r"entretien\b.{0,40}\b(?:le|prevu|fixe|avec|passe)",
        r"mission", r"poste\b", r"le prendrait", r"la prendrait", r"interesse", r"lettre d'intention", r"essai", r"commande", r"poei", r"afpr", r"offre\b", r"candidate?\b",
    ),
    Tag.RESULT: _any(r"bilan\b", r"resultats?\b", r"retour\b", r"avis\b", r"evaluation", r"conclusion\b", r"refus\b", r"non retenu", r"pas retenu", r"accepte", r"accord", r"admis", r"notes?\b \d"),
    Tag.AVAILABILITY: _any(
        r"dispo", r"indispo", r"horaires?\b", r"matin(?:s|ee)?\b", r"apres-midi", r"nuits?\b", r"week-?ends?\b", r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b", r"temps (?:plein|partiel)", r"mi-temps",
        r"\d+ ?h ?(?:/|par) ?sem", r"hebdo", r"conge(?:s)?\b", r"vacances", r"a partir d",
    ),
    Tag.DISAGREEMENT: _any(r"desaccord", r"conteste", r"c'est faux", r"rectif", r"reclamation", r"recours\b", r"pas d'accord", r"n'ai (?:pas|jamais) (?:refuse|dit|recu|demande)"),
    Tag.CHANGE: _any(
        r"desormais", r"maintenant", r"finalement", r"decal", r"report", r"repouss", r"avance(?:e)? au", r"modifi", r"passe (?:a|de)\b", r"ramene", r"au lieu", r"et non\b", r"change", r"depuis (?:le|la|fin|debut|mi)\b", r"nouve(?:au|lle)",
        r"a partir d", r"n'est plus", r"plus (?:de|d')\b", r"repri", r"de nouveau", r"renouvel",
    ),
    Tag.NEXT_APPOINTMENT: _any(r"prochain (?:rdv|rendez-vous|point|entretien|contact|echange)", r"rdv (?:le|au|fixe|\d|:)", r"nous nous revoyons", r"revoir le", r"prochaine (?:visio|rencontre)", r"a revoir"),
}

DURABLE_THEMES = (
    Theme.HOUSING, Theme.MOBILITY, Theme.FAMILY, Theme.MONEY, Theme.LANGUAGE, Theme.TRAINING, Theme.HEALTH, Theme.BENEFITS,
    Theme.DIGITAL, Theme.PROJECT,
)

THEMES = PatternTable(_THEMES)
TAGS = PatternTable(_TAGS)
